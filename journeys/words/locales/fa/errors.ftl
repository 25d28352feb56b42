### Errors: one sentence that says what is wrong, where, and what to do.
### The message of an error is `code-` and its code; its variables are the error's fields. A field
### that is not there is "none". What is wrong with a field ($why) is one of the `reason-` messages,
### and what to do about it ($remedy) one of the `remedy-` messages;
### $subject is the record that the error is about, whatever its field is called.

code-unnamed = مشکلی پیش آمد که نامی ندارد: دوباره بکوشید و اگر باز هم رخ داد گزارشش کنید.
code-untold = مشکلی پیش آمد ({ $code }): دوباره بکوشید و اگر باز هم رخ داد گزارشش کنید.

## Records that make no journey

code-double-id = شناسهٔ «{ $id }» به دو چیز داده شده است: شناسهٔ یکی را عوض کنید.
code-not-there = چیزی با شناسهٔ «{ $id }» دیگر وجود ندارد: سفر را دوباره باز کنید تا وضع کنونی‌اش را ببینید.
code-dangling = { $record }: فیلد «{ $field }» به «{ $to }» اشاره می‌کند که در سفر نیست: آن را بیفزایید یا فیلد را خالی کنید.
code-wrong-target = { $record }: فیلد «{ $field }» نمی‌تواند به { $to } اشاره کند: چیزی از نوع مناسب انتخاب کنید.
code-unlisted = { $record } در فهرست سفر نیست: شناسه‌اش را به مرحله‌ها یا ردیف‌های سفر بیفزایید.
code-listed-twice = «{ $id }» دو بار در فهرست سفر آمده است: یکی را حذف کنید.
code-no-journey = در این فایل سفری نیست: فیلد «journey» با دست‌کم یک شناسه لازم است.
code-field = { $record }: فیلد «{ $path }» خوانده نشد: { $why }: { $remedy }.

## Connectors that may not be drawn

code-no-step = { $node } گامی نیست که مشتری بردارد: نقاط تماس و قاعده‌ها را به هم پیوند دهید.
code-in-tray = { $node } در سینی کنار نقشه است: پیش از پیوند دادن، آن را روی نقشه بگذارید.
code-no-such-port = { $subject } خروجی‌ای به نام «{ $port }» ندارد: پیوند را از خروجی دیگری بکشید.
code-into-trigger = { $subject }: آغازگر با آنچه برای مشتری رخ می‌دهد به کار می‌افتد و چیزی به آن نمی‌رسد: پیوند را از آن بکشید.
code-to-itself = { $node } نمی‌تواند به خودش برسد: گام دیگری در میان بگذارید.
code-port-taken = خروجی «{ $port }» در { $node } پیوند دارد: همان پیوند را جابه‌جا کنید یا از خروجی دیگری بکشید.
code-already-connected = { $from } پیش‌تر به { $to } پیوند خورده است: همان پیوند را تغییر دهید.
code-never-also = { $subject }: تنها قاعده‌ای که از نقطهٔ تماس آغاز شود می‌تواند در کنار کار دیگری انجام شود: مشتری را به آنجا بفرستید.

## Files

code-file-empty = فایل خالی است: فایل دیگری انتخاب کنید.
code-file-too-large = فایل از { $most } مبی‌بایت بزرگ‌تر است و هیچ سفری این‌قدر بزرگ نیست: فایل دیگری انتخاب کنید.
code-file-utf16 = فایل با UTF-16 نوشته شده است: آن را با UTF-8 ذخیره و دوباره باز کنید.
code-file-not-utf8 = سطر { $line }، ستون { $column } متن خوانا نیست: فایل را با UTF-8 ذخیره و دوباره باز کنید.
code-file-truncated = فایل در میانهٔ سطر { $line } پایان می‌یابد: نسخهٔ کاملش را پیدا و باز کنید.
code-not-json = سطر { $line }، ستون { $column }، JSON درست نیست: { $slip ->
    [value] مقداری نیست یا نادرست نوشته شده است
    [comma] ویرگول یا کروشه یا آکولاد بسته‌ای کم است
    [commaTooMany] یک ویرگول زیادی است
    [colon] پس از نام دونقطه نیست
    [name] نامی در گیومه کم است
    [escape] پس از \ نویسه‌ای آمده که نمی‌تواند بیاید
    [controlCharacter] در متنی سطر شکسته یا نویسهٔ کنترلی آمده است
    [number] عددی نادرست نوشته شده است
    [largeNumber] عددی بزرگ‌تر از آن است که خوانده شود
    [afterEnd] پس از پایان چیزی آمده است
   *[other] معلوم نیست منظور چیست
}: آن را در یک ویرایشگر متن درست و فایل را دوباره باز کنید.
code-double-field = فیلد «{ $field }» در یک شیء دو بار آمده است، بار دوم در سطر { $line }، ستون { $column }: یکی را حذف کنید.
code-file-too-deep = از سطر { $line } بیش از { $most } فهرست و شیء در دل هم نشسته‌اند، بیش از هر سفری: فایل دیگری انتخاب کنید.
code-file-too-long = فایل بیش از { $most } مقدار دارد، بیش از هر سفری: فایل دیگری انتخاب کنید.
code-not-safar = این فایل سفرِ «سفر» نیست: فایلی را انتخاب کنید که سفر ذخیره کرده است.
code-result-not-journey = این فایل نتیجهٔ یک اجراست، نه خود سفر: فایل سفر را انتخاب کنید.
code-file-newer = این فایل از نسخهٔ تازه‌تر سفر است (قالب { $found }؛ این نسخه تا { $known } را می‌خواند): برای باز کردنش نسخهٔ تازه‌تر را نصب کنید.
code-unreadable-version = به‌جای شمارهٔ نسخهٔ فایل «{ $found }» نوشته شده است: بنویسید ‎"safar": 1‎ و دوباره باز کنید.
code-wrong-part = { $line ->
    [none] بخش
   *[other] سطر { $line }: بخش
} «{ $field }» باید { $expected ->
    [list] فهرستی در کروشه
   *[object] شیئی در آکولاد
} باشد: آن را در یک ویرایشگر متن درست و فایل را دوباره باز کنید.
code-unreadable-field = { $line ->
    [none] { $record }
   *[other] سطر { $line }، { $record }
}: { $path ->
    [none] این رکورد
   *[other] فیلد «{ $path }»
} خوانده نشد: { $why }: { $remedy }.

## What is wrong with a field

reason-wrong-type = { $expectedShape ->
    [number] باید عدد باشد
    [text] باید متنی در گیومه باشد
    [flag] باید true یا false باشد
    [list] باید فهرستی در کروشه باشد
    [object] باید شیئی در آکولاد باشد
    [figure] باید عددی یا مدتی مانند "PT1H" باشد
    [timing] باید مدتی مانند "PT1H" یا یک توزیع باشد
   *[other] باید به شکل دیگری باشد
}، ولی { $foundShape ->
    [nothing] خالی است
    [list] فهرست است
    [object] شیء است
    [value] { $foundValue } است
   *[other] چیز دیگری است
}
reason-missing = «{ $field }» لازم است و نیست
reason-not-whole = { $found } عدد صحیح نیست
reason-out-of-range = { $found } میان { $least } و { $most } نیست
reason-unknown-choice = «{ $found }» یکی از این‌ها نیست: { $allowed }
reason-not-a-duration = «{ $found }» مدتی مانند "PT1H" یا "P3D" نیست
reason-negative-duration = «{ $found }» در زمان به عقب می‌رود
reason-too-fine-duration = «{ $found }» کسری از میلی‌ثانیه دارد
reason-too-long-duration = «{ $found }» بیش از هزار سال است
reason-calendar-duration = «{ $found }» ماه یا سال دارد که همیشه یک اندازه نیستند
reason-not-a-moment = «{ $found }» لحظه‌ای مانند "2026-12-01T00:00:00Z" نیست
reason-not-a-date = «{ $found }» تاریخی مانند "2026-12-01" نیست
reason-not-a-time-of-day = «{ $found }» ساعتی مانند "21:00" نیست
reason-not-a-time-zone = «{ $found }» منطقهٔ زمانی‌ای مانند "Asia/Tehran" نیست
reason-not-an-id = «{ $found }» شناسه نمی‌شود: شناسه ۱ تا ۱۲۸ نویسهٔ دیدنی دارد
reason-wrong-order = «{ $smaller }» نباید از «{ $larger }» بزرگ‌تر باشد
reason-not-two-ends = بازه دو سر دارد و اینجا { $found } مقدار است
reason-too-few = دست‌کم { $least } مورد لازم است
reason-other = شکلی دارد که سفر نمی‌خواند

## What to do about what is wrong with a field

remedy-wrong-type = آن را درست بنویسید
remedy-missing = آن را بیفزایید
remedy-not-whole = عددی صحیح بنویسید
remedy-out-of-range = عددی از { $least } تا { $most } بنویسید
remedy-unknown-choice = یکی از این‌ها را بنویسید
remedy-not-a-duration = مدتی به این شکل بنویسید
remedy-not-a-moment = آن را به این شکل بنویسید
remedy-not-a-date = آن را به این شکل بنویسید
remedy-not-a-time-of-day = آن را به این شکل بنویسید
remedy-not-a-time-zone = یکی از فهرست IANA را بنویسید
remedy-not-an-id = شناسهٔ دیگری بنویسید
remedy-wrong-order = جای دو مقدار را عوض کنید یا یکی را تغییر دهید
remedy-not-two-ends = کمترین و بیشترین را بنویسید
remedy-too-few = موردی بیفزایید
remedy-negative-duration = علامت منها را بردارید
remedy-too-fine-duration = آن را به میلی‌ثانیهٔ کامل گرد کنید، مانند "PT0.25S"
remedy-too-long-duration = مدت کوتاه‌تری بنویسید
remedy-calendar-duration = آن را به روز بنویسید، مانند "P30D"
remedy-other = آن را در یک ویرایشگر متن درست کنید

code-letters-missing = قلم‌های سفر این نویسه‌ها را ندارند: { $letters }؛ در تصویر به جای آن‌ها چهارگوش دیده می‌شود. این واژه‌ها را به خط دیگری بنویسید یا SVG صادر کنید.

### Logs of real customers: what is wrong, where, and what to do. Lines count from 1.

code-log-empty = گزارش رویدادها خالی است: فایل دیگری برگزینید.
code-log-utf16 = گزارش رویدادها با UTF-16 نوشته شده است: آن را به‌صورت CSV با UTF-8 ذخیره کنید و دوباره بکوشید.
code-log-is-excel = گزارش رویدادها فایل اکسل است: برگه را به‌صورت CSV ذخیره کنید و دوباره بکوشید.
code-log-not-text = سطر { $line } گزارش رویدادها متن نیست: یک فایل CSV برگزینید.
code-log-without-column = گزارش رویدادها ستون «{ $column }» ندارد: یکی از این‌ها را نام ببرید: { $columns }.
code-log-double-column = گزارش رویدادها دو ستون «{ $column }» دارد: نام یکی را عوض کنید.
code-log-row-too-long = ردیفی که در سطر { $line } گزارش آغاز می‌شود از { $most } کیبی‌بایت درازتر است: گویا گیومه‌ای در آنجا بسته نشده است؛ درستش کنید و دوباره بکوشید.
code-log-truncated = گزارش فشرده در میانه، در سطر { $line }، پایان می‌یابد: نسخهٔ کاملش را پیدا کنید و دوباره بکوشید.
code-log-damaged = گزارش از سطر { $line } به بعد خوانده نمی‌شود ({ $text }): نسخهٔ دیگری پیدا کنید و دوباره بکوشید.
code-log-without-rows = زیر نام ستون‌های گزارش چیزی نیست: فایل دیگری برگزینید.
code-log-without-usable-row = هیچ ردیفی از گزارش به کار نمی‌آید؛ نخستینِ آن‌ها در سطر { $line }: { $why }: ببینید کدام ستون‌ها نام برده شده‌اند.
code-rows-left-out = { $rows ->
    [one] { $rows } ردیف گزارش به کار نمی‌آمد و کنار گذاشته شد.
   *[other] { $rows } ردیف گزارش به کار نمی‌آمد و کنار گذاشته شد؛ { $told } ردیف نخست در پی می‌آید.
}
code-row-left-out = سطر { $line } کنار گذاشته شد: { $why }.

reason-row-ragged = { $found } ستون دارد، ردیف نخست { $expected } ستون
reason-row-without-customer = نام مشتری در آن نیست
reason-row-without-event = نام رویداد در آن نیست
reason-row-time-unreadable = «{ $found }» زمانی خوانا نیست؛ آن را مانند 2026-12-01T21:00:00Z بنویسید
reason-row-not-text = متنِ UTF-8 نیست

### Runs: what keeps a map from being run, what to know before trusting the figures, and why there is
### no exact solution. $record is a record, $field one of its fields.

code-cancelled = اجرا لغو شد.
code-too-many-customers = بیش از ۴٬۲۹۴٬۹۶۷٬۲۹۶ مشتری هست و اجرا نمی‌تواند آنان را از هم بازشناسد: شمارشان را کم کنید.

## What keeps a map from being run

code-not-walked-yet = { $record }{ $field ->
    [none] {""}
   *[other] ، فیلد «{ $field }»
}: این نسخهٔ سفر هنوز این را شبیه‌سازی نمی‌کند: برای اجرا آن را بردارید یا نوع دیگری به‌جایش بگذارید.
code-unknown-form = { $record }: فیلد «{ $field }» به شکلی است که این نسخه نمی‌شناسد، یا چیزی در آن انتخاب نشده است: دوباره انتخاب کنید.
code-missing = { $record }: فیلد «{ $field }» خالی است و بی آن چیزی رخ نمی‌دهد: پرش کنید.
code-double-port = { $record } دو خروجی به نام «{ $port }» دارد: نام یکی را عوض کنید.
code-no-share-here = { $record } سهمی دارد در جایی که همه می‌روند: سهم را بردارید.
code-no-entry = کسی نمی‌تواند وارد شود: به { $record } یا نقطهٔ تماس دیگری وزن ورود بدهید.
code-no-weight = { $record }: همهٔ وزن‌ها در «{ $field }» صفرند و چیزی برای انتخاب نیست: یکی را بالا ببرید.
code-nobody-comes = { $record }: مشتریان هرگز نمی‌آیند: آخرین نرخ در «{ $field }» را بالا ببرید.
code-rates-out-of-order = { $record }: نرخِ «{ $field }» پیش از نرخ بالایی آغاز می‌شود: آن‌ها را به ترتیب بگذارید.
code-too-often = { $record } بیش از آن آغاز می‌شود که اجرا بتواند دنبال کند: بگذارید دست‌کم { $least } میلی‌ثانیه در میان بگذرد.
code-never-over = { $record }: ساعت سکوتش همهٔ هفته را می‌پوشاند و تا ابد منتظر می‌ماند: چند ساعت را آزاد بگذارید.
code-not-a-sign = { $record }: «{ $found }» در «{ $field }» نشانهٔ مقایسه نیست: یکی از = != > >= < <= را برگزینید.
code-not-a-date = { $record }: مقدار «{ $found }» این ویژگی تاریخ نیست: آن را مانند 2026-12-01 بنویسید.
code-segment-circle = { $record } از راه گروه‌های دیگر عضو خودش است: آن را از یکی بیرون بیاورید.
code-too-complex = { $record }: شرط در «{ $field }» بیش از { $most } بخش دارد: آن را به چند گروه بشکنید.
code-changes-with-time = { $record }: آنچه «{ $field }» می‌پرسد تنها با گذشت زمان تغییر می‌کند و نمی‌توان منتظرش ماند: رویداد یا ویژگی‌ای را بپرسید.
code-arms-differ = { $record } و { $other } از یک آزمایش‌اند ولی شاخه‌های گوناگون دارند: یکسانشان کنید یا نام یک آزمایش را عوض کنید.
code-too-many-values = { $record }: «{ $field }» بیش از { $most } مقدار دارد: مقدارهای کمیاب را یکی کنید.
code-unknown-measure = { $record }: نتیجه رقمی به نام «{ $measure }» ندارد: رقم دیگری برگزینید.
code-same-draws = شناسه‌های { $record } و { $other } اتفاقاً قرعه‌های یکسان می‌دهند: یکی از دو شناسه را عوض کنید.

## What to know before trusting the figures

code-no-goal = هدفی نیست و کسی به جایی نمی‌رسد: هدفی روی نقشه بگذارید.
code-visit-cap-met = { $node }: مشتریان آن‌قدر به اینجا آمدند که { $times } بار بازگردانده شدند: دنبال حلقه بگردید یا سقف دیدار را بالا ببرید.
code-horizon-met = وقتی زمان به سر رسید { $customers } مشتری هنوز در راه بود: اگر مهم است افق بلندتری بدهید.
code-personas-ignored = { $node }: همه به اینجا می‌آیند، هر پرسونایی که نام برده باشد: تنها کارت‌های تجربه از آنِ پرسوناها هستند.
code-unknown-field = { $record }: فیلد «{ $field }» از نسخهٔ تازه‌تر سفر است و به حساب نیامد: برای به کار بردنش نسخهٔ تازه‌تر را نصب کنید.

## Why there is no exact solution

code-no-touchpoints = نقطهٔ تماسی برای محاسبه نیست.
code-mood-effect = حال مشتری بخت رفتن را جابه‌جا می‌کند و راه‌حل بسته‌ای برای آن نیست.
code-rule = مشتریان به { $node } می‌رسند و راه‌حل بسته‌ای برای این قاعده نیست.
code-beside = قاعده‌ای در کنار { $node } آغاز می‌شود و راه‌حل بسته‌ای برای آن نیست.
code-goal-at-once = در { $node } قاعده‌ای در همان آنِ هدفی آغاز می‌شود که شاید پایانش دهد، و راه‌حل بسته‌ای برای آن نیست.
code-for-some = { $node } تنها برای برخی مشتریان است و راه‌حل بسته‌ای برای آن نیست.
code-never-ends = کسانی که به { $node } می‌رسند هرگز نمی‌روند و میانگینی در کار نیست.
code-too-large = نقشه برای راه‌حل بسته زیادی بزرگ است.
code-recorded = مشتریان از گزارش رویدادها آمده‌اند، نه از بخت.

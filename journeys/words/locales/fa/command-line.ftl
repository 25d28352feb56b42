### What the command line says beside sentences that others say too.

check-nothing-found = چیزی مانع اجرا نیست.
severity-error = خطا
severity-warning = هشدار
severity-hint = نکته
table-journey = سفر
table-cards = کارت‌ها
table-id = شناسه
table-card = کارت
table-entered = ورود
table-went-on = ادامه
table-elsewhere = به جای دیگر رفت
table-left = ترک
table-waiting = در انتظار
table-from = از
table-to = به
table-count = بار
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = { $customers } مشتری، { $events } رویداد، { $moves } حرکت؛ نقشه { $fitness } حرکت‌ها را رسم کرده است.
# Variables: $customers, $events (numbers).
replay-fit-none = { $customers } مشتری، { $events } رویداد، و کسی از نقطه‌ای به نقطه‌ای دیگر نرفت.
# Variables: $count (number)
replay-unused = { $count ->
    [one] { $count } پیوند رسم‌شده هرگز به کار نرفت.
   *[other] { $count } پیوند رسم‌شده هرگز به کار نرفتند.
}
replay-deviations = حرکت‌هایی که نقشه رسم نکرده است:
replay-attributes = ویژگی‌هایی که از ستون‌های گزارش خوانده شد: { $names }.
replay-attributes-missing = نقشه ویژگی‌هایی می‌خواهد که گزارش ستونی برایشان ندارد و در این بازپخش هیچ‌کس ندارد: { $names }.
replay-segments-unknown = بخش‌هایی که چیزی می‌خواهند که گزارش نمی‌گوید و کنار گذاشته شدند: { $names }.
replay-no-personas = گزارش نمی‌گوید مشتریانش از کدام پرسونا هستند: آنچه تنها یک پرسونا حس می‌کند هیچ‌کس حس نمی‌کند و شرطی دربارهٔ پرسونا برای کسی برقرار نیست.
replay-consent-drawn = گزارش نمی‌گوید چه کسی به پیام‌ها رضایت دارد: رضایت قرعه‌کشی می‌شود، به همان اندازه که پرسوناهای نقشه روی هم رضایت دارند.
replay-zones-differ = پرسوناهای نقشه در چند منطقهٔ زمانی زندگی می‌کنند و گزارش نمی‌گوید هر کس کجاست: زمان‌های محلی به وقت UTC است.
table-figure = رقم
table-first = نخست
table-second = دوم
table-difference = تفاوت
table-low = از
table-high = تا
table-persona = پرسونا
table-segment = گروه
table-entry = ورود از
table-channel = کانال ورود
table-customers = مشتریان
table-reached = رسیدند
table-rate = نرخ
table-per-acquisition = هزینهٔ جذب هر نفر
table-busiest = شلوغ‌ترین روز
table-day = روز
table-adds = چه می‌افزاید
table-conversions = رسیدن به هدف
table-revenue = درآمد
table-cost = هزینه
table-fifth-less = یک‌پنجم کمتر
table-fifth-more = یک‌پنجم بیشتر
table-clipped = بریده
peak-entries = ورودها
# Variables: $place (text): a touchpoint's title
peak-line = بلندترین صف: { $place }
compare-conversion = رسیدند، از هر ۱۰۰
compare-revenue = درآمد هر مشتری
compare-cost = هزینهٔ هر مشتری
# Variables: $size (number)
compare-test-size = برای دیدن این تفاوت در آزمونی واقعی، هر یک از دو بازوی مستقل { $size } مشتری می‌خواهد (دوسویه ۵٪، توان ۸۰٪).
compare-no-difference = هر دو به یک اندازه می‌رسانند: هیچ آزمونی آن‌ها را از هم جدا نمی‌کند.
compare-of-first = نقشهٔ نخست: { $sentence }
compare-of-second = نقشهٔ دوم: { $sentence }
# Variables: $by (persona, segment, entry or channel); $name (text); $counted, $customers (numbers).
told-only = تنها مشتریان { $by ->
    [persona] پرسونای
    [segment] گروه
    [entry] واردشده از
   *[channel] واردشده از کانال
} «{ $name }» شمرده شده‌اند: { $counted } از { $customers }.
# Variables: $reached, $customers (numbers).
told-reached = { $reached } تن از { $customers } مشتری.

## What a run measured

metric-name = سنجه
table-amount = مقدار
metric-time-mean = زمان تا هدف، میانگین
metric-time-median = زمان تا هدف، میانه
metric-sessions = نشست‌ها
metric-pages-per-visit = صفحه در هر بازدید
metric-time-per-session = زمان هر نشست
metric-bounce-rate = نرخ پرش
metric-exit-rate = نرخ خروج
metric-open-rate = نرخ باز کردن
metric-click-through-rate = نرخ کلیک (CTR)
metric-cost-per-click = هزینهٔ هر کلیک (CPC)
metric-cost-per-thousand = هزینهٔ هر هزار (CPM)
metric-average-order-value = میانگین ارزش سفارش (AOV)
metric-purchase-frequency = سفارش هر خریدار
metric-lifetime-value = ارزش طول عمر (LTV)
metric-repeat-purchase = نرخ خرید دوباره
# Variables: $days (number): since the customer’s entry.
metric-retention = ماندگاری پس از { $days } روز
# Variables: $days (number): since the customer’s entry.
metric-churn = ریزش پس از { $days } روز
table-people = افراد
table-of-all = از همه
table-path = مسیر
# Between two touchpoints of a path.
path-arrow = ←
path-others = مسیرهای دیگر
# Variables: $customers (number)
path-followed = مسیرها از آنِ { $customers } مشتری است که یکنواخت از میان همه برگزیده شده‌اند.
table-stay = میانهٔ ماندن
table-mood = حال
table-spending = هزینهٔ بازدیدها
table-queue = صف
table-asked = خواستند
table-left-out = کنار گذاشته
table-waited = منتظر ماندند
table-mean-wait = میانگین انتظار
table-gave-up = رها کردند
table-sent = فرستاده
table-suppressed = نفرستاده
# Variables: $count (number): messages not sent for this reason.
suppressed-consent = بی‌رضایت { $count }
suppressed-cap = بیش از سقف { $count }
suppressed-quiet-hours = در ساعت‌های سکوت { $count }
suppressed-unsubscribed = لغو اشتراک { $count }
table-delivered = رسیده
table-unsubscribed = لغو اشتراک
table-credited = به نام آن
table-most-messages = بیشترین برای یک مشتری
table-in-a-day = در ۲۴ ساعت
table-in-a-week = در ۷ روز
table-met = روبه‌رو شدند
table-hits = اثر کرد
table-customers-lost = مشتریان ازدست‌رفته
table-mood-lost = حال ازدست‌رفته
table-revenue-lost = درآمد ازدست‌رفته
table-more-than-once = بیش از یک بار
table-value = ارزش
table-experiment = آزمایش
# Variables: $customer and $replication (texts: numbers from 0), $persona (text or "none"), $converted ("yes" or "no").
told-kept = مشتری { $customer } از تکرار { $replication }{ $persona ->
    [none] {""}
   *[other] ، { $persona }
}{ $converted ->
    [yes] ، که به هدف رسید
   *[no] ، که به هدف نرسید
}
table-after = پس از
table-happened = چه شد و چرا: مشتری …

## Arguments that cannot be taken

misused-unknown = سفر «{ $argument }» را نمی‌شناسد: { $help } را ببینید.
misused-not-one-of = «{ $value }» از مقدارهای { $argument } نیست: یکی از این‌ها را بنویسید: { $possible }.
misused-zone = «{ $value }» برای { $argument } مناسب نیست: یک منطقهٔ زمانی از فهرست IANA بنویسید، مانند Asia/Tehran.
misused-shard = «{ $value }» برای { $argument } مناسب نیست: شمارهٔ بخش، از ۱، و تعداد بخش‌ها را بنویسید، مانند 2/8.
misused-points = «{ $value }» برای { $argument } مناسب نیست: عددی بیش از ۰ و حداکثر ۱۰۰ بنویسید، مانند 0.2.
misused-group = «{ $value }» برای { $argument } مناسب نیست: persona=ID، segment=ID، entry=ID یا channel=NAME بنویسید.
misused-between = «{ $value }» برای { $argument } مناسب نیست: عددی از { $least } تا { $most } بنویسید.
misused-whole = «{ $value }» برای { $argument } مناسب نیست: عددی صحیح از { $least } تا { $most } بنویسید.
misused-empty = { $argument } مقدار ندارد: آن را پس از آن بنویسید.
misused-missing = فرمان { $argument } را کم دارد: آن را بیفزایید یا { $help } را ببینید.
misused-conflict = { $argument } و { $other } با هم نمی‌آیند: یکی را بردارید.
misused-otherwise = آرگومان‌ها خوانده نمی‌شوند: { $help } را ببینید.

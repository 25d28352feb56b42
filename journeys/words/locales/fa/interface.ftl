### The interface: what stands on its buttons, fields and panels.

## Everywhere

app-name = سفر
close = بستن
cancel = لغو
open = باز کردن
rename = تغییر نام
duplicate = رونوشت
remove = حذف
restore = بازگرداندن
undo = واگرد
redo = انجام دوباره
add = افزودن
clear = پاک کردن
choose = انتخاب کنید
yes = بله
no = خیر
saved = ذخیره شد
saving = در حال ذخیره…
untitled = سفر بی‌نام
language = زبان
theme = روشن یا تیره
theme-system = مانند سیستم
theme-light = روشن
theme-dark = تیره

## The library

library-title = سفرها
library-new = سفر تازه
library-sample = باز کردن نمونه
library-import = وارد کردن
library-empty = هنوز سفری نیست
library-empty-hint = نمونه را باز کنید تا ببینید یک سفر چه می‌گوید، یا سفر خودتان را آغاز کنید.
library-try-again = دوباره
# Variables: $count (number)
library-cards = { $count } کارت
# Variables: $date (text)
library-modified = تغییر در { $date }
# Variables: $title (text)
library-more = کارهای بیشتر برای { $title }
library-removed = «{ $title }» به سطل رفت.
# Variables: $count (number)
library-bin = سطل ({ $count })
new-journey-title = سفر تازه

## Files

file-journey = سفر (Safar)
file-picture = تصویر PNG
# Variables: $path (text)
exported = ذخیره شد در { $path }
export = خروجی
# Variables: $scale (text)
export-png = تصویر (PNG)، { $scale } برابر
export-json = فایل سفر (JSON)

## The editor

back-to-library = بازگشت به سفرها
journey-title = عنوان سفر
canvas = نقشه
edit-title = عنوان روی نقشه
palette = آنچه می‌توان روی نقشه گذاشت
new-stage = مرحلهٔ تازه
new-automation = خودکارسازی تازه
canvas-no-cell = نخست یک مرحله و یک ردیف بیفزایید: کارت‌ها جایی می‌نشینند که این دو به هم می‌رسند.
canvas-no-cell-there = تصویرها جایی می‌نشینند که یک مرحله و یک ردیف به هم می‌رسند: همان جا رهایشان کنید.
# Variables: $zoom (text)
zoom = اندازه { $zoom }: انتخاب اندازه‌ای دیگر
zoom-size = اندازه
# Variables: $least, $most (texts): figures
zoom-problem = اندازه‌ای از { $least } تا { $most } بنویسید، مانند ۷۵٪.
minimap = نقشهٔ کوچک: کلیدهای جهت آنچه را دیده می‌شود جابه‌جا می‌کنند
# Variables: $stages (text): their titles
minimap-sees = دیده می‌شود: { $stages }

## The palette, in few letters

piece-stage = مرحله
piece-lane = ردیف
piece-touchpoint = نقطهٔ تماس
piece-emotion = احساس
piece-pain-point = نقطهٔ درد
piece-opportunity = فرصت
piece-note = یادداشت
piece-image = تصویر
piece-trigger = آغازگر
piece-condition = شرط
piece-message = پیام
piece-wait = انتظار
piece-delay = درنگ
piece-window = بازهٔ زمانی
piece-split = تقسیم
piece-fork = چندراهه
piece-join = همگرایی
piece-update = ثبت
piece-goal = هدف
piece-exit = خروج

piece-hint-stage = مرحله‌ای از سفر: یک ستون
piece-hint-lane = ردیفی از کارت‌ها
piece-hint-touchpoint = جایی که مشتری و شرکت به هم می‌رسند
piece-hint-emotion = حس مشتری
piece-hint-pain-point = آنچه آزار می‌دهد، و بهایی که دارد
piece-hint-opportunity = آنچه می‌تواند بهتر شود
piece-hint-note = یادداشت
piece-hint-image = تصویر، با عنوانی زیر آن
piece-hint-trigger = با یک رویداد، قاعده‌ها را آغاز می‌کند
piece-hint-condition = بسته به آنچه از مشتری می‌دانیم، از یک راه یا راه دیگر می‌رود
piece-hint-message = ایمیل، پیامک یا اعلان می‌فرستد
piece-hint-wait = منتظر یک رویداد می‌ماند، حداکثر تا زمانی معین
piece-hint-delay = مدتی درنگ می‌کند
piece-hint-window = تنها در ساعت‌هایی معین پیش می‌رود
piece-hint-split = مشتریان را تصادفی تقسیم می‌کند
piece-hint-fork = هم‌زمان از چند راه می‌رود
piece-hint-join = منتظر می‌ماند تا همهٔ راه‌ها برسند
piece-hint-update = چیزی دربارهٔ مشتری ثبت می‌کند
piece-hint-goal = آنچه را سفر برایش است می‌شمارد
piece-hint-exit = این قاعده‌ها را برای مشتری پایان می‌دهد

## While something is dragged. $share, $score (texts) are figures.

tip-go-on = { $share } از این راه می‌روند
tip-leave = { $share } می‌روند
# Variables: $score (figure), $level (text)
tip-score = { $score } · { $level }
tip-routed = مشتریان به اینجا بیایند
tip-also = این کار هم انجام شود
tip-no-cell = جایی رها کنید که یک مرحله و یک ردیف به هم می‌رسند

## Hands on the map: what is said where nothing comes of a key

tip-also-or = این کار هم انجام شود. با Alt: مشتریان به‌جای ادامه به اینجا بیایند
tip-routed-or = مشتریان به‌جای ادامه به اینجا بیایند
canvas-locked = این کارت در جای خود قفل شده است. با Ctrl + Shift + L یا از فهرستش قفل را باز کنید.
canvas-last-lane = زیر این ردیف، ردیف دیگری نیست. کلید Tab گام بعدی را کنارش می‌گذارد.
# Variables: $count (number), $most (number)
canvas-too-many-lines = { $count } سطر کنار گذاشته شد: هر بار دست‌بالا { $most } کارت ساخته می‌شود.
canvas-clipboard = دسترسی به کلیپ‌بورد ممکن نیست، شاید برنامهٔ دیگری آن را در دست دارد: دوباره امتحان کنید.
opening = در حال باز کردن سفر

## Runs

run = اجرا
run-none = هنوز اجرایی نیست: «اجرا» را بزنید تا مشتریان راه بیفتند.
# Variables: $done, $total (numbers)
run-progress = { $done } از { $total } مشتری
# Variables: $count (number)
run-customers = { $count } مشتری
run-stale = نقشه یا تنظیم‌هایش از آن پس تغییر کرده است.
run-changed = اجرای دوباره با این تغییر
run-change = { $points } در هر ۱۰۰ نفر بر اثر تغییر
run-change-heading = اثر تغییر
run-pace = { $rate } در ثانیه، { $left } مانده
run-weighing = سنجیدن فرض‌ها و تغییر: { $part }
run-hide = پنهان کردن رقم‌ها
run-how-sure = این چقدر قطعی است؟
# Variables: $seed (text)
run-seed = با بذر { $seed } کشیده شد: همین نقشه با همین بذر دوباره همین اجرا را می‌دهد.
findings = مشکل‌ها، هشدارها و نکته‌ها
# Variables: $count (number)
problems = { $count } مشکل
# Variables: $count (number)
warnings = { $count } هشدار
hints = { $count } نکته

## The question of a first run: how many customers go which way. $share, $sum, $over (texts) are figures.

shares-title = چند نفر از کدام راه می‌روند؟
# Variables: $count (number)
shares-missing = در { $count } نقطهٔ تماس هنوز گفته نشده که چه سهمی از مشتریان از کدام راه می‌روند. راه‌هایی که خالی بمانند، آنچه را از راه‌های دیگر می‌ماند به‌طور برابر میان خود بخش می‌کنند و کسی آنجا سفر را ترک نمی‌کند.
# Variables: $to (text)
shares-to = به { $to }
# Variables: $count (number)
shares-rest = { $count ->
    [1] { $share } از راهی که خالی است می‌روند و کسی اینجا سفر را ترک نمی‌کند.
   *[other] { $share } از هر راه خالی می‌روند و کسی اینجا سفر را ترک نمی‌کند.
}
shares-leave = { $share } اینجا سفر را ترک می‌کنند.
shares-nobody-leaves = کسی اینجا سفر را ترک نمی‌کند.
shares-over = روی هم { $sum }: { $over } بیشتر از همهٔ مشتریان.
shares-run-with = اجرا با این سهم‌ها
shares-run-as-it-is = اجرا به همین صورت

## The outline, for screen readers and the keyboard

outline = فهرست نقشه: کلیدهای جهت‌نما راه می‌برند، F2 ویرایش، Tab گام بعدی، Enter افزودن در ردیف زیر، Delete حذف، M جابه‌جایی، C اتصال و Escape بیرون‌رفتن است
outline-presenting = فهرست نقشه: کلیدهای جهت‌نما راه می‌برند، Enter ویرایش، Tab گام بعدی، Delete حذف، M جابه‌جایی، C اتصال و Escape بیرون‌رفتن است
# Variables: $title (text)
outline-stage = مرحلهٔ { $title }
# Variables: $title, $personas (texts); "none" where there is none
outline-lane = ردیف { $title }{ $personas ->
    [none] {""}
   *[other] ، منحنی‌های { $personas }
}
outline-automation = خودکارسازی { $title }
# Variables: $title, $kind, $lane, $automation, $personas (texts); "none" where there is none; $locked (true, false)
outline-card = { $title ->
    [none] { $kind }
   *[other] { $title }، { $kind }
}{ $automation ->
    [none] ، { $lane }
   *[other] ، { $automation }
}{ $personas ->
    [none] {""}
   *[other] ، برای { $personas }
}{ $locked ->
    [true] ، قفل‌شده
   *[false] {""}
}
# Variables: $from, $to, $title (texts), $share (figure), $way (routed, also, share)
outline-connector = { $way ->
    [also] همچنین { $to }
    [share] { $share } به { $to }
   *[routed] به { $to }
}
# Variables: $title (text)
outline-moving = جابه‌جایی { $title }: کلیدهای جهت‌نما می‌برند، Enter پایان می‌دهد.
# Variables: $title, $port (texts)
outline-connecting = اتصال { $title } از { $port }: به یک کارت بروید و Enter بزنید؛ C خروجی بعدی است و Escape پایان می‌دهد.

## The tray beside the map, and the field that fills it

tray = سینی
# Variables: $count (number)
tray-count = { $count ->
    [0] سینی، خالی
   *[other] سینی، { $count } کارت
}
tray-cards = کارت‌هایی که هنوز جایی ندارند: کلیدهای جهت‌نما راه می‌برند، Enter می‌گذارد، F2 ویرایش می‌کند، Delete حذف می‌کند
tray-fold = بستن سینی
tray-hint = کارت را روی نقشه بکشید، یا Enter بزنید و خانه‌اش را برگزینید.
tray-empty = چیزی در انتظار جا نیست. آنچه زیر نقشه بنویسید به اینجا می‌آید.
tray-title = عنوان کارت
capture-bar = فکرهای تازه
capture = فکر تازه برای سینی
capture-ask = فکری بنویسید، Enter آن را در سینی می‌گذارد.  ! نقطهٔ درد  + فرصت  : احساس  = نقطهٔ تماس  ؟ یادداشت
capture-hint = کلید Enter آن را در سینی می‌گذارد و هر سطر چسبانده‌شده یک کارت می‌شود. نشانهٔ آغاز سطر نوع را برمی‌گزیند: ! نقطهٔ درد، + فرصت، : احساس، = نقطهٔ تماس، ؟ یادداشت.
# Variables: $kind (text)
capture-kind = نوع کارت‌های تازه: { $kind }
# Variables: $count (number)
outline-tray = سینی، { $count } کارت
# Variables: $title, $kind (texts); "none" where there is none
outline-unplaced = { $title ->
    [none] { $kind }، بی‌جا
   *[other] { $title }، { $kind }، بی‌جا
}
# Variables: $count (number), $stage, $lane (texts)
outline-placing = گذاشتن { $count } کارت در { $stage }، { $lane }: کلیدهای جهت‌نما خانه را برمی‌گزینند، Enter می‌گذارد، Escape رها می‌کند.
tray-placing = کلیدهای جهت‌نما خانه را برمی‌گزینند، Enter می‌گذارد، Escape رها می‌کند
command-capture = نوشتن فکرهای تازه
command-insert-picture = درج تصویر…
command-tray = رفتن به سینی، یا بستن آن
command-place = گذاشتن کارت‌های سینی روی نقشه
command-to-tray = برگرداندن به سینی

## The inspector

inspector = آنچه انتخاب شده
inspector-more = بیشتر
inspector-less = کمتر
# Variables: $count (number)
inspector-several = { $count } مورد انتخاب شده
# Variables: $count (number)
make-automation = ساختن خودکارسازی از { $count } قاعده
way-also = این کار هم انجام شود
way-instead = به‌جای ادامه، به آنجا بروند
nothing-to-choose = هنوز چیزی برای انتخاب نیست
newer-form = از نسخهٔ تازه‌تر سفر
none-personas = همه
# Variables: $field (text), $number (number)
add-to = افزودن به { $field }
remove-field = کنار گذاشتن { $field }
remove-item = حذف مورد { $number } از { $field }
example-duration = ۲ ساعت، ۹۰ دقیقه، ۳ روز
example-date = ۱۴۰۵/۰۹/۱۰
example-moment = ۱۴۰۵/۰۹/۱۰ ۰۹:۰۰
example-time-of-day = ۲۱:۰۰

## Choices of fields

choice-auto = مانند زبان آن
choice-ltr = از چپ به راست
choice-rtl = از راست به چپ
choice-as-is = آنچه هست
choice-to-be = آنچه باید باشد
choice-blue = آبی
choice-violet = بنفش
choice-green = سبز
choice-amber = کهربایی
choice-rose = سرخابی
choice-teal = سبزآبی
choice-orange = نارنجی
choice-gray = خاکستری
choice-assumed = فرض
choice-said = گفتهٔ مشتریان
choice-recorded = ثبت‌شده
choice-idea = ایده
choice-planned = برنامه‌ریزی‌شده
choice-doing = در دست انجام
choice-done = انجام‌شده
choice-dropped = کنارگذاشته
choice-phone = گوشی
choice-laptop = لپ‌تاپ
choice-tablet = تبلت
choice-tv = تلویزیون
choice-kiosk = کیوسک
choice-duration = همیشه یکسان
choice-fixed = ثابت
choice-exponential = نمایی
choice-lognormal = لگ‌نرمال
choice-uniform = یکنواخت
choice-triangular = مثلثی
choice-empirical = اندازه‌گیری‌شده
choice-on-event = رویدادی بیاید
choice-on-reaches = مشتری به نقطهٔ تماسی برسد
choice-on-leaves = مشتری نقطهٔ تماسی را رها کند
choice-on-segment = مشتری به گروهی درآید
choice-on-arrival = مشتری از راه برسد
choice-on-date = تاریخی برسد
choice-on-every = پی‌درپی
choice-never = هرگز
choice-after-exit = پس از پایان بار پیش
choice-always = هر بار
choice-condition-all = همهٔ این‌ها
choice-condition-any = یکی از این‌ها
choice-condition-not = جز این
choice-condition-attribute = یک ویژگی
choice-condition-tag = یک برچسب
choice-condition-segment = یک گروه
choice-condition-persona = یک پرسونا
choice-condition-mood = حال
choice-condition-entry = جای ورود
choice-condition-event = رویدادی که آمده
choice-condition-message = سرنوشت یک پیام
choice-condition-local-time = ساعت محلی
choice-equal = برابر است با
choice-not-equal = برابر نیست با
choice-greater = بیشتر است از
choice-at-least = دست‌کم است
choice-less = کمتر است از
choice-at-most = حداکثر است
choice-sent = فرستاده‌شده
choice-delivered = رسیده
choice-opened = بازشده
choice-clicked = کلیک‌شده
choice-unsubscribed = لغو اشتراک‌شده
choice-defer = تا پایان آن می‌ماند
choice-drop = فرستاده نمی‌شود
choice-set-tag = افزودن برچسب
choice-set-untag = برداشتن برچسب
choice-set-attribute = تعیین ویژگی
choice-set-emit = اعلام رویداد
choice-delay-for = به مدتی
choice-delay-until = تا ساعتی از روز
choice-delay-until-date = تا تاریخی
choice-delay-until-attribute = تا تاریخی که در یک ویژگی است
choice-go-on = ادامه
choice-exit = پایان
choice-none = از این پس
choice-entry = از آغاز خودکارسازی
choice-all = همیشه
choice-immediately = بی‌درنگ
choice-on-step-end = در پایان گام
choice-before-message = پیش از پیام بعدی
choice-mon = دوشنبه
choice-tue = سه‌شنبه
choice-wed = چهارشنبه
choice-thu = پنجشنبه
choice-fri = جمعه
choice-sat = شنبه
choice-sun = یکشنبه
choice-at-once = همه در آغاز
choice-poisson = تصادفی
choice-schedule = با نرخ متغیر
choice-file = از فایل

## What is wrong with what was typed

# Variables: $least, $most (texts): figures
problem-share = سهمی از { $least } تا { $most } بنویسید، مانند ۴۰٪.
problem-between = عددی از { $least } تا { $most } بنویسید.
problem-at-least = عددی بنویسید که دست‌کم { $least } باشد.
problem-whole = عددی صحیح بنویسید.
problem-not-negative = عددی بنویسید که منفی نباشد.
problem-number = یک عدد بنویسید.
problem-duration = مدتی بنویسید، مانند ۲ ساعت، ۹۰ دقیقه یا ۳ روز.
problem-months = ماه‌ها و سال‌ها همیشه به یک درازا نیستند: روز یا هفته بنویسید، مانند ۹۰ روز.
problem-time-of-day = ساعتی بنویسید، مانند ۲۱:۰۰.
problem-date = تاریخ را به‌صورت سال/ماه/روز بنویسید، مانند ۱۴۰۵/۰۹/۱۰؛ تاریخ میلادی هم پذیرفته می‌شود.
problem-moment = تاریخ و ساعت را بنویسید، مانند ۱۴۰۵/۰۹/۱۰ ۰۹:۰۰؛ تاریخ میلادی هم پذیرفته می‌شود.

## Rules that read themselves out. $next and the like are parts of sentences from the map's texts.

reads-trigger = <strong>اگر</strong> { $when }، <strong>آنگاه</strong> { $next }.
reads-condition = { $branches }؛ <strong>وگرنه</strong> { $else }.
reads-branch = <strong>اگر</strong> { $when }، <strong>آنگاه</strong> { $next }
reads-or-else = {"؛ "}
reads-no-branch = شاخه‌ای بیفزایید تا روشن شود چه پرسیده می‌شود
reads-wait = { $events }؛ <strong>اگر</strong> تا { $time } چیزی نیامد، { $late }.
reads-wait-for-ever = { $events }.
reads-awaited = <strong>همین که</strong> { $what }، { $next }
reads-split = تصادفی: { $arms }.
# Variables: $share (text)
reads-arm = { $share }: { $next }
reads-then = { $does }، <strong>سپس</strong> { $next }.
reads-message-quiet = { $does }، ولی نه { $hours }؛ <strong>سپس</strong> { $next }.
reads-window = <strong>تنها</strong> { $hours }: { $next }.
reads-goal = رسیدن به «{ $goal }» را می‌شمارد، <strong>سپس</strong> { $next }.
reads-exit = این قاعده‌ها را برای مشتری پایان می‌دهد.
reads-join = <strong>وقتی</strong> همهٔ راه‌ها به اینجا رسیدند، { $next }.
reads-fork = <strong>هم‌زمان</strong> { $next }.
reads-nothing = کاری انجام نشود
reads-unknown = آنچه هنوز انتخاب نشده
# Variables: $title (text)
reads-go-on = به «{ $title }» برود
# Variables: $message, $channel (texts); "none" where there is none
reads-send = { $channel ->
    [none] «{ $message }» را می‌فرستد
   *[other] «{ $message }» را با { $channel } می‌فرستد
}
reads-about = حدود { $time }
reads-between = میان { $min } و { $max }
reads-hours = از { $from } تا { $to }
reads-any-time = در هر زمان
reads-add-tag = برچسب «{ $tag }» را می‌افزاید
reads-remove-tag = برچسب «{ $tag }» را برمی‌دارد
reads-emit = رویداد «{ $event }» را اعلام می‌کند
reads-set = { $attribute } را «{ $to }» می‌کند
reads-no-step = هنوز چیزی ثبت نمی‌کند
reads-and = { $first } و { $second }
reads-or = { $first } یا { $second }
reads-not = چنین نباشد که { $condition }
reads-attribute = { $attribute } { $is } «{ $than }»
reads-tag = مشتری برچسب «{ $tag }» دارد
reads-segment = مشتری در گروه «{ $segment }» است
reads-persona = مشتری { $persona } است
reads-mood = حال { $is } { $than }
reads-entry = مشتری از «{ $touchpoint }» وارد شده
reads-event = «{ $event }» آمده
reads-times = و شمار آن { $is } { $times }
reads-within = در { $time } گذشته
reads-message-was = «{ $message }» { $was } باشد
reads-local-time = ساعت { $hours } باشد

## فرمان‌ها، فهرستشان و جست‌وجو در نقشه

command-palette = همهٔ فرمان‌ها
command-search = جست‌وجو در نقشه
command-shortcuts = میان‌برهای صفحه‌کلید
command-menu = منوی آنچه انتخاب شده است
command-undo = برگرداندن
command-redo = انجام دوباره
command-copy = رونوشت‌برداری
command-cut = بریدن
command-paste = چسباندن
command-paste-here = چسباندن در اینجا
command-duplicate = دو تا کردن
command-select-all = انتخاب همه
command-select-cards = انتخاب کارت‌های درونش
command-remove = حذف
command-edit-title = ویرایش عنوان
command-next-step = افزودن گام بعدی
command-next-lane = افزودن کارت در ردیف بعدی
# Variables: $is (on, off, either): whether it is so already
command-lock = { $is ->
    [on] باز کردن قفل
    [off] قفل کردن
   *[either] قفل کردن یا باز کردن
}
command-group = گروه کردن
command-ungroup = باز کردن گروه
command-align-left = هم‌تراز از چپ
command-align-middle = هم‌تراز از میانهٔ افقی
command-align-right = هم‌تراز از راست
command-align-top = هم‌تراز از بالا
command-align-centre = هم‌تراز از میانهٔ عمودی
command-align-bottom = هم‌تراز از پایین
command-distribute-along = پخش یکنواخت در عرض
command-distribute-down = پخش یکنواخت در ارتفاع
command-make-automation = ساختن خودکارسازی از قاعده‌های انتخاب‌شده
# Variables: $is (on, off, either): whether it is so already
command-switch = { $is ->
    [on] خاموش کردن خودکارسازی
    [off] روشن کردن خودکارسازی
   *[either] روشن یا خاموش کردن خودکارسازی
}
command-also = این کار هم انجام شود
command-instead = مشتریان به‌جای ادامه، به آنجا بروند
command-stage-before = افزودن مرحله پیش از این
command-stage-after = افزودن مرحله پس از این
command-lane-above = افزودن ردیف بالای این
command-lane-below = افزودن ردیف زیر این
# Variables: $is (on, off, either): whether it is so already
command-fold = { $is ->
    [on] باز کردن
    [off] تا کردن
   *[either] تا کردن یا باز کردن
}
command-move-left = بردن مرحله به چپ
command-move-right = بردن مرحله به راست
command-move-up = بردن ردیف به بالا
command-move-down = بردن ردیف به پایین
command-zoom-in = بزرگ‌تر
command-zoom-out = کوچک‌تر
command-zoom-whole = نمایش در ۱۰۰٪
command-zoom-fit = نمایش همهٔ نقشه
command-zoom-selection = نمایش آنچه انتخاب شده است
command-zoom-width = نمایش همهٔ پهنا
# Variables: $is (on, off, either): whether it is so already
command-minimap = { $is ->
    [on] پنهان کردن نقشهٔ کوچک
    [off] نشان دادن نقشهٔ کوچک
   *[either] نشان دادن یا پنهان کردن نقشهٔ کوچک
}
command-present = { $is ->
    [on] پایان ارائه
    [off] ارائهٔ نقشه
   *[either] ارائهٔ نقشه، یا پایان ارائه
}
command-present-next = گام بعدی
command-present-previous = گام قبلی
command-present-first = همهٔ نقشه
command-present-last = گام آخر
command-present-lane-next = نمایش ردیف بعدی به‌تنهایی
command-present-lane-previous = نمایش ردیف قبلی به‌تنهایی
command-spotlight = { $is ->
    [on] خاموش کردن نورافکن
    [off] روشن کردن نورافکن
   *[either] روشن یا خاموش کردن نورافکن
}
command-run = اجرای شبیه‌سازی
# Variables: $what (text): a kind of card, or what else is added
command-add = افزودن: { $what }
# Variables: $what (text): a colour
command-colour = رنگ: { $what }
colour-usual = همان رنگ نوعش
menu-align = هم‌تراز کردن
menu-distribute = پخش یکنواخت
menu-curves = منحنی‌های احساس
curves-usual = مثل همیشه: دو نفر اولی که حس دیگری دارند
menu-colour = رنگ
menu-add-card = افزودن کارت در اینجا
menu-add-rule = افزودن قاعده در اینجا
commands-find = یافتن
commands-edit = ویرایش
commands-cards = کارت‌ها
commands-grid = مرحله‌ها و ردیف‌ها
commands-view = نما
commands-present = ارائه
commands-present-note = فاصله و کلیدهای جهت در راستای نقشه نیز گام‌به‌گام پیش می‌روند. تا کارتی انتخاب شده است، کلیدهای جهت آن را جابه‌جا می‌کنند و Enter آن را ویرایش می‌کند؛ Escape آن را رها می‌کند، و پس از آن ارائه را پایان می‌دهد.
commands-runs = اجرا
commands-ask = چه می‌خواهید بکنید؟
commands-none = چنین فرمانی نیست، یا با آنچه انتخاب شده جور نیست.
search-ask = کارت‌ها را از نوشته‌شان پیدا کنید
search-none = پیدا نشد
# Variables: $at, $count (texts)
search-hits = { $at } از { $count }
search-before = قبلی
search-next = بعدی

## Simulate mode

modes = کار با نقشه
mode-design = طراحی
mode-simulate = شبیه‌سازی
mode-present = ارائه
simulate-until-precise = تا دقیق شود
simulate-population = چه کسانی سفر می‌کنند
simulate-no-personas = هیچ کس خاصی: همهٔ مشتریان مانند هم‌اند.
simulate-from-file = فرستادن مشتریان یک فایل
simulate-other-file = انتخاب فایلی دیگر
simulate-from-personas = به‌جای آن فرستادن مشتریان پرسوناها
simulate-columns = آنچه از آنان دانسته است: { $columns }
file-customers = مشتریان
simulate-assumptions = فرض‌ها
simulate-no-assumptions = هنوز هیچ رقمی بازه ندارد: به یکی بازه بدهید تا هر اجرا بگوید چقدر نتیجه را جابه‌جا می‌کند.
simulate-add-assumption = دادن بازه به یک رقم
simulate-precise-to = با دقت ± { $half } واحد درصد
simulate-of-file = مشتریان { $file }
simulate-expectations = توقع‌ها
simulate-no-expectations = هنوز توقعی نیست: بگویید هر اجرا با چه سنجیده شود.
simulate-add-expectation = افزودن توقع
simulate-expectation-title = چه توقعی هست
simulate-runs = اجراهای پیشین
simulate-no-runs = هنوز اجرایی نیست.
# Variables: $seed (text)
simulate-seed = بذر { $seed }
simulate-earlier-map = از نقشه‌ای پیشین
simulate-show = نمایش
simulate-is-shown = اکنون نمایان
# Variables: $date (text)
simulate-show-of = نمایش اجرای { $date }
simulate-settings = به کار بردن تنظیم‌هایش
# Variables: $date (text)
simulate-settings-of = به کار بردن تنظیم‌های اجرای { $date }
simulate-read = خواندن تنظیم‌ها
# Variables: $date (text)
simulate-read-of = خواندن تنظیم‌های اجرای { $date }
# Variables: $value (text)
simulate-holds = برآورده شد: { $value }
# Variables: $value (text)
simulate-fails = برآورده نشد: { $value }
simulate-no-value = بدون رقم
measure-rate = بخشی که به هدف می‌رسند
measure-time = زمان تا هدف، میانه
measure-revenue = درآمد
measure-cost = هزینه
measure-email-week = بیشترین ایمیل یک مشتری در یک هفته
measure-sms-week = بیشترین پیامک یک مشتری در یک هفته
measure-push-week = بیشترین اعلان یک مشتری در یک هفته

## Present mode

present-bar = ارائه
present-map = همهٔ نقشه
present-stage = مرحلهٔ { $number } از { $count } · { $title }
present-part = بخش { $part } از { $parts }
present-lanes = کدام ردیف‌ها دیده می‌شوند
present-all-lanes = همهٔ ردیف‌ها
present-spotlight = نورافکن
present-leave = پایان ارائه
present-no-full-screen = پنجره نتوانست همهٔ صفحه را بگیرد؛ ارائه در همین پنجره ادامه دارد.

## Pictures

file-pictures = تصویرها
picture-choose = انتخاب تصویر…
picture-replace = جایگزینی…
picture-remove = برداشتن
picture-missing-here = این تصویر در کتابخانه نیست: تصویر دیگری انتخاب کنید.

### The interface: what stands on its buttons, fields and panels.

## Everywhere

app-name = سفر
close = إغلاق
cancel = إلغاء
open = فتح
rename = إعادة تسمية
duplicate = نسخ
remove = حذف
restore = استعادة
undo = تراجع
redo = إعادة
add = إضافة
clear = مسح
choose = اختر
yes = نعم
no = لا
saved = حُفظ
saving = يُحفظ الآن…
untitled = رحلة بلا عنوان
language = اللغة
theme = فاتح أو داكن
theme-system = كالنظام
theme-light = فاتح
theme-dark = داكن

## The library

library-title = الرحلات
library-new = رحلة جديدة
library-sample = فتح المثال
library-import = استيراد
library-empty = لا رحلات بعد
library-empty-hint = افتح المثال لترى ما يمكن أن تقوله رحلة، أو ابدأ رحلتك.
library-try-again = حاول مجددًا
# Variables: $count (number)
library-cards = { $count ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
   *[other] { $count } بطاقة
}
# Variables: $date (text)
library-modified = تغيّرت في { $date }
# Variables: $title (text)
library-more = المزيد لـ«{ $title }»
library-removed = «{ $title }» في السلة.
# Variables: $count (number)
library-bin = السلة ({ $count })
new-journey-title = رحلة جديدة

## Files

file-journey = رحلة سفر
file-picture = صورة PNG
# Variables: $path (text)
exported = حُفظ في { $path }
export = تصدير
# Variables: $scale (text)
export-png = صورة (PNG)، { $scale }×
export-json = رحلة سفر (JSON)

## The editor

back-to-library = العودة إلى الرحلات
journey-title = عنوان الرحلة
canvas = الخريطة
edit-title = العنوان على الخريطة
palette = ما يمكن وضعه على الخريطة
new-stage = مرحلة جديدة
new-automation = أتمتة جديدة
canvas-no-cell = أضف مرحلة وصفًا أولًا: تقف البطاقات حيث يتقاطعان.
canvas-no-cell-there = تقف الصور حيث تتقاطع مرحلة وصف: أفلتها هناك.
# Variables: $zoom (text)
zoom = الحجم { $zoom }: اختيار حجم آخر
zoom-size = الحجم
# Variables: $least, $most (texts): figures
zoom-problem = اكتب حجمًا من { $least } إلى { $most }، مثل ٧٥٪.
minimap = خريطة مصغّرة: تحرّك مفاتيح الأسهم ما يظهر
# Variables: $stages (text): their titles
minimap-sees = الظاهر: { $stages }

## The palette, in few letters

piece-stage = مرحلة
piece-lane = صف
piece-touchpoint = تواصل
piece-emotion = شعور
piece-pain-point = نقطة ألم
piece-opportunity = فرصة
piece-note = ملاحظة
piece-image = صورة
piece-trigger = مُشغِّل
piece-condition = شرط
piece-message = رسالة
piece-wait = انتظار
piece-delay = مهلة
piece-window = نافذة
piece-split = تقسيم
piece-fork = تفرّع
piece-join = التقاء
piece-update = تحديث
piece-goal = هدف
piece-exit = خروج

piece-hint-stage = مرحلة من الرحلة: عمود
piece-hint-lane = صف من البطاقات
piece-hint-touchpoint = حيث يلتقي العميل والشركة
piece-hint-emotion = ما يشعر به العميل
piece-hint-pain-point = ما يؤلم، وكم يُكلّف
piece-hint-opportunity = ما يمكن أن يتحسّن
piece-hint-note = ملاحظة
piece-hint-image = صورة تحتها عنوان
piece-hint-trigger = يبدأ القواعد حين يقع شيء
piece-hint-condition = يسلك طريقًا أو آخر بحسب ما يُعرف عن العميل
piece-hint-message = يرسل بريدًا أو رسالة نصية أو إشعارًا
piece-hint-wait = ينتظر حدثًا، إلى أجل محدد
piece-hint-delay = ينتظر مدة
piece-hint-window = لا يمضي إلا في ساعات معيّنة
piece-hint-split = يقسم العملاء عشوائيًا
piece-hint-fork = يسلك عدة طرق معًا
piece-hint-join = ينتظر حتى تلتقي كل الطرق
piece-hint-update = يسجّل شيئًا عن العميل
piece-hint-goal = يحسب ما وُضعت الرحلة لأجله
piece-hint-exit = ينهي هذه القواعد للعميل

## While something is dragged. $share, $score (texts) are figures.

tip-go-on = { $share } يسلكون هذا الطريق
tip-leave = { $share } يغادرون
# Variables: $score (figure), $level (text)
tip-score = { $score } · { $level }
tip-routed = أرسل العملاء إلى هنا
tip-also = افعل هذا أيضًا
tip-no-cell = أفلته حيث تتقاطع مرحلة وصف

## Hands on the map: what is said where nothing comes of a key

tip-also-or = افعل هذا أيضًا. مع Alt: أرسل العملاء إلى هنا بدلًا من ذلك
tip-routed-or = أرسل العملاء إلى هنا بدلًا من ذلك
canvas-locked = هذه البطاقة مقفلة في مكانها. افتح قفلها بـ Ctrl + Shift + L أو من قائمتها.
canvas-last-lane = لا صف تحت هذا الصف. يضيف مفتاح Tab الخطوة التالية بجانبه.
# Variables: $count (number), $most (number)
canvas-too-many-lines = { $count ->
    [zero] لم يُترك أي سطر.
    [one] تُرك سطر واحد: تُصنع { $most } بطاقة على الأكثر في المرة الواحدة.
    [two] تُرك سطران: تُصنع { $most } بطاقة على الأكثر في المرة الواحدة.
    [few] تُركت { $count } أسطر: تُصنع { $most } بطاقة على الأكثر في المرة الواحدة.
    [many] تُرك { $count } سطرًا: تُصنع { $most } بطاقة على الأكثر في المرة الواحدة.
   *[other] تُرك { $count } سطر: تُصنع { $most } بطاقة على الأكثر في المرة الواحدة.
}
canvas-clipboard = تعذّر الوصول إلى الحافظة، ربما لأن برنامجًا آخر يمسكها: حاول مرة أخرى.
opening = جارٍ فتح الرحلة

## Runs

run = تشغيل
run-none = لا تشغيل بعد: اضغط «تشغيل» لينطلق العملاء.
# Variables: $done, $total (numbers)
run-progress = { $done } من { $total } عميل
# Variables: $count (number)
run-customers = { $count ->
    [zero] لا عملاء
    [one] عميل واحد
    [two] عميلان
    [few] { $count } عملاء
    [many] { $count } عميلًا
   *[other] { $count } عميل
}
run-stale = تغيّرت الخريطة أو إعداداتها منذئذٍ.
run-changed = التشغيل ثانية مع هذا التغيير
run-change = { $points } من كل ١٠٠ بفعل التغيير
run-change-heading = ما فعله التغيير
run-pace = { $rate } في الثانية، بقي { $left }
run-weighing = وزن الافتراضات والتغيير: { $part }
run-hide = إخفاء الأرقام
run-how-sure = ما مدى التأكد من هذا؟
# Variables: $seed (text)
run-seed = سُحبت بالبذرة { $seed }: الخريطة نفسها بالبذرة نفسها تعطي التشغيل نفسه مرة أخرى.
findings = المشكلات والتحذيرات والتلميحات
# Variables: $count (number)
problems = { $count ->
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $count } مشكلات
   *[other] { $count } مشكلة
}
# Variables: $count (number)
warnings = { $count ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
hints = { $count ->
    [zero] لا تلميحات
    [one] تلميح واحد
    [two] تلميحان
    [few] { $count } تلميحات
    [many] { $count } تلميحًا
   *[other] { $count } تلميح
}

## The question of a first run: how many customers go which way. $share, $sum, $over (texts) are figures.

shares-title = كم عميلًا يسلك كل طريق؟
# Variables: $count (number)
shares-missing = { $count ->
    [zero] قيل في كل نقاط التواصل كم عميلًا يسلك كل طريق.
    [one] لم يُقل بعد في نقطة تواصل واحدة كم عميلًا يسلك كل طريق.
    [two] لم يُقل بعد في نقطتي تواصل كم عميلًا يسلك كل طريق.
    [few] لم يُقل بعد في { $count } نقاط تواصل كم عميلًا يسلك كل طريق.
    [many] لم يُقل بعد في { $count } نقطة تواصل كم عميلًا يسلك كل طريق.
   *[other] لم يُقل بعد في { $count } نقطة تواصل كم عميلًا يسلك كل طريق.
} تتقاسم الطرق التي تبقى فارغة بالتساوي ما تتركه الطرق الأخرى، ولا يغادر أحد هناك.
# Variables: $to (text)
shares-to = إلى { $to }
# Variables: $count (number)
shares-rest = { $count ->
    [1] يسلك { $share } الطريق الفارغ، ولا يغادر أحد هنا.
   *[other] يسلك { $share } كل طريق فارغ، ولا يغادر أحد هنا.
}
shares-leave = يغادر { $share } هنا.
shares-nobody-leaves = لا يغادر أحد هنا.
shares-over = المجموع { $sum }: يزيد عن الكل بمقدار { $over }.
shares-run-with = تشغيل بهذه النسب
shares-run-as-it-is = تشغيل كما هي

## The outline, for screen readers and the keyboard

outline = قائمة الخريطة: الأسهم تتنقّل، وF2 يحرّر، وTab يضيف الخطوة التالية، وEnter يضيف في الصف الأسفل، وDelete يحذف، وM ينقل، وC يصل، وEscape يخرج
outline-presenting = قائمة الخريطة: الأسهم تتنقّل، وEnter يحرّر، وTab يضيف الخطوة التالية، وDelete يحذف، وM ينقل، وC يصل، وEscape يخرج
# Variables: $title (text)
outline-stage = المرحلة { $title }
# Variables: $title, $personas (texts); "none" where there is none
outline-lane = الصف { $title }{ $personas ->
    [none] {""}
   *[other] ، منحنيات { $personas }
}
outline-automation = الأتمتة { $title }
# Variables: $title, $kind, $lane, $automation, $personas (texts); "none" where there is none; $locked (true, false)
outline-card = { $title ->
    [none] { $kind }
   *[other] { $title }، { $kind }
}{ $automation ->
    [none] ، { $lane }
   *[other] ، { $automation }
}{ $personas ->
    [none] {""}
   *[other] ، لـ { $personas }
}{ $locked ->
    [true] ، مقفلة
   *[false] {""}
}
# Variables: $from, $to, $title (texts), $share (figure), $way (routed, also, share)
outline-connector = { $way ->
    [also] وأيضًا { $to }
    [share] { $share } إلى { $to }
   *[routed] إلى { $to }
}
# Variables: $title (text)
outline-moving = نقل { $title }: الأسهم تحرّكه، وEnter ينهي.
# Variables: $title, $port (texts)
outline-connecting = وصل { $title } من { $port }: اذهب إلى بطاقة واضغط Enter؛ C للمخرج التالي، وEscape للإنهاء.

## The tray beside the map, and the field that fills it

tray = الصينية
# Variables: $count (number)
tray-count = { $count ->
    [0] الصينية، فارغة
    [zero] الصينية، فارغة
    [one] الصينية، بطاقة واحدة
    [two] الصينية، بطاقتان
    [few] الصينية، { $count } بطاقات
    [many] الصينية، { $count } بطاقة
   *[other] الصينية، { $count } بطاقة
}
tray-cards = بطاقات لم يضعها أحد بعد: الأسهم تتنقّل، وEnter يضع، وF2 يحرّر، وDelete يحذف
tray-fold = طيّ الصينية
tray-hint = اسحب بطاقة إلى الخريطة، أو اضغط Enter لاختيار خانتها.
tray-empty = لا شيء ينتظر مكانه. ما تكتبه تحت الخريطة يأتي إلى هنا.
tray-title = عنوان البطاقة
capture-bar = أفكار جديدة
capture = فكرة جديدة للصينية
capture-ask = اكتب فكرة، وEnter يضعها في الصينية.  ! نقطة ألم  + فرصة  : شعور  = نقطة تواصل  ؟ ملاحظة
capture-hint = يضعها Enter في الصينية، وكل سطر ملصق يصير بطاقة. العلامة في أول السطر تختار النوع: ! نقطة ألم، + فرصة، : شعور، = نقطة تواصل، ؟ ملاحظة.
# Variables: $kind (text)
capture-kind = نوع البطاقات الجديدة: { $kind }
# Variables: $count (number)
outline-tray = { $count ->
    [zero] الصينية، فارغة
    [one] الصينية، بطاقة واحدة
    [two] الصينية، بطاقتان
    [few] الصينية، { $count } بطاقات
    [many] الصينية، { $count } بطاقة
   *[other] الصينية، { $count } بطاقة
}
# Variables: $title, $kind (texts); "none" where there is none
outline-unplaced = { $title ->
    [none] { $kind }، بلا مكان
   *[other] { $title }، { $kind }، بلا مكان
}
# Variables: $count (number), $stage, $lane (texts)
outline-placing = { $count ->
    [zero] لا بطاقات توضع في { $stage }، { $lane }.
    [one] وضع بطاقة واحدة في { $stage }، { $lane }: الأسهم تختار الخانة، وEnter يضع، وEscape يترك.
    [two] وضع بطاقتين في { $stage }، { $lane }: الأسهم تختار الخانة، وEnter يضع، وEscape يترك.
    [few] وضع { $count } بطاقات في { $stage }، { $lane }: الأسهم تختار الخانة، وEnter يضع، وEscape يترك.
    [many] وضع { $count } بطاقة في { $stage }، { $lane }: الأسهم تختار الخانة، وEnter يضع، وEscape يترك.
   *[other] وضع { $count } بطاقة في { $stage }، { $lane }: الأسهم تختار الخانة، وEnter يضع، وEscape يترك.
}
tray-placing = الأسهم تختار الخانة، وEnter يضع، وEscape يترك
command-capture = كتابة أفكار جديدة
command-insert-picture = إدراج صورة…
command-tray = الذهاب إلى الصينية أو طيّها
command-place = وضع بطاقات الصينية على الخريطة
command-to-tray = إعادة إلى الصينية

## The inspector

inspector = المحدَّد
inspector-more = المزيد
inspector-less = أقل
# Variables: $count (number)
inspector-several = المحدَّد: { $count }
# Variables: $count (number)
make-automation = { $count ->
    [one] اصنع منها أتمتة
    [two] اصنع أتمتة من قاعدتين
    [few] اصنع أتمتة من { $count } قواعد
   *[other] اصنع أتمتة من { $count } قاعدة
}
way-also = افعل هذا أيضًا
way-instead = أرسلهم إلى هناك بدلًا من ذلك
nothing-to-choose = لا شيء للاختيار بعد
newer-form = من إصدار أحدث من سفر
none-personas = للجميع
# Variables: $field (text), $number (number)
add-to = أضف إلى { $field }
remove-field = أزل { $field }
remove-item = أزل { $number } من { $field }
example-duration = ساعتان، ٩٠ دقيقة، ٣ أيام
example-date = ٢٠٢٦/١٢/٠١
example-moment = ٢٠٢٦/١٢/٠١ ٠٩:٠٠
example-time-of-day = ٢١:٠٠

## Choices of fields

choice-auto = كلغتها
choice-ltr = من اليسار إلى اليمين
choice-rtl = من اليمين إلى اليسار
choice-as-is = ما هو كائن
choice-to-be = ما ينبغي أن يكون
choice-blue = أزرق
choice-violet = بنفسجي
choice-green = أخضر
choice-amber = كهرماني
choice-rose = وردي
choice-teal = فيروزي
choice-orange = برتقالي
choice-gray = رمادي
choice-assumed = مفترض
choice-said = قاله العملاء
choice-recorded = مسجَّل
choice-idea = فكرة
choice-planned = مخطَّط
choice-doing = قيد التنفيذ
choice-done = تمّ
choice-dropped = أُهمل
choice-phone = هاتف
choice-laptop = حاسوب محمول
choice-tablet = لوحي
choice-tv = تلفاز
choice-kiosk = كشك
choice-duration = المدة نفسها دائمًا
choice-fixed = ثابت
choice-exponential = أسّي
choice-lognormal = لوغاريتمي طبيعي
choice-uniform = منتظم
choice-triangular = مثلثي
choice-empirical = مقيس
choice-on-event = جاء حدث
choice-on-reaches = بلغ العميل نقطة تواصل
choice-on-leaves = ترك العميل نقطة تواصل
choice-on-segment = صار العميل من شريحة
choice-on-arrival = وصل العميل
choice-on-date = حلّ تاريخ
choice-on-every = مرة بعد مرة
choice-never = أبدًا
choice-after-exit = بعد انتهاء المرة السابقة
choice-always = كل مرة
choice-condition-all = كل هذه
choice-condition-any = أيّ هذه
choice-condition-not = ليس هذا
choice-condition-attribute = سمة
choice-condition-tag = وسم
choice-condition-segment = شريحة
choice-condition-persona = شخصية
choice-condition-mood = المزاج
choice-condition-entry = مكان الدخول
choice-condition-event = حدث جاء
choice-condition-message = مصير رسالة
choice-condition-local-time = الوقت المحلي
choice-equal = يساوي
choice-not-equal = لا يساوي
choice-greater = أكثر من
choice-at-least = لا يقل عن
choice-less = أقل من
choice-at-most = لا يزيد على
choice-sent = أُرسلت
choice-delivered = وصلت
choice-opened = فُتحت
choice-clicked = نُقرت
choice-unsubscribed = أُلغي الاشتراك بها
choice-defer = تنتظر حتى تنتهي
choice-drop = لا تُرسل
choice-set-tag = إضافة وسم
choice-set-untag = نزع وسم
choice-set-attribute = ضبط سمة
choice-set-emit = إطلاق حدث
choice-delay-for = مدةً
choice-delay-until = حتى ساعة من اليوم
choice-delay-until-date = حتى تاريخ
choice-delay-until-attribute = حتى التاريخ في سمة
choice-go-on = المضيّ
choice-exit = الإنهاء
choice-none = من الآن فصاعدًا
choice-entry = منذ بدء الأتمتة
choice-all = في أي وقت
choice-immediately = فورًا
choice-on-step-end = عند انتهاء خطوتها
choice-before-message = قبل الرسالة التالية
choice-mon = الاثنين
choice-tue = الثلاثاء
choice-wed = الأربعاء
choice-thu = الخميس
choice-fri = الجمعة
choice-sat = السبت
choice-sun = الأحد
choice-at-once = الجميع في البداية
choice-poisson = عشوائيًا
choice-schedule = بمعدلات تتغيّر
choice-file = من ملف

## What is wrong with what was typed

# Variables: $least, $most (texts): figures
problem-share = اكتب نسبة من { $least } إلى { $most }، مثل ٤٠٪.
problem-between = اكتب عددًا من { $least } إلى { $most }.
problem-at-least = اكتب عددًا لا يقل عن { $least }.
problem-whole = اكتب عددًا صحيحًا.
problem-not-negative = اكتب عددًا غير سالب.
problem-number = اكتب عددًا.
problem-duration = اكتب مدة، مثل ساعتين أو ٩٠ دقيقة أو ٣ أيام.
problem-months = الأشهر والسنوات ليست متساوية الطول دائمًا: اكتب أيامًا أو أسابيع، مثل ٩٠ يومًا.
problem-time-of-day = اكتب وقتًا، مثل ٢١:٠٠.
problem-date = اكتب التاريخ سنة/شهر/يوم، مثل ٢٠٢٦/١٢/٠١.
problem-moment = اكتب التاريخ والوقت، مثل ٢٠٢٦/١٢/٠١ ٠٩:٠٠.

## Rules that read themselves out. $next and the like are parts of sentences from the map's texts.

reads-trigger = <strong>إذا</strong> { $when }، <strong>فعندئذٍ</strong>: { $next }.
reads-condition = { $branches }؛ <strong>وإلا</strong>: { $else }.
reads-branch = <strong>إذا</strong> { $when }، <strong>فعندئذٍ</strong>: { $next }
reads-or-else = {"؛ "}
reads-no-branch = أضف فرعًا ليُعرف ما يُسأل عنه
reads-wait = { $events }؛ <strong>وإن لم يأتِ شيء</strong> خلال { $time }: { $late }.
reads-wait-for-ever = { $events }.
reads-awaited = <strong>حالما</strong> { $what }: { $next }
reads-split = عشوائيًا: { $arms }.
# Variables: $share (text)
reads-arm = لنسبة { $share }: { $next }
reads-then = { $does }، <strong>ثم</strong> { $next }.
reads-message-quiet = { $does }، لكن ليس { $hours }؛ <strong>ثم</strong> { $next }.
reads-window = <strong>فقط</strong> { $hours }: { $next }.
reads-goal = يحسب بلوغ «{ $goal }»، <strong>ثم</strong> { $next }.
reads-exit = ينهي هذه القواعد للعميل.
reads-join = <strong>حين</strong> تلتقي كل الطرق هنا: { $next }.
reads-fork = <strong>في آن واحد</strong>: { $next }.
reads-nothing = لا يحدث شيء
reads-unknown = ما لم يُختر بعد
# Variables: $title (text)
reads-go-on = امضِ إلى «{ $title }»
# Variables: $message, $channel (texts); "none" where there is none
reads-send = { $channel ->
    [none] يرسل «{ $message }»
   *[other] يرسل «{ $message }» عبر { $channel }
}
reads-about = نحو { $time }
reads-between = بين { $min } و{ $max }
reads-hours = من { $from } إلى { $to }
reads-any-time = في أي وقت
reads-add-tag = يضيف الوسم «{ $tag }»
reads-remove-tag = ينزع الوسم «{ $tag }»
reads-emit = يطلق «{ $event }»
reads-set = يضبط { $attribute } على «{ $to }»
reads-no-step = لا يسجّل شيئًا بعد
reads-and = { $first } و{ $second }
reads-or = { $first } أو { $second }
reads-not = ليس صحيحًا أنّ { $condition }
reads-attribute = { $attribute } { $is } «{ $than }»
reads-tag = للعميل الوسم «{ $tag }»
reads-segment = العميل من شريحة «{ $segment }»
reads-persona = العميل هو { $persona }
reads-mood = المزاج { $is } { $than }
reads-entry = دخل العميل من «{ $touchpoint }»
reads-event = جاء «{ $event }»
reads-times = وعدد مراته { $is } { $times }
reads-within = خلال { $time }
reads-message-was = الرسالة «{ $message }» { $was }
reads-local-time = الوقت { $hours }

## الأوامر وقائمتها والبحث في الخريطة

command-palette = كل الأوامر
command-search = البحث في الخريطة
command-shortcuts = اختصارات لوحة المفاتيح
command-menu = قائمة المحدد
command-undo = تراجع
command-redo = إعادة
command-copy = نسخ
command-cut = قص
command-paste = لصق
command-paste-here = لصق هنا
command-duplicate = تكرار
command-select-all = تحديد الكل
command-select-cards = تحديد بطاقات هذا الجزء
command-remove = حذف
command-edit-title = تحرير العنوان
command-next-step = إضافة الخطوة التالية
command-next-lane = إضافة بطاقة في الصف التالي
# Variables: $is (on, off, either): whether it is so already
command-lock = { $is ->
    [on] فتح القفل
    [off] قفل
   *[either] قفل أو فتح القفل
}
command-group = جمع في مجموعة
command-ungroup = فك المجموعة
command-align-left = محاذاة إلى اليسار
command-align-middle = محاذاة المنتصف أفقيًا
command-align-right = محاذاة إلى اليمين
command-align-top = محاذاة إلى الأعلى
command-align-centre = محاذاة المنتصف عموديًا
command-align-bottom = محاذاة إلى الأسفل
command-distribute-along = توزيع بالتساوي أفقيًا
command-distribute-down = توزيع بالتساوي عموديًا
command-make-automation = إنشاء أتمتة من القواعد المحددة
# Variables: $is (on, off, either): whether it is so already
command-switch = { $is ->
    [on] إيقاف الأتمتة
    [off] تشغيل الأتمتة
   *[either] تشغيل الأتمتة أو إيقافها
}
command-also = افعل هذا أيضًا
command-instead = أرسل العملاء إلى هناك بدلًا من ذلك
command-stage-before = إضافة مرحلة قبل هذه
command-stage-after = إضافة مرحلة بعد هذه
command-lane-above = إضافة صف فوق هذا
command-lane-below = إضافة صف تحت هذا
# Variables: $is (on, off, either): whether it is so already
command-fold = { $is ->
    [on] بسط
    [off] طي
   *[either] طي أو بسط
}
command-move-left = نقل المرحلة إلى اليسار
command-move-right = نقل المرحلة إلى اليمين
command-move-up = نقل الصف إلى الأعلى
command-move-down = نقل الصف إلى الأسفل
command-zoom-in = تكبير
command-zoom-out = تصغير
command-zoom-whole = عرض بنسبة ١٠٠٪
command-zoom-fit = عرض الخريطة كلها
command-zoom-selection = عرض المحدد
command-zoom-width = إظهار عرض الخريطة كله
# Variables: $is (on, off, either): whether it is so already
command-minimap = { $is ->
    [on] إخفاء الخريطة المصغّرة
    [off] إظهار الخريطة المصغّرة
   *[either] إظهار الخريطة المصغّرة أو إخفاؤها
}
command-present = { $is ->
    [on] إنهاء العرض التقديمي
    [off] عرض الخريطة على الحضور
   *[either] عرض الخريطة على الحضور أو إنهاء العرض التقديمي
}
command-present-next = الخطوة التالية
command-present-previous = الخطوة السابقة
command-present-first = الخريطة كلها
command-present-last = الخطوة الأخيرة
command-present-lane-next = عرض الصف التالي وحده
command-present-lane-previous = عرض الصف السابق وحده
command-spotlight = { $is ->
    [on] إطفاء ضوء المسرح
    [off] تشغيل ضوء المسرح
   *[either] تشغيل ضوء المسرح أو إطفاؤه
}
command-run = تشغيل المحاكاة
# Variables: $what (text): a kind of card, or what else is added
command-add = إضافة: { $what }
# Variables: $what (text): a colour
command-colour = اللون: { $what }
colour-usual = كلون نوعها
menu-align = محاذاة
menu-distribute = توزيع بالتساوي
menu-curves = منحنيات المشاعر
curves-usual = كالمعتاد: أول اثنين تختلف مشاعرهما
menu-colour = اللون
menu-add-card = إضافة بطاقة هنا
menu-add-rule = إضافة قاعدة هنا
commands-find = البحث
commands-edit = التحرير
commands-cards = البطاقات
commands-grid = المراحل والصفوف
commands-view = العرض
commands-present = العرض التقديمي
commands-present-note = مفتاح المسافة ومفاتيح الأسهم في اتجاه الخريطة تنتقل أيضًا من خطوة إلى خطوة. وما دامت بطاقة محددة، تحرّكها مفاتيح الأسهم ويحرّرها Enter؛ أما Escape فيلغي تحديدها، ثم ينهي العرض التقديمي.
commands-runs = التشغيل
commands-ask = ماذا تريد أن تفعل؟
commands-none = لا يوجد أمر كهذا، أو لا يناسب المحدد.
search-ask = ابحث عن البطاقات بما كُتب فيها
search-none = لم يوجد شيء
# Variables: $at, $count (texts)
search-hits = { $at } من { $count }
search-before = السابق
search-next = التالي

## Simulate mode

modes = ما تفعله بالخريطة
mode-design = تصميم
mode-simulate = محاكاة
mode-present = عرض
simulate-until-precise = حتى تصبح دقيقة
simulate-population = من يسافر
simulate-no-personas = لا أحد بعينه: كل العملاء متشابهون.
simulate-from-file = إرسال عملاء من ملف
simulate-other-file = اختيار ملف آخر
simulate-from-personas = إرسال عملاء الشخصيات بدلًا من ذلك
simulate-columns = ما يُعرف عنهم: { $columns }
file-customers = العملاء
simulate-assumptions = الافتراضات
simulate-no-assumptions = لا رقم له مدى بعد: أعطِ رقمًا مدى، فيقول كل تشغيل كم يحرّك النتيجة.
simulate-add-assumption = إعطاء رقم مدى
simulate-precise-to = بدقة ± { $half } نقطة مئوية
simulate-of-file = عملاء { $file }
simulate-expectations = التوقعات
simulate-no-expectations = لا توقعات بعد: قل ما الذي يُفحص به كل تشغيل.
simulate-add-expectation = إضافة توقّع
simulate-expectation-title = ما المتوقع
simulate-runs = التشغيلات السابقة
simulate-no-runs = لا تشغيل بعد.
# Variables: $seed (text)
simulate-seed = البذرة { $seed }
simulate-earlier-map = لخريطة سابقة
simulate-show = إظهار
simulate-is-shown = معروض الآن
# Variables: $date (text)
simulate-show-of = إظهار تشغيل { $date }
simulate-settings = استعمال إعداداته
# Variables: $date (text)
simulate-settings-of = استعمال إعدادات تشغيل { $date }
simulate-read = قراءة الإعدادات
# Variables: $date (text)
simulate-read-of = قراءة إعدادات تشغيل { $date }
# Variables: $value (text)
simulate-holds = تحقّق: { $value }
# Variables: $value (text)
simulate-fails = لم يتحقّق: { $value }
simulate-no-value = لا رقم
measure-rate = نسبة من يبلغون الهدف
measure-time = الوقت إلى الهدف، الوسيط
measure-revenue = الإيراد
measure-cost = التكلفة
measure-email-week = أكثر رسائل بريد يتلقاها عميل في أسبوع
measure-sms-week = أكثر رسائل قصيرة يتلقاها عميل في أسبوع
measure-push-week = أكثر إشعارات يتلقاها عميل في أسبوع

## Present mode

present-bar = العرض التقديمي
present-map = الخريطة كلها
present-stage = المرحلة { $number } من { $count } · { $title }
present-part = الجزء { $part } من { $parts }
present-lanes = الصفوف المعروضة
present-all-lanes = كل الصفوف
present-spotlight = ضوء المسرح
present-leave = إنهاء العرض التقديمي
present-no-full-screen = تعذّر أن تملأ النافذة الشاشة؛ يستمر العرض التقديمي في النافذة كما هي.

## Pictures

file-pictures = الصور
picture-choose = اختيار صورة…
picture-replace = استبدال…
picture-remove = إزالة
picture-missing-here = هذه الصورة ليست في المكتبة: اختر صورة أخرى.

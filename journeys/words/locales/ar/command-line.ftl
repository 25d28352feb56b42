### What the command line says beside sentences that others say too.

check-nothing-found = لا شيء يمنع التشغيل.
severity-error = خطأ
severity-warning = تحذير
severity-hint = تلميح
table-journey = الرحلة
table-cards = البطاقات
table-id = المعرّف
table-card = البطاقة
table-entered = دخل
table-went-on = تابع
table-elsewhere = ذهب إلى غيرها
table-left = غادر
table-waiting = ينتظر
table-from = من
table-to = إلى
table-count = المرات
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = العملاء: { $customers }، الأحداث: { $events }، التنقلات: { $moves }؛ ترسم الخريطة { $fitness } من التنقلات.
# Variables: $customers, $events (numbers).
replay-fit-none = العملاء: { $customers }، الأحداث: { $events }؛ ولم ينتقل أحد من نقطة إلى أخرى.
# Variables: $count (number)
replay-unused = الوصلات المرسومة التي لم تُستخدم قط: { $count }
replay-deviations = تنقلات لا ترسمها الخريطة:
replay-attributes = السمات المقروءة من أعمدة السجل: { $names }.
replay-attributes-missing = تسأل الخريطة عن سمات لا عمود لها في السجل، فلا يملكها أحد في هذه الإعادة: { $names }.
replay-segments-unknown = شرائح تسأل عما لا يقوله السجل، فتُركت: { $names }.
replay-no-personas = لا يقول السجل من أي شخصية عملاؤه: فما تشعر به شخصية وحدها لا يشعر به أحد، ولا يتحقق لأحد شرط على الشخصية.
replay-consent-drawn = لا يقول السجل من يوافق على الرسائل: تُسحب موافقتهم بالقرعة بقدر ما توافق شخصيات الخريطة في مجموعها.
replay-zones-differ = تعيش شخصيات الخريطة في عدة مناطق زمنية، ولا يقول السجل من يعيش أين: فالأوقات المحلية بتوقيت UTC.
table-figure = الرقم
table-first = الأولى
table-second = الثانية
table-difference = الفرق
table-low = من
table-high = إلى
table-persona = الشخصية
table-segment = الشريحة
table-entry = الدخول من
table-channel = قناة الدخول
table-customers = العملاء
table-reached = بلغوا
table-rate = المعدل
table-per-acquisition = كلفة الاكتساب
table-busiest = أكثر الأيام ازدحامًا
table-day = اليوم
table-adds = ما يضيفه
table-conversions = التحويلات
table-revenue = الإيراد
table-cost = الكلفة
table-fifth-less = أقل بالخُمس
table-fifth-more = أكثر بالخُمس
table-clipped = مقصوص
peak-entries = الدخول
# Variables: $place (text): a touchpoint's title
peak-line = أطول طابور: { $place }
compare-conversion = بلغوا، من كل ١٠٠
compare-revenue = إيراد العميل
compare-cost = كلفة العميل
# Variables: $size (number)
compare-test-size = لرؤية هذا الفرق في اختبار حقيقي يحتاج كل من الذراعين المستقلين إلى { $size } من العملاء (ثنائي الجانب ٥٪، قوة ٨٠٪).
compare-no-difference = الاثنتان متساويتان في البلوغ: لن يفرّق بينهما أي اختبار.
compare-of-first = الخريطة الأولى: { $sentence }
compare-of-second = الخريطة الثانية: { $sentence }
# Variables: $by (persona, segment, entry or channel); $name (text); $counted, $customers (numbers).
told-only = لا يُحسب إلا عملاء { $by ->
    [persona] الشخصية
    [segment] الشريحة
    [entry] الدخول من
   *[channel] قناة الدخول
} «{ $name }»: { $counted } من { $customers }.
# Variables: $reached, $customers (numbers).
told-reached = { $reached } من العملاء وعددهم { $customers }.

## What a run measured

metric-name = المقياس
table-amount = القيمة
metric-time-mean = الوقت حتى الهدف، المتوسط
metric-time-median = الوقت حتى الهدف، الوسيط
metric-sessions = الجلسات
metric-pages-per-visit = الصفحات في الزيارة
metric-time-per-session = مدة الجلسة
metric-bounce-rate = معدل الارتداد
metric-exit-rate = معدل الخروج
metric-open-rate = معدل الفتح
metric-click-through-rate = معدل النقر (CTR)
metric-cost-per-click = كلفة النقرة (CPC)
metric-cost-per-thousand = كلفة الألف (CPM)
metric-average-order-value = متوسط قيمة الطلب (AOV)
metric-purchase-frequency = الطلبات لكل مشترٍ
metric-lifetime-value = القيمة الدائمة للعميل (LTV)
metric-repeat-purchase = معدل الشراء المتكرر
# Variables: $days (number): since the customer’s entry.
metric-retention = الاحتفاظ بعد { $days ->
    [one] يوم
    [two] يومين
    [few] { $days } أيام
   *[other] { $days } يومًا
}
# Variables: $days (number): since the customer’s entry.
metric-churn = التسرّب بعد { $days ->
    [one] يوم
    [two] يومين
    [few] { $days } أيام
   *[other] { $days } يومًا
}
table-people = الأشخاص
table-of-all = من الكل
table-path = المسار
# Between two touchpoints of a path.
path-arrow = ←
path-others = مسارات أخرى
# Variables: $customers (number)
path-followed = المسارات هي مسارات { $customers } من العملاء موزّعين بالتساوي على الجميع.
table-stay = وسيط المكوث
table-mood = المزاج
table-spending = كلفة الزيارات
table-queue = الطابور
table-asked = طلبوا
table-left-out = خارج الحساب
table-waited = انتظروا
table-mean-wait = متوسط الانتظار
table-gave-up = تخلّوا
table-sent = أُرسلت
table-suppressed = لم تُرسل
# Variables: $count (number): messages not sent for this reason.
suppressed-consent = دون موافقة { $count }
suppressed-cap = فوق الحد { $count }
suppressed-quiet-hours = في ساعات الهدوء { $count }
suppressed-unsubscribed = ألغوا الاشتراك { $count }
table-delivered = سُلّمت
table-unsubscribed = ألغوا الاشتراك
table-credited = نُسبت إليها
table-most-messages = الأكثر لعميل واحد
table-in-a-day = خلال ٢٤ ساعة
table-in-a-week = خلال ٧ أيام
table-met = صادفوها
table-hits = أصابت
table-customers-lost = العملاء المفقودون
table-mood-lost = المزاج المفقود
table-revenue-lost = الإيراد المفقود
table-more-than-once = أكثر من مرة
table-value = القيمة
table-experiment = التجربة
# Variables: $customer and $replication (texts: numbers from 0), $persona (text or "none"), $converted ("yes" or "no").
told-kept = العميل { $customer } من التكرار { $replication }{ $persona ->
    [none] {""}
   *[other] ، { $persona }
}{ $converted ->
    [yes] ، بلغ الهدف
   *[no] ، لم يبلغ الهدف
}
table-after = بعد
table-happened = ما حدث ولماذا: العميل …

## Arguments that cannot be taken

misused-unknown = لا يعرف سفر «{ $argument }»: انظر { $help }.
misused-not-one-of = «{ $value }» ليست من قيم { $argument }: اكتب واحدة من { $possible }.
misused-zone = «{ $value }» لا تناسب { $argument }: اكتب منطقة زمنية من قائمة IANA مثل Asia/Tehran.
misused-shard = «{ $value }» لا تناسب { $argument }: اكتب رقم الجزء، ابتداءً من ١، وعدد الأجزاء، مثل 2/8.
misused-points = «{ $value }» لا تناسب { $argument }: اكتب عددًا أكبر من ٠ ولا يزيد على ١٠٠، مثل 0.2.
misused-group = «{ $value }» لا تناسب { $argument }: اكتب persona=ID أو segment=ID أو entry=ID أو channel=NAME.
misused-between = «{ $value }» لا تناسب { $argument }: اكتب عددًا من { $least } إلى { $most }.
misused-whole = «{ $value }» لا تناسب { $argument }: اكتب عددًا صحيحًا من { $least } إلى { $most }.
misused-empty = { $argument } بلا قيمة: اكتبها بعدها.
misused-missing = ينقص الأمر { $argument }: أضفه أو انظر { $help }.
misused-conflict = { $argument } و{ $other } لا يجتمعان: احذف أحدهما.
misused-otherwise = تتعذر قراءة الوسائط: انظر { $help }.

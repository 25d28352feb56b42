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
# Variables: $reached, $customers (numbers).
told-reached = { $reached } من العملاء وعددهم { $customers }.

## Arguments that cannot be taken

misused-unknown = لا يعرف سفر «{ $argument }»: انظر { $help }.
misused-not-one-of = «{ $value }» ليست من قيم { $argument }: اكتب واحدة من { $possible }.
misused-zone = «{ $value }» لا تناسب { $argument }: اكتب منطقة زمنية من قائمة IANA مثل Asia/Tehran.
misused-shard = «{ $value }» لا تناسب { $argument }: اكتب رقم الجزء، ابتداءً من ١، وعدد الأجزاء، مثل 2/8.
misused-points = «{ $value }» لا تناسب { $argument }: اكتب عددًا أكبر من ٠ ولا يزيد على ١٠٠، مثل 0.2.
misused-between = «{ $value }» لا تناسب { $argument }: اكتب عددًا من { $least } إلى { $most }.
misused-whole = «{ $value }» لا تناسب { $argument }: اكتب عددًا صحيحًا من { $least } إلى { $most }.
misused-empty = { $argument } بلا قيمة: اكتبها بعدها.
misused-missing = ينقص الأمر { $argument }: أضفه أو انظر { $help }.
misused-conflict = { $argument } و{ $other } لا يجتمعان: احذف أحدهما.
misused-otherwise = تتعذر قراءة الوسائط: انظر { $help }.

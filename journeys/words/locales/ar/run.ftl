### Runs: what keeps a map from being run, what to know before trusting the figures, and why there is
### no exact solution. $record is a record, $field one of its fields.

code-cancelled = أُلغي التشغيل.
code-other-version = أرقام هذا التشغيل من إصدار آخر من سفر، ولا يستطيع هذا الإصدار قراءتها: شغّل الخريطة من جديد لتحصل عليها.
code-not-kept = لا يمكن كتابة نتيجة التشغيل في المكتبة: شغّل الخريطة من جديد ببذرة أخرى.
code-no-customers = ليس في هذا التشغيل عملاء: اطلب عميلًا واحدًا على الأقل.
code-parts-of-file = الأجزاء من عملاء ملف: سمِّه بالخيار --population.
code-other-customers = الأجزاء ليست من عملاء هذا الملف: سمِّ الملف الذي سارت به، أو لا تسمِّ ملفًا إن سارت من دونه.
code-shard-missing = الجزء { $number } من { $of } مفقود: شغّله ثم ادمج الأجزاء كلها معًا.
code-shard-double = الجزء { $number } من { $of } مذكور مرتين: اذكر كل جزء مرة واحدة.
code-shard-foreign = الجزء { $number } من { $of } من تشغيل آخر: يجب أن تكون كل الأجزاء من الخريطة والعملاء والبذرة نفسها.
code-not-a-part = { $path } ليس جزءًا من تشغيل: اذكر ملفات كتبها «safar simulate --shard».
code-fewer-in-file = في الملف عملاء أقل مما طُلب: لا تطلب أكثر مما فيه.
code-customers-row = لا يمكن استعمال السطر { $line } من ملف العملاء: { $why }: أصلحه وحاول ثانية.
code-too-many-customers = عدد العملاء أكثر من ٤٬٢٩٤٬٩٦٧٬٢٩٦ ولا يستطيع التشغيل التمييز بينهم: قلّل العدد.
code-come-too-late = بمعدل هذه الخريطة يأتي آخر هذا العدد من العملاء بعد سنة ٩٩٩٩: اطلب عددًا أقل أو ارفع المعدل في السيناريو.
code-ranges-clash = لا يمكن تشغيل الخريطة وكل الأرقام عند أطراف نطاقاتها معًا: ضيّق نطاقًا، كالذي يجعل كل أوزان الاختيار 0.
# Variables: $by (persona, segment, entry or channel): how customers are told apart; $name (text); $there (texts).
code-no-such-group = ليس في الخريطة { $by ->
    [persona] شخصية
    [segment] شريحة
    [entry] نقطة دخول
   *[channel] قناة دخول
} «{ $name }»: اكتب واحدة من { $there }.
# Variables: $by: as above.
code-no-groups = ليس في الخريطة { $by ->
    [persona] شخصيات
    [segment] شرائح
    [entry] نقاط دخول
   *[channel] قنوات دخول
}: احسب كل العملاء أو ميّزهم بشيء آخر.
code-only-of-everybody = ما يضيفه كل شيء ومدى تحريك الأرقام للتشغيل وما تفعله خريطة أخرى لا يقال إلا عن كل العملاء: اترك المجموعة أو السؤال.

## What keeps a map from being run

code-unknown-form = { $record }: الحقل «{ $label }» بصيغة لا يعرفها هذا الإصدار أو لم يُختر فيه شيء: اختره من جديد.
code-two-forms = { $record }: «{ $label }» يقول غير ما يقوله ما بجانبه، ولا يصح إلا واحد: احذف أحدهما.
code-missing = { $record }: الحقل «{ $label }» فارغ ولا يحدث شيء بدونه: املأه.
code-double-port = في { $record } مخرجان باسم «{ $port }»: غيّر اسم أحدهما.
code-no-share-here = يحمل { $record } نسبة حيث يذهب الجميع: احذف النسبة.
code-no-entry = لا أحد يستطيع الدخول: أعطِ { $record } أو نقطة تواصل أخرى وزن دخول.
code-range-of-nothing = { $record }: المدى «{ $label }» لرقم غير موجود: احذفه أو أعطِ الرقم قيمة.
code-range-out-of-order = { $record }: أدنى «{ $label }» أعلى من أقصاه: رتّب الاثنين.
code-range-impossible = { $record }: أحد طرفي «{ $label }» قيمة لا يمكن أن يأخذها الرقم: أعطه قيمة ضمن حدوده.
code-no-time = { $record }: «{ $label }» يساوي صفرًا فلا وقت لأحد: أعطِ العملاء وقتًا.
code-no-customers-file = { $record } يقول إن العملاء يأتون كما يقول ملف، ولا ملف: اختر واحدًا في وضع المحاكاة، أو سمِّه بـ ‎--population‎، أو اجعل العملاء يأتون بطريقة أخرى.
code-unknown-persona = { $record }: يذكر الملف الشخصية «{ $persona }» وليست في هذه الخريطة: اكتب معرّف شخصية أو اسمها.
code-ambiguous-persona = { $record }: يذكر ملف العملاء الشخصية «{ $persona }» وهناك أكثر من شخصية بهذا الاسم: اكتب معرّف الشخصية المقصودة.
code-unheard-event = { $record }: يذكر الحقل «{ $label }» الحدث «{ $event }» الذي لا ترسله أي نقطة تواصل أو رسالة أو تحديث في هذه الخريطة: صحّح الاسم أو أعطه لنقطة تواصله.
code-unheard-attribute = { $record }: يذكر الحقل «{ $label }» السمة «{ $attribute }» التي لا تحملها أي شخصية ولا يضبطها أو يجمعها شيء في هذه الخريطة: صحّح الاسم أو أعط السمة لشخصية.
code-unheard-in-file = { $record }: يذكر الحقل «{ $label }» السمة «{ $attribute }» وليست عمودًا في ملف العملاء ({ $columns }) ولا تحملها أي شخصية ولا يضبطها أو يجمعها شيء في هذه الخريطة: صحّح الاسم أو أضف العمود.
code-unheard-tag = { $record }: يذكر الحقل «{ $label }» الوسم «{ $tag }» الذي لا يمنحه شيء في هذه الخريطة: صحّح الاسم أو اجعل تحديثًا يضيف الوسم.
code-double-attribute = يحمل { $record } السمة «{ $attribute }» مرتين: احذف إحداهما.
code-median-zero = { $record }: «{ $label }» يساوي صفرًا ولا تكون مدة لوغاريتمية طبيعية كذلك: أدخل مدة أطول أو اختر توزيعًا آخر.
code-nothing-within = { $record }: «{ $label }» يساوي صفرًا فلا يقع فيه شيء أبدًا: أدخل مدة أطول.
code-no-weight = { $record }: كل الأوزان في «{ $label }» أصفار فلا شيء يُختار: ارفع أحدها.
code-nobody-comes = { $record }: «{ $label }» يساوي صفرًا فلن يأتي العملاء أبدًا: ارفعه.
code-comes-too-late = { $record }: بالمعدل في «{ $label }» يأتي آخر العملاء بعد سنة ٩٩٩٩: ارفع المعدل أو اطلب عملاء أقل.
code-rates-out-of-order = { $record }: المعدل في «{ $label }» يبدأ قبل الذي فوقه: رتّبها.
code-rates-at-once = { $record }: المعدل في «{ $label }» يبدأ مع الذي فوقه: اجعله يبدأ لاحقًا أو احذف أحدهما.
code-too-often = يبدأ { $record } أكثر مما يستطيع التشغيل متابعته: اجعل بينها { $least } ملّي ثانية على الأقل.
code-never-over = { $record }: ساعات هدوئه تغطي الأسبوع كله فسينتظر إلى الأبد: اترك بعض الساعات.
code-not-a-sign = { $record }: «{ $found }» في «{ $label }» ليس علامة مقارنة: اختر واحدة من = != > >= < <=.
code-not-a-date = { $record }: قيمة السمة «{ $found }» ليست تاريخًا: اكتبها مثل 2026-12-01.
code-segment-circle = { $record } ينتمي إلى نفسه عبر شرائح أخرى: أخرجه من إحداها.
code-too-complex = { $record }: في شرط «{ $label }» أكثر من { $most } جزءًا: قسّمه إلى عدة شرائح.
code-changes-with-time = { $record }: ما يسأل عنه «{ $label }» يتغير بمجرد مرور الوقت فلا يمكن انتظاره: اسأل عن حدث أو سمة.
code-arms-differ = { $record } و{ $other } من تجربة واحدة لكن أذرعهما مختلفة: اجعلها متماثلة أو غيّر اسم إحدى التجربتين.
code-unknown-measure = { $record }: ليس في النتيجة رقم اسمه «{ $measure }»: اختر غيره.
code-same-draws = معرّفا { $record } و{ $other } يعطيان السحوبات نفسها مصادفةً: غيّر أحد المعرّفين.

## What to know before trusting the figures

code-no-goal = لا هدف على الخريطة، فلا أحد يبلغه: ضع هدفًا عليها.
code-one-replication = يتنافس العملاء على الأماكن، فلا تظهر المصادفة إلا بين التكرارات، وليس هناك إلا واحد: اطلب تكرارين على الأقل.
code-not-precise = حتى أكبر تشغيل لا تبلغ دقته إلا ± { $half }: اطلب دقة أقل.
code-visit-cap-met = { $node }: جاء العملاء إلى هنا كثيرًا حتى رُدّوا { $times } مرة: ابحث عن حلقة أو ارفع حد الزيارات.
code-horizon-met = كان { $customers } من العملاء لا يزالون في الطريق عند انتهاء الوقت: أطل الأفق إن كان ذلك مهمًا.
code-key-not-read = { $node }: لا تُقرأ مفاتيح السجل، فيدخل كل حدث كأن مفتاحه جديد: اعتبر عدد مرات الدخول حدًا أعلى.
code-personas-ignored = { $node }: الجميع يأتون إلى هنا أيًّا كانت الشخصيات المذكورة: بطاقات التجربة وحدها تخص الشخصيات.
code-also-ignored = { $record }: لا يُنفَّذ الهدف ولا الخروج إلى جانب غيره، فالجميع يذهبون إليه: أرسِل العملاء إليه بدلًا من ذلك.
code-unused-channel = { $record }: لا شيء في هذه الخريطة يمر بالقناة «{ $channel }» فلا معنى للموافقة عليها: صحّح الاسم أو احذفه.
code-other-kind = { $record }: يقارن «{ $label }» السمة «{ $attribute }» بـ { $than }، ولا قيمة لها من هذا النوع (رقم أو نص أو نعم ولا)، فلا يتحقق أبدًا: اكتب الاثنين بالشكل نفسه.
code-range-elsewhere = { $record }: المدى «{ $label }» لا يضم القيمة التي تعطيها الخريطة: وسّع المدى أو غيّر القيمة.
code-unknown-field = { $record }: هذا الإصدار من سفر لا يعرف الحقل «{ $field }» ولا يحسبه: صحّح اسمه أو ثبّت إصدارًا أحدث.

## Why there is no exact solution

code-no-touchpoints = لا نقاط تواصل للحساب.
code-mood-effect = المزاج يغيّر احتمال المغادرة، وهذا لا يتّسع له الحساب.
code-rule = يصل العملاء إلى { $node }، وهي قاعدة لا يتّسع لها الحساب.
code-experiment = { $node } يعطي العميل الفرع نفسه في كل زيارة، ولا يتتبع الحساب ذلك.
code-capacity = يتنافس العملاء على الأماكن في { $node }، وهذا لا يتّسع له الحساب.
code-beside = تبدأ قاعدة إلى جانب { $node }، وهذا لا يتّسع له الحساب.
code-goal-at-once = عند { $node } تبدأ قاعدة في لحظة هدف قد ينهيها، وهذا لا يتّسع له الحساب.
code-for-some = { $node } لبعض العملاء فقط، وهذا لا يتّسع له الحساب.
code-never-ends = من يصل إلى { $node } لا يغادر أبدًا، فلا متوسط.
code-personas-of-file = يختلف شعور العملاء بحسب الشخصية، وملف يحدد من هو مَن، وهذا لا يتّسع له الحساب.
code-too-large = الخريطة أكبر من أن تُحسب.
code-recorded = العملاء من سجل أحداث لا من مصادفة.
code-one-group = يُحسب عملاء مجموعة واحدة فقط، والحساب للجميع.

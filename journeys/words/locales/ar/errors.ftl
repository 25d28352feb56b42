### Errors: one sentence that says what is wrong, where, and what to do.
### The message of an error is `code-` and its code; its variables are the error's fields. A field
### that is not there is "none". What is wrong with a field ($why) is one of the `reason-` messages,
### and what to do about it ($remedy) one of the `remedy-` messages;
### $subject is the record that the error is about, whatever its field is called.

code-unnamed = حدث خطأ لا اسم له: أعد المحاولة، وأبلغ عنه إن تكرر.
code-untold = حدث خطأ ({ $code }): أعد المحاولة، وأبلغ عنه إن تكرر.

## Records that make no journey

code-double-id = المعرّف «{ $id }» مستخدم لعنصرين: غيّر معرّف أحدهما.
code-not-there = لم يعد هناك عنصر معرّفه «{ $id }»: افتح الرحلة من جديد لترى ما فيها الآن.
code-dangling = { $record }: الحقل «{ $field }» يشير إلى «{ $to }» وهو غير موجود في الرحلة: أضِفه أو أفرِغ الحقل.
code-wrong-target = { $record }: لا يمكن للحقل «{ $field }» أن يشير إلى { $to }: اختر عنصرًا من النوع المناسب.
code-unlisted = { $record } ليس في قائمة الرحلة: أضِف معرّفه إلى مراحل الرحلة أو صفوفها.
code-listed-twice = ورد «{ $id }» مرتين في قائمة الرحلة: احذف إحداهما.
code-no-journey = لا رحلة في هذا الملف: لا بد من الحقل «journey» وفيه معرّف على الأقل.
code-field = { $record }: تعذّرت قراءة الحقل «{ $path }»: { $why }: { $remedy }.

## Connectors that may not be drawn

code-no-step = { $node } ليس خطوة يخطوها العميل: صِل بين نقاط التواصل والقواعد.
code-in-tray = { $node } في الصينية بجانب الخريطة: ضعها على الخريطة قبل أن تصلها.
code-no-such-port = ليس في { $subject } مخرج اسمه «{ $port }»: ارسم الوصلة من مخرج آخر.
code-into-trigger = { $subject }: المُشغِّل يبدأ بما يحدث للعميل ولا شيء يؤدي إليه: ارسم الوصلة منه.
code-to-itself = لا يمكن أن يؤدي { $node } إلى نفسه: ضع خطوة أخرى بينهما.
code-port-taken = المخرج «{ $port }» في { $node } موصول من قبل: انقل تلك الوصلة أو ارسم من مخرج آخر.
code-already-connected = { $from } موصول من قبل بـ{ $to }: عدّل الوصلة الموجودة.
code-never-also = { $subject }: لا يُنفَّذ إلى جانب غيره إلا قاعدة تبدأ من نقطة تواصل: أرسِل العملاء إليه بدلًا من ذلك.

## Files

code-file-empty = الملف فارغ: اختر ملفًا آخر.
code-file-too-large = حجم الملف أكبر من { $most } ميبيبايت، وهذا أكثر مما تحتاجه أي رحلة: اختر ملفًا آخر.
code-file-utf16 = الملف مكتوب بترميز UTF-16: احفظه بترميز UTF-8 وافتحه من جديد.
code-file-not-utf8 = السطر { $line }، العمود { $column } ليس نصًا مقروءًا: احفظ الملف بترميز UTF-8 وافتحه من جديد.
code-file-truncated = ينتهي الملف في منتصف السطر { $line }: أحضِر نسخة كاملة وافتحها.
code-not-json = السطر { $line }، العمود { $column } ليس JSON صحيحًا: { $slip ->
    [value] قيمة ناقصة أو مكتوبة خطأً
    [comma] تنقص فاصلة أو قوس إغلاق
    [commaTooMany] هناك فاصلة زائدة
    [colon] تنقص نقطتان بعد اسم
    [name] ينقص اسم بين علامتي اقتباس
    [escape] بعد \ حرف لا يجوز أن يليها
    [controlCharacter] في نص سطر مكسور أو حرف تحكم
    [number] عدد مكتوب خطأً
    [largeNumber] عدد أكبر من أن يُقرأ
    [afterEnd] شيء يأتي بعد النهاية
   *[other] لا يُعرف المقصود
}: أصلِحه في محرر نصوص وافتح الملف من جديد.
code-double-field = ورد الحقل «{ $field }» مرتين في الكائن نفسه، والثانية في السطر { $line }، العمود { $column }: احذف إحداهما.
code-file-too-deep = ابتداءً من السطر { $line } تتداخل أكثر من { $most } قائمة وكائن، أكثر من أي رحلة: اختر ملفًا آخر.
code-file-too-long = في الملف أكثر من { $most } قيمة، أكثر من أي رحلة: اختر ملفًا آخر.
code-not-safar = هذا الملف ليس رحلة من «سفر»: اختر ملفًا حفظه سفر.
code-result-not-journey = في هذا الملف نتيجة تشغيل لا رحلة: اختر ملف الرحلة نفسها.
code-file-newer = الملف من إصدار أحدث من سفر (الصيغة { $found }، وهذا الإصدار يقرأ حتى { $known }): ثبّت الإصدار الأحدث لفتحه.
code-unreadable-version = مكان رقم إصدار الملف مكتوب «{ $found }»: اكتب ‎"safar": 1‎ وافتحه من جديد.
code-wrong-part = { $line ->
    [none] الجزء
   *[other] السطر { $line }: الجزء
} «{ $field }» ينبغي أن يكون { $expected ->
    [list] قائمة بين قوسين مربعين
   *[object] كائنًا بين قوسين معقوفين
}: أصلِحه في محرر نصوص وافتح الملف من جديد.
code-unreadable-field = { $line ->
    [none] { $record }
   *[other] السطر { $line }، { $record }
}: { $path ->
    [none] تعذّرت قراءة هذا السجل
   *[other] تعذّرت قراءة الحقل «{ $path }»
}: { $why }: { $remedy }.

## What is wrong with a field

reason-wrong-type = { $expectedShape ->
    [number] ينبغي أن يكون عددًا
    [text] ينبغي أن يكون نصًا بين علامتي اقتباس
    [flag] ينبغي أن يكون true أو false
    [list] ينبغي أن يكون قائمة بين قوسين مربعين
    [object] ينبغي أن يكون كائنًا بين قوسين معقوفين
    [figure] ينبغي أن يكون عددًا أو مدة مثل "PT1H"
    [timing] ينبغي أن يكون مدة مثل "PT1H" أو توزيعًا
   *[other] ينبغي أن يكون بصيغة أخرى
}، لكن { $foundShape ->
    [nothing] لا شيء هناك
    [list] هناك قائمة
    [object] هناك كائن
    [value] هناك { $foundValue }
   *[other] هناك شيء آخر
}
reason-missing = «{ $field }» لازم وغير موجود
reason-not-whole = { $found } ليس عددًا صحيحًا
reason-out-of-range = { $found } ليس بين { $least } و{ $most }
reason-unknown-choice = «{ $found }» ليس واحدًا من: { $allowed }
reason-not-a-duration = «{ $found }» ليس مدة مثل "PT1H" أو "P3D"
reason-negative-duration = «{ $found }» يعود إلى الوراء في الزمن
reason-too-fine-duration = في «{ $found }» أجزاء من الملّي ثانية
reason-too-long-duration = «{ $found }» أطول من ألف سنة
reason-calendar-duration = في «{ $found }» شهور أو سنوات، وهي لا تتساوى طولًا
reason-not-a-moment = «{ $found }» ليس لحظة مثل "2026-12-01T00:00:00Z"
reason-not-a-date = «{ $found }» ليس تاريخًا مثل "2026-12-01"
reason-not-a-time-of-day = «{ $found }» ليس وقتًا مثل "21:00"
reason-not-a-time-zone = «{ $found }» ليس منطقة زمنية مثل "Asia/Tehran"
reason-not-an-id = «{ $found }» لا يصلح معرّفًا: المعرّف من ١ إلى ١٢٨ حرفًا ظاهرًا
reason-wrong-order = لا يجوز أن يكون «{ $smaller }» أكبر من «{ $larger }»
reason-not-two-ends = للمدى طرفان وهنا { $found } من القيم
reason-too-few = { $least ->
    [one] لا بد من عنصر واحد على الأقل
    [two] لا بد من عنصرين على الأقل
    [few] لا بد من { $least } عناصر على الأقل
   *[other] لا بد من { $least } عنصرًا على الأقل
}
reason-other = صيغته لا يقرؤها سفر

## What to do about what is wrong with a field

remedy-wrong-type = اكتب الصحيح مكانه
remedy-missing = أضفه
remedy-not-whole = اكتب عددًا صحيحًا
remedy-out-of-range = اكتب عددًا من { $least } إلى { $most }
remedy-unknown-choice = اكتب واحدًا منها
remedy-not-a-duration = اكتب مدة بهذه الصيغة
remedy-not-a-moment = اكتبه بهذه الصيغة
remedy-not-a-date = اكتبه بهذه الصيغة
remedy-not-a-time-of-day = اكتبه بهذه الصيغة
remedy-not-a-time-zone = اكتب منطقة من قائمة IANA
remedy-not-an-id = اكتب معرّفًا آخر
remedy-wrong-order = بدّل بين القيمتين أو غيّر إحداهما
remedy-not-two-ends = اكتب الأدنى والأقصى
remedy-too-few = أضف ما ينقص
remedy-negative-duration = احذف علامة الطرح
remedy-too-fine-duration = قرّبها إلى ملّي ثوانٍ كاملة مثل "PT0.25S"
remedy-too-long-duration = اكتب مدة أقصر
remedy-calendar-duration = اكتبها بالأيام مثل "P30D"
remedy-other = أصلِحه في محرر نصوص

code-letters-missing = خطوط سفر لا تحوي هذه الأحرف: { $letters }؛ تظهر مربعات مكانها في الصورة. اكتب هذه الكلمات بخط آخر أو صدّر SVG.

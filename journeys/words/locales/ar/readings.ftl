### Every setting of a simulation as one plain sentence, with its present value or with what holds where
### nothing is set. What is put in is text, written in the digits of the language, where nothing else is said.
### Lengths of time stand in the nominative: as a predicate or after a colon.

reads-in-words = بالكلمات
reads-more = كل الجمل
reads-less = جمل أقل

## Lengths of time, as they follow «مدة بقاء العميل»

reads-time-fixed = { $time } تمامًا
reads-time-exponential = { $mean } في المتوسط، وغالبًا أقل وأحيانًا أطول بكثير
reads-time-lognormal = { $median } عند الوسيط، ويتجاوز واحد من كل عشرة هذا الحد: { $most }
reads-time-uniform = أقصرها { $min } وأطولها { $max }، وكل ما بينهما متساوي الاحتمال
reads-time-triangular = أقصرها { $min } وأرجحها { $mode } وأطولها { $max }
# Variables: $times (text): lengths of time, from the shortest to the longest
reads-time-empirical = كما قيست، بخطوات متساوية من الأقصر إلى الأطول: { $times }
reads-at-once = فورًا

## Parts of sentences

reads-named = «{ $title }»
reads-money = { $amount } { $currency }
reads-no-money = لا شيء
reads-everyone = الجميع
reads-any-day = أي يوم من الأسبوع
reads-whole-day = اليوم كله ابتداءً من { $from }
# Variables: $hours (text), as “from 9:00 to 17:00”; $days (text): days of the week
reads-hours-on = { $hours } (الأيام: { $days })

## Touchpoints

reads-stay = مدة بقاء العميل هنا { $time }.
reads-stay-none = لا يبقى العميل هنا أي وقت.
reads-leaving-end = لا شيء يقود إلى ما بعدها: تنتهي الرحلة هنا.
reads-leaving-over = مجموع النسب { $sum }: لا يمكن التشغيل ما دام فوق ١٠٠٪.
# Variables: $count (number): the connectors without a share; $each (text): the share of each
reads-leaving-rest = { $count ->
    [one] تأخذ الوصلة التي بلا نسبة ما بقي، وهو { $each }؛ ولا يغادر أحد هنا.
    [two] تتقاسم وصلتان بلا نسبة ما بقي، لكل منهما { $each }؛ ولا يغادر أحد هنا.
    [few] تتقاسم { $count } وصلات بلا نسبة ما بقي، لكل منها { $each }؛ ولا يغادر أحد هنا.
   *[other] تتقاسم { $count } وصلة بلا نسبة ما بقي، لكل منها { $each }؛ ولا يغادر أحد هنا.
}
reads-leaving-nobody = النسب ترسل الجميع إلى الأمام؛ ولا يغادر أحد هنا.
reads-leaving-share = لا ترسل أي نسبة { $share } منهم إلى الأمام، فيتركون الرحلة هنا.
reads-entry-share = يبدأ { $share } من كل العملاء رحلتهم هنا (الوزن { $weight }).
reads-entry-elsewhere = لا يبدأ أحد رحلته هنا، بل حيث لنقطة تواصل وزن للدخول.
reads-entry-by-ways = لا يبدأ أحد رحلته هنا: يأتي العملاء بالوصلات التي تقود إلى هنا.
reads-entry-equal = يبدأ العملاء رحلتهم هنا، بقدر ما يبدؤون عند كل نقطة أخرى لا يقود إليها شيء.
# Variables: $places (number)
reads-capacity = { $places ->
    [one] تتسع لعميل واحد في الوقت نفسه؛ وينتظر الآخرون في الصف مهما طال.
    [two] تتسع لعميلين في الوقت نفسه؛ وينتظر الآخرون في الصف مهما طال.
    [few] تتسع لعدد { $places } عملاء في الوقت نفسه؛ وينتظر الآخرون في الصف مهما طال.
   *[other] تتسع لعدد { $places } عميلًا في الوقت نفسه؛ وينتظر الآخرون في الصف مهما طال.
}
# Variables: $places (number); $time (text): how long patience lasts
reads-capacity-patience = { $places ->
    [one] تتسع لعميل واحد في الوقت نفسه؛ وينتظر الآخرون في الصف ويغادرون حين ينفد صبرهم: { $time }.
    [two] تتسع لعميلين في الوقت نفسه؛ وينتظر الآخرون في الصف ويغادرون حين ينفد صبرهم: { $time }.
    [few] تتسع لعدد { $places } عملاء في الوقت نفسه؛ وينتظر الآخرون في الصف ويغادرون حين ينفد صبرهم: { $time }.
   *[other] تتسع لعدد { $places } عميلًا في الوقت نفسه؛ وينتظر الآخرون في الصف ويغادرون حين ينفد صبرهم: { $time }.
}
reads-capacity-none = تتسع لأي عدد من العملاء في الوقت نفسه؛ ولا صف.
reads-visit-money = كلفة الزيارة: { $cost }؛ وإيرادها: { $revenue }.
# Variables: $what (text): what is asked
reads-collects = يُسأل العملاء هنا: { $what }.
reads-collects-none = لا يُسأل العملاء هنا عن شيء.
# Variables: $whom (text): a share, or “everyone”
reads-collects-own = { $attribute } (يجيب: { $whom })
reads-collects-value = { $attribute } فتصير «{ $value }» (لدى: { $whom })
reads-collects-consent = الموافقة على { $channel } (يوافق: { $whom })
reads-emits = عند نهاية البقاء يأتي الحدث «{ $event }».
reads-emits-none = عند نهاية البقاء يأتي حدث لا اسم خاصًا له.
reads-channel = من يدخل من هنا يُحسب قادمًا عبر { $channel }.
reads-channel-none = من يدخل من هنا لا يُحسب على أي قناة.

## Connectors

reads-way-rule = المخرج «{ $port }» في «{ $from }» يقود إلى «{ $to }».
reads-way-also = حين ينتهي البقاء في «{ $from }» يبدأ «{ $to }» أيضًا، ويمضي العميل في طريقه.
reads-way-share = يذهب { $share } ممن أنهوا «{ $from }» إلى «{ $to }».
reads-way-rest = لم تُحدَّد نسبة: يذهب جزء متساوٍ مما بقي، أي { $share } ممن أنهوا «{ $from }»، إلى «{ $to }».
reads-way-brought = يُؤخذ العميل إلى «{ $to }»، وتنتهي القاعدة هناك.
reads-way-handed-over = يُسلَّم العميل: يستريح ما دام «{ $to }» يعمل له.
reads-way-exit = تنتهي رحلتهم هناك.

## Pain points, emotions, opportunities

# Variables: $leaves: "none" where nobody leaves
reads-pain-hits = { $leaves ->
    [none] تصيب { $frequency } من الزيارات؛ ويغادر { $leave } من المصابين.
   *[other] تصيب { $frequency } من الزيارات، ويترك { $leave } من المصابين الرحلة.
}
reads-pain-severity = كل إصابة تُنقص المزاج { $loss } (الشدة { $severity } من ٥).
reads-feeling = يجعل المزاج { $score } على مقياس من { $worst } إلى { $best }؛ ويُنسى المزاج السابق.
reads-feeling-lingers = يشدّ المزاج إلى { $score } على مقياس من { $worst } إلى { $best }؛ ويبقى من المزاج السابق { $linger }.
reads-felt-at-touchpoint = يحدث عند كل زيارة إلى «{ $touchpoint }».
reads-felt-at-stage = يحدث مرة لكل زيارة إلى المرحلة «{ $stage }»، عند أول نقطة تواصل فيها.
reads-felt-by-all = تشعر به كل الشخصيات.
reads-felt-by = لا يشعر به إلا { $personas }.
reads-solves = ما تضيفه هو التشغيل بلا { $pains } ناقصًا التشغيل كما هو.
reads-solves-none = لا تحلّ أي نقطة ألم بعد، فلا يقول التشغيل ما تضيفه.

## Personas, segments, automations

reads-persona-weight = { $share } من كل العملاء هكذا (الوزن { $weight }).
reads-persona-mood = يبدؤون بمزاج { $mood } على مقياس من { $worst } إلى { $best }.
reads-persona-consent = يوافقون على الرسائل هكذا: { $shares }؛ وعلى القنوات الأخرى يوافق الجميع.
reads-persona-consent-all = يوافقون على الرسائل عبر كل القنوات.
reads-consent-share = { $channel } { $share }
reads-persona-attributes = يُعرف عنهم: { $attributes }.
reads-persona-attributes-none = لا يُعرف عنهم غير ذلك.
reads-persona-attribute = { $attribute }: { $values }
reads-persona-value = «{ $value }» لدى { $share }
reads-persona-no-value = لم تُذكر
reads-persona-zone = توقيتهم توقيت { $zone }.
reads-persona-patience = إن لم تذكر نقطة التواصل صبرًا خاصًا بها، فمدة انتظارهم للدور: { $time }.
reads-persona-patience-none = إن لم تذكر نقطة التواصل صبرًا خاصًا بها، ينتظرون الدور مهما طال.
reads-segment-when = يكون العميل من هذه الشريحة إذا صحّ: { $when }.
reads-automation-on = هي مفعّلة.
reads-automation-off = هي متوقفة: كل ما يدخلها يقف.
reads-automation-for = هي لعملاء الشريحة «{ $segment }» فقط.
reads-automation-for-all = هي لكل العملاء.
reads-automation-ends = بلوغ { $goals } ينهيها للعميل.
reads-automation-ends-never = لا هدف ينهيها قبل قاعدتها الأخيرة.

## Rules

reads-reentry = { $mode ->
    [never] يبدأ العميل نفسه هنا مرة واحدة فقط.
    [always] يبدأ العميل نفسه هنا من جديد كل مرة.
   *[afterExit] يمكن أن يبدأ العميل نفسه من جديد حين لا يبقى شيء من المرة السابقة.
}
reads-reentry-gap = { $mode ->
    [never] يبدأ العميل نفسه هنا مرة واحدة فقط، مهما كان الفاصل ({ $gap }).
    [always] يبدأ العميل نفسه هنا من جديد كل مرة، وأقل فاصل بين بدايتين: { $gap }.
   *[afterExit] يمكن أن يبدأ العميل نفسه من جديد حين لا يبقى شيء من المرة السابقة، وأقل فاصل بين بدايتين: { $gap }.
}
reads-key = كل قيمة «{ $key }» في الحدث دخول مستقل.
reads-key-none = لا شيء في الحدث يميّز دخولًا من آخر.
reads-look-back = { $back ->
    [entry] يُحسب أيضًا ما جاء منذ بدء الأتمتة.
    [all] يُحسب أيضًا كل ما جاء من قبل.
   *[none] لا يُحسب إلا ما يأتي من الآن فصاعدًا.
}
reads-wait-no-limit = تنتظر بلا حدّ زمني.
reads-delay-for = مدة الانتظار { $time }.
reads-delay-until = تنتهي الساعة { $time } بتوقيت العميل (الأيام: { $days }).
# Variables: $offset (text): before or after the date, or exactly then
reads-delay-attribute = تنتهي بحسب التاريخ في «{ $attribute }»: { $offset }.
reads-delay-before = قبله، والفاصل { $time }
reads-delay-after = بعده، والفاصل { $time }
reads-delay-exactly = في اليوم نفسه
reads-past-go-on = إن كان ذلك قد مضى فإنها تمضي فورًا.
reads-past-exit = إن كان ذلك قد مضى تنتهي هذه القواعد للعميل.
reads-open = مفتوحة { $hours } بتوقيت العميل؛ وفي غير ذلك تنتظر الفتح التالي.
reads-open-none = لم تُحدَّد ساعات بعد، ولا يمكن التشغيل من دونها.
reads-experiment = في التجربة «{ $experiment }» للعميل الذراع نفسها في كل مكان.
reads-experiment-none = تُختار الذراع عشوائيًا من جديد عند كل زيارة.
reads-control = تُقارن الأذرع الأخرى بـ{ $arms }.
reads-control-none = لم تُحدَّد ذراع تُقارن بها الأخرى.
reads-goal-value = قيمة التحويل: { $value }.
reads-goal-on = يُحسب أيضًا أينما جاء الحدث «{ $event }».
reads-goal-reached = لا يُحسب إلا حين يصل أحد إلى هذه البطاقة.
reads-goal-once = يُحسب العميل مرة واحدة.
reads-goal-repeats = يُحسب العميل كل مرة.
reads-goal-stops = { $how ->
    [onStepEnd] ينهي قواعد { $automations } حين تنهي كل منها خطوتها.
    [beforeMessage] ينهي قواعد { $automations } قبل رسالتها التالية.
   *[immediately] ينهي قواعد { $automations } فورًا.
}
reads-goal-stops-own = { $how ->
    [onStepEnd] لا ينهي إلا القواعد خارج الأتمتات، حين تنهي كل منها خطوتها.
    [beforeMessage] لا ينهي إلا القواعد خارج الأتمتات، قبل رسالتها التالية.
   *[immediately] لا ينهي إلا القواعد خارج الأتمتات، فورًا.
}
reads-goal-main = هذا هو الهدف الرئيس: «التحويل» يعنيه.
reads-goal-other = ليس هذا الهدف الرئيس، ويُحسب باسمه.

## Messages

reads-response = من المرسل يصل { $deliver }، ويُفتح منه { $open }؛ ومن المفتوح يُنقر { $click }، ويلغي الاشتراك { $unsubscribe }.
# Variables: $open, $click (texts): lengths of time, or “at once”
reads-response-times = من الوصول إلى الفتح: { $open }. ومن الفتح إلى النقر: { $click }.
# Variables: $personas (text): rates for each of them
reads-response-of = يستجيب بعضهم استجابة أخرى: { $personas }.
reads-response-persona = { $persona } ({ $rates })
# Variables: $opening, $clicking (texts): lengths of time, or “at once”
reads-response-rates = يصل { $deliver }، يُفتح { $open }: { $opening }؛ يُنقر { $click }: { $clicking }؛ يلغي الاشتراك { $unsubscribe }
reads-quiet-none = يمكن إرسالها في أي ساعة.
# Variables: $hours (text), as “from 21:00 to 9:00”
reads-quiet-defer = ساعات الهدوء { $hours } بتوقيت العميل؛ وتنتظر الرسالة حتى تنتهي.
reads-quiet-drop = ساعات الهدوء { $hours } بتوقيت العميل؛ ولا تُرسل الرسالة فيها.
# Variables: $most (number); $time (text)
reads-cap = { $most ->
    [one] لا يتلقى العميل عبر هذه القناة أكثر من رسالة واحدة خلال هذه المدة: { $time }.
    [two] لا يتلقى العميل عبر هذه القناة أكثر من رسالتين خلال هذه المدة: { $time }.
    [few] لا يتلقى العميل عبر هذه القناة أكثر من { $most } رسائل خلال هذه المدة: { $time }.
   *[other] لا يتلقى العميل عبر هذه القناة أكثر من { $most } رسالة خلال هذه المدة: { $time }.
}
reads-cap-none = يمكن أن يتلقى العميل عبر هذه القناة أي عدد من الرسائل.
reads-message-cost = كلفة الإرسال: { $cost }.
reads-message-consent = لا تذهب إلا إلى من يوافق على { $channel }: { $share } من الجميع في البداية.
reads-message-no-channel = لا قناة لها، فلا حاجة إلى موافقة.

## The set-up of a run

# Variables: $count (number)
reads-customers = { $count ->
    [one] يدخل عميل واحد.
    [two] يدخل عميلان.
    [few] يدخل { $count } عملاء.
    [many] يدخل { $count } عميلًا.
   *[other] يدخل { $count } عميل.
}
reads-arrivals-at-once = يأتي الجميع معًا: { $start }.
# Variables: $start (text): a day and an hour; $count (number): on average
reads-arrivals-poisson = ابتداءً من { $start } يأتون عشوائيًا، وعددهم في اليوم في المتوسط: { $count }.
# Variables: $rates (text): how many a day, and from when
reads-arrivals-schedule = ابتداءً من { $start } يأتون عشوائيًا بمعدلات تتغيّر: { $rates }.
reads-arrivals-file = يأتون حين يقول العمود «{ $column }» في ملفهم، وأولهم في { $start }.
# Variables: $time (text): how long after the start; $count (number)
reads-rate = { $count } في اليوم (بعد البداية: { $time })
reads-rate-first = { $count } في اليوم في البداية
reads-rate-none = لم يُذكر شيء بعد
reads-horizon = يُتابع كل عميل من دخوله، ومدة المتابعة { $time }.
reads-replications-one = يُجرى التشغيل مرة واحدة.
# Variables: $count (number)
reads-replications = { $count ->
    [one] يُجرى التشغيل مرة واحدة.
    [two] يُجرى التشغيل مرتين، بمصادفات أخرى كل مرة.
    [few] يُجرى التشغيل { $count } مرات، بمصادفات أخرى كل مرة.
   *[other] يُجرى التشغيل { $count } مرة، بمصادفات أخرى كل مرة.
}
reads-seed = تنتج المصادفة من العدد { $seed }: معه يأتي العملاء أنفسهم ويفعلون الشيء نفسه على أي حاسوب.
reads-linger = حين يأتي شعور جديد يبقى { $share } من المزاج السابق.
reads-linger-none = الشعور الجديد يحلّ محلّ المزاج السابق.
# Variables: $effect (text): the strength; $times (text): how many times as large the odds of leaving become
reads-mood-effect = مع كل درجة يسوء بها المزاج تُضرب أرجحية المغادرة في { $times } (الشدة { $effect }).
reads-mood-effect-none = لا يغيّر المزاج عدد المغادرين.
reads-attribution = يُنسب التحويل إلى آخر رسالة وصلت قبله، ما دامت المدة بينهما لا تتجاوز هذا الحد: { $time }.
# Variables: $count (number)
reads-visit-cap = { $count ->
    [one] لا يزور العميل البطاقة نفسها أكثر من مرة واحدة.
    [two] لا يزور العميل البطاقة نفسها أكثر من مرتين.
    [few] لا يزور العميل البطاقة نفسها أكثر من { $count } مرات.
   *[other] لا يزور العميل البطاقة نفسها أكثر من { $count } مرة.
}
reads-warm-up = أرقام الصفوف تُهمل البداية: { $time }.
reads-warm-up-none = أرقام الصفوف تُحسب من أول عميل إلى أن يصل آخر عميل.

## Ranges of figures

reads-ranges = قد يكون غير ذلك: { $ranges }.
reads-range = { $figure } (أدناه { $low } وأعلاه { $high })

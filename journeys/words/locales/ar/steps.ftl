### The steps of one customer, each with its reason.

## What happens to one customer, in order. Who it happens to is not named: each message goes on from “The customer”.

step-arrived = يأتي
step-begins = يبدأ من هنا
step-comes-from = يأتي من { $from }
step-rule-starts = تبدأ له قاعدة هنا
step-is-recorded = سُجّل هنا
step-stays = يبقى { $duration }
step-waits-out = ينتظر { $duration }
step-waits = ينتظر { $duration } على الأكثر
step-waits-on = ينتظر ما لزم
step-asks = يطلب مكانًا وينتظره { $duration }
step-asks-on = يطلب مكانًا وينتظره ما لزم
step-feels = يشعر به: المزاج { $mood }
step-is-hurt = يصيبه ذلك: المزاج { $mood }
step-is-hurt-and-leaves = يصيبه ذلك فيغادر بسببه: المزاج { $mood }
step-is-spared = يسلم منه هذه المرة
step-event = يرسل الحدث «{ $event }»
step-gives = يعطي ما طُلب
step-gives-not = لا يعطي ما طُلب
step-goes-on = ينتقل إلى { $to }
step-goes-on-as-drawn = ينتقل إلى { $to } كما يفعل { $share }
step-starts-besides = يبدأ له أيضًا { $to }
step-will-be-brought = سيُنقل إلى { $to } حين ينتهي هذا
step-ends = ينتهي هنا لأن { $reason }
step-fires = يبدأ له هذا لأن { $cause }
step-held-back = لا يبدأ له هذا مع أن { $cause }: { $reason }
step-decides = يسلك «{ $branch }» بعد قراءة: { $readings }
step-decides-unread = يسلك «{ $branch }»
step-need-not-wait = لا ينتظر بعد لأن { $cause }
step-times-out = يسلك المهلة: لم يأتِ ما كان يُنتظر
step-is-sent = تُرسل إليه هذه الرسالة
step-is-not-sent = لا تُرسل إليه هذه الرسالة لأن { $reason }
step-receives = تصله
step-receives-not = لا تصله
step-opens = يفتحها
step-clicks = ينقرها
step-unsubscribes = يلغي اشتراكه في هذه القناة
step-is-updated = يُسجَّل عنه شيء
step-is-dealt = يقع له «{ $arm }»
step-waits-for-others = ينتظر هنا وصول الطرق الأخرى
step-meets = يبلغ الهدف
step-meets-credited = يبلغ الهدف ويُنسب ذلك إلى { $message }
step-meets-again = يبلغ الهدف ثانية ولا يُحسب
step-is-still-here = ما زال هنا حين انتهى الوقت

## Why a customer, or what is under way for them, ends at a card; after “because”.

ended-share = لا يقع له طريق إلى الأمام
ended-pain = نقطة ألم تنفّره
ended-patience = انتظر ما كان مستعدًا له
ended-end = لا شيء يقود إلى الأمام
ended-exit = هنا مخرج
ended-past = كان التاريخ قد مضى
ended-goal = لا شيء يقود من الهدف إلى الأمام
ended-stopped = أتمتته انتهت له
ended-stopped-by = { $goal } ينهي أتمتته
ended-brought = قاعدة تنقله إلى مكان آخر
ended-joined = طريق آخر له يستمر من هنا
ended-visit-cap = جاء إلى هنا أكثر من اللازم
ended-deviation = ما فعله بعد ذلك غير مرسوم

## What sets a trigger off or ends a wait; after “because”.

cause-event = جاء الحدث «{ $event }»
cause-unmet = لم يأتِ ما كان ينبغي أن يأتي
cause-segment = ينتمي إلى { $segment }
cause-arrival = جاء
cause-clock = حان وقته

## Why a trigger does not start its rules.

held-back-off = الأتمتة متوقفة
held-back-not-for-them = الأتمتة ليست له
held-back-entered-before = مرّ بها من قبل
held-back-still-inside = مرته السابقة ما زالت جارية
held-back-too-soon = مرته السابقة كانت قريبة جدًا

## Why a message is not sent; after “because”.

not-sent-consent = لم يوافق على هذه القناة
not-sent-cap = تلقى ما يُسمح به
not-sent-quiet-hours = هذه ساعات هدوء
not-sent-unsubscribed = ألغى اشتراكه في هذه القناة

## What a condition read, and whether it held.

reading-holds = { $read } (نعم)
reading-fails = { $read } (لا)
read-attribute = «{ $attribute }» هو { $value }
read-attribute-unknown = «{ $attribute }» غير معروف
read-tag = الوسم «{ $tag }»
read-segment = ينتمي إلى { $segment }
read-persona = هو { $persona }
read-persona-none = ليس شخصية
read-mood = المزاج { $mood }
read-entry = بدأ من { $entry }
read-entry-none = لم يبدأ من مكان
read-event = الحدث «{ $event }»: { $times }×
read-message-sent = { $message } أُرسلت
read-message-delivered = { $message } وصلت
read-message-opened = { $message } فُتحت
read-message-clicked = { $message } نُقرت
read-message-unsubscribed = أُلغي الاشتراك من { $message }
read-local-time = الوقت المحلي { $time }
value-yes = نعم
value-no = لا

### Texts on the map itself: questions in empty cells, second lines of cards, labels of connectors,
### figures of a run, and rules that read themselves out.

## What an empty cell asks

question-touchpoints = أين تلتقون؟
question-actions = ماذا يفعل العميل؟
question-emotions = كيف يشعر؟
question-pain-points = ما الذي يزعج العميل هنا؟
question-opportunities = ما الذي يمكن تحسينه؟
question-metrics = ماذا تقيسون؟
question-content = ماذا يقرأ أو يرى أو يسمع؟
question-backstage = ماذا يجري خلف الكواليس؟
question-rules = إذا حدث هذا، فماذا بعد؟
question-notes = ماذا أيضًا؟
question-images = كيف يبدو ذلك؟

## The levels beside an emotion lane, from +2 down to −2, and whose curves it draws

level-best = ممتاز
level-good = جيد
level-middle = عادي
level-bad = سيئ
level-worst = سيئ جدًا
# Variables: $count (text): of how many more personas there are faces
curves-more = و{ $count } آخرون

## Second lines of cards. Figures are texts, written and marked as what they are: assumed, recorded.

# Variables: $frequency (text)
pain-hits = تصيب { $frequency }
# Variables: $frequency, $leave (texts)
pain-hits-leave = تصيب { $frequency }، يغادر { $leave } منهم
# Variables: $impact, $effort (texts)
opportunity-impact = الأثر { $impact }
opportunity-effort = الجهد { $effort }
opportunity-both = الأثر { $impact } · الجهد { $effort }
# Variables: $open (text)
message-opened = يفتحها { $open }
# Variables: $from, $to (texts): times of day
message-quiet = ساعات الهدوء { $from }–{ $to }
# Variables: $time (text): a length of time
delay-for = مهلة { $time }
# Variables: $time (text): a time of day
delay-until = مهلة حتى { $time }
# Variables: $date (text)
delay-until-date = مهلة حتى { $date }
# Variables: $attribute (text)
delay-until-attribute = مهلة حتى تاريخ { $attribute }
# Variables: $time (text): a length of time
wait-at-most = { $time } على الأكثر
wait-for-ever = بلا حدّ زمني
# Variables: $from, $to (texts): times of day
window-open = فقط { $from }–{ $to }
# Variables: $value (text): an amount of money
goal-value = بقيمة { $value }
# Variables: $value, $target (texts): figures with their unit
metric-value = { $value }
metric-target = المستهدف { $target }
metric-both = { $value } · المستهدف { $target }
unknown-kind = من إصدار أحدث من سفر
picture-none = لم تُختر صورة بعد
picture-missing = هذه الصورة ليست في المكتبة

## Chips and marks

chip-whole-stage = المرحلة كلها

## The split bar and connectors

share-unset = ؟
share-all-go-on = ؟ الجميع يتابعون
port-next = متابعة
port-yes = نعم
port-came = حدث
port-else = وإلا
port-timeout = انتهى الوقت
port-opened = فتح
port-clicked = نقر

## The frame of an automation

# Variables: $what (text): what starts or ends it
automation-starts = البداية: { $what }
automation-ends = النهاية: { $what }
automation-both = البداية: { $starts } · النهاية: { $ends }
automation-off = متوقفة

## Figures of a run on cards. Variables: $count (number)

figure-came = جاء { $count }
figure-left = غادر { $count }
figure-hit = أُصيب { $count }
figure-sent = أُرسل { $count }
figure-reached = بلغه { $count }

## Rules that read themselves out, part by part

reading-event = جاء الحدث «{ $event }»
reading-reaches = بلغ العميل «{ $touchpoint }»
reading-leaves = ترك العميل «{ $touchpoint }»
reading-leaves-without = ترك العميل «{ $touchpoint }» ولم يبلغ «{ $other }»
reading-leaves-without-within = ترك العميل «{ $touchpoint }» ولم يبلغ «{ $other }» خلال { $time }
reading-segment = صار العميل من شريحة «{ $segment }»
reading-arrival = وصل العميل
reading-date = حلّ { $date }
reading-every = مرّت مدة { $time } أخرى
reading-nothing = لم يُختر شيء بعد
reading-send = أرسل «{ $message }»
reading-wait-for = انتظر مدة { $time }
reading-wait-until = انتظر حتى { $time }
reading-ask = قرّر بحسب «{ $condition }»
reading-expect = انتظر «{ $wait }»
reading-split = قسّم عشوائيًا بحسب «{ $split }»
reading-update = سجّل «{ $update }»
reading-go-to = خذ العميل إلى «{ $touchpoint }»
reading-goal = احسب «{ $goal }»
reading-exit = أنهِ

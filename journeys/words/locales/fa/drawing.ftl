### Texts on the map itself: questions in empty cells, second lines of cards, labels of connectors,
### figures of a run, and rules that read themselves out.

## What an empty cell asks

question-touchpoints = کجا با هم روبه‌رو می‌شوید؟
question-actions = مشتری چه می‌کند؟
question-emotions = چه حسی دارد؟
question-pain-points = چه چیزی اینجا مشتری را آزار می‌دهد؟
question-opportunities = چه چیزی می‌تواند بهتر شود؟
question-metrics = چه چیزی را می‌سنجید؟
question-content = چه می‌خواند، می‌بیند یا می‌شنود؟
question-backstage = پشت صحنه چه می‌گذرد؟
question-rules = اگر این رخ دهد، آنگاه چه؟
question-notes = دیگر چه؟
question-images = چه شکلی است؟

## The levels beside an emotion lane, from +2 down to −2, and whose curves it draws

level-best = عالی
level-good = خوب
level-middle = معمولی
level-bad = بد
level-worst = خیلی بد
# Variables: $count (text): of how many more personas there are faces
curves-more = و { $count } نفر دیگر

## Second lines of cards. Figures are texts, written and marked as what they are: assumed, recorded.

# Variables: $frequency (text)
pain-hits = { $frequency } گرفتار
# Variables: $frequency, $leave (texts)
pain-hits-leave = { $frequency } گرفتار، { $leave } از آنان می‌روند
# Variables: $impact, $effort (texts)
opportunity-impact = اثر { $impact }
opportunity-effort = زحمت { $effort }
opportunity-both = اثر { $impact } · زحمت { $effort }
# Variables: $open (text)
message-opened = { $open } باز می‌کنند
# Variables: $from, $to (texts): times of day
message-quiet = ساعت سکوت { $from } تا { $to }
# Variables: $time (text): a length of time
delay-for = { $time } درنگ
# Variables: $time (text): a time of day
delay-until = درنگ تا ساعت { $time }
# Variables: $date (text)
delay-until-date = درنگ تا { $date }
# Variables: $attribute (text)
delay-until-attribute = درنگ تا تاریخِ { $attribute }
# Variables: $time (text): a length of time
wait-at-most = حداکثر { $time }
wait-for-ever = بی‌مهلت
# Variables: $from, $to (texts): times of day
window-open = تنها { $from } تا { $to }
# Variables: $value (text): an amount of money
goal-value = به ارزش { $value }
# Variables: $value, $target (texts): figures with their unit
metric-value = { $value }
metric-target = هدف { $target }
metric-both = { $value } · هدف { $target }
unknown-kind = از نسخهٔ تازه‌تر سفر
picture-none = هنوز تصویری انتخاب نشده است
picture-missing = این تصویر در کتابخانه نیست

## Chips and marks

chip-whole-stage = همهٔ مرحله

## The split bar and connectors

share-unset = ؟
share-all-go-on = ؟ همه ادامه می‌دهند
port-next = ادامه
port-yes = بله
port-came = آمد
port-else = وگرنه
port-timeout = مهلت گذشت
port-opened = باز کرد
port-clicked = کلیک کرد

## The frame of an automation

# Variables: $what (text): what starts or ends it
automation-starts = آغاز: { $what }
automation-ends = پایان: { $what }
automation-both = آغاز: { $starts } · پایان: { $ends }
automation-off = خاموش

## Figures of a run on cards. Variables: $count (number)

figure-came = { $count } آمدند
figure-left = { $count } رفتند
figure-hit = { $count } گرفتار شدند
figure-sent = { $count } فرستاده شد
figure-reached = { $count } رسیدند

## Rules that read themselves out, part by part

reading-event = رویداد «{ $event }» بیاید
reading-reaches = مشتری به «{ $touchpoint }» برسد
reading-leaves = مشتری «{ $touchpoint }» را رها کند
reading-leaves-without = مشتری «{ $touchpoint }» را رها کند و به «{ $other }» نرسد
reading-leaves-without-within = مشتری «{ $touchpoint }» را رها کند و تا { $time } به «{ $other }» نرسد
reading-segment = مشتری به گروه «{ $segment }» درآید
reading-arrival = مشتری از راه برسد
reading-date = { $date } فرا برسد
reading-every = { $time } دیگر بگذرد
reading-nothing = هنوز چیزی انتخاب نشده است
reading-send = «{ $message }» فرستاده شود
reading-wait-for = { $time } درنگ شود
reading-wait-until = تا { $time } درنگ شود
reading-ask = بر پایهٔ «{ $condition }» تصمیم گرفته شود
reading-expect = منتظر «{ $wait }» بماند
reading-split = با «{ $split }» به تصادف تقسیم شود
reading-update = «{ $update }» ثبت شود
reading-go-to = مشتری به «{ $touchpoint }» برده شود
reading-goal = «{ $goal }» شمرده شود
reading-exit = پایان یابد

### Texts on the map itself: questions in empty cells, second lines of cards, labels of connectors,
### figures of a run, and rules that read themselves out.

## What an empty cell asks

question-touchpoints = Где вы встречаетесь?
question-actions = Что делает клиент?
question-emotions = Что он чувствует?
question-pain-points = Что здесь раздражает клиента?
question-opportunities = Что можно улучшить?
question-metrics = Что вы измеряете?
question-content = Что он читает, видит, слышит?
question-backstage = Что происходит за кулисами?
question-rules = Если это случится, что тогда?
question-notes = Что ещё?
question-images = Как это выглядит?

## The levels beside an emotion lane, from +2 down to −2, and whose curves it draws

level-best = отлично
level-good = хорошо
level-middle = так себе
level-bad = плохо
level-worst = ужасно
# Variables: $count (text): of how many more personas there are faces
curves-more = и ещё { $count }

## Second lines of cards. Figures are texts, written and marked as what they are: assumed, recorded.

# Variables: $frequency (text)
pain-hits = задевает { $frequency }
# Variables: $frequency, $leave (texts)
pain-hits-leave = задевает { $frequency }, из них уходят { $leave }
# Variables: $impact, $effort (texts)
opportunity-impact = польза { $impact }
opportunity-effort = усилия { $effort }
opportunity-both = польза { $impact } · усилия { $effort }
# Variables: $open (text)
message-opened = открывают { $open }
# Variables: $from, $to (texts): times of day
message-quiet = тихие часы { $from }–{ $to }
# Variables: $time (text): a length of time
delay-for = задержка: { $time }
# Variables: $time (text): a time of day
delay-until = задержка до { $time }
# Variables: $date (text)
delay-until-date = задержка до { $date }
# Variables: $attribute (text)
delay-until-attribute = задержка до даты из «{ $attribute }»
# Variables: $time (text): a length of time
wait-at-most = не дольше: { $time }
wait-for-ever = без предела времени
# Variables: $from, $to (texts): times of day
window-open = только { $from }–{ $to }
# Variables: $value (text): an amount of money
goal-value = ценность { $value }
# Variables: $value, $target (texts): figures with their unit
metric-value = { $value }
metric-target = цель { $target }
metric-both = { $value } · цель { $target }
unknown-kind = из более нового Safar
picture-none = Изображение ещё не выбрано
picture-missing = Этого изображения нет в библиотеке

## Chips and marks

chip-whole-stage = весь этап

## The split bar and connectors

share-unset = ?
share-all-go-on = ? все идут дальше
port-next = дальше
port-yes = да
port-came = случилось
port-else = иначе
port-timeout = время вышло
port-opened = открыто
port-clicked = нажато

## The frame of an automation

# Variables: $what (text): what starts or ends it
automation-starts = начало: { $what }
automation-ends = конец: { $what }
automation-both = начало: { $starts } · конец: { $ends }
automation-off = выключена

## Figures of a run on cards. Variables: $count (number)

figure-came = пришло { $count }
figure-left = ушло { $count }
figure-hit = задето { $count }
figure-sent = отправлено { $count }
figure-reached = достигли { $count }

## Rules that read themselves out, part by part

reading-event = приходит событие «{ $event }»
reading-reaches = клиент доходит до «{ $touchpoint }»
reading-leaves = клиент покидает «{ $touchpoint }»
reading-leaves-without = клиент покидает «{ $touchpoint }» и не доходит до «{ $other }»
reading-leaves-without-within = клиент покидает «{ $touchpoint }» и не доходит до «{ $other }» (срок: { $time })
reading-segment = клиент попадает в сегмент «{ $segment }»
reading-arrival = клиент приходит
reading-date = наступает { $date }
reading-every = снова проходит срок: { $time }
reading-nothing = пока ничего не выбрано
reading-send = отправить «{ $message }»
reading-wait-for = подождать: { $time }
reading-wait-until = подождать до { $time }
reading-ask = решить по условию «{ $condition }»
reading-expect = ждать «{ $wait }»
reading-split = разделить случайно по «{ $split }»
reading-update = обновить данные: «{ $update }»
reading-go-to = привести клиента в «{ $touchpoint }»
reading-goal = засчитать «{ $goal }»
reading-exit = закончить

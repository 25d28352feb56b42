### Texts on the map itself: questions in empty cells, second lines of cards, labels of connectors,
### figures of a run, and rules that read themselves out.

## What an empty cell asks

question-touchpoints = Where do you meet?
question-actions = What does the customer do?
question-emotions = How does it feel?
question-pain-points = What annoys the customer here?
question-opportunities = What could be better?
question-metrics = What do you measure?
question-content = What is read, seen or heard?
question-backstage = What happens behind the scenes?
question-rules = If this happens, what then?
question-notes = What else?
question-images = What does it look like?

## The levels beside an emotion lane, from +2 down to −2, and whose curves it draws

level-best = great
level-good = good
level-middle = so-so
level-bad = bad
level-worst = terrible
# Variables: $count (text): of how many more personas there are faces
curves-more = and { $count } more

## Second lines of cards. Figures are texts, written and marked as what they are: assumed, recorded.

# Variables: $frequency (text)
pain-hits = hits { $frequency }
# Variables: $frequency, $leave (texts)
pain-hits-leave = hits { $frequency }, of them { $leave } leave
# Variables: $impact, $effort (texts)
opportunity-impact = impact { $impact }
opportunity-effort = effort { $effort }
opportunity-both = impact { $impact } · effort { $effort }
# Variables: $open (text)
message-opened = { $open } open it
# Variables: $from, $to (texts): times of day
message-quiet = quiet hours { $from }–{ $to }
# Variables: $time (text): a length of time
delay-for = waits { $time }
# Variables: $time (text): a time of day
delay-until = waits until { $time }
# Variables: $date (text)
delay-until-date = waits until { $date }
# Variables: $attribute (text)
delay-until-attribute = waits for the date in { $attribute }
# Variables: $time (text): a length of time
wait-at-most = at most { $time }
wait-for-ever = with no time limit
# Variables: $from, $to (texts): times of day
window-open = only { $from }–{ $to }
# Variables: $value (text): an amount of money
goal-value = worth { $value }
# Variables: $value, $target (texts): figures with their unit
metric-value = { $value }
metric-target = target { $target }
metric-both = { $value } · target { $target }
unknown-kind = from a newer Safar
picture-none = No picture chosen yet
picture-missing = This picture is not in the library

## Chips and marks

chip-whole-stage = whole stage

## The split bar and connectors

share-unset = ?
share-all-go-on = ? all go on
port-next = goes on
port-yes = yes
port-came = came
port-else = otherwise
port-timeout = time is up
port-opened = opened
port-clicked = clicked

## The frame of an automation

# Variables: $what (text): what starts or ends it
automation-starts = starts when { $what }
automation-ends = ends at { $what }
automation-both = starts when { $starts } · ends at { $ends }
automation-off = switched off

## Figures of a run on cards. Variables: $count (number)

figure-came = { $count } came
figure-left = { $count } left
figure-hit = { $count } hit
figure-sent = { $count } sent
figure-reached = { $count } reached it

## Rules that read themselves out, part by part

reading-event = the event “{ $event }” comes
reading-reaches = a customer reaches “{ $touchpoint }”
reading-leaves = a customer leaves “{ $touchpoint }”
reading-leaves-without = a customer leaves “{ $touchpoint }” and does not reach “{ $other }”
reading-leaves-without-within = a customer leaves “{ $touchpoint }” and does not reach “{ $other }” within { $time }
reading-segment = a customer comes to belong to “{ $segment }”
reading-arrival = a customer arrives
reading-date = { $date } comes
reading-every = another { $time } have passed
reading-nothing = nothing is chosen yet
reading-send = send “{ $message }”
reading-wait-for = wait { $time }
reading-wait-until = wait until { $time }
reading-ask = decide by “{ $condition }”
reading-expect = wait for “{ $wait }”
reading-split = divide at random by “{ $split }”
reading-update = note “{ $update }”
reading-go-to = bring the customer to “{ $touchpoint }”
reading-goal = count “{ $goal }”
reading-exit = end

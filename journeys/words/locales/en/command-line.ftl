### What the command line says beside sentences that others say too.

check-nothing-found = Nothing stands in the way of a run.
severity-error = Error
severity-warning = Warning
severity-hint = Hint
table-journey = Journey
table-cards = Cards
table-id = Id
table-card = Card
table-entered = Entered
table-went-on = Went on
table-left = Left
table-waiting = Waiting
table-from = From
table-to = To
table-count = Times
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = { $customers } customers, { $events } events, { $moves } moves; the map draws { $fitness } of the moves.
# Variables: $count (number)
replay-unused = { $count ->
    [one] { $count } drawn connector was never used.
   *[other] { $count } drawn connectors were never used.
}
replay-deviations = Moves that the map does not draw:

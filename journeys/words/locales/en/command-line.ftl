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
table-elsewhere = Went elsewhere
table-left = Left
table-waiting = Waiting
table-from = From
table-to = To
table-count = Times
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $events ->
    [one] { $events } event
   *[other] { $events } events
}, { $moves ->
    [one] { $moves } move
   *[other] { $moves } moves
}; the map draws { $fitness } of the moves.
# Variables: $customers, $events (numbers).
replay-fit-none = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $events ->
    [one] { $events } event
   *[other] { $events } events
}, and nobody moved from one touchpoint to another.
# Variables: $count (number)
replay-unused = { $count ->
    [one] { $count } drawn connector was never used.
   *[other] { $count } drawn connectors were never used.
}
replay-deviations = Moves that the map does not draw:
replay-attributes = Attributes read from columns of the log: { $names }.
replay-attributes-missing = The map asks for attributes that the log has no column for, and that nobody has in this replay: { $names }.
replay-segments-unknown = Segments that ask for what the log does not say, and are left out: { $names }.
replay-no-personas = The log does not say of which persona its customers are: what only a persona feels nobody feels, and no one meets a condition on a persona.
replay-consent-drawn = The log does not say who agrees to messages: their consent is drawn, as often as the map's personas agree on the whole.
replay-zones-differ = The map's personas live in several time zones, and the log does not say who lives where: local times are those of UTC.
table-figure = Figure
table-first = First
table-second = Second
table-difference = Difference
table-low = From
table-high = To
table-persona = Persona
table-segment = Segment
table-entry = Entered at
table-channel = Entered by channel
table-customers = Customers
table-reached = Reached
table-rate = Rate
table-per-acquisition = Cost per acquisition
table-busiest = Busiest day
table-day = Day
table-adds = What it adds
table-conversions = Conversions
table-revenue = Revenue
table-cost = Cost
table-fifth-less = A fifth less
table-fifth-more = A fifth more
table-clipped = Clipped
peak-entries = Entries
# Variables: $place (text): a touchpoint's title
peak-line = Longest line: { $place }
compare-conversion = Reached, of 100
compare-revenue = Revenue of a customer
compare-cost = Cost of a customer
# Variables: $size (number)
compare-test-size = To see this difference in a real test, each of two independent arms needs { $size } customers (two-sided 5 %, power 80 %).
compare-no-difference = The two reach equally many: no test would tell them apart.
compare-of-first = First map: { $sentence }
compare-of-second = Second map: { $sentence }
# Variables: $by (persona, segment, entry or channel); $name (text); $counted, $customers (numbers).
told-only = Counted are only customers { $by ->
    [persona] of the persona
    [segment] of the segment
    [entry] who entered at
   *[channel] who entered by the channel
} “{ $name }”: { $counted } of { $customers }.
# Variables: $reached, $customers (numbers).
told-reached = { $reached } of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} did.

## What a run measured

metric-name = Measure
table-amount = Value
metric-time-mean = Time to the goal, mean
metric-time-median = Time to the goal, median
metric-sessions = Sessions
metric-pages-per-visit = Pages per visit
metric-time-per-session = Time per session
metric-bounce-rate = Bounce rate
metric-exit-rate = Exit rate
metric-open-rate = Open rate
metric-click-through-rate = Click-through rate (CTR)
metric-cost-per-click = Cost per click (CPC)
metric-cost-per-thousand = Cost per thousand (CPM)
metric-average-order-value = Average order value (AOV)
metric-purchase-frequency = Orders per buyer
metric-lifetime-value = Lifetime value (LTV)
metric-repeat-purchase = Repeat purchase rate
# Variables: $days (number): since the customer’s entry.
metric-retention = Retention after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
# Variables: $days (number): since the customer’s entry.
metric-churn = Churn after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
table-people = People
table-of-all = Of all
table-path = Path
# Between two touchpoints of a path.
path-arrow = →
path-others = Other paths
# Variables: $customers (number)
path-followed = Paths are those of { $customers } customers, evenly spread over all.
table-stay = Median stay
table-mood = Mood
table-spending = What visits cost
table-queue = Queue
table-asked = Asked
table-left-out = Left out
table-waited = Waited
table-mean-wait = Mean wait
table-gave-up = Gave up
table-sent = Sent
table-suppressed = Not sent
# Variables: $count (number): messages not sent for this reason.
suppressed-consent = without consent { $count }
suppressed-cap = over the cap { $count }
suppressed-quiet-hours = in quiet hours { $count }
suppressed-unsubscribed = unsubscribed { $count }
table-delivered = Delivered
table-unsubscribed = Unsubscribed
table-credited = Credited
table-most-messages = Most to one customer
table-in-a-day = In 24 hours
table-in-a-week = In 7 days
table-met = Met
table-hits = Hits
table-customers-lost = Customers lost
table-mood-lost = Mood lost
table-revenue-lost = Revenue lost
table-more-than-once = More than once
table-value = Value
table-experiment = Experiment
# Variables: $customer and $replication (texts: numbers from 0), $persona (text or "none"), $converted ("yes" or "no").
told-kept = Customer { $customer } of replication { $replication }{ $persona ->
    [none] {""}
   *[other] , { $persona }
}{ $converted ->
    [yes] , who reached the goal
   *[no] , who did not reach the goal
}
table-after = After
table-happened = What happened, and why: the customer …

## Arguments that cannot be taken

misused-unknown = Safar does not know “{ $argument }”: see { $help }.
misused-not-one-of = “{ $value }” is none of the values of { $argument }: write one of { $possible }.
misused-zone = “{ $value }” does not fit { $argument }: write a time zone of the IANA list, such as Asia/Tehran.
misused-shard = “{ $value }” does not fit { $argument }: write the number of the part, counted from 1, and how many parts there are, such as 2/8.
misused-points = “{ $value }” does not fit { $argument }: write a number of points above 0 and at most 100, such as 0.2.
misused-group = “{ $value }” does not fit { $argument }: write persona=ID, segment=ID, entry=ID or channel=NAME.
misused-between = “{ $value }” does not fit { $argument }: write a number from { $least } to { $most }.
misused-whole = “{ $value }” does not fit { $argument }: write a whole number from { $least } to { $most }.
misused-empty = { $argument } lacks its value: write it behind.
misused-missing = The command lacks { $argument }: add it, or see { $help }.
misused-conflict = { $argument } and { $other } do not go together: leave one of them out.
misused-otherwise = The arguments cannot be read: see { $help }.

### Every setting of a simulation as one plain sentence, with its present value or with what holds where
### nothing is set. What is put in is text, written in the digits of the language, where nothing else is said.

reads-in-words = In words
reads-more = All sentences
reads-less = Fewer sentences

## Lengths of time, as they follow “Customers stay”

reads-time-fixed = exactly { $time }
reads-time-exponential = { $mean } on average, often less and now and then far longer
reads-time-lognormal = { $median } at the median, and one in ten longer than { $most }
reads-time-uniform = between { $min } and { $max }, any length as likely as another
reads-time-triangular = between { $min } and { $max }, most likely { $mode }
# Variables: $times (text): lengths of time, from the shortest to the longest
reads-time-empirical = as measured, in even steps from the shortest to the longest: { $times }
reads-at-once = at once

## Parts of sentences

reads-named = “{ $title }”
reads-money = { $amount } { $currency }
reads-no-money = nothing
reads-everyone = everyone
reads-any-day = any day of the week
reads-whole-day = all day from { $from }
# Variables: $hours (text), as “from 9:00 to 17:00”; $days (text): days of the week
reads-hours-on = { $hours } on { $days }

## Touchpoints

reads-stay = Customers stay { $time }.
reads-stay-none = Customers stay no time here.
reads-leaving-end = Nothing leads on: the journey ends here.
reads-leaving-over = The shares add up to { $sum }: nothing can be run until they are at most 100%.
# Variables: $count (number): the connectors without a share; $each (text): the share of each
reads-leaving-rest = { $count ->
    [one] The connector without a share takes the rest, { $each }; nobody leaves here.
   *[other] The { $count } connectors without a share divide the rest, { $each } each; nobody leaves here.
}
reads-leaving-nobody = The shares send everyone on; nobody leaves here.
reads-leaving-share = { $share } are sent on by no share and leave the journey here.
reads-entry-share = { $share } of all customers enter the journey here (weight { $weight }).
reads-entry-elsewhere = Nobody enters the journey here, only where a touchpoint has a weight for it.
reads-entry-by-ways = Nobody enters the journey here: customers come by the connectors that lead here.
reads-entry-equal = Customers enter the journey here, as many as at every other touchpoint to which nothing leads.
# Variables: $places (number)
reads-capacity = { $places ->
    [one] One customer fits in at a time; the others queue for as long as it takes.
   *[other] { $places } customers fit in at a time; the others queue for as long as it takes.
}
# Variables: $places (number); $time (text): how long patience lasts
reads-capacity-patience = { $places ->
    [one] One customer fits in at a time; the others queue and leave when their patience ends: { $time }.
   *[other] { $places } customers fit in at a time; the others queue and leave when their patience ends: { $time }.
}
reads-capacity-none = Any number of customers fit in at a time; nobody queues.
reads-visit-money = A visit costs { $cost } and brings in { $revenue }.
# Variables: $what (text): what is asked
reads-collects = Here customers are asked: { $what }.
reads-collects-none = Customers are asked nothing here.
# Variables: $whom (text): a share, or “everyone”
reads-collects-own = { $attribute } (given by { $whom })
reads-collects-value = { $attribute }, which becomes “{ $value }” (for { $whom })
reads-collects-consent = consent to { $channel } (given by { $whom })
reads-emits = At the end of a stay comes the event “{ $event }”.
reads-emits-none = At the end of a stay comes an event without a name of its own.
reads-channel = Who enters here counts as come by { $channel }.
reads-channel-none = Who enters here counts under no channel.

## Connectors

reads-way-rule = The way “{ $port }” out of “{ $from }” leads to “{ $to }”.
reads-way-also = When a stay at “{ $from }” ends, “{ $to }” starts too, and the customer walks on.
reads-way-share = { $share } of those who end “{ $from }” go to “{ $to }”.
reads-way-rest = No share is set: an equal part of the rest, { $share } of those who end “{ $from }”, go to “{ $to }”.
reads-way-brought = The customer is brought to “{ $to }”, and the rule ends there.
reads-way-handed-over = They are handed over: the customer rests while “{ $to }” goes on for them.
reads-way-exit = Their journey ends there.

## Pain points, emotions, opportunities

# Variables: $leaves: "none" where nobody leaves
reads-pain-hits = { $leaves ->
    [none] It hits { $frequency } of the visits; of those hit { $leave } leave.
   *[other] It hits { $frequency } of the visits, and { $leave } of those hit leave the journey.
}
reads-pain-severity = A hit takes { $loss } off the mood (severity { $severity } of 5).
reads-feeling = It sets the mood to { $score }, on a scale from { $worst } to { $best }; the mood before is forgotten.
reads-feeling-lingers = It draws the mood to { $score }, on a scale from { $worst } to { $best }; { $linger } of the mood before stays.
reads-felt-at-touchpoint = It is met at each visit to “{ $touchpoint }”.
reads-felt-at-stage = It is met once per visit to the stage “{ $stage }”, at its first touchpoint.
reads-felt-by-all = Every persona feels it.
reads-felt-by = It is felt only by { $personas }.
reads-solves = What it adds is the run without { $pains }, less the run as it is.
reads-solves-none = It solves no pain point yet, so that a run cannot say what it adds.

## Personas, segments, automations

reads-persona-weight = { $share } of all customers are like this (weight { $weight }).
reads-persona-mood = They begin in a mood of { $mood }, on a scale from { $worst } to { $best }.
reads-persona-consent = They consent to messages so: { $shares }; on every other channel all do.
reads-persona-consent-all = They consent to messages on every channel.
reads-consent-share = { $share } on { $channel }
reads-persona-attributes = Of them is known: { $attributes }.
reads-persona-attributes-none = Nothing else is known of them.
reads-persona-attribute = { $attribute } is { $values }
reads-persona-value = “{ $value }” for { $share }
reads-persona-no-value = not said
reads-persona-zone = Their clock is that of { $zone }.
reads-persona-patience = They wait for a place at most { $time }, where the touchpoint names no patience of its own.
reads-persona-patience-none = They wait for a place as long as it takes, where the touchpoint names no patience of its own.
reads-segment-when = A customer belongs to it when this holds: { $when }.
reads-automation-on = It is switched on.
reads-automation-off = It is switched off: whatever enters it stops.
reads-automation-for = It is only for customers of “{ $segment }”.
reads-automation-for-all = It is for every customer.
reads-automation-ends = Reaching { $goals } ends it for the customer.
reads-automation-ends-never = No goal ends it before its last rule.

## Rules

reads-reentry = { $mode ->
    [never] The same customer starts here only once.
    [always] The same customer starts here again each time.
   *[afterExit] The same customer may start here again when nothing of the last time is left.
}
reads-reentry-gap = { $mode ->
    [never] The same customer starts here only once, whatever the gap of { $gap } says.
    [always] The same customer starts here again each time, at least { $gap } after the last start.
   *[afterExit] The same customer may start here again when nothing of the last time is left, at least { $gap } after the last start.
}
reads-key = Each value of “{ $key }” in the event is an entry of its own.
reads-key-none = Nothing in the event tells one entry from another.
reads-look-back = { $back ->
    [entry] What has come since the automation began counts too.
    [all] Whatever has ever come counts too.
   *[none] Only what comes from now on counts.
}
reads-wait-no-limit = It waits without a time limit.
reads-delay-for = The wait lasts { $time }.
reads-delay-until = It is over at { $time } in the customer’s time zone, on { $days }.
# Variables: $offset (text): before or after the date, or exactly then
reads-delay-attribute = It is over { $offset } the date in “{ $attribute }”.
reads-delay-before = { $time } before
reads-delay-after = { $time } after
reads-delay-exactly = on
reads-past-go-on = If that is past already, it goes on at once.
reads-past-exit = If that is past already, these rules end for the customer.
reads-open = It is open { $hours } in the customer’s time zone; at any other time it waits for the next opening.
reads-open-none = No hours are set yet, and nothing can be run until they are.
reads-experiment = In the experiment “{ $experiment }” a customer has the same arm everywhere.
reads-experiment-none = The arm is drawn anew at each visit.
reads-control = The others are compared with { $arms }.
reads-control-none = No arm is named for the others to be compared with.
reads-goal-value = A conversion is worth { $value }.
reads-goal-on = It also counts wherever the event “{ $event }” comes.
reads-goal-reached = It counts only when someone comes to this card.
reads-goal-once = A customer counts once.
reads-goal-repeats = A customer counts each time.
reads-goal-stops = { $how ->
    [onStepEnd] It ends the rules of { $automations } when each has finished its step.
    [beforeMessage] It ends the rules of { $automations } before their next message.
   *[immediately] It ends the rules of { $automations } at once.
}
reads-goal-stops-own = { $how ->
    [onStepEnd] It ends only rules in no automation, when each has finished its step.
    [beforeMessage] It ends only rules in no automation, before their next message.
   *[immediately] It ends only rules in no automation, at once.
}
reads-goal-main = This is the main goal: “conversion” means it.
reads-goal-other = This is not the main goal; it is counted by its name.

## Messages

reads-response = Of those sent { $deliver } are delivered, of these { $open } are opened; of those opened { $click } are clicked, and { $unsubscribe } unsubscribe.
# Variables: $open, $click (texts): lengths of time, or “at once”
reads-response-times = From delivery to opening: { $open }. From opening to the click: { $click }.
# Variables: $personas (text): rates for each of them
reads-response-of = Some respond otherwise: { $personas }.
reads-response-persona = { $persona } ({ $rates })
# Variables: $opening, $clicking (texts): lengths of time, or “at once”
reads-response-rates = delivered { $deliver }, opened { $open }: { $opening }; clicked { $click }: { $clicking }; unsubscribed { $unsubscribe }
reads-quiet-none = It may go out at any hour.
# Variables: $hours (text), as “from 21:00 to 9:00”
reads-quiet-defer = It is quiet { $hours } in the customer’s time zone; a message then waits until that is over.
reads-quiet-drop = It is quiet { $hours } in the customer’s time zone; a message then is not sent.
# Variables: $most (number); $time (text)
reads-cap = { $most ->
    [one] A customer gets at most one message on this channel within { $time }.
   *[other] A customer gets at most { $most } messages on this channel within { $time }.
}
reads-cap-none = A customer may get any number of messages on this channel.
reads-message-cost = Sending it costs { $cost }.
reads-message-consent = It goes only to those who consent to { $channel }: { $share } of all, to begin with.
reads-message-no-channel = It has no channel, so that nobody has to consent.

## The set-up of a run

# Variables: $count (number)
reads-customers = { $count ->
    [one] One customer enters.
   *[other] { $count } customers enter.
}
reads-arrivals-at-once = All come at once, on { $start }.
# Variables: $start (text): a day and an hour; $count (number): on average
reads-arrivals-poisson = { $count ->
    [one] From { $start } they come at random, one a day on average.
   *[other] From { $start } they come at random, { $count } a day on average.
}
# Variables: $rates (text): how many a day, and from when
reads-arrivals-schedule = From { $start } they come at random, at rates that change: { $rates }.
reads-arrivals-file = They come when the column “{ $column }” of their file says, the first on { $start }.
# Variables: $time (text): how long after the start; $count (number)
reads-rate = { $count ->
    [one] one a day after { $time }
   *[other] { $count } a day after { $time }
}
reads-rate-first = { $count ->
    [one] one a day at first
   *[other] { $count } a day at first
}
reads-rate-none = none is said yet
reads-horizon = Each customer is followed for { $time } from their own entry.
reads-replications-one = The run is made once.
# Variables: $count (number)
reads-replications = { $count ->
    [one] The run is made once.
   *[other] The run is made { $count } times, each with other draws.
}
reads-seed = Chance follows from the number { $seed }: with it the same customers come and do the same, on every computer.
reads-linger = { $share } of the mood before stays when something new is felt.
reads-linger-none = A new feeling replaces the mood before it.
# Variables: $effect (text): the strength; $times (text): how many times as large the odds of leaving become
reads-mood-effect = With each point of worse mood, the odds of leaving become { $times } times as large (strength { $effect }).
reads-mood-effect-none = Mood does not change how many leave.
reads-attribution = A conversion is credited to the last message delivered at most { $time } before.
# Variables: $count (number)
reads-visit-cap = { $count ->
    [one] A customer visits the same card at most once.
   *[other] A customer visits the same card at most { $count } times.
}
reads-warm-up = The figures of queues leave out the first { $time }.
reads-warm-up-none = The figures of queues count from the first customer on, until the last one has come.

## Ranges of figures

reads-ranges = May be otherwise: { $ranges }.
reads-range = { $figure }, from { $low } to { $high }

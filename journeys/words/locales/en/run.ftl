### Runs: what keeps a map from being run, what to know before trusting the figures, and why there is
### no exact solution. $record is a record, $field one of its fields.

code-cancelled = The run was cancelled.
code-other-version = Another version of Safar made the figures of this run, and this one cannot read them: run the map again to have them anew.
code-not-kept = What the run says cannot be written into the library: run the map again with another seed.
code-no-customers = The run has no customers: ask for at least one.
code-parts-of-file = The parts are of customers of a file: name it with --population.
code-other-customers = The parts are not of the customers of this file: name the file that they were walked with, or none if they were walked without.
code-shard-missing = Part { $number } of { $of } is missing: run it, and merge all parts together.
code-shard-double = Part { $number } of { $of } is there twice: name each part once.
code-shard-foreign = Part { $number } of { $of } belongs to another run: all parts must come from the same map, customers and seed.
code-not-a-part = { $path } is no part of a run: name files that “safar simulate --shard” has written.
code-fewer-in-file = The file has fewer customers than are asked for: ask for no more than it has.
code-customers-row = Line { $line } of the customers’ file cannot be used: { $why }: mend it and try again.
code-too-many-customers = There are more than 4,294,967,296 customers, which a run cannot tell apart: lower the number.
code-out-of-reach = To be so precise, about { $needed } customers would have to walk, and no run can have more than { $most }: ask for less.
code-come-too-late = At the map’s rate the last of so many customers would come after the year 9999: ask for fewer, or raise the rate in the scenario.
code-ranges-clash = The map cannot be run with all figures at the ends of their ranges at once: narrow a range, such as one that lets every weight of a choice be 0.
# Variables: $by (persona, segment, entry or channel): how customers are told apart; $name (text); $there (texts).
code-no-such-group = The map has no { $by ->
    [persona] persona
    [segment] segment
    [entry] touchpoint of entry
   *[channel] channel by which customers enter
} “{ $name }”: write one of { $there }.
# Variables: $by: as above.
code-no-groups = The map has no { $by ->
    [persona] personas
    [segment] segments
    [entry] touchpoints at which customers enter
   *[channel] channels by which customers enter
}: count all customers, or those of another kind of group.
code-only-of-everybody = What things add, how far figures move a run and what another map does can only be said of all customers: leave out the group or the question.

## What keeps a map from being run

code-unknown-form = { $record }: the field “{ $label }” has a form that this Safar does not know, or nothing is chosen in it: choose it anew.
code-two-forms = { $record }: “{ $label }” says something else than what stands beside it, and only one can hold: remove one of the two.
code-too-fine-money = { $record }: “{ $label }” has parts of a millionth, which no run can add up: write at most six digits after the point.
code-missing = { $record }: the field “{ $label }” is empty, and nothing can happen without it: fill it in.
code-double-port = { $record } has two exits “{ $port }”: give one of them another name.
code-no-share-here = { $record } bears a share where everyone goes: remove the share.
code-no-entry = Nobody can enter: give { $record } or another touchpoint an entry weight.
code-range-of-nothing = { $record }: the range “{ $label }” is of a figure that is not there: remove it, or give the figure a value.
code-range-out-of-order = { $record }: the lowest of “{ $label }” is above its highest: put the two in order.
code-range-impossible = { $record }: an end of “{ $label }” is nothing that the figure can be: give it a value within its bounds.
code-no-time = { $record }: “{ $label }” is 0, so that nobody has any time: give customers some.
code-no-customers-file = { $record } says that customers come as a file says, and there is no file: choose one in Simulate mode, name one with --population, or let customers come another way.
code-unknown-persona = { $record }: the file of customers names the persona “{ $persona }”, which this map does not have: write a persona’s id or name.
code-ambiguous-persona = { $record }: the file of customers names the persona “{ $persona }”, and several are called so: write the id of the one that is meant.
code-unheard-event = { $record }: the field “{ $label }” names the event “{ $event }”, which no touchpoint, message or update of this map sends: correct the name, or give it to the touchpoint it belongs to.
code-unheard-attribute = { $record }: the field “{ $label }” names the attribute “{ $attribute }”, which no persona has and nothing on this map sets or collects: correct the name, or give the attribute to a persona.
code-unheard-in-file = { $record }: the field “{ $label }” names the attribute “{ $attribute }”, which is no column of the customers’ file ({ $columns }) and which no persona has and nothing on this map sets or collects: correct the name, or add the column.
code-unheard-tag = { $record }: the field “{ $label }” names the tag “{ $tag }”, which nothing on this map gives: correct the name, or let an update add the tag.
code-double-attribute = { $record } has the attribute “{ $attribute }” twice: remove one of the two.
code-median-zero = { $record }: “{ $label }” is 0, which no lognormal time can be half of the time: enter a longer one, or choose another distribution.
code-nothing-within = { $record }: “{ $label }” is 0, so that nothing can ever fall within it: enter a longer time.
code-no-weight = { $record }: all weights in “{ $label }” are 0, so there is nothing to choose: raise one.
code-nobody-comes = { $record }: “{ $label }” is 0, so that customers would never come: raise it.
code-comes-too-late = { $record }: at the rate in “{ $label }” the last customers would come after the year 9999: raise the rate, or ask for fewer customers.
code-rates-out-of-order = { $record }: the rate in “{ $label }” begins before the one above it: put them in order.
code-rates-at-once = { $record }: the rate in “{ $label }” begins when the one above it does: let it begin later, or remove one of the two.
code-too-often = { $record }: by “{ $label }” it would start more often than a run can follow: let at least { $least } s pass between.
code-never-over = { $record }: its quiet hours cover the whole week, so it would wait for ever: leave some hours free.
code-not-a-sign = { $record }: “{ $found }” in “{ $label }” is not a sign for comparing: choose one of = != > >= < <=.
code-not-a-date = { $record }: the attribute’s value “{ $found }” is not a date: write it as 2026-12-01.
code-segment-circle = { $record } belongs to itself through other segments: take it out of one of them.
code-too-complex = { $record }: the condition in “{ $label }” has more than { $most } parts: split it into several segments.
code-changes-with-time = { $record }: what “{ $label }” asks changes by the mere passing of time, so nothing can wait for it: ask for an event or an attribute.
code-arms-differ = { $record } and { $other } belong to the same experiment, but have different arms: make them the same, or rename one experiment.
code-unknown-measure = { $record }: a result has no figure “{ $measure }”: choose another.
code-same-draws = The ids of { $record } and { $other } give the same draws by chance: change one of the two ids.

## What to know before trusting the figures

code-no-goal = There is no goal, so nobody can convert: drop a goal on the map.
code-one-replication = Customers compete for places, so that chance shows only between replications, and there is one: ask for at least two.
code-not-precise = Even the largest run is only precise to ± { $half }: ask for less.
code-visit-cap-met = { $node }: customers came here so often that they were sent away { $times } times: look for a loop, or raise the visit cap.
code-horizon-met = { $customers ->
    [one] { $customers } customer was
   *[other] { $customers } customers were
} still on the way when the time was up: give them a longer horizon if that matters.
code-key-not-read = { $node }: the log’s keys are not read, so every event enters as if its key were new: read its entries as an upper bound.
code-personas-ignored = { $node }: everyone comes here, whatever personas it names: only experience cards belong to personas.
code-also-ignored = { $record }: a goal or an exit cannot be done besides, so everyone goes there: send customers there instead.
code-unused-channel = { $record }: nothing on this map goes by the channel “{ $channel }”, so consent to it means nothing: correct the name, or remove it.
code-no-channel = { $record }: it goes by no channel, so nobody’s consent is asked and no quiet hours of a channel hold: choose the channel in “{ $label }”.
code-consent-not-said = { $record }: no persona says whether it agrees to “{ $channel }”, so everybody is taken to: correct the channel’s name, or say so in the personas.
code-known-from-the-start = { $record }: “{ $attribute }” is the customer’s own and known from the start, so that “{ $label }” changes nothing: say which value is collected, or remove the share.
code-not-in-file = The customers’ file has no column “{ $attribute }”, so that the personas’ values are drawn: correct the column’s name if it was meant ({ $columns }).
code-no-number = { $customers ->
    [one] In the customers’ file, “{ $attribute }” is compared with a number, but one customer has none: “{ $found }”. The comparison never holds for them: correct the file.
   *[other] In the customers’ file, “{ $attribute }” is compared with a number, but { $customers } customers have none, such as “{ $found }”. The comparison never holds for them: correct the file.
}
code-queue-left-out = { $node }: the figures of its queue leave out { $leftOut } of the { $asked } who asked for a place, for they asked in the part that is left out at the beginning, or after the last customer had come: let customers come one after another, for longer.
code-other-kind = { $record }: “{ $label }” compares the attribute “{ $attribute }” with { $than }, and none of its values is of that kind, number, text or yes and no, so that it never holds: write both alike.
code-range-elsewhere = { $record }: the range of “{ $label }” does not hold the value that the map gives: widen the range, or change the value.
code-unknown-field = { $record }: this Safar does not know the field “{ $field }” and leaves it out of account: correct its name, or install a newer Safar.

## Why there is no exact solution

code-no-touchpoints = There are no touchpoints to calculate with.
code-mood-effect = Mood moves the odds of leaving, which no calculation follows.
code-rule = Customers come to { $node }, a rule that no calculation follows.
code-experiment = { $node } gives a customer the same arm at every visit, which no calculation follows.
code-capacity = Customers compete for places at { $node }, which no calculation follows.
code-beside = A rule starts beside { $node }, which no calculation follows.
code-goal-at-once = At { $node } a rule starts in the instant of a goal that may end it, which no calculation follows.
code-for-some = { $node } is only for some customers, which no calculation follows.
code-never-ends = Those who come to { $node } never leave, so there is no mean.
code-personas-of-file = Customers feel differently by persona, and a file says who is which, which no calculation follows.
code-too-large = The map is too large to be calculated.
code-recorded = The customers are those of a log, not of chance.
code-one-group = Only the customers of one group are counted, and a calculation is of all of them.

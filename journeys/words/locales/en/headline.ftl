### The headline of a run, in one sentence.

# Variables: $count (number): how many in a hundred; $goal (text): the title of the main goal.
headline-in-hundred = About { $count } in 100 reach “{ $goal }”
# Variables: $count (number): how many in a thousand; $goal (text).
headline-in-thousand = About { $count } in 1,000 reach “{ $goal }”
headline-nobody = Nobody reaches “{ $goal }”
# For rates that would be rounded to 0 in 1,000 or to 100 in 100.
headline-hardly-anybody = Fewer than 1 in 1,000 reach “{ $goal }”
headline-almost-everybody = Almost everybody reaches “{ $goal }”
headline-everybody = Everybody reaches “{ $goal }”
headline-no-goal = There is no goal yet: drop one on the map to see who reaches it
headline-nobody-came = Nobody of this group came
# Variables: $low, $high (numbers): how many in a hundred, at least and at most, 95 times of 100.
headline-interval = between { $low } and { $high } in 100
# Variables: $low, $high (texts): how many in a hundred; $most (text): the assumptions that move it most.
headline-assumed = By what was assumed, between { $low } and { $high } in 100; most moved by { $most }.

## How sure a headline is

# Variables: $low, $high (texts): how many in a hundred.
certainty-interval = Chance leaves it between { $low } and { $high } in 100, in 95 of 100 runs.
# Variables: $rate (text): how many in a hundred.
certainty-exact = Without chance, by calculation: { $rate } in 100.
certainty-exact-disregards = That takes no account of the horizon and the visit cap, and some customers of this run met one of them.
# Variables: $why (text): a whole sentence.
certainty-not-exact = It can only be simulated, not calculated. { $why }
# Variables: $low, $high (texts): how many in a hundred, with every assumption at its worse and its better end.
certainty-assumed = What is assumed leaves it between { $low } and { $high } in 100.
# Variables: $rate (text): how many in a hundred.
certainty-unmoved = The ranges that are assumed do not move it: it stays at { $rate } in 100.
# Variables: $figure (text): a figure of the map; $low, $high (texts): how many in a hundred at its two ends.
certainty-moved = { $figure }: { $low } in 100 at the one end of its range, { $high } at the other.

## What a change of the map has done, on the same customers

# Variables: $before, $now, $difference (texts): how many in a hundred.
change-more = { $difference } more in 100 than before: { $now } after { $before }, on the same customers.
# Variables: as above
change-fewer = { $difference } fewer in 100 than before: { $now } after { $before }, on the same customers.
# Variables: $low, $high (texts): how many in a hundred.
change-interval = With other customers it would be between { $low } and { $high }, in 95 of 100 runs.
change-perhaps-chance = That may be chance: send more customers to be sure.
change-none = The change makes no difference: as many of the same customers reach the goal as before.

### What the checker finds: what is wrong, where, and what to do. The message of a finding is `code-`
### and its code. (`code-no-such-port` stands with the errors.)

code-shares-over = { $subject }: the shares of its connectors add up to { NUMBER($sum, style: "percent", maximumFractionDigits: 1) }: lower them to 100% or less.
code-unknown-kind = { $subject } comes from a newer Safar: install the newer one, or remove the card, to run the journey.
code-undecided-trigger = { $node } listens to nothing: choose what starts it.
code-undecided-condition = { $record }: nothing is chosen in “{ $label }”: say what it decides by.
code-undecided-wait = { $node }: nothing is chosen in “{ $label }”: say what it waits for.
code-undecided-delay = { $node } does not say how long: enter a time.
code-undecided-window = { $node } does not say when it is open, so nobody could pass it: choose its hours.
code-port-overfull = { $subject }: its exit “{ $port }” leads to several places, but can lead to one: remove the others, or put a split or a fork there.
code-unreachable = Nobody ever comes to { $node }: draw a connector to it, or remove it.
code-never-starts = { $node } never starts, since what it listens to happens to nobody: lead customers to what sends its event, or let it listen to something else.
code-open-end = { $node } leads nowhere: connect it with what comes next, or with an exit.
code-open-port = { $subject }: its exit “{ $port }” leads nowhere: connect it with what comes next, or with an exit.
code-no-else = { $node } says nothing about everyone else: connect its exit “{ port-else }”.
code-opened-straight-after-sending = { $node } asks about { $message } straight after sending it, when nobody has opened it yet: put a delay or a wait between.
code-wait-cannot-end = { $node } may wait for ever: give it a time limit, or something on the map that sends its event.
code-moment-past = { $node }: the moment in “{ $label }” is over before the first customer comes: choose a later one, or let the scenario start earlier.
code-says-the-same = { $node } says the same as { $message } by the same channel: let it say something else, or remove one of the two.
code-sent-twice = { $node } is sent twice to whoever goes on by both ways from { $fork }: let only one of the two ways lead to it.
code-not-carried = { $node }: whoever goes on to { $to } meets you by another device or channel and has to fill in everything again: carry it over, and switch that on here.
code-loop-without-delay = { $node } is part of a loop in which no time passes: put a delay into the loop.
code-emotion-without-evidence = { $node } does not say where it comes from: mark it as assumed, said by customers, or recorded.
code-pain-without-opportunity = { $node }: no opportunity solves it yet: add one, or choose it in an opportunity.

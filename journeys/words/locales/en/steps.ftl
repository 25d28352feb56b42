### The steps of one customer, each with its reason.

## What happens to one customer, in order. Who it happens to is not named: each message goes on from “The customer”.

step-arrived = comes
step-begins = begins here
step-comes-from = comes from { $from }
step-rule-starts = has a rule started here
step-is-recorded = is recorded here
step-stays = stays { $duration }
step-waits-out = waits { $duration }
step-waits = waits { $duration } at the most
step-waits-on = waits as long as it takes
step-asks = asks for a place and would wait { $duration } for it
step-asks-on = asks for a place and would wait as long as it takes
step-feels = feels it: mood { $mood }
step-is-hurt = is hit by it: mood { $mood }
step-is-hurt-and-leaves = is hit by it and leaves for it: mood { $mood }
step-is-spared = is spared by it this time
step-event = sends the event “{ $event }”
step-gives = gives what is asked for
step-gives-not = does not give what is asked for
step-goes-on = goes on to { $to }
step-goes-on-as-drawn = goes on to { $to }, as { $share } do
step-starts-besides = has { $to } started besides
step-will-be-brought = will be brought to { $to } once this is over
step-ends = ends here, because { $reason }
step-fires = has this started, because { $cause }
step-held-back = does not have this started, although { $cause }: { $reason }
step-decides = takes “{ $branch }”, having read: { $readings }
step-decides-unread = takes “{ $branch }”
step-need-not-wait = need wait no longer, because { $cause }
step-times-out = takes the time-out: what was waited for did not come
step-is-sent = is sent this message
step-is-not-sent = is not sent this message, because { $reason }
step-receives = receives it
step-receives-not = does not receive it
step-opens = opens it
step-clicks = clicks it
step-unsubscribes = unsubscribes from this channel
step-is-updated = has something noted down
step-is-dealt = is dealt “{ $arm }”
step-waits-for-others = waits here for the other ways to arrive
step-meets = meets the goal
step-meets-credited = meets the goal, which is credited to { $message }
step-meets-again = meets the goal again, which does not count
step-is-still-here = is still here when the time is up

## Why a customer, or what is under way for them, ends at a card; after “because”.

ended-share = no way on falls to them
ended-pain = a pain point drives them away
ended-patience = they waited as long as they would
ended-end = nothing leads on
ended-exit = this is an exit
ended-past = the date was past
ended-goal = nothing leads on from the goal
ended-stopped = its automation is over for them
ended-stopped-by = { $goal } ends its automation
ended-brought = a rule brings them elsewhere
ended-joined = another of their ways goes on from here
ended-visit-cap = they came here too often
ended-deviation = what they did next is not drawn

## What sets a trigger off or ends a wait; after “because”.

cause-event = the event “{ $event }” came
cause-unmet = what should have come did not
cause-segment = they belong to { $segment }
cause-arrival = they came
cause-clock = its time came

## Why a trigger does not start its rules.

held-back-off = the automation is switched off
held-back-not-for-them = the automation is not for them
held-back-entered-before = they have been through it before
held-back-still-inside = their last time is still under way
held-back-too-soon = their last time was too recent

## Why a message is not sent; after “because”.

not-sent-consent = they have not consented to this channel
not-sent-cap = they have had as many as they may
not-sent-quiet-hours = these are quiet hours
not-sent-unsubscribed = they have unsubscribed from this channel

## What a condition read, and whether it held.

reading-holds = { $read } (yes)
reading-fails = { $read } (no)
read-attribute = “{ $attribute }” is { $value }
read-attribute-unknown = “{ $attribute }” is not known
read-tag = tag “{ $tag }”
read-segment = belongs to { $segment }
read-persona = is { $persona }
read-persona-none = is no persona
read-mood = mood { $mood }
read-entry = began at { $entry }
read-entry-none = began nowhere
read-event = event “{ $event }”: { $times }×
read-message-sent = { $message } was sent
read-message-delivered = { $message } was delivered
read-message-opened = { $message } was opened
read-message-clicked = { $message } was clicked
read-message-unsubscribed = { $message } was unsubscribed from
read-local-time = local time { $time }
value-yes = yes
value-no = no

### The interface: what stands on its buttons, fields and panels.

## Everywhere

app-name = Safar
close = Close
cancel = Cancel
open = Open
rename = Rename
duplicate = Duplicate
remove = Remove
restore = Restore
undo = Undo
redo = Redo
add = Add
clear = Clear
choose = Choose
yes = yes
no = no
saved = Saved
saving = Saving…
untitled = Untitled journey
language = Language
theme = Light or dark
theme-system = As the system
theme-light = Light
theme-dark = Dark

## The library

library-title = Journeys
library-new = New journey
library-sample = Open the sample
library-import = Import
library-empty = No journeys yet
library-empty-hint = Open the sample to see what a journey can tell, or begin a new one of your own.
library-try-again = Try again
# Variables: $count (number)
library-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
# Variables: $date (text)
library-modified = changed { $date }
# Variables: $title (text)
library-more = More for { $title }
library-removed = “{ $title }” is in the bin.
# Variables: $count (number)
library-bin = Bin ({ $count })
new-journey-title = New journey

## Files

file-journey = Safar journey
file-picture = PNG picture
# Variables: $path (text)
exported = Saved as { $path }
export = Export
# Variables: $scale (text)
export-png = Picture (PNG), { $scale }×
export-json = Safar journey (JSON)

## The editor

back-to-library = Back to the journeys
journey-title = Title of the journey
canvas = Map
edit-title = Title on the map
palette = What can be put on the map
new-stage = New stage
new-automation = New automation
canvas-no-cell = Add a stage and a lane first: cards stand where the two cross.
canvas-no-cell-there = Pictures stand where a stage and a lane cross: drop them there.
# Variables: $zoom (text)
zoom = Size { $zoom }: choose another
zoom-size = Size
# Variables: $least, $most (texts): figures
zoom-problem = Write a size from { $least } to { $most }, such as 75%.
minimap = Minimap: arrow keys move what is seen
# Variables: $stages (text): their titles
minimap-sees = Seen: { $stages }

## The palette, in few letters

piece-stage = Stage
piece-lane = Lane
piece-touchpoint = Touchpoint
piece-emotion = Emotion
piece-pain-point = Pain point
piece-opportunity = Opportunity
piece-note = Note
piece-image = Image
piece-trigger = Trigger
piece-condition = Condition
piece-message = Message
piece-wait = Wait
piece-delay = Delay
piece-window = Window
piece-split = Split
piece-fork = Fork
piece-join = Join
piece-update = Update
piece-goal = Goal
piece-exit = Exit

piece-hint-stage = A stage of the journey: a column
piece-hint-lane = A lane of cards: a row
piece-hint-touchpoint = Where customer and company meet
piece-hint-emotion = How the customer feels
piece-hint-pain-point = What hurts, and how many it costs
piece-hint-opportunity = What could be better
piece-hint-note = A note
piece-hint-image = A picture, with a title below it
piece-hint-trigger = Starts rules when something happens
piece-hint-condition = Goes one way or the other, by what is known of the customer
piece-hint-message = Sends an e-mail, an SMS, a push message
piece-hint-wait = Waits until something happens, at most so long
piece-hint-delay = Waits for a time
piece-hint-window = Goes on only within certain hours
piece-hint-split = Divides customers at random
piece-hint-fork = Goes several ways at once
piece-hint-join = Waits until all ways have come together
piece-hint-update = Notes something about the customer
piece-hint-goal = Counts what the journey is for
piece-hint-exit = Ends these rules for the customer

## While something is dragged. $share, $score (texts) are figures.

tip-go-on = { $share } go this way
tip-leave = { $share } leave
# Variables: $score (figure), $level (text)
tip-score = { $score } · { $level }
tip-routed = Send customers here
tip-also = Also do this
tip-no-cell = Drop it where a stage and a lane cross

## Hands on the map: what is said where nothing comes of a key

tip-also-or = Also do this. With Alt: send customers here instead
tip-routed-or = Send customers here instead
canvas-locked = This card is locked in its place. Unlock it with Ctrl + Shift + L or in its menu.
canvas-last-lane = There is no lane below this one. Tab adds the next step beside it.
# Variables: $count (number), $most (number)
canvas-too-many-lines = { $count ->
    [one] One line was left out: at most { $most } cards are made at once.
   *[other] { $count } lines were left out: at most { $most } cards are made at once.
}
canvas-clipboard = The clipboard cannot be reached, perhaps because another program holds it: try again.
opening = Opening the journey

## Runs

run = Run
run-none = No run yet: press Run to send customers on their way.
# Variables: $done, $total (numbers)
run-progress = { $done } of { $total } customers
# Variables: $count (number)
run-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
run-stale = The map or its settings have changed since.
run-changed = Run again with this change
# Variables: $points (text): how many more in a hundred, with its sign.
run-change = { $points } in 100 by the change
run-change-heading = What the change has done
# Variables: $rate (text): customers a second; $left (text): a duration.
run-pace = { $rate } a second, { $left } left
# Variables: $part (text)
run-weighing = Weighing what is assumed and changed: { $part }
run-hide = Hide the figures
run-how-sure = How sure is this?
# Variables: $seed (text)
run-seed = Drawn with seed { $seed }: the same map and the same seed give the same run again.
findings = Problems, warnings and hints
# Variables: $count (number)
problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
# Variables: $count (number)
warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
hints = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}

## The question of a first run: how many customers go which way. $share, $sum, $over (texts) are figures.

shares-title = How many go which way?
# Variables: $count (number)
shares-missing = { $count ->
    [one] One touchpoint does not say yet how many customers go which way.
   *[other] { $count } touchpoints do not say yet how many customers go which way.
} Ways that stay empty get an equal part each of what the others leave over, and nobody leaves there.
# Variables: $to (text)
shares-to = to { $to }
# Variables: $count (number)
shares-rest = { $count ->
    [1] { $share } go the way that is empty; nobody leaves here.
   *[other] { $share } go each way that is empty; nobody leaves here.
}
shares-leave = { $share } leave here.
shares-nobody-leaves = Nobody leaves here.
shares-over = Together { $sum }: { $over } too many.
shares-run-with = Run with these shares
shares-run-as-it-is = Run as it is

## The outline, for screen readers and the keyboard

outline = Outline of the map: arrow keys walk, F2 edits, Tab adds the next step, Enter adds below, Delete removes, M moves, C connects, Escape leaves
outline-presenting = Outline of the map: arrow keys walk, Enter edits, Tab adds the next step, Delete removes, M moves, C connects, Escape leaves
# Variables: $title (text)
outline-stage = Stage { $title }
# Variables: $title, $personas (texts); "none" where there is none
outline-lane = Lane { $title }{ $personas ->
    [none] {""}
   *[other] , curves of { $personas }
}
outline-automation = Automation { $title }
# Variables: $title, $kind, $lane, $automation, $personas (texts); "none" where there is none; $locked (true, false)
outline-card = { $title ->
    [none] { $kind }
   *[other] { $title }, { $kind }
}{ $automation ->
    [none] , { $lane }
   *[other] , { $automation }
}{ $personas ->
    [none] {""}
   *[other] , for { $personas }
}{ $locked ->
    [true] , locked
   *[false] {""}
}
# Variables: $from, $to, $title (texts), $share (figure), $way (routed, also, share)
outline-connector = { $way ->
    [also] also { $to }
    [share] { $share } to { $to }
   *[routed] to { $to }
}
# Variables: $title (text)
outline-moving = Moving { $title }: arrow keys move it, Enter ends.
# Variables: $title, $port (texts)
outline-connecting = Connecting { $title } by { $port }: go to a card and press Enter; C takes the next exit, Escape ends.

## The tray beside the map, and the field that fills it

tray = Tray
# Variables: $count (number)
tray-count = { $count ->
    [0] Tray, empty
    [one] Tray, one card
   *[other] Tray, { $count } cards
}
tray-cards = Cards that nobody has placed yet: arrow keys walk, Enter places, F2 edits, Delete removes
tray-fold = Fold the tray
tray-hint = Drag a card onto the map, or press Enter to choose its cell.
tray-empty = Nothing waits to be placed. What you write below the map comes here.
tray-title = Title of the card
capture-bar = New thoughts
capture = New thought for the tray
capture-ask = Write a thought, Enter puts it in the tray.  ! pain point  + opportunity  : emotion  = touchpoint  ? note
capture-hint = Enter puts it in the tray, and each pasted line becomes a card. A sign at the beginning picks the kind: ! pain point, + opportunity, : emotion, = touchpoint, ? note.
# Variables: $kind (text)
capture-kind = Kind of new cards: { $kind }
# Variables: $count (number)
outline-tray = { $count ->
    [one] Tray, one card
   *[other] Tray, { $count } cards
}
# Variables: $title, $kind (texts); "none" where there is none
outline-unplaced = { $title ->
    [none] { $kind }, not placed
   *[other] { $title }, { $kind }, not placed
}
# Variables: $count (number), $stage, $lane (texts)
outline-placing = { $count ->
    [one] Placing one card in { $stage }, { $lane }: arrow keys choose the cell, Enter places, Escape leaves.
   *[other] Placing { $count } cards in { $stage }, { $lane }: arrow keys choose the cell, Enter places, Escape leaves.
}
tray-placing = Arrow keys choose the cell, Enter places, Escape leaves
command-capture = Write new thoughts
command-insert-picture = Insert a picture…
command-tray = Go to the tray, or fold it
command-place = Place cards of the tray on the map
command-to-tray = Put back in the tray

## The inspector

inspector = What is selected
inspector-more = More
inspector-less = Less
# Variables: $count (number)
inspector-several = { $count } selected
# Variables: $count (number)
make-automation = { $count ->
    [one] Make an automation of this rule
   *[other] Make an automation of { $count } rules
}
way-also = also do this
way-instead = send them here instead
nothing-to-choose = There is nothing to choose from yet
newer-form = From a newer Safar
none-personas = everyone
# Variables: $field (text), $number (number)
add-to = Add to { $field }
remove-field = Leave out { $field }
remove-item = Remove { $number } from { $field }
example-duration = 2 h, 90 min, 3 d
example-date = 2026-12-01
example-moment = 2026-12-01 09:00
example-time-of-day = 21:00

## Choices of fields

choice-auto = as its language
choice-ltr = from left to right
choice-rtl = from right to left
choice-as-is = what is
choice-to-be = what should be
choice-blue = blue
choice-violet = violet
choice-green = green
choice-amber = amber
choice-rose = rose
choice-teal = teal
choice-orange = orange
choice-gray = grey
choice-assumed = assumed
choice-said = said by customers
choice-recorded = recorded
choice-idea = idea
choice-planned = planned
choice-doing = being done
choice-done = done
choice-dropped = dropped
choice-phone = phone
choice-laptop = laptop
choice-tablet = tablet
choice-tv = television
choice-kiosk = kiosk
choice-duration = always the same
choice-fixed = fixed
choice-exponential = exponential
choice-lognormal = lognormal
choice-uniform = uniform
choice-triangular = triangular
choice-empirical = measured
choice-on-event = an event comes
choice-on-reaches = a customer reaches a touchpoint
choice-on-leaves = a customer leaves a touchpoint
choice-on-segment = a customer comes to belong to a segment
choice-on-arrival = a customer arrives
choice-on-date = a date comes
choice-on-every = again and again
choice-never = never
choice-after-exit = after the last time has ended
choice-always = each time
choice-condition-all = all of these
choice-condition-any = any of these
choice-condition-not = not this
choice-condition-attribute = an attribute
choice-condition-tag = a tag
choice-condition-segment = a segment
choice-condition-persona = a persona
choice-condition-mood = the mood
choice-condition-entry = where they entered
choice-condition-event = an event that came
choice-condition-message = what became of a message
choice-condition-local-time = the local time
choice-equal = is
choice-not-equal = is not
choice-greater = is more than
choice-at-least = is at least
choice-less = is less than
choice-at-most = is at most
choice-sent = sent
choice-delivered = delivered
choice-opened = opened
choice-clicked = clicked
choice-unsubscribed = unsubscribed from
choice-defer = waits until they are over
choice-drop = is not sent
choice-set-tag = add a tag
choice-set-untag = take a tag off
choice-set-attribute = set an attribute
choice-set-emit = emit an event
choice-delay-for = for a time
choice-delay-until = until a time of day
choice-delay-until-date = until a date
choice-delay-until-attribute = until the date in an attribute
choice-go-on = go on
choice-exit = end
choice-none = from now on
choice-entry = since the automation began
choice-all = ever
choice-immediately = at once
choice-on-step-end = when their step ends
choice-before-message = before the next message
choice-mon = Monday
choice-tue = Tuesday
choice-wed = Wednesday
choice-thu = Thursday
choice-fri = Friday
choice-sat = Saturday
choice-sun = Sunday
choice-at-once = all at the start
choice-poisson = at random
choice-schedule = at rates that change
choice-file = from a file

## What is wrong with what was typed

# Variables: $least, $most (texts): figures
problem-share = Write a share from { $least } to { $most }, such as 40%.
problem-between = Write a number from { $least } to { $most }.
problem-at-least = Write a number of at least { $least }.
problem-whole = Write a whole number.
problem-not-negative = Write a number that is not negative.
problem-number = Write a number.
problem-duration = Write a length of time, such as 2 h, 90 min or 3 d.
problem-months = Months and years are not always equally long: write days or weeks, such as 90 d.
problem-time-of-day = Write a time of day, such as 21:00.
problem-date = Write a date as year-month-day, such as 2026-12-01.
problem-moment = Write a date and a time, such as 2026-12-01 09:00.

## Rules that read themselves out. $next and the like are parts of sentences from the map's texts.

reads-trigger = <strong>If</strong> { $when }, <strong>then</strong> { $next }.
reads-condition = { $branches }; <strong>otherwise</strong> { $else }.
reads-branch = <strong>If</strong> { $when }, <strong>then</strong> { $next }
reads-or-else = {"; "}
reads-no-branch = Add a branch to say what is asked
reads-wait = { $events }; <strong>if nothing comes</strong> within { $time }, { $late }.
reads-wait-for-ever = { $events }.
reads-awaited = <strong>As soon as</strong> { $what }, { $next }
reads-split = At random: { $arms }.
# Variables: $share (text)
reads-arm = of { $share } { $next }
reads-then = { $does }, <strong>then</strong> { $next }.
reads-message-quiet = { $does }, but not { $hours }; <strong>then</strong> { $next }.
reads-window = <strong>Only</strong> { $hours }: { $next }.
reads-goal = Counts “{ $goal }” as reached, <strong>then</strong> { $next }.
reads-exit = Ends these rules for the customer.
reads-join = <strong>When</strong> every way has come here, { $next }.
reads-fork = <strong>At once</strong> { $next }.
reads-nothing = nothing happens
reads-unknown = what is not chosen yet
# Variables: $title (text)
reads-go-on = go on to “{ $title }”
# Variables: $message, $channel (texts); "none" where there is none
reads-send = { $channel ->
    [none] Sends “{ $message }”
   *[other] Sends “{ $message }” by { $channel }
}
reads-about = about { $time }
reads-between = between { $min } and { $max }
reads-hours = from { $from } to { $to }
reads-any-time = at any time
reads-add-tag = adds the tag “{ $tag }”
reads-remove-tag = takes the tag “{ $tag }” off
reads-emit = emits “{ $event }”
reads-set = sets { $attribute } to “{ $to }”
reads-no-step = Notes nothing yet
reads-and = { $first } and { $second }
reads-or = { $first } or { $second }
reads-not = it is not so that { $condition }
reads-attribute = { $attribute } { $is } “{ $than }”
reads-tag = the customer has the tag “{ $tag }”
reads-segment = the customer belongs to “{ $segment }”
reads-persona = the customer is { $persona }
reads-mood = the mood { $is } { $than }
reads-entry = the customer entered at “{ $touchpoint }”
reads-event = “{ $event }” came
reads-times = and how often { $is } { $times }
reads-within = within { $time }
reads-message-was = “{ $message }” was { $was }
reads-local-time = it is { $hours }

## Commands, their list, and search in the map

command-palette = All commands
command-search = Search in the map
command-shortcuts = Keyboard shortcuts
command-menu = Menu of what is selected
command-undo = Undo
command-redo = Redo
command-copy = Copy
command-cut = Cut
command-paste = Paste
command-paste-here = Paste here
command-duplicate = Duplicate
command-select-all = Select all
command-select-cards = Select its cards
command-remove = Remove
command-edit-title = Edit the title
command-next-step = Add the next step
command-next-lane = Add a card in the next lane
# Variables: $is (on, off, either): whether it is so already
command-lock = { $is ->
    [on] Unlock
    [off] Lock
   *[either] Lock or unlock
}
command-group = Group
command-ungroup = Ungroup
command-align-left = Align left
command-align-middle = Align centres, left to right
command-align-right = Align right
command-align-top = Align tops
command-align-centre = Align centres, top to bottom
command-align-bottom = Align bottoms
command-distribute-along = Distribute across
command-distribute-down = Distribute down
command-make-automation = Make an automation of the selected rules
# Variables: $is (on, off, either): whether it is so already
command-switch = { $is ->
    [on] Switch the automation off
    [off] Switch the automation on
   *[either] Switch the automation on or off
}
command-also = Also do this
command-instead = Send customers here instead
command-stage-before = Add a stage before
command-stage-after = Add a stage after
command-lane-above = Add a lane above
command-lane-below = Add a lane below
# Variables: $is (on, off, either): whether it is so already
command-fold = { $is ->
    [on] Unfold
    [off] Fold
   *[either] Fold or unfold
}
command-move-left = Move the stage left
command-move-right = Move the stage right
command-move-up = Move the lane up
command-move-down = Move the lane down
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-whole = Show at 100 %
command-zoom-fit = Show the whole map
command-zoom-selection = Show what is selected
command-zoom-width = Show the whole width
# Variables: $is (on, off, either): whether it is so already
command-minimap = { $is ->
    [on] Hide the minimap
    [off] Show the minimap
   *[either] Show or hide the minimap
}
command-present = { $is ->
    [on] Leave the presentation
    [off] Present the map
   *[either] Present the map, or leave the presentation
}
command-present-next = Next step
command-present-previous = Previous step
command-present-first = The whole map
command-present-last = Last step
command-present-lane-next = Show the next lane alone
command-present-lane-previous = Show the previous lane alone
command-spotlight = { $is ->
    [on] Turn the spotlight off
    [off] Turn the spotlight on
   *[either] Turn the spotlight on or off
}
command-run = Run the simulation
# Variables: $what (text): a kind of card, or what else is added
command-add = Add: { $what }
# Variables: $what (text): a colour
command-colour = Colour: { $what }
colour-usual = as its kind
menu-align = Align
menu-distribute = Distribute
menu-curves = Emotion curves
curves-usual = As usual: the first two who feel otherwise
menu-colour = Colour
menu-add-card = Add a card here
menu-add-rule = Add a rule here
commands-find = Finding
commands-edit = Editing
commands-cards = Cards
commands-grid = Stages and lanes
commands-view = View
commands-present = Presenting
commands-present-note = Space and the arrow keys along the map go from step to step as well. While a card is selected, the arrow keys move it and Enter edits it; Escape lets go of it, and then leaves the presentation.
commands-runs = Runs
commands-ask = What do you want to do?
commands-none = There is no such command, or it does not fit what is selected.
search-ask = Find cards by what they say
search-none = Not found
# Variables: $at, $count (texts)
search-hits = { $at } of { $count }
search-before = Previous
search-next = Next

## Simulate mode

modes = What to do with the map
mode-design = Design
mode-simulate = Simulate
mode-present = Present
simulate-until-precise = Until it is precise
simulate-population = Who travels
simulate-no-personas = Nobody in particular: every customer is alike.
simulate-from-file = Send customers of a file
simulate-other-file = Choose another file
simulate-from-personas = Send customers of the personas instead
# Variables: $columns (text): names of columns.
simulate-columns = Known of them: { $columns }
file-customers = Customers
simulate-assumptions = Assumptions
simulate-no-assumptions = No figure lies in a range yet: give one a range, and every run says how far it moves the result.
simulate-add-assumption = Give a figure a range
# Variables: $half (text)
simulate-precise-to = precise to ± { $half } points
# Variables: $file (text)
simulate-of-file = customers of { $file }
simulate-expectations = Expectations
simulate-no-expectations = Nothing is expected yet: say what every run is to be checked against.
simulate-add-expectation = Add an expectation
simulate-expectation-title = What is expected
simulate-runs = Runs so far
simulate-no-runs = No run yet.
# Variables: $seed (text)
simulate-seed = seed { $seed }
simulate-earlier-map = of an earlier map
simulate-show = Show
simulate-is-shown = shown now
# Variables: $date (text)
simulate-show-of = Show the run of { $date }
simulate-settings = Use its settings
# Variables: $date (text)
simulate-settings-of = Use the settings of the run of { $date }
simulate-read = Read its settings
# Variables: $date (text)
simulate-read-of = Read the settings of the run of { $date }
# Variables: $value (text)
simulate-holds = holds: { $value }
# Variables: $value (text)
simulate-fails = does not hold: { $value }
simulate-no-value = no figure
measure-rate = Share who reach the goal
measure-time = Time to the goal, median
measure-revenue = Revenue
measure-cost = Cost
measure-email-week = Most e-mails that one customer gets in a week
measure-sms-week = Most SMS that one customer gets in a week
measure-push-week = Most push messages that one customer gets in a week

## Present mode

present-bar = Presentation
present-map = The whole map
# Variables: $number, $count (numbers): which stage of how many; $title (text): its title.
present-stage = Stage { $number } of { $count } · { $title }
# Variables: $part, $parts (numbers): which part of the stage of how many.
present-part = part { $part } of { $parts }
present-lanes = Which lanes are shown
present-all-lanes = All lanes
present-spotlight = Spotlight
present-leave = Leave the presentation
present-no-full-screen = The window could not fill the screen; the presentation goes on in the window as it is.

## Pictures

file-pictures = Pictures
picture-choose = Choose a picture…
picture-replace = Replace…
picture-remove = Remove
picture-missing-here = This picture is not in the library: choose another one.

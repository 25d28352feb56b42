### What records, nodes, lanes, channels and the like are called.

## Records

kind-journey = Journey
kind-stage = Stage
kind-lane = Lane
kind-node = Card
kind-connector = Connector
kind-automation = Automation
kind-persona = Persona
kind-segment = Segment
kind-scenario = Scenario
kind-expectation = Expectation

## Nodes

kind-touchpoint = Touchpoint
kind-action = Customer action
kind-emotion = Emotion
kind-pain-point = Pain point
kind-opportunity = Opportunity
kind-metric = Metric
kind-content = Content
kind-backstage = Backstage step
kind-quote = Quote
kind-note = Note
kind-image = Image
kind-trigger = Trigger
kind-condition = Condition
kind-message = Message
kind-update = Update
kind-delay = Delay
kind-window = Time window
kind-wait = Wait for event
kind-split = Random split
kind-fork = Fork
kind-join = Join
kind-goal = Goal
kind-exit = Exit

## Lanes, as a new one is called

lane-touchpoints = Touchpoints
lane-actions = Customer actions
lane-emotions = Emotion
lane-pain-points = Pain points
lane-opportunities = Opportunities
lane-metrics = Metrics
lane-content = Content
lane-backstage = Backstage
lane-rules = If this, then that
lane-notes = Notes
lane-images = Images

## Channels

channel-web = Website
channel-app = App
channel-email = E-mail
channel-sms = SMS
channel-push = Push message
channel-phone = Phone
channel-shop = Shop
channel-social = Social media
channel-ad = Advertising
channel-search = Search
channel-chat = Chat
channel-referral = Referral
channel-post = Post
channel-event = Event
channel-messenger = Messenger

## Records by name

# Variables: $kind (text): what kind of record it is; $title, $id (text).
record-titled = { $kind } “{ $title }”
record-untitled = { $kind } { $id }
record-nameless = { $kind }
# Variables: $from, $to (texts): the titles of the cards that a connector joins.
connector-between = { $from } → { $to }

# Variables: $title (text): the journey that is copied.
title-of-copy = Copy of { $title }

## Joining

list-comma = ,{" "}
# Variables: $first, $second (text)
list-and = { $first } and { $second }

## Lengths of time. Variables: $count (number)

duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
duration-milliseconds = { $count ->
    [one] { $count } millisecond
   *[other] { $count } milliseconds
}
# Variables: $first, $second (text): two lengths of time, the longer first.
duration-both = { $first } { $second }

## Currencies that are not known by their code

currency-irt = toman
currency-irr = rial

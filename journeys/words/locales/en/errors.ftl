### Errors: one sentence that says what is wrong, where, and what to do.
### The message of an error is `code-` and its code; its variables are the error's fields. A field
### that is not there is "none". What is wrong with a field ($why) is one of the `reason-` messages,
### and what to do about it ($remedy) one of the `remedy-` messages;
### $subject is the record that the error is about, whatever its field is called.

code-unnamed = Something went wrong that has no name: try again, and report it if it comes back.
code-untold = Something went wrong ({ $code }): try again, and report it if it comes back.

## Records that make no journey

code-double-id = Two records have the id “{ $id }”: give one of them another.
code-not-there = There is no record “{ $id }” any more: open the journey again to see what it holds now.
code-dangling = { $record }: the field “{ $field }” names “{ $to }”, which is not in the journey: add it, or empty the field.
code-wrong-target = { $record }: the field “{ $field }” cannot name { $to }: choose something of the kind that fits.
code-unlisted = { $record } is not listed in the journey: add its id to the journey’s stages or lanes.
code-listed-twice = The journey lists “{ $id }” twice: remove one of the two.
code-no-journey = The file has no journey in it: it needs the field “journey” with at least an id.
code-field = { $record }: the field “{ $path }” cannot be read: { $why }: { $remedy }.

## Connectors that may not be drawn

code-no-step = { $node } is not a step that customers take: connect touchpoints and rules.
code-in-tray = { $node } lies in the tray beside the map: place it on the map before you connect it.
code-no-such-port = { $subject } has no exit called “{ $port }”: draw the connector from another one.
code-into-trigger = { $subject }: a trigger starts by what happens to the customer, so nothing may lead into it: draw the connector from it instead.
code-to-itself = { $node } cannot lead to itself: put another step between.
code-port-taken = The exit “{ $port }” of { $node } already leads somewhere: move that connector, or draw from another exit.
code-already-connected = { $from } already leads to { $to }: change the connector that is there.
code-never-also = { $subject }: only rules that start at a touchpoint can be done besides: send customers there instead.

## Files

code-file-empty = The file is empty: choose another one.
code-file-too-large = The file is larger than { $most } MiB, more than any journey needs: choose another one.
code-file-utf16 = The file is written in UTF-16: save it as UTF-8 and open it again.
code-file-not-utf8 = Line { $line }, column { $column } is not readable text: save the file as UTF-8 and open it again.
code-file-truncated = The file ends in the middle of line { $line }: fetch a whole copy and open that.
code-not-json = Line { $line }, column { $column } is not valid JSON: { $slip ->
    [value] a value is missing or misspelt
    [comma] a comma or a closing bracket is missing
    [commaTooMany] there is a comma too many
    [colon] a colon is missing after a name
    [name] a name in quotation marks is missing
    [escape] a backslash stands before what cannot follow it
    [controlCharacter] a line break or another control character stands in a text
    [number] a number is misspelt
    [largeNumber] a number is larger than any that can be read
    [afterEnd] something follows after the end
   *[other] it cannot be told what is meant
}: mend it in a text editor and open the file again.
code-double-field = The field “{ $field }” stands twice in the same object, again in line { $line }, column { $column }: remove one of the two.
code-file-too-deep = From line { $line } on, more than { $most } lists and objects stand in one another, more than in any journey: choose another file.
code-file-too-long = The file holds more than { $most } values, more than any journey: choose another one.
code-not-safar = This is not a Safar journey: choose a file that Safar has saved.
code-result-not-journey = This file holds the result of a run, not a journey: choose the journey’s own file.
code-file-newer = The file comes from a newer Safar (format { $found }; this one reads up to { $known }): install the newer Safar to open it.
code-unreadable-version = The version of the file is “{ $found }” instead of a number: write "safar": 1 and open it again.
code-wrong-part = { $line ->
    [none] The part
   *[other] Line { $line }: the part
} “{ $field }” should be { $expected ->
    [list] a list in square brackets
   *[object] an object in curly brackets
}: mend it in a text editor and open the file again.
code-unreadable-field = { $line ->
    [none] { $record }
   *[other] Line { $line }, { $record }
}: { $path ->
    [none] this record
   *[other] the field “{ $path }”
} cannot be read: { $why }: { $remedy }.

## What is wrong with a field

reason-wrong-type = { $expectedShape ->
    [number] it should be a number
    [text] it should be a text in quotation marks
    [flag] it should be true or false
    [list] it should be a list in square brackets
    [object] it should be an object in curly brackets
    [figure] it should be a number, or a duration such as "PT1H"
    [timing] it should be a duration such as "PT1H", or a distribution
   *[other] it should be of another form
}, but { $foundShape ->
    [nothing] nothing is there
    [list] a list is there
    [object] an object is there
    [value] it is { $foundValue }
   *[other] something else is there
}
reason-missing = “{ $field }” is needed and not there
reason-not-whole = { $found } is not a whole number
reason-out-of-range = { $found } is not between { $least } and { $most }
reason-unknown-choice = “{ $found }” is not one of { $allowed }
reason-not-a-duration = “{ $found }” is not a duration such as "PT1H" or "P3D"
reason-negative-duration = “{ $found }” goes back in time
reason-too-fine-duration = “{ $found }” has parts of a millisecond
reason-too-long-duration = “{ $found }” is longer than a thousand years
reason-calendar-duration = “{ $found }” counts months or years, which are not always equally long
reason-not-a-moment = “{ $found }” is not a moment such as "2026-12-01T00:00:00Z"
reason-not-a-date = “{ $found }” is not a date such as "2026-12-01"
reason-not-a-time-of-day = “{ $found }” is not a time of day such as "21:00"
reason-not-a-time-zone = “{ $found }” is not a time zone such as "Asia/Tehran"
reason-not-an-id = “{ $found }” cannot be an id: it needs 1 to 128 characters that can be seen
reason-wrong-order = “{ $smaller }” must not be larger than “{ $larger }”
reason-not-two-ends = a range has two ends, and there are { $found } values
reason-too-few = { $least ->
    [one] it needs at least { $least } item
   *[other] it needs at least { $least } items
}
reason-other = it has a form that Safar cannot read

## What to do about what is wrong with a field

remedy-wrong-type = correct it
remedy-missing = add it
remedy-not-whole = write a whole number
remedy-out-of-range = write a number from { $least } to { $most }
remedy-unknown-choice = write one of them
remedy-not-a-duration = write one like these
remedy-not-a-moment = write it in this form
remedy-not-a-date = write it in this form
remedy-not-a-time-of-day = write it in this form
remedy-not-a-time-zone = write one of the IANA list
remedy-not-an-id = write another
remedy-wrong-order = swap the two, or change one
remedy-not-two-ends = write the lowest and the highest
remedy-too-few = add some
remedy-negative-duration = take the minus away
remedy-too-fine-duration = round it to whole milliseconds, such as "PT0.25S"
remedy-too-long-duration = write a shorter one
remedy-calendar-duration = write it in days, such as "P30D"
remedy-other = mend it in a text editor

code-letters-missing = Safar's fonts have no letters for { $letters }: the picture shows boxes in their place; write these words in another script, or export SVG.

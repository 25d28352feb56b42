### Logs of real customers: what is wrong, where, and what to do. Lines count from 1.
### What is read is a log, or a file of customers ($of).

code-log-empty = { $of ->
    [customers] The customers’ file
   *[log] The log
} is empty: choose another file.
code-log-utf16 = { $of ->
    [customers] The customers’ file
   *[log] The log
} is written in UTF-16: save it as CSV in UTF-8 and try again.
code-log-is-excel = { $of ->
    [customers] The customers’ file
   *[log] The log
} is a workbook of Excel: save the sheet as CSV and try again.
code-log-is-zip = { $of ->
    [customers] The customers’ file
   *[log] The log
} is a ZIP archive: unpack it, and choose the CSV file in it.
code-log-not-text = Line { $line } of { $of ->
    [customers] the customers’ file
   *[log] the log
} is not UTF-8 text: save it as CSV in UTF-8, or choose a CSV file.
code-log-without-column = { $of ->
    [customers] The customers’ file
   *[log] The log
} has no column “{ $column }”: name one of { $columns }.
code-log-double-column = { $of ->
    [customers] The customers’ file
   *[log] The log
} has two columns “{ $column }”: rename one of them.
code-log-quote-open = In the row that begins in line { $line } of { $of ->
    [customers] the customers’ file
   *[log] the log
} a quotation mark is opened and never closed, so that all that follows is one field: mend it and try again.
code-log-row-too-long = The row that begins in line { $line } of { $of ->
    [customers] the customers’ file
   *[log] the log
} is longer than { $most } KiB: a quotation mark there is probably never closed; mend it and try again.
code-log-unsorted = From line { $line } on, { $events } of { $of } events stand below a later one of the same customer, too many to trust the others: sort the log by time, and replay it again.
code-log-truncated = The compressed file ends in the middle, at line { $line }: fetch a whole copy and try again.
code-log-damaged = { $of ->
    [customers] The customers’ file
   *[log] The log
} cannot be read from line { $line } on ({ $text }): fetch another copy and try again.
code-log-without-rows = { $of ->
    [customers] The customers’ file
   *[log] The log
} has nothing below the names of its columns: choose another file.
code-log-without-usable-row = No row of the log can be used; the first of them, in line { $line }: { $why }: { $reason ->
    [rowDayOrMonth] mend the column, or name another
   *[other] check which columns are named
}.
code-rows-left-out = { $rows ->
    [one] { $rows } row of the log cannot be used and was left out.
   *[other] { $rows } rows of the log cannot be used and were left out; { $kept ->
        [all] they
       *[some] the first { $told }
    } follow.
}
code-row-left-out = Line { $line } was left out: { $why }.
code-events-out-of-order = { $events ->
    [one] Line { $line }: this event stands below a later one of the same customer and was left out: sort the log by time, and replay it again.
   *[other] From line { $line } on: { $events } events stand below a later one of the same customer and were left out: sort the log by time, and replay it again.
}
code-no-event-drawn = No event of the log ({ $names }) belongs to a touchpoint of the map: check which column is named for events, or enter these names at the touchpoints.
code-events-not-drawn = { $events ->
    [one] { $events } event of the log ({ $names }) belongs to no touchpoint of the map and was passed over: enter its name at the touchpoint it belongs to.
   *[other] { $events } events of the log ({ $names }) belong to no touchpoint of the map and were passed over: enter their names at the touchpoints they belong to.
}

reason-row-ragged = { $found ->
    [one] it has { $found } column, the first row has { $expected }
   *[other] it has { $found } columns, the first row has { $expected }
}
reason-row-without-customer = it names no customer
reason-row-without-event = it names no event
reason-row-time-unreadable = “{ $found }” is not a time that can be read; write it as 2026-12-01T21:00:00Z
reason-row-day-or-month = “{ $found }” does not tell its day from its month; write dates as 2026-12-01, 2026/12/01 or 01.12.2026
reason-row-not-text = it is not text in UTF-8

//! Logs of real customers: what is read, what is left out and told, and what ends the reading.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Read, Write},
};

use flate2::{Compression, write::GzEncoder};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use safar_exchange::log_csv::{
    Columns, LogError, LogNotice, LogReader, SkipReason, Skipped, SkippedRow, Told,
};

fn columns() -> Columns {
    Columns { customer: "session".into(), event: "event".into(), time: "at".into() }
}

type Rows = Vec<(String, String, i64, u64)>;

fn read_all<'a>(input: impl Read + 'a, columns: &Columns) -> Result<(Rows, Skipped), LogError> {
    let mut log = LogReader::open(input, columns, TimeZone::UTC)?;
    let mut rows = Vec::new();
    while let Some(row) = log.next_row()? {
        rows.push((row.customer.to_owned(), row.event.to_owned(), row.at, row.line));
    }
    Ok((rows, log.skipped().clone()))
}

fn read(text: &str) -> Result<(Rows, Skipped), LogError> {
    read_all(text.as_bytes(), &columns())
}

fn row(customer: &str, event: &str, seconds: i64, line: u64) -> (String, String, i64, u64) {
    (customer.into(), event.into(), seconds * 1000, line)
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("packed")
}

#[test]
fn the_shops_log_has_the_counts_that_were_counted_by_other_means() {
    let bytes = include_bytes!("../../library/samples/shop-events.csv.gz");
    let columns = Columns { customer: "session_id".into(), event: "event".into(), time: "timestamp".into() };
    let (rows, skipped) = read_all(&bytes[..], &columns).expect("the log is read");
    let sessions: BTreeSet<&str> = rows.iter().map(|(customer, ..)| customer.as_str()).collect();
    let buyers: BTreeSet<&str> = rows
        .iter()
        .filter(|(_, event, ..)| event == "purchase")
        .map(|(customer, ..)| customer.as_str())
        .collect();
    assert_eq!((rows.len(), sessions.len(), buyers.len()), (31_106, 3_605, 470));
    assert_eq!(skipped, Skipped::default());
    assert_eq!(rows[0], ("sess_000001".into(), "home".into(), 1_710_325_274_000, 2));
}

#[test]
fn what_separates_the_columns_is_found_out() {
    for delimiter in [",", ";", "\t", "|"] {
        let text = "session,event,at,note\na,home,10,\"x\"\nb,\"two, words\",11,\n".replace(',', delimiter);
        let (rows, _) = read(&text).expect("it is read");
        let words = format!("two{delimiter} words");
        assert_eq!(rows, [row("a", "home", 10, 2), row("b", &words, 11, 3)]);
    }
    let (rows, _) = read("session;event, with more;event;at\na;x,y,z;home;10\n").expect("it is read");
    assert_eq!(rows, [row("a", "home", 10, 2)], "the sign that gives the columns that are asked for");
}

#[test]
fn marks_spaces_and_line_ends_of_other_programs_are_no_trouble() {
    let (rows, skipped) =
        read("\u{FEFF} session ,event,at\r\n\r\n a , خرید , 2024-03-13 10:21:14 \r\n\nb,home,10,,\r\n")
            .expect("it is read");
    assert_eq!(rows, [row("a", "خرید", 1_710_325_274, 3), row("b", "home", 10, 5)]);
    assert_eq!(skipped.rows(), 0);
}

#[test]
fn packed_logs_are_unpacked_and_may_be_joined() {
    let bytes = [packed(b"session,event,at\na,home,10\n"), packed(b"b,home,11\n")].concat();
    let (rows, _) = read_all(&bytes[..], &columns()).expect("it is read");
    assert_eq!(rows, [row("a", "home", 10, 2), row("b", "home", 11, 3)]);
}

#[test]
fn a_missing_column_is_told_with_the_columns_that_there_are() {
    let columns_there = ["user", "event", "at"].map(str::to_owned).to_vec();
    assert_eq!(
        read("user,event,at\na,home,10\n").err(),
        Some(LogError::LogWithoutColumn { column: "session".into(), columns: columns_there })
    );
    assert_eq!(
        read("session,event,at,session\na,home,10,a\n").err(),
        Some(LogError::LogDoubleColumn { column: "session".into() })
    );
}

#[test]
fn rows_that_cannot_be_used_are_left_out_counted_and_told() {
    let text = "session,event,at\n\
                a,home,10\n\
                a,home\n\
                ,home,11\n\
                a,,11\n\
                a,home,yesterday\n\
                a,\"two\nlines\",12\n\
                a,home,13,more\n";
    let (rows, skipped) =
        read_all(&[text.as_bytes(), b"\xE9,home,14\n"].concat()[..], &columns()).expect("it is read");
    assert_eq!(rows, [row("a", "home", 10, 2), row("a", "two\nlines", 12, 7)]);
    let told = [
        (3, SkipReason::RowRagged { found: 2, expected: 3 }),
        (4, SkipReason::RowWithoutCustomer),
        (5, SkipReason::RowWithoutEvent),
        (6, SkipReason::RowTimeUnreadable { found: "yesterday".into() }),
        (9, SkipReason::RowRagged { found: 4, expected: 3 }),
        (10, SkipReason::RowNotText),
    ];
    assert_eq!(skipped.first(), told.map(|(line, reason)| SkippedRow { line, reason }));
    assert_eq!(skipped.rows(), 6);
    assert_eq!(skipped.notices()[0], LogNotice::RowsLeftOut { rows: 6, told: 6, kept: Told::All });
    assert_eq!(skipped.notices().len(), 7);
}

#[test]
fn of_many_bad_rows_all_are_counted_and_the_first_are_told() {
    let text = format!("session,event,at\na,home,10\n{}", "a,home,never\n".repeat(10_000));
    let (rows, skipped) = read(&text).expect("it is read");
    assert_eq!((rows.len(), skipped.rows(), skipped.first().len()), (1, 10_000, 20));
}

#[test]
fn a_log_without_anything_to_use_says_why() {
    assert_eq!(read("").err(), Some(LogError::LogEmpty));
    assert_eq!(read("\n\r\n\n").err(), Some(LogError::LogEmpty));
    assert_eq!(read("session,event,at\n").err(), Some(LogError::LogWithoutRows));
    let reason = SkipReason::RowDayOrMonth { found: "03/04/2024".into() };
    assert_eq!(
        read("session,event,at\na,home,03/04/2024\n").err(),
        Some(LogError::LogWithoutUsableRow(Box::new(SkippedRow { line: 2, reason })))
    );
}

#[test]
fn what_is_no_log_is_told() {
    assert_eq!(read_all(&b"PK\x03\x04 and so on"[..], &columns()).err(), Some(LogError::LogIsZip));
    assert_eq!(read_all(&b"\xFF\xFEs\0e\0"[..], &columns()).err(), Some(LogError::LogUtf16));
    assert_eq!(read_all(&b"session\n\0\0"[..], &columns()).err(), Some(LogError::LogNotText { line: 2 }));
    assert_eq!(read_all(&packed(b"PK")[..4], &columns()).err(), Some(LogError::LogTruncated { line: 1 }));
}

#[test]
fn a_packed_log_that_is_cut_short_or_damaged_is_told() {
    let text = format!(
        "session,event,at\n{}",
        (0..200_000).map(|at| format!("c{at},home,{at}\n")).collect::<String>()
    );
    let whole = packed(text.as_bytes());
    let error = read_all(&whole[..whole.len() / 2], &columns()).expect_err("the half is missing");
    assert!(matches!(error, LogError::LogTruncated { line } if line > 1000), "{error:?}");
    let mut damaged = whole;
    let middle = damaged.len() / 2;
    damaged[middle..middle + 100].fill(0xFF);
    let error = read_all(&damaged[..], &columns()).expect_err("a part is overwritten");
    assert!(matches!(error, LogError::LogDamaged { line, .. } if line > 1000), "{error:?}");
}

#[test]
fn a_quotation_mark_that_never_closes_does_not_swallow_the_memory() {
    let swallowed = std::io::repeat(b'x').take(1 << 34);
    let input = b"session,event,at\na,home,10\nb,\"".chain(swallowed);
    let mut log = LogReader::open(input, &columns(), TimeZone::UTC).expect("the first row is read");
    assert!(log.next_row().is_ok_and(|row| row.is_some()));
    assert_eq!(log.next_row(), Err(LogError::LogRowTooLong { line: 3, most: 1024 }));
}

#[test]
fn a_quotation_mark_that_never_closes_is_named_instead_of_losing_the_rest() {
    let log = "session,event,at\na,home,10\nb,\"pay,20\nc,home,30\nd,pay,40\n";
    assert_eq!(read(log).map(|_| ()), Err(LogError::LogQuoteOpen { line: 3 }));
    let closed = "session,event,at\na,\"ho\nme\",10\nb,\"5\"\" disk\n\",20";
    assert_eq!(read(closed).map(|(rows, _)| rows.len()), Ok(2));
}

#[test]
fn days_as_a_spreadsheet_counts_them_are_times() {
    let (rows, _) = read("session,event,at\na,home,45364.4375\n").expect("it is read");
    assert_eq!(rows, [row("a", "home", 1_710_325_800, 2)], "2024-03-13 10:30");
}

#[test]
fn a_small_packed_file_that_unpacks_to_much_is_read_as_a_stream() {
    let much = "session,event,at\n".to_owned() + &"a,home,10\n".repeat(2_000_000);
    let packed = packed(much.as_bytes());
    let mut log = LogReader::open(&packed[..], &columns(), TimeZone::UTC).expect("it is read");
    let mut rows = 0;
    while log.next_row().expect("it is read").is_some() {
        rows += 1;
    }
    assert_eq!(rows, 2_000_000);
}

/// Seconds since 1970 that can be nothing else: of fewer than ten digits, some are days as a spreadsheet
/// counts them, and some dates without signs between, like 19750101.
const SECONDS: std::ops::Range<i64> = 1_000_000_000..4_000_000_000;

proptest! {
    #[test]
    fn whatever_was_written_is_read(rows in prop::collection::vec(("[a-z]{1,3}", "[^\u{0}]{1,8}", SECONDS), 1..40)) {
        let mut text = String::from("at,session,event\n");
        for (customer, event, at) in &rows {
            text += &format!("{at},{customer},\"{}\"\n", event.replace('"', "\"\""));
        }
        let wanted: BTreeMap<_, _> = rows.iter().enumerate()
            .filter(|(_, (_, event, _))| !event.trim().is_empty())
            .map(|(at, (customer, event, time))| (at, (customer.clone(), event.trim().to_owned(), time * 1000)))
            .collect();
        match read(&text) {
            Ok((found, skipped)) => {
                let found: Vec<_> = found.into_iter().map(|(customer, event, at, _)| (customer, event, at)).collect();
                prop_assert_eq!(found, wanted.into_values().collect::<Vec<_>>());
                prop_assert!(skipped.first().iter().all(|row| row.reason == SkipReason::RowWithoutEvent));
            }
            Err(error) => prop_assert!(wanted.is_empty(), "{:?}", error),
        }
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), gz: bool) {
        let bytes = [b"session,event,at\n".to_vec(), bytes].concat();
        let bytes = if gz { packed(&bytes) } else { bytes };
        let _any = read_all(&bytes[..], &columns());
        let _any = read_all(&bytes[bytes.len() / 3..], &columns());
    }
}

#[test]
fn further_columns_are_read_where_they_are_there() {
    let file = "session,event,at,plan,note\na,home,2024-03-13, gold ,x\nb,home,2024-03-13,,y\n".as_bytes();
    let columns = Columns { customer: "session".into(), event: "event".into(), time: "at".into() };
    let mut log = LogReader::open(file, &columns, jiff::tz::TimeZone::UTC).expect("a log");
    // The event is the event, and no attribute; there is no column for the age.
    assert_eq!(log.also_read(["age", "note", "event", "plan"]).expect("once each"), ["note", "plan"]);
    let mut read = Vec::new();
    while let Some(row) = log.next_row().expect("a row") {
        read.push(row.further().map(str::to_owned).collect::<Vec<_>>());
    }
    assert_eq!(read, [["x", "gold"], ["y", ""]]);
    let twice = "session,event,at,plan,plan\n".as_bytes();
    let mut log = LogReader::open(twice, &columns, jiff::tz::TimeZone::UTC).expect("a log");
    assert_eq!(log.also_read(["plan"]), Err(LogError::LogDoubleColumn { column: "plan".to_owned() }));
}

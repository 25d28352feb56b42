//! Logs that cannot be read, or not wholly.

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde_json::Value;

use crate::{
    safar::{Answer, Desk, LOG, plain},
    strangers::{plain_png, utf16, workbook, zip},
};

fn arguments(log: &str) -> Vec<&str> {
    let columns = ["--customer", "session_id", "--event", "event", "--time", "timestamp"];
    [&["replay", "map.safar.json", log], columns.as_slice()].concat()
}

fn unpacked() -> String {
    let mut text = String::new();
    GzDecoder::new(LOG).read_to_string(&mut text).expect("the log is packed text");
    text
}

fn packed(text: &str) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(text.as_bytes()).expect("packed");
    packer.finish().expect("packed")
}

/// The log with the order of its rows changed, or its first hundred rows only.
fn log_of(change: impl FnOnce(&mut Vec<&str>)) -> String {
    let text = unpacked();
    let (names, rows) = text.split_once('\n').expect("a first row");
    let mut rows: Vec<&str> = rows.lines().collect();
    change(&mut rows);
    format!("{names}\n{}\n", rows.join("\n"))
}

#[test]
fn a_log_that_cannot_be_read_is_refused_in_one_sentence() {
    let text = unpacked();
    let names = text.lines().next().expect("a first row");
    let first: Vec<&str> = text.lines().take(50).collect();
    let dateless = log_of(|rows| rows.truncate(30)).replace("2024-", "long ago ");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "The log is empty"),
        ("packed emptiness", packed(""), "The log is empty"),
        ("only names", format!("{names}\n").into(), "nothing below the names"),
        (
            "no such column",
            b"user,action,at\na,home,2024-03-13\n".to_vec(),
            "no column “session_id”: name one of user, action, at",
        ),
        ("a column twice", b"session_id,event,event,timestamp\n".to_vec(), "two columns “event”"),
        ("no dates", dateless.into(), "in line 2: “long ago"),
        ("truncated", LOG[..LOG.len() / 2].to_vec(), "ends in the middle, at line"),
        ("truncated at once", LOG[..9].to_vec(), "ends in the middle, at line 1"),
        ("UTF-16", utf16(&first.join("\r\n")), "UTF-16"),
        ("a workbook", workbook(), "workbook of Excel: save the sheet as CSV"),
        ("another ZIP", zip(), "is a ZIP archive: unpack it"),
        (
            "dates of which nobody knows the month",
            b"session_id,event,timestamp\na,home,03/04/2024\n".to_vec(),
            "“03/04/2024” does not tell its day from its month; write dates as 2026-12-01",
        ),
        ("a picture", plain_png(), "is not UTF-8 text"),
        (
            "a NUL byte",
            [first.join("\n").as_bytes(), b"\n\0\0\n"].concat(),
            "Line 51 of the log is not UTF-8 text",
        ),
        ("an open quotation mark", format!("{names}\n\"{}", "x".repeat(3 << 20)).into(), "begins in line 2"),
        ("a map", crate::safar::SAMPLE.into(), "no column “session_id”"),
    ];
    for (name, bytes, told) in cases {
        let desk = Desk::with_sample();
        desk.put("log.csv", bytes);
        let sentence = desk.refused(&arguments("log.csv"));
        assert!(sentence.contains(told), "{name}: {sentence}");
    }
}

#[test]
fn a_row_of_100_million_bytes_does_not_fill_the_memory() {
    let desk = Desk::with_sample();
    let log = std::fs::File::create(desk.path("log.csv")).expect("a file");
    let mut log = std::io::BufWriter::new(log);
    log.write_all(b"session_id,event,timestamp\n").expect("names");
    for _ in 0..100 {
        log.write_all(&[b'x'; 1_000_000]).expect("a part of the row");
    }
    log.into_inner().expect("written");
    let answer = desk.safar(&arguments("log.csv"));
    assert_eq!((answer.status, answer.out.as_str()), (Some(2), ""));
    assert!(answer.one_sentence().contains("begins in line 2 of the log is longer than 1,024 KiB"));
}

#[test]
fn a_log_that_is_not_there_or_is_a_folder_is_told_with_its_path() {
    let desk = Desk::with_sample();
    std::fs::create_dir(desk.path("logs")).expect("a folder");
    let sentence = desk.refused(&arguments("missing.csv"));
    assert!(sentence.contains("no file missing.csv"), "{sentence}");
    let sentence = desk.refused(&arguments("logs"));
    assert!(sentence.contains("logs is a folder"), "{sentence}");
}

/// What was said besides the answer of a replay, which ended so.
#[track_caller]
fn remarks(answer: &Answer, status: i32) -> Vec<String> {
    assert_eq!(answer.status, Some(status), "{answer:?}");
    assert_ne!(answer.out, "");
    plain(&answer.err).lines().map(str::to_owned).collect()
}

#[test]
fn rows_with_bad_dates_are_left_out_and_told_with_their_lines() {
    let desk = Desk::with_sample();
    let mut lines: Vec<String> = log_of(|rows| rows.truncate(100)).lines().map(str::to_owned).collect();
    for line in [4, 50] {
        lines[line - 1] = lines[line - 1].replacen("2024-", "13/04/", 1);
    }
    desk.put("log.csv", lines.join("\n"));
    let answer = desk.safar(&[arguments("log.csv"), vec!["--format", "json"]].concat());
    let said = remarks(&answer, 0);
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(said[0], "2 rows of the log cannot be used and were left out; they follow.");
    assert!(said[1].starts_with("Line 4 was left out: “13/04/"), "{said:?}");
    assert!(said[2].starts_with("Line 50 was left out"), "{said:?}");
    let result: Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(result["replay"]["events"], 98);
}

#[test]
fn a_few_rows_out_of_order_are_left_out_and_told() {
    let desk = Desk::with_sample();
    // The first two rows are of the same customer.
    let text = log_of(|rows| rows.swap(0, 1));
    desk.put("log.csv", &text);
    let answer = desk.safar(&[arguments("log.csv"), vec!["--format", "json"]].concat());
    let said = remarks(&answer, 0);
    let result: Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!((&result["replay"]["outOfOrder"], &result["replay"]["events"]), (&1.into(), &31_106.into()));
    let told = "Line 3: this event stands below a later one of the same customer and was left out: sort the log by \
                time, and replay it again.";
    assert_eq!(said, [told]);
}

#[test]
fn a_log_that_is_not_sorted_is_refused() {
    let desk = Desk::with_sample();
    let text = log_of(|rows| rows.reverse());
    desk.put("log.csv", &text);
    let answer = desk.safar(&arguments("log.csv"));
    assert_eq!((answer.status, answer.out.as_str()), (Some(2), ""));
    let told = "log.csv: From line 3 on, 27,494 of 31,106 events stand below a later one of the same customer, too \
                many to trust the others: sort the log by time, and replay it again.";
    assert_eq!(plain(&answer.err).trim(), told);
}

#[test]
fn the_order_of_customers_among_each_other_changes_nothing() {
    let desk = Desk::with_sample();
    desk.put("log.csv.gz", LOG);
    desk.put(
        "sorted.csv",
        log_of(|rows| {
            rows.sort_by_key(|row| row.split(',').nth(1).map(|session| std::cmp::Reverse(session.to_owned())))
        }),
    );
    let replay = |log| desk.safar(&[arguments(log), vec!["--format", "json"]].concat()).well();
    assert_eq!(replay("log.csv.gz"), replay("sorted.csv"));
}

#[test]
fn a_column_that_holds_no_events_is_told() {
    let desk = Desk::with_sample();
    desk.put("log.csv.gz", LOG);
    let columns = ["--customer", "session_id", "--event", "platform", "--time", "timestamp"];
    let answer = desk.safar(&[&["replay", "map.safar.json", "log.csv.gz"], columns.as_slice()].concat());
    // Of so few customers, the map expects more.
    let said = remarks(&answer, 1);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("No event of the log (") && said[0].contains("desktop"), "{said:?}");
}

#[test]
fn nul_bytes_far_down_are_no_text_either() {
    let desk = Desk::with_sample();
    let mut text = log_of(|_| ());
    text.push_str("u,se\0ss,home,2024-03-13 10:21:14,web,email,2024-01,new\n");
    desk.put("log.csv", text);
    let said = remarks(&desk.safar(&arguments("log.csv")), 0);
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!(said[1], "Line 31,108 was left out: it is not text in UTF-8.");
}

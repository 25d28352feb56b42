//! Maps that cannot be read, or not be run.

use serde_json::{Value, json};

use crate::{
    safar::{Desk, SAMPLE, plain},
    strangers::{plain_png, utf16, zip},
};

/// The sample, changed.
fn sample(change: impl FnOnce(&mut Value)) -> String {
    let mut map = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    change(&mut map);
    map.to_string()
}

#[test]
fn a_file_that_is_no_map_is_refused_in_one_sentence_and_nothing_is_written() {
    let half = &SAMPLE[..SAMPLE.len() / 2];
    let whole_png = plain_png();
    let mut damaged_png = whole_png.clone();
    damaged_png[20] ^= 0xFF;
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "is empty"),
        ("only spaces", b" \n\t \n".to_vec(), "is empty"),
        ("something else in JSON", b"{\"name\": \"left-pad\"}".to_vec(), "not a Safar journey"),
        ("a list", b"[1, 2, 3]".to_vec(), "not a Safar journey"),
        ("plain text", b"Dear Sara,\n".to_vec(), "not a Safar journey"),
        ("a ZIP", zip(), "not a Safar journey"),
        ("a program", b"\x7fELF\x02\x01\x01\x00\xFF\xFE".to_vec(), "not a Safar journey"),
        ("a result", b"{\"safarResult\": 1}".to_vec(), "the result of a run"),
        ("half of it", half.into(), "ends in the middle of line"),
        ("UTF-16", utf16(SAMPLE), "UTF-16"),
        ("an old encoding", b"{\"safar\": 1, \"x\": \"caf\xE9\"}".to_vec(), "Line 1, column 23"),
        ("a NUL byte", b"{\"safar\": 1,\n\0}".to_vec(), "Line 2, column 1"),
        ("a mistyped comma", b"{\"safar\": 1,\n \"journey\": {\"id\": \"a\",,}}".to_vec(), "Line 2"),
        ("a field twice", b"{\"safar\": 1, \"safar\": 1}".to_vec(), "stands twice"),
        ("a bomb of brackets", format!("{{\"safar\": 1, \"x\": {}", "[".repeat(500_000)).into(), "line 1"),
        ("a newer format", sample(|map| map["safar"] = 99.into()).into(), "newer Safar (format 99"),
        ("no journey", b"{\"safar\": 1}".to_vec(), "“journey”"),
        ("a list that is none", sample(|map| map["nodes"] = json!({})).into(), "“nodes”"),
        ("a PNG from elsewhere", whole_png.clone(), "carries no journey"),
        ("a truncated PNG", whole_png[..30].to_vec(), "picture ends in the middle"),
        ("a damaged PNG", damaged_png, "picture is damaged: choose another copy"),
    ];
    for (name, bytes, told) in cases {
        let desk = Desk::new();
        desk.put("map.safar.json", bytes);
        let sentence = desk.refused(&["check", "map.safar.json"]);
        assert!(sentence.contains(told), "{name}: {sentence}");
        let converted = desk.refused(&["convert", "map.safar.json", "-o", "out.safar.json"]);
        assert_eq!(converted, sentence, "{name}");
    }
}

#[test]
fn a_field_that_cannot_be_read_is_named_with_its_line_and_record() {
    let desk = Desk::new();
    let pretty = |change: &dyn Fn(&mut Value)| {
        let mut map: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
        change(&mut map);
        serde_json::to_string_pretty(&map).expect("JSON")
    };
    let text = pretty(&|map| map["nodes"][0]["duration"] = json!("soon"));
    let title = serde_json::from_str::<Value>(SAMPLE).expect("JSON")["nodes"][0]["title"].clone();
    desk.put("map.safar.json", &text);
    let sentence = desk.refused(&["check", "map.safar.json"]);
    let start = text.find("\"nodes\"").expect("nodes");
    let line = text[..start].lines().count() + 1;
    for told in [&format!("Line {line}"), title.as_str().expect("a title"), "“duration”", "soon"] {
        assert!(sentence.contains(told), "{told}: {sentence}");
    }
}

#[test]
fn what_cannot_be_read_is_told_as_it_is_written_and_with_what_to_write() {
    let desk = Desk::new();
    let long = format!("1{}", "0".repeat(300));
    let cases = [
        ("0.5", "1.7", "1.7 is not between 0 and 1: write a number from 0 to 1."),
        ("0.5", "1e300", "1e300 is not between 0 and 1"),
        ("0.5", &long, "1000000000000000000000000000000000000000… is not between 0 and 1"),
        ("0.5", "\"half\"", "it should be a number, but it is \"half\": correct it."),
        ("0.5", "[]", "it should be a number, but a list is there: correct it."),
        ("77", "1152921504606846976123", "1152921504606846976123 is not between 0 and"),
        ("77", "1.5", "1.5 is"),
        ("\"P1D\"", "\"P1M\"", "not always equally long: write it in days"),
        ("\"P1D\"", "\"a while\"", "“a while” is not a duration such as \"PT1H\" or \"P3D\": write one"),
    ];
    for (right, wrong, told) in cases {
        let text = sample(|map| {
            map["connectors"][0]["share"] = json!(0.5);
            map["scenario"]["seed"] = json!(77);
            map["nodes"][0]["duration"] = json!("P1D");
        });
        let field = if right == "77" {
            "\"seed\":"
        } else if right == "0.5" {
            "\"share\":"
        } else {
            "\"duration\":"
        };
        let changed = text.replacen(&format!("{field}{right}"), &format!("{field}{wrong}"), 1);
        assert_ne!(changed, text, "{right}");
        desk.put("map.safar.json", changed);
        let sentence = desk.refused(&["check", "map.safar.json"]);
        assert!(sentence.contains(told), "{wrong}: {sentence}");
        for language in ["en", "fa", "ar", "ru"] {
            let said = desk.safar(&["--lang", language, "check", "map.safar.json"]).one_sentence();
            assert!(said.chars().count() < 300, "{said}");
            assert!(!said.contains("expected") && !said.contains("invalid"), "{said}");
        }
    }
}

#[test]
fn what_is_no_json_is_told_in_the_words_of_the_reader_of_the_sentence() {
    let desk = Desk::new();
    let cases = [
        ("{\"safar\": }", "a value is missing"),
        ("{\"safar\": 1 \"journey\": {}}", "a comma or a closing bracket is missing"),
        ("{\"safar\": [1,]}", "there is a comma too many"),
        ("{\"safar\" 1}", "a colon is missing"),
        ("{safar: 1}", "a name in quotation marks is missing"),
        ("{\"safar\": \"\\q\"}", "a backslash stands before"),
        ("{\"safar\": \"a\nb\"}", "a line break or another control character"),
        ("{\"safar\": 01}", "a number is misspelt"),
        ("{\"safar\": 1e999}", "a number is larger than any"),
        ("{\"safar\": 1} {", "something follows after the end"),
    ];
    for (text, told) in cases {
        desk.put("map.safar.json", text);
        let sentence = desk.refused(&["check", "map.safar.json"]);
        assert!(sentence.contains(told), "{text}: {sentence}");
        for language in ["fa", "ar"] {
            let said = desk.safar(&["--lang", language, "check", "map.safar.json"]).one_sentence();
            let said = said.replace("map.safar.json", "").replace("JSON", "");
            assert!(!said.contains(|letter: char| letter.is_ascii_alphabetic()), "{said}");
        }
    }
}

#[test]
fn a_picture_that_is_cut_off_is_told_though_its_journey_is_whole() {
    let desk = Desk::with_sample();
    desk.safar(&["export", "map.safar.json", "-o", "map.png", "--scale", "1"]).well();
    let whole = std::fs::read(desk.path("map.png")).expect("a picture");
    desk.put("cut.png", &whole[..whole.len() / 2]);
    let sentence = desk.refused(&["check", "cut.png"]);
    assert!(sentence.contains("The picture ends in the middle: fetch a whole copy"), "{sentence}");
}

#[test]
fn a_connector_to_nowhere_is_named_with_what_it_names() {
    let desk = Desk::new();
    desk.put(
        "map.safar.json",
        sample(|map| {
            map["connectors"][0]["id"] = "astray".into();
            map["connectors"][0]["to"] = "nowhere".into();
        }),
    );
    for command in ["check", "simulate"] {
        let sentence = desk.refused(&[command, "map.safar.json"]);
        assert!(sentence.contains("astray") && sentence.contains("“nowhere”"), "{sentence}");
    }
}

#[test]
fn shares_over_1_are_an_error_of_the_check_and_stop_a_run_and_a_replay() {
    let desk = Desk::new();
    desk.put("log.csv", "who,what,when\na,home,2024-03-13 10:21:14\n");
    desk.put(
        "map.safar.json",
        sample(|map| {
            let connectors = map["connectors"].as_array_mut().expect("connectors");
            let home = connectors.iter_mut().filter(|connector| connector["from"] == "home");
            home.for_each(|connector| connector["share"] = json!(0.6));
        }),
    );
    let told =
        |sentence: &str| sentence.contains("Home page") && sentence.contains("lower them to 100% or less");
    assert!(told(&desk.refused(&["simulate", "map.safar.json"])));
    let columns = ["--customer", "who", "--event", "what", "--time", "when"];
    let replay = [&["replay", "map.safar.json", "log.csv"], columns.as_slice()].concat();
    assert!(told(&desk.refused(&replay)));
    let checked = desk.safar(&["check", "map.safar.json"]);
    assert_eq!((checked.status, checked.err.as_str()), (Some(1), ""));
    let first = plain(&checked.out);
    assert!(first.starts_with("Error: ") && told(first.lines().next().unwrap_or_default()), "{first}");
}

#[test]
fn a_path_that_leads_to_no_file_is_told_with_the_path() {
    let desk = Desk::with_sample();
    std::fs::create_dir(desk.path("maps")).expect("a folder");
    let sentence = desk.refused(&["check", "missing.safar.json"]);
    assert!(sentence.contains("missing.safar.json") && sentence.contains("no file"), "{sentence}");
    let sentence = desk.refused(&["check", "maps"]);
    assert!(sentence.contains("maps is a folder"), "{sentence}");
    let sentence = desk.refused(&["check", "map.safar.json/inside"]);
    assert!(sentence.contains("map.safar.json/inside"), "{sentence}");
}

#[test]
fn a_file_that_never_ends_is_refused() {
    let sentence = Desk::new().refused(&["check", "/dev/zero"]);
    assert!(sentence.contains("larger than 256 MiB"), "{sentence}");
}

#[test]
fn a_map_that_may_not_be_read_is_told() {
    let desk = Desk::with_sample().with_nobody();
    desk.forbid("map.safar.json", 0o000);
    let answer = desk.safar(&["check", "map.safar.json"]);
    assert_eq!((answer.status, answer.out.as_str()), (Some(2), ""));
    let sentence = answer.one_sentence();
    assert!(sentence.contains("map.safar.json may not be read"), "{sentence}");
    desk.forbid("map.safar.json", 0o644);
    assert_eq!(desk.text("map.safar.json"), SAMPLE);
}

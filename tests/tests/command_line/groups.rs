//! Simulations that count only the customers of one group, and customers who are kept step by step.

use serde_json::Value;

use crate::safar::{Desk, plain};

fn simulate<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["simulate", "map.safar.json", "--customers", "3000", "--seed", "11"], more].concat()
}

fn json(desk: &Desk, arguments: &[&str]) -> Value {
    // Whether what is expected holds then is another question.
    let answer = desk.safar(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{answer:?}"))
}

#[test]
fn the_figures_of_a_group_are_those_that_the_whole_run_tells_of_it() {
    let desk = Desk::with_sample();
    let all = json(&desk, &simulate(&[]));
    assert_eq!(all["only"], Value::Null);
    for (group, by, list, name) in [
        ("persona=ben", "persona", "personas", "ben"),
        ("segment=loyal", "segment", "segments", "loyal"),
        ("entry=home", "entry", "entries", "home"),
        ("channel=chat", "channel", "channels", "chat"),
    ] {
        let result = json(&desk, &simulate(&["--only", group]));
        let told = &all[list][name];
        assert_eq!(result["only"]["group"][by], name);
        assert_eq!(result["only"]["customers"], told["customers"], "{group}");
        assert_eq!(result["conversion"]["customers"], told["converted"], "{group}");
        assert_eq!(result["conversion"]["low"], told["low"], "{group}");
        assert_eq!((&result["customers"], &result["expectations"]), (&3000.into(), &Value::Array(vec![])));
        assert_eq!(result["conversion"]["exactReason"]["code"], "oneGroup");
    }
}

#[test]
fn the_table_says_first_whose_figures_it_tells_in_every_language() {
    let desk = Desk::with_sample();
    let ben = json(&desk, &simulate(&["--only", "persona=ben"]))["only"]["customers"].clone();
    let title = "“Ben";
    for (language, begins) in [
        ("en", "Counted are only customers of the persona"),
        ("fa", "تنها مشتریان پرسونای"),
        ("ar", "لا يُحسب إلا عملاء الشخصية"),
        ("ru", "Считаются только клиенты персоны"),
    ] {
        let table = plain(
            &desk.safar(&simulate(&["--only", "persona=ben", "--keep", "2", "--lang", language])).well(),
        );
        assert!(table.starts_with(begins), "{language}:\n{table}");
        assert!(!table.contains("table-") && !table.contains("told-"), "{language}:\n{table}");
    }
    let table = plain(&desk.safar(&simulate(&["--only", "persona=ben"])).well());
    let first = table.lines().next().expect("a line").replace(',', "");
    assert!(first.contains(title) && first.ends_with(&format!("{ben} of 3000.")), "{first}");
    assert!(table.lines().nth(1).expect("a headline").contains("in 100 reach"), "{table}");
}

#[test]
fn parts_of_a_group_merge_to_the_bytes_of_its_run_and_are_the_same_for_any_number_of_threads() {
    let desk = Desk::with_sample();
    let more = ["--only", "segment=loyal", "--keep", "3", "--keep-only", "unconverted"];
    let whole = desk.safar(&simulate(&[&more[..], &["--format", "json"]].concat())).well();
    let part = |shard, threads| {
        desk.safar(&simulate(&[&more[..], &["--shard", shard, "--threads", threads]].concat())).well()
    };
    for (name, shard) in [("one.json", "1/2"), ("two.json", "2/2")] {
        let written = part(shard, "1");
        assert!(written == part(shard, "3"), "{shard} shows how many threads walked it");
        desk.put(name, written);
    }
    let merged = desk.safar(&["merge", "two.json", "one.json", "--format", "json"]).well();
    assert!(merged == whole);
    desk.put("other.json", desk.safar(&simulate(&["--shard", "2/2"])).well());
    let sentence = desk.refused(&["merge", "one.json", "other.json"]);
    assert!(sentence.contains("Part 2 of 2 belongs to another run"), "{sentence}");
}

#[test]
fn customers_are_kept_by_what_became_of_them() {
    let desk = Desk::with_sample();
    let kept = |outcome: &str| {
        let result = json(&desk, &simulate(&["--keep", "4", "--keep-only", outcome]));
        result["kept"].as_array().unwrap_or_else(|| panic!("{outcome}: nobody kept")).clone()
    };
    let of = |reason: &str, kept: &Value| {
        kept["steps"].as_array().expect("steps").iter().any(|step| step["reason"] == reason)
    };
    let converted = kept("converted");
    assert_eq!(converted.len(), 4);
    assert!(converted.iter().all(|kept| kept["converted"] == true));
    let hurt = kept("pain");
    assert_eq!(hurt.len(), 4);
    assert!(hurt.iter().all(|kept| kept["converted"] == false && of("pain", kept)));
    assert!(kept("unconverted").iter().all(|kept| kept["converted"] == false));
    let any = json(&desk, &simulate(&["--keep", "4"]));
    assert_eq!(any["kept"].as_array().map(Vec::len), Some(4));
    assert_eq!(json(&desk, &simulate(&[])).get("kept"), None);
    let table = plain(&desk.safar(&simulate(&["--keep", "4", "--keep-only", "pain"])).well());
    let told: Vec<&str> = table.split("\n\n").filter(|part| part.starts_with("Customer ")).collect();
    assert_eq!(told.len(), 4);
    for (part, kept) in told.iter().zip(&hurt) {
        assert!(part.starts_with(&format!("Customer {} of replication 0, ", kept["customer"])), "{part}");
        let (steps, rows) = (kept["steps"].as_array().expect("steps").len(), part.lines().count());
        assert_eq!(rows, 2 + steps, "who it is, what the columns are, and each step: {part}");
        assert!(part.contains("ends here, because a pain point drives them away"), "{part}");
    }
}

#[test]
fn a_group_that_is_not_there_is_refused_with_those_that_are() {
    let desk = Desk::with_sample();
    for (group, said) in [
        ("persona=bob", "The map has no persona “bob”: write one of ben, lena, nora."),
        ("segment=ben", "The map has no segment “ben”: write one of loyal, new, phones."),
        ("channel=fax", "The map has no channel by which customers enter “fax”: write one of chat, web."),
    ] {
        assert_eq!(desk.refused(&simulate(&["--only", group])), said);
    }
    // Nobody enters there.
    let sentence = desk.refused(&simulate(&["--only", "entry=bug"]));
    assert!(sentence.starts_with("The map has no touchpoint of entry “bug”: write one of"), "{sentence}");
    assert!(sentence.contains("home") && !sentence.contains("parcel"), "{sentence}");
    let bare = "{ \"safar\": 1, \"journey\": { \"id\": \"j\", \"title\": \"Bare\" }, \"stages\": [{ \"id\": \"s\", \"title\": \"S\" }], \
        \"lanes\": [{ \"id\": \"l\", \"title\": \"L\", \"kind\": \"touchpoints\" }], \"nodes\": [{ \"id\": \"t\", \
        \"kind\": \"touchpoint\", \"title\": \"T\", \"stage\": \"s\", \"lane\": \"l\" }] }";
    desk.put("bare.safar.json", bare);
    let sentence = desk.refused(&["simulate", "bare.safar.json", "--only", "segment=loyal"]);
    assert!(sentence.starts_with("The map has no segments: count all customers"), "{sentence}");
}

#[test]
fn what_cannot_be_asked_of_a_group_or_a_sample_is_refused() {
    let desk = Desk::with_sample();
    for (wrong, said) in [
        (&["--only", "ben"][..], "write persona=ID, segment=ID, entry=ID or channel=NAME"),
        (&["--only", "persona="][..], "write persona=ID"),
        (&["--only", "gender=female"][..], "write persona=ID"),
        (&["--only", "persona=ben", "--adds"][..], "do not go together"),
        (&["--only", "persona=ben", "--tornado"][..], "do not go together"),
        (&["--keep", "many"][..], "write a whole number from 1 to 100000"),
        (&["--keep", "4", "--keep-only", "rich"][..], "converted"),
        (&["--keep-only", "pain"][..], "The command lacks --keep"),
    ] {
        let sentence = desk.refused(&simulate(wrong));
        assert!(sentence.contains(said), "{wrong:?}: {sentence}");
    }
}

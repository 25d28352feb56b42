//! Simulations: the same bytes for any number of threads, and names as documented.

use serde_json::Value;

use crate::safar::{Desk, SAMPLE, plain};

/// The names of the file format and of a result: what they are called binds, their figures do not.
const EXAMPLE: &str = include_str!("example.safar.json");
const RESULT: &str = include_str!("example-result.json");
/// What a result will say once it is computed.
const NOT_COMPUTED: [&str; 2] = ["adds", "assumed"];

fn simulate<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["simulate", "map.safar.json", "--customers", "3000", "--seed", "11"], more].concat()
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let desk = Desk::with_sample();
    for format in ["json", "table"] {
        let of = |threads| desk.safar(&simulate(&["--threads", threads, "--format", format])).well();
        let one = of("1");
        assert_eq!(one, of("2"), "{format}");
        assert_eq!(one, of("7"), "{format}");
        assert_eq!(one, desk.safar(&simulate(&["--format", format])).well(), "{format}");
    }
}

#[test]
fn another_seed_gives_other_customers() {
    let desk = Desk::with_sample();
    // Whether what is expected holds then is another question.
    let of = |seed| desk.safar(&["simulate", "map.safar.json", "--seed", seed, "--customers", "3000"]).out;
    assert_ne!(of("1"), of("2"));
}

#[test]
fn the_table_and_the_json_tell_of_the_same_run() {
    let desk = Desk::with_sample();
    let json = desk.safar(&simulate(&["--format", "json"])).well();
    let result: Value = serde_json::from_str(&json).expect("JSON");
    let table = plain(&desk.safar(&simulate(&[])).well());
    let rate = result["conversion"]["rate"].as_f64().expect("a rate");
    assert!(table.starts_with(&format!("About {} in 100 reach “Bought”", (rate * 100.0).round())), "{table}");
    let row = table.lines().find(|line| line.trim_start().starts_with("Home page")).expect("a row");
    let entered = result["nodes"]["home"]["entered"].as_u64().expect("a count");
    let shown: String =
        row["Home page".len() + 1..].split_whitespace().next().expect("a figure").replace(',', "");
    assert_eq!(shown, entered.to_string());
}

#[test]
fn a_goal_says_who_reached_it_and_cards_of_one_title_say_where_they_stand() {
    let desk = Desk::new();
    // A trigger and a touchpoint of one name, and exits of several automations.
    let titles = [("Card refused", "Payment refused"), ("Helped", "Done"), ("Thanked", "Done")];
    let map = titles.iter().fold(SAMPLE.to_owned(), |map, (title, other)| {
        map.replace(&format!("\"title\": \"{title}\""), &format!("\"title\": \"{other}\""))
    });
    desk.put("map.safar.json", &map);
    let result: Value =
        serde_json::from_str(&desk.safar(&simulate(&["--format", "json"])).well()).expect("JSON");
    let table = plain(&desk.safar(&simulate(&[])).well());
    // Beneath the headline stands the table of all cards, and below it those of some kinds of card.
    let cards = table.split("\n\n").nth(1).expect("a table of cards");
    let row = |start: &str| {
        let found: Vec<_> = cards.lines().filter(|line| line.trim_start().starts_with(start)).collect();
        assert_eq!(found.len(), 1, "rows that begin with “{start}”:\n{table}");
        found[0].replace(',', "")
    };
    let reached = result["conversion"]["customers"].as_u64().expect("a count");
    assert!(reached > 0 && row("Bought").contains(&format!("{reached} reached it")), "{table}");
    for title in ["Payment refused (Payment rescue)", "Payment refused (Purchase)", "Done (Payment rescue)"] {
        row(title);
    }
    assert!(!table.contains("Home page ("), "{table}");
}

#[test]
fn the_usual_metrics_stand_in_the_table_in_every_language() {
    let desk = Desk::with_sample();
    let json = desk.safar(&simulate(&["--format", "json"])).well();
    let result: Value = serde_json::from_str(&json).expect("JSON");
    let names = [
        ("en", "Click-through rate (CTR)", "Bounce rate", "Retention after 7 days"),
        ("fa", "نرخ کلیک (CTR)", "نرخ پرش", "ماندگاری پس از ۷ روز"),
        ("ar", "معدل النقر (CTR)", "معدل الارتداد", "الاحتفاظ بعد ٧ أيام"),
        ("ru", "Кликабельность (CTR)", "Доля отказов", "Удержание через 7 дней"),
    ];
    for (language, clicks, bounces, retention) in names {
        let table = plain(&desk.safar(&simulate(&["--lang", language])).well());
        for name in [clicks, bounces, retention] {
            assert!(table.contains(name), "{language}: {name}:\n{table}");
        }
        // A text that is missing would show by its name.
        assert!(!table.contains("metric-") && !table.contains("table-"), "{language}:\n{table}");
    }
    let table = plain(&desk.safar(&simulate(&["--lang", "en"])).well());
    let shown = |name: &str| {
        let line = table.lines().find(|line| line.trim_start().starts_with(name)).expect("a row");
        line.split_whitespace().next_back().expect("a figure").to_owned()
    };
    let bounces = result["metrics"]["bounceRate"].as_f64().expect("sessions");
    let shown: f64 = shown("Bounce rate").trim_end_matches('%').parse().expect("a percentage");
    assert!((shown - bounces * 100.0).abs() <= 0.05 + 1e-9, "{shown} is not {bounces}");
}

#[test]
fn a_result_has_the_names_that_are_documented() {
    let desk = Desk::new();
    desk.put("map.safar.json", EXAMPLE);
    let answer = desk.safar(&["simulate", "map.safar.json", "--customers", "2000", "--format", "json"]);
    let result: Value = serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{answer:?}"));
    let documented: Value = serde_json::from_str(RESULT).expect("JSON");
    let mut missing = Vec::new();
    compare(&documented, &result, String::new(), &mut missing);
    let computed: Vec<_> = missing.iter().filter(|name| !NOT_COMPUTED.contains(&name.as_str())).collect();
    assert_eq!(computed, Vec::<&String>::new());
}

/// Gathers the names that are documented and not there, or that hold something of another kind.
fn compare(documented: &Value, found: &Value, at: String, missing: &mut Vec<String>) {
    let below = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    match (documented, found) {
        (Value::Object(names), Value::Object(found)) => {
            for (name, value) in names {
                match found.get(name) {
                    Some(there) => compare(value, there, below(name), missing),
                    None => missing.push(below(name)),
                }
            }
        }
        (Value::Array(items), Value::Array(found)) => {
            for (item, there) in items.iter().zip(found) {
                compare(item, there, below("0"), missing);
            }
            if found.len() < items.len().min(1) {
                missing.push(below("0"));
            }
        }
        // A figure that a run does not have, such as an interval of one replication, is null.
        (_, Value::Null) | (Value::Null, _) => {}
        (documented, found) if std::mem::discriminant(documented) == std::mem::discriminant(found) => {}
        _ => missing.push(format!("{at}, of its kind")),
    }
}

#[test]
fn more_customers_than_a_run_can_tell_apart_are_refused() {
    let sentence = Desk::with_sample().refused(&["simulate", "map.safar.json", "--customers", "99999999999"]);
    assert!(sentence.contains("write a whole number from 1 to 4294967296"), "{sentence}");
}

#[test]
fn an_expectation_that_does_not_hold_ends_with_1() {
    let desk = Desk::new();
    let mut map: Value = serde_json::from_str(crate::safar::SAMPLE).expect("JSON");
    map["expectations"].as_array_mut().expect("a list").iter_mut().for_each(|expected| {
        if expected["measure"] == "conversion.rate" {
            (expected["is"], expected["than"]) = (">=".into(), 0.99.into());
        }
    });
    desk.put("map.safar.json", map.to_string());
    let answer = desk.safar(&simulate(&[]));
    assert_eq!((answer.status, answer.err.as_str()), (Some(1), ""));
    assert!(answer.out.contains('✗'), "{}", answer.out);
}

#[test]
fn two_maps_are_compared_on_the_customers_of_a_file() {
    let desk = Desk::with_sample();
    let mut map: Value = serde_json::from_str(SAMPLE).expect("JSON");
    let connectors = map["connectors"].as_array_mut().expect("a list");
    let buys = connectors.iter_mut().find(|connector| connector["id"] == "payment-purchase").expect("there");
    buys["share"] = 0.3.into();
    desk.put("other.safar.json", map.to_string());
    let columns = "visitor,user_lifecycle,platform";
    desk.put("customers.csv", format!("{columns}\n{}", "one,new,mobile\n".repeat(700)));
    let compare = ["compare", "map.safar.json", "other.safar.json", "--format", "json"];
    let answer = desk.safar(&[&compare[..], &["--population", "customers.csv"]].concat()).well();
    let compared: Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(compared["customers"], 700);
    assert!(compared["conversion"]["difference"].as_f64().expect("a number") < 0.0, "{compared}");

    // What a run of either map would warn of is told of each.
    desk.put("bare.csv", format!("visitor\n{}", "one\n".repeat(700)));
    let answer = desk.safar(&[&compare[..], &["--population", "bare.csv"]].concat());
    assert!(answer.err.contains("First map: ") && answer.err.contains("Second map: "), "{}", answer.err);
    assert!(answer.err.contains("has no column “platform”"), "{}", answer.err);
}

#[test]
fn the_customers_of_a_file_are_walked_in_parts_or_until_precise() {
    let desk = Desk::with_sample();
    desk.put("customers.csv", format!("visitor\n{}", "one\n".repeat(700)));
    desk.put("others.csv", format!("visitor\n{}", "one\n".repeat(701)));
    let of_file = |more: &[&str]| {
        let simulate = ["simulate", "map.safar.json", "--population", "customers.csv", "--format", "json"];
        // Of so few an expectation may fail.
        desk.safar(&[&simulate[..], more].concat()).out
    };
    let whole = of_file(&["--keep", "3"]);
    for part in ["1", "2", "3"] {
        desk.put(&format!("{part}.json"), of_file(&["--keep", "3", "--shard", &format!("{part}/3")]));
    }
    let merge = ["merge", "3.json", "1.json", "2.json", "--format", "json"];
    let merged = desk.safar(&[&merge[..], &["--population", "customers.csv"]].concat()).out;
    assert!(merged == whole);
    assert!(desk.refused(&merge).contains("name it with --population"));
    let sentence = desk.refused(&[&merge[..], &["--population", "others.csv"]].concat());
    assert!(sentence.contains("not of the customers of this file"), "{sentence}");

    let precise = |points: &str| {
        let answer = of_file(&["--until", points, "--at-least", "100"]);
        serde_json::from_str::<Value>(&answer).expect("JSON")
    };
    let (rough, fine) = (precise("6"), precise("0.5"));
    assert!(rough["customers"].as_u64().is_some_and(|customers| (100..700).contains(&customers)), "{rough}");
    // All of them are too few, which is said.
    let warnings = fine["warnings"].as_array().expect("a list");
    assert!(warnings.iter().any(|warning| warning["code"] == "notPrecise"), "{warnings:?}");
    assert_eq!(fine["customers"], 700);
}

#[test]
fn an_answer_that_finds_no_room_is_told() {
    let desk = Desk::with_sample();
    let full =
        std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a device that is always full");
    let output = desk.command(&simulate(&[])).stdout(full).output().expect("safar starts");
    let said = plain(&String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.starts_with("The answer cannot be written"), "{said}");
}

#[test]
fn complaints_that_nobody_can_hear_are_no_panic() {
    let desk = Desk::new();
    let full =
        std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a device that is always full");
    let output = desk.command(&["check", "missing.json"]).stderr(full).output().expect("safar starts");
    assert_eq!(output.status.code(), Some(2));
}

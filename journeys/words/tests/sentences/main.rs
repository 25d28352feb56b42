//! Every error of every room has a sentence in every language, made of the fields that it has.

mod examples;

use std::collections::BTreeSet;

use examples::{basket, errors, mail, reasons};
use safar_exchange::log_csv::SkipReason;
use safar_model::reading::Reason;
use safar_words::{Language, Words, message_id};
use serde_json::{Value, json};
use strum::{VariantArray, VariantNames};

/// Every message with its language: the sentence has to be whole.
fn assert_whole(sentence: &str) {
    assert!(
        !sentence.contains("{$") && !sentence.contains("code-") && !sentence.contains("reason-"),
        "{sentence}"
    );
    assert!(!sentence.contains('\n'), "one line: {sentence}");
    assert!(sentence.ends_with('.'), "a sentence: {sentence}");
}

#[test]
fn every_code_has_an_example() {
    for (codes, examples) in errors() {
        let told: Vec<&str> = examples.iter().filter_map(|error| error["code"].as_str()).collect();
        assert_eq!(told, codes);
    }
    let told: Vec<Value> = reasons().iter().map(|reason| reason["reason"].clone()).collect();
    assert_eq!(told, [Reason::VARIANTS, SkipReason::VARIANTS].concat());
}

#[test]
fn every_error_is_a_sentence_in_every_language() {
    for language in Language::VARIANTS {
        let words = Words::of(*language);
        for error in errors().into_iter().flat_map(|(_, examples)| examples) {
            let sentence = words.sentence(&error);
            assert_whole(&sentence);
            let code = error["code"].as_str().unwrap_or_default();
            assert!(words.has(&message_id("code", code)), "{code} has no sentence");
            if let Some(title) = error.pointer("/node/title").or(error.pointer("/record/title")) {
                assert!(sentence.contains(title.as_str().unwrap_or_default()), "says where: {sentence}");
            }
        }
    }
}

#[test]
fn every_reason_is_told_in_every_language() {
    for language in Language::VARIANTS {
        for reason in reasons() {
            let is_of_row = reason["reason"].as_str().is_some_and(|reason| reason.starts_with("row"));
            let mut error = if is_of_row {
                json!({ "code": "customersRow", "line": 3 })
            } else {
                json!({ "code": "field", "record": mail(), "path": "response.open" })
            };
            if let (Value::Object(error), Value::Object(reason)) = (&mut error, &reason) {
                error.extend(reason.clone());
            }
            let sentence = Words::of(*language).sentence(&error);
            assert_whole(&sentence);
            let told = message_id("reason", reason["reason"].as_str().unwrap_or_default());
            assert!(Words::of(*language).has(&told), "{told}");
        }
    }
}

/// What is put into a message is isolated, and has its direction; eyes do not see the marks of that.
fn seen(sentence: &str) -> String {
    sentence.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "")
}

/// The isolated texts of a sentence that hold others, each with what stands between those.
fn composed(sentence: &str) -> Vec<String> {
    let (mut depth, mut has_inner, mut own) = (0, false, String::new());
    let mut found = Vec::new();
    for letter in sentence.chars() {
        match letter {
            '\u{2068}' => {
                depth += 1;
                has_inner |= depth > 1;
            }
            '\u{2069}' => {
                depth -= 1;
                if depth == 0 {
                    found.extend(has_inner.then(|| std::mem::take(&mut own)));
                    (has_inner, own) = (false, String::new());
                }
            }
            letter if depth == 1 => own.push(letter),
            _ => {}
        }
    }
    found
}

#[test]
fn names_of_records_run_from_right_to_left_where_the_language_does() {
    // An isolated text runs as its first letter does, and letters of the texts isolated in it do not count.
    let is_right_to_left = |letter: char| matches!(letter, '\u{200f}' | '\u{0620}'..='\u{06ff}');
    for language in [Language::Fa, Language::Ar] {
        let words = Words::of(language);
        let mut seen = 0;
        for error in errors().into_iter().flat_map(|(_, examples)| examples) {
            let sentence = words.sentence(&error);
            for own in composed(&sentence) {
                assert!(own.contains(is_right_to_left), "nothing says how {own:?} runs in: {sentence}");
                seen += 1;
            }
        }
        assert!(seen > 50, "{seen} names");
    }
}

#[test]
fn a_sentence_says_what_is_wrong_where_and_what_to_do() {
    let error = json!({ "code": "unreadableField", "record": mail(), "line": 47, "path": "response.open",
        "reason": "outOfRange", "found": 46.5, "least": 0.0, "most": 1.0 });
    let said = |language| seen(&Words::of(language).sentence(&error));
    assert_eq!(
        said(Language::En),
        "Line 47, Message “Your basket”: the field “response.open” cannot be read: 46.5 is not between 0 and 1: write a number from 0 to 1."
    );
    assert_eq!(
        said(Language::Fa),
        "سطر ۴۷، پیام «Your basket»: فیلد «response.open» خوانده نشد: ۴۶٫۵ میان ۰ و ۱ نیست: عددی از ۰ تا ۱ بنویسید."
    );
    assert_eq!(
        said(Language::Ar),
        "السطر ٤٧، رسالة «Your basket»: تعذّرت قراءة الحقل «response.open»: ٤٦٫٥ ليس بين ٠ و١: اكتب عددًا من ٠ إلى ١."
    );
    assert_eq!(
        said(Language::Ru),
        "Строка 47, Сообщение «Your basket»: поле «response.open» не читается: 46,5 не лежит между 0 и 1: запишите число от 0 до 1."
    );
}

#[test]
fn shares_that_are_hardly_over_1_are_told_to_the_digit_that_is_over() {
    let said = |sum: f64| {
        seen(
            &Words::of(Language::En).sentence(&json!({ "code": "sharesOver", "node": basket(), "sum": sum })),
        )
    };
    assert!(said(1.0 + 2e-9).contains("add up to 100.0000002%:"), "{}", said(1.0 + 2e-9));
    assert!(said(0.7 + 0.4).contains("add up to 110%:"), "{}", said(0.7 + 0.4));
}

#[test]
fn a_file_of_customers_is_not_called_a_log() {
    for code in [
        "logEmpty",
        "logUtf16",
        "logIsExcel",
        "logIsZip",
        "logNotText",
        "logWithoutColumn",
        "logDoubleColumn",
        "logQuoteOpen",
        "logRowTooLong",
        "logTruncated",
        "logDamaged",
        "logWithoutRows",
    ] {
        let of_log = errors().into_iter().flat_map(|(_, all)| all).find(|error| error["code"] == code);
        let mut error = of_log.expect("an example");
        for language in Language::VARIANTS {
            let sentence = |error: &Value| seen(&Words::of(*language).sentence(error));
            let log = sentence(&error);
            error["of"] = json!("customers");
            let customers = sentence(&error);
            assert_whole(&customers);
            assert_eq!(log == customers, code == "logTruncated", "{customers}");
            error.as_object_mut().expect("an object").remove("of");
        }
        error["of"] = json!("customers");
        let sentence = seen(&Words::of(Language::En).sentence(&error));
        assert!(!sentence.contains(" log"), "{sentence}");
    }
}

#[test]
fn a_field_of_another_type_says_which_it_should_be() {
    let said = |found: &str, expected: &str| {
        let error = json!({ "code": "field", "record": mail(), "path": "x", "reason": "wrongType",
            "found": found, "expected": expected });
        seen(&Words::of(Language::En).sentence(&error))
    };
    assert!(said("string \"red\"", "f64").ends_with("it should be a number, but it is \"red\": correct it."));
    assert!(
        said("null", "a string")
            .ends_with("it should be a text in quotation marks, but nothing is there: correct it.")
    );
    assert!(
        said("integer `5`", "a sequence")
            .ends_with("it should be a list in square brackets, but it is 5: correct it.")
    );
    assert!(
        said("map", "a boolean").ends_with("it should be true or false, but an object is there: correct it.")
    );
    assert!(said("sequence", "a duration or a distribution").contains("a duration such as"));
    assert!(said("boolean `true`", "a number or a duration").contains("a number, or a duration such as"));
}

#[test]
fn titles_are_isolated_so_that_they_keep_their_direction() {
    let sentence = Words::of(Language::En).sentence(&json!({ "code": "openEnd", "node": basket() }));
    assert!(sentence.contains("“\u{2068}سبد خرید\u{2069}”"), "{sentence:?}");
}

#[test]
fn figures_that_no_plural_can_hold_do_no_harm() {
    for found in [f64::MAX, f64::MIN_POSITIVE, -0.0, 1e15, -1e-300] {
        for language in Language::VARIANTS {
            let error =
                json!({ "code": "field", "record": mail(), "path": "x", "reason": "tooFew", "least": found });
            assert_whole(&Words::of(*language).sentence(&error));
        }
    }
    assert_whole(&Words::of(Language::En).sentence(&json!({ "code": "brandNew" })).replace("brandNew", ""));
    assert_whole(&Words::of(Language::En).sentence(&"no object"));
}

#[test]
fn every_reason_has_a_remedy() {
    for reason in Reason::VARIANTS {
        let id = message_id("remedy", reason);
        assert!(Words::of(Language::En).has(&id), "{id}");
    }
}

#[test]
fn what_was_found_is_told_as_it_is_written_and_never_at_length() {
    let error = |found: f64, written: Option<&str>| {
        json!({ "code": "unreadableField", "record": mail(), "line": 3, "path": "share", "written": written,
            "reason": "outOfRange", "found": found, "least": 0.0, "most": 1.0 })
    };
    let said = |error: &Value| seen(&Words::of(Language::Fa).sentence(error));
    assert!(
        said(&error(1_152_921_504_606_846_976_123.0, Some("1152921504606846976123")))
            .contains("606846976123")
    );
    assert!(said(&error(1e300, None)).contains("۱۰^۳۰۰"), "{}", said(&error(1e300, None)));
    let long = json!({ "code": "field", "record": mail(), "path": "x", "reason": "notADate",
        "found": "x".repeat(5000) });
    assert!(said(&long).chars().count() < 300);
}

#[test]
fn nothing_is_told_that_no_error_says() {
    let codes: BTreeSet<String> = errors()
        .into_iter()
        .flat_map(|(codes, _)| codes.into_iter().map(|code| message_id("code", code)))
        .chain(Reason::VARIANTS.iter().chain(SkipReason::VARIANTS).map(|reason| message_id("reason", reason)))
        .chain(["code-unnamed".to_owned(), "code-untold".to_owned()])
        .collect();
    let told: BTreeSet<String> = messages("en")
        .into_iter()
        .filter(|id| id.starts_with("code-") || id.starts_with("reason-"))
        .collect();
    assert_eq!(told, codes);
}

fn messages(language: &str) -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales");
    let files = std::fs::read_dir(format!("{folder}/{language}")).expect("the language has a folder");
    files
        .map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("a text"))
        .flat_map(|text| {
            let names = text.lines().filter_map(|line| line.split_once(" ="));
            names.map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

//! Every error of every room has a sentence in every language, made of the fields that it has.

use std::collections::BTreeSet;

use safar_drawing::paint::PaintError;
use safar_exchange::{
    log_csv::{LogError, LogNotice, SkipReason, customers::CustomersError},
    picture::PictureError,
    safar_json::ReadError,
};
use safar_model::{
    check::Finding,
    connecting::NotConnectable,
    journey::{Flaw, RecordName},
    reading::Reason,
    value::id::{Id, Port},
};
use safar_simulator::{NotExact, Problem, ProblemReason, Warning};
use safar_store::StoreError;
use safar_words::{Language, Words, message_id};
use safar_workbench::{
    exporting::ExportNotice,
    replaying::ReplayNotice,
    trouble::{FileTrouble, RunTrouble},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use strum::{VariantArray, VariantNames};

/// Variants that carry an error of another room whole, and so have its code.
const CARRIERS: [&str; 3] = ["flaw", "log", "file"];

/// All errors by example: the codes that there are, and one of each as data.
fn errors() -> Vec<(Vec<&'static str>, Vec<Value>)> {
    let all = all_errors().into_iter();
    all.map(|(codes, examples)| {
        let own = codes.iter().copied().filter(|code| !CARRIERS.contains(code));
        (own.collect(), examples)
    })
    .collect()
}

fn all_errors() -> Vec<(&'static [&'static str], Vec<Value>)> {
    vec![
        (Flaw::VARIANTS, flaws()),
        (NotConnectable::VARIANTS, connections()),
        (ReadError::VARIANTS, read_errors()),
        (Finding::VARIANTS, findings()),
        (StoreError::VARIANTS, store_errors()),
        (LogError::VARIANTS, log_errors()),
        (CustomersError::VARIANTS, customers_errors()),
        (LogNotice::VARIANTS, log_notices()),
        (ReplayNotice::VARIANTS, replay_notices()),
        (ExportNotice::VARIANTS, export_notices()),
        (PictureError::VARIANTS, picture_errors()),
        (PaintError::VARIANTS, paint_errors()),
        (ProblemReason::VARIANTS, problems()),
        (Warning::VARIANTS, warnings()),
        (NotExact::VARIANTS, not_exact()),
        (FileTrouble::VARIANTS, file_troubles()),
        (RunTrouble::VARIANTS, run_troubles()),
    ]
}

/// The example, if it is one: if it has all the fields of the type and no other.
fn example<T: Serialize + DeserializeOwned>(json: Value) -> Value {
    let typed: T = serde_json::from_value(json.clone()).unwrap_or_else(|error| panic!("{json}: {error}"));
    assert_eq!(serde_json::to_value(&typed).expect("an error is data"), json);
    json
}

fn basket() -> Value {
    json!({ "kind": "touchpoint", "id": "basket", "title": "سبد خرید" })
}

fn mail() -> Value {
    json!({ "kind": "message", "id": "mail", "title": "Your basket" })
}

fn flaws() -> Vec<Value> {
    [
        json!({ "code": "doubleId", "id": "basket" }),
        json!({ "code": "notThere", "id": "basket" }),
        json!({ "code": "dangling", "record": basket(), "field": "stage", "to": "buy" }),
        json!({ "code": "wrongTarget", "record": mail(), "field": "about", "to": basket() }),
        json!({ "code": "unlisted", "record": { "kind": "stage", "id": "buy", "title": "Purchase" } }),
        json!({ "code": "listedTwice", "id": "buy" }),
        json!({ "code": "noJourney" }),
        json!({ "code": "field", "record": mail(), "path": "response.open", "reason": "outOfRange",
                "found": 46.0, "least": 0.0, "most": 1.0 }),
    ]
    .map(example::<Flaw>)
    .to_vec()
}

fn connections() -> Vec<Value> {
    [
        json!({ "code": "noStep", "node": { "kind": "emotion", "id": "annoyed", "title": "Annoyed" } }),
        json!({ "code": "noSuchPort", "node": mail(), "port": "timeout" }),
        json!({ "code": "intoTrigger", "node": { "kind": "trigger", "id": "left", "title": "Basket left" } }),
        json!({ "code": "toItself", "node": mail() }),
        json!({ "code": "portTaken", "node": mail(), "port": "next" }),
        json!({ "code": "alreadyConnected", "from": basket(), "to": mail() }),
        json!({ "code": "neverAlso", "to": basket() }),
    ]
    .map(example::<NotConnectable>)
    .to_vec()
}

fn read_errors() -> Vec<Value> {
    [
        json!({ "code": "fileEmpty" }),
        json!({ "code": "fileTooLarge", "most": 256 }),
        json!({ "code": "fileUtf16" }),
        json!({ "code": "fileNotUtf8", "line": 3, "column": 14 }),
        json!({ "code": "fileTruncated", "line": 3, "column": 14 }),
        json!({ "code": "notJson", "line": 3, "column": 14, "slip": "colon" }),
        json!({ "code": "doubleField", "line": 3, "column": 14, "field": "title" }),
        json!({ "code": "fileTooDeep", "line": 3, "column": 14, "most": 100 }),
        json!({ "code": "fileTooLong", "most": 8_000_000 }),
        json!({ "code": "notSafar" }),
        json!({ "code": "resultNotJourney" }),
        json!({ "code": "fileNewer", "found": 2, "known": 1 }),
        json!({ "code": "unreadableVersion", "found": "\"one\"" }),
        json!({ "code": "wrongPart", "field": "nodes", "expected": "list", "line": 7 }),
        json!({ "code": "unreadableField", "record": mail(), "line": null, "path": "", "reason": "missing", "field": "id" }),
    ]
    .map(example::<ReadError>)
    .to_vec()
}

fn store_errors() -> Vec<Value> {
    let path = "/home/sara/library.safar";
    [
        json!({ "code": "libraryOutOfReach", "path": path, "text": "Not a directory" }),
        json!({ "code": "libraryLocked", "path": path }),
        json!({ "code": "libraryReadOnly", "path": path }),
        json!({ "code": "notALibrary", "path": path }),
        json!({ "code": "libraryNewer", "path": path, "found": 3, "known": 1 }),
        json!({ "code": "libraryDamaged", "path": path, "text": "database disk image is malformed" }),
        json!({ "code": "diskFull", "path": path }),
        json!({ "code": "sqlite", "path": path, "text": "disk I/O error" }),
        json!({ "code": "notInLibrary", "id": "018f3c1e" }),
        json!({ "code": "alreadyInLibrary", "id": "018f3c1e" }),
        json!({ "code": "inTheBin", "id": "018f3c1e" }),
        json!({ "code": "staleRevision", "given": 4, "current": 5 }),
        json!({ "code": "nothingToUndo" }),
        json!({ "code": "nothingToRedo" }),
        json!({ "code": "damagedRecord", "journey": "018f3c1e", "id": "basket", "path": "title",
                "reason": "missing", "field": "title" }),
    ]
    .map(example::<StoreError>)
    .to_vec()
}

fn log_errors() -> Vec<Value> {
    [
        json!({ "code": "logEmpty" }),
        json!({ "code": "logUtf16" }),
        json!({ "code": "logIsExcel" }),
        json!({ "code": "logIsZip" }),
        json!({ "code": "logNotText", "line": 3 }),
        json!({ "code": "logWithoutColumn", "column": "session", "columns": ["user", "رویداد", "at"] }),
        json!({ "code": "logDoubleColumn", "column": "session" }),
        json!({ "code": "logQuoteOpen", "line": 3 }),
        json!({ "code": "logRowTooLong", "line": 3, "most": 1024 }),
        json!({ "code": "logUnsorted", "events": 27494, "of": 31106, "line": 3 }),
        json!({ "code": "logTruncated", "line": 3 }),
        json!({ "code": "logDamaged", "line": 3, "text": "corrupt deflate stream" }),
        json!({ "code": "logWithoutRows" }),
        json!({ "code": "logWithoutUsableRow", "line": 2, "reason": "rowTimeUnreadable", "found": "03/04/2024" }),
    ]
    .map(example::<LogError>)
    .to_vec()
}

fn log_notices() -> Vec<Value> {
    [
        json!({ "code": "rowsLeftOut", "rows": 1200, "told": 20, "kept": "some" }),
        json!({ "code": "rowLeftOut", "line": 2, "reason": "rowRagged", "found": 2, "expected": 3 }),
    ]
    .map(example::<LogNotice>)
    .to_vec()
}

fn replay_notices() -> Vec<Value> {
    let names = || vec!["view".to_owned(), "خرید".to_owned()];
    [
        ReplayNotice::EventsOutOfOrder { events: 12, line: 47 },
        ReplayNotice::NoEventDrawn { names: names() },
        ReplayNotice::EventsNotDrawn { events: 3, names: names() },
    ]
    .map(|notice| serde_json::to_value(notice).expect("a notice is data"))
    .to_vec()
}

fn export_notices() -> Vec<Value> {
    let notice = ExportNotice::LettersMissing { letters: "日 本".to_owned() };
    vec![serde_json::to_value(notice).expect("a notice is data")]
}

fn picture_errors() -> Vec<Value> {
    [
        json!({ "code": "pictureWithoutJourney" }),
        json!({ "code": "pictureTruncated" }),
        json!({ "code": "pictureDamaged" }),
    ]
    .map(example::<PictureError>)
    .to_vec()
}

fn paint_errors() -> Vec<Value> {
    [
        json!({ "code": "pictureTooLarge", "width": 90_000.0, "height": 70_000.0, "most": 512_000_000.0 }),
        json!({ "code": "scaleOutOfRange", "scale": 9.0, "least": 1.0, "most": 4.0 }),
        json!({ "code": "pictureNotPacked", "reason": "out of memory" }),
    ]
    .map(example::<PaintError>)
    .to_vec()
}

fn problems() -> Vec<Value> {
    [
        json!({ "code": "unknownKind" }),
        json!({ "code": "unknownForm" }),
        json!({ "code": "missing" }),
        json!({ "code": "sharesOver", "sum": 1.2 }),
        json!({ "code": "portOverfull", "port": "next" }),
        json!({ "code": "noSuchPort", "port": "next" }),
        json!({ "code": "doublePort", "port": "next" }),
        json!({ "code": "intoTrigger" }),
        json!({ "code": "neverAlso" }),
        json!({ "code": "noShareHere" }),
        json!({ "code": "noEntry" }),
        json!({ "code": "rangeOfNothing" }),
        json!({ "code": "rangeOutOfOrder" }),
        json!({ "code": "rangeImpossible" }),
        json!({ "code": "noTime" }),
        json!({ "code": "noCustomersFile" }),
        json!({ "code": "unknownPersona", "persona": "sara" }),
        json!({ "code": "unheardEvent", "event": "payment_eror" }),
        json!({ "code": "unheardAttribute", "attribute": "gold" }),
        json!({ "code": "noWeight" }),
        json!({ "code": "nobodyComes" }),
        json!({ "code": "ratesOutOfOrder" }),
        json!({ "code": "tooOften", "least": 1000 }),
        json!({ "code": "neverOver" }),
        json!({ "code": "notASign", "found": "~" }),
        json!({ "code": "notADate", "found": "soon" }),
        json!({ "code": "segmentCircle" }),
        json!({ "code": "tooComplex", "most": 4096 }),
        json!({ "code": "changesWithTime" }),
        json!({ "code": "armsDiffer", "other": mail() }),
        json!({ "code": "tooManyValues", "most": 65_536 }),
        json!({ "code": "unknownMeasure", "measure": "conversion.speed" }),
        json!({ "code": "sameDraws", "other": mail() }),
    ]
    .map(|mut problem| {
        problem["record"] = basket();
        problem["field"] = "arms".into();
        example::<Problem>(problem)
    })
    .to_vec()
}

fn warnings() -> Vec<Value> {
    [
        json!({ "code": "noGoal" }),
        json!({ "code": "oneReplication" }),
        json!({ "code": "notPrecise", "half": 0.01 }),
        json!({ "code": "visitCapMet", "node": basket(), "times": 3 }),
        json!({ "code": "horizonMet", "customers": 12 }),
        json!({ "code": "keyNotRead", "node": basket() }),
        json!({ "code": "personasIgnored", "node": basket() }),
        json!({ "code": "unknownField", "record": basket(), "field": "depth" }),
    ]
    .map(example::<Warning>)
    .to_vec()
}

fn not_exact() -> Vec<Value> {
    [
        json!({ "code": "noTouchpoints" }),
        json!({ "code": "moodEffect" }),
        json!({ "code": "rule", "node": mail() }),
        json!({ "code": "capacity", "node": basket() }),
        json!({ "code": "beside", "node": basket() }),
        json!({ "code": "goalAtOnce", "node": basket() }),
        json!({ "code": "forSome", "node": mail() }),
        json!({ "code": "neverEnds", "node": basket() }),
        json!({ "code": "personasOfFile" }),
        json!({ "code": "tooLarge" }),
        json!({ "code": "recorded" }),
    ]
    .map(example::<NotExact>)
    .to_vec()
}

fn customers_errors() -> Vec<Value> {
    [json!({ "code": "customersRow", "line": 3, "reason": "rowRagged", "found": 2, "expected": 3 })]
        .map(example::<CustomersError>)
        .to_vec()
}

fn file_troubles() -> Vec<Value> {
    let path = || "map.safar.json".to_owned();
    [
        FileTrouble::FileMissing { path: path() },
        FileTrouble::FolderMissing { path: path() },
        FileTrouble::FolderForbidden { path: path() },
        FileTrouble::FileIsLibrary { path: path() },
        FileTrouble::FileIsFolder { path: path() },
        FileTrouble::FileForbidden { path: path() },
        FileTrouble::FileFailed { path: path(), text: "is a directory".to_owned() },
        FileTrouble::OutputFailed { text: "no space left".to_owned() },
        FileTrouble::NoDataFolder,
        FileTrouble::NoSuchTemplate { template: "shop".to_owned() },
        FileTrouble::NotAPart { path: path() },
        FileTrouble::UnknownFormat { path: path() },
    ]
    .map(|trouble| serde_json::to_value(trouble).expect("trouble is data"))
    .to_vec()
}

fn run_troubles() -> Vec<Value> {
    let (number, of) = (2, 3);
    let all = [
        RunTrouble::Cancelled,
        RunTrouble::NoCustomers,
        RunTrouble::FewerInFile,
        RunTrouble::TooManyCustomers,
        RunTrouble::RangesClash,
        RunTrouble::ShardMissing { number, of },
        RunTrouble::ShardDouble { number, of },
        RunTrouble::ShardForeign { number, of },
    ];
    all.map(|trouble| serde_json::to_value(trouble).expect("trouble is data")).to_vec()
}

fn reasons() -> Vec<Value> {
    let skipped = [
        json!({ "reason": "rowRagged", "found": 2, "expected": 3 }),
        json!({ "reason": "rowWithoutCustomer" }),
        json!({ "reason": "rowWithoutEvent" }),
        json!({ "reason": "rowTimeUnreadable", "found": "03/04/2024" }),
        json!({ "reason": "rowDayOrMonth", "found": "03/04/2024" }),
        json!({ "reason": "rowNotText" }),
    ]
    .map(example::<SkipReason>);
    field_reasons().into_iter().chain(skipped).collect()
}

fn field_reasons() -> Vec<Value> {
    [
        json!({ "reason": "wrongType", "found": "string \"red\"", "expected": "f64" }),
        json!({ "reason": "missing", "field": "id" }),
        json!({ "reason": "outOfRange", "found": 46.0, "least": 0.0, "most": 1.0 }),
        json!({ "reason": "unknownChoice", "found": "pink", "allowed": "blue, green" }),
        json!({ "reason": "notADuration", "found": "1 hour" }),
        json!({ "reason": "calendarDuration", "found": "P1M" }),
        json!({ "reason": "notAMoment", "found": "today" }),
        json!({ "reason": "notADate", "found": "today" }),
        json!({ "reason": "notATimeOfDay", "found": "9 pm" }),
        json!({ "reason": "notATimeZone", "found": "Tehran" }),
        json!({ "reason": "notAnId", "found": "" }),
        json!({ "reason": "wrongOrder", "smaller": "median", "larger": "p90" }),
        json!({ "reason": "tooFew", "least": 2 }),
        json!({ "reason": "other", "text": "trailing characters" }),
    ]
    .map(example::<Reason>)
    .to_vec()
}

fn findings() -> Vec<Value> {
    let name =
        |kind: &str, title: &str| RecordName { kind: kind.into(), id: "n".into(), title: title.into() };
    let (field, port) = ("branches[0].when".to_owned(), Port::next());
    [
        Finding::SharesOver { node: name("touchpoint", "Basket"), sum: 1.205 },
        Finding::UnknownKind { node: name("hologram", "Beams") },
        Finding::UndecidedTrigger { node: name("trigger", "Basket left") },
        Finding::UndecidedCondition { record: name("condition", "Gold?"), field: field.clone() },
        Finding::UndecidedWait { node: name("wait", "Comes back?"), field },
        Finding::UndecidedDelay { node: name("delay", "Later") },
        Finding::UndecidedWindow { node: name("window", "By day") },
        Finding::PortOverfull { node: name("message", "Mail"), port: port.clone(), port_title: None },
        Finding::NoSuchPort {
            node: name("message", "Mail"),
            port,
            connector: Id::parse("c1").expect("an id"),
        },
        Finding::Unreachable { node: name("message", "Mail") },
        Finding::OpenEnd { node: name("delay", "Later") },
        Finding::NoElse { node: name("condition", "Gold?") },
        Finding::OpenedStraightAfterSending {
            node: name("condition", "Opened?"),
            message: name("message", "Mail"),
        },
        Finding::WaitCannotEnd { node: name("wait", "Comes back?") },
        Finding::MomentPast { node: name("trigger", "Black Friday"), field: "on.date".to_owned() },
        Finding::SaysTheSame { node: name("message", "Mail"), message: name("message", "Other mail") },
        Finding::NotCarried { node: name("touchpoint", "Form"), to: name("touchpoint", "Counter") },
        Finding::LoopWithoutDelay { node: name("message", "Mail") },
        Finding::EmotionWithoutEvidence { node: name("emotion", "Annoyed") },
        Finding::PainWithoutOpportunity { node: name("painPoint", "Account") },
    ]
    .map(|finding| serde_json::to_value(finding).expect("a finding is data"))
    .to_vec()
}

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

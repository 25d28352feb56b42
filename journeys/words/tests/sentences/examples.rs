//! One of each error of every room, as the data that a sentence is made of.

use safar_drawing::paint::PaintError;
use safar_exchange::{
    image::ImageError,
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
use safar_workbench::{
    exporting::ExportNotice,
    images::ImageNotice,
    replaying::ReplayNotice,
    trouble::{FileTrouble, RunTrouble},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use strum::VariantNames;

/// Variants that carry an error of another room whole, and so have its code.
const CARRIERS: [&str; 3] = ["flaw", "log", "file"];

/// All errors by example: the codes that there are, and one of each as data.
pub fn errors() -> Vec<(Vec<&'static str>, Vec<Value>)> {
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
        (ImageError::VARIANTS, image_errors()),
        (ImageNotice::VARIANTS, image_notices()),
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

/// A touchpoint, by its name.
pub fn basket() -> Value {
    json!({ "kind": "touchpoint", "id": "basket", "title": "سبد خرید" })
}

/// A message, by its name.
pub fn mail() -> Value {
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
        json!({ "code": "inTray", "node": basket() }),
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
    let letters = ExportNotice::LettersMissing { letters: "日 本".to_owned() };
    let images = ExportNotice::ImagesMissing { count: 2 };
    [letters, images].map(|notice| serde_json::to_value(notice).expect("a notice is data")).to_vec()
}

fn image_errors() -> Vec<Value> {
    [
        json!({ "code": "imageEmpty" }),
        json!({ "code": "imageTooLarge", "most": 64 }),
        json!({ "code": "imageTooManyPixels", "width": 60_000, "height": 60_000, "most": 100 }),
        json!({ "code": "imageTruncated" }),
        json!({ "code": "imageDamaged" }),
        json!({ "code": "imageIsSvg" }),
        json!({ "code": "imageOfOtherFormat" }),
        json!({ "code": "notAnImage" }),
    ]
    .map(example::<ImageError>)
    .to_vec()
}

fn image_notices() -> Vec<Value> {
    let title = "A screenshot".to_owned();
    let (width, height, now_width, now_height) = (8000, 6000, 4096, 3072);
    [
        ImageNotice::ImageMadeSmaller { title: title.clone(), width, height, now_width, now_height },
        ImageNotice::ImageLeftOut { title },
        ImageNotice::ImagesNotBrought { count: 2 },
    ]
    .map(|notice| serde_json::to_value(notice).expect("a notice is data"))
    .to_vec()
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
        json!({ "code": "twoForms" }),
        json!({ "code": "missing" }),
        json!({ "code": "tooFineMoney" }),
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
        json!({ "code": "ambiguousPersona", "persona": "Sara" }),
        json!({ "code": "unheardEvent", "event": "payment_eror" }),
        json!({ "code": "unheardAttribute", "attribute": "gold" }),
        json!({ "code": "unheardInFile", "attribute": "gold", "columns": ["شهر", "orders"] }),
        json!({ "code": "unheardTag", "tag": "vip" }),
        json!({ "code": "doubleAttribute", "attribute": "gold" }),
        json!({ "code": "medianZero" }),
        json!({ "code": "nothingWithin" }),
        json!({ "code": "noWeight" }),
        json!({ "code": "nobodyComes" }),
        json!({ "code": "comesTooLate" }),
        json!({ "code": "ratesOutOfOrder" }),
        json!({ "code": "ratesAtOnce" }),
        json!({ "code": "tooOften", "least": 1000 }),
        json!({ "code": "neverOver" }),
        json!({ "code": "notASign", "found": "~" }),
        json!({ "code": "notADate", "found": "soon" }),
        json!({ "code": "segmentCircle" }),
        json!({ "code": "tooComplex", "most": 4096 }),
        json!({ "code": "changesWithTime" }),
        json!({ "code": "armsDiffer", "other": mail() }),
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
        json!({ "code": "alsoIgnored", "record": basket(), "field": "also" }),
        json!({ "code": "unusedChannel", "record": basket(), "field": "consent", "channel": "emial" }),
        json!({ "code": "noChannel", "record": mail(), "field": "channel" }),
        json!({ "code": "consentNotSaid", "record": mail(), "field": "channel", "channel": "pigeon" }),
        json!({ "code": "knownFromTheStart", "record": basket(), "field": "collects[0].share",
            "attribute": "age" }),
        json!({ "code": "notInFile", "attribute": "age", "columns": ["agee", "city"] }),
        json!({ "code": "noNumber", "attribute": "age", "found": "abc", "customers": 3 }),
        json!({ "code": "queueLeftOut", "node": basket(), "leftOut": 4, "asked": 5 }),
        json!({ "code": "otherKind", "record": basket(), "field": "branches[0].when", "attribute": "age", "than": "18" }),
        json!({ "code": "rangeElsewhere", "record": basket(), "field": "ranges.duration" }),
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
        json!({ "code": "experiment", "node": basket() }),
        json!({ "code": "capacity", "node": basket() }),
        json!({ "code": "beside", "node": basket() }),
        json!({ "code": "goalAtOnce", "node": basket() }),
        json!({ "code": "forSome", "node": mail() }),
        json!({ "code": "neverEnds", "node": basket() }),
        json!({ "code": "personasOfFile" }),
        json!({ "code": "tooLarge" }),
        json!({ "code": "recorded" }),
        json!({ "code": "oneGroup" }),
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
        RunTrouble::OutOfReach { needed: 40_000_000_000, most: 4_294_967_296 },
        RunTrouble::ComeTooLate,
        RunTrouble::RangesClash,
        RunTrouble::OtherVersion,
        RunTrouble::NotKept,
        RunTrouble::NoSuchGroup {
            by: "persona",
            name: "sara".into(),
            there: vec!["omid".into(), "نیما".into()],
        },
        RunTrouble::NoGroups { by: "channel" },
        RunTrouble::OnlyOfEverybody,
        RunTrouble::PartsOfFile,
        RunTrouble::OtherCustomers,
        RunTrouble::ShardMissing { number, of },
        RunTrouble::ShardDouble { number, of },
        RunTrouble::ShardForeign { number, of },
    ];
    all.map(|trouble| serde_json::to_value(trouble).expect("trouble is data")).to_vec()
}

/// All reasons why a field or a row cannot be read, by example.
pub fn reasons() -> Vec<Value> {
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
        json!({ "reason": "notWhole", "found": 1.5 }),
        json!({ "reason": "outOfRange", "found": 46.0, "least": 0.0, "most": 1.0 }),
        json!({ "reason": "unknownChoice", "found": "pink", "allowed": "blue, green" }),
        json!({ "reason": "notADuration", "found": "1 hour" }),
        json!({ "reason": "negativeDuration", "found": "-PT1H" }),
        json!({ "reason": "tooFineDuration", "found": "PT0.0001S" }),
        json!({ "reason": "tooLongDuration", "found": "P400000D" }),
        json!({ "reason": "calendarDuration", "found": "P1M" }),
        json!({ "reason": "notAMoment", "found": "today" }),
        json!({ "reason": "notADate", "found": "today" }),
        json!({ "reason": "notATimeOfDay", "found": "9 pm" }),
        json!({ "reason": "notATimeZone", "found": "Tehran" }),
        json!({ "reason": "notAnId", "found": "" }),
        json!({ "reason": "wrongOrder", "smaller": "median", "larger": "p90" }),
        json!({ "reason": "notTwoEnds", "found": 3 }),
        json!({ "reason": "tooFew", "least": 2 }),
        json!({ "reason": "other", "text": "trailing characters" }),
    ]
    .map(example::<Reason>)
    .to_vec()
}

fn findings() -> Vec<Value> {
    let name = |kind: &str, title: &str| RecordName {
        kind: kind.into(),
        id: "n".into(),
        title: title.into(),
        joins: None,
    };
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
        Finding::NeverStarts { node: name("trigger", "Basket left") },
        Finding::OpenEnd { node: name("delay", "Later") },
        Finding::OpenPort {
            node: name("split", "Which mail?"),
            port: Port::named("b"),
            port_title: Some("Short mail".into()),
        },
        Finding::NoElse { node: name("condition", "Gold?") },
        Finding::OpenedStraightAfterSending {
            node: name("condition", "Opened?"),
            message: name("message", "Mail"),
        },
        Finding::WaitCannotEnd { node: name("wait", "Comes back?") },
        Finding::MomentPast { node: name("trigger", "Black Friday"), field: "on.date".to_owned() },
        Finding::SaysTheSame { node: name("message", "Mail"), message: name("message", "Other mail") },
        Finding::SentTwice { node: name("message", "Mail"), fork: name("fork", "Both") },
        Finding::NotCarried { node: name("touchpoint", "Form"), to: name("touchpoint", "Counter") },
        Finding::LoopWithoutDelay { node: name("message", "Mail") },
        Finding::EmotionWithoutEvidence { node: name("emotion", "Annoyed") },
        Finding::PainWithoutOpportunity { node: name("painPoint", "Account") },
    ]
    .map(|finding| serde_json::to_value(finding).expect("a finding is data"))
    .to_vec()
}

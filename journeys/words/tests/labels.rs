//! What fields, ports and connectors are called in sentences: as the inspector and the map call them.

use safar_words::{Language, Words};
use serde_json::{Value, json};

/// What is put into a message is isolated, and has its direction; eyes do not see the marks of that.
fn said(language: Language, error: &Value) -> String {
    seen(&Words::of(language).sentence(error))
}

fn seen(sentence: &str) -> String {
    sentence.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "")
}

#[test]
fn a_field_goes_by_its_label_with_the_number_of_its_branch() {
    let error = json!({ "code": "undecidedCondition", "field": "branches[1].when",
        "record": { "kind": "condition", "id": "gold", "title": "Gold?" } });
    assert!(said(Language::En, &error).contains("in “Branches, no. 2 › When”"));
    assert!(said(Language::Fa, &error).contains("در «شاخه‌ها، شمارهٔ ۲ › وقتی»"));
    assert!(said(Language::Ar, &error).contains("في «الفروع، رقم ٢ › إذا»"));
    assert!(said(Language::Ru, &error).contains("в «Ветви, № 2 › Когда»"));
}

#[test]
fn a_kind_of_record_may_have_its_own_word_for_a_field() {
    let words = Words::of(Language::En);
    assert_eq!(seen(&words.field("connector", "share")), "How many go this way");
    assert_eq!(seen(&words.field("message", "response.open")), "How customers respond › Opened");
    assert_eq!(seen(&words.field("connector", "ranges.share")), "How many go this way");
    assert_eq!(seen(&words.field("persona", "consent.email")), "Consent, by channel › E-mail");
    assert_eq!(seen(&words.field("message", "cost")), "Cost of sending one");
    assert_eq!(seen(&words.field("touchpoint", "depth")), "depth", "what no one knows keeps its name");
    assert_eq!(seen(&words.field("touchpoint", "collects[x")), "collects[x");
}

#[test]
fn errors_about_files_keep_the_path() {
    let error = json!({ "code": "dangling", "field": "branches[0].when", "to": "vip",
        "record": { "kind": "condition", "id": "gold", "title": "Gold?" } });
    assert!(said(Language::En, &error).contains("“branches[0].when”"));
}

#[test]
fn a_port_goes_by_its_title_or_as_the_map_calls_it() {
    let wait = json!({ "kind": "wait", "id": "back", "title": "Comes back?" });
    let overfull = |port: &str| json!({ "code": "portOverfull", "node": wait, "port": port });
    assert!(said(Language::En, &overfull("timeout")).contains("its exit “time is up”"));
    assert!(said(Language::Fa, &overfull("timeout")).contains("خروجی «مهلت گذشت»"));
    assert!(said(Language::Ar, &overfull("next")).contains("المخرج «متابعة»"));
    assert!(said(Language::Ru, &overfull("next")).contains("выход «дальше»"));
    assert!(said(Language::En, &overfull("b1")).contains("its exit “b1”"));
    let titled = json!({ "code": "portTaken", "node": wait, "port": "b1", "portTitle": "Buys" });
    assert!(said(Language::En, &titled).starts_with("The exit “Buys” of "));
}

#[test]
fn the_way_for_everyone_else_is_called_as_the_map_calls_it() {
    let error = json!({ "code": "noElse", "node": { "kind": "condition", "id": "gold", "title": "Gold?" } });
    for language in [Language::En, Language::Fa, Language::Ar, Language::Ru] {
        let label = Words::of(language).text("port-else");
        assert!(said(language, &error).contains(&label), "{language:?}");
    }
}

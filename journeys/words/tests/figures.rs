//! Numbers, percentages, dates and lengths of time as the readers of each language write them.

use jiff::civil::date;
use safar_words::{Language, Words};

fn each(say: impl Fn(&Words) -> String) -> [String; 4] {
    [Language::En, Language::Fa, Language::Ar, Language::Ru].map(|language| say(Words::of(language)))
}

fn seen(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn numbers_have_the_digits_and_signs_of_the_language() {
    let number = each(|words| words.number(1_234_567.25, 2));
    assert_eq!(number, ["1,234,567.25", "۱٬۲۳۴٬۵۶۷٫۲۵", "١٬٢٣٤٬٥٦٧٫٢٥", "1\u{A0}234\u{A0}567,25"]);
    let words = Words::of(Language::En);
    assert_eq!(words.number(0.5, 0), "1", "half goes up, as Intl has it");
    assert_eq!(words.number(2.5, 0), "3");
    assert_eq!(words.number(0.1 + 0.2, 6), "0.3");
    assert_eq!(words.number(12.0, 2), "12");
    assert_eq!(words.number(f64::INFINITY, 2), "inf");
}

#[test]
fn numbers_that_nobody_could_count_the_digits_of_are_told_by_a_power_of_ten() {
    let expected = [
        "1.5\u{A0}×\u{A0}10^300",
        "۱٫۵\u{A0}×\u{A0}۱۰^۳۰۰",
        "١٫٥\u{A0}×\u{A0}١٠^٣٠٠",
        "1,5\u{A0}×\u{A0}10^300",
    ];
    assert_eq!(each(|words| words.number(1.5e300, 0)), expected);
    assert_eq!(Words::of(Language::En).number(-2e18, 0), "-2\u{A0}×\u{A0}10^18");
    assert_eq!(Words::of(Language::En).number(999e15, 0), "999,000,000,000,000,000");
}

#[test]
fn percentages_follow_the_language() {
    assert_eq!(each(|words| words.percent(0.37, 0)), ["37%", "۳۷٪", "٣٧٪\u{61C}", "37\u{A0}%"]);
    assert_eq!(each(|words| words.percent(0.0345, 1)), ["3.5%", "۳٫۵٪", "٣٫٥٪\u{61C}", "3,5\u{A0}%"]);
    assert_eq!(Words::of(Language::En).percent(0.29, 0), "29%", "not 28.999…");
    assert_eq!(Words::of(Language::En).percent(0.002, 1), "0.2%");
    assert_eq!(Words::of(Language::En).percent(1.0, 1), "100%");
    assert_eq!(Words::of(Language::En).percent(0.0, 1), "0%");
}

#[test]
fn numbers_inside_messages_follow_the_language_too() {
    let node = serde_json::json!({ "kind": "touchpoint", "id": "b", "title": "B" });
    let error = serde_json::json!({ "code": "sharesOver", "node": node, "sum": 1.2125 });
    let sum = each(|words| words.sentence(&error));
    for (sum, percent) in sum.iter().zip(["121.3%", "۱۲۱٫۳٪", "١٢١٫٣٪", "121,3\u{A0}%"]) {
        assert!(sum.contains(percent), "{sum}");
    }
}

#[test]
fn dates_follow_the_calendar_of_the_readers() {
    assert_eq!(
        each(|words| words.date(date(2026, 12, 1))),
        ["December 1, 2026", "۱۰ آذر ۱۴۰۵", "١ ديسمبر ٢٠٢٦", "1 декабря 2026\u{202F}г."]
    );
}

#[test]
fn lengths_of_time_are_told_in_their_largest_units() {
    let said = |millis| each(|words| seen(&words.duration(millis)));
    assert_eq!(said(3_600_000), ["1 hour", "۱ ساعت", "ساعة واحدة", "1 час"]);
    assert_eq!(said(3 * 86_400_000), ["3 days", "۳ روز", "٣ أيام", "3 дня"]);
    assert_eq!(
        said(5_400_000),
        ["1 hour 30 minutes", "۱ ساعت و ۳۰ دقیقه", "ساعة واحدة و٣٠ دقيقة", "1 час 30 минут"]
    );
    assert_eq!(said(0)[0], "0 seconds");
    assert_eq!(said(250)[0], "250 milliseconds");
    assert_eq!(said(86_400_001)[0], "1 day", "what is too small beside it is left out");
    assert_eq!(said(1_531_904)[0], "25 minutes 32 seconds", "to the nearest second");
    assert_eq!(said(3_599_600)[0], "1 hour", "what is rounded up may come to a larger unit");
}

#[test]
fn languages_are_found_by_their_tags() {
    assert_eq!(Language::from_tag("fa-IR"), Some(Language::Fa));
    assert_eq!(Language::from_tag("ar_EG.UTF-8"), Some(Language::Ar));
    assert_eq!(Language::from_tag("RU"), Some(Language::Ru));
    assert_eq!(Language::from_tag("de"), None);
    assert_eq!(Language::nearest("de-DE"), Language::En);
    assert_eq!(Language::nearest("C"), Language::En);
    assert_eq!(serde_json::to_string(&Language::Fa).ok().as_deref(), Some("\"fa\""));
}

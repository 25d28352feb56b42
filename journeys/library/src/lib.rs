//! The journeys and the customers that ship with Safar, as data: nothing is parsed here.
//!
//! Journeys are texts of Safar's file format, to be read as any file of it is. Those of one kind
//! differ by language only: they have the same ids and the same figures, apart from money, which is
//! in each language's own currency.

/// A journey that ships with Safar, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Which one it is, such as `blank`; the same in all languages.
    pub id: &'static str,
    /// The language of its texts, as a BCP 47 tag.
    pub language: &'static str,
    /// The journey, as the text of a `.safar.json` file.
    pub text: &'static str,
}

macro_rules! shipped {
    ($folder:literal: $($id:literal in [$($language:literal),+]),+) => {
        &[$($(Template {
            id: $id,
            language: $language,
            text: include_str!(concat!("../", $folder, "/", $id, ".", $language, ".safar.json")),
        }),+),+]
    };
}

/// What a new journey can be begun from.
pub fn templates() -> &'static [Template] {
    shipped!("templates": "blank" in ["en", "fa", "ar", "ru"])
}

/// Finished journeys to look at, to run and to learn from.
pub fn samples() -> &'static [Template] {
    shipped!("samples": "online-shop" in ["en", "fa"])
}

/// The recorded customers from whom the figures of the sample `online-shop` are counted: CSV,
/// compressed with gzip. Replayed, `session_id` is the customer, `event` the event and `timestamp`
/// the time.
pub fn sample_log() -> &'static [u8] {
    include_bytes!("../samples/shop-events.csv.gz")
}

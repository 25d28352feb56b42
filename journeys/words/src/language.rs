//! The languages that Safar speaks.

use serde::{Deserialize, Serialize};

/// A language that Safar speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, strum::VariantArray)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "said by `own_name`")]
pub enum Language {
    #[default]
    En,
    Fa,
    Ar,
    Ru,
}

impl Language {
    /// The language of a BCP 47 tag such as `fa-IR`, or of a POSIX locale such as `fa_IR.UTF-8`;
    /// `None` where Safar does not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            // Persian of Iran and, as `prs`, of Afghanistan.
            "fa" | "prs" => Some(Self::Fa),
            "ar" => Some(Self::Ar),
            "ru" => Some(Self::Ru),
            _ => None,
        }
    }

    /// The language nearest to a tag: English where Safar does not speak it.
    pub fn nearest(tag: &str) -> Self {
        Self::from_tag(tag).unwrap_or_default()
    }

    /// The language of the system: the first of the person's languages that Safar speaks.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or_default()
    }

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fa => "fa",
            Self::Ar => "ar",
            Self::Ru => "ru",
        }
    }

    /// The language's tag with the digits that its readers expect. Left to itself, Arabic is counted
    /// in European digits by newer data and in Arabic ones by older.
    pub fn tag_with_digits(self) -> &'static str {
        match self {
            Self::Ar => "ar-u-nu-arab",
            other => other.tag(),
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fa => "فارسی",
            Self::Ar => "العربية",
            Self::Ru => "Русский",
        }
    }

    /// Whether the language is written from right to left.
    pub fn runs_right_to_left(self) -> bool {
        matches!(self, Self::Fa | Self::Ar)
    }
}

//! Numbers, percentages and dates as the readers of each language expect them, by CLDR's data.

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::types::{FluentNumber, FluentNumberStyle};
use icu_calendar::Date;
use icu_datetime::{DateTimeFormatter, fieldsets::YMD};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;

use crate::Language;

/// Half goes away from zero, as in every interface that people know.
const HALF_UP: SignedRoundingMode = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);

/// Numbers from here on are told by a power of ten.
const WRITTEN_OUT: f64 = 1e18;

/// With fewer digits than these, what is off a whole percentage is told to be off it.
const DIGITS_OFF: usize = 8;

/// Whether a share that is off a whole percentage would not be told to be, with so many digits.
fn hides(share: f64, digits: usize) -> bool {
    const NOISE: f64 = 1e-8;
    let off = (share * 100.0 - (share * 100.0).round()).abs();
    off > NOISE && off * 10_f64.powi(digits as i32) < 0.5
}

/// How many digits stand behind the decimal sign.
#[derive(Debug, Clone, Copy)]
struct Digits {
    least: usize,
    most: usize,
}

pub(crate) struct Figures {
    language: Language,
    // Data for the four languages is compiled in; without it, figures would be plain ASCII.
    numbers: Option<DecimalFormatter>,
    dates: Option<DateTimeFormatter<YMD>>,
}

impl Figures {
    pub(crate) fn new(language: Language) -> Self {
        let locale: Locale = language.tag_with_digits().parse().unwrap_or(Locale::UNKNOWN);
        Self {
            language,
            numbers: DecimalFormatter::try_new(locale.clone().into(), Default::default()).ok(),
            dates: DateTimeFormatter::try_new(locale.into(), YMD::long()).ok(),
        }
    }

    pub(crate) fn number(&self, number: f64, most: usize) -> String {
        self.decimal(number, 0, Digits { least: 0, most })
    }

    pub(crate) fn percent(&self, share: f64, most: usize) -> String {
        let number = self.decimal(share, 2, Digits { least: 0, most });
        match self.language {
            Language::En => format!("{number}%"),
            Language::Fa => format!("{number}٪"),
            // The sign is followed by an Arabic letter mark, which keeps it on the digits' left.
            Language::Ar => format!("{number}٪\u{61C}"),
            Language::Ru => format!("{number}\u{A0}%"),
        }
    }

    pub(crate) fn date(&self, date: jiff::civil::Date) -> String {
        let (year, month, day) = (date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs());
        match (&self.dates, Date::try_new_iso(year, month, day)) {
            (Some(dates), Ok(date)) => dates.format(&date).to_string(),
            _ => date.to_string(),
        }
    }

    /// A number inside a message, with the options that the message gives it. What is not said is as
    /// in the interface's `Intl.NumberFormat`.
    pub(crate) fn in_message(&self, number: &FluentNumber) -> String {
        let options = &number.options;
        let percent = options.style == FluentNumberStyle::Percent;
        let least = options.minimum_fraction_digits.unwrap_or(0);
        let usual = if percent { 0 } else { 3 };
        let most = options.maximum_fraction_digits.unwrap_or(usual).max(least);
        if percent {
            self.percent(
                number.value,
                (most..DIGITS_OFF).find(|most| !hides(number.value, *most)).unwrap_or(most),
            )
        } else {
            self.decimal(number.value, 0, Digits { least, most })
        }
    }

    /// A number too large to be written out, as a multiple of a power of ten.
    fn by_power(&self, number: f64, shift: i16, digits: Digits) -> String {
        let written = format!("{number:e}");
        let (factor, power) = written.split_once('e').unwrap_or((&written, "0"));
        let parsed = |text: &str| text.parse::<f64>().unwrap_or_default();
        let factor = self.decimal(parsed(factor), 0, Digits { most: digits.most.max(2), ..digits });
        let power = self.decimal(parsed(power) + f64::from(shift), 0, Digits { least: 0, most: 0 });
        format!("{factor}\u{A0}×\u{A0}{}^{power}", self.decimal(10.0, 0, Digits { least: 0, most: 0 }))
    }

    fn decimal(&self, number: f64, shift: i16, digits: Digits) -> String {
        if number.is_finite() && number.abs() >= WRITTEN_OUT {
            return self.by_power(number, shift, digits);
        }
        // Rust writes floats without an exponent, shortest and exact.
        let (Some(formatter), Ok(mut decimal)) = (&self.numbers, number.to_string().parse::<Decimal>())
        else {
            return number.to_string();
        };
        let places = |digits: usize| -i16::try_from(digits).unwrap_or(i16::MAX);
        decimal.multiply_pow10(shift);
        decimal.trim_start();
        decimal.round_with_mode(places(digits.most), HALF_UP);
        decimal.trim_end();
        decimal.pad_end(places(digits.least));
        formatter.format(&decimal).to_string()
    }
}

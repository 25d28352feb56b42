//! Durations, moments, dates, times of day and time zones, as written in a file.

use std::fmt;

use jiff::{Span, SpanRelativeTo, Timestamp, Unit, tz::TimeZone};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use ts_rs::TS;

use super::written_as_text;
use crate::reading::{Extra, Reason};

/// A length of time in whole milliseconds, never negative. A day is 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, TS)]
#[ts(type = "string")]
pub struct Duration(u64);

/// The longest duration: a thousand years of 365 days, so that sums never overflow.
const LONGEST: u64 = 1000 * 365 * Duration::DAY.0;

impl Duration {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// Twenty-four hours.
    pub const DAY: Self = Self(86_400_000);

    /// The duration of so many milliseconds; `None` beyond a thousand years.
    pub fn from_millis(millis: u64) -> Option<Self> {
        (millis <= LONGEST).then_some(Self(millis))
    }

    /// The duration of so many days of 24 hours; at most 365,000 are kept.
    pub const fn days(days: u16) -> Self {
        Self(days as u64 * Self::DAY.0)
    }

    /// Milliseconds.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Reads an ISO 8601 duration such as `P3DT2H`. Months and years are refused: their length
    /// depends on the date.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let found = || text.to_owned();
        let is_one = text.trim_start_matches('-').starts_with('P');
        let span: Option<Span> = is_one.then(|| text.parse().ok()).flatten();
        let span = span.ok_or_else(|| match is_one && is_only_too_long(text) {
            true => Reason::TooLongDuration { found: found() },
            false => Reason::NotADuration { found: found() },
        })?;
        if span.get_years() != 0 || span.get_months() != 0 {
            return Err(Reason::CalendarDuration { found: found() });
        }
        let nanos = span.total((Unit::Nanosecond, SpanRelativeTo::days_are_24_hours()));
        let millis = nanos.map_err(|_| Reason::TooLongDuration { found: found() })? / 1e6;
        match millis {
            _ if millis < 0.0 => Err(Reason::NegativeDuration { found: found() }),
            _ if millis > LONGEST as f64 => Err(Reason::TooLongDuration { found: found() }),
            _ if millis.fract() != 0.0 => Err(Reason::TooFineDuration { found: found() }),
            _ => Ok(Self(millis as u64)),
        }
    }
}

/// Whether a text that cannot be read would be a duration if its numbers were small.
fn is_only_too_long(text: &str) -> bool {
    let mut small = String::new();
    for sign in text.chars() {
        if !(sign.is_ascii_digit() && small.ends_with('1')) {
            small.push(if sign.is_ascii_digit() { '1' } else { sign });
        }
    }
    small != text && small.parse::<Span>().is_ok()
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, rest) = (self.0 / 86_400_000, self.0 % 86_400_000);
        let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60);
        let (seconds, millis) = (rest / 1000 % 60, rest % 1000);
        f.write_str("P")?;
        if days > 0 {
            write!(f, "{days}D")?;
        }
        if rest > 0 || days == 0 {
            f.write_str("T")?;
        }
        if hours > 0 {
            write!(f, "{hours}H")?;
        }
        if minutes > 0 {
            write!(f, "{minutes}M")?;
        }
        match (seconds, millis) {
            (0, 0) if self.0 == 0 => f.write_str("0S"),
            (0, 0) => Ok(()),
            (seconds, 0) => write!(f, "{seconds}S"),
            (seconds, millis) => {
                let fraction = format!("{millis:03}");
                write!(f, "{seconds}.{}S", fraction.trim_end_matches('0'))
            }
        }
    }
}
written_as_text!(Duration, "duration");

/// A moment in time, such as `2026-12-01T00:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Moment(Timestamp);

impl Moment {
    /// Reads a moment with its offset from UTC.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        text.parse().map(Self).map_err(|_| Reason::NotAMoment { found: text.to_owned() })
    }

    /// The moment so many seconds after 1970 began, for constants.
    pub const fn constant(second: i64) -> Self {
        Self(Timestamp::constant(second, 0))
    }

    /// The moment so many milliseconds after 1970 began; `None` beyond the year 9999.
    pub fn from_millis(millis: i64) -> Option<Self> {
        Timestamp::from_millisecond(millis).ok().map(Self)
    }

    /// Whole milliseconds since 1970 began, in UTC.
    pub fn millis(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The moment for calculations with the calendar.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
written_as_text!(Moment, "moment");

/// A day of the calendar, such as `2026-12-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Reads a date.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        text.parse().map(Self).map_err(|_| Reason::NotADate { found: text.to_owned() })
    }

    /// The date for calculations with the calendar.
    pub fn civil(self) -> jiff::civil::Date {
        self.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
written_as_text!(Date, "date");

/// A time of day, such as `21:00`, in whole minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Reads hours and minutes, `00:00` to `23:59`.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let number = |part: &str, below: u16| {
            let two_digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            let number: Option<u16> = two_digits.then(|| part.parse().ok()).flatten();
            number.filter(|number| *number < below)
        };
        text.split_once(':')
            .and_then(|(hours, minutes)| Some(number(hours, 24)? * 60 + number(minutes, 60)?))
            .map(Self)
            .ok_or_else(|| Reason::NotATimeOfDay { found: text.to_owned() })
    }

    /// Minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}
written_as_text!(TimeOfDay, "timeOfDay");

/// A time zone of the IANA list, such as `Asia/Tehran`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct TimeZoneName(SmolStr);

impl TimeZoneName {
    /// Reads the name of a zone that the bundled list holds.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        TimeZone::get(text)
            .map(|_| Self(SmolStr::new(text)))
            .map_err(|_| Reason::NotATimeZone { found: text.to_owned() })
    }

    /// The zone's rules.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }
}

impl Default for TimeZoneName {
    fn default() -> Self {
        Self(SmolStr::new_static("UTC"))
    }
}

impl fmt::Display for TimeZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
written_as_text!(TimeZoneName, "timeZone");

/// A day of the week.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// Hours of the day, and days of the week, in the customer's time zone. May span midnight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct LocalHours {
    /// The first minute inside.
    pub from: TimeOfDay,
    /// The first minute outside. The same as `from`: the whole day.
    pub to: TimeOfDay,
    /// The days on which the hours begin; empty: every day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Weekday>>")]
    pub days: Vec<Weekday>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

impl LocalHours {
    /// Whether they go on for ever: from a time of day to the same of the next, on every day.
    pub fn are_endless(&self) -> bool {
        let days: std::collections::BTreeSet<u8> = self.days.iter().map(|day| *day as u8).collect();
        self.from == self.to && (days.is_empty() || days.len() == 7)
    }
}

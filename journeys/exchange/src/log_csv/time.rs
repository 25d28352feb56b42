//! The forms in which logs write a time.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    fmt::rfc2822,
    tz::{AmbiguousOffset, TimeZone},
};

/// The years in which an event may lie. What lies outside is a date of another calendar, or another
/// number that was taken for a time.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// The time that is written, in milliseconds since 1970 began, UTC. Where it names no zone, it is one
/// of `zone`.
pub fn parse(text: &str, zone: &TimeZone) -> Option<i64> {
    let text = text.trim();
    let first = text.chars().next()?;
    let moment = if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !has_points(text) {
        number(text, zone)?
    } else if first.is_ascii_alphabetic() {
        rfc2822::parse(text).ok()?.timestamp()
    } else if has_points(text) {
        in_zone(day_first(text)?, zone)?
    } else {
        iso(text, zone)?
    };
    YEARS.contains(&TimeZone::UTC.to_datetime(moment).year()).then_some(moment.as_millisecond())
}

/// Whether it begins as `03/04/2024` or `03-04-2024` does, where the day or the month may stand first.
pub fn hides_month(text: &str) -> bool {
    let date = text.trim().split([' ', 'T', ',']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['/', '-']).collect();
    let is_number = |part: &str, lengths: &[usize]| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    matches!(parts[..], [first, second, year]
        if is_number(first, &[1, 2]) && is_number(second, &[1, 2]) && is_number(year, &[2, 4]))
}

/// Whether it begins as `13.03.2024` does.
fn has_points(text: &str) -> bool {
    text.split_once('.').is_some_and(|(day, rest)| day.len() <= 2 && rest.contains('.'))
}

/// `13.03.2024`, perhaps with a time of day.
fn day_first(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let mut parts = date.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    let time = match time.trim() {
        "" => jiff::civil::Time::midnight(),
        time => time.parse().ok()?,
    };
    Some(date.to_datetime(time))
}

/// A time that is one number: digits without signs between, or so many units since 1970 began.
fn number(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let century = text.starts_with("19") || text.starts_with("20");
    if let (true, 8 | 14, Some(local)) = (century, text.len(), compact(text)) {
        return in_zone(local, zone);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let number: i64 = whole.parse().ok()?;
    match number {
        // Days as Excel counts them, from 1954 to 2119. In seconds they would all be the first day of 1970.
        20_000..80_000 => in_zone(excel(text.parse().ok()?)?, zone),
        // In seconds this is the year 5138, in milliseconds it is 1973; and so on.
        0..100_000_000_000 => {
            let digits: String = fraction.chars().chain("000".chars()).take(3).collect();
            Timestamp::from_millisecond(number * 1000 + digits.parse::<i64>().ok()?).ok()
        }
        100_000_000_000..100_000_000_000_000 => Timestamp::from_millisecond(number).ok(),
        100_000_000_000_000..100_000_000_000_000_000 => Timestamp::from_microsecond(number).ok(),
        100_000_000_000_000_000.. => Some(Timestamp::from_nanosecond(number.into()).ok()?),
        _ => None,
    }
}

/// Days since 1899-12-30, as spreadsheets write a time that has lost its format.
fn excel(days: f64) -> Option<DateTime> {
    let millis = (days * 86_400_000.0).round() as i64;
    let first = Date::constant(1899, 12, 30).to_datetime(jiff::civil::Time::midnight());
    first.checked_add(jiff::SignedDuration::from_millis(millis)).ok()
}

/// `20240313` or `20240313102114`.
fn compact(text: &str) -> Option<DateTime> {
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<i8>().ok();
    let date = Date::new(text.get(..4)?.parse().ok()?, part(4, 6)?, part(6, 8)?).ok()?;
    if text.len() == 8 {
        return Some(date.to_datetime(jiff::civil::Time::midnight()));
    }
    let time = jiff::civil::Time::new(part(8, 10)?, part(10, 12)?, part(12, 14)?, 0).ok()?;
    Some(date.to_datetime(time))
}

/// ISO 8601 and what is written in its manner.
fn iso(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let slashed = text.as_bytes().get(4) == Some(&b'/');
    let dashed = slashed.then(|| text.replacen('/', "-", 2));
    let text = dashed.as_deref().unwrap_or(text);
    for suffix in [" UTC", " GMT", " Z"] {
        if let Some(local) = text.strip_suffix(suffix) {
            return in_zone(local.parse().ok()?, &TimeZone::UTC);
        }
    }
    let after_date = text.get(10..).unwrap_or_default();
    if let Some(at) = after_date.find(['+', '-', 'Z', 'z']) {
        // `10:21:14 +0000`: the space is the writer's, not the standard's.
        let (local, offset) = (text.get(..10 + at)?.trim_end(), after_date.get(at..)?);
        return format!("{local}{offset}").parse().ok();
    }
    in_zone(text.parse().ok()?, zone)
}

/// The moment of a local time (S§2): one that does not exist becomes the next that does, of two the
/// first is meant.
fn in_zone(local: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local).ok(),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(local).ok(),
        AmbiguousOffset::Gap { after, .. } => {
            // With the offset after the change, the local time lies before the change, which comes next.
            let early = after.to_timestamp(local).ok()?;
            Some(zone.following(early).next().map_or(early, |change| change.timestamp()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Option<i64> {
        parse(text, &TimeZone::UTC)
    }

    fn moment(text: &str) -> Option<i64> {
        Some(text.parse::<Timestamp>().expect("a moment").as_millisecond())
    }

    #[test]
    fn the_same_moment_in_every_form() {
        for text in [
            "2024-03-13T10:21:14Z",
            "2024-03-13t10:21:14z",
            "2024-03-13 10:21:14",
            " 2024-03-13T10:21:14 ",
            "2024-03-13T13:51:14+03:30",
            "2024-03-13 05:21:14-05",
            "2024-03-13 10:21:14 +0000",
            "2024-03-13 10:21:14 UTC",
            "2024/03/13 10:21:14",
            "20240313102114",
            "20240313T102114Z",
            "13.03.2024 10:21:14",
            "Wed, 13 Mar 2024 10:21:14 +0000",
            "1710325274",
            "1710325274.000",
            "1710325274000",
            "1710325274000000",
            "1710325274000000000",
        ] {
            assert_eq!(utc(text), moment("2024-03-13T10:21:14Z"), "{text}");
        }
    }

    #[test]
    fn parts_of_a_second_are_kept_to_the_millisecond() {
        assert_eq!(utc("2024-03-13 10:21:14.1239"), moment("2024-03-13T10:21:14.123Z"));
        assert_eq!(utc("1710325274.5"), moment("2024-03-13T10:21:14.5Z"));
    }

    #[test]
    fn a_day_alone_is_its_beginning() {
        for text in ["2024-03-13", "2024/03/13", "20240313", "13.03.2024", "13.3.2024"] {
            assert_eq!(utc(text), moment("2024-03-13T00:00:00Z"), "{text}");
        }
        assert_eq!(utc("2024-03-13 10:21"), moment("2024-03-13T10:21:00Z"));
    }

    #[test]
    fn a_time_without_a_zone_is_one_of_the_zone_that_was_given() {
        let berlin = TimeZone::get("Europe/Berlin").expect("a zone");
        assert_eq!(parse("2024-03-13 10:21:14", &berlin), moment("2024-03-13T09:21:14Z"));
        assert_eq!(parse("2024-03-13 10:21:14Z", &berlin), moment("2024-03-13T10:21:14Z"));
        let left_out = parse("2026-03-29 02:30", &berlin);
        assert_eq!(left_out, moment("2026-03-29T01:00:00Z"), "the next that exists");
        let twice = parse("2026-10-25 02:30", &berlin);
        assert_eq!(twice, moment("2026-10-25T00:30:00Z"), "the first of two");
    }

    #[test]
    fn dates_that_hide_their_month_are_told_from_what_is_no_date() {
        for text in ["03/04/2024", "13/03/2024 10:21", "3-4-24", " 03/04/2024T10:21"] {
            assert!(hides_month(text), "{text}");
        }
        for text in
            ["", "yesterday", "2024/03/04", "1403/01/05", "03/04", "a/b/2024", "13.03.24", "1/2/3/2024"]
        {
            assert!(!hides_month(text), "{text}");
        }
    }

    #[test]
    fn what_nobody_can_know_is_refused() {
        for text in [
            "",
            " ",
            "-",
            "yesterday",
            "03/04/2024",
            "13/03/2024 10:21",
            "2024-13-01",
            "2024-02-30",
            "10:21:14",
            "1403/01/05",
            "-5",
            "1e9",
            "99999999999999999999999",
            "2024-03-13T25:00:00",
            "13.03.24",
            "NaN",
            "٢٠٢٤-٠٣-١٣",
        ] {
            assert_eq!(utc(text), None, "{text}");
        }
    }
}

//! Local times (S§2): hours of the day and days of the week where a customer lives.
//!
//! A local time that does not exist becomes the next that does; of two, the first is meant, and in the
//! second the clock stands still. A local time after the last year that the calendar holds is taken for that year's end.

use jiff::{Timestamp, ToSpan, civil, tz::AmbiguousOffset, tz::TimeZone};
use safar_model::value::time::{LocalHours, Weekday};

/// Days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Days(u8);

/// Hours of the day, on the days on which they begin. They may span midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hours {
    /// The first minute inside.
    from: u16,
    /// The first minute outside; the same as `from` for a whole day.
    to: u16,
    days: Days,
}

/// How many days after today are looked at: each day of the week, and once more where a change of
/// the clock has swallowed the first.
const AHEAD: i64 = 15;

impl Days {
    /// These days; an empty list is every day.
    pub(crate) fn of(days: &[Weekday]) -> Self {
        let bits = days.iter().fold(0, |bits, day| bits | 1 << *day as u8);
        Self(if bits == 0 { 0b111_1111 } else { bits })
    }

    fn contain(self, date: civil::Date) -> bool {
        self.0 >> date.weekday().to_monday_zero_offset() & 1 == 1
    }
}

impl Hours {
    /// Makes hours ready.
    pub(crate) fn of(hours: &LocalHours) -> Self {
        Self { from: hours.from.minutes(), to: hours.to.minutes(), days: Days::of(&hours.days) }
    }

    /// Whether a moment is inside.
    pub(crate) fn contain(self, zone: &TimeZone, now: i64) -> bool {
        let local = local(zone, now);
        let minute = minute_of(local.time());
        let today = self.days.contain(local.date());
        let yesterday = || local.date().yesterday().is_ok_and(|date| self.days.contain(date));
        if self.from < self.to {
            today && (self.from..self.to).contains(&minute)
        } else {
            minute >= self.from && today || minute < self.to && yesterday()
        }
    }

    /// The first moment from now on that is inside.
    pub(crate) fn next_inside(self, zone: &TimeZone, now: i64) -> i64 {
        self.next(zone, now, self.from, true)
    }

    /// The first moment from now on that is outside.
    pub(crate) fn next_outside(self, zone: &TimeZone, now: i64) -> i64 {
        self.next(zone, now, self.to, false)
    }

    /// The first moment from now on that is inside or outside; other than now it is at `minute` of
    /// some day. Now, where there is none within a fortnight.
    fn next(self, zone: &TimeZone, now: i64, minute: u16, inside: bool) -> i64 {
        let fits = |moment| self.contain(zone, moment) == inside;
        if fits(now) {
            return now;
        }
        let moments = days_from(local(zone, now).date()).map(|date| moment(zone, date, minute));
        moments.filter(|moment| *moment > now).find(|moment| fits(*moment)).unwrap_or(now)
    }
}

/// The first moment from now on at which it is so many minutes after midnight, on one of the days.
pub(crate) fn next_time_of_day(minute: u16, days: Days, zone: &TimeZone, now: i64) -> i64 {
    days_from(local(zone, now).date())
        .filter(|date| days.contain(*date))
        .map(|date| moment(zone, date, minute))
        .find(|moment| *moment >= now)
        .unwrap_or(now)
}

/// The moment at which a day begins.
pub(crate) fn start_of(date: civil::Date, zone: &TimeZone) -> i64 {
    moment(zone, date, 0)
}

fn days_from(today: civil::Date) -> impl Iterator<Item = civil::Date> {
    (0..=AHEAD).filter_map(move |days| today.checked_add(days.days()).ok())
}

/// The local time of a moment. Where a clock goes through an hour a second time, it stands still at the
/// end of the first: of two equal local times the first is meant, so that the second is none of its own.
fn local(zone: &TimeZone, now: i64) -> civil::DateTime {
    let now =
        Timestamp::from_millisecond(now).unwrap_or(if now < 0 { Timestamp::MIN } else { Timestamp::MAX });
    let local = zone.to_datetime(now);
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Fold { before, .. } if before.to_timestamp(local).is_ok_and(|first| first < now) => {
            let next = now.checked_add(1.millisecond()).unwrap_or(now);
            let change = zone.preceding(next).next().map(|change| change.timestamp());
            let end_of_first = change.and_then(|change| change.checked_sub(1.millisecond()).ok());
            end_of_first.map_or(local, |end| before.to_datetime(end))
        }
        _ => local,
    }
}

fn minute_of(time: civil::Time) -> u16 {
    time.hour() as u16 * 60 + time.minute() as u16
}

/// The moment of a local time.
fn moment(zone: &TimeZone, date: civil::Date, minute: u16) -> i64 {
    let time = civil::time((minute / 60) as i8, (minute % 60) as i8, 0, 0);
    let local = date.to_datetime(time);
    let instant = match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(local),
        // With the offset after the change, the local time lies before the change, which comes next.
        AmbiguousOffset::Gap { after, .. } => after
            .to_timestamp(local)
            .map(|before| zone.following(before).next().map_or(before, |change| change.timestamp())),
    };
    instant.unwrap_or(Timestamp::MAX).as_millisecond()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().expect("a moment").as_millisecond()
    }

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).expect("a zone")
    }

    fn hours(json: &str) -> Hours {
        Hours::of(&serde_json::from_str(json).expect("hours"))
    }

    #[test]
    fn until_a_time_of_day_is_the_next_one_in_the_customers_zone() {
        let tehran = zone("Asia/Tehran");
        let nine = |now| next_time_of_day(9 * 60, Days::of(&[]), &tehran, at(now));
        // Tehran is 3:30 ahead.
        assert_eq!(nine("2026-12-01T05:29:59.999Z"), at("2026-12-01T05:30:00Z"));
        assert_eq!(nine("2026-12-01T05:30:00Z"), at("2026-12-01T05:30:00Z"), "now is soon enough");
        assert_eq!(nine("2026-12-01T05:30:00.001Z"), at("2026-12-02T05:30:00Z"));
        let mondays = Days::of(&[Weekday::Mon]);
        // 1 December 2026 is a Tuesday.
        let monday = next_time_of_day(9 * 60, mondays, &tehran, at("2026-12-01T00:00:00Z"));
        assert_eq!(monday, at("2026-12-07T05:30:00Z"));
    }

    #[test]
    fn a_local_time_that_does_not_exist_becomes_the_next_that_does() {
        // In Berlin, 29 March 2026 has no 2:00 to 2:59; the clock goes from 1:59:59 to 3:00.
        let berlin = zone("Europe/Berlin");
        let half_past_two = next_time_of_day(150, Days::of(&[]), &berlin, at("2026-03-28T23:30:00Z"));
        assert_eq!(half_past_two, at("2026-03-29T01:00:00Z"));
    }

    #[test]
    fn of_two_equal_local_times_the_first_is_meant() {
        // On 25 October 2026, 2:30 comes at 0:30 and at 1:30 UTC.
        let berlin = zone("Europe/Berlin");
        let half_past_two = |now| next_time_of_day(150, Days::of(&[]), &berlin, at(now));
        assert_eq!(half_past_two("2026-10-24T23:00:00Z"), at("2026-10-25T00:30:00Z"));
        assert_eq!(half_past_two("2026-10-25T00:30:00.001Z"), at("2026-10-26T01:30:00Z"));
    }

    #[test]
    fn hours_run_from_the_first_of_two_equal_local_times_to_the_first() {
        // In Berlin, on 25 October 2026, 2:00 to 2:59 comes at 0:00 UTC and again at 1:00 UTC.
        let berlin = zone("Europe/Berlin");
        for (json, moment, inside) in [
            (r#"{ "from": "02:00", "to": "02:30" }"#, "2026-10-25T00:00:00Z", true),
            (r#"{ "from": "02:00", "to": "02:30" }"#, "2026-10-25T00:29:59.999Z", true),
            (r#"{ "from": "02:00", "to": "02:30" }"#, "2026-10-25T00:30:00Z", false),
            (r#"{ "from": "02:00", "to": "02:30" }"#, "2026-10-25T01:00:00Z", false),
            (r#"{ "from": "02:00", "to": "02:30" }"#, "2026-10-25T01:15:00Z", false),
            (r#"{ "from": "01:30", "to": "02:30" }"#, "2026-10-25T00:45:00Z", false),
            (r#"{ "from": "01:30", "to": "02:30" }"#, "2026-10-25T01:00:00Z", false),
            // What has begun the first time and not ended goes on through the second.
            (r#"{ "from": "02:30", "to": "03:10" }"#, "2026-10-25T00:29:00Z", false),
            (r#"{ "from": "02:30", "to": "03:10" }"#, "2026-10-25T01:05:00Z", true),
            (r#"{ "from": "02:30", "to": "03:10" }"#, "2026-10-25T02:09:00Z", true),
            (r#"{ "from": "02:30", "to": "03:10" }"#, "2026-10-25T02:10:00Z", false),
        ] {
            assert_eq!(hours(json).contain(&berlin, at(moment)), inside, "{json} at {moment}");
        }
    }

    #[test]
    fn the_next_moment_inside_is_the_first_that_is_inside() {
        let berlin = zone("Europe/Berlin");
        for json in [
            r#"{ "from": "02:00", "to": "02:30" }"#,
            r#"{ "from": "01:30", "to": "02:30" }"#,
            r#"{ "from": "02:30", "to": "03:10" }"#,
            r#"{ "from": "22:00", "to": "02:15", "days": ["sat"] }"#,
            r#"{ "from": "02:20", "to": "01:50" }"#,
        ] {
            let hours = hours(json);
            let (start, minute) = (at("2026-10-24T21:00:00Z"), 60_000);
            let moments: Vec<i64> = (0..8 * 60).map(|after| start + after * minute).collect();
            for (number, now) in moments.iter().enumerate() {
                for (wanted, next) in
                    [(true, hours.next_inside(&berlin, *now)), (false, hours.next_outside(&berlin, *now))]
                {
                    let is_so = |moment: &&i64| hours.contain(&berlin, **moment) == wanted;
                    match moments[number..].iter().find(is_so) {
                        Some(first) => assert_eq!(next, *first, "{json} from minute {number}"),
                        None => assert!(next > moments[moments.len() - 1], "{json} from minute {number}"),
                    }
                }
            }
        }
    }

    #[test]
    fn hours_may_span_midnight_and_belong_to_the_day_on_which_they_begin() {
        let night = hours(r#"{ "from": "21:00", "to": "09:00", "days": ["fri"] }"#);
        let utc = TimeZone::UTC;
        // 4 December 2026 is a Friday.
        for (moment, inside) in [
            ("2026-12-04T08:00:00Z", false),
            ("2026-12-04T20:59:59.999Z", false),
            ("2026-12-04T21:00:00Z", true),
            ("2026-12-05T08:59:59.999Z", true),
            ("2026-12-05T09:00:00Z", false),
            ("2026-12-05T22:00:00Z", false),
        ] {
            assert_eq!(night.contain(&utc, at(moment)), inside, "{moment}");
        }
        let next = |now| night.next_inside(&utc, at(now));
        assert_eq!(next("2026-12-01T00:00:00Z"), at("2026-12-04T21:00:00Z"));
        assert_eq!(next("2026-12-05T02:00:00Z"), at("2026-12-05T02:00:00Z"), "it is inside already");
        assert_eq!(next("2026-12-05T09:00:00Z"), at("2026-12-11T21:00:00Z"));
        assert_eq!(night.next_outside(&utc, at("2026-12-04T23:00:00Z")), at("2026-12-05T09:00:00Z"));
    }

    #[test]
    fn equal_ends_are_a_whole_day() {
        let day = hours(r#"{ "from": "06:00", "to": "06:00", "days": ["fri", "sat"] }"#);
        let utc = TimeZone::UTC;
        assert!(!day.contain(&utc, at("2026-12-04T05:59:00Z")));
        assert!(day.contain(&utc, at("2026-12-05T05:59:00Z")));
        assert_eq!(day.next_outside(&utc, at("2026-12-04T06:00:00Z")), at("2026-12-06T06:00:00Z"));
    }

    #[test]
    fn hours_that_the_clock_skips_are_waited_for_until_the_week_after() {
        let sunday = hours(r#"{ "from": "02:10", "to": "02:50", "days": ["sun"] }"#);
        let next = sunday.next_inside(&zone("Europe/Berlin"), at("2026-03-28T12:00:00Z"));
        assert_eq!(next, at("2026-04-05T00:10:00Z"));
    }

    #[test]
    fn moments_beyond_the_calendar_do_not_break_it() {
        let day = hours(r#"{ "from": "06:00", "to": "08:00" }"#);
        assert_eq!(day.next_inside(&TimeZone::UTC, i64::MAX), i64::MAX);
        next_time_of_day(0, Days::of(&[]), &TimeZone::UTC, i64::MIN);
    }
}

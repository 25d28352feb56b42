//! The sample shop's figures, counted anew from its log.

use std::collections::{HashMap, HashSet};

use jiff::civil::{Date, DateTime, date};

use crate::{
    log::{Event, Session, sessions},
    map::{Map, number, text},
};

#[test]
fn the_log_is_the_one_that_is_spoken_of() {
    let sessions = sessions();
    let events: usize = sessions.iter().map(|session| session.events.len()).sum();
    let users: HashSet<&str> = sessions.iter().map(|session| session.user.as_str()).collect();
    assert_eq!((sessions.len(), events, users.len()), (3605, 31_106, 600));
    assert_eq!(with(&sessions, "purchase"), 470);
}

#[test]
fn every_event_of_the_log_has_its_touchpoint() {
    let map = Map::shop("en");
    let touchpoints = map.touchpoint_of_event();
    for event in sessions().iter().flat_map(|session| &session.events) {
        assert!(touchpoints.contains_key(event.name.as_str()), "no touchpoint emits {}", event.name);
    }
}

#[test]
fn shares_are_those_of_the_logs_moves_and_as_many_leave_as_left() {
    let (map, sessions) = (Map::shop("en"), sessions());
    let touchpoints = map.touchpoint_of_event();
    let node = |event: &Event| touchpoints[event.name.as_str()];
    let (mut moves, mut visits, mut ends) = (HashMap::new(), HashMap::new(), HashMap::new());
    for session in &sessions {
        for pair in session.events.windows(2) {
            *moves.entry((node(&pair[0]), node(&pair[1]))).or_insert(0.0) += 1.0;
        }
        session.events.iter().for_each(|event| *visits.entry(node(event)).or_insert(0.0) += 1.0);
        *ends.entry(node(session.events.last().expect("a visit has an event"))).or_insert(0.0) += 1.0;
    }
    let mut drawn: HashMap<&str, f64> = HashMap::new();
    let counted_moves = map.moves().filter_map(|(from, to, _)| Some((from, moves.get(&(from, to))?)));
    counted_moves.for_each(|(from, count)| *drawn.entry(from).or_default() += count);

    // What the log does not know, such as the way from the purchase to the parcel, is assumed.
    let from_log: Vec<_> = map.moves().filter(|(from, to, _)| moves.contains_key(&(*from, *to))).collect();
    assert_eq!(from_log.len(), 41);
    for (from, to, share) in from_log {
        let going_on = 1.0 - ends[from] / visits[from];
        let counted = going_on * moves[&(from, to)] / drawn[from];
        assert!(
            (share * map.stays(from) - counted).abs() < 1e-4,
            "{from} to {to}: {share}, counted {counted}"
        );
    }
}

#[test]
fn visits_start_where_those_of_the_log_start() {
    let (map, sessions) = (Map::shop("en"), sessions());
    let mut starts: HashMap<&str, f64> = HashMap::new();
    for session in &sessions {
        *starts.entry(session.events[0].name.as_str()).or_default() += 1.0;
    }
    for (event, id) in map.touchpoint_of_event() {
        assert_eq!(map.node(id)["entry"].as_f64(), starts.get(event).copied(), "visits that start at {id}");
    }
}

#[test]
fn stays_are_the_gaps_before_the_events() {
    let (map, sessions) = (Map::shop("en"), sessions());
    for (event, id) in map.touchpoint_of_event() {
        let pairs = sessions.iter().flat_map(|session| session.events.windows(2));
        let mut gaps: Vec<f64> = pairs
            .filter(|pair| pair[1].name == event)
            .map(|pair| {
                (pair[1].time - pair[0].time).total(jiff::Unit::Second).expect("a plain span of time")
            })
            .collect();
        gaps.sort_by(f64::total_cmp);
        for (name, part) in [("median", 0.5), ("p90", 0.9)] {
            let written: jiff::SignedDuration =
                text(&map.node(id)["duration"][name]).parse().expect("an ISO 8601 duration");
            let counted = quantile(&gaps, part);
            assert!(
                (written.as_secs_f64() - counted).abs() <= 0.5,
                "{id}: {name} is {written}, counted {counted} s"
            );
        }
    }
}

#[test]
fn the_map_converts_as_the_log_does() {
    let map = Map::shop("en");
    let recorded = 470.0 / 3605.0;
    let expected = expected_visits(&map)["purchase"];
    assert!((expected - recorded).abs() < 0.001, "the map's chain gives {expected}, the log {recorded}");
}

#[test]
fn three_in_five_of_the_recorded_moves_are_drawn() {
    let (map, sessions) = (Map::shop("en"), sessions());
    let touchpoints = map.touchpoint_of_event();
    let connected: HashSet<(&str, &str)> = map.moves().map(|(from, to, _)| (from, to)).collect();
    let moves: Vec<(&str, &str)> = sessions
        .iter()
        .flat_map(|session| session.events.windows(2))
        .map(|pair| (touchpoints[pair[0].name.as_str()], touchpoints[pair[1].name.as_str()]))
        .collect();
    let drawn = moves.iter().filter(|pair| connected.contains(pair)).count();
    assert_eq!((drawn, moves.len()), (16_259, 27_501));
}

#[test]
fn metrics_are_counted_from_the_log() {
    let sessions = sessions();
    let percent = |part: usize, of: usize| (1000.0 * part as f64 / of as f64).round() / 10.0;
    let paid: Vec<&Session> = sessions.iter().filter(|session| session.channel == "paid_search").collect();
    let mut purchases: HashMap<&str, Vec<DateTime>> = HashMap::new();
    for session in &sessions {
        let bought = session.events.iter().filter(|event| event.name == "purchase").map(|event| event.time);
        purchases.entry(&session.user).or_default().extend(bought);
    }
    purchases.retain(|_, times| !times.is_empty());
    purchases.values_mut().for_each(|times| times.sort());
    let again = purchases.values().filter(|times| times.len() > 1).count();
    let pairs = purchases.values().flat_map(|times| times.windows(2));
    let mut days: Vec<f64> = pairs
        .map(|pair| (pair[1] - pair[0]).total((jiff::Unit::Day, pair[0])).expect("a span of days"))
        .collect();
    days.sort_by(f64::total_cmp);
    let counted = [
        ("m-paid", percent(paid.iter().filter(|session| session.has("purchase")).count(), paid.len())),
        ("m-product", percent(with(&sessions, "product_view"), sessions.len())),
        ("m-basket", percent(with(&sessions, "add_to_cart"), sessions.len())),
        ("m-left", percent(with(&sessions, "add_to_cart") - 470, with(&sessions, "add_to_cart"))),
        ("m-paying", percent(470, with(&sessions, "payment_details"))),
        ("m-conversion", percent(470, sessions.len())),
        ("m-repeat", percent(again, purchases.len())),
        ("m-days", quantile(&days, 0.5).round()),
    ];
    let map = Map::shop("en");
    assert_eq!(map.nodes("metric").count(), counted.len());
    for (id, value) in counted {
        assert_eq!(number(&map.node(id)["value"]), value, "{id}");
    }
}

#[test]
fn the_incidents_hit_as_the_pain_points_say() {
    let sessions = sessions();
    let hit = |event: &str| sessions.iter().filter(|session| session.has(event)).collect::<Vec<_>>();
    let among = |hit: &[&Session], event: &str| hit.iter().filter(|session| session.has(event)).count();

    let sent_back = hit("checkout_bug");
    assert!(sent_back.iter().all(|session| session.platform == "mobile"));
    assert_eq!((sent_back.len(), sent_back.len() - among(&sent_back, "payment_details")), (32, 22));

    let refused = hit("payment_error");
    assert_eq!((refused.len(), among(&refused, "support_chat"), among(&refused, "purchase")), (95, 89, 11));
}

#[test]
fn the_incidents_end_as_many_visits_where_they_strike_as_the_map_says() {
    let (map, sessions) = (Map::shop("en"), sessions());
    let refused: Vec<&Session> = sessions.iter().filter(|session| session.has("payment_error")).collect();
    let all: Vec<&Session> = sessions.iter().collect();
    let times = |among: &[&Session], name: &str| {
        among.iter().flat_map(|session| &session.events).filter(|event| event.name == name).count() as f64
    };
    let ended = |among: &[&Session], name: &str| {
        among.iter().filter(|session| session.events.last().is_some_and(|last| last.name == name)).count()
            as f64
    };
    let counted = [
        ("sent-back", 1.0, ended(&all, "checkout_bug") / times(&all, "checkout_bug")),
        ("good-cards", 1.0, ended(&all, "payment_error") / times(&all, "payment_error")),
        (
            "no-help",
            times(&refused, "support_chat") / times(&all, "support_chat"),
            ended(&refused, "support_chat") / times(&refused, "support_chat"),
        ),
    ];
    for (id, frequency, leave) in counted {
        let pain = map.node(id);
        assert!((number(&pain["frequency"]) - frequency).abs() < 1e-4, "{id} hits {frequency}");
        assert!((number(&pain["leave"]) - leave).abs() < 1e-4, "{id} drives {leave} away");
    }
}

#[test]
fn the_incidents_cost_as_many_purchases_as_the_note_says() {
    let sessions = sessions();
    let on_phones = |session: &&Session| session.platform == "mobile" && session.has("shipping_details");
    let paying = |session: &&Session| session.has("payment_details");
    // Days on which neither incident is at work tell what would have been.
    let lost = |during: Days, who: &dyn Fn(&&Session) -> bool| {
        let (hit, usual): (Vec<&Session>, Vec<&Session>) = sessions
            .iter()
            .filter(|session| {
                who(session) && (during.hold(session) || !BUG.hold(session) && !REFUSALS.hold(session))
            })
            .partition(|session| during.hold(session));
        let bought =
            |visits: &[&Session]| visits.iter().filter(|session| session.has("purchase")).count() as f64;
        bought(&usual) / usual.len() as f64 * hit.len() as f64 - bought(&hit)
    };
    assert_eq!((lost(BUG, &on_phones).round(), lost(REFUSALS, &paying).round()), (21.0, 68.0));
}

/// Days of 2024, both included.
#[derive(Clone, Copy)]
struct Days(Date, Date);

/// On phones, checkout led back to the basket.
const BUG: Days = Days(date(2024, 4, 9), date(2024, 5, 9));
/// Good cards were refused. The makers' window ends on 7 June; the last refusals come a day later.
const REFUSALS: Days = Days(date(2024, 5, 19), date(2024, 6, 8));

impl Days {
    /// Whether the visit began on one of them.
    fn hold(self, session: &Session) -> bool {
        (self.0..=self.1).contains(&session.events[0].time.date())
    }
}

/// How many visits have an event.
fn with(sessions: &[Session], event: &str) -> usize {
    sessions.iter().filter(|session| session.has(event)).count()
}

/// The value below which this part of the sorted numbers lies, joined linearly.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let at = part * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    below + (above - below) * at.fract()
}

/// How often a customer is expected at each touchpoint: the absorbing chain of the map's entries,
/// shares and pains, summed until nobody is left.
pub fn expected_visits(map: &Map) -> HashMap<&str, f64> {
    let weight = |node: &serde_json::Value| node["entry"].as_f64().unwrap_or(0.0);
    let all: f64 = map.nodes("touchpoint").map(weight).sum();
    let mut walking: HashMap<&str, f64> =
        map.nodes("touchpoint").map(|node| (text(&node["id"]), weight(node) / all)).collect();
    let mut visits = walking.clone();
    while walking.values().sum::<f64>() > 1e-12 {
        let mut next: HashMap<&str, f64> = walking.keys().map(|id| (*id, 0.0)).collect();
        for (from, to, share) in map.moves() {
            *next.entry(to).or_default() += walking[from] * map.stays(from) * share;
        }
        next.iter().for_each(|(id, come)| *visits.entry(id).or_default() += come);
        walking = next;
    }
    visits
}

//! S§4: messages, and how customers respond to them.

use safar_simulator::{Figures, Left, MessageFigures, Run, Suppressed};
use serde_json::{Value, json};

use crate::common::*;

fn message<'r>(run: &'r Run, id: &str) -> &'r MessageFigures {
    match &node(run, id).figures {
        Figures::Message(figures) => figures,
        other => panic!("{id} is no message: {other:?}"),
    }
}

/// A message that is sent when the customer comes, followed by `after`.
fn mailing(message: Value, more: Value) -> Value {
    let mut mail = json!({ "id": "mail", "kind": "message", "channel": "email" });
    for (name, value) in message.as_object().expect("fields") {
        mail[name] = value.clone();
    }
    let mut map = json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            mail,
            { "id": "after", "kind": "update" },
        ],
        "connectors": [{ "from": "t", "to": "mail" }, { "from": "mail", "to": "after" }],
        "scenario": { "start": "2026-12-01T12:00:00Z" },
    });
    for (name, value) in more.as_object().expect("fields") {
        match (map.get_mut(name), value) {
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more.iter().cloned()),
            _ => map[name] = value.clone(),
        }
    }
    map
}

#[test]
fn consent_is_drawn_once_per_customer_and_consent_not_named_is_given() {
    let run = many(
        mailing(
            json!({}),
            json!({
                "nodes": [
                    { "id": "again", "kind": "message", "channel": "email" },
                    { "id": "text", "kind": "message", "channel": "sms" },
                ],
                "connectors": [{ "from": "after", "to": "again" }, { "from": "again", "to": "text" }],
                "personas": [{ "id": "p", "consent": { "email": 0.8 } }],
            }),
        ),
        50_000,
    );
    let mail = message(&run, "mail");
    check_share(mail.sent, 50_000, 0.8, "consent");
    assert_eq!(mail.suppressed[&Suppressed::Consent], 50_000 - mail.sent);
    assert_eq!(message(&run, "again").sent, mail.sent, "the same customers");
    assert_eq!(message(&run, "text").sent, 50_000);
    assert_eq!(node(&run, "after").entered, 50_000, "next goes on also when suppressed");
}

#[test]
fn a_message_changes_conversion_by_consent_times_delivery_times_opening_times_clicking() {
    let run = many(
        mailing(
            json!({ "response": { "deliver": 0.9, "open": 0.5, "click": 0.4 } }),
            json!({
                "nodes": [{ "id": "shop", "kind": "touchpoint" }, { "id": "out", "kind": "touchpoint", "entry": 1 }, { "id": "bought", "kind": "goal" }],
                "connectors": [
                    { "from": "mail", "port": "clicked", "to": "shop" }, { "from": "shop", "to": "bought", "share": 0.5 },
                ],
                "personas": [{ "id": "p", "consent": { "email": 0.6 } }],
            }),
        ),
        100_000,
    );
    check_share(run.result.conversion.customers, 100_000, 0.6 * 0.9 * 0.5 * 0.4 * 0.5, "conversion");
    let mail = message(&run, "mail");
    check_share(mail.delivered, mail.sent, 0.9, "delivered of sent");
    check_share(mail.opened, mail.delivered, 0.5, "opened of delivered");
    check_share(mail.clicked, mail.opened, 0.4, "clicked of opened");
}

#[test]
fn missing_responses_are_deliver_1_the_others_0() {
    let run = many(mailing(json!({}), json!({})), 100);
    let mail = message(&run, "mail");
    assert_eq!(
        (mail.sent, mail.delivered, mail.opened, mail.clicked, mail.unsubscribed),
        (100, 100, 0, 0, 0)
    );
}

#[test]
fn opened_and_clicked_start_a_token_or_bring_the_customer_when_they_happen() {
    let run = one(mailing(
        json!({ "response": { "open": 1, "click": 1, "timeToOpen": "PT3H", "timeToClick": "PT5M" } }),
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT4H" },
                { "id": "read", "kind": "update" },
                { "id": "basket", "kind": "touchpoint" },
            ],
            "connectors": [{ "from": "mail", "port": "opened", "to": "read" }, { "from": "mail", "port": "clicked", "to": "basket" }],
        }),
    ));
    assert_eq!(entries(&run, "after"), [0], "next goes on at sending");
    assert_eq!((entries(&run, "read"), entries(&run, "basket")), (vec![3 * HOUR], vec![4 * HOUR]));
    assert_eq!(left(&run, "a", Left::Brought), 1);
    assert_eq!(node(&run, "mail").started.values().sum::<u64>(), 2, "responses count in started");
}

#[test]
fn responses_are_per_persona_where_given() {
    let run = many(
        mailing(
            json!({ "response": { "open": 0 }, "responseOf": { "keen": { "open": 1 } } }),
            json!({ "personas": [{ "id": "keen", "weight": 1 }, { "id": "other", "weight": 1 }] }),
        ),
        1000,
    );
    let keen =
        run.result.personas.iter().find(|(id, _)| id.as_str() == "keen").map(|(_, result)| result.customers);
    assert_eq!(Some(message(&run, "mail").opened), keen);
}

#[test]
fn each_response_is_an_event_of_the_customer() {
    let run = one(mailing(
        json!({ "response": { "open": 1, "click": 1, "timeToOpen": "PT3H" } }),
        json!({
            "nodes": [
                { "id": "opened", "kind": "trigger", "on": { "event": "mail.opened" } },
                { "id": "delivered", "kind": "trigger", "on": { "event": "mail.delivered" } },
            ],
        }),
    ));
    assert_eq!((entries(&run, "opened"), entries(&run, "delivered")), (vec![3 * HOUR], vec![0]));
}

#[test]
fn an_unsubscribed_customer_gets_nothing_more_on_that_channel() {
    let later = |id: &str, channel: &str| json!({ "id": id, "kind": "message", "channel": channel });
    let run = many(
        mailing(
            json!({ "response": { "open": 1, "unsubscribe": 0.25 } }),
            json!({
                "nodes": [{ "id": "pause", "kind": "delay", "for": "P1D" }, later("same", "email"), later("other", "sms")],
                "connectors": [{ "from": "after", "to": "pause" }, { "from": "pause", "to": "same" }, { "from": "same", "to": "other" }],
            }),
        ),
        20_000,
    );
    let gone = message(&run, "mail").unsubscribed;
    check_share(gone, 20_000, 0.25, "unsubscribed of opened");
    assert_eq!(message(&run, "same").suppressed[&Suppressed::Unsubscribed], gone);
    assert_eq!(message(&run, "other").sent, 20_000);
}

/// Mails every so often, with a cap on the channel.
fn capped(every: &str, within: &str) -> Run {
    one(json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "every": every } },
            { "id": "first", "kind": "message", "channel": "sms" },
            { "id": "second", "kind": "message", "channel": "sms", "cap": { "most": 3, "within": within } },
        ],
        "connectors": [{ "from": "t", "to": "first" }, { "from": "first", "to": "second" }],
        "scenario": { "horizon": "P4D" },
    }))
}

#[test]
fn a_cap_counts_all_sent_to_the_customer_on_that_channel() {
    // On days 1, 2, 3 the first goes out; with it, one, three and five have gone out before the second.
    let run = capped("P1D", "P7D");
    assert_eq!((message(&run, "first").sent, message(&run, "second").sent), (3, 1));
    assert_eq!(message(&run, "second").suppressed[&Suppressed::Cap], 2);
}

#[test]
fn what_is_exactly_as_old_as_the_cap_is_long_is_outside_of_it() {
    // Just now one has gone out; those a day ago are outside of a day, inside of a little more.
    assert_eq!(message(&capped("P1D", "P1D"), "second").sent, 3);
    assert_eq!(message(&capped("P1D", "P1DT0.001S"), "second").sent, 2);
}

#[test]
fn quiet_hours_defer_to_their_end_or_drop() {
    let quiet = |then: &str, from: &str| {
        one(mailing(json!({ "quietHours": { "from": from, "to": "09:00", "then": then } }), json!({})))
    };
    let run = quiet("defer", "12:00");
    assert_eq!((entries(&run, "after"), sent(&run, "mail")), (vec![21 * HOUR], 1), "next goes on at sending");
    let run = quiet("drop", "12:00");
    assert_eq!(entries(&run, "after"), [0]);
    assert_eq!(message(&run, "mail").suppressed[&Suppressed::QuietHours], 1);
    assert_eq!(entries(&quiet("defer", "12:01"), "after"), [0]);
}

#[test]
fn quiet_hours_are_those_of_the_customers_time_zone() {
    // 12:00 in UTC is 21:00 in Tokyo.
    let run = one(mailing(
        json!({ "quietHours": { "from": "21:00", "to": "09:00" } }),
        json!({ "personas": [{ "id": "p", "timeZone": "Asia/Tokyo" }] }),
    ));
    assert_eq!(entries(&run, "after"), [12 * HOUR]);
}

#[test]
fn a_message_costs_what_sending_it_costs_and_not_when_suppressed() {
    let run = many(
        mailing(json!({ "cost": 0.05 }), json!({ "personas": [{ "id": "p", "consent": { "email": 0.5 } }] })),
        1000,
    );
    assert_eq!(run.result.cost, (message(&run, "mail").sent * 5) as f64 / 100.0);
}

#[test]
fn a_conversion_is_credited_to_the_last_message_delivered_within_the_attribution_time() {
    let map = |attribution: &str, second: &str| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "P2D" },
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "first", "kind": "message" },
                { "id": "pause", "kind": "delay", "for": "P1D" },
                { "id": "second", "kind": "message", "response": { "deliver": second.parse::<f64>().expect("a share") } },
                { "id": "bought", "kind": "goal", "value": 44 },
            ],
            "connectors": [
                { "from": "a", "to": "bought" }, { "from": "t", "to": "first" }, { "from": "first", "to": "pause" },
                { "from": "pause", "to": "second" },
            ],
            "scenario": { "attribution": attribution },
        })
    };
    let credited = |run: &Run| ["first", "second"].map(|id| message(run, id).credited.conversions);
    let run = one(map("P7D", "1"));
    assert_eq!(credited(&run), [0, 1]);
    assert_eq!(message(&run, "second").credited.revenue, 44.0);
    assert_eq!(credited(&one(map("P7D", "0"))), [1, 0], "only what is delivered");
    assert_eq!(credited(&one(map("P1D", "1"))), [0, 0], "exactly a day old is outside");
    assert_eq!(credited(&one(map("P1DT0.001S", "1"))), [0, 1]);
}

#[test]
fn the_attribution_time_is_7_days_where_nothing_is_said() {
    let credited = |stay: &str| {
        let run = one(json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": stay },
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "mail", "kind": "message" },
                { "id": "bought", "kind": "goal" },
            ],
            "connectors": [{ "from": "a", "to": "bought" }, { "from": "t", "to": "mail" }],
        }));
        message(&run, "mail").credited.conversions
    };
    assert_eq!([credited("P6DT23H59M59.999S"), credited("P7D")], [1, 0]);
}

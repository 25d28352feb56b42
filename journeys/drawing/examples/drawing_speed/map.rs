//! A generated journey of ten thousand cards: a third of its texts Persian, automations in its lanes of
//! rules, six thousand connectors, most of them between neighbours, some across stages and back.

use safar_model::{Journey, record::Record, value::id::Id};
use serde_json::{Value, json};

pub const STAGES: usize = 12;
/// The lanes: of which kind they are, and of which kind their cards.
const LANES: [(&str, &str); 10] = [
    ("touchpoints", "touchpoint"),
    ("touchpoints", "touchpoint"),
    ("emotions", "emotion"),
    ("painPoints", "painPoint"),
    ("opportunities", "opportunity"),
    ("metrics", "metric"),
    ("rules", "delay"),
    ("rules", "message"),
    ("notes", "note"),
    ("actions", "action"),
];
/// The lane whose cards feel: there are few of them, as a curve goes through them.
const FEELING: usize = 2;
const FACES: usize = 4;
/// The cards of every other cell. They stand in rows of four.
const CARDS: usize = 92;
const IN_A_ROW: usize = 4;
/// The first rules of a cell are in an automation.
const RULES_OF_AN_AUTOMATION: usize = 8;

const ENGLISH: [&str; 12] = [
    "Basket", "checkout", "sees", "social", "advert", "parcel", "arrives", "friend", "product", "page",
    "late", "again",
];
const PERSIAN: [&str; 12] =
    ["سبد", "خرید", "می‌بیند", "تبلیغ", "پیامک", "بسته", "می‌رسد", "دوست", "کالا", "صفحه", "دیر", "دوباره"];

/// The id of a card.
pub fn card(lane: usize, stage: usize, number: usize) -> Id {
    id(&format!("n{lane}-{stage}-{number}"))
}

/// The id of a connector that leaves a card; each has at least the first.
pub fn connector(lane: usize, stage: usize, number: usize) -> Id {
    id(&format!("c{lane}-{stage}-{number}-0"))
}

pub fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

/// The journey; `direction` is `ltr` or `rtl`.
pub fn journey(direction: &str) -> Journey {
    let names = |prefix: &str, count: usize| -> Vec<String> {
        (0..count).map(|at| format!("{prefix}{at}")).collect()
    };
    let (stages, lanes) = (names("s", STAGES), names("l", LANES.len()));
    let own = json!({ "id": "map", "title": "Large", "language": "en", "direction": direction,
        "stages": stages, "lanes": lanes });
    let mut records = vec![json!({ "journey": own })];
    let stage = |(at, id): (usize, &String)| json!({ "stage": { "id": id, "title": title(at, 0, 2) } });
    records.extend(stages.iter().enumerate().map(stage));
    let lane = |(id, (kind, _)): (&String, &(&str, &str))| json!({ "lane": { "id": id, "kind": kind, "title": kind } });
    records.extend(lanes.iter().zip(&LANES).map(lane));
    for (lane, (lane_kind, card_kind)) in LANES.iter().enumerate() {
        for stage in 0..STAGES {
            let is_rules = *lane_kind == "rules";
            if is_rules {
                let name = json!({ "id": format!("a{lane}-{stage}"), "title": title(stage, lane, 2) });
                records.push(json!({ "automation": name }));
            }
            let count = if lane == FEELING { FACES } else { CARDS };
            records.extend((0..count).map(|number| node(lane, stage, number, card_kind, is_rules)));
            if is_rules || *lane_kind == "touchpoints" {
                records.extend((0..count).flat_map(|number| connectors(lane, stage, number)));
            }
        }
    }
    let records = records.into_iter().map(|record| serde_json::from_value::<Record>(record).expect("sound"));
    Journey::from_records(records).expect("a sound journey")
}

/// Some words, in Persian on every third card.
fn title(number: usize, salt: usize, words: usize) -> String {
    let list = if (number + salt).is_multiple_of(3) { PERSIAN } else { ENGLISH };
    let words = (0..words).map(|word| list[(number * 7 + word * 5 + salt) % list.len()]);
    words.collect::<Vec<_>>().join(" ")
}

fn node(lane: usize, stage: usize, number: usize, kind: &str, is_rule: bool) -> Value {
    let (column, row) = (number % IN_A_ROW, number / IN_A_ROW);
    let mut fields = json!({
        "id": card(lane, stage, number), "kind": kind,
        "title": format!("{} {number}", title(number, lane + stage, 2 + number % 4)),
        "stage": format!("s{stage}"), "lane": format!("l{lane}"),
        "x": 24.0 + 260.0 * column as f64, "y": 16.0 + 90.0 * row as f64,
    });
    match kind {
        "emotion" => fields["score"] = json!((number % 5) as f64 - 2.0),
        "painPoint" => fields["frequency"] = json!(0.3),
        "touchpoint" => fields["leave"] = json!(0.1),
        _ => {}
    }
    if is_rule && number < RULES_OF_AN_AUTOMATION {
        fields["automation"] = json!(format!("a{lane}-{stage}"));
        if number == 0 {
            fields["kind"] = json!("trigger");
            fields["on"] = json!({ "reaches": card(0, stage, 5) });
        }
    }
    json!({ "node": fields })
}

/// The connectors that leave a card: to the next, from every third one to the card below, from a few to the
/// next stage, and from a few back.
fn connectors(lane: usize, stage: usize, number: usize) -> Vec<Value> {
    let mut to = vec![card(lane, stage, (number + 1) % CARDS)];
    if number.is_multiple_of(3) {
        to.push(card(lane, stage, (number + IN_A_ROW) % CARDS));
    }
    if number % 20 == 3 && stage + 1 < STAGES {
        to.push(card(lane, stage + 1, number));
    }
    if number % 30 == 7 {
        to.push(card(lane, stage, number - 6));
    }
    let share = (0.9 / to.len() as f64 * 100.0).round() / 100.0;
    let of_touchpoint = LANES[lane].0 == "touchpoints";
    let connector = |(at, to): (usize, Id)| {
        let mut fields = json!({ "id": format!("c{lane}-{stage}-{number}-{at}"),
            "from": card(lane, stage, number), "to": to });
        if of_touchpoint {
            fields["share"] = json!(share);
        }
        json!({ "connector": fields })
    };
    to.into_iter().enumerate().map(connector).collect()
}

//! What a person does to the generated map, each as the change that it makes.

use safar_model::{Journey, change::Change, edit::Edit, edit::plan, record::Record, value::id::Id};
use serde_json::{Value, json};

use crate::map::{STAGES, card, connector, id};

/// Something that a person does; `turn` says how often it has been done before.
pub struct Act {
    pub name: &'static str,
    pub turns: usize,
    pub edit: fn(&Journey, usize) -> Edit,
}

pub const ACTS: [Act; 9] = [
    Act { name: "one card moved within its cell", turns: 120, edit: move_within },
    Act { name: "text of one card changed", turns: 120, edit: retitle },
    Act { name: "text of one card longer by a line", turns: 120, edit: lengthen },
    Act { name: "one card moved to another cell", turns: 120, edit: move_elsewhere },
    Act { name: "one connector added", turns: 120, edit: connect },
    Act { name: "a share changed", turns: 120, edit: share },
    Act { name: "a stage inserted", turns: 30, edit: insert_stage },
    Act { name: "500 texts changed at once", turns: 30, edit: retitle_many },
    Act { name: "500 cards moved at once", turns: 30, edit: move_many },
];

/// Gives ids that no record has.
fn fresh(act: &str, turn: usize) -> impl FnMut() -> Id {
    let mut next = 0;
    move || {
        next += 1;
        id(&format!("{act} {turn} {next}"))
    }
}

/// The change that an act makes, with all that follows.
pub fn change(journey: &Journey, act: &Act, turn: usize) -> Change {
    plan(journey, (act.edit)(journey, turn), &mut fresh(act.name, turn)).expect("it is allowed")
}

/// A card of the middle of a cell: of another stage and lane each turn.
fn some_card(turn: usize) -> Id {
    const LANES: [usize; 8] = [0, 3, 6, 4, 1, 5, 7, 9];
    card(LANES[turn % LANES.len()], turn % STAGES, 40 + turn % 9)
}

fn put(journey: &Journey, changes: impl IntoIterator<Item = (Id, Value)>) -> Edit {
    let record = |(id, changes): (Id, Value)| {
        let mut whole = serde_json::to_value(journey.record(&id).expect("it is there")).expect("JSON");
        let fields = whole.as_object_mut().and_then(|whole| whole.values_mut().next());
        if let (Some(Value::Object(fields)), Value::Object(changes)) = (fields, changes) {
            fields.extend(changes);
        }
        serde_json::from_value::<Record>(whole).expect("a sound record")
    };
    Edit::Put { records: changes.into_iter().map(record).collect() }
}

fn move_within(journey: &Journey, turn: usize) -> Edit {
    put(journey, [(some_card(turn), json!({ "x": 30.0 + (turn % 50) as f64, "y": 600.0 + turn as f64 }))])
}

fn retitle(journey: &Journey, turn: usize) -> Edit {
    put(journey, [(some_card(turn), json!({ "title": format!("Basket {turn}") }))])
}

fn lengthen(journey: &Journey, turn: usize) -> Edit {
    let title = format!("A title that takes more than one line on any card there is {turn}");
    put(journey, [(some_card(turn), json!({ "title": title }))])
}

fn move_elsewhere(journey: &Journey, turn: usize) -> Edit {
    let stage = format!("s{}", (turn + 1) % STAGES);
    put(journey, [(some_card(turn), json!({ "stage": stage, "y": 900.0 }))])
}

fn connect(_: &Journey, turn: usize) -> Edit {
    let lane = turn % 2;
    let (from, to) = (card(lane, turn % STAGES, 20 + turn % 30), card(lane, turn % STAGES, 60 + turn % 20));
    Edit::Connect { from, port: safar_model::value::id::Port::next(), to, also: None }
}

fn share(journey: &Journey, turn: usize) -> Edit {
    let share = (turn % 40 + 1) as f64 / 100.0;
    put(journey, [(connector(turn % 2, turn % STAGES, 40 + turn % 9), json!({ "share": share }))])
}

fn insert_stage(_: &Journey, turn: usize) -> Edit {
    Edit::AddStage { title: "Between".to_owned(), before: Some(id(&format!("s{}", turn % STAGES))) }
}

/// Cards of all lanes but that of faces, all over the map.
fn many() -> impl Iterator<Item = Id> {
    (0..500).map(|at| card([0, 1, 3, 4, 5, 6, 7, 8, 9][at % 9], at % STAGES, at * 7 % 92))
}

fn retitle_many(journey: &Journey, turn: usize) -> Edit {
    put(journey, many().enumerate().map(|(at, id)| (id, json!({ "title": format!("Parcel {turn} {at}") }))))
}

fn move_many(journey: &Journey, turn: usize) -> Edit {
    let place = |(at, id): (usize, Id)| {
        let x = journey.node(&id).and_then(|node| Some(node.place()?.x)).unwrap_or_default();
        (id, json!({ "x": x + 3.0 + (turn % 5) as f64, "y": 20.0 * (at % 90) as f64 }))
    };
    put(journey, many().enumerate().map(place))
}

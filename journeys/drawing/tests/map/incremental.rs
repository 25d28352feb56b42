//! A drawing that was brought up to date is the same as one that is made afresh, and the change that
//! it reports leads from the one before to it.

use std::sync::Arc;

use proptest::prelude::*;
use safar_drawing::{
    Drawing, difference,
    display::Key,
    figures::{Figures, Hits, NodeFigures},
};
use safar_model::{Journey, record::Record, value::id::Id};
use safar_words::{Language, Words};
use serde_json::{Value, json};

use crate::{
    journeys::{any_records, id, journey, node, record, shipped},
    seen::english,
};

/// Something that a person does to a map.
#[derive(Debug, Clone)]
enum Act {
    Retitle(prop::sample::Index, &'static str),
    Move(prop::sample::Index, &'static str, &'static str, f64, f64),
    Score(prop::sample::Index, f64),
    Remove(prop::sample::Index),
    AddNode(usize, f64, f64),
    Share(prop::sample::Index, f64),
    RemoveConnector(prop::sample::Index),
    Connect(usize, prop::sample::Index, prop::sample::Index),
    RetitleStage(&'static str),
    FoldStage(bool),
    FoldLane(bool),
    WidenStage(f64),
    AddStage(bool),
    Reverse,
    SwitchOff(bool),
    RetitleAutomation(&'static str),
    RightToLeft(bool),
    DrawCurves(Vec<&'static str>),
    RenamePersona(&'static str),
    RetitleLane(&'static str),
}

fn any_act() -> impl Strategy<Value = Act> {
    let title = prop::sample::select(vec!["Shop", "A title that needs three lines on any card there is", ""]);
    let stage = prop::sample::select(vec!["s1", "s2", "s3"]);
    let lane = prop::sample::select(vec!["touch", "feel", "rule", "note"]);
    let index = any::<prop::sample::Index>;
    let far = prop::sample::select(vec![0.0, 30.0, 90.0, 260.0, 700.0]);
    prop_oneof![
        (index(), title).prop_map(|(node, title)| Act::Retitle(node, title)),
        (index(), stage, lane, far.clone(), far.clone()).prop_map(|(n, s, l, x, y)| Act::Move(n, s, l, x, y)),
        (index(), -2.0..2.0_f64).prop_map(|(node, score)| Act::Score(node, score)),
        index().prop_map(Act::Remove),
        (0..1000_usize, far.clone(), far.clone()).prop_map(|(at, x, y)| Act::AddNode(at, x, y)),
        (index(), 0.0..1.0_f64).prop_map(|(connector, share)| Act::Share(connector, share)),
        index().prop_map(Act::RemoveConnector),
        (0..1000_usize, index(), index()).prop_map(|(at, from, to)| Act::Connect(at, from, to)),
        prop::sample::select(vec!["Awareness", "A stage of a long, long name that takes two lines"])
            .prop_map(Act::RetitleStage),
        any::<bool>().prop_map(Act::FoldStage),
        any::<bool>().prop_map(Act::FoldLane),
        (0.0..900.0_f64).prop_map(Act::WidenStage),
        any::<bool>().prop_map(Act::AddStage),
        Just(Act::Reverse),
        any::<bool>().prop_map(Act::SwitchOff),
        prop::sample::select(vec!["", "Reminder", "A long name that leaves its sentence no room at all"])
            .prop_map(Act::RetitleAutomation),
        any::<bool>().prop_map(Act::RightToLeft),
        prop::sample::subsequence(vec!["p1", "p2", "p3"], 0..=3).prop_map(Act::DrawCurves),
        prop::sample::select(vec!["Nora", "Nora Amalia von Hohenstein"]).prop_map(Act::RenamePersona),
        prop::sample::select(vec!["Emotion", "How the customer feels on the way"]).prop_map(Act::RetitleLane),
    ]
}

/// The journey after an act; the records that it does not touch stay the very same.
fn after(journey: &Journey, act: &Act) -> Journey {
    let mut records: Vec<Record> = journey.records().collect();
    let nodes: Vec<Id> = journey.nodes().map(|node| node.id.clone()).collect();
    let connectors: Vec<Id> = journey.connectors().map(|connector| connector.id.clone()).collect();
    let pick = |index: &prop::sample::Index, ids: &[Id]| (!ids.is_empty()).then(|| index.get(ids).clone());
    match act {
        Act::Retitle(at, title) => {
            change(&mut records, pick(at, &nodes), |fields| fields["title"] = json!(title))
        }
        Act::Move(at, stage, lane, x, y) => change(&mut records, pick(at, &nodes), |fields| {
            (fields["stage"], fields["lane"]) = (json!(stage), json!(lane));
            (fields["x"], fields["y"]) = (json!(x), json!(y));
        }),
        Act::Score(at, score) => change(&mut records, pick(at, &nodes), |fields| {
            if fields["kind"] == "emotion" {
                fields["score"] = json!(score);
            }
        }),
        Act::Remove(at) => remove_node(&mut records, pick(at, &nodes)),
        Act::AddNode(at, x, y) => {
            let name = format!("new{at}");
            if journey.kind_of(&id(&name)).is_none() {
                records.push(record("node", node(&name, "touchpoint", "s2", "touch", *x, *y, json!({}))));
            }
        }
        Act::Share(at, share) => {
            change(&mut records, pick(at, &connectors), |fields| fields["share"] = json!(share))
        }
        Act::RemoveConnector(at) => {
            let gone = pick(at, &connectors);
            records.retain(|record| gone.is_none() || record.id() != gone.as_ref());
        }
        Act::Connect(at, from, to) => {
            let steps: Vec<Id> = journey
                .nodes()
                .filter(|node| node.experience().is_none())
                .map(|node| node.id.clone())
                .collect();
            let name = format!("link{at}");
            let is_new = journey.kind_of(&id(&name)).is_none();
            if let (Some(from), Some(to), true) = (pick(from, &steps), pick(to, &steps), is_new) {
                records.push(record("connector", json!({ "id": name, "from": from, "to": to })));
            }
        }
        Act::RetitleStage(title) => {
            change(&mut records, Some(id("s2")), |fields| fields["title"] = json!(title))
        }
        Act::FoldStage(folded) => {
            change(&mut records, Some(id("s2")), |fields| fields["folded"] = json!(folded))
        }
        Act::FoldLane(folded) => {
            change(&mut records, Some(id("touch")), |fields| fields["folded"] = json!(folded))
        }
        Act::WidenStage(width) => {
            change(&mut records, Some(id("s1")), |fields| fields["width"] = json!(width))
        }
        Act::AddStage(there) => add_stage(&mut records, *there, journey.stage(&id("s0")).is_some()),
        Act::Reverse => change(&mut records, Some(id("map")), |fields| {
            fields["stages"] = fields["stages"].as_array().into_iter().flatten().rev().cloned().collect();
        }),
        Act::SwitchOff(on) => change(&mut records, Some(id("a1")), |fields| fields["on"] = json!(on)),
        Act::RetitleAutomation(title) => {
            change(&mut records, Some(id("a1")), |fields| fields["title"] = json!(title))
        }
        Act::DrawCurves(personas) => {
            change(&mut records, Some(id("feel")), |fields| fields["curves"] = json!(personas))
        }
        Act::RenamePersona(name) => {
            change(&mut records, Some(id("p1")), |fields| fields["name"] = json!(name))
        }
        Act::RetitleLane(title) => {
            change(&mut records, Some(id("feel")), |fields| fields["title"] = json!(title))
        }
        Act::RightToLeft(rtl) => change(&mut records, Some(id("map")), |fields| {
            fields["direction"] = json!(if *rtl { "rtl" } else { "ltr" });
        }),
    }
    Journey::from_records(records).expect("a sound journey")
}

fn remove_node(records: &mut Vec<Record>, gone: Option<Id>) {
    let Some(gone) = gone else { return };
    records.retain(|record| {
        let dangles = matches!(record, Record::Connector(c) if c.from == gone || c.to == gone);
        record.id() != Some(&gone) && !dangles
    });
}

/// Lets a stage come before the others, or go.
fn add_stage(records: &mut Vec<Record>, there: bool, is_there: bool) {
    if there && !is_there {
        records.push(record("stage", json!({ "id": "s0", "title": "Before" })));
        change(records, Some(id("map")), |fields| fields["stages"] = with_first(&fields["stages"]));
    } else if !there && is_there {
        records.retain(|record| record.id() != Some(&id("s0")));
        change(records, Some(id("map")), |fields| {
            let stages = fields["stages"].as_array().into_iter().flatten();
            fields["stages"] = stages.filter(|id| *id != "s0").cloned().collect();
        });
    }
}

fn with_first(stages: &Value) -> Value {
    [json!("s0")].into_iter().chain(stages.as_array().into_iter().flatten().cloned()).collect()
}

fn change(records: &mut [Record], id: Option<Id>, with: impl FnOnce(&mut Value)) {
    let Some(found) = id.and_then(|id| records.iter_mut().find(|record| record.id() == Some(&id))) else {
        return;
    };
    let mut whole = serde_json::to_value(&*found).expect("a record is JSON");
    if let Some(fields) = whole.as_object_mut().and_then(|whole| whole.values_mut().next()) {
        with(fields);
    }
    *found = serde_json::from_value(whole).expect("a sound record");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn bringing_up_to_date_is_as_good_as_drawing_afresh(
        (nodes, connectors) in any_records(),
        acts in prop::collection::vec(any_act(), 1..12),
    ) {
        let mut journey = journey(json!({}), nodes, connectors);
        let mut drawing = Drawing::default();
        drawing.redraw(&journey, english(), None);
        for act in &acts {
            journey = after(&journey, act);
            let mut before = drawing.list();
            let change = drawing.redraw(&journey, english(), None);
            let now = drawing.list();
            let mut afresh = Drawing::default();
            afresh.redraw(&journey, english(), None);
            let expected = afresh.list();
            prop_assert_eq!(&now.grid, &expected.grid);
            for (one, other) in now.groups.iter().zip(&expected.groups) {
                prop_assert_eq!(one, other, "after {:?}", act);
            }
            prop_assert_eq!(now.groups.len(), expected.groups.len());
            let wanted = difference(&before, &now);
            prop_assert_eq!(&change.put, &wanted.put);
            prop_assert_eq!(&change.remove, &wanted.remove);
            before.apply(&change);
            prop_assert_eq!(&before, &now);
        }
    }
}

#[test]
fn nothing_is_reported_when_nothing_has_changed() {
    for journey in shipped() {
        let mut drawing = Drawing::default();
        drawing.redraw(&journey, english(), None);
        let change = drawing.redraw(&journey.clone(), english(), None);
        assert!(change.put.is_empty() && change.remove.is_empty() && change.grid.is_none());
    }
}

#[test]
fn figures_come_and_go_without_moving_a_card() {
    for journey in shipped() {
        let mut drawing = Drawing::default();
        drawing.redraw(&journey, english(), None);
        let before = drawing.list();
        let figures = Arc::new(large_figures(&journey));
        drawing.redraw(&journey, english(), Some(&figures));
        let during = drawing.list();
        for (one, other) in before.groups.iter().zip(&during.groups) {
            let is_connector = matches!(one.key, Key::Connector(_));
            assert_eq!(one.key, other.key);
            assert!(
                is_connector || (one.x, one.y, one.w, one.h) == (other.x, other.y, other.w, other.h),
                "{:?}",
                one.key
            );
        }
        drawing.redraw(&journey, english(), None);
        assert_eq!(drawing.list(), before);
    }
}

#[test]
fn what_was_not_there_when_a_run_was_made_shows_no_figures_of_it() {
    for journey in shipped() {
        let figures = Arc::new(large_figures(&journey));
        let (own, lane) = (journey.own(), journey.lanes().next().expect("a lane"));
        let Some(stage) = own.stages.last() else { continue };
        let place = (stage.as_str(), lane.id.as_str());
        let new = record("node", node("late-comer", "touchpoint", place.0, place.1, 700.0, 0.0, json!({})));
        let journey = Journey::from_records(journey.records().chain([new])).expect("sound");
        let card = |figures: Option<&Arc<Figures>>| {
            let mut drawing = Drawing::default();
            drawing.redraw(&journey, english(), figures);
            let list = drawing.list();
            list.groups
                .iter()
                .find(|group| group.key == Key::Node(id("late-comer")))
                .expect("the card")
                .clone()
        };
        assert_eq!(card(Some(&figures)), card(None));
    }
}

/// Figures of every card and connector, so large that they need all the room there is for them.
fn large_figures(journey: &Journey) -> Figures {
    let hit = Some(Hits { hit: 1_234_567, left: 1_234_567 });
    let node = NodeFigures {
        entered: 1_234_567,
        left: 1_234_567,
        waiting: 1_234_567,
        hit,
        ..NodeFigures::default()
    };
    Figures {
        nodes: journey.nodes().map(|card| (card.id.clone(), node)).collect(),
        connectors: journey.connectors().map(|connector| (connector.id.clone(), 1_234_567)).collect(),
    }
}

#[test]
fn another_language_says_the_same_in_other_words() {
    for journey in shipped() {
        let mut drawing = Drawing::default();
        drawing.redraw(&journey, english(), None);
        drawing.redraw(&journey, Words::of(Language::Fa), None);
        let mut afresh = Drawing::default();
        afresh.redraw(&journey, Words::of(Language::Fa), None);
        assert_eq!(drawing.list(), afresh.list());
    }
}

//! The tray beside the map: what comes into it, what leaves it, and that nothing on the map depends on it.

use safar_model::{
    Journey,
    check::{Finding, check},
    copying::excerpt,
    edit::{Edit, Moved, NewNode, plan},
    record::{
        Record,
        node::{Node, NodeKind, Place},
        rule::{Rule, Trigger},
    },
    value::id::Id,
};
use serde_json::{Value, json};

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn place(x: f64) -> Place {
    Place { stage: id("s"), lane: id("l"), x, y: 8.0 }
}

fn node(name: &str, kind: &str, more: &Value) -> Value {
    let mut node =
        json!({ "id": name, "kind": kind, "title": name, "stage": "s", "lane": "l", "x": 8, "y": 8 });
    node.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
    json!({ "node": node })
}

/// A shop that leads to a basket, a pain and a trigger that speak of the basket, and a thought in the tray.
fn map() -> Journey {
    let own = json!({ "id": "map", "title": "Map", "language": "en", "stages": ["s"], "lanes": ["l"] });
    let records = [
        json!({ "journey": own }),
        json!({ "stage": { "id": "s", "title": "Stage" } }),
        json!({ "lane": { "id": "l", "kind": "touchpoints", "title": "Lane" } }),
        node("shop", "touchpoint", &json!({})),
        node("basket", "touchpoint", &json!({ "x": 300, "description": "Where it hurts" })),
        node("slow", "painPoint", &json!({ "x": 300, "severity": 3, "about": "basket" })),
        node("left", "trigger", &json!({ "on": { "reaches": "basket" } })),
        json!({ "node": { "id": "thought", "kind": "touchpoint", "title": "A thought" } }),
        json!({ "connector": { "id": "c", "from": "shop", "to": "basket" } }),
    ];
    let read = |value: Value| serde_json::from_value::<Record>(value).expect("a sound record");
    Journey::from_records(records.map(read)).expect("a sound journey")
}

/// The journey after an edit; taking it back gives the journey as it was.
fn after(journey: &Journey, edit: Edit) -> Journey {
    let mut given = 0;
    let change = plan(journey, edit, &mut || {
        given += 1;
        id(&format!("new{given}"))
    })
    .expect("it may be done");
    let mut next = journey.clone();
    let back = next.apply(&change).expect("the change is whole");
    let mut again = next.clone();
    again.apply(&back).expect("it can be taken back");
    assert_eq!(again, *journey, "one undo takes all of it back");
    next
}

fn moving(name: &str, place: Option<Place>) -> Edit {
    Edit::Move { nodes: vec![Moved { id: id(name), place }] }
}

fn in_tray(journey: &Journey) -> Vec<&str> {
    let nodes = journey.nodes_in_order().into_iter();
    nodes.filter(|node| node.is_in_tray()).map(|node| node.title.as_str()).collect()
}

fn card(journey: &Journey, name: &str) -> Node {
    Node::clone(journey.node(&id(name)).expect("the card"))
}

#[test]
fn lines_come_into_the_tray_in_their_order_and_go_in_one_undo() {
    let kinds = [("new one", NodeKind::PainPoint), ("new two", NodeKind::Note)];
    let nodes = kinds.map(|(title, kind)| NewNode { kind, title: title.into(), place: None }).to_vec();
    assert_eq!(in_tray(&after(&map(), Edit::AddNodes { nodes })), ["new one", "new two", "A thought"]);
}

#[test]
fn a_card_that_goes_back_to_the_tray_keeps_what_it_says_and_the_map_forgets_it() {
    let journey = after(&map(), moving("basket", None));
    let basket = card(&journey, "basket");
    assert_eq!((basket.title.as_str(), basket.description.as_str()), ("basket", "Where it hurts"));
    assert!(basket.is_in_tray());
    assert_eq!(journey.connectors().len(), 0, "its connectors go");
    assert_eq!(card(&journey, "slow").experience().expect("a pain").about, None);
    let left = card(&journey, "left");
    let Rule::Trigger(Trigger { on, .. }) = &left.rule().expect("a rule").rule else { panic!("a trigger") };
    assert_eq!(*on, None, "the choice stays open, as when the card is removed");
}

#[test]
fn renaming_a_card_of_the_tray_changes_nothing_else() {
    let journey = after(&map(), moving("slow", None));
    let renamed = after(&journey, Edit::Rename { id: id("slow"), title: "Slower".into() });
    assert_eq!(card(&renamed, "slow").experience().expect("a pain").about, Some(id("basket")));
}

#[test]
fn a_pain_point_that_is_placed_ties_itself_to_the_touchpoint_near_it_once() {
    let one = NewNode { kind: NodeKind::PainPoint, title: "Late".into(), place: None };
    let journey = after(&map(), Edit::AddNodes { nodes: vec![one] });
    assert_eq!(card(&journey, "new1").experience().expect("a pain").about, None);
    let placed = after(&journey, moving("new1", Some(place(290.0))));
    assert_eq!(card(&placed, "new1").experience().expect("a pain").about, Some(id("basket")));
    let elsewhere = after(&placed, moving("new1", Some(place(8.0))));
    assert_eq!(card(&elsewhere, "new1").experience().expect("a pain").about, Some(id("basket")));
}

#[test]
fn nothing_is_connected_with_a_card_of_the_tray() {
    let (from, to) = (id("shop"), id("thought"));
    for (from, to) in [(from.clone(), to.clone()), (to, from)] {
        let edit = Edit::Connect { from, port: Default::default(), to, also: None };
        let refused = plan(&map(), edit, &mut || id("new")).expect_err("it lies beside the map");
        assert_eq!(serde_json::to_value(refused).expect("data")["code"], "inTray");
    }
}

#[test]
fn copies_of_cards_of_the_tray_come_into_the_tray() {
    let twice = Edit::Duplicate { nodes: vec![Moved { id: id("thought"), place: None }] };
    assert_eq!(in_tray(&after(&map(), twice)), ["A thought", "A thought"]);
    let part = excerpt(&map(), &[id("thought"), id("shop")]).expect("a part");
    let pasted = after(&map(), Edit::Paste { records: part.records().collect(), at: place(500.0) });
    assert_eq!(in_tray(&pasted), ["A thought", "A thought"]);
    assert_eq!(pasted.nodes().filter(|node| node.title == "shop" && !node.is_in_tray()).count(), 2);
}

#[test]
fn the_checker_looks_at_the_map_alone() {
    let silent = NewNode { kind: NodeKind::Trigger, title: "When?".into(), place: None };
    let journey = after(&map(), Edit::AddNodes { nodes: vec![silent] });
    let asks = |journey: &Journey, name: &str| {
        let undecided = |finding: &Finding| matches!(finding, Finding::UndecidedTrigger { .. });
        check(journey).iter().any(|finding| undecided(finding) && *finding.record().id == *name)
    };
    assert!(!asks(&journey, "new1") && !asks(&journey, "left"));
    assert!(asks(&after(&journey, moving("new1", Some(place(600.0)))), "new1"), "it asks once it is placed");
    assert!(asks(&after(&journey, moving("basket", None)), "left"), "it asks for another touchpoint");
}

#[test]
fn where_no_card_can_be_placed_all_of_them_count() {
    let bare = [
        json!({ "journey": { "id": "map", "title": "Map", "language": "en" } }),
        json!({ "node": { "id": "shop", "kind": "touchpoint" } }),
    ];
    let read = |value: Value| serde_json::from_value::<Record>(value).expect("a sound record");
    let journey = Journey::from_records(bare.map(read)).expect("a sound journey");
    assert_eq!(journey.on_map().nodes().len(), 1);
    assert_eq!(map().on_map().nodes().len(), 4);
}

#[test]
fn in_a_file_that_connects_cards_without_a_place_all_of_them_count() {
    let by_hand = json!({ "connector": { "id": "by-hand", "from": "shop", "to": "thought" } });
    let by_hand = serde_json::from_value::<Record>(by_hand).expect("a sound record");
    let journey = Journey::from_records(map().records().chain([by_hand])).expect("a sound journey");
    assert_eq!(journey.on_map().nodes().len(), 5);
}

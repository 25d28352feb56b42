//! Emotion lanes: whose curves are drawn, how they are told apart, and what stands beside them.

use safar_drawing::{
    display::{DisplayList, Group, Item, Key, Part},
    icon::Icon,
};
use safar_model::Journey;
use serde_json::{Value, json};

use crate::{
    journeys::{id, journey, node, record},
    seen::{curves, drawn, texts},
};

/// Faces of these personas, from stage to stage: nobody's are everybody's.
fn felt(faces: &[(&str, f64, &[&str])], lane: Value) -> DisplayList {
    let stages = ["s1", "s2", "s3"];
    let nodes = faces.iter().enumerate().map(|(at, (name, score, personas))| {
        let more = json!({ "score": score, "personas": personas });
        node(name, "emotion", stages[at % 3], "feel", 24.0, 0.0, more)
    });
    let journey = journey(json!({}), nodes.collect(), vec![]);
    let mut fields = json!({ "id": "feel", "kind": "emotions", "title": "Emotion" });
    fields.as_object_mut().expect("fields").extend(lane.as_object().expect("fields").clone());
    let others = journey.records().filter(|record| record.id() != Some(&id("feel")));
    let records: Vec<_> = others.chain([record("lane", fields)]).collect();
    drawn(&Journey::from_records(records).expect("sound"))
}

fn group(list: &DisplayList, key: Key) -> &Group {
    list.groups.iter().find(|group| group.key == key).expect("it is drawn")
}

fn lane(list: &DisplayList) -> Vec<&str> {
    texts(group(list, Key::Lane(id("feel")))).map(|line| line.text.as_str()).collect()
}

fn lines(list: &DisplayList) -> usize {
    curves(group(list, Key::Curve(id("feel")))).count()
}

const OF_THREE: &[(&str, f64, &[&str])] = &[
    ("curious", 1.0, &["p1"]),
    ("unsure", -1.0, &["p2"]),
    ("tired", -2.0, &["p3"]),
    ("glad", 2.0, &["p2"]),
    ("calm", 0.0, &[]),
    ("proud", 1.0, &["p1"]),
];

#[test]
fn faces_of_everybody_have_one_curve_and_no_legend() {
    let list = felt(&[("curious", 1.0, &[]), ("unsure", -1.0, &[])], json!({}));
    assert_eq!(lines(&list), 1);
    let lane = lane(&list);
    assert!(lane.contains(&"great") && lane.contains(&"so-so") && lane.contains(&"terrible"), "{lane:?}");
    assert!(!lane.contains(&"Nora"), "{lane:?}");
}

#[test]
fn the_first_two_personas_who_feel_otherwise_have_a_curve_each_that_differs_in_more_than_colour() {
    let list = felt(OF_THREE, json!({}));
    let group = group(&list, Key::Curve(id("feel")));
    let strokes: Vec<_> = curves(group).map(|(stroke, _)| stroke).collect();
    assert_eq!(strokes.len(), 2);
    assert_ne!(strokes[0].ink, strokes[1].ink);
    assert_ne!(strokes[0].dash, strokes[1].dash);
    let lane = lane(&list);
    assert!(lane.contains(&"Nora") && lane.contains(&"Lena") && !lane.contains(&"Ben"), "{lane:?}");
    assert!(lane.iter().any(|text| text.contains("1") && text.contains("more")), "{lane:?}");
}

#[test]
fn the_curves_that_are_chosen_are_drawn() {
    let list = felt(OF_THREE, json!({ "curves": ["p3"] }));
    assert!(lane(&list).contains(&"Ben") && !lane(&list).contains(&"Nora"));
    let list = felt(OF_THREE, json!({ "curves": ["p1", "p2", "p3"] }));
    assert_eq!(lines(&list), 3, "{:?}", lane(&list));
    assert!(lane(&list).contains(&"Nora") && lane(&list).contains(&"Lena") && lane(&list).contains(&"Ben"));
}

#[test]
fn a_legend_can_be_pointed_at_and_a_lane_makes_room_for_it() {
    let row = |list: &DisplayList| list.grid.lanes.iter().find(|row| row.lane == id("feel")).expect("it").h;
    let [one, three] =
        [json!({ "curves": ["p1"] }), json!({ "curves": ["p1", "p2", "p3"] })].map(|l| felt(OF_THREE, l));
    assert!(row(&three) > row(&one));
    let lane = group(&three, Key::Lane(id("feel")));
    let legend = lane.spots.iter().find(|spot| matches!(spot.part, Part::Curves { .. })).expect("a legend");
    assert!(legend.y + legend.h <= lane.h);
}

#[test]
fn a_face_bears_the_marks_of_those_whose_it_is() {
    let list = felt(OF_THREE, json!({}));
    let paths = |name: &str| {
        let items = &group(&list, Key::Node(id(name))).items;
        items.iter().filter(|item| matches!(item, Item::Path { .. })).count()
    };
    assert_eq!(paths("curious"), paths("calm") + 1);
}

#[test]
fn a_locked_card_and_a_locked_face_show_a_lock() {
    let nodes = ["touchpoint", "note", "emotion", "trigger", "image"].map(|kind| {
        let lane = if kind == "emotion" { "feel" } else { "touch" };
        node(&format!("a {kind}"), kind, "s1", lane, 24.0, 20.0, json!({ "locked": true }))
    });
    let list = drawn(&journey(json!({}), nodes.to_vec(), vec![]));
    for group in list.groups.iter().filter(|group| matches!(group.key, Key::Node(_))) {
        let locks = group.items.iter().filter(|item| matches!(item, Item::Icon { icon: Icon::Locked, .. }));
        assert_eq!(locks.count(), 1, "{:?}", group.key);
    }
}

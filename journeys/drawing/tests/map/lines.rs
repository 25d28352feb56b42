//! Connectors can be told apart: they do not run along one another, meet at no point of a card, and
//! their labels hide neither them nor the borders of frames.

use kurbo::{Point, Rect};
use proptest::prelude::*;
use safar_drawing::display::{DisplayList, Item, Key};
use safar_model::Journey;
use serde_json::json;

use crate::{
    journeys::{any_journey, id, journey, node, shipped},
    seen::{cards, corner, drawn, labels, lines, overlap},
};

/// Lines nearer to one another read as one.
const NEAR: f64 = 3.0;
/// So long a stretch may be shared: a rounded turn.
const SHORT: f64 = 12.0;

/// How far two lines run along the map, or down it, on one another.
fn shared(one: &[Point], other: &[Point]) -> f64 {
    let mut sum = 0.0;
    for a in one.windows(2) {
        for b in other.windows(2) {
            let (a_box, b_box) = (Rect::from_points(a[0], a[1]), Rect::from_points(b[0], b[1]));
            let is_level = a_box.height() < 0.1 && b_box.height() < 0.1;
            let is_upright = a_box.width() < 0.1 && b_box.width() < 0.1;
            let length = |from: f64, to: f64| (to - from).max(0.0);
            if is_level && (a_box.y0 - b_box.y0).abs() < NEAR {
                sum += length(a_box.x0.max(b_box.x0), a_box.x1.min(b_box.x1));
            } else if is_upright && (a_box.x0 - b_box.x0).abs() < NEAR {
                sum += length(a_box.y0.max(b_box.y0), a_box.y1.min(b_box.y1));
            }
        }
    }
    sum
}

fn lines_are_apart(list: &DisplayList) -> Result<(), TestCaseError> {
    let lines: Vec<_> = lines(list).into_iter().collect();
    for (at, (id, line)) in lines.iter().enumerate() {
        for (other, beside) in &lines[at + 1..] {
            let shared = shared(line, beside);
            prop_assert!(shared <= SHORT, "{id} and {other} share {shared} px");
        }
    }
    Ok(())
}

fn ends_are_apart(journey: &Journey, list: &DisplayList) -> Result<(), TestCaseError> {
    let lines = lines(list);
    for card in cards(list).keys() {
        let mut ends: Vec<Point> = Vec::new();
        for connector in journey.connectors() {
            let Some(line) = lines.get(&connector.id) else { continue };
            ends.extend(line.first().filter(|_| connector.from == **card));
            ends.extend(line.last().filter(|_| connector.to == **card));
        }
        for (at, end) in ends.iter().enumerate() {
            let met = ends[at + 1..].iter().any(|other| other.distance(*end) < 0.1);
            prop_assert!(!met, "two connectors meet at {end} of {card}");
        }
    }
    Ok(())
}

fn labels_lie_on_no_border(list: &DisplayList) -> Result<(), TestCaseError> {
    for group in list.groups.iter().filter(|group| matches!(group.key, Key::Automation(_))) {
        let home = corner(list, group).to_vec2();
        let frame = group.items.iter().find_map(|item| match item {
            Item::Rect { x, y, w, h, stroke: Some(stroke), .. } if stroke.dash.is_some() => {
                Some(Rect::new(*x, *y, x + w, y + h) + home)
            }
            _ => None,
        });
        let Some(frame) = frame else { continue };
        for (id, label) in labels(list) {
            let is_beside = !overlap(label, frame.inflate(0.5, 0.5));
            let is_within = frame.inflate(-0.5, -0.5).contains_rect(label);
            prop_assert!(is_beside || is_within, "the label of {id} lies on the border of {:?}", group.key);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn in_any_journey_no_two_connectors_meet_at_a_card_and_no_label_lies_on_a_border(
        journey in any_journey(),
    ) {
        let list = drawn(&journey);
        ends_are_apart(&journey, &list)?;
        labels_lie_on_no_border(&list)?;
    }

    /// Wherever messages stand in their lane, if there is room beside the cards between it and the basket.
    #[test]
    fn connectors_that_take_the_same_way_run_beside_one_another(
        places in prop::collection::vec((0..3_u8, 0..3_u8), 2..5),
    ) {
        let mut nodes = vec![
            node("basket", "touchpoint", "s2", "touch", 24.0, 16.0, json!({})),
            node("bought", "goal", "s2", "touch", 24.0, 160.0, json!({})),
        ];
        let mut connectors = Vec::new();
        for (at, (x, y)) in places.iter().enumerate() {
            let (x, y) = (24.0 + 230.0 * f64::from(*x), 16.0 + 120.0 * f64::from(*y));
            nodes.push(node(&format!("m{at}"), "message", "s2", "rule", x, y, json!({})));
            let ends = json!({ "id": format!("c{at}"), "from": format!("m{at}"), "port": "clicked", "to": "basket" });
            connectors.push(ends);
        }
        lines_are_apart(&drawn(&journey(json!({}), nodes, connectors)))?;
    }
}

#[test]
fn connectors_of_what_ships_can_be_told_apart() {
    for journey in shipped() {
        let list = drawn(&journey);
        lines_are_apart(&list).expect("apart");
        ends_are_apart(&journey, &list).expect("apart");
        labels_lie_on_no_border(&list).expect("beside the borders");
    }
}

#[test]
fn a_label_with_no_room_on_a_short_line_stands_beside_it() {
    let nodes = vec![
        node("above", "message", "s2", "rule", 24.0, 16.0, json!({})),
        node("below", "split", "s2", "rule", 60.0, 96.0, json!({})),
    ];
    let connectors =
        vec![json!({ "id": "up", "from": "below", "to": "above", "title": "A share of the customers" })];
    let list = drawn(&journey(json!({}), nodes, connectors));
    let (line, label) = (&lines(&list)[&id("up")], labels(&list)[0].1);
    let seen = line.iter().filter(|point| !label.contains(**point)).count();
    assert!(seen > line.len() / 2, "the label hides its line");
}

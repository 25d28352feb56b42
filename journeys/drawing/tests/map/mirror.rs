//! A map from right to left is the mirror of the same map from left to right.

use kurbo::{PathEl, Point};
use proptest::prelude::*;
use safar_drawing::display::{Group, Item, Key, Part};
use safar_model::Journey;
use serde_json::json;

use crate::{
    journeys::{any_records, journey},
    seen::{area, drawn},
};

fn both_ways(nodes: &[serde_json::Value], connectors: &[serde_json::Value]) -> [Journey; 2] {
    ["ltr", "rtl"]
        .map(|direction| journey(json!({ "direction": direction }), nodes.to_vec(), connectors.to_vec()))
}

/// What a group shows, with x counted from the given side of the group.
fn shown(group: &Group, mirrored: bool) -> Vec<(&'static str, Vec<f64>, String)> {
    let x = |x: f64, w: f64| if mirrored { group.w - x - w } else { x };
    let items = group.items.iter().map(|item| match item {
        Item::Rect { x: left, y, w, h, .. } => ("rect", vec![x(*left, *w), *y, *w, *h], String::new()),
        Item::Icon { icon, x: left, y, size, .. } => {
            ("icon", vec![x(*left, *size), *y], icon.name().to_owned())
        }
        Item::Text(line) => ("text", vec![x(line.x, line.w), line.y, line.w], line.text.clone()),
        Item::Path { d, .. } => {
            let point = |point: Point| [x(point.x, 0.0), point.y];
            let points = d.elements().iter().flat_map(|element| match *element {
                PathEl::MoveTo(a) | PathEl::LineTo(a) => vec![point(a)],
                PathEl::QuadTo(a, b) => vec![point(a), point(b)],
                PathEl::CurveTo(a, b, c) => vec![point(a), point(b), point(c)],
                PathEl::ClosePath => Vec::new(),
            });
            ("path", points.flatten().collect(), String::new())
        }
    });
    let spots = group.spots.iter().map(|spot| {
        let name = match &spot.part {
            Part::Port { port } => port.to_string(),
            _ => String::new(),
        };
        ("spot", vec![x(spot.x, spot.w), spot.y, spot.w, spot.h], name)
    });
    items.chain(spots).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn right_to_left_is_the_mirror_of_left_to_right((nodes, connectors) in any_records()) {
        let [ltr, rtl] = both_ways(&nodes, &connectors).map(|journey| drawn(&journey));
        prop_assert!(rtl.grid.right_to_left && !ltr.grid.right_to_left);
        prop_assert_eq!((ltr.grid.width, ltr.grid.height), (rtl.grid.width, rtl.grid.height));
        prop_assert_eq!(ltr.groups.len(), rtl.groups.len());
        for (left, right) in ltr.groups.iter().zip(&rtl.groups) {
            prop_assert_eq!(&left.key, &right.key);
            let (a, b) = (area(&ltr, left), area(&rtl, right));
            let mirrored = ltr.grid.width - b.x1;
            prop_assert!((a.x0 - mirrored).abs() < 0.05 && (a.y0 - b.y0).abs() < 0.05, "{:?}: {a} and {b}", left.key);
            let (shown_left, shown_right) = (shown(left, false), shown(right, true));
            prop_assert_eq!(shown_left.len(), shown_right.len());
            for (one, other) in shown_left.iter().zip(&shown_right) {
                prop_assert_eq!((one.0, &one.2), (other.0, &other.2));
                let same = one.1.len() == other.1.len() && one.1.iter().zip(&other.1).all(|(a, b)| (a - b).abs() < 0.05);
                prop_assert!(same, "{:?}: {one:?} and {other:?}", left.key);
            }
        }
    }
}

#[test]
fn titles_of_lanes_stand_where_reading_begins() {
    let [ltr, rtl] = both_ways(&[], &[]).map(|journey| drawn(&journey));
    let lane = |list: &safar_drawing::display::DisplayList| {
        let group =
            list.groups.iter().find(|group| matches!(group.key, Key::Lane(_))).expect("a lane").clone();
        area(list, &group)
    };
    assert_eq!(lane(&ltr).x0, 0.0);
    assert_eq!(lane(&rtl).x1, rtl.grid.width);
}

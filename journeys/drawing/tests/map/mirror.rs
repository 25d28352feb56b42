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

/// Figures alone are set in the font of the map's direction, so they differ in width: they are left out.
fn without_shares(connectors: &[serde_json::Value]) -> Vec<serde_json::Value> {
    let mut connectors = connectors.to_vec();
    for connector in connectors.iter_mut().filter_map(serde_json::Value::as_object_mut) {
        connector.remove("share");
    }
    connectors
}

fn both_ways(nodes: &[serde_json::Value], connectors: &[serde_json::Value]) -> [Journey; 2] {
    ["ltr", "rtl"].map(|direction| {
        journey(json!({ "direction": direction }), nodes.to_vec(), without_shares(connectors))
    })
}

type Shown = (&'static str, Vec<f64>, String);

/// What a group shows, with x counted from the given side of the group. A line of text is one thing,
/// of however many pieces: it is not mirrored within.
fn shown(group: &Group, mirrored: bool) -> Vec<Shown> {
    let x = |x: f64, w: f64| if mirrored { group.w - x - w } else { x };
    let items = group.items.iter().map(|item| match item {
        Item::Rect { x: left, y, w, h, .. } => ("rect", vec![x(*left, *w), *y, *w, *h], String::new()),
        Item::Icon { icon, x: left, y, size, .. } => {
            ("icon", vec![x(*left, *size), *y], icon.name().to_owned())
        }
        Item::Image { image, x: left, y, w, h } => ("image", vec![x(*left, *w), *y, *w, *h], image.clone()),
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
    let (texts, rest): (Vec<Shown>, Vec<Shown>) = items.chain(spots).partition(|one| one.0 == "text");
    rest.into_iter().chain(whole_lines(texts)).collect()
}

fn whole_lines(pieces: Vec<Shown>) -> Vec<Shown> {
    let mut lines: Vec<(f64, f64, f64, Vec<String>)> = Vec::new();
    for (_, at, text) in pieces {
        let [x, y, w] = at[..] else { continue };
        match lines.iter_mut().find(|line| line.0 == y) {
            Some(line) => {
                (line.1, line.2) = (line.1.min(x), line.2.max(x + w));
                line.3.push(text);
            }
            None => lines.push((y, x, x + w, vec![text])),
        }
    }
    let joined = lines.into_iter().map(|(y, from, to, mut texts)| {
        texts.sort();
        ("text", vec![y, from, to], texts.concat())
    });
    joined.collect()
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

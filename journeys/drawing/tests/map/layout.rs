//! Where things stand: apart from one another, within their bounds, and joined at their edges.

use kurbo::{BezPath, ParamCurve, Point, Rect};
use proptest::prelude::*;
use safar_drawing::display::{DisplayList, Item, Key, Part};
use safar_model::Journey;
use serde_json::json;

use crate::{
    journeys::{any_journey, id, journey, node, shipped},
    seen::{area, cards, corner, curves, drawn, ink, labels, lines, overlap, texts},
};

fn check(journey: &Journey) -> Result<(), TestCaseError> {
    let list = drawn(journey);
    cards_do_not_overlap(&list)?;
    connectors_end_on_their_cards(journey, &list)?;
    text_stays_in_its_group(&list)?;
    connectors_say_what_they_have_to_say(journey, &list)?;
    no_curve_crosses_words(&list)?;
    labels_lie_on_no_card_and_on_no_other(&list)
}

fn cards_do_not_overlap(list: &DisplayList) -> Result<(), TestCaseError> {
    let cards: Vec<_> = cards(list).into_iter().collect();
    for (at, (id, (card, cell))) in cards.iter().enumerate() {
        for (other_id, (other, other_cell)) in &cards[at + 1..] {
            prop_assert!(cell != other_cell || !overlap(*card, *other), "{id} lies on {other_id}");
        }
    }
    Ok(())
}

fn connectors_end_on_their_cards(journey: &Journey, list: &DisplayList) -> Result<(), TestCaseError> {
    let (cards, lines) = (cards(list), lines(list));
    for connector in journey.connectors() {
        let ends = cards.get(&connector.from).zip(cards.get(&connector.to));
        let line = lines.get(&connector.id);
        prop_assert_eq!(ends.is_some(), line.is_some(), "{} is drawn as its cards are", connector.id);
        let (Some(((from, _), (to, _))), Some(line)) = (ends, line) else { continue };
        let (first, last) =
            (line.first().copied().unwrap_or_default(), line.last().copied().unwrap_or_default());
        prop_assert!(is_on_edge(first, *from), "{} starts at {first}, not on {from}", connector.id);
        prop_assert!(is_on_edge(last, *to), "{} ends at {last}, not on {to}", connector.id);
    }
    Ok(())
}

fn is_on_edge(point: Point, card: Rect) -> bool {
    card.inflate(0.05, 0.05).contains(point) && !card.inflate(-0.05, -0.05).contains(point)
}

fn text_stays_in_its_group(list: &DisplayList) -> Result<(), TestCaseError> {
    for group in &list.groups {
        // A curve has no text, and a ground's question may stand anywhere in its cell.
        let room = Rect::new(-0.1, -0.1, group.w + 0.1, group.h + 0.1);
        for line in texts(group) {
            let ink = ink(line);
            prop_assert!(room.union(ink) == room, "“{}” leaves {:?}: {ink} of {room}", line.text, group.key);
        }
    }
    Ok(())
}

fn no_curve_crosses_words(list: &DisplayList) -> Result<(), TestCaseError> {
    let curves: Vec<Point> = list
        .groups
        .iter()
        .filter(|group| matches!(group.key, Key::Curve(_)))
        .flat_map(|group| {
            curves(group).flat_map(|(_, way)| points(way)).map(|at| at + corner(list, group).to_vec2())
        })
        .collect();
    for group in list.groups.iter().filter(|group| matches!(group.key, Key::Node(_))) {
        let is_face = group.spots.iter().any(|spot| matches!(spot.part, Part::Face { .. }));
        for line in texts(group).filter(|_| is_face) {
            let words = ink(line) + corner(list, group).to_vec2();
            let crossed = curves.iter().find(|point| words.contains(**point));
            prop_assert!(crossed.is_none(), "a curve crosses “{}” at {:?}", line.text, crossed);
        }
    }
    Ok(())
}

/// Points along a path.
fn points(way: &BezPath) -> Vec<Point> {
    way.segments()
        .flat_map(|segment| (0..=40).map(move |step| segment.eval(f64::from(step) / 40.0)))
        .collect()
}

/// Those that are drawn and have a title, or a share that a touchpoint's customers follow.
fn connectors_say_what_they_have_to_say(journey: &Journey, list: &DisplayList) -> Result<(), TestCaseError> {
    let (lines, labels) = (lines(list), labels(list));
    for connector in journey.connectors().filter(|connector| lines.contains_key(&connector.id)) {
        let leaves_touchpoint =
            journey.node(&connector.from).is_some_and(|node| node.touchpoint().is_some() && !connector.also);
        let has_title = connector.title.as_deref().is_some_and(|title| title.contains(char::is_alphanumeric));
        if has_title || (leaves_touchpoint && connector.share.is_some()) {
            let said = labels.iter().any(|(id, _)| **id == connector.id);
            prop_assert!(said, "{} says nothing", connector.id);
        }
    }
    Ok(())
}

fn labels_lie_on_no_card_and_on_no_other(list: &DisplayList) -> Result<(), TestCaseError> {
    let (cards, labels) = (cards(list), labels(list));
    for (at, (id, label)) in labels.iter().enumerate() {
        for (card, (rect, _)) in &cards {
            prop_assert!(!overlap(*label, *rect), "the label of {id} lies on {card}");
        }
        for (other, rect) in &labels[at + 1..] {
            prop_assert!(!overlap(*label, *rect), "the labels of {id} and {other} overlap");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_journey_is_drawn_in_order(journey in any_journey()) {
        check(&journey)?;
    }
}

#[test]
fn what_ships_is_drawn_in_order() {
    for journey in shipped() {
        check(&journey).expect("in order");
    }
}

#[test]
fn connectors_pass_neither_behind_cards_nor_through_titles() {
    for journey in shipped() {
        let list = drawn(&journey);
        let (cards, lines) = (cards(&list), lines(&list));
        for (id, line) in &lines {
            let connector = journey.connector(id).expect("a connector of the journey");
            for (card, (rect, _)) in &cards {
                let is_own = [&connector.from, &connector.to].contains(card);
                let within = rect.inflate(-2.0, -2.0);
                let crossed = line.windows(2).any(|ends| passes(ends[0], ends[1], within));
                assert!(is_own || !crossed, "{id} passes behind {card}");
            }
            for group in list
                .groups
                .iter()
                .filter(|group| matches!(group.key, Key::Automation(_) | Key::Stage(_) | Key::Lane(_)))
            {
                for title in texts(group) {
                    let words = ink(title) + corner(&list, group).to_vec2();
                    let crossed = line.windows(2).any(|ends| passes(ends[0], ends[1], words));
                    assert!(!crossed, "{id} passes through “{}”", title.text);
                }
            }
        }
    }
}

/// Whether a straight line passes through an area.
fn passes(from: Point, to: Point, area: Rect) -> bool {
    let steps = from.distance(to).ceil().max(1.0) as usize * 2;
    (0..=steps).any(|step| area.contains(from.lerp(to, step as f64 / steps as f64)))
}

#[test]
fn a_connector_goes_around_what_stands_between_its_cards() {
    let nodes = vec![
        node("a", "touchpoint", "s1", "touch", 24.0, 16.0, json!({})),
        node("between", "touchpoint", "s2", "touch", 24.0, 16.0, json!({})),
        node("b", "touchpoint", "s3", "touch", 24.0, 16.0, json!({})),
        node("above", "touchpoint", "s1", "rule", 24.0, 16.0, json!({})),
        node("wide", "note", "s1", "note", 8.0, 16.0, json!({ "w": 216.0 })),
        node("goal", "goal", "s1", "note", 24.0, 200.0, json!({})),
    ];
    let connectors = vec![
        json!({ "id": "across", "from": "a", "to": "b", "share": 0.4 }),
        json!({ "id": "down", "from": "above", "to": "goal", "share": 0.3 }),
    ];
    let map = journey(json!({}), nodes, connectors);
    check(&map).expect("in order");
    let list = drawn(&map);
    let (cards, lines) = (cards(&list), lines(&list));
    for (line, obstacle) in [("across", "between"), ("down", "wide")] {
        let card = cards[&id(obstacle)].0;
        let crossed = lines[&id(line)].windows(2).any(|ends| passes(ends[0], ends[1], card));
        assert!(!crossed, "{line} passes behind {obstacle}");
    }
}

#[test]
fn no_line_leaves_a_card_where_others_come_to_it() {
    let rule =
        |id: &str, kind: &str, x: f64| node(id, kind, "s2", "rule", x, 60.0, json!({ "automation": "a1" }));
    let nodes = vec![
        node("shop", "touchpoint", "s1", "touch", 24.0, 94.0, json!({})),
        rule("left", "trigger", 24.0),
        rule("mail", "message", 252.0),
        rule("done", "exit", 480.0),
    ];
    let connectors = vec![
        json!({ "id": "sends", "from": "left", "to": "mail" }),
        json!({ "id": "ends", "from": "mail", "to": "done" }),
        json!({ "id": "returns", "from": "mail", "port": "clicked", "to": "shop" }),
    ];
    let list = drawn(&journey(json!({}), nodes, connectors));
    let (cards, lines) = (cards(&list), lines(&list));
    let (mail, line) = (cards[&id("mail")].0, &lines[&id("returns")]);
    assert!(line[0].x > mail.x0 + 1.0, "it leaves at {}, where what is sent arrives", line[0]);
}

#[test]
fn what_is_connected_leaves_room_for_what_the_connector_says() {
    let nodes = vec![
        node("a", "touchpoint", "s1", "touch", 24.0, 16.0, json!({})),
        node("b", "touchpoint", "s1", "touch", 24.0, 70.0, json!({})),
    ];
    let connectors = vec![
        json!({ "id": "there", "from": "a", "to": "b", "share": 0.3 }),
        json!({ "id": "back", "from": "b", "to": "a", "share": 0.2 }),
        json!({ "id": "again", "from": "a", "to": "a", "share": 0.5 }),
    ];
    let list = drawn(&journey(json!({}), nodes, connectors));
    let (a, b) = (cards(&list)[&id("a")].0, cards(&list)[&id("b")].0);
    for (connector, label) in labels(&list).iter().filter(|(connector, _)| **connector != id("again")) {
        assert!(label.y0 >= a.y1 && label.y1 <= b.y0, "{connector} says so elsewhere");
    }
    assert_eq!(labels(&list).len(), 3);
}

#[test]
fn no_line_crosses_the_words_of_a_feeling() {
    for journey in shipped() {
        let list = drawn(&journey);
        let curves = list.groups.iter().filter(|group| matches!(group.key, Key::Curve(_)));
        for curve in curves {
            let home = corner(&list, curve).to_vec2();
            let paths: Vec<&BezPath> = curve
                .items
                .iter()
                .filter_map(|item| match item {
                    Item::Path { d, .. } => Some(d),
                    _ => None,
                })
                .collect();
            let points: Vec<Point> = paths
                .iter()
                .flat_map(|path| path.segments())
                .flat_map(|segment| (0..=200).map(move |step| segment.eval(f64::from(step) / 200.0) + home))
                .collect();
            let faces = list.groups.iter().filter(|group| {
                matches!(group.key, Key::Node(_)) && group.base == face_base(&curve.base, group)
            });
            for face in faces {
                for line in texts(face) {
                    let words = ink(line) + corner(&list, face).to_vec2();
                    let crossed = points.iter().any(|point| words.contains(*point));
                    assert!(!crossed, "a line crosses “{}”", line.text);
                }
            }
        }
    }
}

/// The base of a face in the lane of a curve: the cell of its own stage in that lane.
fn face_base(
    curve: &safar_drawing::display::Base,
    group: &safar_drawing::display::Group,
) -> safar_drawing::display::Base {
    use safar_drawing::display::Base;
    match (curve, &group.base) {
        (Base::Lane(lane), Base::Cell(stage, other)) if lane == other => {
            Base::Cell(stage.clone(), lane.clone())
        }
        _ => Base::Lane(id("none")),
    }
}

#[test]
fn cards_stay_where_they_were_put_down_if_there_is_room() {
    let nodes = vec![
        node("a", "touchpoint", "s1", "touch", 24.0, 16.0, json!({})),
        node("b", "touchpoint", "s1", "touch", 24.0, 108.0, json!({})),
    ];
    let list = drawn(&journey(json!({}), nodes, Vec::new()));
    let at = |name: &str| {
        list.groups.iter().find(|group| group.key == Key::Node(id(name))).map(|group| (group.x, group.y))
    };
    assert_eq!(at("a"), Some((24.0, 16.0)));
    assert_eq!(at("b"), Some((24.0, 108.0)));
}

#[test]
fn stages_grow_with_what_stands_in_them_and_fold_it_away() {
    let wide = vec![node("a", "touchpoint", "s2", "touch", 600.0, 500.0, json!({}))];
    let list = drawn(&journey(json!({}), wide, Vec::new()));
    let grown = list.grid.stages[1].w;
    assert!(grown >= 600.0 + 178.0, "{grown}");
    assert!(list.grid.lanes[0].h >= 550.0);
    assert_eq!(list.grid.stages[0].w, 232.0);
}

#[test]
fn whatever_a_file_says_a_map_is_drawn() {
    let odd = vec![
        node("far", "touchpoint", "s1", "touch", 1e300, 1e300, json!({ "w": 1e300, "h": 1e300 })),
        node("near", "touchpoint", "s1", "touch", -1e300, -1e300, json!({ "w": -5.0, "h": -5.0 })),
        node("long", "note", "s2", "note", 0.0, 0.0, json!({ "title": "x".repeat(100_000) })),
        node("loop", "fork", "s3", "rule", 0.0, 0.0, json!({})),
        json!({ "id": "beside", "kind": "touchpoint", "title": "In the tray" }),
        node("newer", "hologram", "s3", "note", 0.0, 0.0, json!({ "beam": 3 })),
    ];
    let connectors = vec![
        json!({ "id": "c1", "from": "loop", "to": "loop" }),
        json!({ "id": "c2", "from": "far", "to": "near" }),
        json!({ "id": "c3", "from": "beside", "to": "near" }),
        json!({ "id": "c4", "from": "newer", "to": "loop", "title": "\u{0}\u{202e}\u{e000}" }),
    ];
    let map = journey(json!({}), odd, connectors);
    check(&map).expect("in order");
    let list = drawn(&map);
    assert!(!list.groups.iter().any(|group| group.key == Key::Node(id("beside"))));
    assert!(list.grid.width < 200_000.0 && list.grid.height < 200_000.0);
    for group in &list.groups {
        let area = area(&list, group);
        assert!([area.x0, area.y0, area.x1, area.y1].iter().all(|number| number.is_finite()));
    }
}

#[test]
fn a_title_of_many_pages_is_cut_to_its_lines_and_lies_on_nothing() {
    let pages = ["word and space ", "unbroken", "سلام‌دنیا", "👩‍👩‍👧‍👦🛒", "a\u{200b}\u{7}\u{202e}b\n", "क्ष्म"];
    for text in pages {
        let titled = |length: usize| {
            let title: String = text.chars().cycle().take(length).collect();
            let more = json!({ "title": title });
            let nodes = vec![
                node("first", "touchpoint", "s1", "touch", 24.0, 16.0, more.clone()),
                node("second", "touchpoint", "s2", "touch", 24.0, 16.0, more.clone()),
                node("face", "emotion", "s1", "feel", 24.0, 0.0, more.clone()),
                node(
                    "starts",
                    "trigger",
                    "s1",
                    "rule",
                    24.0,
                    60.0,
                    json!({ "title": title, "automation": "a1" }),
                ),
            ];
            let way = json!({ "id": "way", "from": "first", "to": "second", "title": title });
            journey(json!({}), nodes, vec![way])
        };
        for length in [300, 3_000, 100_000] {
            let journey = titled(length);
            check(&journey).expect("in order");
            for (id, (card, _)) in cards(&drawn(&journey)) {
                assert!(card.height() < 110.0, "{id} is {} high with {length} of “{text}”", card.height());
            }
        }
    }
}

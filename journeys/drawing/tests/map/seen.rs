//! A drawing as one sees it: everything at its place on the map.

use std::{collections::HashMap, sync::Arc};

use kurbo::{BezPath, Point, Rect};
use safar_drawing::{
    Drawing,
    display::{Base, DisplayList, Group, Item, Key, Part, Stroke, TextLine},
};
use safar_model::{Journey, value::id::Id};
use safar_words::{Language, Words};

pub fn english() -> &'static Words {
    Words::of(Language::En)
}

/// A journey, drawn afresh.
pub fn drawn(journey: &Journey) -> DisplayList {
    let mut drawing = Drawing::default();
    drawing.redraw(journey, english(), None);
    drawing.list()
}

/// Where the corner of a group is on the map.
pub fn corner(list: &DisplayList, group: &Group) -> Point {
    let x =
        |stage: &Id| list.grid.stages.iter().find(|column| column.stage == *stage).expect("a drawn stage").x;
    let y = |lane: &Id| list.grid.lanes.iter().find(|row| row.lane == *lane).expect("a drawn lane").y;
    let base = match &group.base {
        Base::Stage(stage) => Point::new(x(stage), 0.0),
        Base::Lane(lane) => Point::new(0.0, y(lane)),
        Base::Cell(stage, lane) => Point::new(x(stage), y(lane)),
    };
    base + (group.x, group.y)
}

/// Where a group is on the map.
pub fn area(list: &DisplayList, group: &Group) -> Rect {
    Rect::from_origin_size(corner(list, group), (group.w, group.h))
}

/// Every card, where it is, and the cell that it stands in.
pub fn cards(list: &DisplayList) -> HashMap<&Id, (Rect, &Base)> {
    list.groups
        .iter()
        .filter_map(|group| match &group.key {
            Key::Node(id) => Some((id, (area(list, group), &group.base))),
            _ => None,
        })
        .collect()
}

/// Every connector, and the points of its line on the map.
pub fn lines(list: &DisplayList) -> HashMap<&Id, Vec<Point>> {
    let of = |group: &Arc<Group>| {
        let corner = corner(list, group).to_vec2();
        group.spots.iter().find_map(|spot| match &spot.part {
            Part::Line { points } => Some(points.iter().map(|[x, y]| Point::new(*x, *y) + corner).collect()),
            _ => None,
        })
    };
    list.groups
        .iter()
        .filter_map(|group| match &group.key {
            Key::Connector(id) => Some((id, of(group)?)),
            _ => None,
        })
        .collect()
}

/// Every label of a connector, where it is on the map.
pub fn labels(list: &DisplayList) -> Vec<(&Id, Rect)> {
    let mut labels = Vec::new();
    for group in &list.groups {
        let Key::Connector(id) = &group.key else { continue };
        for spot in group.spots.iter().filter(|spot| spot.part == Part::Label) {
            let at = corner(list, group) + (spot.x, spot.y);
            labels.push((id, Rect::from_origin_size(at, (spot.w, spot.h))));
        }
    }
    labels
}

/// The lines of text of a group.
pub fn texts(group: &Group) -> impl Iterator<Item = &TextLine> {
    group.items.iter().filter_map(|item| match item {
        Item::Text(line) => Some(line),
        _ => None,
    })
}

/// About the ink of a line of text: from a little above the x-height to a little below the baseline.
pub fn ink(line: &TextLine) -> Rect {
    Rect::new(line.x, line.y - 0.72 * line.size, line.x + line.w, line.y + 0.2 * line.size)
}

/// Whether two areas overlap by more than a hair.
pub fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > 0.1 && common.height() > 0.1
}

/// The curves of an emotion lane and how each is drawn: its thick lines.
pub fn curves(group: &Group) -> impl Iterator<Item = (&Stroke, &BezPath)> {
    group.items.iter().filter_map(|item| match item {
        Item::Path { d, stroke: Some(stroke), .. } if stroke.width > 2.0 => Some((stroke, d)),
        _ => None,
    })
}

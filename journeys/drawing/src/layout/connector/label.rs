//! What a connector says, and where on its way it says so.

use std::sync::Arc;

use kurbo::{Point, Rect};
use safar_model::record::{connector::Connector, node::Node, rule::Rule};

use super::{route::Route, touches};
use crate::{
    layout::card::{Reading, Speech, evidence_mark},
    text::{Block, Mark, Rich, quoted},
};

/// A label in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub rect: Rect,
    pub text: Arc<Block>,
    pub is_simulated: bool,
}

/// Labels are cut at this width.
pub(crate) const WIDEST: f64 = 132.0;
const HEIGHT: f64 = 18.0;
const PADDING: f64 = 7.0;
/// What a line that passes under a label costs against a place further along.
const CROSSED: f64 = 14.0;
/// How far labels keep off cards and other labels.
const CLEAR: f64 = 2.0;

/// What a connector says: what a run counted, else its title and share, or the name of its port.
pub(crate) fn caption(connector: &Connector, from: &Node, reading: Reading<'_>) -> Option<(Rich, bool)> {
    let speech = Speech(reading.words);
    if let Some(count) = reading.figures.and_then(|figures| figures.connectors.get(&connector.id)) {
        return Some((Rich::sentence(&speech.count(*count)), true));
    }
    let title = connector.title.as_deref().filter(|title| !title.trim().is_empty()).map(quoted);
    let share = connector.share.filter(|_| from.touchpoint().is_some() && !connector.also).map(|share| {
        let mark = evidence_mark("share", &connector.evidence_of, connector.evidence.as_ref());
        speech.share(share.get(), mark)
    });
    let named = title.or_else(|| port_name(connector, from, reading));
    let parts: Vec<String> = named.into_iter().chain(share).collect();
    (!parts.is_empty()).then(|| (Rich::sentence(&parts.join(" · ")), false))
}

/// What a rule's port is called; the port by which most go on needs no name.
fn port_name(connector: &Connector, from: &Node, reading: Reading<'_>) -> Option<String> {
    let port = &connector.port;
    let usual = |name: &str| match name {
        "else" | "timeout" | "opened" | "clicked" => Some(reading.words.text(&format!("port-{name}"))),
        "next" => None,
        other => Some(quoted(other)),
    };
    let titled = |title: &Option<String>| title.as_deref().filter(|title| !title.is_empty()).map(quoted);
    match &from.rule()?.rule {
        Rule::Condition(choice) => choice
            .branches
            .iter()
            .find(|branch| branch.port == *port)
            .and_then(|branch| titled(&branch.title)),
        Rule::Wait(wait) => wait.events.iter().find(|awaited| awaited.port == *port).and_then(|awaited| {
            let reached = awaited.reaches.as_ref().and_then(|id| reading.index.nodes.get(id));
            titled(&awaited.title).or_else(|| reached.map(|node| quoted(&node.title)))
        }),
        Rule::Split(split) => {
            let sum: f64 = split.arms.iter().map(|arm| arm.weight.get()).sum();
            split.arms.iter().find(|arm| arm.port == *port).map(|arm| {
                let share =
                    (sum > 0.0).then(|| Speech(reading.words).share(arm.weight.get() / sum, Mark::Plain));
                titled(&arm.title).into_iter().chain(share).collect::<Vec<_>>().join(" · ")
            })
        }
        _ => None,
    }
    .or_else(|| usual(port.as_str()))
}

/// The room that a label takes.
pub(crate) fn size(text: &Block) -> (f64, f64) {
    (text.width() + 2.0 * PADDING, HEIGHT)
}

/// Where a label may stand: on its line, the middle first, then beside it, and at last above or below
/// the cards that leave it no room.
pub(crate) fn candidates(route: &Route, size: (f64, f64)) -> impl Iterator<Item = (Rect, f64)> {
    const ALONG: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
    let lengths: Vec<f64> = route.points.windows(2).map(|pair| pair[0].distance(pair[1])).collect();
    let total: f64 = lengths.iter().sum();
    let points = route.points.clone();
    let beside = size.1 / 2.0 + 3.0;
    let aside = size.0 / 2.0 + 5.0;
    let far = [2.0, 3.0].map(|times| times * beside);
    let offsets = [
        (0.0, 0.0),
        (0.0, -beside),
        (0.0, beside),
        (aside, 0.0),
        (-aside, 0.0),
        (0.0, -far[0]),
        (0.0, far[0]),
        (0.0, -far[1]),
        (0.0, far[1]),
    ];
    offsets.into_iter().enumerate().flat_map(move |(rank, offset)| {
        let (points, lengths) = (points.clone(), lengths.clone());
        ALONG.into_iter().map(move |part| {
            let point = point_at(&points, &lengths, total * part) + offset;
            let away = match rank {
                0 => 0.0,
                1..5 => 60.0,
                _ => 60.0 + offset.1.abs() * 2.0,
            };
            let cost = (part - 0.5).abs() * total.min(200.0) + away;
            (Rect::from_center_size(point, size), cost)
        })
    })
}

/// The best place for a label: on no card and on no other label, and where few lines cross it.
/// `None` where there is no such place.
pub(crate) fn place<'a>(
    route: &Route,
    size: (f64, f64),
    cards: &[Rect],
    labels: &[Rect],
    lines: impl Iterator<Item = &'a [Point]> + Clone,
) -> Option<Rect> {
    let mut best: Option<(f64, Rect)> = None;
    for (rect, cost) in candidates(route, size) {
        if best.is_some_and(|(least, _)| least <= cost) {
            continue;
        }
        let wide = rect.inflate(CLEAR, CLEAR);
        if cards.iter().chain(labels).any(|other| overlap(wide, *other)) {
            continue;
        }
        let crossed = lines.clone().filter(|points| touches(points, wide)).count();
        let cost = cost + CROSSED * crossed as f64;
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, rect));
        }
    }
    best.map(|(_, rect)| rect)
}

/// The room in which other things may be in the way of a label.
pub(crate) fn surroundings(route: &Route, size: (f64, f64)) -> Rect {
    super::bounds(&route.points).inflate(size.0 + 8.0, 2.5 * size.1 + 9.0)
}

fn point_at(points: &[Point], lengths: &[f64], at: f64) -> Point {
    let mut left = at;
    for (pair, length) in points.windows(2).zip(lengths) {
        if left <= *length && *length > 0.0 {
            return pair[0].lerp(pair[1], left / length);
        }
        left -= length;
    }
    points.last().copied().unwrap_or_default()
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

//! What a connector says, and where on its way it says so.

use std::{
    borrow::Cow,
    sync::{Arc, LazyLock},
};

use kurbo::{Point, Rect, Vec2};
use safar_model::record::{connector::Connector, node::Node, rule::Rule};

use super::{route::Route, touches, within};
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
const CROSSED: f64 = 56.0;
/// What another line beside it costs, to which it might seem to belong.
const CLOSE: f64 = 8.0;
const CLOSE_BY: f64 = 24.0;
/// And what a place beside its line costs against one on it.
const BESIDE: f64 = 48.0;
/// So much of its own line a label leaves to be seen, and all of the end with its head.
const SEEN: Seen = Seen { line: 20.0, tip: 10.0 };
/// So much at the least, where there is no other place near.
const LEAST_SEEN: Seen = Seen { line: 8.0, tip: 4.0 };
/// Labels stand beside the whole of a line that is no wider.
const SLANTED: f64 = 64.0;
/// How far labels keep off cards, and off one another.
const CLEAR: f64 = 2.0;
const APART: f64 = 5.0;
/// How far from its line a label may stand where there is no room nearer; and in which steps room is looked
/// for.
const FAR: [(f64, f64); 2] = [(144.0, 96.0), (360.0, 300.0)];
const STEP: (f64, f64) = (12.0, 4.0);

/// How much of a line a label leaves to be seen: in all, and at the tip.
#[derive(Clone, Copy)]
struct Seen {
    line: f64,
    tip: f64,
}

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
        // So are the ports of branches and events called that nobody has named yet.
        "else" | "timeout" | "opened" | "clicked" | "yes" | "came" => {
            Some(reading.words.text(&format!("port-{name}")))
        }
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

/// What may be in the way of a label.
pub(crate) struct Obstacles<'a> {
    /// Cards, and the titles and borders of frames.
    pub cards: Vec<Rect>,
    /// Labels that come before it.
    pub labels: Vec<Rect>,
    /// The lines of other connectors.
    pub lines: Vec<Cow<'a, [Point]>>,
}

/// The best place for a label, and the area in which anything may bear upon it. Asked for an area,
/// `obstacles` gives those that lie in it.
///
/// It stands on its line or beside it, on no card, no frame's border and no other label, and where few
/// lines cross it; it does not hide its own line;
/// further away where there is no room nearer; and where there is none at all, where it covers least: what
/// a connector says is never left out.
pub(crate) fn place<'a>(
    route: &Route,
    size: (f64, f64),
    obstacles: impl Fn(Rect) -> Obstacles<'a>,
) -> (Rect, Rect) {
    let way = Way::of(route);
    let area = near_by(route, size);
    let in_the_way = obstacles(area);
    for seen in [SEEN, LEAST_SEEN] {
        if let Some(rect) = in_the_way.cheapest_free(&way, near(&way, size), seen) {
            return (rect, area);
        }
    }
    for (reach, offsets) in FAR.into_iter().zip(OFFSETS.iter()) {
        let area = far_off(route, size, reach);
        if let Some(rect) = obstacles(area).cheapest_free(&way, far(&way, size, offsets), SEEN) {
            return (rect, area);
        }
    }
    let covered = |(rect, _): &(Rect, f64)| in_the_way.covered(*rect);
    let least = near(&way, size).into_iter().min_by(|a, b| covered(a).total_cmp(&covered(b)));
    let rect = least.map_or(Rect::from_center_size(way.at(0.5), size), |(rect, _)| rect);
    (rect, far_off(route, size, FAR[FAR.len() - 1]))
}

/// The area in which things may be in the way of a label that finds room near its line.
pub(crate) fn near_by(route: &Route, size: (f64, f64)) -> Rect {
    super::bounds(&route.points).inflate(size.0 + 8.0, 1.5 * size.1 + 8.0)
}

/// The same for one that looks for room so far off.
fn far_off(route: &Route, size: (f64, f64), reach: (f64, f64)) -> Rect {
    super::bounds(&route.points).inflate(reach.0 + size.0 / 2.0 + APART, reach.1 + size.1 / 2.0 + APART)
}

impl Obstacles<'_> {
    /// How much of cards and other labels a label would cover, with the room that it keeps.
    fn covered(&self, rect: Rect) -> f64 {
        let (off_cards, apart) = (rect.inflate(CLEAR, CLEAR), rect.inflate(APART, APART));
        let on_cards: f64 = self.cards.iter().map(|card| shared_area(off_cards, *card)).sum();
        on_cards + self.labels.iter().map(|label| shared_area(apart, *label)).sum::<f64>()
    }

    /// What the lines that would cross it or run close by cost; one whose head it would hide counts twice.
    fn crossed(&self, rect: Rect) -> f64 {
        let wide = rect.inflate(CLEAR, CLEAR);
        let close_by = rect.inflate(CLOSE_BY, CLEAR);
        let cost = |points: &[Point]| {
            if !touches(points, close_by) {
                return 0.0;
            }
            if !touches(points, wide) {
                return CLOSE;
            }
            let head = wide.inflate(SEEN.tip, SEEN.tip);
            let is_head_hidden = points.last().is_some_and(|tip| head.contains(*tip));
            if is_head_hidden { 2.0 * CROSSED } else { CROSSED }
        };
        self.lines.iter().map(|points| cost(points)).sum()
    }

    /// The cheapest of some places that covers nothing.
    fn cheapest_free(&self, way: &Way<'_>, places: Vec<(Rect, f64)>, seen: Seen) -> Option<Rect> {
        let mut best: Option<(f64, Rect)> = None;
        for (rect, cost) in places {
            if best.is_some_and(|(least, _)| least <= cost)
                || self.covered(rect) > 0.0
                || way.is_hidden_by(rect, seen)
            {
                continue;
            }
            let cost = cost + self.crossed(rect);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, rect));
            }
        }
        best.map(|(_, rect)| rect)
    }
}

/// Places on the line, the middle first, and beside it, each with what it costs.
fn near(way: &Way<'_>, size: (f64, f64)) -> Vec<(Rect, f64)> {
    const ALONG: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
    let (aside, beside) = (size.0 / 2.0 + 5.0, size.1 / 2.0 + 3.0);
    let offsets = [(0.0, 0.0), (0.0, -beside), (0.0, beside), (aside, 0.0), (-aside, 0.0)];
    let places = offsets.into_iter().flat_map(|offset| ALONG.map(|part| (offset, part)));
    let cost = |part: f64| (part - 0.5).abs() * way.length.min(200.0);
    let places = places.map(|(offset, part)| {
        let off_the_line = if offset == (0.0, 0.0) { 0.0 } else { BESIDE };
        (Rect::from_center_size(way.at(part) + offset, size), cost(part) + off_the_line)
    });
    // Beside the whole of a short line, which may be slanted.
    let whole = super::bounds(way.points);
    let beside_the_whole = ALONG.into_iter().filter(|_| whole.width() < SLANTED).flat_map(|part| {
        let y = way.at(part).y;
        [whole.x0 - aside, whole.x1 + aside]
            .map(|x| (Rect::from_center_size((x, y), size), cost(part) + BESIDE + whole.width() / 2.0))
    });
    places.chain(beside_the_whole).collect()
}

/// Places further away, the nearest first.
fn far(way: &Way<'_>, size: (f64, f64), offsets: &[(f64, Vec2)]) -> Vec<(Rect, f64)> {
    let place = |(part, offset): &(f64, Vec2)| {
        (Rect::from_center_size(way.at(*part) + *offset, size), offset.hypot())
    };
    offsets.iter().map(place).collect()
}

/// Parts of a line, and how far off them a label may stand: the nearest first, for each of [`FAR`].
static OFFSETS: LazyLock<[Vec<(f64, Vec2)>; 2]> = LazyLock::new(|| {
    FAR.map(|reach| {
        let steps = |far: f64, step: f64| {
            let count = (far / step) as i32;
            (-count..=count).map(move |number| f64::from(number) * step)
        };
        let offsets = [0.5, 0.25, 0.75].into_iter().flat_map(|part| {
            steps(reach.0, STEP.0)
                .flat_map(move |dx| steps(reach.1, STEP.1).map(move |dy| (part, Vec2::new(dx, dy))))
        });
        let mut offsets: Vec<(f64, Vec2)> = offsets.collect();
        offsets.sort_by(|(_, a), (_, b)| a.hypot().total_cmp(&b.hypot()));
        offsets
    })
});

/// A line, and how far along it each of its points lies.
struct Way<'a> {
    points: &'a [Point],
    lengths: Vec<f64>,
    length: f64,
}

impl<'a> Way<'a> {
    fn of(route: &'a Route) -> Self {
        let points = route.points.as_slice();
        let lengths: Vec<f64> = points.windows(2).map(|pair| pair[0].distance(pair[1])).collect();
        Self { points, length: lengths.iter().sum(), lengths }
    }

    /// Whether a label hides the line, or its head.
    fn is_hidden_by(&self, rect: Rect, seen: Seen) -> bool {
        let mut left = self.length;
        let mut covered = 0.0;
        for (pair, length) in self.points.windows(2).zip(&self.lengths) {
            if let Some((from, to)) = within(pair[0], pair[1], rect) {
                covered += (to - from) * length;
                if left - to * length < seen.tip {
                    return true;
                }
            }
            left -= length;
        }
        covered > 0.0 && self.length - covered < seen.line
    }

    /// The point after such a part of its length.
    fn at(&self, part: f64) -> Point {
        let mut left = self.length * part;
        for (pair, length) in self.points.windows(2).zip(&self.lengths) {
            if left <= *length && *length > 0.0 {
                return pair[0].lerp(pair[1], left / length);
            }
            left -= length;
        }
        self.points.last().copied().unwrap_or_default()
    }
}

fn shared_area(a: Rect, b: Rect) -> f64 {
    let shared = a.intersect(b);
    shared.width().max(0.0) * shared.height().max(0.0)
}

//! Connectors: where they leave and arrive, which way they go, and what they say.

pub(crate) mod apart;
mod around;
pub(crate) mod label;
pub(crate) mod route;
pub(crate) mod sides;

use kurbo::{BezPath, Point, Rect};

pub(crate) use label::{Label, caption};
pub(crate) use route::{Found, Request, Route};
pub(crate) use sides::{Attached, Ends, Side, Slots};

use super::{line, measures::*, sheet::Sheet};
use crate::{
    display::{Fill, Part, Stroke},
    ink::Plain,
};

/// Width of a connector's line.
const LINE: f64 = 1.6;

/// Dashes of a connector that the customer does not walk.
const DASHES: [f64; 2] = [5.0, 4.0];

/// Draws a connector in coordinates that count from the corner of `area`. Its line is broken where the
/// labels of others stand.
pub(crate) fn draw(
    route: &Route,
    label: Option<&Label>,
    others: &[Rect],
    dashed: bool,
    area: Rect,
    right_to_left: bool,
) -> Sheet {
    let mut sheet = Sheet::new(right_to_left);
    let home = kurbo::Affine::translate(-area.origin().to_vec2());
    let stroke = Stroke { ink: Plain::Connector.into(), width: LINE, dash: dashed.then_some(DASHES) };
    let line = if others.is_empty() { route.line.clone() } else { broken(&route.line, others) };
    sheet.path(home * line, None, Some(stroke));
    sheet.path(home * route.head.clone(), Some(Fill::Plain(Plain::Connector.into())), None);
    if let Some(label) = label {
        let pill = home.transform_rect_bbox(label.rect);
        let (ground, edge, ink) = if label.is_simulated {
            (Plain::Chip, Plain::Chip, Plain::ChipText)
        } else {
            (Plain::Label, Plain::LabelEdge, Plain::LabelText)
        };
        let edge = Stroke { ink: edge.into(), width: 1.0, dash: None };
        sheet.rect(pill, pill.height() / 2.0, Some(Fill::Plain(ground.into())), Some(edge));
        let middle = Point::new(pill.center().x, pill.y0 + 13.0);
        sheet.centred(&label.text, middle, SECOND_LEADING, SECOND, ink);
        sheet.spot(Part::Label, pill);
    }
    let points = route.points.iter().map(|point| home * *point).map(|point| [point.x, point.y]).collect();
    let bounds = home.transform_rect_bbox(bounds(&route.points));
    sheet.spot(Part::Line { points }, bounds);
    sheet
}

/// The area that a connector needs.
pub(crate) fn area(route: &Route, label: Option<&Label>) -> Rect {
    let line = bounds(&route.points).union(kurbo::Shape::bounding_box(&route.head));
    label.map_or(line, |label| line.union(label.rect))
}

/// The box around points.
pub(crate) fn bounds(points: &[Point]) -> Rect {
    let mut points = points.iter();
    let Some(first) = points.next() else { return Rect::ZERO };
    points.fold(Rect::from_points(*first, *first), |sum, point| sum.union_pt(*point))
}

/// Whether a line through points touches a rectangle.
pub(crate) fn touches(points: &[Point], rect: Rect) -> bool {
    points.windows(2).any(|pair| within(pair[0], pair[1], rect).is_some())
}

/// A path without what lies in any of some rectangles, flattened.
fn broken(path: &BezPath, gaps: &[Rect]) -> BezPath {
    let whole = line::flattened(path, 0.1);
    let mut line = BezPath::new();
    for points in &whole {
        let mut pen: Option<Point> = None;
        for pair in points.windows(2) {
            for (from, to) in outside(pair[0], pair[1], gaps) {
                if pen != Some(from) {
                    line.move_to(from);
                }
                line.line_to(to);
                pen = Some(to);
            }
        }
    }
    line
}

/// The parts of a segment that lie in none of some rectangles.
fn outside(a: Point, b: Point, gaps: &[Rect]) -> Vec<(Point, Point)> {
    let mut hidden: Vec<(f64, f64)> = gaps.iter().filter_map(|gap| within(a, b, *gap)).collect();
    if hidden.is_empty() {
        return vec![(a, b)];
    }
    hidden.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut parts = Vec::new();
    let mut seen_from = 0.0;
    for (from, to) in hidden {
        if from > seen_from {
            parts.push((a.lerp(b, seen_from), a.lerp(b, from)));
        }
        seen_from = to.max(seen_from);
    }
    if seen_from < 1.0 {
        parts.push((a.lerp(b, seen_from), b));
    }
    parts
}

/// Liang and Barsky: from where to where a segment lies in a rectangle, in parts of its length.
fn within(a: Point, b: Point, rect: Rect) -> Option<(f64, f64)> {
    let d = b - a;
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (step, room) in
        [(-d.x, a.x - rect.x0), (d.x, rect.x1 - a.x), (-d.y, a.y - rect.y0), (d.y, rect.y1 - a.y)]
    {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            from = from.max(room / step);
        } else {
            to = to.min(room / step);
        }
        if from > to {
            return None;
        }
    }
    Some((from, to))
}

/// The points of a path, flattened.
fn flattened(path: &BezPath) -> Vec<Point> {
    line::flattened(path, 0.4).concat()
}

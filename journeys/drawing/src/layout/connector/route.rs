//! Which way a connector goes: the shortest of a few plain shapes if one crosses no card, else a way
//! around the cards.

use kurbo::{BezPath, ParamCurve, PathSeg, Point, Rect, Vec2};

use super::{
    apart::Bends,
    around::{self, BESIDE, CLEAR, Gate},
    bounds, flattened,
    sides::{Ends, LOOP_CORNER, Place, Side},
    touches,
};

/// What a way is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    /// The card it leaves, and where.
    pub from: Rect,
    pub exit: Ends,
    /// The edges by which others come to that card.
    pub arrivals: Vec<Side>,
    /// The card it reaches, and where.
    pub to: Rect,
    pub entry: Ends,
    /// The edges by which others leave that card.
    pub departures: Vec<Side>,
    /// How many others lead to that card and come before it.
    pub rank: usize,
    /// If it comes back to the card that it leaves: how many others do before it, and how many in all.
    pub turn: Option<(usize, usize)>,
}

/// The way of a connector.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Route {
    /// The line up to the head.
    pub line: BezPath,
    /// The head, whose tip lies on the card's edge.
    pub head: BezPath,
    /// The line up to the tip, flattened.
    pub points: Vec<Point>,
    /// Its corners, if it runs along the map and down it only: then it gives way to others.
    pub bends: Option<Bends>,
}

const HEAD: f64 = 9.0;
const HEAD_HALF: f64 = 4.2;
const CORNER: f64 = 10.0;
const CROSSING: f64 = 600.0;
/// A way around may leave a card, or reach it, by another side than is best; that costs so much.
const OTHER_SIDE: f64 = 30.0;
/// And this where it leaves by a side by which others come, or the other way round.
const AGAINST: f64 = 60.0;
/// How far beyond the two cards a plain shape reaches.
const NEAR: f64 = 48.0;
/// How far beyond them a way around may lead.
const BEYOND: (f64, f64) = (200.0, 72.0);

/// A way that was found, and from what.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    pub route: Route,
    /// The area in which anything may bear upon it.
    pub reach: Rect,
    request: Request,
    /// The cards near the two that are joined, and those further off, if these were asked for.
    near: Vec<Rect>,
    far: Option<Vec<Rect>>,
}

impl Found {
    /// Finds the way. Asked for an area, `cards` gives those that lie in it, without the two that are joined.
    pub fn of(request: Request, cards: impl Fn(Rect) -> Vec<Rect>) -> Self {
        let near = cards(request.area_near());
        let (shape, crosses) = plain(&request, &near);
        if !crosses {
            let route = shape.unwrap_or_else(|| direct(&request)).finish();
            return Self { route, reach: request.area_near(), request, near, far: None };
        }
        let area = request.area_far();
        let far = cards(area);
        let shape = way_around(&request, &far, area).or(shape);
        let route = shape.unwrap_or_else(|| direct(&request)).finish();
        Self { route, reach: area, request, near, far: Some(far) }
    }

    /// Whether the same way would be found again.
    pub fn holds(&self, request: &Request, cards: impl Fn(Rect) -> Vec<Rect>) -> bool {
        self.request == *request
            && self.near == cards(request.area_near())
            && self.far.as_ref().is_none_or(|far| *far == cards(request.area_far()))
    }
}

impl Request {
    /// The area that plain shapes need.
    fn area_near(&self) -> Rect {
        self.from.union(self.to).inflate(NEAR, NEAR)
    }

    /// The area that a way around may need.
    fn area_far(&self) -> Rect {
        self.from.union(self.to).inflate(BEYOND.0, BEYOND.1)
    }
}

/// The best of the plain shapes, and whether a way around has to be looked for instead.
fn plain(request: &Request, near: &[Rect]) -> (Option<Shape>, bool) {
    let mut best: Option<(f64, Shape)> = None;
    let shapes = match request.turn {
        Some(turn) => loops(request.from, turn),
        None => plain_shapes(request),
    };
    for (shape, penalty) in shapes {
        let (cost, crosses) = cost(&shape, penalty, request, near);
        if !crosses && penalty == 0.0 {
            return (Some(shape), false);
        }
        keep_better(&mut best, cost, shape);
    }
    let crosses = best.as_ref().is_none_or(|(cost, _)| *cost >= CROSSING);
    (best.map(|(_, shape)| shape), crosses && request.turn.is_none())
}

fn keep_better(best: &mut Option<(f64, Shape)>, cost: f64, shape: Shape) {
    if best.as_ref().is_none_or(|(least, _)| cost < *least) {
        *best = Some((cost, shape));
    }
}

/// A way up to the tip, which it reaches in this direction.
struct Shape {
    path: BezPath,
    direction: Vec2,
    bends: Option<Bends>,
}

/// The shapes that are tried first, each with what it costs besides its length.
fn plain_shapes(request: &Request) -> Vec<(Shape, f64)> {
    let preferred = (request.exit.best, request.entry.best);
    let pairs = [
        (preferred, 0.0),
        ((Side::End, Side::Start), 10.0),
        ((Side::Bottom, Side::Top), 16.0),
        ((Side::Top, Side::Bottom), 16.0),
        ((Side::End, Side::Top), 30.0),
        ((Side::End, Side::Bottom), 30.0),
        ((Side::Bottom, Side::Start), 30.0),
        ((Side::Top, Side::Start), 30.0),
        ((Side::Start, Side::End), 40.0),
        ((Side::End, Side::End), 50.0),
        ((Side::Start, Side::Start), 60.0),
        ((Side::Bottom, Side::Bottom), 60.0),
        ((Side::Top, Side::Top), 60.0),
    ];
    let shapes = pairs.into_iter().enumerate().filter(|(at, (pair, _))| *at == 0 || *pair != preferred);
    let against = |a, b| {
        let meets = |sides: &[Side], side, best| side != best && sides.contains(&side);
        let met = [
            meets(&request.arrivals, a, request.exit.best),
            meets(&request.departures, b, request.entry.best),
        ];
        met.into_iter().filter(|met| *met).count() as f64 * AGAINST
    };
    shapes
        .filter_map(|(_, ((a, b), penalty))| {
            Some((joined(a, request.exit.at(a), b, request.entry.at(b))?, penalty + against(a, b)))
        })
        .collect()
}

/// The shape that joins two edges, if they can be joined plainly.
fn joined(from: Side, exit: Place, to: Side, entry: Place) -> Option<Shape> {
    use Side::{Bottom, End, Start, Top};
    let (a, b) = (aligned(from, exit, to, entry.point), entry.point);
    let shape =
        |path: BezPath, direction: (f64, f64)| Some(Shape { path, direction: direction.into(), bends: None });
    let angle = |corner: Point| Some(angled(&[a, corner, b], (exit.slack, entry.slack)));
    match (from, to) {
        (End, Start) if b.x - a.x >= 20.0 => shape(along(a, b), (1.0, 0.0)),
        (Start, End) if a.x - b.x >= 20.0 => shape(along(a, b), (-1.0, 0.0)),
        (Bottom, Top) if b.y - a.y >= 10.0 => shape(across(a, b), (0.0, 1.0)),
        (Top, Bottom) if a.y - b.y >= 10.0 => shape(across(a, b), (0.0, -1.0)),
        (End, Top) if b.x - a.x >= 12.0 && b.y - a.y >= 16.0 => angle(Point::new(b.x, a.y)),
        (End, Bottom) if b.x - a.x >= 12.0 && a.y - b.y >= 16.0 => angle(Point::new(b.x, a.y)),
        (Bottom, Start) if b.x - a.x >= 16.0 && b.y - a.y >= 12.0 => angle(Point::new(a.x, b.y)),
        (Top, Start) if b.x - a.x >= 16.0 && a.y - b.y >= 12.0 => angle(Point::new(a.x, b.y)),
        (End, End) => shape(bulge(a, b, Vec2::new(bulge_of(a.y - b.y), 0.0)), (-1.0, 0.0)),
        (Start, Start) => shape(bulge(a, b, Vec2::new(-bulge_of(a.y - b.y), 0.0)), (1.0, 0.0)),
        (Bottom, Bottom) => shape(bulge(a, b, Vec2::new(0.0, bulge_of(a.x - b.x))), (0.0, -1.0)),
        (Top, Top) => shape(bulge(a, b, Vec2::new(0.0, -bulge_of(a.x - b.x))), (0.0, 1.0)),
        _ => None,
    }
}

/// A start that is all but straight ahead of the end is moved to be so, if there is room on its edge.
fn aligned(from: Side, exit: Place, to: Side, b: Point) -> Point {
    let a = exit.point;
    match (from, to) {
        (Side::End, Side::Start) | (Side::Start, Side::End) if (a.y - b.y).abs() <= exit.slack.min(6.0) => {
            Point::new(a.x, b.y)
        }
        (Side::Bottom, Side::Top) | (Side::Top, Side::Bottom)
            if (a.x - b.x).abs() <= exit.slack.min(12.0) =>
        {
            Point::new(b.x, a.y)
        }
        _ => a,
    }
}

fn along(a: Point, b: Point) -> BezPath {
    let middle = (a.x + b.x) / 2.0;
    curve(a, Point::new(middle, a.y), Point::new(middle, b.y), b)
}

fn across(a: Point, b: Point) -> BezPath {
    let middle = (a.y + b.y) / 2.0;
    curve(a, Point::new(a.x, middle), Point::new(b.x, middle), b)
}

fn curve(a: Point, b: Point, c: Point, d: Point) -> BezPath {
    let mut path = BezPath::new();
    path.move_to(a);
    path.curve_to(b, c, d);
    path
}

/// A curve out from an edge and back to one that faces the same way.
fn bulge(a: Point, b: Point, out: Vec2) -> BezPath {
    let (mut c, mut d) = (a + out, b + out);
    if out.x > 0.0 {
        (c.x, d.x) = (c.x.max(d.x), c.x.max(d.x));
    } else if out.x < 0.0 {
        (c.x, d.x) = (c.x.min(d.x), c.x.min(d.x));
    } else if out.y > 0.0 {
        (c.y, d.y) = (c.y.max(d.y), c.y.max(d.y));
    } else {
        (c.y, d.y) = (c.y.min(d.y), c.y.min(d.y));
    }
    curve(a, c, d, b)
}

fn bulge_of(distance: f64) -> f64 {
    (24.0 + distance.abs() * 0.15).min(64.0)
}

/// Straight lines with rounded corners.
fn rounded(points: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return path };
    path.move_to(*first);
    for corner in points.windows(3) {
        let (before, after) = (corner[0] - corner[1], corner[2] - corner[1]);
        let radius = CORNER.min(before.hypot() / 2.0).min(after.hypot() / 2.0);
        if radius < 0.5 {
            continue;
        }
        path.line_to(corner[1] + before.normalize() * radius);
        path.quad_to(corner[1], corner[1] + after.normalize() * radius);
    }
    path.line_to(*last);
    path
}

/// The way around what stands between two cards, if there is one.
fn way_around(request: &Request, cards: &[Rect], area: Rect) -> Option<Shape> {
    let gates = |ends: &Ends, against: &[Side]| {
        Side::ALL.map(|side| {
            let place = ends.at(side);
            let penalty = match side == ends.best {
                true => 0.0,
                false => OTHER_SIDE + if against.contains(&side) { AGAINST } else { 0.0 },
            };
            (Gate { side, point: place.point, penalty }, place.slack)
        })
    };
    let leave = gates(&request.exit, &request.arrivals);
    let reach = gates(&request.entry, &request.departures);
    let walls: Vec<Rect> = cards.iter().copied().chain([request.from, request.to]).collect();
    let beside = BESIDE[request.rank % BESIDE.len()];
    let corners = around::around(&leave.map(|gate| gate.0), &reach.map(|gate| gate.0), &walls, area, beside)?;
    let (first, last) = (corners.first()?, corners.last()?);
    let slack = |gates: &[(Gate, f64)], point: &Point| {
        gates.iter().find(|(gate, _)| gate.point == *point).map_or(0.0, |(_, slack)| *slack)
    };
    Some(angled(&corners, (slack(&leave, first), slack(&reach, last))))
}

/// A way along some corners, whose ends may be moved so far along their edges.
fn angled(corners: &[Point], slack: (f64, f64)) -> Shape {
    let direction = match corners {
        [.., before, tip] if before != tip => (*tip - *before).normalize(),
        _ => Vec2::new(1.0, 0.0),
    };
    Shape { path: rounded(corners), direction, bends: Some(Bends { corners: corners.to_vec(), slack }) }
}

/// A straight line, where there is no other way.
fn direct(request: &Request) -> Shape {
    let (a, b) = (request.exit.at(request.exit.best).point, request.entry.at(request.entry.best).point);
    let mut path = BezPath::new();
    path.move_to(a);
    path.line_to(b);
    let way = b - a;
    let direction = if way.hypot() < 1e-6 { Vec2::new(1.0, 0.0) } else { way.normalize() };
    Shape { path, direction, bends: None }
}

impl Route {
    /// A way along some corners.
    pub fn along(bends: &Bends) -> Self {
        angled(&bends.corners, bends.slack).finish()
    }
}

/// What a way costs, and whether it crosses a card.
fn cost(shape: &Shape, penalty: f64, request: &Request, cards: &[Rect]) -> (f64, bool) {
    let points = flattened(&shape.path);
    let length: f64 = points.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    let around = bounds(&points);
    // A line begins and ends on the edges of the cards that it joins.
    let own = [request.from, request.to].map(|card| card.inflate(-2.0, -2.0));
    let others = cards.iter().map(|card| card.inflate(CLEAR, CLEAR));
    let is_near = |card: &Rect| {
        card.x0 <= around.x1 && around.x0 <= card.x1 && card.y0 <= around.y1 && around.y0 <= card.y1
    };
    let crossings =
        own.into_iter().chain(others).filter(|card| is_near(card) && touches(&points, *card)).count();
    (length + penalty + CROSSING * crossings as f64, crossings > 0)
}

impl Shape {
    /// The way with its head: the line ends where the head begins.
    fn finish(self) -> Route {
        let points = flattened(&self.path);
        let tip = points.last().copied().unwrap_or_default();
        let base = tip - self.direction * HEAD;
        let aside = Vec2::new(-self.direction.y, self.direction.x) * HEAD_HALF;
        let mut head = BezPath::new();
        head.move_to(tip);
        head.line_to(base + aside);
        head.line_to(base - aside);
        head.close_path();
        Route { line: shortened(&self.path, HEAD - 1.0), head, points, bends: self.bends }
    }
}

/// A path without the last stretch of so many pixels.
fn shortened(path: &BezPath, by: f64) -> BezPath {
    let mut segments: Vec<PathSeg> = path.segments().collect();
    let mut left = by;
    while let Some(last) = segments.pop() {
        let length = kurbo::ParamCurveArclen::arclen(&last, 0.1);
        if length > left {
            let end = kurbo::ParamCurveArclen::inv_arclen(&last, length - left, 0.1);
            segments.push(last.subsegment(0.0..end));
            break;
        }
        left -= length;
    }
    BezPath::from_path_segments(segments.into_iter())
}

/// From a card back to itself: out at its end and in from above, or else from below. Of several, each
/// runs around those before it.
fn loops(card: Rect, (number, count): (usize, usize)) -> Vec<(Shape, f64)> {
    let part = (number + 1) as f64 / count.max(1) as f64;
    let down = part * LOOP_CORNER.1.min(card.height() / 3.0);
    let x = card.x1 - part * LOOP_CORNER.0.min(card.width() / 3.0);
    let out = 44.0 + 10.0 * number as f64;
    let shape = |start: f64, end: f64, up: f64| {
        let (a, b) = (Point::new(card.x1, start), Point::new(x, end));
        let path = curve(a, a + (out, 0.0), b + (0.0, up * (out + 4.0)), b);
        Shape { path, direction: Vec2::new(0.0, -up), bends: None }
    };
    vec![(shape(card.y0 + down, card.y0, -1.0), 0.0), (shape(card.y1 - down, card.y1, 1.0), 10.0)]
}

//! The curves through the faces of an emotion lane: one through all of them, or one for each of several personas.
//!
//! A curve is level at every face, so that it never runs beyond one and leaves room for words above and below. It is
//! drawn broken where words stand, and where faces stand that are none of its own.

use kurbo::{BezPath, CubicBez, ParamCurve, Point, Rect};
use safar_model::value::id::Id;

use super::{CLEAR, Face, PlacedFace, face_box, overlap};

/// How far apart curves pass through a face that belongs to several, and how far in all.
const ABREAST: f64 = 5.0;
const MOST_ABREAST: f64 = 18.0;

/// Into so many pieces a segment is cut to find out where words stand on it.
const STEPS: u32 = 48;

/// A curve: whose it is, and its way.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Curve {
    /// None: everybody's.
    pub persona: Option<Id>,
    /// The points that it passes, in the order of the map.
    points: Vec<Point>,
    /// Its way, without what would cross words and faces of others.
    pub way: BezPath,
}

/// The curves of these personas through these faces, which stand in the order of the map at these places. Without
/// personas: one curve, everybody's.
pub(super) fn curves(personas: &[Id], faces: &[Face], centres: &[Point]) -> Vec<Curve> {
    if personas.is_empty() {
        return vec![Curve { persona: None, points: centres.to_vec(), way: BezPath::new() }];
    }
    let step = (MOST_ABREAST / personas.len() as f64).min(ABREAST);
    let middle = (personas.len() - 1) as f64 / 2.0;
    let of = |(at, persona): (usize, &Id)| {
        let beside = (at as f64 - middle) * step;
        let through = faces.iter().zip(centres).filter(|(face, _)| face.belongs_to(persona));
        let points = through.map(|(face, centre)| {
            let is_shared = personas.iter().filter(|persona| face.belongs_to(persona)).count() > 1;
            if is_shared { *centre + (0.0, beside) } else { *centre }
        });
        Curve { persona: Some(persona.clone()), points: points.collect(), way: BezPath::new() }
    };
    personas.iter().enumerate().map(of).collect()
}

impl Curve {
    /// Whether it passes a face of these personas.
    fn passes(&self, personas: &[Id]) -> bool {
        self.persona.as_ref().is_none_or(|persona| personas.is_empty() || personas.contains(persona))
    }

    /// Points of it within a stretch along the map, close enough for words not to slip between them.
    pub(super) fn points_within(&self, from: f64, to: f64) -> impl Iterator<Item = Point> {
        let start = self.points.partition_point(|point| point.x < from).saturating_sub(1);
        let end = (self.points.partition_point(|point| point.x <= to) + 1).min(self.points.len());
        let near = self.points.get(start..end).unwrap_or_default();
        near.windows(2).flat_map(|pair| {
            let segment = segment(pair[0], pair[1]);
            (0..=STEPS).map(move |step| segment.eval(part(step)))
        })
    }

    /// Finds its way past the words of faces and past faces of others, given in the order of the map.
    pub(super) fn find_way(&mut self, faces: &[PlacedFace]) {
        let widest = faces.iter().map(|face| face.area.width()).fold(0.0, f64::max);
        for pair in self.points.windows(2) {
            let start = faces.partition_point(|face| face.centre.x < pair[0].x - widest);
            let end = faces.partition_point(|face| face.centre.x <= pair[1].x + widest);
            let near = faces.get(start..end).unwrap_or_default();
            let bounds = Rect::from_points(pair[0], pair[1]).inflate(1.0, 1.0);
            let words = near.iter().map(|face| face.label.inflate(CLEAR, CLEAR));
            let others = near.iter().filter(|face| !self.passes(&face.personas));
            let others = others.map(|face| face_box(face.centre).inflate(CLEAR, CLEAR));
            let obstacles: Vec<Rect> = words.chain(others).filter(|rect| overlap(*rect, bounds)).collect();
            past(segment(pair[0], pair[1]), &obstacles, &mut self.way);
        }
    }
}

/// Adds a segment to a way, without the parts of it that lie on something.
fn past(segment: CubicBez, obstacles: &[Rect], way: &mut BezPath) {
    let is_free = |t: f64| {
        let point = segment.eval(t);
        !obstacles.iter().any(|rect| rect.contains(point))
    };
    let mut draw = |from: f64, to: f64| {
        let piece = segment.subsegment(from..to);
        if way.elements().last().and_then(|last| last.end_point()) != Some(piece.p0) {
            way.move_to(piece.p0);
        }
        way.curve_to(piece.p1, piece.p2, piece.p3);
    };
    if obstacles.is_empty() {
        return draw(0.0, 1.0);
    }
    let mut from = None;
    for step in 0..STEPS {
        if is_free(part(step)) && is_free(part(step + 1)) {
            from.get_or_insert(part(step));
        } else if let Some(from) = from.take() {
            draw(from, part(step));
        }
    }
    if let Some(from) = from {
        draw(from, 1.0);
    }
}

fn part(step: u32) -> f64 {
    f64::from(step) / f64::from(STEPS)
}

fn segment(from: Point, to: Point) -> CubicBez {
    let middle = (from.x + to.x) / 2.0;
    CubicBez::new(from, Point::new(middle, from.y), Point::new(middle, to.y), to)
}

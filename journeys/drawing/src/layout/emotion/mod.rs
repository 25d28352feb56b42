//! The faces of an emotion lane and their words, which go where neither curve nor face is.

mod curve;
pub(crate) mod scale;
mod sign;

use std::sync::Arc;

use kurbo::{BezPath, Circle, Point, Rect, Shape};
use safar_model::value::id::Id;

use super::{measures::*, sheet::Sheet};
pub(crate) use curve::Curve;
pub(crate) use sign::{CURVE, Sign};

use crate::{
    display::{Fill, Part, Stroke},
    icon::Icon,
    ink::{FaceInk, Ink, Mood, Plain},
    text::Block,
};

/// How much higher one point of score stands.
pub(crate) const POINT: f64 = 18.0;
/// How far down a score of zero stands beside a title of one line.
pub(crate) const MIDDLE: f64 = 72.0;
/// An emotion lane is at least so high.
pub(crate) const LEAST_HEIGHT: f64 = 144.0;
/// The least room along between faces of a cell.
pub(crate) const FACE_GAP: f64 = 4.0;

const RADIUS: f64 = 13.0;
const WORDS_GAP: f64 = 5.0;
const LEADING: f64 = 15.0;
/// From the top of a line of words to its baseline.
const ASCENT: f64 = 11.0;
const CLEAR: f64 = 2.0;
/// Where the marks of personas stand around the middle of a face, and how far from it.
const MARKS: [(f64, f64); 4] = [(1.0, -1.0), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
const MARK_AWAY: f64 = 9.0;
/// The size of the sign of a face that keeps its place.
const LOCK: f64 = 10.0;

/// A face that is to be placed.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    pub id: Id,
    /// Where its room begins along the map, and how wide it is.
    pub x: f64,
    pub w: f64,
    pub score: f64,
    /// Whose it is; nobody's: everybody's.
    pub personas: Vec<Id>,
    /// Whether it keeps its place.
    pub locked: bool,
    /// Its words.
    pub words: Arc<Block>,
}

impl Face {
    fn belongs_to(&self, persona: &Id) -> bool {
        self.personas.is_empty() || self.personas.contains(persona)
    }
}

/// A face in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlacedFace {
    pub id: Id,
    pub score: f64,
    pub personas: Vec<Id>,
    pub locked: bool,
    pub centre: Point,
    /// Where the words stand.
    pub label: Rect,
    pub words: Arc<Block>,
    /// All of it.
    pub area: Rect,
}

/// Places faces, given in the order of the map, with a score of zero so far down, and gives back the curves of these
/// personas through them.
pub(crate) fn place(faces: &[Face], personas: &[Id], middle: f64) -> (Vec<PlacedFace>, Vec<Curve>) {
    let centres: Vec<Point> =
        faces.iter().map(|face| Point::new(face.x + face.w / 2.0, middle - face.score * POINT)).collect();
    let mut curves = curve::curves(personas, faces, &centres);
    let mut placed: Vec<PlacedFace> = Vec::with_capacity(faces.len());
    for (at, face) in faces.iter().enumerate() {
        let (from, to) = (face.x - face.w, face.x + 2.0 * face.w);
        let lines: Vec<Point> = curves.iter().flat_map(|curve| curve.points_within(from, to)).collect();
        let others = centres.get(at.saturating_sub(3)..(at + 4).min(centres.len())).unwrap_or_default();
        let before = placed.get(at.saturating_sub(3)..).unwrap_or_default();
        let slope = lean(&centres, at);
        let label = label_of(face, centres[at], slope, |label| {
            let wide = label.inflate(CLEAR, CLEAR);
            let on_curve = lines.iter().filter(|point| wide.contains(**point)).count();
            let on_faces = others.iter().filter(|centre| overlap(wide, face_box(**centre))).count();
            let on_words = before.iter().filter(|other| overlap(wide, other.label)).count();
            on_curve as f64 + 40.0 * (on_faces + on_words) as f64
        });
        let area = face_box(centres[at]).union(label);
        let area = Rect { x0: area.x0.min(face.x), x1: area.x1.max(face.x + face.w), ..area };
        placed.push(PlacedFace {
            id: face.id.clone(),
            score: face.score,
            personas: face.personas.clone(),
            locked: face.locked,
            centre: centres[at],
            label,
            words: face.words.clone(),
            area,
        });
    }
    for curve in &mut curves {
        curve.find_way(&placed);
    }
    (placed, curves)
}

/// Draws a face in coordinates that count from the corner of its area.
/// It bears the marks of those whose it is.
pub(crate) fn draw_face(face: &PlacedFace, signs: &[Sign], right_to_left: bool) -> Sheet {
    let mut sheet = Sheet::new(right_to_left);
    let centre = face.centre - face.area.origin().to_vec2();
    let mood = match face.score {
        score if score > 0.25 => Mood::Glad,
        score if score < -0.25 => Mood::Sad,
        _ => Mood::Calm,
    };
    let stroke = |ink, width| Some(Stroke { ink: Ink::Face(mood, ink), width, dash: None });
    let fill = |ink| Some(Fill::Plain(Ink::Face(mood, ink)));
    let circle = Rect::from_center_size(centre, (2.0 * RADIUS, 2.0 * RADIUS));
    sheet.rect(circle, RADIUS, fill(FaceInk::Fill), stroke(FaceInk::Edge, 1.3));
    for side in [-4.5, 4.5] {
        sheet.path(Circle::new(centre + (side, -3.0), 1.6).to_path(0.05), fill(FaceInk::Features), None);
    }
    let smile = face.score * 3.0;
    let mut mouth = BezPath::new();
    mouth.move_to(centre + (-5.0, 5.5 - smile * 0.35));
    mouth.quad_to(centre + (0.0, 5.5 + smile), centre + (5.0, 5.5 - smile * 0.35));
    sheet.path(mouth, None, stroke(FaceInk::Features, 1.7));
    for (sign, (x, y)) in signs.iter().zip(MARKS) {
        sign.mark(&mut sheet, centre + (x * MARK_AWAY, y * MARK_AWAY));
    }
    if face.locked {
        lock(&mut sheet, centre);
    }

    let label = face.label - face.area.origin().to_vec2();
    let first = Point::new(label.center().x, label.y0 + ASCENT);
    sheet.centred(&face.words, first, LEADING, SECOND, Plain::LabelText);
    sheet.spot(Part::Face { point: POINT }, circle);
    let part = Part::Title { size: SECOND.size, weight: SECOND.weight, centred: true };
    sheet.spot(part, label.inflate(4.0, 2.0));
    sheet
}

/// The sign of a face that keeps its place, at its foot.
fn lock(sheet: &mut Sheet, centre: Point) {
    let middle = centre + (0.0, RADIUS - 2.0);
    let edge = Stroke { ink: Plain::Line.into(), width: 1.0, dash: None };
    sheet.path(
        Circle::new(middle, LOCK / 2.0 + 2.0).to_path(0.05),
        Some(Fill::Plain(Plain::Surface.into())),
        Some(edge),
    );
    sheet.icon(Icon::Locked, middle - (LOCK / 2.0, LOCK / 2.0), LOCK, Plain::Mute);
}

/// Whether the curve has its crest (above zero) or its hollow (below) at a face.
fn lean(centres: &[Point], at: usize) -> f64 {
    let here = centres[at];
    let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| centres.get(at));
    neighbours.map(|other| other.y - here.y).sum()
}

/// Where the words of a face stand: away from the curve if they can, else where least is in the way.
fn label_of(face: &Face, centre: Point, lean: f64, in_the_way: impl Fn(Rect) -> f64) -> Rect {
    let (w, h) = (face.words.width(), face.words.lines.len() as f64 * LEADING);
    if h == 0.0 {
        return Rect::from_center_size(centre, (0.0, 0.0));
    }
    let above_first = if lean.abs() < 1.0 { face.score >= 0.0 } else { lean > 0.0 };
    let aside = (face.w - w) / 2.0;
    let sides = [above_first, !above_first];
    let candidates = [0.0, 14.0, 28.0].into_iter().flat_map(|away| {
        sides.into_iter().flat_map(move |above| [0.0, -aside, aside].map(|aside| (away, above, aside)))
    });
    let rects = candidates.map(|(away, above, aside)| {
        let distance = RADIUS + WORDS_GAP + away;
        let y0 = if above { centre.y - distance - h } else { centre.y + distance };
        let x0 = centre.x - w / 2.0 + aside;
        let outside = if y0 < 2.0 { 1000.0 } else { 0.0 };
        (
            Rect::new(x0, y0, x0 + w, y0 + h),
            outside + away * 0.5 + aside.abs() * 0.1 + if above == above_first { 0.0 } else { 3.0 },
        )
    });
    let best = rects
        .map(|(rect, cost)| (rect, cost + 10.0 * in_the_way(rect)))
        .reduce(|best, next| if next.1 < best.1 { next } else { best });
    best.map_or(Rect::from_center_size(centre, (w, h)), |(rect, _)| rect)
}

fn face_box(centre: Point) -> Rect {
    Rect::from_center_size(centre, (2.0 * RADIUS + 2.0, 2.0 * RADIUS + 2.0))
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// The line of a score of zero, broken where words stand on it.
pub(crate) fn zero_line((from, to): (f64, f64), middle: f64, faces: &[PlacedFace]) -> BezPath {
    let mut line = BezPath::new();
    let mut x = from;
    let mut gaps: Vec<(f64, f64)> = faces
        .iter()
        .filter(|face| face.label.y0 - CLEAR < middle && face.label.y1 + CLEAR > middle)
        .map(|face| (face.label.x0 - 4.0, face.label.x1 + 4.0))
        .collect();
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (start, end) in gaps {
        if start > x {
            line.move_to((x, middle));
            line.line_to((start, middle));
        }
        x = x.max(end);
    }
    if to > x {
        line.move_to((x, middle));
        line.line_to((to, middle));
    }
    line
}

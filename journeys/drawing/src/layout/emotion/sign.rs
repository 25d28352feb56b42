//! What a persona is known by in an emotion lane: a colour, and, since colour alone tells nobody enough, the pattern
//! of a line and the shape of a mark.

use kurbo::{BezPath, Circle, Point, Rect, Shape};
use safar_model::record::{grid::Color, people::Persona};
use strum::VariantArray;

use crate::{
    display::{Fill, Stroke},
    ink::{Ink, Plain, StageInk},
    layout::sheet::Sheet,
};

/// A curve is as thick as this.
pub(crate) const CURVE: f64 = 2.6;

/// How far a mark reaches from its middle.
const MARK: f64 = 4.5;
const MARK_EDGE: f64 = 1.4;

/// What a persona is known by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sign {
    color: Color,
    pattern: Option<[f64; 2]>,
    shape: MarkShape,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum MarkShape {
    Round,
    Square,
    Diamond,
    Triangle,
    Upturned,
}

/// Of patterns and shapes there are not equally many, so that twenty personas differ in one or the other.
const PATTERNS: [Option<[f64; 2]>; 4] = [None, Some([9.0, 5.0]), Some([2.5, 4.0]), Some([18.0, 5.0])];
const SHAPES: [MarkShape; 5] =
    [MarkShape::Round, MarkShape::Square, MarkShape::Diamond, MarkShape::Triangle, MarkShape::Upturned];

impl Sign {
    /// The sign of a persona who stands at this place among the journey's.
    pub fn of(persona: &Persona, at: usize) -> Self {
        Self {
            color: persona.color.unwrap_or(Color::VARIANTS[at % Color::VARIANTS.len()]),
            pattern: PATTERNS[at % PATTERNS.len()],
            shape: SHAPES[at % SHAPES.len()],
        }
    }

    /// How their curve is drawn.
    pub fn stroke(self) -> Stroke {
        Stroke { ink: self.ink(), width: CURVE, dash: self.pattern }
    }

    /// Draws their mark.
    pub fn mark(self, sheet: &mut Sheet, middle: Point) {
        let edge = Stroke { ink: Plain::Surface.into(), width: MARK_EDGE, dash: None };
        sheet.path(self.shape.around(middle), Some(Fill::Plain(self.ink())), Some(edge));
    }

    fn ink(self) -> Ink {
        Ink::Stage(self.color, StageInk::Edge)
    }
}

impl MarkShape {
    fn around(self, middle: Point) -> BezPath {
        let corners: &[(f64, f64)] = match self {
            Self::Round => return Circle::new(middle, MARK).to_path(0.05),
            Self::Square => {
                let side = 1.8 * MARK;
                return Rect::from_center_size(middle, (side, side)).to_path(0.05);
            }
            Self::Diamond => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
            Self::Triangle => &[(0.0, -1.2), (1.15, 0.9), (-1.15, 0.9)],
            Self::Upturned => &[(0.0, 1.2), (1.15, -0.9), (-1.15, -0.9)],
        };
        let mut path = BezPath::new();
        for (at, (x, y)) in corners.iter().enumerate() {
            let corner = middle + (x * MARK, y * MARK);
            if at == 0 { path.move_to(corner) } else { path.line_to(corner) }
        }
        path.close_path();
        path
    }
}

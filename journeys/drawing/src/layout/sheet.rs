//! What a group is drawn on: items and spots in logical coordinates, made physical at the end.
//!
//! Logical x runs along the reading direction, so that a map from right to left is laid out by the
//! same code as one from left to right, and mirrored once. Text is not mirrored, only its place.

use std::sync::Arc;

use kurbo::{Affine, BezPath, PathEl, Point, Rect};

use crate::{
    display::{Base, Fill, Group, Item, Key, Part, Spot, Stroke, TextLine},
    icon::Icon,
    ink::Ink,
    text::{Block, Lettering, Line, Mark},
};

/// Items and spots in logical coordinates.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    right_to_left: bool,
    items: Vec<Item>,
    spots: Vec<Spot>,
}

impl Sheet {
    /// An empty sheet of a map that runs in this direction.
    pub fn new(right_to_left: bool) -> Self {
        Self { right_to_left, ..Self::default() }
    }

    /// A rectangle with rounded corners.
    pub fn rect(&mut self, rect: Rect, r: f64, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.items.push(rectangle(rect, r, fill, stroke, false));
    }

    /// A rectangle that lies a little above the ground.
    pub fn raised(&mut self, rect: Rect, r: f64, fill: Fill, stroke: Stroke) {
        self.items.push(rectangle(rect, r, Some(fill), Some(stroke), true));
    }

    /// A path.
    pub fn path(&mut self, d: BezPath, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.items.push(Item::Path { d, fill, stroke });
    }

    /// An icon with its corner at `at`.
    pub fn icon(&mut self, icon: Icon, at: Point, size: f64, ink: impl Into<Ink>) {
        self.items.push(Item::Icon { icon, x: at.x, y: at.y, size, ink: ink.into() });
    }

    /// A picture of the library.
    pub fn image(&mut self, image: &str, rect: Rect) {
        let (x, y, w, h) = (rect.x0, rect.y0, rect.width(), rect.height());
        self.items.push(Item::Image { image: image.to_owned(), x, y, w, h });
    }

    /// A line of text that begins at `at`, on its baseline.
    pub fn line(&mut self, line: &Line, at: Point, lettering: Lettering, ink: impl Into<Ink>) {
        let ink = ink.into();
        for piece in line.pieces.iter().filter(|piece| !piece.text.trim().is_empty()) {
            let along = if self.right_to_left { line.w - piece.x - piece.w } else { piece.x };
            self.items.push(Item::Text(TextLine {
                text: piece.text.clone(),
                x: at.x + along,
                y: at.y,
                w: piece.w,
                size: lettering.size,
                weight: lettering.weight,
                italic: piece.mark == Mark::Assumed,
                underlined: piece.mark == Mark::Recorded,
                right_to_left: line.right_to_left,
                ink,
            }));
        }
    }

    /// The lines of a block, the first of which begins at `at`, on its baseline.
    pub fn block(
        &mut self,
        block: &Block,
        at: Point,
        leading: f64,
        lettering: Lettering,
        ink: impl Into<Ink>,
    ) {
        let ink = ink.into();
        for (number, line) in block.lines.iter().enumerate() {
            self.line(line, at + (0.0, leading * number as f64), lettering, ink);
        }
    }

    /// The lines of a block, each with its middle at `middle`.
    pub fn centred(
        &mut self,
        block: &Block,
        middle: Point,
        leading: f64,
        lettering: Lettering,
        ink: impl Into<Ink>,
    ) {
        let ink = ink.into();
        for (number, line) in block.lines.iter().enumerate() {
            self.line(line, middle + (-line.w / 2.0, leading * number as f64), lettering, ink);
        }
    }

    /// A part that can be pointed at; of parts that overlap, the one that was added first counts.
    pub fn spot(&mut self, part: Part, rect: Rect) {
        self.spots.push(Spot { part, x: rect.x0, y: rect.y0, w: rect.width(), h: rect.height() });
    }

    /// Puts what is on another sheet over what is on this one; this one's spots come first.
    pub fn append(&mut self, other: Self) {
        self.items.extend(other.items);
        self.spots.extend(other.spots);
    }

    /// The sheet as a group that fills `area`, in the same logical coordinates as `base_x`: where the
    /// base begins along the reading direction, and how wide it is. `top` is where the base begins
    /// above; the sheet's own coordinates count from the corner of `area`.
    pub fn group(self, key: Key, base: Base, area: Rect, origin: Origin) -> Arc<Group> {
        let along = area.x0 - origin.x;
        let x = if self.right_to_left { origin.w - along - area.width() } else { along };
        let w = area.width();
        let right_to_left = self.right_to_left;
        let items = self.items.into_iter().map(|item| made_physical(item, w, right_to_left)).collect();
        let spots = self.spots.into_iter().map(|spot| made_physical_spot(spot, w, right_to_left)).collect();
        let (x, y) = (tidy(x), tidy(area.y0 - origin.y));
        Arc::new(Group { key, base, x, y, w: tidy(w), h: tidy(area.height()), items, spots })
    }
}

/// Where a base lies in logical coordinates: what a group's offset counts from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Origin {
    /// Where it begins along the reading direction.
    pub x: f64,
    /// Where it begins above.
    pub y: f64,
    /// How wide it is: in a map from right to left, offsets count from its other end.
    pub w: f64,
}

fn rectangle(rect: Rect, r: f64, fill: Option<Fill>, stroke: Option<Stroke>, raised: bool) -> Item {
    Item::Rect { x: rect.x0, y: rect.y0, w: rect.width(), h: rect.height(), r, fill, stroke, raised }
}

/// Hundredths of a pixel are all that is seen, and short to write.
pub fn tidy(number: f64) -> f64 {
    let tidied = (number * 100.0).round() / 100.0;
    if tidied == 0.0 { 0.0 } else { tidied }
}

fn made_physical(item: Item, width: f64, right_to_left: bool) -> Item {
    let place = |x: f64, w: f64| tidy(if right_to_left { width - x - w } else { x });
    match item {
        Item::Rect { x, y, w, h, r, fill, stroke, raised } => {
            Item::Rect { x: place(x, w), y: tidy(y), w: tidy(w), h: tidy(h), r, fill, stroke, raised }
        }
        Item::Path { d, fill, stroke } => Item::Path { d: tidy_path(&d, width, right_to_left), fill, stroke },
        Item::Text(line) => {
            Item::Text(TextLine { x: place(line.x, line.w), y: tidy(line.y), w: tidy(line.w), ..line })
        }
        Item::Icon { icon, x, y, size, ink } => Item::Icon { icon, x: place(x, size), y: tidy(y), size, ink },
        Item::Image { image, x, y, w, h } => {
            Item::Image { image, x: place(x, w), y: tidy(y), w: tidy(w), h: tidy(h) }
        }
    }
}

fn made_physical_spot(spot: Spot, width: f64, right_to_left: bool) -> Spot {
    let place = |x: f64, w: f64| tidy(if right_to_left { width - x - w } else { x });
    let part = match spot.part {
        Part::Line { points } => {
            Part::Line { points: points.into_iter().map(|[x, y]| [place(x, 0.0), tidy(y)]).collect() }
        }
        part => part,
    };
    Spot { part, x: place(spot.x, spot.w), y: tidy(spot.y), w: tidy(spot.w), h: tidy(spot.h) }
}

fn tidy_path(path: &BezPath, width: f64, right_to_left: bool) -> BezPath {
    let mirror =
        if right_to_left { Affine::new([-1.0, 0.0, 0.0, 1.0, width, 0.0]) } else { Affine::IDENTITY };
    let point = |point: Point| {
        let point = mirror * point;
        Point::new(tidy(point.x), tidy(point.y))
    };
    let tidied = path.elements().iter().map(|element| match *element {
        PathEl::MoveTo(a) => PathEl::MoveTo(point(a)),
        PathEl::LineTo(a) => PathEl::LineTo(point(a)),
        PathEl::QuadTo(a, b) => PathEl::QuadTo(point(a), point(b)),
        PathEl::CurveTo(a, b, c) => PathEl::CurveTo(point(a), point(b), point(c)),
        PathEl::ClosePath => PathEl::ClosePath,
    });
    BezPath::from_vec(tidied.collect())
}

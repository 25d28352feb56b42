//! The picture on an image card: above the title, as wide as the card and in its own proportions.

use kurbo::{Point, Rect, Vec2};
use safar_model::{
    images::image_of_node,
    record::node::{Node, NodeKind},
};

use super::{CardSheet, ImageSize};
use crate::{
    display::{Fill, Stroke},
    icon::Icon,
    ink::Plain,
    layout::measures::{SECOND, SECOND_LEADING},
    text::{Rich, Room},
};

/// Between the card's edge and its picture.
const INSET: f64 = 7.0;
/// The heights that a picture may have: one that is longer is drawn narrower, in the middle.
const HEIGHTS: (f64, f64) = (8.0, 720.0);
/// Where there is no picture, the place for it is so high.
const EMPTY: f64 = 72.0;
const SIGN: f64 = 20.0;

impl CardSheet<'_> {
    /// Draws the picture of an image card, and begins what follows below it.
    pub(super) fn picture(&mut self, node: &Node) {
        if node.kind() != Some(NodeKind::Image) {
            return;
        }
        let image = image_of_node(node);
        let size = image.and_then(|image| self.reading.images.get(image)).copied();
        let height = match image.zip(size) {
            Some((image, size)) => self.shown(image, size),
            None => self.stand_in(if image.is_some() { "picture-missing" } else { "picture-none" }),
        };
        self.y += height + INSET - 2.0;
    }

    fn shown(&mut self, image: &str, size: ImageSize) -> f64 {
        let place = fitted(size, self.w - 2.0 * INSET) + Vec2::new(INSET, INSET);
        // The ground is seen until the picture is there, and through what of it is transparent.
        self.sheet.rect(place, 0.0, Some(Fill::Plain(Plain::Surface.into())), None);
        self.sheet.image(image, place);
        place.height()
    }

    /// A dashed place for a picture, with what there is to say.
    fn stand_in(&mut self, said: &str) -> f64 {
        let place = Rect::new(INSET, INSET, self.w - INSET, INSET + EMPTY);
        let stroke = Stroke { ink: Plain::Mute.into(), width: 1.0, dash: Some([4.0, 3.0]) };
        self.sheet.rect(place, 4.0, None, Some(stroke));
        let middle = place.center();
        self.sheet.icon(Icon::Image, Point::new(middle.x - SIGN / 2.0, INSET + 9.0), SIGN, Plain::Mute);
        let text = Rich::sentence(&self.reading.words.text(said));
        let room = Room { width: place.width() - 12.0, lines: 2, right_to_left: self.reading.right_to_left };
        let block = self.setter.set(&text, SECOND, room);
        self.sheet.centred(&block, Point::new(middle.x, INSET + 45.0), SECOND_LEADING, SECOND, Plain::Mute);
        EMPTY
    }
}

/// Where a picture of a size lies in a place of this width, counted from the corner of the place.
fn fitted(size: ImageSize, width: f64) -> Rect {
    let proportion = f64::from(size.height.max(1)) / f64::from(size.width.max(1));
    let height = (width * proportion).clamp(HEIGHTS.0, HEIGHTS.1);
    let shown = (height / proportion).min(width);
    let left = (width - shown) / 2.0;
    Rect::new(left, 0.0, left + shown, height)
}

//! What room is taken, and the first free place further down.

use std::collections::HashMap;

use kurbo::Rect;

use super::measures::RASTER;

/// The room that is taken, in strips of [`RASTER`] pixels: in each, where it is taken from top to
/// bottom. However many cards lie on one another, a place is found in a few steps.
#[derive(Default)]
pub(super) struct Occupancy(HashMap<i64, Vec<(f64, f64)>>);

impl Occupancy {
    /// Takes the room of a rectangle, and half of the gap that it keeps below and above it; whatever comes
    /// to stand beside it keeps the other half.
    pub fn take(&mut self, rect: Rect, gap: f64) {
        let taken = (rect.y0 - gap / 2.0, rect.y1 + gap / 2.0);
        for strip in strips(rect) {
            let spans = self.0.entry(strip).or_default();
            let from = spans.partition_point(|span| span.1 < taken.0);
            let to = spans.partition_point(|span| span.0 <= taken.1);
            let merged =
                spans[from..to].iter().fold(taken, |sum, span| (sum.0.min(span.0), sum.1.max(span.1)));
            spans.splice(from..to, [merged]);
        }
    }

    /// How far a rectangle has to move down until its room is free, and half of the gap that it keeps.
    pub fn push(&self, rect: Rect, gap: f64) -> f64 {
        let rect = Rect { y0: rect.y0 - gap / 2.0, y1: rect.y1 + gap / 2.0, ..rect };
        let mut y = rect.y0;
        loop {
            let start = y;
            for strip in strips(rect) {
                let Some(spans) = self.0.get(&strip) else { continue };
                let first = spans.partition_point(|span| span.1 <= y);
                if let Some(span) = spans.get(first).filter(|span| span.0 < y + rect.height()) {
                    y = span.1;
                }
            }
            if y == start {
                return y - rect.y0;
            }
        }
    }
}

fn strips(rect: Rect) -> impl Iterator<Item = i64> {
    (rect.x0 / RASTER).floor() as i64..(rect.x1 / RASTER).ceil() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAP: f64 = 8.0;

    #[test]
    fn ten_thousand_cards_on_one_place_come_to_stand_below_one_another() {
        let mut taken = Occupancy::default();
        let card = Rect::new(24.0, 16.0, 202.0, 66.0);
        let mut last = f64::MIN;
        for _ in 0..10_000 {
            let placed = card + kurbo::Vec2::new(0.0, taken.push(card, GAP));
            assert!(placed.y0 >= last + GAP);
            last = placed.y1;
            taken.take(placed, GAP);
        }
        assert!((last - (16.0 + 10_000.0 * 58.0 - GAP)).abs() < 1e-6);
    }

    #[test]
    fn what_does_not_touch_stays() {
        let mut taken = Occupancy::default();
        taken.take(Rect::new(0.0, 0.0, 100.0, 50.0), GAP);
        assert_eq!(taken.push(Rect::new(104.0, 10.0, 200.0, 60.0), GAP), 0.0);
        assert_eq!(taken.push(Rect::new(0.0, 58.0, 100.0, 90.0), GAP), 0.0);
        assert_eq!(taken.push(Rect::new(0.0, 50.0, 100.0, 90.0), GAP), 8.0);
    }

    #[test]
    fn neighbours_keep_half_the_gap_of_each() {
        let mut taken = Occupancy::default();
        taken.take(Rect::new(0.0, 0.0, 100.0, 50.0), 28.0);
        assert_eq!(taken.push(Rect::new(0.0, 50.0, 100.0, 90.0), GAP), 18.0);
        assert_eq!(taken.push(Rect::new(0.0, 50.0, 100.0, 90.0), 28.0), 28.0);
    }
}

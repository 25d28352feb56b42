//! The split bar that a touchpoint ends in: a segment for each connector, and a hatched one for those
//! who leave.

use std::sync::Arc;

use kurbo::{Point, Rect};
use safar_model::{record::node::Node, value::id::Id};

use super::{CHIP, Reading, Speech};
use crate::{
    display::{Fill, Part},
    figures::NodeFigures,
    ink::Plain,
    layout::{
        measures::{SECOND, SECOND_LEADING},
        sheet::Sheet,
    },
    text::{Block, Rich, Room, Typesetter},
};

/// A split bar, ready to be drawn.
pub(super) struct SplitBar {
    segments: Vec<Segment>,
    /// How wide the row of the bar is, with what stands beside it.
    w: f64,
    /// What is said before it where nobody has said the shares.
    unset: Option<Arc<Block>>,
    /// What a run says behind it.
    chip: Option<Arc<Block>>,
}

struct Segment {
    connector: Option<Id>,
    /// As it is drawn.
    part: f64,
    /// As the journey says.
    share: Option<f64>,
}

const HEIGHT: f64 = 7.0;
const BETWEEN: f64 = 2.0;
const BESIDE: f64 = 8.0;
const LEAST_SEGMENT: f64 = 2.0;

/// Shares that sum to one up to this leave nobody over.
const NOBODY: f64 = 1e-9;

impl SplitBar {
    pub fn of(
        node: &Node,
        w: f64,
        figures: Option<NodeFigures>,
        reading: Reading<'_>,
        setter: &mut Typesetter,
    ) -> Self {
        let routed = reading.index.leaving(&node.id).filter(|connector| !connector.also);
        let shares: Vec<(Id, Option<f64>)> = routed
            .map(|connector| (connector.id.clone(), connector.share.map(|share| share.get())))
            .collect();
        let is_unset = shares.iter().any(|(_, share)| share.is_none());
        let mut one_line = |text: &str, width: f64| {
            let room = Room { width, lines: 1, right_to_left: reading.right_to_left };
            setter.set(&Rich::sentence(text), SECOND, room)
        };
        let chip = figures.map(|figures| {
            let count = Speech(reading.words).count(figures.entered);
            one_line(&reading.words.fill("figure-came", [("count", count.into())]), w * 0.6)
        });
        // Beside a chip, words would leave no room for the bar.
        let unsaid = if chip.is_some() { "share-unset" } else { "share-all-go-on" };
        let unset = is_unset.then(|| one_line(&reading.words.text(unsaid), w * 0.7));
        Self { segments: segments(shares), w, unset, chip }
    }

    /// Draws the bar with its corner at `at`; gives back the height down to which the row reaches.
    pub fn draw(self, sheet: &mut Sheet, at: Point) -> f64 {
        let (mut start, mut end) = (at.x, at.x + self.w);
        let baseline = Point::new(start, at.y + 7.5);
        if let Some(unset) = &self.unset {
            sheet.block(unset, baseline, SECOND_LEADING, SECOND, Plain::Mute);
            start += unset.width() + BESIDE;
        }
        if let Some(chip) = &self.chip {
            let w = chip.width() + 12.0;
            let rect =
                Rect::new(end - w, at.y + HEIGHT / 2.0 - CHIP / 2.0, end, at.y + HEIGHT / 2.0 + CHIP / 2.0);
            sheet.rect(rect, CHIP / 2.0, Some(Fill::Plain(Plain::Chip.into())), None);
            sheet.block(chip, Point::new(end - w + 6.0, baseline.y), SECOND_LEADING, SECOND, Plain::ChipText);
            end -= w + BESIDE;
        }
        draw_segments(&self.segments, sheet, Rect::new(start, at.y, end.max(start), at.y + HEIGHT));
        at.y + HEIGHT - 3.0
    }
}

/// The segments of a bar: those who leave last.
fn segments(shares: Vec<(Id, Option<f64>)>) -> Vec<Segment> {
    if shares.is_empty() {
        return vec![Segment { connector: None, part: 1.0, share: None }];
    }
    let said: f64 = shares.iter().filter_map(|(_, share)| *share).sum();
    let unset = shares.iter().filter(|(_, share)| share.is_none()).count();
    // Shares over one are drawn to scale; the checker says that they are too many.
    let scale = if said > 1.0 { 1.0 / said } else { 1.0 };
    let rest = (1.0 - said).max(0.0);
    let each = if unset > 0 { rest / unset as f64 } else { 0.0 };
    let mut segments: Vec<Segment> = shares
        .into_iter()
        .map(|(id, share)| Segment {
            connector: Some(id),
            part: share.map_or(each, |share| share * scale),
            share,
        })
        .collect();
    if unset == 0 && rest > NOBODY {
        segments.push(Segment { connector: None, part: rest, share: Some(rest) });
    }
    segments
}

fn draw_segments(segments: &[Segment], sheet: &mut Sheet, bar: Rect) {
    let gaps = BETWEEN * (segments.len() - 1) as f64;
    let least = LEAST_SEGMENT * segments.len() as f64;
    let stretch = (bar.width() - gaps - least).max(0.0);
    let mut x = bar.x0;
    for segment in segments {
        let w = LEAST_SEGMENT + stretch * segment.part;
        let rect = Rect::new(x, bar.y0, x + w, bar.y1);
        let fill = match segment {
            Segment { connector: None, share: Some(_), .. } => {
                Fill::Hatched(Plain::HatchGround.into(), Plain::Hatch.into())
            }
            // The journey simply ends here: nobody is lost.
            Segment { connector: None, share: None, .. } => Fill::Plain(Plain::Line.into()),
            Segment { share: None, .. } => Fill::Plain(Plain::FlowUnset.into()),
            Segment { .. } => Fill::Plain(Plain::Flow.into()),
        };
        sheet.rect(rect, (HEIGHT / 2.0).min(w / 2.0), Some(fill), None);
        let part = Part::Segment { connector: segment.connector.clone(), share: segment.share };
        sheet.spot(part, rect);
        x += w + BETWEEN;
    }
}

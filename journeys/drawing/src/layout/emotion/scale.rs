//! What stands beside an emotion lane in the band of titles: the names of the levels, and whose curves are drawn.

use std::sync::Arc;

use kurbo::{BezPath, Point, Rect};
use safar_model::value::id::Id;
use safar_words::Words;

use super::{LEAST_HEIGHT, MIDDLE, POINT, Sign};
use crate::{
    display::{Part, Stroke},
    ink::Plain,
    layout::{card::Speech, measures::*, sheet::Sheet},
    text::{Block, Rich, Room, Typesetter},
};

/// The levels from +2 down to −2, each by the message of its name.
const LEVELS: [(&str, f64); 5] = [
    ("level-best", 2.0),
    ("level-good", 1.0),
    ("level-middle", 0.0),
    ("level-bad", -1.0),
    ("level-worst", -2.0),
];

/// The title of an emotion lane has at most so many lines.
pub(crate) const TITLE_LINES: usize = 3;

/// Where the names of levels end, counted from the end of the band, and the ticks beside them.
const NAME_END: f64 = 13.0;
const TICK: (f64, f64) = (11.0, 6.0);
/// From the middle of a level to the baseline of its name.
const TO_BASELINE: f64 = 4.0;
/// From the lowest level to the baseline of the first name of the legend, and from one to the next.
const LEGEND_TOP: f64 = 28.0;
const LEGEND_LEADING: f64 = 18.0;
/// Where the line begins and ends that stands before a name.
const SAMPLE: (f64, f64) = (4.0, 28.0);
const NAME_START: f64 = 34.0;

/// Whose curves a lane draws, and how many more it could draw.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Legend {
    pub entries: Vec<Entry>,
    pub more: usize,
}

/// A persona whose curve is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub persona: Id,
    pub name: String,
    pub sign: Sign,
}

/// How far down a score of zero stands beside a title of so many lines.
pub(crate) fn middle(title_lines: usize) -> f64 {
    MIDDLE + TITLE_LEADING * title_lines.clamp(1, TITLE_LINES).saturating_sub(1) as f64
}

impl Legend {
    fn rows(&self) -> usize {
        self.entries.len() + usize::from(self.more > 0)
    }

    /// How high a lane has to be for its levels and this legend.
    pub fn least_height(&self, middle: f64) -> f64 {
        let levels = LEAST_HEIGHT + middle - MIDDLE;
        match self.rows() {
            0 => levels,
            rows => levels.max(middle + 2.0 * POINT + LEGEND_TOP + LEGEND_LEADING * (rows - 1) as f64 + 12.0),
        }
    }

    /// How wide the band of titles has to be for it and for the levels.
    pub fn width(&self, words: &'static Words, setter: &mut Typesetter, right_to_left: bool) -> f64 {
        let mut measure = |text: &str| {
            let runs = crate::text::runs_right_to_left(text).unwrap_or(right_to_left);
            setter.measure(text, SECOND, runs)
        };
        let levels = LEVELS.iter().map(|(name, _)| measure(&words.text(name)) + NAME_END + INSET);
        let levels = levels.fold(0.0, f64::max);
        // A name that is too long for the widest band need not be measured whole.
        let names = self.entries.iter().map(|Entry { name, .. }| {
            let short: String = name.chars().take(40).collect();
            measure(&short) + NAME_START + NAME_END
        });
        names.fold(levels, f64::max)
    }
}

/// Draws the levels and the legend, in coordinates that count from the corner of the row in a band of this width.
pub(crate) fn draw(
    sheet: &mut Sheet,
    legend: &Legend,
    (width, middle): (f64, f64),
    words: &'static Words,
    setter: &mut Typesetter,
    right_to_left: bool,
) {
    let mut one_line = |text: &str, room: f64| -> Arc<Block> {
        setter.set(&Rich::plain(text), SECOND, Room { width: room, lines: 1, right_to_left })
    };
    let mut ticks = BezPath::new();
    for (name, score) in LEVELS {
        let y = middle - score * POINT;
        let block = one_line(&words.text(name), width - NAME_END);
        let start = Point::new(width - NAME_END - block.width(), y + TO_BASELINE);
        sheet.block(&block, start, SECOND_LEADING, SECOND, Plain::Mute);
        ticks.move_to((width - TICK.0, y));
        ticks.line_to((width - TICK.1, y));
    }
    sheet.path(ticks, None, Some(Stroke { ink: Plain::Mute.into(), width: 1.0, dash: None }));
    sheet.spot(Part::Levels, Rect::new(0.0, middle - 2.5 * POINT, width, middle + 2.5 * POINT));
    if legend.rows() == 0 {
        return;
    }
    let first = middle + 2.0 * POINT + LEGEND_TOP;
    let mut y = first;
    for Entry { name, sign, .. } in &legend.entries {
        let mut sample = BezPath::new();
        sample.move_to((SAMPLE.0, y - 4.0));
        sample.line_to((SAMPLE.1, y - 4.0));
        sheet.path(sample, None, Some(sign.stroke()));
        sign.mark(sheet, Point::new((SAMPLE.0 + SAMPLE.1) / 2.0, y - 4.0));
        let block = one_line(name, width - NAME_START - NAME_END);
        sheet.block(&block, Point::new(NAME_START, y), SECOND_LEADING, SECOND, Plain::LaneTitle);
        y += LEGEND_LEADING;
    }
    if legend.more > 0 {
        let more = words.fill("curves-more", [("count", Speech(words).count(legend.more as u64).into())]);
        let block = one_line(&more, width - SAMPLE.0 - NAME_END);
        sheet.block(&block, Point::new(SAMPLE.0, y), SECOND_LEADING, SECOND, Plain::Accent);
        y += LEGEND_LEADING;
    }
    let drawn = legend.entries.iter().map(|entry| entry.persona.clone()).collect();
    sheet.spot(
        Part::Curves { drawn },
        Rect::new(0.0, first - 15.0, width - NAME_END, y - LEGEND_LEADING + 6.0),
    );
}

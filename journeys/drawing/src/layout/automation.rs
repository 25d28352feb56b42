//! The frame of an automation, with a title that says when it starts and when it ends.

use std::sync::Arc;

use kurbo::{Point, Rect};
use safar_model::{
    record::{
        automation::Automation,
        node::Node,
        rule::{Rule, TriggerOn},
    },
    value::id::Id,
};

use super::{
    card::{Reading, Speech},
    lane::tab_of,
    measures::*,
    sheet::Sheet,
};
use crate::{
    display::{Fill, Part, Stroke},
    ink::Plain,
    text::{Block, Rich, Room, Typesetter, isolated, quoted},
};

const TAB_PADDING: f64 = 14.0;
const BETWEEN: f64 = 14.0;
/// A sentence that would be cut shorter than this is left out.
const LEAST_SENTENCE: f64 = 70.0;
const FRAME_RADIUS: f64 = 12.0;
const DASHES: [f64; 2] = [6.0, 5.0];

/// The title of a frame, set and in its place.
pub(crate) struct Tab {
    /// Where it lies, in the coordinates of its frame.
    pub rect: Rect,
    title: Arc<Block>,
    sentence: Option<Arc<Block>>,
}

impl Tab {
    /// The title of an automation, and as much of its sentence as its frame has room for.
    pub fn of(automation: &Automation, frame: Rect, reading: Reading<'_>, setter: &mut Typesetter) -> Self {
        let room = tab_of(frame);
        let inner = room.width() - 2.0 * TAB_PADDING;
        let right_to_left = reading.right_to_left;
        let mut one_line = |text: &Rich, lettering, width| {
            setter.set(text, lettering, Room { width, lines: 1, right_to_left })
        };
        let title = one_line(&Rich::plain(&automation.title), TITLE, inner);
        let left = inner - title.width() - BETWEEN;
        let sentence = sentence(automation, reading).filter(|_| left >= LEAST_SENTENCE);
        let sentence = sentence.map(|sentence| one_line(&Rich::sentence(&sentence), SECOND, left));
        let used = title.width() + sentence.as_ref().map_or(0.0, |sentence| BETWEEN + sentence.width());
        Self { rect: Rect { x1: room.x0 + used + 2.0 * TAB_PADDING, ..room }, title, sentence }
    }
}

/// Draws a frame in coordinates that count from the corner of its area; gives back that area.
pub(crate) fn draw(
    automation: &Automation,
    frame: Rect,
    reading: Reading<'_>,
    setter: &mut Typesetter,
) -> (Sheet, Rect) {
    let tab = Tab::of(automation, frame, reading, setter);
    let area = frame.union(tab_of(frame));
    let home = -area.origin().to_vec2();
    let mut sheet = Sheet::new(reading.right_to_left);
    let ground = Some(Fill::Plain(Plain::FrameGround.into()));
    let dashed = Stroke { ink: Plain::Frame.into(), width: 1.0, dash: Some(DASHES) };
    sheet.rect(frame + home, FRAME_RADIUS, ground, Some(dashed));

    let rect = tab.rect + home;
    let edge = Stroke { ink: Plain::FrameTab.into(), width: 1.0, dash: None };
    sheet.rect(rect, TAB / 2.0, ground, Some(edge));
    let start = Point::new(rect.x0 + TAB_PADDING, rect.y0 + 17.0);
    let ink = if automation.on { Plain::Text } else { Plain::Mute };
    sheet.block(&tab.title, start, TITLE_LEADING, TITLE, ink);
    let title = tab.title.width();
    if let Some(sentence) = tab.sentence {
        sheet.block(&sentence, start + (title + BETWEEN, 0.0), SECOND_LEADING, SECOND, Plain::Mute);
    }
    let part = Part::Title { size: TITLE.size, weight: TITLE.weight, centred: false };
    sheet.spot(part, Rect { x1: rect.x0 + title + TAB_PADDING * 2.0, ..rect });
    (sheet, area)
}

/// When it starts and when it ends; or that it is switched off.
fn sentence(automation: &Automation, reading: Reading<'_>) -> Option<String> {
    let words = reading.words;
    if !automation.on {
        return Some(words.text("automation-off"));
    }
    let mut members: Vec<&Node> = reading.index.members(&automation.id).map(AsRef::as_ref).collect();
    members.sort_by(|a, b| {
        let at = |node: &Node| node.place().map_or((0.0, 0.0), |place| (place.y, place.x));
        at(a).partial_cmp(&at(b)).unwrap_or(std::cmp::Ordering::Equal).then_with(|| a.id.cmp(&b.id))
    });
    let starts = both(members.iter().filter_map(|node| starts_when(node, reading)), reading);
    let goals = automation.ends_when.iter().filter_map(|id| reading.index.nodes.get(id));
    let ends = both(goals.map(|goal| quoted(&goal.title)), reading);
    Some(match (starts, ends) {
        (Some(starts), Some(ends)) => {
            words.fill("automation-both", [("starts", starts.into()), ("ends", ends.into())])
        }
        (Some(starts), None) => words.fill("automation-starts", [("what", starts.into())]),
        (None, Some(ends)) => words.fill("automation-ends", [("what", ends.into())]),
        (None, None) => return None,
    })
}

/// Several things in a row, as a language joins them.
fn both(all: impl Iterator<Item = String>, reading: Reading<'_>) -> Option<String> {
    all.reduce(|first, second| {
        reading.words.fill("list-and", [("first", first.into()), ("second", second.into())])
    })
}

/// When a trigger fires, as a part of a sentence.
fn starts_when(node: &Node, reading: Reading<'_>) -> Option<String> {
    let Rule::Trigger(trigger) = &node.rule()?.rule else { return None };
    let words = reading.words;
    let title =
        |id: &Id| reading.index.nodes.get(id).map_or_else(|| id.to_string(), |node| quoted(&node.title));
    Some(match trigger.on.as_ref()? {
        TriggerOn::Event(on) => words.fill("reading-event", [("event", isolated(&quoted(&on.event)).into())]),
        TriggerOn::Reaches(on) => words.fill("reading-reaches", [("touchpoint", title(&on.reaches).into())]),
        TriggerOn::Leaves(on) => {
            let touchpoint = ("touchpoint", title(&on.leaves).into());
            match (&on.without, on.within) {
                (Some(other), Some(within)) => {
                    let time = ("time", Speech(words).duration(within).into());
                    words.fill(
                        "reading-leaves-without-within",
                        [touchpoint, ("other", title(other).into()), time],
                    )
                }
                (Some(other), None) => {
                    words.fill("reading-leaves-without", [touchpoint, ("other", title(other).into())])
                }
                (None, _) => words.fill("reading-leaves", [touchpoint]),
            }
        }
        TriggerOn::Segment(on) => {
            let segment = reading.index.segments.get(&on.segment).map(|segment| quoted(&segment.title));
            words.fill("reading-segment", [("segment", segment.unwrap_or_default().into())])
        }
        TriggerOn::Arrival(_) => words.text("reading-arrival"),
        TriggerOn::Date(on) => {
            let date = on.date.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
            words.fill("reading-date", [("date", words.date(date).into())])
        }
        TriggerOn::Every(on) => {
            words.fill("reading-every", [("time", Speech(words).duration(on.every).into())])
        }
        TriggerOn::Unknown(_) => return None,
    })
}

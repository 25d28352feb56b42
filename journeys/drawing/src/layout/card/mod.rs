//! What is on a card: its title, its icon, and what it says besides.

mod experience;
mod figure;
mod image;
mod rule;
mod touchpoint;

use std::{collections::HashMap, sync::Arc};

use kurbo::{Point, Rect};
use safar_model::{
    record::{
        node::{Node, NodeBody, NodeKind},
        touchpoint::Channel,
    },
    value::id::{Id, Port},
};
use safar_words::Words;

use super::{measures::*, sheet::Sheet};
use crate::{
    display::{Fill, Part, Stroke},
    figures::Figures,
    icon::Icon,
    index::Index,
    ink::{CardInk, Ink, Look, Plain},
    text::{Block, Lettering, Rich, Room, Typesetter},
};

pub(crate) use figure::{Speech, evidence_mark};

/// What a card is drawn from, besides its own record.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub index: &'a Index,
    pub words: &'static Words,
    pub figures: Option<&'a Figures>,
    pub right_to_left: bool,
    /// How large the pictures are that the library has.
    pub images: &'a HashMap<String, ImageSize>,
}

/// How many pixels wide and high a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ImageSize {
    pub width: u32,
    pub height: u32,
}

/// A card as it is drawn, in coordinates that count from its corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Content {
    pub w: f64,
    pub h: f64,
    pub sheet: Sheet,
    /// How far down each port stands, in the order of the node's ports.
    pub ports: Vec<(Port, f64)>,
}

/// What stands below a card's title.
#[derive(Default)]
struct Below {
    /// What the journey says.
    line: Option<Rich>,
    /// What a run says in its place, and whether it is a loss.
    chip: Option<(String, bool)>,
    /// What the card is about, and how that is called.
    about: Option<(Option<Id>, String)>,
    /// The split bar of a touchpoint.
    bar: Option<touchpoint::SplitBar>,
}

/// Signs at the end of a card's title.
#[derive(Default)]
struct Signs {
    automations: Vec<Id>,
    /// How many automations listen, with those that have no record.
    listening: usize,
    moment_of_truth: bool,
    locked: bool,
}

const ICON: f64 = 15.0;
const SIGN: f64 = 14.0;
const TITLE_START: f64 = 32.0;
const SECOND_START: f64 = 12.0;
const SIDE: f64 = 10.0;
const PORT: f64 = 12.0;
const CHIP: f64 = 18.0;
const ABOUT_ICON: f64 = 12.0;

/// How wide a card is: as it says, within reason, or as its kind usually is.
pub(crate) fn width(node: &Node) -> f64 {
    let usual = match node.kind() {
        Some(NodeKind::Emotion) => 96.0,
        Some(NodeKind::PainPoint) => 214.0,
        Some(NodeKind::Action | NodeKind::Note | NodeKind::Quote | NodeKind::Image) => 204.0,
        Some(NodeKind::Opportunity | NodeKind::Metric | NodeKind::Content | NodeKind::Backstage) => 190.0,
        _ => 178.0,
    };
    node.w.map_or(usual, |w| w.clamp(CARD_WIDTHS.0, CARD_WIDTHS.1).round())
}

/// Draws a card.
pub(crate) fn content(node: &Node, reading: Reading<'_>, setter: &mut Typesetter) -> Content {
    let w = width(node);
    let signs = signs(node, reading.index);
    let below = below(node, w, reading, setter);
    let room = w - TITLE_START - SIDE - signs_width(&signs);
    let title = set_title(node, room, reading, setter);

    let mut drawing =
        CardSheet { sheet: Sheet::new(reading.right_to_left), w, y: 21.0, look: look(node), reading, setter };
    let has_more = node.kind() == Some(NodeKind::Image)
        || below.line.is_some()
        || below.chip.is_some()
        || below.about.is_some()
        || below.bar.is_some();
    if !has_more && title.lines.len() == 1 {
        drawing.y = 25.5;
    }
    drawing.picture(node);
    drawing.signs(&signs);
    drawing.title(node, &title);
    drawing.below(below);
    drawing.finish(node)
}

/// The look of a card: the colour it was given, or that of its kind.
pub(crate) fn look(node: &Node) -> Look {
    match (node.color, node.kind()) {
        (Some(color), _) => Look::Colored(color),
        (None, Some(kind)) => Look::Kind(kind),
        (None, None) => Look::Unknown,
    }
}

fn icon_of(node: &Node) -> Icon {
    let channel = match &node.body {
        NodeBody::Touchpoint(_) => node.touchpoint().and_then(|touchpoint| touchpoint.channel.as_ref()),
        NodeBody::Rule(body) => rule::channel(&body.rule),
        _ => None,
    };
    channel.map_or(Icon::of_kind(node.kind()), |channel: &Channel| match Icon::of_channel(channel) {
        Icon::Touchpoint => Icon::of_kind(node.kind()),
        icon => icon,
    })
}

fn signs(node: &Node, index: &Index) -> Signs {
    let locked = node.locked;
    let Some(touchpoint) = node.touchpoint() else { return Signs { locked, ..Signs::default() } };
    let listening = index.listening(&node.id);
    Signs {
        listening: listening.len(),
        automations: listening.into_iter().flatten().collect(),
        moment_of_truth: touchpoint.moment_of_truth,
        locked,
    }
}

fn signs_width(signs: &Signs) -> f64 {
    let bolt = if signs.listening == 0 { 0.0 } else { SIGN + if signs.listening > 1 { 12.0 } else { 4.0 } };
    let others = usize::from(signs.moment_of_truth) + usize::from(signs.locked);
    bolt + others as f64 * (SIGN + 4.0)
}

fn set_title(node: &Node, width: f64, reading: Reading<'_>, setter: &mut Typesetter) -> Arc<Block> {
    let lines = match node.kind() {
        Some(NodeKind::Note | NodeKind::Quote) => 12,
        _ => 3,
    };
    let title =
        if node.title.trim().is_empty() { Speech(reading.words).kind(node) } else { node.title.clone() };
    let room = Room { width, lines, right_to_left: reading.right_to_left };
    setter.set(&Rich::plain(&title), title_lettering(node), room)
}

fn title_lettering(node: &Node) -> Lettering {
    match node.kind() {
        Some(NodeKind::Note | NodeKind::Quote) => TALE,
        Some(NodeKind::Action) => DEED,
        _ => TITLE,
    }
}

fn below(node: &Node, w: f64, reading: Reading<'_>, setter: &mut Typesetter) -> Below {
    let figures = reading.figures.and_then(|figures| figures.nodes.get(&node.id).copied());
    match &node.body {
        NodeBody::Touchpoint(_) => {
            let bar = Some(touchpoint::SplitBar::of(node, w - 2.0 * SIDE, figures, reading, setter));
            Below { bar, ..Below::default() }
        }
        NodeBody::Experience(body) => experience::below(node, body, figures, reading),
        NodeBody::Rule(body) => rule::below(node, &body.rule, figures, reading),
        NodeBody::Unknown(_) => {
            let line = Some(Rich::sentence(&reading.words.text("unknown-kind")));
            Below { line, ..Below::default() }
        }
    }
}

/// A card that is being drawn, from its title down.
struct CardSheet<'a> {
    sheet: Sheet,
    w: f64,
    /// The baseline of the line that was drawn last, and of the title before that.
    y: f64,
    look: Look,
    reading: Reading<'a>,
    setter: &'a mut Typesetter,
}

impl CardSheet<'_> {
    fn title(&mut self, node: &Node, title: &Block) {
        let top = self.y - 12.0;
        let (icon, ink) = (icon_of(node), Ink::Card(self.look, CardInk::Icon));
        self.sheet.icon(icon, Point::new(SIDE, top), ICON, ink);
        let ink = if node.title.trim().is_empty() { Plain::Mute } else { Plain::Text };
        let lettering = title_lettering(node);
        self.sheet.block(title, Point::new(TITLE_START, self.y), TITLE_LEADING, lettering, ink);
        let lines = title.lines.len().max(1) as f64;
        self.y += (lines - 1.0) * TITLE_LEADING;
        let end = self.w - SIDE + 4.0;
        let part = Part::Title { size: lettering.size, weight: lettering.weight, centred: false };
        self.sheet.spot(part, Rect::new(TITLE_START - 4.0, top - 4.0, end, self.y + 6.0));
    }

    /// Signs at the end of the first line of the title, which comes next.
    fn signs(&mut self, signs: &Signs) {
        let (mut end, top) = (self.w - SIDE, self.y - 13.0);
        if signs.listening > 0 {
            let start = end - SIGN;
            if signs.listening > 1 {
                let count = Speech(self.reading.words).count(signs.listening as u64);
                let block = self.one_line(&Rich::sentence(&count), SIGN);
                self.sheet.block(
                    &block,
                    Point::new(end - block.width(), self.y - 1.0),
                    SECOND_LEADING,
                    SECOND,
                    Plain::Mute,
                );
                end -= block.width() + 1.0;
            }
            self.sheet.icon(Icon::Listens, Point::new(end - SIGN, top), SIGN, Plain::Bolt);
            let spot = Rect::new(end - SIGN - 2.0, top - 3.0, start + SIGN + 4.0, top + 17.0);
            self.sheet.spot(Part::Bolt { automations: signs.automations.clone() }, spot);
            end -= SIGN + 4.0;
        }
        if signs.moment_of_truth {
            self.sheet.icon(Icon::MomentOfTruth, Point::new(end - SIGN, top), SIGN, Plain::Truth);
            end -= SIGN + 4.0;
        }
        if signs.locked {
            self.sheet.icon(Icon::Locked, Point::new(end - SIGN, top), SIGN, Plain::Mute);
        }
    }

    fn below(&mut self, below: Below) {
        let line = below.line.map(|line| {
            let width = self.w - 2.0 * SECOND_START;
            let room = Room { width, lines: 2, right_to_left: self.reading.right_to_left };
            self.setter.set(&line, SECOND, room)
        });
        // A run's figures take the place of a line, so that cards stay where they are.
        let lines = line.as_ref().map_or(usize::from(below.chip.is_some()), |line| line.lines.len());
        let start = Point::new(SECOND_START, self.y + 18.0);
        match (&below.chip, &line) {
            (Some((text, is_loss)), _) => self.chip(text, *is_loss, start),
            (None, Some(line)) => self.sheet.block(line, start, SECOND_LEADING, SECOND, Plain::Mute),
            (None, None) => {}
        }
        if lines > 0 {
            self.y = start.y + (lines - 1) as f64 * SECOND_LEADING;
        }
        if let Some((touchpoint, called)) = below.about {
            self.about(touchpoint, &called);
        }
        if let Some(bar) = below.bar {
            self.y = bar.draw(&mut self.sheet, Point::new(SIDE, self.y + 12.0));
        }
    }

    /// A simulated figure in a filled chip.
    fn chip(&mut self, text: &str, is_loss: bool, at: Point) {
        let (fill, ink) =
            if is_loss { (Plain::LossChip, Plain::LossChipText) } else { (Plain::Chip, Plain::ChipText) };
        let block = self.one_line(&Rich::sentence(text), self.w - 2.0 * SECOND_START - 12.0);
        let chip = Rect::from_origin_size(at + (-2.0, -13.0), (block.width() + 14.0, CHIP));
        self.sheet.rect(chip, CHIP / 2.0, Some(Fill::Plain(fill.into())), None);
        self.sheet.block(&block, at + (5.0, 0.0), SECOND_LEADING, SECOND, ink);
    }

    fn about(&mut self, touchpoint: Option<Id>, called: &str) {
        self.y += 18.0;
        let start = SECOND_START + ABOUT_ICON + 4.0;
        let block = self.one_line(&Rich::plain(called), self.w - start - SECOND_START);
        self.sheet.icon(Icon::About, Point::new(SECOND_START - 1.0, self.y - 10.0), ABOUT_ICON, Plain::Mute);
        self.sheet.block(&block, Point::new(start, self.y), SECOND_LEADING, SECOND, Plain::Mute);
        let spot = Rect::new(SECOND_START - 4.0, self.y - 13.0, start + block.width() + 4.0, self.y + 5.0);
        self.sheet.spot(Part::About { touchpoint }, spot);
    }

    fn one_line(&mut self, text: &Rich, width: f64) -> Arc<Block> {
        let room = Room { width, lines: 1, right_to_left: self.reading.right_to_left };
        self.setter.set(text, SECOND, room)
    }

    /// Puts the card's ground under what was drawn, and its ports on its edge.
    fn finish(self, node: &Node) -> Content {
        let least = node.h.unwrap_or(0.0).clamp(CARD_HEIGHTS.0, CARD_HEIGHTS.1).round();
        let (w, h) = (self.w, (self.y + 13.0).max(42.0).max(least));
        let mut sheet = Sheet::new(self.reading.right_to_left);
        let stroke = Stroke { ink: Ink::Card(self.look, CardInk::Edge), width: 1.2, dash: None };
        let fill = Fill::Plain(Ink::Card(self.look, CardInk::Fill));
        sheet.raised(Rect::new(0.0, 0.0, w, h), CARD_RADIUS, fill, stroke);
        let ports = node.ports();
        let step = h / (ports.len() + 1) as f64;
        let ports = ports.into_iter().enumerate().map(|(at, port)| (port, step * (at + 1) as f64));
        let ports: Vec<(Port, f64)> = ports.collect();
        for (port, y) in &ports {
            let spot = Rect::from_center_size((w, *y), (PORT, PORT));
            sheet.spot(Part::Port { port: port.clone() }, spot);
        }
        sheet.append(self.sheet);
        Content { w, h, sheet, ports }
    }
}

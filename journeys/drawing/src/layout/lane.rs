//! Where the cards of a lane stand: at their places, pushed down where they would lie on one another.
//!
//! An automation's rules keep together: their frame, with its title, is moved as a whole.

use std::collections::BTreeMap;

use kurbo::{Rect, Vec2};
use safar_model::value::id::Id;

use super::{measures::*, occupancy::Occupancy};

/// A card that stands in a lane. Its x counts along the whole map, its y down from the lane's top.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Standing {
    pub id: Id,
    /// Where it wants to stand.
    pub rect: Rect,
    /// The automation whose frame it stands in.
    pub automation: Option<Id>,
    /// The room that it keeps above and below.
    pub gap: f64,
    /// Whether it stands where it stands, as faces do: at the height of their score.
    pub fixed: bool,
}

/// A lane whose cards have found their places.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Arranged {
    /// Where each card stands.
    pub cards: Vec<(Id, Rect)>,
    /// The parts of automations' frames that lie in this lane.
    pub frames: Vec<(Id, Rect)>,
    /// How far down the lane has to reach.
    pub bottom: f64,
}

/// Cards that are moved as one.
struct Unit<'a> {
    cards: Vec<(&'a Standing, Rect)>,
    automation: Option<&'a Id>,
}

/// Lets the cards of a lane find their places. Cards higher up come first, then those further along.
pub(crate) fn arrange(standing: &[Standing]) -> Arranged {
    let mut taken = Occupancy::default();
    let mut framed = Occupancy::default();
    let mut arranged = Arranged::default();
    for card in standing.iter().filter(|card| card.fixed) {
        taken.take(card.rect, card.gap);
        arranged.put(&card.id, card.rect);
    }
    for unit in units(standing) {
        let down = push(&unit, &taken, &framed);
        for (card, rect) in &unit.cards {
            taken.take(*rect + down, card.gap);
            arranged.put(&card.id, *rect + down);
        }
        if let Some(automation) = unit.automation {
            let frame = frame_of(&unit) + down;
            framed.take(with_tab(frame), CARD_GAP);
            arranged.bottom = arranged.bottom.max(frame.y1);
            arranged.frames.push((automation.clone(), frame));
        }
    }
    arranged
}

/// The room for the title of a frame.
pub(crate) fn tab_of(frame: Rect) -> Rect {
    let top = frame.y0 - TAB_ABOVE;
    Rect::new(frame.x0 + FRAME_SIDE, top, (frame.x1 - FRAME_SIDE).max(frame.x0 + FRAME_SIDE), top + TAB)
}

fn with_tab(frame: Rect) -> Rect {
    Rect { y0: frame.y0 - TAB_ABOVE, ..frame }
}

impl Arranged {
    fn put(&mut self, id: &Id, rect: Rect) {
        self.bottom = self.bottom.max(rect.y1);
        self.cards.push((id.clone(), rect));
    }
}

/// The units of a lane, in the order in which they take their places.
fn units(standing: &[Standing]) -> Vec<Unit<'_>> {
    let mut cards: Vec<&Standing> = standing.iter().filter(|card| !card.fixed).collect();
    cards.sort_by(|a, b| {
        let by_place = a.rect.y0.total_cmp(&b.rect.y0).then(a.rect.x0.total_cmp(&b.rect.x0));
        by_place.then_with(|| a.id.cmp(&b.id))
    });
    let mut members: BTreeMap<&Id, Vec<&Standing>> = BTreeMap::new();
    let mut units: Vec<Unit<'_>> = Vec::new();
    for card in cards {
        match &card.automation {
            Some(automation) => members.entry(automation).or_default().push(card),
            None => units.push(Unit { cards: vec![(card, card.rect)], automation: None }),
        }
    }
    units.extend(members.into_iter().map(|(automation, cards)| together(automation, &cards)));
    units.sort_by(|a, b| top(a).total_cmp(&top(b)).then_with(|| first(a).cmp(&first(b))));
    units
}

/// The rules of an automation, apart from one another and with room for the frame's title above.
fn together<'a>(automation: &'a Id, cards: &[&'a Standing]) -> Unit<'a> {
    let highest = INSET + TAB_ABOVE + FRAME_TOP;
    let mut taken = Occupancy::default();
    let mut unit = Unit { cards: Vec::new(), automation: Some(automation) };
    for card in cards {
        let rect = card.rect + Vec2::new(0.0, (highest - card.rect.y0).max(0.0));
        let rect = rect + Vec2::new(0.0, taken.push(rect, card.gap));
        taken.take(rect, card.gap);
        unit.cards.push((card, rect));
    }
    unit
}

fn top(unit: &Unit<'_>) -> f64 {
    match unit.automation {
        Some(_) => with_tab(frame_of(unit)).y0,
        None => unit.cards.iter().map(|(_, rect)| rect.y0).fold(f64::INFINITY, f64::min),
    }
}

fn first<'a>(unit: &Unit<'a>) -> Option<(u64, &'a Id)> {
    unit.cards.first().map(|(card, rect)| ((rect.x0.max(0.0) * 64.0) as u64, &card.id))
}

/// The frame around the cards of a unit.
fn frame_of(unit: &Unit<'_>) -> Rect {
    let around =
        unit.cards.iter().map(|(_, rect)| *rect).reduce(|sum, rect| sum.union(rect)).unwrap_or_default();
    Rect::new(around.x0 - FRAME_SIDE, around.y0 - FRAME_TOP, around.x1 + FRAME_SIDE, around.y1 + FRAME_FOOT)
}

/// How far down a unit has to move until all of its room is free. A frame holds its own rules only, so
/// that it is seen at a glance which these are.
fn push(unit: &Unit<'_>, taken: &Occupancy, framed: &Occupancy) -> Vec2 {
    let rooms: Vec<(Rect, f64)> = match unit.automation {
        Some(_) => vec![(with_tab(frame_of(unit)), CARD_GAP)],
        None => unit.cards.iter().map(|(card, rect)| (*rect, card.gap)).collect(),
    };
    let mut down = Vec2::ZERO;
    loop {
        let pushed = |occupancy: &Occupancy| {
            rooms.iter().map(|(room, gap)| occupancy.push(*room + down, *gap)).fold(0.0, f64::max)
        };
        let further = pushed(taken).max(pushed(framed));
        if further == 0.0 {
            return down;
        }
        down.y += further;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: &str) -> Id {
        Id::parse(id).expect("an id")
    }

    fn card(name: &str, x: f64, y: f64, automation: Option<&str>) -> Standing {
        let rect = Rect::new(x, y, x + 178.0, y + 52.0);
        Standing { id: id(name), rect, automation: automation.map(id), gap: CARD_GAP, fixed: false }
    }

    fn place(arranged: &Arranged, name: &str) -> Rect {
        arranged.cards.iter().find(|(found, _)| *found == id(name)).expect("it stands somewhere").1
    }

    #[test]
    fn cards_stay_where_they_are_put_and_give_way_only_to_those_above() {
        let arranged = arrange(&[
            card("a", 24.0, 16.0, None),
            card("b", 24.0, 40.0, None),
            card("c", 300.0, 40.0, None),
        ]);
        assert_eq!(place(&arranged, "a").y0, 16.0);
        assert_eq!(place(&arranged, "b").y0, 76.0);
        assert_eq!(place(&arranged, "c").y0, 40.0);
    }

    #[test]
    fn frames_overlap_neither_one_another_nor_cards_of_others() {
        let arranged = arrange(&[
            card("a", 24.0, 20.0, Some("first")),
            card("b", 300.0, 90.0, Some("first")),
            card("c", 100.0, 100.0, Some("second")),
            card("free", 30.0, 0.0, None),
        ]);
        let [(_, first), (_, second)] = arranged.frames.as_slice() else { panic!("two frames") };
        assert!(first.y1 <= with_tab(*second).y0 || second.y1 <= with_tab(*first).y0);
        for (_, frame) in &arranged.frames {
            let free = with_tab(*frame).intersect(place(&arranged, "free"));
            assert!(
                free.width() <= 0.0 || free.height() <= 0.0,
                "a card stands in a frame that is not its own"
            );
        }
        let moved = place(&arranged, "b").y0 - place(&arranged, "a").y0;
        assert_eq!(moved, 90.0 - (INSET + TAB_ABOVE + FRAME_TOP), "rules of one automation move together");
    }
}

//! The ways of connectors, and their labels.
//!
//! A way is found in the coordinates of the cell that it leaves, so that it comes out the same to the
//! last digit wherever that cell lies. It depends on the two cards that it joins, on their other
//! connectors, and on what stands near. Then those that would run along one another are set apart. So only
//! what is near a change is looked at again, and the outcome is that of drawing everything afresh.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kurbo::{Rect, Vec2};
use safar_model::{record::connector::Connector, value::id::Id};

use super::{
    Drawing, Setting, Work,
    apart::Ran,
    state::{Caption, Near, Way},
};
use crate::{
    display::{Base, Key},
    index::Changed,
    layout::{
        connector::{
            self, Attached, Ends, Request, Side, Slots, caption,
            label::{self, WIDEST},
            route, sides,
        },
        measures::{GROUND, SECOND},
        sheet::Origin,
    },
    text::Room,
};

/// What is so near to a cell counts as touching it.
const NEAR: f64 = 16.0;
/// So many columns and rows beyond those that a way spans may bear upon it.
const BEYOND: usize = 2;

impl Drawing {
    /// Finds the ways that may differ, places the labels that may differ, and shows what does.
    pub(super) fn find_ways(&mut self, work: &mut Work, changed: &Changed, setting: &Setting) {
        self.note_reattached(work, changed);
        self.note_disturbed(work);
        let gone: Vec<Id> = changed.connectors.keys().chain(&work.ways).cloned().collect();
        let mut dirty: BTreeSet<Id> = std::mem::take(&mut work.ways);
        dirty.extend(changed.connectors.keys().cloned());
        let mut labels: BTreeSet<Id> = dirty.clone();
        let mut crowded: BTreeSet<Id> = dirty.clone();
        for id in &gone {
            if !self.index.connectors.contains_key(id) {
                self.take(work, Key::Connector(id.clone()));
            }
        }
        let mut before: BTreeMap<Id, Ran> = BTreeMap::new();
        let mut slots: HashMap<Id, Slots> = HashMap::new();
        // Lines that a label lay on, or lies on now.
        let mut broken: BTreeSet<Id> = BTreeSet::new();
        for id in &dirty {
            if let Some(gone) = self.forget_way(id) {
                labels.extend(self.ways_near(gone.reach));
                before.insert(id.clone(), gone.ran);
                broken.extend(gone.label.into_iter().flat_map(|label| self.ways_near(label)));
                work.cells.extend(gone.cells);
            }
            match self.find_way(id, &mut slots, setting) {
                Some(way) => {
                    let reach = self.remember_way(id, way);
                    labels.extend(self.ways_near(reach));
                }
                None => self.take(work, Key::Connector(id.clone())),
            }
        }
        let disturbed = work.disturbed.clone();
        for (stage, lane, rect) in &disturbed {
            if let Some(origin) = self.plan.cell_origin(stage, lane) {
                let area = *rect + Vec2::new(origin.x, origin.y);
                labels.extend(self.ways_near(area));
                crowded.extend(self.giving_way(area.inflate(NEAR, NEAR)));
            }
        }
        let set_apart = self.set_apart(crowded, &dirty, &before);
        labels.extend(set_apart.near);
        dirty.extend(set_apart.moved);
        labels.extend(self.note_frames(work));
        dirty.extend(self.place_labels(labels, &mut broken));
        for id in &broken {
            self.put_way(work, id, setting);
        }
        for id in dirty {
            self.put_way(work, &id, setting);
            work.cells.extend(self.ways.get(&id).into_iter().flat_map(|way| way.cells.iter().cloned()));
        }
    }

    /// Connectors whose ends have moved, and the others at the cards that they join.
    fn note_reattached(&self, work: &mut Work, changed: &Changed) {
        let mut nodes: BTreeSet<Id> = BTreeSet::new();
        let moved: BTreeSet<&Id> = work.moved.iter().chain(&work.reattached).collect();
        for node in moved {
            nodes.insert(node.clone());
            nodes.extend(self.index.leaving(node).map(|connector| connector.to.clone()));
            nodes.extend(self.index.reaching(node).map(|connector| connector.from.clone()));
        }
        for (id, before) in &changed.connectors {
            for connector in before.iter().chain(self.index.connectors.get(id)) {
                nodes.extend([connector.from.clone(), connector.to.clone()]);
            }
        }
        if work.replanned {
            for way in self.ways.values().filter(|way| self.span(&way.from, &way.to) != Some(way.span)) {
                nodes.extend([way.from.clone(), way.to.clone()]);
            }
        }
        for node in &nodes {
            work.ways.extend(self.index.leaving(node).chain(self.index.reaching(node)).map(|c| c.id.clone()));
        }
        // What a connector says may come from its rule.
        let saying =
            work.cards.iter().flat_map(|id| self.index.leaving(id)).map(|connector| connector.id.clone());
        work.ways.extend(saying.collect::<Vec<_>>());
    }

    /// Connectors that pass near something that came, went or moved, and the others at the cards that
    /// they join.
    fn note_disturbed(&self, work: &mut Work) {
        let mut nodes: BTreeSet<&Id> = BTreeSet::new();
        for (stage, lane, rect) in &work.disturbed {
            let area = rect.inflate(NEAR, NEAR);
            let near = self.near.get(&(stage.clone(), lane.clone())).into_iter().flatten();
            let ways =
                near.filter(|near| touch(near.reach, area)).filter_map(|near| self.ways.get(&near.connector));
            nodes.extend(ways.flat_map(|way| [&way.from, &way.to]));
        }
        for node in nodes {
            let attached = self.index.leaving(node).chain(self.index.reaching(node));
            work.ways.extend(attached.map(|connector| connector.id.clone()));
        }
    }

    /// Where a card lies on the map.
    pub(super) fn card(&self, id: &Id) -> Option<Rect> {
        let place = self.places.get(id)?;
        let origin = self.plan.cell_origin(&place.stage, &place.lane)?;
        Some(place.rect + Vec2::new(origin.x, origin.y))
    }

    /// The columns and rows that bear upon a way between two cards, as one number.
    fn span(&self, from: &Id, to: &Id) -> Option<u64> {
        let (from, to) = (self.places.get(from)?, self.places.get(to)?);
        let columns = both(self.plan.column_at(&from.stage)?, self.plan.column_at(&to.stage)?);
        let rows = both(self.plan.row_at(&from.lane)?, self.plan.row_at(&to.lane)?);
        let mut hasher = std::hash::DefaultHasher::new();
        let within = |range: (usize, usize), count: usize| {
            range.0.saturating_sub(BEYOND)..(range.1 + BEYOND + 1).min(count)
        };
        for column in &self.plan.columns[within(columns, self.plan.columns.len())] {
            std::hash::Hash::hash(&(&column.stage, column.w.to_bits()), &mut hasher);
        }
        for row in &self.plan.rows[within(rows, self.plan.rows.len())] {
            std::hash::Hash::hash(&(&row.lane, row.h.to_bits()), &mut hasher);
        }
        Some(std::hash::Hasher::finish(&hasher))
    }

    /// Finds the way of a connector whose two cards are on the map.
    fn find_way(&mut self, id: &Id, slots: &mut HashMap<Id, Slots>, setting: &Setting) -> Option<Way> {
        let connector = self.index.connectors.get(id)?.clone();
        let place = self.places.get(&connector.from)?;
        let (stage, lane) = (place.stage.clone(), place.lane.clone());
        let home = self.home(&stage, &lane)?;
        let (from, to) = (self.card(&connector.from)? - home, self.card(&connector.to)? - home);
        for node in [&connector.from, &connector.to] {
            if !slots.contains_key(node) {
                slots.insert(node.clone(), self.slots(node));
            }
        }
        let ends = |node: &Id, leaves, card: Rect, side| {
            let ends = slots.get(node).and_then(|slots| slots.get(id, leaves));
            ends.map_or_else(|| Ends::alone(card, side), |ends| ends.clone().moved(card.origin().to_vec2()))
        };
        let exit = ends(&connector.from, true, from, Side::End);
        let entry = ends(&connector.to, false, to, Side::Start);
        let rank = self.index.reaching(&connector.to).filter(|other| other.id < *id).count();
        let against =
            |node: &Id, leaves| slots.get(node).map(|slots| slots.against(leaves)).unwrap_or_default();
        let (arrivals, departures) = (against(&connector.from, true), against(&connector.to, false));
        let turn = (connector.from == connector.to).then(|| {
            let loops: Vec<&Id> = self.loops(&connector.from).collect();
            (loops.iter().filter(|other| **other < id).count(), loops.len())
        });
        let request = Request { from, exit, arrivals, to, entry, departures, rank, turn };
        let ends = [&connector.from, &connector.to];
        let (route, reach) = route(&request, |area| self.cards_near(area, home, &ends));
        let caption = self.caption(&connector, setting);
        let label_size = caption.as_ref().map_or((0.0, 0.0), |caption| label::size(&caption.text));
        Some(Way {
            stage,
            lane,
            from: connector.from.clone(),
            to: connector.to.clone(),
            reach: route
                .bends
                .iter()
                .fold(reach.union(label::near_by(&route, label_size)), |sum, bends| sum.union(bends.reach())),
            found: route.clone(),
            route,
            caption,
            label: None,
            span: self.span(&connector.from, &connector.to)?,
            cells: Vec::new(),
        })
    }

    /// Where a cell begins on the map.
    pub(super) fn home(&self, stage: &Id, lane: &Id) -> Option<Vec2> {
        self.plan.cell_origin(stage, lane).map(|origin| Vec2::new(origin.x, origin.y))
    }

    fn caption(&mut self, connector: &Connector, setting: &Setting) -> Option<Caption> {
        let from = self.index.nodes.get(&connector.from)?;
        let (text, is_simulated) = caption(connector, from, Self::reading(&self.index, setting))?;
        let room = Room { width: WIDEST, lines: 1, right_to_left: setting.right_to_left };
        let text = self.setter.set(&text, SECOND, room);
        (text.width() > 0.0).then_some(Caption { text, is_simulated })
    }

    /// Where the connectors of a card are attached to it, counted from its corner.
    fn slots(&self, node: &Id) -> Slots {
        let Some(card) = self.card(node) else { return Slots::default() };
        let corner = card.origin().to_vec2();
        let leaving =
            self.index.leaving(node).filter(|connector| connector.to != *node).filter_map(|connector| {
                let other = self.card(&connector.to)?;
                let side = self.facing((node, card), (&connector.to, other)).0;
                let other = other.center() - corner;
                Some(Attached { connector: connector.id.clone(), leaves: true, side, other })
            });
        let reaching =
            self.index.reaching(node).filter(|connector| connector.from != *node).filter_map(|connector| {
                let other = self.card(&connector.from)?;
                let side = self.facing((&connector.from, other), (node, card)).1;
                let other = other.center() - corner;
                Some(Attached { connector: connector.id.clone(), leaves: false, side, other })
            });
        let attached: Vec<Attached> = leaving.chain(reaching).collect();
        Slots::of(card - corner, &attached, self.loops(node).next().is_some())
    }

    /// The connectors that lead from a card back to it, by id.
    fn loops(&self, node: &Id) -> impl Iterator<Item = &Id> {
        self.index.leaving(node).filter(|connector| connector.from == connector.to).map(|loops| &loops.id)
    }

    /// The edges that two cards turn to each other; where others stand between them, both turn aside.
    fn facing(&self, from: (&Id, Rect), to: (&Id, Rect)) -> (Side, Side) {
        let sides = sides::facing(from.1, to.1);
        let is_straight = matches!(sides, (Side::Bottom, Side::Top) | (Side::Top, Side::Bottom));
        if is_straight
            && !self.cards_near(sides::between(from.1, to.1), Vec2::ZERO, &[from.0, to.0]).is_empty()
        {
            return (Side::End, Side::End);
        }
        sides
    }

    /// The cards, and the titles of frames, stages and lanes, in an area counted from `home`, but for some.
    pub(super) fn cards_near(&self, area: Rect, home: Vec2, but: &[&Id]) -> Vec<Rect> {
        let mut found = Vec::new();
        let on_map = area + home;
        for row in self.plan.rows_within(on_map.y0, on_map.y1) {
            let Some(lane) = self.lanes.get(&row.lane) else { continue };
            for column in self.plan.columns_within(on_map.x0, on_map.x1) {
                let corner = Vec2::new(column.x, row.y) - home;
                let wanted = area - corner;
                let cards = lane.cells.get(&column.stage).into_iter().flatten();
                let near = cards.filter(|(id, rect)| touch(*rect, wanted) && !but.contains(&id));
                found.extend(near.map(|(_, rect)| *rect + corner));
            }
            let down = Vec2::new(0.0, row.y) - home;
            found.extend(lane.frames.iter().map(|frame| frame.tab + down).filter(|tab| touch(*tab, area)));
        }
        found.extend(self.bands_near(on_map).map(|band| band - home));
        found
    }

    /// The bands of the titles of stages and of lanes, as far as they lie in an area of the map.
    fn bands_near(&self, area: Rect) -> impl Iterator<Item = Rect> {
        let header = Rect { y1: self.plan.header - GROUND, ..area };
        let titles = Rect { x1: self.plan.titles - GROUND, ..area };
        [header, titles].into_iter().filter(|band| band.width() > 0.0 && band.height() > 0.0)
    }

    /// The connectors that may have to do with an area of the map.
    pub(super) fn ways_near(&self, area: Rect) -> BTreeSet<Id> {
        let area = area.inflate(NEAR, NEAR);
        let mut found = BTreeSet::new();
        for row in self.plan.rows_within(area.y0, area.y1) {
            for column in self.plan.columns_within(area.x0, area.x1) {
                let wanted = area - Vec2::new(column.x, row.y);
                let near = self.near.get(&(column.stage.clone(), row.lane.clone())).into_iter().flatten();
                found
                    .extend(near.filter(|near| touch(near.reach, wanted)).map(|near| near.connector.clone()));
            }
        }
        found
    }

    /// Keeps a way; gives back its reach on the map.
    fn remember_way(&mut self, id: &Id, mut way: Way) -> Rect {
        let home = self.home(&way.stage, &way.lane).unwrap_or_default();
        let reach = way.reach + home;
        way.cells = self.note_near(id, reach);
        self.ways.insert(id.clone(), way);
        reach
    }

    /// Lets a way reach further, if it does not reach so far already.
    pub(super) fn widen(&mut self, id: &Id, reach: Rect) {
        let Some(way) = self.ways.get(id).filter(|way| way.reach.union(reach) != way.reach) else { return };
        let wider = way.reach.union(reach);
        let home = self.home(&way.stage, &way.lane).unwrap_or_default();
        self.forget_near(id, &way.cells.clone());
        let cells = self.note_near(id, wider + home);
        if let Some(way) = self.ways.get_mut(id) {
            (way.reach, way.cells) = (wider, cells);
        }
    }

    /// Notes the cells that the reach of a way touches, and gives them back.
    fn note_near(&mut self, id: &Id, reach: Rect) -> Vec<(Id, Id)> {
        let wide = reach.inflate(NEAR, NEAR);
        let mut cells = Vec::new();
        for row in self.plan.rows_within(wide.y0, wide.y1) {
            for column in self.plan.columns_within(wide.x0, wide.x1) {
                let cell = (column.stage.clone(), row.lane.clone());
                let reach = reach - Vec2::new(column.x, row.y);
                self.near.entry(cell.clone()).or_default().push(Near { connector: id.clone(), reach });
                cells.push(cell);
            }
        }
        cells
    }

    fn forget_near(&mut self, id: &Id, cells: &[(Id, Id)]) {
        for cell in cells {
            if let Some(near) = self.near.get_mut(cell) {
                near.retain(|near| near.connector != *id);
            }
        }
    }

    /// Drops a way.
    fn forget_way(&mut self, id: &Id) -> Option<Gone> {
        let way = self.ways.remove(id)?;
        self.forget_near(id, &way.cells);
        let home = self.home(&way.stage, &way.lane)?;
        Some(Gone {
            reach: way.reach + home,
            ran: Ran { home, route: way.route },
            label: way.label.map(|label| label.rect + home),
            cells: way.cells,
        })
    }

    fn put_way(&mut self, work: &mut Work, id: &Id, setting: &Setting) {
        let Some(way) = self.ways.get(id) else { return };
        let Some(connector) = self.index.connectors.get(id) else { return };
        let Some(cell) = self.plan.cell_origin(&way.stage, &way.lane) else { return };
        // A way counts from its cell already.
        let origin = Origin { x: 0.0, y: 0.0, ..cell };
        let is_rule = self.index.nodes.get(&connector.from).is_some_and(|node| node.rule().is_some());
        let area = connector::area(&way.route, way.label.as_ref());
        let dashed = connector.also || is_rule;
        let others = self.labels_on(id, way, Vec2::new(cell.x, cell.y));
        let sheet =
            connector::draw(&way.route, way.label.as_ref(), &others, dashed, area, setting.right_to_left);
        let base = Base::Cell(way.stage.clone(), way.lane.clone());
        let group = sheet.group(Key::Connector(id.clone()), base, area, origin);
        self.put(work, group);
    }

    /// Whether the line or the label of a connector touches an area of the map.
    pub(super) fn is_crossed(&self, area: Rect) -> bool {
        self.ways_near(area).iter().filter_map(|id| self.ways.get(id)).any(|way| {
            let Some(home) = self.home(&way.stage, &way.lane) else { return false };
            let wanted = area - home;
            connector::touches(&way.route.points, wanted)
                || way.label.as_ref().is_some_and(|label| touch(label.rect, wanted))
        })
    }
}

fn both(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

fn touch(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// What a way that was dropped has left: its reach and its label on the map, where it ran, and the cells it
/// touched.
struct Gone {
    reach: Rect,
    ran: Ran,
    label: Option<Rect>,
    cells: Vec<(Id, Id)>,
}

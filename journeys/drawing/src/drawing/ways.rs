//! The ways of connectors, and their labels.
//!
//! A way is found in the coordinates of the cell that it leaves, so that it comes out the same to the
//! last digit wherever that cell lies. It depends on the two cards that it joins, on their other
//! connectors, and on what stands near. Then those that would run along one another are set apart. So only
//! what is near a change is looked at again, and the outcome is that of drawing everything afresh.

use std::collections::{HashMap, HashSet};

use kurbo::{Rect, Vec2};
use safar_model::{record::connector::Connector, value::id::Id};

use super::{
    Drawing, Setting, Work,
    apart::Ran,
    near::{self, Nearness, Number, Numbers},
    state::{Caption, Way},
    touch,
};
use crate::{
    display::{Base, Key},
    index::Changed,
    layout::{
        connector::{
            self, Attached, Ends, Found, Request, Side, Slots, caption,
            label::{self, WIDEST},
            sides,
        },
        grid::Plan,
        measures::{GROUND, SECOND},
        sheet::Origin,
    },
    text::Room,
};

/// So near to a line a card may bear upon where it runs.
const NEAR: f64 = 16.0;

impl Drawing {
    /// Finds the ways that may differ, places the labels that may differ, and shows what does. `before` is
    /// the plan of columns and rows as it was.
    pub(super) fn find_ways(&mut self, work: &mut Work, changed: &Changed, before: &Plan, setting: &Setting) {
        let gone = self.number_anew(work, changed);
        let shifted = self.settle(work, before);
        self.note_reattached(work, changed, &shifted);
        self.note_disturbed(work);
        let mut dirty = std::mem::take(&mut work.ways);
        dirty.extend(changed.connectors.keys().filter_map(|id| self.number(id)));
        let mut labels = dirty.clone();
        let mut crowded = dirty.clone();
        // Lines that a label lay on, or lies on now.
        let mut broken = Numbers::default();
        let mut ran: HashMap<Number, Ran> = HashMap::new();
        let mut known: HashMap<Number, Found> = HashMap::new();
        let forgotten: Vec<(Number, Way)> =
            dirty.iter().filter_map(|number| Some((number, self.forget_way(number)?))).collect();
        let gone = gone.into_iter().map(|way| (None, Some(way.home), way));
        let forgotten = forgotten.into_iter().map(|(number, way)| (Some(number), shifted.was(number), way));
        for (number, was, way) in gone.chain(forgotten) {
            let near = |area: Rect| match was.filter(|_| work.replanned) {
                Some(was) => self.near.within_before(&self.plan, before, area + was),
                None => self.ways_near(area + way.home),
            };
            labels.extend(near(way.reach));
            broken.extend(way.label.as_ref().into_iter().flat_map(|label| near(label.rect)));
            let beside = near(connector::bounds(&way.route.points));
            work.cells.extend(self.touched_cells(way.reach_on_map()));
            match number {
                Some(number) => {
                    let shifted = shifted.was(number).is_some();
                    known.insert(number, way.found);
                    ran.insert(number, Ran { home: way.home, route: way.route, beside, shifted });
                }
                None => crowded.extend(beside),
            }
        }
        labels.extend(self.find_anew(work, &dirty, known, setting).iter());
        for (stage, lane, rect) in &work.disturbed {
            if let Some(home) = self.home(stage, lane) {
                let area = *rect + home;
                labels.extend(self.ways_near(area));
                crowded.extend(self.giving_way(area.inflate(NEAR, NEAR)));
            }
        }
        let set_apart = self.set_apart(crowded, &dirty, &ran);
        labels.extend(set_apart.near.iter());
        dirty.extend(set_apart.moved.iter());
        labels.extend(self.note_frames(work, before).iter());
        dirty.extend(self.place_labels(labels, &mut broken));
        for number in dirty.iter() {
            let cells = self.way(number).map(|way| self.touched_cells(way.reach_on_map()));
            work.cells.extend(cells.into_iter().flatten());
        }
        dirty.extend(broken.iter());
        dirty.extend(self.ways_of_resized(work, setting));
        for number in dirty.iter() {
            self.put_way(work, number, setting);
        }
    }

    /// Finds the ways of some connectors, each as it was known before if that still holds; gives back which come
    /// near them.
    fn find_anew(
        &mut self,
        work: &mut Work,
        dirty: &Numbers,
        mut known: HashMap<Number, Found>,
        setting: &Setting,
    ) -> Numbers {
        let mut beside = Numbers::default();
        let mut slots: HashMap<Id, Slots> = HashMap::new();
        for number in dirty.iter() {
            match self.find_way(number, known.remove(&number), &mut slots, setting) {
                Some(way) => {
                    let reach = way.reach_on_map();
                    self.near.note(&self.plan, number, reach);
                    self.ways[number as usize] = Some(way);
                    beside.extend(self.ways_near(reach));
                }
                None => self.take(work, Key::Connector(self.connectors[number as usize].clone())),
            }
        }
        beside
    }

    /// Numbers the connectors anew, if any have come or gone; gives back the ways of those that are gone.
    fn number_anew(&mut self, work: &mut Work, changed: &Changed) -> Vec<Way> {
        let is_same =
            |(id, before): (&Id, &Option<_>)| before.is_some() && self.index.connectors.contains_key(id);
        if self.connectors.len() == self.index.connectors.len() && changed.connectors.iter().all(is_same) {
            return Vec::new();
        }
        let before = std::mem::take(&mut self.connectors).into_iter().zip(std::mem::take(&mut self.ways));
        let mut before = before.peekable();
        let mut gone = Vec::new();
        for id in self.index.connectors.keys() {
            while let Some((id, way)) = before.next_if(|(old, _)| old < id) {
                gone.push((id, way));
            }
            self.ways.push(before.next_if(|(old, _)| old == id).and_then(|(_, way)| way));
            self.connectors.push(id.clone());
        }
        gone.extend(before);
        for (id, _) in &gone {
            self.take(work, Key::Connector(id.clone()));
        }
        // What is near which cell is noted by numbers.
        work.renumbered = true;
        gone.into_iter().filter_map(|(_, way)| way).collect()
    }

    /// Lets ways stay where they are, seen from their cells, when columns and rows have moved; says which have
    /// other surroundings than before.
    fn settle(&mut self, work: &Work, before: &Plan) -> Shifted {
        let mut shifted = Shifted::default();
        if !work.replanned && !work.renumbered {
            return shifted;
        }
        let mut nearness = Nearness::of(&self.plan);
        for (number, way) in self.ways.iter_mut().enumerate() {
            let (number, Some(way)) = (number as Number, way) else { continue };
            let was = way.reach_on_map();
            let home = self.plan.cell_origin(&way.stage, &way.lane);
            let Some(home) = home.map(|origin| Vec2::new(origin.x, origin.y)) else {
                shifted.0.insert(number, way.home);
                continue;
            };
            let now = way.reach + home;
            if work.replanned && !near::lies_as_before((before, was), (&self.plan, now)) {
                shifted.0.insert(number, way.home);
            }
            way.home = home;
            nearness.note(&self.plan, number, now);
        }
        self.near = nearness;
        shifted
    }

    /// Connectors whose ends have moved or lie otherwise to each other, and the others at the cards that they
    /// join.
    fn note_reattached(&self, work: &mut Work, changed: &Changed, shifted: &Shifted) {
        let mut nodes: HashSet<&Id> = HashSet::new();
        for node in work.moved.iter().chain(&work.reattached) {
            nodes.insert(node);
            nodes.extend(self.index.leaving(node).map(|connector| &connector.to));
            nodes.extend(self.index.reaching(node).map(|connector| &connector.from));
        }
        for (id, before) in &changed.connectors {
            for connector in before.iter().chain(self.index.connectors.get(id)) {
                nodes.extend([&connector.from, &connector.to]);
            }
        }
        let ways = shifted.0.keys().filter_map(|number| self.way(*number));
        nodes.extend(ways.flat_map(|way| [&way.from, &way.to]));
        let mut found = self.attached(nodes);
        // What a connector says may come from its rule.
        let saying = work.cards.iter().flat_map(|id| self.index.leaving(id));
        found.extend(saying.filter_map(|connector| self.number(&connector.id)));
        work.ways.extend(found);
    }

    /// Connectors that pass near something that came, went or moved, and the others at the cards that
    /// they join.
    fn note_disturbed(&self, work: &mut Work) {
        let mut nodes: HashSet<&Id> = HashSet::new();
        for (stage, lane, rect) in &work.disturbed {
            let Some(home) = self.home(stage, lane) else { continue };
            let near = self.ways_near(*rect + home);
            let ways = near.into_iter().filter_map(|number| self.way(number));
            nodes.extend(ways.flat_map(|way| [&way.from, &way.to]));
        }
        let found = self.attached(nodes);
        work.ways.extend(found);
    }

    /// The connectors that leave some cards or reach them.
    fn attached(&self, nodes: HashSet<&Id>) -> Vec<Number> {
        let attached =
            nodes.into_iter().flat_map(|node| self.index.leaving(node).chain(self.index.reaching(node)));
        attached.filter_map(|connector| self.number(&connector.id)).collect()
    }

    /// The number of a connector.
    fn number(&self, id: &Id) -> Option<Number> {
        self.connectors.binary_search(id).ok().map(|at| at as Number)
    }

    /// The way of a connector, if it has one.
    pub(super) fn way(&self, number: Number) -> Option<&Way> {
        self.ways.get(number as usize)?.as_ref()
    }

    /// In a map from right to left, offsets count from the other end of a column: the connectors of those
    /// that have another width.
    fn ways_of_resized(&self, work: &Work, setting: &Setting) -> Vec<Number> {
        if !setting.right_to_left || work.resized.is_empty() {
            return Vec::new();
        }
        let ways = (0..).zip(&self.ways).filter_map(|(number, way)| Some((number, way.as_ref()?)));
        ways.filter(|(_, way)| work.resized.contains(&way.stage)).map(|(number, _)| number).collect()
    }

    /// Where a card lies on the map.
    pub(super) fn card(&self, id: &Id) -> Option<Rect> {
        let place = self.places.get(id)?;
        let origin = self.plan.cell_origin(&place.stage, &place.lane)?;
        Some(place.rect + Vec2::new(origin.x, origin.y))
    }

    /// Finds the way of a connector whose two cards are on the map; `known` is how it was found before.
    fn find_way(
        &mut self,
        number: Number,
        known: Option<Found>,
        slots: &mut HashMap<Id, Slots>,
        setting: &Setting,
    ) -> Option<Way> {
        let connector = self.index.connectors.get(self.connectors.get(number as usize)?)?.clone();
        let id = &connector.id;
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
        let cards = |area| self.cards_near(area, home, &ends);
        let found = match known.filter(|known| known.holds(&request, cards)) {
            Some(known) => known,
            None => Found::of(request, cards),
        };
        let caption = self.caption(&connector, setting);
        let label_size = caption.as_ref().map_or((0.0, 0.0), |caption| label::size(&caption.text));
        Some(Way {
            stage,
            lane,
            home,
            from: connector.from.clone(),
            to: connector.to.clone(),
            reach: found
                .route
                .bends
                .iter()
                .fold(found.reach.union(label::near_by(&found.route, label_size)), |sum, bends| {
                    sum.union(bends.reach())
                }),
            route: found.route.clone(),
            found,
            caption,
            label: None,
        })
    }

    /// Where a cell begins on the map.
    pub(super) fn home(&self, stage: &Id, lane: &Id) -> Option<Vec2> {
        self.plan.cell_origin(stage, lane).map(|origin| Vec2::new(origin.x, origin.y))
    }

    fn caption(&mut self, connector: &Connector, setting: &Setting) -> Option<Caption> {
        let from = self.index.nodes.get(&connector.from)?;
        let (text, is_simulated) =
            caption(connector, from, Self::reading(&self.index, setting, &self.images))?;
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

    /// The connectors that may have to do with an area of the map, in order.
    pub(super) fn ways_near(&self, area: Rect) -> Vec<Number> {
        self.near.within(&self.plan, area)
    }

    /// The cells near an area of the map.
    fn touched_cells(&self, area: Rect) -> Vec<(Id, Id)> {
        let ids = |(column, row): (usize, usize)| {
            (self.plan.columns[column].stage.clone(), self.plan.rows[row].lane.clone())
        };
        near::cells(&self.plan, area).map(ids).collect()
    }

    /// Lets a way reach further, if it does not reach so far already.
    pub(super) fn widen(&mut self, number: Number, reach: Rect) {
        let Some(way) = self.ways.get_mut(number as usize).and_then(Option::as_mut) else { return };
        let wider = way.reach.union(reach);
        if wider == way.reach {
            return;
        }
        self.near.forget(&self.plan, number, way.reach_on_map());
        way.reach = wider;
        self.near.note(&self.plan, number, way.reach_on_map());
    }

    /// Drops a way, and gives it back.
    fn forget_way(&mut self, number: Number) -> Option<Way> {
        let way = self.ways.get_mut(number as usize)?.take()?;
        self.near.forget(&self.plan, number, way.reach_on_map());
        Some(way)
    }

    fn put_way(&mut self, work: &mut Work, number: Number, setting: &Setting) {
        let Some(way) = self.way(number) else { return };
        let Some(connector) = self.index.connectors.get(&self.connectors[number as usize]) else { return };
        let Some(cell) = self.plan.cell_origin(&way.stage, &way.lane) else { return };
        // A way counts from its cell already.
        let origin = Origin { x: 0.0, y: 0.0, ..cell };
        let is_rule = self.index.nodes.get(&connector.from).is_some_and(|node| node.rule().is_some());
        let area = connector::area(&way.route, way.label.as_ref());
        let dashed = connector.also || is_rule;
        let others = self.labels_on(number, way);
        let sheet =
            connector::draw(&way.route, way.label.as_ref(), &others, dashed, area, setting.right_to_left);
        let base = Base::Cell(way.stage.clone(), way.lane.clone());
        let group = sheet.group(Key::Connector(connector.id.clone()), base, area, origin);
        self.put(work, group);
    }

    /// Whether the line or the label of a connector touches an area of the map.
    pub(super) fn is_crossed(&self, area: Rect) -> bool {
        self.ways_near(area).into_iter().filter_map(|number| self.way(number)).any(|way| {
            let wanted = area - way.home;
            connector::touches(&way.route.points, wanted)
                || way.label.as_ref().is_some_and(|label| touch(label.rect, wanted))
        })
    }
}

/// The ways that have other surroundings than before, and where their cells began then.
#[derive(Default)]
struct Shifted(HashMap<Number, Vec2>);

impl Shifted {
    fn was(&self, number: Number) -> Option<Vec2> {
        self.0.get(&number).copied()
    }
}

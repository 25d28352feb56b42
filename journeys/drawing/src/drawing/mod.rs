//! The drawing of a journey, kept so that the next one costs only what has changed.
//!
//! A drawing is made in steps, each of which works on what the step before has found to differ:
//! records → the contents of cards → their places in a lane → columns and rows → groups. A drawing
//! that was brought up to date is the same as one that is made afresh.

mod apart;
mod cards;
mod feelings;
mod grounds;
mod labels;
mod near;
mod state;
mod ways;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, btree_map::Entry},
    sync::Arc,
};

use kurbo::Rect;
use safar_model::{
    Journey,
    images::image_of_node,
    record::{grid::Lane, node::Node},
    value::id::Id,
};
use safar_words::Words;

use crate::{
    display::{DisplayChange, DisplayList, Grid, Group, Key},
    figures::Figures,
    index::{Changed, Index, listens_to},
    layout::{
        card::{Content, ImageSize, Reading},
        grid::Plan,
    },
    text::Typesetter,
};
use near::{Nearness, Numbers};
use state::{LaneState, Placed, Way, WholeFrame};

/// The drawing of a journey.
#[derive(Default)]
pub struct Drawing {
    setter: Typesetter,
    setting: Option<Setting>,
    index: Index,
    plan: Plan,
    contents: HashMap<Id, Content>,
    lanes: HashMap<Id, LaneState>,
    places: HashMap<Id, Placed>,
    /// The connectors by number, and their ways; none has one whose cards are not both on the map.
    connectors: Vec<Id>,
    ways: Vec<Option<Way>>,
    near: Nearness,
    frames: BTreeMap<Id, WholeFrame>,
    groups: BTreeMap<Key, Arc<Group>>,
    /// How large the pictures are that the library has, and which of them are new since the last redrawing.
    images: HashMap<String, ImageSize>,
    new_images: BTreeSet<String>,
}

/// What bears upon everything that is drawn.
#[derive(Clone)]
struct Setting {
    words: &'static Words,
    figures: Option<Arc<Figures>>,
    right_to_left: bool,
}

/// What one redrawing has found to differ, and what came of it.
#[derive(Default)]
struct Work {
    /// Cards whose content may differ.
    cards: BTreeSet<Id>,
    /// Lanes whose cards have to find their places anew.
    lanes: BTreeSet<Id>,
    /// Automations whose frame may differ.
    automations: BTreeSet<Id>,
    /// Nodes whose connectors may be attached elsewhere.
    reattached: BTreeSet<Id>,
    /// Connectors that have to find their way anew.
    ways: Numbers,
    /// Cards that have come, gone or moved.
    moved: BTreeSet<Id>,
    /// Where something came, went or moved: the cell, and the area within.
    disturbed: Vec<(Id, Id, Rect)>,
    /// Lanes that were arranged anew.
    arranged: BTreeSet<Id>,
    /// Cells whose ground may differ.
    cells: BTreeSet<(Id, Id)>,
    /// Stages whose column has another width, or is new.
    resized: BTreeSet<Id>,
    /// Whether any column or row has moved.
    replanned: bool,
    /// Whether connectors have other numbers than before.
    renumbered: bool,
    put: HashMap<Key, Arc<Group>>,
    remove: BTreeSet<Key>,
}

impl Drawing {
    /// Brings the drawing up to a journey, with the figures of a run if they are in sight, and says
    /// what has become of it. The first time, everything is new.
    pub fn redraw(
        &mut self,
        journey: &Journey,
        words: &'static Words,
        figures: Option<&Arc<Figures>>,
    ) -> DisplayChange {
        let setting =
            Setting { words, figures: figures.cloned(), right_to_left: journey.own().runs_right_to_left() };
        let is_afresh = self.setting.as_ref().is_none_or(|before| !before.is(&setting));
        self.setting = Some(setting.clone());
        let changed = self.index.take(journey);
        let before = self.plan.clone();
        let grid_before = self.grid();
        let mut work = if is_afresh { self.start_afresh() } else { self.work(&changed) };
        self.work_on_images(&mut work);

        self.draw_contents(&mut work, &setting);
        self.measure_lanes(&mut work, &setting);
        self.plan_columns(&mut work, &setting);
        self.arrange_lanes(&mut work, &setting);
        self.plan_rows(&mut work, &before);
        self.put_cards(&mut work, &setting);
        self.find_ways(&mut work, &changed, &before, &setting);
        self.put_grounds(&mut work, &setting);
        self.forget_the_gone(&mut work, &before);

        let grid = self.grid();
        let mut put: Vec<Arc<Group>> = work.put.into_values().collect();
        put.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        DisplayChange {
            grid: (grid != grid_before || is_afresh).then_some(grid),
            put,
            remove: work.remove.into_iter().collect(),
        }
    }

    /// Learns how large a picture of the library is: the cards that show it are redrawn the next time.
    pub fn learn_image(&mut self, image: &str, size: ImageSize) {
        if self.images.insert(image.to_owned(), size) != Some(size) {
            self.new_images.insert(image.to_owned());
        }
    }

    /// Whether it is known how large a picture is.
    pub fn knows_image(&self, image: &str) -> bool {
        self.images.contains_key(image)
    }

    /// The whole drawing.
    pub fn list(&self) -> DisplayList {
        DisplayList { grid: self.grid(), groups: self.groups.values().cloned().collect() }
    }

    /// Sets text as this drawing does, for painters that draw outlines of glyphs.
    pub fn typesetter(&mut self) -> &mut Typesetter {
        &mut self.setter
    }

    fn grid(&self) -> Grid {
        self.plan.grid(self.setting.as_ref().is_some_and(|setting| setting.right_to_left))
    }

    /// Forgets what was laid out, but not what was shown: so the change says what differs from it.
    fn start_afresh(&mut self) -> Work {
        self.contents.clear();
        self.lanes.clear();
        self.places.clear();
        self.connectors.clear();
        self.ways.clear();
        self.frames.clear();
        self.plan = Plan::default();
        let shown =
            |key: &Key| matches!(key, Key::Node(_) | Key::Connector(_) | Key::Automation(_) | Key::Curve(_));
        let mut work = Work {
            cards: self.index.nodes.keys().cloned().collect(),
            lanes: self.index.lanes.keys().cloned().collect(),
            automations: self.index.automations.keys().cloned().collect(),
            ..Work::default()
        };
        // What is shown again is taken off this list as it is put.
        work.remove = self.groups.keys().filter(|key| shown(key)).cloned().collect();
        work
    }

    /// What the changed records bear upon.
    fn work(&self, changed: &Changed) -> Work {
        let mut work = Work::default();
        for (id, before) in &changed.nodes {
            let after = self.index.nodes.get(id);
            work.cards.insert(id.clone());
            for node in before.iter().chain(after) {
                work.lanes.extend(node.place().map(|place| place.lane.clone()));
                work.cards.extend(listens_to(node).into_iter().cloned());
                work.automations.extend(node.rule().and_then(|rule| rule.automation.clone()));
            }
        }
        for (id, before) in &changed.connectors {
            for connector in before.iter().chain(self.index.connectors.get(id)) {
                work.cards.insert(connector.from.clone());
            }
        }
        work.automations.extend(changed.automations.iter().cloned());
        for automation in &changed.automations {
            let members = self.index.members(automation);
            work.cards.extend(members.flat_map(|node| listens_to(node)).cloned());
        }
        for id in changed.nodes.keys().chain(&changed.segments) {
            for name in self.index.naming(id) {
                if self.index.automations.contains_key(name) {
                    work.automations.insert(name.clone());
                } else {
                    work.cards.insert(name.clone());
                }
            }
        }
        let rules = work.cards.iter().filter_map(|id| self.index.nodes.get(id)?.rule()?.automation.clone());
        work.automations.extend(rules.collect::<Vec<_>>());
        if changed.own {
            // A goal's worth is told in the journey's currency.
            let goals = self.index.nodes.values().filter(|node| node.kind_name() == "goal");
            work.cards.extend(goals.map(|goal| goal.id.clone()));
        }
        self.work_on_folding(changed, &mut work);
        self.work_on_faces(changed, &mut work);
        work
    }

    /// Cards whose picture is known since.
    fn work_on_images(&mut self, work: &mut Work) {
        let new = std::mem::take(&mut self.new_images);
        if new.is_empty() {
            return;
        }
        let shows_new = |node: &&Arc<Node>| image_of_node(node).is_some_and(|image| new.contains(image));
        work.cards.extend(self.index.nodes.values().filter(shows_new).map(|node| node.id.clone()));
    }

    /// Stages and lanes that fold, come or go take the cards that stand in them along.
    fn work_on_folding(&self, changed: &Changed, work: &mut Work) {
        let stages: BTreeSet<&Id> = changed
            .stages
            .iter()
            .filter(|(id, before)| {
                self.index.stages.get(id).map(|stage| stage.folded)
                    != before.as_ref().map(|stage| stage.folded)
            })
            .map(|(id, _)| id)
            .collect();
        let shape = |lane: &Arc<Lane>| (lane.folded, lane.kind);
        let lanes: BTreeSet<&Id> = changed
            .lanes
            .iter()
            .filter(|(id, before)| self.index.lanes.get(id).map(shape) != before.as_ref().map(shape))
            .map(|(id, _)| id)
            .collect();
        if stages.is_empty() && lanes.is_empty() {
            return;
        }
        work.lanes.extend(lanes.iter().copied().cloned());
        for node in self.index.nodes.values() {
            let Some(place) = node.place() else { continue };
            if stages.contains(&place.stage) || lanes.contains(&place.lane) {
                work.cards.insert(node.id.clone());
                work.lanes.insert(place.lane.clone());
            }
        }
    }

    /// Beside faces stand the title of their lane and the names of those whose curves it draws.
    fn work_on_faces(&self, changed: &Changed, work: &mut Work) {
        let has_faces = |id: &Id| self.lanes.get(id).is_some_and(|lane| !lane.faces.is_empty());
        let lanes: Vec<&Id> = match changed.personas {
            true => self.index.lanes.keys().collect(),
            false => changed.lanes.keys().collect(),
        };
        work.lanes.extend(lanes.into_iter().filter(|id| has_faces(id)).cloned());
    }

    fn reading<'a>(
        index: &'a Index,
        setting: &'a Setting,
        images: &'a HashMap<String, ImageSize>,
    ) -> Reading<'a> {
        Reading {
            index,
            words: setting.words,
            figures: setting.figures.as_deref(),
            right_to_left: setting.right_to_left,
            images,
        }
    }

    /// Shows a group, if it differs from what is shown.
    fn put(&mut self, work: &mut Work, group: Arc<Group>) {
        work.remove.remove(&group.key);
        match self.groups.entry(group.key.clone()) {
            Entry::Occupied(shown) if **shown.get() == *group => return,
            Entry::Occupied(mut shown) => drop(shown.insert(group.clone())),
            Entry::Vacant(free) => drop(free.insert(group.clone())),
        }
        work.put.insert(group.key.clone(), group);
    }

    /// Shows a group no longer, if it is shown.
    fn take(&mut self, work: &mut Work, key: Key) {
        if self.groups.remove(&key).is_some() {
            work.put.remove(&key);
            work.remove.insert(key);
        }
    }

    /// Takes off what belongs to stages and lanes that are gone, and what was not shown again.
    fn forget_the_gone(&mut self, work: &mut Work, before: &Plan) {
        let stages_gone = before.columns.iter().any(|column| self.plan.column_at(&column.stage).is_none());
        let lanes_gone = before.rows.iter().any(|row| self.plan.row_at(&row.lane).is_none());
        if stages_gone || lanes_gone {
            let is_gone = |key: &&Key| match key {
                Key::Stage(stage) => self.plan.column_at(stage).is_none(),
                Key::Lane(lane) | Key::Curve(lane) => self.plan.row_at(lane).is_none(),
                Key::Cell(stage, lane) => self.plan.cell(stage, lane).is_none(),
                Key::Automation(_) | Key::Connector(_) | Key::Node(_) => false,
            };
            let gone: Vec<Key> = self.groups.keys().filter(is_gone).cloned().collect();
            for key in gone {
                self.take(work, key);
            }
            self.lanes.retain(|lane, _| self.plan.row_at(lane).is_some());
        }
        for key in &work.remove {
            self.groups.remove(key);
        }
    }
}

fn touch(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

impl Setting {
    fn is(&self, other: &Self) -> bool {
        let same_figures = match (&self.figures, &other.figures) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same_figures && std::ptr::eq(self.words, other.words) && self.right_to_left == other.right_to_left
    }
}

//! The first half of a drawing: what is on the cards, and where they stand.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use kurbo::{Rect, Vec2};
use safar_model::{
    record::{
        experience::Experience,
        grid::LaneKind,
        node::{Node, NodeBody},
    },
    value::id::Id,
};

use super::{
    Drawing, Setting, Work,
    state::{Frame, LaneCard, LaneFace, LaneState, Placed},
};
use crate::{
    display::{Base, Group, Key},
    layout::{
        automation::Tab,
        card,
        emotion::{self, Face, Sign},
        grid::{self, Plan, PlannedColumn, PlannedRow},
        lane::{Standing, arrange},
        measures::*,
        sheet::Origin,
    },
    text::{Rich, Room},
};

/// Faces have so many lines of words.
const FACE_LINES: usize = 2;

impl Drawing {
    /// Draws the cards whose content may differ; those of another size make their lane be arranged.
    pub(super) fn draw_contents(&mut self, work: &mut Work, setting: &Setting) {
        for id in &work.cards {
            let shown = self.index.nodes.get(id).filter(|node| self.is_shown(node)).cloned();
            let Some(node) = shown else {
                self.contents.remove(id);
                continue;
            };
            let Some(place) = node.place() else { continue };
            if self.score_of_face(&node).is_some() {
                self.contents.remove(id);
                work.lanes.insert(place.lane.clone());
                continue;
            }
            let content =
                card::content(&node, Self::reading(&self.index, setting, &self.images), &mut self.setter);
            let before = self.contents.get(id);
            if before.is_none_or(|before| (before.w, before.h) != (content.w, content.h)) {
                work.lanes.insert(place.lane.clone());
            }
            if before.is_none_or(|before| before.ports != content.ports) {
                work.reattached.insert(id.clone());
            }
            self.contents.insert(id.clone(), content);
        }
    }

    /// Whether a card is on the map: in a stage and a lane that are not folded.
    fn is_shown(&self, node: &Node) -> bool {
        node.place().is_some_and(|place| {
            self.index.stages.get(&place.stage).is_some_and(|stage| !stage.folded)
                && self.index.lanes.get(&place.lane).is_some_and(|lane| !lane.folded)
        })
    }

    /// The score of an emotion that is drawn as a face: one in an emotion lane.
    fn score_of_face(&self, node: &Node) -> Option<f64> {
        let NodeBody::Experience(body) = &node.body else { return None };
        let Experience::Emotion(emotion) = &body.card else { return None };
        let lane = self.index.lanes.get(&node.place()?.lane)?;
        (lane.kind == LaneKind::Emotions).then(|| emotion.score.get())
    }

    /// Finds out who stands in the lanes that differ, and how wide that makes the stages.
    pub(super) fn measure_lanes(&mut self, work: &mut Work, setting: &Setting) {
        for lane in &work.lanes {
            let nodes: Vec<Arc<Node>> =
                self.index.standing(lane).filter(|node| self.is_shown(node)).cloned().collect();
            let mut standing: Vec<LaneCard> =
                nodes.iter().filter_map(|node| self.lane_card(node, setting)).collect();
            set_faces_apart(&mut standing);
            let mut extents: HashMap<Id, f64> = HashMap::new();
            for card in &standing {
                let end = card.rect.x1 + END + if card.automation.is_some() { FRAME_SIDE - 4.0 } else { 0.0 };
                let extent = extents.entry(card.stage.clone()).or_default();
                *extent = extent.max(end);
            }
            let (drawn, legend) = self.curves_of(lane, &standing);
            let state = self.lanes.entry(lane.clone()).or_default();
            (state.standing, state.extents) = (standing, extents);
            (state.drawn, state.legend) = (drawn, legend);
        }
    }

    fn lane_card(&mut self, node: &Node, setting: &Setting) -> Option<LaneCard> {
        let place = node.place()?;
        let automation = node.rule().and_then(|rule| rule.automation.clone());
        let least_x = if automation.is_some() { FRAME_SIDE + INSET } else { INSET };
        let (x, y) = (whole(place.x.clamp(least_x, FARTHEST)), whole(place.y.clamp(INSET, FARTHEST)));
        let w = card::width(node);
        let face = self.score_of_face(node).map(|score| {
            let room = Room { width: w, lines: FACE_LINES, right_to_left: setting.right_to_left };
            let words = self.setter.set(&Rich::plain(&node.title), SECOND, room);
            LaneFace { score, personas: node.personas.clone(), locked: node.locked, words }
        });
        let h = if face.is_some() { 0.0 } else { self.contents.get(&node.id)?.h };
        let rect = Rect::new(x, y, x + w, y + h);
        let gap = if connects(node) { JOINED_GAP } else { CARD_GAP };
        Some(LaneCard { id: node.id.clone(), stage: place.stage.clone(), rect, gap, automation, face })
    }

    /// Sets the columns side by side, as wide as their lanes ask.
    pub(super) fn plan_columns(&mut self, work: &mut Work, setting: &Setting) {
        let right_to_left = setting.right_to_left;
        let lanes = self.index.lanes.values();
        let words = grid::titles_width(lanes, &mut self.setter, right_to_left);
        let titles = grid::titles_band(words.max(self.levels_width(setting)));
        let order = self.index.own.as_ref().map(|own| own.stages.clone()).unwrap_or_default();
        let mut lines = 1;
        let mut widths = Vec::with_capacity(order.len());
        for stage in order.iter().filter_map(|id| self.index.stages.get(id)) {
            let asked = self.lanes.values().filter_map(|lane| lane.extents.get(&stage.id)).copied();
            let own = stage.width.unwrap_or(0.0).clamp(0.0, FARTHEST);
            let least = LEAST_COLUMN.max(own);
            let w = if stage.folded { FOLDED_COLUMN } else { grid::on_raster(asked.fold(least, f64::max)) };
            let title = grid::set_stage_title(stage, w, &mut self.setter, right_to_left);
            lines = lines.max(title.lines.len());
            widths.push((stage.id.clone(), w, stage.folded));
        }
        let plan = Plan::of_columns(titles, grid::header_height(lines), widths.into_iter());
        for column in &plan.columns {
            if self.plan.column(&column.stage).is_none_or(|before| before.w != column.w) {
                work.resized.insert(column.stage.clone());
            }
        }
        if plan.columns != self.plan.columns || plan.header != self.plan.header {
            work.replanned = true;
            // Frames and faces span columns.
            let spanning =
                self.lanes.iter().filter(|(_, lane)| !lane.frames.is_empty() || !lane.faces.is_empty());
            work.lanes.extend(spanning.map(|(id, _)| id.clone()));
        }
        let rows = std::mem::take(&mut self.plan.rows);
        self.plan = plan.with_rows(rows.into_iter().map(|row| (row.lane, row.kind, row.h, row.folded)));
    }

    /// Lets the cards of the lanes that differ find their places.
    pub(super) fn arrange_lanes(&mut self, work: &mut Work, setting: &Setting) {
        // The titles of frames tell of their automations.
        let framing = self
            .lanes
            .iter()
            .filter(|(_, lane)| lane.frames.iter().any(|frame| work.automations.contains(&frame.automation)));
        work.lanes.extend(framing.map(|(id, _)| id.clone()));
        let lanes: Vec<Id> = work.lanes.iter().cloned().collect();
        for id in lanes {
            let Some(mut lane) = self.lanes.remove(&id) else { continue };
            work.arranged.insert(id.clone());
            let before: Vec<Id> = lane.cells.values().flatten().map(|(id, _)| id.clone()).collect();
            let tabs_before = self.tabs(&lane);
            let frames_before = std::mem::take(&mut lane.frames);
            lane.middle = self.middle_of(&id, setting);
            self.place_faces(&mut lane);
            let standing = self.standing(&lane);
            let arranged = arrange(&standing);
            let stages: HashMap<&Id, &Id> =
                lane.standing.iter().map(|card| (&card.id, &card.stage)).collect();
            let mut cells: HashMap<Id, Vec<(Id, Rect)>> = HashMap::new();
            for (card, rect) in arranged.cards {
                let Some(column) = stages.get(&card).and_then(|stage| self.plan.column(stage)) else {
                    continue;
                };
                let rect = rect - Vec2::new(column.x, 0.0);
                cells.entry(column.stage.clone()).or_default().push((card, rect));
            }
            lane.bottom = arranged.bottom;
            lane.frames = self.framed(arranged.frames, setting);
            lane.cells = cells;
            self.note_moves(&id, &lane, before, work);
            if lane.frames != frames_before {
                let both = lane.frames.iter().chain(&frames_before);
                work.automations.extend(both.map(|frame| frame.automation.clone()));
                let tabs = tabs_before.into_iter().chain(self.tabs(&lane));
                work.disturbed.extend(tabs.map(|(stage, rect)| (stage, id.clone(), rect)));
            }
            self.put_faces(&id, &lane, work, setting);
            self.lanes.insert(id, lane);
        }
    }

    /// Frames with their titles.
    fn framed(&mut self, frames: Vec<(Id, Rect)>, setting: &Setting) -> Vec<Frame> {
        let with_tab = |(automation, rect): (Id, Rect)| {
            let record = self.index.automations.get(&automation)?;
            let tab =
                Tab::of(record, rect, Self::reading(&self.index, setting, &self.images), &mut self.setter)
                    .rect;
            Some(Frame { automation, rect, tab })
        };
        frames.into_iter().filter_map(with_tab).collect()
    }

    fn place_faces(&self, lane: &mut LaneState) {
        let mut faces: Vec<Face> = Vec::new();
        for card in &lane.standing {
            let (Some(face), Some(column)) = (&card.face, self.plan.column(&card.stage)) else {
                continue;
            };
            let (x, w) = (column.x + card.rect.x0, card.rect.width());
            let LaneFace { score, personas, locked, words } = face;
            let (personas, words) = (personas.clone(), words.clone());
            faces.push(Face { id: card.id.clone(), x, w, score: *score, personas, locked: *locked, words });
        }
        faces.sort_by(|a, b| a.x.total_cmp(&b.x).then_with(|| a.id.cmp(&b.id)));
        (lane.faces, lane.curves) = emotion::place(&faces, &lane.drawn, lane.middle);
    }

    /// The cards of a lane with x counted along the whole map.
    fn standing(&self, lane: &LaneState) -> Vec<Standing> {
        let areas: HashMap<&Id, Rect> = lane.faces.iter().map(|face| (&face.id, face.area)).collect();
        let standing = lane.standing.iter().filter_map(|card| {
            let column = self.plan.column(&card.stage)?;
            let area = areas.get(&card.id).copied();
            Some(Standing {
                id: card.id.clone(),
                rect: area.unwrap_or(card.rect + Vec2::new(column.x, 0.0)),
                automation: card.automation.clone(),
                gap: card.gap,
                fixed: area.is_some(),
            })
        });
        standing.collect()
    }

    /// The titles of a lane's frames, by the stages that they touch, counted from the cells' corners.
    fn tabs(&self, lane: &LaneState) -> Vec<(Id, Rect)> {
        let tabs = lane.frames.iter().map(|frame| frame.tab);
        tabs.flat_map(|tab| {
            let columns = self.plan.columns_within(tab.x0, tab.x1);
            columns.iter().map(move |column| (column.stage.clone(), tab - Vec2::new(column.x, 0.0)))
        })
        .collect()
    }

    /// Notes which cards of a lane have come, gone or moved.
    fn note_moves(&mut self, id: &Id, lane: &LaneState, before: Vec<Id>, work: &mut Work) {
        let mut here: BTreeMap<&Id, ()> = BTreeMap::new();
        for (stage, cards) in &lane.cells {
            for (card, rect) in cards {
                here.insert(card, ());
                let placed = Placed { stage: stage.clone(), lane: id.clone(), rect: *rect };
                if self.places.get(card) == Some(&placed) {
                    continue;
                }
                let left = self.places.insert(card.clone(), placed.clone());
                for place in left.into_iter().chain([placed]) {
                    work.disturb(place);
                }
                work.moved.insert(card.clone());
            }
        }
        for card in before {
            let is_elsewhere = self.places.get(&card).is_none_or(|place| place.lane != *id);
            if here.contains_key(&card) || is_elsewhere {
                continue;
            }
            if let Some(left) = self.places.remove(&card) {
                work.disturb(left);
                work.moved.insert(card);
            }
        }
    }

    /// Sets the rows below one another, as high as their cards ask.
    pub(super) fn plan_rows(&mut self, work: &mut Work, before: &Plan) {
        let order = self.index.own.as_ref().map(|own| own.lanes.clone()).unwrap_or_default();
        let mut rows = Vec::with_capacity(order.len());
        for lane in order.iter().filter_map(|id| self.index.lanes.get(id)) {
            let state = self.lanes.get(&lane.id);
            let least = match state {
                Some(state) if !state.faces.is_empty() => state.legend.least_height(state.middle),
                _ => LEAST_ROW,
            };
            let own = lane.height.unwrap_or(0.0).clamp(0.0, FARTHEST);
            let asked = state.map_or(0.0, |state| state.bottom + FOOT);
            let h = if lane.folded { FOLDED_ROW } else { least.max(own).max(asked).ceil() };
            rows.push((lane.id.clone(), lane.kind, h, lane.folded));
        }
        let mut plan = std::mem::take(&mut self.plan);
        plan.rows.clear();
        self.plan = plan.with_rows(rows.into_iter());
        let is_same = |a: &PlannedRow, b: &PlannedRow| a.lane == b.lane && a.y == b.y && a.h == b.h;
        let rows_moved = self.plan.rows.len() != before.rows.len()
            || self.plan.rows.iter().zip(&before.rows).any(|(a, b)| !is_same(a, b));
        work.replanned |= rows_moved;
    }

    /// Shows the cards that differ or have moved.
    pub(super) fn put_cards(&mut self, work: &mut Work, setting: &Setting) {
        let mut cards = work.cards.clone();
        cards.extend(work.moved.iter().cloned());
        if setting.right_to_left {
            // There, offsets count from the other end of the column.
            let in_resized = |place: &Placed| work.resized.contains(&place.stage);
            cards.extend(self.places.iter().filter(|(_, place)| in_resized(place)).map(|(id, _)| id.clone()));
        }
        for id in cards {
            match (self.places.get(&id), self.contents.get(&id)) {
                (Some(place), Some(content)) => {
                    let key = Key::Node(id);
                    if let Some(group) = self.in_cell(content.sheet.clone(), key, place) {
                        self.put(work, group);
                    }
                }
                (None, _) => self.take(work, Key::Node(id)),
                // A face, which was put with its lane.
                (Some(_), None) => {}
            }
        }
    }

    /// A sheet as the group of something that stands in a cell.
    fn in_cell(&self, sheet: crate::layout::sheet::Sheet, key: Key, place: &Placed) -> Option<Arc<Group>> {
        let origin = self.plan.cell_origin(&place.stage, &place.lane)?;
        let area = place.rect + Vec2::new(origin.x, origin.y);
        Some(sheet.group(key, Base::Cell(place.stage.clone(), place.lane.clone()), area, origin))
    }

    /// Shows the faces of a lane, whose words depend on one another.
    fn put_faces(&mut self, id: &Id, lane: &LaneState, work: &mut Work, setting: &Setting) {
        let columns: HashMap<&Id, &Id> = lane.standing.iter().map(|card| (&card.id, &card.stage)).collect();
        let mut groups = Vec::with_capacity(lane.faces.len());
        for face in &lane.faces {
            let Some(column) = columns.get(&face.id).and_then(|stage| self.plan.column(stage)) else {
                continue;
            };
            let PlannedColumn { stage, x, w, .. } = column;
            let origin = Origin { x: *x, y: 0.0, w: *w };
            let signs = face.personas.iter().filter_map(|persona| self.index.sign(persona));
            let signs: Vec<Sign> = signs.collect();
            let sheet = emotion::draw_face(face, &signs, setting.right_to_left);
            let base = Base::Cell(stage.clone(), id.clone());
            groups.push(sheet.group(Key::Node(face.id.clone()), base, face.area, origin));
        }
        for group in groups {
            self.put(work, group);
        }
    }
}

/// Whether connectors may join a card.
fn connects(node: &Node) -> bool {
    node.touchpoint().is_some() || node.rule().is_some()
}

/// A coordinate in 64ths of a pixel. Sums and differences of such are exact, so that what stands
/// elsewhere on the map is laid out the very same.
fn whole(coordinate: f64) -> f64 {
    (coordinate * 64.0).round() / 64.0
}

/// Faces of a cell stand beside one another, in the order of their places.
fn set_faces_apart(standing: &mut [LaneCard]) {
    let mut faces: Vec<&mut LaneCard> = standing.iter_mut().filter(|card| card.face.is_some()).collect();
    faces.sort_by(|a, b| {
        let by_place = a.stage.cmp(&b.stage).then(a.rect.x0.total_cmp(&b.rect.x0));
        by_place.then_with(|| a.id.cmp(&b.id))
    });
    let mut last: Option<(Id, f64)> = None;
    for face in faces {
        let free = last
            .as_ref()
            .filter(|(stage, _)| *stage == face.stage)
            .map_or(0.0, |(_, end)| end + emotion::FACE_GAP);
        let along = Vec2::new((free - face.rect.x0).max(0.0), 0.0);
        face.rect = face.rect + along;
        last = Some((face.stage.clone(), face.rect.x1));
    }
}

impl Work {
    fn disturb(&mut self, place: Placed) {
        self.disturbed.push((place.stage.clone(), place.lane.clone(), place.rect));
        self.cells.insert((place.stage, place.lane));
    }
}

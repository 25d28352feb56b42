//! What lies under and around the cards: headers, titles, grounds of cells, frames and curves.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{Point, Rect, Vec2};
use safar_model::value::id::Id;

use super::{Drawing, Setting, Work, state::LaneState};
use crate::{
    display::{Base, Key, Stroke},
    ink::{Ink, Plain},
    layout::{
        automation,
        connector::touches,
        emotion::{self, CURVE, Sign, scale},
        grid::{self, InRow},
        line::flattened,
        measures::*,
        sheet::{Origin, Sheet},
    },
};

/// How far a cell's question keeps off lines.
const CLEAR: f64 = 4.0;

/// How the curve through all faces is drawn.
const EVERYBODY: Stroke = Stroke { ink: Ink::Plain(Plain::Curve), width: CURVE, dash: None };

impl Drawing {
    /// Shows what lies under and around the cards, as far as it differs.
    pub(super) fn put_grounds(&mut self, work: &mut Work, setting: &Setting) {
        self.put_stages(work, setting);
        self.put_lanes(work, setting);
        self.put_curves(work, setting);
        self.put_frames(work, setting);
        self.put_cells(work, setting);
    }

    fn put_stages(&mut self, work: &mut Work, setting: &Setting) {
        let right_to_left = setting.right_to_left;
        for column in self.plan.columns.clone() {
            let Some(stage) = self.index.stages.get(&column.stage).cloned() else { continue };
            let title = grid::set_stage_title(&stage, column.w, &mut self.setter, right_to_left);
            let h = self.plan.header - 2.0 * MARGIN;
            let sheet = grid::draw_stage(&stage, &title, (column.w, h), right_to_left);
            let area = Rect::from_origin_size((0.0, MARGIN), (column.w, h));
            let origin = Origin { x: 0.0, y: 0.0, w: column.w };
            let group =
                sheet.group(Key::Stage(stage.id.clone()), Base::Stage(stage.id.clone()), area, origin);
            self.put(work, group);
        }
    }

    fn put_lanes(&mut self, work: &mut Work, setting: &Setting) {
        let (width, _) = self.plan.size();
        for row in self.plan.rows.clone() {
            let Some(lane) = self.index.lanes.get(&row.lane).cloned() else { continue };
            let size = (self.plan.titles, row.h);
            let right_to_left = setting.right_to_left;
            let with_levels = self.lanes.get(&lane.id).filter(|state| !row.folded && !state.faces.is_empty());
            let most = grid::title_lines(row.h);
            let lines = if with_levels.is_some() { most.min(scale::TITLE_LINES) } else { most };
            let title = grid::set_lane_title(&lane, (size.0, lines), &mut self.setter, right_to_left);
            let mut sheet = grid::draw_lane(&lane, size, &title, right_to_left);
            if let Some(LaneState { legend, middle, .. }) = with_levels {
                let place = (size.0, *middle);
                scale::draw(&mut sheet, legend, place, setting.words, &mut self.setter, right_to_left);
            }
            let area = Rect::from_origin_size(Point::ZERO, size);
            let origin = Origin { x: 0.0, y: 0.0, w: width };
            let group = sheet.group(Key::Lane(lane.id.clone()), Base::Lane(lane.id.clone()), area, origin);
            self.put(work, group);
        }
    }

    /// The curves of each emotion lane, and the line of a score of zero under it.
    fn put_curves(&mut self, work: &mut Work, setting: &Setting) {
        let (width, _) = self.plan.size();
        let lanes: BTreeSet<Id> =
            if work.replanned { self.lanes.keys().cloned().collect() } else { work.arranged.clone() };
        for id in lanes {
            let Some(lane) = self.lanes.get(&id) else { continue };
            let (Some(first), Some(last)) = (self.plan.columns.first(), self.plan.columns.last()) else {
                continue;
            };
            if lane.faces.is_empty() {
                self.take(work, Key::Curve(id));
                continue;
            }
            let (from, to) = (first.x, last.x + last.w);
            let mut sheet = Sheet::new(setting.right_to_left);
            let home = kurbo::Affine::translate((-from, 0.0));
            let quiet = Stroke { ink: Plain::Line.into(), width: 1.0, dash: Some([4.0, 4.0]) };
            sheet.path(home * emotion::zero_line((from, to), lane.middle, &lane.faces), None, Some(quiet));
            for curve in lane.curves.iter().filter(|curve| !curve.way.is_empty()) {
                let sign = curve.persona.as_ref().and_then(|persona| self.index.sign(persona));
                let stroke = sign.map_or(EVERYBODY, Sign::stroke);
                sheet.path(home * curve.way.clone(), None, Some(stroke));
            }
            let h = self.plan.row(&id).map_or(emotion::LEAST_HEIGHT, |row| row.h);
            let area = Rect::new(from, 0.0, to, h);
            let origin = Origin { x: 0.0, y: 0.0, w: width };
            let group = sheet.group(Key::Curve(id.clone()), Base::Lane(id), area, origin);
            self.put(work, group);
        }
    }

    fn put_frames(&mut self, work: &mut Work, setting: &Setting) {
        let mut frames = self.whole_frames();
        for id in work.automations.clone() {
            if !frames.contains_key(&id) {
                self.take(work, Key::Automation(id));
            }
        }
        if !work.replanned {
            frames.retain(|automation, _| work.automations.contains(automation));
        }
        for (id, frame) in frames {
            let Some(automation) = self.index.automations.get(&id).cloned() else { continue };
            let Some((stage, lane)) = self.cell_of_frame(frame) else { continue };
            let Some(origin) = self.plan.cell_origin(&stage, &lane) else { continue };
            let reading = Self::reading(&self.index, setting, &self.images);
            let (sheet, area) = automation::draw(&automation, frame, reading, &mut self.setter);
            let group = sheet.group(Key::Automation(id), Base::Cell(stage, lane), area, origin);
            self.put(work, group);
        }
    }

    /// Where the frames of automations lie on the map: one may hold rules of more than one lane.
    pub(super) fn whole_frames(&self) -> BTreeMap<Id, Rect> {
        let mut frames: BTreeMap<Id, Rect> = BTreeMap::new();
        for row in &self.plan.rows {
            let Some(lane) = self.lanes.get(&row.lane) else { continue };
            for frame in &lane.frames {
                let part = frame.rect + Vec2::new(0.0, row.y);
                let whole = frames.get(&frame.automation).map_or(part, |other| other.union(part));
                frames.insert(frame.automation.clone(), whole);
            }
        }
        frames
    }

    /// The cell in which a frame begins.
    pub(super) fn cell_of_frame(&self, frame: Rect) -> Option<(Id, Id)> {
        let column = self.plan.columns_within(frame.x0 + FRAME_SIDE, frame.x1).first()?;
        let row = self.plan.rows_within(frame.y0, frame.y1).first()?;
        Some((column.stage.clone(), row.lane.clone()))
    }

    /// The grounds of cells, with their lane's question where they are empty.
    fn put_cells(&mut self, work: &mut Work, setting: &Setting) {
        let mut cells = std::mem::take(&mut work.cells);
        let everywhere = work.replanned;
        for row in &self.plan.rows {
            if everywhere || work.arranged.contains(&row.lane) {
                cells.extend(self.plan.columns.iter().map(|column| (column.stage.clone(), row.lane.clone())));
            }
        }
        for (stage, lane) in cells {
            self.put_cell(work, setting, &stage, &lane);
        }
    }

    fn put_cell(&mut self, work: &mut Work, setting: &Setting, stage: &Id, lane: &Id) {
        let (Some(cell), Some(at)) = (self.plan.cell(stage, lane), self.plan.column_at(stage)) else {
            return;
        };
        let in_row = InRow { first: at == 0, last: at + 1 == self.plan.columns.len() };
        let area = grid::ground(cell, in_row);
        let mut sheet = grid::draw_ground((area.width(), area.height()), in_row, setting.right_to_left);
        if self.is_empty(stage, lane)
            && let Some(row) = self.plan.row(lane)
        {
            let question = setting.words.text(&safar_words::message_id("question", row.kind.into()));
            let right_to_left = setting.right_to_left;
            let (block, place) = grid::set_question(&question, cell.width(), &mut self.setter, right_to_left);
            if self.is_free(lane, place + cell.origin().to_vec2()) {
                let start = place.origin() + (cell.x0 - area.x0, 12.0);
                sheet.block(&block, start, SECOND_LEADING, SECOND, Plain::Mute);
            }
        }
        let origin = Origin { x: cell.x0, y: cell.y0, w: cell.width() };
        let key = Key::Cell(stage.clone(), lane.clone());
        let group = sheet.group(key, Base::Cell(stage.clone(), lane.clone()), area, origin);
        self.put(work, group);
    }

    fn is_empty(&self, stage: &Id, lane: &Id) -> bool {
        let is_folded = self.plan.column(stage).is_none_or(|column| column.folded)
            || self.plan.row(lane).is_none_or(|row| row.folded);
        let state = self.lanes.get(lane);
        !is_folded && state.is_none_or(|state| state.cells.get(stage).is_none_or(Vec::is_empty))
    }

    /// Whether neither a line nor a label nor a frame lies on an area of a lane.
    fn is_free(&self, lane: &Id, area: Rect) -> bool {
        let area = area.inflate(CLEAR, CLEAR);
        let Some((state, row)) = self.lanes.get(lane).zip(self.plan.row(lane)) else { return true };
        let within = area - Vec2::new(0.0, row.y);
        let frames = state.frames.iter().map(|frame| frame.rect.inflate(0.0, TAB_ABOVE));
        let is_framed = frames.into_iter().any(|frame| !frame.intersect(within).is_zero_area());
        let is_on_curve = || {
            let pieces = state.curves.iter().flat_map(|curve| flattened(&curve.way, 0.5));
            pieces.into_iter().any(|piece| touches(&piece, within))
        };
        !is_framed && !is_on_curve() && !self.is_crossed(area)
    }
}

//! The columns and rows of a map, and what is drawn of them: headers, titles and grounds.

use std::{collections::HashMap, ops::Range, sync::Arc};

use kurbo::{BezPath, Point, Rect};
use safar_model::{
    record::grid::{Lane, LaneKind, Stage},
    value::id::Id,
};

use super::{
    measures::*,
    sheet::{Origin, Sheet, tidy},
};
use crate::{
    display::{Column, Fill, Grid, Part, Row, Stroke},
    ink::{Ink, Plain, StageInk},
    text::{Block, Rich, Room, Typesetter},
};

/// Columns and rows in logical coordinates.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Plan {
    pub columns: Vec<PlannedColumn>,
    pub rows: Vec<PlannedRow>,
    /// The height of the band of headers, and the width of the band of titles.
    pub header: f64,
    pub titles: f64,
    column_of: HashMap<Id, usize>,
    row_of: HashMap<Id, usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlannedColumn {
    pub stage: Id,
    pub x: f64,
    pub w: f64,
    pub folded: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlannedRow {
    pub lane: Id,
    pub kind: LaneKind,
    pub y: f64,
    pub h: f64,
    pub folded: bool,
}

const HEADER_HEIGHT: f64 = 36.0;
const HEADER_LEADING: f64 = 18.0;
const HEADER_PADDING: f64 = 14.0;
const FOLDED_PADDING: f64 = 6.0;
const STRIPE: f64 = 4.0;
const TITLE_BAND: (f64, f64) = (96.0, 168.0);
const TITLE_INSET: f64 = 4.0;
const TITLE_END: f64 = 12.0;

impl Plan {
    /// Sets columns side by side; each as wide as is asked, which is on the raster.
    pub fn of_columns(titles: f64, header: f64, widths: impl Iterator<Item = (Id, f64, bool)>) -> Self {
        let mut plan = Self { titles, header, ..Self::default() };
        let mut x = titles;
        for (stage, w, folded) in widths {
            plan.column_of.insert(stage.clone(), plan.columns.len());
            plan.columns.push(PlannedColumn { stage, x, w, folded });
            x += w + COLUMN_GAP;
        }
        plan
    }

    /// Sets rows below one another; each as high as is asked.
    pub fn with_rows(mut self, heights: impl Iterator<Item = (Id, LaneKind, f64, bool)>) -> Self {
        let mut y = self.header;
        for (lane, kind, h, folded) in heights {
            self.row_of.insert(lane.clone(), self.rows.len());
            self.rows.push(PlannedRow { lane, kind, y, h, folded });
            y += h + ROW_GAP;
        }
        self
    }

    pub fn column_at(&self, stage: &Id) -> Option<usize> {
        self.column_of.get(stage).copied()
    }

    pub fn row_at(&self, lane: &Id) -> Option<usize> {
        self.row_of.get(lane).copied()
    }

    pub fn column(&self, stage: &Id) -> Option<&PlannedColumn> {
        self.columns.get(self.column_at(stage)?)
    }

    pub fn row(&self, lane: &Id) -> Option<&PlannedRow> {
        self.rows.get(self.row_at(lane)?)
    }

    /// Where a cell lies.
    pub fn cell(&self, stage: &Id, lane: &Id) -> Option<Rect> {
        let (column, row) = (self.column(stage)?, self.row(lane)?);
        Some(Rect::new(column.x, row.y, column.x + column.w, row.y + row.h))
    }

    /// What offsets from a cell count from.
    pub fn cell_origin(&self, stage: &Id, lane: &Id) -> Option<Origin> {
        self.cell(stage, lane).map(|cell| Origin { x: cell.x0, y: cell.y0, w: cell.width() })
    }

    /// The columns that a stretch along the map touches.
    pub fn columns_within(&self, from: f64, to: f64) -> &[PlannedColumn] {
        self.columns.get(self.columns_at(from, to)).unwrap_or_default()
    }

    /// The same, by number.
    pub fn columns_at(&self, from: f64, to: f64) -> Range<usize> {
        let start = self.columns.partition_point(|column| column.x + column.w + COLUMN_GAP <= from);
        let end = self.columns.partition_point(|column| column.x < to);
        start..end.max(start)
    }

    /// The rows that a stretch down the map touches.
    pub fn rows_within(&self, from: f64, to: f64) -> &[PlannedRow] {
        self.rows.get(self.rows_at(from, to)).unwrap_or_default()
    }

    /// The same, by number.
    pub fn rows_at(&self, from: f64, to: f64) -> Range<usize> {
        let start = self.rows.partition_point(|row| row.y + row.h + ROW_GAP <= from);
        let end = self.rows.partition_point(|row| row.y < to);
        start..end.max(start)
    }

    /// The width and height of the whole drawing.
    pub fn size(&self) -> (f64, f64) {
        let right = self.columns.last().map_or(self.titles, |column| column.x + column.w);
        let bottom = self.rows.last().map_or(self.header, |row| row.y + row.h);
        (right + MARGIN, bottom + MARGIN)
    }

    /// The grid as painters see it.
    pub fn grid(&self, right_to_left: bool) -> Grid {
        let (width, height) = self.size();
        let place = |x: f64, w: f64| tidy(if right_to_left { width - x - w } else { x });
        let columns = self.columns.iter();
        let rows = self.rows.iter();
        Grid {
            right_to_left,
            width: tidy(width),
            height: tidy(height),
            header: tidy(self.header),
            titles: tidy(self.titles),
            stages: columns
                .map(|column| Column {
                    stage: column.stage.clone(),
                    x: place(column.x, column.w),
                    w: tidy(column.w),
                })
                .collect(),
            lanes: rows
                .map(|row| Row { lane: row.lane.clone(), kind: row.kind, y: tidy(row.y), h: tidy(row.h) })
                .collect(),
        }
    }
}

/// A stage's title, set for its width.
pub(crate) fn set_stage_title(
    stage: &Stage,
    w: f64,
    setter: &mut Typesetter,
    right_to_left: bool,
) -> Arc<Block> {
    let lines = if stage.folded { 1 } else { 2 };
    let room = Room { width: w - 2.0 * header_padding(stage), lines, right_to_left };
    setter.set(&Rich::plain(&stage.title), STAGE, room)
}

/// A folded stage has little room for its title.
fn header_padding(stage: &Stage) -> f64 {
    if stage.folded { FOLDED_PADDING } else { HEADER_PADDING }
}

/// How high the band of headers is for titles of so many lines.
pub(crate) fn header_height(lines: usize) -> f64 {
    MARGIN + HEADER_HEIGHT + HEADER_LEADING * (lines.max(1) - 1) as f64 + MARGIN
}

/// Draws a stage's header, in coordinates that count from its corner.
pub(crate) fn draw_stage(stage: &Stage, title: &Block, size: (f64, f64), right_to_left: bool) -> Sheet {
    let mut sheet = Sheet::new(right_to_left);
    let fill = |ink| Some(Fill::Plain(Ink::Stage(stage.color, ink)));
    sheet.rect(Rect::new(0.0, 0.0, size.0, size.1), 9.0, fill(StageInk::Tint), None);
    sheet.rect(Rect::new(0.0, size.1 - STRIPE, size.0, size.1), STRIPE / 2.0, fill(StageInk::Edge), None);
    sheet.block(title, Point::new(header_padding(stage), 21.5), HEADER_LEADING, STAGE, Plain::Text);
    let part = Part::Title { size: STAGE.size, weight: STAGE.weight, centred: false };
    sheet.spot(part, Rect::new(header_padding(stage) - 4.0, 3.0, size.0 - 6.0, size.1 - STRIPE - 1.0));
    sheet
}

/// How wide the longest words of lane titles ask the band of titles to be.
pub(crate) fn titles_width<'a>(
    lanes: impl Iterator<Item = &'a Arc<Lane>>,
    setter: &mut Typesetter,
    right_to_left: bool,
) -> f64 {
    let words = lanes.flat_map(|lane| lane.title.split_whitespace());
    let widest = words
        .filter(|word| word.len() < 80)
        .map(|word| {
            setter.measure(word, LANE, crate::text::runs_right_to_left(word).unwrap_or(right_to_left))
        })
        .fold(0.0, f64::max);
    widest + TITLE_INSET + TITLE_END
}

/// The width of a band for what is so wide.
pub(crate) fn titles_band(widest: f64) -> f64 {
    on_raster(widest).clamp(TITLE_BAND.0, TITLE_BAND.1)
}

/// A width up to the next line of the raster.
pub(crate) fn on_raster(width: f64) -> f64 {
    (width / RASTER).ceil() * RASTER
}

/// A lane's title, set in a band of this width and in at most so many lines.
pub(crate) fn set_lane_title(
    lane: &Lane,
    (width, lines): (f64, usize),
    setter: &mut Typesetter,
    right_to_left: bool,
) -> Arc<Block> {
    let room = Room { width: width - TITLE_INSET - TITLE_END, lines, right_to_left };
    setter.set(&Rich::plain(&lane.title), LANE, room)
}

/// How many lines of a title a row of this height holds.
pub(crate) fn title_lines(height: f64) -> usize {
    (((height - 14.0) / TITLE_LEADING) as usize).clamp(1, 5)
}

/// Draws a lane's title, in coordinates that count from the corner of its row.
pub(crate) fn draw_lane(lane: &Lane, size: (f64, f64), title: &Block, right_to_left: bool) -> Sheet {
    let mut sheet = Sheet::new(right_to_left);
    let baseline = if lane.folded { size.1 / 2.0 + 4.5 } else { 24.0 };
    sheet.block(title, Point::new(TITLE_INSET, baseline), TITLE_LEADING, LANE, Plain::LaneTitle);
    let part = Part::Title { size: LANE.size, weight: LANE.weight, centred: false };
    let bottom = baseline + TITLE_LEADING * (title.lines.len().max(1) - 1) as f64 + 7.0;
    sheet.spot(part, Rect::new(0.0, baseline - 16.0, size.0 - GROUND - 2.0, bottom));
    sheet
}

/// Where in its row a cell stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InRow {
    pub first: bool,
    pub last: bool,
}

/// The area of a cell's ground: neighbours meet between the columns, so that a lane is one strip.
pub(crate) fn ground(cell: Rect, place: InRow) -> Rect {
    let reach = |at_end: bool| if at_end { GROUND } else { COLUMN_GAP / 2.0 };
    Rect { x0: cell.x0 - reach(place.first), x1: cell.x1 + reach(place.last), ..cell }
}

/// Draws a cell's ground, in coordinates that count from the corner of its area.
pub(crate) fn draw_ground(size: (f64, f64), place: InRow, right_to_left: bool) -> Sheet {
    let mut sheet = Sheet::new(right_to_left);
    let (w, h) = size;
    let radius = |at_end: bool| if at_end { GROUND_RADIUS } else { 0.0 };
    let (start, end) = (radius(place.first), radius(place.last));
    let mut upper = BezPath::new();
    upper.move_to((0.0, h / 2.0));
    corner(&mut upper, (0.0, start), (0.0, 0.0), (start, 0.0));
    upper.line_to((w - end, 0.0));
    corner(&mut upper, (w - end, 0.0), (w, 0.0), (w, end));
    upper.line_to((w, h / 2.0));
    let mut fill = upper.clone();
    corner(&mut fill, (w, h - end), (w, h), (w - end, h));
    fill.line_to((start, h));
    corner(&mut fill, (start, h), (0.0, h), (0.0, h - start));
    fill.close_path();
    sheet.path(fill, Some(Fill::Plain(Plain::Surface.into())), None);
    sheet.path(
        outline(w, h, start, end),
        None,
        Some(Stroke { ink: Plain::Line.into(), width: 1.0, dash: None }),
    );
    sheet
}

/// The edge of a strip: above and below, and around its ends.
fn outline(w: f64, h: f64, start: f64, end: f64) -> BezPath {
    let mut line = BezPath::new();
    line.move_to((start, 0.0));
    line.line_to((w - end, 0.0));
    if end > 0.0 {
        corner(&mut line, (w - end, 0.0), (w, 0.0), (w, end));
        corner(&mut line, (w, h - end), (w, h), (w - end, h));
    } else {
        line.move_to((w, h));
    }
    line.line_to((start, h));
    if start > 0.0 {
        corner(&mut line, (start, h), (0.0, h), (0.0, h - start));
        corner(&mut line, (0.0, start), (0.0, 0.0), (start, 0.0));
    }
    line
}

fn corner(path: &mut BezPath, from: (f64, f64), corner: (f64, f64), to: (f64, f64)) {
    path.line_to(from);
    if from != to {
        path.quad_to(corner, to);
    }
}

/// A lane's question in an empty cell, and the area that it needs within the cell.
pub(crate) fn set_question(
    question: &str,
    width: f64,
    setter: &mut Typesetter,
    right_to_left: bool,
) -> (Arc<Block>, Rect) {
    let room = Room { width: width - 2.0 * END, lines: 3, right_to_left };
    let block = setter.set(&Rich::sentence(question), SECOND, room);
    let size = (block.width(), block.lines.len() as f64 * SECOND_LEADING);
    (block, Rect::from_origin_size((END, 12.0), size))
}

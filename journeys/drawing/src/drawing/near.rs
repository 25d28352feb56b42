//! Connectors by number, and which of them come near which cell.
//!
//! A connector's number is its place among all of them in the order of ids: of two, the one with the
//! smaller id has the smaller number.

use kurbo::Rect;

use super::touch;
use crate::layout::grid::Plan;

/// The number of a connector.
pub(super) type Number = u32;

/// A set of connectors.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers(Vec<u64>);

impl Numbers {
    pub fn insert(&mut self, number: Number) {
        let (word, bit) = place(number);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= bit;
    }

    pub fn contains(&self, number: Number) -> bool {
        let (word, bit) = place(number);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Those in it, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = Number> {
        self.0.iter().enumerate().flat_map(|(word, bits)| {
            let mut left = *bits;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(word as Number * u64::BITS + bit)
            })
        })
    }

    /// Takes out the smallest.
    pub fn pop_first(&mut self) -> Option<Number> {
        let word = self.0.iter().position(|bits| *bits != 0)?;
        let bit = self.0[word].trailing_zeros();
        self.0[word] &= self.0[word] - 1;
        Some(word as Number * u64::BITS + bit)
    }
}

impl Extend<Number> for Numbers {
    fn extend<T: IntoIterator<Item = Number>>(&mut self, numbers: T) {
        for number in numbers {
            self.insert(number);
        }
    }
}

fn place(number: Number) -> (usize, u64) {
    ((number / u64::BITS) as usize, 1 << (number % u64::BITS))
}

/// What is so near to a cell counts as touching it.
const NEAR: f64 = 16.0;

/// Which connectors come near which cells of a plan.
#[derive(Default)]
pub(super) struct Nearness {
    columns: usize,
    cells: Vec<Vec<Near>>,
}

/// A connector that comes near a cell, and the area of the map in which anything may bear upon it.
#[derive(Clone, Copy)]
struct Near {
    connector: Number,
    reach: Rect,
}

impl Nearness {
    /// That of a plan, before any connector is noted.
    pub fn of(plan: &Plan) -> Self {
        let columns = plan.columns.len();
        Self { columns, cells: vec![Vec::new(); columns * plan.rows.len()] }
    }

    /// Notes the reach of a connector.
    pub fn note(&mut self, plan: &Plan, connector: Number, reach: Rect) {
        for (column, row) in cells(plan, reach) {
            self.cells[row * self.columns + column].push(Near { connector, reach });
        }
    }

    /// Forgets a connector, whose reach was noted to be this.
    pub fn forget(&mut self, plan: &Plan, connector: Number, reach: Rect) {
        for (column, row) in cells(plan, reach) {
            self.cells[row * self.columns + column].retain(|near| near.connector != connector);
        }
    }

    /// The connectors that may have to do with an area of the map, each once and in order.
    pub fn within(&self, plan: &Plan, area: Rect) -> Vec<Number> {
        let wide = area.inflate(NEAR, NEAR);
        let found = cells(plan, area).flat_map(|cell| self.in_cell(cell, wide));
        in_order(found.collect())
    }

    /// The same of an area of the map as it was planned before: those that have stayed where they were,
    /// seen from the cells that they touch.
    pub fn within_before(&self, plan: &Plan, before: &Plan, area: Rect) -> Vec<Number> {
        let wide = area.inflate(NEAR, NEAR);
        let found = cells(before, area).flat_map(|(column, row)| {
            let (was_column, was_row) = (&before.columns[column], &before.rows[row]);
            let cell = plan.column_at(&was_column.stage).zip(plan.row_at(&was_row.lane));
            cell.into_iter().flat_map(move |(column, row)| {
                let by = (plan.columns[column].x - was_column.x, plan.rows[row].y - was_row.y);
                self.in_cell((column, row), wide + kurbo::Vec2::from(by))
            })
        });
        in_order(found.collect())
    }

    /// The connectors near a cell that may have to do with an area of the map.
    fn in_cell(&self, (column, row): (usize, usize), area: Rect) -> impl Iterator<Item = Number> {
        let near = self.cells.get(row * self.columns + column).into_iter().flatten();
        near.filter(move |near| touch(near.reach, area)).map(|near| near.connector)
    }
}

/// The cells near an area of the map, by column and row.
pub(super) fn cells(plan: &Plan, area: Rect) -> impl Iterator<Item = (usize, usize)> {
    let wide = area.inflate(NEAR, NEAR);
    let (columns, rows) = (plan.columns_at(wide.x0, wide.x1), plan.rows_at(wide.y0, wide.y1));
    rows.flat_map(move |row| columns.clone().map(move |column| (column, row)))
}

/// Whether the cells near an area are the same as before, and lie the same around it.
pub(super) fn lies_as_before((before, was): (&Plan, Rect), (plan, now): (&Plan, Rect)) -> bool {
    let (was_wide, wide) = (was.inflate(NEAR, NEAR), now.inflate(NEAR, NEAR));
    let column = |plan: &Plan, at: usize, area: Rect| plan.columns[at].x - area.x0;
    let row = |plan: &Plan, at: usize, area: Rect| plan.rows[at].y - area.y0;
    let columns = before
        .columns_at(was_wide.x0, was_wide.x1)
        .map(|at| (&before.columns[at].stage, column(before, at, was)));
    let rows =
        before.rows_at(was_wide.y0, was_wide.y1).map(|at| (&before.rows[at].lane, row(before, at, was)));
    columns.eq(plan.columns_at(wide.x0, wide.x1).map(|at| (&plan.columns[at].stage, column(plan, at, now))))
        && rows.eq(plan.rows_at(wide.y0, wide.y1).map(|at| (&plan.rows[at].lane, row(plan, at, now))))
}

fn in_order(mut numbers: Vec<Number>) -> Vec<Number> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

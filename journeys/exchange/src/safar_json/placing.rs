//! Gives a place to cards that stand in a cell but do not say where in it.
//!
//! People who write a file by hand name the stage and the lane of a card and leave the rest to
//! Safar. The places are chosen so that the order of the file stays the order of the nodes, which
//! goes by the distance down and then along.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    envelope::{Envelope, List},
    text::plain_number,
};

/// The distance of the first card from the corner of its cell where reading begins.
const MARGIN: (f64, f64) = (24.0, 16.0);
/// The size of a card that does not say its own.
const USUAL: (f64, f64) = (172.0, 52.0);
/// The gap between cards that stand below one another.
const BELOW: f64 = 16.0;
/// The gap between cards that stand side by side: room for a connector with its label.
const BESIDE: f64 = 56.0;
/// The width after which a row of rules is broken.
const ROW: f64 = 720.0;

/// How the cards of a lane are laid out in a cell.
#[derive(Clone, Copy)]
enum Flow {
    /// Below one another.
    Column,
    /// Side by side in one row.
    Line,
    /// Side by side in rows.
    Rows,
}

impl Flow {
    fn of_lane(kind: &str) -> Self {
        match kind {
            "emotions" => Self::Line,
            "rules" => Self::Rows,
            _ => Self::Column,
        }
    }
}

/// Gives a place to each node that needs one; gives back their ids.
pub fn place(envelope: &mut Envelope) -> Vec<String> {
    let text = |record: &Value, field: &str| record.get(field).and_then(Value::as_str).map(str::to_owned);
    let flows: HashMap<String, Flow> = envelope
        .list(List::Lanes)
        .iter()
        .filter_map(|lane| Some((text(lane, "id")?, Flow::of_lane(&text(lane, "kind")?))))
        .collect();
    let Some((_, nodes)) = envelope.lists.iter_mut().find(|(list, _)| *list == List::Nodes) else {
        return Vec::new();
    };
    let mut cells: HashMap<(String, String), Vec<&mut Map<String, Value>>> = HashMap::new();
    let mut order = Vec::new();
    for node in nodes {
        let (Some(stage), Some(lane)) = (text(node, "stage"), text(node, "lane")) else { continue };
        let Value::Object(node) = node else { continue };
        let cell = (stage, lane);
        if !cells.contains_key(&cell) {
            order.push(cell.clone());
        }
        cells.entry(cell).or_default().push(node);
    }
    let mut placed = Vec::new();
    for cell in order {
        let flow = flows.get(&cell.1).copied().unwrap_or(Flow::Column);
        if let Some(nodes) = cells.remove(&cell) {
            place_in_cell(flow, nodes, &mut placed);
        }
    }
    placed
}

fn place_in_cell(flow: Flow, nodes: Vec<&mut Map<String, Value>>, placed: &mut Vec<String>) {
    let highest_after = highest_after(&nodes);
    let mut cursor = Cursor { flow, bottom: bottom(&nodes), last: None };
    for (node, highest_after) in nodes.into_iter().zip(highest_after) {
        if needs_place(node) {
            let (x, y) = cursor.next(size(node), highest_after);
            node.retain(|field, value| !(matches!(field.as_str(), "x" | "y") && value.is_null()));
            node.entry("x").or_insert_with(|| plain_number(x));
            node.entry("y").or_insert_with(|| plain_number(y));
            placed.extend(node.get("id").and_then(Value::as_str).map(str::to_owned));
        }
        cursor.pass(Card::of(node));
    }
}

fn number(node: &Map<String, Value>, field: &str) -> Option<f64> {
    node.get(field).and_then(Value::as_f64)
}

fn needs_place(node: &Map<String, Value>) -> bool {
    ["x", "y"].iter().any(|field| node.get(*field).is_none_or(Value::is_null))
}

fn size(node: &Map<String, Value>) -> (f64, f64) {
    (number(node, "w").unwrap_or(USUAL.0), number(node, "h").unwrap_or(USUAL.1))
}

/// For each node the highest point of the cards after it in the file that say their place.
fn highest_after(nodes: &[&mut Map<String, Value>]) -> Vec<f64> {
    let mut highest = f64::INFINITY;
    let mut found: Vec<f64> = nodes
        .iter()
        .rev()
        .map(|node| {
            let after = highest;
            if !needs_place(node) {
                highest = highest.min(Card::of(node).y);
            }
            after
        })
        .collect();
    found.reverse();
    found
}

/// The lowest point of all cards that say their place.
fn bottom(nodes: &[&mut Map<String, Value>]) -> Option<f64> {
    let said = nodes.iter().filter(|node| !needs_place(node)).map(|node| Card::of(node).bottom());
    said.max_by(f64::total_cmp)
}

#[derive(Clone, Copy)]
struct Card {
    y: f64,
    right: f64,
    h: f64,
}

impl Card {
    fn of(node: &Map<String, Value>) -> Self {
        let (w, h) = size(node);
        Self { y: number(node, "y").unwrap_or(MARGIN.1), right: number(node, "x").unwrap_or(MARGIN.0) + w, h }
    }

    fn bottom(self) -> f64 {
        self.y + self.h
    }
}

/// Where the next card of a cell goes.
struct Cursor {
    flow: Flow,
    /// The lowest point of all cards of the cell that have a place by now.
    bottom: Option<f64>,
    /// The row of the cards so far: its top, and the furthest that any of them reaches.
    last: Option<Row>,
}

#[derive(Clone, Copy)]
struct Row {
    top: f64,
    right: f64,
    bottom: f64,
}

impl Cursor {
    /// The place for a card that has to stand above `highest_after`, if it can: after the card before
    /// it in the file, or else below everything.
    fn next(&self, (w, h): (f64, f64), highest_after: f64) -> (f64, f64) {
        let beside = |row: Row| (row.right + BESIDE, row.top);
        let below = |row: Row| (MARGIN.0, row.bottom + BELOW);
        let wanted = self.last.map(|row| match self.flow {
            Flow::Column => below(row),
            Flow::Line => beside(row),
            Flow::Rows if row.right + BESIDE + w <= ROW => beside(row),
            Flow::Rows => below(row),
        });
        let wanted = wanted.unwrap_or(MARGIN);
        if wanted.1 + h <= highest_after {
            return wanted;
        }
        (MARGIN.0, self.bottom.map_or(MARGIN.1, |bottom| bottom + BELOW))
    }

    fn pass(&mut self, card: Card) {
        self.bottom = Some(self.bottom.map_or(card.bottom(), |bottom| bottom.max(card.bottom())));
        let same_row = self.last.filter(|row| card.y < row.bottom);
        let bottom = self.last.map_or(card.bottom(), |row| row.bottom.max(card.bottom()));
        self.last = Some(match same_row {
            Some(row) => Row { top: row.top.max(card.y), right: row.right.max(card.right), bottom },
            None => Row { top: card.y, right: card.right, bottom },
        });
    }
}

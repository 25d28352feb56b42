//! The tray beside the map: cards that nobody has placed yet. They are kept, copied and edited like all
//! others, and are no part of what is drawn, checked and run.

use std::{borrow::Cow, collections::BTreeSet};

use crate::{behaviour::complete, change::Change, journey::Journey, record::node::Node, value::id::Id};

impl Node {
    /// Whether it lies in the tray.
    pub fn is_in_tray(&self) -> bool {
        self.place().is_none()
    }
}

impl Journey {
    /// The journey without its tray: whatever spoke of a card there is as if that had been removed. Where
    /// there is no cell to place a card in, as in a file of bare rules, all of them count.
    pub fn on_map(&self) -> Cow<'_, Self> {
        let has_cells = self.stages().next().is_some() && self.lanes().next().is_some();
        let tray: BTreeSet<Id> =
            self.nodes().filter(|node| has_cells && node.is_in_tray()).map(|node| node.id.clone()).collect();
        if tray.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut map = self.clone();
        let applied = map.apply(&complete(self, Change::removing(tray)));
        debug_assert!(applied.is_ok(), "what is there can be removed");
        Cow::Owned(map)
    }
}

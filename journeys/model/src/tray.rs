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
    /// The journey without its tray: whatever spoke of a card there is as if that had been removed.
    ///
    /// All cards count where there is no cell to place one in, as in a file of bare rules, and where cards
    /// without a place are connected: such a file was written by hand, and says where customers go.
    pub fn on_map(&self) -> Cow<'_, Self> {
        let tray: BTreeSet<Id> =
            self.nodes().filter(|node| node.is_in_tray()).map(|node| node.id.clone()).collect();
        let has_cells = self.stages().next().is_some() && self.lanes().next().is_some();
        let are_connected =
            || self.connectors().any(|one| tray.contains(&one.from) || tray.contains(&one.to));
        if tray.is_empty() || !has_cells || are_connected() {
            return Cow::Borrowed(self);
        }
        let mut map = self.clone();
        let applied = map.apply(&complete(self, Change::removing(tray)));
        debug_assert!(applied.is_ok(), "what is there can be removed");
        Cow::Owned(map)
    }
}

//! How one display list becomes another.

use std::{collections::BTreeMap, sync::Arc};

use crate::display::{DisplayChange, DisplayList, Group, Key};

/// What has to be done to `before` to make it `after`.
pub fn difference(before: &DisplayList, after: &DisplayList) -> DisplayChange {
    let known = by_key(before);
    let wanted = by_key(after);
    let is_new = |group: &&Arc<Group>| {
        known.get(&group.key).is_none_or(|known| !Arc::ptr_eq(known, group) && known != group)
    };
    DisplayChange {
        grid: (before.grid != after.grid).then(|| after.grid.clone()),
        put: wanted.values().copied().filter(is_new).cloned().collect(),
        remove: known.keys().filter(|key| !wanted.contains_key(*key)).map(|key| Key::clone(key)).collect(),
    }
}

impl DisplayList {
    /// Makes a change, such as [`difference`] says.
    pub fn apply(&mut self, change: &DisplayChange) {
        let mut groups: BTreeMap<Key, Arc<Group>> =
            self.groups.drain(..).map(|group| (group.key.clone(), group)).collect();
        for key in &change.remove {
            groups.remove(key);
        }
        groups.extend(change.put.iter().map(|group| (group.key.clone(), group.clone())));
        self.groups = groups.into_values().collect();
        if let Some(grid) = &change.grid {
            self.grid = grid.clone();
        }
    }
}

fn by_key(list: &DisplayList) -> BTreeMap<&Key, &Arc<Group>> {
    list.groups.iter().map(|group| (&group.key, group)).collect()
}

//! Tables that are indexed by their own kind of number, so that a node's is never taken for a
//! connector's.

use std::{
    marker::PhantomData,
    ops::{Index, IndexMut},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number of a row in a [`Table`].
pub(crate) trait Row: Copy {
    /// The row with this number.
    fn new(at: usize) -> Self;
    /// Its number.
    fn at(self) -> usize;
}

/// Declares kinds of row numbers.
macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(u32);

        impl $crate::table::Row for $name {
            fn new(at: usize) -> Self {
                // Tables are filled from files, which hold far fewer than 2³² records.
                Self(at as u32)
            }

            fn at(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}
pub(crate) use rows;

/// A list that only numbers of kind `R` can look into.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table<R, T> {
    items: Vec<T>,
    rows: PhantomData<R>,
}

impl<R: Row, T> Table<R, T> {
    /// A table without rows.
    pub(crate) fn new() -> Self {
        Self { items: Vec::new(), rows: PhantomData }
    }

    /// A table with so many equal rows.
    pub(crate) fn filled(len: usize, item: T) -> Self
    where
        T: Clone,
    {
        vec![item; len].into()
    }

    /// Adds a row at the end.
    pub(crate) fn push(&mut self, item: T) -> R {
        self.items.push(item);
        R::new(self.items.len() - 1)
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are no rows.
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The rows in order.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// The rows in order, to be changed.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }

    /// The rows in order, each with its number.
    pub(crate) fn rows(&self) -> impl DoubleEndedIterator<Item = (R, &T)> {
        self.items.iter().enumerate().map(|(at, item)| (R::new(at), item))
    }

    /// The rows in order, each with its number, to be changed.
    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = (R, &mut T)> {
        self.items.iter_mut().enumerate().map(|(at, item)| (R::new(at), item))
    }

    /// Gives every row the same value.
    pub(crate) fn fill(&mut self, item: T)
    where
        T: Clone,
    {
        self.items.fill(item);
    }
}

impl<R, T: Serialize> Serialize for Table<R, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, R, T: Deserialize<'de>> Deserialize<'de> for Table<R, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

impl<R, T> From<Vec<T>> for Table<R, T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, rows: PhantomData }
    }
}

impl<R: Row, T> FromIterator<T> for Table<R, T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        items.into_iter().collect::<Vec<T>>().into()
    }
}

impl<R: Row, T> Index<R> for Table<R, T> {
    type Output = T;

    #[inline]
    fn index(&self, row: R) -> &T {
        &self.items[row.at()]
    }
}

impl<R: Row, T> IndexMut<R> for Table<R, T> {
    #[inline]
    fn index_mut(&mut self, row: R) -> &mut T {
        &mut self.items[row.at()]
    }
}

//! One element of the page and what can be asked of it.

use crate::app::App;
use crate::{Outcome, Point};

/// An element of the page. It grows stale when the page replaces it; find it again then.
pub struct Element<'app> {
    pub(crate) app: &'app App<'app>,
    pub(crate) inner: fantoccini::elements::Element,
}

impl Element<'_> {
    /// Clicks its middle with the pointer, after scrolling it into view.
    pub fn click(&self) -> Outcome {
        self.app.ask(self.inner.click())
    }

    /// The text that it shows.
    pub fn text(&self) -> Outcome<String> {
        self.app.ask(self.inner.text())
    }

    /// An attribute's value, if it has one.
    pub fn attribute(&self, name: &str) -> Outcome<Option<String>> {
        self.app.ask(self.inner.attr(name))
    }

    /// What stands in a text field.
    pub fn value(&self) -> Outcome<String> {
        Ok(self.app.ask(self.inner.prop("value"))?.unwrap_or_default())
    }

    /// Replaces what stands in a text field by typing.
    pub fn fill(&self, text: &str) -> Outcome {
        self.app.ask(self.inner.clear())?;
        self.app.ask(self.inner.send_keys(text))
    }

    /// Types into it.
    pub fn type_in(&self, text: &str) -> Outcome {
        self.app.ask(self.inner.send_keys(text))
    }

    /// Whether it can be seen.
    pub fn is_displayed(&self) -> Outcome<bool> {
        self.app.ask(self.inner.is_displayed())
    }

    /// The point at `across` and `down` of its box, both from 0 to 1, in the window's pixels.
    pub fn point(&self, across: f64, down: f64) -> Outcome<Point> {
        let (x, y, width, height) = self.app.ask(self.inner.rectangle())?;
        Ok(Point { x: x + width * across, y: y + height * down })
    }

    /// Its middle, in the window's pixels.
    pub fn middle(&self) -> Outcome<Point> {
        self.point(0.5, 0.5)
    }
}

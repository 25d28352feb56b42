//! One element of the page and what can be asked of it.

use serde_json::Value;

use crate::app::App;
use crate::locate::without_isolates;
use crate::{Outcome, Point, Trouble};

/// An element of the page. It grows stale when the page replaces it; find it again then.
pub struct Element<'app> {
    pub(crate) app: &'app App<'app>,
    pub(crate) inner: fantoccini::elements::Element,
}

impl Element<'_> {
    /// Clicks its middle with the pointer, after scrolling it into view. The driver's own click refuses elements
    /// that it takes for hidden while they fade in.
    pub fn click(&self) -> Outcome {
        self.script("arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' })")?;
        self.app.click_at(self.middle()?)
    }

    /// Gives it the focus, as the Tab key does.
    pub fn focus(&self) -> Outcome {
        self.script("arguments[0].focus()").map(drop)
    }

    /// The text that it shows, without the invisible marks that set off text of another direction.
    pub fn text(&self) -> Outcome<String> {
        Ok(without_isolates(&self.app.ask(self.inner.text())?))
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
        // Asked of the page: the driver refuses to tell the box of what it takes for hidden, as the outline is.
        let found = self.script(
            "const { x, y, width, height } = arguments[0].getBoundingClientRect();
             return [x, y, width, height];",
        )?;
        let sides: Option<Vec<f64>> =
            found.as_array().map(|all| all.iter().filter_map(Value::as_f64).collect());
        match sides.as_deref() {
            Some(&[x, y, width, height]) => Ok(Point { x: x + width * across, y: y + height * down }),
            _ => Err(Trouble::Answer(found.to_string())),
        }
    }

    /// Its middle, in the window's pixels.
    pub fn middle(&self) -> Outcome<Point> {
        self.point(0.5, 0.5)
    }

    /// Runs a script in the page, with this element as its `arguments[0]`.
    fn script(&self, script: &str) -> Outcome<Value> {
        let element =
            serde_json::to_value(&self.inner).map_err(|error| Trouble::Answer(error.to_string()))?;
        self.app.script(script, &[element])
    }
}

//! What a person does on the map, in the words of the map: pieces, cards, titles, ports.

use safar_tests::{App, Element, Key, Outcome, Point};
use serde_json::{Value, json};

/// The map of an open journey.
pub struct Map<'app> {
    pub app: &'app App<'app>,
}

impl<'app> Map<'app> {
    /// Waits until the map is there.
    pub fn of(app: &'app App<'app>) -> Outcome<Self> {
        app.css("[data-testid=canvas] [role=treeitem]")?;
        Ok(Self { app })
    }

    /// The stage, lane, card or connector whose name, as a screen reader says it, begins so.
    pub fn line(&self, kind: &str, name: &str) -> Outcome<Element<'app>> {
        self.app.css(&format!("[role=treeitem][data-kind='{kind}'][aria-label^='{name}']"))
    }

    /// How many lines of this kind there are.
    pub fn count(&self, kind: &str) -> Outcome<usize> {
        Ok(self.app.find_all(&format!("[role=treeitem][data-kind='{kind}']"))?.len())
    }

    /// A place in the cell of a stage and a lane: across the stage from 0 to 1, and so far below the lane's upper edge.
    pub fn cell(&self, stage: &str, across: f64, lane: &str, below: f64) -> Outcome<Point> {
        let x = self.line("stage", &format!("Stage {stage}"))?.point(across, 0.5)?.x;
        let y = self.line("lane", &format!("Lane {lane}"))?.point(0.5, 0.0)?.y + below;
        Ok(Point { x, y })
    }

    /// Drags a piece out of the palette, drops it here, types its title and waits until it is on disk.
    pub fn drop_piece(&self, piece: &str, at: Point, title: &str) -> Outcome {
        let before = self.count(piece)?;
        self.app.drag(self.app.css(&format!("[data-piece={piece}]"))?.middle()?, at)?;
        self.app.wait_until(&format!("the {piece}"), || Ok(self.count(piece)? == before + 1))?;
        self.type_title(title)
    }

    /// Types a title into the field that lies open on the map.
    pub fn type_title(&self, title: &str) -> Outcome {
        self.app.css("[data-field=title]")?;
        self.app.wait_until("the focus in the title", || {
            Ok(self.app.script("return document.activeElement?.dataset.field === 'title'", &[])?
                == json!(true))
        })?;
        self.app.type_text(title)?;
        self.app.press_keys(&[Key::Enter.into()])?;
        self.app.css(&format!("[role=treeitem][aria-label*='{title}']"))?;
        self.saved()
    }

    /// Waits until everything is on disk.
    pub fn saved(&self) -> Outcome {
        self.app.wait_for_text("Saved")
    }

    /// Draws a connector from a port of one card to another card.
    pub fn connect(&self, from: (&str, &str), port: &str, to: (&str, &str)) -> Outcome {
        let before = self.count("connector")?;
        let start = self.line(from.0, from.1)?;
        self.app.hover(start.middle()?)?;
        let key = start.attribute("data-key")?.unwrap_or_default();
        let port = self.app.css(&format!("[data-key='{key}'] [data-port='{port}']"))?;
        self.app.drag(port.middle()?, self.line(to.0, to.1)?.middle()?)?;
        self.app.wait_until("the connector", || Ok(self.count("connector")? == before + 1))?;
        self.saved()
    }

    /// Selects a card by a click on it.
    pub fn select(&self, kind: &str, name: &str) -> Outcome {
        self.line(kind, name)?.click()?;
        self.app
            .css(&format!("[role=treeitem][data-kind='{kind}'][aria-label^='{name}'][aria-selected=true]"))?;
        Ok(())
    }

    /// Chooses in a field of the inspector.
    pub fn choose(&self, field: &str, choice: &str) -> Outcome {
        self.app.field(field)?.click()?;
        self.app.role("option", choice)?.click()?;
        self.saved()
    }

    /// The records of the journey that was changed last, as the library holds them.
    pub fn records(&self) -> Outcome<Value> {
        let library = self.library()?;
        let last = library.iter().max_by_key(|entry| entry["modified"].as_u64());
        let journey = last.map_or(Value::Null, |entry| entry["id"].clone());
        Ok(self.answer("open", &json!({ "journey": journey }))?["records"].clone())
    }

    /// The entries of the library.
    pub fn library(&self) -> Outcome<Vec<Value>> {
        Ok(self.answer("library", &json!({}))?.as_array().cloned().unwrap_or_default())
    }

    fn answer(&self, command: &str, arguments: &Value) -> Outcome<Value> {
        Ok(self.app.command(command, arguments)?.unwrap_or_else(|error| panic!("{command}: {error}")))
    }
}

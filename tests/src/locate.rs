//! Finding things in the window, as a person does: by what they are and what they are called.

use std::fmt;

use fantoccini::Locator;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

use crate::app::App;
use crate::element::Element;
use crate::{Outcome, Trouble};

impl App<'_> {
    /// Waits for the element with this role and accessible name, as a screen reader would speak of it.
    ///
    /// Role and name are WebKit's own answers, not guesses from the markup.
    pub fn role(&self, role: &str, name: &str) -> Outcome<Element<'_>> {
        self.wait_for(&format!("the {role} “{name}”"), || self.find_role(role, name))
    }

    /// The element with this role and name, if it is there now.
    pub fn find_role(&self, role: &str, name: &str) -> Outcome<Option<Element<'_>>> {
        for element in self.find_all(&candidates(role))? {
            if element.label()? == name && element.role()? == role {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Waits for the field of a form that is labelled so.
    pub fn field(&self, label: &str) -> Outcome<Element<'_>> {
        self.wait_for(&format!("the field “{label}”"), || {
            for element in self.find_all("input, textarea, select")? {
                if element.label()? == label {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
    }

    /// Waits for the first element that a CSS selector matches.
    pub fn css(&self, selector: &str) -> Outcome<Element<'_>> {
        self.wait_for(&format!("an element {selector}"), || Ok(self.find_all(selector)?.into_iter().next()))
    }

    /// All elements that a CSS selector matches now, in the page's order.
    pub fn find_all(&self, selector: &str) -> Outcome<Vec<Element<'_>>> {
        let found = self.ask(self.client.find_all(Locator::Css(selector)))?;
        Ok(found.into_iter().map(|inner| Element { app: self, inner }).collect())
    }

    /// Waits until the window shows this text.
    pub fn wait_for_text(&self, text: &str) -> Outcome {
        self.wait_until(&format!("the text “{text}”"), || Ok(self.text()?.contains(text)))
    }

    /// All text that the page shows, without the invisible marks that set off text of another direction.
    pub fn text(&self) -> Outcome<String> {
        let text = self.script("return document.body.innerText", &[])?;
        text.as_str().map(without_isolates).ok_or_else(|| Trouble::Answer(text.to_string()))
    }
}

impl Element<'_> {
    /// Its accessible name, without the invisible marks that set off text of another direction.
    pub fn label(&self) -> Outcome<String> {
        Ok(without_isolates(&self.computed("computedlabel")?))
    }

    /// Its role, as in `button`.
    pub fn role(&self) -> Outcome<String> {
        self.computed("computedrole")
    }

    fn computed(&self, what: &'static str) -> Outcome<String> {
        let question = Computed { element: self.inner.element_id().to_string(), what };
        let answer = match self.app.ask(self.app.client.issue_cmd(question)) {
            // To a screen reader, what is hidden is nothing: it has no role and no name.
            Err(Trouble::Window(error)) if is_hidden(&error) => return Ok(String::new()),
            answer => answer?,
        };
        answer.as_str().map(str::to_owned).ok_or_else(|| Trouble::Answer(answer.to_string()))
    }
}

/// WebKit's driver has no better word for an element that accessibility leaves out.
fn is_hidden(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(reason) if reason.error == ErrorStatus::UnknownError)
}

/// The elements that may have a role: those that say so, and those that have it by nature.
fn candidates(role: &str) -> String {
    let by_nature = match role {
        "button" => ", button, summary, input[type=button], input[type=submit]",
        "textbox" => ", input:not([type]), input[type=text], textarea, [contenteditable=true]",
        "searchbox" => ", input[type=search]",
        "spinbutton" => ", input[type=number]",
        "checkbox" => ", input[type=checkbox]",
        "radio" => ", input[type=radio]",
        "slider" => ", input[type=range]",
        "combobox" => ", select, input[list]",
        "link" => ", a[href]",
        "heading" => ", h1, h2, h3, h4, h5, h6",
        "img" | "image" => ", img, canvas, svg",
        "list" => ", ul, ol",
        "listitem" => ", li",
        "dialog" => ", dialog",
        "navigation" => ", nav",
        "main" => ", main",
        _ => "",
    };
    format!("[role={role}]{by_nature}")
}

/// Fluent wraps what it inserts in U+2068…U+2069; a person does not see them, so tests need not write them.
pub(crate) fn without_isolates(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect()
}

/// WebDriver's questions for an element's computed role and label, which the client library does not know.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl fmt::Display for Computed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

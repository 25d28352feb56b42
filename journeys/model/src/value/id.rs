//! Ids: how records name one another.

use std::fmt;

use smol_str::SmolStr;
use ts_rs::TS;

use super::written_as_text;
use crate::reading::Reason;

/// The id of a record, unique in its journey: 1 to 128 characters, none of them a control character.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Id(SmolStr);

/// The name of a port: where a connector leaves its node.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Port(SmolStr);

const LONGEST: usize = 128;

fn parse(text: &str) -> Result<SmolStr, Reason> {
    let fits = !text.is_empty() && text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    if fits {
        Ok(SmolStr::new(text))
    } else {
        Err(Reason::NotAnId { found: text.chars().take(LONGEST).collect() })
    }
}

impl Id {
    /// Reads an id.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        parse(text).map(Self)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Port {
    /// Reads the name of a port.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        parse(text).map(Self)
    }

    /// One of the ports with a fixed name.
    pub const fn named(name: &'static str) -> Self {
        Self(SmolStr::new_static(name))
    }

    /// The port by which most nodes go on.
    pub const fn next() -> Self {
        Self::named("next")
    }

    /// The port as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Port {
    fn default() -> Self {
        Self::next()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

written_as_text!(Id, "id");
written_as_text!(Port, "port");

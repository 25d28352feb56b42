//! What can go wrong between a test and the app, each as one sentence.

use std::fmt;
use std::path::PathBuf;

use fantoccini::error::CmdError;

use crate::waiting::PATIENCE;

/// The result of everything the harness does.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Why a test could not go on.
#[derive(thiserror::Error)]
pub enum Trouble {
    /// A program that the harness needs is not there or cannot start.
    #[error("{program} does not start ({source}); `cargo xtask setup` installs what the window tests need")]
    Start {
        /// The program's name.
        program: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program ended, or went silent, before it said that it is ready.
    #[error("{program} ended before it was ready")]
    NotReady {
        /// The program's name.
        program: String,
    },
    /// A program under test could not be built.
    #[error("the program under test does not build: {0}")]
    Build(String),
    /// The app did not come up.
    #[error("the app does not open: {0}")]
    Open(String),
    /// The driver refused a command.
    #[error("the window does not answer: {0:?}")]
    Window(Box<CmdError>),
    /// What was waited for did not come.
    #[error("{what} did not come within {seconds} s{}", picture.as_ref().map(|p| format!("; the window then: {}", p.display())).unwrap_or_default())]
    Late {
        /// What was waited for.
        what: String,
        /// How long.
        seconds: u64,
        /// A picture of the window at the end, where one could be taken.
        picture: Option<PathBuf>,
    },
    /// The page answered something else than its script should.
    #[error("the page answered {0}")]
    Answer(String),
    /// The virtual screen refused something.
    #[error("the virtual screen: {0}")]
    Screen(String),
    /// A file or a process of the test's own.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A picture that is no PNG as the driver makes them.
    #[error("{0} is no picture that can be compared")]
    Picture(PathBuf),
}

impl Trouble {
    pub(crate) fn late(what: &str, picture: Option<PathBuf>) -> Self {
        Self::Late { what: what.to_owned(), seconds: PATIENCE.as_secs(), picture }
    }
}

impl From<CmdError> for Trouble {
    fn from(error: CmdError) -> Self {
        Self::Window(Box::new(error))
    }
}

/// A test that fails prints this, so it reads as the sentence.
impl fmt::Debug for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

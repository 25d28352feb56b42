//! Why a task could not be done, each as the one sentence that ends it.

/// A task ends with one line, or with its trouble.
pub type Outcome<T = String> = Result<T, Trouble>;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("`cargo xtask {0}` is not there yet.")]
    NotThereYet(&'static str),
    #[error("{0}")]
    Missing(String),
    #[error("`{program}` failed ({status}); its own words are above.")]
    Failed { program: String, status: std::process::ExitStatus },
    #[error("`{program}` does not start: {source}.")]
    Start { program: String, source: std::io::Error },
    #[error("{} could not be read or written: {source}.", path.display())]
    File { path: std::path::PathBuf, source: std::io::Error },
    #[error("Stale: {}. `cargo xtask bindings` writes them anew.", .0.join(", "))]
    Stale(Vec<String>),
    #[error("Failed: {}. What each said is above, under its name.", .0.join(", "))]
    Steps(Vec<&'static str>),
    #[error("{0}")]
    Unexpected(String),
}

impl Trouble {
    /// Names the file in an I/O error.
    pub fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

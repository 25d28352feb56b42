//! Building the interface and the programs, in the one way that every task shares.

use std::path::PathBuf;

use crate::steps::{cargo_at_root, npm, root, target};
use crate::trees;
use crate::trouble::{Outcome, Trouble};

/// Builds the interface into `ui/dist`, which the shell embeds.
///
/// It is built aside first, and only what changed is copied, so that the shell is not compiled anew for nothing.
pub fn build_interface() -> Outcome<()> {
    let fresh = target().join("interface");
    let folder = fresh.to_string_lossy().into_owned();
    npm(&["run", "--silent", "build", "--", "--logLevel", "warn", "--emptyOutDir", "--outDir", &folder])?;
    trees::mirror(&fresh, &root().join("ui/dist")).map(drop)
}

/// Builds programs as people get them, optimised, and gives their paths, in the order asked for.
pub fn build_released<const N: usize>(names: [&str; N]) -> Outcome<[PathBuf; N]> {
    build(&["--release"], names)
}

/// What programs are built together with.
#[derive(Clone, Copy)]
pub enum With {
    /// Nothing: fastest where only the programs are wanted.
    Nothing,
    /// The tests of the window, so that running tests before or after compiles no library again.
    Tests,
}

/// Builds programs of the workspace and gives their paths, in the order asked for.
pub fn build_programs<const N: usize>(with: With, names: [&str; N]) -> Outcome<[PathBuf; N]> {
    match with {
        With::Nothing => build(&[], names),
        With::Tests => build(&["--test", "window"], names),
    }
}

/// They are built as members of the whole workspace, since Cargo compiles a library anew for each set of members.
fn build<const N: usize>(besides: &[&str], names: [&str; N]) -> Outcome<[PathBuf; N]> {
    let mut arguments = vec!["build", "--workspace", "--message-format=json-render-diagnostics"];
    arguments.extend(names.iter().flat_map(|name| ["--bin", name]));
    arguments.extend(besides);
    let program = format!("cargo build {}", names.join(" "));
    let output = cargo_at_root(&arguments).stdout_capture().unchecked().run();
    let output = output.map_err(|source| Trouble::Start { program: program.clone(), source })?;
    if !output.status.success() {
        return Err(Trouble::Failed { program, status: output.status });
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut paths = names.map(|_| PathBuf::new());
    for (path, name) in paths.iter_mut().zip(names) {
        *path = executable(&messages, name)?;
    }
    Ok(paths)
}

fn executable(messages: &str, name: &str) -> Outcome<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == name && message["profile"]["test"] == false)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .ok_or_else(|| Trouble::Unexpected(format!("Cargo built {name} and does not say where it lies.")))
}

//! What building and testing need: finds what is missing and installs it where that is allowed.

pub mod debian;

use std::fs;
use std::path::Path;

use duct::cmd;

use crate::app;
use crate::steps::{Steps, npm, root};
use crate::trouble::{Outcome, Trouble};

/// What the machine is made ready for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Building the app and opening it on the screen that is there.
    Building,
    /// Also opening it on a virtual screen, steered by a program: tests, pictures, and `run` without a display.
    Everything,
}

/// Debian's packages for building.
const BUILDING: [&str; 3] = ["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];

/// Debian's packages for a window on a virtual screen: WebKit's driver, the screen, and a message bus.
const WINDOWLESS: [&str; 3] = ["webkit2gtk-driver", "xvfb", "dbus"];

/// The oldest Node that the interface's tools run on.
const NODE: (u32, u32) = (20, 19);

/// Makes the machine ready, as a task of its own.
pub fn setup(purpose: For) -> Outcome {
    let mut steps = Steps::new(STEPS);
    prepare(&mut steps, purpose)?;
    steps.close("Ready: `cargo xtask run` opens Safar, `cargo xtask test` tests it.")
}

/// How many steps [`prepare`] takes.
pub const STEPS: usize = 3;

/// Makes the machine ready, as the first steps of another task.
pub fn prepare(steps: &mut Steps, purpose: For) -> Outcome<()> {
    steps.must("System libraries", || system_libraries(purpose))?;
    steps.must("Node packages", node_packages)?;
    steps.must("Build the interface", app::build_interface)
}

fn system_libraries(purpose: For) -> Outcome<()> {
    if cfg!(not(target_os = "linux")) {
        // Windows and macOS come with their web view.
        return Ok(());
    }
    if !debian::is_here() {
        return other_linux(purpose);
    }
    let mut missing: Vec<_> = BUILDING.into_iter().filter(|name| !debian::is_installed(name)).collect();
    if purpose == For::Everything {
        missing.extend(WINDOWLESS.into_iter().filter(|name| !debian::is_installed(name)));
    }
    if missing.is_empty() { Ok(()) } else { debian::install(&missing) }
}

/// A Linux without Debian's packages: looks for what is needed and names it.
fn other_linux(purpose: For) -> Outcome<()> {
    let has_webkit = cmd!("pkg-config", "--exists", "webkit2gtk-4.1").stderr_null().run().is_ok();
    let has = |program: &str| cmd!("which", program).stdout_null().stderr_null().run().is_ok();
    let has_screen =
        purpose == For::Building || ["WebKitWebDriver", "Xvfb", "dbus-daemon"].into_iter().all(has);
    if has_webkit && has_screen {
        return Ok(());
    }
    Err(Trouble::Missing(
        "Install with your package manager, and try again: a C compiler, pkg-config, WebKitGTK 4.1 with its \
         headers (webkit2gtk-4.1) and, for tests, WebKitWebDriver, Xvfb and dbus-daemon."
            .to_owned(),
    ))
}

fn node_packages() -> Outcome<()> {
    let (major, minor) = NODE;
    let found = cmd!("node", "--version").stderr_null().read().ok();
    if found.as_deref().and_then(version).is_none_or(|version| version < NODE) {
        let found = found.map_or("none is here".to_owned(), |found| format!("{found} is here"));
        return Err(Trouble::Missing(format!(
            "Node {major}.{minor} or newer is needed, and {found}: install it and try again."
        )));
    }
    let wanted = root().join("ui/package-lock.json");
    let installed = root().join("ui/node_modules/.installed-from");
    let lock = fs::read(&wanted).map_err(Trouble::file(&wanted))?;
    if fs::read(&installed).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    npm(&["ci", "--no-fund", "--no-audit"])?;
    keep(&installed, &lock)
}

/// Notes which list the packages were installed from, so that the next time costs nothing.
fn keep(path: &Path, lock: &[u8]) -> Outcome<()> {
    fs::write(path, lock).map_err(Trouble::file(path))
}

/// Reads `v20.19.2`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().trim_start_matches('v').split('.').map(|part| part.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        assert!(version("v20.20.2").is_some_and(|version| version >= NODE));
        assert!(version("v18.20.4").is_some_and(|version| version < NODE));
        assert!(version("v9.1.0").is_some_and(|version| version < NODE));
        assert!(version("nonsense").is_none());
    }
}

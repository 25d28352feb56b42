//! Debian's packages: which are installed, and installing those that are not.

use duct::cmd;

use crate::steps::run;
use crate::trouble::{Outcome, Trouble};

/// Whether this is a Linux with Debian's packages.
pub fn is_here() -> bool {
    cmd!("dpkg-query", "--version").stdout_null().stderr_null().unchecked().run().is_ok()
}

/// Whether a package is installed.
pub fn is_installed(package: &str) -> bool {
    cmd!("dpkg-query", "--show", "--showformat=${db:Status-Status}", package)
        .stderr_null()
        .unchecked()
        .read()
        .is_ok_and(|status| status == "installed")
}

/// Installs packages where that is allowed; otherwise says what to type.
pub fn install(packages: &[&str]) -> Outcome<()> {
    let list = packages.join(" ");
    let right: &[&str] = if is_root() {
        &[]
    } else if may_sudo() {
        &["sudo", "--non-interactive"]
    } else {
        return Err(Trouble::Missing(format!(
            "Some of Debian's packages are missing, and this user may not install them. Type this, and try again:\n\n    \
             sudo apt-get update && sudo apt-get install --yes --no-install-recommends {list}"
        )));
    };
    println!("Installing {list}");
    let apt = |arguments: &[&str]| {
        let quiet =
            ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes", "--quiet=2", "-oDpkg::Use-Pty=0"];
        let words: Vec<&str> = right.iter().chain(&quiet).chain(arguments).copied().collect();
        run(cmd(words[0], &words[1..]), &format!("apt-get {}", arguments.join(" ")))
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages].concat())
}

fn is_root() -> bool {
    cmd!("id", "--user").read().is_ok_and(|id| id == "0")
}

fn may_sudo() -> bool {
    cmd!("sudo", "--non-interactive", "true")
        .stdout_null()
        .stderr_null()
        .unchecked()
        .run()
        .is_ok_and(|output| output.status.success())
}

//! Programs that the harness starts and that end with it, however it ends.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::{Outcome, Trouble};

/// A running program that is killed when this value goes, and by the system when the test's thread dies.
pub struct Tied {
    child: Child,
    name: String,
}

impl Tied {
    /// Starts `program` quietly; `prepare` gives it arguments and environment.
    pub fn start(program: impl AsRef<OsStr>, prepare: impl FnOnce(&mut Command)) -> Outcome<Self> {
        let name = program.as_ref().to_string_lossy().into_owned();
        // setpriv stays no process of its own: it marks itself to die with its parent and becomes the program.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--"]).arg(program);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        prepare(&mut command);
        let child = command.spawn().map_err(|source| Trouble::Start { program: name.clone(), source })?;
        Ok(Self { child, name })
    }

    /// Starts `program` and gives the first line that it prints, by which such programs say that they are ready.
    pub fn start_and_read_line(
        program: impl AsRef<OsStr>,
        prepare: impl FnOnce(&mut Command),
    ) -> Outcome<(Self, String)> {
        let mut tied = Self::start(program, |command| {
            prepare(command);
            command.stdout(Stdio::piped());
        })?;
        let mut line = String::new();
        if let Some(output) = tied.child.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let line = line.trim().to_owned();
        if line.is_empty() {
            return Err(Trouble::NotReady { program: tied.name.clone() });
        }
        Ok((tied, line))
    }

    /// The program's process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Tied {
    fn drop(&mut self) {
        // Both fail only when the program is gone already, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The processes whose parent is `parent`.
pub fn children_of(parent: u32) -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|id| parent_of(*id) == Some(parent))
        .collect()
}

/// Whether process `id` runs: it exists and is not merely waiting to be reaped.
pub fn runs(id: u32) -> bool {
    state_and_parent(id).is_some_and(|(state, _)| state != "Z")
}

fn parent_of(id: u32) -> Option<u32> {
    state_and_parent(id)?.1.parse().ok()
}

/// Reads `/proc/ID/stat`: the fields after the program's name, which stands in brackets and may hold anything.
fn state_and_parent(id: u32) -> Option<(String, String)> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.to_owned(), fields.next()?.to_owned()))
}

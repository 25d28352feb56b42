//! `safar check`: what stands in the way of a run, and what looks wrong.

use safar_model::check::Severity;
use safar_workbench::{Trouble, importing::read_map, table::findings};

use crate::{
    arguments::{Check, Format},
    output::{Outcome, Speaker, print, print_json},
};

/// Checks a map. It ends short when there are errors; warnings change nothing.
pub fn run(arguments: &Check, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    let findings = findings(&journey, speaker.words);
    match arguments.format {
        Format::Json => print_json(&findings)?,
        Format::Table if findings.is_empty() => print(&speaker.words.text("check-nothing-found"))?,
        Format::Table => {
            for found in &findings {
                let severity = match found.severity {
                    Severity::Error => "severity-error",
                    Severity::Warning => "severity-warning",
                    Severity::Hint => "severity-hint",
                };
                print(&format!("{}: {}", speaker.words.text(severity), found.sentence))?;
            }
        }
    }
    Ok(Outcome::well_if(findings.iter().all(|found| found.severity != Severity::Error)))
}

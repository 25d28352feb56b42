//! What crosses the border to an interface: requests are plain arguments, answers are these.

use std::path::PathBuf;

use safar_drawing::display::{DisplayChange, DisplayList};
use safar_model::{
    check::Severity,
    connecting::Way,
    record::{Record, scenario::Scenario},
    value::id::Id,
};
use safar_simulator::Precision;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A journey in the library.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryEntry {
    /// The journey.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The language of its texts.
    pub language: String,
    /// How many cards it has.
    pub nodes: u32,
    /// When it was made, in milliseconds since 1970 began.
    #[ts(type = "number")]
    pub created: i64,
    /// When it was last changed, in milliseconds since 1970 began.
    #[ts(type = "number")]
    pub modified: i64,
    /// When it was put in the bin, if it was.
    #[ts(type = "number | null")]
    pub removed: Option<i64>,
}

/// An open journey, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    /// The journey.
    pub journey: Id,
    /// The number of changes it has seen. The next edit names it.
    #[ts(type = "number")]
    pub revision: u64,
    /// Its records.
    pub records: Vec<Record>,
    /// Its drawing.
    pub display: DisplayList,
    /// How often the journey has been drawn by then. Answers can overtake one another; their drawings are
    /// put in this order.
    #[ts(type = "number")]
    pub drawn: u64,
    /// Whether there is something to take back.
    pub undo: bool,
    /// Whether there is something to do again.
    pub redo: bool,
    /// What the checker says.
    pub findings: Vec<Found>,
    /// The latest run, if its figures are on the cards.
    pub run: Option<RunSummary>,
    /// What an import left out or mended, each in one sentence.
    pub notices: Vec<String>,
}

/// What a change has changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// The number of changes that the journey has seen now.
    #[ts(type = "number")]
    pub revision: u64,
    /// The records that are new or have changed.
    pub put: Vec<Record>,
    /// The records that are gone.
    pub remove: Vec<Id>,
    /// How the drawing has changed.
    pub display: DisplayChange,
    /// How often the journey has been drawn by then. Answers can overtake one another; their drawings are
    /// put in this order.
    #[ts(type = "number")]
    pub drawn: u64,
    /// The records that are new: what an editor selects.
    pub made: Vec<Id>,
    /// Whether there is something to take back.
    pub undo: bool,
    /// Whether there is something to do again.
    pub redo: bool,
    /// What the checker says.
    pub findings: Vec<Found>,
}

/// Something that the checker has found, as a person reads it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The finding's code.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The record it is about.
    pub record: String,
    /// The path of the field it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// What is wrong, where, and what to do.
    pub sentence: String,
}

/// Where a connector that starts at a port may go.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionAnswer {
    /// The node that it would end at.
    pub node: Id,
    /// As what it would go there, if it may.
    pub way: Option<Way>,
    /// Why it may not.
    pub why: Option<String>,
}

/// What a run says at first sight.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunSummary {
    /// The run in the library; none while it is not kept yet.
    #[ts(type = "number | null")]
    pub run: Option<i64>,
    /// The headline: "About 12 in 100 buy".
    pub headline: String,
    /// How many customers travelled, in all replications.
    #[ts(type = "number")]
    pub customers: u64,
    /// The seed of the draws.
    #[ts(type = "number")]
    pub seed: u64,
    /// How far chance and what is assumed move it, and what it is without chance.
    pub certainty: Vec<Remark>,
    /// What has changed with the map since the run that it is held against, on the same customers.
    pub change: Option<WhatChanged>,
    /// What to know before trusting the figures.
    pub warnings: Vec<Remark>,
    /// What became of the journey's expectations.
    pub expectations: Vec<Met>,
    /// Whether there is more to be found out about it, by weighing it.
    pub unweighed: bool,
    /// Whether the journey has changed since.
    pub stale: bool,
}

/// Something that is said of a run.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// The record that it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub record: Option<String>,
    /// What there is to know, and where and what to do if something is to be done.
    pub sentence: String,
}

impl Remark {
    /// One that is about no record.
    pub(crate) fn plain(sentence: String) -> Self {
        Self { record: None, sentence }
    }
}

/// What a change of the map has done, on the same customers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhatChanged {
    /// How many more in a hundred reach the main goal; below 0: fewer.
    pub points: f64,
    /// The same for a person, with how far chance moves it.
    pub sentence: String,
}

/// How a run is asked for, beside what its journey says.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Setup {
    /// How precise it is to be; none: as large as the scenario says.
    pub precision: Option<Precision>,
    /// The file that the customers come from; none: they are drawn from the personas.
    #[ts(type = "string | null")]
    pub customers_file: Option<PathBuf>,
    /// The run it is held against, to see what has changed with the map since.
    #[ts(type = "number | null")]
    pub against: Option<i64>,
}

/// A file of customers that may be sent.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomersFile {
    /// Where it is.
    pub path: String,
    /// What it is called, without where it is.
    pub name: String,
    /// How many customers there are in it.
    #[ts(type = "number")]
    pub customers: u64,
    /// What is known of them, by column.
    pub columns: Vec<String>,
}

/// What became of an expectation in a run.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Met {
    /// The expectation.
    pub expectation: Id,
    /// The figure; none where the run has none.
    pub value: Option<f64>,
    /// Whether it holds.
    pub holds: bool,
}

/// A run that is kept, with what it was set up like.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptRun {
    /// The run in the library.
    #[ts(type = "number")]
    pub run: i64,
    /// When it ran, in milliseconds since 1970 began.
    #[ts(type = "number")]
    pub at: i64,
    /// Its headline, or why it has none.
    pub headline: String,
    /// Whether this version can read its figures. Another may have made them.
    pub readable: bool,
    /// What has changed with the map since the run that it is held against, on the same customers.
    pub change: Option<WhatChanged>,
    /// How many customers travelled, in all replications.
    #[ts(type = "number")]
    pub customers: u64,
    /// What its journey said of it; `null` where this version cannot read that.
    pub scenario: Option<Scenario>,
    /// How it was asked for beside that; `null` where this version cannot read that.
    pub setup: Option<Setup>,
    /// Whether the journey has changed since in more than how its customers are sent.
    pub stale: bool,
}

/// How a run ended, or what is left of it in sight.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ran {
    /// What it says at first sight; none where its figures have been taken off the cards.
    pub summary: Option<RunSummary>,
    /// How the drawing has changed: figures on the cards.
    pub display: DisplayChange,
    /// How often the journey has been drawn by then. Answers can overtake one another; their drawings are
    /// put in this order.
    #[ts(type = "number")]
    pub drawn: u64,
}

/// How far something long has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// How much is done.
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is to do.
    #[ts(type = "number")]
    pub total: u64,
}

/// Pictures that have been brought into the library.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptImages {
    /// Them, in order.
    pub images: Vec<KeptImage>,
    /// Why others were left out, each in one sentence.
    pub left_out: Vec<String>,
    /// What else to know, each in one sentence.
    pub notices: Vec<String>,
}

/// A picture that has been brought into the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeptImage {
    /// The hash by which records name it.
    pub image: String,
    /// What it is called; empty where it has no name.
    pub title: String,
}

/// What a person has chosen for all journeys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of the interface, as a BCP 47 tag; none: as the system.
    pub language: Option<String>,
    /// Light, dark, or as the system.
    pub theme: Theme,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: None, theme: Theme::System }
    }
}

/// Light, dark, or as the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    System,
    Light,
    Dark,
}

/// What went wrong, as an interface needs it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TroubleReport {
    /// What kind of trouble, for a program.
    pub code: String,
    /// What is wrong, where, and what to do, for a person.
    pub sentence: String,
    /// The record of the open journey that has to be mended, if it is one.
    pub record: Option<Id>,
}

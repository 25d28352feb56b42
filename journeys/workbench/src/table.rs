//! A journey on the table: its records, its drawing, and the latest run that is in sight.

use std::{collections::BTreeSet, sync::Arc};

use safar_drawing::{Drawing, ImageSize, display::DisplayChange, figures::Figures};
use safar_model::{
    Journey,
    change::Change,
    check::{Finding, Severity, check},
    record::Record,
    value::id::Id,
};
use safar_simulator::{Problem, ProblemReason, Program};
use safar_store::{Loaded, Revision, Stepped};
use safar_words::{Language, Words};

use crate::{
    history::Made,
    trouble::code_of,
    wire::{Changed, Found, Opened, RunSummary},
};

/// A journey on the table.
pub(crate) struct Table {
    pub journey: Journey,
    pub revision: Revision,
    pub undo: bool,
    pub redo: bool,
    drawing: Drawing,
    /// How often it has been drawn: whoever follows puts what was drawn in this order.
    drawn: u64,
    run: Option<Shown>,
    /// The run that was made last, until it is kept.
    pub made: Option<Made>,
}

/// A run whose figures are on the cards.
struct Shown {
    summary: RunSummary,
    figures: Arc<Figures>,
    /// The revision that it ran on.
    revision: Revision,
}

impl Table {
    pub fn new(loaded: Loaded, images: Vec<(String, ImageSize)>) -> Self {
        let Loaded { journey, revision, undo, redo } = loaded;
        let mut table = Self {
            journey,
            revision,
            undo,
            redo,
            drawing: Drawing::default(),
            drawn: 0,
            run: None,
            made: None,
        };
        table.learn_images(images);
        table.redraw();
        table
    }

    /// Lets the drawing know how large pictures are, from the next one on.
    pub fn learn_images(&mut self, images: Vec<(String, ImageSize)>) {
        for (hash, size) in images {
            self.drawing.learn_image(&hash, size);
        }
    }

    /// Whether it is known how large a picture is.
    pub fn knows_image(&self, hash: &str) -> bool {
        self.drawing.knows_image(hash)
    }

    /// The journey, whole.
    pub fn opened(&self, words: &Words, notices: Vec<String>) -> Opened {
        Opened {
            journey: self.journey.own().id.clone(),
            revision: self.revision,
            records: self.journey.records().collect(),
            display: self.drawing.list(),
            drawn: self.drawn,
            undo: self.undo,
            redo: self.redo,
            findings: self.findings(words),
            run: self.summary(),
            notices,
        }
    }

    /// Takes in a change that has been applied and committed, and says what has changed with it.
    pub fn stepped(&mut self, change: &Change, made: Vec<Id>, stepped: &Stepped, words: &Words) -> Changed {
        (self.revision, self.undo, self.redo) = (stepped.revision, stepped.undo, stepped.redo);
        Changed {
            revision: self.revision,
            put: change.put.clone(),
            remove: change.remove.clone(),
            display: self.redraw(),
            drawn: self.drawn,
            made,
            undo: self.undo,
            redo: self.redo,
            findings: self.findings(words),
        }
    }

    /// The records of a change that the journey does not have yet.
    pub fn new_in(&self, change: &Change) -> Vec<Id> {
        let new = |record: &Record| record.id().filter(|id| self.journey.kind_of(id).is_none()).cloned();
        change.put.iter().filter_map(new).collect()
    }

    /// Shows the figures of a run on the cards.
    pub fn show(&mut self, summary: RunSummary, figures: Figures, revision: Revision) -> DisplayChange {
        self.run = Some(Shown { summary, figures: Arc::new(figures), revision });
        self.redraw()
    }

    /// Takes the figures off the cards.
    pub fn hide_figures(&mut self) -> DisplayChange {
        self.run = None;
        self.redraw()
    }

    /// Says something else of the run whose figures are on the cards, if it is this one.
    pub fn tell(&mut self, summary: &RunSummary) {
        if let Some(shown) = self.run.as_mut().filter(|shown| shown.summary.run == summary.run) {
            shown.summary = summary.clone();
        }
    }

    /// The run that was made is kept by this number.
    pub fn kept(&mut self, number: i64) {
        // Of one that was made meanwhile it is not the number.
        if let Some(shown) = self.run.as_mut().filter(|_| self.made.is_none()) {
            shown.summary.run.get_or_insert(number);
        }
    }

    /// How often the journey has been drawn.
    pub fn drawn(&self) -> u64 {
        self.drawn
    }

    /// What is said of the run whose figures are on the cards.
    pub fn summary(&self) -> Option<RunSummary> {
        let run = self.run.as_ref()?;
        Some(RunSummary { stale: run.revision != self.revision, ..run.summary.clone() })
    }

    fn redraw(&mut self) -> DisplayChange {
        self.drawn += 1;
        let words = words_of_map(&self.journey);
        self.drawing.redraw(&self.journey, words, self.run.as_ref().map(|run| &run.figures))
    }

    fn findings(&self, words: &Words) -> Vec<Found> {
        findings(&self.journey, words)
    }
}

/// What the checker says of a journey, and what else a run would refuse or warn of, in a person's words: errors
/// first, then warnings, then hints.
pub fn findings(journey: &Journey, words: &Words) -> Vec<Found> {
    let journey = &*journey.on_map();
    let found = |finding: &Finding| Found {
        code: code_of(finding),
        severity: finding.severity(),
        record: finding.record().id.to_string(),
        field: finding.field().map(str::to_owned),
        sentence: words.sentence(finding),
    };
    let mut all: Vec<Found> = check(journey).iter().map(found).collect();
    let (problems, warnings) = Program::look_over(journey);
    // What the checker says of a record, it says in better words.
    let said: BTreeSet<String> = errors(&all).map(|found| found.record.clone()).collect();
    // A file of customers is chosen when they are sent, and only then is it missing.
    let is_of_map = |problem: &&Problem| problem.reason != ProblemReason::NoCustomersFile;
    let more = problems.iter().filter(|problem| !said.contains(&*problem.record.id)).filter(is_of_map);
    all.extend(more.map(|problem| Found {
        code: code_of(problem),
        severity: Severity::Error,
        record: problem.record.id.to_string(),
        field: Some(problem.field.to_string()).filter(|field| !field.is_empty()),
        sentence: words.sentence(problem),
    }));
    let warnings = warnings.iter().filter_map(|warning| Some((warning, warning.record()?)));
    all.extend(warnings.map(|(warning, record)| Found {
        code: code_of(warning),
        severity: Severity::Warning,
        record: record.id.to_string(),
        field: warning.field().map(str::to_owned),
        sentence: words.sentence(warning),
    }));
    all.sort_by_key(|found| found.severity);
    all
}

fn errors(findings: &[Found]) -> impl Iterator<Item = &Found> {
    findings.iter().filter(|found| found.severity == Severity::Error)
}

/// The words that stand on the map itself: those of the map's language, whatever the interface speaks.
pub(crate) fn words_of_map(journey: &Journey) -> &'static Words {
    Words::of(Language::nearest(&journey.own().language))
}

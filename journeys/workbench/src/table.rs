//! A journey on the table: its records, its drawing, and the latest run that is in sight.

use std::sync::Arc;

use safar_drawing::{Drawing, display::DisplayChange, figures::Figures};
use safar_model::{
    Journey,
    change::Change,
    check::{Finding, check},
    record::Record,
    value::id::Id,
};
use safar_store::{Loaded, Revision, Stepped};
use safar_words::{Language, Words};

use crate::{
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
    run: Option<Shown>,
}

/// A run whose figures are on the cards.
struct Shown {
    summary: RunSummary,
    figures: Arc<Figures>,
    /// The revision that it ran on.
    revision: Revision,
}

impl Table {
    pub fn new(loaded: Loaded) -> Self {
        let Loaded { journey, revision, undo, redo } = loaded;
        let mut table = Self { journey, revision, undo, redo, drawing: Drawing::default(), run: None };
        table.redraw();
        table
    }

    /// The journey, whole.
    pub fn opened(&self, words: &Words, notices: Vec<String>) -> Opened {
        Opened {
            journey: self.journey.own().id.clone(),
            revision: self.revision,
            records: self.journey.records().collect(),
            display: self.drawing.list(),
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

    fn redraw(&mut self) -> DisplayChange {
        let words = words_of_map(&self.journey);
        self.drawing.redraw(&self.journey, words, self.run.as_ref().map(|run| &run.figures))
    }

    fn summary(&self) -> Option<RunSummary> {
        let run = self.run.as_ref()?;
        Some(RunSummary { stale: run.revision != self.revision, ..run.summary.clone() })
    }

    fn findings(&self, words: &Words) -> Vec<Found> {
        findings(&self.journey, words)
    }
}

/// What the checker says of a journey, in a person's words.
pub fn findings(journey: &Journey, words: &Words) -> Vec<Found> {
    let found = |finding: &Finding| Found {
        code: code_of(finding),
        severity: finding.severity(),
        record: finding.record().id.to_string(),
        sentence: words.sentence(finding),
    };
    check(journey).iter().map(found).collect()
}

/// The words that stand on the map itself: those of the map's language, whatever the interface speaks.
pub(crate) fn words_of_map(journey: &Journey) -> &'static Words {
    Words::of(Language::nearest(&journey.own().language))
}

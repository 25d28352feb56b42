//! The library as a shelf: what stands on it, what is put there, copied, and taken away; and what a
//! person has set for all journeys.

use safar_exchange::safar_json;
use safar_model::{
    Journey,
    edit::Edit,
    record::{Record, grid::JourneyRecord},
    value::{id::Id, time::Moment},
};
use safar_store::{Entry, Library, StoreError};
use safar_words::{Language, Words};

use crate::{
    Workbench,
    clock::{fresh_id, now},
    trouble::{FileTrouble, Trouble},
    unpoisoned,
    wire::{LibraryEntry, Opened, Settings},
};

const SETTINGS: &str = "settings";

impl Workbench {
    /// Every journey of the library, those in the bin too, the one changed last first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn library(&self) -> Result<Vec<LibraryEntry>, Trouble> {
        Ok(self.store().list()?.into_iter().map(listed).collect())
    }

    /// Makes a journey from a template or a sample that ships with Safar, in the language nearest to
    /// the one that is asked for.
    ///
    /// # Errors
    /// When there is no such template, or the library cannot be written.
    pub fn create(&self, template: &str, language: &str, title: Option<&str>) -> Result<Opened, Trouble> {
        let shipped = shipped(template, language)
            .ok_or_else(|| FileTrouble::NoSuchTemplate { template: template.to_owned() })?;
        let journey = safar_json::read(shipped.text.as_bytes())?.journey;
        let created = Moment::from_millis(now());
        let begin = |own: JourneyRecord| JourneyRecord {
            title: title.map_or(own.title, str::to_owned),
            created,
            modified: created,
            ..own
        };
        self.put_new(&journey, begin, Vec::new())
    }

    /// Gives a journey another title.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn rename(&self, journey: &Id, title: String) -> Result<(), Trouble> {
        let revision = unpoisoned(&*self.table(journey)?).revision;
        self.edit(journey, revision, Edit::Rename { id: journey.clone(), title })?;
        Ok(())
    }

    /// Copies a journey.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn duplicate(&self, journey: &Id) -> Result<LibraryEntry, Trouble> {
        let title = unpoisoned(&*self.table(journey)?).journey.own().title.clone();
        let title = self.words().fill("title-of-copy", [("title", title.into())]);
        let copy = fresh_id();
        self.store().duplicate(journey, copy.clone(), title, now())?;
        let entries = self.library()?;
        let entry = entries.into_iter().find(|entry| entry.id == copy);
        entry.ok_or_else(|| StoreError::NotInLibrary { id: copy.to_string() }.into())
    }

    /// Puts a journey in the bin.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn remove(&self, journey: &Id) -> Result<(), Trouble> {
        Ok(self.store().remove(journey, now())?)
    }

    /// Takes a journey out of the bin.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn restore(&self, journey: &Id) -> Result<(), Trouble> {
        Ok(self.store().restore(journey)?)
    }

    /// What a person has set for all journeys.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn settings(&self) -> Result<Settings, Trouble> {
        Ok(settings_in(&self.store())?)
    }

    /// Keeps what a person has set.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn set_settings(&self, settings: &Settings) -> Result<(), Trouble> {
        let written = serde_json::to_string(settings).unwrap_or_default();
        self.store().set_setting(SETTINGS, &written)?;
        *unpoisoned(&self.words) = words_for(settings);
        Ok(())
    }

    /// Puts a journey on the shelf as a new one, with an id of its own. `begin` says what else is new about it.
    pub(crate) fn put_new(
        &self,
        journey: &Journey,
        begin: impl Fn(JourneyRecord) -> JourneyRecord,
        notices: Vec<String>,
    ) -> Result<Opened, Trouble> {
        let id = fresh_id();
        let records = journey.records().map(|record| match record {
            Record::Journey(own) => {
                begin(JourneyRecord { id: id.clone(), ..JourneyRecord::clone(&own) }).into()
            }
            other => other,
        });
        let journey = Journey::from_records(records).map_err(safar_model::edit::Refusal::from)?;
        self.store().create(&journey, now())?;
        let table = self.table(&id)?;
        let opened = unpoisoned(&table).opened(self.words(), notices);
        Ok(opened)
    }
}

/// The settings that a library holds; the usual ones where it holds none that can be read.
pub(crate) fn settings_in(library: &Library) -> Result<Settings, StoreError> {
    let written = library.setting(SETTINGS)?;
    Ok(written.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// The words of the language that a person has set, or of their system.
pub(crate) fn words_for(settings: &Settings) -> &'static Words {
    Words::of(settings.language.as_deref().map_or_else(Language::of_system, Language::nearest))
}

fn shipped(id: &str, language: &str) -> Option<&'static safar_library::Template> {
    let all = || safar_library::templates().iter().chain(safar_library::samples());
    let tag = Language::nearest(language).tag();
    all()
        .find(|template| template.id == id && template.language == tag)
        .or_else(|| all().find(|template| template.id == id))
}

fn listed(entry: Entry) -> LibraryEntry {
    LibraryEntry {
        id: entry.id,
        title: entry.title,
        language: entry.language,
        nodes: entry.nodes,
        created: entry.created,
        modified: entry.modified,
        removed: entry.removed,
    }
}

//! Customers that come from a file.

use std::{fs::File, io, path::Path};

use safar_exchange::log_csv::customers::CustomersReader;
use safar_model::{
    Journey,
    record::scenario::Arrivals,
    value::{id::Id, time::TimeZoneName},
};
use safar_simulator::Population;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    Workbench,
    trouble::{FileTrouble, RunTrouble, Trouble},
    unpoisoned,
    wire::CustomersFile,
};

/// Reads the customers of a file: one row each, their attributes by column. When they come is read from
/// the column that the journey's scenario names, if it does; times without a zone are of `zone`.
///
/// # Errors
/// Why the file cannot be read, with the line of a row that cannot be used.
pub fn read(path: &Path, journey: &Journey, zone: &TimeZoneName) -> Result<Population, Trouble> {
    let file = File::open(path).map_err(|error| FileTrouble::of(path, &error))?;
    let time = match &journey.scenario().arrivals {
        Arrivals::File { column, .. } => Some(column.as_str()),
        _ => None,
    };
    let mut reader = CustomersReader::open(file, time, zone.zone())?;
    let mut population = Population::new(reader.columns().iter().cloned());
    while let Some(row) = reader.next_row()? {
        if !population.push(&row.values, row.at) {
            return Err(RunTrouble::TooManyCustomers.into());
        }
    }
    Ok(population)
}

/// Which file the customers of a run come from, and how its times were read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Origin {
    /// The SHA-256 hash of its bytes.
    sha256: String,
    /// The time zone of its times that name none.
    zone: TimeZoneName,
}

impl Origin {
    pub(crate) fn of(path: &Path, zone: &TimeZoneName) -> Result<Self, Trouble> {
        let trouble = |error: io::Error| FileTrouble::of(path, &error);
        let mut hash = Sha256::new();
        io::copy(&mut File::open(path).map_err(trouble)?, &mut hash).map_err(trouble)?;
        Ok(Self { sha256: format!("{:x}", hash.finalize()), zone: zone.clone() })
    }

    /// Reads the customers again.
    ///
    /// # Errors
    /// Why the file cannot be read, or that it is another one.
    pub(crate) fn read(&self, path: &Path, journey: &Journey) -> Result<Population, Trouble> {
        if Self::of(path, &self.zone)? != *self {
            return Err(RunTrouble::OtherCustomers.into());
        }
        read(path, journey, &self.zone)
    }
}

impl Workbench {
    /// Looks into a file of customers for a journey.
    ///
    /// # Errors
    /// When there is no such journey; why the file cannot be read.
    pub fn customers_file(&self, journey: &Id, path: &Path) -> Result<CustomersFile, Trouble> {
        let map = unpoisoned(&*self.table(journey)?).journey.clone();
        let population = read(path, &map, &TimeZoneName::default())?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        Ok(CustomersFile {
            path: path.display().to_string(),
            name: name.to_string_lossy().into_owned(),
            customers: population.len(),
            columns: population.names().map(str::to_owned).collect(),
        })
    }
}

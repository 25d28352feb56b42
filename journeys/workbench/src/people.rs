//! Customers that come from a file.

use std::{fs::File, path::Path};

use safar_exchange::log_csv::customers::CustomersReader;
use safar_model::{
    Journey,
    record::scenario::Arrivals,
    value::{id::Id, time::TimeZoneName},
};
use safar_simulator::Population;

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

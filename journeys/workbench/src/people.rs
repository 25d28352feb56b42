//! Customers that come from a file.

use std::{fs::File, path::Path};

use safar_exchange::log_csv::customers::CustomersReader;
use safar_model::{Journey, record::scenario::Arrivals, value::time::TimeZoneName};
use safar_simulator::Population;

use crate::trouble::{FileTrouble, RunTrouble, Trouble};

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

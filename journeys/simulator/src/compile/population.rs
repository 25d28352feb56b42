//! The customers of a file: their attributes as numbers, in the order in which they come.

use std::sync::Arc;

use safar_model::{record::Record, value::condition::Scalar};

use super::{Compiler, ProblemReason};
use crate::{
    arrivals::Arrivals,
    population::{Column, PERSONA, Population, scalar},
    program::{AttributeAt, PersonaAt, people::FromFile},
    result::Warning,
    table::Row,
};

impl Compiler<'_> {
    /// Numbers the values that the file gives to attributes that something reads.
    pub(super) fn intern_population(&mut self) {
        let population = self.population.clone();
        for (at, name) in self.interner.attributes.names.clone().iter().enumerate() {
            let column = population.as_ref().and_then(|population| population.column(name));
            if column.is_some() || self.is_for_replay {
                self.interner.read_as_cells(Row::new(at));
            }
            for value in column.into_iter().flat_map(|column| &column.values) {
                self.interner.add_value(name, &scalar(value));
            }
        }
    }

    /// Warns of attributes that the map asks for and the file does not have, so that they are drawn.
    pub(super) fn check_columns(&mut self) {
        let Some(population) = self.population.clone() else { return };
        for name in &self.interner.attributes.names {
            let mut personas = self.journey.personas().flat_map(|persona| &persona.attributes);
            let is_drawn = personas.any(|attribute| attribute.name == *name);
            if is_drawn && population.column(name).is_none() {
                let columns = population.names().map(str::to_owned).collect();
                self.warnings.push(Warning::NotInFile { attribute: name.clone(), columns });
            }
        }
    }

    /// Warns of a column that is compared with a number and whose values are not all numbers.
    pub(super) fn check_numbers(&mut self, attribute: &str) {
        let Some(population) = self.population.clone() else { return };
        let Some(column) = population.column(attribute) else { return };
        let is_none = |value: &str| !matches!(scalar(value), Scalar::Number(_));
        let Some(found) = column.values.iter().find(|value| is_none(value)).cloned() else { return };
        let rows = column.rows.iter().flatten();
        let customers = rows.filter(|row| is_none(&column.values[**row as usize])).count() as u64;
        let warning = Warning::NoNumber { attribute: attribute.to_owned(), found, customers };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// The file's customers, in the order in which they come.
    pub(super) fn people(&mut self) -> Option<Arc<FromFile>> {
        let population = self.population.clone()?;
        let order = order(&population, self.comes_by_file());
        let rows: Vec<AttributeAt> = (0..self.interner.attributes.names.len()).map(Row::new).collect();
        let attributes = rows.into_iter().map(|row| {
            let column = population.column(&self.interner.attributes.names[row.at()])?;
            let numbers: Vec<u32> =
                column.values.iter().map(|value| self.interner.value(row, &scalar(value))).collect();
            let number = |value: Option<u32>| value.map_or(0, |value| numbers[value as usize]);
            Some(order.iter().map(|customer| number(column.rows[*customer as usize])).collect())
        });
        let attributes = attributes.collect();
        let personas = population.column(PERSONA).and_then(|column| self.personas_of(column, &order));
        Some(Arc::new(FromFile { population, attributes, personas }))
    }

    /// Who each customer is; `None` where the file does not say it.
    fn personas_of(&mut self, column: &Column, order: &[u32]) -> Option<Box<[Option<PersonaAt>]>> {
        let mut rows = Vec::new();
        for value in &column.values {
            match self.persona_called(value) {
                Ok(persona) => rows.push(persona),
                Err(reason) => {
                    let record = Record::Scenario(self.journey.scenario().clone()).name();
                    self.refuse(record, "", reason);
                    return None;
                }
            }
        }
        let row = |customer: &u32| column.rows[*customer as usize].map(|at| rows[at as usize]);
        Some(order.iter().map(row).collect())
    }

    /// The persona with an id, or else the only one with a name.
    fn persona_called(&self, called: &str) -> Result<PersonaAt, ProblemReason> {
        let all = || self.journey.personas().enumerate();
        let by_id = all().find(|(_, one)| one.id.as_str() == called);
        let mut by_name = all().filter(|(_, one)| one.name == called);
        let persona = || called.to_owned();
        match (by_id.or_else(|| by_name.next()), by_name.next()) {
            (None, _) => Err(ProblemReason::UnknownPersona { persona: persona() }),
            (Some((at, one)), other) if other.is_none() || one.id.as_str() == called => {
                Ok(PersonaAt::new(at))
            }
            _ => Err(ProblemReason::AmbiguousPersona { persona: persona() }),
        }
    }

    /// How the file's customers come, and when the first does, in milliseconds.
    pub(super) fn arrivals_of_file(&self) -> Option<(Arrivals, i64)> {
        let population = self.population.as_ref()?;
        let mut times = population.arrivals()?.to_vec();
        times.sort_unstable();
        let first = *times.first()?;
        let after = |time: i64| time.abs_diff(first).saturating_mul(1000);
        Some((Arrivals::File(times.into_iter().map(after).collect()), first))
    }

    fn comes_by_file(&self) -> bool {
        matches!(self.journey.scenario().arrivals, safar_model::record::scenario::Arrivals::File { .. })
    }
}

/// The rows of the file in the order in which its customers come: by time where that is the file's,
/// otherwise as they stand.
fn order(population: &Population, by_time: bool) -> Vec<u32> {
    let mut order: Vec<u32> = (0..population.len() as u32).collect();
    if let Some(times) = population.arrivals().filter(|_| by_time) {
        order.sort_by_key(|row| times[*row as usize]);
    }
    order
}

//! How a run is set up.

use std::cmp::Ordering;

use safar_model::{
    record::{
        Record,
        scenario::{Arrivals as Coming, Rate as Given, Scenario},
    },
    value::number::Weight,
};

use super::{Compiler, ProblemReason};
use crate::{
    arrivals::{Arrivals, DAY, Rate},
    program::Setting,
};

impl Compiler<'_> {
    pub(super) fn setting(&mut self) -> Setting {
        let scenario = self.journey.scenario().clone();
        let record = Record::Scenario(scenario.clone()).name();
        self.warn_of_unknown(&record, "", &scenario.extra);
        self.warn_of_unknown(&record, "arrivals", scenario.arrivals.extra());
        if scenario.horizon.millis() == 0 {
            self.refuse(record, "horizon", ProblemReason::NoTime);
        }
        Setting {
            customers: self.population.as_ref().map_or(scenario.customers.get(), |people| people.len()),
            seed: scenario.seed.get(),
            replications: scenario.replications.get(),
            start: self.start(&scenario),
            horizon: scenario.horizon.millis() as i64,
            arrivals: self.arrivals(&scenario),
            linger: scenario.linger.get(),
            mood_effect: scenario.mood_effect.get(),
            visit_cap: u32::from(scenario.visit_cap.get()),
            attribution: scenario.attribution.millis() as i64,
            warm_up: scenario.warm_up.millis() as i64,
        }
    }

    /// When the first may come: as the scenario says, or as the file does where it says when they come.
    fn start(&self, scenario: &Scenario) -> i64 {
        let by_file = matches!(scenario.arrivals, Coming::File { .. });
        let file = self.arrivals_of_file().filter(|_| by_file);
        file.map_or(scenario.start.millis(), |(_, first)| first)
    }

    fn arrivals(&mut self, scenario: &Scenario) -> Arrivals {
        let (arrivals, field) = match &scenario.arrivals {
            Coming::AtOnce { .. } => return Arrivals::AtOnce,
            Coming::Poisson { per_day, .. } => {
                let mean_gap = DAY / self.last_rate("arrivals.perDay", *per_day);
                (Arrivals::Poisson { mean_gap }, "arrivals.perDay".to_owned())
            }
            Coming::Schedule { rates, .. } => {
                let last = rates.len().saturating_sub(1);
                (self.schedule(rates), format!("arrivals.rates[{last}].perDay"))
            }
            Coming::File { .. } => {
                let file = self.arrivals_of_file();
                if file.is_none() {
                    self.refuse_arrivals("arrivals", ProblemReason::NoCustomersFile);
                }
                return file.map_or(Arrivals::AtOnce, |(arrivals, _)| arrivals);
            }
        };
        let customers = self.population.as_ref().map_or(scenario.customers.get(), |people| people.len());
        if !arrivals.are_in_time(customers, scenario.start.millis()) {
            self.refuse_arrivals(&field, ProblemReason::ComesTooLate);
        }
        arrivals
    }

    fn schedule(&mut self, rates: &[Given]) -> Arrivals {
        let record = Record::Scenario(self.journey.scenario().clone()).name();
        for (at, rate) in rates.iter().enumerate() {
            self.warn_of_unknown(&record, &format!("arrivals.rates[{at}]"), &rate.extra);
        }
        for (at, pair) in rates.windows(2).enumerate() {
            let field = format!("arrivals.rates[{}].from", at + 1);
            match pair[0].from.cmp(&pair[1].from) {
                Ordering::Less => {}
                Ordering::Equal => self.refuse_arrivals(&field, ProblemReason::RatesAtOnce),
                Ordering::Greater => self.refuse_arrivals(&field, ProblemReason::RatesOutOfOrder),
            }
        }
        let rate = |given: &Given| Rate { from: given.from.millis() * 1000, rate: given.per_day.get() / DAY };
        let mut compiled: Vec<_> = rates.iter().map(rate).collect();
        match (rates, compiled.last_mut()) {
            ([.., last], Some(compiled)) => {
                let field = format!("arrivals.rates[{}].perDay", rates.len() - 1);
                compiled.rate = self.last_rate(&field, last.per_day) / DAY;
            }
            _ => self.refuse_arrivals("arrivals.rates", ProblemReason::Missing),
        }
        Arrivals::Schedule(compiled.into())
    }

    /// The rate at which all come who have not come before. One of 0 is refused, and another put in its place.
    fn last_rate(&mut self, field: &str, per_day: Weight) -> f64 {
        if per_day.get() == 0.0 {
            self.refuse_arrivals(field, ProblemReason::NobodyComes);
            return 1e12;
        }
        per_day.get()
    }

    fn refuse_arrivals(&mut self, field: &str, reason: ProblemReason) {
        let record = Record::Scenario(self.journey.scenario().clone()).name();
        self.refuse(record, field, reason);
    }
}

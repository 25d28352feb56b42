//! How a run is set up.

use safar_model::record::{
    Record,
    scenario::{Arrivals as Coming, Rate as Given, Scenario},
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
        if scenario.horizon.millis() == 0 {
            self.refuse(record, "horizon", ProblemReason::NoTime);
        }
        Setting {
            customers: self.population.as_ref().map_or(scenario.customers.get(), |people| people.len()),
            seed: scenario.seed.get(),
            replications: scenario.replications.get(),
            start: self.start(&scenario),
            horizon: scenario.horizon.millis() as i64,
            arrivals: self.arrivals(&scenario.arrivals),
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

    fn arrivals(&mut self, coming: &Coming) -> Arrivals {
        match coming {
            Coming::AtOnce => Arrivals::AtOnce,
            Coming::Poisson { per_day } => {
                if per_day.get() == 0.0 {
                    self.refuse_arrivals("arrivals.perDay", ProblemReason::NobodyComes);
                }
                Arrivals::Poisson { mean_gap: DAY / per_day.get() }
            }
            Coming::Schedule { rates } => self.schedule(rates),
            Coming::File { .. } => match self.arrivals_of_file() {
                Some((arrivals, _)) => arrivals,
                None => {
                    self.refuse_arrivals("arrivals", ProblemReason::NoCustomersFile);
                    Arrivals::AtOnce
                }
            },
        }
    }

    fn schedule(&mut self, rates: &[Given]) -> Arrivals {
        if rates.last().is_none_or(|rate| rate.per_day.get() == 0.0) {
            self.refuse_arrivals("arrivals.rates", ProblemReason::NobodyComes);
        }
        for (at, pair) in rates.windows(2).enumerate() {
            if pair[0].from >= pair[1].from {
                let field = format!("arrivals.rates[{}].from", at + 1);
                self.refuse_arrivals(&field, ProblemReason::RatesOutOfOrder);
            }
        }
        let rate = |given: &Given| Rate { from: given.from.millis() * 1000, rate: given.per_day.get() / DAY };
        Arrivals::Schedule(rates.iter().map(rate).collect())
    }

    fn refuse_arrivals(&mut self, field: &str, reason: ProblemReason) {
        let record = Record::Scenario(self.journey.scenario().clone()).name();
        self.refuse(record, field, reason);
    }
}

//! `safar compare`: two maps on the same customers.

use std::sync::{Arc, atomic::AtomicBool};

use safar_simulator::{Compared, Comparison, RunOptions};
use safar_words::{Value, Words};
use safar_workbench::{Trouble, importing::read_map, people, running};

use crate::{
    arguments::{Compare, Format},
    output::{Outcome, Speaker, print, print_json, table},
    progress,
};

/// Compares.
pub fn run(arguments: &Compare, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let (first, second) = (read_map(&arguments.first)?, read_map(&arguments.second)?);
    let options = RunOptions {
        customers: arguments.customers,
        replications: arguments.replications,
        seed: arguments.seed,
        threads: arguments.threads,
        ..RunOptions::default()
    };
    let read = |file| people::read(file, &first, &arguments.zone);
    let population = arguments.population.as_deref().map(read).transpose()?.map(Arc::new);
    let bar = progress::bar();
    let tell = |at| progress::show(&bar, at);
    let never = AtomicBool::new(false);
    let compared = running::compare([&first, &second], population, &options, &tell, &never);
    bar.finish_and_clear();
    let compared = compared?;
    for (map, warnings) in
        [("compare-of-first", &compared.warnings.first), ("compare-of-second", &compared.warnings.second)]
    {
        for warning in warnings {
            speaker.tell_of(map, warning);
        }
    }
    match arguments.format {
        Format::Json => print_json(&compared)?,
        Format::Table => print(&told(&compared, speaker.words))?,
    }
    Ok(Outcome::Well)
}

fn told(compared: &Comparison, words: &Words) -> String {
    let header =
        ["table-figure", "table-first", "table-second", "table-difference", "table-low", "table-high"];
    let mut rows = table(&header.map(|id| words.text(id)));
    for (name, figure, scale) in [
        ("compare-conversion", &compared.conversion, 100.0),
        ("compare-revenue", &compared.revenue, 1.0),
        ("compare-cost", &compared.cost, 1.0),
    ] {
        rows.add_row(row(words.text(name), figure, scale, words));
    }
    let size = match compared.test_size {
        Some(size) => words.fill("compare-test-size", [("size", Value::from(size as f64))]),
        None => words.text("compare-no-difference"),
    };
    format!("{rows}\n\n{size}")
}

fn row(name: String, figure: &Compared, scale: f64, words: &Words) -> [String; 6] {
    let number = |figure: f64| words.number(figure * scale, 2);
    let end = |end: Option<f64>| end.map(number).unwrap_or_default();
    let [first, second, difference] = [figure.first, figure.second, figure.difference].map(number);
    [name, first, second, difference, end(figure.low), end(figure.high)]
}

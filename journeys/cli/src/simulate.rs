//! `safar simulate`: customers walk through a map.

use std::sync::atomic::AtomicBool;

use safar_model::{Journey, record::node::Node};
use safar_simulator::{NodeResult, RunOptions, RunResult};
use safar_words::Words;
use safar_workbench::{Trouble, importing::read_map, running};

use crate::{
    arguments::{Format, Simulate},
    output::{Outcome, Speaker, print, print_json, table},
    progress,
};

/// Simulates. It ends short when an expectation does not hold.
pub fn run(arguments: &Simulate, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    let options = RunOptions {
        customers: arguments.customers,
        seed: arguments.seed,
        threads: arguments.threads,
        ..RunOptions::default()
    };
    let bar = progress::bar();
    let tell = |at| progress::show(&bar, at);
    let run = running::simulate(&journey, &options, &tell, &AtomicBool::new(false));
    bar.finish_and_clear();
    let result = run?.result;
    speaker.tell(&result.warnings);
    match arguments.format {
        Format::Json => print_json(&result)?,
        Format::Table => print(&told(&journey, &result, speaker.words))?,
    }
    Ok(Outcome::well_if(result.expectations.iter().all(|expectation| expectation.holds)))
}

/// A result for people: the headline, how sure it is, every node, and what was expected.
pub fn told(journey: &Journey, result: &RunResult, words: &Words) -> String {
    let mut text = running::headline(journey, result, words);
    if let (Some(low), Some(high)) = (result.conversion.low, result.conversion.high) {
        let ends =
            [("low", low), ("high", high)].map(|(name, end)| (name, words.number(end * 100.0, 2).into()));
        text += &format!(" ({})", words.fill("headline-interval", ends));
    }
    text += "\n\n";
    text += &nodes(journey, result, words);
    for expectation in &result.expectations {
        let expected = journey.expectations().find(|expected| expected.id == expectation.id);
        let title = expected.map(|expected| expected.title.as_str()).unwrap_or_default();
        let sign = if expectation.holds { "✓" } else { "✗" };
        text += &format!("\n{sign} {title}");
    }
    text
}

fn nodes(journey: &Journey, result: &RunResult, words: &Words) -> String {
    let header = ["table-card", "table-entered", "table-went-on", "table-left", "table-waiting"];
    let mut rows = table(&header.map(|id| words.text(id)));
    for node in journey.nodes_in_order() {
        if let Some(counts) = result.nodes.get(&node.id).filter(|_| node.experience().is_none()) {
            rows.add_row(row(node, counts, words));
        }
    }
    rows.to_string()
}

fn row(node: &Node, counts: &NodeResult, words: &Words) -> [String; 5] {
    let number = |count: u64| words.number(count as f64, 0);
    [
        node.title.clone(),
        number(counts.entered),
        number(counts.proceeded.values().sum()),
        number(counts.left.values().sum()),
        number(counts.waiting),
    ]
}

//! A result as people read it in a terminal: the headline, how sure it is, every card, what was measured, what
//! customers have in common, the answers to further questions, and what was expected.

use std::collections::BTreeMap;

use safar_model::{Journey, value::id::Id};
use safar_simulator::{
    Added, Assumed, Counted, Daily, GroupResult, KeptCustomer, Left, Mode, NodeResult, Only, RunResult,
    TornadoBar,
};
use safar_words::{Value, Words};
use safar_workbench::{steps::StepsTold, summary, titles::Titles, trouble};

use crate::{
    measured::measured,
    output::{table, words_table},
};

/// How many bars of a tornado people are told.
const BARS: usize = 12;

/// A result for people: the headline, how sure it is, every node, and what was expected.
pub fn told(journey: &Journey, result: &RunResult, words: &Words) -> String {
    let titles = Titles::of(journey, words);
    let mut text = result.only.as_ref().map(|only| group(only, result, &titles, words)).unwrap_or_default();
    text += &summary::headline(journey, result, words);
    let has_goal = journey.main_goal().is_some();
    if let (true, Some(low), Some(high)) = (has_goal, result.conversion.low, result.conversion.high) {
        let ends =
            [("low", low), ("high", high)].map(|(name, end)| (name, words.number(end * 100.0, 2).into()));
        text += &format!(" ({})", words.fill("headline-interval", ends));
    }
    if has_goal {
        let counts = [("reached", result.conversion.customers), ("customers", result.counted())];
        let counts = counts.map(|(name, count)| (name, Value::from(count as f64)));
        text += &format!("\n{}", words.fill("told-reached", counts));
    }
    let sure = (has_goal && result.mode == Mode::Simulated).then(|| summary::exactness(result, words));
    for sentence in sure.into_iter().flatten() {
        text += &format!("\n{sentence}");
    }
    if let Some(assumed) = &result.assumed {
        text += &format!("\n{}", assumption(journey, assumed, &titles, words));
    }
    text += "\n\n";
    text += &nodes(journey, result, &titles, words);
    text += &measured(journey, result, &titles, words);
    let title = |id: &Id| titles.title(id);
    text += &breakdown("table-persona", result, &result.personas, title, words);
    text += &breakdown("table-segment", result, &result.segments, title, words);
    text += &breakdown("table-entry", result, &result.entries, title, words);
    text += &breakdown("table-channel", result, &result.channels, |name| words.channel(name), words);
    text += &peaks(result, &titles, words);
    if let Some(adds) = &result.adds {
        text += &added(adds, &titles, words);
    }
    if let Some(bars) = &result.tornado {
        text += &tornado(journey, bars, &titles, words);
    }
    for expectation in &result.expectations {
        let expected = journey.expectations().find(|expected| expected.id == expectation.id);
        let title = expected.map(|expected| expected.title.as_str()).unwrap_or_default();
        let sign = if expectation.holds { "✓" } else { "✗" };
        text += &format!("\n{sign} {title}");
    }
    text
}

/// The customers of a run who were kept, for people: what happened to each, and why; nothing where none were.
pub fn kept(journey: &Journey, kept: &[KeptCustomer], words: &Words) -> String {
    let (titles, steps) = (Titles::of(journey, words), StepsTold::of(journey, words));
    kept.iter().map(|customer| one(customer, &titles, &steps, words)).collect()
}

fn one(customer: &KeptCustomer, titles: &Titles<'_>, steps: &StepsTold<'_>, words: &Words) -> String {
    // By these they are found in the JSON, and from the result it is seen which replication is meant.
    let named = [
        ("customer", Value::from(customer.customer.to_string())),
        ("replication", Value::from(customer.replication.to_string())),
        ("persona", customer.persona.as_ref().map_or("none".into(), |id| titles.title(id).into())),
        ("converted", Value::from(if customer.converted { "yes" } else { "no" })),
    ];
    let mut rows = words_table(&["table-after", "table-card", "table-happened"].map(|id| words.text(id)));
    let came = customer.steps.first().map_or(0, |step| step.time);
    for step in &customer.steps {
        let after = words.duration(step.time.abs_diff(came));
        rows.add_row([after, steps.place(step), steps.step(step)]);
    }
    format!("\n\n{}\n{rows}", words.fill("told-kept", named))
}

/// A line that says whose figures follow, where they are not everybody's.
fn group(only: &Counted, result: &RunResult, titles: &Titles<'_>, words: &Words) -> String {
    let (by, name) = trouble::group(&only.group);
    let name = match &only.group {
        Only::Persona(id) | Only::Segment(id) | Only::Entry(id) => titles.title(id),
        Only::Channel(_) => words.channel(name),
    };
    let all = result.customers * u64::from(result.replications);
    let counts = [("counted", only.customers), ("customers", all)];
    let counts = counts.map(|(name, count)| (name, Value::from(count as f64)));
    let named = [("by", Value::from(by)), ("name", name.into())];
    format!("{}\n", words.fill("told-only", named.into_iter().chain(counts)))
}

fn nodes(journey: &Journey, result: &RunResult, titles: &Titles<'_>, words: &Words) -> String {
    let mut header = vec!["table-card", "table-entered", "table-went-on", "table-left", "table-waiting"];
    let is_replayed = result.mode == Mode::Replayed;
    if is_replayed {
        header.insert(3, "table-elsewhere");
    }
    let mut rows = table(&header.into_iter().map(|id| words.text(id)).collect::<Vec<_>>());
    for node in journey.nodes_in_order() {
        if let Some(counts) = result.nodes.get(&node.id).filter(|_| node.experience().is_none()) {
            let reached = result.goals.get(&node.id).map(|goal| goal.customers);
            rows.add_row(row(titles.card(node), counts, reached, is_replayed, words));
        }
    }
    rows.to_string()
}

/// How many came and what became of them. Whoever goes elsewhere in a log than the map draws has not left.
///
/// Of a goal it is told how many reached it: one that counts by an event is reached without anybody coming to its
/// card, and then nothing becomes of anybody there.
fn row(
    name: String,
    counts: &NodeResult,
    reached: Option<u64>,
    is_replayed: bool,
    words: &Words,
) -> Vec<String> {
    let is_entered = reached.is_none() || counts.entered > 0;
    let number = |count: u64| words.number(count as f64, 0);
    let became = |count: u64| if is_entered { number(count) } else { String::new() };
    let came = match reached {
        Some(reached) => words.fill("figure-reached", [("count", number(reached).into())]),
        None => number(counts.entered),
    };
    let elsewhere = counts.left.get(&Left::Deviation).copied().unwrap_or_default();
    let left = counts.left.values().sum::<u64>() - elsewhere;
    let mut cells = vec![name, came, became(counts.proceeded.values().sum())];
    cells.extend(is_replayed.then(|| became(elsewhere)));
    cells.extend([became(left), became(counts.waiting)]);
    cells
}

/// The range by what was assumed, and what moves it most.
fn assumption(journey: &Journey, assumed: &Assumed, titles: &Titles<'_>, words: &Words) -> String {
    let end = |end: f64| Value::from(words.number(end * 100.0, 2));
    let most: Vec<String> =
        assumed.most.iter().map(|bar| summary::figure(journey, bar, titles, words)).collect();
    let most = Value::from(most.join(&words.text("list-comma")));
    words.fill("headline-assumed", [("low", end(assumed.low)), ("high", end(assumed.high)), ("most", most)])
}

/// A table of groups; nothing where there is nothing to tell apart.
fn breakdown<K>(
    header: &str,
    result: &RunResult,
    groups: &BTreeMap<K, GroupResult>,
    name: impl Fn(&K) -> String,
    words: &Words,
) -> String {
    // Where only some are counted, other groups may have nobody in common with them.
    let is_told = |group: &GroupResult| result.only.is_none() || group.customers > 0;
    let groups: Vec<_> = groups.iter().filter(|(_, group)| is_told(group)).collect();
    if groups.len() < 2 {
        return String::new();
    }
    let header = [
        header,
        "table-customers",
        "table-reached",
        "table-rate",
        "table-low",
        "table-high",
        "table-per-acquisition",
        "metric-lifetime-value",
    ];
    let mut rows = table(&header.map(|id| words.text(id)));
    for (id, group) in groups {
        let percent = |share: Option<f64>| share.map(|share| words.percent(share, 1)).unwrap_or_default();
        let amount = |amount: Option<f64>| amount.map(|amount| words.number(amount, 2)).unwrap_or_default();
        let [cost, value] = [group.cost_per_acquisition, group.lifetime_value].map(amount);
        let count = |count: u64| words.number(count as f64, 0);
        let (customers, converted) = (count(group.customers), count(group.converted));
        let [rate, low, high] = [group.rate, group.low, group.high].map(percent);
        rows.add_row([name(id), customers, converted, rate, low, high, cost, value]);
    }
    format!("\n\n{rows}")
}

/// The busiest day of entries, messages and queues, where there is more than one day.
fn peaks(result: &RunResult, titles: &Titles<'_>, words: &Words) -> String {
    let days = &result.days;
    let mut rows = table(&["table-busiest", "table-day", "table-count"].map(|id| words.text(id)));
    let mut add = |name: String, daily: &Daily| {
        if let Some(peak) = daily.peak.as_ref().filter(|_| daily.days.len() > 1) {
            rows.add_row([name, peak.day.clone(), words.number(peak.count as f64, 0)]);
        }
    };
    add(words.text("peak-entries"), &days.entries);
    for (id, daily) in &days.messages {
        add(titles.title(id), daily);
    }
    for (id, daily) in &days.queues {
        let place = Value::from(titles.title(id));
        add(words.fill("peak-line", [("place", place)]), daily);
    }
    if rows.row_count() == 0 { String::new() } else { format!("\n\n{rows}") }
}

fn added(adds: &BTreeMap<Id, Added>, titles: &Titles<'_>, words: &Words) -> String {
    let header =
        ["table-adds", "table-conversions", "table-low", "table-high", "table-revenue", "table-cost"];
    let mut rows = table(&header.map(|id| words.text(id)));
    for (id, added) in adds {
        let end = |end: Option<f64>| end.map(|end| words.number(end, 0)).unwrap_or_default();
        let conversions = words.number(added.conversions, 0);
        let [revenue, cost] = [added.revenue, added.cost].map(|amount| words.number(amount, 2));
        rows.add_row([titles.title(id), conversions, end(added.low), end(added.high), revenue, cost]);
    }
    format!("\n\n{rows}")
}

fn tornado(journey: &Journey, bars: &[TornadoBar], titles: &Titles<'_>, words: &Words) -> String {
    let mut rows = table(
        &["table-figure", "table-fifth-less", "table-fifth-more", "table-clipped"].map(|id| words.text(id)),
    );
    for bar in bars.iter().take(BARS) {
        let [low, high] = [bar.low, bar.high].map(|rate| words.percent(rate, 2));
        let clipped = if bar.clipped { "✂" } else { "" };
        rows.add_row([summary::figure(journey, bar, titles, words), low, high, clipped.to_owned()]);
    }
    format!("\n\n{rows}")
}

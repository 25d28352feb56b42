//! What is said of a run at first sight: its headline, and how sure that is.

use safar_model::{Journey, value::id::Id};
use safar_simulator::{Assumed, Comparison, ExpectationResult, RunResult, TornadoBar, Warning};
use safar_words::{Value, Words};

use crate::{
    history::Past,
    titles::Titles,
    wire::{Met, Remark, RunSummary, WhatChanged},
};

/// A run at first sight. `is_stale` says whether the journey has changed since.
pub(crate) fn summary(run: Option<i64>, past: &Past, is_stale: bool, words: &Words) -> RunSummary {
    let Past { map, result, .. } = past;
    let warnings = result.warnings.iter().map(|warning| Remark {
        record: warning.record().map(|record| record.id.to_string()),
        sentence: words.sentence(warning),
    });
    RunSummary {
        run,
        headline: headline(map, result, words),
        customers: result.counted(),
        seed: result.seed,
        certainty: certainty(past, words),
        change: past.change.as_ref().map(|change| WhatChanged {
            points: change.conversion.difference * 100.0,
            sentence: changed(change, words),
        }),
        warnings: warnings.collect(),
        expectations: result.expectations.iter().map(met).collect(),
        unweighed: past.is_unweighed(),
        stale: is_stale,
    }
}

/// The headline of a run: "About 12 in 100 reach “Bought”".
pub fn headline(journey: &Journey, result: &RunResult, words: &Words) -> String {
    let map = journey.on_map();
    let Some(goal) = map.main_goal() else { return words.text("headline-no-goal") };
    let Some(rate) = result.conversion.rate else { return words.text("headline-nobody-came") };
    let title = if goal.title.trim().is_empty() { words.text("kind-goal") } else { goal.title.clone() };
    let goal = ("goal", Value::from(title));
    let of = |whole: f64| (rate * whole).round();
    let count = |whole: f64| ("count", Value::from(of(whole)));
    match rate {
        0.0 => words.fill("headline-nobody", [goal]),
        1.0 => words.fill("headline-everybody", [goal]),
        // Rounding must not make nobody of somebody, nor everybody of nearly all.
        _ if of(1000.0) < 1.0 => words.fill("headline-hardly-anybody", [goal]),
        _ if of(100.0) >= 100.0 => words.fill("headline-almost-everybody", [goal]),
        rate if rate < 0.01 => words.fill("headline-in-thousand", [count(1000.0), goal]),
        _ => words.fill("headline-in-hundred", [count(100.0), goal]),
    }
}

fn met(expectation: &ExpectationResult) -> Met {
    Met { expectation: expectation.id.clone(), value: expectation.value, holds: expectation.holds }
}

/// How far chance and what is assumed move the headline, and what it is without chance.
fn certainty(past: &Past, words: &Words) -> Vec<Remark> {
    let Past { map, result, .. } = past;
    let conversion = &result.conversion;
    let interval = conversion.low.zip(conversion.high).map(|(low, high)| {
        words.fill("certainty-interval", [("low", in_hundred(low, words)), ("high", in_hundred(high, words))])
    });
    let by_chance = interval.into_iter().chain(exactness(result, words)).map(Remark::plain);
    let by_assumption = result.assumed.iter().flat_map(|assumed| assumption(map, assumed, words));
    by_chance.chain(by_assumption).collect()
}

/// What the headline is without chance, or why nobody can say; and what that disregards, where customers
/// met it.
pub fn exactness(result: &RunResult, words: &Words) -> Vec<String> {
    let conversion = &result.conversion;
    let exact =
        conversion.exact.map(|rate| words.fill("certainty-exact", [("rate", in_hundred(rate, words))]));
    let met = |warning: &Warning| matches!(warning, Warning::HorizonMet { .. } | Warning::VisitCapMet { .. });
    let disregards = exact.is_some() && result.warnings.iter().any(met);
    let disregards = disregards.then(|| words.text("certainty-exact-disregards"));
    let inexact = conversion
        .exact_reason
        .as_ref()
        .map(|reason| words.fill("certainty-not-exact", [("why", Value::from(words.sentence(reason)))]));
    exact.into_iter().chain(disregards).chain(inexact).collect()
}

/// The range by what is assumed, and a sentence for each assumption that moves it most.
fn assumption(map: &Journey, assumed: &Assumed, words: &Words) -> Vec<Remark> {
    let [low, high] = [assumed.low, assumed.high].map(|rate| in_hundred(rate, words));
    // What is not seen to move says so.
    if low == high {
        return vec![Remark::plain(words.fill("certainty-unmoved", [("rate", low)]))];
    }
    let range = Remark::plain(words.fill("certainty-assumed", [("low", low), ("high", high)]));
    let titles = Titles::of(map, words);
    let moved = |bar: &TornadoBar| {
        let given = [
            ("figure", Value::from(figure(map, bar, &titles, words))),
            ("low", in_hundred(bar.low, words)),
            ("high", in_hundred(bar.high, words)),
        ];
        let record = Some(bar.record.to_string()).filter(|id| !id.is_empty());
        Remark { record, sentence: words.fill("certainty-moved", given) }
    };
    [range].into_iter().chain(assumed.most.iter().map(moved)).collect()
}

/// What a change has done to the headline, on the same customers.
fn changed(change: &Comparison, words: &Words) -> String {
    let conversion = &change.conversion;
    if conversion.first == conversion.second {
        return words.text("change-none");
    }
    let hundred = |rate: f64| in_hundred(rate, words);
    let given = [
        ("before", hundred(conversion.first)),
        ("now", hundred(conversion.second)),
        ("difference", hundred(conversion.difference.abs())),
    ];
    let is_more = conversion.difference > 0.0;
    let said = words.fill(if is_more { "change-more" } else { "change-fewer" }, given);
    // The interval of how many more, or how many fewer: the lower end first.
    let ends = conversion.low.zip(conversion.high);
    let ends = ends.map(|(low, high)| if is_more { (low, high) } else { (-high, -low) });
    match ends {
        None => said,
        Some((low, _)) if low <= 0.0 => format!("{said} {}", words.text("change-perhaps-chance")),
        Some((low, high)) => {
            let ends = [("low", hundred(low)), ("high", hundred(high))];
            format!("{said} {}", words.fill("change-interval", ends))
        }
    }
}

fn in_hundred(share: f64, words: &Words) -> Value<'static> {
    Value::from(words.number(share * 100.0, 2))
}

/// A figure as the inspector calls it: of which record, and which of its fields.
pub fn figure(journey: &Journey, bar: &TornadoBar, titles: &Titles<'_>, words: &Words) -> String {
    // The scenario has no id.
    if bar.record.is_empty() {
        return format!("{} ({})", words.kind("scenario"), words.field("scenario", &bar.field));
    }
    let named =
        Id::parse(&bar.record).ok().and_then(|id| journey.record(&id).map(|record| (id, record.name())));
    match named {
        Some((id, name)) => {
            format!("{} ({})", titles.title(&id), words.field(&name.kind, &bar.field))
        }
        None => format!("{} ({})", bar.record, bar.field),
    }
}

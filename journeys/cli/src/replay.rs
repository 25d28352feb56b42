//! `safar replay`: recorded customers walk through a map.

use std::sync::atomic::AtomicBool;

use safar_model::Journey;
use safar_simulator::ReplayResult;
use safar_words::{Value, Words};
use safar_workbench::{
    Trouble,
    importing::read_map,
    replaying::{Columns, replay},
    titles::Titles,
};

use crate::{
    arguments::{Format, Replay},
    output::{Outcome, Speaker, print, print_json, table},
    progress,
    told::told as told_result,
};

/// How many deviations people are told.
const TOLD: usize = 20;

/// Replays a log. What was left out of it is said on standard error.
pub fn run(arguments: &Replay, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    let columns = Columns {
        customer: arguments.customer.clone(),
        event: arguments.event.clone(),
        time: arguments.time.clone(),
    };
    let bar = progress::bar();
    let tell = |at| progress::show(&bar, at);
    let never = AtomicBool::new(false);
    let replayed = replay(&journey, &arguments.log, &columns, &arguments.zone, &tell, &never);
    bar.finish_and_clear();
    let replayed = replayed?;
    speaker.tell(&replayed.notices);
    speaker.tell(&replayed.result.warnings);
    match arguments.format {
        Format::Json => print_json(&replayed.result)?,
        Format::Table => {
            let words = speaker.words;
            let fit = replayed.result.replay.as_ref().map(|fit| told(&journey, fit, words));
            print(&[told_result(&journey, &replayed.result, words), fit.unwrap_or_default()].join("\n\n"))?;
        }
    }
    Ok(Outcome::well_if(replayed.result.expectations.iter().all(|expectation| expectation.holds)))
}

/// How the log fits the map, for people.
fn told(journey: &Journey, fit: &ReplayResult, words: &Words) -> String {
    let number = |count: u64| Value::from(count as f64);
    let counts = [("customers", number(fit.customers)), ("events", number(fit.events))];
    let mut text = match fit.fitness {
        Some(fitness) => {
            let drawn = [("moves", number(fit.moves)), ("fitness", words.percent(fitness, 1).into())];
            words.fill("replay-fit", counts.into_iter().chain(drawn))
        }
        None => words.fill("replay-fit-none", counts),
    };
    text += "\n";
    text += &words.fill("replay-unused", [("count", number(fit.unused.len() as u64))]);
    text += &who(journey, fit, words);
    if !fit.deviations.is_empty() {
        let titles = Titles::of(journey, words);
        let mut rows = table(&["table-from", "table-to", "table-count"].map(|id| words.text(id)));
        for deviation in fit.deviations.iter().take(TOLD) {
            let count = words.number(deviation.count as f64, 0);
            rows.add_row([titles.title(&deviation.from), titles.title(&deviation.to), count]);
        }
        text += &format!("\n\n{}\n{rows}", words.text("replay-deviations"));
    }
    text
}

/// What the log says of its customers, and what it leaves open.
fn who(journey: &Journey, fit: &ReplayResult, words: &Words) -> String {
    let list = |names: &[String]| Value::from(names.join(&words.text("list-comma")));
    let segments = journey.segments().filter(|segment| fit.unknown_segments.contains(&segment.id));
    let segments: Vec<String> = segments.map(|segment| segment.title.clone()).collect();
    let named = [
        ("replay-attributes", &fit.attributes),
        ("replay-attributes-missing", &fit.missing),
        ("replay-segments-unknown", &segments),
    ];
    let named = named.into_iter().filter(|(_, names)| !names.is_empty());
    let mut lines: Vec<String> = named.map(|(id, names)| words.fill(id, [("names", list(names))])).collect();
    let has_personas = journey.personas().len() > 0;
    for (is_so, id) in [
        (has_personas, "replay-no-personas"),
        (fit.consent_drawn, "replay-consent-drawn"),
        (fit.zones_differ, "replay-zones-differ"),
    ] {
        if is_so {
            lines.push(words.text(id));
        }
    }
    lines.iter().map(|line| format!("\n{line}")).collect()
}

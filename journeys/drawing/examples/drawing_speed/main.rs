//! How fast a journey of ten thousand cards is drawn: afresh, and after each of the things that a person
//! does to it and takes back.
//!
//! `cargo run --release -p safar-drawing --example drawing_speed [ROW]`
//!
//! Each row is one line of JSON, in milliseconds of the clock: the best of many, and the 99th in a hundred.
//! It is meant for a machine that does nothing else: what a thread has had of its core is told in steps of
//! some milliseconds, which is too coarse here.

mod acts;
mod map;

use std::{hint::black_box, time::Instant};

use acts::{ACTS, Act, change};
use safar_drawing::{Drawing, display::DisplayChange};
use safar_model::Journey;
use safar_words::{Language, Words};
use serde_json::json;

const AFRESH: usize = 10;

fn main() {
    let only = std::env::args().nth(1);
    let is_wanted = |name: &str| only.as_ref().is_none_or(|only| only == name);
    let mut journey = map::journey("ltr");
    if is_wanted("drawn afresh") {
        let times =
            Times::of((0..AFRESH).map(|_| milliseconds(|| redraw(&mut Drawing::default(), &journey)).0));
        let (nodes, connectors) = (journey.nodes().len(), journey.connectors().len());
        println!(
            "{}",
            json!({ "row": "drawn afresh", "best": times.best, "p99": times.p99,
                "nodes": nodes, "connectors": connectors })
        );
    }
    let mut drawing = Drawing::default();
    redraw(&mut drawing, &journey);
    for act in ACTS.iter().filter(|act| is_wanted(act.name)) {
        measure(act, &mut journey, &mut drawing);
    }
}

/// Does something many times and takes it back each time.
fn measure(act: &Act, journey: &mut Journey, drawing: &mut Drawing) {
    let (mut done, mut undone, mut groups) = (Vec::new(), Vec::new(), 0);
    for turn in 0..act.turns {
        let change = change(journey, act, turn);
        let backward = journey.apply(&change).expect("it keeps the journey sound");
        let (time, drawn) = milliseconds(|| redraw(drawing, journey));
        done.push(time);
        groups += drawn.put.len() + drawn.remove.len();
        journey.apply(&backward).expect("it can be taken back");
        undone.push(milliseconds(|| redraw(drawing, journey)).0);
    }
    let (done, undone) = (Times::of(done), Times::of(undone));
    println!(
        "{}",
        json!({ "row": act.name, "best": done.best, "p99": done.p99,
            "undoBest": undone.best, "undoP99": undone.p99, "groups": groups / act.turns })
    );
}

fn redraw(drawing: &mut Drawing, journey: &Journey) -> DisplayChange {
    drawing.redraw(journey, Words::of(Language::En), None)
}

/// What many measurements say.
struct Times {
    best: f64,
    p99: f64,
}

impl Times {
    fn of(times: impl IntoIterator<Item = f64>) -> Self {
        let mut times: Vec<f64> = times.into_iter().collect();
        times.sort_by(f64::total_cmp);
        // The smallest that 99 in 100 do not exceed; of less than a hundred, the largest.
        let at = (times.len() * 99).div_ceil(100) - 1;
        let tidy = |time: f64| (time * 100.0).round() / 100.0;
        Self { best: tidy(times[0]), p99: tidy(times[at]) }
    }
}

/// How long something takes, in milliseconds of the clock.
fn milliseconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let outcome = black_box(work());
    (start.elapsed().as_secs_f64() * 1000.0, outcome)
}

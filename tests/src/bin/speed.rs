//! Measures the app as a person meets it, from the press of a key to the painted frame: `speed [ROUNDS]`
//!
//! Each row is one line of JSON. In a round, the sample's 10,000 customers are sent by Ctrl+R in the real window,
//! with a seed of their own and no figures of an earlier run in sight. What is measured is told by the page's own
//! clock: from the moment at which the window had the key (the event's `timeStamp`) to the first animation frame
//! after the one in which the headline stood below the map and the figures were painted on it. A round in which the
//! map was painted once more after that frame does not count as measured: it is an error.

use std::process::ExitCode;

use safar_tests::{App, Desk, Key, Outcome, Trouble};
use serde_json::{Value, json};

const SAMPLE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../journeys/library/samples/online-shop.en.safar.json");

/// How often each row is measured, if nothing else is said.
const ROUNDS: usize = 30;

/// Rounds before the first that counts: programs are at their full speed only after a while.
const WARMING: usize = 3;

/// What a person is about when they press the key.
const MODES: [&str; 2] = ["design", "simulate"];

/// Watches for the next run: `watched` is empty until its figures are on the screen, and then says when what
/// happened, in milliseconds since the key. The map is read from its canvas only after the time has been taken.
const WATCH: &str = "
    window.watched = null;
    window.isWeighed = false;
    const scene = document.querySelector('[data-testid=canvas] canvas');
    const times = {};
    addEventListener('keydown', function heard(event) {
        if (event.code !== 'KeyR') return;
        removeEventListener('keydown', heard, true);
        times.pressed = event.timeStamp;
    }, true);
    window.fetchUnwatched ??= window.fetch;
    window.fetch = async (...request) => {
        const command = String(request[0]).split('/').pop();
        if (command === 'simulate') times.asked = performance.now();
        const answer = await window.fetchUnwatched(...request);
        if (command === 'simulate') times.answered = performance.now();
        if (command === 'weigh') window.isWeighed = true;
        return answer;
    };
    const observer = new MutationObserver(() => {
        if (!document.querySelector('[data-testid=headline]')) return;
        observer.disconnect();
        times.told = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => {
            times.seen = performance.now();
            window.watched = { ...times, map: scene.toDataURL() };
        }));
    });
    observer.observe(document.querySelector('footer'), { childList: true, subtree: true });";

/// What was watched, once the run has been weighed, too, so that nothing of it goes on any more: without the map,
/// but with whether it stayed as it was.
const WATCHED: &str = "
    if (!window.watched || !window.isWeighed) return null;
    const { map, ...times } = window.watched;
    const stayed = map === document.querySelector('[data-testid=canvas] canvas').toDataURL();
    return { ...times, stayed };";

/// When what happened in a round, in milliseconds since the key was pressed.
struct Round {
    asked: f64,
    answered: f64,
    told: f64,
    seen: f64,
}

fn main() -> ExitCode {
    let rounds = std::env::args().nth(1).map_or(Some(ROUNDS), |rounds| rounds.parse().ok());
    let Some(rounds) = rounds.filter(|rounds| *rounds > 0) else {
        eprintln!("usage: speed [ROUNDS]");
        return ExitCode::from(2);
    };
    match measure(rounds) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Measures in each mode in turn, so that what else the machine does falls on all rows alike.
fn measure(rounds: usize) -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[SAMPLE])?;
    app.css("[data-testid=canvas] [role=treeitem]")?;
    let mut measured = MODES.map(|_| Vec::new());
    for number in 0..WARMING + rounds {
        for (mode, measured) in MODES.iter().zip(&mut measured) {
            let seed = 1 + number * MODES.len() + usize::from(*mode == MODES[1]);
            let round = send(&app, mode, seed)?;
            if number >= WARMING {
                measured.push(round);
            }
        }
    }
    for (mode, rounds) in MODES.iter().zip(&measured) {
        println!("{}", row(mode, rounds));
    }
    Ok(())
}

/// Sends customers by this seed, with no figures on the map before.
fn send(app: &App, mode: &str, seed: usize) -> Outcome<Round> {
    turn_to(app, "simulate")?;
    let field = app.field("Seed")?;
    field.click()?;
    app.press_keys(&[Key::Control.into(), 'a'])?;
    app.type_text(&seed.to_string())?;
    app.press_keys(&[Key::Enter.into()])?;
    app.wait_for_text("Saved")?;
    if let Some(hide) = app.find_role("button", "Hide the figures")? {
        hide.click()?;
        app.wait_for_text("No run yet")?;
    }
    turn_to(app, mode)?;

    app.script(WATCH, &[])?;
    app.press_keys(&[Key::Control.into(), 'r'])?;
    let watched = app.wait_for("the figures", || {
        let watched = app.script(WATCHED, &[])?;
        Ok((!watched.is_null()).then_some(watched))
    })?;
    Round::read(&watched).ok_or_else(|| Trouble::Answer(watched.to_string()))
}

fn turn_to(app: &App, mode: &str) -> Outcome {
    app.css(&format!("input[value={mode}] + label"))?.click()?;
    app.css(&format!("input[value={mode}]:checked")).map(drop)
}

impl Round {
    /// None where something was not seen, or not all of it in the frame that was taken for the last.
    fn read(watched: &Value) -> Option<Self> {
        let at = |name: &str| watched[name].as_f64();
        let pressed = at("pressed")?;
        let round = Self {
            asked: at("asked")? - pressed,
            answered: at("answered")? - pressed,
            told: at("told")? - pressed,
            seen: at("seen")? - pressed,
        };
        (watched["stayed"] == true).then_some(round)
    }
}

/// What the rounds of a mode say.
fn row(mode: &str, rounds: &[Round]) -> Value {
    let sorted = |of: fn(&Round) -> f64| {
        let mut times: Vec<f64> = rounds.iter().map(of).collect();
        times.sort_by(f64::total_cmp);
        times
    };
    let seen = sorted(|round| round.seen);
    // The smallest that so many in a hundred do not exceed.
    let within = |times: &[f64], hundredths: usize| tidy(times[(times.len() * hundredths).div_ceil(100) - 1]);
    json!({
        "row": format!("10,000 customers, in {mode} mode"),
        "best": tidy(seen[0]),
        "median": within(&seen, 50),
        "p95": within(&seen, 95),
        "worst": within(&seen, 100),
        "until asked": within(&sorted(|round| round.asked), 50),
        "until answered": within(&sorted(|round| round.answered - round.asked), 50),
        "until told": within(&sorted(|round| round.told - round.answered), 50),
        "until painted": within(&sorted(|round| round.seen - round.told), 50),
        "rounds": rounds.len(),
    })
}

fn tidy(time: f64) -> f64 {
    (time * 100.0).round() / 100.0
}

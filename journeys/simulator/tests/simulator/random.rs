//! Maps drawn at random, from a keyed generator of the tests' own, so that every run of the tests
//! draws the same ones.

use serde_json::{Value, json};

/// Draws for making maps: SplitMix64 by Steele, Lea and Flood.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// Below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end as u64) as usize
    }

    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    pub fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// Some shares that sum to at most `most`.
    pub fn shares(&mut self, count: usize, most: f64) -> Vec<f64> {
        let weights: Vec<f64> = (0..=count).map(|_| self.unit()).collect();
        let sum: f64 = weights.iter().sum();
        weights[..count].iter().map(|weight| most * weight / sum).collect()
    }

    /// A stay that now and then is longer than most horizons.
    pub fn long_stay(&mut self) -> Value {
        match self.below(7) {
            0 => json!({ "distribution": "exponential", "mean": "P15D" }),
            _ => self.stay(),
        }
    }

    pub fn stay(&mut self) -> Value {
        match self.below(6) {
            0 => json!(format!("PT{}M", self.below(90))),
            1 => json!({ "distribution": "exponential", "mean": format!("PT{}M", 1 + self.below(300)) }),
            2 => {
                json!({ "distribution": "lognormal", "median": "PT10M", "p90": format!("PT{}M", 10 + self.below(300)) })
            }
            3 => {
                json!({ "distribution": "uniform", "min": "PT1M", "max": format!("PT{}M", 1 + self.below(100)) })
            }
            4 => {
                json!({ "distribution": "triangular", "min": "PT1M", "mode": "PT5M", "max": format!("PT{}M", 5 + self.below(100)) })
            }
            _ => json!({ "distribution": "empirical", "quantiles": ["PT0S", "PT3M", "PT20M", "PT2H"] }),
        }
    }
}

/// A map that is an absorbing Markov chain: touchpoints with loops, pain points about touchpoints and
/// stages, unnamed splits, plain delays, goals and exits.
pub fn markov(seed: u64) -> Value {
    let mut dice = Dice::new(seed);
    let stages = 1 + dice.below(3);
    let places = 3 + dice.below(5);
    let mut nodes = vec![json!({ "id": "main", "kind": "goal" }), json!({ "id": "exit", "kind": "exit" })];
    let mut connectors = Vec::new();
    let mut ends = vec!["main".to_owned(), "exit".to_owned()];
    ends.extend((0..places).map(|at| format!("p{at}")));
    for rule in ["delay", "split", "goal"] {
        nodes.push(json!({ "id": rule, "kind": rule, "for": dice.stay(),
            "arms": [{ "port": "a", "weight": dice.unit() + 0.1 }, { "port": "b", "weight": dice.unit() + 0.1 }] }));
        ends.push(rule.to_owned());
    }
    for at in 0..places {
        nodes.push(json!({ "id": format!("p{at}"), "kind": "touchpoint", "stage": format!("s{}", dice.below(stages)),
            "duration": dice.stay(), "entry": if at == 0 { 1.0 } else { f64::from(u8::from(dice.chance(0.3))) } }));
        let ways = 1 + dice.below(3);
        for (share, to) in dice.shares(ways, 1.0).into_iter().zip(choose(&mut dice, &ends, ways)) {
            connectors.push(json!({ "from": format!("p{at}"), "to": to, "share": share }));
        }
    }
    for (from, port) in
        [("delay", "next"), ("split", "a"), ("split", "b"), ("main", "next"), ("goal", "next")]
    {
        let after: Vec<String> = ends.iter().filter(|end| *end != from).cloned().collect();
        if dice.chance(0.8) {
            connectors.push(json!({ "from": from, "port": port, "to": dice.pick(&after) }));
        }
    }
    for at in 0..dice.below(4) {
        let about = dice.chance(0.5).then(|| format!("p{}", dice.below(places)));
        let personas = if dice.chance(0.3) { vec!["sara"] } else { vec![] };
        nodes.push(
            json!({ "id": format!("pain{at}"), "kind": "painPoint", "about": about, "personas": personas,
            "stage": format!("s{}", dice.below(stages)), "frequency": dice.unit(), "leave": dice.unit() }),
        );
    }
    json!({
        "stages": (0..stages).map(|at| json!({ "id": format!("s{at}") })).collect::<Vec<_>>(),
        "nodes": nodes,
        "connectors": connectors,
        "personas": [{ "id": "sara", "weight": 0.4 }, { "id": "omid", "weight": 0.6 }],
        "mainGoal": "main",
        "scenario": { "horizon": "P9999D", "visitCap": 65_535 },
    })
}

/// So many different ones, in order.
fn choose(dice: &mut Dice, of: &[String], count: usize) -> Vec<String> {
    let mut left = of.to_vec();
    (0..count.min(of.len())).map(|_| left.remove(dice.below(left.len()))).collect()
}

/// What rules and triggers of a map must know of it.
struct Told {
    segments: bool,
    /// In days.
    horizon: usize,
}

/// A map of everything that is walked, connected at random.
pub fn anything(seed: u64) -> Value {
    let mut dice = Dice::new(seed);
    let places = 2 + dice.below(5);
    let kinds = [
        "condition",
        "delay",
        "wait",
        "message",
        "split",
        "fork",
        "join",
        "update",
        "window",
        "goal",
        "exit",
    ];
    let rules: Vec<(String, &str)> =
        (0..3 + dice.below(9)).map(|at| (format!("r{at}"), dice.pick(&kinds))).collect();
    let triggers = 1 + dice.below(4);
    // Where nobody feels anything, the walker takes its short cuts.
    let feels = dice.chance(0.5);
    // And where there are no segments, it need not ask who belongs to them.
    let told = Told { segments: dice.chance(0.6), horizon: 1 + dice.below(20) };
    let mood = |mood: f64| if feels { mood } else { 0.0 };
    let mut nodes = Vec::new();
    let mut connectors = Vec::new();
    let mut steps: Vec<String> = (0..places).map(|at| format!("p{at}")).collect();
    steps.extend(rules.iter().map(|(id, _)| id.clone()));
    for at in 0..places {
        nodes.push(touchpoint(&mut dice, at));
        touchpoint_connectors(&mut dice, at, places, &rules, &mut connectors);
    }
    for (id, kind) in &rules {
        nodes.push(rule(&mut dice, id, kind, places, &told));
        for port in ports(kind) {
            let after: Vec<String> = steps.iter().filter(|step| *step != id).cloned().collect();
            if dice.chance(0.75) {
                connectors.push(json!({ "from": id, "port": port, "to": dice.pick(&after) }));
            }
        }
        if *kind == "fork" {
            connectors.push(json!({ "from": id, "to": dice.pick(&steps) }));
        }
    }
    nodes.push(unvisited(places));
    for at in 0..triggers {
        nodes.push(trigger(&mut dice, at, places, &told));
        connectors.push(json!({ "from": format!("t{at}"), "to": dice.pick(&steps) }));
    }
    for at in 0..if feels { dice.below(4) } else { 0 } {
        nodes.push(feeling(&mut dice, at, places));
    }
    json!({
        "stages": [{ "id": "s0" }, { "id": "s1" }],
        "nodes": nodes,
        "connectors": connectors,
        "automations": [{ "id": "auto", "on": dice.chance(0.9), "for": (told.segments && dice.chance(0.5)).then_some("keen"), "endsWhen": [] }],
        "segments": told.segments.then(|| json!({ "id": "keen", "when": dice.pick(&[
            json!({ "event": "e1", "is": ">=", "times": 2 }),
            json!({ "attribute": "tier", "is": "gold" }),
            json!({ "any": [{ "event": "e0" }, { "attribute": "tier", "is": "basic" }] }),
        ]) })).into_iter().collect::<Vec<_>>(),
        "personas": [
            { "id": "sara", "weight": 0.4, "mood": mood(0.5), "consent": { "email": 0.7 }, "timeZone": "Asia/Tehran",
              "attributes": [{ "name": "tier", "values": [{ "value": "gold", "weight": 0.2 }, { "value": "basic", "weight": 0.8 }] }] },
            { "id": "omid", "weight": 0.6, "mood": mood(-0.2), "timeZone": "Europe/Berlin" },
        ],
        "scenario": {
            "visitCap": 1 + dice.below(12), "horizon": format!("P{}D", told.horizon), "linger": dice.unit(),
            "moodEffect": if feels { dice.pick(&[0.0, 0.7]) } else { 0.0 }, "seed": dice.below(1000), "replications": 1 + dice.below(2),
            "arrivals": dice.pick(&[
                json!({ "process": "atOnce" }), json!({ "process": "poisson", "perDay": 50 }),
                json!({ "process": "schedule", "rates": [{ "from": "PT0S", "perDay": 10 }, { "from": "P2D", "perDay": 90 }] }),
            ]),
        },
    })
}

fn touchpoint(dice: &mut Dice, at: usize) -> Value {
    json!({ "id": format!("p{at}"), "kind": "touchpoint", "stage": format!("s{}", dice.below(2)), "duration": dice.long_stay(),
        "entry": if at == 0 { 1.0 } else { dice.unit() }, "emits": dice.chance(0.6).then(|| format!("e{}", dice.below(3))), "cost": 0.3, "revenue": 1.25,
        "collects": if dice.chance(0.2) { json!([{ "consent": "email", "share": 0.5 }]) } else { json!([]) } })
}

fn touchpoint_connectors(
    dice: &mut Dice,
    at: usize,
    places: usize,
    rules: &[(String, &str)],
    connectors: &mut Vec<Value>,
) {
    let mut ends: Vec<String> = (0..places).map(|at| format!("p{at}")).collect();
    ends.extend(rules.iter().map(|(id, _)| id.clone()));
    let ways = dice.below(4);
    for (share, to) in dice.shares(ways, 1.0).into_iter().zip(choose(dice, &ends, ways)) {
        let share = dice.chance(0.8).then_some(share);
        connectors.push(json!({ "from": format!("p{at}"), "to": to, "share": share }));
    }
    let taken: Vec<String> = connectors
        .iter()
        .filter(|c| c["from"] == format!("p{at}"))
        .map(|c| c["to"].as_str().unwrap_or("").to_owned())
        .collect();
    let free: Vec<&(String, &str)> =
        rules.iter().filter(|(id, kind)| !taken.contains(id) && *kind != "goal" && *kind != "exit").collect();
    if !free.is_empty() && dice.chance(0.5) {
        connectors.push(json!({ "from": format!("p{at}"), "to": dice.pick(&free).0, "also": true }));
    }
}

fn ports(kind: &str) -> Vec<&'static str> {
    match kind {
        "condition" => vec!["1", "else"],
        "wait" => vec!["1", "2", "timeout"],
        "split" => vec!["a", "b"],
        "message" => vec!["next", "opened", "clicked"],
        "exit" => vec![],
        _ => vec!["next"],
    }
}

/// A rule that nobody comes to: by it every event is one that the map sends, and every tag one that it gives,
/// though some never come.
fn unvisited(places: usize) -> Value {
    let emitted = (0..places.max(3)).map(|at| json!({ "emit": format!("e{at}") }));
    let set: Vec<_> = emitted.chain([json!({ "tag": "x" })]).collect();
    json!({ "id": "unvisited", "kind": "update", "set": set })
}

fn rule(dice: &mut Dice, id: &str, kind: &str, places: usize, told: &Told) -> Value {
    let when = dice.pick(&[
        json!({ "attribute": "tier", "is": "gold" }),
        json!({ "event": "e0", "within": "PT3H" }),
        json!({ "mood": ">", "than": 0 }),
        json!({ "any": [{ "tag": "x" }, if told.segments { json!({ "segment": "keen" }) } else { json!({ "event": "e2" }) }] }),
        json!({ "localTime": { "from": "22:00", "to": "06:00" } }),
    ]);
    let how = dice.pick(&["immediately", "onStepEnd", "beforeMessage"]);
    let mut node = json!({ "id": id, "kind": kind, "automation": dice.chance(0.4).then_some("auto") });
    let fields = match kind {
        "condition" => json!({ "branches": [{ "port": "1", "when": when }] }),
        "delay" if dice.chance(0.3) => {
            json!({ "until": "09:30", "days": dice.pick(&[json!([]), json!(["mon", "sat"])]) })
        }
        "delay" => json!({ "for": dice.long_stay() }),
        "wait" => {
            json!({ "timeout": dice.pick(&[json!("PT2H"), json!("PT0S"), Value::Null]), "lookBack": dice.pick(&["none", "entry", "all"]),
            "events": [{ "port": "1", "event": format!("e{}", dice.below(3)) }, if told.segments { json!({ "port": "2", "segment": "keen" }) } else { json!({ "port": "2", "event": "e2" }) }] })
        }
        "message" => json!({ "channel": dice.pick(&["email", "sms"]), "cost": 0.01,
            "response": { "deliver": 0.9, "open": 0.5, "click": 0.5, "unsubscribe": 0.1, "timeToOpen": dice.stay(), "timeToClick": dice.stay() },
            "cap": dice.chance(0.5).then(|| json!({ "most": 2, "within": "P1D" })),
            "quietHours": dice.chance(0.4).then(|| json!({ "from": "21:00", "to": "09:00", "then": "defer" })) }),
        "split" => {
            json!({ "arms": [{ "port": "a", "weight": 1 }, { "port": "b", "weight": 2 }], "experiment": dice.chance(0.3).then_some("exp") })
        }
        "update" => {
            json!({ "set": [{ "tag": "x" }, { "attribute": "tier", "to": "gold" }, { "emit": format!("e{}", dice.below(3)) }] })
        }
        "window" => json!({ "open": { "from": "08:00", "to": "18:00" } }),
        "goal" => {
            json!({ "on": dice.chance(0.3).then(|| json!({ "event": format!("e{}", dice.below(places)) })), "stopsRules": how, "value": 12.5,
            "repeats": dice.chance(0.3) })
        }
        _ => json!({}),
    };
    for (name, value) in fields.as_object().into_iter().flatten() {
        node[name] = value.clone();
    }
    node
}

fn trigger(dice: &mut Dice, at: usize, places: usize, told: &Told) -> Value {
    let place = |dice: &mut Dice| format!("p{}", dice.below(places));
    let on = match dice.below(7) {
        0 => json!({ "event": format!("e{}", dice.below(3)) }),
        1 => json!({ "reaches": place(dice) }),
        2 => json!({ "leaves": place(dice), "without": place(dice), "within": "PT1H" }),
        3 if told.segments => json!({ "segment": "keen" }),
        3 | 4 => json!({ "arrival": true }),
        5 => json!({ "date": "2026-01-03T10:00:00Z" }),
        // What comes round at the horizon comes too late.
        _ => json!({ "every": dice.pick(&["P1D".to_owned(), format!("P{}D", told.horizon)]) }),
    };
    let mode = dice.pick(&["never", "afterExit", "always"]);
    json!({ "id": format!("t{at}"), "kind": "trigger", "on": on, "reentry": { "mode": mode, "gap": dice.chance(0.3).then_some("PT2H") },
        "automation": dice.chance(0.4).then_some("auto") })
}

fn feeling(dice: &mut Dice, at: usize, places: usize) -> Value {
    let about = dice.chance(0.6).then(|| format!("p{}", dice.below(places)));
    let kind = dice.pick(&["emotion", "painPoint"]);
    let stage = format!("s{}", dice.below(2));
    let mut node = json!({ "id": format!("f{at}"), "kind": kind, "stage": stage, "about": about });
    if kind == "emotion" {
        node["score"] = json!(dice.unit() * 4.0 - 2.0);
    } else {
        node["frequency"] = json!(dice.unit());
        node["leave"] = json!(dice.unit() * 0.5);
    }
    node
}

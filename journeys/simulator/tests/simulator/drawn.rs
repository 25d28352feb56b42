//! Maps drawn by proptest from their parts, so that one on which a property fails shrinks to the smallest
//! that still does: parts refer to each other by numbers, which mean something however few are left.

use proptest::{
    collection::vec,
    option::{of, weighted},
    prelude::*,
    sample::select,
    test_runner::RngSeed,
};
use serde_json::{Value, json};

/// The same maps at every run of the tests; `PROPTEST_CASES` asks for so many others.
pub fn config(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig { failure_persistence: None, max_shrink_iters: 4000, ..Default::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => usual,
        None => ProptestConfig { cases, rng_seed: RngSeed::Fixed(1), ..usual },
    }
}

/// Which maps are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything that is walked.
    Anything,
    /// Only maps on which one thing at a time is pending for a customer, so that nothing can come between
    /// two steps of the same instant.
    OneAtATime,
}

/// The parts of a map.
#[derive(Clone)]
pub struct Drawn {
    places: Vec<Place>,
    rules: Vec<Rule>,
    triggers: Vec<Trigger>,
    feelings: Vec<Feeling>,
    scenario: Value,
    has_automation: bool,
    mood: f64,
}

#[derive(Debug, Clone)]
struct Place {
    fields: Value,
    ways: Vec<Way>,
    /// What of the shares is left over for those who leave.
    leaving: u8,
    also: Option<usize>,
}

/// A routed connector: its part of the shares, or none given.
#[derive(Debug, Clone)]
struct Way {
    part: Option<u8>,
    to: usize,
}

#[derive(Debug, Clone)]
struct Rule {
    kind: &'static str,
    fields: Value,
    in_automation: bool,
    /// For each of its ports where it leads, if anywhere; a fork goes to all of them.
    out: Vec<Option<usize>>,
}

#[derive(Debug, Clone)]
struct Trigger {
    fields: Value,
    in_automation: bool,
    to: usize,
}

#[derive(Debug, Clone)]
struct Feeling {
    fields: Value,
    about: Option<usize>,
}

/// The parts of maps, of few cards and of many.
pub fn drawn(scope: Scope) -> impl Strategy<Value = Drawn> {
    prop_oneof![
        2 => sized(scope, 3, 3),
        3 => sized(scope, 6, 10),
        1 => sized(scope, 15, 25),
    ]
}

fn sized(scope: Scope, places: usize, rules: usize) -> impl Strategy<Value = Drawn> {
    let triggers = if scope == Scope::Anything { 4 } else { 0 };
    (
        vec(place(scope), 1..=places),
        vec(rule(scope), 0..=rules),
        vec(trigger(), 0..=triggers),
        vec(feeling(), 0..=3),
        scenario(),
        any::<bool>(),
        select(&[0.0, 0.5, -1.0][..]),
    )
        .prop_map(|(places, rules, triggers, feelings, scenario, has_automation, mood)| Drawn {
            places,
            rules,
            triggers,
            feelings,
            scenario,
            has_automation,
            mood,
        })
}

/// A length of time, now and then none, and now and then longer than most horizons.
fn stay() -> impl Strategy<Value = Value> {
    prop_oneof![
        2 => Just(json!("PT0S")),
        3 => (1..90_u32).prop_map(|minutes| json!(format!("PT{minutes}M"))),
        2 => (1..300_u32)
            .prop_map(|mean| json!({ "distribution": "exponential", "mean": format!("PT{mean}M") })),
        1 => (1..300_u32).prop_map(|more| {
            json!({ "distribution": "lognormal", "median": "PT10M", "p90": format!("PT{}M", 10 + more) })
        }),
        1 => (1..100_u32).prop_map(|max| {
            json!({ "distribution": "triangular", "min": "PT0S", "mode": "PT1M", "max": format!("PT{max}M") })
        }),
        1 => Just(json!({ "distribution": "uniform", "min": "PT1M", "max": "PT3H" })),
        1 => Just(json!({ "distribution": "empirical", "quantiles": ["PT0S", "PT3M", "PT20M", "PT2H"] })),
        1 => Just(json!({ "distribution": "exponential", "mean": "P15D" })),
    ]
}

/// One of three events, which some touchpoints and updates send.
fn event() -> impl Strategy<Value = String> {
    (0..3_u8).prop_map(|number| format!("e{number}"))
}

fn place(scope: Scope) -> impl Strategy<Value = Place> {
    let fields = (stay(), 0..3_u8, of(event()), 0..2_u8, any::<bool>(), any::<bool>());
    let way = (weighted(0.8, 0..4_u8), 0..60_usize).prop_map(|(part, to)| Way { part, to });
    let also = if scope == Scope::Anything { of(0..60_usize).boxed() } else { Just(None).boxed() };
    (fields, vec(way, 0..4), 0..3_u8, also).prop_map(|(fields, ways, leaving, also)| {
        let (stay, entry, emits, stage, costs, asks) = fields;
        let collects = if asks { json!([{ "consent": "email", "share": 0.5 }]) } else { json!([]) };
        let (cost, revenue) = if costs { (0.3, 1.25) } else { (0.0, 0.0) };
        let fields = json!({ "duration": stay, "entry": entry, "emits": emits, "stage": format!("s{stage}"),
            "cost": cost, "revenue": revenue, "collects": collects });
        Place { fields, ways, leaving, also }
    })
}

/// A condition that holds for some, on anything that conditions ask.
fn condition() -> impl Strategy<Value = Value> {
    let one = prop_oneof![
        Just(json!({ "attribute": "tier", "is": "gold" })),
        (event(), of(select(&["PT1S", "PT3H", "P2D"][..]))).prop_map(|(event, within)| match within {
            Some(within) => json!({ "event": event, "within": within }),
            None => json!({ "event": event, "is": ">=", "times": 2 }),
        }),
        Just(json!({ "mood": ">", "than": 0 })),
        Just(json!({ "tag": "x" })),
        Just(json!({ "segment": "keen" })),
        Just(json!({ "persona": "sara" })),
        Just(json!({ "entry": "p0" })),
        Just(json!({ "localTime": { "from": "22:00", "to": "06:00" } })),
    ];
    one.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(|all| json!({ "all": all })),
            vec(inner.clone(), 0..3).prop_map(|any| json!({ "any": any })),
            inner.prop_map(|not| json!({ "not": not })),
        ]
    })
}

fn message() -> impl Strategy<Value = Value> {
    let share = || select(&[0.0, 0.5, 1.0][..]);
    let response = (share(), share(), share(), share(), of(stay()), of(stay()));
    let limits = (of(0..3_u32), of(select(&["defer", "drop"][..])));
    (response, limits, select(&["email", "sms"][..])).prop_map(|(response, (most, quiet), channel)| {
        let (deliver, open, click, unsubscribe, to_open, to_click) = response;
        json!({ "channel": channel, "cost": 0.01,
            "response": { "deliver": deliver, "open": open, "click": click, "unsubscribe": unsubscribe,
                "timeToOpen": to_open, "timeToClick": to_click },
            "cap": most.map(|most| json!({ "most": most, "within": "P1D" })),
            "quietHours": quiet.map(|then| json!({ "from": "21:00", "to": "09:00", "then": then })) })
    })
}

/// The fields of a rule, by its kind.
fn rule_fields(scope: Scope) -> BoxedStrategy<(&'static str, Value)> {
    let of_kind = |kind: &'static str, fields: BoxedStrategy<Value>| {
        fields.prop_map(move |fields| (kind, fields)).boxed()
    };
    let past = || select(&["goOn", "exit"][..]);
    let delay = prop_oneof![
        3 => stay().prop_map(|stay| json!({ "for": stay })),
        1 => Just(json!({ "until": "09:30", "days": ["mon", "sat"] })),
        1 => past().prop_map(|past| json!({ "untilDate": "2026-01-03T10:00:00Z", "whenPast": past })),
        1 => past().prop_map(|past| json!({ "untilAttribute": "day", "before": "P1D", "whenPast": past })),
    ];
    let wait = (of(select(&["PT0S", "PT2H"][..])), select(&["none", "entry", "all"][..]), event());
    let wait = wait.prop_map(|(timeout, look_back, event)| {
        json!({ "timeout": timeout, "lookBack": look_back,
            "events": [{ "port": "1", "event": event }, { "port": "2", "segment": "keen" }] })
    });
    let split = prop_oneof![
        (0..3_u8, 1..3_u8).prop_map(
            |(a, b)| json!({ "arms": [{ "port": "a", "weight": a }, { "port": "b", "weight": b }] })
        ),
        Just(
            json!({ "experiment": "exp", "arms": [{ "port": "a", "weight": 1 }, { "port": "b", "weight": 1 }] })
        ),
    ];
    let update = event().prop_map(
        |event| json!({ "set": [{ "tag": "x" }, { "attribute": "tier", "to": "gold" }, { "emit": event }] }),
    );
    let window =
        select(&["06:00", "18:00"][..]).prop_map(|to| json!({ "open": { "from": "08:00", "to": to } }));
    let on = if scope == Scope::Anything { weighted(0.3, event()).boxed() } else { Just(None).boxed() };
    let how = select(&["immediately", "onStepEnd", "beforeMessage"][..]);
    let goal = (how, on, any::<bool>()).prop_map(|(how, on, repeats)| {
        json!({ "stopsRules": how, "value": 12.5, "repeats": repeats,
            "on": on.map(|event| json!({ "event": event })) })
    });
    let choice = condition().prop_map(|when| json!({ "branches": [{ "port": "1", "when": when }] }));
    let mut kinds = vec![
        (1, of_kind("exit", Just(json!({})).boxed())),
        (2, of_kind("goal", goal.boxed())),
        (3, of_kind("delay", delay.boxed())),
        (2, of_kind("update", update.boxed())),
        (2, of_kind("split", split.boxed())),
        (3, of_kind("condition", choice.boxed())),
        (1, of_kind("window", window.boxed())),
        (2, of_kind("wait", wait.boxed())),
        (3, of_kind("message", message().boxed())),
    ];
    if scope == Scope::Anything {
        kinds.push((2, of_kind("fork", Just(json!({})).boxed())));
        kinds.push((1, of_kind("join", Just(json!({})).boxed())));
    }
    proptest::strategy::Union::new_weighted(kinds).boxed()
}

fn rule(scope: Scope) -> impl Strategy<Value = Rule> {
    let out = vec(weighted(0.75, 0..60_usize), 3);
    (rule_fields(scope), weighted(0.4, Just(())), out).prop_map(|((kind, fields), automation, out)| Rule {
        kind,
        fields,
        in_automation: automation.is_some(),
        out,
    })
}

fn trigger() -> impl Strategy<Value = Trigger> {
    let place = || (0..60_usize).prop_map(|number| json!({ "place": number }));
    let on = prop_oneof![
        Just(json!({ "arrival": true })),
        event().prop_map(|event| json!({ "event": event })),
        event().prop_map(|event| json!({ "event": event, "key": "order" })),
        place().prop_map(|place| json!({ "reaches": place })),
        (place(), place())
            .prop_map(|(place, other)| json!({ "leaves": place, "without": other, "within": "PT1H" })),
        Just(json!({ "segment": "keen" })),
        Just(json!({ "date": "2026-01-03T10:00:00Z" })),
        select(&["P1D", "P5D"][..]).prop_map(|every| json!({ "every": every })),
    ];
    let again = (select(&["never", "afterExit", "always"][..]), weighted(0.3, Just("PT2H")));
    (on, again, any::<bool>(), 0..60_usize).prop_map(|(on, (mode, gap), in_automation, to)| Trigger {
        fields: json!({ "on": on, "reentry": { "mode": mode, "gap": gap } }),
        in_automation,
        to,
    })
}

fn feeling() -> impl Strategy<Value = Feeling> {
    let fields = prop_oneof![
        (-2..=2_i8).prop_map(|score| json!({ "kind": "emotion", "score": score })),
        (0..=2_u8, 0..=2_u8, 1..=5_u8).prop_map(|(frequency, leave, severity)| {
            json!({ "kind": "painPoint", "frequency": f64::from(frequency) / 2.0,
                "leave": f64::from(leave) / 4.0, "severity": severity })
        }),
    ];
    let personas = weighted(0.3, Just(json!(["sara"])));
    (fields, personas, 0..2_u8, of(0..60_usize)).prop_map(|(mut fields, personas, stage, about)| {
        fields["stage"] = json!(format!("s{stage}"));
        fields["personas"] = personas.unwrap_or(json!([]));
        Feeling { fields, about }
    })
}

fn scenario() -> impl Strategy<Value = Value> {
    let arrivals = prop_oneof![
        Just(json!({ "process": "atOnce" })),
        Just(json!({ "process": "poisson", "perDay": 50 })),
        Just(json!({ "process": "schedule",
            "rates": [{ "from": "PT0S", "perDay": 10 }, { "from": "P2D", "perDay": 90 }] })),
    ];
    let moods = (select(&[0.0, 0.7][..]), select(&[0.0, 0.5, 1.0][..]));
    (1..12_u32, 1..20_u32, moods, 0..1000_u32, arrivals).prop_map(
        |(visit_cap, horizon, (effect, linger), seed, arrivals)| {
            json!({ "visitCap": visit_cap, "horizon": format!("P{horizon}D"), "moodEffect": effect,
                "linger": linger, "seed": seed, "arrivals": arrivals })
        },
    )
}

impl std::fmt::Debug for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file())
    }
}

impl Drawn {
    /// The map as a file has it.
    pub fn file(&self) -> Value {
        let mut nodes = Vec::new();
        let mut connectors = Vec::new();
        for (at, place) in self.places.iter().enumerate() {
            let mut node = with(&place.fields, &format!("p{at}"), "touchpoint");
            if at == 0 {
                node["entry"] = json!(1);
            }
            nodes.push(node);
            self.connect_place(&format!("p{at}"), place, &mut connectors);
        }
        for (at, rule) in self.rules.iter().enumerate() {
            let mut node = with(&rule.fields, &format!("r{at}"), rule.kind);
            node["automation"] = json!(self.automation(rule.in_automation));
            nodes.push(node);
            self.connect_rule(&format!("r{at}"), rule, &mut connectors);
        }
        for (at, trigger) in self.triggers.iter().enumerate() {
            let mut node = with(&trigger.fields, &format!("t{at}"), "trigger");
            for field in ["reaches", "leaves", "without"] {
                if let Some(number) = node["on"][field]["place"].as_u64() {
                    node["on"][field] = json!(self.place(number as usize));
                }
            }
            node["automation"] = json!(self.automation(trigger.in_automation));
            nodes.push(node);
            connectors.push(json!({ "from": format!("t{at}"), "to": self.step(trigger.to) }));
        }
        for (at, feeling) in self.feelings.iter().enumerate() {
            let mut node = feeling.fields.clone();
            node["id"] = json!(format!("f{at}"));
            node["about"] = json!(feeling.about.map(|number| self.place(number)));
            nodes.push(node);
        }
        nodes.push(unvisited());
        nodes.push(json!({ "id": "main", "kind": "goal" }));
        for (at, connector) in connectors.iter_mut().enumerate() {
            connector["id"] = json!(format!("c{at:04}"));
        }
        self.around(nodes, connectors)
    }

    /// The records besides nodes and connectors.
    fn around(&self, mut nodes: Vec<Value>, connectors: Vec<Value>) -> Value {
        // Conditions ask for a tag, which somewhere has to be given, though nobody comes there.
        nodes.push(json!({ "id": "tags", "kind": "update", "set": [{ "tag": "x" }] }));
        let tiers = json!([{ "value": "gold", "weight": 0.2 }, { "value": "basic", "weight": 0.8 }]);
        let days = json!([{ "value": "2026-01-04", "weight": 1 }]);
        let goal = self.rules.iter().position(|rule| rule.kind == "goal").map(|at| format!("r{at}"));
        let keen = json!({ "any": [{ "event": "e1", "is": ">=", "times": 2 }, { "attribute": "tier", "is": "gold" }] });
        json!({
            "stages": [{ "id": "s0" }, { "id": "s1" }],
            "nodes": nodes,
            "connectors": connectors,
            "automations": [{ "id": "auto", "on": self.has_automation, "for": null, "endsWhen": goal.iter().collect::<Vec<_>>() }],
            "segments": [{ "id": "keen", "when": keen }],
            "personas": [
                { "id": "sara", "weight": 0.4, "mood": self.mood, "consent": { "email": 0.7 },
                  "timeZone": "Asia/Tehran",
                  "attributes": [{ "name": "tier", "values": tiers }, { "name": "day", "values": days }] },
                { "id": "omid", "weight": 0.6, "timeZone": "Europe/Berlin" },
            ],
            "mainGoal": goal.as_deref().unwrap_or("main"),
            "scenario": self.scenario,
        })
    }

    fn connect_place(&self, id: &str, place: &Place, connectors: &mut Vec<Value>) {
        let parts: u32 = place.ways.iter().filter_map(|way| way.part).map(u32::from).sum();
        let all = f64::from(parts + u32::from(place.leaving)).max(1.0);
        for way in &place.ways {
            let share = way.part.map(|part| f64::from(part) / all);
            connectors.push(json!({ "from": id, "to": self.step(way.to), "share": share }));
        }
        let begun: Vec<usize> =
            (0..self.rules.len()).filter(|at| !["goal", "exit"].contains(&self.rules[*at].kind)).collect();
        if let (Some(also), false) = (place.also, begun.is_empty()) {
            let rule = format!("r{}", begun[also % begun.len()]);
            connectors.push(json!({ "from": id, "to": rule, "also": true }));
        }
    }

    fn connect_rule(&self, id: &str, rule: &Rule, connectors: &mut Vec<Value>) {
        let is_one_at_a_time = self.triggers.is_empty();
        let ports: &[&str] = match rule.kind {
            "condition" => &["1", "else"],
            "wait" => &["1", "2", "timeout"],
            "split" => &["a", "b"],
            // What a response starts goes on beside.
            "message" if is_one_at_a_time => &["next"],
            "message" => &["next", "opened", "clicked"],
            "fork" => &["next", "next", "next"],
            "exit" => &[],
            _ => &["next"],
        };
        for (port, to) in ports.iter().zip(&rule.out) {
            if let Some(to) = to {
                connectors.push(json!({ "from": id, "port": port, "to": self.step(*to) }));
            }
        }
    }

    /// Any touchpoint or rule.
    fn step(&self, number: usize) -> String {
        let number = number % (self.places.len() + self.rules.len());
        match number.checked_sub(self.places.len()) {
            Some(rule) => format!("r{rule}"),
            None => format!("p{number}"),
        }
    }

    fn place(&self, number: usize) -> String {
        format!("p{}", number % self.places.len())
    }

    fn automation(&self, is_in: bool) -> Option<&'static str> {
        is_in.then_some("auto")
    }
}

/// A rule that nobody comes to: by it every event is one that the map sends, though some never come.
fn unvisited() -> Value {
    let emitted: Vec<Value> = (0..3).map(|at| json!({ "emit": format!("e{at}") })).collect();
    json!({ "id": "unvisited", "kind": "update", "set": emitted })
}

fn with(fields: &Value, id: &str, kind: &str) -> Value {
    let mut node = fields.clone();
    node["id"] = json!(id);
    node["kind"] = json!(kind);
    node
}

/// The map with so many places at every second touchpoint.
pub fn with_places(mut file: Value, places: u32, patience: &Value) -> Value {
    for (at, node) in file["nodes"].as_array_mut().expect("nodes").iter_mut().enumerate() {
        if node["kind"] == "touchpoint" && at % 2 == 0 {
            node["capacity"] = json!({ "places": places, "patience": patience });
        }
    }
    file
}

/// A node into which nothing leads, of any kind that somebody might come to, or a feeling about one; and
/// where it would lead.
pub fn unreachable() -> impl Strategy<Value = (Value, Vec<usize>)> {
    let place = (stay(), of(1..3_u32), of(event())).prop_map(|(stay, places, emits)| {
        json!({ "id": "new", "kind": "touchpoint", "duration": stay, "emits": emits,
            "capacity": places.map(|places| json!({ "places": places })) })
    });
    let rule = rule_fields(Scope::Anything)
        // By an event a goal is met wherever it stands, and an experiment is told of by itself.
        .prop_filter("reachable by an event", |(_, fields)| {
            fields["on"].is_null() && fields["experiment"].is_null()
        })
        .prop_map(|(kind, fields)| with(&fields, "new", kind));
    (prop_oneof![place, rule], vec(0..60_usize, 0..3))
}

/// Adds a node into which nothing leads, below all others, with connectors to steps of the map; none to a
/// join, which would wait for what comes by them.
pub fn with_unreachable(mut file: Value, (node, to): (Value, Vec<usize>)) -> Value {
    let of_join = |node: &&Value| node["kind"] == "join";
    let is_step = |node: &&Value| {
        !["emotion", "painPoint", "trigger"].iter().any(|kind| node["kind"] == *kind) && !of_join(node)
    };
    let nodes = file["nodes"].as_array().expect("nodes");
    let steps: Vec<Value> = nodes.iter().filter(is_step).map(|node| node["id"].clone()).collect();
    let ports: &[&str] = match node["kind"].as_str() {
        Some("condition") => &["1", "else"],
        Some("wait") => &["1", "timeout"],
        Some("split") => &["a", "b"],
        Some("message") => &["next", "opened"],
        Some("touchpoint" | "fork") => &["next", "next"],
        Some("exit") => &[],
        _ => &["next"],
    };
    let connectors = ports.iter().zip(to).enumerate().map(|(at, (port, to))| {
        json!({ "id": format!("new{at}"), "from": "new", "port": port, "to": steps[to % steps.len()] })
    });
    let connectors: Vec<Value> = connectors.collect();
    file["connectors"].as_array_mut().expect("connectors").extend(connectors);
    file["nodes"].as_array_mut().expect("nodes").push(node);
    file
}

/// Inserts a card at which nothing happens and no time passes into one of the connectors; `None` where
/// there are no connectors.
pub fn with_inserted(mut file: Value, number: usize) -> Option<Value> {
    let nodes = file["nodes"].as_array().expect("nodes").clone();
    let connectors = file["connectors"].as_array_mut().expect("connectors");
    let many = connectors.len().max(1);
    let parted = connectors.get_mut(number % many)?;
    let from = nodes.iter().find(|node| node["id"] == parted["from"]).expect("the node it leaves");
    let new = match from["kind"] == "touchpoint" {
        true => json!({ "id": "new", "kind": "touchpoint", "stage": from["stage"] }),
        false => json!({ "id": "new", "kind": "update", "automation": from["automation"] }),
    };
    let to = std::mem::replace(&mut parted["to"], json!("new"));
    connectors.push(json!({ "id": "onward", "from": "new", "to": to }));
    file["nodes"].as_array_mut().expect("nodes").push(new);
    Some(file)
}

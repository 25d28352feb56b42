//! The maps that are measured.

use safar_simulator::Program;
use serde_json::{Value, json};

use crate::maps;

/// The routes of each touchpoint: the share and where it leads; 6 is the goal.
pub const ROUTES: [&[(f64, usize)]; 6] =
    [&[(0.9, 1)], &[(0.9, 2)], &[(0.3, 1), (0.6, 3)], &[(0.9, 4)], &[(0.3, 3), (0.6, 5)], &[(0.9, 6)]];
const NAMES: [&str; 7] = ["ad", "home", "product", "basket", "checkout", "payment", "bought"];

/// The touchpoint with the capacity, its places, and its mean stay in milliseconds.
pub const CAPACITY: (usize, u32, f64) = (4, 10, 300_000.0);
/// How many customers come a day: enough to keep four fifths of the places taken.
pub const PER_DAY: f64 = 2880.0;

/// Six touchpoints in a row; two send some customers back.
pub fn six_steps() -> Program {
    compile(map(&Value::Null))
}

/// The same with a stay at each.
pub fn with_stays() -> Program {
    compile(map(&json!({ "distribution": "exponential", "mean": "PT5M" })))
}

/// The same with places at one of them, and stays there only.
pub fn with_capacity() -> Program {
    let (at, places, _) = CAPACITY;
    let mut file = map(&Value::Null);
    file["nodes"][at]["duration"] = json!({ "distribution": "exponential", "mean": "PT5M" });
    file["nodes"][at]["capacity"] = json!({ "places": places });
    file["scenario"] = json!({ "arrivals": { "process": "poisson", "perDay": PER_DAY } });
    compile(file)
}

/// The sample that is shipped, with its rules.
pub fn sample() -> Program {
    let text = include_str!("../../../library/samples/online-shop.en.safar.json");
    let mut file: Value = serde_json::from_str(text).expect("the sample is JSON");
    file["mainGoal"] = file["journey"]["mainGoal"].clone();
    compile(file)
}

fn compile(file: Value) -> Program {
    Program::compile(&maps::journey(file)).expect("a sound map")
}

fn map(stay: &Value) -> Value {
    let touchpoint = |id: &str| {
        let entry = (id == "ad").then_some(1);
        json!({ "id": id, "kind": "touchpoint", "duration": stay, "entry": entry })
    };
    let mut nodes: Vec<Value> = NAMES[..6].iter().copied().map(touchpoint).collect();
    nodes.push(json!({ "id": "bought", "kind": "goal", "value": 44 }));
    let connectors = ROUTES.iter().enumerate().flat_map(|(from, routes)| {
        routes.iter().map(move |(share, to)| json!({ "from": NAMES[from], "to": NAMES[*to], "share": share }))
    });
    json!({ "nodes": nodes, "connectors": connectors.collect::<Vec<_>>() })
}

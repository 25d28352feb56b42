//! Expectations: figures of a result, by their path, held against bounds.

use safar_model::{
    Journey,
    record::{Record, scenario::Expected},
    value::{condition::Comparison, id::Id},
};
use serde_json::Value;

use super::{ExpectationResult, RunResult};
use crate::{
    compile::{Problem, ProblemReason},
    program::test::compares,
};

/// What a run is checked against.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Expectation {
    id: Id,
    measure: String,
    is: Comparison,
    than: f64,
}

/// Fields of a result that are `null` at times and never hold a figure.
const NO_FIGURES: [&str; 3] = ["only", "replay", "exactReason"];

/// Compiles the expectations of a journey; `result` is one of nobody, which has every figure that a
/// result can have.
pub(crate) fn compile(
    journey: &Journey,
    result: &RunResult,
    problems: &mut Vec<Problem>,
) -> Vec<Expectation> {
    let result = as_json(result);
    let mut expectations = Vec::new();
    for expectation in journey.expectations() {
        let record = || Record::Expectation(expectation.clone()).name();
        match &expectation.expected {
            Expected::Measure(measure) if is_figure(&result, &measure.measure) => {
                expectations.push(Expectation {
                    id: expectation.id.clone(),
                    measure: measure.measure.clone(),
                    is: measure.is,
                    than: measure.than,
                })
            }
            Expected::Measure(measure) => problems.push(Problem {
                record: record(),
                field: "measure".to_owned(),
                reason: ProblemReason::UnknownMeasure { measure: measure.measure.clone() },
            }),
            Expected::Unknown(_) => problems.push(Problem {
                record: record(),
                field: "measure".to_owned(),
                reason: ProblemReason::UnknownForm,
            }),
        }
    }
    expectations
}

/// Holds a result against expectations.
pub(crate) fn check(expectations: &[Expectation], result: &RunResult) -> Vec<ExpectationResult> {
    if expectations.is_empty() {
        return Vec::new();
    }
    let result = as_json(result);
    let check = |expectation: &Expectation| {
        let value = find(&result, &expectation.measure).and_then(Value::as_f64);
        let holds = value.is_some_and(|value| compares(value, expectation.is, expectation.than));
        ExpectationResult { id: expectation.id.clone(), value, holds }
    };
    expectations.iter().map(check).collect()
}

fn as_json(result: &RunResult) -> Value {
    // A result holds nothing that JSON does not.
    serde_json::to_value(result).unwrap_or_default()
}

fn is_figure(result: &Value, path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or_default();
    match find(result, path) {
        Some(Value::Number(_)) => true,
        Some(Value::Null) => !NO_FIGURES.contains(&last),
        _ => false,
    }
}

/// The value at a path of names between dots; items of lists go by their `id`. Ids may hold dots
/// themselves, so that every name with which the path goes on is tried.
fn find<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let within = |name: &str, inner: &'v Value| match path.strip_prefix(name)? {
        "" => Some(inner),
        rest => find(inner, rest.strip_prefix('.')?),
    };
    match value {
        Value::Object(fields) => fields.iter().find_map(|(name, inner)| within(name, inner)),
        Value::Array(items) => items.iter().find_map(|item| within(item.get("id")?.as_str()?, item)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn figures_are_found_by_their_path_even_where_ids_hold_dots() {
        let result = json!({
            "conversion": { "rate": 0.25 },
            "nodes": { "a": { "entered": 1 }, "a.b": { "entered": 2 } },
            "stages": [{ "id": "s.1", "people": 3 }],
        });
        for (path, figure) in [
            ("conversion.rate", Some(0.25)),
            ("nodes.a.entered", Some(1.0)),
            ("nodes.a.b.entered", Some(2.0)),
            ("stages.s.1.people", Some(3.0)),
            ("conversion", None),
            ("conversion.rate.low", None),
            ("rate", None),
        ] {
            assert_eq!(find(&result, path).and_then(Value::as_f64), figure, "{path}");
        }
    }
}

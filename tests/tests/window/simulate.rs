//! Simulate mode: the scenario is set, runs are made and shown again, and what is expected is told.

use safar_tests::{Desk, Key, Outcome};
use serde_json::Value;

use crate::map::Map;

const SAMPLE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../journeys/library/samples/online-shop.en.safar.json");

#[test]
fn runs_are_set_up_made_listed_and_taken_up_again() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[SAMPLE])?;
    let map = Map::of(&app)?;
    app.role("radio", "Simulate")?.click()?;
    app.css("[data-testid=canvas]")?;

    let run = |customers: &str| {
        let field = app.field("Customers")?;
        field.click()?;
        app.press_keys(&[Key::Control.into(), 'a'])?;
        app.type_text(customers)?;
        app.press_keys(&[Key::Enter.into()])?;
        map.saved()?;
        app.role("button", "Run")?.click()?;
        app.wait_for_text(&format!("{customers} customers · seed 1"))
    };
    run("500")?;
    run("800")?;
    assert_eq!(app.find_all("aside ol > li")?.len(), 2);
    app.wait_for_text("holds: ")?;

    app.css("aside ol > li:last-child button")?.click()?;
    app.css("aside ol > li:last-child[aria-current]")?;
    app.css("aside ol > li:last-child button:last-child")?.click()?;
    let customers = || -> Outcome<Value> {
        let records = map.records()?;
        let scenario = records.as_array().into_iter().flatten().find_map(|record| record.get("scenario"));
        Ok(scenario.map_or(Value::Null, |scenario| scenario["customers"].clone()))
    };
    app.wait_until("the settings of the first run", || Ok(customers()? == 500))
}

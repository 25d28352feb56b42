//! Where a connector may go, and why it may not go elsewhere.

use safar_model::{
    Journey,
    connecting::{NotConnectable, Way, may_connect},
    edit::{Edit, plan},
    record::Record,
    value::id::{Id, Port},
};
use serde_json::{Value, json};

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn port(text: &str) -> Port {
    Port::parse(text).expect("a port")
}

fn record(value: Value) -> Record {
    serde_json::from_value(value).expect("a sound record")
}

fn node(id: &str, kind: &str) -> Value {
    json!({ "node": { "id": id, "kind": kind, "title": id, "stage": "s", "lane": "l", "x": 0, "y": 0 } })
}

fn connector(from: &str, to: &str) -> Value {
    json!({ "connector": { "id": format!("{from}-{to}"), "from": from, "to": to } })
}

/// One node of each kind that these rules tell apart; `shop` leads to `basket`, and `wait` goes on to `mail`.
fn map() -> Journey {
    let mut records = vec![
        json!({ "journey": { "id": "map", "title": "Map", "language": "en", "stages": ["s"], "lanes": ["l"] } }),
        json!({ "stage": { "id": "s", "title": "Stage" } }),
        json!({ "lane": { "id": "l", "kind": "touchpoints", "title": "Lane" } }),
    ];
    let nodes = [
        ("shop", "touchpoint"),
        ("basket", "touchpoint"),
        ("glad", "emotion"),
        ("left", "trigger"),
        ("wait", "delay"),
        ("mail", "message"),
        ("both", "fork"),
        ("bought", "goal"),
        ("done", "exit"),
    ];
    records.extend(nodes.map(|(id, kind)| node(id, kind)));
    records.extend([connector("shop", "basket"), connector("wait", "mail"), connector("both", "mail")]);
    Journey::from_records(records.into_iter().map(record)).expect("a sound journey")
}

fn ask(from: &str, by: &str, to: &str) -> Result<Way, String> {
    let journey = map();
    let node = |name: &str| journey.node(&id(name)).expect("a node of the map").clone();
    let answer = may_connect(&journey, &node(from), &port(by), &node(to), None);
    answer.map_err(|refusal| {
        let value = serde_json::to_value::<NotConnectable>(refusal).expect("a refusal is data");
        value["code"].as_str().expect("a refusal has a code").to_owned()
    })
}

fn refused(code: &str) -> Result<Way, String> {
    Err(code.to_owned())
}

#[test]
fn customers_are_led_from_touchpoint_to_touchpoint_and_tokens_from_rule_to_rule() {
    assert_eq!(ask("basket", "next", "shop"), Ok(Way::Routed));
    assert_eq!(ask("shop", "next", "shop"), Ok(Way::Routed), "a touchpoint may lead back to itself");
    assert_eq!(ask("left", "next", "wait"), Ok(Way::Routed));
    assert_eq!(ask("mail", "clicked", "shop"), Ok(Way::Routed), "a message brings customers back");
}

#[test]
fn a_touchpoint_starts_rules_while_its_customer_walks_on_but_goals_and_exits_end_the_way() {
    assert_eq!(ask("shop", "next", "mail"), Ok(Way::Also));
    assert_eq!(ask("shop", "next", "bought"), Ok(Way::Routed));
    assert_eq!(ask("shop", "next", "done"), Ok(Way::Routed));
}

#[test]
fn what_may_not_be_connected_is_refused_with_its_reason() {
    assert_eq!(ask("glad", "next", "shop"), refused("noStep"));
    assert_eq!(ask("shop", "next", "glad"), refused("noStep"));
    assert_eq!(ask("shop", "timeout", "basket"), refused("noSuchPort"));
    assert_eq!(ask("wait", "next", "left"), refused("intoTrigger"));
    assert_eq!(ask("mail", "next", "mail"), refused("toItself"));
    assert_eq!(ask("wait", "next", "done"), refused("portTaken"));
    assert_eq!(ask("shop", "next", "basket"), refused("alreadyConnected"));
    assert_eq!(ask("both", "next", "mail"), refused("alreadyConnected"));
    assert_eq!(ask("both", "next", "done"), Ok(Way::Routed), "a fork leads to many");
    assert_eq!(ask("done", "next", "mail"), refused("noSuchPort"), "nothing follows an exit");
}

#[test]
fn a_connector_that_is_put_with_its_ends_follows_the_same_rules() {
    let put = |records: [Value; 3]| {
        let edit = Edit::Put { records: records.map(record).to_vec() };
        plan(&map(), edit, &mut || id("unused")).is_ok()
    };
    assert!(put([node("new", "touchpoint"), node("newer", "touchpoint"), connector("new", "newer")]));
    assert!(!put([node("new", "touchpoint"), node("newer", "emotion"), connector("new", "newer")]));
    assert!(!put([node("new", "delay"), node("newer", "trigger"), connector("new", "newer")]));
}

#[test]
fn connectors_that_are_put_together_follow_the_rules_among_each_other() {
    let put = |records: Vec<Value>| {
        let edit = Edit::Put { records: records.into_iter().map(record).collect() };
        plan(&map(), edit, &mut || id("unused")).is_ok()
    };
    let onward = |id: &str, to: &str| json!({ "connector": { "id": id, "from": "new", "to": to } });
    assert!(put(vec![node("new", "delay"), onward("one", "mail")]));
    let twice = vec![node("new", "delay"), onward("one", "mail"), onward("two", "done")];
    assert!(!put(twice), "a delay leads to one node");
    let same = vec![node("new", "fork"), onward("one", "mail"), onward("two", "mail")];
    assert!(!put(same), "a fork leads to a node once");

    let moved = json!({ "connector": { "id": "wait-mail", "from": "mail", "to": "done" } });
    let in_its_place = json!({ "connector": { "id": "wait-done", "from": "wait", "to": "done" } });
    assert!(put(vec![moved, in_its_place]), "a port is free when its connector moves in the same act");
}

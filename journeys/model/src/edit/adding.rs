//! Adding stages, lanes, nodes and automations.

use super::{NewImage, joining::connector, node, placing::insert_before};
use crate::{
    change::Change,
    connecting::may_connect,
    images::show,
    journey::{Flaw, Journey},
    record::{
        Record,
        automation::Automation,
        grid::{Color, JourneyRecord, Lane, LaneKind, Stage},
        node::{Node, NodeBody, NodeKind, Place, Placement},
        rule::{Arm, Awaited, Branch, Delay, DelayFor, Rule},
    },
    value::{
        condition::Condition,
        distribution::Timing,
        id::{Id, Port},
        number::Weight,
        time::Duration,
    },
};

pub(super) fn add_stage(journey: &Journey, title: String, before: Option<&Id>, id: Id) -> Change {
    let mut own = JourneyRecord::clone(journey.own());
    insert_before(&mut own.stages, id.clone(), before);
    let color = next_color(journey);
    let stage = Stage {
        id,
        title,
        color,
        goal: None,
        question: None,
        width: None,
        folded: false,
        links_to: None,
        extra: Default::default(),
    };
    Change::putting([own.into(), stage.into()])
}

/// The colour that the fewest stages have, the first of these.
fn next_color(journey: &Journey) -> Color {
    let count = |color: Color| journey.stages().filter(|stage| stage.color == color).count();
    <Color as strum::VariantArray>::VARIANTS
        .iter()
        .copied()
        .min_by_key(|color| count(*color))
        .unwrap_or_default()
}

pub(super) fn add_lane(
    journey: &Journey,
    kind: LaneKind,
    title: String,
    before: Option<&Id>,
    id: Id,
) -> Change {
    let mut own = JourneyRecord::clone(journey.own());
    insert_before(&mut own.lanes, id.clone(), before);
    let lane =
        Lane { id, kind, title, height: None, folded: false, curves: Vec::new(), extra: Default::default() };
    Change::putting([own.into(), lane.into()])
}

pub(super) fn add_node(
    journey: &Journey,
    kind: NodeKind,
    title: String,
    place: Option<Place>,
    automation: Option<Id>,
    id: Id,
) -> Node {
    let mut node = Node::new(id, kind, title, Placement::of(place));
    tie(journey, &mut node);
    if let NodeBody::Rule(body) = &mut node.body {
        body.automation = automation;
        begin_rule(&mut body.rule);
    }
    node
}

pub(super) fn add_image(journey: &Journey, NewImage { image, title, place }: NewImage, id: Id) -> Node {
    let mut node = add_node(journey, NodeKind::Image, title, Some(place), None, id);
    show(&mut node, image);
    node
}

/// Ties a feeling or a pain point that comes onto the map to the touchpoint near it, if it is about none yet.
pub(super) fn tie(journey: &Journey, node: &mut Node) {
    let Some(near) = node.place().map(|place| touchpoint_near(journey, place)) else { return };
    let kind = node.kind();
    if let NodeBody::Experience(body) = &mut node.body
        && matches!(kind, Some(NodeKind::Emotion | NodeKind::PainPoint))
    {
        body.about = body.about.take().or(near);
    }
}

pub(super) fn add_next(
    journey: &Journey,
    from: &Id,
    kind: NodeKind,
    title: String,
    place: Place,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Change, Flaw> {
    let from = node(journey, from)?;
    let automation = from.rule().and_then(|body| body.automation.clone());
    let next = add_node(journey, kind, title, Some(place), automation, fresh());
    let way_on = from.ports().into_iter().find_map(|port| {
        let way = may_connect(journey, from, &port, &next, None).ok()?;
        Some(connector(fresh(), from, port, &next, way))
    });
    let connected = way_on.map(Record::from);
    Ok(Change::putting(std::iter::once(Record::from(next)).chain(connected)))
}

/// The touchpoint of the stage that stands nearest along the way: what a feeling or a pain point
/// that is dropped there is about.
fn touchpoint_near(journey: &Journey, place: &Place) -> Option<Id> {
    let distance = |node: &Node| node.place().map_or(f64::INFINITY, |other| (other.x - place.x).abs());
    journey
        .nodes_in_order()
        .into_iter()
        .filter(|node| node.touchpoint().is_some())
        .filter(|node| node.place().is_some_and(|other| other.stage == place.stage))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .map(|node| node.id.clone())
}

/// Gives a new rule the ports that it cannot do without.
fn begin_rule(rule: &mut Rule) {
    match rule {
        Rule::Condition(choice) => choice.branches.push(Branch {
            port: Port::named("yes"),
            title: None,
            when: Condition::undecided(),
            extra: Default::default(),
        }),
        Rule::Wait(wait) => {
            wait.events.push(Awaited {
                port: Port::named("came"),
                title: None,
                event: None,
                reaches: None,
                segment: None,
                extra: Default::default(),
            });
            wait.timeout = Some(Duration::DAY);
        }
        Rule::Delay(delay) => {
            *delay = Delay::For(DelayFor { r#for: Timing::Plain(Duration::DAY), extra: Default::default() });
        }
        Rule::Split(split) => {
            let half = const { Weight::constant(0.5) };
            split.arms.extend(["a", "b"].map(|port| Arm {
                port: Port::named(port),
                title: None,
                weight: half,
                control: false,
                extra: Default::default(),
            }));
        }
        _ => {}
    }
}

pub(super) fn add_automation(journey: &Journey, title: String, nodes: &[Id], id: Id) -> Result<Change, Flaw> {
    let mut put = vec![Record::from(Automation {
        id: id.clone(),
        title,
        on: true,
        r#for: None,
        ends_when: Vec::new(),
        extra: Default::default(),
    })];
    for member in nodes {
        let mut member = Node::clone(node(journey, member)?);
        if let NodeBody::Rule(body) = &mut member.body {
            body.automation = Some(id.clone());
            put.push(member.into());
        }
    }
    Ok(Change::putting(put))
}

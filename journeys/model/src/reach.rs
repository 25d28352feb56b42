//! Where anybody may come at all, and which events may come: what the checker and a run agree on.
//!
//! It errs on one side only. A place is left out where nobody can come by what is drawn, whatever the
//! draws; whether conditions hold, waits end and rules re-enter is not asked.

use std::collections::{HashMap, HashSet};

use crate::{
    journey::Journey,
    record::{
        automation::Automation,
        connector::Connector,
        message::{Message, Response},
        node::{Node, NodeBody},
        rule::{Rule, Step, TriggerOn},
    },
    taken::{experiments, split_of, taken},
    value::id::{Id, Port},
};

/// Where customers and their rule tokens may come.
#[derive(Debug, Clone, Default)]
pub struct Reach<'j> {
    nodes: HashSet<&'j Id>,
    events: HashSet<String>,
}

impl<'j> Reach<'j> {
    /// Where anybody may come with the automations switched on or off as they are.
    pub fn of(journey: &'j Journey) -> Self {
        Self::with(journey, |automation| automation.on)
    }

    /// Where anybody might come if every automation were switched on.
    pub fn with_all_on(journey: &'j Journey) -> Self {
        Self::with(journey, |_| true)
    }

    /// Whether anybody may come to the node.
    pub fn comes_to(&self, node: &Id) -> bool {
        self.nodes.contains(node)
    }

    /// Whether something that sends the event may happen to somebody.
    pub fn sends(&self, event: &str) -> bool {
        self.events.contains(event)
    }

    fn with(journey: &'j Journey, is_on: fn(&Automation) -> bool) -> Self {
        let mut walk = Walk::new(journey, is_on);
        let mut reach = walk.whole(None);
        // Each experiment by itself: all arms of all experiments with one another would be too many.
        for (experiment, arms) in experiments(journey) {
            let of_arms: Vec<Self> =
                arms.into_iter().map(|arm| walk.whole(Some((experiment, arm)))).collect();
            reach.nodes.retain(|node| of_arms.iter().any(|of_arm| of_arm.nodes.contains(node)));
            reach.events.retain(|event| of_arms.iter().any(|of_arm| of_arm.events.contains(event)));
        }
        reach
    }
}

/// An experiment, and the arm of it that a customer has.
type Arm<'j> = (&'j str, &'j Port);

struct Walk<'j> {
    journey: &'j Journey,
    is_on: fn(&Automation) -> bool,
    out: HashMap<&'j Id, Vec<&'j Connector>>,
    /// Nodes into which a connector leads that takes anybody along.
    led_into: HashSet<&'j Id>,
    has_weights: bool,
    /// Who begins where an event comes.
    listeners: HashMap<String, Vec<&'j Node>>,
    /// The arm of those who are walked now; of any arm where none is said.
    arm: Option<Arm<'j>>,
    reach: Reach<'j>,
    open: Vec<&'j Node>,
}

impl<'j> Walk<'j> {
    fn new(journey: &'j Journey, is_on: fn(&Automation) -> bool) -> Self {
        let mut out: HashMap<&Id, Vec<&Connector>> = HashMap::new();
        let mut led_into = HashSet::new();
        for connector in journey.connectors() {
            out.entry(&connector.from).or_default().push(connector);
            if !connector.also && connector.from != connector.to {
                led_into.insert(&connector.to);
            }
        }
        let mut listeners: HashMap<String, Vec<&Node>> = HashMap::new();
        for node in journey.nodes() {
            if let Some(event) = heard_by(journey, node) {
                listeners.entry(event.to_owned()).or_default().push(node);
            }
        }
        // What nothing on the map sends comes from elsewhere, if it comes.
        let sent: HashSet<String> = journey.nodes().flat_map(|node| events_of(node, |_| true)).collect();
        listeners.retain(|event, _| sent.contains(event));
        Self {
            journey,
            is_on,
            out,
            led_into,
            has_weights: journey.nodes().any(|node| entry_of(node) > 0.0),
            listeners,
            arm: None,
            reach: Reach::default(),
            open: Vec::new(),
        }
    }

    /// Everywhere that those who have this arm may come.
    fn whole(&mut self, arm: Option<Arm<'j>>) -> Reach<'j> {
        self.arm = arm;
        for node in self.journey.nodes() {
            if self.starts_at(node) {
                self.enter(&node.id);
            }
        }
        while let Some(node) = self.open.pop() {
            self.go_on(node);
        }
        std::mem::take(&mut self.reach)
    }

    fn starts_at(&self, node: &Node) -> bool {
        match &node.body {
            NodeBody::Touchpoint(_) if self.has_weights => entry_of(node) > 0.0,
            NodeBody::Touchpoint(_) => !self.led_into.contains(&node.id),
            NodeBody::Rule(body) => {
                let begins = match &body.rule {
                    Rule::Trigger(_) => true,
                    Rule::Goal(goal) => goal.on.is_some(),
                    _ => false,
                };
                begins && heard_by(self.journey, node).is_none_or(|event| !self.listeners.contains_key(event))
            }
            NodeBody::Experience(_) => false,
            NodeBody::Unknown(_) => true,
        }
    }

    fn enter(&mut self, id: &'j Id) {
        if let Some(node) = self.journey.node(id)
            && self.reach.nodes.insert(&node.id)
        {
            self.open.push(node);
        }
    }

    /// Somebody has come to a node: what they cause there, and where they go on to.
    fn go_on(&mut self, node: &'j Node) {
        let automation = node.rule().and_then(|body| body.automation.as_ref());
        let automation = automation.and_then(|id| self.journey.automation(id));
        if automation.is_some_and(|automation| !(self.is_on)(automation)) {
            return;
        }
        for event in events_of(node, may_be) {
            for listener in self.listeners.get(&event).cloned().unwrap_or_default() {
                self.enter(&listener.id);
            }
            self.reach.events.insert(event);
        }
        let out = self.out.get(&node.id).map_or(&[][..], Vec::as_slice);
        for connector in taken(self.journey, node, out) {
            if self.has_arm_for(node, connector) {
                self.enter(&connector.to);
            }
        }
    }

    /// Whether those who are walked now have the arm of a split that a connector leaves by.
    fn has_arm_for(&self, node: &Node, connector: &Connector) -> bool {
        let (Some((experiment, arm)), Some(split)) = (self.arm, split_of(node)) else { return true };
        let has_arm = split.arms.iter().any(|one| one.port == *arm);
        split.experiment.as_deref() != Some(experiment) || !has_arm || connector.port == *arm
    }
}

fn entry_of(node: &Node) -> f64 {
    node.touchpoint().and_then(|touchpoint| touchpoint.entry).map_or(0.0, |entry| entry.get())
}

/// The event that makes a trigger fire, or meets a goal.
pub(crate) fn heard_by<'j>(journey: &'j Journey, node: &'j Node) -> Option<&'j str> {
    let event_of = |touchpoint: &Id| journey.node(touchpoint).and_then(|node| node.event());
    match &node.rule()?.rule {
        Rule::Trigger(trigger) => match trigger.on.as_ref()? {
            TriggerOn::Event(on) => Some(&on.event),
            TriggerOn::Reaches(on) => event_of(&on.reaches),
            TriggerOn::Leaves(on) => event_of(&on.leaves),
            _ => None,
        },
        Rule::Goal(goal) => goal.on.as_ref().map(|on| on.event.as_str()),
        _ => None,
    }
}

/// The responses to a message, each of which is an event called after it, such as `mail.opened`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Delivered,
    Opened,
    Clicked,
    Unsubscribed,
}

impl Answer {
    const ALL: [Self; 4] = [Self::Delivered, Self::Opened, Self::Clicked, Self::Unsubscribed];

    fn name(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Opened => "opened",
            Self::Clicked => "clicked",
            Self::Unsubscribed => "unsubscribed",
        }
    }

    /// The event of this response to a message.
    pub(crate) fn event(self, message: &Id) -> String {
        format!("{message}.{}", self.name())
    }

    /// Whether somebody may respond so.
    pub(crate) fn may_come(self, response: &Response) -> bool {
        let needs = match self {
            Self::Delivered => &[response.deliver][..],
            Self::Opened => &[response.deliver, response.open],
            Self::Clicked => &[response.deliver, response.open, response.click],
            Self::Unsubscribed => &[response.deliver, response.open, response.unsubscribe],
        };
        needs.iter().all(|share| share.get() > 0.0)
    }
}

/// How anybody may respond to a message: as most do, or as a persona does.
pub(crate) fn responses(message: &Message) -> Vec<Response> {
    let usual = message.response.clone().unwrap_or_default();
    message.response_of.values().cloned().chain([usual]).collect()
}

/// Whether somebody may respond so to a message.
pub(crate) fn may_be((message, answer): (&Message, Answer)) -> bool {
    responses(message).iter().any(|response| answer.may_come(response))
}

/// The events that may come where somebody is at the node; of the responses to a message those wanted.
pub(crate) fn events_of(node: &Node, wanted: fn((&Message, Answer)) -> bool) -> Vec<String> {
    if let Some(event) = node.event() {
        return vec![event.to_owned()];
    }
    match node.rule().map(|body| &body.rule) {
        Some(Rule::Update(update)) => {
            let emitted = update.set.iter().filter_map(|step| match step {
                Step::Emit(emit) => Some(emit.emit.clone()),
                _ => None,
            });
            emitted.collect()
        }
        Some(Rule::Message(message)) => {
            let answers = Answer::ALL.into_iter().filter(|answer| wanted((message, *answer)));
            answers.map(|answer| answer.event(&node.id)).collect()
        }
        _ => Vec::new(),
    }
}

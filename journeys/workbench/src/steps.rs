//! The steps of one customer in words: what happened, and why.

use safar_model::{
    Journey,
    record::{node::Node, rule::Rule},
    value::{
        condition::{MessageState, Scalar},
        id::Id,
    },
};
use safar_simulator::{Cause, Happening, HeldBack, Left, Read, Reading, Step, Suppressed, Way};
use safar_words::{Value, Words};

use crate::titles::Titles;

/// Tells steps of customers of one journey.
pub struct StepsTold<'a> {
    journey: &'a Journey,
    titles: Titles<'a>,
    words: &'a Words,
}

impl<'a> StepsTold<'a> {
    /// Tells in these words what happens in this journey.
    pub fn of(journey: &'a Journey, words: &'a Words) -> Self {
        Self { journey, titles: Titles::of(journey, words), words }
    }

    /// At which card a step happened; empty where it was at none.
    pub fn place(&self, step: &Step) -> String {
        step.node.as_ref().map(|node| self.titles.title(node)).unwrap_or_default()
    }

    /// What happened, and why, as it goes on from “The customer”.
    pub fn step(&self, step: &Step) -> String {
        let node = step.node.as_ref().and_then(|node| self.journey.node(node)).map(AsRef::as_ref);
        match &step.what {
            Happening::Arrived => self.plain("step-arrived"),
            Happening::Entered { by } => self.entered(by),
            Happening::Waits { until } => self.waits(node, until.map(|until| until - step.time)),
            Happening::AsksForPlace { until } => self.asks(until.map(|until| until - step.time)),
            Happening::Felt { mood } => self.about("step-feels", "mood", self.number(*mood)),
            Happening::Hurt { hit, leaves, mood } => self.hurt(*hit, *leaves, *mood),
            Happening::Emitted { event } => self.about("step-event", "event", event.clone()),
            Happening::Collected { given: true } => self.plain("step-gives"),
            Happening::Collected { given: false } => self.plain("step-gives-not"),
            Happening::WentOn { connector, chance } => self.went_on(connector, *chance),
            Happening::Started { connector } => self.about("step-starts-besides", "to", self.end(connector)),
            Happening::WillBeBrought { connector } => {
                self.about("step-will-be-brought", "to", self.end(connector))
            }
            Happening::Ended { reason, goal } => {
                self.about("step-ends", "reason", self.ended(node, *reason, goal.as_ref()))
            }
            Happening::Fired { cause } => self.about("step-fires", "cause", self.cause(cause)),
            Happening::HeldBack { cause, reason } => self.held_back(cause, *reason),
            Happening::Decided { branch, readings } => self.decided(node, *branch, readings),
            Happening::Came { cause } => self.about("step-need-not-wait", "cause", self.cause(cause)),
            Happening::TimedOut => self.plain("step-times-out"),
            Happening::Sent => self.plain("step-is-sent"),
            Happening::Suppressed { reason } => {
                self.about("step-is-not-sent", "reason", self.plain(not_sent(*reason)))
            }
            Happening::Delivered { delivered: true } => self.plain("step-receives"),
            Happening::Delivered { delivered: false } => self.plain("step-receives-not"),
            Happening::Opened => self.plain("step-opens"),
            Happening::Clicked => self.plain("step-clicks"),
            Happening::Unsubscribed => self.plain("step-unsubscribes"),
            Happening::Updated => self.plain("step-is-updated"),
            Happening::Chose { arm } => self.about("step-is-dealt", "arm", self.arm(node, *arm)),
            Happening::WaitsForOthers => self.plain("step-waits-for-others"),
            Happening::Met { counted, credited } => self.met(*counted, credited.as_ref()),
            Happening::StillHere => self.plain("step-is-still-here"),
        }
    }

    /// A stay, or a wait of a rule, of so many milliseconds at the most.
    fn waits(&self, node: Option<&Node>, most: Option<i64>) -> String {
        let message = match rule_of(node) {
            None => "step-stays",
            Some(Rule::Delay(_) | Rule::Window(_)) => "step-waits-out",
            Some(_) => "step-waits",
        };
        match most {
            Some(millis) => self.about(message, "duration", self.duration(millis)),
            None => self.plain("step-waits-on"),
        }
    }

    fn asks(&self, most: Option<i64>) -> String {
        match most {
            Some(millis) => self.about("step-asks", "duration", self.duration(millis)),
            None => self.plain("step-asks-on"),
        }
    }

    fn held_back(&self, cause: &Cause, reason: HeldBack) -> String {
        let reason = self.plain(match reason {
            HeldBack::Off => "held-back-off",
            HeldBack::NotForThem => "held-back-not-for-them",
            HeldBack::EnteredBefore => "held-back-entered-before",
            HeldBack::StillInside => "held-back-still-inside",
            HeldBack::TooSoon => "held-back-too-soon",
        });
        self.fill("step-held-back", [("cause", self.cause(cause)), ("reason", reason)])
    }

    fn entered(&self, by: &Way) -> String {
        match by {
            Way::Entry => self.plain("step-begins"),
            Way::Trigger => self.plain("step-rule-starts"),
            Way::Recorded => self.plain("step-is-recorded"),
            Way::Connector { connector } => {
                let from = self.journey.connector(connector).map(|connector| &connector.from);
                self.about("step-comes-from", "from", self.title(from))
            }
        }
    }

    fn hurt(&self, hit: bool, leaves: bool, mood: f64) -> String {
        match (hit, leaves) {
            (false, _) => self.plain("step-is-spared"),
            (true, false) => self.about("step-is-hurt", "mood", self.number(mood)),
            (true, true) => self.about("step-is-hurt-and-leaves", "mood", self.number(mood)),
        }
    }

    fn went_on(&self, connector: &Id, chance: Option<f64>) -> String {
        let to = self.end(connector);
        match chance {
            Some(share) if share < 1.0 => {
                let share = self.words.percent(share, 1);
                self.fill("step-goes-on-as-drawn", [("to", to), ("share", share)])
            }
            _ => self.about("step-goes-on", "to", to),
        }
    }

    fn met(&self, counted: bool, credited: Option<&Id>) -> String {
        match (counted, credited) {
            (false, _) => self.plain("step-meets-again"),
            (true, None) => self.plain("step-meets"),
            (true, message) => self.about("step-meets-credited", "message", self.title(message)),
        }
    }

    fn ended(&self, node: Option<&Node>, reason: Left, goal: Option<&Id>) -> String {
        match (reason, goal) {
            (Left::Stopped, Some(goal)) => self.about("ended-stopped-by", "goal", self.title(Some(goal))),
            (Left::Stopped, None) => self.plain("ended-stopped"),
            (Left::Share, _) => self.plain("ended-share"),
            (Left::Pain, _) => self.plain("ended-pain"),
            (Left::Patience, _) => self.plain("ended-patience"),
            (Left::End, _) => self.plain("ended-end"),
            // A delay until a date lets those go who come too late.
            (Left::Exit, _) if rule_of(node).is_some_and(|rule| matches!(rule, Rule::Delay(_))) => {
                self.plain("ended-past")
            }
            (Left::Exit, _) => self.plain("ended-exit"),
            (Left::Goal, _) => self.plain("ended-goal"),
            (Left::Brought, _) => self.plain("ended-brought"),
            (Left::Joined, _) => self.plain("ended-joined"),
            (Left::VisitCap, _) => self.plain("ended-visit-cap"),
            (Left::Deviation, _) => self.plain("ended-deviation"),
        }
    }

    fn cause(&self, cause: &Cause) -> String {
        match cause {
            Cause::Event { event } => self.about("cause-event", "event", event.clone()),
            Cause::Unmet => self.plain("cause-unmet"),
            Cause::Segment { segment } => self.about("cause-segment", "segment", self.title(Some(segment))),
            Cause::Arrival => self.plain("cause-arrival"),
            Cause::Clock => self.plain("cause-clock"),
        }
    }

    fn decided(&self, node: Option<&Node>, branch: Option<u32>, readings: &[Reading]) -> String {
        let branches = match rule_of(node) {
            Some(Rule::Condition(choice)) => &choice.branches[..],
            _ => &[],
        };
        let taken = branch.and_then(|at| branches.get(at as usize));
        let branch = match taken {
            Some(branch) => branch.title.clone().unwrap_or_else(|| self.words.port(branch.port.as_str())),
            None => self.words.port("else"),
        };
        if readings.is_empty() {
            return self.about("step-decides-unread", "branch", branch);
        }
        let readings: Vec<String> = readings.iter().map(|reading| self.reading(reading)).collect();
        let readings = readings.join(&self.words.text("list-comma"));
        self.fill("step-decides", [("branch", branch), ("readings", readings)])
    }

    fn arm(&self, node: Option<&Node>, arm: u32) -> String {
        let arms = match rule_of(node) {
            Some(Rule::Split(split)) => &split.arms[..],
            _ => &[],
        };
        let title = |arm: &safar_model::record::rule::Arm| {
            arm.title.clone().unwrap_or_else(|| self.words.port(arm.port.as_str()))
        };
        arms.get(arm as usize).map_or_else(|| self.words.number(f64::from(arm) + 1.0, 0), title)
    }

    fn reading(&self, reading: &Reading) -> String {
        let read = self.read(&reading.value);
        self.about(if reading.holds { "reading-holds" } else { "reading-fails" }, "read", read)
    }

    fn read(&self, read: &Read) -> String {
        match read {
            Read::Attribute { attribute, value: Some(value) } => {
                self.fill("read-attribute", [("attribute", attribute.clone()), ("value", self.value(value))])
            }
            Read::Attribute { attribute, value: None } => {
                self.about("read-attribute-unknown", "attribute", attribute.clone())
            }
            Read::Tag { tag } => self.about("read-tag", "tag", tag.clone()),
            Read::Segment { segment } => self.about("read-segment", "segment", self.title(Some(segment))),
            Read::Persona { persona: None } => self.plain("read-persona-none"),
            Read::Persona { persona } => self.about("read-persona", "persona", self.title(persona.as_ref())),
            Read::Mood { mood } => self.about("read-mood", "mood", self.number(*mood)),
            Read::Entry { entry: None } => self.plain("read-entry-none"),
            Read::Entry { entry } => self.about("read-entry", "entry", self.title(entry.as_ref())),
            Read::Event { event, times } => {
                let times = self.words.number(f64::from(*times), 0);
                self.fill("read-event", [("event", event.clone()), ("times", times)])
            }
            Read::Message { message, was } => {
                self.about(message_was(*was), "message", self.title(Some(message)))
            }
            Read::LocalTime { time } => self.about("read-local-time", "time", time.clone()),
        }
    }

    fn value(&self, value: &Scalar) -> String {
        match value {
            Scalar::Flag(true) => self.plain("value-yes"),
            Scalar::Flag(false) => self.plain("value-no"),
            Scalar::Number(number) => self.words.number(*number, 6),
            Scalar::Text(text) => text.clone(),
        }
    }

    fn title(&self, id: Option<&Id>) -> String {
        id.map(|id| self.titles.title(id)).unwrap_or_default()
    }

    fn number(&self, number: f64) -> String {
        self.words.number(number, 2)
    }

    fn duration(&self, millis: i64) -> String {
        self.words.duration(millis.unsigned_abs())
    }

    fn plain(&self, message: &str) -> String {
        self.words.text(message)
    }

    /// The card to which a connector leads.
    fn end(&self, connector: &Id) -> String {
        self.title(self.journey.connector(connector).map(|connector| &connector.to))
    }

    /// A message with one variable.
    fn about(&self, message: &str, name: &str, value: String) -> String {
        self.fill(message, [(name, value)])
    }

    fn fill<const N: usize>(&self, message: &str, variables: [(&str, String); N]) -> String {
        self.words.fill(message, variables.map(|(name, value)| (name, Value::from(value))))
    }
}

fn rule_of(node: Option<&Node>) -> Option<&Rule> {
    node.and_then(Node::rule).map(|body| &body.rule)
}

fn not_sent(reason: Suppressed) -> &'static str {
    match reason {
        Suppressed::Consent => "not-sent-consent",
        Suppressed::Cap => "not-sent-cap",
        Suppressed::QuietHours => "not-sent-quiet-hours",
        Suppressed::Unsubscribed => "not-sent-unsubscribed",
    }
}

fn message_was(state: MessageState) -> &'static str {
    match state {
        MessageState::Sent => "read-message-sent",
        MessageState::Delivered => "read-message-delivered",
        MessageState::Opened => "read-message-opened",
        MessageState::Clicked => "read-message-clicked",
        MessageState::Unsubscribed => "read-message-unsubscribed",
    }
}

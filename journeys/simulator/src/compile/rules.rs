//! Rule nodes, but for triggers and messages, which have files of their own.

use safar_model::{
    journey::RecordName,
    record::{
        node::Node,
        rule::{
            Choice, Delay as GivenDelay, DelayUntilAttribute, Rule as Given, Split as GivenSplit, Step,
            Update as GivenUpdate, Wait as GivenWait,
        },
    },
    value::id::{Id, Port},
};

use super::{Compiler, ProblemReason, conditions::text_of};
use crate::{
    calendar::{Days, Hours},
    draws::{Name, choice::Weighted, distribution::Sampler},
    program::{
        AutomationAt, Ends, ExperimentAt, GoalAt, RuleAt,
        rule::{Awaited, Delay, Goal, Rule, RuleNode, Split, Update, Wait, When},
    },
    table::{Row, Table},
};

impl Compiler<'_> {
    pub(super) fn rules(&mut self) -> Table<RuleAt, RuleNode> {
        let mut rules = Table::new();
        for (node, automation, rule) in self.index.rule_nodes() {
            rules.push(RuleNode {
                node: self.index.node(&node.id),
                name: Name::of_node(node.id.as_str()),
                automation: self.automation(automation),
                rule: self.rule(node, rule),
                next: self.ports.one(node, &Port::next()),
            });
        }
        rules
    }

    /// The row of an automation; the last is that of the rules in none.
    fn automation(&self, id: Option<&Id>) -> AutomationAt {
        let named = id.and_then(|id| self.index.automations.get(id).copied());
        named.unwrap_or(AutomationAt::new(self.index.automations.len()))
    }

    fn rule(&mut self, node: &Node, rule: &Given) -> Rule {
        let name = node.name();
        match rule {
            Given::Trigger(trigger) => {
                self.warn_of_unknown(&name, "", &trigger.extra);
                Rule::Trigger
            }
            Given::Condition(choice) => self.choice(node, choice),
            Given::Message(message) => {
                self.warn_of_unknown(&name, "", &message.extra);
                Rule::Message(self.index.messages.get(&node.id).copied().unwrap_or(Row::new(0)))
            }
            Given::Update(update) => self.update(&name, update),
            Given::Delay(delay) => Rule::Delay(self.delay(&name, delay)),
            Given::Window(window) => {
                self.warn_of_unknown(&name, "", &window.extra);
                match &window.open {
                    Some(open) => self.warn_of_unknown(&name, "open", &open.extra),
                    None => self.refuse(name.clone(), "open", ProblemReason::Missing),
                }
                Rule::Window(window.open.as_ref().map(Hours::of))
            }
            Given::Wait(wait) => self.wait(node, wait),
            Given::Split(split) => self.split(node, split),
            Given::Fork(fork) => {
                self.warn_of_unknown(&name, "", &fork.extra);
                Rule::Fork(self.ports.all(node, &Port::next()).into())
            }
            Given::Join(join) => {
                self.warn_of_unknown(&name, "", &join.extra);
                Rule::Join(self.ports.leading_to(node).into())
            }
            Given::Goal(goal) => {
                self.warn_of_unknown(&name, "", &goal.extra);
                Rule::Goal(self.index.goals.get(&node.id).copied().unwrap_or(Row::new(0)))
            }
            Given::Exit(exit) => {
                self.warn_of_unknown(&name, "", &exit.extra);
                Rule::Exit
            }
        }
    }

    fn choice(&mut self, node: &Node, choice: &Choice) -> Rule {
        self.warn_of_unknown(&node.name(), "", &choice.extra);
        let mut branches = Vec::new();
        for (at, branch) in choice.branches.iter().enumerate() {
            self.warn_of_unknown(&node.name(), &format!("branches[{at}]"), &branch.extra);
            let test = self.condition(&node.name(), &format!("branches[{at}].when"), &branch.when);
            branches.push((test, self.ports.one(node, &branch.port)));
        }
        let otherwise = self.ports.one(node, &Port::named("else"));
        Rule::Condition { branches: branches.into(), otherwise }
    }

    fn update(&mut self, node: &RecordName, update: &GivenUpdate) -> Rule {
        self.warn_of_unknown(node, "", &update.extra);
        let mut updates = Vec::new();
        for (at, step) in update.set.iter().enumerate() {
            if !matches!(step, Step::Unknown(_)) {
                self.refuse_two_forms(node, &format!("set[{at}]"), step.extra(), Step::FORMS);
            }
            match step {
                Step::Tag(add) => updates.push(Update::Tag(self.interner.tags.row(&add.tag))),
                Step::Untag(remove) => updates.push(Update::Untag(self.interner.tags.row(&remove.untag))),
                Step::Attribute(set) => {
                    // An attribute that nothing reads has no row, and setting it changes nothing.
                    if let Some(attribute) = self.interner.attributes.find(&set.attribute) {
                        updates.push(Update::Set(attribute, self.interner.value(attribute, &set.to)));
                    }
                }
                Step::Emit(emit) => updates.push(Update::Emit(self.interner.event(&emit.emit))),
                Step::Unknown(_) => {
                    self.refuse(node.clone(), format!("set[{at}]"), ProblemReason::UnknownForm);
                }
            }
        }
        Rule::Update(updates.into())
    }

    fn delay(&mut self, node: &RecordName, delay: &GivenDelay) -> Delay {
        if !matches!(delay, GivenDelay::Unknown(_)) {
            self.refuse_two_forms(node, "", delay.extra(), GivenDelay::FORMS);
        }
        match delay {
            GivenDelay::For(delay) => Delay::For(self.sampler(node, "for", &delay.r#for)),
            GivenDelay::Until(delay) => Delay::Until(delay.until.minutes(), Days::of(&delay.days)),
            GivenDelay::UntilDate(delay) => Delay::UntilDate(delay.until_date.millis(), delay.when_past),
            GivenDelay::UntilAttribute(delay) => self.delay_until_attribute(node, delay),
            GivenDelay::Unknown(fields) => {
                let reason =
                    if fields.is_empty() { ProblemReason::Missing } else { ProblemReason::UnknownForm };
                self.refuse(node.clone(), "for", reason);
                Delay::For(Sampler::Fixed(0))
            }
        }
    }

    fn delay_until_attribute(&mut self, node: &RecordName, delay: &DelayUntilAttribute) -> Delay {
        let ms = |duration: Option<safar_model::value::time::Duration>| {
            duration.map_or(0, |duration| duration.millis() as i64)
        };
        let attribute = self.interner.attributes.row(&delay.until_attribute);
        let values = self.interner.values(attribute).to_vec();
        let mut dates = Vec::new();
        for value in &values {
            let date = value.as_ref().map(When::of);
            if let (Some(None), Some(value)) = (&date, value) {
                let found = text_of(value);
                self.refuse(node.clone(), "untilAttribute", ProblemReason::NotADate { found });
            }
            dates.push(date.flatten());
        }
        Delay::UntilAttribute {
            attribute,
            dates: dates.into(),
            offset: ms(delay.after) - ms(delay.before),
            past: delay.when_past,
        }
    }

    fn wait(&mut self, node: &Node, wait: &GivenWait) -> Rule {
        let name = node.name();
        self.warn_of_unknown(&name, "", &wait.extra);
        let mut awaited = Vec::new();
        for (at, given) in wait.events.iter().enumerate() {
            let field = format!("events[{at}]");
            self.warn_of_unknown(&name, &field, &given.extra);
            let chosen = [given.event.is_some(), given.reaches.is_some(), given.segment.is_some()];
            if chosen.into_iter().filter(|chosen| *chosen).count() != 1 {
                let none = chosen == [false; 3];
                let reason = if none { ProblemReason::Missing } else { ProblemReason::UnknownForm };
                self.refuse(name.clone(), field, reason);
                continue;
            }
            let reached = given.reaches.as_ref().and_then(|id| self.event_of(id)).map(str::to_owned);
            let segment = given.segment.as_ref().and_then(|id| self.index.segments.get(id).copied());
            let what = match (given.event.clone().or(reached), segment) {
                (Some(event), _) => Awaited::Event(self.awaited_event(&event, wait)),
                (None, Some(segment)) => Awaited::Segment(segment),
                (None, None) => {
                    self.refuse(name.clone(), field, ProblemReason::UnknownForm);
                    continue;
                }
            };
            if let Some(segment) = &given.segment {
                self.waits_for_segments = true;
                self.check_steady(&name, &format!("{field}.segment"), segment);
            }
            awaited.push((what, self.ports.one(node, &given.port)));
        }
        Rule::Wait(Box::new(Wait {
            awaited: awaited.into(),
            timeout: wait.timeout.map(|timeout| timeout.millis() as i64),
            timed_out: self.ports.one(node, &Port::named("timeout")),
            look_back: wait.look_back,
        }))
    }

    fn awaited_event(&mut self, name: &str, wait: &GivenWait) -> crate::program::EventAt {
        let event = self.interner.event(name);
        let looks_back = wait.look_back != safar_model::record::rule::LookBack::None;
        self.interner.listened[event].remembered |= looks_back;
        event
    }

    /// The event of a touchpoint, if the id is one's.
    pub(super) fn event_of(&self, touchpoint: &Id) -> Option<&str> {
        self.journey.node(touchpoint).and_then(|node| node.event())
    }

    fn split(&mut self, node: &Node, split: &GivenSplit) -> Rule {
        self.warn_of_unknown(&node.name(), "", &split.extra);
        for (at, arm) in split.arms.iter().enumerate() {
            self.warn_of_unknown(&node.name(), &format!("arms[{at}]"), &arm.extra);
        }
        let weights: Vec<f64> = split.arms.iter().map(|arm| arm.weight.get()).collect();
        let choice = Weighted::of(&weights).unwrap_or_else(|| {
            self.refuse(node.name(), "arms", ProblemReason::NoWeight);
            Weighted::only()
        });
        Rule::Split(Split {
            choice,
            arms: split.arms.iter().map(|arm| self.ports.one(node, &arm.port)).collect(),
            experiment: split.experiment.as_ref().map(|name| self.experiment(node, name, split)),
        })
    }

    /// The experiment of a name; all splits of it must have the same arms.
    fn experiment(&mut self, node: &Node, name: &str, split: &GivenSplit) -> ExperimentAt {
        let arms: Vec<_> = split.arms.iter().map(|arm| (arm.port.clone(), arm.weight.get())).collect();
        let experiment = self.interner.experiments.row(name);
        if experiment.at() == self.interner.arms.len() {
            self.interner.arms.push(arms.iter().map(|(port, _)| port.to_string()).collect());
            self.experiments.push((node.name(), arms));
        } else if self.experiments[experiment.at()].1 != arms {
            let other = self.experiments[experiment.at()].0.clone();
            self.refuse(node.name(), "arms", ProblemReason::ArmsDiffer { other });
        }
        experiment
    }

    pub(super) fn goals(&mut self) -> Table<GoalAt, Goal> {
        let mut goals = Table::new();
        for (node, _, rule) in self.index.rule_nodes() {
            let Given::Goal(goal) = rule else { continue };
            if let Some(on) = &goal.on {
                self.warn_of_unknown(&node.name(), "on", &on.extra);
            }
            goals.push(Goal {
                rule: self.rule_row(&node.id),
                value: self.millionths(&node.name(), "value", goal.value),
                repeats: goal.repeats,
                ends: Ends { how: goal.stops_rules, automations: self.ended_by(&node.id) },
            });
        }
        goals
    }

    /// The automations that name the goal, and that of the rules in none, which every goal ends.
    fn ended_by(&self, goal: &Id) -> Table<AutomationAt, bool> {
        let named = self.journey.automations().map(|automation| automation.ends_when.contains(goal));
        named.chain([true]).collect()
    }

    /// The goal that *conversion* means.
    pub(super) fn main_goal(&mut self) -> Option<GoalAt> {
        let goal = self.journey.main_goal().and_then(|node| self.index.goals.get(&node.id).copied());
        if goal.is_none() {
            self.warnings.push(crate::result::Warning::NoGoal);
        }
        goal
    }
}

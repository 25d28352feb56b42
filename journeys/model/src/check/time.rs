//! Where time passes on a map, and what happens without any passing.

use crate::{
    reach::{Answer, events_of, responses},
    record::{
        message::Message,
        node::{Node, NodeBody},
        rule::{Delay, ReentryMode, Rule, Trigger, TriggerOn, WhenPast},
    },
    value::{
        distribution::{Distribution, Timing},
        time::LocalHours,
    },
};

/// Whether a rule lets its token go on at the instant at which it comes, whenever that is.
pub(super) fn passes_at_once(node: &Node) -> bool {
    let Some(body) = node.rule() else { return false };
    match &body.rule {
        Rule::Delay(Delay::For(delay)) => takes_none(&delay.r#for),
        Rule::Wait(wait) => wait.timeout.is_some_and(|timeout| timeout.millis() == 0),
        Rule::Window(window) => window.open.as_ref().is_some_and(LocalHours::are_endless),
        Rule::Delay(_) | Rule::Join(_) => false,
        Rule::Trigger(_)
        | Rule::Condition(_)
        | Rule::Message(_)
        | Rule::Update(_)
        | Rule::Split(_)
        | Rule::Fork(_)
        | Rule::Goal(_)
        | Rule::Exit(_) => true,
    }
}

/// Whether who comes again and again may pass each time without any time passing.
pub(super) fn may_pass_at_once(node: &Node) -> bool {
    match &node.body {
        NodeBody::Touchpoint(_) => {
            let stay = node.touchpoint().and_then(|touchpoint| touchpoint.duration.as_ref());
            stay.is_none_or(takes_none)
        }
        NodeBody::Rule(body) => match &body.rule {
            // It is open for hours, and a date once past stays so.
            Rule::Window(_) | Rule::Join(_) => true,
            Rule::Delay(Delay::UntilDate(until)) => until.when_past == WhenPast::GoOn,
            _ => passes_at_once(node),
        },
        NodeBody::Experience(_) | NodeBody::Unknown(_) => false,
    }
}

/// The events that come at the instant at which somebody leaves the node.
pub(super) fn events_at_once(node: &Node) -> Vec<String> {
    events_of(node, |(message, answer)| may_answer_at_once(message, answer))
}

/// Whether somebody may respond so at the instant at which the message is sent.
pub(super) fn may_answer_at_once(message: &Message, answer: Answer) -> bool {
    let is_at_once = |timing: &Option<Timing>| timing.as_ref().is_none_or(takes_none);
    responses(message).iter().any(|response| {
        answer.may_come(response)
            && match answer {
                Answer::Delivered => true,
                Answer::Opened | Answer::Unsubscribed => is_at_once(&response.time_to_open),
                Answer::Clicked => is_at_once(&response.time_to_open) && is_at_once(&response.time_to_click),
            }
    })
}

/// Whether a trigger may fire again and again at one instant: that of its event.
pub(super) fn may_fire_again(trigger: &Trigger) -> bool {
    let waits = match &trigger.on {
        Some(TriggerOn::Leaves(on)) => on.without.is_some(),
        _ => false,
    };
    let has_gap = trigger.reentry.gap.is_some_and(|gap| gap.millis() > 0);
    !waits && !has_gap && trigger.reentry.mode != ReentryMode::Never
}

fn takes_none(timing: &Timing) -> bool {
    let longest = match timing {
        Timing::Plain(value) | Timing::Drawn(Distribution::Fixed { value, .. }) => Some(value),
        Timing::Drawn(Distribution::Exponential { mean, .. }) => Some(mean),
        Timing::Drawn(Distribution::Lognormal { p90, .. }) => Some(p90),
        Timing::Drawn(Distribution::Uniform { max, .. } | Distribution::Triangular { max, .. }) => Some(max),
        Timing::Drawn(Distribution::Empirical { quantiles, .. }) => quantiles.last(),
    };
    longest.is_none_or(|longest| longest.millis() == 0)
}

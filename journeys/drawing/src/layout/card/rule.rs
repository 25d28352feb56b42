//! What rules say besides their title: a short reading of their settings, or what kind they are.

use safar_model::record::{
    message::Message,
    node::Node,
    rule::{Delay, Goal, Rule, Split, Trigger, Wait, Window},
    touchpoint::Channel,
};
use safar_model::value::distribution::{Distribution, Timing};

use super::{Below, Reading, Speech, evidence_mark};
use crate::{
    figures::NodeFigures,
    text::{Mark, Rich, isolated, quoted},
};

pub(super) fn below(node: &Node, rule: &Rule, figures: Option<NodeFigures>, reading: Reading<'_>) -> Below {
    let said = match rule {
        Rule::Trigger(trigger) => trigger_line(trigger, reading),
        Rule::Message(message) => message_line(node, message, reading),
        Rule::Delay(delay) => delay_line(delay, reading),
        Rule::Window(window) => window_line(window, reading),
        Rule::Wait(wait) => Some(wait_line(wait, reading)),
        Rule::Split(split) => split_line(split, reading),
        Rule::Goal(goal) => goal_line(node, goal, reading),
        Rule::Condition(_) | Rule::Update(_) | Rule::Fork(_) | Rule::Join(_) | Rule::Exit(_) => None,
    };
    let line = said.unwrap_or_else(|| Speech(reading.words).kind(node));
    let chip = figures.map(|figures| chip(rule, figures, reading));
    Below { line: Some(Rich::sentence(&line)), chip: chip.map(|text| (text, false)), ..Below::default() }
}

/// The channel whose icon a rule bears.
pub(super) fn channel(rule: &Rule) -> Option<&Channel> {
    match rule {
        Rule::Message(message) => message.channel.as_ref(),
        _ => None,
    }
}

fn chip(rule: &Rule, figures: NodeFigures, reading: Reading<'_>) -> String {
    let (key, count) = match rule {
        Rule::Message(_) => ("figure-sent", figures.sent.unwrap_or(figures.entered)),
        Rule::Goal(_) => ("figure-reached", figures.reached.unwrap_or(figures.entered)),
        _ => ("figure-came", figures.entered),
    };
    reading.words.fill(key, [("count", Speech(reading.words).count(count).into())])
}

/// What a trigger listens to is said by its automation; here only that nothing is chosen yet.
fn trigger_line(trigger: &Trigger, reading: Reading<'_>) -> Option<String> {
    trigger.on.is_none().then(|| reading.words.text("reading-nothing"))
}

fn message_line(node: &Node, message: &Message, reading: Reading<'_>) -> Option<String> {
    let speech = Speech(reading.words);
    if let Some(response) = message.response.as_ref().filter(|response| response.open.get() > 0.0) {
        let mark = evidence_mark("response.open", &node.evidence_of, node.evidence.as_ref());
        let open = speech.share(response.open.get(), mark);
        return Some(reading.words.fill("message-opened", [("open", open.into())]));
    }
    let quiet = &message.quiet_hours.as_ref()?.hours;
    let (from, to) = (speech.time(quiet.from), speech.time(quiet.to));
    Some(reading.words.fill("message-quiet", [("from", from.into()), ("to", to.into())]))
}

fn delay_line(delay: &Delay, reading: Reading<'_>) -> Option<String> {
    let (speech, words) = (Speech(reading.words), reading.words);
    match delay {
        Delay::For(delay) => {
            let time = match &delay.r#for {
                Timing::Plain(duration) | Timing::Drawn(Distribution::Fixed { value: duration, .. }) => {
                    *duration
                }
                Timing::Drawn(_) => return None,
            };
            Some(words.fill("delay-for", [("time", speech.duration(time).into())]))
        }
        Delay::Until(delay) => Some(words.fill("delay-until", [("time", speech.time(delay.until).into())])),
        Delay::UntilDate(delay) => {
            let date = delay.until_date.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
            Some(words.fill("delay-until-date", [("date", words.date(date).into())]))
        }
        Delay::UntilAttribute(delay) => {
            let attribute = isolated(&quoted(&delay.until_attribute));
            Some(words.fill("delay-until-attribute", [("attribute", attribute.into())]))
        }
        Delay::Unknown(_) => None,
    }
}

fn window_line(window: &Window, reading: Reading<'_>) -> Option<String> {
    let (open, speech) = (window.open.as_ref()?, Speech(reading.words));
    let (from, to) = (speech.time(open.from), speech.time(open.to));
    Some(reading.words.fill("window-open", [("from", from.into()), ("to", to.into())]))
}

fn wait_line(wait: &Wait, reading: Reading<'_>) -> String {
    match wait.timeout {
        Some(timeout) => {
            let time = Speech(reading.words).duration(timeout);
            reading.words.fill("wait-at-most", [("time", time.into())])
        }
        None => reading.words.text("wait-for-ever"),
    }
}

fn split_line(split: &Split, reading: Reading<'_>) -> Option<String> {
    let sum: f64 = split.arms.iter().map(|arm| arm.weight.get()).sum();
    if split.arms.len() > 3 || sum <= 0.0 {
        return None;
    }
    let share = |weight: f64| Speech(reading.words).share(weight / sum, Mark::Plain);
    let shares: Vec<String> = split.arms.iter().map(|arm| share(arm.weight.get())).collect();
    Some(shares.join(" · "))
}

fn goal_line(node: &Node, goal: &Goal, reading: Reading<'_>) -> Option<String> {
    let value = goal.value?.get();
    let currency = reading.index.own.as_ref().map(|own| reading.words.currency(own.currency.as_str()));
    let mark = evidence_mark("value", &node.evidence_of, node.evidence.as_ref());
    let value = Speech(reading.words).number(value, currency.as_deref(), mark);
    Some(reading.words.fill("goal-value", [("value", value.into())]))
}

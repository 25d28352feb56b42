//! What experience cards say besides their title.

use safar_model::record::{
    experience::{Experience, Metric, Opportunity, PainPoint},
    node::{ExperienceBody, Node},
};

use super::{Below, Reading, Speech, evidence_mark};
use crate::{
    figures::NodeFigures,
    text::{Mark, Rich, quoted},
};

pub(super) fn below(
    node: &Node,
    body: &ExperienceBody,
    figures: Option<NodeFigures>,
    reading: Reading<'_>,
) -> Below {
    let line = match &body.card {
        Experience::PainPoint(pain) => Some(pain_line(node, pain, reading)),
        Experience::Opportunity(opportunity) => opportunity_line(opportunity, reading),
        Experience::Metric(metric) => metric_line(node, metric, reading),
        Experience::Emotion(emotion) => emotion.quote.clone(),
        Experience::Content(content) => content.kind_of_content.clone(),
        _ => None,
    };
    let line = line.filter(|line| !line.trim().is_empty()).map(|line| match &body.card {
        Experience::Emotion(_) | Experience::Content(_) => Rich::plain(&quoted(&line)),
        _ => Rich::sentence(&line),
    });
    let is_pain = matches!(body.card, Experience::PainPoint(_));
    let about = is_pain.then(|| {
        let touchpoint = body.about.as_ref().and_then(|id| reading.index.nodes.get(id));
        let called = touchpoint.map(|node| node.title.clone());
        (body.about.clone(), called.unwrap_or_else(|| reading.words.text("chip-whole-stage")))
    });
    Below {
        line,
        chip: figures.filter(|_| is_pain).map(|figures| hits_chip(figures, reading)),
        about,
        bar: None,
    }
}

fn pain_line(node: &Node, pain: &PainPoint, reading: Reading<'_>) -> String {
    let (speech, words) = (Speech(reading.words), reading.words);
    let share =
        |field, share| speech.share(share, evidence_mark(field, &node.evidence_of, node.evidence.as_ref()));
    let frequency = share("frequency", pain.frequency.get());
    if pain.leave.get() == 0.0 {
        return words.fill("pain-hits", [("frequency", frequency.into())]);
    }
    let leave = share("leave", pain.leave.get());
    words.fill("pain-hits-leave", [("frequency", frequency.into()), ("leave", leave.into())])
}

fn hits_chip(figures: NodeFigures, reading: Reading<'_>) -> (String, bool) {
    let hits = figures.hit.unwrap_or_default();
    let (key, count) = if hits.left > 0 { ("figure-left", hits.left) } else { ("figure-hit", hits.hit) };
    let count = Speech(reading.words).count(count);
    (reading.words.fill(key, [("count", count.into())]), hits.left > 0)
}

fn opportunity_line(opportunity: &Opportunity, reading: Reading<'_>) -> Option<String> {
    let level = |level: u8| Speech(reading.words).count(u64::from(level));
    let impact = opportunity.impact.map(|impact| ("impact", level(impact.get()).into()));
    let effort = opportunity.effort.map(|effort| ("effort", level(effort.get()).into()));
    let key = match (&impact, &effort) {
        (Some(_), Some(_)) => "opportunity-both",
        (Some(_), None) => "opportunity-impact",
        (None, Some(_)) => "opportunity-effort",
        (None, None) => return None,
    };
    Some(reading.words.fill(key, impact.into_iter().chain(effort)))
}

fn metric_line(node: &Node, metric: &Metric, reading: Reading<'_>) -> Option<String> {
    let speech = Speech(reading.words);
    let mark = evidence_mark("value", &node.evidence_of, node.evidence.as_ref());
    let value =
        metric.value.map(|value| ("value", speech.number(value, metric.unit.as_deref(), mark).into()));
    let target = metric
        .target
        .map(|value| ("target", speech.number(value, metric.unit.as_deref(), Mark::Plain).into()));
    let key = match (&value, &target) {
        (Some(_), Some(_)) => "metric-both",
        (Some(_), None) => "metric-value",
        (None, Some(_)) => "metric-target",
        (None, None) => return None,
    };
    Some(reading.words.fill(key, value.into_iter().chain(target)))
}

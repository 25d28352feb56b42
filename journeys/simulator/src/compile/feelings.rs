//! Emotions and pain points, and where each is felt.

use safar_model::{
    record::{
        experience::Experience,
        node::{ExperienceBody, Node},
    },
    value::id::Id,
};

use super::Compiler;
use crate::{
    draws::{Name, choice::Threshold},
    program::{
        Emotion, EmotionAt, FeltBy, Pain, PainAt,
        touchpoint::{Feelings, Felt},
    },
    table::Table,
};

/// The levels of severity: a hit takes so many parts off the mood as its severity is high. The quotient is
/// rounded once, so that 3 of 5 are the 0.6 that a person writes.
const LEVELS: f64 = 5.0;

impl<'j> Compiler<'j> {
    pub(super) fn feelings(&mut self) -> (Table<EmotionAt, Emotion>, Table<PainAt, Pain>) {
        let (mut emotions, mut pains) = (Table::new(), Table::new());
        for (node, body) in self.experiences() {
            let (row, felt_by) = (self.index.node(&node.id), self.felt_by(node));
            match &body.card {
                Experience::Emotion(emotion) => {
                    self.warn_of_unknown(&node.name(), "", &emotion.extra);
                    emotions.push(Emotion { node: row, score: emotion.score.get(), felt_by });
                }
                Experience::PainPoint(pain) => {
                    self.warn_of_unknown(&node.name(), "", &pain.extra);
                    let (frequency, leave) = (pain.frequency.get(), pain.leave.get());
                    pains.push(Pain {
                        node: row,
                        name: Name::of_node(node.id.as_str()),
                        severity: f64::from(pain.severity.get()) / LEVELS,
                        frequency,
                        hits: Threshold::of(frequency),
                        leave,
                        leaves: Threshold::of(leave),
                        felt_by,
                    });
                }
                _ => {}
            }
        }
        (emotions, pains)
    }

    /// The opportunities that solve something, each with the pain points that it solves.
    pub(super) fn opportunities(&self) -> Vec<(Id, Vec<PainAt>)> {
        let solved = |(node, body): (&Node, &ExperienceBody)| match &body.card {
            Experience::Opportunity(opportunity) => {
                let pains = opportunity.solves.iter().filter_map(|id| self.index.pains.get(id).copied());
                Some((node.id.clone(), pains.collect::<Vec<_>>()))
            }
            _ => None,
        };
        self.experiences().into_iter().filter_map(solved).filter(|(_, pains)| !pains.is_empty()).collect()
    }

    /// What is felt at a touchpoint: what is about it at each visit, what is about its whole stage at
    /// the first touchpoint of a visit to the stage.
    pub(super) fn feelings_at(&self, touchpoint: &Node) -> Feelings {
        let stage = touchpoint.place().map(|place| &place.stage);
        let mut feelings = [Vec::new(), Vec::new()].map(|emotions| (emotions, Vec::new()));
        for (node, body) in self.experiences() {
            let each = body.about.as_ref() == Some(&touchpoint.id);
            let whole_stage = body.about.is_none()
                && stage.is_some_and(|stage| node.place().is_some_and(|place| place.stage == *stage));
            for (felt, is_felt) in feelings.iter_mut().zip([each, each || whole_stage]) {
                if is_felt {
                    felt.0.extend(self.index.emotions.get(&node.id));
                    felt.1.extend(self.index.pains.get(&node.id));
                }
            }
        }
        let [each, first] =
            feelings.map(|(emotions, pains)| Felt { emotions: emotions.into(), pains: pains.into() });
        Feelings { each, first }
    }

    /// The experience cards, in the order of nodes.
    fn experiences(&self) -> Vec<(&'j Node, &'j ExperienceBody)> {
        let nodes = self.index.nodes.iter().copied();
        nodes.filter_map(|node| Some((node.as_ref(), node.experience()?))).collect()
    }

    fn felt_by(&self, node: &Node) -> FeltBy {
        let all = node.personas.is_empty();
        (!all).then(|| self.journey.personas().map(|persona| node.personas.contains(&persona.id)).collect())
    }
}

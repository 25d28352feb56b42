//! Feelings: what a touchpoint does to the mood (S§3).

use super::{Own, Recorder, Walker, trace::Happening};
use crate::{
    draws::Purpose,
    program::{FeltBy, PainAt, PersonaAt, touchpoint::Felt},
    sums::MOOD,
};

/// The worst and the best mood.
const ENDS: (f64, f64) = (-2.0, 2.0);

impl<R: Recorder> Walker<'_, R> {
    /// Feels emotions, then pain points, each in the order of nodes; the first pain point for which the
    /// customer leaves.
    ///
    /// In a replay pain hits only as recorded, which is not at all.
    pub(super) fn feel(&mut self, felt: &Felt) -> Option<PainAt> {
        let linger = self.program.setting.linger;
        for emotion in &felt.emotions {
            let emotion = &self.program.emotions[*emotion];
            if is_felt_by(&emotion.felt_by, self.who.persona) {
                let mood = linger * self.who.mood + (1.0 - linger) * emotion.score;
                self.who.mood = mood.clamp(ENDS.0, ENDS.1);
                self.note(Some(emotion.node), |walker| Happening::Felt { mood: walker.who.mood });
            }
        }
        let leaves_for = match self.who.own {
            Own::Recorded => None,
            _ => self.suffer(&felt.pains),
        };
        self.notice();
        leaves_for
    }

    fn suffer(&mut self, pains: &[PainAt]) -> Option<PainAt> {
        let mut leaves_for = None;
        for row in pains {
            let pain = &self.program.pains[*row];
            if !is_felt_by(&pain.felt_by, self.who.persona) {
                continue;
            }
            let meetings = &mut self.who.meetings[*row];
            let meeting = *meetings;
            *meetings = meeting.wrapping_add(1);
            // The key counts meetings in 16 bits and begins anew after that.
            let pair = self.draws.pair(self.who.whose, pain.name, meeting as u16, Purpose::Hit);
            let hit = pain.hits.is_above(pair.uniform(Purpose::Hit));
            let leaves = hit && pain.leaves.is_above(pair.uniform(Purpose::Leave));
            let sums = &mut self.sums.pains[*row];
            sums.met += 1;
            if hit {
                let mood = (self.who.mood - pain.severity).clamp(ENDS.0, ENDS.1);
                sums.hits += 1;
                sums.mood_lost += ((self.who.mood - mood) * MOOD).round() as u64;
                self.who.mood = mood;
            }
            if leaves && leaves_for.is_none() {
                leaves_for = Some(*row);
            }
            self.note(Some(pain.node), |walker| Happening::Hurt { hit, leaves, mood: walker.who.mood });
        }
        leaves_for
    }
}

/// Whether one of a persona feels something; of whom no persona is known, only what everyone feels.
fn is_felt_by(felt_by: &FeltBy, persona: Option<PersonaAt>) -> bool {
    felt_by.as_ref().is_none_or(|felt_by| persona.is_some_and(|persona| felt_by[persona]))
}

//! What happens to the customer, and who hears of it: triggers, waits and goals.

use safar_model::record::rule::ReentryMode;

use super::{
    Recorder, Walker,
    agenda::{Class, What},
    tokens::{Ending, Origin, Token, TokenRef},
    trace::{Cause, Happening, HeldBack},
    traveller::Window,
};
use crate::{
    program::{
        AutomationAt, EventAt, Heard, LinkAt, TriggerAt,
        rule::{Awaited, Rule, Starts},
    },
    result::Left,
};

impl<R: Recorder> Walker<'_, R> {
    /// Triggers that hear of the customer's coming, and of nothing but the clock, begin to listen.
    pub(super) fn listen(&mut self) {
        self.who.is_noted |= self.program.watches;
        let (now, end) = (self.who.now, self.horizon());
        for (row, trigger) in self.program.triggers.rows() {
            let node = self.program.rules[trigger.rule].node;
            match trigger.starts {
                Starts::Arrival => self.who.agenda.push(now, Class::Move, node, What::Fire(row)),
                Starts::Date(date) if date >= now && date < end => {
                    self.who.agenda.push(date, Class::Timer, node, What::Tick(row));
                }
                Starts::Every(every) => self.will_tick(row, every),
                Starts::Date(_) | Starts::Event | Starts::Segment(_) | Starts::Without(_) => {}
            }
        }
        self.who.is_noted |= !self.who.agenda.is_empty();
        self.notice();
    }

    /// An event comes: it meets goals, ends waits, and is heard by triggers.
    pub(super) fn emit(&mut self, event: EventAt) {
        let listened = &self.program.events[event];
        let now = self.who.now;
        if listened.remembered {
            self.who.history.push((event, now));
        }
        for goal in &listened.goals {
            let node = self.program.rules[self.program.goals[*goal].rule].node;
            self.who.agenda.push(now, Class::Goal, node, What::Met(*goal));
        }
        self.end_waits_for(event);
        for (trigger, heard) in &listened.triggers {
            match heard {
                Heard::Fires => self.will_fire(*trigger),
                Heard::Opens => self.open_window(*trigger),
                // One that is due now is unmet: what comes exactly at a time-out comes too late.
                Heard::Closes => {
                    self.who.windows.retain(|window| window.trigger != *trigger || window.until <= now);
                }
            }
        }
        self.notice();
    }

    fn will_fire(&mut self, trigger: TriggerAt) {
        let node = self.program.rules[self.program.triggers[trigger].rule].node;
        self.who.agenda.push(self.who.now, Class::Move, node, What::Fire(trigger));
    }

    fn open_window(&mut self, trigger: TriggerAt) {
        let Starts::Without(within) = self.program.triggers[trigger].starts else { return };
        let (until, number) = (self.who.now.saturating_add(within), self.who.windows_opened);
        self.who.windows_opened += 1;
        self.who.windows.push(Window { trigger, until, number });
        let node = self.program.rules[self.program.triggers[trigger].rule].node;
        self.who.agenda.push(until, Class::Timer, node, What::Unmet(number));
    }

    /// The time of a window is over: its trigger fires unless the event came.
    pub(super) fn close_window(&mut self, number: u32) {
        if let Some(at) = self.who.windows.iter().position(|window| window.number == number) {
            let window = self.who.windows.swap_remove(at);
            self.fire(window.trigger, |_| Cause::Unmet);
        }
    }

    /// A date or an interval of a trigger has come.
    pub(super) fn tick(&mut self, trigger: TriggerAt) {
        let program = self.program;
        if let Starts::Every(every) = program.triggers[trigger].starts {
            let ticks = &mut self.who.triggers[trigger].ticks;
            *ticks += 1;
            if *ticks > self.limits.ticks {
                let node = program.rules[program.triggers[trigger].rule].node;
                self.visit(node);
                return self.leave(node, Left::VisitCap);
            }
            self.will_tick(trigger, every);
        }
        self.fire(trigger, |_| Cause::Clock);
    }

    /// An interval of a trigger begins, if it is over in time.
    fn will_tick(&mut self, trigger: TriggerAt, every: i64) {
        let at = self.who.now.saturating_add(every);
        if at < self.horizon() {
            let node = self.program.rules[self.program.triggers[trigger].rule].node;
            self.who.agenda.push(at, Class::Timer, node, What::Tick(trigger));
        }
    }

    /// A trigger fires for an event, a segment or the customer's coming.
    pub(super) fn fire_by_happening(&mut self, trigger: TriggerAt) {
        self.fire(trigger, |walker| match walker.program.triggers[trigger].starts {
            Starts::Arrival => Cause::Arrival,
            Starts::Segment(segment) => {
                Cause::Segment { segment: walker.program.names.segments[segment].clone() }
            }
            _ => Cause::Event { event: walker.event_of(trigger) },
        });
    }

    fn event_of(&self, trigger: TriggerAt) -> String {
        let hears = |event: &crate::program::Event| event.triggers.contains(&(trigger, Heard::Fires));
        let event = self.program.events.rows().find(|(_, event)| hears(event));
        event.map_or(String::new(), |(row, _)| self.program.names.events[row].clone())
    }

    /// Starts a token at a trigger, unless the customer may not enter now.
    fn fire(&mut self, trigger: TriggerAt, cause: impl FnOnce(&Self) -> Cause) {
        let program = self.program;
        let rule = program.triggers[trigger].rule;
        let node = program.rules[rule].node;
        if let Some(reason) = self.holds_back(trigger) {
            return self.note(Some(node), |walker| Happening::HeldBack { cause: cause(walker), reason });
        }
        self.note(Some(node), |walker| Happening::Fired { cause: cause(walker) });
        let entries = &mut self.who.triggers[trigger];
        entries.count += 1;
        entries.last = self.who.now;
        let Some(visit) = self.visit(node) else { return self.leave(node, Left::VisitCap) };
        self.who.triggers[trigger].living += 1;
        let since = self.who.history.len() as u32;
        let origin = Origin { automation: None, trigger: Some(trigger), since, ending: Ending::None };
        let mut token = Token::new(rule, program.rules[rule].automation, origin, None);
        token.visit = visit;
        let token = self.who.tokens.add(token);
        self.send_on(token, program.rules[rule].next, Left::End);
    }

    fn holds_back(&mut self, trigger: TriggerAt) -> Option<HeldBack> {
        let program = self.program;
        let trigger = (&program.triggers[trigger], self.who.triggers[trigger]);
        let (trigger, entries) = trigger;
        if let Some(reason) = self.keeps_out(program.rules[trigger.rule].automation) {
            return Some(reason);
        }
        match trigger.reentry {
            ReentryMode::Never if entries.count > 0 => Some(HeldBack::EnteredBefore),
            ReentryMode::AfterExit if entries.living > 0 => Some(HeldBack::StillInside),
            _ if entries.count > 0 && self.who.now - entries.last < trigger.gap => Some(HeldBack::TooSoon),
            _ => None,
        }
    }

    /// Why an automation does not run for the customer, if it does not.
    pub(super) fn keeps_out(&mut self, automation: AutomationAt) -> Option<HeldBack> {
        let automation = &self.program.automations[automation];
        if !automation.on {
            return Some(HeldBack::Off);
        }
        let segment = automation.for_whom?;
        (!self.belongs(segment)).then_some(HeldBack::NotForThem)
    }

    /// What is known of the customer has changed: they may belong to other segments now.
    #[inline]
    pub(super) fn notice(&mut self) {
        if self.program.watches {
            self.notice_segments();
        }
    }

    fn notice_segments(&mut self) {
        let program = self.program;
        for (at, watched) in program.watched.iter().enumerate() {
            let belongs = self.belongs(watched.segment);
            if belongs && !self.who.watched[at] {
                watched.triggers.iter().for_each(|trigger| self.will_fire(*trigger));
            }
            self.who.watched[at] = belongs;
        }
        for token in self.who.awaiting.clone() {
            if let Some((link, segment)) = self.awaited_segment(token) {
                self.note_came(token, |walker| Cause::Segment {
                    segment: walker.program.names.segments[segment].clone(),
                });
                self.stop_waiting(token);
                self.send_on(token, link, Left::End);
            }
        }
    }

    /// The first segment that a token waits for and the customer belongs to, and where that leads.
    pub(super) fn awaited_segment(
        &mut self,
        token: TokenRef,
    ) -> Option<(Option<LinkAt>, crate::program::SegmentAt)> {
        let program = self.program;
        let token = *self.who.tokens.get(token)?;
        let Rule::Wait(wait) = &program.rules[token.rule].rule else { return None };
        if self.who.now >= token.until {
            return None;
        }
        wait.awaited.iter().find_map(|(awaited, link)| match awaited {
            Awaited::Segment(segment) if self.belongs(*segment) => Some((*link, *segment)),
            _ => None,
        })
    }

    fn end_waits_for(&mut self, event: EventAt) {
        // Most events are not waited for, and then there is nothing to go through.
        let awaited = |token: &TokenRef| self.awaited_event(*token, event).is_some();
        if !self.who.awaiting.iter().chain(&self.who.going).any(awaited) {
            return;
        }
        for token in self.who.awaiting.clone() {
            if let Some((place, link)) = self.awaited_event(token, event) {
                self.stop_waiting(token);
                self.let_go(token, event, place, link);
            }
        }
        for token in std::mem::take(&mut self.who.going) {
            let Some(came) = self.who.tokens.get(token).and_then(|token| token.came) else { continue };
            match self.awaited_event(token, event) {
                // Of what comes at the same instant the first in the list counts.
                Some((place, link)) if place < came => self.let_go(token, event, place, link),
                _ => self.who.going.push(token),
            }
        }
    }

    /// An event has come for a token, which goes on.
    fn let_go(&mut self, token: TokenRef, event: EventAt, place: u32, link: Option<LinkAt>) {
        self.note_came(token, |walker| Cause::Event { event: walker.program.names.events[event].clone() });
        let Some(link) = link else { return self.end_at_node(token, Left::End) };
        let Some(token) = self.will_go(token, link) else { return };
        if let Some(found) = self.who.tokens.get_mut(token) {
            found.came = Some(place);
            self.who.going.push(token);
        }
    }

    /// Where in its list a token waits for an event that does not come too late for it, and where that leads.
    fn awaited_event(&self, token: TokenRef, event: EventAt) -> Option<(u32, Option<LinkAt>)> {
        let token = self.who.tokens.get(token)?;
        let Rule::Wait(wait) = &self.program.rules[token.rule].rule else { return None };
        let in_time = self.who.now < token.until;
        let place = wait.awaited.iter().position(|(awaited, _)| *awaited == Awaited::Event(event));
        place.filter(|_| in_time).map(|place| (place as u32, wait.awaited[place].1))
    }

    pub(super) fn stop_waiting(&mut self, token: TokenRef) {
        self.who.awaiting.retain(|waiting| *waiting != token);
    }

    pub(super) fn note_came(&mut self, token: TokenRef, cause: impl FnOnce(&Self) -> Cause) {
        if R::RECORDS {
            let node = self.who.tokens.get(token).map(|token| self.program.rules[token.rule].node);
            self.note(node, |walker| Happening::Came { cause: cause(walker) });
        }
    }
}

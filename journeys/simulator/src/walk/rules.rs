//! What each kind of rule does with a token (S§4).

use safar_model::record::rule::{LookBack, WhenPast};

use super::{
    Recorder, Walker,
    agenda::{Class, What},
    tokens::TokenRef,
    trace::{Cause, Happening},
};
use crate::{
    calendar::{next_time_of_day, start_of},
    draws::Purpose,
    program::{
        AttributeAt, EventAt, GoalAt, LinkAt, NodeAt, RuleAt,
        rule::{Awaited, Delay, Rule, Split, Update, Wait, When},
        test::Test,
    },
    result::Left,
};

impl<R: Recorder> Walker<'_, R> {
    /// A token does what its node does.
    pub(super) fn act(&mut self, token: TokenRef) {
        let Some(found) = self.who.tokens.get(token).copied() else { return };
        let place = &self.program.rules[found.rule];
        match &place.rule {
            Rule::Trigger => self.send_on(token, place.next, Left::End),
            Rule::Condition { branches, otherwise } => self.decide(token, place.node, branches, *otherwise),
            Rule::Delay(delay) => self.delay(token, found.rule, found.visit, delay),
            Rule::Window(hours) => {
                let zone = &self.being().zone;
                let opens = hours.map_or(self.who.now, |hours| hours.next_inside(zone, self.who.now));
                self.wait_until(token, place.node, Some(opens), place.next);
            }
            Rule::Wait(wait) => self.await_something(token, place.node, found.since, wait),
            Rule::Message(message) => self.send_message(token, *message, found.visit),
            Rule::Update(updates) => {
                self.update(place.node, updates);
                self.send_on(token, place.next, Left::End);
            }
            Rule::Split(split) => self.split(token, found.rule, found.visit, split),
            Rule::Fork(links) => {
                for link in links.iter().skip(1) {
                    self.start_by(*link, found.origin(), place.node);
                }
                self.send_on(token, links.first().copied(), Left::End);
            }
            Rule::Join(links) => self.join(token, found.rule, found.by, links),
            Rule::Goal(goal) => {
                self.meet(*goal, Some(token));
                self.send_on(token, place.next, Left::Goal);
            }
            Rule::Exit => self.end_at_node(token, Left::Exit),
        }
    }

    /// What a token has waited for by the clock has come.
    pub(super) fn ripen(&mut self, token: TokenRef) {
        let Some(found) = self.who.tokens.get(token).copied() else { return };
        let place = &self.program.rules[found.rule];
        match &place.rule {
            Rule::Wait(wait) => {
                self.note(Some(place.node), |_| Happening::TimedOut);
                self.stop_waiting(token);
                self.send_on(token, wait.timed_out, Left::End);
            }
            Rule::Message(message) => self.send_message(token, *message, found.visit),
            _ => self.send_on(token, place.next, Left::End),
        }
    }

    /// Goes on at a moment; at once where that is now or past, and never where there is none.
    fn wait_until(&mut self, token: TokenRef, node: NodeAt, until: Option<i64>, next: Option<LinkAt>) {
        match until {
            Some(until) if until <= self.who.now => self.send_on(token, next, Left::End),
            _ => self.ripen_at(token, node, until),
        }
    }

    /// Has a token wait for the clock.
    pub(super) fn ripen_at(&mut self, token: TokenRef, node: NodeAt, until: Option<i64>) {
        self.note(Some(node), |_| Happening::Waits { until });
        if let Some(until) = until {
            self.who.agenda.push(until, Class::Timer, node, What::Ripe(token));
        }
    }

    fn decide(
        &mut self,
        token: TokenRef,
        node: NodeAt,
        branches: &[(Test, Option<LinkAt>)],
        otherwise: Option<LinkAt>,
    ) {
        let branch = branches.iter().position(|(test, _)| self.holds(test));
        if R::RECORDS {
            let read = branch.map_or(branches.len(), |branch| branch + 1);
            let readings = branches[..read].iter().flat_map(|(test, _)| self.readings(test)).collect();
            self.note(Some(node), |_| Happening::Decided { branch: branch.map(|at| at as u32), readings });
        }
        let link = branch.map_or(otherwise, |branch| branches[branch].1);
        self.send_on(token, link, Left::End);
    }

    fn delay(&mut self, token: TokenRef, rule: RuleAt, visit: u16, delay: &Delay) {
        let place = &self.program.rules[rule];
        let (now, zone) = (self.who.now, &self.being().zone);
        let until = match delay {
            Delay::For(sampler) => {
                let lasts = sampler.only_value().unwrap_or_else(|| {
                    sampler.draw(self.draws.uniform(self.who.whose, place.name, visit, Purpose::Stay))
                });
                now.saturating_add_unsigned(lasts)
            }
            Delay::Until(minute, days) => next_time_of_day(*minute, *days, zone, now),
            Delay::UntilDate(date, past) => {
                if *date < now && *past == WhenPast::Exit {
                    return self.end_at_node(token, Left::Exit);
                }
                *date
            }
            Delay::UntilAttribute { attribute, dates, offset, past } => {
                match (self.date_in(*attribute, dates).map(|date| date.saturating_add(*offset)), past) {
                    (Some(date), _) if date >= now => date,
                    (_, WhenPast::GoOn) => now,
                    (_, WhenPast::Exit) => return self.end_at_node(token, Left::Exit),
                }
            }
        };
        self.wait_until(token, place.node, Some(until), place.next);
    }

    fn date_in(&mut self, attribute: AttributeAt, dates: &[Option<When>]) -> Option<i64> {
        let value = self.attribute(attribute);
        let date = match dates.get(value as usize) {
            Some(date) => *date,
            None => self.value(attribute, value).and_then(When::of),
        };
        match date? {
            When::Moment(moment) => Some(moment),
            When::Day(date) => Some(start_of(date, &self.being().zone)),
        }
    }

    /// Waits for events and segments; goes on at once where it looks back to one, or the customer
    /// belongs to a segment already.
    fn await_something(&mut self, token: TokenRef, node: NodeAt, since: u32, wait: &Wait) {
        if let Some((link, event)) = self.already_came(since, wait) {
            self.note_came(token, |walker| Cause::Event {
                event: walker.program.names.events[event].clone(),
            });
            return self.send_on(token, link, Left::End);
        }
        let until = wait.timeout.map(|timeout| self.who.now.saturating_add(timeout));
        if let (Some(until), Some(found)) = (until, self.who.tokens.get_mut(token)) {
            found.until = until;
        }
        if let Some((link, segment)) = self.awaited_segment(token) {
            self.note_came(token, |walker| Cause::Segment {
                segment: walker.program.names.segments[segment].clone(),
            });
            return self.send_on(token, link, Left::End);
        }
        self.who.awaiting.push(token);
        self.ripen_at(token, node, until);
    }

    /// The earliest awaited event that came already, as far as the wait looks back; of those at the same
    /// instant the first in its list.
    fn already_came(&self, since: u32, wait: &Wait) -> Option<(Option<LinkAt>, EventAt)> {
        let from = match wait.look_back {
            LookBack::None => return None,
            LookBack::Entry => since as usize,
            LookBack::All => 0,
        };
        let mut first: Option<(i64, usize, EventAt)> = None;
        for (event, at) in self.who.history.get(from..)? {
            if first.is_some_and(|(earliest, ..)| earliest < *at) {
                break;
            }
            let place = wait.awaited.iter().position(|(awaited, _)| *awaited == Awaited::Event(*event));
            if let Some(place) = place.filter(|place| first.is_none_or(|(_, before, _)| *place < before)) {
                first = Some((*at, place, *event));
            }
        }
        first.map(|(_, place, event)| (wait.awaited[place].1, event))
    }

    fn update(&mut self, node: NodeAt, updates: &[Update]) {
        self.note(Some(node), |_| Happening::Updated);
        for update in updates {
            match update {
                Update::Tag(tag) => self.who.tags[*tag] = true,
                Update::Untag(tag) => self.who.tags[*tag] = false,
                Update::Set(attribute, value) => self.who.attributes[*attribute] = Some(*value),
                Update::Emit(event) => {
                    let name = &self.program.names.events[*event];
                    self.note(Some(node), |_| Happening::Emitted { event: name.clone() });
                    self.emit(*event);
                }
            }
        }
        self.notice();
    }

    fn split(&mut self, token: TokenRef, rule: RuleAt, visit: u16, split: &Split) {
        let place = &self.program.rules[rule];
        let arm = split.choice.certain().unwrap_or_else(|| {
            let (name, visit) = match split.experiment {
                Some(experiment) => (self.program.experiments[experiment].name, 0),
                None => (place.name, visit),
            };
            split.choice.pick(self.draws.uniform(self.who.whose, name, visit, Purpose::Arm))
        });
        if let Some(experiment) = split.experiment {
            self.who.arms[experiment] = Some(arm as u16);
        }
        self.note(Some(place.node), |_| Happening::Chose { arm: arm as u32 });
        self.send_on(token, split.arms[arm], Left::End);
    }

    /// Goes on with this token when one has come by each connector; the others end.
    fn join(&mut self, token: TokenRef, rule: RuleAt, by: Option<LinkAt>, links: &[LinkAt]) {
        let place = &self.program.rules[rule];
        let Some(by) = by else { return };
        let first_by = |walker: &Self, link: &LinkAt| {
            walker.who.joining.iter().find(|(_, came_by)| came_by == link).map(|(token, _)| *token)
        };
        let others: Vec<Option<TokenRef>> =
            links.iter().filter(|link| **link != by).map(|link| first_by(self, link)).collect();
        let waits_already = first_by(self, &by).is_some();
        match others.into_iter().collect::<Option<Vec<_>>>() {
            Some(others) if !waits_already => {
                others.into_iter().for_each(|other| self.end_at_node(other, Left::Joined));
                self.send_on(token, place.next, Left::End);
            }
            _ => {
                self.note(Some(place.node), |_| Happening::WaitsForOthers);
                self.who.joining.push((token, by));
            }
        }
    }

    /// A goal is met, by a token or by an event.
    pub(super) fn meet(&mut self, goal: GoalAt, by: Option<TokenRef>) {
        self.count_goal(goal);
        self.end_rules(goal, by);
    }

    /// Counts that a goal is met.
    pub(super) fn count_goal(&mut self, goal: GoalAt) {
        let program = self.program;
        let (found, is_main) = (&program.goals[goal], program.main_goal == Some(goal));
        let is_first = self.who.is_first_time(goal);
        let counted = is_first || found.repeats;
        let is_again = counted && !is_first && self.who.is_second_time(goal);
        let sums = &mut self.sums.goals[goal];
        sums.customers += u64::from(is_first);
        sums.conversions += u64::from(counted);
        sums.again += u64::from(is_again);
        self.who.revenue += if counted { found.value } else { 0 };
        if is_first && is_main {
            let time = self.who.now.abs_diff(self.who.entered_at);
            self.who.converted = Some(time);
            self.sums.time.add(time);
        }
        let credited = self
            .who
            .delivered
            .filter(|(_, at)| counted && is_main && self.who.now - at < program.setting.attribution);
        if let Some((message, _)) = credited {
            self.sums.messages[message].credited += 1;
        }
        self.note(Some(program.rules[found.rule].node), |walker| {
            let message = credited.map(|(message, _)| program.rules[program.messages[message].rule].node);
            Happening::Met {
                counted,
                credited: message.map(|node| walker.program.names.node_ids[node].clone()),
            }
        });
    }
}

//! How rule tokens move: they start, go on by connectors, and end.

use safar_model::record::rule::StopsRules;

use super::{
    Own, Recorder, Walker,
    agenda::{Class, What},
    tokens::{Ending, Origin, Token, TokenRef},
    trace::{Happening, Way},
};
use crate::{
    program::{
        GoalAt, LinkAt, NodeAt, RuleAt, Target,
        rule::{Rule, RuleNode},
    },
    result::Left,
};

impl<R: Recorder> Walker<'_, R> {
    /// The own token, which rests, hands over to a new rule token.
    pub(super) fn hand_over(&mut self, rule: RuleAt, link: LinkAt) {
        self.who.session.leave(self.who.now);
        let place = &self.program.rules[rule];
        match place.rule {
            Rule::Goal(goal) if !R::RECORDS && self.ends_at(place) => {
                let reason = match self.visit(place.node) {
                    Some(_) => Left::Goal,
                    None => Left::VisitCap,
                };
                if reason == Left::Goal {
                    self.count_goal(goal);
                }
                self.leave(place.node, reason);
            }
            _ => self.begin_token(rule, link, None),
        }
    }

    /// Whether a token that comes to a goal now meets it and ends there, with nothing between: the
    /// commonest end of a journey, for which no token need be made.
    fn ends_at(&self, goal: &RuleNode) -> bool {
        let automation = &self.program.automations[goal.automation];
        let open = self.who.own != Own::Recorded
            && automation.on
            && automation.for_whom.is_none()
            && goal.next.is_none();
        open && !self.who.is_concerned() && self.who.tokens.is_empty()
    }

    /// A token starts at a rule by a connector from `from`, besides what goes on there.
    pub(super) fn start(&mut self, rule: RuleAt, link: LinkAt, origin: Option<Origin>, from: NodeAt) {
        self.sums.started[link] += 1;
        self.note(Some(from), |walker| Happening::Started { connector: walker.link_id(link) });
        self.begin_token(rule, link, origin);
    }

    /// A connector of a rule is followed besides: to a rule, or it brings the customer. What a goal ends
    /// with its node starts nothing after it.
    pub(super) fn start_by(&mut self, link: LinkAt, origin: Origin, from: NodeAt) {
        if let Ending::OnStepEnd(_) = origin.ending {
            return;
        }
        match self.program.links[link].to {
            Target::Rule(rule) => self.start(rule, link, Some(origin), from),
            Target::Touchpoint(touchpoint) => {
                self.sums.started[link] += 1;
                self.note(Some(from), |walker| Happening::Started { connector: walker.link_id(link) });
                self.bring(touchpoint, link);
            }
        }
    }

    /// A new token is at a rule; what it does there is pending.
    fn begin_token(&mut self, rule: RuleAt, link: LinkAt, origin: Option<Origin>) {
        self.who.is_noted = true;
        let place = &self.program.rules[rule];
        let since = self.who.history.len() as u32;
        let nowhere = Origin { automation: None, trigger: None, since, ending: Ending::None };
        let origin = origin.unwrap_or(nowhere);
        if let Some(trigger) = origin.trigger {
            self.who.triggers[trigger].living += 1;
        }
        let token = self.who.tokens.add(Token::new(rule, place.automation, origin, Some(link)));
        if self.arrive(token, rule, link, origin) {
            self.who.agenda.push(self.who.now, class_of(place), place.node, What::Act(token));
        }
    }

    /// A token goes on from its node by a connector, or ends where there is none. Its going is pending.
    pub(super) fn send_on(&mut self, token: TokenRef, link: Option<LinkAt>, otherwise: Left) {
        match link {
            Some(link) => drop(self.will_go(token, link)),
            None => self.end_at_node(token, otherwise),
        }
    }

    /// A token's going by a connector is pending; the reference to it from now on.
    pub(super) fn will_go(&mut self, token: TokenRef, link: LinkAt) -> Option<TokenRef> {
        let program = self.program;
        let (token, from) = (self.who.tokens.renew(token)?, program.links[link].from);
        let (class, node) = match program.links[link].to {
            Target::Rule(rule) if class_of(&program.rules[rule]) != Class::Move => {
                (class_of(&program.rules[rule]), program.rules[rule].node)
            }
            _ => (Class::Move, from),
        };
        self.who.agenda.push(self.who.now, class, node, What::Go(token, link));
        Some(token)
    }

    /// A token goes by a connector.
    pub(super) fn go(&mut self, token: TokenRef, link: LinkAt) {
        let Some(found) = self.who.tokens.get(token) else { return };
        let (ending, origin) = (found.ending, found.origin());
        if let Ending::OnStepEnd(goal) = ending {
            return self.stop(token, goal);
        }
        self.sums.proceeded[link] += 1;
        let from = self.program.links[link].from;
        self.note(Some(from), |walker| Happening::WentOn { connector: walker.link_id(link), chance: None });
        match self.program.links[link].to {
            Target::Touchpoint(touchpoint) => {
                self.remove(token);
                self.bring(touchpoint, link);
            }
            Target::Rule(rule) => {
                if self.arrive(token, rule, link, origin) {
                    self.act(token);
                }
            }
        }
    }

    /// A token enters a rule; `false` where it ends at once.
    fn arrive(&mut self, token: TokenRef, rule: RuleAt, link: LinkAt, origin: Origin) -> bool {
        let place = &self.program.rules[rule];
        let visit = self.visit(place.node);
        self.note(Some(place.node), |walker| Happening::Entered {
            by: Way::Connector { connector: walker.link_id(link) },
        });
        let enters = origin.automation != Some(place.automation);
        let since = if enters { self.who.history.len() as u32 } else { origin.since };
        let Some(found) = self.who.tokens.get_mut(token) else { return false };
        let ending = found.ending;
        found.come_to(rule, place.automation, link, since);
        if let Some(visit) = visit {
            found.visit = visit;
        } else {
            self.end_at_node(token, Left::VisitCap);
            return false;
        }
        if enters && self.keeps_out(place.automation).is_some() {
            self.end_at_node(token, Left::Stopped);
            return false;
        }
        match ending {
            Ending::BeforeMessage(goal) if matches!(place.rule, Rule::Message(_)) => {
                self.stop(token, goal);
                false
            }
            _ => true,
        }
    }

    /// A token ends at the node where it is.
    pub(super) fn end_at_node(&mut self, token: TokenRef, reason: Left) {
        let reason_of_goal = match self.who.tokens.get(token).map(|token| token.ending) {
            Some(Ending::OnStepEnd(goal)) => Some(goal),
            _ => None,
        };
        match (reason, reason_of_goal) {
            // It has finished its node, after which the goal ends it.
            (Left::End, Some(goal)) => self.stop(token, goal),
            _ => {
                if let Some(removed) = self.remove(token) {
                    self.leave(self.program.rules[removed.rule].node, reason);
                }
            }
        }
    }

    /// A goal ends a token.
    fn stop(&mut self, token: TokenRef, goal: GoalAt) {
        let Some(removed) = self.remove(token) else { return };
        let node = self.program.rules[removed.rule].node;
        self.sums.nodes[node].leave(Left::Stopped);
        self.note(Some(node), |walker| {
            let goal = walker.program.rules[walker.program.goals[goal].rule].node;
            let goal = Some(walker.program.names.node_ids[goal].clone());
            Happening::Ended { reason: Left::Stopped, goal }
        });
    }

    /// A goal ends the tokens of its automations, but for the one that reached it.
    pub(super) fn end_rules(&mut self, goal: GoalAt, but: Option<TokenRef>) {
        let ends = &self.program.goals[goal].ends;
        for (automation, ended) in ends.automations.rows() {
            self.who.ended[automation] += u32::from(*ended);
        }
        let concerned = |(token, found): (TokenRef, &Token)| {
            (ends.automations[found.automation] && Some(token) != but).then_some(token)
        };
        let tokens: Vec<TokenRef> = self.who.tokens.all().filter_map(concerned).collect();
        for token in tokens {
            let waits_to_send = self.who.tokens.get(token).is_some_and(|found| {
                matches!(self.program.rules[found.rule].rule, Rule::Message(_)) && !found.has_sent
            });
            match ends.how {
                StopsRules::Immediately => self.stop(token, goal),
                StopsRules::BeforeMessage if waits_to_send => self.stop(token, goal),
                StopsRules::BeforeMessage => self.set_ending(token, Ending::BeforeMessage(goal)),
                StopsRules::OnStepEnd => self.set_ending(token, Ending::OnStepEnd(goal)),
            }
        }
    }

    fn set_ending(&mut self, token: TokenRef, ending: Ending) {
        if let Some(token) = self.who.tokens.get_mut(token) {
            token.ending = ending;
        }
    }

    /// Takes a token out, wherever it waits.
    pub(super) fn remove(&mut self, token: TokenRef) -> Option<Token> {
        let removed = self.who.tokens.remove(token)?;
        self.stop_waiting(token);
        self.who.joining.retain(|(joining, _)| *joining != token);
        if let Some(trigger) = removed.trigger {
            self.who.triggers[trigger].living -= 1;
        }
        Some(removed)
    }
}

/// Among what is pending at the same instant, tokens that come to goals and exits come first.
fn class_of(place: &RuleNode) -> Class {
    match place.rule {
        Rule::Goal(_) => Class::Goal,
        Rule::Exit => Class::Exit,
        _ => Class::Move,
    }
}

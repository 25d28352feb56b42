//! Messages: sent or suppressed, and how the customer responds (S§4).

use safar_model::record::message::QuietThen;

use super::{
    Recorder, Walker,
    agenda::{Class, What},
    tokens::TokenRef,
    trace::Happening,
    traveller::{DueResponse, ResponseKind},
};
use crate::{
    draws::{Name, Purpose, choice::Threshold, distribution::Sampler},
    program::{
        ChannelAt, MessageAt, NodeAt,
        rule::{Message, Response},
    },
    result::{Left, Suppressed},
    sums::DAY,
};

/// What becomes of a message.
enum Fate {
    Sent,
    Suppressed(Suppressed),
    Deferred(i64),
}

impl<R: Recorder> Walker<'_, R> {
    /// A token sends its message, or does not, or waits with it until quiet hours are over.
    pub(super) fn send_message(&mut self, token: TokenRef, message: MessageAt, visit: u16) {
        let program = self.program;
        let found = &program.messages[message];
        let place = &program.rules[found.rule];
        if !found.on {
            return self.send_on(token, place.next, Left::End);
        }
        match self.fate(found) {
            Fate::Deferred(until) => return self.ripen_at(token, place.node, Some(until)),
            Fate::Suppressed(reason) => {
                self.sums.messages[message].suppress(reason);
                self.note(Some(place.node), |_| Happening::Suppressed { reason });
            }
            Fate::Sent => self.has_sent(token, message, visit),
        }
        if let Some(token) = self.who.tokens.get_mut(token) {
            token.has_sent = true;
        }
        self.send_on(token, place.next, Left::End);
    }

    /// The first reason against sending now, in the order of S§4.
    fn fate(&mut self, message: &Message) -> Fate {
        let now = self.who.now;
        if !self.consents(message) {
            return Fate::Suppressed(Suppressed::Consent);
        }
        let recent = |cap: &crate::program::rule::Cap| {
            let on_channel = self.who.sent.iter().filter(|(channel, _)| *channel == message.channel);
            on_channel.filter(|(_, at)| now - at < cap.within).count() as u64
        };
        if message.cap.as_ref().is_some_and(|cap| recent(cap) >= u64::from(cap.most)) {
            return Fate::Suppressed(Suppressed::Cap);
        }
        let zone = &self.being().zone;
        if let Some((hours, then)) = message.quiet.filter(|(hours, _)| hours.contain(zone, now)) {
            let over = hours.next_outside(zone, now);
            match then {
                QuietThen::Drop => return Fate::Suppressed(Suppressed::QuietHours),
                QuietThen::Defer if over > now => return Fate::Deferred(over),
                QuietThen::Defer => {}
            }
        }
        if self.who.unsubscribed.contains(&message.channel) {
            return Fate::Suppressed(Suppressed::Unsubscribed);
        }
        Fate::Sent
    }

    /// Whether the customer agrees to the message's channel; drawn once per customer.
    fn consents(&mut self, message: &Message) -> bool {
        let Some(channel) = message.channel else { return true };
        if let Some(consents) = self.who.consent[channel] {
            return consents;
        }
        self.who.is_noted = true;
        let share = self.being().consent[channel];
        let name: Name = self.program.channels[channel];
        let consents = self.chance(share, name, 0, Purpose::Consent);
        self.who.consent[channel] = Some(consents);
        consents
    }

    fn chance(&self, share: Threshold, name: Name, visit: u16, purpose: Purpose) -> bool {
        share
            .certain()
            .unwrap_or_else(|| share.is_above(self.draws.uniform(self.who.whose, name, visit, purpose)))
    }

    fn time_to(&self, sampler: &Sampler, name: Name, visit: u16, purpose: Purpose) -> u64 {
        sampler
            .only_value()
            .unwrap_or_else(|| sampler.draw(self.draws.uniform(self.who.whose, name, visit, purpose)))
    }

    /// A message goes out. A recorded customer, of whom no persona is known, responds only as the log says.
    fn has_sent(&mut self, token: TokenRef, message: MessageAt, visit: u16) {
        let (program, now) = (self.program, self.who.now);
        let found = &program.messages[message];
        let place = &program.rules[found.rule];
        self.sums.messages[message].sent += 1;
        self.who.cost += found.cost;
        if let Some(day) = self.day(now) {
            self.sums.days.message(message).add(day, 1);
        }
        self.who.messages[message].sent = true;
        self.who.sent.push((found.channel, now));
        self.count_frequency(found.channel);
        self.note(Some(place.node), |_| Happening::Sent);
        if let Some(persona) = self.who.persona {
            let response = &found.responses[persona];
            let delivered = self.chance(response.deliver, place.name, visit, Purpose::Deliver);
            self.note(Some(place.node), |_| Happening::Delivered { delivered });
            if delivered {
                self.deliver(token, message, visit, response);
            }
        }
        self.notice();
    }

    /// Counts how many messages on a channel the customer has had in the day and the week that end now.
    fn count_frequency(&mut self, channel: Option<ChannelAt>) {
        let Some(channel) = channel else { return };
        let own = self.who.sent.iter().filter(|(sent, _)| *sent == Some(channel));
        let (mut day, mut week) = (0, 0);
        for (_, at) in own {
            let ago = self.who.now - at;
            day += u64::from(ago < DAY);
            week += u64::from(ago < 7 * DAY);
        }
        self.sums.frequencies[channel].raise(day, week);
    }

    fn deliver(&mut self, token: TokenRef, message: MessageAt, visit: u16, response: &Response) {
        let program = self.program;
        let place = &program.rules[program.messages[message].rule];
        self.sums.messages[message].delivered += 1;
        self.who.messages[message].delivered = true;
        self.who.delivered = Some((message, self.who.now));
        self.emit_response(program.messages[message].events.delivered);
        if self.chance(response.open, place.name, visit, Purpose::Open) {
            let Some(origin) = self.who.tokens.get(token).map(|token| token.origin()) else { return };
            let after = self.time_to(&response.time_to_open, place.name, visit, Purpose::TimeToOpen);
            let ended = self.who.ended[place.automation];
            let due = DueResponse { message, visit, kind: ResponseKind::Open, origin, ended };
            self.will_respond(due, place.node, after);
        }
    }

    fn will_respond(&mut self, due: DueResponse, node: NodeAt, after: u64) {
        let number = self.who.responses.len() as u32;
        self.who.responses.push(due);
        let at = self.who.now.saturating_add_unsigned(after);
        self.who.agenda.push(at, Class::Timer, node, What::Response(number));
    }

    /// A response happens. It starts something only if no goal has ended the automation since.
    pub(super) fn respond(&mut self, number: u32) {
        let program = self.program;
        let Some(due) = self.who.responses.get(number as usize).copied() else { return };
        let found = &program.messages[due.message];
        let link = match due.kind {
            ResponseKind::Open => {
                self.has_opened(due);
                found.opened
            }
            ResponseKind::Click => {
                let node = program.rules[found.rule].node;
                self.sums.messages[due.message].clicked += 1;
                self.who.messages[due.message].clicked = true;
                self.note(Some(node), |_| Happening::Clicked);
                self.emit_response(found.events.clicked);
                found.clicked
            }
        };
        self.notice();
        let place = &program.rules[found.rule];
        if let (Some(link), true) = (link, self.who.ended[place.automation] == due.ended) {
            self.start_by(link, due.origin, place.node);
        }
    }

    fn has_opened(&mut self, due: DueResponse) {
        let program = self.program;
        let found = &program.messages[due.message];
        let Some(persona) = self.who.persona else { return };
        let (place, response) = (&program.rules[found.rule], &found.responses[persona]);
        self.sums.messages[due.message].opened += 1;
        self.who.messages[due.message].opened = true;
        self.note(Some(place.node), |_| Happening::Opened);
        self.emit_response(found.events.opened);
        if self.chance(response.unsubscribe, place.name, due.visit, Purpose::Unsubscribe) {
            self.sums.messages[due.message].unsubscribed += 1;
            self.who.messages[due.message].unsubscribed = true;
            self.who.unsubscribed.push(found.channel);
            self.note(Some(place.node), |_| Happening::Unsubscribed);
            self.emit_response(found.events.unsubscribed);
        }
        if self.chance(response.click, place.name, due.visit, Purpose::Click) {
            let after = self.time_to(&response.time_to_click, place.name, due.visit, Purpose::TimeToClick);
            self.will_respond(DueResponse { kind: ResponseKind::Click, ..due }, place.node, after);
        }
    }

    fn emit_response(&mut self, event: Option<crate::program::EventAt>) {
        if let Some(event) = event {
            self.emit(event);
        }
    }
}

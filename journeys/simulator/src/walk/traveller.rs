//! One customer on the way: everything that is known of them at a moment.

use std::collections::VecDeque;

use super::{
    agenda::Agenda,
    session::Session,
    tokens::{Origin, TokenRef, Tokens},
};
use crate::{
    draws::{OfCustomer, Uniform, Whose},
    program::{
        AttributeAt, AutomationAt, ChannelAt, EventAt, ExperimentAt, GoalAt, LinkAt, MessageAt, NodeAt,
        PainAt, PersonaAt, Program, StageAt, TagAt, TouchpointAt, TriggerAt,
    },
    table::Table,
};

/// A customer on the way. Times are milliseconds since 1970 began.
#[derive(Debug, Clone)]
pub(crate) struct Traveller {
    pub(super) whose: Whose,
    /// What the draws for all their stays have in common.
    pub(super) stays: OfCustomer,
    pub(super) entered_at: i64,
    pub(super) now: i64,
    /// `None` for a recorded customer, of whom it is not known.
    pub(super) persona: Option<PersonaAt>,
    pub(super) mood: f64,
    pub(super) own: Own,
    /// The stage of the own token's last touchpoint, while its visit to the stage lasts.
    pub(super) stage: Option<StageAt>,
    pub(super) entry: Option<TouchpointAt>,
    pub(super) session: Session,
    /// Touchpoints that rules want to bring the customer to, in order of request.
    pub(super) bringing: VecDeque<(TouchpointAt, LinkAt)>,
    pub(super) visits: Table<NodeAt, Visits>,
    /// Whether the customer's path is counted.
    pub(super) is_followed: bool,
    /// The nodes that one who is followed has visited, in the order of their first visits.
    pub(super) visited: Vec<NodeAt>,
    /// Meetings with pain points.
    pub(super) meetings: Table<PainAt, u32>,
    /// The customer who was last in each stage, by the walker's count.
    pub(super) stages: Table<StageAt, u64>,
    /// The stages that the customer has been in.
    pub(super) been_in: Vec<StageAt>,
    /// How many customers the walker has walked, this one included.
    pub(super) count: u64,
    /// Whether rules may have noted anything of the customer: whoever notes something says so, or the
    /// next customer begins with it.
    pub(super) is_noted: bool,
    pub(super) tokens: Tokens,
    pub(super) agenda: Agenda,
    /// Tokens that wait for something to happen.
    pub(super) awaiting: Vec<TokenRef>,
    /// Tokens for which something has come at this instant, until they go on.
    pub(super) going: Vec<TokenRef>,
    /// Tokens that wait in joins, each with the connector by which it came.
    pub(super) joining: Vec<(TokenRef, LinkAt)>,
    pub(super) windows: Vec<Window>,
    pub(super) windows_opened: u32,
    pub(super) responses: Vec<DueResponse>,
    /// Events that something may ask about later.
    pub(super) history: Vec<(EventAt, i64)>,
    pub(super) triggers: Table<TriggerAt, Entries>,
    pub(super) watched: Vec<bool>,
    /// How often goals have ended each automation.
    pub(super) ended: Table<AutomationAt, u32>,
    /// The customer who last met each goal, by the walker's count.
    pub(super) goals: Table<GoalAt, u64>,
    /// The customer who last met each goal again, by the walker's count.
    pub(super) goals_again: Table<GoalAt, u64>,
    /// When they first met the main goal, in milliseconds after their entry.
    pub(super) converted: Option<u64>,
    /// What they have brought so far, in millionths of the currency.
    pub(super) revenue: i128,
    /// What they have cost so far.
    pub(super) cost: i128,
    pub(super) messages: Table<MessageAt, MessageStates>,
    /// When messages went out, by channel.
    pub(super) sent: Vec<(Option<ChannelAt>, i64)>,
    /// The last message delivered, and when.
    pub(super) delivered: Option<(MessageAt, i64)>,
    pub(super) unsubscribed: Vec<Option<ChannelAt>>,
    /// The number of each attribute's value, once somebody has asked, or the log has said.
    pub(super) attributes: Table<AttributeAt, Option<u32>>,
    pub(super) consent: Table<ChannelAt, Option<bool>>,
    pub(super) tags: Table<TagAt, bool>,
    pub(super) arms: Table<ExperimentAt, Option<u16>>,
}

/// What the own token does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Own {
    /// It is in a touchpoint.
    At(Stay),
    /// It waits for a place in a touchpoint.
    Queues(Queue),
    /// It has handed over to a rule, or there are no touchpoints.
    Rests,
    /// It has left the journey.
    Left,
    /// A log moves it.
    Recorded,
}

/// How often a node has been visited, and by which customer, by the walker's count: what another did
/// counts as nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Visits {
    by: u64,
    times: u32,
}

/// A visit of a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stay {
    pub(super) touchpoint: TouchpointAt,
    pub(super) node: NodeAt,
    pub(super) since: i64,
    pub(super) until: i64,
    pub(super) visit: u16,
    /// Whether it is the first of its visit to the stage.
    pub(super) first: bool,
    pub(super) route: Uniform,
}

/// A visit of a touchpoint that waits for a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Queue {
    /// The stay as it would be if it began when the place was asked for.
    pub(super) stay: Stay,
    /// When patience ends.
    pub(super) until: i64,
    /// Whether the place has been asked for.
    pub(super) has_asked: bool,
}

/// How often a customer has entered by a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Entries {
    pub(super) count: u32,
    /// How many of its tokens are left.
    pub(super) living: u32,
    pub(super) last: i64,
    /// How often its interval has come round.
    pub(super) ticks: u32,
}

/// The time within which an event should follow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    pub(super) trigger: TriggerAt,
    pub(super) until: i64,
    pub(super) number: u32,
}

/// A response that will happen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct DueResponse {
    pub(super) message: MessageAt,
    pub(super) visit: u16,
    pub(super) kind: ResponseKind,
    pub(super) origin: Origin,
    /// How often goals had ended the message's automation when it was sent.
    pub(super) ended: u32,
}

/// What a customer does with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ResponseKind {
    Open,
    Click,
}

/// What has become of a message, whenever it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct MessageStates {
    pub(super) sent: bool,
    pub(super) delivered: bool,
    pub(super) opened: bool,
    pub(super) clicked: bool,
    pub(super) unsubscribed: bool,
}

impl Traveller {
    /// Somebody of whom nothing is known yet.
    pub(super) fn new(program: &Program) -> Self {
        Self {
            whose: Whose { customer: 0, replication: 0 },
            stays: OfCustomer::default(),
            entered_at: 0,
            now: 0,
            persona: None,
            mood: 0.0,
            own: Own::Rests,
            stage: None,
            entry: None,
            session: Session::none(),
            bringing: VecDeque::new(),
            visits: Table::filled(program.names.nodes.len(), Visits::default()),
            is_followed: false,
            visited: Vec::new(),
            meetings: Table::filled(program.pains.len(), 0),
            stages: Table::filled(program.names.stages.len(), 0),
            been_in: Vec::new(),
            count: 1,
            is_noted: false,
            tokens: Tokens::default(),
            agenda: Agenda::default(),
            awaiting: Vec::new(),
            going: Vec::new(),
            joining: Vec::new(),
            windows: Vec::new(),
            windows_opened: 0,
            responses: Vec::new(),
            history: Vec::new(),
            triggers: Table::filled(program.triggers.len(), Entries::default()),
            watched: vec![false; program.watched.len()],
            ended: Table::filled(program.automations.len(), 0),
            goals: Table::filled(program.goals.len(), 0),
            goals_again: Table::filled(program.goals.len(), 0),
            converted: None,
            revenue: 0,
            cost: 0,
            messages: Table::filled(program.messages.len(), MessageStates::default()),
            sent: Vec::new(),
            delivered: None,
            unsubscribed: Vec::new(),
            attributes: Table::filled(program.attributes.len(), None),
            consent: Table::filled(program.channels.len(), None),
            tags: Table::filled(program.tags, false),
            arms: Table::filled(program.experiments.len(), None),
        }
    }

    /// How often a node has been visited.
    #[inline(always)]
    pub(super) fn visits_of(&self, node: NodeAt) -> u32 {
        // Nobody can foresee whether it is the first visit, so that it is counted, not asked.
        let Visits { by, times } = self.visits[node];
        times * u32::from(by == self.count)
    }

    /// How often a node has been visited before; it now has been once more.
    #[inline(always)]
    pub(super) fn visit(&mut self, node: NodeAt) -> u32 {
        let before = self.visits_of(node);
        self.visits[node] = Visits { by: self.count, times: before.saturating_add(1) };
        if before == 0 && self.is_followed {
            self.visited.push(node);
        }
        before
    }

    /// Whether a stage has not been visited before; it now has.
    pub(super) fn is_first_visit(&mut self, stage: StageAt) -> bool {
        let is_first = std::mem::replace(&mut self.stages[stage], self.count) != self.count;
        if is_first {
            self.been_in.push(stage);
        }
        is_first
    }

    /// Whether a goal has not been met before; it now has.
    pub(super) fn is_first_time(&mut self, goal: GoalAt) -> bool {
        std::mem::replace(&mut self.goals[goal], self.count) != self.count
    }

    /// Whether a goal that has been met before was not yet met again; it now has been.
    pub(super) fn is_second_time(&mut self, goal: GoalAt) -> bool {
        std::mem::replace(&mut self.goals_again[goal], self.count) != self.count
    }

    /// Whether anything but the own token's next step is pending.
    #[inline(always)]
    pub(super) fn is_concerned(&self) -> bool {
        !self.agenda.is_empty() || !self.bringing.is_empty()
    }

    /// Forgets everything, to be the next customer. Keeps its memory.
    pub(super) fn forget(&mut self) {
        self.count += 1;
        self.stage = None;
        self.been_in.clear();
        self.converted = None;
        (self.revenue, self.cost) = (0, 0);
        if std::mem::take(&mut self.is_noted) {
            self.forget_notes();
        }
    }

    fn forget_notes(&mut self) {
        self.entry = None;
        self.delivered = None;
        self.bringing.clear();
        self.meetings.fill(0);
        self.ended.fill(0);
        self.triggers.fill(Entries::default());
        self.watched.fill(false);
        self.messages.fill(MessageStates::default());
        self.attributes.fill(None);
        self.consent.fill(None);
        self.tags.fill(false);
        self.arms.fill(None);
        self.tokens.clear();
        self.agenda.clear();
        self.awaiting.clear();
        self.going.clear();
        self.joining.clear();
        self.windows.clear();
        self.windows_opened = 0;
        self.responses.clear();
        self.history.clear();
        self.sent.clear();
        self.unsubscribed.clear();
    }
}

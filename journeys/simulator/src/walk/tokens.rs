//! Rule tokens: where they are, and what ends them.

use crate::program::{AutomationAt, GoalAt, LinkAt, RuleAt, TriggerAt};

/// A rule token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Token {
    pub(super) rule: RuleAt,
    /// The automation of that rule.
    pub(super) automation: AutomationAt,
    /// The token's visit of the rule, for draws.
    pub(super) visit: u16,
    /// The trigger by which it entered, for whose re-entry it counts.
    pub(super) trigger: Option<TriggerAt>,
    /// How many remembered events there were when it entered its automation.
    pub(super) since: u32,
    /// The connector by which it came.
    pub(super) by: Option<LinkAt>,
    /// When what it waits for comes too late.
    pub(super) until: i64,
    /// Whether its message has gone out, or not gone out, already.
    pub(super) has_sent: bool,
    /// The place in its wait's list of the event that has just come, while the token is about to go on.
    pub(super) came: Option<u32>,
    pub(super) ending: Ending,
    alive: bool,
    generation: u32,
}

/// What a goal has in mind for a token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ending {
    /// Nothing.
    None,
    /// It ends when it has finished its node.
    OnStepEnd(GoalAt),
    /// It ends when it comes to a message.
    BeforeMessage(GoalAt),
}

/// Where a token came from: what it keeps when it starts another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Origin {
    pub(super) automation: Option<AutomationAt>,
    pub(super) trigger: Option<TriggerAt>,
    pub(super) since: u32,
    pub(super) ending: Ending,
}

/// A token as it was at a moment: it names nothing any more once the token has ended or gone on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TokenRef {
    at: u32,
    generation: u32,
}

/// A customer's rule tokens.
#[derive(Debug, Clone, Default)]
pub(super) struct Tokens {
    tokens: Vec<Token>,
    free: Vec<u32>,
    alive: u32,
}

impl Token {
    /// A token about to enter its first rule.
    pub(super) fn new(rule: RuleAt, automation: AutomationAt, origin: Origin, by: Option<LinkAt>) -> Self {
        Self {
            rule,
            automation,
            visit: 0,
            trigger: origin.trigger,
            since: origin.since,
            by,
            until: i64::MAX,
            has_sent: false,
            came: None,
            ending: origin.ending,
            alive: true,
            generation: 0,
        }
    }

    /// The token comes to a rule.
    pub(super) fn come_to(&mut self, rule: RuleAt, automation: AutomationAt, by: LinkAt, since: u32) {
        self.rule = rule;
        self.automation = automation;
        self.by = Some(by);
        self.since = since;
        self.until = i64::MAX;
        self.has_sent = false;
        self.came = None;
    }

    /// What a token that this one starts keeps of it.
    pub(super) fn origin(&self) -> Origin {
        let Self { automation, trigger, since, ending, .. } = *self;
        Origin { automation: Some(automation), trigger, since, ending }
    }
}

impl Tokens {
    pub(super) fn clear(&mut self) {
        self.tokens.clear();
        self.free.clear();
        self.alive = 0;
    }

    pub(super) fn add(&mut self, token: Token) -> TokenRef {
        self.alive += 1;
        match self.free.pop() {
            Some(at) => {
                let generation = self.tokens[at as usize].generation;
                self.tokens[at as usize] = Token { generation, ..token };
                TokenRef { at, generation }
            }
            None => {
                self.tokens.push(token);
                TokenRef { at: self.tokens.len() as u32 - 1, generation: token.generation }
            }
        }
    }

    /// The token, if it is still where it was.
    pub(super) fn get(&self, of: TokenRef) -> Option<&Token> {
        let token = self.tokens.get(of.at as usize)?;
        (token.alive && token.generation == of.generation).then_some(token)
    }

    pub(super) fn get_mut(&mut self, of: TokenRef) -> Option<&mut Token> {
        let token = self.tokens.get_mut(of.at as usize)?;
        (token.alive && token.generation == of.generation).then_some(token)
    }

    /// Makes earlier references to the token void and gives a new one.
    pub(super) fn renew(&mut self, of: TokenRef) -> Option<TokenRef> {
        let token = self.get_mut(of)?;
        token.generation = token.generation.wrapping_add(1);
        Some(TokenRef { at: of.at, generation: token.generation })
    }

    /// Takes a token out.
    pub(super) fn remove(&mut self, of: TokenRef) -> Option<Token> {
        let token = self.get_mut(of)?;
        let removed = *token;
        token.alive = false;
        token.generation = token.generation.wrapping_add(1);
        self.free.push(of.at);
        self.alive -= 1;
        Some(removed)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.alive == 0
    }

    /// All tokens there are.
    pub(super) fn all(&self) -> impl Iterator<Item = (TokenRef, &Token)> {
        let living = self.tokens.iter().enumerate().filter(|(_, token)| token.alive);
        living.map(|(at, token)| (TokenRef { at: at as u32, generation: token.generation }, token))
    }
}

//! From a journey's records to a [`Program`]: everything that a run cannot follow is refused by name,
//! all of it at once, and nothing is skipped.
//!
//! Each file compiles one family of records. A problem is noted and compiling goes on with something in
//! its place, so that the person hears of all problems; a program only leaves here when there are none.

mod conditions;
mod feelings;
mod index;
mod interner;
mod messages;
mod people;
mod population;
mod ports;
mod problem;
mod rules;
mod scenario;
mod timing;
mod touchpoints;
mod triggers;
mod unheard;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use safar_model::{
    Journey,
    journey::RecordName,
    reach::Reach,
    reading::{Extra, OF_FILE},
    record::{Record, node::NodeBody, scenario::Expected},
    value::{id::Port, number::Money},
};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    draws::{Name, choice::Weighted},
    population::Population,
    program::{Automation, AutomationAt, NodeAt, Program},
    result::{Warning, expectation, report},
    table::{Row, Table},
    whatif::vary::{self, Assumption, BadRange},
};
use index::Index;
use interner::Interner;
use ports::Ports;
pub use problem::{Problem, ProblemReason};

/// A journey cannot be run, and why. There is at least one problem.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Refused {
    /// All that keeps it from being run, in the order of its records.
    pub problems: Vec<Problem>,
}

impl Program {
    /// Compiles a journey for running it. What lies in its tray is no part of a run.
    ///
    /// # Errors
    /// Everything in it that this version cannot follow.
    pub fn compile(journey: &Journey) -> Result<Self, Refused> {
        Self::compile_for(journey, None)
    }

    /// Compiles a journey for running it with the customers of a file, where there are any.
    ///
    /// # Errors
    /// Everything in it that this version cannot follow, or that the file does not fit.
    pub fn compile_for(journey: &Journey, population: Option<Arc<Population>>) -> Result<Self, Refused> {
        let map = journey.on_map();
        Self::compile_by(Compiler { population, ..Compiler::new(&map) }, |compiler| {
            compiler.check_ranges();
            compiler.check_unheard();
            compiler.check_columns();
        })
    }

    /// Compiles a journey for replaying a log, which brings events and attributes of its own.
    ///
    /// # Errors
    /// Everything in it that this version cannot follow.
    pub fn compile_for_replay(journey: &Journey) -> Result<Self, Refused> {
        let map = journey.on_map();
        let compiler = Compiler { is_for_replay: true, ..Compiler::new(&map) };
        Self::compile_by(compiler, Compiler::check_ranges)
    }

    /// Compiles a map that differs in a figure from one that can be run, whose ranges say nothing of it.
    ///
    /// # Errors
    /// Everything in it that this version cannot follow.
    pub(crate) fn compile_variant(
        journey: &Journey,
        population: Option<Arc<Population>>,
    ) -> Result<Self, Refused> {
        let map = journey.on_map();
        Self::compile_by(Compiler { population, ..Compiler::new(&map) }, |_| {})
    }

    /// What a run would refuse in a journey, and what it would warn of before anybody travels.
    pub fn look_over(journey: &Journey) -> (Vec<Problem>, Vec<Warning>) {
        let map = journey.on_map();
        let (program, problems) = Self::compile_noting(Compiler::new(&map), |compiler| {
            compiler.check_ranges();
            compiler.check_unheard();
        });
        (problems, program.warnings)
    }

    fn compile_by<'j>(
        compiler: Compiler<'j>,
        check: impl FnOnce(&mut Compiler<'j>),
    ) -> Result<Self, Refused> {
        match Self::compile_noting(compiler, check) {
            (program, problems) if problems.is_empty() => Ok(program),
            (_, problems) => Err(Refused { problems }),
        }
    }

    /// A program, which is one only where there are no problems; and the problems.
    fn compile_noting<'j>(
        mut compiler: Compiler<'j>,
        check: impl FnOnce(&mut Compiler<'j>),
    ) -> (Self, Vec<Problem>) {
        let journey = compiler.journey;
        compiler.check_kinds();
        compiler.check_names();
        compiler.check_frame();
        let mut program = compiler.compile();
        let result = report::of_nobody(&program);
        program.expectations = expectation::compile(journey, &result, &mut compiler.problems);
        check(&mut compiler);
        program.warnings = compiler.warnings;
        (program, in_order(journey, compiler.problems))
    }
}

/// What is known while compiling.
struct Compiler<'j> {
    journey: &'j Journey,
    population: Option<Arc<Population>>,
    /// Whether a log brings the customers, with attributes of its own.
    is_for_replay: bool,
    index: Index<'j>,
    ports: Ports,
    interner: Interner,
    /// The size of each segment; `None` where it belongs to itself.
    sizes: Vec<Option<conditions::Size>>,
    /// The first split of each experiment, with its arms.
    experiments: Vec<(RecordName, Vec<(Port, f64)>)>,
    waits_for_segments: bool,
    problems: Vec<Problem>,
    warnings: Vec<Warning>,
}

impl<'j> Compiler<'j> {
    fn new(journey: &'j Journey) -> Self {
        Self {
            journey,
            population: None,
            is_for_replay: false,
            index: Index::new(journey),
            ports: Ports::default(),
            interner: Interner::default(),
            sizes: Vec::new(),
            experiments: Vec::new(),
            waits_for_segments: false,
            problems: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn compile(&mut self) -> Program {
        let links = self.links();
        self.intern();
        let channels = self.interner.channels.names.iter().map(|channel| Name::of_consent(channel)).collect();
        let personas = self.personas();
        let people = self.people();
        let segments = self.segments();
        let automations = self.automations();
        let rules = self.rules();
        let triggers = self.triggers();
        let goals = self.goals();
        let (emotions, pains) = self.feelings();
        let (entries, entry) = self.entries();
        let setting = self.setting();
        let main_goal = self.main_goal();
        let has_moods = !emotions.is_empty()
            || !pains.is_empty()
            || personas.list.iter().any(|persona| persona.mood != 0.0);
        let watched = self.watched(&triggers);
        let events = self.listeners();
        // What these emit is heard only by those who are known by now.
        let (messages, (touchpoints, capacities)) = (self.messages(), self.touchpoints(has_moods));
        let names = self.names();
        let may_be = |choice: &Weighted| choice.shares().iter().filter(|share| **share > 0.0).count();
        let says_personas = people.as_ref().is_some_and(|people| people.personas.is_some());
        Program {
            is_grouped: says_personas
                || may_be(&personas.choice) > 1
                || entry.as_ref().is_some_and(|entry| may_be(entry) > 1)
                || !segments.is_empty(),
            has_money: touchpoints.iter().any(|place| (place.cost, place.revenue) != (0, 0)),
            compete: self.compete(capacities.iter().map(|capacity| touchpoints[capacity.touchpoint].node)),
            touchpoints,
            capacities,
            rules,
            links,
            emotions,
            pains,
            triggers,
            messages,
            goals,
            automations,
            events,
            segments,
            watches: !watched.is_empty() || self.waits_for_segments,
            watched,
            attributes: self.interner.attributes(),
            tags: self.interner.tags.names.len(),
            channels,
            experiments: self.interner.experiments(),
            personas: personas.list,
            persona: personas.choice,
            anybody: personas.anybody,
            entries,
            entry,
            people,
            main_goal,
            setting,
            has_moods,
            expectations: Vec::new(),
            names,
            warnings: Vec::new(),
        }
    }

    /// Whether customers may come to a place that others may have taken.
    fn compete(&self, mut places: impl Iterator<Item = NodeAt>) -> bool {
        let reach = Reach::of(self.journey);
        places.any(|place| reach.comes_to(&self.index.nodes[place.at()].id))
    }

    /// Refuses ranges that no figure can have, and warns of those that do not hold the figure as it is.
    fn check_ranges(&mut self) {
        let is_sound = self.problems.is_empty();
        for assumption in vary::assumptions(self.journey) {
            let (record, field) = (assumption.figure.record(), format!("ranges.{}", assumption.figure.field));
            let reason = match assumption.flaw(self.journey) {
                None if is_sound && !self.runs_at_both_ends(&assumption) => ProblemReason::RangeImpossible,
                None => {
                    if assumption.is_elsewhere() {
                        let record = self.journey.with_ends(record);
                        self.warnings.push(Warning::RangeElsewhere { record, field });
                    }
                    continue;
                }
                Some(BadRange::NoFigure) => ProblemReason::RangeOfNothing,
                Some(BadRange::OutOfOrder) => ProblemReason::RangeOutOfOrder,
                Some(BadRange::Impossible) => ProblemReason::RangeImpossible,
            };
            self.refuse(record, field, reason);
        }
    }

    /// Whether the map could be run with a figure at either end of its range.
    fn runs_at_both_ends(&self, assumption: &Assumption) -> bool {
        let mut ends = (0..2).filter_map(|end| assumption.at_end(self.journey, end));
        ends.all(|journey| Program::compile_variant(&journey, self.population.clone()).is_ok())
    }

    /// Refuses nodes of unknown kinds, and warns where personas say nothing.
    fn check_kinds(&mut self) {
        for at in 0..self.index.nodes.len() {
            let node = self.index.nodes[at];
            match &node.body {
                NodeBody::Unknown(_) => self.refuse(node.name(), "kind", ProblemReason::UnknownKind),
                NodeBody::Touchpoint(_) | NodeBody::Rule(_) if !node.personas.is_empty() => {
                    self.warnings.push(Warning::PersonasIgnored { node: node.name() });
                }
                _ => {}
            }
        }
    }

    /// Refuses ids whose draws would be the same. By chance that happens once in millions of maps.
    fn check_names(&mut self) {
        let mut seen: BTreeMap<Name, RecordName> = BTreeMap::new();
        for at in 0..self.index.nodes.len() {
            let node = self.index.nodes[at];
            if let Some(other) = seen.insert(Name::of_node(node.id.as_str()), node.name()) {
                self.refuse(node.name(), "id", ProblemReason::SameDraws { other });
            }
        }
    }

    /// Warns of what this version does not know in the file itself, the journey's own record, the grid and
    /// expectations.
    fn check_frame(&mut self) {
        let own = self.journey.own().clone();
        let record = Record::Journey(own.clone()).name();
        let (of_file, of_journey): (Extra, Extra) =
            own.extra.clone().into_iter().partition(|(name, _)| name == OF_FILE);
        self.warn_of_unknown(&record, "", &of_journey);
        for fields in of_file.values().filter_map(|fields| fields.as_object()) {
            self.warn_of_unknown(&record, "", fields);
        }
        for stage in self.journey.stages().cloned().collect::<Vec<_>>() {
            self.warn_of_unknown(&Record::Stage(stage.clone()).name(), "", &stage.extra);
        }
        for lane in self.journey.lanes().cloned().collect::<Vec<_>>() {
            self.warn_of_unknown(&Record::Lane(lane.clone()).name(), "", &lane.extra);
        }
        for expectation in self.journey.expectations().cloned().collect::<Vec<_>>() {
            if let Expected::Measure(measure) = &expectation.expected {
                self.warn_of_unknown(&Record::Expectation(expectation.clone()).name(), "", &measure.extra);
            }
        }
    }

    fn automations(&mut self) -> Table<AutomationAt, Automation> {
        let named: Vec<_> = self.journey.automations().cloned().collect();
        let mut all = Vec::new();
        for automation in named {
            let record = Record::Automation(automation.clone()).name();
            self.warn_of_unknown(&record, "", &automation.extra);
            let for_whom = automation.r#for.as_ref().and_then(|id| self.index.segments.get(id).copied());
            all.push(Automation { on: automation.on, for_whom });
        }
        all.push(Automation { on: true, for_whom: None });
        all.into()
    }

    fn refuse(&mut self, record: RecordName, field: impl Into<String>, reason: ProblemReason) {
        let record = self.journey.with_ends(record);
        self.problems.push(Problem { record, field: field.into(), reason });
    }

    /// Millionths of the currency; an amount with parts of one is refused.
    fn millionths(&mut self, record: &RecordName, field: &str, amount: Option<Money>) -> i128 {
        let Some(amount) = amount else { return 0 };
        whole_millionths(amount.get()).unwrap_or_else(|| {
            self.refuse(record.clone(), field, ProblemReason::TooFineMoney);
            0
        })
    }

    /// Refuses fields that say what another form would, and warns of those that this version does not know.
    fn refuse_two_forms(&mut self, record: &RecordName, path: &str, extra: &Extra, forms: &[&str]) {
        let (others, unknown): (Extra, Extra) =
            extra.clone().into_iter().partition(|(name, _)| forms.contains(&name.as_str()));
        for name in others.keys() {
            let field = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            self.refuse(record.clone(), field, ProblemReason::TwoForms);
        }
        self.warn_of_unknown(record, path, &unknown);
    }

    /// Warns of fields of a newer version that a run leaves out of account.
    fn warn_of_unknown(&mut self, record: &RecordName, path: &str, extra: &Extra) {
        for name in extra.keys() {
            let field = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            let record = self.journey.with_ends(record.clone());
            self.warnings.push(Warning::UnknownField { record, field });
        }
    }
}

/// Problems in the order of the journey's records.
fn in_order(journey: &Journey, mut problems: Vec<Problem>) -> Vec<Problem> {
    let places: HashMap<Box<str>, usize> =
        journey.records().enumerate().map(|(at, record)| (record.name().id, at)).collect();
    problems.sort_by_key(|problem| places.get(&problem.record.id).copied());
    problems
}

/// The nearest whole number of millionths, if the amount is one but for what a float cannot hold.
fn whole_millionths(amount: f64) -> Option<i128> {
    let millionths = amount * 1e6;
    let off = (millionths - millionths.round()).abs();
    // An amount is at most 10¹², so that its millionths are whole numbers of far fewer than 127 bits.
    (off <= (4.0 * f64::EPSILON * millionths).max(1e-6)).then_some(millionths.round() as i128)
}

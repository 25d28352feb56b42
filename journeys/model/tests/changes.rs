//! Whatever people do to a journey, taking it back gives the journey exactly as it was, and at every
//! moment the journey holds its invariants.

use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*};
use safar_model::{
    Journey,
    behaviour::complete,
    change::Change,
    copying::excerpt,
    edit::{Edit, Moved, NewNode, plan},
    record::{
        Record, RecordKind,
        automation::Automation,
        connector::Connector,
        evidence::{Evidence, EvidenceKind},
        grid::{JourneyRecord, Lane, LaneKind},
        node::{Node, NodeBody, NodeKind, Place},
        people::Segment,
        rule::{Branch, OnLeaves, OnReaches, Rule, TriggerOn},
    },
    redirecting::redirected,
    reference::references,
    value::{
        condition::{Condition, InSegment, MessageState, MessageWas},
        id::{Id, Port},
        number::Share,
    },
};
use strum::VariantArray;

/// What a person does, with numbers in place of ids: each picks one of the records that are there.
#[derive(Debug, Clone)]
enum Act {
    AddStage(Option<usize>),
    AddLane(usize, Option<usize>),
    AddNode(usize, usize, usize, i16, i16),
    AddNodes(Vec<(usize, usize, usize, i16)>),
    AddNext(usize, usize, usize, usize),
    Duplicate(Vec<(usize, usize, usize, i16)>),
    Paste(Vec<usize>, usize, usize),
    Reorder(bool, usize, Option<usize>),
    Reattach(usize, usize, Option<usize>, usize, Option<bool>),
    AddAutomation(Vec<usize>),
    AddSegment(usize),
    Connect(usize, usize, usize, Option<bool>),
    Move(Vec<(usize, usize, usize, i16)>),
    Rename(usize, String),
    Remove(Vec<usize>),
    Refer(usize, usize, usize),
    CutBranches(usize),
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    let one = 0..1000_usize;
    prop_oneof![
        2 => proptest::option::of(one.clone()).prop_map(Act::AddStage),
        2 => (one.clone(), proptest::option::of(one.clone())).prop_map(|(kind, before)| Act::AddLane(kind, before)),
        8 => (one.clone(), one.clone(), one.clone(), any::<i16>(), any::<i16>())
            .prop_map(|(kind, stage, lane, x, y)| Act::AddNode(kind, stage, lane, x, y)),
        1 => vec((one.clone(), one.clone(), one.clone(), any::<i16>()), 0..4).prop_map(Act::AddNodes),
        4 => (one.clone(), one.clone(), one.clone(), one.clone())
            .prop_map(|(from, kind, stage, lane)| Act::AddNext(from, kind, stage, lane)),
        2 => vec((one.clone(), one.clone(), one.clone(), any::<i16>()), 1..4).prop_map(Act::Duplicate),
        2 => (vec(one.clone(), 1..5), one.clone(), one.clone())
            .prop_map(|(taken, stage, lane)| Act::Paste(taken, stage, lane)),
        2 => (any::<bool>(), one.clone(), proptest::option::of(one.clone()))
            .prop_map(|(stage, at, before)| Act::Reorder(stage, at, before)),
        3 => (one.clone(), one.clone(), proptest::option::of(one.clone()), one.clone(), any::<Option<bool>>())
            .prop_map(|(at, from, port, to, also)| Act::Reattach(at, from, port, to, also)),
        1 => vec(one.clone(), 0..3).prop_map(Act::AddAutomation),
        1 => one.clone().prop_map(Act::AddSegment),
        6 => (one.clone(), one.clone(), one.clone(), any::<Option<bool>>())
            .prop_map(|(from, port, to, also)| Act::Connect(from, port, to, also)),
        2 => vec((one.clone(), one.clone(), one.clone(), any::<i16>()), 1..4).prop_map(Act::Move),
        2 => (one.clone(), "\\PC{0,8}").prop_map(|(record, title)| Act::Rename(record, title)),
        2 => vec(one.clone(), 1..3).prop_map(Act::Remove),
        3 => (one.clone(), one.clone(), one.clone()).prop_map(|(rule, a, b)| Act::Refer(rule, a, b)),
        1 => one.prop_map(Act::CutBranches),
        3 => Just(Act::Undo),
    ]
}

/// A journey, what would take each step back, and how many ids have been given out.
struct Table {
    journey: Journey,
    history: Vec<(Journey, Change)>,
    given: usize,
}

impl Table {
    fn new() -> Self {
        let own = JourneyRecord::new(id("journey"), "Test");
        Self { journey: Journey::new(own), history: Vec::new(), given: 0 }
    }

    fn perform(&mut self, act: Act) {
        if let Act::Undo = act {
            return self.undo();
        }
        let Some(edit) = self.edit(act) else { return };
        let given = &mut self.given;
        let planned = plan(&self.journey, edit, &mut || {
            *given += 1;
            id(&format!("id{given}"))
        });
        let Ok(change) = planned else { return };
        assert_eq!(complete(&self.journey, change.clone()), change, "completing twice changes nothing");
        let before = self.journey.clone();
        match self.journey.apply(&change) {
            Ok(inverse) => self.history.push((before, inverse)),
            Err(flaw) => assert_eq!(self.journey, before, "a refused change ({flaw:?}) changes nothing"),
        }
        let again = Journey::from_records(self.journey.records());
        assert_eq!(again.as_ref(), Ok(&self.journey), "the invariants hold");
        let in_tray = |id: &Id| self.journey.node(id).is_some_and(|node| node.is_in_tray());
        let is_free = self.journey.connectors().all(|one| !in_tray(&one.from) && !in_tray(&one.to));
        assert!(is_free, "no connector joins a card of the tray");
    }

    fn undo(&mut self) {
        if let Some((before, inverse)) = self.history.pop() {
            let after = self.journey.clone();
            let redo = self.journey.apply(&inverse).expect("what was done can be taken back");
            assert_eq!(self.journey, before, "undoing gives back the journey exactly");
            let mut again = before;
            again.apply(&redo).expect("what was taken back can be done again");
            assert_eq!(again, after, "and redoing does it again exactly");
        }
    }

    fn pick<T: Clone>(&self, of: impl Iterator<Item = T>, at: usize) -> Option<T> {
        let all: Vec<T> = of.collect();
        (!all.is_empty()).then(|| all[at % all.len()].clone())
    }

    fn node(&self, at: usize) -> Option<Node> {
        self.pick(self.journey.nodes(), at).map(|node| Node::clone(node))
    }

    fn node_of(&self, kind: NodeKind, at: usize) -> Option<Node> {
        let nodes = self.journey.nodes().filter(|node| node.kind() == Some(kind));
        self.pick(nodes, at).map(|node| Node::clone(node))
    }

    fn place(&self, stage: usize, lane: usize, x: i16, y: i16) -> Option<Place> {
        let stage = self.pick(self.journey.stages(), stage)?.id.clone();
        let lane = self.pick(self.journey.lanes(), lane)?.id.clone();
        Some(Place { stage, lane, x: x.into(), y: y.into() })
    }

    /// A place, or for one number in three the tray.
    fn cell_or_tray(&self, stage: usize, lane: usize, x: i16) -> Option<Option<Place>> {
        let place = self.place(stage, lane, x, 0)?;
        Some(Some(place).filter(|_| x % 3 != 0))
    }

    fn edit(&self, act: Act) -> Option<Edit> {
        Some(match act {
            Act::AddStage(before) => {
                let before = before.and_then(|at| self.pick(self.journey.stages(), at));
                Edit::AddStage { title: "Stage".into(), before: before.map(|stage| stage.id.clone()) }
            }
            Act::AddLane(kind, before) => self.add_lane(kind, before),
            Act::AddNode(kind, stage, lane, x, y) => {
                let automation = self.pick(self.journey.automations(), kind).map(|one| one.id.clone());
                let place = self.place(stage, lane, x, y)?;
                Edit::AddNode { kind: node_kind(kind), title: "Node".into(), place, automation }
            }
            Act::AddNodes(nodes) => {
                let new = |(kind, stage, lane, x)| {
                    let place = self.cell_or_tray(stage, lane, x)?;
                    Some(NewNode { kind: node_kind(kind), title: "Line".into(), place })
                };
                Edit::AddNodes { nodes: nodes.into_iter().filter_map(new).collect() }
            }
            Act::AddNext(from, kind, stage, lane) => {
                let (from, place) = (self.node(from)?.id, self.place(stage, lane, 0, 0)?);
                Edit::AddNext { from, kind: node_kind(kind), title: "Next".into(), place }
            }
            Act::Duplicate(copies) => Edit::Duplicate { nodes: self.moved(copies) },
            Act::Move(moves) => Edit::Move { nodes: self.moved(moves) },
            Act::Paste(taken, stage, lane) => {
                let ids: Vec<Id> = taken.into_iter().filter_map(|at| self.pick(self.ids(), at)).collect();
                let part = excerpt(&self.journey, &ids).expect("any part of a journey is a journey");
                Edit::Paste { records: part.records().collect(), at: self.place(stage, lane, 40, 30)? }
            }
            Act::Reorder(stage, at, before) => self.reorder(stage, at, before)?,
            Act::Reattach(at, from, port, to, also) => self.reattach(at, from, port, to, also)?,
            Act::AddAutomation(nodes) => {
                let nodes = nodes.into_iter().filter_map(|at| self.node(at)).map(|node| node.id).collect();
                Edit::AddAutomation { title: "Automation".into(), nodes }
            }
            Act::AddSegment(message) => Edit::Put { records: vec![self.segment(message)?.into()] },
            Act::Connect(from, port, to, also) => {
                let from = self.node(from)?;
                let port = self.pick(from.ports().into_iter(), port)?;
                Edit::Connect { from: from.id, port, to: self.node(to)?.id, also }
            }
            Act::Rename(at, title) => Edit::Rename { id: self.pick(self.ids(), at)?, title },
            Act::Remove(at) => {
                Edit::Remove { ids: at.into_iter().filter_map(|at| self.pick(self.ids(), at)).collect() }
            }
            Act::Refer(rule, a, b) => Edit::Put { records: vec![self.refer(rule, a, b)?] },
            Act::CutBranches(at) => Edit::Put { records: vec![self.without_branches(at)?.into()] },
            Act::Undo => return None,
        })
    }

    fn add_lane(&self, kind: usize, before: Option<usize>) -> Edit {
        let before = before.and_then(|at| self.pick(self.journey.lanes(), at));
        let kind = LaneKind::VARIANTS[kind % LaneKind::VARIANTS.len()];
        Edit::AddLane { kind, title: "Lane".into(), before: before.map(|lane| lane.id.clone()) }
    }

    fn moved(&self, moves: Vec<(usize, usize, usize, i16)>) -> Vec<Moved> {
        let moved = |(node, stage, lane, x)| {
            Some(Moved { id: self.node(node)?.id, place: self.cell_or_tray(stage, lane, x)? })
        };
        moves.into_iter().filter_map(moved).collect()
    }

    fn reorder(&self, stage: bool, at: usize, before: Option<usize>) -> Option<Edit> {
        let own = self.journey.own();
        let list = if stage { &own.stages } else { &own.lanes };
        let before = before.and_then(|at| self.pick(list.iter().cloned(), at));
        Some(Edit::Reorder { id: self.pick(list.iter().cloned(), at)?, before })
    }

    fn reattach(
        &self,
        at: usize,
        from: usize,
        port: Option<usize>,
        to: usize,
        also: Option<bool>,
    ) -> Option<Edit> {
        let from = self.node(from)?;
        let port = port.and_then(|port| self.pick(from.ports().into_iter(), port));
        let id = self.pick(self.journey.connectors(), at)?.id.clone();
        Some(Edit::Reattach { id, from: from.id, port, to: self.node(to)?.id, also })
    }

    fn segment(&self, message: usize) -> Option<Segment> {
        let message = self.node_of(NodeKind::Message, message)?.id;
        Some(Segment {
            id: id(&format!("segment{}", self.given)),
            title: "Readers".into(),
            when: Condition::Message(MessageWas {
                message,
                was: MessageState::Opened,
                extra: Default::default(),
            }),
            extra: Default::default(),
        })
    }

    fn without_branches(&self, at: usize) -> Option<Node> {
        let mut node = self.node_of(NodeKind::Condition, at)?;
        if let NodeBody::Rule(body) = &mut node.body
            && let Rule::Condition(choice) = &mut body.rule
        {
            choice.branches.clear();
        }
        Some(node)
    }

    fn ids(&self) -> impl Iterator<Item = Id> {
        let own = self.journey.own().id.clone();
        self.journey.records().filter_map(move |record| record.id().filter(|id| **id != own).cloned())
    }

    /// Lets a trigger, a condition or an automation refer to other records.
    fn refer(&self, rule: usize, a: usize, b: usize) -> Option<Record> {
        match rule % 4 {
            0 => {
                let mut trigger = self.node_of(NodeKind::Trigger, rule)?;
                let first = self.node_of(NodeKind::Touchpoint, a)?.id;
                let second = self.node_of(NodeKind::Touchpoint, b).map(|node| node.id);
                if let NodeBody::Rule(body) = &mut trigger.body
                    && let Rule::Trigger(trigger) = &mut body.rule
                {
                    trigger.on = Some(match b % 2 {
                        0 => TriggerOn::Reaches(OnReaches { reaches: first, extra: Default::default() }),
                        _ => TriggerOn::Leaves(OnLeaves {
                            leaves: first,
                            without: second,
                            within: None,
                            extra: Default::default(),
                        }),
                    });
                }
                Some(trigger.into())
            }
            1 => {
                let mut node = self.node_of(NodeKind::Condition, rule)?;
                let segment = self.pick(self.journey.segments(), a)?.id.clone();
                if let NodeBody::Rule(body) = &mut node.body
                    && let Rule::Condition(choice) = &mut body.rule
                {
                    choice.branches.push(Branch {
                        port: Port::parse(&format!("b{b}")).ok()?,
                        title: None,
                        when: Condition::Segment(InSegment { segment, extra: Default::default() }),
                        extra: Default::default(),
                    });
                }
                Some(node.into())
            }
            2 => {
                let automation = self.pick(self.journey.automations(), rule)?;
                let goal = self.node_of(NodeKind::Goal, a)?.id;
                Some(Automation { ends_when: vec![goal], ..Automation::clone(automation) }.into())
            }
            _ => {
                let goal = self.node_of(NodeKind::Goal, a)?.id;
                Some(
                    JourneyRecord { main_goal: Some(goal), ..JourneyRecord::clone(self.journey.own()) }
                        .into(),
                )
            }
        }
    }
}

fn node_kind(number: usize) -> NodeKind {
    NodeKind::VARIANTS[number % NodeKind::VARIANTS.len()]
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_sequence_of_changes_undone_gives_back_the_journey_exactly(acts in vec(act(), 1..60)) {
        let mut table = Table::new();
        let empty = table.journey.clone();
        for act in acts {
            table.perform(act);
        }
        while !table.history.is_empty() {
            table.undo();
        }
        prop_assert_eq!(table.journey, empty);
    }

    #[test]
    fn every_record_that_people_make_reads_back_as_it_was_written(acts in vec(act(), 1..60)) {
        let mut table = Table::new();
        for act in acts {
            table.perform(act);
        }
        for record in table.journey.records() {
            let written = serde_json::to_value(&record).expect("a record can be written");
            let read: Record = serde_json::from_value(written.clone()).expect("and read");
            prop_assert_eq!(&read, &record, "{}", written);
        }
    }
}

proptest! {
    #[test]
    fn a_record_that_is_redirected_refers_to_the_same_by_their_new_names(acts in vec(act(), 1..60)) {
        let mut table = Table::new();
        for act in acts {
            table.perform(act);
        }
        let new = |old: &Id| id(&format!("new {old}"));
        let names = table.journey.records().filter_map(|record| record.id().cloned());
        let names = names.map(|old| (old.clone(), new(&old))).collect();
        for record in table.journey.records() {
            let before: Vec<Id> = references(&record).iter().map(|found| new(&found.to)).collect();
            let after: Vec<Id> =
                references(&redirected(record, &names)).into_iter().map(|found| found.to).collect();
            prop_assert_eq!(after, before);
        }
    }
}

/// A small map by hand: two stages, a lane, and a card in each cell.
fn two_stages() -> Table {
    let mut table = Table::new();
    for act in [
        Act::AddStage(None),
        Act::AddStage(None),
        Act::AddLane(0, None),
        Act::AddNode(0, 0, 0, 0, 0),
        Act::AddNode(0, 1, 0, 0, 0),
        Act::Connect(0, 0, 1, None),
    ] {
        table.perform(act);
    }
    assert_eq!(table.journey.connectors().len(), 1);
    table
}

#[test]
fn removing_a_stage_takes_its_cards_and_their_connectors_along() {
    let mut table = two_stages();
    let stage = table.journey.own().stages[0].clone();
    let change = plan(&table.journey, Edit::Remove { ids: vec![stage.clone()] }, &mut || id("unused"))
        .expect("a stage can be removed");
    let inverse = table.journey.apply(&change).expect("and the change is whole");
    assert_eq!(table.journey.own().stages.len(), 1);
    assert_eq!(table.journey.nodes().len(), 1);
    assert_eq!(table.journey.connectors().len(), 0);
    table.journey.apply(&inverse).expect("undoing works");
    assert_eq!(table.journey.nodes().len(), 2);
    assert_eq!(table.journey.own().stages[0], stage, "the stage is back in its place");
}

#[test]
fn a_dropped_feeling_is_about_the_touchpoint_of_its_stage() {
    let mut table = two_stages();
    let place = table.place(1, 0, 20, 0).expect("a cell");
    let touchpoint =
        table.journey.nodes().find(|node| node.place().is_some_and(|other| other.stage == place.stage));
    let touchpoint = touchpoint.expect("its touchpoint").id.clone();
    let edit = Edit::AddNode { kind: NodeKind::Emotion, title: "Glad".into(), place, automation: None };
    let change = plan(&table.journey, edit, &mut || id("glad")).expect("a feeling can be dropped");
    table.journey.apply(&change).expect("and the change is whole");
    let glad = table.journey.node(&id("glad")).expect("the feeling");
    assert_eq!(glad.experience().and_then(|body| body.about.clone()), Some(touchpoint));
}

#[test]
fn the_next_step_is_connected_in_one_go() {
    let mut table = two_stages();
    let from = table.node(0).expect("a touchpoint").id;
    let place = table.place(1, 0, 20, 0).expect("a cell");
    let next = |kind| Edit::AddNext { from: from.clone(), kind, title: "Pays".into(), place: place.clone() };
    let mut given = 0;
    let mut fresh = || {
        given += 1;
        id(&format!("new{given}"))
    };
    let step = plan(&table.journey, next(NodeKind::Touchpoint), &mut fresh).expect("a step can follow");
    let connectors: Vec<_> =
        step.put.iter().filter(|record| matches!(record, Record::Connector(_))).collect();
    let [Record::Connector(connector)] = connectors[..] else { panic!("one connector, not {connectors:?}") };
    assert_eq!((&connector.from, connector.also), (&from, false));
    table.journey.apply(&step).expect("and the change is whole");
    let note = plan(&table.journey, next(NodeKind::Note), &mut fresh).expect("a note can follow");
    assert_eq!(note.put.len(), 1, "and nobody goes to a note");
}

#[test]
fn copies_are_connected_with_one_another_and_their_automation_is_copied_with_them() {
    let mut table = two_stages();
    table.perform(Act::AddNode(11, 0, 0, 0, 90));
    table.perform(Act::AddNode(13, 0, 0, 200, 90));
    let rules: Vec<Id> = table.journey.nodes().filter(|n| n.rule().is_some()).map(|n| n.id.clone()).collect();
    let edit = Edit::AddAutomation { title: "Reminder".into(), nodes: rules.clone() };
    let change = plan(&table.journey, edit, &mut || id("automation")).expect("rules join an automation");
    table.journey.apply(&change).expect("and the change is whole");
    let whole = copy_of(&table, &table.journey.nodes().map(|node| node.id.clone()).collect::<Vec<_>>());
    assert_eq!(count(&whole), (4, 1, 1), "all cards, their connector and the automation");
    let part = copy_of(&table, &rules[..1]);
    assert_eq!(count(&part), (1, 0, 0));
    let [Record::Node(copy)] = &part.put[..] else { panic!("one card, not {part:?}") };
    assert_eq!(copy.rule().and_then(|body| body.automation.clone()), Some(id("automation")));
}

#[test]
fn copies_of_a_group_are_a_group_of_their_own_and_a_copy_of_one_of_its_cards_is_in_none() {
    let mut table = two_stages();
    let ids: Vec<Id> = table.journey.nodes().map(|node| node.id.clone()).take(2).collect();
    let edit = Edit::Group { nodes: ids.clone(), together: true };
    let change = plan(&table.journey, edit, &mut || id("group")).expect("cards can be grouped");
    table.journey.apply(&change).expect("and the change is whole");
    assert!(
        groups(&table.journey.nodes().map(|node| Node::clone(node)).collect::<Vec<_>>())
            .contains(&Some(id("group")))
    );
    let copied = |ids: &[Id]| {
        let nodes = copy_of(&table, ids).put.into_iter().filter_map(|record| match record {
            Record::Node(node) => Some(Node::clone(&node)),
            _ => None,
        });
        groups(&nodes.collect::<Vec<_>>())
    };
    let both = copied(&ids);
    assert!(both.len() == 1 && !both.contains(&None) && !both.contains(&Some(id("group"))), "{both:?}");
    assert_eq!(copied(&ids[..1]), [None].into());
    let edit = Edit::Group { nodes: ids, together: false };
    let change = plan(&table.journey, edit, &mut || id("other")).expect("a group can be dissolved");
    table.journey.apply(&change).expect("and the change is whole");
    assert!(table.journey.nodes().all(|node| node.group.is_none()));
}

/// The groups that some cards are in.
fn groups(nodes: &[Node]) -> BTreeSet<Option<Id>> {
    nodes.iter().map(|node| node.group.clone()).collect()
}

#[test]
fn a_lane_forgets_a_persona_who_is_gone() {
    let mut table = two_stages();
    let persona: Record =
        serde_json::from_value(serde_json::json!({ "persona": { "id": "nora" } })).expect("one");
    let lane = table.journey.lanes().next().expect("a lane").clone();
    let drawn = Lane { curves: vec![id("nora")], ..Lane::clone(&lane) };
    table.journey.apply(&Change::putting([persona, drawn.into()])).expect("it draws her curve");
    let edit = Edit::Remove { ids: vec![id("nora")] };
    let change = plan(&table.journey, edit, &mut || id("none")).expect("she can be removed");
    table.journey.apply(&change).expect("and the change is whole");
    assert_eq!(table.journey.lane(&lane.id).expect("the lane").curves, []);
}

fn copy_of(table: &Table, ids: &[Id]) -> Change {
    let place = |id: &Id| table.journey.node(id).and_then(|node| node.place().cloned());
    let nodes = ids.iter().map(|id| Moved { id: id.clone(), place: place(id) }).collect();
    let mut given = 0;
    let edit = Edit::Duplicate { nodes };
    plan(&table.journey, edit, &mut || {
        given += 1;
        id(&format!("copy{given}"))
    })
    .expect("cards can be copied")
}

/// How many cards, connectors and automations a change puts.
fn count(change: &Change) -> (usize, usize, usize) {
    let of = |kind: RecordKind| change.put.iter().filter(|record| record.kind() == kind).count();
    (of(RecordKind::Node), of(RecordKind::Connector), of(RecordKind::Automation))
}

#[test]
fn what_is_pasted_into_another_journey_comes_to_its_stages_and_to_lanes_of_its_kinds() {
    let mut from = two_stages();
    from.perform(Act::AddLane(2, None));
    from.perform(Act::AddNode(2, 0, 1, 30, 20));
    let all: Vec<Id> = from.journey.own().stages.clone();
    let part = excerpt(&from.journey, &all).expect("a part");
    let mut to = Table::new();
    to.given = 100;
    for act in [Act::AddLane(2, None), Act::AddLane(0, None), Act::AddStage(None), Act::AddStage(None)] {
        to.perform(act);
    }
    let [feelings, touchpoints] = &to.journey.own().lanes[..] else { panic!("two lanes") };
    let last = to.journey.own().stages[1].clone();
    let at = Place { stage: last.clone(), lane: feelings.clone(), x: 50.0, y: 10.0 };
    let edit = Edit::Paste { records: part.records().collect(), at };
    let mut given = 0;
    let change = plan(&to.journey, edit, &mut || {
        given += 1;
        id(&format!("pasted{given}"))
    })
    .expect("it can be pasted");
    assert_eq!(count(&change), (3, 1, 0));
    for record in &change.put {
        let Record::Node(node) = record else { continue };
        let place = node.place().expect("a place");
        let lane = if node.touchpoint().is_some() { touchpoints } else { feelings };
        assert_eq!((&place.stage, &place.lane), (&last, lane), "there is no stage after the last");
    }
    to.journey.apply(&change).expect("and the change is whole");
}

#[test]
fn a_connector_that_ends_elsewhere_sends_the_same_customers_there() {
    let mut table = two_stages();
    table.perform(Act::AddNode(0, 1, 0, 300, 0));
    let connector = table.journey.connectors().next().expect("the connector").clone();
    let third = table
        .journey
        .nodes()
        .map(|node| node.id.clone())
        .find(|id| *id != connector.from && *id != connector.to);
    let to = third.expect("another touchpoint");
    let edit = Edit::Reattach {
        id: connector.id.clone(),
        from: connector.from.clone(),
        port: None,
        to: to.clone(),
        also: None,
    };
    let change = plan(&table.journey, edit, &mut || id("unused")).expect("it may end there");
    table.journey.apply(&change).expect("and the change is whole");
    let after = table.journey.connector(&connector.id).expect("the same connector");
    assert_eq!((&after.from, &after.to, &after.port), (&connector.from, &to, &connector.port));
}

#[test]
fn a_recorded_share_that_is_changed_by_hand_is_no_longer_called_recorded() {
    let mut table = two_stages();
    let mut connector = Connector::clone(table.journey.connectors().next().expect("a connector"));
    connector.share = Some(Share::constant(0.4));
    connector.evidence = Some(Evidence { kind: EvidenceKind::Recorded, ..Evidence::default() });
    let put = |table: &mut Table, connector: &Connector| {
        let edit = Edit::Put { records: vec![connector.clone().into()] };
        let change = plan(&table.journey, edit, &mut || id("unused")).expect("a connector can be put");
        table.journey.apply(&change).expect("and the change is whole");
        table.journey.connector(&connector.id).expect("the connector").clone()
    };
    assert_eq!(put(&mut table, &connector).evidence, connector.evidence, "a measured share comes with it");
    connector.title = Some("Most".into());
    assert_eq!(put(&mut table, &connector).evidence, connector.evidence, "a title says nothing of the share");
    connector.share = Some(Share::constant(0.5));
    assert_eq!(put(&mut table, &connector).evidence, None);
}

//! Whatever people do to a journey, taking it back gives the journey exactly as it was, and at every
//! moment the journey holds its invariants.

use proptest::{collection::vec, prelude::*};
use safar_model::{
    Journey,
    behaviour::complete,
    change::Change,
    edit::{Edit, Moved, plan},
    record::{
        Record,
        automation::Automation,
        grid::{JourneyRecord, LaneKind},
        node::{Node, NodeBody, NodeKind, Place},
        people::Segment,
        rule::{Branch, OnLeaves, OnReaches, Rule, TriggerOn},
    },
    value::{
        condition::{Condition, InSegment, MessageState, MessageWas},
        id::{Id, Port},
    },
};
use strum::VariantArray;

/// What a person does, with numbers in place of ids: each picks one of the records that are there.
#[derive(Debug, Clone)]
enum Act {
    AddStage(Option<usize>),
    AddLane(usize, Option<usize>),
    AddNode(usize, usize, usize, i16, i16),
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

    fn edit(&self, act: Act) -> Option<Edit> {
        Some(match act {
            Act::AddStage(before) => {
                let before = before.and_then(|at| self.pick(self.journey.stages(), at));
                Edit::AddStage { title: "Stage".into(), before: before.map(|stage| stage.id.clone()) }
            }
            Act::AddLane(kind, before) => {
                let before = before.and_then(|at| self.pick(self.journey.lanes(), at));
                Edit::AddLane {
                    kind: LaneKind::VARIANTS[kind % LaneKind::VARIANTS.len()],
                    title: "Lane".into(),
                    before: before.map(|lane| lane.id.clone()),
                }
            }
            Act::AddNode(kind, stage, lane, x, y) => Edit::AddNode {
                kind: NodeKind::VARIANTS[kind % NodeKind::VARIANTS.len()],
                title: "Node".into(),
                place: self.place(stage, lane, x, y)?,
                automation: self
                    .pick(self.journey.automations(), kind)
                    .map(|automation| automation.id.clone()),
            },
            Act::AddAutomation(nodes) => Edit::AddAutomation {
                title: "Automation".into(),
                nodes: nodes.into_iter().filter_map(|at| self.node(at)).map(|node| node.id).collect(),
            },
            Act::AddSegment(message) => {
                let message = self.node_of(NodeKind::Message, message)?.id;
                let when = Condition::Message(MessageWas { message, was: MessageState::Opened });
                let segment = Segment {
                    id: id(&format!("segment{}", self.given)),
                    title: "Readers".into(),
                    when,
                    extra: Default::default(),
                };
                Edit::Put { records: vec![segment.into()] }
            }
            Act::Connect(from, port, to, also) => {
                let from = self.node(from)?;
                let port = self.pick(from.ports().into_iter(), port)?;
                Edit::Connect { from: from.id, port, to: self.node(to)?.id, also }
            }
            Act::Move(moves) => Edit::Move {
                nodes: moves
                    .into_iter()
                    .filter_map(|(node, stage, lane, x)| {
                        Some(Moved { id: self.node(node)?.id, place: self.place(stage, lane, x, 0)? })
                    })
                    .collect(),
            },
            Act::Rename(at, title) => Edit::Rename { id: self.pick(self.ids(), at)?, title },
            Act::Remove(at) => {
                Edit::Remove { ids: at.into_iter().filter_map(|at| self.pick(self.ids(), at)).collect() }
            }
            Act::Refer(rule, a, b) => Edit::Put { records: vec![self.refer(rule, a, b)?] },
            Act::CutBranches(at) => {
                let mut node = self.node_of(NodeKind::Condition, at)?;
                if let NodeBody::Rule(body) = &mut node.body
                    && let Rule::Condition(choice) = &mut body.rule
                {
                    choice.branches.clear();
                }
                Edit::Put { records: vec![node.into()] }
            }
            Act::Undo => return None,
        })
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
                        0 => TriggerOn::Reaches(OnReaches { reaches: first }),
                        _ => TriggerOn::Leaves(OnLeaves { leaves: first, without: second, within: None }),
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
                        when: Condition::Segment(InSegment { segment }),
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

//! Small journeys and changes for the tests of the library.

use safar_model::{
    Journey,
    change::Change,
    edit::{Edit, plan},
    record::{
        grid::{JourneyRecord, LaneKind},
        node::{NodeKind, Place},
    },
    value::id::Id,
};
use safar_store::{Library, Revision, Step, Stepped, StoreError};

/// An id.
pub fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

/// A journey with one stage and one lane.
pub fn journey(name: &str) -> Journey {
    let mut journey = Journey::new(JourneyRecord::new(id(name), "A shop"));
    for (edit, new) in [
        (Edit::AddStage { title: "Buy".into(), before: None }, "stage"),
        (Edit::AddLane { kind: LaneKind::Touchpoints, title: "Meet".into(), before: None }, "lane"),
    ] {
        let change = plan(&journey, edit, &mut || id(new)).expect("planned");
        journey.apply(&change).expect("applied");
    }
    journey
}

/// The edit that adds a card.
pub fn card(title: &str) -> Edit {
    let place = Place { stage: id("stage"), lane: id("lane"), x: 0.0, y: 0.0 };
    Edit::AddNode { kind: NodeKind::Touchpoint, title: title.into(), place, automation: None }
}

/// Plans an edit, applies it and commits it.
pub fn commit(
    library: &mut Library,
    journey: &mut Journey,
    revision: Revision,
    edit: Edit,
    new: &str,
) -> Result<Stepped, StoreError> {
    let change: Change = plan(journey, edit, &mut || id(new)).expect("planned");
    let backward = journey.apply(&change).expect("applied");
    let own = journey.own().id.clone();
    library.commit(&own, revision, Step { forward: &change, backward: &backward }, 1)
}

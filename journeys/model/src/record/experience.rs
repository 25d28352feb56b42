//! Experience cards: what the customer does, feels and meets, and what could be better.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    reading::Extra,
    value::{
        id::Id,
        number::{Level, Score, Share},
    },
};

/// The kinds of experience cards.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Experience {
    /// What the customer does.
    Action(Plain),
    /// How the customer feels.
    Emotion(Emotion),
    /// What hurts.
    PainPoint(PainPoint),
    /// What could be better.
    Opportunity(Opportunity),
    /// What is measured.
    Metric(Metric),
    /// What the customer reads, sees or hears.
    Content(Content),
    /// What happens below the line of visibility.
    Backstage(Plain),
    /// What a customer said.
    Quote(Plain),
    /// A note.
    Note(Plain),
    /// A picture.
    Image(Image),
}

/// A card that has nothing but its text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Plain {
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// How the customer feels. Its title names the feeling.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Emotion {
    /// From −2 (terrible) to +2 (delighted).
    #[serde(default = "neutral")]
    pub score: Score,
    /// What a customer said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "longText"))]
    pub quote: Option<String>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn neutral() -> Score {
    const { Score::constant(0.0) }
}

impl Default for Emotion {
    fn default() -> Self {
        Self { score: neutral(), quote: None, extra: Extra::new() }
    }
}

/// What hurts (S§3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PainPoint {
    /// How much it hurts: a hit takes a fifth of this off the mood.
    #[serde(default = "middle")]
    pub severity: Level,
    /// How often it hits.
    #[serde(default = "always")]
    pub frequency: Share,
    /// How many of those hit leave.
    #[serde(default = "never")]
    pub leave: Share,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn middle() -> Level {
    const { Level::constant(3) }
}

fn always() -> Share {
    const { Share::constant(1.0) }
}

fn never() -> Share {
    const { Share::constant(0.0) }
}

impl Default for PainPoint {
    fn default() -> Self {
        Self { severity: middle(), frequency: always(), leave: never(), extra: Extra::new() }
    }
}

/// What could be better.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Opportunity {
    /// The pain points it solves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>")]
    #[schemars(extend("x-refers" = ["painPoint"]))]
    pub solves: Vec<Id>,
    /// What it would bring, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<Level>,
    /// What it would take, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Level>,
    /// Who looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<OpportunityStatus>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// How far an opportunity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum OpportunityStatus {
    Idea,
    Planned,
    Doing,
    Done,
    Dropped,
}

/// What is measured.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Metric {
    /// What it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// In which unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What it should be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Where it is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What the customer reads, sees or hears.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Content {
    /// Of which type: a guide, a video, a webinar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(rename = "type")]
    pub kind_of_content: Option<String>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A picture.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Image {
    /// The hash of the picture in the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "image"))]
    pub image: Option<String>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

//! The journey's own record, and the grid that it spans: stages and lanes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    reading::Extra,
    value::{
        id::Id,
        time::{Date, Moment},
    },
};

/// The journey's own record: its title and settings, and its stages and lanes in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct JourneyRecord {
    /// The journey's id.
    pub id: Id,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>")]
    #[schemars(extend("x-field" = "longText"))]
    pub description: String,
    /// The language of its texts, as a BCP 47 tag.
    #[serde(default = "english")]
    pub language: String,
    /// In which direction the map runs.
    #[serde(default)]
    pub direction: Direction,
    /// Whether it shows what is or what should be.
    #[serde(default)]
    pub state: State,
    /// The currency of its amounts: an ISO 4217 code, or `IRT` for toman.
    #[serde(default = "euro")]
    pub currency: String,
    /// The goal that *conversion* means; the first goal where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers" = ["goal"]))]
    pub main_goal: Option<Id>,
    /// When it should be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_date: Option<Date>,
    /// Its stages, in order.
    #[serde(default)]
    pub stages: Vec<Id>,
    /// Its lanes, in order.
    #[serde(default)]
    pub lanes: Vec<Id>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Moment>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn english() -> String {
    "en".to_owned()
}

fn euro() -> String {
    "EUR".to_owned()
}

impl JourneyRecord {
    /// An empty journey's record.
    pub fn new(id: Id, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            description: String::new(),
            language: english(),
            direction: Direction::Auto,
            state: State::AsIs,
            currency: euro(),
            main_goal: None,
            review_date: None,
            stages: Vec::new(),
            lanes: Vec::new(),
            created: None,
            modified: None,
            extra: Extra::new(),
        }
    }

    /// Whether the map runs from right to left.
    pub fn runs_right_to_left(&self) -> bool {
        match self.direction {
            Direction::Ltr => false,
            Direction::Rtl => true,
            Direction::Auto => {
                let language = self.language.split('-').next().unwrap_or_default();
                matches!(language, "fa" | "ar" | "he" | "ur" | "ckb" | "ps")
            }
        }
    }
}

/// In which direction a map runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// As its language does.
    #[default]
    Auto,
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// Whether a journey shows what is or what should be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// What is.
    #[default]
    AsIs,
    /// What should be.
    ToBe,
}

/// A column of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Stage {
    /// The stage's id.
    pub id: Id,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Its colour.
    #[serde(default)]
    pub color: Color,
    /// What the company wants here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "longText"))]
    pub goal: Option<String>,
    /// What the customer asks here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "longText"))]
    pub question: Option<String>,
    /// Its width at 100 %, in pixels; as wide as its content where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "hidden"))]
    pub width: Option<f64>,
    /// Whether it is folded to its header.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    pub folded: bool,
    /// Another journey that tells more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "journeyLink"))]
    pub links_to: Option<Id>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The colours of stages, personas and cards. Each theme gives them their shades.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    strum::VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Color {
    #[default]
    Blue,
    Violet,
    Green,
    Amber,
    Rose,
    Teal,
    Orange,
    Gray,
}

/// A row of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Lane {
    /// The lane's id.
    pub id: Id,
    /// What its cards usually are. Any node may stand in any lane.
    pub kind: LaneKind,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Its height at 100 %, in pixels; as high as its content where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "hidden"))]
    pub height: Option<f64>,
    /// Whether it is folded to its title.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    pub folded: bool,
    /// The personas whose emotion curves it draws; none: the first two who have emotions of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>")]
    #[schemars(extend("x-refers" = ["persona"]))]
    pub curves: Vec<Id>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What the cards of a lane usually are.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    strum::VariantArray,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum LaneKind {
    /// Where customer and company meet.
    Touchpoints,
    /// What the customer does.
    Actions,
    /// How the customer feels.
    Emotions,
    /// What hurts.
    PainPoints,
    /// What could be better.
    Opportunities,
    /// What is measured.
    Metrics,
    /// What the customer reads, sees or hears.
    Content,
    /// What happens below the line of visibility.
    Backstage,
    /// If this, then that.
    Rules,
    /// Notes.
    Notes,
    /// Pictures.
    Images,
}

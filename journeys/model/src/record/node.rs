//! Nodes: the cards of a map, of three families.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::{
    evidence::{Evidence, FigureEvidence, Ranges},
    experience::Experience,
    grid::Color,
    rule::Rule,
    touchpoint::Touchpoint,
};
use crate::{
    reading::{Extra, FieldError, need, rest, take},
    value::id::{Id, Port},
};

/// A card of the map.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Node {
    /// The node's id.
    pub id: Id,
    /// What it says.
    pub title: String,
    /// What else is to be said.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>")]
    #[schemars(default, extend("x-field" = "longText"))]
    pub description: String,
    /// Where it stands.
    #[serde(flatten)]
    #[ts(flatten)]
    pub placement: Placement,
    /// Its size at 100 %, in pixels, where it is not the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "hidden"))]
    pub w: Option<f64>,
    /// Its least height at 100 %, in pixels, where it is not the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "hidden"))]
    pub h: Option<f64>,
    /// Its colour, where it is not that of its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Whether it keeps its place.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    #[schemars(default, extend("x-field" = "hidden"))]
    pub locked: bool,
    /// What it is grouped by: cards that say the same here are selected and moved together. It is of no record.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "hidden"))]
    pub group: Option<Id>,
    /// The personas it is for; none: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>")]
    #[schemars(default, extend("x-refers" = ["persona"]))]
    pub personas: Vec<Id>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// What it is, with its own fields.
    #[serde(flatten)]
    pub body: NodeBody,
    /// How far its figures may be off.
    #[serde(skip_serializing_if = "Ranges::is_empty")]
    #[ts(as = "Option<Ranges>")]
    #[schemars(default, extend("x-field" = "hidden"))]
    pub ranges: Ranges,
    /// The evidence of single figures.
    #[serde(skip_serializing_if = "FigureEvidence::is_empty")]
    #[ts(as = "Option<FigureEvidence>")]
    #[schemars(default, extend("x-field" = "hidden"))]
    pub evidence_of: FigureEvidence,
}

/// Where a card stands: in the cell of a stage and a lane, so far from the corner where reading
/// begins, in pixels at 100 %.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Place {
    /// The stage.
    #[schemars(extend("x-field" = "hidden"))]
    pub stage: Id,
    /// The lane.
    #[schemars(extend("x-field" = "hidden"))]
    pub lane: Id,
    /// How far along the reading direction.
    #[schemars(extend("x-field" = "hidden"))]
    pub x: f64,
    /// How far down.
    #[schemars(extend("x-field" = "hidden"))]
    pub y: f64,
}

/// Where a card is: in a cell of the map, or beside the map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Placement {
    /// In a cell.
    Cell(Place),
    /// Beside the map, in the tray of cards that nobody has placed yet.
    Tray {},
}

/// The fields of a place as they stand in a node: all or none.
#[derive(TS)]
#[ts(optional_fields)]
#[expect(dead_code, reason = "gives its form to TypeScript only")]
struct PlaceFields {
    stage: Option<Id>,
    lane: Option<Id>,
    x: Option<f64>,
    y: Option<f64>,
}

/// TypeScript sees the four fields of a place, each optional.
impl TS for Placement {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(cfg: &ts_rs::Config) -> String {
        PlaceFields::inline(cfg)
    }

    fn inline(cfg: &ts_rs::Config) -> String {
        PlaceFields::inline(cfg)
    }

    fn inline_flattened(cfg: &ts_rs::Config) -> String {
        PlaceFields::inline_flattened(cfg)
    }

    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        PlaceFields::visit_dependencies(visitor);
    }
}

/// What a node is, by family.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum NodeBody {
    /// Where customer and company meet.
    Touchpoint(TouchpointBody),
    /// What the customer does, feels and meets.
    Experience(ExperienceBody),
    /// If this, then that.
    Rule(RuleBody),
    /// A kind of a newer version: kept whole, drawn grey, refused by the simulator.
    Unknown(UnknownBody),
}

/// A touchpoint, with its kind.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind")]
pub enum TouchpointBody {
    /// Where customer and company meet.
    #[serde(rename = "touchpoint")]
    Touchpoint(Box<Touchpoint>),
}

/// An experience card and what it is about.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct ExperienceBody {
    /// The touchpoint it is about; its stage where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers" = ["touchpoint"]))]
    pub about: Option<Id>,
    /// Its kind and own fields.
    #[serde(flatten)]
    pub card: Experience,
}

/// A rule and the automation it belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct RuleBody {
    /// The automation it belongs to. Rules in none form one together.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers" = ["automation"]))]
    pub automation: Option<Id>,
    /// Its kind and own fields.
    #[serde(flatten)]
    pub rule: Rule,
}

/// A node of a kind that this version does not know.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct UnknownBody {
    /// The kind's name.
    pub kind: String,
    /// Its fields, as they came.
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    pub fields: Extra,
}

/// The kinds of nodes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    strum::IntoStaticStr,
    strum::EnumString,
    strum::VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "said at Touchpoint, Experience and Rule")]
pub enum NodeKind {
    Touchpoint,
    Action,
    Emotion,
    PainPoint,
    Opportunity,
    Metric,
    Content,
    Backstage,
    Quote,
    Note,
    Image,
    Trigger,
    Condition,
    Message,
    Update,
    Delay,
    Window,
    Wait,
    Split,
    Fork,
    Join,
    Goal,
    Exit,
}

/// The families of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "said at NodeBody")]
pub enum Family {
    Touchpoint,
    Experience,
    Rule,
}

impl NodeKind {
    /// The family that the kind belongs to.
    pub fn family(self) -> Family {
        match self {
            Self::Touchpoint => Family::Touchpoint,
            Self::Action
            | Self::Emotion
            | Self::PainPoint
            | Self::Opportunity
            | Self::Metric
            | Self::Content
            | Self::Backstage
            | Self::Quote
            | Self::Note
            | Self::Image => Family::Experience,
            Self::Trigger
            | Self::Condition
            | Self::Message
            | Self::Update
            | Self::Delay
            | Self::Window
            | Self::Wait
            | Self::Split
            | Self::Fork
            | Self::Join
            | Self::Goal
            | Self::Exit => Family::Rule,
        }
    }

    /// The kind's name as it stands in a file.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// A body of this kind, about nothing and in no automation, with the fields that are given.
    fn body(self, about: Option<Id>, automation: Option<Id>, fields: Extra) -> Result<NodeBody, FieldError> {
        let experience = |card| NodeBody::Experience(ExperienceBody { about, card });
        let rule = |rule| NodeBody::Rule(RuleBody { automation, rule });
        Ok(match self {
            Self::Touchpoint => NodeBody::Touchpoint(TouchpointBody::Touchpoint(rest(fields)?)),
            Self::Action => experience(Experience::Action(rest(fields)?)),
            Self::Emotion => experience(Experience::Emotion(rest(fields)?)),
            Self::PainPoint => experience(Experience::PainPoint(rest(fields)?)),
            Self::Opportunity => experience(Experience::Opportunity(rest(fields)?)),
            Self::Metric => experience(Experience::Metric(rest(fields)?)),
            Self::Content => experience(Experience::Content(rest(fields)?)),
            Self::Backstage => experience(Experience::Backstage(rest(fields)?)),
            Self::Quote => experience(Experience::Quote(rest(fields)?)),
            Self::Note => experience(Experience::Note(rest(fields)?)),
            Self::Image => experience(Experience::Image(rest(fields)?)),
            Self::Trigger => rule(Rule::Trigger(rest(fields)?)),
            Self::Condition => rule(Rule::Condition(rest(fields)?)),
            Self::Message => rule(Rule::Message(rest(fields)?)),
            Self::Update => rule(Rule::Update(rest(fields)?)),
            Self::Delay => rule(Rule::Delay(rest(fields)?)),
            Self::Window => rule(Rule::Window(rest(fields)?)),
            Self::Wait => rule(Rule::Wait(rest(fields)?)),
            Self::Split => rule(Rule::Split(rest(fields)?)),
            Self::Fork => rule(Rule::Fork(rest(fields)?)),
            Self::Join => rule(Rule::Join(rest(fields)?)),
            Self::Goal => rule(Rule::Goal(rest(fields)?)),
            Self::Exit => rule(Rule::Exit(rest(fields)?)),
        })
    }
}

impl Node {
    /// A new node with nothing but its kind, its title and its place.
    pub fn new(id: Id, kind: NodeKind, title: impl Into<String>, placement: Placement) -> Self {
        let body = kind.body(None, None, Extra::new()).unwrap_or_else(|error| {
            unreachable!("every kind has defaults for all its fields, but {kind:?} does not: {error:?}")
        });
        Self {
            id,
            title: title.into(),
            description: String::new(),
            placement,
            w: None,
            h: None,
            color: None,
            locked: false,
            group: None,
            personas: Vec::new(),
            evidence: None,
            body,
            ranges: Ranges::new(),
            evidence_of: FigureEvidence::new(),
        }
    }

    /// The node's kind; `None` where this version does not know it.
    pub fn kind(&self) -> Option<NodeKind> {
        Some(match &self.body {
            NodeBody::Touchpoint(_) => NodeKind::Touchpoint,
            NodeBody::Experience(body) => match body.card {
                Experience::Action(_) => NodeKind::Action,
                Experience::Emotion(_) => NodeKind::Emotion,
                Experience::PainPoint(_) => NodeKind::PainPoint,
                Experience::Opportunity(_) => NodeKind::Opportunity,
                Experience::Metric(_) => NodeKind::Metric,
                Experience::Content(_) => NodeKind::Content,
                Experience::Backstage(_) => NodeKind::Backstage,
                Experience::Quote(_) => NodeKind::Quote,
                Experience::Note(_) => NodeKind::Note,
                Experience::Image(_) => NodeKind::Image,
            },
            NodeBody::Rule(body) => match body.rule {
                Rule::Trigger(_) => NodeKind::Trigger,
                Rule::Condition(_) => NodeKind::Condition,
                Rule::Message(_) => NodeKind::Message,
                Rule::Update(_) => NodeKind::Update,
                Rule::Delay(_) => NodeKind::Delay,
                Rule::Window(_) => NodeKind::Window,
                Rule::Wait(_) => NodeKind::Wait,
                Rule::Split(_) => NodeKind::Split,
                Rule::Fork(_) => NodeKind::Fork,
                Rule::Join(_) => NodeKind::Join,
                Rule::Goal(_) => NodeKind::Goal,
                Rule::Exit(_) => NodeKind::Exit,
            },
            NodeBody::Unknown(_) => return None,
        })
    }

    /// The name of the node's kind as it stands in a file, known or not.
    pub fn kind_name(&self) -> &str {
        match &self.body {
            NodeBody::Unknown(unknown) => &unknown.kind,
            _ => self.kind().map_or("", NodeKind::name),
        }
    }

    /// Where the node stands, unless it lies in the tray.
    pub fn place(&self) -> Option<&Place> {
        match &self.placement {
            Placement::Cell(place) => Some(place),
            Placement::Tray {} => None,
        }
    }

    /// The touchpoint's own fields, if it is one.
    pub fn touchpoint(&self) -> Option<&Touchpoint> {
        match &self.body {
            NodeBody::Touchpoint(TouchpointBody::Touchpoint(touchpoint)) => Some(touchpoint),
            _ => None,
        }
    }

    /// The experience card's fields, if it is one.
    pub fn experience(&self) -> Option<&ExperienceBody> {
        match &self.body {
            NodeBody::Experience(body) => Some(body),
            _ => None,
        }
    }

    /// The rule's fields, if it is one.
    pub fn rule(&self) -> Option<&RuleBody> {
        match &self.body {
            NodeBody::Rule(body) => Some(body),
            _ => None,
        }
    }

    /// The event that marks the end of a touchpoint: the one it names, or its id.
    pub fn event(&self) -> Option<&str> {
        self.touchpoint().map(|touchpoint| touchpoint.emits.as_deref().unwrap_or(self.id.as_str()))
    }

    /// The ports by which connectors leave the node, in the order in which they are drawn.
    pub fn ports(&self) -> Vec<Port> {
        match &self.body {
            NodeBody::Touchpoint(_) | NodeBody::Unknown(_) => vec![Port::next()],
            NodeBody::Experience(_) => Vec::new(),
            NodeBody::Rule(body) => match &body.rule {
                Rule::Exit(_) => Vec::new(),
                Rule::Condition(choice) => {
                    let branches = choice.branches.iter().map(|branch| branch.port.clone());
                    branches.chain([Port::named("else")]).collect()
                }
                Rule::Wait(wait) => {
                    let events = wait.events.iter().map(|awaited| awaited.port.clone());
                    events.chain([Port::named("timeout")]).collect()
                }
                Rule::Split(split) => split.arms.iter().map(|arm| arm.port.clone()).collect(),
                Rule::Message(_) => vec![Port::next(), Port::named("opened"), Port::named("clicked")],
                _ => vec![Port::next()],
            },
        }
    }

    /// What people call a port: the title of its branch, of its arm or of the event that it waits for.
    pub fn port_title(&self, port: &Port) -> Option<&str> {
        let title = match &self.rule()?.rule {
            Rule::Condition(choice) => &choice.branches.iter().find(|branch| branch.port == *port)?.title,
            Rule::Wait(wait) => &wait.events.iter().find(|awaited| awaited.port == *port)?.title,
            Rule::Split(split) => &split.arms.iter().find(|arm| arm.port == *port)?.title,
            _ => return None,
        };
        title.as_deref().filter(|title| !title.trim().is_empty())
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Extra::deserialize(deserializer)?;
        Self::from_fields(fields).map_err(FieldError::into_serde)
    }
}

impl Node {
    /// Reads a node in two steps: what every node has, then what its kind has.
    fn from_fields(mut fields: Extra) -> Result<Self, FieldError> {
        let id = need(&mut fields, "id")?;
        let kind: String = need(&mut fields, "kind")?;
        Ok(Self {
            id,
            title: take(&mut fields, "title")?.unwrap_or_default(),
            description: take(&mut fields, "description")?.unwrap_or_default(),
            placement: Placement::from_fields(&mut fields)?,
            w: take(&mut fields, "w")?,
            h: take(&mut fields, "h")?,
            color: take(&mut fields, "color")?,
            locked: take(&mut fields, "locked")?.unwrap_or_default(),
            group: take(&mut fields, "group")?,
            personas: take(&mut fields, "personas")?.unwrap_or_default(),
            evidence: take(&mut fields, "evidence")?,
            ranges: take(&mut fields, "ranges")?.unwrap_or_default(),
            evidence_of: take(&mut fields, "evidenceOf")?.unwrap_or_default(),
            body: match kind.parse::<NodeKind>() {
                Ok(kind) => Self::known_body(kind, fields)?,
                Err(_) => NodeBody::Unknown(UnknownBody { kind, fields }),
            },
        })
    }

    fn known_body(kind: NodeKind, mut fields: Extra) -> Result<NodeBody, FieldError> {
        let (about, automation) = match kind.family() {
            Family::Touchpoint => (None, None),
            Family::Experience => (take(&mut fields, "about")?, None),
            Family::Rule => (None, take(&mut fields, "automation")?),
        };
        kind.body(about, automation, fields)
    }
}

impl Placement {
    /// In a cell where a place is named, else in the tray.
    pub fn of(place: Option<Place>) -> Self {
        place.map_or(Self::Tray {}, Self::Cell)
    }

    /// A place is whole or not there at all.
    fn from_fields(fields: &mut Extra) -> Result<Self, FieldError> {
        let given = |name: &str| fields.get(name).is_some_and(|value| !value.is_null());
        if !given("stage") && !given("lane") {
            return Ok(Self::Tray {});
        }
        Ok(Self::Cell(Place {
            stage: need(fields, "stage")?,
            lane: need(fields, "lane")?,
            x: need(fields, "x")?,
            y: need(fields, "y")?,
        }))
    }
}

//! Personas, and which texts of the records become numbers.

use jiff::tz::TimeZone;
use safar_model::{
    journey::RecordName,
    record::{
        Record,
        people::{Persona as Given, WeightedValue},
        rule::{Delay, Rule, Step},
        touchpoint::Channel,
    },
    value::condition::Condition,
};

use super::{Compiler, ProblemReason};
use crate::{
    draws::choice::{Threshold, Weighted},
    program::{
        AttributeAt, ChannelAt, PersonaAt, names,
        people::{Persona, Values},
    },
    result::Warning,
    table::Table,
};

/// Personas and how one is chosen.
pub(super) struct Personas {
    pub(super) list: Table<PersonaAt, Persona>,
    pub(super) choice: Weighted,
    /// What they have in common.
    pub(super) anybody: Persona,
}

impl Compiler<'_> {
    /// Numbers the attributes that something reads or writes, their values, and the channels.
    pub(super) fn intern(&mut self) {
        let rules = self.index.rule_nodes();
        for segment in self.journey.segments() {
            self.intern_condition(&segment.when);
        }
        for (_, _, rule) in &rules {
            match rule {
                Rule::Condition(choice) => {
                    choice.branches.iter().for_each(|branch| self.intern_condition(&branch.when));
                }
                Rule::Delay(Delay::UntilAttribute(delay)) => {
                    self.interner.attribute(&delay.until_attribute);
                }
                Rule::Message(message) => {
                    if let Some(channel) = &message.channel {
                        self.interner.channels.row(channel.as_str());
                    }
                }
                _ => {}
            }
        }
        self.intern_population();
        self.intern_values(&rules.into_iter().map(|(.., rule)| rule).collect::<Vec<_>>());
    }

    fn intern_condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(inner) => inner.all.iter().for_each(|inner| self.intern_condition(inner)),
            Condition::Any(inner) => inner.any.iter().for_each(|inner| self.intern_condition(inner)),
            Condition::Not(inner) => self.intern_condition(&inner.not),
            Condition::Attribute(is) => {
                self.interner.attribute(&is.attribute);
            }
            _ => {}
        }
    }

    /// Numbers every value that an attribute can get: by personas, updates and what is collected.
    fn intern_values(&mut self, rules: &[&Rule]) {
        let population = self.population.clone();
        let is_column = |name: &str| population.as_ref().is_some_and(|all| all.column(name).is_some());
        for persona in self.journey.personas() {
            for attribute in persona.attributes.iter().filter(|attribute| !is_column(&attribute.name)) {
                let values = attribute.values.iter().map(|weighted| &weighted.value);
                values.for_each(|value| self.interner.add_value(&attribute.name, value));
            }
        }
        for rule in rules {
            if let Rule::Update(update) = rule {
                for step in &update.set {
                    if let Step::Attribute(set) = step {
                        self.interner.add_value(&set.attribute, &set.to);
                    }
                }
            }
        }
        for touchpoint in self.index.nodes.iter().filter_map(|node| node.touchpoint()) {
            for collected in &touchpoint.collects {
                if let (Some(attribute), Some(value)) = (&collected.attribute, &collected.value) {
                    self.interner.add_value(attribute, value);
                }
            }
        }
    }

    /// Compiles the personas; a journey without any has one, of whom nothing is known.
    pub(super) fn personas(&mut self) -> Personas {
        let given: Vec<_> = self.journey.personas().cloned().collect();
        if given.is_empty() {
            let anybody = self.nobody_special();
            return Personas { list: vec![anybody.clone()].into(), choice: certain(), anybody };
        }
        let mut list = Vec::new();
        for persona in &given {
            let record = Record::Persona(persona.clone()).name();
            self.warn_of_unknown(&record, "", &persona.extra);
            self.check_attributes(&record, persona);
            self.check_consent(&record, persona);
            let patience = persona.patience.as_ref();
            let patience = patience.map(|patience| self.sampler(&record, "patience", patience));
            let attributes = self.attributes_of(persona);
            let consent = self.consent_of(persona);
            let (weight, mood) = (persona.weight.get(), persona.mood.get());
            let zone = persona.time_zone.zone();
            list.push(Persona { weight, mood, zone, patience, attributes, consent });
        }
        let weights: Vec<f64> = list.iter().map(|persona| persona.weight).collect();
        let choice = Weighted::of(&weights).unwrap_or_else(|| {
            self.refuse(Record::Persona(given[0].clone()).name(), "weight", ProblemReason::NoWeight);
            certain()
        });
        let anybody = self.anybody(&list, &choice);
        Personas { list: list.into(), choice, anybody }
    }

    fn nobody_special(&self) -> Persona {
        let attributes = Table::filled(self.interner.attributes.names.len(), None);
        let consent = Table::filled(self.interner.channels.names.len(), Threshold::ALWAYS);
        Persona { weight: 1.0, mood: 0.0, zone: TimeZone::UTC, patience: None, attributes, consent }
    }

    /// One of whom the persona is not known: the mood and the time zone that all personas share, or else
    /// none and UTC; no attributes; and the consent of their mixture.
    fn anybody(&self, personas: &[Persona], choice: &Weighted) -> Persona {
        let shares = choice.shares().iter().copied();
        let some: Vec<_> = personas.iter().zip(shares).filter(|(_, share)| *share > 0.0).collect();
        let mut anybody = self.nobody_special();
        let Some((first, _)) = some.first() else { return anybody };
        if some.iter().all(|(persona, _)| persona.mood == first.mood) {
            anybody.mood = first.mood;
        }
        if some.iter().all(|(persona, _)| persona.zone == first.zone) {
            anybody.zone = first.zone.clone();
        }
        for (channel, consent) in anybody.consent.rows_mut() {
            *consent =
                Threshold::mixed(some.iter().map(|(persona, share)| (persona.consent[channel], *share)));
        }
        anybody
    }

    /// Refuses an attribute that is there twice, or that is asked for and has no values.
    fn check_attributes(&mut self, record: &RecordName, persona: &Given) {
        for (at, attribute) in persona.attributes.iter().enumerate() {
            self.warn_of_unknown(record, &format!("attributes[{at}]"), &attribute.extra);
            for (value, weighted) in attribute.values.iter().enumerate() {
                self.warn_of_unknown(record, &format!("attributes[{at}].values[{value}]"), &weighted.extra);
            }
            if persona.attributes[..at].iter().any(|other| other.name == attribute.name) {
                let reason = ProblemReason::DoubleAttribute { attribute: attribute.name.clone() };
                self.refuse(record.clone(), format!("attributes[{at}].name"), reason);
            }
            let is_asked_for = self.interner.attributes.find(&attribute.name).is_some();
            let is_column = self.population.as_ref().is_some_and(|all| all.column(&attribute.name).is_some());
            if attribute.values.is_empty() && is_asked_for && !is_column && !self.is_for_replay {
                self.refuse(record.clone(), format!("attributes[{at}].values"), ProblemReason::Missing);
            }
        }
    }

    /// Warns of consent to channels that are neither usual nor those of anything on the map.
    fn check_consent(&mut self, record: &RecordName, persona: &Given) {
        for channel in
            persona.consent.keys().filter(|channel| self.is_unused(channel)).cloned().collect::<Vec<_>>()
        {
            self.warn_of_channel(record, "consent", &channel);
        }
    }

    /// Warns of a message whose channel no consent can be about.
    pub(super) fn check_channel(&mut self, record: &RecordName, channel: Option<&Channel>) {
        let (record, field) = (record.clone(), "channel".to_owned());
        let Some(channel) = channel.filter(|channel| !channel.as_str().trim().is_empty()) else {
            self.warnings.push(Warning::NoChannel { record, field });
            return;
        };
        let mut named = self.journey.personas().flat_map(|persona| persona.consent.keys()).peekable();
        let is_usual = Channel::USUAL.contains(&channel.as_str());
        if named.peek().is_some() && !is_usual && !named.any(|named| named == channel) {
            let channel = channel.as_str().to_owned();
            self.warnings.push(Warning::ConsentNotSaid { record, field, channel });
        }
    }

    /// Whether a channel is neither usual nor that of anything on the map.
    pub(super) fn is_unused(&self, channel: &Channel) -> bool {
        let mut touchpoints = self.index.nodes.iter().filter_map(|node| node.touchpoint());
        !Channel::USUAL.contains(&channel.as_str())
            && self.interner.channels.find(channel.as_str()).is_none()
            && !touchpoints.any(|given| given.channel.as_ref() == Some(channel))
    }

    pub(super) fn warn_of_channel(&mut self, record: &RecordName, field: &str, channel: &Channel) {
        let (record, field, channel) = (record.clone(), field.to_owned(), channel.as_str().to_owned());
        self.warnings.push(Warning::UnusedChannel { record, field, channel });
    }

    fn attributes_of(&mut self, persona: &std::sync::Arc<Given>) -> Table<AttributeAt, Option<Values>> {
        let mut attributes = Table::filled(self.interner.attributes.names.len(), None);
        for (at, attribute) in persona.attributes.iter().enumerate() {
            let Some(row) = self.interner.attributes.find(&attribute.name) else { continue };
            if attribute.values.is_empty() {
                continue;
            }
            let record = || Record::Persona(persona.clone()).name();
            let field = format!("attributes[{at}].values");
            match self.values_of(row, &attribute.values) {
                Some(values) => attributes[row] = Some(values),
                None => self.refuse(record(), field, ProblemReason::NoWeight),
            }
        }
        attributes
    }

    fn values_of(&self, attribute: AttributeAt, given: &[WeightedValue]) -> Option<Values> {
        let weights: Vec<f64> = given.iter().map(|weighted| weighted.weight.get()).collect();
        let values = given.iter().map(|weighted| self.interner.value(attribute, &weighted.value)).collect();
        Some(Values { choice: Weighted::of(&weights)?, values })
    }

    fn consent_of(&self, persona: &Given) -> Table<ChannelAt, Threshold> {
        let share = |channel: &String| {
            let given = persona.consent.iter().find(|(named, _)| named.as_str() == channel);
            given.map_or(Threshold::ALWAYS, |(_, share)| Threshold::of(share.get()))
        };
        self.interner.channels.names.iter().map(share).collect()
    }

    /// What compiled things are called.
    pub(super) fn names(&self) -> names::Names {
        let ports = self.interner.experiments.names.iter().zip(&self.interner.arms);
        let touchpoints = self.index.nodes.iter().filter_map(|node| node.touchpoint());
        names::Names {
            journey: self.journey.own().id.clone(),
            nodes: self.index.nodes.iter().map(|node| node.name()).collect(),
            node_ids: self.index.nodes.iter().map(|node| node.id.clone()).collect(),
            emits: self.index.nodes.iter().map(|node| node.event().map(str::to_owned)).collect(),
            channels: touchpoints.map(|given| Some(given.channel.as_ref()?.as_str().to_owned())).collect(),
            message_channels: self.interner.channels.names.clone().into(),
            links: self.journey.connectors().map(|connector| connector.id.clone()).collect(),
            stages: self.journey.stages().map(|stage| stage.id.clone()).collect(),
            personas: self.journey.personas().map(|persona| persona.id.clone()).collect(),
            automations: self.journey.automations().map(|automation| automation.id.clone()).collect(),
            opportunities: self.opportunities(),
            segments: self.journey.segments().map(|segment| segment.id.clone()).collect(),
            events: self.interner.events.names.clone().into(),
            attributes: self.interner.attributes.names.clone().into(),
            tags: self.interner.tags.names.clone().into(),
            experiments: ports
                .map(|(name, ports)| names::Experiment { name: name.clone(), ports: ports.clone() })
                .collect(),
        }
    }
}

/// The choice of the only one.
fn certain() -> Weighted {
    Weighted::only()
}

//! The sentences of Safar in English, Persian, Arabic and Russian.
//!
//! All texts that a person sees are Fluent messages in `locales/`, one set for Rust and the
//! interface. Errors need no code here: the message of an error is named by its code, and its
//! variables are the error's fields ([`Words::sentence`]).
//!
//! Whatever is put into a message is isolated (U+2068 … U+2069), so that a Persian title keeps its
//! order in an English sentence, and the other way round.

mod figures;
mod language;
mod sentence;

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

pub use fluent_bundle::FluentValue as Value;
pub use language::Language;

use figures::Figures;

/// The texts of one language.
pub struct Words {
    language: Language,
    figures: Figures,
    bundle: FluentBundle<FluentResource>,
}

/// The files of each language.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../locales/", $language, "/errors.ftl")),
            include_str!(concat!("../locales/", $language, "/checker.ftl")),
            include_str!(concat!("../locales/", $language, "/kinds.ftl")),
            include_str!(concat!("../locales/", $language, "/fields.ftl")),
            include_str!(concat!("../locales/", $language, "/drawing.ftl")),
            include_str!(concat!("../locales/", $language, "/headline.ftl")),
            include_str!(concat!("../locales/", $language, "/library.ftl")),
            include_str!(concat!("../locales/", $language, "/log.ftl")),
            include_str!(concat!("../locales/", $language, "/run.ftl")),
            include_str!(concat!("../locales/", $language, "/steps.ftl")),
            include_str!(concat!("../locales/", $language, "/command-line.ftl")),
        ]
    };
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(Language::En, &files!("en")));
static PERSIAN: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Fa, &files!("fa")));
static ARABIC: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Ar, &files!("ar")));
static RUSSIAN: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Ru, &files!("ru")));

impl Words {
    /// The texts of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Fa => &PERSIAN,
            Language::Ar => &ARABIC,
            Language::Ru => &RUSSIAN,
        }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without variables.
    pub fn text(&self, id: &str) -> String {
        self.fill(id, [])
    }

    /// A message with its variables. A message that is not there gives its own id, so that it is seen.
    pub fn fill<'a>(&self, id: &str, variables: impl IntoIterator<Item = (&'a str, Value<'a>)>) -> String {
        let arguments: FluentArgs<'a> = variables.into_iter().collect();
        self.format(id, &arguments).unwrap_or_else(|| id.to_owned())
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A number with at most so many digits behind the decimal sign.
    pub fn number(&self, number: f64, digits: usize) -> String {
        self.figures.number(number, digits)
    }

    /// A share from 0 to 1 as a percentage, with at most so many digits behind the decimal sign.
    pub fn percent(&self, share: f64, digits: usize) -> String {
        self.figures.percent(share, digits)
    }

    /// A date in full, in the calendar of the language's readers.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        self.figures.date(date)
    }

    /// A length of time in words: its largest unit and, where it is not whole, the next one, to the nearest.
    pub fn duration(&self, millis: u64) -> String {
        const UNITS: [(&str, u64); 5] = [
            ("days", 86_400_000),
            ("hours", 3_600_000),
            ("minutes", 60_000),
            ("seconds", 1000),
            ("milliseconds", 1),
        ];
        let said = |(name, length): (&str, u64), millis: u64| {
            self.fill(&format!("duration-{name}"), [("count", Value::from(millis / length))])
        };
        let largest =
            |millis| UNITS.iter().position(|(_, length)| millis >= *length).unwrap_or(UNITS.len() - 2);
        // What is rounded up may come to a larger unit: 59 minutes and 59.6 seconds are an hour.
        let finest = UNITS.get(largest(millis) + 1).map_or(1, |(_, length)| *length);
        let millis = (millis + finest / 2) / finest * finest;
        let at = largest(millis);
        let rest = millis % UNITS[at].1;
        match UNITS.get(at + 1) {
            Some(next) if rest >= next.1 => {
                let (first, second) = (said(UNITS[at], millis), said(*next, rest));
                self.fill("duration-both", [("first", first.into()), ("second", second.into())])
            }
            _ => said(UNITS[at], millis),
        }
    }

    /// What a kind of record, of node or of lane is called; a kind that is not known keeps its name.
    pub fn kind(&self, kind: &str) -> String {
        let id = message_id("kind", kind);
        if self.has(&id) { self.text(&id) } else { kind.to_owned() }
    }

    /// What a channel is called: one of the usual ones in this language, any other by its own name.
    pub fn channel(&self, channel: &str) -> String {
        let id = message_id("channel", channel);
        if self.has(&id) { self.text(&id) } else { channel.to_owned() }
    }

    /// What a port is called: one that every node of its kind has by its name in this language, any other
    /// by its own.
    pub fn port(&self, port: &str) -> String {
        let id = format!("port-{port}");
        if self.has(&id) { self.text(&id) } else { port.to_owned() }
    }

    /// What a connector is called: by the titles of the cards that it joins.
    pub fn connector(&self, from: &str, to: &str) -> String {
        self.fill("connector-between", [("from", from.into()), ("to", to.into())])
    }

    /// What a field of a kind of record is called, by its path: `branches[0].when` of a condition is
    /// “Branches, no. 1 › When”. A name that is not known stays as it is.
    pub fn field(&self, kind: &str, path: &str) -> String {
        // A range is called as its figure is.
        let names: Vec<&str> = path.strip_prefix("ranges.").unwrap_or(path).split('.').collect();
        let steps = names.iter().enumerate().map(|(at, name)| match at.checked_sub(1).map(|at| names[at]) {
            // Consent is given by channel.
            Some("consent") => self.channel(name),
            _ => self.step(kind, name),
        });
        let inside = |outer: String, inner: String| {
            self.fill("path-inside", [("outer", outer.into()), ("inner", inner.into())])
        };
        steps.reduce(inside).unwrap_or_default()
    }

    /// One step of a path: `when`, or `branches[0]`.
    fn step(&self, kind: &str, step: &str) -> String {
        let (name, at) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, at)) => (name, at.parse::<u32>().ok()),
            None => (step, None),
        };
        let ids = [message_id(&message_id("field", kind), name), message_id("field", name)];
        let label = ids.iter().find(|id| self.has(id)).map_or_else(|| name.to_owned(), |id| self.text(id));
        match at {
            Some(at) => {
                let number = Value::from(u64::from(at) + 1);
                self.fill("path-numbered", [("field", label.into()), ("number", number)])
            }
            None => label,
        }
    }

    /// What a currency is called; most are known by their code.
    pub fn currency(&self, code: &str) -> String {
        let id = format!("currency-{}", code.to_ascii_lowercase());
        if self.has(&id) { self.text(&id) } else { code.to_owned() }
    }
}

/// The id of the message about one of many, such as `lane-pain-points` about `painPoints`.
pub fn message_id(prefix: &str, name: &str) -> String {
    let mut id = format!("{prefix}-");
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    id
}

impl Words {
    fn read(language: Language, files: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| number_in(Language::En, value),
            Language::Fa => |value, _| number_in(Language::Fa, value),
            Language::Ar => |value, _| number_in(Language::Ar, value),
            Language::Ru => |value, _| number_in(Language::Ru, value),
        }));
        let builtins = bundle.add_builtins();
        debug_assert!(builtins.is_ok(), "NUMBER is added once");
        for file in files {
            // What can be read is used; the tests read every file strictly.
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, figures: Figures::new(language), bundle }
    }

    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        // A variable that is missing is written as `{$name}`; no test lets one through.
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }
}

fn number_in(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(Words::of(language).figures.in_message(number)),
        _ => None,
    }
}

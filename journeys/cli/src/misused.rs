//! Arguments that cannot be taken, told as everything else is: in one sentence, in the person's language.

use std::error::Error as _;

use clap::{
    CommandFactory, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};
use safar_words::{Language, Words};

use crate::arguments::{Arguments, Unfit};

/// What is wrong with the arguments, in one sentence; `None` for what is no mistake: help, and the version.
///
/// `arguments` are those that were given, of which the first without a dash is the command.
pub fn sentence(error: &Error, arguments: &[String], words: &Words) -> Option<String> {
    let told = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = match error.kind() {
        ErrorKind::InvalidSubcommand => told(ContextKind::InvalidSubcommand),
        ErrorKind::MissingSubcommand => told(ContextKind::ValidSubcommand),
        _ => told(ContextKind::InvalidArg),
    };
    let value = told(ContextKind::InvalidValue);
    let unfit = error.source().and_then(|source| source.downcast_ref::<Unfit>());
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "misused-unknown",
        ErrorKind::InvalidValue if value.is_empty() => "misused-empty",
        ErrorKind::InvalidValue => "misused-not-one-of",
        ErrorKind::ValueValidation => unfit.map_or("misused-otherwise", message_of),
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "misused-missing",
        ErrorKind::ArgumentConflict => "misused-conflict",
        _ => "misused-otherwise",
    };
    let other = Some(told(ContextKind::PriorArg)).filter(|other| !other.is_empty());
    let facts = [
        ("other", other.unwrap_or_else(|| argument.clone())),
        ("argument", argument),
        ("value", value),
        ("possible", told(ContextKind::ValidValue)),
        ("help", help(arguments)),
    ];
    let facts = facts.into_iter().chain(unfit.map(bounds_of).unwrap_or_default());
    Some(words.fill(message, facts.map(|(name, fact)| (name, fact.into()))))
}

/// The language that the arguments ask for, whatever else is wrong with them.
pub fn language_asked(arguments: &[String]) -> Option<Language> {
    let said =
        arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
            Some("") => arguments.get(at + 1).cloned(),
            Some(value) => value.strip_prefix('=').map(str::to_owned),
            None => None,
        });
    said.map(|tag| Language::nearest(&tag))
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

/// How to ask what a command takes.
fn help(arguments: &[String]) -> String {
    let commands = Arguments::command();
    let named = arguments.iter().find(|argument| commands.find_subcommand(argument).is_some());
    named.map_or("safar --help".to_owned(), |command| format!("safar {command} --help"))
}

fn message_of(unfit: &Unfit) -> &'static str {
    match unfit {
        Unfit::Zone => "misused-zone",
        Unfit::Shard => "misused-shard",
        Unfit::Points => "misused-points",
        Unfit::Group => "misused-group",
        Unfit::Between { .. } => "misused-between",
        Unfit::Whole { .. } => "misused-whole",
    }
}

/// The bounds that a value is outside of, as they are typed.
fn bounds_of(unfit: &Unfit) -> Vec<(&'static str, String)> {
    match unfit {
        Unfit::Between { least, most } => vec![("least", least.to_string()), ("most", most.to_string())],
        Unfit::Whole { least, most } => vec![("least", least.to_string()), ("most", most.to_string())],
        Unfit::Zone | Unfit::Shard | Unfit::Points | Unfit::Group => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn told(arguments: &[&str]) -> String {
        let error = Arguments::try_parse_from(["safar"].iter().chain(arguments)).expect_err("a mistake");
        let arguments: Vec<String> = arguments.iter().map(|text| (*text).to_owned()).collect();
        sentence(&error, &arguments, Words::of(Language::En)).expect("no help was asked for")
    }

    #[test]
    fn every_mistake_is_a_sentence_that_names_the_argument() {
        let cases: [(&[&str], &str); 15] = [
            (&["simulate", "map.json", "--customers", "many"], "--customers"),
            (&["simulate", "map.json", "--customers", "1e12"], "1e12"),
            (&["simulate", "map.json", "--customers", "-5"], "--customers"),
            (&["simulate", "map.json", "--until", "-0.5"], "--until"),
            (&["simulate", "map.json", "--seed", "99999999999999999999"], "--seed"),
            (&["simulate", "map.json", "--shard", "3/2"], "3/2"),
            (&["simulate", "map.json", "--only", "sara"], "persona=ID"),
            (&["simulate", "map.json", "--only", "gender=female"], "channel=NAME"),
            (&["simulate", "map.json", "--keep", "0"], "--keep"),
            (&["simulate", "map.json", "--keep", "5", "--keep-only", "rich"], "unconverted"),
            (&["simulate", "map.json", "--format", "xml"], "json"),
            (&["simulate", "map.json", "--colour"], "--colour"),
            (&["simulate", "map.json", "--customers"], "--customers"),
            (&["replay", "map.json", "log.csv"], "--event"),
            (&["simulte", "map.json"], "simulte"),
        ];
        for (arguments, named) in cases {
            let sentence = told(arguments);
            assert!(sentence.contains(named), "{arguments:?}: {sentence}");
            assert!(sentence.ends_with('.') && !sentence.contains("invalid digit"), "{sentence}");
            if arguments[0] != "simulte" && sentence.contains("--help") {
                assert!(sentence.contains(&format!("safar {} --help", arguments[0])), "{sentence}");
            }
        }
    }

    #[test]
    fn help_is_no_mistake() {
        let error = Arguments::try_parse_from(["safar", "--help"]).expect_err("help ends the program");
        assert_eq!(sentence(&error, &[], Words::of(Language::En)), None);
    }

    #[test]
    fn the_language_is_found_beside_mistakes() {
        let asked = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|text| (*text).to_owned()).collect();
            language_asked(&arguments)
        };
        assert_eq!(asked(&["--lang", "fa", "simulte"]), Some(Language::Fa));
        assert_eq!(asked(&["simulate", "--lang=ru"]), Some(Language::Ru));
        assert_eq!(asked(&["simulate"]), None);
    }
}

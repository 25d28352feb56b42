//! The four languages say the same things: the same messages, with the same variables.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use safar_model::record::{RecordKind, grid::LaneKind, node::NodeKind, touchpoint::Channel};
use safar_words::{Language, Words, message_id};
use strum::VariantArray;

/// The messages of a file, each with the variables that it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn files(language: Language) -> BTreeMap<String, Messages> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag());
    let entries = fs::read_dir(&folder).expect("every language has a folder");
    entries
        .map(|entry| {
            let path = entry.expect("a file").path();
            let text = fs::read_to_string(&path).expect("a text");
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name.clone(), read(&format!("{}/{name}", language.tag()), &text))
        })
        .collect()
}

fn read(name: &str, text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut messages = Messages::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let mut variables = BTreeSet::new();
                message.value.iter().for_each(|pattern| of_pattern(pattern, &mut variables));
                let before = messages.insert(message.id.name.to_owned(), variables);
                assert!(before.is_none(), "{name}: {} is there twice", message.id.name);
            }
            Entry::Junk { content } => panic!("{name}: cannot be read: {content}"),
            _ => {}
        }
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            variants.iter().for_each(|variant| of_pattern(&variant.value, variables));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let english = files(Language::En);
    assert!(english.contains_key("errors.ftl"));
    for language in [Language::Fa, Language::Ar, Language::Ru] {
        let others = files(language);
        let names = |files: &BTreeMap<String, Messages>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&others), names(&english), "{language:?}");
        for (file, messages) in &english {
            let ids = |messages: &Messages| messages.keys().cloned().collect::<Vec<_>>();
            assert_eq!(ids(&others[file]), ids(messages), "{}/{file}", language.tag());
            for (id, variables) in messages {
                assert_eq!(&others[file][id], variables, "{id} in {}/{file}", language.tag());
            }
        }
    }
}

#[test]
fn no_message_stands_in_two_files() {
    let mut seen = BTreeMap::new();
    for (file, messages) in files(Language::En) {
        for id in messages.into_keys() {
            if let Some(other) = seen.insert(id.clone(), file.clone()) {
                panic!("{id} stands in {other} and in {file}");
            }
        }
    }
}

#[test]
fn every_kind_and_every_usual_channel_has_a_name() {
    let records = RecordKind::VARIANTS.iter().map(|kind| <&str>::from(*kind));
    let nodes = NodeKind::VARIANTS.iter().map(|kind| kind.name());
    let kinds: Vec<&str> = records.chain(nodes).collect();
    for language in Language::VARIANTS {
        let words = Words::of(*language);
        for kind in &kinds {
            assert_ne!(words.kind(kind), *kind, "{kind} has no name in {language:?}");
        }
        for lane in LaneKind::VARIANTS {
            assert!(words.has(&message_id("lane", (*lane).into())), "{lane:?}");
            assert!(words.has(&message_id("question", (*lane).into())), "{lane:?}");
        }
        for channel in Channel::USUAL {
            assert!(words.has(&message_id("channel", channel)), "{channel}");
        }
    }
    assert_eq!(Words::of(Language::Fa).kind("hologram"), "hologram");
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = String::new();
    for rooms in ["journeys", "src-tauri/src", "ui/src"] {
        gather(&root.join(rooms), &mut sources);
    }
    let pieces: Vec<&str> = sources.split(['"', '\'', '`']).collect();
    let quoted: BTreeSet<&str> = pieces.iter().copied().collect();
    let is_quoted = |id: &str| quoted.contains(id);
    let is_opening = |form: &str| quoted.range(form..).next().is_some_and(|piece| piece.starts_with(form));
    let named: BTreeSet<&str> =
        pieces.windows(2).filter(|pair| pair[0].ends_with("message_id(")).map(|pair| pair[1]).collect();
    // One of many, made of a beginning and a name: `port-{name}`, `piece-${kind}`, `message_id("lane", …)`.
    let begun = |beginning: &str| {
        named.contains(beginning)
            || is_opening(&format!("{beginning}-{{"))
            || is_opening(&format!("{beginning}-${{"))
    };
    for (file, messages) in files(Language::En) {
        for id in messages.keys() {
            let one_of_many = id.match_indices('-').any(|(at, _)| begun(&id[..at]));
            // Codes and reasons have their own test.
            let told = id.starts_with("code-") || id.starts_with("reason-");
            assert!(told || one_of_many || is_quoted(id), "{id} of {file} is a leftover");
        }
    }
}

/// The texts of all programs below a folder.
fn gather(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if entry.is_dir() && name != "node_modules" && name != "tests" {
            gather(&entry, sources);
        } else if [".rs", ".ts", ".tsx"].iter().any(|end| name.ends_with(end)) {
            sources.push_str(&fs::read_to_string(&entry).expect("a text"));
        }
    }
}

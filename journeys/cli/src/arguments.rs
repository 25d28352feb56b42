//! The arguments of `safar`.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use safar_model::value::time::TimeZoneName;
use safar_words::Language;
use strum::VariantArray;

/// Design customer journeys, and see what they do before they launch.
#[derive(Debug, Parser)]
#[command(name = "safar", version, about)]
pub struct Arguments {
    /// The language of sentences and tables: en, fa, ar or ru; as the system where nothing is said
    #[arg(long, global = true, value_parser = language())]
    pub lang: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what stands in the way of a run, and what looks wrong
    Check(Check),
    /// Walk customers through a map
    Simulate(Simulate),
    /// Walk recorded customers through a map
    Replay(Replay),
    /// Write a map in another format
    Convert(Convert),
    /// Draw a map
    Export(Export),
    /// Look into the library of the desktop app
    Library(Library),
}

/// How answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Table,
    /// For programs, with stable names
    Json,
}

/// Arguments of `safar check`.
#[derive(Debug, Args)]
pub struct Check {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// Arguments of `safar simulate`.
#[derive(Debug, Args)]
pub struct Simulate {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// How many customers enter in each replication; as the scenario says where nothing is said
    #[arg(long)]
    pub customers: Option<u64>,
    /// The seed of the draws; as the scenario says where nothing is said
    #[arg(long)]
    pub seed: Option<u64>,
    /// How many threads walk; the result does not depend on it
    #[arg(long)]
    pub threads: Option<NonZeroUsize>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// Arguments of `safar replay`.
#[derive(Debug, Args)]
pub struct Replay {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// The log: CSV or TSV with a line of column names, gzipped or not
    pub log: PathBuf,
    /// The column that says whose event it is
    #[arg(long)]
    pub customer: String,
    /// The column with the event's name
    #[arg(long)]
    pub event: String,
    /// The column with the event's time
    #[arg(long)]
    pub time: String,
    /// The time zone of times that name none
    #[arg(long, default_value = "UTC", value_parser = zone)]
    pub zone: TimeZoneName,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// Arguments of `safar convert`.
#[derive(Debug, Args)]
pub struct Convert {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// Where to write it; the format follows from the name: .safar.json, .png or .svg
    #[arg(short, long)]
    pub output: PathBuf,
}

/// Arguments of `safar export`.
#[derive(Debug, Args)]
pub struct Export {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// Where to write it; the format follows from the name: .png or .svg
    #[arg(short, long)]
    pub output: PathBuf,
    /// How many pixels of the picture make one of the map, 1 to 4
    #[arg(long, default_value_t = 2.0)]
    pub scale: f64,
    /// Draw on dark ground
    #[arg(long)]
    pub dark: bool,
}

/// Arguments of `safar library`.
#[derive(Debug, Args)]
pub struct Library {
    /// The library; the desktop app's where none is named
    #[arg(long, env = "SAFAR_LIBRARY")]
    pub library: Option<PathBuf>,
    /// What to do with it
    #[command(subcommand)]
    pub act: LibraryAct,
}

/// What to do with the library.
#[derive(Debug, Subcommand)]
pub enum LibraryAct {
    /// List the journeys
    List {
        /// How the answer is written
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// Take a file into the library
    Import {
        /// The map: a .safar.json file, or a PNG that Safar has made
        map: PathBuf,
    },
    /// Write a journey of the library to a file
    Export {
        /// The journey's id
        journey: String,
        /// Where to write it
        #[arg(short, long)]
        output: PathBuf,
    },
}

fn language() -> impl TypedValueParser<Value = Language> {
    let tags = Language::VARIANTS.iter().map(|language| language.tag());
    PossibleValuesParser::new(tags).map(|tag| Language::nearest(&tag))
}

/// A word that names no time zone.
#[derive(Debug, thiserror::Error)]
#[error("no time zone of the IANA list is called so; write one such as Asia/Tehran")]
struct NotAZone;

fn zone(name: &str) -> Result<TimeZoneName, NotAZone> {
    TimeZoneName::parse(name).map_err(|_| NotAZone)
}

//! The arguments of `safar`.
//!
//! Numbers may be written with a minus, so that it is the number that is refused, and by its bounds.

use std::{
    num::{NonZeroU16, NonZeroUsize},
    path::PathBuf,
};

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use safar_model::value::{id::Id, number::Seed, time::TimeZoneName};
use safar_simulator::{Left, Only, Outcome, Shard};
use safar_words::Language;
use strum::VariantArray;

/// How many pixels of a picture may make one of the map.
const SCALES: [f64; 2] = [1.0, 4.0];
/// So many customers the keys of a run's draws can tell apart.
const MOST_CUSTOMERS: u64 = 1 << 32;
/// So many customers are kept at most: all that happens to each is held in memory.
const MOST_KEPT: u64 = 100_000;

/// Design customer journeys, and see what they do before they launch.
#[derive(Debug, Parser)]
#[command(name = "safar", version)]
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
    /// Join the parts of a run that `safar simulate --shard` has written
    Merge(Merge),
    /// Hold two maps against each other, on the same customers with the same luck
    Compare(Compare),
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
#[command(allow_negative_numbers = true)]
pub struct Simulate {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// How many customers enter in each replication; as the scenario says where nothing is said
    #[arg(long, value_parser = customers)]
    pub customers: Option<u64>,
    /// The seed of the draws; as the scenario says where nothing is said
    #[arg(long, value_parser = seed)]
    pub seed: Option<u64>,
    /// How many threads walk; the result does not depend on it
    #[arg(long, value_parser = threads)]
    pub threads: Option<NonZeroUsize>,
    /// How often the run is repeated with other draws; as the scenario says where nothing is said
    #[arg(long, value_parser = replications)]
    pub replications: Option<NonZeroU16>,
    /// The customers, one row each: CSV or TSV with a line of column names, their attributes by column
    #[arg(long, value_name = "FILE")]
    pub population: Option<PathBuf>,
    /// The time zone of the population's times that name none
    #[arg(long, default_value = "UTC", value_parser = zone, requires = "population")]
    pub zone: TimeZoneName,
    /// Walk only one part of the customers, such as 2/8, and write it as JSON for `safar merge`
    #[arg(long, value_name = "I/N", value_parser = shard)]
    pub shard: Option<Shard>,
    /// Go on until the conversion is known to within so many points of a hundred, such as 0.2
    #[arg(long, value_name = "POINTS", value_parser = points, conflicts_with_all = ["shard", "customers"])]
    pub until: Option<f64>,
    /// With --until, the least number of customers, in all replications
    #[arg(long, value_name = "N", requires = "until", default_value_t = 1000, value_parser = customers)]
    pub at_least: u64,
    /// Say what each message, automation, pain point and opportunity adds: a run more for each
    #[arg(long, conflicts_with = "shard")]
    pub adds: bool,
    /// Say how far the ranges that figures are given move the result: two runs more for each
    #[arg(long, conflicts_with = "shard")]
    pub assumed: bool,
    /// Say how far each share, rate and duration moves the result: two runs more for each
    #[arg(long, conflicts_with = "shard")]
    pub tornado: bool,
    /// Count only the customers of one group, while all walk: persona=ID, segment=ID, entry=ID (the
    /// touchpoint at which they enter) or channel=NAME (that of this touchpoint)
    #[arg(long, value_name = "GROUP", value_parser = group, conflicts_with_all = ["adds", "assumed", "tornado"])]
    pub only: Option<Only>,
    /// Keep so many customers with every step of theirs, and tell of them: those with the smallest draw
    #[arg(long, value_name = "N", value_parser = kept)]
    pub keep: Option<usize>,
    /// With --keep, only customers of whom this became
    #[arg(long, value_name = "OUTCOME", value_enum, requires = "keep")]
    pub keep_only: Option<Became>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// What became of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Became {
    /// They met the main goal
    Converted,
    /// They left without having met it
    Unconverted,
    /// They left without it, among those whom the shares do not send on
    Share,
    /// They left without it for a pain point
    Pain,
    /// They left without it after waiting too long for a place
    Patience,
    /// They left without it where nothing leads on
    End,
    /// They left without it by an exit
    Exit,
    /// They left without it after visiting a card too often
    VisitCap,
    /// They were still on their way at the horizon
    Cut,
}

impl From<Became> for Outcome {
    fn from(became: Became) -> Self {
        match became {
            Became::Converted => Self::Converted,
            Became::Unconverted => Self::Unconverted,
            Became::Share => Self::LeftBy(Left::Share),
            Became::Pain => Self::LeftBy(Left::Pain),
            Became::Patience => Self::LeftBy(Left::Patience),
            Became::End => Self::LeftBy(Left::End),
            Became::Exit => Self::LeftBy(Left::Exit),
            Became::VisitCap => Self::LeftBy(Left::VisitCap),
            Became::Cut => Self::Cut,
        }
    }
}

/// Arguments of `safar merge`.
#[derive(Debug, Args)]
pub struct Merge {
    /// The parts, in any order
    #[arg(required = true)]
    pub parts: Vec<PathBuf>,
    /// The file that the customers of the parts come from, if they were walked with one
    #[arg(long, value_name = "FILE")]
    pub population: Option<PathBuf>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// Arguments of `safar compare`.
#[derive(Debug, Args)]
#[command(allow_negative_numbers = true)]
pub struct Compare {
    /// The first map: a .safar.json file, or a PNG that Safar has made
    pub first: PathBuf,
    /// The map that is held against it
    pub second: PathBuf,
    /// How many customers enter in each replication; as the first map's scenario says where nothing is said
    #[arg(long, value_parser = customers)]
    pub customers: Option<u64>,
    /// The customers, one row each: CSV or TSV with a line of column names, their attributes by column
    #[arg(long, value_name = "FILE")]
    pub population: Option<PathBuf>,
    /// The time zone of the population's times that name none
    #[arg(long, default_value = "UTC", value_parser = zone, requires = "population")]
    pub zone: TimeZoneName,
    /// The seed of the draws; as the first map's scenario says where nothing is said
    #[arg(long, value_parser = seed)]
    pub seed: Option<u64>,
    /// How often the run is repeated with other draws; as the first map's scenario says where nothing is said
    #[arg(long, value_parser = replications)]
    pub replications: Option<NonZeroU16>,
    /// How many threads walk; the result does not depend on it
    #[arg(long, value_parser = threads)]
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
#[command(allow_negative_numbers = true)]
pub struct Export {
    /// The map: a .safar.json file, or a PNG that Safar has made
    pub map: PathBuf,
    /// Where to write it; the format follows from the name: .png or .svg
    #[arg(short, long)]
    pub output: PathBuf,
    /// How many pixels of the picture make one of the map, 1 to 4
    #[arg(long, default_value_t = 2.0, value_parser = scale)]
    pub scale: f64,
    /// Draw on dark ground
    #[arg(long)]
    pub dark: bool,
}

/// Arguments of `safar library`.
#[derive(Debug, Args)]
pub struct Library {
    /// The library; the desktop app's where none is named
    #[arg(long, global = true, env = "SAFAR_LIBRARY")]
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

/// Why a value is not taken; `misused` says it to people.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// It names no time zone.
    #[error("no time zone of the IANA list")]
    Zone,
    /// It names no part of a run.
    #[error("no part such as 2/8")]
    Shard,
    /// It is no precision.
    #[error("no number of points above 0 and at most 100")]
    Points,
    /// It names no group of customers.
    #[error("no group such as persona=ID")]
    Group,
    /// It is no number within these bounds.
    #[error("no number from {least} to {most}")]
    Between {
        /// The least that is taken.
        least: f64,
        /// The most that is taken.
        most: f64,
    },
    /// It is no whole number within these bounds.
    #[error("no whole number from {least} to {most}")]
    Whole {
        /// The least that is taken.
        least: u64,
        /// The most that is taken.
        most: u64,
    },
}

fn shard(text: &str) -> Result<Shard, Unfit> {
    let (number, of) = text.split_once('/').ok_or(Unfit::Shard)?;
    let whole = |text: &str| latin(text).parse().map_err(|_| Unfit::Shard);
    Shard::new(whole(number)?, whole(of)?).ok_or(Unfit::Shard)
}

fn points(text: &str) -> Result<f64, Unfit> {
    let points: f64 = latin(text).parse().map_err(|_| Unfit::Points)?;
    if points > 0.0 && points <= 100.0 { Ok(points) } else { Err(Unfit::Points) }
}

fn zone(name: &str) -> Result<TimeZoneName, Unfit> {
    TimeZoneName::parse(name).map_err(|_| Unfit::Zone)
}

fn scale(text: &str) -> Result<f64, Unfit> {
    let [least, most] = SCALES;
    let scale = latin(text).parse().ok().filter(|scale| (least..=most).contains(scale));
    scale.ok_or(Unfit::Between { least, most })
}

fn whole(text: &str, least: u64, most: u64) -> Result<u64, Unfit> {
    let number = latin(text).parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or(Unfit::Whole { least, most })
}

fn group(text: &str) -> Result<Only, Unfit> {
    let (by, name) = text.split_once('=').filter(|(_, name)| !name.is_empty()).ok_or(Unfit::Group)?;
    let id = || Id::parse(name).map_err(|_| Unfit::Group);
    match by {
        "persona" => id().map(Only::Persona),
        "segment" => id().map(Only::Segment),
        "entry" => id().map(Only::Entry),
        "channel" => Ok(Only::Channel(name.to_owned())),
        _ => Err(Unfit::Group),
    }
}

fn kept(text: &str) -> Result<usize, Unfit> {
    // At most what fits into any number of this machine.
    whole(text, 1, MOST_KEPT).map(|number| number as usize)
}

fn customers(text: &str) -> Result<u64, Unfit> {
    whole(text, 1, MOST_CUSTOMERS)
}

fn seed(text: &str) -> Result<u64, Unfit> {
    whole(text, 0, Seed::MOST)
}

fn threads(text: &str) -> Result<NonZeroUsize, Unfit> {
    latin(text)
        .parse::<NonZeroU16>()
        .map(Into::into)
        .map_err(|_| Unfit::Whole { least: 1, most: u16::MAX.into() })
}

fn replications(text: &str) -> Result<NonZeroU16, Unfit> {
    latin(text).parse().map_err(|_| Unfit::Whole { least: 1, most: u16::MAX.into() })
}

/// A number with the digits and the decimal sign that Rust reads, where it is typed with Persian or Arabic ones.
fn latin(text: &str) -> String {
    let digit = |sign: char, zero: char| char::from_digit(u32::from(sign).wrapping_sub(u32::from(zero)), 10);
    let plain = |sign| match sign {
        '٫' => '.',
        sign => digit(sign, '۰').or_else(|| digit(sign, '٠')).unwrap_or(sign),
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_in_the_digits_of_every_language() {
        assert_eq!(customers("۱۰۰۰"), Ok(1000));
        assert_eq!(customers("١٠٠٠"), Ok(1000));
        assert_eq!(points("۰٫۲"), Ok(0.2));
        assert_eq!(shard("۲/۸"), Ok(Shard::new(2, 8).expect("a part")));
        assert_eq!(seed("۱۲x"), Err(Unfit::Whole { least: 0, most: Seed::MOST }));
    }
}

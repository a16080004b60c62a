//! What can be typed. The sentences that explain it are in the catalogue, under `help-…` and `arg-…`.
#![allow(missing_docs, reason = "the catalogue documents what is typed, in every interface language")]

mod audit;
mod group;
mod init;
mod review;
mod rules;
mod runs;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::contract::Offsets;
use crate::ingest::Input;
use crate::render::views::Sort;

pub(super) use audit::Audit;
pub(super) use group::By;
pub(super) use init::Init;
pub(super) use review::Review;
pub(super) use rules::{
    EvalBy, EvalCount, EvalFamily, Rules, RulesAsked, RulesCommand, RulesCoverage, RulesDiff, RulesEval, RulesFmt,
    RulesList, ShopFormat,
};
pub(super) use runs::DiffRuns;

#[derive(Parser, Debug)]
#[command(name = "cadrage", version, disable_help_subcommand = true, subcommand_required = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    #[command(alias = "comparer")]
    Compare(Compare),
    #[command(alias = "démo")]
    Demo(Demo),
    #[command(alias = "extraire")]
    Extract(Extract),
    #[command(alias = "montrer")]
    Show(Show),
    #[command(alias = "annoter")]
    Annotate(Annotate),
    #[command(alias = "expliquer")]
    Explain(Explain),
    #[command(alias = "regles", alias = "règles")]
    Rules(Rules),
    #[command(alias = "rapport")]
    Report(Report),
    #[command(alias = "fiches")]
    Worksheet(Worksheet),
    #[command(alias = "relire")]
    Review(Review),
    #[command(aliases = ["controler", "contrôler"])]
    Audit(Audit),
    #[command(aliases = ["comparer-releves", "comparer-relevés"])]
    DiffRuns(DiffRuns),
    #[command(aliases = ["methode", "méthode"])]
    Method(Method),
    #[command(alias = "complétions")]
    Completions(Completions),
    #[command(alias = "manuel")]
    Man(Manual),
    #[command(aliases = ["commencer", "debuter", "débuter"])]
    Init(Init),
}

#[derive(Args, Debug, Clone, Default)]
pub(super) struct Common {
    #[arg(long, value_enum, default_value_t)]
    pub(super) input: Reading,
    #[arg(long, value_name = "CODE", default_value = "auto")]
    pub(super) lang: String,
    #[arg(long, value_name = "DIR")]
    pub(super) lexicons: Option<PathBuf>,
    #[arg(long)]
    pub(super) no_builtin: bool,
    #[arg(long, value_name = "FILE")]
    pub(super) event: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(super) review: Option<PathBuf>,
    #[arg(long, conflicts_with = "review")]
    pub(super) no_review: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(super) offsets: Unit,
    #[arg(long, value_name = "SIZE", default_value = "50MB", value_parser = size)]
    pub(super) max_size: u64,
    #[arg(long, short = 'j', value_name = "N", default_value_t = 0)]
    pub(super) jobs: usize,
    #[arg(long, value_enum)]
    pub(super) ui: Option<Tongue>,
    #[arg(long, value_name = "N")]
    pub(super) width: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub(super) color: Colour,
    #[arg(long)]
    pub(super) no_project: bool,
}

#[derive(Args, Debug, Clone, Default)]
pub(super) struct Shown {
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(super) format: Format,
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub(super) view: Vec<String>,
    #[arg(long, value_name = "PATH")]
    pub(super) out: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(super) csv_dialect: CsvDialect,
    #[arg(long)]
    pub(super) with_text: bool,
    #[arg(long)]
    pub(super) with_furniture: bool,
    #[arg(long)]
    pub(super) all_acts: bool,
    #[arg(long)]
    pub(super) rates: bool,
    #[arg(long, value_enum)]
    pub(super) sort: Option<Order>,
    #[arg(long = "base", value_name = "LABEL")]
    pub(super) base_text: Option<String>,
    #[arg(long, value_name = "DAYS")]
    pub(super) window: Option<u32>,
    #[arg(long, value_enum)]
    pub(super) by: Option<By>,
    #[arg(long, value_name = "FILE")]
    pub(super) manifest: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct Compare {
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) shown: Shown,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Demo {
    #[arg(value_name = "SET")]
    pub(super) set: Option<String>,
    #[command(flatten)]
    pub(super) shown: Shown,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Extract {
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(super) format: ExtractFormat,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Show {
    #[arg(value_name = "ID|A6")]
    pub(super) what: String,
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(super) format: PassageFormat,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Annotate {
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub(super) category: Vec<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Explain {
    #[arg(value_name = "RULE", required_unless_present = "sentence")]
    pub(super) rule: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) sentence: Option<String>,
    #[arg(long, conflicts_with = "sentence")]
    pub(super) toml: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Report {
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long)]
    pub(super) class: bool,
    #[arg(long)]
    pub(super) extracts: bool,
    #[arg(long, value_name = "A§2,B§1")]
    pub(super) pair: Option<String>,
    #[arg(long, value_name = "DAY", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub(super) dated: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(super) manifest: Option<PathBuf>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Worksheet {
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, short = 'o', value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(super) level: Level,
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub(super) only: Vec<String>,
    #[arg(long)]
    pub(super) blind: bool,
    #[arg(long, value_name = "A§2,B§1")]
    pub(super) pair: Option<String>,
    #[arg(long)]
    pub(super) pdf: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Method {
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(super) format: MethodFormat,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum MethodFormat {
    #[default]
    #[value(alias = "md")]
    Markdown,
    Json,
}

#[derive(Args, Debug)]
pub(super) struct Completions {
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
    #[arg(long, value_enum)]
    pub(super) ui: Option<Tongue>,
}

#[derive(Args, Debug)]
pub(super) struct Manual {
    #[arg(long, short = 'o', value_name = "DIR", required = true)]
    pub(super) output: PathBuf,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_enum)]
    pub(super) ui: Option<Tongue>,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Level {
    #[default]
    #[value(aliases = ["college", "collège"])]
    Middle,
    #[value(aliases = ["lycee", "lycée"])]
    High,
}

impl From<Level> for crate::render::sheets::Level {
    fn from(level: Level) -> crate::render::sheets::Level {
        match level {
            Level::Middle => crate::render::sheets::Level::Middle,
            Level::High => crate::render::sheets::Level::High,
        }
    }
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Format {
    #[default]
    Table,
    #[value(alias = "md")]
    Markdown,
    Csv,
    Json,
    Jsonl,
    Xlsx,
    Brat,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Rule,
    Left,
    Right,
}

impl Order {
    pub(super) fn sort(self) -> Sort {
        match self {
            Order::Rule => Sort::Rule,
            Order::Left => Sort::Left,
            Order::Right => Sort::Right,
        }
    }
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum ExtractFormat {
    #[default]
    Table,
    Text,
    #[value(alias = "md")]
    Markdown,
    Csv,
    Json,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum PassageFormat {
    #[default]
    Table,
    #[value(alias = "md")]
    Markdown,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum CsvDialect {
    #[default]
    #[value(alias = "rfc4180")]
    Plain,
    ExcelFr,
    Tsv,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Colour {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Fr,
    En,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Reading {
    #[default]
    Auto,
    Text,
    Html,
    Jsonl,
    Mhtml,
    Docx,
    Odt,
    Pdf,
    Press,
}

impl From<Reading> for Input {
    fn from(reading: Reading) -> Input {
        match reading {
            Reading::Auto => Input::Auto,
            Reading::Text => Input::Text,
            Reading::Html => Input::Html,
            Reading::Jsonl => Input::JsonLines,
            Reading::Mhtml => Input::Mhtml,
            Reading::Docx => Input::Docx,
            Reading::Odt => Input::Odt,
            Reading::Pdf => Input::Pdf,
            Reading::Press => Input::Press,
        }
    }
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Unit {
    #[default]
    Bytes,
    Chars,
    Utf16,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Offsets {
        match unit {
            Unit::Bytes => Offsets::Bytes,
            Unit::Chars => Offsets::Chars,
            Unit::Utf16 => Offsets::Utf16,
        }
    }
}

/// Bytes in `50MB`, `200k`, `1G` or a plain number.
fn size(typed: &str) -> Result<u64, String> {
    let split = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    let (number, unit) = typed.split_at(split);
    let scale: u64 = match unit.trim().to_ascii_lowercase().trim_end_matches(['b', 'o']) {
        "" => 1,
        "k" => 1_000,
        "m" => 1_000_000,
        "g" => 1_000_000_000,
        _ => return Err(typed.to_owned()),
    };
    number.parse::<u64>().ok().and_then(|number| number.checked_mul(scale)).ok_or_else(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        assert_eq!(size("50MB"), Ok(50_000_000));
        assert_eq!(size("200k"), Ok(200_000));
        assert_eq!(size("2 Go"), Ok(2_000_000_000));
        assert_eq!(size("12"), Ok(12));
        assert!(size("MB").is_err());
        assert!(size("3 parsecs").is_err());
    }
}

//! What can be typed behind `rules`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Common;
use crate::lexicon::rule::Status;

#[derive(Args, Debug)]
pub(in crate::cli) struct Rules {
    #[command(subcommand)]
    pub(in crate::cli) what: RulesCommand,
}

#[derive(Subcommand, Debug)]
pub(in crate::cli) enum RulesCommand {
    #[command(aliases = ["verifier", "vérifier"])]
    Check(RulesAsked),
    #[command(aliases = ["liste", "lister"])]
    List(RulesList),
    #[command(aliases = ["essai", "essayer"])]
    Test(RulesAsked),
    #[command(aliases = ["nouvelle", "commencer"])]
    New(RulesAsked),
    #[command(alias = "ranger")]
    Fmt(RulesFmt),
    #[command(alias = "schéma")]
    Schema(RulesAsked),
    #[command(alias = "couverture")]
    Coverage(RulesCoverage),
    #[command(aliases = ["difference", "différence"])]
    Diff(RulesDiff),
    #[command(aliases = ["evaluer", "évaluer"])]
    Eval(RulesEval),
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RulesAsked {
    #[arg(value_name = "RULE|PATH")]
    pub(in crate::cli) what: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) why: bool,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RulesFmt {
    #[arg(value_name = "PATH")]
    pub(in crate::cli) what: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) check: bool,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RulesList {
    #[arg(value_name = "WORDS")]
    pub(in crate::cli) holding: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) unreviewed: bool,
    #[arg(long, value_enum)]
    pub(in crate::cli) status: Option<RuleStatus>,
    #[arg(long)]
    pub(in crate::cli) all: bool,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum RuleStatus {
    Draft,
    Stable,
    Retired,
}

impl From<RuleStatus> for Status {
    fn from(status: RuleStatus) -> Status {
        match status {
            RuleStatus::Draft => Status::Draft,
            RuleStatus::Stable => Status::Stable,
            RuleStatus::Retired => Status::Retired,
        }
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RulesCoverage {
    #[arg(value_name = "RULE")]
    pub(in crate::cli) rules: Vec<String>,
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(in crate::cli) corpus: Vec<PathBuf>,
    #[arg(long, value_name = "DIR", default_value = "tests/neutral")]
    pub(in crate::cli) neutral: PathBuf,
    #[arg(long)]
    pub(in crate::cli) check: bool,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(in crate::cli) format: ShopFormat,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RulesDiff {
    #[arg(value_name = "BASE")]
    pub(in crate::cli) base: String,
    #[arg(value_name = "HEAD")]
    pub(in crate::cli) head: String,
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(in crate::cli) corpus: Vec<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) full: bool,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(in crate::cli) format: ShopFormat,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RulesEval {
    #[arg(required = true, value_name = "GOLD")]
    pub(in crate::cli) gold: Vec<PathBuf>,
    #[arg(long, value_enum)]
    pub(in crate::cli) family: Option<EvalFamily>,
    #[arg(long, value_enum)]
    pub(in crate::cli) by: Option<EvalBy>,
    #[arg(long)]
    pub(in crate::cli) errors: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) count: EvalCount,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) subset: Option<String>,
    #[arg(long)]
    pub(in crate::cli) nested_ok: bool,
    #[arg(long)]
    pub(in crate::cli) weak: bool,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(in crate::cli) format: ShopFormat,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(in crate::cli) enum EvalFamily {
    #[default]
    Attribution,
    Loaded,
    Press,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum EvalBy {
    Rule,
    Act,
    Frame,
    Kind,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(in crate::cli) enum EvalCount {
    #[default]
    All,
    Claims,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(in crate::cli) enum ShopFormat {
    #[default]
    Table,
    #[value(alias = "md")]
    Markdown,
    Json,
}

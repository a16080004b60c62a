//! What can be typed behind `audit`.

use std::path::PathBuf;

use clap::Args;

use super::Common;

#[derive(Args, Debug)]
pub(in crate::cli) struct Audit {
    #[arg(required_unless_present = "read", value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[arg(long = "n", value_name = "N", default_value_t = 100)]
    pub(in crate::cli) count: usize,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(..=i64::MAX as u64))]
    pub(in crate::cli) seed: u64,
    #[arg(long, value_name = "FILE", conflicts_with = "output")]
    pub(in crate::cli) read: Option<PathBuf>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

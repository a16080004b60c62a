//! What can be typed behind `diff-runs`.

use std::path::PathBuf;

use clap::Args;

use super::{Common, ShopFormat};

#[derive(Args, Debug)]
pub(in crate::cli) struct DiffRuns {
    #[arg(value_name = "FILE")]
    pub(in crate::cli) before: PathBuf,
    #[arg(value_name = "FILE")]
    pub(in crate::cli) after: PathBuf,
    #[arg(long, short = 'f', value_enum, default_value_t)]
    pub(in crate::cli) format: ShopFormat,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

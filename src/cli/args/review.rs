//! What can be typed behind `review`.

use std::path::PathBuf;

use clap::Args;

use super::Common;

#[derive(Args, Debug)]
pub(in crate::cli) struct Review {
    #[arg(required = true, value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[arg(long, value_name = "DIR", requires_all = ["by", "output"])]
    pub(in crate::cli) brat: Option<PathBuf>,
    #[arg(long, value_name = "INITIALS")]
    pub(in crate::cli) by: Option<String>,
    #[arg(long, requires = "brat")]
    pub(in crate::cli) read_all: bool,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

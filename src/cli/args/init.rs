//! What can be typed behind `init`.

use std::path::PathBuf;

use clap::Args;

use super::Tongue;

#[derive(Args, Debug)]
pub(in crate::cli) struct Init {
    #[arg(value_name = "DIR", default_value = ".")]
    pub(in crate::cli) folder: PathBuf,
    #[arg(long, value_enum)]
    pub(in crate::cli) ui: Option<Tongue>,
}

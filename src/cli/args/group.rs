//! What texts can be put together by.

use clap::ValueEnum;

use crate::contract::GroupBy;

/// What is typed behind `--by`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum By {
    #[value(aliases = ["media", "média"])]
    Outlet,
    Date,
    #[value(alias = "langue")]
    Lang,
    #[value(alias = "groupe")]
    Group,
}

impl From<By> for GroupBy {
    fn from(by: By) -> GroupBy {
        match by {
            By::Outlet => GroupBy::Outlet,
            By::Date => GroupBy::Date,
            By::Lang => GroupBy::Lang,
            By::Group => GroupBy::Group,
        }
    }
}

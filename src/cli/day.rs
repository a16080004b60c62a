//! The day to write on a report: one that was typed, or the day of the run by the machine's clock, in universal time. Nothing else
//! of the program looks at the clock, and this only on request.

use std::time::{SystemTime, UNIX_EPOCH};

use super::exit::Stop;
use crate::compare::calendar::Day;

const SECONDS: u64 = 24 * 60 * 60;

/// `typed` as `YYYY-MM-DD`; the day of the run where nothing was typed.
pub(super) fn day(typed: &str) -> Result<String, Stop> {
    if typed.is_empty() {
        return Ok(today().iso());
    }
    let read = Day::read(typed).filter(|(day, _)| day.iso() == typed);
    read.map(|(day, _)| day.iso()).ok_or_else(|| Stop::usage("dated-no-day", &[("day", typed)]))
}

#[expect(clippy::disallowed_methods, reason = "a reader asked for the day of the run to be written down")]
fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Day::since_1970((since.as_secs() / SECONDS) as i64)
}

//! A sign of life on standard error, only on a terminal and only for what takes longer than a second.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// A count of inputs that shows itself when the run is long.
pub(super) struct Progress {
    bar: ProgressBar,
    since: Instant,
}

impl Progress {
    /// A count up to `all`, or without end.
    #[allow(clippy::disallowed_methods, reason = "only the look of a terminal depends on this clock, never the data")]
    pub(super) fn new(all: Option<usize>) -> Progress {
        let bar = match all {
            Some(all) => ProgressBar::with_draw_target(Some(all as u64), ProgressDrawTarget::hidden()),
            None => ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
        };
        let form = if all.is_some() { "{wide_bar} {pos}/{len}" } else { "{spinner} {pos}" };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        Progress { bar, since: Instant::now() }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        if self.bar.is_hidden() && self.since.elapsed() > PATIENCE && io::stderr().is_terminal() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

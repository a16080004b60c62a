//! What can be known of the terminal and the reader before anything is read: language, width, escape codes.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};

use super::args::{Colour, Common};
use crate::render::paint::Paint;
use crate::render::terminal::Screen;
use crate::render::words::Ui;

/// Columns where nothing else is known.
const COLUMNS: usize = 80;
/// Narrower than this nothing can be read.
const NARROWEST: usize = 20;

/// The interface language: `--ui` as typed, else the one `asked` for, else that of the locale.
pub(super) fn ui(typed: &[OsString], asked: Option<&str>) -> Ui {
    let typed: Vec<&str> = typed.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--").collect();
    let said = typed.iter().enumerate().find_map(|(n, word)| match *word {
        "--ui" => typed.get(n + 1).copied(),
        word => word.strip_prefix("--ui="),
    });
    match said.or(asked) {
        Some(code) => Ui::of_locale(code),
        None => sys_locale::get_locale().map_or_else(Ui::default, |locale| Ui::of_locale(&locale)),
    }
}

/// The screen that data are written for.
pub(super) fn screen(common: &Common) -> Screen {
    Screen { width: width(common.width), paint: Paint { on: paints(common.color) } }
}

/// `--width`, else `COLUMNS`, else the terminal's, else 80.
fn width(asked: Option<usize>) -> usize {
    let told = || env::var("COLUMNS").ok()?.trim().parse().ok().filter(|columns| *columns > 0);
    let seen = || {
        let is_terminal = io::stdout().is_terminal();
        is_terminal.then(terminal_size::terminal_size).flatten().map(|(columns, _)| usize::from(columns.0))
    };
    asked.or_else(told).or_else(seen).unwrap_or(COLUMNS).max(NARROWEST)
}

fn paints(colour: Colour) -> bool {
    match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
            io::stdout().is_terminal() && !refused && !dumb
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_asked_for_wins() {
        let typed = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(ui(&typed(&["cadrage", "a.txt", "--ui", "fr"]), Some("en")), Ui::Fr);
        assert_eq!(ui(&typed(&["cadrage", "--ui=en", "a.txt"]), None), Ui::En);
        assert_eq!(ui(&typed(&["cadrage", "a.txt"]), Some("fr")), Ui::Fr);
    }
}

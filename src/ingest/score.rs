//! How much a line looks like prose, from its features alone, in hundredths: above 0 prose, below 0 furniture.

use super::line::{LONG, Line};
use crate::lexicon::rule::Mark;

/// Marks of lines that are furniture wherever they stand.
pub(crate) const FURNITURE: [Mark; 4] = [Mark::Furniture, Mark::ReadingTime, Mark::DateLabel, Mark::Byline];

/// Marks that end a run of prose.
pub(crate) const BREAKS: [Mark; 4] = [Mark::Stop, Mark::End, Mark::Notice, Mark::Related];

/// The score of a line.
///
/// Length speaks for prose, up to sixty words; so do the end of a sentence and many grammatical words. Words of menus,
/// marks of lists, lone dates, repetition and the looks of a label speak against it.
pub(crate) fn score(line: &Line) -> i32 {
    let words = line.words as i32;
    if words == 0 {
        return -50;
    }
    let mut score = -100 + words.min(60) * 5;
    if line.ends && words >= 8 {
        score += 100;
    }
    if words >= 8 && line.functions * 10 >= line.words * 3 {
        score += 100;
    } else if line.functions * 100 < line.words * 15 {
        score -= 50;
    }
    if line.words < LONG && is_furniture(line) {
        score -= 150;
    }
    if line.item && words < 12 {
        score -= 100;
    }
    if line.only_date {
        score -= 150;
    }
    if line.repeated && words < 40 {
        score -= 100;
    }
    if words < 12 && !line.ends {
        score -= 40;
    }
    score
}

/// Whether the line belongs to menus, buttons, dates or names of authors.
pub(crate) fn is_furniture(line: &Line) -> bool {
    line.only_furniture || line.form(&FURNITURE).is_some()
}

/// Whether a run of prose stops at the line.
pub(crate) fn breaks(line: &Line) -> bool {
    line.ruled || line.form(&BREAKS).is_some()
}

/// Whether the text is over at the line, once there has been enough of it.
pub(crate) fn is_over(line: &Line) -> bool {
    line.ruled && line.words == 0 || line.form(&[Mark::End]).is_some()
}

//! What moved between two runs, as a page. It knows what moved and finds nothing.

use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};
use crate::runs::{Cause, Change, Kind, Move, Runs, State, Text};

/// Moves that are shown of a text.
const SHOWN: usize = 20;
/// What is told of a line of the identity card, whose signs on the screen need a legend.
const CARD: &str = "card";
/// Longest words of a passage that are shown, in characters.
const PASSAGE: usize = 120;

/// The page.
pub(super) fn view(found: &Runs, words: &Words) -> View {
    let mut parts = head(found, words);
    for (cause, title, none) in [
        (Cause::Rules, "runs-by-rules", Some("runs-by-rules-none")),
        (Cause::Readers, "runs-by-readers", None),
        (Cause::Texts, "runs-by-texts", Some("runs-by-texts-none")),
    ] {
        let moved: Vec<Text> = found.texts.iter().filter_map(|text| by(text, cause)).collect();
        if moved.is_empty() && none.is_none() {
            continue;
        }
        parts.extend([Part::Blank, Part::heading(words.say(title))]);
        if moved.is_empty() {
            parts.extend(none.map(|none| Part::line(words.say(none))));
            continue;
        }
        parts.push(Part::Grid(table(&moved, words)));
        for text in &moved {
            parts.extend([Part::Blank, Part::heading(named(text))]);
            parts.extend(text.moves.iter().take(SHOWN).map(|it| line(it, words)));
            if text.moves.len() > SHOWN {
                parts.push(Part::line(words.count("runs-more", text.moves.len() - SHOWN)));
            }
        }
    }
    View { title: words.say("runs-title"), parts, notes: vec![words.say("runs-note")], ..View::default() }
}

/// `text` with what moved in it by `cause`; nothing where nothing did.
fn by(text: &Text, cause: Cause) -> Option<Text> {
    let moves: Vec<Move> = text.moves.iter().filter(|one| one.by == cause).cloned().collect();
    (!moves.is_empty()).then(|| Text { moves, ..text.clone() })
}

/// Who made the two runs, and how their texts stand to each other.
fn head(found: &Runs, words: &Words) -> Vec<Part> {
    let told = |key: &str, was: &str, is: &str| match was == is {
        true => words.tell("runs-equal", &[("is", Arg::from(is))]),
        false => words.tell(key, &[("was", Arg::from(was)), ("is", Arg::from(is))]),
    };
    let (before, after) = (&found.before, &found.after);
    let facts = vec![
        (words.say("method-version"), told("runs-other", &before.version, &after.version)),
        (words.say("method-lexicon"), told("runs-other", &before.lexicon, &after.lexicon)),
    ];
    let mut parts = vec![Part::Facts(facts)];
    for (state, key) in [
        (State::Same, "runs-same"),
        (State::Changed, "runs-changed"),
        (State::New, "runs-new"),
        (State::Gone, "runs-gone"),
    ] {
        let texts: Vec<&Text> = found.of(state).collect();
        // Texts that stay are many and no news.
        let shown = texts.iter().filter(|text| state != State::Same || text.was.is_some());
        let names = shown.map(|text| named(text)).collect::<Vec<_>>().join(", ");
        let told = words.count(key, texts.len());
        let line = match names.is_empty() {
            true => told,
            false => words.tell("runs-named", &[("told", told.into()), ("names", names.into())]),
        };
        parts.push(Part::line(line));
    }
    parts
}

/// A text by its letter and id, and by the id it had.
fn named(text: &Text) -> String {
    match &text.was {
        Some(was) => format!("{} {} ← {was}", text.label, text.id),
        None => format!("{} {}", text.label, text.id),
    }
}

/// How many findings of each kind each text had, has, and how many came, went and are told otherwise.
fn table(moved: &[Text], words: &Words) -> Grid {
    let title = |key: &str| words.code("runs", key);
    let number = |key: &str| Column::new(key, title(key)).fit(Fit::Number);
    let mut columns = vec![Column::new("text", title("text")), Column::new("kind", title("kind"))];
    columns.extend(["before", "after", "added", "removed", "differ"].map(number));
    let mut rows = Vec::new();
    for text in moved {
        for (kind, (before, after)) in &text.counts {
            let of =
                |change: Change| text.moves.iter().filter(|it| it.finding.kind == *kind && it.change == change).count();
            let moves = [Change::Added, Change::Removed, Change::Changed].map(of);
            if moves.iter().all(|n| *n == 0) {
                continue;
            }
            let numbers = [*before, *after].into_iter().chain(moves).map(|n| Cell::new(words.whole(n)));
            let named = [Cell::new(named(text)), Cell::new(words.code("runs-kind", kind.code()))];
            rows.push(Row::new(named.into_iter().chain(numbers).collect()));
        }
    }
    Grid { columns, rows, shape: Shape::Records }
}

/// One finding that moved: its sign, its place, its words, and what is told of it.
fn line(it: &Move, words: &Words) -> Part {
    let finding = &it.finding;
    let sign = match it.change {
        Change::Added => "+",
        Change::Removed => "−",
        Change::Changed => "≠",
    };
    let place = match (finding.paragraph, finding.line) {
        (Some(n), _) => format!("§{n} "),
        (None, 0) => String::new(),
        (None, line) => words.tell("place-line", &[("label", Arg::from("")), ("n", Arg::from(line.to_string()))]),
    };
    let passage = match finding.kind {
        Kind::Card => words.code("indicator", &finding.words),
        _ => words.quote(&short(&finding.words)),
    };
    let mut said = vec![words.code("runs-kind", finding.kind.code()), passage];
    match it.change {
        Change::Changed => said.extend(it.differs.iter().map(|(key, (was, is))| {
            let (was, is) = (value(key, was, words), value(key, is, words));
            words.tell(
                "runs-differs",
                &[("key", words.code("runs-key", key).into()), ("was", was.into()), ("is", is.into())],
            )
        })),
        Change::Added | Change::Removed => said.extend(finding.said.get("rule").cloned()),
    }
    said.retain(|piece| !piece.is_empty());
    Part::hanging(format!("{sign} {}  ", place.trim()), said.join(" · "))
}

/// A code as people read it.
fn value(key: &str, code: &str, words: &Words) -> String {
    match code {
        "" => words.say("none-short"),
        _ if key == CARD => words.code("runs-card", code),
        "true" => words.say("runs-yes"),
        "false" => words.say("runs-no"),
        _ => short(&words.code(key, code)),
    }
}

/// The beginning of long words.
fn short(text: &str) -> String {
    match text.char_indices().nth(PASSAGE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

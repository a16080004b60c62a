//! What is allowed in a lexicon and yet probably a slip: two rules of one family that look for the same words, a debate
//! page that hears one side more than another, a text of a rule that nobody has written yet.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostic::{Diagnostic, Severity, code, say};
use super::language::SHARED;
use super::read::Reading;
use super::rule::{BLANK, Case, Detail, Example, Family, LinePlace, Prose, Rule, Status};
use super::term::{Piece, Term};

/// How many written-out forms of one term are compared; the rest is left alone.
const COMPARED: usize = 512;

/// How many times as many words a side may have as another.
const LEANING: usize = 2;

/// How names of files of rules end.
const ENDING: &str = ".toml";

/// All warnings: terms looked for twice, then debate pages that lean, then texts that are to be written.
pub fn lint(reading: &Reading) -> Vec<Diagnostic> {
    let mut out = twice_looked_for(reading);
    out.extend(leaning(reading));
    out.extend(unwritten(reading));
    out.extend(misplaced(reading));
    // A reason can wait until the rest is right.
    if reading.diagnostics.iter().all(|told| told.severity == Severity::Warning) {
        out.extend(unreasoned(reading));
    }
    out
}

/// Rules of which a text is still what a new rule begins with, one warning a rule.
fn unwritten(reading: &Reading) -> impl Iterator<Item = Diagnostic> + '_ {
    let rules = reading.lexicon.rules.iter().zip(&reading.standing).filter(|(rule, _)| rule.status != Status::Retired);
    rules.filter_map(|(rule, standing)| {
        let prose = |prose: &Prose| prose.fr == BLANK || prose.en == BLANK;
        let sentences = |examples: &[Example]| examples.iter().any(Example::is_unwritten);
        let neutral = if let Detail::Loaded(loaded) = &rule.detail { prose(&loaded.neutral) } else { false };
        let keys = [
            ("why", prose(&rule.why)),
            ("neutral", neutral),
            ("match", sentences(&rule.examples.matches)),
            ("quoted", sentences(&rule.examples.quoted)),
            ("no_match", sentences(&rule.examples.silent)),
        ];
        let keys: Vec<&str> = keys.iter().filter(|(_, blank)| *blank).map(|(key, _)| *key).collect();
        (!keys.is_empty()).then(|| {
            let asked_for: Vec<&str> = keys.iter().copied().filter(|key| is_asked_for(rule, key)).collect();
            let help = match asked_for.len() {
                0 => say("fault-unwritten-help"),
                n if n == keys.len() => say("fault-unwritten-all-help"),
                _ => say("fault-unwritten-some-help").names("names", asked_for),
            };
            let label = say("fault-unwritten-here").with("blank", BLANK).names("names", keys);
            Diagnostic::new(code::UNWRITTEN, say("fault-unwritten").with("id", rule.id.as_str()))
                .at(&standing.file, standing.id.clone(), label)
                .help(help)
        })
    })
}

/// Whether `key` is asked for where it is not there: a reason of every word to discuss, reason and proofs of what is stable.
fn is_asked_for(rule: &Rule, key: &str) -> bool {
    let has_page = matches!(&rule.detail, Detail::Loaded(loaded) if loaded.debate.is_some());
    match key {
        "why" => !has_page && (rule.status == Status::Stable || rule.family() == Family::Loaded),
        "match" | "no_match" => rule.status == Status::Stable,
        _ => false,
    }
}

/// Files that are named for one language and have rules of another, one warning a file.
fn misplaced(reading: &Reading) -> impl Iterator<Item = Diagnostic> + '_ {
    let mut told = BTreeSet::new();
    let rules = reading.lexicon.rules.iter().zip(&reading.standing);
    rules.filter_map(move |(rule, standing)| {
        let named = rule.origin.file.strip_suffix(ENDING)?;
        let language = reading.lexicon.languages.get_key_value(named).map(|(code, _)| code.as_str())?;
        if *rule.language == *language || rule.language == SHARED || !told.insert(&standing.file) {
            return None;
        }
        let title = say("fault-file-language").with("file", rule.origin.file.as_str()).with("id", rule.id.as_str());
        let label = say("fault-file-language-here").with("code", rule.language.as_str());
        let meant = rule.id.replacen(rule.language.as_str(), language, 1);
        let help = say("fault-file-language-help").with("id", meant).with("file", format!("{}{ENDING}", rule.language));
        Some(Diagnostic::new(code::FILE_LANGUAGE, title).at(&standing.file, standing.id.clone(), label).help(help))
    })
}

/// Words to discuss on trial without a reason, one warning a rule; a stable one without is a mistake.
fn unreasoned(reading: &Reading) -> impl Iterator<Item = Diagnostic> + '_ {
    let rules = reading.lexicon.rules.iter().zip(&reading.standing).filter(|(rule, _)| rule.status == Status::Draft);
    let bare = rules.filter(|(rule, _)| {
        matches!(&rule.detail, Detail::Loaded(loaded) if loaded.debate.is_none()) && rule.why == Prose::default()
    });
    bare.map(|(rule, standing)| {
        Diagnostic::new(code::UNREASONED, say("fault-unreasoned").with("id", rule.id.as_str()))
            .at(&standing.file, standing.id.clone(), say("fault-unreasoned-here"))
            .help(say("fault-unreasoned-help"))
    })
}

/// Pages on which, in a language they have words of, a side has none, or another has more than twice as many.
fn leaning(reading: &Reading) -> impl Iterator<Item = Diagnostic> + '_ {
    let pages = reading.lexicon.debates.iter().zip(&reading.pages);
    pages.flat_map(|(debate, (file, at))| {
        let of_code = move |code: &String| {
            let counts = debate.counts(code);
            let (least, most) = (counts.iter().min().copied()?, counts.iter().max().copied()?);
            let leans = most > 0 && (least == 0 || most > LEANING * least);
            let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
            leans.then(|| {
                let label = say("fault-leans-here").with("code", code.as_str()).with("counts", counts.join(", "));
                Diagnostic::new(code::ONE_SIDED, say("fault-leans").with("id", debate.id.as_str()))
                    .at(file, at.clone(), label)
                    .help(say("fault-leans-help"))
            })
        };
        reading.lexicon.languages.keys().filter_map(of_code)
    })
}

/// Every pair of running rules of one family and language that find the same words in the same circumstances, once a pair.
fn twice_looked_for(reading: &Reading) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(Circumstances<'_>, String), (usize, usize)> = BTreeMap::new();
    let mut told = BTreeSet::new();
    let mut out = Vec::new();
    for (number, rule) in reading.lexicon.rules.iter().enumerate() {
        // What neighbours decide cannot be compared word by word.
        if rule.status == Status::Retired || rule.require.is_some() || rule.forbid.is_some() {
            continue;
        }
        for (nth, term) in rule.terms.iter().enumerate() {
            for form in written_out(term) {
                for circumstances in circumstances(rule) {
                    let here = (number, nth);
                    let there = *first.entry((circumstances, form.clone())).or_insert(here);
                    let differ = there.0 != number && !same_mark(rule, &reading.lexicon.rules[there.0]);
                    if differ && told.insert((there.0, number)) {
                        out.push(twice(reading, there, here, &form));
                    }
                }
            }
        }
    }
    out
}

fn twice(reading: &Reading, first: (usize, usize), again: (usize, usize), form: &str) -> Diagnostic {
    let id = |(rule, _): (usize, usize)| &reading.lexicon.rules[rule].id;
    let place = |(rule, term): (usize, usize)| {
        let standing = &reading.standing[rule];
        (standing.file.as_str(), standing.terms.get(term).unwrap_or(&standing.id).clone())
    };
    let ((file, at), (first_file, first_at)) = (place(again), place(first));
    // What is on trial stands aside for what is not; else the first id counts.
    let is_stable = |(rule, _): (usize, usize)| reading.lexicon.rules[rule].status == Status::Stable;
    let (kept, lost) = if is_stable(again) && !is_stable(first) { (again, first) } else { (first, again) };
    Diagnostic::new(code::TERM_TWICE, say("fault-term-twice").with("form", form))
        .at(file, at, say("fault-term-here").with("id", id(again).as_str()))
        .at(first_file, first_at, say("fault-term-too").with("id", id(first).as_str()))
        .help(say("fault-term-twice-help").with("kept", id(kept).as_str()).with("lost", id(lost).as_str()))
}

/// Whether both say the same of a line: then it does not matter which of them is found.
fn same_mark(left: &Rule, right: &Rule) -> bool {
    match (&left.detail, &right.detail) {
        (Detail::Page(left), Detail::Page(right)) => left.mark == right.mark,
        _ => false,
    }
}

/// Under what circumstances a rule finds its terms: rules compete only under the same.
type Circumstances<'r> = (Family, &'r str, Case, u8);

fn circumstances(rule: &Rule) -> Vec<Circumstances<'_>> {
    let of = |variant: u8| (rule.family(), rule.language.as_str(), rule.case, variant);
    let place = |place: LinePlace| vec![of(place as u8)];
    match &rule.detail {
        Detail::Cue(cue) => cue.frames.iter().map(|frame| of(*frame as u8)).collect(),
        Detail::Page(form) => place(form.at),
        Detail::Card(_) | Detail::Wire(_) | Detail::Sign(_) => Vec::new(),
        Detail::Loaded(_) | Detail::Kind(_) => vec![of(0)],
    }
}

/// The term with every choice made, in small letters, at most [`COMPARED`] of them.
fn written_out(term: &Term) -> BTreeSet<String> {
    let mut all = vec![String::new()];
    for piece in &term.pieces {
        all = followed(&all, piece);
    }
    all.into_iter().map(|form| form.trim().to_owned()).filter(|form| !form.is_empty()).collect()
}

fn followed(heads: &[String], piece: &Piece) -> Vec<String> {
    let ends: Vec<String> = match piece {
        Piece::One(chunks) => chunks.iter().map(|chunk| chunk.text.to_lowercase().replace('’', "'")).collect(),
        Piece::Maybe(pieces) => [String::new()].into_iter().chain(sequence(pieces)).collect(),
        Piece::Either(choices) => choices.iter().flat_map(|choice| sequence(choice)).collect(),
        Piece::Gap(width) => vec![format!("..{width}")],
    };
    let both = |head: &String, end: &String| {
        if end.is_empty() { head.clone() } else { format!("{head} {end}") }
    };
    heads.iter().flat_map(|head| ends.iter().map(move |end| both(head, end))).take(COMPARED).collect()
}

fn sequence(pieces: &[Piece]) -> Vec<String> {
    let written = pieces.iter().fold(vec![String::new()], |heads, piece| followed(&heads, piece));
    written.into_iter().map(|form| form.trim().to_owned()).collect()
}

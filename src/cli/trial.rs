//! `rules test`: whether rules do what their examples promise, told example by example.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::RulesAsked;
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::shop;
use crate::analyzer::Analyzer;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::Rule;
use crate::render::clean::clean_lines;
use crate::render::words::{Arg, Words};
use crate::workshop::examples::{self, Breach, Trial};
use crate::workshop::proof::Bench;

/// Tries the examples of all rules, of those whose ids begin with what is typed, or of those of the folders that are typed.
pub(super) fn run(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let (paths, starts): (Vec<&String>, Vec<&String>) = asked.what.iter().partition(|what| Path::new(what).exists());
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    let starts: Vec<String> = starts.into_iter().cloned().collect();
    let (lexicon, brought) = read(asked, &paths, notes)?;
    let analyzer = Analyzer::new(lexicon);
    let rules = shop::rules(&starts, analyzer.lexicon())?;
    let is_typed = |rule: &&Rule| paths.is_empty() || !starts.is_empty() || brought.contains(&rule.id);
    let rules: Vec<&Rule> = rules.into_iter().filter(is_typed).collect();
    let mut bench = Bench::new(&analyzer);
    let trials = examples::examine(rules.iter().copied(), &mut |rule, text| bench.find(rule, text));
    let failed: Vec<&Trial> = trials.iter().filter(|trial| !trial.holds()).collect();
    let mut page = String::new();
    for trial in &failed {
        page.push_str(&told(trial, asked.why, words));
    }
    output::write(page.as_bytes())?;
    let args =
        [("rules", Arg::from(rules.len())), ("examples", Arg::from(trials.len())), ("failed", Arg::from(failed.len()))];
    notes.say(&words.tell("rules-tested", &args));
    Ok(if failed.is_empty() { Exit::Done } else { Exit::Failed })
}

/// The lexicons with those of `paths`, and the ids of the rules that those bring.
fn read(asked: &RulesAsked, paths: &[PathBuf], notes: &Notes) -> Result<(Lexicon, BTreeSet<String>), Stop> {
    if paths.is_empty() {
        return Ok((lexicons::load(&asked.common, notes)?, BTreeSet::new()));
    }
    let layers = lexicons::layers(&asked.common, paths)?;
    let found = lexicons::valid(&layers, &asked.common, notes)?;
    let own = &layers[layers.len() - paths.len()..];
    let brought = own.iter().flat_map(|layer| found.of(layer)).map(|rule| rule.id.clone()).collect();
    Ok((found.lexicon, brought))
}

/// An example that is not as promised: where it is written, the sentence, what differs; with `why` all that was hit.
fn told(trial: &Trial, why: bool, words: &Words) -> String {
    let text = trial.example.text.as_str();
    let part = |start: usize, end: usize| words.quote(text.get(start..end).unwrap_or_default());
    let mut lines = vec![format!("{}:{} {} {}", trial.file, trial.example.line, trial.rule, trial.promise.key())];
    lines.push(format!("  {text}"));
    lines.extend(trial.breaches.iter().map(|breach| {
        let (key, start, end) = match *breach {
            Breach::Missed(start, end) => ("rules-test-missed", start, end),
            Breach::Unmarked(start, end) => ("rules-test-unmarked", start, end),
            Breach::Narrated(start, end) => ("rules-test-narrated", start, end),
        };
        format!("  {}", words.tell(key, &[("text", part(start, end).into())]))
    }));
    if why {
        let hits = trial
            .hits
            .iter()
            .map(|&(start, end, voice)| format!("{} ({})", part(start, end), words.code("voice", voice)));
        let hits: Vec<String> = hits.collect();
        let hits = if hits.is_empty() { words.say("none-short") } else { hits.join(", ") };
        lines.push(format!("  {}", words.tell("rules-test-hits", &[("hits", hits.into())])));
        lines.push(format!("  {}", words.tell("rules-test-explain", &[("sentence", text.into())])));
    }
    format!("{}\n\n", clean_lines(&lines.join("\n")))
}

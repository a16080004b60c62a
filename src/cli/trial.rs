//! `rules test`: whether rules do what their examples promise, told example by example.

use std::collections::BTreeSet;

use super::args::RulesAsked;
use super::chosen;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{output, shell};
use crate::analyzer::Analyzer;
use crate::lexicon::rule::Rule;
use crate::render::clean::clean_lines;
use crate::render::words::{Arg, Words};
use crate::workshop::examples::{self, Breach, Trial};
use crate::workshop::proof::Bench;

/// Tries the examples of all rules, or of those that are typed.
pub(super) fn run(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let (lexicon, chosen) = chosen::read(&asked.what, &asked.common, notes)?;
    let analyzer = Analyzer::new(lexicon);
    let rules: Vec<&Rule> = analyzer.lexicon().rules.iter().filter(|rule| chosen.means(rule)).collect();
    let mut bench = Bench::new(&analyzer);
    let trials = examples::examine(rules.iter().copied(), &mut |rule, text| bench.find(rule, text));
    let failed: Vec<&Trial> = trials.iter().filter(|trial| !trial.holds()).collect();
    let mut page = String::new();
    for trial in &failed {
        let Some(rule) = analyzer.lexicon().rule(trial.rule) else { continue };
        let rivals = bench.rivals(rule, &trial.example.text);
        page.push_str(&told(trial, chosen.home(rule), &rivals, asked.why, words));
    }
    output::write(page.as_bytes())?;
    let args =
        [("rules", Arg::from(rules.len())), ("examples", Arg::from(trials.len())), ("failed", Arg::from(failed.len()))];
    notes.say(&words.tell("rules-tested", &args));
    Ok(if failed.is_empty() { Exit::Done } else { Exit::Failed })
}

/// An example that is not as promised: where it is written, the sentence, what differs; with `why` all that was hit.
fn told(trial: &Trial, file: &str, rivals: &BTreeSet<&str>, why: bool, words: &Words) -> String {
    let text = trial.example.text.as_str();
    let part = |start: usize, end: usize| words.quote(text.get(start..end).unwrap_or_default());
    let mut lines = vec![format!("{file}:{} {} {}", trial.example.line, trial.rule, trial.promise.key())];
    lines.push(format!("  {text}"));
    lines.extend(trial.breaches.iter().map(|breach| {
        let (key, start, end) = match *breach {
            Breach::Missed(start, end) => ("rules-test-missed", start, end),
            Breach::Unmarked(start, end) => ("rules-test-unmarked", start, end),
            Breach::Narrated(start, end) => ("rules-test-narrated", start, end),
        };
        format!("  {}", words.tell(key, &[("text", part(start, end).into())]))
    }));
    for rival in rivals {
        lines.push(format!("  {}", words.tell("rules-test-rival", &[("rule", Arg::from(*rival))])));
    }
    if why {
        let hits = trial
            .hits
            .iter()
            .map(|&(start, end, voice)| format!("{} ({})", part(start, end), words.code("voice", voice)));
        let hits: Vec<String> = hits.collect();
        lines.push(match hits.is_empty() {
            true => format!("  {}", words.say("rules-test-no-hit")),
            false => format!("  {}", words.tell("rules-test-hits", &[("hits", hits.join(", ").into())])),
        });
        lines.push(format!("  {}", words.tell("rules-test-explain", &[("sentence", shell::words(text).into())])));
    }
    format!("{}\n\n", clean_lines(&lines.join("\n")))
}

//! `rules test`: whether rules do what their examples promise, told example by example.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::args::RulesAsked;
use super::chosen;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{output, shell, silence};
use crate::analyzer::Analyzer;
use crate::lexicon::Lexicon;
use crate::lexicon::language::SHARED;
use crate::lexicon::rule::{Rule, Status};
use crate::matching::Precedence;
use crate::render::clean::clean_lines;
use crate::render::words::{Arg, Words};
use crate::text::Span;
use crate::workshop::examples::{self, Breach, Promise, Trial};
use crate::workshop::proof::Bench;
use crate::workshop::silence::Silence;

/// Tries the examples of all rules, or of those that are typed.
pub(super) fn run(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let (lexicon, chosen) = chosen::read(&asked.what, &asked.common, notes)?;
    let analyzer = Analyzer::new(lexicon);
    let rules: Vec<&Rule> = analyzer.lexicon().rules.iter().filter(|rule| chosen.means(rule)).collect();
    let mut bench = Bench::new(&analyzer);
    let trials = examples::examine(rules.iter().copied(), &mut |rule, text| bench.find(rule, text));
    let (unwritten, trials): (Vec<Trial>, Vec<Trial>) =
        trials.into_iter().partition(|trial| trial.example.is_unwritten());
    let failed: Vec<&Trial> = trials.iter().filter(|trial| !trial.holds()).collect();
    let mut page = String::new();
    for trial in &failed {
        let Some(rule) = analyzer.lexicon().rule(trial.rule) else { continue };
        let rivals = bench.rivals(rule, &trial.example.text);
        let explain = asked.why.then(|| command(&trial.example.text, rule, chosen.folder(), notes));
        let causes: Vec<String> = causes(trial, rule, &mut bench, analyzer.lexicon(), words);
        page.push_str(&told(trial, chosen.home(rule), (&rivals, &causes), explain.as_deref(), words));
    }
    output::write(page.as_bytes())?;
    let home = |rule: &Rule| chosen.home(rule).to_owned();
    meetings(trials.iter(), &mut bench, analyzer.lexicon(), (chosen.own(), &home), notes);
    let args = [
        ("rules", Arg::from(rules.len())),
        ("examples", Arg::from(trials.len())),
        ("failed", Arg::from(failed.len())),
        ("unwritten", Arg::from(unwritten.len())),
    ];
    notes.say(&words.tell("rules-tested", &args));
    Ok(if failed.is_empty() { Exit::Done } else { Exit::Failed })
}

/// Tells where rules of one's own meet others in their examples, as [`rules test`](run) does, without trying anything else.
///
/// `homes` names the file of each rule of `lexicon`, in the same order.
pub(super) fn meet(lexicon: Lexicon, homes: &[String], own: &BTreeSet<String>, notes: &Notes) {
    let is_own = |rule: &&Rule| own.contains(&rule.id);
    if lexicon.rules.iter().all(|rule| is_own(&rule)) {
        return;
    }
    let analyzer = Analyzer::new(lexicon);
    let mut bench = Bench::new(&analyzer);
    let rules = analyzer.lexicon().rules.iter().filter(is_own);
    let trials = examples::examine(rules, &mut |rule, text| bench.find(rule, text));
    let rules = analyzer.lexicon().rules.iter().map(|rule| rule.id.as_str());
    let homes: BTreeMap<&str, &String> = rules.zip(homes).collect();
    let home = |rule: &Rule| homes.get(&*rule.id).map_or_else(|| rule.origin.file.clone(), |home| (*home).clone());
    meetings(trials.iter(), &mut bench, analyzer.lexicon(), (own, &home), notes);
}

/// The file of a rule, as messages name it.
type Home<'h> = &'h dyn Fn(&Rule) -> String;

/// Says which rules that are not of the `own` ones stand aside for one of these in its examples, and for which ones it
/// stands aside; each pair once.
fn meetings<'a, 't>(
    trials: impl Iterator<Item = &'t Trial<'a>>,
    bench: &mut Bench<'a>,
    lexicon: &'a Lexicon,
    (own, home): (&BTreeSet<String>, Home<'_>),
    notes: &Notes,
) where
    'a: 't,
{
    let mut met = BTreeSet::new();
    // What a rule of the program met before it was copied is no news.
    let known = if own.is_empty() { Lexicon::default() } else { Lexicon::embedded() };
    for trial in trials.filter(|trial| own.contains(trial.rule)) {
        let Some(rule) = lexicon.rule(trial.rule) else { continue };
        if known.rule(trial.rule).is_some_and(|built_in| built_in.finds_as(rule)) {
            continue;
        }
        let text = &trial.example.text;
        let takes = if rule.status == Status::Draft { "rules-test-will-take" } else { "rules-test-takes" };
        met.extend(bench.displaced(rule, text).into_iter().map(|other| (trial.rule, takes, other, "")));
        let rivals = bench.rivals(rule, text).into_iter();
        met.extend(rivals.map(|(other, why)| (trial.rule, "rules-test-yields", other, why.name())));
    }
    for (rule, key, other, why) in met.into_iter().filter(|(_, _, other, _)| !own.contains(*other)) {
        let args = [("rule", Arg::from(rule)), ("other", Arg::from(other)), ("why", Arg::from(why))];
        let told = notes.words.tell(key, &args);
        let place = lexicon.rule(rule).map(|rule| format!("{}:{}: ", home(rule), rule.origin.line));
        notes.say(&format!("{}{told}", place.unwrap_or_default()));
    }
}

/// The rest of the command that shows what all rules make of a sentence, those of one's own too.
fn command(sentence: &str, rule: &Rule, folder: Option<&Path>, notes: &Notes) -> String {
    let mut sentence = shell::words(sentence);
    if rule.language != SHARED {
        sentence.push_str(&format!(" --lang {}", rule.language));
    }
    folder.map_or(sentence.clone(), |folder| format!("{sentence} --lexicons {}", shell::path(folder, notes)))
}

/// Why the rule finds nothing where it should, each cause once; that another finds the words is told of the example as a whole.
fn causes(trial: &Trial, rule: &Rule, bench: &mut Bench, lexicon: &Lexicon, words: &Words) -> Vec<String> {
    let text = &trial.example.text;
    let missed = trial.breaches.iter().filter_map(|breach| match *breach {
        Breach::Missed(start, end) => Some(Span::new(start, end)),
        _ => None,
    });
    // What is hit there, in other words than the braces hold, has no cause why it is not.
    let missed = missed.filter(|place| overstepped(trial, *place).is_none());
    let why = missed.filter_map(|place| bench.silence(rule, text, &trial.hits, Some(place)));
    let why: BTreeSet<String> = why
        .filter(|why| !matches!(why, Silence::Aside(_)))
        .map(|why| silence::told(&why, rule, text, (lexicon, ""), words))
        .collect();
    why.into_iter().collect()
}

/// What is hit in place of what the braces hold at `place`: a stretch that shares signs with them.
fn overstepped(trial: &Trial, place: Span) -> Option<Span> {
    let hit = trial.breaches.iter().filter_map(|breach| match *breach {
        Breach::Unmarked(start, end) => Some(Span::new(start, end)),
        _ => None,
    });
    hit.into_iter().find(|hit| hit.overlaps(place))
}

/// An example that is not as promised: where it is written, the sentence, what differs; with the command that explains it
/// all that was hit.
fn told(
    trial: &Trial,
    file: &str,
    (rivals, causes): (&BTreeSet<(&str, Precedence)>, &[String]),
    explain: Option<&str>,
    words: &Words,
) -> String {
    let text = trial.example.text.as_str();
    let part = |start: usize, end: usize| words.quote(text.get(start..end).unwrap_or_default());
    let mut lines = vec![format!("{file}:{} {} {}", trial.example.line, trial.rule, trial.promise.key())];
    lines.push(format!("  {text}"));
    lines.extend(trial.breaches.iter().map(|breach| {
        let (key, start, end) = match *breach {
            Breach::Missed(start, end) => ("rules-test-missed", start, end),
            // A sentence that is to stay silent has no braces.
            Breach::Unmarked(start, end) if trial.promise == Promise::Silent => ("rules-test-loud", start, end),
            Breach::Unmarked(start, end) => ("rules-test-unmarked", start, end),
            Breach::Narrated(start, end) => ("rules-test-narrated", start, end),
        };
        format!("  {}", words.tell(key, &[("text", part(start, end).into())]))
    }));
    for breach in &trial.breaches {
        if let Breach::Missed(start, end) = *breach
            && let Some(hit) = overstepped(trial, Span::new(start, end))
        {
            let braced = format!("{{{}}}", hit.of(text));
            lines.push(format!("  {}", words.tell("rules-test-braces", &[("text", braced.into())])));
        }
    }
    for (rival, why) in rivals {
        let args = [("rule", Arg::from(*rival)), ("why", Arg::from(why.name()))];
        lines.push(format!("  {}", words.tell("rules-test-rival", &args)));
    }
    lines.extend(causes.iter().map(|cause| format!("  {cause}")));
    if let Some(explain) = explain {
        let hits = trial
            .hits
            .iter()
            .map(|&(start, end, voice)| format!("{} ({})", part(start, end), words.code("voice", voice)));
        let hits: Vec<String> = hits.collect();
        lines.push(match hits.is_empty() {
            true => format!("  {}", words.say("rules-test-no-hit")),
            false => format!("  {}", words.tell("rules-test-hits", &[("hits", hits.join(", ").into())])),
        });
        lines.push(format!("  {}", words.tell("rules-test-explain", &[("sentence", explain.into())])));
    }
    format!("{}\n\n", clean_lines(&lines.join("\n")))
}

//! `rules coverage`: which rules are of use in texts, and what keeps the others silent.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::{RulesCoverage, ShopFormat};
use super::chosen;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::shop::{self, Corpus};
use crate::analyzer::{Analyzer, Scratch};
use crate::lexicon::Lexicon;
use crate::lexicon::rule::Rule;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};
use crate::workshop::coverage::{Cover, Coverage, Remark};

/// So many of the rules that cost most are shown.
const COSTLY: usize = 10;

/// Runs the command.
pub(super) fn run(asked: &RulesCoverage, notes: &Notes) -> Result<Exit, Stop> {
    let (lexicon, chosen) = chosen::read(&asked.rules, &asked.common, notes)?;
    let analyzer = Analyzer::new(lexicon);
    let lexicon = analyzer.lexicon();
    behind(&asked.corpus, lexicon, notes);
    let mut coverage = Coverage::new(lexicon);
    let mut scratch = Scratch::default();
    let how = shop::how(&asked.common);
    let Corpus { texts, mut all_read } = shop::corpus(&asked.corpus, &asked.common, notes)?;
    for (input, bytes) in &texts {
        for page in crate::ingest::read(&input.name, bytes, &how, analyzer.page_lexicon()) {
            match page {
                Ok(page) => {
                    let analysis = analyzer.analyze_page(page, &how, &mut scratch);
                    coverage.add(&analysis, &scratch, &analyzer);
                }
                Err(error) => {
                    shop::unread(&error, notes);
                    all_read = false;
                }
            }
        }
    }
    if coverage.texts == 0 {
        return Err(shop::nothing(notes));
    }
    for (name, bytes) in neutral(&asked.neutral) {
        for analysis in analyzer.analyze_bytes(&name, &bytes, &how, &mut scratch).into_iter().flatten() {
            coverage.add_neutral(&analysis, lexicon);
        }
    }
    coverage.rules.retain(|id, _| lexicon.rule(id).is_some_and(|rule| chosen.means(rule)));
    let failing = coverage.failing(lexicon).count();
    match asked.format {
        ShopFormat::Json => shop::print_json(&coverage.json(lexicon))?,
        format if asked.check => shop::print(&verdict(&coverage, lexicon, &notes.words), format, &asked.common)?,
        format => {
            let mut view = view(&coverage, lexicon, &notes.words);
            if asked.corpus.is_empty() {
                view.parts.insert(1, Part::line(notes.words.say("coverage-samples")));
            }
            shop::print(&view, format, &asked.common)?;
        }
    }
    Ok(match () {
        () if !all_read => Exit::Unread,
        () if asked.check && failing > 0 => Exit::Failed,
        () => Exit::Done,
    })
}

/// Says so where rules are typed behind `--corpus`, which takes them for paths.
fn behind(corpus: &[PathBuf], lexicon: &Lexicon, notes: &Notes) {
    let names = corpus.iter().filter(|path| !path.exists()).filter_map(|path| path.to_str());
    for name in names.filter(|name| lexicon.rules.iter().any(|rule| rule.id.starts_with(name))) {
        notes.say(&notes.words.tell("coverage-behind", &[("name", Arg::from(name))]));
    }
}

/// The neutral texts: those of a folder and of the folders in it; none where there is no such folder.
fn neutral(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        paths.sort();
        paths
    };
    let files = entries(folder).into_iter().flat_map(|path| if path.is_dir() { entries(&path) } else { vec![path] });
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.filter_map(|path| Some((path.to_string_lossy().into_owned(), fs::read(&path).ok()?))).collect()
}

/// Each rule with what is known of it.
fn known<'a>(coverage: &'a Coverage, lexicon: &'a Lexicon) -> impl Iterator<Item = (&'a Rule, &'a Cover)> {
    coverage.rules.iter().filter_map(|(id, cover)| Some((lexicon.rule(id)?, cover)))
}

fn view(coverage: &Coverage, lexicon: &Lexicon, words: &Words) -> View {
    let mut rows: Vec<(&Rule, &Cover)> = known(coverage, lexicon).collect();
    // A neutral text first: there a rule is wrong.
    rows.sort_by_key(|(rule, cover)| (std::cmp::Reverse((cover.neutral > 0, cover.all())), rule.id.as_str()));
    let fired = rows.iter().filter(|(_, cover)| cover.all() > 0).count();
    let head = [("texts", Arg::from(coverage.texts)), ("rules", Arg::from(rows.len())), ("fired", Arg::from(fired))];
    let is_silent =
        |(rule, cover): &(&Rule, &Cover)| matches!(cover.remark(rule, lexicon), Some(Remark::Never | Remark::Rare));
    let (silent, told): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_silent);
    let row = |(rule, cover): &(&Rule, &Cover)| {
        let said = [voices(cover, words), remark(rule, cover, lexicon, words)];
        let said: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).collect();
        let all = Cell::new(words.whole(cover.all())).worth(cover.all() as f64);
        Row::new(vec![Cell::new(&rule.id), all, Cell::new(said.join("; "))])
    };
    let columns = vec![
        Column::new("rule", words.say("fact-rule")).fit(Fit::Whole),
        Column::new("hits", words.say("coverage-hits")).fit(Fit::Number),
        Column::new("remark", words.say("column-remark")),
    ];
    let grid = Grid { columns, rows: told.iter().map(row).collect(), shape: Shape::Records };
    let mut parts = vec![Part::heading(words.tell("coverage-head", &head)), Part::Grid(grid)];
    parts.extend(work(coverage, words));
    parts.extend(reasons(&silent, lexicon, words));
    parts.extend(unexplained(coverage, lexicon, words));
    View { parts, notes: vec![words.say("coverage-note")], ..View::default() }
}

/// Whether every rule of a language that was read fires or says why it may not; and which languages were not read.
fn verdict(coverage: &Coverage, lexicon: &Lexicon, words: &Words) -> View {
    let mut parts = silent(coverage, lexicon, words);
    if parts.is_empty() {
        let is_aside = |remark: Option<Remark>| matches!(remark, Some(Remark::Aside | Remark::Behind));
        let aside: Vec<String> = known(coverage, lexicon)
            .filter(|(rule, cover)| is_aside(cover.remark(rule, lexicon)))
            .map(|(rule, cover)| format!("{}: {}", rule.id, remark(rule, cover, lexicon, words)))
            .collect();
        let key = if aside.is_empty() { "coverage-explained" } else { "coverage-explained-aside" };
        parts.push(Part::line(words.say(key)));
        parts.extend(aside.into_iter().map(|line| Part::hanging("  ", line)));
    }
    let untried = unmet(coverage, lexicon).into_iter().map(|(code, ids)| {
        let args = [("language", Arg::from(tongue(code, lexicon, words))), ("n", ids.len().into())];
        Part::line(words.tell("coverage-untried", &args))
    });
    parts.extend(untried);
    View { parts, ..View::default() }
}

/// The rules that cost most.
fn work(coverage: &Coverage, words: &Words) -> Vec<Part> {
    let shares = coverage.shares();
    // One rule has all the work, and that says nothing of it.
    if shares.len() < 2 {
        return Vec::new();
    }
    let told = shares.iter().take(COSTLY).map(|(id, share)| format!("{id} {}", words.decimal(share * 100.0, 1)));
    vec![Part::Blank, Part::heading(words.say("coverage-work")), Part::line(told.collect::<Vec<_>>().join(" · "))]
}

/// The rules that never fire, by the reason that is written for it.
fn reasons(silent: &[(&Rule, &Cover)], lexicon: &Lexicon, words: &Words) -> Vec<Part> {
    let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (rule, _) in silent {
        if let Some(reason) = lexicon.rare(rule) {
            by_reason.entry(reason.get(words.ui().code())).or_default().push(&rule.id);
        }
    }
    let rules: usize = by_reason.values().map(Vec::len).sum();
    if rules == 0 {
        return Vec::new();
    }
    let mut parts = vec![Part::Blank, Part::heading(words.count("coverage-rare", rules))];
    parts.extend(by_reason.into_iter().flat_map(|(reason, mut ids)| {
        ids.sort_unstable();
        [Part::line(reason), Part::hanging("  ", ids.join(" "))]
    }));
    parts
}

/// The rules that never fire and say nothing of it.
fn unexplained(coverage: &Coverage, lexicon: &Lexicon, words: &Words) -> Vec<Part> {
    let mut parts = silent(coverage, lexicon, words);
    for (code, ids) in unmet(coverage, lexicon) {
        let args = [("language", Arg::from(tongue(code, lexicon, words))), ("n", ids.len().into())];
        parts.extend([Part::Blank, Part::heading(words.tell("coverage-unmet", &args)), Part::line(ids.join(" "))]);
    }
    parts
}

/// Those of a language that was read.
fn silent(coverage: &Coverage, lexicon: &Lexicon, words: &Words) -> Vec<Part> {
    let ids: Vec<&str> = coverage.failing(lexicon).collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let heading = Part::heading(words.count("coverage-silent", ids.len()));
    let ways = Part::hanging("  ", words.say("coverage-silent-ways"));
    vec![Part::Blank, heading, Part::line(ids.join(" ")), ways]
}

/// Those of languages of which no text was read.
fn unmet<'l>(coverage: &'l Coverage, lexicon: &'l Lexicon) -> BTreeMap<&'l str, Vec<&'l str>> {
    let rules = coverage.unexplained(lexicon).filter_map(|id| lexicon.rule(id));
    let mut by_language: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    rules
        .filter(|rule| !coverage.is_met(rule))
        .for_each(|rule| by_language.entry(&rule.language).or_default().push(&rule.id));
    by_language
}

fn tongue<'l>(code: &'l str, lexicon: &'l Lexicon, words: &Words) -> &'l str {
    lexicon.languages.get(code).map_or(code, |language| language.name.get(words.ui().code()))
}

/// In whose words a rule fires, and how often in page furniture; how often each where it is not one of them alone.
fn voices(cover: &Cover, words: &Words) -> String {
    let each = [
        (words.code("voice", "author"), cover.author),
        (words.code("voice", "quoted"), cover.quoted),
        (words.code("voice", "reported"), cover.reported),
        (words.code("voice", "unclear"), cover.unclear),
        (words.say("coverage-voiceless"), cover.voiceless),
        (words.code("in", "chrome"), cover.chrome),
    ];
    let told: Vec<_> = each.into_iter().filter(|(_, n)| *n > 0).collect();
    if cover.voiceless == cover.all() {
        return told.into_iter().map(|(what, _)| what).collect();
    }
    if let [(what, _)] = &told[..] {
        return words.tell("coverage-all", &[("what", Arg::from(what.as_str()))]);
    }
    told.into_iter().map(|(what, n)| format!("{} {what}", words.whole(n))).collect::<Vec<_>>().join(", ")
}

fn remark(rule: &Rule, cover: &Cover, lexicon: &Lexicon, words: &Words) -> String {
    match cover.remark(rule, lexicon) {
        None => String::new(),
        Some(Remark::Neutral) => words.count("coverage-neutral", cover.neutral),
        Some(what @ (Remark::Aside | Remark::Behind)) => {
            let key = match what {
                Remark::Behind => "coverage-behind-idle",
                _ if cover.aside.len() == 1 => "coverage-aside",
                _ => "coverage-aside-mostly",
            };
            let rule = cover.mostly_for().unwrap_or_default();
            words.tell(key, &[("rule", rule.into()), ("n", cover.stood_aside().into())])
        }
        // Those are listed by themselves, and the voices are told of every rule.
        Some(Remark::Rare | Remark::Never | Remark::Quoted) => String::new(),
    }
}

//! The samples against their gold.toml: the program may differ from a careful reader, but not more than today.
//! Run with `--nocapture` for the list of what differs.
#![allow(clippy::print_stdout, reason = "what differs is for a person to read")]

mod scorer;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::findings::{Place, Voice};
use cadrage::ingest::{How, Role};
use cadrage::lexicon::rule::WireRole;
use cadrage::text::Span;
use scorer::{Row, Score, score};
use toml::{Table, Value};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// A sample with what its reader marked.
struct Sample {
    name: String,
    gold: Table,
    analysis: Analysis,
}

impl Sample {
    fn rows(&self, key: &str) -> Vec<&Table> {
        let list = self.gold.get(key).and_then(Value::as_array);
        list.into_iter().flatten().map(|v| v.as_table().expect("a table")).collect()
    }

    fn text(&self) -> &str {
        &self.analysis.article.page.text
    }
}

static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(|| {
    let mut folders: Vec<PathBuf> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("gold.toml").is_file())
        .collect();
    folders.sort();
    let mut samples = Vec::new();
    for folder in folders {
        let gold: Table = fs::read_to_string(folder.join("gold.toml")).unwrap().parse().unwrap();
        for text in gold["text"].as_array().unwrap() {
            let gold = text.as_table().unwrap().clone();
            let file = string(&gold, "path").to_owned();
            let bytes = fs::read(folder.join(&file)).unwrap();
            let mut read = ANALYZER.analyze_bytes(&file, &bytes, &How::default(), &mut Scratch::default());
            assert_eq!(read.len(), 1, "{file} is one text");
            let analysis = read.remove(0).unwrap_or_else(|e| panic!("{e}"));
            samples.push(Sample { name: file, gold, analysis });
        }
    }
    samples
});

fn string<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Blanks and apostrophes of all shapes are alike.
fn plain(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        '’' => '\'',
        c => c,
    }
}

fn same(a: &str, b: &str) -> bool {
    a.chars().map(plain).eq(b.chars().map(plain))
}

/// Every place where `words` stand in `text`, as whole words.
fn places(text: &str, words: &str) -> Vec<Span> {
    let wanted = words.chars().count();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let inner = words.starts_with(char::is_alphanumeric);
    let fits = |&(at, _): &(usize, char)| {
        let here: String = text[at..].chars().take(wanted).collect();
        let end = at + here.len();
        let cut = inner && letter(text[..at].chars().next_back())
            || words.ends_with(char::is_alphanumeric) && letter(text[end..].chars().next());
        (same(&here, words) && !cut).then_some(Span::new(at, end))
    };
    text.char_indices().filter_map(|c| fits(&c)).collect()
}

fn gap(a: Span, b: Span) -> usize {
    a.start.max(b.start).saturating_sub(a.end.min(b.end))
}

/// The places of cue and source that belong to the content at `content`: in its line if they are there, near one
/// another, near the content.
fn pair(text: &str, cues: &[Span], sources: &[Span], content: Span) -> Option<(Span, Span)> {
    let line = |s: Span| text[..s.start].matches('\n').count();
    let pairs = cues.iter().flat_map(|&cue| sources.iter().map(move |&source| (cue, source)));
    pairs.min_by_key(|&(cue, source)| (line(cue).abs_diff(line(content)), 4 * gap(cue, source) + gap(cue, content)))
}

/// The reader's rows, set in the text.
fn attributions(sample: &Sample) -> Vec<Row> {
    let text = sample.text();
    let title = sample.analysis.article.title.as_ref().and_then(|t| t.span);
    let body = sample.analysis.article.page.of_role(Role::Body).next().map_or(0, |b| b.span.start);
    let mut after = body;
    let mut rows: Vec<Row> = Vec::new();
    for row in sample.rows("attribution") {
        let (source, cue, content) = (string(row, "source"), string(row, "cue"), string(row, "content"));
        let label = format!("{source} / {cue}");
        let all = places(text, content);
        let in_title = all.iter().find(|s| rows.is_empty() && title.is_some_and(|t| t.contains(**s)));
        let there = in_title.or(all.iter().find(|s| s.start + 400 >= after)).or(all.first());
        let content = *there.unwrap_or_else(|| panic!("{}: « {content} » does not stand in it", sample.name));
        after = after.max(content.start);
        let (cue, source) = pair(text, &places(text, cue), &places(text, source), content)
            .unwrap_or_else(|| panic!("{}: {label} does not stand in it", sample.name));
        let relay = row.contains_key("relay");
        rows.push(Row { label, source: Some(source), cue: Some(cue), content: Some(content), relay });
    }
    rows
}

fn show(title: &str, differs: &[String]) {
    println!("== {title}");
    differs.iter().for_each(|line| println!("   {line}"));
}

#[test]
fn bodies_are_cut_where_the_reader_cut_them() {
    let mut differs = Vec::new();
    for sample in SAMPLES.iter() {
        let page = &sample.analysis.article.page;
        let body: Vec<_> = page.of_role(Role::Body).collect();
        let (Some(first), Some(last)) = (body.first(), body.last()) else {
            differs.push(format!("{}: no body", sample.name));
            continue;
        };
        if let Some(lines) = sample.gold.get("body_lines").and_then(Value::as_array) {
            let lines: Vec<usize> = lines.iter().map(|l| l.as_integer().unwrap() as usize).collect();
            if [first.line_start, last.line_end] != lines[..] {
                differs.push(format!("{}: {}–{}, not {lines:?}", sample.name, first.line_start, last.line_end));
            }
        } else {
            let read: String = Span::new(first.span.start, last.span.end).of(&page.text).chars().map(plain).collect();
            let end = |key: &str| string(&sample.gold, key).chars().map(plain).collect::<String>();
            if !read.starts_with(&end("body_starts")) || !read.ends_with(&end("body_ends")) {
                let (head, tail) = (&first.span.of(&page.text), &last.span.of(&page.text));
                differs.push(format!("{}: begins « {head} », ends « {tail} »", sample.name));
            }
        }
    }
    show("bodies", &differs);
    assert!(SAMPLES.len() - differs.len() >= FLOOR_BODIES, "{differs:#?}");
}

#[test]
fn titles_and_outlets_are_those_of_the_page() {
    let mut differs = Vec::new();
    for sample in SAMPLES.iter() {
        let article = &sample.analysis.article;
        let title = article.title.as_ref().map_or("", |t| t.text.as_str());
        if !same(title, string(&sample.gold, "title")) {
            differs.push(format!("{}: title « {title} »", sample.name));
        }
        let outlet = article.outlet.as_deref().unwrap_or_default();
        if !outlet.is_empty() && outlet != string(&sample.gold, "outlet") {
            differs.push(format!("{}: outlet « {outlet} »", sample.name));
        }
    }
    show("titles", &differs);
    assert!(SAMPLES.len() - differs.len() >= FLOOR_TITLES, "{differs:#?}");
}

#[test]
fn reported_words_are_found_with_their_sources() {
    let mut total = Score::default();
    for sample in SAMPLES.iter() {
        let score = score(&sample.name, &sample.analysis, &attributions(sample), true);
        println!("{}: {} of {}, {} read, F1 {:.3}", sample.name, score.found, score.marked, score.read, score.f1());
        total.add(score);
    }
    show("reported words", &total.differs);
    println!("all: {} of {}, {} read, F1 {:.3}", total.found, total.marked, total.read, total.f1());
    println!("relays: {} of {}", total.relays, total.relays_marked);
    assert!(total.f1() >= FLOOR_F1, "F1 {:.3}", total.f1());
    assert!(total.relays >= FLOOR_RELAYS, "relays {} of {}", total.relays, total.relays_marked);
}

#[test]
fn words_to_discuss_stand_in_the_voice_the_reader_heard() {
    let (mut marked, mut listed, mut right, mut worst) = (0, 0, 0, Vec::new());
    let mut differs = Vec::new();
    for sample in SAMPLES.iter() {
        let found = sample.analysis.findings.as_ref().unwrap();
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for word in sample.rows("word") {
            let (written, voice, place) = (string(word, "text"), string(word, "voice"), string(word, "place"));
            marked += 1;
            let at = places(sample.text(), written);
            let here = |i: &usize| at.iter().any(|s| s.overlaps(found.loaded[*i].span));
            let free: Vec<usize> = (0..found.loaded.len()).filter(|i| !used.contains(i) && here(i)).collect();
            let in_place = free.iter().find(|&&i| name_of(found.loaded[i].place) == place);
            let Some(&hit) = in_place.or(free.first()) else {
                differs.push(format!("{}: not listed {written} ({voice}, {place})", sample.name));
                continue;
            };
            let term = &found.loaded[hit];
            used.extend(free.iter().filter(|&&i| found.loaded[i].place == term.place && i <= hit));
            listed += 1;
            let heard = voice_of(term.voice);
            if heard == voice && name_of(term.place) == place {
                right += 1;
            } else {
                let got = format!("{heard}, {}", name_of(term.place));
                differs.push(format!("{}: {written}: reader {voice}, {place}; program {got}", sample.name));
            }
            if term.voice == Voice::Author && matches!(voice, "quoted" | "reported") && place != "chrome" {
                worst.push(format!("{}: {written}", sample.name));
            }
        }
    }
    show("words to discuss", &differs);
    println!("listed {listed} of {marked}, {right} with voice and place");
    assert!(worst.len() <= MOST_MISPLACED, "somebody's words in the narration's mouth: {worst:?}");
    assert!(listed * 100 >= marked * FLOOR_LISTED, "listed {listed} of {marked}");
    assert!(right * 100 >= listed * FLOOR_VOICES, "{right} of {listed} with the reader's voice and place");
}

#[test]
fn agencies_play_the_role_the_reader_saw() {
    let mut differs = Vec::new();
    for sample in SAMPLES.iter() {
        let agencies = &ANALYZER.lexicon().agencies;
        let wires = sample.analysis.findings.as_ref().unwrap().wires.iter();
        let read: BTreeSet<(String, &str)> = wires
            .filter(|w| w.role != WireRole::Topic && w.place != Place::Chrome)
            .map(|w| (agencies[w.agency as usize].id.clone(), role_of(w.role)))
            .collect();
        let id = |name: &str| {
            let named = |a: &&cadrage::lexicon::tables::Agency| a.names.iter().chain(&a.codes).any(|n| n == name);
            agencies.iter().find(named).unwrap_or_else(|| panic!("{name} is no agency")).id.clone()
        };
        let gold = sample.rows("agency");
        let marked: BTreeSet<(String, &str)> =
            gold.iter().map(|a| (id(string(a, "name")), string(a, "role"))).collect();
        differs.extend(marked.difference(&read).map(|d| format!("{}: missed {d:?}", sample.name)));
        differs.extend(read.difference(&marked).map(|d| format!("{}: extra {d:?}", sample.name)));
    }
    show("agencies", &differs);
    assert!(differs.is_empty(), "{differs:#?}");
}

fn role_of(role: WireRole) -> &'static str {
    match role {
        WireRole::Credit => "credit",
        WireRole::Cited => "cited",
        WireRole::Relay => "relay",
        WireRole::Image => "image",
        WireRole::Topic => "topic",
    }
}

fn voice_of(voice: Voice) -> &'static str {
    match voice {
        Voice::Author => "author",
        Voice::Quoted => "quoted",
        Voice::Reported => "reported",
        Voice::Unclear => "unclear",
    }
}

fn name_of(place: Place) -> &'static str {
    match place {
        Place::Title => "title",
        Place::Body => "body",
        Place::Caption => "caption",
        Place::Credit => "credit",
        Place::Chrome => "chrome",
    }
}

// What holds today, to be raised when it gets better and never lowered.

/// Texts, of nine.
const FLOOR_BODIES: usize = 7;
/// Texts, of nine.
const FLOOR_TITLES: usize = 8;
const FLOOR_F1: f64 = 0.81;
const FLOOR_RELAYS: usize = 7;
/// Hundredths.
const FLOOR_LISTED: usize = 42;
/// Hundredths.
const FLOOR_VOICES: usize = 96;
/// The one limit that is to come down: words of others told as the narration's.
const MOST_MISPLACED: usize = 1;

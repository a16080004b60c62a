//! Five real pages that are not part of this repository, with their hand annotation. CADRAGE_SHARED names the folder
//! that holds `corpus/` and `gold/`; without it these tests stay aside.
#![allow(clippy::print_stdout, reason = "what differs is for a person to read")]

mod scorer;

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::contract::IndicatorState;
use cadrage::findings::attribution::Link;
use cadrage::findings::{LoadedTerm, Place, Voice, WireMention};
use cadrage::ingest::{How, Role};
use cadrage::lexicon::rule::WireRole;
use cadrage::report::{self, Options};
use cadrage::text::Span;
use scorer::{Row, Score, score};
use serde_json::Value;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

fn shared() -> PathBuf {
    PathBuf::from(std::env::var_os("CADRAGE_SHARED").expect("CADRAGE_SHARED names the folder of the pages"))
}

/// The pages by the first three characters of their names.
static PAGES: LazyLock<Vec<(String, Analysis)>> = LazyLock::new(|| {
    let folder = shared().join("corpus/tajikistan-2021");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(path).unwrap();
        let mut read = ANALYZER.analyze_bytes(&name, &bytes, &How::default(), &mut Scratch::default());
        (name[..3].to_owned(), read.remove(0).unwrap())
    };
    paths.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")).map(read).collect()
});

fn page(name: &str) -> &'static Analysis {
    &PAGES.iter().find(|(page, _)| page == name).unwrap_or_else(|| panic!("no page {name}")).1
}

static GOLD: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_slice(&fs::read(shared().join("gold/tajikistan-2021.json")).unwrap()).unwrap());

fn gold() -> impl Iterator<Item = (&'static String, &'static Value)> {
    GOLD["articles"].as_object().unwrap().iter()
}

fn span(value: &Value) -> Option<Span> {
    let bytes = value.get("byte")?;
    Some(Span::new(bytes[0].as_u64()? as usize, bytes[1].as_u64()? as usize))
}

fn texts(analysis: &Analysis) -> &str {
    &analysis.article.page.text
}

fn loaded<'a>(name: &'static str, words: &'a str) -> impl Iterator<Item = &'static LoadedTerm> + 'a {
    let analysis = page(name);
    let holds = move |t: &&LoadedTerm| t.span.of(texts(analysis)).to_lowercase().contains(words);
    analysis.findings.as_ref().unwrap().loaded.iter().filter(holds)
}

fn wires<'a>(name: &'static str, agency: &'a str) -> impl Iterator<Item = &'static WireMention> + 'a {
    let is = move |w: &&WireMention| {
        let known = &ANALYZER.lexicon().agencies[w.agency as usize];
        known.name == agency || known.names.iter().chain(&known.codes).any(|n| n == agency)
    };
    page(name).findings.as_ref().unwrap().wires.iter().filter(is)
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn bodies_have_the_lines_and_words_a_person_sees() {
    let wanted =
        [("000", 46, 51, 235), ("001", 1, 10, 625), ("002", 5, 23, 367), ("003", 8, 42, 693), ("004", 5, 35, 539)];
    let mut differs = Vec::new();
    for (name, first, last, words) in wanted {
        let analysis = page(name);
        let lines = |role: Role| analysis.article.page.of_role(role).map(|b| (b.line_start, b.line_end));
        let read = (lines(Role::Body).map(|l| l.0).min(), lines(Role::Body).map(|l| l.1).max());
        let count = analysis.article.words.body;
        if read != (Some(first), Some(last)) || count.abs_diff(words) * 20 > words {
            differs.push(format!("{name}: lines {read:?}, {count} words; wanted {first}–{last}, {words}"));
        }
    }
    assert!(differs.is_empty(), "{differs:#?}");
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn titles_are_found_where_the_file_has_one() {
    let starts = [
        ("000", "Devant l’offensive"),
        ("002", "Des soldats afghans"),
        ("003", "Afghanistan: Faced"),
        ("004", "Les militants"),
    ];
    for (name, start) in starts {
        let title = page(name).article.title.as_ref().map_or("", |t| t.text.as_str());
        assert!(title.starts_with(start), "{name}: {title}");
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn what_a_file_without_a_head_cannot_tell_is_unknown() {
    let analysis = page("001");
    assert_eq!(analysis.article.title, None);
    assert_eq!((analysis.article.published.as_ref(), analysis.article.byline.as_ref()), (None, None));
    let article = report::article(analysis, &ANALYZER, Options::default());
    let states = article.indicators.unwrap();
    for id in ["title", "byline", "date"] {
        let state = states.iter().find(|i| i.id == id).unwrap_or_else(|| panic!("{id} is on no card")).state;
        assert_eq!(state, IndicatorState::Unknown, "{id}");
    }
}

fn row(row: &Value) -> Row {
    let via = &row["via"];
    let relay = via["label"].as_str().is_some_and(|label| !label.contains("unnamed"));
    let label =
        format!("{} / {}", row["source_label"].as_str().unwrap_or("–"), row["cue"]["text"].as_str().unwrap_or("–"));
    Row { label, source: span(&row["source"]), cue: span(&row["cue"]), content: span(&row["content"]), relay }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn reported_words_are_found_with_their_relays() {
    let mut total = Score::default();
    for (name, article) in gold() {
        let all = article["attributions"].as_array().unwrap();
        let rows: Vec<Row> = all.iter().filter(|r| r["where"] == "body").map(row).collect();
        let score = score(name, page(name), &rows, false);
        println!("{name}: {} of {}, {} read, F1 {:.3}", score.found, score.marked, score.read, score.f1());
        total.add(score);
    }
    total.differs.iter().for_each(|line| println!("   {line}"));
    println!("all: {} of {}, {} read, F1 {:.3}", total.found, total.marked, total.read, total.f1());
    assert_eq!(total.relays, total.relays_marked, "relays");
    assert!(total.f1() >= 0.85, "F1 {:.3}", total.f1());
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn nothing_is_attributed_in_page_furniture() {
    for (name, analysis) in PAGES.iter() {
        let text_roles = [Role::Title, Role::Body, Role::Caption];
        for attribution in &analysis.findings.as_ref().unwrap().attributions {
            let at = attribution.cue.or(attribution.source).unwrap_or_default();
            let block = analysis.article.page.blocks.iter().find(|b| b.span.contains(at)).unwrap();
            assert!(text_roles.contains(&block.role), "{name}, line {}", block.line_start);
        }
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn words_that_take_a_side_are_listed_in_the_voice_a_person_hears() {
    let (mut marked, mut listed, mut right) = (0, 0, 0);
    for (name, article) in gold() {
        let found = &page(name).findings.as_ref().unwrap().loaded;
        for word in article["loaded"].as_array().unwrap() {
            let strong = word["strength"].as_u64().unwrap_or(1) >= 2;
            if !strong || !["body", "title"].contains(&word["where"].as_str().unwrap()) {
                continue;
            }
            marked += 1;
            let at = span(&word["term"]).unwrap();
            let (written, voice) = (word["term"]["text"].as_str().unwrap(), word["voice"].as_str().unwrap());
            let Some(term) = found.iter().find(|t| t.span.overlaps(at)) else {
                println!("{name}: not listed {written} ({voice})");
                continue;
            };
            listed += 1;
            let agrees = match voice {
                "author" => term.voice == Voice::Author,
                "quoted" => term.voice == Voice::Quoted,
                "reported" => term.voice == Voice::Reported,
                _ => term.voice != Voice::Author,
            };
            right += usize::from(agrees);
            if !agrees {
                println!("{name}: {written}: {voice}, read as {:?}", term.voice);
            }
        }
    }
    println!("listed {listed} of {marked}, {right} in the same voice");
    assert!(listed * 100 >= 60 * marked, "listed {listed} of {marked}");
    assert!(right * 100 >= 95 * listed, "{right} of {listed} in the same voice");
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn the_words_everybody_looks_for_have_their_voice() {
    let cases = [
        ("000", "forces d’occupation", Voice::Author),
        ("001", "troupes d’invasion", Voice::Reported),
        ("000", "sauver leur vie", Voice::Quoted),
    ];
    for (name, words, voice) in cases {
        let voices: Vec<Voice> = loaded(name, words).map(|t| t.voice).collect();
        assert_eq!(voices, [voice], "{name}: {words}");
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn words_of_the_page_around_are_not_the_text_s() {
    for (name, words, times) in [("000", "carnages", 2), ("003", "massacre", 1)] {
        let places: Vec<Place> = loaded(name, words).map(|t| t.place).collect();
        assert!(places.len() >= times && places.iter().all(|&p| p == Place::Chrome), "{name}: {words} {places:?}");
        assert!(loaded(name, words).all(|t| t.unscored.is_some()), "{name}: {words} is scored");
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn agencies_have_their_roles() {
    let roles = |name: &'static str, agency: &'static str| wires(name, agency).map(|w| w.role).collect::<Vec<_>>();
    assert!(roles("003", "AFP").contains(&WireRole::Credit), "003: {:?}", roles("003", "AFP"));
    assert!(!roles("002", "AFP").is_empty() && roles("002", "AFP").iter().all(|&r| r == WireRole::Image));
    assert_eq!(roles("000", "AFP"), []);
    assert_eq!(wires("002", "Reuters").count(), 5);
    assert!(wires("002", "Reuters").all(|w| matches!(w.role, WireRole::Cited | WireRole::Relay)));
    assert!(wires("003", "CNN").all(|w| w.place == Place::Chrome));
    for name in ["000", "003"] {
        assert_eq!(roles(name, "Khovar"), [WireRole::Relay], "{name}");
        let found = page(name).findings.as_ref().unwrap();
        let cited =
            |a: &cadrage::findings::Attribution| a.via.iter().any(|v| v.link == Link::Cited && v.agency.is_some());
        assert!(found.attributions.iter().any(cited), "{name}: no attribution comes through an agency");
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn a_quotation_that_never_closes_ends_with_its_paragraph() {
    let analysis = page("004");
    let found = analysis.findings.as_ref().unwrap();
    let blocks: Vec<_> = analysis.article.page.blocks.iter().filter(|b| [9, 11].contains(&b.line_start)).collect();
    let (damaged, next) = (blocks[0].span, blocks[1].span);
    assert_eq!(found.voices.at(damaged.end - 2).voice, Voice::Unclear, "the words after a mark that never closes");
    assert_eq!(found.voices.at(next.start).voice, Voice::Author, "the next paragraph begins in narration");
}

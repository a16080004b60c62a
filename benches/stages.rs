//! How fast each room is, beside a bare scan for the same words.
//!
//! All rooms read the same text, the bodies of the samples repeated up to a megabyte and a half, in French and in
//! English. The yardstick is one automaton over every surface form of the language's lexicons, run leftmost-longest
//! over bytes that are folded already: it finds strings and understands nothing. After the table the last lines give
//! the whole way, `Analyzer::analyze` on one thread, as a share of that scan.

// A bench is the one place that may look at a clock.
#![allow(clippy::disallowed_methods, clippy::print_stdout, missing_docs)]

#[path = "stages/forms.rs"]
mod forms;

use std::sync::LazyLock;
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::findings::attribution::grammar::Grammar;
use cadrage::findings::{Findings, Place, attribution};
use cadrage::ingest::{How, Role};
use cadrage::lexicon::Lexicon;
use cadrage::matching::Hits;
use cadrage::segment::Segments;
use cadrage::terms::Tongue;
use cadrage::text::{Scan, Span, fold::fold};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

const LANGUAGES: [&str; 2] = ["fr", "en"];
const BYTES: usize = 3 << 19;
const RUNS: u32 = 20;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);
static SETS: LazyLock<Vec<Set>> = LazyLock::new(|| LANGUAGES.iter().map(|code| Set::new(code)).collect());

/// A long text of one language, with its paragraphs and its yardstick.
struct Set {
    code: &'static str,
    text: String,
    folded: String,
    blocks: Vec<Span>,
    bare: AhoCorasick,
}

impl Set {
    fn new(code: &'static str) -> Set {
        let bodies = bodies(code);
        assert!(!bodies.is_empty(), "the samples hold a text in {code}");
        let mut text = bodies.repeat(BYTES / bodies.len() + 1);
        let end = (0..=BYTES).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
        text.truncate(end);
        let mut start = 0;
        let mut blocks = Vec::new();
        for line in text.split_inclusive('\n') {
            blocks.push(Span::new(start, start + line.trim_end().len()));
            start += line.len();
        }
        let forms = forms::surface(ANALYZER.lexicon(), code);
        let bare = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .match_kind(MatchKind::LeftmostLongest)
            .build(&forms)
            .expect("the forms fit in an automaton");
        println!("{code}: {} bytes, {} surface forms", text.len(), forms.len());
        Set { code, folded: fold(&text), text, blocks, bare }
    }

    fn of(code: &str) -> &'static Set {
        SETS.iter().find(|set| set.code == code).expect("a set for each language")
    }

    fn tongue(&self) -> &'static Tongue {
        ANALYZER.tongue(self.code).expect("the built-in lexicons have the language")
    }

    fn counter(&self) -> BytesCount {
        BytesCount::of_str(&self.text)
    }

    fn scan(&self) -> usize {
        self.bare.find_iter(&self.folded).count()
    }

    fn segments(&self, segments: &mut Segments) {
        segments.read(&self.text, &self.blocks, self.tongue());
    }

    fn hits(&self, segments: &Segments, hits: &mut Hits) {
        hits.read(segments, self.tongue(), ANALYZER.lexicon());
    }
}

/// The bodies of all sample texts in the language `code`.
fn bodies(code: &str) -> String {
    let mut out = String::new();
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");
    let mut paths: Vec<_> =
        folder(samples.as_ref()).into_iter().filter(|p| p.is_dir()).flat_map(|p| folder(&p)).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e != "toml" && e != "md"));
    for path in paths {
        let bytes = std::fs::read(&path).expect("a sample can be read");
        let name = path.to_string_lossy();
        let read = ANALYZER.analyze_bytes(&name, &bytes, &How::default(), &mut Scratch::default());
        for analysis in read.into_iter().flatten().filter(|a| a.article.lang.as_deref() == Some(code)) {
            let page = &analysis.article.page;
            for block in page.blocks.iter().filter(|b| b.role == Role::Body) {
                out.push_str(block.span.of(&page.text));
                out.push('\n');
            }
        }
    }
    out
}

fn folder(path: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(path).expect("the samples are there");
    let mut paths: Vec<_> = entries.map(|e| e.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn a_bare_scan(bencher: Bencher, code: &str) {
    let set = Set::of(code);
    bencher.counter(set.counter()).bench(|| set.scan());
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn b_words(bencher: Bencher, code: &str) {
    let (set, mut scan) = (Set::of(code), Scan::default());
    let apostrophes = &set.tongue().apostrophes;
    bencher.counter(set.counter()).bench_local(|| {
        scan.clear();
        scan.read(&set.text, Span::new(0, set.text.len()), apostrophes);
        scan.tokens.len()
    });
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn c_segments(bencher: Bencher, code: &str) {
    let (set, mut segments) = (Set::of(code), Segments::default());
    bencher.counter(set.counter()).bench_local(|| set.segments(&mut segments));
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn d_hits(bencher: Bencher, code: &str) {
    let (set, mut segments, mut hits) = (Set::of(code), Segments::default(), Hits::default());
    set.segments(&mut segments);
    bencher.counter(set.counter()).bench_local(|| set.hits(&segments, &mut hits));
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn e_attributions(bencher: Bencher, code: &str) {
    found(bencher, code, |grammar, _| attribution::find(grammar, |_| true).len());
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn f_findings(bencher: Bencher, code: &str) {
    found(bencher, code, |grammar, places| Findings::read(grammar, places).loaded.len());
}

fn found(bencher: Bencher, code: &str, find: impl Fn(&Grammar, &[Place]) -> usize) {
    let (set, mut segments, mut hits) = (Set::of(code), Segments::default(), Hits::default());
    set.segments(&mut segments);
    set.hits(&segments, &mut hits);
    let (tongue, lexicon) = (set.tongue(), ANALYZER.lexicon());
    let grammar = Grammar { text: &set.text, segments: &segments, hits: &hits, tongue, lexicon };
    let places = vec![Place::Body; set.blocks.len()];
    bencher.counter(set.counter()).bench_local(|| find(&grammar, &places));
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn g_analyze(bencher: Bencher, code: &str) {
    let (set, mut scratch) = (Set::of(code), Scratch::default());
    bencher.counter(set.counter()).bench_local(|| ANALYZER.analyze(&set.text, &mut scratch));
}

#[divan::bench(sample_count = RUNS)]
fn start_lexicons() -> Lexicon {
    Lexicon::embedded()
}

#[divan::bench(args = LANGUAGES, sample_count = RUNS)]
fn start_language(code: &str) -> Tongue {
    let lexicon = ANALYZER.lexicon();
    Tongue::compile(lexicon, &lexicon.languages[code])
}

/// The two ways in turn, so that both meet the same weather.
fn ratio(set: &Set) {
    let mut scratch = Scratch::default();
    let (mut bare, mut whole) = (0.0, 0.0);
    for _ in 0..RUNS {
        bare += time(|| set.scan());
        whole += time(|| ANALYZER.analyze(&set.text, &mut scratch));
    }
    let speed = |took: f64| set.text.len() as f64 / 1e6 / (took / f64::from(RUNS));
    let share = bare / whole;
    println!("{}: bare scan {:.0} MB/s, analyze {:.0} MB/s, share {share:.2}", set.code, speed(bare), speed(whole));
}

/// Seconds of processor time that `run` takes; of time, where the system does not count the former.
fn time<T>(run: impl FnOnce() -> T) -> f64 {
    let (start, spent) = (Instant::now(), spent());
    black_box(run());
    match (spent, self::spent()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed().as_secs_f64(),
    }
}

/// Seconds for which this thread has had a processor, as Linux counts them.
fn spent() -> Option<f64> {
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(counted.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

fn main() {
    LazyLock::force(&SETS);
    divan::main();
    SETS.iter().for_each(ratio);
}

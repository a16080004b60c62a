//! One sentence, read: who speaks, with what verb, what is reported.

use std::sync::LazyLock;

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::findings::attribution::Confidence;
use cadrage::ingest::{How, Input};
use cadrage::text::Span;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// All that is found in `text`.
pub(crate) fn analyse(lang: &str, text: &str) -> Analysis {
    let how = How { lang: Some(lang.into()), input: Input::Text, ..How::default() };
    let read = ANALYZER.analyze_bytes("t.txt", text.as_bytes(), &how, &mut Scratch::default());
    read.into_iter().next().unwrap().unwrap()
}

/// Source, cue and first content of the attributions of a sentence that are counted.
pub(crate) fn read(lang: &str, sentence: &str) -> Vec<[String; 3]> {
    let analysis = analyse(lang, sentence);
    let of = |span: Option<Span>| span.map_or(String::new(), |s| s.of(&analysis.article.page.text).to_owned());
    let found = analysis.findings.as_ref().map(|f| f.attributions.as_slice()).unwrap_or_default();
    let counted = found.iter().filter(|a| a.confidence != Confidence::Weak);
    counted.map(|a| [of(a.source), of(a.cue), of(a.content.first().copied())]).collect()
}

/// Each row says what its sentence is read as, among whatever else it holds.
#[track_caller]
pub(crate) fn reads(lang: &str, rows: &[(&str, [&str; 3])]) {
    for (sentence, expected) in rows {
        let found = read(lang, sentence);
        assert!(found.iter().any(|row| row == expected), "{sentence}\nexpected {expected:?}\nfound {found:#?}");
    }
}

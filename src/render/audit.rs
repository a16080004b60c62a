//! A drawn sample as a file to be coded by hand: each thing with its passage, what the program says of it, and a place for the
//! answer. It is written in the format that `audit` reads.

use std::fmt::Write as _;

use super::shelf::Shelf;
use super::words::Arg;
use crate::audit::format::{FINDING, HEAD, MISSED, RIGHT, SCHEMA, SENTENCE};
use crate::audit::{Drawn, Kind};
use crate::contract::{Article, Attribution, Loaded};
use crate::review::fingerprint;
use crate::text::Span;

/// The sample `drawn` with `seed` from the report of `shelf`, whose texts have these `sentences`. The report carries its texts,
/// in bytes.
pub fn audit(shelf: Shelf, sentences: &[Vec<Span>], drawn: &[Drawn], seed: u64) -> String {
    let words = shelf.words;
    let mut file = String::new();
    for line in words.say("audit-file-head").lines() {
        put(&mut file, &format!("# {}", line.trim()));
    }
    put(&mut file, &format!("[{HEAD}]\nschema = {SCHEMA}\nseed = {seed}"));
    put(&mut file, &format!("lexicon = {}", quoted(&shelf.report.lexicon.hash)));
    put(&mut file, &format!("texts = {}\nby = \"\"", shelf.articles().len()));
    let hashes: Vec<String> =
        shelf.articles().iter().map(|article| fingerprint(article.text.as_deref().unwrap_or_default())).collect();
    for one in drawn {
        let article = &shelf.articles()[one.article];
        let text = article.text.as_deref().unwrap_or_default();
        let touched = sentences[one.article].iter().filter(|sentence| sentence.overlaps(one.span));
        let passage = touched.copied().fold(one.span, Span::join).of(text);
        let table = if one.kind == Kind::Sentence { SENTENCE } else { FINDING };
        put(&mut file, &format!("\n[[{table}]]\ntext = {}", quoted(&hashes[one.article])));
        put(&mut file, &format!("file = {}", quoted(article.path.rsplit('/').next().unwrap_or_default())));
        if let Some(kind) = kind(one.kind) {
            put(&mut file, &format!("kind = {}", quoted(kind)));
        }
        put(&mut file, &format!("start = {}\nend = {}\npassage = {}", one.span.start, one.span.end, quoted(passage)));
        match said(shelf, article, one) {
            Some(says) => put(&mut file, &format!("says = {}\n{RIGHT} = \"\"", quoted(&says))),
            None => put(&mut file, &format!("{MISSED} = \"\"")),
        }
    }
    file
}

fn put(file: &mut String, line: &str) {
    writeln!(file, "{line}").expect("it is written to memory");
}

fn kind(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Attribution => Some("attribution"),
        Kind::Loaded => Some("loaded"),
        Kind::Sentence => None,
    }
}

/// What the program says of a finding, in one line.
fn said(shelf: Shelf, article: &Article, one: &Drawn) -> Option<String> {
    match one.kind {
        Kind::Attribution => article.attributions.as_ref()?.get(one.index).map(|one| reported(shelf, one)),
        Kind::Loaded => article.loaded.as_ref()?.get(one.index).map(|one| word(shelf, article, one)),
        Kind::Sentence => None,
    }
}

fn reported(shelf: Shelf, one: &Attribution) -> String {
    let words = shelf.words;
    let content: Vec<&str> = one.content.iter().map(|span| span.text.as_str()).collect();
    let cue = one.cue.as_ref().map_or("–", |cue| cue.text.as_str());
    let args = [
        ("source", Arg::from(shelf.source(one))),
        ("cue", Arg::from(cue)),
        ("content", Arg::from(words.quote(&content.join(" … ")))),
    ];
    words.tell("audit-says-attribution", &args)
}

fn word(shelf: Shelf, article: &Article, one: &Loaded) -> String {
    let words = shelf.words;
    let args = [
        ("words", Arg::from(words.quote(&one.span.text))),
        ("category", Arg::from(shelf.category(&one.category))),
        ("voice", Arg::from(shelf.voice(article, one.voice, one.attribution.as_deref()))),
    ];
    words.tell("audit-says-loaded", &args)
}

/// `text` as a TOML string. JSON's escapes are TOML's too; what JSON leaves as it is and TOML does not allow is added.
fn quoted(text: &str) -> String {
    let json = serde_json::to_string(text).expect("a text can be written");
    json.replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn any_text_can_be_read_again() {
        let text = "a \"b\" \\ \u{7f}\u{1}\t\n« é » \u{2028}\u{1f600}";
        let table: toml::Table = toml::from_str(&format!("a = {}", quoted(text))).expect("it is TOML");
        assert_eq!(table["a"].as_str(), Some(text));
    }
}

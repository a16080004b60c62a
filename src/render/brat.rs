//! A text and its findings as stand-off annotation in the form of brat (Stenetorp et al., EACL 2012): the text, spans and what
//! ties them in a file beside it, and the types in a third. It sees the contract; offsets there must count code points.
//!
//! Reported words are events: the cue triggers, source, content and relays are its arguments. Words to discuss, agencies and
//! figures are spans; voice, category and role are attributes. Notes carry ids, so that a corrected file can be read again.

use std::fmt::Write as _;

use super::shelf::{attributions, loaded, wires};
use crate::contract::{Article, Attribution, Offsets, Origin, Review, Span, code};

/// The types, for the folder that holds the files, but for the categories of words.
const TYPES: &str = "\
[entities]\nSource\nContent\nRelay\nWord\nAgency\nFigure\n\n\
[relations]\n\n\
[events]\nReported\tSource?:Source, Content*:Content, Relay*:Relay\n\n\
[attributes]\n\
Act\tArg:Reported, Value:speech|belief|intention|directive|silence|evidential\n\
Mode\tArg:Reported, Value:direct|mixed|indirect|damaged\n\
Confidence\tArg:Reported, Value:strong|medium|weak\n\
Voice\tArg:Word, Value:author|quoted|reported|unclear\n\
Role\tArg:Agency, Value:credit|cited|relay|image|topic\n";

/// The types, for the folder that holds the files, with the categories that words can have.
pub fn configuration<'c>(categories: impl Iterator<Item = &'c str>) -> String {
    format!("{TYPES}Category\tArg:Word, Value:{}\n", categories.collect::<Vec<_>>().join("|"))
}

/// Signs at which a line or a column of the file would end for some reader. A blank takes as much room.
const BREAKS: [char; 10] =
    ['\t', '\r', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text as brat keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The text.
    pub text: String,
    /// The annotations, one a line.
    pub annotations: String,
}

/// The document of `article`; `None` where its text is not in the report, or offsets there do not count code points.
pub fn document(article: &Article, offsets: Offsets) -> Option<Document> {
    let text = article.text.clone().filter(|_| offsets == Offsets::Chars)?;
    let mut writer = Writer::default();
    for one in attributions(article) {
        writer.reported(one);
    }
    for word in loaded(article) {
        let span = writer.span("Word", &[&word.span]);
        writer.attribute("Voice", &span, &code(word.voice));
        writer.attribute("Category", &span, &word.category);
        writer.note(&span, &format!("{} {}", word.id, word.rule));
    }
    for wire in wires(article) {
        let span = writer.span("Agency", &[&wire.span]);
        writer.attribute("Role", &span, &code(wire.role));
        writer.note(&span, &format!("{} {}", wire.id, wire.agency));
    }
    for figure in article.figures.iter().flatten() {
        let span = writer.span("Figure", &[&figure.span]);
        writer.note(&span, &figure.id);
    }
    Some(Document { text, annotations: writer.lines })
}

/// Lines with their numbers, each sort counted for itself.
#[derive(Default)]
struct Writer {
    lines: String,
    spans: usize,
    events: usize,
    attributes: usize,
    notes: usize,
}

impl Writer {
    fn reported(&mut self, one: &Attribution) {
        // An event needs something that triggers it; without a verb that is the source, without both what is said.
        let Some(trigger) = one.cue.as_ref().or(one.source.as_ref()).or(one.seat()) else { return };
        let trigger = self.span("Reported", &[trigger]);
        let mut arguments = String::new();
        // A reader may name a source that stands in another sentence.
        let named =
            one.resolved.as_ref().filter(|_| one.origin == Origin::Person || one.review == Some(Review::Changed));
        if let Some(source) = one.source.as_ref().or(named) {
            let _ = write!(arguments, " Source:{}", self.span("Source", &[source]));
        }
        for (n, content) in one.content.iter().enumerate() {
            let _ = write!(arguments, " Content{}:{}", numbered(n), self.span("Content", &[content]));
        }
        for (n, relay) in one.via.iter().enumerate() {
            let _ = write!(arguments, " Relay{}:{}", numbered(n), self.span("Relay", &[&relay.span]));
        }
        self.events += 1;
        let event = format!("E{}", self.events);
        let _ = writeln!(self.lines, "{event}\tReported:{trigger}{arguments}");
        self.attribute("Act", &event, &code(one.act));
        self.attribute("Mode", &event, &code(one.mode));
        self.attribute("Confidence", &event, &code(one.confidence));
        let rule = one.rule.as_deref().unwrap_or_default();
        self.note(&event, format!("{} {rule}", one.id).trim_end());
    }

    /// A span, in fragments where the text goes on in another line.
    fn span(&mut self, kind: &str, spans: &[&Span]) -> String {
        self.spans += 1;
        let mut places = Vec::new();
        let mut words = Vec::new();
        for span in spans {
            let mut start = span.start;
            for line in span.text.split('\n') {
                let length = line.chars().count();
                if length > 0 {
                    places.push(format!("{start} {}", start + length));
                    words.push(line.replace(BREAKS, " "));
                }
                start += length + 1;
            }
        }
        let id = format!("T{}", self.spans);
        let _ = writeln!(self.lines, "{id}\t{kind} {}\t{}", places.join(";"), words.join(" "));
        id
    }

    fn attribute(&mut self, kind: &str, of: &str, value: &str) {
        self.attributes += 1;
        let _ = writeln!(self.lines, "A{}\t{kind} {of} {value}", self.attributes);
    }

    fn note(&mut self, of: &str, words: &str) {
        self.notes += 1;
        let _ = writeln!(self.lines, "#{}\tAnnotatorNotes {of}\t{words}", self.notes);
    }
}

/// The number behind an argument's name: none for the first.
fn numbered(n: usize) -> String {
    if n == 0 { String::new() } else { (n + 1).to_string() }
}

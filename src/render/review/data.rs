//! What the script of the page works on: the exact texts, the places of findings, and what was decided before. It goes into the
//! page as plain ASCII without any sign that HTML would act on, so that bytes can be counted in it.

use serde::Serialize;

use super::{Found, Table, blocks, findings};
use crate::contract::Article;
use crate::findings::{Object, Verdict};
use crate::lexicon::names::Named as _;
use crate::review::format::FILE;
use crate::review::{Correction, fingerprint};

#[derive(Serialize)]
struct Data<'a> {
    file: &'static str,
    texts: Vec<Text<'a>>,
    decided: Vec<Decided<'a>>,
}

#[derive(Serialize)]
struct Text<'a> {
    hash: String,
    file: &'a str,
    blocks: Vec<(usize, &'a str)>,
    findings: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    kind: &'static str,
    start: usize,
    end: usize,
    words: &'a str,
    /// What is said, part by part.
    passage: Vec<&'a str>,
}

#[derive(Serialize)]
struct Decided<'a> {
    text: &'a str,
    file: &'a str,
    kind: &'static str,
    start: usize,
    end: usize,
    words: &'a str,
    verdict: &'static str,
    voice: Option<&'static str>,
    source: Option<&'a str>,
    source_kind: Option<&'a str>,
    passage: &'a [String],
    category: Option<&'a str>,
    weight: Option<u8>,
    role: Option<&'static str>,
    by: &'a str,
    on: &'a str,
    reason: &'a str,
}

/// The data as JSON that may stand in an element.
pub(super) fn data(table: Table) -> String {
    let data = Data {
        file: FILE,
        texts: table.shelf.articles().iter().map(|one| text(table, one)).collect(),
        decided: table.decided.iter().map(decided).collect(),
    };
    let json = serde_json::to_string(&data).expect("words and numbers can be written");
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() && !c.is_ascii_control() && !matches!(c, '<' | '>' | '&' | '\'') {
            safe.push(c);
            continue;
        }
        // Outside of strings JSON has none of these signs.
        let mut units = [0; 2];
        c.encode_utf16(&mut units).iter().for_each(|unit| safe.push_str(&format!("\\u{unit:04x}")));
    }
    safe
}

fn text<'a>(table: Table<'a>, article: &'a Article) -> Text<'a> {
    let written = article.text.as_deref().unwrap_or_default();
    let words = |start: usize, end: usize| written.get(start..end).unwrap_or_default();
    let place = |found: &Found<'a>| Place {
        kind: found.kind(),
        start: found.place().start,
        end: found.place().end,
        words: words(found.place().start, found.place().end),
        passage: found.passage().iter().map(|span| words(span.start, span.end)).collect(),
    };
    Text {
        hash: fingerprint(written),
        file: article.path.rsplit('/').next().unwrap_or_default(),
        blocks: blocks(article).map(|block| (block.start, words(block.start, block.end))).collect(),
        findings: findings(table, article).iter().map(place).collect(),
    }
}

fn decided(one: &Correction) -> Decided<'_> {
    let amendment = &one.amendment;
    Decided {
        text: &one.text,
        file: &one.file,
        kind: match amendment.object {
            Object::Attribution => "attribution",
            Object::Loaded => "loaded",
            Object::Wire => "wire",
        },
        start: amendment.span.start,
        end: amendment.span.end,
        words: &one.words,
        verdict: match amendment.verdict {
            Verdict::Keep => "keep",
            Verdict::Drop => "drop",
            Verdict::Change => "change",
            Verdict::Add => "add",
        },
        voice: amendment.voice.map(|voice| voice.name()),
        source: amendment.source.as_deref(),
        source_kind: amendment.sort.as_deref(),
        passage: &amendment.passage,
        category: amendment.category.as_deref(),
        weight: amendment.weight,
        role: amendment.role.map(|role| role.name()),
        by: &one.by,
        on: &one.on,
        reason: &one.reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Report;
    use crate::render::shelf::Shelf;
    use crate::render::words::{Ui, Words};

    #[test]
    fn nothing_of_a_text_ends_the_data() {
        let report: Report = serde_json::from_value(serde_json::json!({
            "schema": "cadrage/1", "tool": { "version": "0" }, "lexicon": { "hash": "" }, "offsets": "bytes",
            "articles": [{
                "id": "a", "label": "A", "path": "a</script>.txt", "sha256": "", "supported": true, "words": { "body": 1, "page": 1 },
                "text": "</script><!-- été \u{1f600}", "blocks": [], "paragraphs": [],
            }],
            "errors": [],
        }))
        .expect("a report");
        let words = Words::new(Ui::En);
        let shelf = Shelf { report: &report, words: &words };
        let safe = data(Table { shelf, sentences: &[], followed: None, decided: &[], categories: &[] });
        assert!(safe.is_ascii() && !safe.contains(['<', '>', '&', '\'']), "{safe}");
        let back: serde_json::Value = serde_json::from_str(&safe).expect("it is JSON still");
        assert_eq!(back["texts"][0]["file"], "script>.txt");
    }
}

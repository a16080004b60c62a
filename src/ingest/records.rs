//! JSON Lines: one text a line, with what its collector knows of it. A line that cannot be read is an error with its
//! number; the rest goes on. Keys it does not know are left alone.

use serde_json::{Map, Value};

use super::error::{ReadError, ReadErrorKind};
use super::furniture::PageLexicon;
use super::page::{Meta, MetaOrigin, Metadata, Page, Role, Why};

/// Reads every line of `text` that is not blank.
pub(crate) fn records(name: &str, text: &str, lexicon: &PageLexicon) -> Vec<Result<Page, ReadError>> {
    let lines = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(i, line)| record(line, lexicon).map_err(|kind| ReadError::at(name, i + 1, kind))).collect()
}

fn record(line: &str, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    let value: Value = serde_json::from_str(line).map_err(|e| ReadErrorKind::BadJson(e.to_string()))?;
    let Value::Object(mut record) = value else { return Err(ReadErrorKind::BadValue("object")) };
    let text = take(&mut record, "text")?;
    let html = take(&mut record, "html")?;
    let given = Metadata {
        title: given(&mut record, "title")?,
        published: given(&mut record, "date")?,
        byline: None,
        outlet: given(&mut record, "outlet")?,
        url: given(&mut record, "url")?,
        lang: given(&mut record, "lang")?,
    };
    let id = named(&mut record, "id")?;
    let group = named(&mut record, "group")?.filter(|group| !group.trim().is_empty());
    let filled = |t: &String| !t.trim().is_empty();
    let mut page = match (text.filter(filled), html.filter(filled)) {
        (Some(text), _) => body(text, lexicon),
        (None, Some(html)) => super::saved(&html, lexicon)?,
        (None, None) => return Err(ReadErrorKind::NoText),
    };
    let found = std::mem::replace(&mut page.metadata, given);
    page.metadata.complete(found);
    (page.id, page.group) = (id, group);
    Ok(page)
}

/// The string under `key`, taken out of the record.
fn take(record: &mut Map<String, Value>, key: &'static str) -> Result<Option<String>, ReadErrorKind> {
    match record.remove(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(value)) => Ok(Some(value)),
        Some(_) => Err(ReadErrorKind::BadValue(key)),
    }
}

/// The words or the number under `key`, taken out of the record.
fn named(record: &mut Map<String, Value>, key: &'static str) -> Result<Option<String>, ReadErrorKind> {
    match record.remove(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(name)) => Ok(Some(name)),
        Some(Value::Number(number)) => Ok(Some(number.to_string())),
        Some(_) => Err(ReadErrorKind::BadValue(key)),
    }
}

fn given(record: &mut Map<String, Value>, key: &'static str) -> Result<Option<Meta>, ReadErrorKind> {
    let value = take(record, key)?.filter(|v| !v.trim().is_empty());
    Ok(value.map(|v| Meta::beside(v.trim(), MetaOrigin::Input)))
}

/// A body handed over as such; only a last line that names agencies and nothing else is a credit.
fn body(text: String, lexicon: &PageLexicon) -> Page {
    let mut page = super::body(text);
    let last = page.blocks.last().map(|b| (b.span, (b.line_start, b.line_end))).filter(|_| page.blocks.len() > 1);
    if let Some(unit) = last
        && super::line::measure(&page.text, &[unit], lexicon).iter().any(|line| line.only_agency)
        && let Some(block) = page.blocks.last_mut()
    {
        (block.role, block.why) = (Role::Credit, Why::AgencyLine);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::testing;

    #[test]
    fn a_record_is_a_body_with_what_is_known_of_it() {
        let line = r#"{"id": 7, "text": "Fog closed the port.\n\nIt lifted at noon.\n(NWA)", "date": "2021-07-06", "topic": [1]}"#;
        let pages = records("set.jsonl", line, testing::lexicon());
        let page = pages[0].as_ref().unwrap();
        let roles: Vec<Role> = page.blocks.iter().map(|b| b.role).collect();
        assert_eq!(roles, [Role::Body, Role::Body, Role::Credit]);
        assert_eq!(page.id.as_deref(), Some("7"));
        assert_eq!(page.metadata.published, Some(Meta::beside("2021-07-06", MetaOrigin::Input)));
        assert_eq!(page.metadata.title, None);
    }

    #[test]
    fn a_bad_line_does_not_stop_the_others() {
        let lines = "{\"text\": \"One.\"}\n\n{broken\n{\"id\": \"x\"}\n{\"text\": 3}\n[1]\n{\"text\": \"Two.\"}\n";
        let pages = records("set.jsonl", lines, testing::lexicon());
        let kinds: Vec<_> = pages.iter().map(|p| p.as_ref().err().map(|e| (e.line, e.kind.name()))).collect();
        let expected = [None, Some((Some(3), "bad-json")), Some((Some(4), "no-text")), Some((Some(5), "bad-value"))];
        assert_eq!(kinds[..4], expected);
        assert_eq!(kinds[4..], [Some((Some(6), "bad-value")), None]);
    }
}

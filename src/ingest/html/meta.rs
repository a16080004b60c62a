//! What a saved page states about itself: JSON-LD, OpenGraph, `meta` and `link` elements, attributes, the comment that
//! browsers leave. Each value keeps where it was read. Nothing is guessed.

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::ingest::page::{Meta, MetaOrigin, Metadata};

/// How far into the page the comment of a saved page is looked for.
const COMMENT_WITHIN: usize = 2048;

/// How many objects of a JSON-LD script are looked at.
const MOST_OBJECTS: usize = 2000;

/// Everything the page states about itself, the most exact place first.
pub(crate) fn metadata(tree: &Html, html: &str) -> Metadata {
    let mut metadata = Metadata::default();
    for script in select(tree, r#"script[type="application/ld+json"]"#) {
        if let Ok(value) = serde_json::from_str(&script.text().collect::<String>()) {
            metadata.complete(linked_data(&value));
        }
    }
    metadata.complete(open_graph(tree));
    metadata.complete(meta_elements(tree));
    metadata.complete(elements(tree));
    metadata.complete(saved_from(html));
    metadata
}

fn select<'t>(tree: &'t Html, selector: &str) -> Vec<ElementRef<'t>> {
    let selector = Selector::parse(selector).expect("the selectors of this file are written correctly");
    tree.select(&selector).collect()
}

fn meta(value: Option<&str>, origin: MetaOrigin) -> Option<Meta> {
    let value = value?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then(|| Meta::beside(value, origin))
}

/// The first object that is an article.
fn linked_data(script: &Value) -> Metadata {
    let mut queue = vec![script];
    let mut at = 0;
    while at < queue.len().min(MOST_OBJECTS) {
        match queue[at] {
            Value::Array(items) => queue.extend(items),
            Value::Object(object) => {
                if is_article(object.get("@type")) {
                    return article(object);
                }
                queue.extend(object.values().filter(|v| v.is_array() || v.is_object()));
            }
            _ => {}
        }
        at += 1;
    }
    Metadata::default()
}

/// Whether a type of schema.org is an article or a posting.
fn is_article(kind: Option<&Value>) -> bool {
    let named = |v: &Value| v.as_str().is_some_and(|t| t.ends_with("Article") || t.ends_with("Posting"));
    match kind {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

fn article(object: &serde_json::Map<String, Value>) -> Metadata {
    let text = |key: &str| meta(object.get(key).and_then(Value::as_str), MetaOrigin::JsonLd);
    let url = text("url").or_else(|| match object.get("mainEntityOfPage") {
        Some(Value::Object(page)) => meta(page.get("@id").and_then(Value::as_str), MetaOrigin::JsonLd),
        Some(Value::String(url)) => meta(Some(url), MetaOrigin::JsonLd),
        _ => None,
    });
    Metadata {
        title: text("headline").or_else(|| text("name")),
        published: text("datePublished"),
        byline: names(object.get("author")),
        outlet: names(object.get("publisher")),
        url,
        lang: text("inLanguage"),
    }
}

/// The names of persons or bodies, joined by commas.
fn names(value: Option<&Value>) -> Option<Meta> {
    let name = |v: &Value| match v {
        Value::String(name) => Some(name.clone()),
        Value::Object(body) => body.get("name").and_then(Value::as_str).map(str::to_owned),
        _ => None,
    };
    let all: Vec<String> = match value? {
        Value::Array(items) => items.iter().filter_map(name).collect(),
        one => name(one).into_iter().collect(),
    };
    let plain = all.into_iter().filter(|n| !n.contains("://"));
    meta(Some(&plain.collect::<Vec<_>>().join(", ")), MetaOrigin::JsonLd)
}

fn open_graph(tree: &Html) -> Metadata {
    let content = |property: &str| {
        let found = select(tree, &format!(r#"meta[property="{property}"]"#));
        meta(found.first().and_then(|e| e.attr("content")), MetaOrigin::OpenGraph)
    };
    Metadata {
        title: content("og:title"),
        published: content("article:published_time"),
        byline: content("article:author").filter(|m| !m.value.contains("://")),
        outlet: content("og:site_name"),
        url: content("og:url"),
        lang: None,
    }
}

fn meta_elements(tree: &Html) -> Metadata {
    let content = |names: &[&str]| {
        names.iter().find_map(|name| {
            let found = select(tree, &format!(r#"meta[name="{name}" i]"#));
            meta(found.first().and_then(|e| e.attr("content")), MetaOrigin::Meta)
        })
    };
    let attribute =
        |selector: &str, name: &str| meta(select(tree, selector).first().and_then(|e| e.attr(name)), MetaOrigin::Meta);
    Metadata {
        title: content(&["dc.title", "citation_title"]),
        published: content(&[
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "date",
            "pubdate",
            "citation_publication_date",
        ])
        .or_else(|| attribute(r#"meta[itemprop="datePublished"]"#, "content")),
        byline: content(&["author", "dc.creator", "citation_author"]).filter(|m| !m.value.contains("://")),
        outlet: None,
        url: attribute(r#"link[rel="canonical"]"#, "href"),
        lang: attribute("html", "lang"),
    }
}

fn elements(tree: &Html) -> Metadata {
    let time = select(tree, r#"[itemprop="datePublished"], article time[datetime], main time[datetime]"#);
    let stamp = time.iter().find_map(|e| e.attr("datetime").or_else(|| e.attr("content")));
    let title = select(tree, "title").first().map(|e| e.text().collect::<String>());
    Metadata {
        title: meta(title.as_deref(), MetaOrigin::Element),
        published: meta(stamp, MetaOrigin::Element),
        ..Metadata::default()
    }
}

/// The address in the comment that browsers leave in pages they save.
fn saved_from(html: &str) -> Metadata {
    let mut end = html.len().min(COMMENT_WITHIN);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let comments = html[..end].split("<!--").skip(1).map(|c| c.split("-->").next().unwrap_or(""));
    let address = |comment: &str| {
        let at = comment.find("http://").or_else(|| comment.find("https://"))?;
        let label = comment[..at].trim_end().to_ascii_lowercase();
        let saved = label.contains("saved from url=") || label.ends_with("url:");
        let address = comment[at..].split(|c: char| c.is_whitespace() || c == '"').next()?;
        saved.then(|| address.to_owned())
    };
    let url = comments.filter_map(address).next();
    Metadata { url: meta(url.as_deref(), MetaOrigin::SavedFrom), ..Metadata::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Metadata {
        metadata(&Html::parse_document(html), html)
    }

    #[test]
    fn the_most_exact_place_wins_and_is_named() {
        let html = r#"<!-- saved from url=(0031)https://gazette.example/flood --><html lang="en-GB"><head>
            <title>Flood | Gazette</title><meta property="og:title" content="A flood"><meta name="author" content="Ana Vidal">
            <meta property="og:site_name" content="The Gazette">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
              "headline": "Flood closes port", "datePublished": "2021-03-03T10:00:00Z", "publisher": {"name": "Gazette"}}]}</script></head>"#;
        let found = read(html);
        assert_eq!(found.title, Some(Meta::beside("Flood closes port", MetaOrigin::JsonLd)));
        assert_eq!(found.published, Some(Meta::beside("2021-03-03T10:00:00Z", MetaOrigin::JsonLd)));
        assert_eq!(found.byline, Some(Meta::beside("Ana Vidal", MetaOrigin::Meta)));
        assert_eq!(found.outlet, Some(Meta::beside("Gazette", MetaOrigin::JsonLd)));
        assert_eq!(found.url, Some(Meta::beside("https://gazette.example/flood", MetaOrigin::SavedFrom)));
        assert_eq!(found.lang, Some(Meta::beside("en-GB", MetaOrigin::Meta)));
    }

    #[test]
    fn broken_scripts_and_empty_values_say_nothing() {
        let html =
            r#"<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="author" content=" ">"#;
        assert_eq!(read(html), Metadata::default());
    }
}

//! A sheet as a file: what all of them have round their content, and the templates they are filled into.

use std::collections::BTreeMap;

use minijinja::Value;
use serde::Serialize;

use super::desk::{Desk, set};
use super::{Kind, MARK, Sheet};
use crate::render::html::policy::policy;
use crate::render::html::template::render;
use crate::render::words::Arg;

const STYLE: &str = include_str!("sheet.css");
const WALL_STYLE: &str = include_str!("reveal.css");
const WALL_SCRIPT: &str = include_str!("reveal.js");

/// What all sheets are made of, by name.
const PARTS: [(&str, &str); 2] =
    [("leaf.html", include_str!("templates/leaf.html")), ("bits.html", include_str!("templates/bits.html"))];

/// The template of a sheet.
fn template(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Index => ("index.html", include_str!("templates/index.html")),
        Kind::Pupil => ("pupil.html", include_str!("templates/pupil.html")),
        Kind::Duo => ("duo.html", include_str!("templates/duo.html")),
        Kind::Card => ("card.html", include_str!("templates/card.html")),
        Kind::Key => ("key.html", include_str!("templates/key.html")),
        Kind::Reveal => ("reveal.html", include_str!("templates/reveal.html")),
    }
}

/// What stands round the content of every sheet.
#[derive(Serialize)]
struct Leaf<'c, T> {
    ui: &'static str,
    mark: &'static str,
    policy: String,
    style: Value,
    script: Option<Value>,
    say: BTreeMap<String, String>,
    level: &'static str,
    blind: bool,
    title: &'c str,
    index: String,
    foot: String,
    sheet: &'c T,
}

/// `content` as the sheet `kind`, under `title` and with the name `file`.
pub(super) fn leaf(desk: &Desk, kind: Kind, file: String, title: &str, content: &impl Serialize) -> Sheet {
    let words = desk.shelf.words;
    let (style, script) = match kind {
        Kind::Reveal => (WALL_STYLE, Some(WALL_SCRIPT)),
        _ => (STYLE, None),
    };
    let stamp = [
        ("version", Arg::from(desk.shelf.report.tool.version.clone())),
        ("hash", Arg::from(desk.shelf.report.lexicon.hash.clone())),
    ];
    let leaf = Leaf {
        ui: words.ui().code(),
        mark: MARK,
        policy: policy(style, script),
        style: Value::from_safe_string(style.to_owned()),
        script: script.map(|script| Value::from_safe_string(script.to_owned())),
        say: words.all("sheet-").into_iter().map(|(key, said)| (key.replace('-', "_"), set(said))).collect(),
        level: desk.level(),
        blind: desk.wish.blind,
        title,
        index: desk.file(Kind::Index, None),
        foot: desk.tell("report-foot", &stamp),
        sheet: content,
    };
    let templates = [[template(kind)].as_slice(), &PARTS].concat();
    Sheet { kind, file, html: render(&templates, &leaf) }
}

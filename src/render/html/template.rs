//! The templates, and the one rule by which values are written into them: what is not known to be ours is escaped.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};
use serde::Serialize;

use super::escape::{escape, running};

/// Every template with its name; the first is the page.
const TEMPLATES: [Template; 17] = [
    ("page.html", include_str!("templates/page.html")),
    ("bits.html", include_str!("templates/bits.html")),
    ("cards.html", include_str!("templates/cards.html")),
    ("pair.html", include_str!("templates/pair.html")),
    ("speakers.html", include_str!("templates/speakers.html")),
    ("voices.html", include_str!("templates/voices.html")),
    ("align.html", include_str!("templates/align.html")),
    ("origins.html", include_str!("templates/origins.html")),
    ("chains.html", include_str!("templates/chains.html")),
    ("naming.html", include_str!("templates/naming.html")),
    ("timeline.html", include_str!("templates/timeline.html")),
    ("texts.html", include_str!("templates/texts.html")),
    ("tables.html", include_str!("templates/tables.html")),
    ("filters.html", include_str!("templates/filters.html")),
    ("notes.html", include_str!("templates/notes.html")),
    ("disagree.html", include_str!("templates/disagree.html")),
    ("method.html", include_str!("templates/method.html")),
];

/// The head of every page and sheet: what it is called, what it may load, how it looks.
const HEAD: Template = ("head.html", include_str!("templates/head.html"));

/// A template: its name and its words.
pub(in crate::render) type Template = (&'static str, &'static str);

/// The page filled with `content`.
pub(super) fn fill(content: &impl Serialize) -> String {
    render(&TEMPLATES, content)
}

/// The first of `templates` filled with `content`; it may use the others, and the head of every page.
pub(in crate::render) fn render(templates: &[Template], content: &impl Serialize) -> String {
    let filled = environment(templates)
        .and_then(|ready| ready.get_template(templates[0].0)?.render(Value::from(Serde(content))));
    filled.expect("templates are part of the program, and a test fills every one of them")
}

fn environment(templates: &[Template]) -> Result<Environment<'static>, Error> {
    let mut ready = Environment::new();
    ready.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    ready.set_undefined_behavior(UndefinedBehavior::Strict);
    ready.set_auto_escape_callback(|_| AutoEscape::Html);
    ready.set_formatter(write);
    ready.add_filter("running", set);
    for (name, source) in templates.iter().chain([&HEAD]) {
        ready.add_template(name, source)?;
    }
    Ok(ready)
}

/// Words of a text as they run on a page.
fn set(text: &str) -> Value {
    Value::from_safe_string(running(text))
}

/// Writes one value. Only what the program itself marked as safe goes out as it is.
fn write(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    if value.is_none() {
        return Ok(());
    }
    let written = match value.as_str() {
        Some(text) if value.is_safe() => out.write_str(text),
        Some(text) => out.write_str(&escape(text)),
        None => out.write_str(&escape(&value.to_string())),
    };
    written.map_err(Error::from)
}

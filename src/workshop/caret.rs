//! Diagnostics as a person reads them: the line of the file, with a caret under the place.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::lexicon::diagnostic::{Diagnostic, Label, Severity};
use crate::render::words::Words;

/// The diagnostic in the language of `words` and in plain characters, `width` columns wide, with colours if asked for. `text` gives what stands in a file,
/// named as in the labels; a file that it does not know, or that is no text, is only named.
pub fn render<'t>(
    diagnostic: &Diagnostic,
    text: &dyn Fn(&str) -> Option<&'t str>,
    words: &Words,
    width: usize,
    colour: bool,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(words.say("fault-error")),
        Severity::Warning => Level::WARNING.with_name(words.say("fault-warning")),
    };
    let mut group = Group::with_title(level.primary_title(words.phrase(&diagnostic.title)).id(diagnostic.code));
    for (file, labels) in by_file(&diagnostic.labels) {
        group = match text(file) {
            Some(text) => group.element(snippet(file, text, &labels, diagnostic.labels.first(), words)),
            None => group.element(annotate_snippets::Origin::path(file)),
        };
    }
    if !diagnostic.help.is_none() {
        let level = Level::HELP.with_name(words.say("fault-help"));
        group = group.element(level.message(words.phrase(&diagnostic.help)));
    }
    let report: &[Group<'_>] = &[group];
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(width).render(report)
}

/// The labels of each file, files in the order of their first label.
fn by_file(labels: &[Label]) -> Vec<(&str, Vec<&Label>)> {
    let mut files: Vec<(&str, Vec<&Label>)> = Vec::new();
    for label in labels {
        match files.iter_mut().find(|(file, _)| *file == label.file) {
            Some((_, labels)) => labels.push(label),
            None => files.push((&label.file, vec![label])),
        }
    }
    files
}

fn snippet<'s>(
    file: &'s str,
    text: &'s str,
    labels: &[&'s Label],
    chief: Option<&Label>,
    words: &Words,
) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    let mut snippet = Snippet::source(text).path(file);
    for label in labels {
        let kind = if Some(*label) == chief { AnnotationKind::Primary } else { AnnotationKind::Context };
        let end = label.range.end.min(text.len());
        let mut annotation = kind.span(label.range.start.min(end)..end);
        if !label.text.is_none() {
            annotation = annotation.label(words.phrase(&label.text));
        }
        snippet = snippet.annotation(annotation);
    }
    snippet
}

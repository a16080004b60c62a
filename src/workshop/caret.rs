//! Diagnostics as a person reads them: the line of the file, with a caret under the place.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::lexicon::diagnostic::{Diagnostic, Label, Severity};

/// The diagnostic in plain characters, `width` columns wide, with colours if asked for. `text` gives what stands in a file,
/// named as in the labels; a file that it does not know, or that is no text, is only named.
pub fn render<'t>(
    diagnostic: &Diagnostic,
    text: &dyn Fn(&str) -> Option<&'t str>,
    width: usize,
    colour: bool,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.title.as_str()).id(diagnostic.code));
    for (file, labels) in by_file(&diagnostic.labels) {
        group = match text(file) {
            Some(text) => group.element(snippet(file, text, &labels, diagnostic.labels.first())),
            None => group.element(annotate_snippets::Origin::path(file)),
        };
    }
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(diagnostic.help.as_str()));
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
) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    let mut snippet = Snippet::source(text).path(file);
    for label in labels {
        let kind = if Some(*label) == chief { AnnotationKind::Primary } else { AnnotationKind::Context };
        let end = label.range.end.min(text.len());
        let mut annotation = kind.span(label.range.start.min(end)..end);
        if !label.text.is_empty() {
            annotation = annotation.label(label.text.as_str());
        }
        snippet = snippet.annotation(annotation);
    }
    snippet
}

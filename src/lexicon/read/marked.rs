//! Words marked with `~` that are already a form of another word: *trounced~* finds *trounceds* and never *trounces*. It knows the
//! tables of a language by what their lines say of forms, and no language.

use std::collections::BTreeSet;
use std::ops::Range;

use super::rule::Inflectors;
use super::shape::Checker;
use super::terms::Forms;
use super::value::Text;
use crate::lexicon::diagnostic::{code, say};
use crate::lexicon::grammar::{self, Node};
use crate::lexicon::inflect::Inflector;

/// Warns of every such word in the terms of a rule.
pub(super) fn check(
    written: &[Text<'_>],
    forms: Forms<'_>,
    tables: Option<&Inflectors<'_>>,
    checker: &mut Checker<'_>,
) {
    let Forms::By(_, table) = forms else { return };
    let verbs = tables.into_iter().flat_map(|tables| tables.values()).find(|table| table.is_of_verbs());
    for text in written {
        let Ok(nodes) = grammar::parse(text.text) else { continue };
        let mut marked = Vec::new();
        collect(&nodes, &mut marked);
        for (word, at) in marked {
            if !is_form(word, table, verbs) {
                continue;
            }
            let found = table.forms(word).into_iter().flatten().map(|form| form.text);
            let found: Vec<String> = found.collect::<BTreeSet<String>>().into_iter().collect();
            let title = say("fault-form").with("word", word);
            let label = say("fault-form-here").with("forms", found.join(", "));
            let help =
                say(if table.is_of_verbs() { "fault-form-help" } else { "fault-form-verb-help" }).with("word", word);
            checker.report(code::MARKED_FORM, title, checker.sheet.inside(&text.at, &at), label, help);
        }
    }
}

/// Whether `word` is a form of another, and `table` does not know it for a head of its own.
fn is_form(word: &str, table: &Inflector<'_>, verbs: Option<&Inflector<'_>>) -> bool {
    if table.is_of_verbs() {
        return table.is_form(word);
    }
    // Of other words only those are told that no line of their own table is for, and that are a past form of a verb.
    table.is_at_a_guess(word) && verbs.is_some_and(|verbs| verbs.is_participle(word))
}

fn collect<'n>(nodes: &'n [Node], marked: &mut Vec<(&'n str, Range<usize>)>) {
    for node in nodes {
        match node {
            Node::Word { text, inflected: true, at } => marked.push((text, at.clone())),
            Node::Word { .. } | Node::Gap(_) => {}
            Node::Maybe(nodes) => collect(nodes, marked),
            Node::Either(choices) => choices.iter().for_each(|choice| collect(choice, marked)),
        }
    }
}

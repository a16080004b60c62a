//! Terms of a file, parsed and inflected, with every mistake at its place in the file.

use super::shape::Checker;
use super::value::Text;
use crate::lexicon::diagnostic::{code, say};
use crate::lexicon::grammar;
use crate::lexicon::inflect::{Inflector, spread};
use crate::lexicon::term::Term;

/// How marked words of a rule are inflected.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Forms<'l> {
    /// By this table of this name.
    By(&'l str, &'l Inflector<'l>),
    /// By no table: there is none of this name.
    No(&'l str),
    /// That they cannot be has been reported.
    Unknown,
}

/// Parses and inflects; a term with a mistake is left out.
pub(crate) fn read(written: &[Text<'_>], forms: Forms<'_>, checker: &mut Checker<'_>) -> Vec<Term> {
    let filled = written.iter().filter(|text| !text.text.trim().is_empty());
    filled.filter_map(|text| one(text, forms, checker)).collect()
}

fn one(text: &Text<'_>, forms: Forms<'_>, checker: &mut Checker<'_>) -> Option<Term> {
    let nodes = match grammar::parse(text.text) {
        Ok(nodes) => nodes,
        Err(fault) => {
            let at = checker.sheet.inside(&text.at, &fault.at);
            let title = say("fault-term").with("term", text.text);
            checker.report(code::TERM_GRAMMAR, title, at, say(fault.what), say(fault.help));
            return None;
        }
    };
    let mut strange = Vec::new();
    let table = match forms {
        Forms::By(_, table) => Some(table),
        Forms::No(_) | Forms::Unknown => None,
    };
    let pieces = spread(&nodes, table, &mut strange);
    for word in &strange {
        let at = checker.sheet.inside(&text.at, word);
        match forms {
            Forms::By(pos, table) => {
                let head = text.text.get(word.clone()).and_then(|written| table.head(written));
                let help = head.map(|head| say("fault-ending-infinitive").with("word", head));
                checker.report(
                    code::NO_ENDING,
                    say("fault-ending").with("pos", pos),
                    at,
                    say("fault-ending-here"),
                    help.unwrap_or_else(|| say("fault-ending-help").with("pos", pos)),
                );
            }
            Forms::No(pos) => checker.report(
                code::UNKNOWN_POS,
                say("fault-no-table").with("pos", pos),
                at,
                say("fault-no-table-here"),
                say("fault-no-table-help"),
            ),
            Forms::Unknown => {}
        }
    }
    Some(Term { written: text.text.to_owned(), pieces })
}

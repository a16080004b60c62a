//! Every surface form that the lexicons look for in a language, written out.

use std::collections::BTreeSet;

use cadrage::lexicon::Lexicon;
use cadrage::lexicon::rule::{Family, Status};
use cadrage::lexicon::term::{Piece, Term};
use cadrage::text::fold::fold;

/// A term with more written forms than this is cut there.
const MOST: usize = 4096;

/// The folded forms of all terms of `code` and of the shared tables, each once. Gaps are taken as empty.
pub(crate) fn surface(lexicon: &Lexicon, code: &str) -> Vec<String> {
    let rules = lexicon.rules.iter().filter(|rule| {
        (rule.language == code || rule.language == "shared")
            && rule.status != Status::Retired
            && rule.family() != Family::Page
    });
    let actors = lexicon.actors.iter().filter_map(|actor| actor.names.get(code)).flatten();
    let mut forms: BTreeSet<String> =
        rules.flat_map(|rule| rule.terms.iter()).chain(actors).flat_map(written).collect();
    for agency in &lexicon.agencies {
        forms.extend(agency.names.iter().chain(&agency.codes).map(|name| fold(name)));
    }
    for names in lexicon.countries.iter().filter_map(|country| country.names.get(code)) {
        let all = [&names.name, &names.capital].into_iter().chain(&names.names).chain(&names.adjective);
        forms.extend(all.chain(&names.people).map(|name| fold(name)));
    }
    forms.remove("");
    forms.into_iter().collect()
}

fn written(term: &Term) -> Vec<String> {
    let mut forms = expand(&term.pieces, vec![String::new()]);
    forms.iter_mut().for_each(|form| *form = fold(form.trim()));
    forms
}

fn expand(pieces: &[Piece], mut forms: Vec<String>) -> Vec<String> {
    for piece in pieces {
        forms = match piece {
            Piece::One(chunks) => {
                let join = |form: &String| chunks.iter().map(|c| format!("{form} {}", c.text)).collect::<Vec<_>>();
                forms.iter().flat_map(join).take(MOST).collect()
            }
            Piece::Maybe(inner) => {
                let with = expand(inner, forms.clone());
                forms.into_iter().chain(with).take(MOST).collect()
            }
            Piece::Either(ways) => ways.iter().flat_map(|way| expand(way, forms.clone())).take(MOST).collect(),
            Piece::Gap(_) => forms,
        };
    }
    forms
}

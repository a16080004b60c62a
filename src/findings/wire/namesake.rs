//! Names that are written like an agency's and are somebody else's, and phrases that only call an agency by its trade.
//! It knows the words right beside a name; who a person is it does not know.

use super::{AGENCY, REACH, is_agency, is_capital, over_a_title};
use crate::findings::Stretch;
use crate::findings::attribution::grammar::Grammar;
use crate::lexicon::language::WordClass;
use crate::lexicon::rule::Detail;
use crate::matching::{Hit, Named, Naming};
use crate::text::scan::CAPITAL;

/// Whether the name is a person's or a house's, by what stands before it: *Ann Tass*, *Mr Tass*, *Café Belga*.
pub(super) fn is_family(grammar: &Grammar, naming: &Naming, from: usize) -> bool {
    let start = naming.start as usize;
    if is_capital(grammar, naming) || naming.end - naming.start > 1 || start == from {
        return false;
    }
    let beside = is_of_a_name(grammar, start - 1) && over_a_title(grammar, start, from).is_none();
    // Titles and initials have a full stop: *M. Tass*, *Ann R. Tass*.
    let stop = usize::from(grammar.is_the_mark(start - 1, "."));
    let short = |i: usize| grammar.is(i, WordClass::Title) || grammar.written(i).chars().count() == 1;
    let stopped = stop == 1 && start > from + 1 && grammar.token(start - 2).is(CAPITAL) && short(start - 2);
    beside || stopped || grammar.is(start - 1, WordClass::Title)
}

/// Whether the name is only part of another one, or no name at all: *Ansa Virtanen*, *a DPA, or*.
pub(super) fn is_part(grammar: &Grammar, naming: &Naming, from: usize, to: usize) -> bool {
    let (start, end) = (naming.start as usize, naming.end as usize);
    let lone = end == to || grammar.is_mark(end);
    let counted = lone && start > from && grammar.is(start - 1, WordClass::Indefinite);
    let single = !is_capital(grammar, naming) && end - start == 1;
    counted || single && end < to && is_of_a_name(grammar, end)
}

/// Whether token `i` is part of a name that is no agency's, country's or day's.
fn is_of_a_name(grammar: &Grammar, i: usize) -> bool {
    let told = |n: &Naming| n.start as usize <= i && i < n.end as usize && (is_agency(grammar, n) || is_country(n));
    let near = Stretch::new(i.saturating_sub(REACH), i + 1);
    grammar.is_name(i) && !grammar.is_time(i) && !grammar.names(near).iter().any(told)
}

fn is_country(naming: &Naming) -> bool {
    matches!(naming.named, Named::Country(..))
}

/// Phrases that say what an agency is and of which country or power: *the Russian state news agency*,
/// « l'agence de presse officielle chinoise ». Each as a naming of the agency with the index `nameless`.
pub(super) fn trades(grammar: &Grammar, nameless: u32) -> Vec<Naming> {
    let mut found: Vec<Naming> = Vec::new();
    for hit in grammar.hits.kinds.iter().filter(|hit| is_trade(grammar, hit)) {
        let (mut start, mut end) = (hit.start as usize, hit.end as usize);
        let words = (start..end).filter(|i| !grammar.is(*i, WordClass::Function)).count();
        let possessed =
            start > 1 && grammar.written(start - 1).starts_with(['\'', '’']) && is_country_at(grammar, start - 2);
        let before = start > 0 && is_country_at(grammar, start - 1);
        let after = end < grammar.segments.scan.tokens.len() && is_country_at(grammar, end);
        let told = words > 2 || words > 1 && (before || after || possessed);
        start -= usize::from(before);
        end += usize::from(after);
        let free = !grammar
            .names(Stretch::new(start.saturating_sub(REACH), end))
            .iter()
            .any(|n| matches!(n.named, Named::Agency(_) | Named::AgencyCode(_)) && n.end as usize > start);
        if told && free && found.last().is_none_or(|f| f.end as usize <= start) {
            found.push(Naming { named: Named::Agency(nameless), start: start as u32, end: end as u32 });
        }
    }
    found
}

/// Whether an agency stands by name right beside the phrase that says what it is: *the state news agency SANA*,
/// « l'agence officielle syrienne (SANA) », *SANA, the Syrian state news agency*.
pub(super) fn is_title_over(grammar: &Grammar, naming: &Naming, from: usize, to: usize) -> bool {
    let (start, end) = (naming.start as usize, naming.end as usize);
    let names = |at: usize, until: usize| {
        grammar.names(Stretch::new(at, until)).iter().any(|n| n.start != naming.start && is_agency(grammar, n))
    };
    // An agency that no table knows has a name all the same.
    let unknown = |i: usize| is_of_a_name(grammar, i);
    let mut after = end;
    while after < to && after < end + 2 && grammar.is_mark(after) {
        after += 1;
    }
    let mut before = start;
    while before > from && !grammar.is_mark(before - 1) && start - before < REACH {
        before -= 1;
    }
    let comma = before > from + 1 && grammar.is_comma(before - 1);
    let closed = end < to && grammar.is_mark(end);
    let inserted = comma && (names(before.saturating_sub(2).max(from), before - 1) || closed && unknown(before - 2));
    let open = after == end || grammar.is_the_mark(end, "(");
    inserted || (after < to && (names(after, after + 1) || open && unknown(after)))
}

/// Whether the naming holds small words alone, more than one: a trade and no name.
pub(super) fn is_trade_alone(grammar: &Grammar, naming: &Naming) -> bool {
    naming.end > naming.start + 1 && (naming.start..naming.end).all(|i| !grammar.is_name(i as usize))
}

/// Whether the name stands behind a mark and the phrase that says what it is: *Syria's state news agency, SANA,*.
pub(super) fn is_inserted(grammar: &Grammar, naming: &Naming, from: usize) -> bool {
    let start = naming.start as usize;
    if start < from + 2 || !matches!(grammar.written(start - 1), "," | "(") {
        return false;
    }
    let end = start - 1 - usize::from(is_country_at(grammar, start - 2));
    let near = Stretch::new(end.saturating_sub(REACH).max(from), end);
    grammar.kinds(near).iter().any(|hit| is_trade(grammar, hit) && hit.end as usize == end)
}

fn is_country_at(grammar: &Grammar, i: usize) -> bool {
    let near = Stretch::new(i.saturating_sub(REACH), i + 1);
    grammar.names(near).iter().any(|n| is_country(n) && n.start as usize <= i && i < n.end as usize)
}

/// Steps right over an inserted phrase that says what the agency before it is: *NTB, the Norwegian news agency,*.
pub(super) fn past_a_title(grammar: &Grammar, edge: usize, to: usize) -> Option<usize> {
    let far = to.min(edge + 2 + REACH);
    let comma = |i: usize| grammar.is_the_mark(i, ",");
    let close = (edge + 1..far).find(|i| grammar.is_mark(*i)).filter(|i| comma(*i))?;
    let agency = grammar.kinds(Stretch::new(edge, close)).iter().any(|hit| is_trade(grammar, hit));
    (comma(edge) && agency).then_some(close + 1)
}

/// Whether a head of a source phrase says that the source is an agency.
fn is_trade(grammar: &Grammar, hit: &Hit) -> bool {
    matches!(&grammar.lexicon.rules[hit.rule as usize].detail, Detail::Kind(head) if head.kind == AGENCY)
}

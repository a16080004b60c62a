//! Mentions of agencies with their role, as marked and as the program has them.

use cadrage::findings::WireMention;
use cadrage::lexicon::Lexicon;
use cadrage::lexicon::rule::WireRole;
use cadrage::text::Span;

use super::rate::Rate;
use super::set::{Mention, Set};

fn word(role: WireRole) -> &'static str {
    match role {
        WireRole::Credit => "credit",
        WireRole::Cited => "cited",
        WireRole::Relay => "relay",
        WireRole::Image => "image",
        WireRole::Topic => "topic",
    }
}

/// Counts the mentions of `set`; one is right with the agency and the role that are marked. A line for each slip.
pub(crate) fn score(set: &Set, lexicon: &Lexicon) -> (Rate, Vec<String>) {
    let (mut rate, mut slips) = (Rate::default(), Vec::new());
    for (at, text) in set.labels.text.iter().enumerate() {
        let place = format!("{}/{}", set.name, text.file);
        let marked: Vec<(&Mention, Span)> =
            set.labels.agency.iter().filter(|it| it.file == text.file).map(|it| (it, set.nth(it))).collect();
        let given: &[WireMention] = set.analyses[at].findings.as_ref().map_or(&[], |findings| &findings.wires);
        let id = |it: &WireMention| lexicon.agencies[it.agency as usize].id.as_str();
        let is_one = |(mark, span): &(&Mention, Span), it: &WireMention| {
            it.span.overlaps(*span) && id(it) == mark.agency && word(it.role) == mark.role
        };
        rate.marked += marked.len();
        rate.given += given.len();
        for one in &marked {
            let is = given.iter().any(|it| is_one(one, it));
            rate.found += usize::from(is);
            if !is {
                slips.push(format!("{place}: missed {} {}: {}", one.0.agency, one.0.role, line(set.text(at), one.1)));
            }
        }
        for it in given {
            let is = marked.iter().any(|one| is_one(one, it));
            rate.right += usize::from(is);
            if !is {
                slips.push(format!("{place}: extra {} {}: {}", id(it), word(it.role), line(set.text(at), it.span)));
            }
        }
    }
    (rate, slips)
}

fn line(text: &str, span: Span) -> String {
    let (from, to) = (text[..span.start].rfind('\n').map_or(0, |at| at + 1), text[span.end..].find('\n'));
    let to = to.map_or(text.len(), |at| span.end + at);
    format!("{}[{}]{}", &text[from..span.start], span.of(text), &text[span.end..to])
}

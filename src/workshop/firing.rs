//! Where rules fire in a text that was read, whatever their family, and in whose words.

use crate::analyzer::{Analysis, Scratch, place};
use crate::findings::{Place, Voice};
use crate::lexicon::Lexicon;
use crate::text::Span;

/// A rule that fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Firing<'l> {
    /// Id of the rule.
    pub rule: &'l str,
    /// Where: a cue, a word to discuss, the head of a source, an agency's name, a line.
    pub span: Span,
    /// Whose words they are.
    pub voice: Voice,
    /// Where on its page; `None` for rules that say what a line is, whose business is the page itself.
    pub place: Option<Place>,
    /// Whether it is counted; `None` for what is no word to discuss.
    pub scored: Option<bool>,
}

/// Whether the rule with this id is among those that fired, at a place that shares a sign with `place`.
pub fn finds(fired: &[Firing<'_>], rule: &str, place: Span) -> bool {
    fired.iter().any(|firing| firing.rule == rule && firing.span.overlaps(place))
}

/// Every rule that fired in `analysis`, which was read last with `scratch` and with `lexicon`; sorted by place.
pub fn firings<'l>(analysis: &Analysis, scratch: &Scratch, lexicon: &'l Lexicon) -> Vec<Firing<'l>> {
    let id = |rule: u32| lexicon.rules[rule as usize].id.as_str();
    let blocks = &analysis.article.page.blocks;
    let on_page = |span: Span| {
        let after = blocks.partition_point(|block| block.span.start <= span.start);
        after.checked_sub(1).map(|at| place(blocks[at].role))
    };
    let mut fired = Vec::new();
    for block in blocks {
        let known = block.rule.as_deref().and_then(|rule| lexicon.rule(rule));
        fired.extend(known.map(|rule| Firing {
            rule: &rule.id,
            span: block.span,
            voice: Voice::Author,
            place: None,
            scored: None,
        }));
    }
    let found = |rule: u32, span: Span, voice: Voice| {
        let place = on_page(span);
        Firing { rule: id(rule), span, voice, place, scored: None }
    };
    let wires = || analysis.wires().iter().filter_map(|wire| Some((wire.rule?, wire.span)));
    if let Some(findings) = &analysis.findings {
        let at = |span: Span| findings.voices.at(span.start).voice;
        let cues = findings.attributions.iter().filter_map(|a| Some((a.rule?, a.cue?)));
        let cards = findings.card.iter().map(|card| (card.rule, card.span));
        let signs = findings.signs.iter().filter_map(|sign| Some((sign.rule?, sign.span)));
        fired.extend(cards.map(|(rule, span)| Firing { place: None, ..found(rule, span, at(span)) }));
        let placed = cues.chain(scratch.heads()).chain(wires()).chain(signs);
        fired.extend(placed.map(|(rule, span)| found(rule, span, at(span))));
        let loaded = findings.loaded.iter().filter_map(|term| Some((term.rule?, term)));
        fired.extend(loaded.map(|(rule, term)| {
            let scored = Some(term.unscored.is_none());
            Firing { scored, ..found(rule, term.span, term.voice) }
        }));
    } else if analysis.agencies.is_some() {
        // Where agencies alone are known nobody reads whose words they are.
        let placed = scratch.heads().chain(wires());
        fired.extend(placed.map(|(rule, span)| found(rule, span, Voice::Unclear)));
    }
    fired.sort_by_key(|firing| (firing.span, firing.rule));
    fired
}

//! Where rules fire in a text that was read, whatever their family, and in whose words.

use crate::analyzer::{Analysis, Scratch, place};
use crate::findings::{Attribution, Place, Voice};
use crate::ingest::Block;
use crate::lexicon::Lexicon;
use crate::report::NAME_COLON;
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
    /// Whether it is counted; `None` for what is neither reported words nor a word to discuss.
    pub scored: Option<bool>,
    /// Who is said to have said it, as the text is listed to call him; `None` where nothing is reported, or nobody named.
    pub speaker: Option<&'l str>,
}

/// Whether the rule with this id is among those that fired, at a place that shares a sign with `place`.
pub fn finds(fired: &[Firing<'_>], rule: &str, place: Span) -> bool {
    fired.iter().any(|firing| firing.rule == rule && firing.span.overlaps(place))
}

/// Every rule that fired in `analysis`, which was read last with `scratch` and with `lexicon`; sorted by place.
pub fn firings<'l>(analysis: &'l Analysis, scratch: &Scratch, lexicon: &'l Lexicon) -> Vec<Firing<'l>> {
    let id = |rule: u32| lexicon.rules[rule as usize].id.as_str();
    let blocks = &analysis.article.page.blocks;
    let mut fired = Vec::new();
    for block in blocks {
        let known = block.rule.as_deref().and_then(|rule| lexicon.rule(rule));
        fired.extend(known.map(|rule| Firing {
            rule: &rule.id,
            span: block.span,
            voice: Voice::Author,
            place: None,
            scored: None,
            speaker: None,
        }));
    }
    let found = |rule: u32, span: Span, voice: Voice| {
        let place = on_page(blocks, span);
        Firing { rule: id(rule), span, voice, place, scored: None, speaker: None }
    };
    let wires = || analysis.wires().iter().filter_map(|wire| Some((wire.rule?, wire.span)));
    if let Some(findings) = &analysis.findings {
        let at = |span: Span| findings.voices.at(span.start).voice;
        let cues = findings.attributions.iter().filter_map(|a| {
            let (rule, span) = (a.rule?, a.cue?);
            Some(Firing { scored: Some(a.claim), speaker: speaker(a, analysis), ..found(rule, span, at(span)) })
        });
        fired.extend(cues);
        let cards = findings.card.iter().map(|card| (card.rule, card.span));
        let signs = findings.signs.iter().filter_map(|sign| Some((sign.rule?, sign.span)));
        fired.extend(cards.map(|(rule, span)| Firing { place: None, ..found(rule, span, at(span)) }));
        let placed = scratch.heads().chain(wires()).chain(signs);
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

/// What is reported in `analysis` by a construction without a cue, under the id that stands for a rule there, at its source.
pub fn frames(analysis: &Analysis) -> Vec<Firing<'_>> {
    let Some(findings) = &analysis.findings else { return Vec::new() };
    let blocks = &analysis.article.page.blocks;
    let bare = findings.attributions.iter().filter(|a| a.rule.is_none() && a.review.is_none());
    let fired = bare.filter_map(|a| {
        let span = a.source.or(a.content.first().copied())?;
        Some(Firing {
            rule: NAME_COLON,
            span,
            voice: findings.voices.at(span.start).voice,
            place: on_page(blocks, span),
            scored: Some(a.claim),
            speaker: speaker(a, analysis),
        })
    });
    fired.collect()
}

/// Who is said to have said it.
fn speaker<'l>(said: &'l Attribution, analysis: &'l Analysis) -> Option<&'l str> {
    let text = &analysis.article.page.text;
    said.source_name.as_deref().or_else(|| said.source.map(|source| source.of(text)))
}

/// Where on its page `span` stands.
fn on_page(blocks: &[Block], span: Span) -> Option<Place> {
    let after = blocks.partition_point(|block| block.span.start <= span.start);
    after.checked_sub(1).map(|at| place(blocks[at].role))
}

//! The identity card: each indicator present with its place, not in the file, beyond what the file can tell, or not
//! applicable. Good practice and its lack are told in the same way. It knows one text that has been read; how often
//! something is there it does not count.

use super::article::Filler;
use super::practice;
use crate::analyzer::is_bare;
use crate::contract::{Indicator, IndicatorState as State};
use crate::findings::{CardHit, Findings, Place, sign};
use crate::ingest::{Block, Origin, Role, Why};
use crate::lexicon::names::INDICATORS;
use crate::lexicon::rule::{Detail, Mark, WireRole};
use crate::lexicon::tables::AgencyType;
use crate::text::address::is_mail;
use crate::text::fold::strip;
use crate::text::{Cover, Span};

/// Indicators that are read off the page's data or the findings, in the order of the card; between them stand those that only
/// the lexicons have forms of.
const FIRST: [&str; 6] = ["title", "outlet", "byline", "date", "agency-credit", "provider-credit"];

/// The label that says what kind of text it is: words that name the parts of a site too.
const GENRE: &str = "genre-label";
/// Blocks above the title among which such a label speaks of the text.
const ABOVE: usize = 3;

/// The place and day of sending.
const DATELINE_OF: &str = "dateline";
/// Who makes the page, and how to reach them.
const CONTACT: &str = "contact";
/// Note on a place made for something and left empty.
const EMPTY: &str = "empty";
/// Note on a byline that is the name of the outlet or of who holds the page's rights.
const PUBLISHER: &str = "publisher";
/// Note on a byline of a desk.
const NEWSROOM: &str = "newsroom";
/// What stands before the name of who holds the rights.
const RIGHTS: char = '©';
/// What parts a caption from where its picture is from.
const STROKE: char = '/';

/// The identity card of a text.
pub(super) fn fill(filler: &Filler, findings: &Findings) -> Vec<Indicator> {
    let by_form = INDICATORS.iter().copied().filter(|n| !FIRST.contains(n) && !practice::INSIDE.contains(n));
    let names = FIRST.into_iter().chain(by_form).chain(practice::INSIDE);
    names.map(|name| read(filler, findings, name)).collect()
}

fn read(filler: &Filler, findings: &Findings, name: &str) -> Indicator {
    let seen = if practice::INSIDE.contains(&name) {
        practice::find(filler, findings, name)
    } else {
        around(filler, findings, name).map_or_else(|| Err(state(filler, findings, name)), Ok)
    };
    let id = name.to_owned();
    match seen {
        Ok(seen) => Indicator {
            id,
            state: State::Present,
            evidence: seen.span.map(|span| filler.at.span(span)),
            rule: seen.rule.map(|rule| filler.lexicon.rules[rule as usize].id.clone()),
            value: seen.value,
            note: seen.note.map(str::to_owned),
        },
        Err(state) => {
            let empty = field(filler, name).filter(|_| state == State::Absent);
            let note = empty.map(|_| EMPTY.to_owned());
            Indicator { id, state, evidence: empty.map(|span| filler.at.span(span)), rule: None, value: None, note }
        }
    }
}

/// Something of the card, where it stands.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Where, if it is in the text of the page.
    pub span: Option<Span>,
    /// Index of the rule that saw it.
    pub rule: Option<u32>,
    /// What it says there.
    pub value: Option<String>,
    /// What is particular about it.
    pub note: Option<&'static str>,
}

impl Seen {
    /// Something that stands at `span` and says `value`.
    pub(super) fn at(span: impl Into<Option<Span>>, value: Option<String>) -> Seen {
        Seen { span: span.into(), value, ..Seen::default() }
    }
}

/// What is said of something that stands around a text where it is not seen: of a text that came alone nothing is known, nor
/// of links and pictures where the page is only words; a text without signs of translation needs no notice of one.
fn state(filler: &Filler, findings: &Findings, name: &str) -> State {
    let article = &filler.analysis.article;
    let page = &article.page;
    let words = page.origin != Origin::Html;
    match name {
        "document-link" if words => State::Unknown,
        "translation-notice" if !is_bare(page) && !sign::are_told(findings, article.words.body) => State::NotApplicable,
        "photo-credit" if words && page.of_role(Role::Caption).next().is_none() => State::Unknown,
        "photo-credit" if page.of_role(Role::Caption).next().is_none() => State::NotApplicable,
        "photo-credit" => State::Absent,
        // It stands before the first sentence, and the text is there.
        DATELINE_OF => State::Absent,
        _ if is_bare(page) => State::Unknown,
        _ => State::Absent,
    }
}

/// The place made for something and left empty.
fn field(filler: &Filler, name: &str) -> Option<Span> {
    let mut blocks = filler.analysis.article.page.blocks.iter();
    blocks.find(|block| name == "date" && block.why == Why::DateEmpty).map(|block| block.span)
}

fn around(filler: &Filler, findings: &Findings, name: &str) -> Option<Seen> {
    let article = &filler.analysis.article;
    let metadata = match name {
        "title" => article.title.as_ref().map(|title| Seen::at(title.span, None)),
        "outlet" => article.outlet.as_ref().map(|outlet| {
            let meta = article.page.metadata.outlet.as_ref();
            Seen::at(meta.and_then(|meta| meta.span), Some(outlet.clone()))
        }),
        "byline" => article.byline.as_ref().map(|byline| {
            let span = article.page.of_role(Role::Byline).next().map(|block| block.span);
            Seen { note: hand(filler, findings, byline), ..Seen::at(span, Some(byline.clone())) }
        }),
        "date" => article.published.as_ref().map(|date| Seen::at(date.span, Some(date.value.clone()))),
        "agency-credit" => credit(filler, findings, false),
        "provider-credit" => credit(filler, findings, true),
        "photo-credit" => picture(filler, findings),
        CONTACT => address(filler, findings),
        DATELINE_OF => dateline(filler, findings),
        _ => None,
    };
    metadata.or_else(|| form(filler, findings, name).filter(|_| !FIRST.contains(&name) || name == "byline"))
}

/// A form of the lexicons, in the block that has most of them, the longest of those with as many: who asks for something says
/// it more than once, or in a sentence.
fn form(filler: &Filler, findings: &Findings, name: &str) -> Option<Seen> {
    let credited = Cover::new(credits(findings));
    // To whom one writes for the text of a house that provides it says nothing of whoever makes the page.
    let theirs = |hit: &CardHit| {
        let block = filler.analysis.article.page.blocks.get(hit.block);
        name == CONTACT && block.is_some_and(|block| credited.touches(block.span))
    };
    let counted = |hit: &&CardHit| counts(filler, hit, name) && !theirs(hit);
    let here: Vec<&CardHit> = findings.card.iter().filter(counted).collect();
    let blocks = here.chunk_by(|one, other| one.block == other.block);
    let apart = |hits: &[&CardHit]| {
        let (mut count, mut end) = (0, 0);
        for hit in hits {
            count += usize::from(end <= hit.span.start);
            end = end.max(hit.span.end);
        }
        count
    };
    let page = &filler.analysis.article.page;
    let length = |hits: &[&CardHit]| page.blocks.get(hits[0].block).map_or(0, |block| block.span.len());
    let most = blocks.rev().max_by_key(|hits| (apart(hits), length(hits)))?;
    Some(Seen { rule: Some(most[0].rule), ..Seen::at(most[0].span, None) })
}

/// Whether a form speaks of the indicator `name` and stands in a line of a role it is looked for in.
pub(super) fn counts(filler: &Filler, hit: &CardHit, name: &str) -> bool {
    let Detail::Card(form) = &filler.lexicon.rules[hit.rule as usize].detail else { return false };
    let role = filler.analysis.article.page.blocks.get(hit.block).map_or(Role::Chrome, |b| b.role);
    let looked_at = form.roles.is_empty() || form.roles.iter().any(|r| r == role.name());
    form.indicator == name && looked_at && (name != GENRE || role != Role::Chrome || is_beside(filler, hit.block))
}

/// Whether a block stands by the text: not far above its title, or before its end.
fn is_beside(filler: &Filler, block: usize) -> bool {
    let blocks = &filler.analysis.article.page.blocks;
    let is_text = |role: Role| matches!(role, Role::Title | Role::Body);
    let first = blocks.iter().position(|it| is_text(it.role) && !it.is_repeated());
    let last = blocks.iter().rposition(|it| it.role == Role::Body);
    first.zip(last).is_some_and(|(first, last)| block + ABOVE >= first && block <= last)
}

/// Whose hand a byline is, where it is no person's: a desk, or the outlet itself.
fn hand(filler: &Filler, findings: &Findings, byline: &str) -> Option<&'static str> {
    let article = &filler.analysis.article;
    let text = &article.page.text;
    let whole = |written: &str| strip(written.trim());
    let byline = whole(byline);
    let outlet = article.outlet.as_deref().map(whole).filter(|name| !name.is_empty());
    let own = outlet.as_deref().and_then(|outlet| byline.strip_prefix(outlet)).map_or(&*byline, str::trim);
    let desk = |hit: &CardHit| counts(filler, hit, "byline") && whole(hit.span.of(text)) == own;
    if findings.card.iter().any(desk) {
        return Some(NEWSROOM);
    }
    let line = |span: Span| strip(span.of(text));
    let rights = || article.page.blocks.iter().map(|block| line(block.span)).any(|line| holds_rights(&line, &byline));
    (outlet.as_ref() == Some(&byline) || rights()).then_some(PUBLISHER)
}

/// Whether a line says that the bearer of a name holds the page's rights: the sign, perhaps a year, and the name.
fn holds_rights(line: &str, name: &str) -> bool {
    line.split(RIGHTS).skip(1).any(|after| {
        let after = after.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '-' || c == '–');
        after.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// The credit of an agency, or of somebody else who provides texts; a notice may name the latter too.
fn credit(filler: &Filler, findings: &Findings, provider: bool) -> Option<Seen> {
    let page = &filler.analysis.article.page;
    let noticed = |span: Span| page.of_role(Role::Notice).any(|block| block.span.overlaps(span));
    let found = findings.wires.iter().find(|wire| {
        let sort = filler.lexicon.agencies[wire.agency as usize].sort;
        let beside = wire.place != Place::Chrome || provider && noticed(wire.span);
        wire.role == WireRole::Credit && beside && (sort == AgencyType::Syndication) == provider
    });
    found.map(|wire| Seen::at(wire.span, Some(filler.lexicon.agencies[wire.agency as usize].name.clone())))
}

/// Longest place and day before an agency's name at the head of a paragraph, in letters.
const DATELINE: usize = 60;
/// Marks between the head of a paragraph and its text.
const DASHES: [char; 3] = ['-', '–', '—'];

/// Where a text says it was written at the head of a paragraph, before the agency in brackets: *SELM, Oct 12 (Reuters) -*.
fn dateline(filler: &Filler, findings: &Findings) -> Option<Seen> {
    let page = &filler.analysis.article.page;
    let credits = findings.wires.iter().filter(|wire| wire.role == WireRole::Credit);
    credits
        .filter_map(|wire| {
            let block = page.of_role(Role::Body).find(|block| block.span.contains(wire.span))?;
            let head = page.text[block.span.start..wire.span.start].trim_end().strip_suffix('(')?.trim_end();
            let rest = page.text[wire.span.end..block.span.end].trim_start().strip_prefix(')')?.trim_start();
            let opens =
                head.starts_with(char::is_uppercase) && head.chars().count() <= DATELINE && rest.starts_with(DASHES);
            let start = block.span.start;
            opens.then(|| Seen::at(Span::new(start, start + head.len()), Some(head.to_owned())))
        })
        .next()
}

/// The credit of a picture: the agencies named in its line, else what captions say at their end of where their pictures are
/// from.
fn picture(filler: &Filler, findings: &Findings) -> Option<Seen> {
    let page = &filler.analysis.article.page;
    let mut wires = findings.wires.iter().filter(|w| w.role == WireRole::Image && w.place != Place::Chrome);
    let name = |agency: u32| filler.lexicon.agencies[agency as usize].name.clone();
    if let Some(first) = wires.next() {
        let line = |span: Span| page.text[first.span.end.min(span.start)..span.start].contains('\n');
        let mut names = vec![name(first.agency)];
        names.extend(wires.take_while(|wire| !line(wire.span)).map(|wire| name(wire.agency)));
        names.dedup();
        return Some(Seen::at(first.span, Some(names.join(", "))));
    }
    let says = [Why::Form(Mark::ImageCredit), Why::PictureCredit, Why::Stroke];
    let captions: Vec<&Block> = page.of_role(Role::Caption).filter(|block| says.contains(&block.why)).collect();
    let whence = |block: &&Block| Some(block.span.of(&page.text).rsplit_once(STROKE)?.1.trim().to_owned());
    let mut named: Vec<String> = captions.iter().filter_map(whence).filter(|whence| !whence.is_empty()).collect();
    named.dedup();
    Some(Seen::at(captions.first()?.span, (!named.is_empty()).then(|| named.join("; "))))
}

/// An address of mail outside title and body; one beside the credit of whoever provides texts is theirs.
fn address(filler: &Filler, findings: &Findings) -> Option<Seen> {
    let page = &filler.analysis.article.page;
    let credited = Cover::new(credits(findings));
    let inside = |block: &Block| matches!(block.role, Role::Title | Role::Body);
    let around = page.blocks.iter().filter(|block| !inside(block) && !credited.touches(block.span));
    let mut words = around.flat_map(|block| {
        let mut at = block.span.start;
        block.span.of(&page.text).split_inclusive(char::is_whitespace).map(move |piece| {
            let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
            let start = at + piece.find(word).unwrap_or(0);
            at += piece.len();
            (Span { start, end: start + word.len() }, word)
        })
    });
    words.find(|(_, word)| is_mail(word)).map(|(span, word)| Seen::at(span, Some(word.to_owned())))
}

/// Where agencies and others that provide texts are credited.
fn credits(findings: &Findings) -> impl Iterator<Item = Span> {
    findings.wires.iter().filter(|wire| wire.role == WireRole::Credit).map(|wire| wire.span)
}

#[cfg(test)]
mod tests {
    use super::holds_rights;

    #[test]
    fn the_name_after_the_sign_holds_the_rights() {
        assert!(holds_rights("© 2024 port-gazette. tous", "port-gazette"));
        assert!(holds_rights("mentions | © 2019-2024 port gazette", "port gazette"));
        assert!(!holds_rights("© 2024 port-gazettes", "port-gazette"));
        assert!(!holds_rights("port-gazette © 2024 agence du lac", "port-gazette"));
    }
}

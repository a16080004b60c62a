//! From places where terms stand to hits: guards kept, longer terms before shorter ones, family by family.
//! It knows rules and sentences; it knows no voice and draws no conclusion.

pub mod guard;

use crate::lexicon::Lexicon;
use crate::lexicon::rule::{Family, Status};
use crate::lexicon::term::Form;
use crate::segment::Segments;
use crate::terms::{CountryPart, Payload, Tongue};
use crate::text::Kind;
use crate::text::scan::CAPITAL;

/// A rule that holds for tokens `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Index of the rule in the lexicon.
    pub rule: u32,
    /// First token.
    pub start: u32,
    /// First token after it.
    pub end: u32,
    /// The forms the inflected word can be, one bit per [`Form`].
    pub forms: u8,
}

impl Hit {
    /// Whether the inflected word can be `form`.
    pub fn can_be(&self, form: Form) -> bool {
        self.forms & (1 << form as u8) != 0
    }

    /// Its tokens.
    pub fn tokens(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The agency with this index, by one of its names.
    Agency(u32),
    /// The agency with this index, by its code.
    AgencyCode(u32),
    /// A country.
    Country(u32, CountryPart),
    /// An actor.
    Actor(u32),
}

/// A name from the shared tables at tokens `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Naming {
    /// Whom it names.
    pub named: Named,
    /// First token.
    pub start: u32,
    /// First token after it.
    pub end: u32,
}

/// All hits of a text, by family, each list by place. Made to be filled again.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// Cues.
    pub cues: Vec<Hit>,
    /// One bit for each token at which a cue begins.
    starts: Vec<u64>,
    /// Words to discuss.
    pub loaded: Vec<Hit>,
    /// Heads of source phrases.
    pub kinds: Vec<Hit>,
    /// Indicators of the identity card.
    pub cards: Vec<Hit>,
    /// Words that a program puts where others stood.
    pub signs: Vec<Hit>,
    /// Agencies, countries and actors.
    pub names: Vec<Naming>,
    /// Hits of rules that stood aside for another at their place.
    pub aside: Vec<Aside>,
    /// The rule on trial: it takes the places that it will have when it is stable.
    pub trial: Option<u32>,
}

/// A hit that stands aside for another rule's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aside {
    /// What stands aside.
    pub lost: Hit,
    /// What it stands aside for.
    pub kept: Hit,
}

/// Why one of two hits goes before the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precedence {
    /// Its rule is stable, the other one on trial.
    Stable,
    /// It is longer.
    Longer,
    /// It begins before the other.
    Earlier,
    /// Both stand at one place: the id of its rule is the first.
    First,
}

impl Precedence {
    /// As messages know it.
    pub fn name(self) -> &'static str {
        match self {
            Precedence::Stable => "stable",
            Precedence::Longer => "longer",
            Precedence::Earlier => "earlier",
            Precedence::First => "first",
        }
    }
}

impl Aside {
    /// Which rule of precedence decided, the hits being of rules of `lexicon`, of which `trial` was taken for a stable one.
    pub fn precedence(&self, lexicon: &Lexicon, trial: Option<u32>) -> Precedence {
        let Aside { lost, kept } = self;
        let is_draft = |hit: &Hit| is_draft(hit, lexicon, trial);
        if is_draft(lost) && !is_draft(kept) {
            return Precedence::Stable;
        }
        let is_longer = kept.end - kept.start > lost.end - lost.start;
        if is_longer && kept.start <= lost.start && lost.end <= kept.end {
            return Precedence::Longer;
        }
        if kept.start < lost.start { Precedence::Earlier } else { Precedence::First }
    }
}

impl Hits {
    /// Reads the hits off `segments`, filling this value anew.
    pub fn read(&mut self, segments: &Segments, tongue: &Tongue, lexicon: &Lexicon) {
        for list in [&mut self.cues, &mut self.loaded, &mut self.kinds, &mut self.cards, &mut self.signs] {
            list.clear();
        }
        self.names.clear();
        self.aside.clear();
        let excepts: Vec<(u32, u32, u32)> = segments
            .sightings
            .iter()
            .filter_map(|s| match tongue.payloads[s.outcome.payload as usize] {
                Payload::Except(rule) => Some((s.start, s.end, rule)),
                _ => None,
            })
            .collect();
        for sighting in &segments.sightings {
            let (start, end) = (sighting.start, sighting.end);
            match tongue.payloads[sighting.outcome.payload as usize] {
                Payload::Rule(index) => {
                    let rule = &lexicon.rules[index as usize];
                    let list = match rule.family() {
                        Family::Attribution => &mut self.cues,
                        Family::Loaded => &mut self.loaded,
                        Family::Kind => &mut self.kinds,
                        Family::Card => &mut self.cards,
                        Family::Condition => &mut self.signs,
                        Family::Page | Family::Wire => continue,
                    };
                    if rule.status == Status::Retired || covered(&excepts, start, end, index) {
                        continue;
                    }
                    let forms = 1 << sighting.outcome.form as u8;
                    if let Some(same) =
                        list.iter_mut().rev().take(6).find(|h| h.start == start && h.end == end && h.rule == index)
                    {
                        same.forms |= forms;
                    } else if guard::allows(segments, tongue, rule, index, start as usize, end as usize) {
                        list.push(Hit { rule: index, start, end, forms });
                    }
                }
                Payload::Agency(i) => self.name(Named::Agency(i), start, end),
                Payload::AgencyCode(i) => self.name(Named::AgencyCode(i), start, end),
                Payload::Country(i, part) => self.name(Named::Country(i, part), start, end),
                Payload::Actor(i) => self.name(Named::Actor(i), start, end),
                Payload::Except(_) | Payload::Class(_) => {}
            }
        }
        let trial = self.trial;
        let is_draft = |hit: &Hit| is_draft(hit, lexicon, trial);
        let mut stands_aside = |lost: Hit, kept: Hit| self.aside.push(Aside { lost, kept });
        for list in [&mut self.cues, &mut self.kinds, &mut self.cards, &mut self.signs] {
            settle(list, is_draft, Nesting::No, &mut stands_aside);
        }
        // A word to discuss that is a draft is not counted: it may stand around one that is.
        settle(&mut self.loaded, is_draft, Nesting::Yes, &mut stands_aside);
        self.starts.clear();
        self.starts.resize(segments.scan.tokens.len() / 64 + 1, 0);
        for cue in &self.cues {
            self.starts[cue.start as usize / 64] |= 1 << (cue.start % 64);
        }
        self.names.retain(|n| has_capitals(n, segments, lexicon) && !is_part_of_a_person(n, segments));
        keep_longest(&mut self.names, |n| (n.start, n.end), |_, _| {});
    }

    /// Whether a cue begins at one of the tokens `start..end`; at once where none does.
    pub fn cue_begins(&self, start: usize, end: usize) -> bool {
        let (first, last) = (start / 64, end.saturating_sub(1) / 64);
        let bits = |word: usize| self.starts.get(word).copied().unwrap_or(0);
        if start >= end {
            return false;
        }
        let (low, high) = (u64::MAX << (start % 64), u64::MAX >> (63 - (end - 1) % 64));
        if first == last {
            return bits(first) & low & high != 0;
        }
        bits(first) & low != 0 || bits(last) & high != 0 || (first + 1..last).any(|word| bits(word) != 0)
    }

    fn name(&mut self, named: Named, start: u32, end: u32) {
        self.names.push(Naming { named, start, end });
    }
}

/// Whether a draft's hit and a stable one inside it can both stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nesting {
    /// Yes: the draft stands around it.
    Yes,
    /// No: the draft stands aside, so that what counts goes on counting.
    No,
}

/// Whether a hit is of a draft that is not taken for a stable rule.
fn is_draft(hit: &Hit, lexicon: &Lexicon, trial: Option<u32>) -> bool {
    lexicon.rules[hit.rule as usize].status == Status::Draft && trial != Some(hit.rule)
}

/// Which of several hits at one place stand: stable ones as [`keep_longest`] has it, as if there were no drafts; then drafts
/// where they meet no stable hit, or are longer than those they meet, hold them whole, and may be nested.
fn settle(list: &mut Vec<Hit>, is_draft: impl Fn(&Hit) -> bool, nesting: Nesting, aside: &mut impl FnMut(Hit, Hit)) {
    let place = |hit: &Hit| (hit.start, hit.end);
    let (mut drafts, mut stable): (Vec<Hit>, Vec<Hit>) = list.drain(..).partition(is_draft);
    keep_longest(&mut stable, place, &mut *aside);
    drafts.retain(|draft| {
        let may = nesting == Nesting::Yes;
        let longer = |hit: &Hit| may && draft.start <= hit.start && hit.end <= draft.end && place(draft) != place(hit);
        let before = met(&stable, draft).find(|hit| !longer(hit));
        before.iter().for_each(|kept| aside(*draft, **kept));
        before.is_none()
    });
    keep_longest(&mut drafts, place, &mut *aside);
    list.append(&mut stable);
    list.append(&mut drafts);
    list.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
}

/// Those of `list`, of which no two overlap, that share a token with `hit`.
fn met<'l>(list: &'l [Hit], hit: &Hit) -> impl Iterator<Item = &'l Hit> + use<'l> {
    let end = hit.end;
    let from = list.partition_point(|one| one.end <= hit.start);
    list[from..].iter().take_while(move |one| one.start < end)
}

/// Leftmost, then longest, then first in the lexicon; nothing overlaps afterwards. `aside` is told what stood aside for what.
fn keep_longest<T: Copy>(list: &mut Vec<T>, place: impl Fn(&T) -> (u32, u32), mut aside: impl FnMut(T, T)) {
    list.sort_by_key(|item| {
        let (start, end) = place(item);
        (start, std::cmp::Reverse(end))
    });
    let mut last: Option<T> = None;
    list.retain(|item| match last.filter(|last| place(item).0 < place(last).1) {
        Some(last) => {
            aside(*item, last);
            false
        }
        None => {
            last = Some(*item);
            true
        }
    });
}

fn covered(excepts: &[(u32, u32, u32)], start: u32, end: u32, rule: u32) -> bool {
    let near = excepts.partition_point(|e| e.0 + 64 <= start);
    excepts[near..].iter().take_while(|e| e.0 <= start).any(|e| e.2 == rule && e.1 >= end)
}

/// Whether the name of a country or a people stands inside a person's, right behind an initial: *M. Dane Waters*.
fn is_part_of_a_person(naming: &Naming, segments: &Segments) -> bool {
    if !matches!(naming.named, Named::Country(..)) {
        return false;
    }
    let tokens = &segments.scan.tokens[..naming.start as usize];
    let [.., initial, stop] = tokens else { return false };
    let letter = initial.is(CAPITAL) && initial.kind == Kind::Word && initial.end - initial.start == 1;
    let last = naming.end as usize;
    let goes_on = segments.scan.tokens.get(last).is_some_and(|next| next.kind == Kind::Word && next.is(CAPITAL));
    letter && goes_on && stop.kind == Kind::Mark && stop.start == initial.end && stop.end - stop.start == 1
}

/// Proper names have capitals: agencies as their entry writes them, countries and capitals a first one.
fn has_capitals(naming: &Naming, segments: &Segments, lexicon: &Lexicon) -> bool {
    let tokens = &segments.scan.tokens[naming.start as usize..naming.end as usize];
    let first = tokens.iter().find(|t| t.kind != Kind::Mark);
    match naming.named {
        Named::Agency(i) => {
            let written_small = |n: &String| !n.starts_with(char::is_uppercase);
            first.is_some_and(|t| t.is(CAPITAL)) || lexicon.agencies[i as usize].names.iter().any(written_small)
        }
        Named::AgencyCode(i) => {
            let small = lexicon.agencies[i as usize].codes.iter().any(|n| !n.starts_with(char::is_uppercase));
            small || tokens.iter().any(|t| t.is(crate::text::scan::ALL_CAPITALS) || t.is(CAPITAL))
        }
        Named::Country(_, CountryPart::Name | CountryPart::Capital | CountryPart::People) => {
            tokens.iter().any(|t| t.is(CAPITAL))
        }
        Named::Country(_, CountryPart::Adjective) | Named::Actor(_) => true,
    }
}

//! Relays: who passed the words on between their source and this text.
//! It knows the forms in which a relay is named; it does not guess one.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::{Draft, Frame};
use crate::lexicon::rule::{Detail, TOLD, WireRole};
use crate::lexicon::tables::AgencyType;
use crate::matching::Named;
use crate::terms::Sighting;
use crate::terms::tongue::RELAY;

/// How a relay had the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// It is cited for them.
    Cited,
    /// They were told to it.
    Told,
    /// It carried them.
    Carried,
}

/// A relay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relay {
    /// Its phrase.
    pub source: Stretch,
    /// How it had the words.
    pub link: Link,
}

/// How many attributions before or behind it somebody may stand whose words a relay passes on.
const NEAR: usize = 4;

/// Kinds of sources that pass words on.
const PRESS: [&str; 2] = ["agency", "media"];

impl Grammar<'_> {
    /// Whether `phrase` names an agency or another medium.
    pub fn is_press(&self, phrase: Stretch) -> bool {
        let agency = self.names(phrase).iter().any(|n| match n.named {
            Named::Agency(_) => true,
            Named::AgencyCode(i) => self.agency_alone(i),
            _ => false,
        });
        agency
            || self.kinds(phrase).iter().take(1).any(|h| match &self.lexicon.rules[h.rule as usize].detail {
                Detail::Kind(head) => PRESS.contains(&head.kind.as_str()),
                _ => false,
            })
    }

    /// Whether `phrase` is the code of an agency or outlet and nothing else, as where words are told to one: *told R*.
    fn is_code(&self, phrase: Stretch) -> bool {
        let code = |named: &Named| match named {
            Named::AgencyCode(i) => self.lexicon.agencies[*i as usize].sort != AgencyType::Photo,
            _ => false,
        };
        phrase.len() == 1 && self.names(phrase).iter().any(|n| code(&n.named))
    }

    /// Whether the code of the agency with this index stands for it in prose.
    pub fn agency_alone(&self, index: u32) -> bool {
        let agency = &self.lexicon.agencies[index as usize];
        agency.codes_alone && agency.sort != AgencyType::Photo
    }

    /// Adds the relays named in the sentence `from..to` to an attribution: *cited by R*, *told R*.
    pub fn relays_in(&self, attribution: &mut Draft, from: usize, to: usize) {
        let Some(cue) = attribution.cue else { return };
        let heard = |t: &Stretch| self.is_press(*t) || self.is_code(*t);
        let told = self.told(cue, to).filter(heard);
        let told = told.or_else(|| {
            let behind = attribution.source.filter(|s| s.start >= cue.end)?.end;
            let at = if behind < to && self.is_comma(behind) { behind + 1 } else { behind };
            self.addressee_after(at, to).filter(heard)
        });
        if let Some(told) = told {
            attribution.via.push(Relay { source: told, link: Link::Told });
        }
        let frees = |s: &Stretch| !attribution.content.iter().any(|c| c.contains(*s));
        let found: Vec<Relay> = (from..to).filter_map(|i| self.relay_at(i, to)).filter(|r| frees(&r.source)).collect();
        for relay in found {
            if !attribution.via.iter().any(|v| v.source.overlaps(relay.source)) {
                attribution.via.push(relay);
            }
        }
    }

    /// Who is inserted behind somebody else's words and is of the press passed them on: *the mayor said that he stays, the Gazette
    /// reported*.
    pub(super) fn pass_on(&self, found: &mut Vec<Draft>, first: usize) {
        let mut n = first;
        while n < found.len() {
            let press = &found[n];
            let by =
                press.source.filter(|by| press.frame == Frame::Incise && (self.is_press(*by) || self.is_code(*by)));
            let mut near = first.max(n.saturating_sub(NEAR))..found.len().min(n + NEAR);
            let speaker = by.and_then(|_| near.find(|&k| k != n && self.passes_on(press, &found[k])));
            match (speaker, found[n].source) {
                (Some(speaker), Some(source)) => {
                    found[speaker].via.push(Relay { source, link: Link::Cited });
                    found.remove(n);
                }
                _ => n += 1,
            }
        }
    }

    /// Whether what `press` reports is nothing but what `one` says.
    fn passes_on(&self, press: &Draft, one: &Draft) -> bool {
        let ([all], Some(source), Some(last)) = (&press.content[..], one.source, one.content.last()) else {
            return false;
        };
        let inside = all.start <= source.start && last.end <= all.end && all.end <= last.end + 1;
        let first = || !(all.start..source.start).any(|i| self.is_finite(i));
        let whole = inside && first() || one.content == press.content && source.end <= all.start;
        whole && !self.is_press(source)
    }

    /// The person the words of the cue were told to.
    pub(super) fn told(&self, cue: Stretch, to: usize) -> Option<Stretch> {
        let i = self.skip_time(cue.end, to);
        if let Some(addressee) = self.addressee_after(i, to) {
            return Some(addressee);
        }
        let rule = self.cues(cue.start, cue.end).last()?.rule;
        let object = self.cue(rule).is_some_and(|c| c.addressee == crate::lexicon::rule::Addressee::Object);
        if !object || i >= to || self.is_mark(i) {
            return None;
        }
        let end = self.phrase_end_before_subject(i, to);
        (end > i).then(|| Stretch::new(i, end))
    }

    /// The relay whose announcing words (*cited by*) begin at token `at`.
    pub fn relay_at(&self, at: usize, to: usize) -> Option<Relay> {
        if at >= to || self.bits(at) & RELAY == 0 {
            return None;
        }
        for &index in &self.tongue.wires {
            let Detail::Wire(form) = &self.lexicon.rules[index as usize].detail else { continue };
            if form.role != WireRole::Relay || form.link.as_deref() == Some(TOLD) {
                continue;
            }
            let Some(root) = self.tongue.guards.get(&index).and_then(|g| g.before) else { continue };
            let mut sightings: Vec<Sighting> = Vec::new();
            self.tongue.trie.under(root, &self.segments.scan.tokens[at..to], at, &mut sightings);
            let Some(last) = sightings.iter().map(|s| s.end as usize).max() else { continue };
            let end = self.phrase_end_before_subject(last, to);
            if end > last {
                let link = if form.link.as_deref() == Some(CARRIED) { Link::Carried } else { Link::Cited };
                return Some(Relay { source: Stretch::new(last, end), link });
            }
        }
        None
    }
}

/// The value of a wire form's `link` for relays that carry a statement.
const CARRIED: &str = "carried";

#[cfg(test)]
mod tests {
    use super::Link;
    use crate::analyzer::{Analyzer, Scratch};

    /// Whom words were told to, as written.
    fn told(text: &str) -> Vec<String> {
        let analysis = Analyzer::embedded().analyze(text, &mut Scratch::default());
        let findings = analysis.findings.expect("the language is read");
        let relays = findings.attributions.iter().flat_map(|one| &one.via);
        relays.filter(|relay| relay.link == Link::Told).map(|relay| relay.span.of(text).to_owned()).collect()
    }

    #[test]
    fn words_are_told_to_an_outlet_under_its_code() {
        let french = "Le pont de Selm ne sera pas rouvert cette année, a déclaré à RT un haut responsable de la ville.";
        assert_eq!(told(french), ["RT"]);
        let english =
            "The bridge at Selm will not be opened again this year, a senior official of the town told RT on Monday.";
        assert_eq!(told(english), ["RT"]);
        let someone =
            "Le pont de Selm ne sera pas rouvert cette année, a déclaré à RV un haut responsable de la ville.";
        assert!(told(someone).is_empty());
    }
}

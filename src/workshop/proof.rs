//! What one rule finds in one sentence, the whole way through the rooms: the bench on which examples are tried.
//! It knows the analyzer; it judges nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::examples::Hit;
use super::firing::{finds, firings};
use super::silence::{Fitting, Heard, Silence};
use crate::analyzer::{Analysis, Analyzer, Scratch};
use crate::findings::{Findings, Voice, WireMention};
use crate::ingest::{self, How};
use crate::lexicon::rule::{CueFrame, Detail, Rule, WireRole};
use crate::matching::Precedence;
use crate::text::Span;

/// An analyzer with room for one sentence after the other.
pub struct Bench<'a> {
    analyzer: &'a Analyzer,
    scratch: Scratch,
    indices: BTreeMap<&'a str, u32>,
    /// The same lexicons, with which cues are tried in other constructions; made when it is first needed.
    trial: Option<Analyzer>,
}

/// The constructions that a verb can stand in, those that ask for more words round it first.
const OF_VERBS: [CueFrame; 8] = [
    CueFrame::Clause,
    CueFrame::Infinitive,
    CueFrame::Incise,
    CueFrame::Colon,
    CueFrame::Quote,
    CueFrame::Gerund,
    CueFrame::Naming,
    CueFrame::Object,
];

/// The constructions of all other cues.
const OF_OTHERS: [CueFrame; 3] = [CueFrame::Prep, CueFrame::Noun, CueFrame::Adverb];

impl<'a> Bench<'a> {
    /// A bench for the rules of `analyzer`'s lexicons.
    pub fn new(analyzer: &'a Analyzer) -> Self {
        let ids = analyzer.lexicon().rules.iter().map(|rule| rule.id.as_str());
        Bench { analyzer, scratch: Scratch::default(), indices: ids.zip(0..).collect(), trial: None }
    }

    /// The hits of `rule` in `sentence`, read in the rule's language; a shared rule is read in the
    /// first language whose texts are read in full.
    ///
    /// For a cue the hit is the cue, for a credit form the agency's name, whatever form found it as long as its role is
    /// the same; for page furniture the sentence is a line.
    pub fn find(&mut self, rule: &Rule, sentence: &str) -> Vec<Hit> {
        if let Detail::Page(_) = rule.detail {
            let forms = ingest::forms(sentence, self.analyzer.page_lexicon());
            let ours = forms.into_iter().filter(|(id, _)| **id == *rule.id).map(|(_, span)| span);
            return leftmost(ours.collect()).map(|span| (span.start, span.end, Voice::Author.name())).collect();
        }
        let analysis = self.read(rule, sentence);
        let lexicon = self.analyzer.lexicon();
        let is_ours = |index: u32| lexicon.rules[index as usize].id == rule.id;
        match &rule.detail {
            Detail::Kind(_) => {
                let heads = self.scratch.heads().filter(|(index, _)| is_ours(*index));
                heads.map(|(_, span)| (span.start, span.end, Voice::Author.name())).collect()
            }
            Detail::Wire(form) => mentions(analysis.wires(), form.role),
            _ => analysis.findings.map_or_else(Vec::new, |findings| hits(&findings, is_ours)),
        }
    }

    /// Why `rule`, of which `hits` were found in `sentence`, finds nothing at `place`, or nowhere in it where no place is given;
    /// nothing where that is not known.
    pub fn silence(&mut self, rule: &Rule, sentence: &str, hits: &[Hit], place: Option<Span>) -> Option<Silence> {
        let analysis = self.read(rule, sentence);
        let index = *self.indices.get(&*rule.id)?;
        let heard = Heard { analyzer: self.analyzer, analysis: &analysis, scratch: &self.scratch };
        let is_hit = |span: Span| hits.iter().any(|(start, end, _)| (span.start, span.end) == (*start, *end));
        let why = heard.silence(index, place, is_hit)?;
        Some(match why {
            Silence::Unframed(_) => Silence::Unframed(self.fitting(index, rule, sentence, place)),
            why @ Silence::WrittenOut(..) => match self.fitting(index, rule, sentence, place) {
                fitting @ Fitting::One(_) => Silence::Unframed(fitting),
                _ => why,
            },
            why => why,
        })
    }

    /// The construction of its kind in which the cue `rule` would find something in `sentence`, at `place` if one is given.
    fn fitting(&mut self, index: u32, rule: &Rule, sentence: &str, place: Option<Span>) -> Fitting {
        let Detail::Cue(cue) = &rule.detail else { return Fitting::Untried };
        let is_verb = cue.frames.iter().any(|frame| OF_VERBS.contains(frame));
        let kin: &[CueFrame] = if is_verb { &OF_VERBS } else { &OF_OTHERS };
        let mut trial = self.trial.take().unwrap_or_else(|| Analyzer::new(self.analyzer.lexicon().clone()));
        let mut finds = |frames: Vec<CueFrame>| {
            trial.reframe(index, frames);
            self.scratch.try_out(Some(index));
            let analysis = trial.analyze_page(ingest::line(sentence), &self.how(rule), &mut self.scratch);
            let found = analysis.findings.map_or_else(Vec::new, |findings| hits(&findings, |one| one == index));
            found.iter().any(|(start, end, _)| place.is_none_or(|place| place.overlaps(Span::new(*start, *end))))
        };
        let mut others = kin.iter().copied().filter(|frame| !cue.frames.contains(frame));
        let fitting = others.find(|frame| finds([&cue.frames[..], &[*frame]].concat()));
        trial.reframe(index, cue.frames.clone());
        self.trial = Some(trial);
        fitting.map_or(Fitting::Nothing, Fitting::One)
    }

    /// Reads `sentence` in the language of `rule`, which takes the places it will have when it is stable.
    fn read(&mut self, rule: &Rule, sentence: &str) -> Analysis {
        self.scratch.try_out(self.indices.get(&*rule.id).copied());
        self.analyzer.analyze_page(ingest::line(sentence), &self.how(rule), &mut self.scratch)
    }

    /// How sentences of `rule` are read.
    fn how(&self, rule: &Rule) -> How {
        let lexicon = self.analyzer.lexicon();
        let in_full = |code: &&String| self.analyzer.tongue(code).is_some_and(|tongue| !tongue.agencies_only);
        let first = || lexicon.languages.keys().find(in_full).or(lexicon.languages.keys().next()).cloned();
        let lang = if lexicon.languages.contains_key(&rule.language) { Some(rule.language.clone()) } else { first() };
        How { lang, ..How::default() }
    }
}

impl<'a> Bench<'a> {
    /// The rules that would find something in `sentence` and stand aside there for `rule`; by id.
    pub fn displaced(&mut self, rule: &Rule, sentence: &str) -> BTreeSet<&'a str> {
        let pairs = self.aside(rule, sentence).into_iter();
        pairs.filter(|(lost, kept, ..)| *kept == rule.id && lost != kept).map(|(lost, ..)| lost).collect()
    }

    /// The rules that find in `sentence` what `rule` finds there too, and before which it stands aside, each with why; by id.
    pub fn rivals(&mut self, rule: &Rule, sentence: &str) -> BTreeSet<(&'a str, Precedence)> {
        let pairs = self.aside(rule, sentence).into_iter();
        pairs
            .filter(|(lost, kept, finds, _)| *finds && *lost == rule.id && lost != kept)
            .map(|(_, kept, _, why)| (kept, why))
            .collect()
    }

    /// Which rules stand aside in `sentence`, each with the one it stands aside for, whether that one finds the words, and why it
    /// goes before.
    fn aside(&mut self, rule: &Rule, sentence: &str) -> Vec<(&'a str, &'a str, bool, Precedence)> {
        if let Detail::Page(_) = rule.detail {
            return Vec::new();
        }
        let analysis = self.read(rule, sentence);
        let lexicon = self.analyzer.lexicon();
        let fired = firings(&analysis, &self.scratch, lexicon);
        let id = |index: u32| lexicon.rules[index as usize].id.as_str();
        let pairs = self.scratch.aside_at().zip(self.scratch.precedences(lexicon));
        pairs.map(|((lost, kept, span), why)| (id(lost), id(kept), finds(&fired, id(kept), span), why)).collect()
    }
}

/// Of spans that overlap, the leftmost, and of those the longest.
fn leftmost(mut spans: Vec<Span>) -> impl Iterator<Item = Span> {
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut free = 0;
    spans.into_iter().filter(move |span| {
        let kept = span.start >= free;
        free = if kept { span.end } else { free };
        kept
    })
}

fn hits(findings: &Findings, is_ours: impl Fn(u32) -> bool) -> Vec<Hit> {
    let cues = findings.attributions.iter().filter(|a| a.rule.is_some_and(&is_ours)).filter_map(|a| a.cue);
    let loaded = findings.loaded.iter().filter(|t| t.rule.is_some_and(&is_ours)).map(|t| (t.span, t.voice));
    let card = findings.card.iter().filter(|c| is_ours(c.rule)).map(|c| c.span);
    let signs = findings.signs.iter().filter(|sign| sign.rule.is_some_and(&is_ours)).map(|sign| sign.span);
    let author = |span| (span, Voice::Author);
    let all = cues.map(author).chain(loaded).chain(card.map(author)).chain(signs.map(author));
    all.map(|(span, voice)| (span.start, span.end, voice.name())).collect()
}

fn mentions(wires: &[WireMention], role: WireRole) -> Vec<Hit> {
    let of_role = wires.iter().filter(|w| w.role == role);
    of_role.map(|w| (w.span.start, w.span.end, Voice::Author.name())).collect()
}

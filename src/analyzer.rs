//! The one door to all of it: compiled lexicons, shared by threads, and the whole way from bytes to findings.
//!
//! An [`Analyzer`] is built once. It holds no text; what a text needs while it is read is the caller's [`Scratch`].

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::article::Article;
use crate::findings::attribution::grammar::Grammar;
use crate::findings::{Amendment, CardHit, Findings, Place, WireMention, amend, attribution, wire};
use crate::ingest::{self, How, Origin, Page, PageLexicon, ReadError, Role};
use crate::lexicon::Lexicon;
use crate::lexicon::event::Event;
use crate::lexicon::language::SHARED;
use crate::lexicon::rule::{CueFrame, Detail, Rule};
use crate::matching::{Hit, Hits, Precedence, guard};
use crate::measures::{self, Measure};
use crate::naming::{CountryName, Name, Reader};
use crate::review::{Corrections, Reviewed};
use crate::segment::Segments;
use crate::terms::{Meanings, Payload, Tongue};
use crate::text::Span;

/// Compiled lexicons and the way through all rooms.
#[derive(Debug)]
pub struct Analyzer {
    lexicon: Lexicon,
    event: Option<Event>,
    corrections: Corrections,
    page: OnceLock<PageLexicon>,
    tongues: BTreeMap<String, OnceLock<Tongue>>,
    meanings: BTreeMap<String, OnceLock<Meanings>>,
}

/// Room that one thread reuses from text to text.
#[derive(Debug, Default)]
pub struct Scratch {
    segments: Segments,
    hits: Hits,
}

impl Scratch {
    /// Rules that stood aside in the last text read for another that begins before them, is longer or is stable, with that one
    /// and the place of what stood aside.
    pub(crate) fn aside_at(&self) -> impl Iterator<Item = (u32, u32, Span)> + '_ {
        let span = |hit: Hit| self.segments.span(hit.start as usize, hit.end as usize);
        self.hits.aside.iter().map(move |aside| (aside.lost.rule, aside.kept.rule, span(aside.lost)))
    }

    /// For each of these, in the same order, why the other goes before it, the text having been read with `lexicon`.
    pub(crate) fn precedences(&self, lexicon: &Lexicon) -> impl Iterator<Item = Precedence> {
        self.hits.aside.iter().map(|aside| aside.precedence(lexicon, self.hits.trial))
    }

    /// Reads the texts that follow with the rule `trial` as if it were stable.
    pub(crate) fn try_out(&mut self, trial: Option<u32>) {
        self.hits.trial = trial;
    }

    /// The last text read, cut up.
    pub(crate) fn segments(&self) -> &Segments {
        &self.segments
    }

    /// Every place in the last text read where a term of a rule stands, whatever came of it: the rule, and how many words
    /// its guards can have looked at. The text was in the language of `tongue`.
    pub(crate) fn places<'s>(&'s self, tongue: &'s Tongue) -> impl Iterator<Item = (u32, usize)> + 's {
        self.segments.sightings.iter().filter_map(|seen| match tongue.payloads[seen.outcome.payload as usize] {
            Payload::Rule(rule) => {
                let words = guard::reach(&self.segments, tongue, rule, seen.start as usize, seen.end as usize);
                Some((rule, words))
            }
            Payload::Except(rule) => Some((rule, 0)),
            _ => None,
        })
    }

    /// Cues in the last text read, whether a construction was found round them or not, with the indices of their rules.
    pub(crate) fn cues(&self) -> impl Iterator<Item = (u32, Span)> + '_ {
        self.hits.cues.iter().map(|h| (h.rule, self.segments.span(h.start as usize, h.end as usize)))
    }

    /// Heads of source phrases in the last text read, with the indices of their rules.
    pub(crate) fn heads(&self) -> impl Iterator<Item = (u32, Span)> + '_ {
        self.hits.kinds.iter().map(|h| (h.rule, self.segments.span(h.start as usize, h.end as usize)))
    }
}

/// A text with all that was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The text and what it says about itself.
    pub article: Article,
    /// What was found; `None` where no lexicon knows its language, or knows its agencies only.
    pub findings: Option<Findings>,
    /// Agencies, where the lexicons of its language know these and nothing else; else they are among the findings.
    pub agencies: Option<Vec<WireMention>>,
    /// The numbers.
    pub measures: Vec<Measure>,
    /// Names of countries, by place.
    pub countries: Vec<CountryName>,
    /// Names of actors, by place: those of the event where a person has described it, else groups and bodies of countries.
    pub names: Vec<Name>,
    /// Its sentences, each with the number of its block; none where no lexicon knows its language.
    pub sentences: Vec<(Span, u32)>,
    /// What readers' decisions came to; `None` where nobody has decided anything about this text.
    pub reviewed: Option<Reviewed>,
}

impl Analysis {
    /// The agencies of the text, whether its language knows these alone or more; none where no lexicon knows it.
    pub fn wires(&self) -> &[WireMention] {
        let among = self.findings.as_ref().map(|findings| &findings.wires);
        among.or(self.agencies.as_ref()).map_or(&[], Vec::as_slice)
    }
}

impl Analyzer {
    /// An analyzer with these lexicons. A language is compiled when it is first needed.
    pub fn new(lexicon: Lexicon) -> Analyzer {
        Analyzer::of_event(lexicon, None)
    }

    /// The same for texts on `event`: its actors take the place of the lexicons' own.
    pub fn of_event(lexicon: Lexicon, event: Option<Event>) -> Analyzer {
        let tongues = lexicon.languages.keys().map(|code| (code.clone(), OnceLock::new())).collect();
        let meanings = lexicon.languages.keys().map(|code| (code.clone(), OnceLock::new())).collect();
        let corrections = Corrections::default();
        Analyzer { lexicon, event, corrections, page: OnceLock::new(), tongues, meanings }
    }

    /// The same with readers' decisions, which are followed in every text they are about.
    pub fn corrected(self, corrections: Corrections) -> Analyzer {
        Analyzer { corrections, ..self }
    }

    /// The same with other constructions for the cue with this index; what is compiled knows none, and stays.
    pub(crate) fn reframe(&mut self, cue: u32, frames: Vec<CueFrame>) {
        if let Some(Rule { detail: Detail::Cue(cue), .. }) = self.lexicon.rules.get_mut(cue as usize) {
            cue.frames = frames;
        }
    }

    /// Readers' decisions.
    pub fn corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// An analyzer with the built-in lexicons.
    pub fn embedded() -> Analyzer {
        Analyzer::new(Lexicon::embedded())
    }

    /// The lexicons in use.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The event the texts are on, where a person has described it.
    pub fn event(&self) -> Option<&Event> {
        self.event.as_ref()
    }

    /// What is known of page furniture in all languages together.
    pub fn page_lexicon(&self) -> &PageLexicon {
        self.page.get_or_init(|| PageLexicon::new(&self.lexicon))
    }

    /// The compiled language `code`, if there is one.
    pub fn tongue(&self, code: &str) -> Option<&Tongue> {
        let language = self.lexicon.languages.get(code)?;
        let parties = self.event.as_ref().map_or(&[][..], |event| &event.parties);
        Some(self.tongues.get(code)?.get_or_init(|| Tongue::compile_for(&self.lexicon, language, parties)))
    }

    /// What the words of the language `code` can stand for in every language, if there is such a language.
    pub fn meanings(&self, code: &str) -> Option<&Meanings> {
        Some(self.meanings.get(code)?.get_or_init(|| Meanings::compile(&self.lexicon, code)))
    }

    /// Reads the input `name`: one analysis for a text or a saved page, one a line for JSON Lines.
    ///
    /// # Errors
    /// What cannot be read is an error beside the analyses of what can.
    pub fn analyze_bytes(
        &self,
        name: &str,
        bytes: &[u8],
        how: &How,
        scratch: &mut Scratch,
    ) -> Vec<Result<Analysis, ReadError>> {
        let pages = ingest::read(name, bytes, how, self.page_lexicon());
        pages.into_iter().map(|page| Ok(self.analyze_page(page?, how, scratch))).collect()
    }

    /// Reads `text` as the body of an article, paragraphs at `\n`, in the language that its words show.
    pub fn analyze(&self, text: &str, scratch: &mut Scratch) -> Analysis {
        self.analyze_page(ingest::body(text.to_owned()), &How::default(), scratch)
    }

    /// Reads a page whose lines have their roles.
    pub fn analyze_page(&self, page: Page, how: &How, scratch: &mut Scratch) -> Analysis {
        let article = Article::read(page, how.lang.as_deref(), self.page_lexicon(), &self.lexicon);
        let tongue = article.lang.as_deref().and_then(|code| self.tongue(code));
        let mut analysis = Analysis {
            article,
            findings: None,
            agencies: None,
            measures: Vec::new(),
            countries: Vec::new(),
            names: Vec::new(),
            sentences: Vec::new(),
            reviewed: None,
        };
        let (followed, amendments) = match self.corrections.on(&analysis.article.page.text) {
            Some((followed, amendments, reviewed)) => {
                analysis.reviewed = Some(reviewed);
                (followed, amendments)
            }
            None => Default::default(),
        };
        let met = match tongue {
            Some(tongue) => self.find(&mut analysis, tongue, &amendments, scratch),
            None => vec![false; amendments.len()],
        };
        if let Some(reviewed) = &mut analysis.reviewed {
            self.corrections.settle(reviewed, &followed, &met);
            reviewed.freed = analysis.findings.as_ref().map_or(0, |findings| findings.freed);
        }
        analysis
    }

    /// Finds everything; gives which of `amendments` have met what they are about.
    fn find(
        &self,
        analysis: &mut Analysis,
        tongue: &Tongue,
        amendments: &[Amendment],
        scratch: &mut Scratch,
    ) -> Vec<bool> {
        let article = &analysis.article;
        let page = &article.page;
        let blocks: Vec<Span> = page.blocks.iter().map(|b| b.span).collect();
        let places: Vec<Place> =
            page.blocks.iter().map(|b| if b.is_repeated() { Place::Chrome } else { place(b.role) }).collect();
        scratch.segments.read(&page.text, &blocks, tongue);
        scratch.hits.read(&scratch.segments, tongue, &self.lexicon);
        let grammar = Grammar {
            text: &page.text,
            segments: &scratch.segments,
            hits: &scratch.hits,
            tongue,
            lexicon: &self.lexicon,
        };
        if tongue.agencies_only {
            let drafts = attribution::find(&grammar, |block| places.get(block as usize).is_some_and(|p| p.is_text()));
            let mut met = vec![false; amendments.len()];
            let mut agencies = wire::find(&grammar, &drafts, &places);
            let dropped = amend::wires(&mut agencies, amendments, &mut met);
            agencies.extend(dropped);
            analysis.agencies = Some(agencies);
            return met;
        }
        let (mut findings, met) = Findings::amended(&grammar, &places, amendments);
        findings.card.extend(self.foreign(page, tongue));
        findings.card.sort_by_key(|hit| (hit.block, hit.span));
        let reader = Reader {
            lexicon: &self.lexicon,
            tongue,
            text: &page.text,
            segments: &scratch.segments,
            hits: &scratch.hits,
            loaded: &findings.loaded,
            voices: &findings.voices,
            places: &places,
        };
        analysis.countries = reader.countries();
        analysis.names = match &self.event {
            Some(event) => reader.parties(&event.parties),
            None => reader.actors(),
        };
        let segments = &scratch.segments;
        let sentences = segments.sentences.iter();
        analysis.sentences =
            sentences.map(|it| (segments.span(it.start as usize, it.end as usize), it.block)).collect();
        analysis.measures = measures::measure(&findings, article.words.counted);
        analysis.findings = Some(findings);
        met
    }

    /// Forms of the identity card in other languages than the text's: around a text, a page often speaks another.
    fn foreign(&self, page: &Page, tongue: &Tongue) -> Vec<CardHit> {
        let around = |role: Role| !matches!(role, Role::Body | Role::Title | Role::Caption);
        let blocks = page.blocks.iter().enumerate().filter(|(_, block)| around(block.role));
        let other = |rule: u32| ![&*tongue.code, SHARED].contains(&&*self.lexicon.rules[rule as usize].language);
        let seen = blocks.flat_map(|(n, block)| {
            let cards = self.page_lexicon().cards(&page.text, block.span).into_iter();
            cards.map(move |seen| CardHit { rule: seen.rule, span: seen.span, block: n })
        });
        seen.filter(|hit| other(hit.rule)).collect()
    }
}

/// The place a role stands for in tables.
pub fn place(role: Role) -> Place {
    match role {
        Role::Title => Place::Title,
        Role::Caption => Place::Caption,
        Role::Credit | Role::Byline | Role::Date => Place::Credit,
        Role::Body => Place::Body,
        Role::Notice | Role::Related | Role::Chrome => Place::Chrome,
    }
}

/// Whether a page's text came without anything around it, so that what is not in it cannot be known from it.
pub fn is_bare(page: &Page) -> bool {
    page.origin != Origin::Html && page.blocks.iter().all(|b| matches!(b.role, Role::Body | Role::Caption))
}

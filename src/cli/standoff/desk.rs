//! One text with what came back of it: which findings are still there, which are said otherwise, and what is new. It knows
//! findings by the ids that the written annotations bear.

use std::collections::{BTreeMap, BTreeSet};

use super::decision::{ADD, CHANGE, DROP, Decision, Earlier, KEEP, Place, Said};
use crate::cli::notes::Notes;
use crate::contract::{Article, Attribution, Review, code};
use crate::findings::Object;
use crate::lexicon::Lexicon;
use crate::lexicon::names::Named as _;
use crate::lexicon::rule::WireRole;
use crate::render::words::Arg;
use crate::review::format::VOICES;
use crate::review::standoff::{Annotations, Event};
use crate::text::{Span, passage};

/// The type of a word to discuss.
const WORD: &str = "Word";
/// Attributes with a decision behind them.
const CATEGORY: &str = "Category";
const VOICE: &str = "Voice";
const ROLE: &str = "Role";

/// One text with what came back of it.
pub(super) struct Desk<'d> {
    pub(super) article: &'d Article,
    pub(super) text: &'d str,
    pub(super) read: &'d Annotations,
    pub(super) lexicon: &'d Lexicon,
    /// The fingerprint of the text.
    pub(super) hash: String,
    /// Who corrected.
    pub(super) by: &'d str,
    pub(super) notes: &'d Notes,
}

/// The findings at one place.
#[derive(Default)]
struct Found {
    /// Whether readers are asked about one of them.
    asked: bool,
    /// Whether one of them came back.
    there: bool,
    /// What is said otherwise of it.
    said: Said,
    /// What was decided about it before.
    review: Option<Review>,
    /// From the first to the last of the words that are reported.
    extent: Option<Span>,
}

/// What came back of the findings: by the id of each, what bears it now.
type Known<'d> = BTreeMap<&'d str, &'d str>;

impl<'d> Desk<'d> {
    /// What is decided now, by place; what was decided in `earlier` and still holds is taken from there.
    pub(super) fn decisions(&self, earlier: &mut Earlier) -> BTreeMap<Place, Decision> {
        let known = self.known();
        let mut all = BTreeMap::new();
        for (place, found) in self.found(&known) {
            let before = earlier.take(&place, found.extent.filter(|_| found.review.is_some()));
            let changed = found.said != Said::default();
            all.extend(match (found.there, before) {
                (false, _) if found.review == Some(Review::Added) => {
                    let words = self.notes.words.quote(place.2.of(self.text));
                    self.tell("brat-taken-back", &[("words", Arg::from(words))]);
                    None
                }
                (false, before) if found.review == Some(Review::Dropped) => before,
                (false, _) => Some(self.decision(place, DROP, Said::default())),
                (true, Some((place, before))) if changed => Some((place, before.otherwise(found.said, self.by))),
                (true, Some(before)) => Some(before),
                (true, None) if changed => Some(self.decision(place, CHANGE, found.said)),
                // What a decision on another place has made of it stays with that decision.
                (true, None) => {
                    let is_kept = found.asked && found.review.is_none();
                    is_kept.then(|| self.decision(place, KEEP, Said::default()))
                }
            });
        }
        self.add(&known, &mut all);
        all
    }

    /// Which of the findings came back, by the ids in notes.
    fn known(&self) -> Known<'d> {
        let article = self.article;
        let said = article.attributions.iter().flatten().map(|one| one.id.as_str());
        let words = article.loaded.iter().flatten().map(|one| one.id.as_str());
        let wires = article.wires.iter().flatten().map(|one| one.id.as_str());
        let figures = article.figures.iter().flatten().map(|one| one.id.as_str());
        let given: BTreeSet<&str> = said.chain(words).chain(wires).chain(figures).collect();
        let mut known = Known::new();
        for (of, note) in &self.read.notes {
            let id = note.split_whitespace().find_map(|word| given.get(word));
            if let Some(id) = id.filter(|_| self.read.marks.contains_key(of) || self.read.events.contains_key(of)) {
                known.entry(*id).or_insert(of.as_str());
            }
        }
        known
    }

    /// All findings, by place.
    fn found(&self, known: &Known) -> BTreeMap<Place, Found> {
        let mut all: BTreeMap<Place, Found> = BTreeMap::new();
        let mut put = |object, at: Span, found: Found| {
            let one = all.entry((self.hash.clone(), object, at)).or_default();
            one.asked |= found.asked;
            one.there |= found.there;
            one.said = std::mem::take(&mut one.said).under(found.said);
            one.review = one.review.or(found.review);
            one.extent = one.extent.or(found.extent);
        };
        for one in self.article.attributions.iter().flatten() {
            let Some(seat) = one.seat() else { continue };
            let back = known.get(one.id.as_str()).and_then(|id| Some((*id, self.read.events.get(*id)?)));
            let source = back.and_then(|(_, event)| {
                let before = one.source.as_ref().or(one.resolved.as_ref()).map(|it| &it.text);
                self.source(event).filter(|source| before != Some(source))
            });
            let extent = one.content.iter().map(span).reduce(Span::join);
            let passage = back.map_or_else(Vec::new, |(id, event)| self.passage(one, id, event));
            let said = Said { source, passage, ..Said::default() };
            let (asked, there) = (one.is_for_readers(), back.is_some());
            put(Object::Attribution, span(seat), Found { asked, there, said, review: one.review, extent });
        }
        for one in self.article.loaded.iter().flatten() {
            let back = self.mark(known, &one.id, WORD).filter(|(_, at)| *at == span(&one.span));
            let other = |name: &str, before: &str| self.value(back?.0, name).filter(|value| value != before);
            let (voice, category) = (other(VOICE, &code(one.voice)), other(CATEGORY, &one.category));
            let said = Said { voice, category, ..Said::default() };
            let (asked, there, review) = (one.is_for_readers(), back.is_some(), one.review);
            put(Object::Loaded, span(&one.span), Found { asked, there, said, review, extent: None });
        }
        for one in self.article.wires.iter().flatten() {
            let back = self.mark(known, &one.id, "Agency");
            let role = back.and_then(|(id, at)| {
                (at != span(&one.span)).then(|| self.moved(id));
                self.value(id, ROLE).filter(|value| *value != code(one.role))
            });
            let said = Said { role, ..Said::default() };
            let (asked, there, review) = (one.is_for_readers(), back.is_some(), one.review);
            put(Object::Wire, span(&one.span), Found { asked, there, said, review, extent: None });
        }
        all
    }

    /// Adds what is new: words with a category, and reported words with a source.
    fn add(&self, known: &Known, all: &mut BTreeMap<Place, Decision>) {
        let old: BTreeSet<&str> = known.values().copied().collect();
        let moved: BTreeSet<&str> = self.moved_words(known);
        let mut put = |object, at: Span, said: Said| {
            let (place, new) = self.decision((self.hash.clone(), object, at), ADD, said.clone());
            let decision = match all.remove(&place) {
                Some(known) => known.otherwise(said, self.by),
                None => new,
            };
            all.insert(place, decision);
        };
        for (id, mark) in self.read.marks.iter().filter(|(_, mark)| mark.kind == WORD) {
            if old.contains(id.as_str()) && !moved.contains(id.as_str()) {
                continue;
            }
            match self.value(id, CATEGORY) {
                Some(category) => {
                    let said = Said { category: Some(category), voice: self.value(id, VOICE), ..Said::default() };
                    put(Object::Loaded, mark.span, said);
                }
                None => self.lacks(id, CATEGORY),
            }
        }
        for (id, event) in self.read.events.iter().filter(|(id, _)| !old.contains(id.as_str())) {
            let contents = self.arguments(event, "Content");
            match self.source(event).filter(|_| !contents.is_empty()) {
                Some(source) => contents.into_iter().for_each(|content| {
                    put(Object::Attribution, content, Said { source: Some(source.clone()), ..Said::default() });
                }),
                None => self.lacks(id, "Source, Content"),
            }
        }
    }

    /// What bears the id of a word and stands elsewhere: the word is gone, and another is new.
    fn moved_words(&self, known: &Known<'d>) -> BTreeSet<&'d str> {
        let words = self.article.loaded.iter().flatten();
        let marks = words.filter_map(|one| self.mark(known, &one.id, WORD).filter(|(_, at)| *at != span(&one.span)));
        marks.map(|(id, _)| id).collect()
    }

    /// What is said, where it stands elsewhere than it did; what a decision cannot say is told.
    fn passage(&self, one: &Attribution, id: &str, event: &Event) -> Vec<String> {
        let mut now = self.arguments(event, "Content");
        now.sort_unstable();
        let mut before: Vec<Span> = one.content.iter().map(span).collect();
        before.sort_unstable();
        if now == before {
            return Vec::new();
        }
        let words: Vec<String> = now.iter().map(|place| place.of(self.text).to_owned()).collect();
        // Of what was added its place says which words they are; half a word is none of the text.
        let is_added = one.review == Some(Review::Added);
        if is_added || words.is_empty() || words.iter().any(|words| passage::places(self.text, words).is_empty()) {
            self.moved(id);
            return Vec::new();
        }
        words
    }

    /// What bears the id of a finding now, where it is still of the sort `kind`, and where it stands.
    fn mark(&self, known: &Known<'d>, id: &str, kind: &str) -> Option<(&'d str, Span)> {
        let id = *known.get(id)?;
        self.read.marks.get(id).filter(|mark| mark.kind == kind).map(|mark| (id, mark.span))
    }

    /// The value of `name` that belongs to `of`; one that no decision can have is told.
    fn value(&self, of: &str, name: &str) -> Option<String> {
        let value = self.read.attributes.get(&(of.to_owned(), name.to_owned()))?;
        let can = match name {
            CATEGORY => self.lexicon.categories.iter().any(|category| category.id == *value),
            VOICE => VOICES.contains(&value.as_str()),
            _ => WireRole::NAMES.contains(&value.as_str()),
        };
        if !can {
            let args =
                [("id", Arg::from(of.to_owned())), ("name", name.to_owned().into()), ("value", value.clone().into())];
            self.tell("brat-value", &args);
        }
        can.then(|| value.clone())
    }

    fn arguments(&self, event: &Event, role: &str) -> Vec<Span> {
        let marks = event.arguments.iter().filter(|(name, _)| name == role);
        marks.filter_map(|(_, mark)| Some(self.read.marks.get(mark)?.span)).collect()
    }

    fn source(&self, event: &Event) -> Option<String> {
        Some(self.arguments(event, "Source").first()?.of(self.text).to_owned())
    }

    fn decision(&self, place: Place, verdict: &'static str, said: Said) -> (Place, Decision) {
        let words = place.2.of(self.text);
        let decision = Decision::new(&place, words, &self.article.id, verdict, said, self.by);
        (place, decision)
    }

    fn lacks(&self, id: &str, what: &'static str) {
        self.tell("brat-lacks", &[("id", Arg::from(id.to_owned())), ("what", what.into())]);
    }

    fn moved(&self, id: &str) {
        self.tell("brat-moved", &[("id", Arg::from(id.to_owned()))]);
    }

    fn tell(&self, key: &str, args: &[(&'static str, Arg<'static>)]) {
        let mut all = vec![("label", Arg::from(self.article.label.clone()))];
        all.extend(args.iter().cloned());
        self.notes.say(&self.notes.words.tell(key, &all));
    }
}

fn span(span: &crate::contract::Span) -> Span {
    Span::new(span.start, span.end)
}

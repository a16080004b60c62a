//! A person's word on findings: which of them stand, which do not, which are otherwise, and which the program has missed.
//!
//! It knows places in one text and what was found there. It is asked after attributions are found and before voices are, and
//! again after words to discuss are, so that all that follows from a finding follows from what the person says. Files,
//! initials and days are others' business.

mod passage;

use super::attribution::grammar::Grammar;
use super::attribution::{self, Confidence, Draft, Frame, Mode, SourceKind, Stretch, kind};
use super::loaded::{self, LoadedTerm, Standing};
use super::place::Place;
use super::voice::{Run, Voice, Voices};
use super::wire::WireMention;
use crate::lexicon::language::WordClass;
use crate::lexicon::rule::{Act, Stance, WireRole};
use crate::text::Span;
use crate::text::fold::fold;

/// What a person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The finding stands.
    Keep,
    /// It does not: it is kept aside and counts nowhere.
    Drop,
    /// It stands, but otherwise.
    Change,
    /// The program has not found it.
    Add,
}

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// Reported words.
    Attribution,
    /// A word to discuss.
    Loaded,
    /// The name of an agency.
    Wire,
}

/// A decision on one place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// What it is about.
    pub object: Object,
    /// The place, in bytes: of reported words the cue, else the words themselves, else the source; of what is added the words.
    pub span: Span,
    /// What was decided.
    pub verdict: Verdict,
    /// Whose words they are.
    pub voice: Option<Voice>,
    /// Who says so, as the text has it or as a person would list it.
    pub source: Option<String>,
    /// What sort of source that is.
    pub sort: Option<String>,
    /// What is said, in the words of the text, where it is not what the program reads; empty where it is.
    pub passage: Vec<String>,
    /// Id of the category of a word.
    pub category: Option<String>,
    /// The weight of a word, from 0 to 3.
    pub weight: Option<u8>,
    /// What an agency's name does there.
    pub role: Option<WireRole>,
}

/// What a person has made of reported words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    /// What was decided.
    pub verdict: Verdict,
    /// Whose words the content is, where the person says it.
    pub voice: Option<Voice>,
    /// The source as the person lists it, whether the text has these words or not.
    pub name: Option<String>,
    /// Whether it counts for itself, wherever it stands: a person has added it.
    pub counts: bool,
}

/// Findings that a person has dropped: out of every count, and not lost.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dropped {
    /// Reported words.
    pub attributions: Vec<super::Attribution>,
    /// Words to discuss.
    pub loaded: Vec<LoadedTerm>,
    /// Agencies.
    pub wires: Vec<WireMention>,
}

/// The sort of sources of whom no name is given.
const UNNAMED: &str = "unnamed";
/// The weight of a word that a person adds without giving one.
const ADDED: u8 = 1;

/// Lays what `amendments` say of reported words on `drafts`, and gives those that are dropped. `met` is set for each
/// amendment that has found its place.
pub(super) fn attributions(
    grammar: &Grammar,
    drafts: &mut Vec<Draft>,
    amendments: &[Amendment],
    met: &mut [bool],
) -> Vec<Draft> {
    let ours = || amendments.iter().enumerate().filter(|(_, one)| one.object == Object::Attribution);
    let mut moved = Vec::new();
    for (n, one) in ours().filter(|(_, one)| one.verdict != Verdict::Add) {
        let is_meant = |draft: &Draft| draft.amended.is_none() && seat(grammar, draft) == Some(one.span);
        if let Some(at) = drafts.iter().position(is_meant) {
            amend(grammar, &mut drafts[at], one);
            met[n] = true;
            if !one.passage.is_empty() {
                passage::move_to(grammar, &mut drafts[at], one);
                moved.push(at);
            }
            give_voice(&mut drafts[at], one);
        }
    }
    moved.into_iter().for_each(|at| passage::nest(drafts, at));
    let dropped = part(drafts);
    for (n, one) in ours().filter(|(_, one)| one.verdict == Verdict::Add) {
        let content = stretches(grammar, one.span);
        let known = drafts.iter_mut().find(|draft| draft.content == content && draft.amended.is_none());
        match known {
            // What a later version finds itself is not there twice.
            Some(draft) => {
                amend(grammar, draft, &Amendment { verdict: Verdict::Change, ..one.clone() });
                draft.amended.iter_mut().for_each(|it| it.counts = true);
            }
            None if content.is_empty() => continue,
            None => drafts.push(added(grammar, content, one)),
        }
        met[n] = true;
    }
    attribution::sort(drafts);
    dropped
}

/// Where reported words are known by: the cue, else what is said, else who says it.
fn seat(grammar: &Grammar, draft: &Draft) -> Option<Span> {
    let stretch = draft.cue.or(draft.content.first().copied()).or(draft.source)?;
    Some(grammar.segments.span(stretch.start, stretch.end))
}

/// Whether a name in `one` is a name in `other`.
fn shares(grammar: &Grammar, one: Stretch, other: Stretch) -> bool {
    let names = |of: Stretch| (of.start..of.end).filter(|&i| grammar.is_name(i));
    names(one).any(|i| names(other).any(|j| grammar.written(i) == grammar.written(j)))
}

/// Whether reported words are known by who says them alone.
fn is_seat(draft: &Draft) -> bool {
    draft.cue.is_none() && draft.content.is_empty()
}

fn amend(grammar: &Grammar, draft: &mut Draft, one: &Amendment) {
    let name = one.source.as_deref().map(|source| name(grammar, draft, one.span, source));
    draft.kind.kind = one.sort.clone().or(draft.kind.kind.take());
    draft.kind.named &= one.sort.as_deref() != Some(UNNAMED);
    // Where a person names the source, it is not the text itself that speaks.
    draft.is_own &= one.source.is_none();
    let counts = one.verdict == Verdict::Add;
    draft.amended = Some(Amended { verdict: one.verdict, voice: one.voice, name, counts });
}

/// Gives `draft` the source `written`: where the text has these words, those nearest to `near` are its place. It is listed as
/// the person wrote it.
fn name(grammar: &Grammar, draft: &mut Draft, near: Span, written: &str) -> String {
    let written = written.trim();
    let distance = |stretch: &Stretch| grammar.segments.span(stretch.start, stretch.end).start.abs_diff(near.start);
    let found = nearest_words(grammar, written, distance);
    match found {
        Some(found) => {
            let beside = grammar.sentence(found.start).map(|s| s.block) == Some(draft.block);
            // A pronoun or a function may stand for the name given; another name does not.
            let may_stay = is_seat(draft);
            let stands_for =
                |source: &Stretch| may_stay || !kind::is_named(grammar, *source) || shares(grammar, *source, found);
            (draft.source, draft.resolved) = match beside {
                true => (Some(found), None),
                false => (draft.source.filter(stands_for), Some(found)),
            };
            draft.kind = kind::classify(grammar, Some(found), draft.rule);
            // A head that goes on behind the words of the reader is another's: *le chef* is no *chef de la police*.
            let heads = grammar.kinds(found);
            if !heads.is_empty() && heads.iter().all(|head| head.end as usize > found.end) {
                draft.kind.kind = None;
            }
            if kind::is_person(&draft.kind) && is_begun(grammar, found) {
                (draft.kind.kind, draft.kind.named) = (None, false);
            }
        }
        None => {
            (draft.source, draft.resolved) = (None, None);
            draft.kind = SourceKind { named: names_somebody(grammar, written), ..SourceKind::default() };
        }
    }
    written.to_owned()
}

/// Whether words that the text does not have name somebody or something: a run of capitals at their end (*the actor Norbert
/// Dahl*), or one at their beginning with nothing but small words between (*Ministry of Defence*); *an aide to Dahl* names nobody.
fn names_somebody(grammar: &Grammar, written: &str) -> bool {
    let openers = [WordClass::Determiner, WordClass::Indefinite, WordClass::Quantifier, WordClass::PronounAny];
    let openers = openers.iter().fold(0, |bits, class| bits | class.bit());
    let vocabulary = &grammar.tongue.vocabulary;
    let opener = |word: &&str| vocabulary.classes(vocabulary.find(&fold(word))) & openers != 0;
    let words: Vec<&str> = written.split_whitespace().skip_while(opener).collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let small = |word: &&str| word.chars().count() <= SMALL;
    let run = words.iter().rev().take_while(|word| capital(word)).count();
    run > 1 || words.first().is_some_and(capital) && words.iter().all(|word| capital(word) || small(word))
}

/// Letters of the longest word that joins the parts of a name: *of the*.
const SMALL: usize = 3;

/// Whether the first word of `source` goes on in a word of the language that brings no name in: its capital is that of a
/// sentence, or it says what sort of people they are, and no person's name begins there.
fn is_begun(grammar: &Grammar, source: Stretch) -> bool {
    let written = grammar.segments.span(source.start, source.end).of(grammar.text);
    let mut words = written.split_whitespace();
    words.next().is_some_and(|first| first.ends_with(char::is_alphanumeric))
        && words.next().is_some_and(|next| next.starts_with(char::is_lowercase))
        && !grammar.is_any(source.start + 1, &[WordClass::Preposition, WordClass::NameParticle])
}

/// Where the text has the words `written`, whole, nearest by `distance`; else the same with a capital or a small letter at the
/// beginning, else without the article they begin with.
fn nearest_words(grammar: &Grammar, written: &str, distance: impl Fn(&Stretch) -> usize) -> Option<Stretch> {
    let mut letters = written.chars();
    let first = letters.next()?;
    let turned: String = match first.is_uppercase() {
        true => first.to_lowercase().chain(letters).collect(),
        false => first.to_uppercase().chain(letters).collect(),
    };
    let bare = written.split_once([' ', '\'', '’']).filter(|(word, _)| {
        let ends = written.len() > word.len() && !written[word.len()..].starts_with(' ');
        let word = if ends { format!("{word}'") } else { (*word).to_owned() };
        let vocabulary = &grammar.tongue.vocabulary;
        let is_one = |word: &str| vocabulary.classes(vocabulary.find(&fold(word))) & WordClass::Determiner.bit() != 0;
        is_one(&word) || is_one(word.trim_end_matches('\''))
    });
    let bare = bare.map_or("", |(_, rest)| rest);
    let ways = [written, &turned, bare].into_iter();
    ways.filter_map(|words| occurrences(grammar, words).into_iter().min_by_key(&distance)).next()
}

/// Where the text has the words `written`, whole.
fn occurrences(grammar: &Grammar, written: &str) -> Vec<Stretch> {
    if written.is_empty() {
        return Vec::new();
    }
    let tokens = &grammar.segments.scan.tokens;
    let whole = |start: usize| {
        let end = start + written.len();
        let first = tokens.binary_search_by_key(&start, |token| token.start as usize).ok()?;
        let last = tokens.binary_search_by_key(&end, |token| token.end as usize).ok()?;
        Some(Stretch::new(first, last + 1))
    };
    grammar.text.match_indices(written).filter_map(|(start, _)| whole(start)).collect()
}

/// The words of `span`, in one stretch for each block.
fn stretches(grammar: &Grammar, span: Span) -> Vec<Stretch> {
    let tokens = &grammar.segments.scan.tokens;
    let first = tokens.partition_point(|token| (token.end as usize) <= span.start);
    let last = tokens.partition_point(|token| (token.start as usize) < span.end);
    let blocks = grammar.segments.blocks.iter();
    let inside = blocks.map(|&(from, to)| Stretch::new(first.max(from as usize), last.min(to as usize)));
    inside.filter(|stretch| !stretch.is_empty()).collect()
}

fn added(grammar: &Grammar, content: Vec<Stretch>, one: &Amendment) -> Draft {
    let block = content.first().and_then(|it| grammar.sentence(it.start)).map_or(0, |sentence| sentence.block);
    let mut draft = Draft {
        rule: None,
        act: Act::Speech,
        stance: Stance::Neutral,
        frame: Frame::Free,
        mode: Mode::Indirect,
        source: None,
        resolved: None,
        cue: None,
        content,
        via: Vec::new(),
        parent: None,
        confidence: Confidence::Strong,
        kind: SourceKind::default(),
        bare: false,
        is_own: false,
        block,
        amended: None,
    };
    draft.mode = grammar.mode(&draft.content);
    amend(grammar, &mut draft, one);
    give_voice(&mut draft, one);
    draft
}

/// Words that a person calls quoted are given as said, and those called reported as summed up, whatever marks stand round them.
fn give_voice(draft: &mut Draft, one: &Amendment) {
    match one.voice {
        Some(Voice::Quoted) => draft.mode = Mode::Direct,
        Some(Voice::Reported) => draft.mode = Mode::Indirect,
        _ => {}
    }
}

/// Takes the dropped out of `drafts`; what was nested in one hangs where that hung.
fn part(drafts: &mut Vec<Draft>) -> Vec<Draft> {
    let is_dropped = |draft: &Draft| draft.amended.as_ref().is_some_and(|it| it.verdict == Verdict::Drop);
    if !drafts.iter().any(is_dropped) {
        return Vec::new();
    }
    let mut places = Vec::with_capacity(drafts.len());
    let mut kept = 0;
    for draft in drafts.iter() {
        places.push((!is_dropped(draft)).then_some(kept));
        kept += usize::from(!is_dropped(draft));
    }
    let above: Vec<Option<usize>> = drafts.iter().map(|draft| draft.parent).collect();
    let holder = |draft: &Draft| {
        let mut at = draft.parent;
        // A chain of parents is never longer than the list.
        for _ in 0..above.len() {
            match at {
                Some(parent) if places[parent].is_none() => at = above[parent],
                _ => break,
            }
        }
        at.and_then(|parent| places[parent])
    };
    let parents: Vec<Option<usize>> = drafts.iter().map(holder).collect();
    let (mut dropped, mut stay) = (Vec::new(), Vec::with_capacity(kept));
    for (mut draft, parent) in std::mem::take(drafts).into_iter().zip(parents) {
        if is_dropped(&draft) {
            draft.parent = None;
            dropped.push(draft);
        } else {
            draft.parent = parent;
            stay.push(draft);
        }
    }
    *drafts = stay;
    dropped
}

/// Lays the voices that a person gave to the content of `drafts` on `voices`. What stands inside such content as somebody
/// else's words stays theirs.
pub(super) fn content(grammar: &Grammar, drafts: &[Draft], voices: &mut Voices) {
    for (i, draft) in drafts.iter().enumerate() {
        let Some(voice) = draft.amended.as_ref().and_then(|it| it.voice) else { continue };
        let owner = (voice != Voice::Author).then_some(i);
        for stretch in &draft.content {
            let span = grammar.segments.span(stretch.start, stretch.end);
            let is_theirs = |run: &Run| run.attribution == Some(i) || run.voice == Voice::Author;
            voices.lay(span, voice, owner, is_theirs);
        }
    }
}

/// Lays what `amendments` say of words to discuss on `found`, and gives those that are dropped. The voice of a word that a
/// person gave is laid on `voices` too.
pub(super) fn words(
    grammar: &Grammar,
    drafts: &[Draft],
    voices: &mut Voices,
    places: &[Place],
    found: &mut Vec<LoadedTerm>,
    (amendments, met): (&[Amendment], &mut [bool]),
) -> Vec<LoadedTerm> {
    for (n, one) in amendments.iter().enumerate().filter(|(_, one)| one.object == Object::Loaded) {
        let known = found.iter_mut().find(|term| term.span == one.span && term.review.is_none());
        let (term, verdict) = match known {
            Some(term) if one.verdict == Verdict::Add => (term, Verdict::Change),
            Some(term) => (term, one.verdict),
            None if one.verdict == Verdict::Add && !stretches(grammar, one.span).is_empty() => {
                let place = block(grammar, one.span).and_then(|at| places.get(at)).copied().unwrap_or(Place::Chrome);
                found.push(loaded::added(one.span, voices.of(one.span), place));
                let last = found.len() - 1;
                (&mut found[last], Verdict::Add)
            }
            None => continue,
        };
        met[n] = true;
        term.review = Some(verdict);
        if let Some(category) = &one.category {
            let known = grammar.lexicon.categories.iter().position(|known| known.id == *category);
            term.category = known.and_then(|at| u16::try_from(at).ok()).or(term.category);
        }
        term.weight = one.weight.or((verdict == Verdict::Add).then_some(ADDED));
        if let Some(voice) = one.voice.filter(|_| one.verdict != Verdict::Drop) {
            let theirs = matches!(voice, Voice::Quoted | Voice::Reported);
            let owner = voices.of(one.span).attribution.or_else(|| holder(grammar, drafts, one.span));
            let owner = owner.filter(|_| theirs);
            voices.lay(one.span, voice, owner, |_| true);
            (term.voice, term.attribution) = (voice, owner);
        }
        let (weight, stable) = Standing::of(grammar.lexicon, term.rule);
        let standing = Standing { weight: term.weight.unwrap_or(weight), stable, place: term.place, voice: term.voice };
        term.unscored = standing.unscored();
    }
    let is_dropped = |term: &LoadedTerm| term.review == Some(Verdict::Drop);
    let dropped = found.iter().filter(|term| is_dropped(term)).copied().collect();
    found.retain(|term| !is_dropped(term));
    found.sort_by_key(|term| (term.span, term.rule));
    dropped
}

/// Lays what `amendments` say of agencies on `found`, and gives those that are dropped.
pub(crate) fn wires(found: &mut Vec<WireMention>, amendments: &[Amendment], met: &mut [bool]) -> Vec<WireMention> {
    for (n, one) in amendments.iter().enumerate().filter(|(_, one)| one.object == Object::Wire) {
        if let Some(wire) = found.iter_mut().find(|wire| wire.span == one.span && wire.review.is_none()) {
            wire.review = Some(one.verdict);
            wire.role = one.role.unwrap_or(wire.role);
            met[n] = true;
        }
    }
    found.extract_if(.., |wire| wire.review == Some(Verdict::Drop)).collect()
}

/// The reported words that hold `span`, the innermost ones.
fn holder(grammar: &Grammar, drafts: &[Draft], span: Span) -> Option<usize> {
    let holds = |draft: &Draft| {
        let spans = draft.content.iter().map(|it| grammar.segments.span(it.start, it.end));
        spans.filter(|content| content.contains(span)).map(|content| content.len()).min()
    };
    let all = drafts.iter().enumerate().filter_map(|(i, draft)| Some((holds(draft)?, i)));
    all.min().map(|(_, i)| i)
}

/// The block that holds the beginning of `span`.
fn block(grammar: &Grammar, span: Span) -> Option<usize> {
    let first = stretches(grammar, span).first()?.start as u32;
    grammar.segments.blocks.iter().position(|&(from, to)| from <= first && first < to)
}

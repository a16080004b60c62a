//! The little grammar frames stand on: questions one can ask of a token, and of what stands around it.
//! It speaks of word classes only; which words they hold is the language's business.

use super::stretch::Stretch;
use crate::lexicon::Lexicon;
use crate::lexicon::language::WordClass as C;
use crate::matching::{Hit, Hits, Naming};
use crate::segment::{Quotation, Segments, Sentence};
use crate::terms::Tongue;
use crate::terms::tongue::{MONTH, NUMBER_WORD, WEEKDAY};
use crate::text::scan::{AFTER_HYPHEN, CAPITAL, ELIDED, OPENS};
use crate::text::{Kind, Token};

/// A text with all that is known of its words.
#[derive(Clone, Copy)]
pub struct Grammar<'a> {
    /// The text.
    pub text: &'a str,
    /// Its segments.
    pub segments: &'a Segments,
    /// Its hits.
    pub hits: &'a Hits,
    /// Its language.
    pub tongue: &'a Tongue,
    /// The lexicons.
    pub lexicon: &'a Lexicon,
}

/// Bits of all subject pronouns of the third person.
pub fn pronoun_bits() -> u64 {
    [C::PronounMs, C::PronounFs, C::PronounMp, C::PronounFp, C::PronounP, C::PronounAny]
        .iter()
        .fold(0, |b, c| b | c.bit())
}

/// What frames that look ahead see behind the last token.
const AFTER_ALL: Token = Token { start: 0, end: 0, fold_start: 0, fold_end: 0, word: 0, kind: Kind::Mark, shape: 0 };

impl<'a> Grammar<'a> {
    /// Token `i`; after the last one stands an empty mark.
    pub fn token(&self, i: usize) -> &'a Token {
        self.segments.scan.tokens.get(i).unwrap_or(&AFTER_ALL)
    }

    /// The word of token `i` without accents and capitals.
    pub fn fold(&self, i: usize) -> &'a str {
        self.segments.scan.fold_of(self.token(i))
    }

    /// Class bits of token `i`.
    pub fn bits(&self, i: usize) -> u64 {
        self.segments.classes.get(i).copied().unwrap_or(0)
    }

    /// Whether token `i` belongs to `class`.
    pub fn is(&self, i: usize, class: C) -> bool {
        self.bits(i) & class.bit() != 0
    }

    /// Whether token `i` belongs to one of `classes`.
    pub fn is_any(&self, i: usize, classes: &[C]) -> bool {
        classes.iter().any(|&c| self.is(i, c))
    }

    /// Token `i` as written.
    pub fn written(&self, i: usize) -> &'a str {
        self.token(i).span().of(self.text)
    }

    /// Whether token `i` is a mark.
    pub fn is_mark(&self, i: usize) -> bool {
        self.token(i).kind == Kind::Mark
    }

    /// Whether token `i` is the mark `mark`.
    pub fn is_the_mark(&self, i: usize, mark: &str) -> bool {
        self.is_mark(i) && self.written(i) == mark
    }

    /// Whether token `i` is a comma or a dash between blanks, which insert like a comma.
    pub fn is_comma(&self, i: usize) -> bool {
        match self.first_byte(i) {
            Some(b',' | b'-' | 0xE2) => matches!(self.written(i), "," | "–" | "—" | "-" | "--"),
            _ => false,
        }
    }

    /// Whether token `i` is a dash.
    pub fn is_dash(&self, i: usize) -> bool {
        self.is_mark(i) && matches!(self.written(i), "–" | "—")
    }

    /// Whether token `i` is a bracket.
    pub fn is_bracket(&self, i: usize) -> bool {
        matches!(self.first_byte(i), Some(b'(' | b')' | b'[' | b']'))
    }

    /// Whether token `i` ends a sentence where it stands.
    pub fn is_stop(&self, i: usize) -> bool {
        match self.first_byte(i) {
            Some(b'.' | b'!' | b'?') => true,
            Some(0xE2) => self.written(i).starts_with('…'),
            _ => false,
        }
    }

    /// The first byte of token `i`, if it is a mark.
    fn first_byte(&self, i: usize) -> Option<u8> {
        let token = self.token(i);
        let byte = self.text.as_bytes().get(token.start as usize).copied();
        byte.filter(|_| token.kind == Kind::Mark && token.end > token.start)
    }

    /// Whether token `i` is a colon.
    pub fn is_colon(&self, i: usize) -> bool {
        self.is_the_mark(i, ":")
    }

    /// Whether token `i` is a subject pronoun of the third person.
    pub fn is_pronoun(&self, i: usize) -> bool {
        self.bits(i) & pronoun_bits() != 0
    }

    /// Whether token `i` begins with a capital and is not merely a sentence opener.
    pub fn is_name(&self, i: usize) -> bool {
        let token = self.token(i);
        if token.kind != Kind::Word || !token.is(CAPITAL) {
            return false;
        }
        !token.is(OPENS)
            || !(self.is(i, C::NotAName)
                || self.is_any(
                    i,
                    &[C::Determiner, C::Preposition, C::Subordinator, C::Coordinator, C::Adverb, C::Function],
                ))
    }

    /// Whether token `i` names a time: a weekday, a month, a word of time.
    pub fn is_time(&self, i: usize) -> bool {
        self.is(i, C::Time) || self.bits(i) & (WEEKDAY | MONTH) != 0
    }

    /// Whether token `i` stands for a finite verb that is no cue: auxiliary, copula, modal or common verb.
    pub fn is_verb(&self, i: usize) -> bool {
        self.is_any(i, &[C::Auxiliary, C::Copula, C::Modal, C::Verb, C::Hearsay]) && !self.is_noun_here(i)
            || self.is_short_verb(i)
    }

    /// Whether token `i` is a verb that leans on the pronoun before it: *it's*.
    fn is_short_verb(&self, i: usize) -> bool {
        const PREFIXES: [C; 8] = [
            C::Determiner,
            C::Preposition,
            C::Clitic,
            C::Negation,
            C::Complementiser,
            C::PronounSelf,
            C::Subordinator,
            C::Question,
        ];
        self.token(i).is(ELIDED) && i > 0 && self.is_pronoun(i - 1) && !self.is_any(i, &PREFIXES)
    }

    /// A word of the verb class right after a determiner or a preposition is a noun there.
    pub fn is_noun_here(&self, i: usize) -> bool {
        let proper = i > 0 && self.token(i).is(CAPITAL) && !self.token(i).is(OPENS) && self.is(i - 1, C::Determiner);
        if proper {
            return true;
        }
        i > 0
            && !self.is_mark(i - 1)
            && (self.is(i - 1, C::Determiner) && !self.is(i - 1, C::Clitic)
                || self.is_owner_sign(i - 1) && i > 1 && self.is_name(i - 2))
            && !self.is_any(i, &[C::Auxiliary, C::Copula, C::Modal])
    }

    /// Whether token `i` can open a noun phrase with a word that says so: determiner, number, title, name.
    pub fn opens_phrase(&self, i: usize) -> bool {
        self.is_any(i, &[C::Determiner, C::Title, C::Quantifier])
            || self.token(i).kind == Kind::Number
            || self.bits(i) & NUMBER_WORD != 0
            || self.is_name(i)
    }

    /// Whether token `i` is a word of no closed class: a noun, an adjective, a name, an unknown verb.
    pub fn is_open_word(&self, i: usize) -> bool {
        self.token(i).kind == Kind::Word
            && !self.is_any(i, &C::CLOSED)
            && !self.is(i, C::PronounSelf)
            && !self.is_pronoun(i)
    }

    /// Whether a hyphen joins token `i` to the one before.
    pub fn is_hyphenated(&self, i: usize) -> bool {
        self.token(i).is(AFTER_HYPHEN)
    }

    /// Whether token `i` says that the word before it owns what follows: *Ryan's office*.
    pub fn is_owner_sign(&self, i: usize) -> bool {
        self.token(i).is(ELIDED)
            && !self.is_any(i, &[C::Determiner, C::Preposition, C::Clitic, C::Negation, C::Complementiser])
    }

    /// The quotation that ends right before token `end`.
    pub fn quotation_before(&self, end: usize) -> Option<&'a Quotation> {
        let list = &self.segments.quotations;
        let at = list.partition_point(|q| (q.open as usize) < end);
        // Outermost quotations do not overlap: behind the last one that begins before, nothing else ends here.
        let mut found = None;
        for q in list[..at].iter().rev().take(12) {
            if q.end as usize == end && q.is_balanced() {
                found = Some(q);
            }
            if q.depth == 0 {
                break;
            }
        }
        found
    }

    /// Whether token `i` is a sign of money.
    pub fn opens_sum(&self, i: usize) -> bool {
        matches!(self.written(i), "€" | "$" | "£")
    }

    /// Whether the last thing between the marks of `q` is a comma: *“We stay,” she said*.
    pub fn ends_in_comma(&self, q: &Quotation) -> bool {
        self.is_comma(q.inside().end.saturating_sub(1) as usize)
    }

    /// The quotation that opens with token `open`.
    pub fn quotation_at(&self, open: usize) -> Option<&'a Quotation> {
        let list = &self.segments.quotations;
        list.binary_search_by_key(&open, |q| q.open as usize).ok().map(|i| &list[i])
    }

    /// The outermost quotation around token `i`, its marks included.
    pub fn quotation_around(&self, i: usize) -> Option<&'a Quotation> {
        let list = &self.segments.quotations;
        let at = list.partition_point(|q| q.open as usize <= i);
        let mut found = None;
        for q in list[..at].iter().rev().take(24) {
            if q.end as usize > i {
                found = Some(q);
            }
            if q.depth == 0 {
                break;
            }
        }
        found
    }

    /// The sentence that holds token `i`.
    pub fn sentence(&self, i: usize) -> Option<&'a Sentence> {
        let list = &self.segments.sentences;
        list.get(list.partition_point(|s| s.end as usize <= i))
    }

    /// Cues that stand in tokens `start..end`.
    pub fn cues(&self, start: usize, end: usize) -> &'a [Hit] {
        if !self.hits.cue_begins(start, end) {
            return &[];
        }
        slice(&self.hits.cues, start, end, |h| h.start as usize)
    }

    /// Heads of source phrases in `stretch`.
    pub fn kinds(&self, stretch: Stretch) -> &'a [Hit] {
        slice(&self.hits.kinds, stretch.start, stretch.end, |h| h.start as usize)
    }

    /// Names from the shared tables in `stretch`.
    pub fn names(&self, stretch: Stretch) -> &'a [Naming] {
        slice(&self.hits.names, stretch.start, stretch.end, |n| n.start as usize)
    }
}

fn slice<T>(list: &[T], start: usize, end: usize, place: impl Fn(&T) -> usize) -> &[T] {
    let from = list.partition_point(|item| place(item) < start);
    let to = list.partition_point(|item| place(item) < end);
    &list[from..to.max(from)]
}

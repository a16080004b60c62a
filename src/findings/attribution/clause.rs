//! The frames of a finite cue whose words stand behind it: content clause, quotation, object. It knows where the content stands
//! in each, and when what looks like a cue is a noun or names something.

use std::ops::Range;

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, CueFrame};
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::terms::tongue::NUMBER_WORD;
use crate::text::scan::{CAPITAL, ELIDED};

/// Tokens in which a content clause comes to its verb.
const CLAUSE: usize = 10;

impl Grammar<'_> {
    /// S V that …, S V “…”, S V: …, S V noun phrase: the content stands after.
    pub fn read_forward(&self, group: &Group, from: usize, to: usize, earlier: &[Draft]) -> Option<Draft> {
        let (source, own) = match group.inverted {
            Some(pronoun) => (Some(Stretch::new(pronoun, pronoun + 1)), true),
            None => self.subject(group, from, earlier)?,
        };
        let after = self.forward_start(group, group.all.end, to);
        let (content, sure) = self.forward_content(group, after, to).filter(|(content, _)| !content.is_empty())?;
        let content = self.within_its_clause(content, source, from);
        let clause_word = self.is(content.start, C::Complementiser);
        if clause_word && self.opens_object(content.start + 1) {
            return None;
        }
        // *advocates say*, *the rowing champion said “…”*: a verb is no object.
        let verb = |hit: &Hit| self.is_verbal_rule(hit.rule) && hit.can_be(Form::Third);
        let alone = || content.len() == 1 && self.cues(content.start, content.end).iter().any(verb);
        let noun = !self.takes(group.hit.rule, CueFrame::Clause) && group.hit.can_be(Form::Infinitive);
        if !sure && (alone() || noun && self.opens_words(content.start, to)) {
            return None;
        }
        let relative = clause_word && self.is_verb(content.start + 1);
        let clause = (content.start..content.end.min(content.start + CLAUSE)).any(|i| self.is_verb(i));
        let object = |a: &Draft| a.content.first().is_some_and(|c| c.start == group.all.start);
        let noun = source.is_some_and(|phrase| self.ends_in_owner(phrase)) || earlier.iter().any(object);
        if noun && !(sure && own_verb(&group.hit)) {
            return None;
        }
        if source.is_some_and(|phrase| self.is_noun_of(group, phrase, to)) {
            return None;
        }
        if (!sure && !clause || relative) && source.is_some_and(|phrase| self.is_rather_a_noun(group, phrase)) {
            return None;
        }
        if source.is_some_and(|phrase| self.is_about_a_noun(group, phrase, content, from..to)) {
            return None;
        }
        if source.is_some_and(|phrase| self.is_named_only(group, phrase, content, from..to)) {
            return None;
        }
        let frame = match () {
            () if self.is(content.start, C::Complementiser) => Frame::Clause,
            () if content.start > 0 && self.is_colon(content.start - 1) => Frame::Colon,
            () if self.quotation_at(content.start).is_some() => Frame::Quote,
            () => Frame::Clause,
        };
        let bare = group.mood == Mood::Bare;
        if bare && frame == Frame::Clause && !self.is(content.start, C::Complementiser) {
            return None;
        }
        let act = self.cue(group.hit.rule)?.act;
        let (wish, said) = (act == Act::Intention, act == Act::Speech);
        let nobody = |s: Stretch| !self.can_speak(s) || s.len() == 1 && self.is(s.start, C::Relative);
        let confidence = match (sure, own) {
            // What is wanted by nobody in particular is hardly reported from anybody.
            (false, _) if wish && source.is_some_and(nobody) => Confidence::Weak,
            // A law that calls something into question has said nothing.
            (false, _) if !clause && source.is_some_and(|s| self.stands_for_a_thing(s, from)) => Confidence::Weak,
            // Who did not praise a plan has said nothing of it.
            (false, _) if group.negated && said && !clause => Confidence::Weak,
            (true, true) if !bare => Confidence::Strong,
            (false, false) if source.is_none() => Confidence::Weak,
            _ => Confidence::Medium,
        };
        let mut made = self.make(&group.hit, frame, source, group.all, vec![content], confidence)?;
        made.bare = bare;
        Some(made)
    }

    /// Whether a verb and its object stand at token `i`, so that the word before it is a relative pronoun: *that question his past*.
    fn opens_object(&self, i: usize) -> bool {
        let cue = |hit: &Hit| self.is_verbal_rule(hit.rule) && hit.can_be(Form::Infinitive);
        self.cues(i, i + 1).iter().any(cue) && self.is(i + 1, C::Determiner)
    }

    /// Whether the relative pronoun stands for what cannot speak: *a reform that questions the bill*.
    fn stands_for_a_thing(&self, source: Stretch, from: usize) -> bool {
        let relative = source.len() == 1 && self.is(source.start, C::Relative) && !self.is_pronoun(source.start);
        let end = source.start - usize::from(source.start > from && self.is_comma(source.start - 1));
        relative
            && self
                .phrase_before(end, from)
                .is_some_and(|head| !self.can_speak(head) || self.goes_on_from_verb(head, from))
    }

    /// Whether the phrase begins with the participle of the auxiliary before it: *has often beaten Reis*.
    pub(super) fn goes_on_from_verb(&self, phrase: Stretch, from: usize) -> bool {
        let between = |i: usize| self.is(i, C::Adverb) && !self.is_mark(i);
        let before = (from..phrase.start).rev().find(|&i| !between(i));
        self.is_unled(phrase.start) && before.is_some_and(|i| self.is(i, C::Auxiliary))
    }

    /// In a clause that opens its sentence the words end with it: *after Reis said that it rained, they left*.
    fn within_its_clause(&self, content: Stretch, source: Option<Stretch>, from: usize) -> Stretch {
        let opener = source.and_then(|s| s.start.checked_sub(1)).filter(|&i| i >= from && self.is(i, C::Subordinator));
        let first =
            opener.is_some_and(|i| (from..i).all(|k| self.is_mark(k) || self.is_any(k, &[C::Adverb, C::Coordinator])));
        let main = |i: &usize| {
            let next = *i + 1;
            let subject = self.opens_phrase(next) || self.is_pronoun(next) || self.is(next, C::PronounSelf);
            self.is_comma(*i) && subject && self.quotation_around(*i).is_none()
        };
        // In a relative clause they end where the verb of the main clause follows: *the mayor, whose aides say that …, left*.
        let relative = source.and_then(|s| s.start.checked_sub(1)).filter(|&i| i > from && self.is(i, C::Relative));
        let resumed = |i: &usize| {
            let next = (*i + 1..content.end).find(|&k| !self.is_any(k, &[C::Clitic, C::Negation]) || self.is_verb(k));
            let verb = next.is_some_and(|k| self.is_finite(k));
            self.is_comma(*i) && verb && self.quotation_around(*i).is_none()
        };
        if relative.is_some_and(|i| self.is_comma(i - 1))
            && let Some(comma) = (content.start..content.end).find(resumed)
        {
            return Stretch::new(content.start, comma);
        }
        if first && content.start > from && self.is_comma(content.start - 1) {
            return Stretch::new(content.start, content.start);
        }
        let end = (content.start..content.end).find(main).filter(|_| first).unwrap_or(content.end);
        Stretch::new(content.start, end)
    }

    /// Whether `phrase` ends in its owner's sign: what follows is what he has, *the editor's note*.
    fn ends_in_owner(&self, phrase: Stretch) -> bool {
        let last = phrase.end - 1;
        self.is_owner_sign(last) && last > phrase.start && !self.is_pronoun(last - 1)
    }

    /// Whether the participle only tells the name of somebody or something new: *a play called “The Boat”*. Where somebody who
    /// can speak and the quotation are all there is in the sentence, it is their verb: *a guide shouted “Never”*.
    fn is_named_only(&self, group: &Group, phrase: Stretch, content: Stretch, sentence: Range<usize>) -> bool {
        let capital = |i: usize| self.token(i).is(CAPITAL);
        let title = self.quotation_at(content.start).is_some_and(|q| q.words <= 4 && capital(q.open as usize + 1));
        let right = content.start == group.all.end && group.all.len() == 1 && group.hit.can_be(Form::Participle);
        if !title || !right || !self.takes(group.hit.rule, CueFrame::Object) {
            return false;
        }
        if !self.can_speak(phrase) {
            return true;
        }
        let article = (phrase.start..phrase.end).rev().find(|&i| self.is(i, C::Determiner));
        let over = self.quotation_at(content.start).map_or(sentence.end, |q| q.end as usize);
        let is_all = phrase.start == sentence.start && (over..sentence.end).all(|i| self.is_mark(i));
        article.is_some_and(|i| self.is(i, C::Indefinite) && !(is_all && i == phrase.start))
    }

    /// Whether the participle belongs to the noun before it, and the verb of the sentence stands elsewhere: *the guide labelled “a hero” goes
    /// on*, *the box holds 64 letters deemed secret*, *Veld, a lawyer considered shy, …*.
    fn is_about_a_noun(&self, group: &Group, phrase: Stretch, content: Stretch, sentence: Range<usize>) -> bool {
        let hit = group.hit;
        let participle =
            group.all.len() == 1 && hit.can_be(Form::Participle) && !self.takes(hit.rule, CueFrame::Incise);
        let right = content.start == group.all.end && !self.is(content.start, C::Complementiser);
        if !participle || !right || self.is_pronoun(phrase.start) || self.is(phrase.start, C::Relative) {
            return false;
        }
        let over = self.quotation_at(content.start).map(|q| q.end as usize).filter(|&over| over < sentence.end);
        let goes_on = over.is_some_and(|over| {
            self.is_open_word(over) && !self.is_mark(over) && !self.token(over).is(CAPITAL) || self.is_verb(over)
        });
        let before = phrase.start.checked_sub(1).filter(|&i| i > sentence.start);
        let object = before.is_some_and(|i| self.is(i, C::Verb) && self.opens_phrase(phrase.start));
        let beside = before.is_some_and(|i| {
            let comma = (group.all.end..sentence.end).any(|k| self.is_comma(k));
            self.is_comma(i) && self.is_name(i - 1) && self.is(phrase.start, C::Indefinite) && comma
        });
        goes_on || object || beside
    }

    /// Whether the cue behind `phrase` can only be its noun, whatever follows: *a plain claim*, *in the two states*.
    fn is_noun_of(&self, group: &Group, phrase: Stretch, to: usize) -> bool {
        let hit = group.hit;
        let present = hit.can_be(Form::Third) && !hit.can_be(Form::Participle) && group.all.len() == 1;
        let indefinite = self.is(phrase.start, C::Indefinite) && !self.is(phrase.start, C::Quantifier);
        let lone = phrase.len() == 2 && self.is_open_word(phrase.end - 1);
        let last = phrase.end - 1;
        let counted = self.bits(last) & NUMBER_WORD != 0 && last > phrase.start + 1 && self.is(last - 1, C::Determiner);
        let governed = counted && self.is_any(last - 2, &[C::Preposition, C::PlacePreposition]);
        // *voiced in his famous demand*
        let owned = last > phrase.start + 1
            && self.is_any(last - 1, &[C::Possessive, C::Determiner])
            && self.is(last - 2, C::Preposition)
            && self.is_unled(last)
            && hit.can_be(Form::Infinitive);
        // *loud chants of “no”*
        let behind = group.all.end;
        let joined = last > phrase.start + 1 && self.is(last - 1, C::Coordinator) && self.is_unled(last);
        let quoted = joined && self.is(behind, C::NameParticle) && self.quotation_at(behind + 1).is_some();
        present
            && (owned
                || self.is_described_thing(group, phrase)
                || self.is_title_of_a_name(group, phrase, to)
                || quoted && self.is(behind, C::Preposition)
                || indefinite && lone && hit.can_be(Form::Infinitive) && !self.is_name(last)
                || governed && !hit.can_be(Form::Infinitive))
    }

    /// Whether `phrase` only describes the thing that the cue behind it names, for nobody stands in it: *in the old saw that …*, *simple questions
    /// he avoids*, *the warm praise he gets*.
    fn is_described_thing(&self, group: &Group, phrase: Stretch) -> bool {
        let (hit, behind, last) = (group.hit, group.all.end, phrase.end - 1);
        if !self.is_unled(last) || self.can_speak(phrase) {
            return false;
        }
        let led = last > phrase.start + 1 && self.is(last - 1, C::Determiner) && self.is(last - 2, C::Preposition);
        let base = hit.can_be(Form::Infinitive);
        let alone = phrase.len() == 1 && !base && !self.is(behind, C::Complementiser);
        let had = base && self.is_pronoun(behind);
        led && !self.opens_phrase(phrase.start) || (alone || had) && self.takes(hit.rule, CueFrame::Object)
    }

    /// Whether the base form behind `phrase` is what the person behind it is, for that person has a verb: *harbour champion Ada Veld said …*.
    fn is_title_of_a_name(&self, group: &Group, phrase: Stretch, to: usize) -> bool {
        let at = group.all.end;
        let object = self.takes(group.hit.rule, CueFrame::Object) && !self.takes(group.hit.rule, CueFrame::Clause);
        let name = self.names_end(at, to);
        object
            && group.hit.can_be(Form::Infinitive)
            && !self.is(phrase.end - 1, C::Coordinator)
            && (at + 1..to).contains(&name)
            && self.is_finite_cue(name)
    }

    /// Whether the cue behind `phrase` is rather its noun: *Anna's harsh remarks*, *a federal judge*. The present of a
    /// verb does not stand so unless somebody who can speak stands between.
    fn is_rather_a_noun(&self, group: &Group, phrase: Stretch) -> bool {
        let hit = group.hit;
        let present = hit.can_be(Form::Third) && !hit.can_be(Form::Participle) && group.all.len() == 1;
        if !present || self.is(group.all.start, C::Auxiliary) {
            return false;
        }
        let owner = (phrase.start..phrase.end).rev().find(|&i| self.token(i).is(ELIDED) && i > phrase.start);
        let owned = owner.is_some_and(|owner| !self.can_speak(Stretch::new(owner + 1, phrase.end)));
        let indefinite = self.is(phrase.start, C::Indefinite) && !self.is(phrase.start, C::Quantifier);
        let base = hit.can_be(Form::Infinitive);
        let enclitic = owner.is_some_and(|owner| !self.is_any(owner, &[C::Determiner, C::Preposition, C::Clitic]));
        // *helps the loud questions of the crowd*: behind a verb no lexicon knows, an article opens its object.
        let inner =
            |&i: &usize| self.is(i, C::Determiner) && !self.is_any(i, &[C::Preposition, C::Clitic, C::NameParticle]);
        let object =
            (phrase.start + 1..phrase.end).rev().find(inner).filter(|&i| self.follows_unknown_verb(i, phrase.start));
        let object = object.is_some_and(|i| !self.can_speak(Stretch::new(i, phrase.end)));
        enclitic && owned || indefinite && base || object
    }

    /// Whether the article at `i` stands right behind a word that can only be a verb between `from` and it.
    fn follows_unknown_verb(&self, i: usize, from: usize) -> bool {
        let loose = |k: usize| {
            self.is_any(k, &[C::Determiner, C::Quantifier]) && !self.is_any(k, &[C::Preposition, C::Coordinator])
        };
        let before = (from..i).rev().find(|&k| !loose(k)).filter(|&k| k > from || !self.token(k).is(CAPITAL));
        before.is_some_and(|k| {
            self.is_open_word(k) && !self.is_name(k) && !self.is_mark(k) && !self.is_any(k, &[C::Title, C::Preposition])
        })
    }
}

/// Whether the word at `hit` can only be a verb's past.
fn own_verb(hit: &Hit) -> bool {
    hit.can_be(Form::Participle) && !hit.can_be(Form::Infinitive)
}

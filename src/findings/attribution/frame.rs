//! Reading one sentence: each verb group tried in the frames its cue can take, then the prepositional ones.
//! It decides which frame holds; the parts come from `phrase`, `clause` and `content`.

use super::grammar::Grammar;
use super::kind::SourceKind;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame, Mode};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, Addressee, Cue, CueFrame, Detail, Stance};
use crate::lexicon::term::Form;
use crate::matching::{Hit, Named, Naming};
use crate::terms::CountryPart;
use crate::text::scan::CAPITAL;

impl<'a> Grammar<'a> {
    /// What only cues have, for the rule with this index.
    pub fn cue(&self, rule: u32) -> Option<&'a Cue> {
        match &self.lexicon.rules[rule as usize].detail {
            Detail::Cue(cue) => Some(cue),
            _ => None,
        }
    }

    /// Reads the sentence of tokens `from..to` and appends its attributions.
    pub fn read_sentence(&self, from: usize, to: usize, block: u32, found: &mut Vec<Draft>) {
        let first = found.len();
        for hit in self.cues(from, to) {
            if !self.is_verbal_rule(hit.rule) && !self.takes(hit.rule, CueFrame::Naming) {
                continue;
            }
            let (low, high) = self.bounds(hit.start as usize, from, to);
            let Some(group) = self.group(*hit, low, high) else {
                let cue = Stretch::new(hit.start as usize, hit.end as usize);
                let named = self.read_named_by(hit, cue, high).or_else(|| self.read_described(hit, cue, high));
                found.extend(named.map(|made| Draft { block, ..made }));
                continue;
            };
            let earlier = if found.len() > first { &found[first..] } else { &found[first.saturating_sub(1)..] };
            if let Some(mut attribution) = self.read_group(&group, low, high, &found[first..], earlier) {
                attribution.block = block;
                self.relays_in(&mut attribution, from, to);
                found.push(attribution);
            }
        }
        for hit in self.cues(from, to) {
            if self.takes(hit.rule, CueFrame::Prep) {
                self.read_prep(*hit, from, to, block, first, found);
            }
            if self.takes(hit.rule, CueFrame::Noun) || self.takes(hit.rule, CueFrame::Adverb) {
                let (low, high) = self.bounds(hit.start as usize, from, to);
                self.read_aside(*hit, low, high, block, found);
            }
        }
    }

    /// What is said between quotation marks says nothing about what stands outside them.
    fn bounds(&self, at: usize, from: usize, to: usize) -> (usize, usize) {
        match self.quotation_around(at) {
            Some(q) if q.is_balanced() && q.words > 3 => {
                let inside = q.inside();
                (from.max(inside.start as usize), to.min(inside.end as usize))
            }
            _ => (from, to),
        }
    }

    fn read_group(&self, group: &Group, from: usize, to: usize, earlier: &[Draft], before: &[Draft]) -> Option<Draft> {
        let taken = |g: &Group| earlier.iter().any(|a| a.cue.is_some_and(|c| c.overlaps(g.all)));
        if taken(group) || self.lends_its_subject(group, to) {
            return None;
        }
        match group.mood {
            Mood::Gerund => self.read_gerund(group, from, to, earlier),
            Mood::Passive => {
                let named = self.read_named_by(&group.hit, group.all, to);
                // What will or may be said has been said by nobody yet.
                let open = (group.all.start..group.hit.start as usize).any(|i| self.is(i, C::Modal));
                if open { named } else { named.or_else(|| self.read_passive(group, from, to)) }
            }
            Mood::Infinitive => {
                let inserted = self.read_led_incise(group, from, to);
                let led = inserted.or_else(|| self.read_purpose(group, from, to));
                led.or_else(|| self.read_infinitive(group, from, to, before))
            }
            Mood::Finite | Mood::Bare => self.read_finite(group, from, to, earlier),
        }
    }

    /// Whether the cue is a mere modal before another cue, which then speaks: *voudrais rappeler que*. What somebody wants to
    /// denounce he may not have denounced yet.
    fn lends_its_subject(&self, group: &Group, to: usize) -> bool {
        let modal = group.hit.start as usize;
        if !self.is(modal, C::Modal) {
            return false;
        }
        let after = self.skip_time(group.all.end, to);
        let next = (after..to).find(|&i| !self.is(i, C::Clitic) || self.is_mark(i)).unwrap_or(to);
        let speaks = |hit: &&Hit| hit.can_be(Form::Infinitive) && self.is_verbal_rule(hit.rule);
        let Some(cue) = self.cues(next, next + 1).iter().find(speaks) else { return false };
        let Some(spoken) = self.group(*cue, modal, to) else { return false };
        let open = self.forward_start(&spoken, spoken.all.end, to);
        self.forward_content(&spoken, open, to).is_some_and(|(_, sure)| sure)
    }

    fn read_finite(&self, group: &Group, from: usize, to: usize, earlier: &[Draft]) -> Option<Draft> {
        self.read_comment(group, from, to)
            .or_else(|| self.read_inside_clause(group, from, to))
            .or_else(|| self.read_incise(group, from, to))
            .or_else(|| self.read_tail(group, from, to).filter(|made| self.follows_quotation(made)))
            .or_else(|| self.read_naming(group, from, to))
            .or_else(|| self.read_forward(group, from, to, earlier))
            .or_else(|| self.read_tail(group, from, to))
            .or_else(|| self.read_silence(group, from, earlier))
            .or_else(|| self.read_judgement(group, from, to))
    }

    /// Whether what is reported is a quotation right before the source: *“We stay,” the mayor told the radio*.
    fn follows_quotation(&self, made: &Draft) -> bool {
        let (Some(source), Some(first)) = (made.source, made.content.first()) else { return false };
        let quoted = self.quotation_before(first.end).is_some_and(|q| q.open as usize == first.start);
        quoted && first.end <= source.start && source.start <= first.end + 1
    }

    /// *The firm did not respond*: a silence needs no content.
    fn read_silence(&self, group: &Group, from: usize, earlier: &[Draft]) -> Option<Draft> {
        if self.cue(group.hit.rule)?.act != Act::Silence {
            return None;
        }
        let source = match self.subject(group, from, earlier)? {
            (Some(source), true) => source,
            _ => return None,
        };
        self.draft(&group.hit, Frame::Clause, Some(source), group.all, Vec::new(), Confidence::Medium)
    }

    /// An attribution of `hit` with these parts.
    #[allow(clippy::too_many_arguments)]
    pub fn make(
        &self,
        hit: &Hit,
        frame: Frame,
        source: Option<Stretch>,
        cue: Stretch,
        content: Vec<Stretch>,
        confidence: Confidence,
    ) -> Option<Draft> {
        let content: Vec<Stretch> = content.into_iter().map(|c| self.tidy(c)).filter(|c| !c.is_empty()).collect();
        // *They see that.*: nothing stands behind the word that opens a clause.
        let opens_only = content.len() == 1 && content[0].len() == 1 && self.is(content[0].start, C::Complementiser);
        let negated = |s: Stretch| self.is(s.start, C::Negation) && !self.is(s.start, C::Determiner);
        let nobody = |s: Stretch| {
            negated(s)
                || self.tells_where(s)
                || self.begins_with_verb(s)
                || self.is_clause(s)
                || self.tells_how(s)
                || self.begins_with_object(s)
                || self.is_mere_adjective(s)
        };
        if content.is_empty()
            || opens_only
            || source.is_some_and(nobody)
            || source.is_some_and(|s| content.iter().any(|c| c.overlaps(s)))
        {
            return None;
        }
        self.draft(hit, frame, source, cue, content, confidence)
    }

    /// Whether the phrase begins with a preposition that is neither an article nor an amount: *about all the talk*.
    fn tells_where(&self, phrase: Stretch) -> bool {
        let at = phrase.start;
        self.is(at, C::Preposition)
            && !self.is_any(at, &[C::Determiner, C::Quantifier, C::NameParticle, C::Title, C::Partitive])
            && !self.is_name(at)
            && !self.is_mark(at)
    }

    /// Whether the phrase is somebody with what he does: *elle le voyait sourire*, *Reis filed a public*.
    fn is_clause(&self, phrase: Stretch) -> bool {
        let (at, next) = (phrase.start, phrase.start + 1);
        let pronoun = phrase.len() > 2 && self.is_subject_alone(at, at);
        let named = self.up_to_unknown_verb(phrase).end < phrase.end;
        named || pronoun && self.is(next, C::Clitic) && !self.is_mark(next)
    }

    /// Whether an article stands right behind the first word of the phrase, which leads none: *remember the historic*.
    fn begins_with_verb(&self, phrase: Stretch) -> bool {
        let (at, next) = (phrase.start, phrase.start + 1);
        phrase.len() > 2
            && self.is_unled(at)
            && self.is(next, C::Determiner)
            && !self.is_any(next, &[C::Preposition, C::Clitic, C::NameParticle])
    }

    /// Whether the phrase is nothing but the adjective of a country (*Turkish suspect*), or begins with what leans on the word
    /// before it (*there's also little …*).
    fn is_mere_adjective(&self, phrase: Stretch) -> bool {
        let adjective = |name: &Naming| matches!(name.named, Named::Country(_, CountryPart::Adjective));
        phrase.len() == 1 && self.names(phrase).iter().any(adjective) || self.leans_back(phrase.start)
    }

    /// Whether token `i` leans on the word before it and is no pronoun: *’s*.
    pub fn leans_back(&self, i: usize) -> bool {
        self.is_owner_sign(i) && !self.is_pronoun(i) && !self.is_any(i, &[C::PronounSelf, C::Relative])
    }

    /// Whether the phrase begins with a pronoun that is an object: *him in the first debate*.
    fn begins_with_object(&self, phrase: Stretch) -> bool {
        let at = phrase.start;
        phrase.len() > 1
            && self.is(at, C::Clitic)
            && !self.is_any(at, &[C::Determiner, C::PronounSelf])
            && !self.is_pronoun(at)
    }

    /// Whether the phrase only tells how or how long, which nobody is called: *overwhelmingly*.
    fn tells_how(&self, phrase: Stretch) -> bool {
        let at = phrase.start;
        let somebody = self.is_any(at, &[C::Quantifier, C::Determiner, C::Relative, C::PronounSelf, C::Clitic]);
        let named = self.is_name(at) || self.is_pronoun(at) || !self.kinds(phrase).is_empty();
        // *said matter-of-factly*: one word of several halves tells how.
        let joined = phrase.len() > 2 && (at + 1..phrase.end).all(|i| self.is_hyphenated(i));
        // *have long called for*: what stands between an auxiliary and its verb.
        let between = phrase.len() == 1 && at > 0 && self.is(at - 1, C::Auxiliary) && !self.token(at).is(CAPITAL);
        let adverb = phrase.len() == 1 && self.is(at, C::Adverb) || joined || between;
        adverb && !somebody && !named
    }

    #[allow(clippy::too_many_arguments)]
    fn draft(
        &self,
        hit: &Hit,
        frame: Frame,
        source: Option<Stretch>,
        cue: Stretch,
        content: Vec<Stretch>,
        confidence: Confidence,
    ) -> Option<Draft> {
        let (act, stance) = self.cue(hit.rule).map_or((Act::Speech, Stance::Neutral), |c| (c.act, c.stance));
        Some(Draft {
            rule: Some(hit.rule),
            act,
            stance,
            frame,
            mode: Mode::Indirect,
            source,
            resolved: None,
            cue: Some(cue),
            content,
            via: Vec::new(),
            parent: None,
            confidence,
            kind: SourceKind::default(),
            bare: false,
            is_own: false,
            block: 0,
            amended: None,
        })
    }

    /// The first token of the verb group that ends with the auxiliary or verb at `verb`.
    pub fn group_start(&self, verb: usize, from: usize) -> usize {
        let mut start = verb;
        while start > from
            && !self.is_mark(start - 1)
            && !self.is_pronoun(start - 1)
            && self.is_any(start - 1, &[C::Clitic, C::Negation, C::Auxiliary, C::Modal])
        {
            start -= 1;
        }
        start
    }

    /// The first finite verb of tokens `from..to` that belongs to the main clause.
    pub fn first_verb(&self, from: usize, to: usize) -> Option<usize> {
        let mut relative = false;
        for i in from..to {
            if self.is(i, C::Relative) && !self.is_mark(i) && !self.is(i, C::Complementiser) {
                relative = true;
            }
            if self.is_comma(i) {
                relative = false;
            }
            let cue =
                self.cues(i, i + 1).iter().any(|h| self.is_verbal_rule(h.rule) && self.group(*h, from, to).is_some());
            let negated =
                self.is(i, C::Negation) && i + 1 < to && !self.is_any(i, &[C::Adverb, C::Quantifier, C::Determiner]);
            if self.is_verb(i) || cue || negated {
                if relative {
                    relative = false;
                    continue;
                }
                return Some(i);
            }
        }
        None
    }

    /// *It has been reported that …*: nobody is named, or the agent stands behind *by*.
    fn read_passive(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        let after = self.skip_time(group.all.end, to);
        if after < to && self.is(after, C::Agent) {
            return self.read_agent(group, after + 1, from, to);
        }
        if after < to && self.is(after, C::InfinitiveMark) && !self.is_mark(after) {
            return self.read_hearsay(group, after, from, to);
        }
        let pronoun = group.all.start > from && self.is_pronoun(group.all.start - 1);
        let impersonal = pronoun || group.all.start == from || group.inverted.is_some();
        let that = after < to && self.is(after, C::Complementiser);
        let late = self.marked_opening(after, to, true, false, false).filter(|&i| impersonal && !self.is_mark(i));
        let inserted = pronoun && group.all.start > from + 1 && self.is_comma(group.all.start - 2);
        if inserted && after < to && self.is_comma(after) {
            let content = vec![
                Stretch::new(from, group.all.start - 2),
                Stretch::new(after + 1, self.clause_end((after + 1).min(to), to)),
            ];
            let mut made = self.make(&group.hit, Frame::Incise, None, group.all, content, Confidence::Medium)?;
            made.act = Act::Evidential;
            return Some(made);
        }
        let opening = if impersonal && that { Some(after) } else { late };
        let opening = opening?;
        let content = Stretch::new(opening, self.clause_end(opening + 1, to));
        let mut made = self.make(&group.hit, Frame::Clause, None, group.all, vec![content], Confidence::Medium)?;
        made.act = Act::Evidential;
        Some(made)
    }

    /// *The toll was confirmed by the ministry*: what is confirmed stands before, who says so behind the agent's mark.
    fn read_agent(&self, group: &Group, at: usize, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Object) {
            return None;
        }
        // *Accused by the mayor of “theft”*
        if let Some((word, source)) = self.word_behind_speaker(at, to) {
            let told_of = self.phrase_before(group.all.start, from).filter(|s| !self.is(s.start, C::Relative));
            let content = told_of.into_iter().chain([word]).collect();
            return self.make(&group.hit, Frame::Clause, Some(source), group.all, content, Confidence::Medium);
        }
        if self.cue(group.hit.rule)?.addressee == Addressee::Object {
            return None;
        }
        let source = self.phrase_after(at, to).filter(|s| self.can_speak(*s))?;
        let content = self.phrase_before(group.all.start, from).filter(|c| !self.is(c.start, C::Relative))?;
        self.make(&group.hit, Frame::Clause, Some(source), group.all, vec![content], Confidence::Medium)
    }

    /// *The road is said to be open*: nobody is named; the subject belongs to what is said.
    fn read_hearsay(&self, group: &Group, at: usize, from: usize, to: usize) -> Option<Draft> {
        let cue = self.cue(group.hit.rule)?;
        let claimed = matches!(cue.act, Act::Speech | Act::Belief | Act::Evidential);
        // Who is asked or told to act is not said to do it: what is asked is an order, and nobody's claim.
        let bidden = cue.addressee == Addressee::Object && self.takes(group.hit.rule, CueFrame::Infinitive);
        if !self.opens_infinitive(at)
            || !claimed
            || !self.takes(group.hit.rule, CueFrame::Clause) && !self.takes(group.hit.rule, CueFrame::Object)
        {
            return None;
        }
        let subject = self.phrase_before(group.all.start, from).filter(|s| !self.is(s.start, C::Relative))?;
        let said = Stretch::new(at, self.clause_end(at + 1, to));
        let content = if bidden { vec![said] } else { vec![subject, said] };
        let mut made = self.make(&group.hit, Frame::Clause, None, group.all, content, Confidence::Medium)?;
        made.act = if bidden { Act::Directive } else { Act::Evidential };
        Some(made)
    }
}

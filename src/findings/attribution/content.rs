//! What is attributed: where a content begins and ends, and how close it is to the words said.
//! It knows marks, clauses and the cues that follow; it does not know the source.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::{Draft, Frame, Mode};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, CueFrame};
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::segment::{Closing, Quotation};
use crate::text::Kind;
use crate::text::scan::CAPITAL;

/// Tokens in which a clause must come to its verb.
const CLAUSE_HEAD: usize = 30;
/// Longest quotation that may be the name of a work, in words.
const TITLE: u32 = 5;
/// Tokens from the first of a verb group to its cue.
const VERB_GROUP: usize = 5;

impl Grammar<'_> {
    /// Takes final marks off a content that is no quotation: the stop, a comma, a loose dash.
    pub fn tidy(&self, content: Stretch) -> Stretch {
        let mut content = content;
        while content.end > content.start && self.is_mark(content.end - 1) {
            let last = content.end - 1;
            let closes = self.quotation_before(content.end).is_some_and(|q| q.open as usize >= content.start);
            if closes || self.is_bracket(last) || matches!(self.written(last), "%" | "€" | "$") {
                break;
            }
            content.end -= 1;
        }
        while content.start < content.end && self.is_mark(content.start) {
            let opens = self.quotation_at(content.start).is_some();
            if opens || self.is_bracket(content.start) || matches!(self.written(content.start), "$" | "£" | "€") {
                break;
            }
            content.start += 1;
        }
        content
    }

    /// The end of the sentence without its stop.
    pub fn before_stop(&self, from: usize, to: usize) -> usize {
        let mut end = to;
        while end > from && self.is_stop(end - 1) {
            end -= 1;
        }
        end
    }

    /// Where the clause that begins at `start` ends: at the next sibling cue, a gerund or an aside with a source,
    /// a semicolon, or the sentence's end.
    pub fn clause_end(&self, start: usize, to: usize) -> usize {
        let mut i = start;
        let cues = self.cues(start, to);
        let mut next = 0;
        while i < to {
            if let Some(q) = self.quotation_at(i).filter(|q| q.is_balanced() && q.end as usize <= to) {
                // The comma may stand inside the marks: *… “a keeper,” saying that …*.
                let comma = self.ends_in_comma(q);
                i = q.end as usize;
                if comma && i < to && self.sibling_follows(i, to) {
                    return i;
                }
                continue;
            }
            if self.is_mark(i) {
                if self.is_the_mark(i, ";") || self.is_stop(i) && i + 1 >= to {
                    return i;
                }
                if self.is_comma(i) && i > start && !self.is_list(start, i) && self.sibling_follows(i + 1, to) {
                    return i;
                }
            } else if self.is(i, C::Coordinator) && i > start {
                if !self.is_list(start, i) && self.sibling_follows(i + 1, to) {
                    return i;
                }
            } else {
                while next < cues.len() && (cues[next].start as usize) < i {
                    next += 1;
                }
                // *defends the plan by saying that …*, « critique le plan en soulignant que … »
                if i > start && self.leads_gerund(i, to) {
                    return i;
                }
                let prep = cues.get(next).is_some_and(|h| h.start as usize == i && self.takes(h.rule, CueFrame::Prep));
                if prep && i > start + 1 && self.aside_closes(i, to) {
                    return i;
                }
            }
            i += 1;
        }
        to
    }

    /// Whether nothing but an article and single nouns between commas stands from `start` to `end`, so that no verb has come yet:
    /// *that the title, history / and text of the law showed …*.
    fn is_list(&self, start: usize, end: usize) -> bool {
        let first = start + usize::from(self.is(start, C::Complementiser));
        let noun =
            |i: usize| self.is_open_word(i) && !self.is_name(i) && !self.is_finite(i) && self.cues(i, i + 1).is_empty();
        let listed = (first + 1..end).all(|i| if (i - first) % 2 == 1 { noun(i) } else { self.is_comma(i) });
        let opened = first > 0 && self.is(first - 1, C::Complementiser);
        opened && self.is(first, C::Determiner) && first + 1 < end && listed
    }

    /// Whether the preposition at `i` leads a gerund that tells by what words something is done.
    fn leads_gerund(&self, i: usize, to: usize) -> bool {
        let leads = self.is(i, C::Agent) || self.is(i, C::Preposition) && self.is(i, C::Clitic);
        let cue = |hit: &&Hit| hit.can_be(Form::Gerund) && self.takes(hit.rule, CueFrame::Gerund);
        let Some(hit) = self.cues(i + 1, (i + 2).min(to)).iter().find(cue).filter(|_| leads && !self.is_mark(i)) else {
            return false;
        };
        let group = self.group(*hit, i, to).filter(|group| group.mood == super::verb::Mood::Gerund);
        group.is_some_and(|group| {
            let after = self.forward_start(&group, group.all.end, to);
            self.forward_content(&group, after, to).is_some_and(|(_, sure)| sure)
        })
    }

    /// Whether a prepositional cue at `i` closes the sentence rather than opening an inner aside.
    fn aside_closes(&self, i: usize, to: usize) -> bool {
        !(i..to).any(|k| self.is_verb(k))
    }

    /// Whether a sibling attribution begins at `at`, after a comma or a coordinator: a verb group of its own, a
    /// gerund, a source phrase, or a subject followed by a finite cue.
    pub fn sibling_follows(&self, at: usize, to: usize) -> bool {
        let mut i = self.skip_time(at, to);
        if i < to && self.is(i, C::Coordinator) && !self.is_mark(i) {
            i = self.skip_time(i + 1, to);
        }
        let limit = to.min(i + 5);
        for hit in self.cues(i, limit) {
            let start = hit.start as usize;
            let between_is_verbal = (i..start).all(|k| {
                !self.is_mark(k)
                    && self.is_any(
                        k,
                        &[C::Auxiliary, C::Copula, C::Modal, C::Negation, C::Clitic, C::Adverb, C::Inversion],
                    )
            });
            if !between_is_verbal {
                continue;
            }
            let rule = hit.rule;
            let gerund = hit.can_be(Form::Gerund) && start == i && self.takes(rule, CueFrame::Gerund);
            let prep = start == i && self.takes(rule, CueFrame::Prep);
            if gerund || prep {
                return true;
            }
            let only_names =
                self.cue(rule).is_some_and(|cue| cue.frames.iter().all(|&frame| frame == CueFrame::Naming));
            let finite = !only_names
                && self
                    .group(*hit, i.max(at), to)
                    .is_some_and(|g| g.all.start <= i.max(at) + 1 && g.mood == super::verb::Mood::Finite);
            if finite && !self.is(i, C::Complementiser) {
                return true;
            }
        }
        self.subject_and_cue(i, to)
    }

    /// A subject of its own and a finite cue: another source begins to speak.
    pub(super) fn subject_and_cue(&self, at: usize, to: usize) -> bool {
        if at >= to || self.is_mark(at) || !(self.opens_phrase(at) || self.is_pronoun(at) || self.is_open_word(at)) {
            return false;
        }
        // *raised new worries*: of words without an article the first is rather a verb.
        if self.is_unled(at) && at + 2 < to && self.is_open_word(at + 1) && self.cues(at + 1, at + 2).is_empty() {
            return false;
        }
        let Some(verb) = self.verb_of_clause(at, to) else { return false };
        let cues = self.cues(verb, to.min(verb + VERB_GROUP));
        let Some(hit) = cues.iter().find(|h| self.is_verbal_rule(h.rule)) else { return false };
        let Some(group) = self.group(*hit, at, to) else { return false };
        if group.mood != super::verb::Mood::Finite || group.all.start > verb {
            return false;
        }
        let own = self.phrase_before(group.all.start, at).is_some_and(|p| p.start <= at + 1);
        let after = self.forward_start(&group, group.all.end, to);
        own && (self.forward_content(&group, after, to).is_some() || after >= to || self.is_stop(after))
    }

    /// The first token of the verb group of the clause that begins at `at`, where no other clause opens before it.
    fn verb_of_clause(&self, at: usize, to: usize) -> Option<usize> {
        let mut relative = false;
        for i in at + 1..to.min(at + CLAUSE_HEAD) {
            if self.is_mark(i) {
                if self.is_comma(i) {
                    relative = false;
                } else if !self.is_bracket(i) && !self.ends_inner_name(i) {
                    return None;
                }
                continue;
            }
            if self.is_any(i, &[C::Complementiser, C::Subordinator])
                && !self.is_any(i, &[C::Relative, C::Determiner, C::Preposition])
            {
                return None;
            }
            if self.is(i, C::Relative) && !self.is(i, C::Determiner) {
                relative = true;
            }
            let negation = self.is(i, C::Negation) && !self.is_any(i, &[C::Adverb, C::Quantifier, C::Determiner]);
            let finite = negation || self.is_verb(i) || self.cues(i, i + 1).iter().any(|h| h.can_be(Form::Third));
            if finite && relative {
                relative = false;
            } else if finite {
                return Some(i);
            }
        }
        None
    }

    /// Whether the cue of `rule` can stand in `frame`.
    pub fn takes(&self, rule: u32, frame: CueFrame) -> bool {
        self.cue(rule).is_some_and(|c| c.frames.contains(&frame))
    }

    /// Whether the cue of `rule` is a verb.
    pub fn is_verbal_rule(&self, rule: u32) -> bool {
        use CueFrame::*;
        self.cue(rule).is_some_and(|c| {
            c.frames.iter().any(|f| matches!(f, Clause | Object | Infinitive | Incise | Quote | Colon | Gerund))
        })
    }

    /// Whether somebody speaks where his verb orders or wishes: he asks a question, or his own words stand between marks.
    pub fn is_said(&self, attribution: &Draft) -> bool {
        let inserted = matches!(attribution.frame, Frame::Incise | Frame::Quote | Frame::Colon);
        match attribution.act {
            Act::Directive => self.asks(attribution),
            Act::Intention => inserted && attribution.mode == Mode::Direct,
            _ => false,
        }
    }

    /// Whether what is attributed is a question: *asked whether it held*, *asked: “Does it hold?”*. Who asks orders nothing.
    fn asks(&self, attribution: &Draft) -> bool {
        let Some(&first) = attribution.content.first() else { return false };
        let marked = |stretch: &Stretch| {
            let inside = self.quotation_at(stretch.start).map_or(stretch.end, |q| q.inside().end as usize);
            let last = inside.min(stretch.end).checked_sub(1);
            last.is_some_and(|i| self.is_stop(i) && self.written(i).contains('?'))
        };
        let quoted = self.quotation_at(first.start).is_some();
        let opens = match attribution.frame {
            Frame::Clause => self.is(first.start, C::Question),
            _ => quoted && self.is(first.start + 1, C::Question),
        };
        opens || attribution.content.iter().any(marked)
    }

    /// The token after `i` that opens the next quotation, or a number beyond all tokens.
    fn next_opening(&self, i: usize) -> usize {
        let list = &self.segments.quotations;
        list.get(list.partition_point(|q| q.open as usize <= i)).map_or(usize::MAX, |q| q.open as usize)
    }

    /// How close `content` is to the words said.
    pub fn mode(&self, content: &[Stretch]) -> Mode {
        let (mut quoted, mut titles, mut all, mut damaged) = (0usize, 0usize, 0usize, false);
        for stretch in content {
            let mut i = stretch.start;
            while i < stretch.end {
                if let Some(q) = self.quotation_around(i).filter(|q| q.words > 0) {
                    damaged |= q.closing == Closing::Never;
                    let end = (q.end as usize).min(stretch.end);
                    let words = (i..end).filter(|&k| !self.is_mark(k)).count();
                    let title = self.is_title(q);
                    (quoted, titles) = if title { (quoted, titles + words) } else { (quoted + words, titles) };
                    all += words;
                    i = end.max(i + 1);
                } else {
                    let end = self.next_opening(i).min(stretch.end);
                    all += (i..end).filter(|&k| !self.is_mark(k)).count();
                    i = end;
                }
            }
        }
        match (quoted, damaged) {
            (_, true) => Mode::Damaged,
            // A title alone is what was said; inside other words it only names a work.
            (q, _) if q + titles == all && all > 0 => Mode::Direct,
            (0, _) => Mode::Indirect,
            _ => Mode::Mixed,
        }
    }

    /// Whether what stands between the marks is the name of a work: a few words, each with a capital but for small ones,
    /// and none of them to discuss.
    pub(super) fn is_title(&self, q: &Quotation) -> bool {
        let inside = q.inside();
        let mut words = (inside.start as usize..inside.end as usize).filter(|&i| !self.is_mark(i));
        let capital = |i: usize| self.token(i).is(CAPITAL) || self.token(i).kind == Kind::Number;
        let small = |i: usize| self.is_any(i, &C::CLOSED) && !self.is_verb(i) && !self.is_pronoun(i);
        let clause = (inside.start as usize..inside.end as usize).any(|i| self.is_stop(i));
        let discussed = self.hits.loaded.partition_point(|hit| hit.start < inside.start);
        let discussed = self.hits.loaded.get(discussed).is_some_and(|hit| hit.start < inside.end);
        (1..=TITLE).contains(&q.words)
            && !clause
            && !discussed
            && words.clone().next().is_some_and(capital)
            && words.all(|i| capital(i) || small(i))
    }
}

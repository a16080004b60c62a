//! Words that go on: a sentence that is nothing but a quotation continues the attribution before it.
//! It also says which attribution is nested in which.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::{Draft, Frame, Mode};
use crate::lexicon::language::WordClass as C;
use crate::segment::Closing;

/// Attributions looked back for whose words go on; what somebody quoted reports is among them.
const BEFORE: usize = 8;

impl Grammar<'_> {
    /// Hangs sentence `n` on the last of the `before` attributions before it where it is nothing but a quotation, or goes on inside one.
    pub fn follow(&self, n: usize, found: &mut [Draft], before: usize) {
        let sentence = self.segments.sentences[n];
        let (from, to) = (sentence.start as usize, sentence.end as usize);
        let Some(quoted) = self.only_quotation(from, to) else { return };
        let own = found.iter().rev().take(4).any(|draft| self.names_speaker_of(quoted, draft));
        let near = |a: &&mut Draft| {
            // What somebody quoted reports is over with his own sentence.
            a.cue.is_none_or(|cue| self.quotation_around(cue.start).is_none())
                && matches!(a.frame, Frame::Incise | Frame::Quote | Frame::Colon | Frame::Clause | Frame::Prep)
        };
        let Some(last) = found[..before].iter_mut().rev().take(BEFORE).find(near) else { return };
        let whose = |at: usize| self.quotation_around(at).or_else(|| self.quotation_at(at)).map(|q| q.open);
        let opened = last.content.iter().any(|c| whose(c.start).is_some() && whose(c.start) == whose(quoted.start));
        if own && !opened {
            return;
        }
        let held = last.content.last().is_some_and(|c| c.end > from);
        let same_block = last.block == sentence.block;
        let next_block = sentence.block <= last.block + 1 && self.quoted_to_the_end(last);
        let spoken = matches!(self.mode(&last.content), Mode::Direct | Mode::Mixed | Mode::Damaged);
        if !held && (same_block || next_block) && (spoken || same_block) {
            last.content.push(quoted);
            last.block = sentence.block;
        }
    }

    /// Whether a cue inserted in the quotation says itself who speaks: *« Nous restons, dit le maire. Personne ne part. »*
    fn names_speaker_of(&self, quoted: Stretch, draft: &Draft) -> bool {
        let Some(own) = self.quotation_around(quoted.start).or_else(|| self.quotation_at(quoted.start)) else {
            return false;
        };
        let inside = |at: usize| own.is_balanced() && own.inside().start as usize <= at && at < own.end as usize;
        draft.frame == Frame::Incise
            && !draft.source.is_some_and(|source| self.is(source.start, C::PronounSelf))
            && draft.cue.is_some_and(|cue| inside(cue.start))
            && draft.content.iter().any(|content| content.start <= own.open as usize + 1)
    }

    /// The quotation a sentence consists of, where nothing but marks stands beside it.
    fn only_quotation(&self, from: usize, to: usize) -> Option<Stretch> {
        if self.quotation_around(from).is_some_and(|q| (q.open as usize) < from && q.end as usize >= to) {
            return Some(Stretch::new(from, to));
        }
        let open = (from..to).find(|&i| self.quotation_at(i).is_some() || !self.is_mark(i))?;
        let q = self.quotation_at(open)?;
        let rest = (q.end as usize).min(to);
        let whole = q.words >= 4 && (rest..to).all(|i| self.is_mark(i) && self.quotation_at(i).is_none());
        whole.then(|| Stretch::new(open, rest))
    }

    /// Whether the attribution's words end its paragraph inside or right at a quotation.
    fn quoted_to_the_end(&self, attribution: &Draft) -> bool {
        let Some(content) = attribution.content.iter().max_by_key(|c| c.end) else { return false };
        let Some(&(_, end)) = self.segments.blocks.get(attribution.block as usize) else { return false };
        let tail = end as usize;
        let quoted =
            self.quotation_around(content.end - 1).is_some_and(|q| q.closing != Closing::Never || tail == content.end);
        let frame_last = attribution.cue.into_iter().chain(attribution.source).map(|s| s.end).max().unwrap_or(0);
        quoted && (content.end + 2 >= tail || frame_last + 14 >= tail)
    }

    /// Sets the parent of every attribution whose cue stands in another one's words.
    pub fn nest(&self, found: &mut [Draft]) {
        let spans: Vec<(Option<Stretch>, Vec<Stretch>)> = found.iter().map(|a| (a.cue, a.content.clone())).collect();
        for i in 0..found.len() {
            let Some(cue) = spans[i].0 else { continue };
            let low = i.saturating_sub(12);
            let high = (i + 12).min(found.len());
            found[i].parent = (low..high)
                .filter(|&j| j != i && spans[j].1.iter().any(|c| c.contains(cue)))
                .filter(|&j| !spans[j].0.is_some_and(|outer| spans[i].1.iter().any(|c| c.contains(outer))))
                .min_by_key(|&j| spans[j].1.iter().map(|c| c.len()).sum::<usize>());
            // Whom a speaker cites stands in the speaker's words: *she said, citing the police, that …*.
            if found[i].parent.is_none() && found[i].rule.is_some_and(|rule| self.cites(rule)) {
                found[i].parent = (low..high).find(|&j| j != i && spans[j].1 == spans[i].1);
            }
        }
    }
}

//! In whose words a stretch of one text stands: the attribution whose content holds it most closely. It knows where contents
//! begin and end.

use crate::findings::attribution::Frame;
use crate::findings::{Attribution, Findings};
use crate::lexicon::rule::Act;
use crate::text::Span;

/// The contents of one text's attributions, ready to be asked often.
#[derive(Debug)]
pub struct Holding {
    /// Contents by place, each with the index of its attribution.
    contents: Vec<(Span, usize)>,
    /// The farthest end of the contents up to each.
    reach: Vec<usize>,
}

impl Holding {
    /// The contents of claims; intentions and orders, and adverbs of hearsay, hold nothing.
    pub fn new(findings: &Findings) -> Holding {
        let telling =
            |one: &Attribution| !matches!(one.act, Act::Intention | Act::Directive) && one.frame != Frame::Adverb;
        Holding::of(findings, telling)
    }

    /// The contents of claims, intentions and orders: what somebody wants done by a day is somebody's day.
    pub fn with_wishes(findings: &Findings) -> Holding {
        Holding::of(findings, |one| one.frame != Frame::Adverb)
    }

    fn of(findings: &Findings, telling: impl Fn(&Attribution) -> bool) -> Holding {
        let all = findings.attributions.iter().enumerate().filter(|(_, one)| telling(one));
        let mut contents: Vec<(Span, usize)> =
            all.flat_map(|(n, one)| one.content.iter().map(move |content| (*content, n))).collect();
        contents.sort_by_key(|(content, n)| (content.start, content.end, *n));
        let farthest = |end: &mut usize, (content, _): &(Span, usize)| {
            *end = content.end.max(*end);
            Some(*end)
        };
        let reach = contents.iter().scan(0, farthest).collect();
        Holding { contents, reach }
    }

    /// Index of the attribution that holds `span` most closely, the first of two as close.
    pub fn holder(&self, span: Span) -> Option<usize> {
        let last = self.contents.partition_point(|(content, _)| content.start <= span.start);
        let before = self.contents[..last].iter().zip(&self.reach[..last]).rev();
        let near = before.take_while(|(_, reach)| **reach >= span.end).map(|(content, _)| content);
        let holding = near.filter(|(content, _)| content.end >= span.end);
        holding.map(|(content, n)| (content.end - content.start, *n)).min().map(|(_, n)| n)
    }
}

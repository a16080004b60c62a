//! The keys that only rules of one family have.

use std::ops::Range;

use super::shape::Checker;
use super::value::{Entry, text};
use crate::lexicon::diagnostic::say;
use crate::lexicon::grammar;
use crate::lexicon::names::Named;
use crate::lexicon::rule::{
    Addressee, CardForm, Cue, CueFrame, Detail, Family, KindHead, LinePlace, Loaded, PageForm, SignForm, WireForm,
    WirePlace,
};

/// Reads them; nothing if one that must be there is not, or is wrong: that has been reported.
pub(crate) fn read(
    family: Family,
    entry: Entry<'_, '_>,
    place: &Range<usize>,
    checker: &mut Checker<'_>,
) -> Option<Detail> {
    let owned = |key: &str| entry.text(key).map(|text| text.text.to_owned());
    Some(match family {
        Family::Attribution => Detail::Cue(Cue {
            act: entry.named("act")?,
            stance: entry.named("stance")?,
            frames: entry.list("frames").iter().filter_map(|name| CueFrame::from_name(text(name)?.text)).collect(),
            addressee: entry.named::<Addressee>("addressee").unwrap_or_default(),
            channel: owned("channel"),
            more: entry.flag("more"),
            cites: entry.flag("cites"),
        }),
        Family::Loaded => Detail::Loaded(Loaded {
            category: owned("category")?,
            weight: entry.whole("weight").and_then(|weight| u8::try_from(weight).ok())?,
            neutral: entry.printed("neutral"),
            keep_negated: entry.text("negation").is_some(),
            keep_mentioned: entry.text("mention").is_some(),
            debate: owned("debate"),
        }),
        Family::Kind => {
            Detail::Kind(KindHead { kind: owned("kind")?, channel: owned("channel"), country: owned("country") })
        }
        Family::Page => Detail::Page(PageForm {
            mark: entry.named("mark")?,
            at: entry.named::<LinePlace>("at").unwrap_or_default(),
        }),
        Family::Wire => wire(entry, place, checker)?,
        Family::Card => Detail::Card(CardForm {
            indicator: owned("indicator")?,
            at: entry.named::<LinePlace>("at").unwrap_or_default(),
            roles: entry.strings("in"),
        }),
        Family::Condition => Detail::Sign(SignForm { guess: owned("guess")?, twin: entry.flag("twin") }),
    })
}

fn wire(entry: Entry<'_, '_>, place: &Range<usize>, checker: &mut Checker<'_>) -> Option<Detail> {
    let at = entry.named::<WirePlace>("at").unwrap_or_default();
    let plain = |key: &str| entry.texts(key).iter().map(|text| grammar::plain(text.text)).collect();
    let (before, after) = (plain("before"), plain("after"));
    if entry.value("before").is_none() && entry.value("after").is_none() && at == WirePlace::Any {
        checker.missing(&say("fault-of-form"), &["before", "after"], place.clone());
    }
    let link = entry.text("link").map(|link| link.text.to_owned());
    let weak = entry.flag("weak");
    Some(Detail::Wire(WireForm { role: entry.named("role")?, link, before, after, at, weak }))
}

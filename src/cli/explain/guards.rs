//! Under what circumstances a rule finds its words, as facts for a person: what must and must not stand near, inside what it
//! stays silent, which capitals it asks for, and the words around an agency's name.

use crate::lexicon::names::Named;
use crate::lexicon::rule::{Case, Detail, LinePlace, Neighbours, Rule, Side, WireForm};
use crate::lexicon::term::Term;
use crate::render::words::{Arg, Words};

/// The circumstances of `rule`, each with its key in the catalogue under `fact-…`; what the rule does not ask is empty.
pub(super) fn facts(rule: &Rule, words: &Words) -> Vec<(&'static str, String)> {
    let near = |near: Option<&Neighbours>| near.map(|near| neighbours(near, words)).unwrap_or_default();
    let mut facts = vec![
        ("except", written(&rule.except)),
        ("require", near(rule.require.as_ref())),
        ("forbid", near(rule.forbid.as_ref())),
        (
            "case",
            if rule.case == Case::Any {
                String::new()
            } else {
                with_id(&words.code("case", rule.case.name()), rule.case.name())
            },
        ),
        ("fold", if rule.fold_all { words.say("fold-all") } else { String::new() }),
    ];
    match &rule.detail {
        Detail::Wire(form) => facts.extend(around(form, words)),
        Detail::Cue(cue) => facts.extend([
            (
                "frames",
                cue.frames
                    .iter()
                    .map(|one| with_id(&words.code("frame", one.name()), one.name()))
                    .collect::<Vec<_>>()
                    .join(" · "),
            ),
            ("act", with_id(&words.code("act", cue.act.name()), cue.act.name())),
            ("stance", with_id(&words.code("stance", cue.stance.name()), cue.stance.name())),
            (
                "channel",
                cue.channel
                    .as_deref()
                    .map(|channel| with_id(&words.code("channel", channel), channel))
                    .unwrap_or_default(),
            ),
        ]),
        Detail::Kind(head) => facts.extend([
            ("sort", with_id(&words.code("kind", &head.kind), &head.kind)),
            ("country", head.country.clone().unwrap_or_default()),
            (
                "channel",
                head.channel
                    .as_deref()
                    .map(|channel| with_id(&words.code("channel", channel), channel))
                    .unwrap_or_default(),
            ),
        ]),
        Detail::Card(form) => facts.extend([
            ("sort", with_id(&words.code("indicator", &form.indicator), &form.indicator)),
            ("at", line_place(form.at, words)),
        ]),
        Detail::Page(form) => facts.push(("at", line_place(form.at, words))),
        Detail::Loaded(_) | Detail::Sign(_) => {}
    }
    facts
}

/// A name with the id behind it.
pub(super) fn with_id(name: &str, id: &str) -> String {
    if name == id { name.to_owned() } else { format!("{name} ({id})") }
}

/// What an agency does in a form, and the words before and after its name.
fn around(form: &WireForm, words: &Words) -> [(&'static str, String); 5] {
    [
        ("role", with_id(&words.code("wire", form.role.name()), form.role.name())),
        ("link", form.link.as_deref().map(|link| with_id(&words.code("link", link), link)).unwrap_or_default()),
        ("before", written(&form.before)),
        ("after", written(&form.after)),
        ("at", with_id(&words.code("wire-at", form.at.name()), form.at.name())),
    ]
}

fn line_place(at: LinePlace, words: &Words) -> String {
    with_id(&words.code("line-at", at.name()), at.name())
}

/// Words near a hit, with how near and on which side.
fn neighbours(near: &Neighbours, words: &Words) -> String {
    let side = match near.side {
        Side::Before => "before",
        Side::After => "after",
        Side::Both => "both",
    };
    let within = match near.within {
        Some(within) => words.tell("near-within", &[("n", Arg::from(within)), ("side", side.into())]),
        None => words.tell("near-sentence", &[("side", Arg::from(side))]),
    };
    words.tell("near", &[("within", within.into()), ("any", written(&near.any).into())])
}

/// Terms as they are written in their file.
fn written(terms: &[Term]) -> String {
    terms.iter().map(|term| term.written.as_str()).collect::<Vec<_>>().join(", ")
}

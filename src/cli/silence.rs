//! Why a rule finds nothing in a sentence, in one line with what its author can do.

use super::shell;
use crate::lexicon::Lexicon;
use crate::lexicon::names::Named;
use crate::lexicon::rule::{Addressee, CueFrame, Detail, Rule};
use crate::lexicon::term::Term;
use crate::matching::Precedence;
use crate::render::words::{Arg, Words};
use crate::text::Span;
use crate::workshop::silence::{Beside, Fitting, Silence};

/// The words that a rule asks for and that are named of many.
const NAMED: usize = 4;

/// The cause `why`, for which `rule` is silent in `text`. `own` is what commands need to have the same rules.
pub(super) fn told(why: &Silence, rule: &Rule, text: &str, (lexicon, own): (&Lexicon, &str), words: &Words) -> String {
    let there = |span: &Span| ("there", Arg::from(words.quote(span.of(text))));
    let say = |key: &str, args: &[(&str, Arg)]| words.tell(key, args);
    match why {
        Silence::Language(read) => {
            let name = |code: &str| {
                let ui = words.ui().code();
                lexicon.languages.get(code).map_or_else(|| code.to_owned(), |language| language.name.get(ui).to_owned())
            };
            match read {
                Some(read) => say(
                    "silence-language",
                    &[
                        ("read", name(read).into()),
                        ("own", name(&rule.language).into()),
                        ("code", (&*rule.language).into()),
                    ],
                ),
                None => say("silence-no-language", &[("code", Arg::from(&*rule.language))]),
            }
        }
        Silence::Excepted(span) => say("silence-excepted", &[there(span)]),
        Silence::Alone(beside) => match beside {
            Beside::Nothing => {
                let any = rule.require.as_ref().map(|near| near.any.as_slice()).unwrap_or_default();
                say("silence-alone", &[("any", named(any).into())])
            }
            Beside::Far(span) => say("silence-far", &[there(span)]),
            Beside::Across(span, side) => say("silence-across", &[there(span), ("side", side.name().into())]),
            Beside::Inflected(span, word) => {
                say("silence-alone-form", &[there(span), ("word", words.quote(word).into())])
            }
        },
        Silence::Accompanied(span) => {
            let is_narrow = rule.forbid.as_ref().is_some_and(|near| near.within.is_some());
            let key = if is_narrow { "silence-accompanied" } else { "silence-accompanied-anywhere" };
            say(key, &[there(span)])
        }
        Silence::Capitals => say("silence-capitals", &[("case", Arg::from(rule.case.name()))]),
        Silence::Negated => say("silence-negated", &[]),
        Silence::Mentioned => say("silence-mentioned", &[]),
        Silence::Unframed(fitting) => {
            let frames = if let Detail::Cue(cue) = &rule.detail { cue.frames.as_slice() } else { &[] };
            let hears = matches!(&rule.detail, Detail::Cue(cue) if cue.addressee == Addressee::Object);
            let (key, fitting) = match fitting {
                Fitting::Untried => ("silence-unframed-untried", ""),
                Fitting::Nothing if hears => ("silence-unframed-addressee", ""),
                Fitting::Nothing => ("silence-unframed-all", ""),
                Fitting::One(frame) => ("silence-unframed", frame.name()),
            };
            let args = [
                ("frames", Arg::from(named_frames(frames))),
                ("fitting", fitting.into()),
                ("rule", (&*rule.id).into()),
                ("sentence", shell::words(text).into()),
                ("own", own.into()),
            ];
            say(key, &args)
        }
        Silence::WrittenOut(span, word) => say("silence-written-out", &[there(span), ("word", (&**word).into())]),
        Silence::Aside(other) => say("silence-aside", &[("rule", Arg::from(&*lexicon.rules[*other as usize].id))]),
        Silence::Behind(other, why) => {
            let other = &lexicon.rules[*other as usize];
            // Of a word that both have the first id counts where both are stable.
            let why = if *why == Precedence::Stable && rule.id > other.id { Precedence::First } else { *why };
            let other_frames = match (&rule.detail, &other.detail) {
                (Detail::Cue(_), Detail::Cue(cue)) => cue.frames.as_slice(),
                _ => &[],
            };
            let args = [
                ("rule", Arg::from(&*other.id)),
                ("frames", named_frames(other_frames).into()),
                ("n", other_frames.len().into()),
                ("why", why.name().into()),
            ];
            say("silence-behind", &args)
        }
        Silence::Elsewhere => say("silence-elsewhere", &[]),
        Silence::NoAgency => say("silence-no-agency", &[]),
        Silence::NotBeside => say("silence-not-beside", &[]),
        Silence::Accents(span) => say("silence-accents", &[there(span)]),
        Silence::Inflected(span, table, is_marked) => {
            let key = if *is_marked { "silence-inflected-marked" } else { "silence-inflected" };
            say(key, &[there(span), ("table", (&**table).into())])
        }
        Silence::Apart(span, width, gap) => {
            let key = if gap.is_some() { "silence-apart-wider" } else { "silence-apart" };
            say(key, &[there(span), ("n", (*width).into()), ("gap", gap.unwrap_or_default().into())])
        }
        Silence::Marked(span) => say("silence-marked", &[there(span)]),
        Silence::Spelt(span, word) => say("silence-spelt", &[there(span), ("word", words.quote(word).into())]),
        Silence::Lacking(word) => say("silence-lacking", &[("word", words.quote(word).into())]),
        Silence::Mixed => say("silence-mixed", &[("terms", named(&rule.terms).into())]),
        Silence::Absent => say("silence-absent", &[("terms", named(&rule.terms).into())]),
    }
}

/// Constructions by their names.
fn named_frames(frames: &[CueFrame]) -> String {
    frames.iter().map(|frame| frame.name()).collect::<Vec<_>>().join(", ")
}

/// Some of these terms, as they are written.
fn named(terms: &[Term]) -> String {
    let mut named: Vec<&str> = terms.iter().take(NAMED).map(|term| term.written.as_str()).collect();
    if terms.len() > NAMED {
        named.push("…");
    }
    named.join(", ")
}

//! A debate page on the terminal: what is named, each side's words and reason, the usual term, what guides say.

use crate::contract::Citation;
use crate::lexicon::Lexicon;
use crate::lexicon::debate::{Debate, Wordings};
use crate::render::clean::clean;
use crate::render::passage;
use crate::render::view::{Part, View};
use crate::render::words::Words;

/// The page as a view of its own.
pub(super) fn view(lexicon: &Lexicon, debate: &Debate, words: &Words) -> View {
    let title = debate.title.get(words.ui().code()).to_owned();
    View { name: "debate".to_owned(), title, parts: parts(lexicon, debate, words), ..View::default() }
}

/// The page without its title.
pub(super) fn parts(lexicon: &Lexicon, debate: &Debate, words: &Words) -> Vec<Part> {
    let ui = words.ui().code();
    let mut parts = vec![Part::line(debate.about.get(ui))];
    for side in &debate.sides {
        let mut facts = wordings(&side.terms, words);
        facts.push((words.code("fact", "why"), clean(side.why.get(ui))));
        parts.extend([Part::Blank, Part::heading(side.who.get(ui)), Part::Facts(facts)]);
    }
    if let Some(usual) = &debate.usual {
        parts.extend([
            Part::Blank,
            Part::heading(words.say("debate-usual")),
            Part::Facts(wordings(&usual.terms, words)),
        ]);
        parts.push(Part::line(usual.note.get(ui)));
    }
    if !debate.guides.is_empty() {
        parts.extend([Part::Blank, Part::heading(words.say("debate-guides"))]);
    }
    for guide in &debate.guides {
        let source = lexicon.sources.iter().find(|source| source.id == guide.source);
        let cited = source.map_or_else(
            || guide.source.clone(),
            |source| {
                passage::cite(&Citation {
                    id: source.id.clone(),
                    title: source.title.clone(),
                    author: source.author.clone(),
                    year: source.year,
                    place: source.place.clone(),
                })
            },
        );
        parts.extend([Part::line(guide.says.get(ui)), Part::hanging("  ", cited)]);
    }
    parts
}

/// The words of each language, that of the interface first, quoted as the interface does.
fn wordings(terms: &Wordings, words: &Words) -> Vec<(String, String)> {
    let quoted = |own: &Vec<String>| own.iter().map(|term| words.quote(term)).collect::<Vec<_>>().join(", ");
    let mut all: Vec<(&String, &Vec<String>)> = terms.iter().collect();
    all.sort_by_key(|(code, _)| code.as_str() != words.ui().code());
    all.into_iter().map(|(code, own)| (words.code("lang", code), clean(&quoted(own)))).collect()
}

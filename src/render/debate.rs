//! A debate page: what is named, each side's words and reason, the usual term, what guides say. It takes no side.

use super::clean::clean;
use super::passage::cite;
use super::view::{Part, View};
use super::words::Words;
use crate::contract::{DebatePage, Wordings};

/// The page as a view of its own.
pub fn view(page: &DebatePage, words: &Words) -> View {
    let title = page.title.get(words.ui().code()).to_owned();
    View { name: "debate".to_owned(), title, parts: parts(page, words), ..View::default() }
}

/// The page without its title.
pub fn parts(page: &DebatePage, words: &Words) -> Vec<Part> {
    let ui = words.ui().code();
    let mut parts = vec![Part::line(page.about.get(ui))];
    for side in &page.sides {
        let mut facts = wordings(&side.terms, words);
        facts.push((words.code("fact", "why"), clean(side.why.get(ui))));
        parts.extend([Part::Blank, Part::heading(side.who.get(ui)), Part::Facts(facts)]);
    }
    if let Some(usual) = &page.usual {
        parts.extend([
            Part::Blank,
            Part::heading(words.say("debate-usual")),
            Part::Facts(wordings(&usual.terms, words)),
        ]);
        parts.push(Part::line(usual.note.get(ui)));
    }
    if !page.guides.is_empty() {
        parts.extend([Part::Blank, Part::heading(words.say("debate-guides"))]);
    }
    for guide in &page.guides {
        parts.extend([Part::line(guide.says.get(ui)), Part::hanging("  ", cite(&guide.source, ui))]);
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

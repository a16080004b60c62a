//! A report opened for reading: texts by id, names behind ids, places as people write them.
//! It looks things up and decides nothing.

use std::collections::BTreeSet;

use super::words::{Arg, Words};
use crate::contract::{
    Article, Attribution, Block, Glossary, Indicator, Loaded, Name, Offsets, Report, Role, Span, Voice, Wire, code,
};

/// A report with the words to speak of it.
#[derive(Clone, Copy)]
pub struct Shelf<'a> {
    /// The report.
    pub report: &'a Report,
    /// The interface's words.
    pub words: &'a Words,
}

impl<'a> Shelf<'a> {
    /// The texts, in the order of the input.
    pub fn articles(self) -> &'a [Article] {
        &self.report.articles
    }

    /// The words behind the ids.
    pub fn glossary(self) -> &'a Glossary {
        &self.report.glossary
    }

    /// The text with the id `id`.
    pub fn article(self, id: &str) -> Option<&'a Article> {
        self.articles().iter().find(|article| article.id == id)
    }

    /// The letter of the text with the id `id`; the id itself where there is none.
    pub fn label(self, id: &'a str) -> &'a str {
        self.article(id).map_or(id, |article| article.label.as_str())
    }

    /// Where `span` is, as people write it: A §6, A title, or A and a line outside both.
    pub fn place(self, article: &Article, span: &Span) -> String {
        let label = Arg::from(article.label.clone());
        let title = article.title.as_ref().and_then(|title| title.span.as_ref());
        if title.is_some_and(|title| title.start <= span.start && span.end <= title.end) {
            return self.words.tell("place-title", &[("label", label)]);
        }
        match span.paragraph {
            Some(n) => self.words.tell("place-paragraph", &[("label", label), ("n", Arg::from(n.to_string()))]),
            None => self.words.tell("place-line", &[("label", label), ("n", Arg::from(span.line.to_string()))]),
        }
    }

    /// In which passages of other texts a word to discuss stands too, as people write places: B §6, C title.
    pub fn elsewhere(self, article: &Article, one: &Loaded) -> String {
        let mut places: Vec<String> = Vec::new();
        for other in self.articles().iter().filter(|other| !one.shared_with.is_empty() && other.id != article.id) {
            for word in loaded(other).filter(|word| one.shared_with.contains(&word.id)) {
                places.push(self.place(other, &word.span));
            }
        }
        places.dedup();
        places.join(", ")
    }

    /// The name of an actor, or of the country that acts; its id where the report has neither.
    pub fn actor(self, id: &str) -> String {
        let known = self.glossary().actors.get(id).or_else(|| self.glossary().countries.get(id));
        known.map_or(id, |name| name.get(self.words.ui().code())).to_owned()
    }

    /// The name of a camp; its id where the report has none.
    pub fn camp(self, id: &str) -> String {
        self.glossary().camps.get(id).map_or(id, |name| name.get(self.words.ui().code())).to_owned()
    }

    /// The name of a country; its code in capitals where the report has none.
    pub fn country(self, id: &str) -> String {
        let name = self.glossary().countries.get(id).map(|name| name.get(self.words.ui().code()).to_owned());
        name.unwrap_or_else(|| id.to_uppercase())
    }

    /// The name of an agency; its id where the report has none.
    pub fn agency(self, id: &str) -> String {
        self.glossary().agencies.get(id).map_or(id, String::as_str).to_owned()
    }

    /// Whether an agency is none, but somebody else who provides texts.
    pub fn is_provider(self, id: &str) -> bool {
        self.glossary().providers.iter().any(|provider| provider == id)
    }

    /// Whether an agency is none, but a media outlet.
    pub fn is_broadcaster(self, id: &str) -> bool {
        self.glossary().broadcasters.iter().any(|house| house == id)
    }

    /// The name of a category of words to discuss; its id where the report has none.
    pub fn category(self, id: &str) -> String {
        self.glossary().categories.get(id).map_or(id, |name| name.get(self.words.ui().code())).to_owned()
    }

    /// Who speaks in an attribution, for tables.
    pub fn source(self, attribution: &Attribution) -> String {
        let written = || attribution.source.as_ref().map(|span| span.text.clone());
        attribution.source_name.clone().or_else(written).unwrap_or_else(|| self.words.say("source-none"))
    }

    /// Who speaks in an attribution, for lists of sources: pronouns nobody could be found for are unnamed.
    pub fn speaker(self, attribution: &Attribution) -> String {
        let known = attribution.source_name.clone().filter(|_| attribution.source_kind.as_deref() != Some("pronoun"));
        known.unwrap_or_else(|| self.words.say("speakers-unnamed"))
    }

    /// Whose word something is, with the source where one speaks: narration, quoted: the mayor.
    pub fn voice(self, article: &Article, voice: Voice, attribution: Option<&str>) -> String {
        let name = self.words.code("voice", &code(voice));
        let speaker = attribution.and_then(|id| attributions(article).find(|one| one.id == id));
        match speaker.filter(|_| matches!(voice, Voice::Quoted | Voice::Reported)) {
            Some(one) => {
                self.words.tell("voice-of", &[("voice", Arg::from(name)), ("source", Arg::from(self.source(one)))])
            }
            None => name,
        }
    }

    /// Relays of an attribution: → Khovar (cited).
    pub fn relays(self, attribution: &Attribution) -> String {
        let names = attribution.via.iter().map(|relay| {
            let name = relay.agency.as_deref().map_or_else(|| relay.span.text.clone(), |id| self.agency(id));
            let link = self.words.code("link", &code(relay.link));
            self.words.tell("relay-step", &[("name", Arg::from(name)), ("link", Arg::from(link))])
        });
        names.collect::<Vec<_>>().join(" ")
    }

    /// How much of a page is set aside as its furniture; nothing where nothing is, or where the report does not carry the text.
    pub fn set_aside(self, article: &Article) -> Option<String> {
        let text = article.text.as_deref()?;
        let is_aside = |block: &Block| matches!(block.role, Role::Chrome | Role::Related | Role::Notice);
        let lines = |aside: bool| article.blocks.iter().filter(move |it| is_aside(it) == aside).map(|it| it.line_start);
        let others: BTreeSet<usize> = lines(false).collect();
        let beside: BTreeSet<usize> = lines(true).filter(|line| !others.contains(line)).collect();
        let whole = article.blocks.iter().filter(|it| beside.contains(&it.line_start));
        let said = whole.flat_map(|it| cut(text, it.start, it.end, self.report.offsets).split_whitespace());
        let said = said.filter(|word| word.contains(char::is_alphanumeric)).count();
        let args =
            [("lines", Arg::from(beside.len())), ("words", Arg::from(self.words.count("summary-words-brief", said)))];
        (said > 0).then(|| self.words.tell("page-set-aside", &args))
    }

    /// The title, or the first words with a remark that the title is not in the file.
    pub fn heading(self, article: &Article) -> String {
        // The first words go on, unless they are all there is.
        let opening = || article.opening.as_ref().map_or(String::new(), |span| format!("{}…", span.text.trim_end()));
        let heading = match &article.title {
            Some(title) => title.text.clone(),
            None => self.words.tell("title-not-in-file", &[("opening", Arg::from(opening()))]),
        };
        match article.lang.as_deref().filter(|lang| *lang != self.words.ui().code()) {
            Some(lang) => format!("{} {heading}", self.words.code("in-lang", lang)),
            None => heading,
        }
    }
}

/// Reported words nobody has dropped.
pub fn attributions(article: &Article) -> impl Iterator<Item = &Attribution> {
    article.told()
}

/// Reported words that count as claims.
pub fn claims(article: &Article) -> impl Iterator<Item = &Attribution> {
    article.claims()
}

/// Words to discuss nobody has dropped.
pub fn loaded(article: &Article) -> impl Iterator<Item = &Loaded> {
    article.discussed()
}

/// Stands after a word to discuss that its text may have received.
pub const RECEIVED: &str = "°";

/// Whether the text may not have chosen a word: another text has it in the same passage, or a program may have translated it.
pub fn is_received(one: &Loaded) -> bool {
    one.condition.is_some() || !one.shared_with.is_empty()
}

/// Names of actors.
pub fn names(article: &Article) -> impl Iterator<Item = &Name> {
    article.names.iter().flatten()
}

/// Agencies named in the page that nobody has dropped.
pub fn wires(article: &Article) -> impl Iterator<Item = &Wire> {
    article.agencies()
}

/// The identity card.
pub fn indicators(article: &Article) -> impl Iterator<Item = &Indicator> {
    article.indicators.iter().flatten()
}

/// The stretch `start..end` of `text`, given in `unit`; nothing where it does not fit.
pub fn cut(text: &str, start: usize, end: usize, unit: Offsets) -> &str {
    let (Some(start), Some(end)) = (byte_at(text, start, unit), byte_at(text, end, unit)) else { return "" };
    text.get(start..end).unwrap_or("")
}

/// The byte at which position `at`, given in `unit`, lies.
pub fn byte_at(text: &str, at: usize, unit: Offsets) -> Option<usize> {
    match unit {
        Offsets::Bytes => (at <= text.len()).then_some(at),
        Offsets::Chars => text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(at),
        Offsets::Utf16 => {
            let mut units = 0;
            let ends = text.char_indices().map(|(byte, c)| (byte, c.len_utf16())).chain([(text.len(), 0)]);
            for (byte, long) in ends {
                if units >= at {
                    return Some(byte);
                }
                units += long;
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_mean_the_same_in_every_unit() {
        let text = "a😀é!";
        assert_eq!(cut(text, 1, 5, Offsets::Bytes), "😀");
        assert_eq!(cut(text, 1, 2, Offsets::Chars), "😀");
        assert_eq!(cut(text, 1, 3, Offsets::Utf16), "😀");
        assert_eq!(cut(text, 3, 5, Offsets::Utf16), "é!");
        assert_eq!(cut(text, 3, 99, Offsets::Chars), "");
    }
}

//! Which rules there are, and which of them words that are given would meet in a text.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexicon::Lexicon;
use crate::lexicon::inflect::Inflector;
use crate::lexicon::language::{Inflection, Language, SHARED};
use crate::lexicon::names::Named;
use crate::lexicon::rule::{Detail, Family, Rule, Status};
use crate::lexicon::tables::Agency;
use crate::lexicon::term::{Form, Piece, Term};
use crate::terms::{Payload, Tongue};
use crate::text::fold::{fold, strip};
use crate::text::{Scan, Span};

/// What is asked for; what is left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A language, or `shared`.
    pub language: Option<String>,
    /// A family.
    pub family: Option<Family>,
    /// A status.
    pub status: Option<Status>,
    /// A category, kind, act, mark, role or indicator: what [`Line::sort`] says.
    pub sort: Option<String>,
    /// Sorts that have what is looked for as a name.
    pub called: BTreeSet<String>,
    /// Something that stands in the id or in a term, or words in which a term stands, inflected or not.
    pub holding: Option<String>,
    /// Whether what is looked for may stand inside a word, and not only at the beginning of one.
    pub inside: bool,
    /// Only rules that nobody read a second time.
    pub unreviewed: bool,
}

/// A rule in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'l> {
    /// Its id.
    pub id: &'l str,
    /// How far it is trusted.
    pub status: Status,
    /// What it leads to: the category, kind, act, mark, role or indicator.
    pub sort: &'l str,
    /// How heavy it weighs, for words to discuss.
    pub weight: Option<u8>,
    /// The language it is for, or `shared`.
    pub language: &'l str,
    /// Its terms as written.
    pub terms: Vec<&'l Term>,
    /// How many examples prove it.
    pub examples: usize,
    /// The file, below the lexicon folder.
    pub file: &'l str,
    /// The line in the file, counted from 1.
    pub line: usize,
}

/// The rules that are asked for, by id.
pub fn list<'l>(lexicon: &'l Lexicon, wanted: &Wanted) -> Vec<Line<'l>> {
    let met = wanted.holding.as_deref().map_or_else(BTreeSet::new, |words| met(words, lexicon, wanted));
    let asked = wanted.holding.as_deref().map(|text| Asked::new(text, lexicon, wanted.inside));
    let rules = lexicon.rules.iter().zip(0..);
    let is_wanted = |rule: &Rule, at: &u32| is_wanted(rule, met.contains(at), wanted, asked.as_ref());
    rules.filter(|(rule, at)| is_wanted(rule, at)).map(|(rule, _)| line(rule)).collect()
}

/// The agencies of which the id, a name or a code begins so, or has a word that does.
pub fn agencies<'l>(lexicon: &'l Lexicon, holding: &str) -> Vec<&'l Agency> {
    let asked = strip(holding);
    let begins = |written: &str| stands(&strip(written), &asked, false);
    let is_asked = |agency: &&Agency| {
        let names = [&agency.id, &agency.name].into_iter().chain(&agency.names).chain(&agency.codes);
        names.into_iter().any(|name| begins(name))
    };
    lexicon.agencies.iter().filter(is_asked).collect()
}

/// The agency that is called so: by its id, else by a name or a code.
pub fn agency<'l>(lexicon: &'l Lexicon, asked: &str) -> Option<&'l Agency> {
    let all = || lexicon.agencies.iter();
    let is = |name: &String| strip(name) == strip(asked);
    let named = |agency: &&Agency| is(&agency.name) || agency.names.iter().chain(&agency.codes).any(is);
    all().find(|agency| agency.id == asked).or_else(|| all().find(named))
}

/// Whether `words` stand in `text`: at the beginning of a word, or `inside` of one too.
fn stands(text: &str, words: &str, inside: bool) -> bool {
    let opens = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| inside || opens(at) || !words.starts_with(char::is_alphanumeric))
}

/// The rules of which a term stands in `words` as it would in a text, and in no longer term that stands there, too.
fn met(words: &str, lexicon: &Lexicon, wanted: &Wanted) -> BTreeSet<u32> {
    let asked = |code: &String| wanted.language.as_ref().is_none_or(|language| language == code || language == SHARED);
    let mut met = BTreeSet::new();
    for (_, language) in lexicon.languages.iter().filter(|(code, _)| asked(code)) {
        let tongue = Tongue::compile(lexicon, language);
        let (mut scan, mut seen) = (Scan::default(), Vec::new());
        scan.read(words, Span::new(0, words.len()), &tongue.apostrophes);
        tongue.vocabulary.number(&mut scan, 0);
        tongue.trie.walk(&scan.tokens, 0, &mut seen);
        let rules = seen.iter().filter_map(|it| match tongue.payloads[it.outcome.payload as usize] {
            Payload::Rule(rule) => Some((rule, it.start, it.end)),
            _ => None,
        });
        let rules: Vec<(u32, u32, u32)> = rules.collect();
        let longer = |start: u32, end: u32| {
            rules.iter().any(|(_, from, to)| *from <= start && end <= *to && to - from > end - start)
        };
        met.extend(rules.iter().filter(|(_, start, end)| !longer(*start, *end)).map(|(rule, _, _)| *rule));
    }
    met
}

fn is_wanted(rule: &Rule, met: bool, wanted: &Wanted, asked: Option<&Asked>) -> bool {
    let holds = |asked: &Asked| {
        met || stands(&rule.id, &asked.text, asked.inside)
            || sort(rule) == asked.text
            || wanted.called.contains(sort(rule))
            || words_of(rule).any(|term| asked.stands_in(term, &rule.language))
    };
    wanted.language.as_ref().is_none_or(|language| *language == rule.language)
        && wanted.family.is_none_or(|family| family == rule.family())
        && wanted.status.is_none_or(|status| status == rule.status)
        && wanted.sort.as_ref().is_none_or(|asked| asked == sort(rule))
        && asked.is_none_or(holds)
        && (!wanted.unreviewed || rule.reviewed.is_empty())
}

fn line(rule: &Rule) -> Line<'_> {
    let weight = if let Detail::Loaded(loaded) = &rule.detail { Some(loaded.weight) } else { None };
    let proofs = &rule.examples;
    Line {
        id: &rule.id,
        status: rule.status,
        sort: sort(rule),
        weight,
        language: &rule.language,
        terms: words_of(rule).collect(),
        examples: proofs.matches.len() + proofs.quoted.len() + proofs.silent.len(),
        file: &rule.origin.file,
        line: rule.origin.line,
    }
}

/// What a rule leads to, in one word of its family.
pub fn sort(rule: &Rule) -> &str {
    match &rule.detail {
        Detail::Cue(cue) => cue.act.name(),
        Detail::Loaded(loaded) => &loaded.category,
        Detail::Kind(head) => &head.kind,
        Detail::Page(form) => form.mark.name(),
        Detail::Wire(form) => form.role.name(),
        Detail::Card(form) => &form.indicator,
        Detail::Sign(form) => &form.guess,
    }
}

/// Words that are looked for in terms.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As they were typed.
    text: String,
    /// Whether they may stand inside a word.
    inside: bool,
    /// By language all forms of each word, folded and without accents.
    words: BTreeMap<String, Vec<BTreeSet<String>>>,
}

impl Asked {
    /// The words of `text` with all forms that the languages of `lexicon` give them.
    pub fn new(text: &str, lexicon: &Lexicon, inside: bool) -> Asked {
        let forms = |language: &Language| {
            let tables: Vec<&Vec<Inflection>> = language.inflection.values().collect();
            text.split_whitespace().map(|word| forms_of(word, &tables)).collect()
        };
        let mut words: BTreeMap<String, Vec<BTreeSet<String>>> =
            lexicon.languages.iter().map(|(code, language)| (code.clone(), forms(language))).collect();
        words.insert(SHARED.to_owned(), forms(&Language::default()));
        Asked { text: text.to_owned(), inside, words }
    }

    /// Whether the text stands in `term`, which is of the language `code`, as it is written (at the beginning of a word unless
    /// it may stand inside one), or each of its words, in any form, is a word of the term, in any form.
    pub fn stands_in(&self, term: &Term, code: &str) -> bool {
        if stands(&term.written, &self.text, self.inside) {
            return true;
        }
        let forms = forms(&term.pieces);
        let words = self.words.get(code).map_or(&[][..], Vec::as_slice);
        !words.is_empty() && words.iter().all(|word| !word.is_disjoint(&forms))
    }
}

/// A stem shorter than this says nothing of which word it is.
const STEM: usize = 3;

/// The forms of `word`, taken for the head of its entry; or for one of the forms of a verb, whose others come then too.
fn forms_of(word: &str, tables: &[&Vec<Inflection>]) -> BTreeSet<String> {
    let mut all = BTreeSet::from([strip(word)]);
    let folded = fold(word);
    for table in tables {
        let inflector = Inflector::new(table);
        let mut add =
            |head: &str| all.extend(inflector.forms(head).unwrap_or_default().iter().map(|it| strip(&it.text)));
        add(&folded);
        for line in table.iter() {
            let endings = line.forms.iter().filter(|(form, ending)| *form != Form::Plain && !ending.is_empty());
            let stems: BTreeSet<&str> =
                endings.filter_map(|(_, ending)| folded.strip_suffix(ending.as_str())).collect();
            stems
                .into_iter()
                .filter(|stem| stem.chars().count() >= STEM)
                .for_each(|stem| add(&format!("{stem}{}", line.ends)));
        }
    }
    all
}

/// All forms of all words that can stand in `pieces`, folded and without accents.
fn forms(pieces: &[Piece]) -> BTreeSet<String> {
    let of = |piece: &Piece| -> BTreeSet<String> {
        match piece {
            Piece::One(chunks) => chunks.iter().flat_map(|chunk| words_in(&chunk.text)).collect(),
            Piece::Maybe(inner) => forms(inner),
            Piece::Either(choices) => choices.iter().flat_map(|choice| forms(choice)).collect(),
            Piece::Gap(_) => BTreeSet::new(),
        }
    };
    pieces.iter().flat_map(of).collect()
}

/// A chunk as a whole, and the words that its apostrophes part.
fn words_in(chunk: &str) -> BTreeSet<String> {
    let whole = strip(chunk);
    let mut words: BTreeSet<String> = whole.split('\'').filter(|word| word.len() >= STEM).map(str::to_owned).collect();
    words.insert(whole);
    words
}

/// The words of a rule: terms, or the words around a name.
fn words_of(rule: &Rule) -> impl Iterator<Item = &Term> {
    let around = match &rule.detail {
        Detail::Wire(form) => [form.before.as_slice(), form.after.as_slice()],
        _ => [&[][..], &[][..]],
    };
    rule.terms.iter().chain(around.into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use super::{Wanted, list};
    use crate::lexicon::Lexicon;
    use crate::lexicon::rule::{Family, Status};

    const RULES: &str = r#"
[lexicon]
schema = 1
language = "en"
family = "page"
[[rule]]
id = "en.page.menu"
mark = "furniture"
status = "draft"
terms = ["home", "log in"]
[[rule]]
id = "en.page.comments"
mark = "end"
status = "draft"
terms = ["comments"]
reviewed = [{ by = "a.b.", on = 2026-12-01 }]
"#;

    #[test]
    fn rules_are_found_by_what_they_are_and_hold() {
        let (lexicon, _) = Lexicon::read(&[("en.toml", RULES)]);
        let ids = |wanted: Wanted| list(&lexicon, &wanted).into_iter().map(|line| line.id).collect::<Vec<_>>();
        assert_eq!(ids(Wanted::default()), ["en.page.comments", "en.page.menu"]);
        assert_eq!(ids(Wanted { sort: Some("end".into()), ..Wanted::default() }), ["en.page.comments"]);
        assert_eq!(ids(Wanted { holding: Some("log".into()), ..Wanted::default() }), ["en.page.menu"]);
        assert!(ids(Wanted { holding: Some("ments".into()), ..Wanted::default() }).is_empty(), "no word begins so");
        let inside = Wanted { holding: Some("ments".into()), inside: true, ..Wanted::default() };
        assert_eq!(ids(inside), ["en.page.comments"]);
        assert_eq!(ids(Wanted { unreviewed: true, ..Wanted::default() }), ["en.page.menu"]);
        assert!(ids(Wanted { family: Some(Family::Loaded), ..Wanted::default() }).is_empty());
        assert!(ids(Wanted { status: Some(Status::Stable), ..Wanted::default() }).is_empty());
        let menu = &list(&lexicon, &Wanted::default())[1];
        let terms: Vec<&str> = menu.terms.iter().map(|term| term.written.as_str()).collect();
        assert_eq!((menu.file, menu.line, terms.as_slice()), ("en.toml", 7, ["home", "log in"].as_slice()));
    }
}

//! The language of a sentence too short to show it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Notes;
use crate::analyzer::{Analyzer, Scratch};
use crate::cli::engine::Engine;
use crate::ingest::grammatical_words;
use crate::lexicon::Lexicon;
use crate::render::words::{Arg, Words};
use crate::workshop::firing::firings;

/// The engine that reads `sentence`: as it is where the words show their language, else in the language of the `own` rules
/// where they have one only, else in the one that knows most of the words. Which one that is is said.
pub(super) fn fitting(engine: Engine, sentence: &str, own: &BTreeSet<u32>, notes: &Notes) -> Engine {
    if engine.hear(sentence, &mut Scratch::default()).article.lang.is_some() {
        return engine;
    }
    let analyzer = engine.analyzer;
    let in_full = |code: &&String| analyzer.tongue(code).is_some_and(|tongue| !tongue.agencies_only);
    let codes: Vec<&String> = analyzer.lexicon().languages.keys().filter(in_full).collect();
    let Some(code) = of_rules(analyzer.lexicon(), own).or_else(|| of_words(&engine, &codes, sentence)) else {
        let ways = ways(codes.into_iter(), analyzer.lexicon(), &notes.words);
        notes.say(&notes.words.tell("explain-no-language", &[("ways", ways.into())]));
        return engine;
    };
    let others = ways(codes.into_iter().filter(|other| **other != code), analyzer.lexicon(), &notes.words);
    let read = name(&code, analyzer.lexicon(), &notes.words);
    let key = if others.is_empty() { "explain-only-language" } else { "explain-language" };
    notes.say(&notes.words.tell(key, &[("read", Arg::from(read)), ("ways", others.into())]));
    engine.in_language(code)
}

/// The language of the `own` rules, where they have one only.
fn of_rules(lexicon: &Lexicon, own: &BTreeSet<u32>) -> Option<String> {
    let codes = own.iter().map(|index| &lexicon.rules[*index as usize].language);
    let codes: BTreeSet<&String> = codes.filter(|code| lexicon.languages.contains_key(*code)).collect();
    codes.first().filter(|_| codes.len() == 1).map(|code| (*code).clone())
}

/// The language that has most grammatical words in the sentence, and of several the one that finds most; none where no language
/// has either.
fn of_words(engine: &Engine, codes: &[&String], sentence: &str) -> Option<String> {
    let worth = |code: &str| {
        let analyzer: &Analyzer = engine.analyzer;
        let mut scratch = Scratch::default();
        let analysis = engine.hear_in(code, sentence, &mut scratch);
        let found = firings(&analysis, &scratch, analyzer.lexicon()).len() + scratch.cues().count();
        (grammatical_words(sentence, code, analyzer.page_lexicon()), found)
    };
    let ranked = codes.iter().map(|code| (Reverse(worth(code)), *code));
    ranked.min().filter(|(Reverse(worth), _)| *worth > (0, 0)).map(|(_, code)| code.clone())
}

/// What is typed for each of these languages.
fn ways<'c>(codes: impl Iterator<Item = &'c String>, lexicon: &Lexicon, words: &Words) -> String {
    let way = |code: &String| {
        words.tell("explain-way", &[("code", Arg::from(code.as_str())), ("name", name(code, lexicon, words).into())])
    };
    codes.map(way).collect::<Vec<_>>().join(", ")
}

fn name(code: &str, lexicon: &Lexicon, words: &Words) -> String {
    let ui = words.ui().code();
    lexicon.languages.get(code).map_or_else(|| code.to_owned(), |language| language.name.get(ui).to_owned())
}

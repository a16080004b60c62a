//! Whether rules do what their examples say. It knows what was promised; who finds the hits is the caller's affair.

use crate::lexicon::rule::{Example, Rule, Status};

/// A hit of a rule in a sentence: first byte, first byte after it, and whose words it is.
pub type Hit = (usize, usize, &'static str);

/// The voice of narration.
const NARRATION: &str = "author";

/// What an example promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// The rule hits exactly the marked stretches.
    Match,
    /// The same, in a voice other than narration.
    Quoted,
    /// The rule does not hit.
    Silent,
}

impl Promise {
    /// The key that the example stands in.
    pub fn key(self) -> &'static str {
        match self {
            Promise::Match => "match",
            Promise::Quoted => "quoted",
            Promise::Silent => "no_match",
        }
    }
}

/// How an example is not as promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A marked stretch is not hit.
    Missed(usize, usize),
    /// A stretch is hit that is not marked.
    Unmarked(usize, usize),
    /// A quoted stretch is hit as narration.
    Narrated(usize, usize),
}

/// An example that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial<'l> {
    /// The rule.
    pub rule: &'l str,
    /// The file, below the lexicon folder.
    pub file: &'l str,
    /// What was promised.
    pub promise: Promise,
    /// The sentence, without braces, with its line.
    pub example: &'l Example,
    /// What was found.
    pub hits: Vec<Hit>,
    /// How it differs, in the order of places; empty when all is as promised.
    pub breaches: Vec<Breach>,
}

impl Trial<'_> {
    /// Whether all is as promised.
    pub fn holds(&self) -> bool {
        self.breaches.is_empty()
    }
}

/// Tries every example of every running rule. `find` gives the hits of one rule in a sentence.
pub fn examine<'l>(
    rules: impl IntoIterator<Item = &'l Rule>,
    find: &mut dyn FnMut(&Rule, &str) -> Vec<Hit>,
) -> Vec<Trial<'l>> {
    let mut trials = Vec::new();
    for rule in rules.into_iter().filter(|rule| rule.status != Status::Retired) {
        let proofs = &rule.examples;
        for (promise, examples) in
            [(Promise::Match, &proofs.matches), (Promise::Quoted, &proofs.quoted), (Promise::Silent, &proofs.silent)]
        {
            for example in examples {
                let mut hits = find(rule, &example.text);
                hits.sort_unstable();
                hits.dedup();
                let breaches = judge(promise, example, &hits);
                trials.push(Trial { rule: &rule.id, file: &rule.origin.file, promise, example, hits, breaches });
            }
        }
    }
    trials
}

fn judge(promise: Promise, example: &Example, hits: &[Hit]) -> Vec<Breach> {
    let is_hit = |marked: &&(usize, usize)| hits.iter().any(|(start, end, _)| (*start, *end) == **marked);
    let missed =
        example.marked.iter().filter(|marked| !is_hit(marked)).map(|(start, end)| Breach::Missed(*start, *end));
    let others = hits.iter().filter_map(|(start, end, voice)| {
        if !example.marked.contains(&(*start, *end)) {
            Some(Breach::Unmarked(*start, *end))
        } else if promise == Promise::Quoted && *voice == NARRATION {
            Some(Breach::Narrated(*start, *end))
        } else {
            None
        }
    });
    let mut breaches: Vec<Breach> = missed.chain(others).collect();
    breaches.sort_by_key(|breach| match breach {
        Breach::Missed(start, end) | Breach::Unmarked(start, end) | Breach::Narrated(start, end) => (*start, *end),
    });
    breaches.dedup();
    breaches
}

#[cfg(test)]
mod tests {
    use super::{Breach, Hit, Promise, examine};
    use crate::lexicon::Lexicon;

    const RULES: &str = r#"
[lexicon]
schema = 1
language = "en"
family = "page"
[[rule]]
id = "en.page.ads"
mark = "furniture"
status = "draft"
terms = ["advert"]
match = ["An {advert} here.", "Two {adverts}."]
no_match = ["Adversity.", "No advert."]
why = "A reason."
"#;

    /// Hits every `advert`.
    fn find(text: &str) -> Vec<Hit> {
        text.match_indices("advert").map(|(at, found)| (at, at + found.len(), "author")).collect()
    }

    #[test]
    fn an_example_is_held_to_its_word() {
        let (lexicon, _) = Lexicon::read(&[("en.toml", RULES)]);
        let trials = examine(&lexicon.rules, &mut |_, text| find(text));
        let told: Vec<(Promise, usize, Vec<Breach>)> =
            trials.into_iter().map(|trial| (trial.promise, trial.example.line, trial.breaches)).collect();
        assert_eq!(
            told,
            [
                (Promise::Match, 11, vec![]),
                (Promise::Match, 11, vec![Breach::Unmarked(4, 10), Breach::Missed(4, 11)]),
                (Promise::Silent, 12, vec![]),
                (Promise::Silent, 12, vec![Breach::Unmarked(3, 9)]),
            ]
        );
    }

    #[test]
    fn quoted_words_are_nobodys_narration() {
        let text = RULES.replace("page", "loaded").replace("mark = \"furniture\"", "category = \"x\"\nweight = 1");
        let text = text
            .replace("no_match", "quoted")
            .replace("[\"Adversity.\", \"No advert.\"]", "[\"“An {advert}”, he said.\"]");
        let category = "[[category]]\nid = \"x\"\nname = \"x\"\ndefinition = \"x\"\n";
        let (lexicon, told) = Lexicon::read(&[("en.toml", &text), ("shared/categories.toml", category)]);
        assert_eq!(told, []);
        let trials = examine(&lexicon.rules, &mut |_, text| find(text));
        let last = trials.last().expect("an example was tried");
        assert_eq!((last.promise, last.breaches.len()), (Promise::Quoted, 1));
        assert!(matches!(last.breaches[0], Breach::Narrated(..)));
    }
}

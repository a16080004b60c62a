//! stub
use crate::ingest::{Page, PageLexicon, Role};
use crate::lexicon::Lexicon;
use crate::lexicon::language::WordClass;
/// x
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// x
    pub body: usize,
    /// x
    pub page: usize,
}
/// x
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// x
    pub page: Page,
    /// x
    pub lang: Option<String>,
    /// x
    pub words: Words,
}
impl Article {
    /// x
    pub fn read(page: Page, lang: Option<&str>, _p: &PageLexicon, lexicon: &Lexicon) -> Article {
        let lang = lang.map(str::to_string).or_else(|| {
            let mut best = (0, None);
            for (code, l) in &lexicon.languages {
                let set: std::collections::BTreeSet<&str> =
                    l.classes.get(&WordClass::Function).into_iter().flatten().map(|s| s.as_str()).collect();
                let n = page.text.split_whitespace().filter(|w| set.contains(w.to_lowercase().as_str())).count();
                if n > best.0 {
                    best = (n, Some(code.clone()))
                }
            }
            best.1
        });
        let count = |r: Option<Role>| {
            page.blocks
                .iter()
                .filter(|b| r.is_none_or(|r| b.role == r))
                .map(|b| {
                    b.span.of(&page.text).split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
                })
                .sum()
        };
        let words = Words { body: count(Some(Role::Body)), page: count(None) };
        Article { page, lang, words }
    }
}

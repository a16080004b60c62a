//! The article: a page's title, captions and body with what is known of when, where and by whom.
//! It numbers the paragraphs and counts words. What the page does not state stays unknown.

use crate::ingest::{self, Meta, MetaOrigin, Page, PageLexicon, Role};
use crate::lexicon::Lexicon;
use crate::text::Span;

/// The title of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// As written, on one line.
    pub text: String,
    /// Where in the page's text; `None` when it is stated elsewhere.
    pub span: Option<Span>,
}

/// The day of publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// Where it was read.
    pub origin: MetaOrigin,
    /// Where in the page's text.
    pub span: Option<Span>,
}

/// A numbered paragraph of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Counted from 1, over the body alone.
    pub n: usize,
    /// Where it stands; a pointer to another text cut out of it leaves the rest one paragraph.
    pub span: Span,
}

/// Words: what stands between blanks and holds a letter or a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Those of the body.
    pub body: usize,
    /// Those of title, captions and body together, where findings count.
    pub counted: usize,
    /// Those of the whole page.
    pub page: usize,
}

/// A page read as an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The page.
    pub page: Page,
    /// Code of the language of its body: as told, as its words show, or as the page declares; `None` where nothing shows it.
    pub lang: Option<String>,
    /// Its title, where the page has one.
    pub title: Option<Title>,
    /// Its day, where the page states one.
    pub published: Option<Published>,
    /// Who wrote it, as the page states it.
    pub byline: Option<String>,
    /// Where it appeared, as the page states it.
    pub outlet: Option<String>,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Its words.
    pub words: Words,
}

impl Article {
    /// Reads a page. `lang` is the language the reader was told, if any.
    pub fn read(page: Page, lang: Option<&str>, forms: &PageLexicon, lexicon: &Lexicon) -> Article {
        let lang = lang.map(str::to_owned).or_else(|| language_of(&page, forms, lexicon));
        let published = published(&page, lang.as_deref(), forms);
        let value = |meta: &Option<Meta>| meta.as_ref().map(|m| m.value.clone());
        let (byline, outlet) = (value(&page.metadata.byline), value(&page.metadata.outlet));
        let paragraphs = paragraphs(&page);
        let words = words(&page);
        Article { lang, title: title(&page), published, byline, outlet, paragraphs, words, page }
    }

    /// The paragraph that holds the byte at `offset`, counted from 1.
    pub fn paragraph(&self, offset: usize) -> Option<usize> {
        let after = self.paragraphs.partition_point(|p| p.span.start <= offset);
        let last = self.paragraphs.get(after.checked_sub(1)?)?;
        (offset < last.span.end).then_some(last.n)
    }
}

/// What the input says, else what the words of the body show, else what the markup declares.
fn language_of(page: &Page, forms: &PageLexicon, lexicon: &Lexicon) -> Option<String> {
    let code = |meta: &Meta| {
        let code = meta.value.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        (!code.is_empty()).then_some(code)
    };
    let declared = page.metadata.lang.as_ref();
    if let Some(told) = declared.filter(|m| m.origin == MetaOrigin::Input) {
        return code(told);
    }
    let body = page.of_role(Role::Body).map(|b| b.span);
    // A page that declares one of our languages, and whose words do not show it, declares by habit.
    ingest::language(&page.text, body, forms)
        .or_else(|| declared.and_then(code).filter(|c| !lexicon.languages.contains_key(c)))
}

fn title(page: &Page) -> Option<Title> {
    let block = page.blocks.iter().find(|b| b.role == Role::Title && !b.is_repeated());
    let flat = |written: &str| written.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let written = block.map(|b| Title { text: flat(b.span.of(&page.text)), span: Some(b.span) });
    let stated = || page.metadata.title.as_ref().map(|m| Title { text: m.value.clone(), span: m.span });
    written.or_else(stated)
}

fn published(page: &Page, lang: Option<&str>, forms: &PageLexicon) -> Option<Published> {
    let meta = page.metadata.published.as_ref()?;
    let value = ingest::day(&meta.value, lang, forms)?;
    Some(Published { value, origin: meta.origin, span: meta.span })
}

/// Most words of a line that heads what follows it.
const HEAD: usize = 12;

/// Body blocks of one line are one paragraph; a heading inside the text belongs to the paragraph it stands over, so that
/// people who count paragraphs count as we do.
fn paragraphs(page: &Page) -> Vec<Paragraph> {
    let mut lines: Vec<Span> = Vec::new();
    let mut line = 0;
    for block in page.of_role(Role::Body) {
        match lines.last_mut() {
            Some(last) if block.line_start == line => *last = last.join(block.span),
            _ => lines.push(block.span),
        }
        line = block.line_end;
    }
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut head: Option<Span> = None;
    for (n, &span) in lines.iter().enumerate() {
        let over = |next: &Span| is_head(span.of(&page.text)) && !is_head(next.of(&page.text));
        if head.is_none() && lines.get(n + 1).is_some_and(over) {
            head = Some(span);
            continue;
        }
        let span = head.take().map_or(span, |head| head.join(span));
        paragraphs.push(Paragraph { n: paragraphs.len() + 1, span });
    }
    paragraphs
}

/// Whether a line of the text is a heading: short, and without the mark that ends a sentence or a quotation.
pub(crate) fn is_head(written: &str) -> bool {
    let ends = ['.', '!', '?', '…', ':', ';', ',', '»', '”', '"', '’', ')'];
    written.split_whitespace().count() <= HEAD && !written.trim_end().ends_with(ends)
}

fn words(page: &Page) -> Words {
    let body = page.of_role(Role::Body).map(|b| count(b.span.of(&page.text))).sum();
    let beside = page.blocks.iter().filter(|b| matches!(b.role, Role::Title | Role::Caption) && !b.is_repeated());
    let counted = body + beside.map(|b| count(b.span.of(&page.text))).sum::<usize>();
    let nothing_else = page.blocks.iter().all(|block| block.role == Role::Body);
    Words { body, counted, page: if nothing_else { body } else { count(&page.text) } }
}

/// The stretches between blanks that hold a letter or a digit, in one pass.
fn count(text: &str) -> usize {
    let (mut words, mut counted, mut at) = (0, false, 0);
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let (blank, letter, length) = if byte.is_ascii() {
            (byte.is_ascii_whitespace() || byte == 0x0B, byte.is_ascii_alphanumeric(), 1)
        } else {
            let c = text[at..].chars().next().unwrap_or_default();
            (c.is_whitespace(), !counted && c.is_alphanumeric(), c.len_utf8())
        };
        words += usize::from(letter && !counted);
        counted = !blank && (counted || letter);
        at += length;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{How, read, testing};

    const PAGE: &str = "Accueil\nPartager\n\nLe pont de Velle fermé après la crue de la rivière\n\nPar Ana Vidal\nPublié le 3 mars 2021 à 10h12\n\n\
        Le pont de Velle a été fermé mercredi par le maire, qui craint que la rivière ne monte encore dans la nuit. (Lire aussi : la crue vue du ciel)\n\n\
        Photo : le pont de Velle, mercredi\n\n\
        Selon la mairie, les habitants de la rive gauche ont quitté leurs maisons et sont logés dans une école.\n\nCommentaires\n\nVotre avis\n";

    fn article(text: &str) -> Article {
        let page = read("page.txt", text.as_bytes(), &How::default(), testing::lexicon()).remove(0).unwrap();
        Article::read(page, None, testing::lexicon(), testing::whole())
    }

    #[test]
    fn an_article_has_title_day_author_and_numbered_paragraphs() {
        let article = article(PAGE);
        assert_eq!(article.title.as_ref().unwrap().text, "Le pont de Velle fermé après la crue de la rivière");
        let published = article.published.as_ref().unwrap();
        assert_eq!((published.value.as_str(), published.origin), ("2021-03-03", MetaOrigin::Line));
        assert_eq!(published.span.unwrap().of(PAGE), "3 mars 2021");
        assert_eq!(article.byline.as_deref(), Some("Ana Vidal"));
        assert_eq!((article.lang.as_deref(), article.outlet.as_deref()), (Some("fr"), None));
        let spans: Vec<&str> = article.paragraphs.iter().map(|p| p.span.of(PAGE)).collect();
        assert_eq!(spans.len(), 2);
        assert!(spans[0].ends_with("dans la nuit.") && spans[1].starts_with("Selon la mairie"));
        assert_eq!(article.paragraph(PAGE.find("école").unwrap()), Some(2));
        assert_eq!(article.paragraph(0), None);
    }

    #[test]
    fn words_leave_out_captions_and_pointers() {
        let words = article(PAGE).words;
        assert_eq!(words.body, 22 + 19);
        assert_eq!(words.counted, words.body + 11 + 6);
        assert_eq!(words.page, PAGE.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count());
    }

    #[test]
    fn a_day_in_a_menu_is_not_the_day_of_the_text() {
        let menu = "Les plus lus\nLa foire ouvre\n21 mai 2025\nLe stade rouvre\n22 mai 2025\n".repeat(3);
        let text = format!(
            "{menu}\n{}",
            PAGE.replace("Publié le 3 mars 2021 à 10h12\n", "").replace("Par Ana", "\n\nPar Ana")
        );
        let article = article(&text);
        assert_eq!(article.published, None);
        assert_eq!(article.byline.as_deref(), Some("Ana Vidal"));
    }
}

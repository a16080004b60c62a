//! Saved pages with their markup. Our own walk through the tree writes the text, a line a block; an extraction crate
//! votes which lines are the text; the rest get their roles from markup and lexicons; metadata is read on its own.

mod flatten;
mod meta;
mod roles;
mod vote;
mod walk;

use scraper::Html;

use super::dissect;
use super::error::ReadErrorKind;
use super::furniture::PageLexicon;
use super::page::{Origin, Page};
use super::units;
use vote::{Extractor, MainContent};

/// A page weighs one for each element and one for each of its ancestors; above this weight there is no vote.
const HEAVIEST: usize = 1_000_000;

/// A page with more bytes of text than this is no page of one article, and there is no vote.
const MOST_TEXT: usize = 1 << 20;

/// The page that the markup `html` shows.
///
/// # Errors
/// [`ReadErrorKind::Empty`] when it shows no text.
pub(crate) fn page(html: &str, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    read(html, lexicon, &MainContent)
}

/// The tree of `html`, its depth bounded.
pub(crate) fn tree(html: &str) -> Html {
    Html::parse_document(&flatten::flatten(html))
}

/// The lines that a piece of markup shows, a block a line.
pub(crate) fn lines(html: &str) -> String {
    walk::walk(&Html::parse_fragment(html)).text
}

fn read(html: &str, lexicon: &PageLexicon, extractor: &dyn Extractor) -> Result<Page, ReadErrorKind> {
    let flat = flatten::flatten(html);
    let tree = Html::parse_document(&flat);
    let walked = walk::walk(&tree);
    if walked.lines.is_empty() {
        return Err(ReadErrorKind::Empty);
    }
    let mut metadata = meta::metadata(&tree, html);
    let taken = if is_light(&tree, &walked) { extractor.main_lines(&flat) } else { Vec::new() };
    let votes = vote::votes(&walked, &taken);
    let (blocks, found) = match votes {
        Some(votes) => roles::label(&walked, &votes, &metadata, lexicon),
        None => dissect::dissect_units(&walked.text, &units::lines(&walked.text), lexicon),
    };
    metadata.complete(found);
    Ok(Page { id: None, group: None, text: walked.text, blocks, origin: Origin::Html, metadata, same: Vec::new() })
}

/// Whether the vote can be taken in a time that a reader waits for: it looks at every element's ancestors.
fn is_light(tree: &Html, walked: &walk::Walked) -> bool {
    let mut weight = 0;
    walked.text.len() <= MOST_TEXT
        && tree.tree.root().descendants().all(|node| {
            weight += 1 + node.ancestors().count();
            weight <= HEAVIEST
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::page::{Meta, MetaOrigin, Role};
    use crate::ingest::testing;

    const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><title>Barge hits pier in Velle | The Lower Gazette</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Barge hits pier in Velle", "datePublished": "2021-03-03T18:00:00+01:00", "publisher": {"@type": "Organization", "name": "The Lower Gazette"}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><header><h1>Barge hits pier in Velle</h1><p class="meta">By Ana Vidal <time datetime="2021-03-03">3 March 2021</time></p></header>
<figure><img src="p.jpg"><figcaption>The second pier on Wednesday. (Ivo Sant/Lens Pictures)</figcaption></figure>
<p>A barge loaded with gravel broke loose on Wednesday evening and struck the second pier of the bridge at Velle, the harbour office said.</p>
<p>“We heard a noise like thunder and then the lamps went out,” said a woman who lives on the left bank. (Read also: the bridge that nobody wanted)</p>
<div class="ad"><p>Advertisement</p></div>
<p>The mayor, who has asked for a new bridge since the flood of last year, told the council that no one was hurt and that engineers would come in the morning.</p>
<p>Traffic was stopped in both directions and buses were sent by the upper road, which was still open at midnight.</p>
<p>With NWA</p></article>
<aside><h2>Latest news</h2><p><a href="/x">A ministry burns in the capital and thousands flee, according to witnesses who were there.</a></p></aside>
<footer><p>All rights reserved. The Lower Gazette is printed in Velle since 1921.</p></footer></body></html>"#;

    fn page(html: &str) -> Page {
        super::page(html, testing::lexicon()).unwrap()
    }

    fn of(page: &Page, role: Role) -> Vec<&str> {
        page.of_role(role).map(|b| b.span.of(&page.text)).collect()
    }

    #[test]
    fn a_saved_page_is_read_with_all_its_roles() {
        let page = page(PAGE);
        assert_eq!(of(&page, Role::Title), ["Barge hits pier in Velle"]);
        assert_eq!(of(&page, Role::Byline), ["By Ana Vidal"]);
        assert_eq!(of(&page, Role::Date), ["3 March 2021"]);
        assert_eq!(of(&page, Role::Caption), ["The second pier on Wednesday. (Ivo Sant/Lens Pictures)"]);
        assert_eq!(of(&page, Role::Credit), ["With NWA"]);
        assert_eq!(of(&page, Role::Related), ["(Read also: the bridge that nobody wanted)"]);
        assert_eq!(of(&page, Role::Notice).len(), 1);
        let body = of(&page, Role::Body);
        assert_eq!(body.len(), 4, "{body:#?}");
        assert!(body[0].starts_with("A barge") && body[1].ends_with("left bank.") && body[3].starts_with("Traffic"));
        assert!(of(&page, Role::Chrome).iter().any(|l| l.starts_with("A ministry burns")));
    }

    #[test]
    fn what_the_page_states_keeps_its_origin() {
        let metadata = page(PAGE).metadata;
        assert_eq!(metadata.published, Some(Meta::beside("2021-03-03T18:00:00+01:00", MetaOrigin::JsonLd)));
        assert_eq!(metadata.outlet, Some(Meta::beside("The Lower Gazette", MetaOrigin::JsonLd)));
        assert_eq!(metadata.byline.map(|m| (m.value, m.origin)), Some(("Ana Vidal".into(), MetaOrigin::Line)));
    }

    #[test]
    fn a_title_said_twice_is_no_paragraph() {
        for again in ["Barge hits pier in Velle", "Barge Hits Pier in Velle.", "BARGE HITS PIER IN VELLE"] {
            let html = PAGE.replace("</header>", &format!("</header><p><strong>{again}</strong></p>"));
            let page = page(&html);
            assert_eq!(of(&page, Role::Title), ["Barge hits pier in Velle", again]);
            assert_eq!(of(&page, Role::Body).len(), 4, "{:#?}", of(&page, Role::Body));
        }
        let later = PAGE.replace("<p>Traffic", "<p>Barge hits pier in Velle</p><p>Traffic");
        assert_eq!(
            of(&page(&later), Role::Title),
            ["Barge hits pier in Velle"],
            "a heading inside the text is not its title"
        );
    }

    #[test]
    fn an_appeal_between_two_pointers_is_no_paragraph() {
        let appeal =
            "Notre journal appartient à ceux qui le lisent : si vous aimez nos récits, faites un don, même petit.";
        let prose = "The mayor of Velle said “faites un don” to those who came from the left bank of the bridge.";
        for (said, body, notices) in [(appeal, 4, 2), (prose, 5, 1)] {
            let block = format!("</div><p>{said}</p><p>Lire aussi : un pont neuf</p>");
            let page = page(&PAGE.replacen("</div>", &block, 1));
            assert_eq!(of(&page, Role::Body).len(), body, "{:#?}", of(&page, Role::Body));
            assert_eq!(of(&page, Role::Notice).len(), notices, "{:#?}", of(&page, Role::Notice));
        }
        // Without its two neighbours it is prose like any other.
        let alone = PAGE.replace("<p>Traffic", &format!("<p>{appeal}</p><p>Traffic"));
        assert_eq!(of(&page(&alone), Role::Body).len(), 5);
    }

    struct Nothing;

    impl Extractor for Nothing {
        fn main_lines(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
    }

    #[test]
    fn without_a_vote_the_lines_are_dissected() {
        let page = read(PAGE, testing::lexicon(), &Nothing).unwrap();
        assert_eq!(of(&page, Role::Title), ["Barge hits pier in Velle"]);
        assert_eq!(of(&page, Role::Body).len(), 4);
        assert_eq!(of(&page, Role::Credit), ["With NWA"]);
    }

    #[test]
    fn endless_nesting_is_read() {
        let text = "The harbour office said that the barge was loaded with gravel and had no crew.";
        let html = format!("{}<p>{text}</p>{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
        assert_eq!(of(&page(&html), Role::Body), [text]);
        assert!(super::page("<p hidden>x</p>", testing::lexicon()).is_err());
    }
}

//! Stand-in for the code that fills the contract from an analysis: the page alone, no findings.

/// Stand-in for the report module.
pub mod report {
    use crate::analyzer::Analysis;
    use crate::contract::{self, Article, Comparison, Offsets};
    use crate::text::Span;
    use crate::text::places::Places;

    /// What a report is to hold.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct ReportOptions {
        /// Unit of offsets.
        pub offsets: Offsets,
        /// Whether the text goes with it.
        pub with_text: bool,
    }

    /// The article of the contract.
    pub fn article(analysis: &Analysis, options: &ReportOptions) -> Article {
        let page = &analysis.article.page;
        let places = Places::new(&page.text);
        let at = |byte: usize| match options.offsets {
            Offsets::Bytes => byte,
            Offsets::Chars => places.chars(byte),
            Offsets::Utf16 => places.utf16(byte),
        };
        let mut paragraphs = Vec::new();
        let mut blocks = Vec::new();
        for block in &page.blocks {
            let role = match block.role.name() {
                "body" => contract::Role::Body,
                "title" => contract::Role::Title,
                _ => contract::Role::Chrome,
            };
            let (start, end) = (at(block.span.start), at(block.span.end));
            let mut paragraph = None;
            if role == contract::Role::Body {
                let n = paragraphs.len() + 1;
                paragraphs.push(contract::Paragraph { n, start, end });
                paragraph = Some(n);
            }
            blocks.push(contract::Block {
                role,
                start,
                end,
                line_start: block.line_start,
                line_end: block.line_end,
                paragraph,
                why: None,
                rule: block.rule.as_deref().map(str::to_owned),
            });
        }
        let span = |span: Span| contract::Span {
            start: at(span.start),
            end: at(span.end),
            text: span.of(&page.text).to_owned(),
            line: places.line(span.start),
            column: places.column(span.start),
            paragraph: None,
        };
        let opening = page.blocks.first().map(|block| span(block.span));
        Article {
            id: page.id.clone().unwrap_or_default(),
            label: String::new(),
            path: String::new(),
            sha256: String::new(),
            lang: analysis.article.lang.clone(),
            supported: analysis.findings.is_some(),
            outlet: None,
            title: None,
            published: None,
            byline: None,
            words: contract::Words { body: analysis.article.words.body, page: analysis.article.words.page },
            text: options.with_text.then(|| page.text.clone()),
            blocks,
            paragraphs,
            attributions: None,
            loaded: None,
            wires: None,
            names: None,
            figures: None,
            indicators: None,
            condition: None,
            measures: None,
            opening,
            same_as: Vec::new(),
        }
    }

    /// The comparison of the contract.
    pub fn comparison(_analyses: &[&Analysis]) -> Comparison {
        Comparison {
            summary: None,
            naming: None,
            figures: None,
            shared: None,
            furniture: None,
            speakers: None,
            origins: None,
        }
    }
}

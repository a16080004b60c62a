//! Documents of word processors: paragraphs written one a line, then read as the lines of any page. It knows two formats and
//! which of their paragraphs are headings; footnotes, comments, headers and what was deleted are left out.

mod archive;
mod lines;
mod markup;
mod odt;
mod word;

use super::dissect;
use super::error::ReadErrorKind;
use super::furniture::PageLexicon;
use super::page::{Meta, MetaOrigin, Metadata, Origin, Page, Role, Why};
use crate::text::Span;
use archive::Archive;
use lines::Lines;

/// What a document holds.
struct Content {
    lines: Lines,
    /// The title in its properties.
    title: Option<String>,
}

/// The page that the Office Open XML document `bytes` holds; at most `most` bytes of it are unpacked.
///
/// # Errors
/// [`ReadErrorKind::Locked`], [`ReadErrorKind::Damaged`], [`ReadErrorKind::TooLarge`], [`ReadErrorKind::Empty`].
pub(crate) fn docx(bytes: &[u8], most: u64, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    Ok(page(word::content(&mut Archive::open(bytes, "DOCX", most)?)?, lexicon))
}

/// The page that the OpenDocument text `bytes` holds; at most `most` bytes of it are unpacked.
///
/// # Errors
/// As for [`docx`].
pub(crate) fn odt(bytes: &[u8], most: u64, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    Ok(page(odt::content(&mut Archive::open(bytes, "ODT", most)?)?, lexicon))
}

fn page(content: Content, lexicon: &PageLexicon) -> Page {
    let Lines { text, heading, .. } = content.lines;
    let (blocks, metadata) = dissect::dissect(&text, lexicon);
    let mut page = Page { id: None, group: None, text, blocks, origin: Origin::Document, metadata, same: Vec::new() };
    if let Some(heading) = heading {
        entitle(&mut page, heading);
    }
    // Who made the file and when says nothing of who wrote the text and when it was published.
    let stated = content.title.map(|title| Meta::beside(title, MetaOrigin::Document));
    page.metadata.complete(Metadata { title: stated, ..Metadata::default() });
    page
}

/// Makes the heading that a document begins with the title of its page.
fn entitle(page: &mut Page, heading: Span) {
    let is_title = |span: Span| heading.contains(span);
    if page.metadata.title.as_ref().and_then(|title| title.span).is_some_and(is_title) {
        return;
    }
    for block in &mut page.blocks {
        if is_title(block.span) {
            (block.role, block.why, block.rule) = (Role::Title, Why::Markup("heading"), None);
        } else if block.role == Role::Title {
            block.role = if block.is_repeated() { Role::Chrome } else { Role::Body };
        }
    }
    page.metadata.title = Some(Meta::in_text(&page.text, heading, MetaOrigin::Line));
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::ingest::testing;

    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    const WORD: &str = r#"<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>
<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Le pont de Velle</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Le maire a dit que la rivière </w:t></w:r><w:del><w:r><w:delText>baissait</w:delText></w:r></w:del><w:ins><w:r><w:t>montait</w:t></w:r></w:ins><w:r><w:t> &amp; que le pont serait ferm&#233; dans la nuit.</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Caché</w:t></w:r><w:r><w:t>Les écoles sont ouvertes</w:t><w:br/><w:t>et les marchés aussi, selon la mairie de la ville.</w:t></w:r></w:p>
</w:body></w:document>"#;
    const STYLES: &str =
        r#"<w:styles><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>"#;

    #[test]
    fn paragraphs_are_lines_and_a_heading_is_the_title() {
        let bytes = zipped(&[("word/document.xml", WORD), ("word/styles.xml", STYLES)]);
        let page = docx(&bytes, 10_000, testing::lexicon()).unwrap();
        let lines = "Le pont de Velle\nLe maire a dit que la rivière montait & que le pont serait fermé dans la nuit.\nLes écoles sont ouvertes\net les marchés aussi, selon la mairie de la ville.\n";
        assert_eq!(page.text, lines);
        let titles: Vec<&str> = page.of_role(Role::Title).map(|block| block.span.of(&page.text)).collect();
        assert_eq!(titles, ["Le pont de Velle"]);
        assert_eq!(page.metadata.title.unwrap().value, "Le pont de Velle");
    }

    #[test]
    fn what_unpacks_to_more_than_allowed_is_refused() {
        let bytes = zipped(&[("word/document.xml", &"a".repeat(100_000))]);
        assert!(bytes.len() < 2_000);
        let error = docx(&bytes, 20_000, testing::lexicon()).unwrap_err();
        assert_eq!(error, ReadErrorKind::TooLarge { bytes: 100_000, most: 20_000 });
    }

    const ODT: &str = r#"<office:document-content><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">The bridge at Velle</text:p><text:p>The mayor said that
   the river<text:s text:c="2"/>rose<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> in the night.</text:p></office:text></office:body></office:document-content>"#;
    const META: &str = "<office:document-meta><office:meta><dc:title>Set aside</dc:title><dc:creator>Somebody</dc:creator></office:meta></office:document-meta>";

    #[test]
    fn an_opendocument_text_is_read() {
        let page = odt(&zipped(&[("content.xml", ODT), ("meta.xml", META)]), 10_000, testing::lexicon()).unwrap();
        assert_eq!(page.text, "The bridge at Velle\nThe mayor said that the river  rose in the night.\n");
        let title = page.metadata.title.unwrap();
        assert_eq!((title.value.as_str(), title.origin), ("The bridge at Velle", MetaOrigin::Line));
        assert_eq!(page.metadata.byline, None);
    }

    #[test]
    fn what_is_broken_or_locked_says_so() {
        let lexicon = testing::lexicon();
        assert_eq!(docx(b"PK\x03\x04 cut", 1_000, lexicon).unwrap_err(), ReadErrorKind::Damaged("DOCX"));
        assert_eq!(docx(&zipped(&[("a.txt", "x")]), 1_000, lexicon).unwrap_err(), ReadErrorKind::Damaged("DOCX"));
        assert_eq!(docx(b"\xd0\xcf\x11\xe0", 1_000, lexicon).unwrap_err(), ReadErrorKind::Locked);
        let broken = zipped(&[("word/document.xml", "<w:document><w:p></w:body>")]);
        assert_eq!(docx(&broken, 1_000, lexicon).unwrap_err(), ReadErrorKind::Damaged("DOCX"));
        let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
        let locked = zipped(&[("META-INF/manifest.xml", manifest), ("content.xml", "?")]);
        assert_eq!(odt(&locked, 1_000, lexicon).unwrap_err(), ReadErrorKind::Locked);
    }
}

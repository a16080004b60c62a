//! Whatever the bytes, reading them gives pages whose blocks are in order, or an error; it never stops.

#![cfg(feature = "documents")]

use std::sync::OnceLock;

use cadrage::ingest::{How, Input, Page, PageLexicon, read};
use cadrage::lexicon::Lexicon;
use proptest::prelude::*;

fn lexicon() -> &'static PageLexicon {
    static LEXICON: OnceLock<PageLexicon> = OnceLock::new();
    LEXICON.get_or_init(|| PageLexicon::new(&Lexicon::embedded()))
}

fn pages(bytes: &[u8], input: Input) -> Vec<Page> {
    let how = How { input, ..How::default() };
    read("any", bytes, &how, lexicon()).into_iter().flatten().collect()
}

/// Blocks are sorted, disjoint, on character boundaries, and no letter or digit stands outside all of them.
fn sound(page: &Page) -> Result<(), TestCaseError> {
    let mut at = 0;
    let rest = |from: usize, to: usize| page.text.get(from..to).map(|t| !t.contains(char::is_alphanumeric));
    for block in &page.blocks {
        prop_assert!(block.span.start >= at && block.span.start < block.span.end);
        prop_assert!(page.text.is_char_boundary(block.span.start) && page.text.is_char_boundary(block.span.end));
        prop_assert!(block.line_start <= block.line_end && block.line_start > 0);
        prop_assert_eq!(rest(at, block.span.start), Some(true));
        at = block.span.end;
    }
    prop_assert_eq!(rest(at, page.text.len()), Some(true));
    Ok(())
}

/// Lines as pages have them, put together by chance.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("Par Ana Vidal3 mars 2021 2 Mins Read".to_owned()),
        Just("Published on : Modified :".to_owned()),
        Just("(AFP)".to_owned()),
        Just("Lire aussi : (lire aussi".to_owned()),
        Just("*****".to_owned()),
        Just("NewsWorldThe river rises, a...".to_owned()),
        Just("The river rises, a bridge falls / photo by Ivo".to_owned()),
        Just("06/07/2021 [Photo : Ivo/AFP]".to_owned()),
        Just(
            "Le maire a dit que la rivière avait monté dans la nuit et que le pont serait fermé. (LIRE AUSSI : x)"
                .to_owned()
        ),
        "\\PC{0,60}",
        "[a-zéÀ '’.\\-/()»:0-9]{0,80}",
    ];
    prop::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600), input in prop::sample::select(vec![Input::Auto, Input::Text, Input::Html, Input::JsonLines, Input::Mhtml, Input::Docx, Input::Odt, Input::Press])) {
        for page in pages(&bytes, input) {
            sound(&page)?;
        }
    }

    #[test]
    fn any_lines(text in lines()) {
        for page in pages(text.as_bytes(), Input::Text) {
            prop_assert_eq!(&page.text, &text.strip_prefix('\u{feff}').unwrap_or(&text));
            sound(&page)?;
        }
    }

    #[test]
    fn any_markup(parts in prop::collection::vec(prop::sample::select(vec!["<p>", "</p>", "<div", " class='", "'>", "<article>", "<h1>", "The river rose in the night. ", "<b>", "</div>", "<!--", "-->", "<script>", "</script>", "<br>", "<table><td>", "(AFP)", "&amp;", "\u{0}", "é"]), 0..60)) {
        for page in pages(parts.concat().as_bytes(), Input::Html) {
            sound(&page)?;
        }
    }

    #[test]
    fn any_export(parts in prop::collection::vec(prop::sample::select(vec!["Document LOGA000020220303ei330001a", "End of Document", "1 of 20 DOCUMENTS", "news·20220303·CV·1", "HD   Title", "HD", "BY", "WC   64 words", "64 words", "PD   3 March 2022", "3 March 2022", "SN   Gazette", "LP", "TD", "CO", "Byline: Ana", "Length: 64 words", "Highlight:", "Body", "Copyright 2022 Gazette", "© 2022", "Nom de la source", "06:30", "The river rose in the night, and the bridge at Velle was closed, the mayor said.", "Title", "(AFP)", "* # @", "", " ", "é"]), 0..60), ends in prop::sample::select(vec!["\n", "\r\n", "\n\n"])) {
        let text = parts.join(ends);
        for page in pages(text.as_bytes(), Input::Auto).iter().chain(&pages(text.as_bytes(), Input::Press)) {
            sound(page)?;
            prop_assert!(text.contains(&page.text));
        }
    }

    #[test]
    fn any_export_in_markup(parts in prop::collection::vec(prop::sample::select(vec!["<article>", "</article>", "<div class='titreArticle'>", "<p class='titreArticleVisu'>", "<span class='DocPublicationName'>", "</span>", "<span class='DocHeader'>3 mars 2022</span>", "<div class='docOcurrContainer'>", "<p class='sm-margin-bottomNews'>", "</p>", "</div>", "<footer>", "© 2022", "The river rose. ", "Title", "é"]), 0..60)) {
        for page in pages(parts.concat().as_bytes(), Input::Html).iter().chain(&pages(parts.concat().as_bytes(), Input::Press)) {
            sound(page)?;
        }
    }

    #[test]
    fn any_archive(parts in prop::collection::vec(prop::sample::select(vec!["MIME-Version: 1.0\r\n", "Content-Type: text/html", "; charset=x", "Content-Type: multipart/related; boundary=b", "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n", "\r\n", "\n\n", "--b", "--b--", "=3D=", "=C3", "PHA+Vmxs", "<p>The river rose.", "Content-ID: <a>\n", "start=\"<a>\"", "\u{0}", "é"]), 0..40)) {
        for page in pages(parts.concat().as_bytes(), Input::Mhtml) {
            sound(&page)?;
        }
    }

    #[test]
    fn any_document(parts in prop::collection::vec(prop::sample::select(vec!["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:br/>", "<w:tab/>", "<w:del>", "</w:del>", "<text:p>", "</text:p>", "<text:h>", "</text:h>", "<text:s text:c='9'/>", "<text:note>", "</text:note>", "The river rose in the night. ", "&amp;", "&#0;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "\n", "é"]), 0..60), cut in 0usize..400) {
        use std::io::{Cursor, Write};
        let xml = format!("<a>{}</a>", parts.concat());
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["word/document.xml", "content.xml", "word/styles.xml", "meta.xml"] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(xml.as_bytes()).unwrap();
        }
        let mut bytes = zip.finish().unwrap().into_inner();
        for input in [Input::Docx, Input::Odt] {
            for page in pages(&bytes, input) {
                sound(&page)?;
            }
        }
        // A byte that another program changed, and a file that was not saved to its end.
        let at = cut % bytes.len();
        bytes[at] ^= 0x55;
        for page in pages(&bytes, Input::Docx).into_iter().chain(pages(&bytes[..at], Input::Odt)) {
            sound(&page)?;
        }
    }
}

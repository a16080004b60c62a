//! Web archives: a page and all that belongs to it, saved by a browser as the parts of one MIME message. It knows which part
//! is the page and how it is packed; what the page says is read as that of any saved page.

use encoding_rs::Encoding as Charset;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::decode::decode;
use super::error::ReadErrorKind;
use super::furniture::PageLexicon;
use super::html;
use super::page::{Meta, MetaOrigin, Page};

/// The header in which browsers write the address of the page they saved.
const ADDRESS: &str = "Snapshot-Content-Location";

/// The page in the web archive `bytes`, with the address it was saved from.
///
/// # Errors
/// [`ReadErrorKind::NoPage`] when no part is a page; what reading the page says.
pub(crate) fn page(bytes: &[u8], lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    let message = MessageParser::default().parse(bytes).ok_or(ReadErrorKind::NoPage)?;
    let address = message.header_raw(ADDRESS).map(unfolded).filter(|it| !it.is_empty());
    let part = root(&message, address.as_deref()).ok_or(ReadErrorKind::NoPage)?;
    let mut page = html::page(&written(part, bytes)?, lexicon)?;
    let address = address.or_else(|| part.content_location().map(unfolded)).filter(|it| it.contains("://"));
    if let Some(address) = address {
        page.metadata.url = Some(Meta::beside(address, MetaOrigin::SavedFrom));
    }
    Ok(page)
}

/// The part that is the page: the one the message names, else the one with the page's address, else the first.
fn root<'m, 'x>(message: &'m Message<'x>, address: Option<&str>) -> Option<&'m MessagePart<'x>> {
    let bare = |id: &str| id.trim().trim_matches(['<', '>']).to_owned();
    let start = message.content_type().and_then(|it| it.attribute("start")).map(bare);
    let pages = || message.parts.iter().filter(|part| is_page(part));
    let named = start.and_then(|start| pages().find(|part| part.content_id().map(bare).as_ref() == Some(&start)));
    let there =
        || pages().find(|part| part.content_location().is_some_and(|at| Some(unfolded(at).as_str()) == address));
    named.or_else(there).or_else(|| pages().next())
}

fn is_page(part: &MessagePart<'_>) -> bool {
    matches!(part.body, PartType::Html(_))
        || part.is_content_type("text", "html")
        || part.is_content_type("application", "xhtml+xml")
}

/// The markup of a part, without its packing, in the charset it declares; else in the one the markup shows.
fn written(part: &MessagePart<'_>, bytes: &[u8]) -> Result<String, ReadErrorKind> {
    let raw = bytes.get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default();
    let plain = match part.encoding {
        Encoding::None => raw.to_vec(),
        Encoding::QuotedPrintable => quoted_printable(raw),
        Encoding::Base64 => {
            let digits = raw.iter().copied().filter(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte));
            base64_decode(&digits.collect::<Vec<u8>>()).unwrap_or_default()
        }
    };
    let declared = part.content_type().and_then(|it| it.attribute("charset"));
    match declared.and_then(|label| Charset::for_label(label.as_bytes())) {
        Some(charset) if std::str::from_utf8(&plain).is_err() => Ok(charset.decode(&plain).0.into_owned()),
        _ => Ok(decode(&plain)?.into_owned()),
    }
}

/// Bytes written as `=` and two digits, and long lines broken behind `=`, put right; any other `=` stands for itself.
fn quoted_printable(packed: &[u8]) -> Vec<u8> {
    let (mut plain, mut at) = (Vec::with_capacity(packed.len()), 0);
    while let Some(&byte) = packed.get(at) {
        at += 1;
        let (taken, meant) = if byte == b'=' { behind_equals(&packed[at..]) } else { (0, Some(byte)) };
        plain.extend(meant);
        at += taken;
    }
    plain
}

/// How many bytes of `rest` belong to the `=` before them, and the byte they mean together; none where they break a line.
fn behind_equals(rest: &[u8]) -> (usize, Option<u8>) {
    let digit = |at: usize| rest.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    if let (Some(high), Some(low)) = (digit(0), digit(1)) {
        return (2, Some((high * 16 + low) as u8));
    }
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
    if rest.get(blanks) == Some(&b'\n') { (blanks + 1, None) } else { (0, Some(b'=')) }
}

/// A header's value in one line.
fn unfolded(value: &str) -> String {
    value.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::testing;

    #[test]
    fn the_address_of_the_snapshot_is_the_pages() {
        let head = "Snapshot-Content-Location:\r\n https://gazette.example/\r\n ferry\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n";
        let archive = [head.as_bytes(), b"<p>The ferry caf\xe9 was closed.</p>"].concat();
        let page = page(&archive, testing::lexicon()).unwrap();
        assert_eq!(page.text, "The ferry café was closed.\n");
        assert_eq!(page.metadata.url, Some(Meta::beside("https://gazette.example/ferry", MetaOrigin::SavedFrom)));
    }

    #[test]
    fn broken_packing_gives_what_can_be_made_of_it() {
        let archive = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>The ferry =ZZ was late.</p>";
        let page = page(archive.as_bytes(), testing::lexicon()).unwrap();
        assert!(page.text.starts_with("The ferry") && page.text.contains("was late."), "{}", page.text);
        assert_eq!(super::page(b"MIME-Version: 1.0\n\n", testing::lexicon()), Err(ReadErrorKind::NoPage));
    }
}

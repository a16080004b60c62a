//! From bytes to text: byte order marks, UTF-8, UTF-16, the charset a page declares, else a guess from the bytes.
//! Bytes that are valid UTF-8 are kept exactly. It knows encodings and no language.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::error::ReadErrorKind;

/// How far into the bytes a declared charset is looked for.
const DECLARED_WITHIN: usize = 2048;

/// How many bytes are looked at to tell text from other data, or one encoding from another.
const SAMPLE: usize = 1 << 16;

/// The text of `bytes`.
///
/// A byte order mark is not text. Valid UTF-8 is borrowed as it stands, rare control characters included.
///
/// # Errors
/// [`ReadErrorKind::Binary`] when the bytes are no text.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadErrorKind> {
    if let Some(format) = known_format(bytes) {
        return Err(ReadErrorKind::Binary(Some(format)));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return readable(text);
    }
    if let Some(encoding) = wide(bytes) {
        return readable(encoding.decode_without_bom_handling(bytes).0);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return readable(Cow::Borrowed(text));
    }
    let encoding = declared(bytes).unwrap_or_else(|| guess(bytes));
    readable(encoding.decode_without_bom_handling(bytes).0)
}

/// The format whose first bytes these are.
fn known_format(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 9] = [
        (b"%PDF-", "PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"\x1f\x8b", "GZIP"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\xd0\xcf\x11\xe0", "OLE"),
        (b"{\\rtf", "RTF"),
        (b"bplist", "PLIST"),
    ];
    FORMATS.iter().find(|(first, _)| bytes.starts_with(first)).map(|&(_, name)| name)
}

/// UTF-16 without a mark: Latin letters leave every other byte zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    if sample.len() < 8 {
        return None;
    }
    let pairs = sample.len() / 2;
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if odd * 10 > pairs * 6 && even * 50 < pairs => Some(UTF_16LE),
        () if even * 10 > pairs * 6 && odd * 50 < pairs => Some(UTF_16BE),
        () => None,
    }
}

/// The charset that markup declares in its first bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARED_WITHIN)];
    let lower: Vec<u8> = head.iter().map(u8::to_ascii_lowercase).collect();
    if !lower.contains(&b'<') {
        return None;
    }
    for key in [&b"charset="[..], b"encoding="] {
        let Some(at) = lower.windows(key.len()).position(|w| w == key) else { continue };
        let rest = &lower[at + key.len()..];
        let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
        let end = rest.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b))).unwrap_or(rest.len());
        let known = Encoding::for_label(&rest[..end]);
        // Declared wide bytes that were not found wide are a mistake of the declaration, and valid UTF-8 was kept before.
        if let Some(encoding) = known.filter(|&e| e != UTF_16LE && e != UTF_16BE && e != UTF_8) {
            return Some(encoding);
        }
    }
    None
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE * 4)];
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, sample.len() == bytes.len());
    // UTF-8 with a few broken bytes stays UTF-8.
    let good: usize = sample.utf8_chunks().map(|c| c.valid().chars().filter(|c| !c.is_ascii()).count()).sum();
    let bad = sample.utf8_chunks().filter(|c| !c.invalid().is_empty()).count();
    if good > bad * 4 { UTF_8 } else { detector.guess(None, chardetng::Utf8Detection::Allow) }
}

/// Text with more than a few control characters is no text.
fn readable(text: Cow<'_, str>) -> Result<Cow<'_, str>, ReadErrorKind> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let odd = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')) || c == '\u{fffd}'
    };
    let (mut all, mut bad) = (0usize, 0usize);
    for c in text[..end].chars() {
        all += 1;
        bad += usize::from(odd(c));
    }
    if bad > 3 && bad * 20 > all { Err(ReadErrorKind::Binary(None)) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_not_text_and_utf8_is_kept_exactly() {
        assert_eq!(decode(b"\xef\xbb\xbfbonjour\r\n").unwrap(), "bonjour\r\n");
        let plain = "Où ? \u{7}Là.\r\n".as_bytes();
        assert!(matches!(decode(plain), Ok(Cow::Borrowed(t)) if t.as_bytes() == plain));
        assert_eq!(decode(b"").unwrap(), "");
    }

    #[test]
    fn wide_text_is_read_with_and_without_a_mark() {
        let text = "L'été dernier, à Lyon.";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little).unwrap(), text);
        assert_eq!(decode(&big).unwrap(), text);
        assert_eq!(decode(&[b"\xff\xfe".to_vec(), little].concat()).unwrap(), text);
        assert_eq!(decode(&[b"\xfe\xff".to_vec(), big].concat()).unwrap(), text);
    }

    #[test]
    fn single_byte_text_is_read_by_declaration_or_by_guess() {
        let (greek, _, _) = encoding_rs::ISO_8859_7.encode("<meta charset=iso-8859-7><p>Αθήνα");
        assert!(decode(&greek).unwrap().ends_with("Αθήνα"));
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("Le préfet a déclaré mercredi que l’été serait très sec.");
        assert!(decode(&latin).unwrap().contains("préfet a déclaré"));
    }

    #[test]
    fn a_broken_byte_does_not_spoil_utf8() {
        let mut bytes = "été à Nîmes, près de la forêt où ça brûlait".as_bytes().to_vec();
        bytes.push(0xe9);
        assert!(decode(&bytes).unwrap().starts_with("été à Nîmes"));
    }

    #[test]
    fn data_that_is_no_text_is_refused() {
        assert_eq!(decode(b"%PDF-1.7 ..."), Err(ReadErrorKind::Binary(Some("PDF"))));
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decode(&noise), Err(ReadErrorKind::Binary(None)));
    }
}

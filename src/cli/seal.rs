//! The seal of a PDF: a line of comment by which it is known again, byte for byte, as this program wrote it. It knows where
//! the last part of a PDF begins, and nothing else of the format.

use super::batch::hash;

/// Where the last part of a PDF begins, which readers look for from its end.
const LAST: &[u8] = b"startxref";
/// What the line begins with.
const MARK: &str = concat!("%", env!("CARGO_PKG_NAME"), "-sheet ");

/// `pdf` with the seal of its own bytes; `None` where it is no whole PDF. The line stands where a comment may and moves
/// nothing that the file points to.
pub(super) fn seal(pdf: &[u8]) -> Option<Vec<u8>> {
    let at = last(pdf)?;
    let line = format!("{MARK}{}\n", hash(pdf));
    Some([&pdf[..at], line.as_bytes(), &pdf[at..]].concat())
}

/// Whether `pdf` bears the seal of all its other bytes: nobody has written anything into it or behind it.
pub(super) fn is_whole(pdf: &[u8]) -> bool {
    let Some(at) = last(pdf) else { return false };
    let long = MARK.len() + hash(b"").len() + 1;
    let Some(begin) = at.checked_sub(long) else { return false };
    let bare = [&pdf[..begin], &pdf[at..]].concat();
    pdf[begin..at] == *format!("{MARK}{}\n", hash(&bare)).as_bytes()
}

fn last(pdf: &[u8]) -> Option<usize> {
    pdf.windows(LAST.len()).rposition(|bytes| bytes == LAST)
}

#[cfg(test)]
mod tests {
    use super::{is_whole, seal};

    #[test]
    fn a_seal_holds_until_anything_is_changed() {
        let pdf = b"%PDF-1.4\n1 0 obj\n(mine)\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
        let sealed = seal(pdf).expect("it is whole");
        assert!(is_whole(&sealed) && !is_whole(pdf) && sealed.ends_with(b"startxref\n9\n%%EOF\n"));
        for changed in [
            [&sealed[..], b"2 0 obj\n(a note)\nendobj\nstartxref\n9\n%%EOF\n"].concat(),
            [&sealed[..], b" "].concat(),
            String::from_utf8(sealed.clone()).unwrap().replace("mine", "hers").into_bytes(),
            b"startxref".to_vec(),
            Vec::new(),
        ] {
            assert!(!is_whole(&changed), "{}", String::from_utf8_lossy(&changed));
        }
        assert_eq!(seal(b"no page"), None);
    }
}

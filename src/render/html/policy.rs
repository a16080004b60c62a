//! What the page allows itself: its own style and its own script, known by their hashes, and nothing else.

use sha2::{Digest, Sha256};

/// The content security policy of a page with this style and this script; without a script, none may run.
pub(in crate::render) fn policy(style: &str, script: Option<&str>) -> String {
    let hash = |text: &str| base64(&Sha256::digest(text.as_bytes()));
    let script = script.map(|script| format!(" script-src 'sha256-{}';", hash(script))).unwrap_or_default();
    let style = hash(style);
    format!("default-src 'none'; style-src 'sha256-{style}';{script} base-uri 'none'; form-action 'none'")
}

/// Bytes as policies write them: base 64 with `+`, `/` and `=`.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, n| bits << 8 | u32::from(three.get(n).copied().unwrap_or(0)));
        for n in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * n)) as usize & 63];
            text.push(if n <= three.len() { char::from(sign) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_browsers_expect_them() {
        assert_eq!(base64(b"f"), "Zg==");
        assert_eq!(base64(b"fo"), "Zm8=");
        assert_eq!(base64(b"foobar"), "Zm9vYmFy");
        assert!(policy("", None).contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
        assert!(policy("", Some("")).contains("script-src 'sha256-") && !policy("", None).contains("script-src"));
    }
}

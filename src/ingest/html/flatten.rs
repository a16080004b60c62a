//! Markup nested too deep is made flat before it is parsed, because parsers slow down with depth.
//! A small tokenizer goes once over the bytes; tags below the depth become line breaks. It builds no tree.

use std::borrow::Cow;

/// How deep elements may be nested.
const DEEPEST: usize = 256;

/// How many open elements are looked at for the one a tag closes.
const REACH: usize = 64;

/// How many unclosed elements, in all, may be closed along with one around them.
const FORGIVEN: usize = 512;

/// How long a tag may be before its attributes are dropped.
const LONGEST_TAG: usize = 1 << 14;

/// Elements without an end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that parsers close by themselves before the next of their kind.
const SELF_CLOSING: [&str; 12] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup"];

/// Elements whose content is no markup.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// Elements inside lines: closing one around them closes them too.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "label", "mark", "nobr", "q", "s", "small", "span",
    "strike", "strong", "sub", "sup", "tt", "u",
];

/// `html` with no element nested deeper than some hundreds; the same string where none was.
pub(crate) fn flatten(html: &str) -> Cow<'_, str> {
    let mut flattener = Flattener { html, open: Vec::new(), kept: 0, forgiven: FORGIVEN, cuts: Vec::new() };
    flattener.run();
    let cuts = flattener.cuts;
    if cuts.is_empty() {
        return Cow::Borrowed(html);
    }
    let mut flat = String::with_capacity(html.len());
    let mut at = 0;
    for (start, end, put) in cuts {
        flat.push_str(&html[at..start]);
        flat.push_str(put);
        at = end;
    }
    flat.push_str(&html[at..]);
    Cow::Owned(flat)
}

struct Flattener<'h> {
    html: &'h str,
    /// Names of open elements, and whether they were kept.
    open: Vec<(&'h str, bool)>,
    kept: usize,
    forgiven: usize,
    cuts: Vec<(usize, usize, &'static str)>,
}

impl<'h> Flattener<'h> {
    fn run(&mut self) {
        let html = self.html;
        let mut at = 0;
        while let Some(found) = html[at..].find('<') {
            let start = at + found;
            let rest = &html.as_bytes()[start + 1..];
            at = match rest.first() {
                Some(b'!') if rest.starts_with(b"!--") => self.past(start + 4, "-->"),
                Some(b'!' | b'?') => self.past(start + 1, ">"),
                Some(b'/') if rest.get(1).is_some_and(u8::is_ascii_alphabetic) => {
                    let end = self.past(start + 2, ">");
                    self.close(name(&html[start + 2..]), start, end);
                    end
                }
                Some(b) if b.is_ascii_alphabetic() => {
                    let end = tag_end(html, start + 1);
                    self.open(name(&html[start + 1..]), start, end)
                }
                _ => start + 1,
            };
        }
    }

    /// The place after the next `mark`, or the end.
    fn past(&self, from: usize, mark: &str) -> usize {
        let from = from.min(self.html.len());
        self.html.get(from..).and_then(|rest| rest.find(mark)).map_or(self.html.len(), |i| from + i + mark.len())
    }

    /// Opens an element; gives back where reading goes on.
    fn open(&mut self, name: &'h str, start: usize, end: usize) -> usize {
        let is = |names: &[&str]| names.iter().any(|n| n.eq_ignore_ascii_case(name));
        if is(&RAW) {
            return self.past_raw(name, end);
        }
        let sound = is(&VOID) || is(&SELF_CLOSING);
        let keep = sound || self.kept < DEEPEST;
        if !keep {
            self.cuts.push((start, end, if is(&INLINE) { "" } else { "<br>" }));
        } else if end - start > LONGEST_TAG {
            let named = start + 1 + name.len();
            self.cuts.push((named, end.max(named), ">"));
        }
        if !sound {
            self.open.push((name, keep));
            self.kept += usize::from(keep);
        }
        end
    }

    /// The place after the end tag of a raw element.
    fn past_raw(&self, name: &str, from: usize) -> usize {
        let mut at = from;
        while let Some(i) = self.html[at..].find("</") {
            at += i + 2;
            let end = self.html.as_bytes().get(at..at + name.len());
            if end.is_some_and(|e| e.eq_ignore_ascii_case(name.as_bytes())) {
                return self.past(at, ">");
            }
        }
        self.html.len()
    }

    fn close(&mut self, name: &str, start: usize, end: usize) {
        let is_inline = |name: &str| INLINE.iter().any(|n| n.eq_ignore_ascii_case(name));
        let inline = is_inline(name);
        let mut passed = 0;
        for depth in 0..self.open.len().min(REACH) {
            let at = self.open.len() - 1 - depth;
            let (open, kept) = self.open[at];
            if !open.eq_ignore_ascii_case(name) {
                passed += usize::from(inline || !is_inline(open));
                continue;
            }
            if passed > self.forgiven {
                return;
            }
            self.forgiven -= passed;
            self.kept -= self.open[at..].iter().filter(|(_, kept)| *kept).count();
            self.open.truncate(at);
            if !kept {
                self.cuts.push((start, end, if inline { "" } else { "<br>" }));
            }
            return;
        }
    }
}

/// The name of a tag.
fn name(tag: &str) -> &str {
    let end = tag.bytes().position(|b| !(b.is_ascii_alphanumeric() || b == b'-' || b == b':')).unwrap_or(tag.len());
    &tag[..end]
}

/// The place after the `>` that ends a tag; marks inside quoted values do not end it.
fn tag_end(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    let (mut quote, mut value) = (0u8, false);
    for (i, &b) in bytes.iter().enumerate().skip(from) {
        match b {
            _ if quote != 0 => quote = if b == quote { 0 } else { quote },
            b'"' | b'\'' if value => (quote, value) = (b, false),
            b'>' => return i + 1,
            b'=' => value = true,
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' => {}
            _ => value = false,
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_markup_is_left_alone() {
        let html = "<!-- a > b --><div class='x>y'><p>One<p>Two<br></div><script>if (a</b>c) '</div>'</script>";
        assert!(matches!(flatten(html), Cow::Borrowed(same) if same == html));
        let list = "<p>item <b>bold</b>".repeat(1000);
        assert!(matches!(flatten(&list), Cow::Borrowed(_)));
    }

    #[test]
    fn deep_elements_become_line_breaks() {
        let html = format!("{}text{}<p>after</p>", "<div>".repeat(1000), "</div>".repeat(1000));
        let flat = flatten(&html);
        assert_eq!(flat.matches("<div>").count(), DEEPEST);
        assert_eq!(flat.matches("</div>").count(), DEEPEST);
        assert!(flat.contains("text") && flat.ends_with("<p>after</p>"));
    }

    #[test]
    fn elements_closed_out_of_order_do_not_hide_depth() {
        let html = "<span><div></span>".repeat(3000);
        assert!(flatten(&html).matches("<div>").count() < 2 * DEEPEST + FORGIVEN);
    }

    #[test]
    fn cut_short_markup_ends_quietly() {
        for html in ["<", "</", "<!--", "<div class=\"", "<script>x", "<a", "a < b", "</a", "<é>"] {
            assert_eq!(flatten(html), html);
        }
    }
}

//! The walk through the tree: one line a block, inline elements joined, what is hidden left out.
//! It notes what markup stood around each line and decides nothing.

use scraper::node::Element;
use scraper::{Html, Node};

use crate::text::Span;

/// What stands around a line; bits of [`Line::around`].
pub(crate) mod around {
    /// Navigation.
    pub(crate) const NAV: u32 = 1;
    /// Beside the text.
    pub(crate) const ASIDE: u32 = 2;
    /// A footer.
    pub(crate) const FOOTER: u32 = 4;
    /// A form or a button.
    pub(crate) const FORM: u32 = 8;
    /// A figure.
    pub(crate) const FIGURE: u32 = 16;
    /// The caption of a figure or a table.
    pub(crate) const CAPTION: u32 = 32;
    /// A header.
    pub(crate) const HEADER: u32 = 64;
    /// The article, or the main part of the page.
    pub(crate) const ARTICLE: u32 = 128;
    /// A time.
    pub(crate) const TIME: u32 = 256;
    /// The first heading.
    pub(crate) const H1: u32 = 512;
    /// The author, by `rel` or `itemprop`.
    pub(crate) const AUTHOR: u32 = 1024;
}

/// A line that the walk wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Where it stands in the text.
    pub(crate) span: Span,
    /// What stands around it: bits of [`around`].
    pub(crate) around: u32,
    /// The element around the block it was written from, by number.
    pub(crate) parent: usize,
    /// How many of its bytes belong to links.
    pub(crate) linked: usize,
}

/// A page's text with its lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Walked {
    /// One line a block, each ended by `\n`.
    pub(crate) text: String,
    /// The lines, none blank.
    pub(crate) lines: Vec<Line>,
}

/// What an element does to the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Its text is part of the line around it.
    Inline,
    /// It begins and ends a line.
    Block,
    /// A blank stands between it and its neighbours.
    Apart,
    /// It ends a line.
    Break,
    /// It is not shown.
    Hidden,
}

struct Frame {
    way: Way,
    around: u32,
    block: usize,
    parent: usize,
    link: bool,
}

/// Walks through `tree` and writes its text. It goes from node to node and keeps its own stack, so depth costs nothing.
pub(crate) fn walk(tree: &Html) -> Walked {
    let mut writer = Writer::default();
    let mut frames = vec![Frame { way: Way::Block, around: 0, block: 0, parent: 0, link: false }];
    let mut count = 0;
    let mut next = tree.tree.root().first_child();
    let mut depth = 0usize;
    while let Some(node) = next {
        let top = frames.last().expect("the first frame is never taken away");
        let inner = match node.value() {
            Node::Text(text) => {
                writer.write(text, top);
                None
            }
            Node::Element(element) => {
                count += 1;
                let frame = frame(element, top, count);
                writer.meet(frame.way);
                let shown = frame.way != Way::Hidden;
                node.first_child().filter(|_| shown).inspect(|_| frames.push(frame))
            }
            _ => None,
        };
        depth += usize::from(inner.is_some());
        next = inner;
        let mut at = node;
        while next.is_none() {
            next = at.next_sibling();
            if next.is_some() || depth == 0 {
                break;
            }
            depth -= 1;
            writer.meet(frames.pop().map_or(Way::Inline, |f| f.way));
            let Some(parent) = at.parent() else { break };
            at = parent;
        }
    }
    writer.flush();
    writer.walked
}

/// What holds inside `element`, the element number `count`.
fn frame(element: &Element, top: &Frame, count: usize) -> Frame {
    let way = way(element, top.around);
    let block = way == Way::Block;
    Frame {
        way,
        around: top.around | surroundings(element),
        block: if block { count } else { top.block },
        parent: if block { top.block } else { top.parent },
        link: top.link || element.name() == "a",
    }
}

#[derive(Default)]
struct Writer {
    walked: Walked,
    start: usize,
    around: u32,
    parent: usize,
    linked: usize,
    blank: bool,
}

impl Writer {
    fn meet(&mut self, way: Way) {
        match way {
            Way::Block | Way::Break => self.flush(),
            Way::Apart => self.blank = true,
            Way::Inline | Way::Hidden => {}
        }
    }

    fn write(&mut self, text: &str, frame: &Frame) {
        let out = &mut self.walked.text;
        for (i, word) in text.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            self.blank |= i > 0;
            if word.is_empty() {
                continue;
            }
            if out.len() == self.start {
                (self.around, self.parent, self.linked) = (0, frame.parent, 0);
            } else if self.blank {
                out.push(' ');
            }
            self.blank = false;
            self.around |= frame.around;
            self.linked += if frame.link { word.len() } else { 0 };
            out.push_str(word);
        }
    }

    /// Ends the line, if anything stands in it.
    fn flush(&mut self) {
        self.blank = false;
        let text = &mut self.walked.text;
        let line = &text[self.start..];
        let empty = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}');
        if line.trim_matches(empty).is_empty() {
            text.truncate(self.start);
            return;
        }
        let start = self.start + (line.len() - line.trim_start_matches(empty).len());
        let span = Span::new(start, start + line.trim_matches(empty).len());
        self.walked.lines.push(Line { span, around: self.around, parent: self.parent, linked: self.linked });
        text.push('\n');
        self.start = text.len();
    }
}

fn way(element: &Element, around: u32) -> Way {
    if element.attr("hidden").is_some() || element.attr("style").is_some_and(is_unseen) {
        return Way::Hidden;
    }
    match element.name() {
        "script" | "style" | "template" | "noscript" | "head" | "svg" | "math" | "iframe" | "object" | "select"
        | "textarea" | "input" | "canvas" | "audio" | "video" | "datalist" | "map" => Way::Hidden,
        // A title on two lines is one title.
        "br" if around & around::H1 != 0 => Way::Apart,
        "br" | "hr" => Way::Break,
        "a" if around & around::NAV != 0 => Way::Block,
        "time" | "button" | "label" | "img" => Way::Apart,
        "a" | "abbr" | "acronym" | "b" | "bdi" | "bdo" | "big" | "cite" | "code" | "data" | "del" | "dfn" | "em"
        | "font" | "i" | "ins" | "kbd" | "mark" | "nobr" | "q" | "rp" | "rt" | "ruby" | "s" | "samp" | "small"
        | "span" | "strike" | "strong" | "sub" | "sup" | "tt" | "u" | "var" | "wbr" => Way::Inline,
        _ => Way::Block,
    }
}

/// Whether a style says that the element is not shown.
fn is_unseen(style: &str) -> bool {
    let bare: String = style.chars().filter(|c| !c.is_whitespace()).take(400).collect::<String>().to_ascii_lowercase();
    bare.contains("display:none") || bare.contains("visibility:hidden")
}

/// What an element says of the lines in it.
fn surroundings(element: &Element) -> u32 {
    let named = match element.name() {
        "nav" | "menu" => around::NAV,
        "aside" => around::ASIDE,
        "footer" => around::FOOTER,
        "form" | "button" | "fieldset" | "dialog" => around::FORM,
        "figure" => around::FIGURE,
        "figcaption" | "caption" => around::CAPTION,
        "header" => around::HEADER,
        "article" | "main" => around::ARTICLE,
        "time" => around::TIME,
        "h1" => around::H1,
        "address" => around::AUTHOR,
        _ => 0,
    };
    let role = match element.attr("role").unwrap_or("") {
        "navigation" | "menu" | "menubar" => around::NAV,
        "complementary" => around::ASIDE,
        "contentinfo" => around::FOOTER,
        "search" | "dialog" | "alertdialog" => around::FORM,
        "main" | "article" => around::ARTICLE,
        _ => 0,
    };
    let author = |value: &str| value.split_ascii_whitespace().any(|v| v == "author");
    let property = match element.attr("itemprop") {
        Some(value) if author(value) => around::AUTHOR,
        Some("caption") => around::CAPTION,
        Some("articleBody") => around::ARTICLE,
        _ if element.attr("rel").is_some_and(author) => around::AUTHOR,
        _ => 0,
    };
    named | role | property
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        walk(&Html::parse_document(html)).text
    }

    #[test]
    fn one_line_a_block() {
        let html = "<title>No</title><h1>A <em>flood</em></h1><p>The riv<b>er</b> rose,\n it is\u{a0}said.<p>Two<br>lines<ul><li>a<li>b</ul>";
        assert_eq!(text("<h1>The river rose;<br>a bridge is closed</h1>"), "The river rose; a bridge is closed\n");
        assert_eq!(text(html), "A flood\nThe river rose, it is\u{a0}said.\nTwo\nlines\na\nb\n");
    }

    #[test]
    fn what_is_hidden_is_left_out() {
        let html = "<p>Seen</p><p hidden>No</p><div style='color:red; display: none'><p>No</p></div><script>no()</script><template><p>No</p></template>";
        assert_eq!(text(html), "Seen\n");
    }

    #[test]
    fn the_markup_around_a_line_is_noted() {
        let walked = walk(&Html::parse_document(
            "<nav><a href=x>One</a><a href=y>Two</a></nav><article><figure><img><figcaption>A pier</figcaption></figure></article>",
        ));
        assert_eq!(walked.text, "One\nTwo\nA pier\n");
        assert_eq!(walked.lines[0].around, around::NAV);
        assert_eq!(walked.lines[0].linked, 3);
        assert_eq!(walked.lines[2].around, around::ARTICLE | around::FIGURE | around::CAPTION);
    }
}

//! One article of a press database's file: what each of its lines is, by its label, by its place above the text, or because it
//! is the text.

use super::layout::{Holds, Layout, Seen};
use super::parting::Part;
use crate::ingest::furniture::PageLexicon;
use crate::ingest::line::{Line, measure};
use crate::ingest::page::{Block, Meta, MetaOrigin, Metadata, Origin, Page, Role, Why};
use crate::ingest::{header, inside, units};
use crate::lexicon::rule::Mark;
#[cfg(feature = "html")]
use crate::lexicon::tables::Press;
use crate::lexicon::tables::PressSlot;
use crate::text::Span;

/// A line about the day has no more words than this.
const SHORT: usize = 14;

/// So many lines may stand between the outlet and the line of rights, or above the day.
const NEAR: usize = 6;

/// No page of a database above the first article has more lines than this.
const FURTHEST: usize = 600;

/// So many labels are no chance.
const LABELS: usize = 3;

/// Where in an article a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Head,
    Body,
    Tail,
}

/// The page of the article in `part`; `None` where it is no article of this layout: without title, without text, or with less
/// than two of a day, a number of words, a line of rights and a few labels.
pub(crate) fn read(part: Part<'_>, layout: &Layout, lexicon: &PageLexicon) -> Option<Page> {
    let lines = measure(part.text, &units::paragraphs(part.text), lexicon);
    let marked = lines.iter().any(|line| layout.opens_body(line.span.of(part.text)));
    let mut reader = Reader {
        text: part.text,
        lines: &lines,
        layout,
        lexicon,
        zone: Zone::Head,
        slot: 0,
        marked,
        coded: lines.iter().filter_map(|line| layout.label(line.span.of(part.text))).any(is_coded_title),
        goes_on: goes_on(part.text, &lines, layout),
        glue: None,
        below: None,
        counted: false,
        rights: false,
        labels: 0,
        page: Pieces::default(),
    };
    let above = part.above.max(if part.first { reader.cover() } else { 0 });
    for (at, line) in lines.iter().enumerate() {
        if line.span.start < above {
            reader.put(at, line.span, Role::Chrome);
        } else {
            reader.line(at);
        }
    }
    let Reader { counted, rights, labels, page, .. } = reader;
    let signs = [counted, rights, labels >= LABELS, page.metadata.published.is_some()];
    let sound = page.metadata.title.is_some() && signs.iter().filter(|seen| **seen).count() > 1;
    let Pieces { blocks, metadata } = page;
    let page = Page {
        id: None,
        group: None,
        text: part.text.to_owned(),
        blocks,
        origin: Origin::Document,
        metadata,
        same: Vec::new(),
    };
    (sound && page.has_text()).then_some(page)
}

/// The page of an article whose lines are known already; `None` where it has no title or no text.
#[cfg(feature = "html")]
pub(crate) fn of_lines(known: &[(String, Holds)], lexicon: &PageLexicon) -> Option<Page> {
    let text: String = known.iter().map(|(line, _)| format!("{line}\n")).collect();
    let lines = measure(&text, &units::lines(&text), lexicon);
    let layout = Layout::new(&Press::default());
    let mut reader = Reader {
        text: &text,
        lines: &lines,
        layout: &layout,
        lexicon,
        zone: Zone::Head,
        slot: 0,
        marked: false,
        coded: false,
        goes_on: Vec::new(),
        glue: None,
        below: None,
        counted: false,
        rights: false,
        labels: 0,
        page: Pieces::default(),
    };
    for (at, line) in lines.iter().enumerate() {
        match known.get(line.numbers.0 - 1).map_or(Holds::Aside, |(_, holds)| *holds) {
            Holds::Aside if line.span.of(&text).starts_with('©') => reader.put(at, line.span, Role::Notice),
            holds => reader.fill(at, line.span, holds),
        }
    }
    let Pieces { blocks, metadata } = reader.page;
    let sound = metadata.title.is_some();
    let page = Page { id: None, group: None, text, blocks, origin: Origin::Document, metadata, same: Vec::new() };
    (sound && page.has_text()).then_some(page)
}

/// What has been made of an article so far.
#[derive(Default)]
struct Pieces {
    blocks: Vec<Block>,
    metadata: Metadata,
}

struct Reader<'t> {
    text: &'t str,
    lines: &'t [Line],
    layout: &'t Layout,
    lexicon: &'t PageLexicon,
    zone: Zone,
    slot: usize,
    /// Whether a line of its own says where the text begins.
    marked: bool,
    /// Whether a code announces the title: then nothing above the first code is the article's.
    coded: bool,
    /// For each line, whether the text goes on below it.
    goes_on: Vec<bool>,
    /// What the line above is, where lines right below it belong to it: a day with its edition, a title broken to a width.
    glue: Option<Role>,
    /// What the lines below the last label are, and whether that is said of one line only.
    below: Option<(Holds, bool)>,
    counted: bool,
    rights: bool,
    labels: usize,
    page: Pieces,
}

impl Reader<'_> {
    fn written(&self, at: usize) -> &str {
        self.lines[at].span.of(self.text)
    }

    fn line(&mut self, at: usize) {
        let (layout, span) = (self.layout, self.lines[at].span);
        let line = self.written(at).to_owned();
        if layout.begins(&line) || layout.ends(&line) {
            (self.below, self.zone) = (None, if layout.ends(&line) { Zone::Tail } else { self.zone });
            return self.put(at, span, Role::Chrome);
        }
        self.counted |= layout.counts_words(&line);
        let label = layout.label(&line).filter(|seen| !self.is_inside(at, *seen));
        if let Some(seen) = label {
            self.labels += 1;
            self.below = (seen.all_below || seen.next_below).then_some((seen.holds, seen.next_below));
            let value = Span::new(span.start + seen.value.start, span.start + seen.value.end);
            if seen.holds == Holds::Aside {
                self.below = self.below.filter(|_| seen.all_below || self.zone == Zone::Head);
                self.zone = if self.zone == Zone::Body { Zone::Tail } else { self.zone };
                return self.put(at, span, Role::Chrome);
            }
            if value.start > span.start {
                self.put(at, Span::new(span.start, value.start), Role::Chrome);
            }
            if seen.holds == Holds::Text && seen.all_below {
                self.zone = Zone::Body;
            }
            if !value.is_empty() {
                self.fill(at, value, seen.holds);
            }
            return;
        }
        if layout.opens_body(&line) || layout.closes_body(&line) {
            (self.below, self.zone) = (None, if layout.opens_body(&line) { Zone::Body } else { Zone::Tail });
            return self.put(at, span, Role::Chrome);
        }
        if let Some((holds, once)) = self.below {
            self.below = (!once).then_some((holds, once));
            return self.fill(at, span, holds);
        }
        if layout.holds_rights(&line) {
            self.rights = true;
            self.zone = if self.zone == Zone::Body { Zone::Tail } else { self.zone };
            self.slot += usize::from(self.zone == Zone::Head && self.wanted() == Some(PressSlot::Rights));
            return self.put(at, span, Role::Notice);
        }
        match self.zone {
            Zone::Head => self.head(at),
            Zone::Body => self.body(at, span),
            Zone::Tail => self.put(at, span, Role::Chrome),
        }
    }

    /// Where the article begins below a page of the database: so many unlabelled lines above its day as its layout has there.
    fn cover(&self) -> usize {
        let order = &self.layout.order;
        let Some(above) = order.iter().position(|slot| *slot == PressSlot::Date) else { return 0 };
        if !order[..above].iter().all(|slot| matches!(slot, PressSlot::Title | PressSlot::Outlet)) {
            return 0;
        }
        let bare: Vec<usize> =
            (0..self.lines.len()).filter(|&at| self.layout.label(self.written(at)).is_none()).collect();
        let Some(day) = bare.iter().position(|&at| self.is_day(at)) else { return 0 };
        let begin = day.checked_sub(above).filter(|_| day <= FURTHEST && !self.has_labels_above(bare[day]));
        begin.map_or(0, |begin| self.lines[bare[begin]].span.start)
    }

    /// Whether a label above line `at` announces what stands in the next line: then nothing above it is counted.
    fn has_labels_above(&self, at: usize) -> bool {
        (0..at).any(|i| self.layout.label(self.written(i)).is_some_and(|seen| seen.next_below))
    }

    /// Whether a paragraph of the text only begins with the word of a label: the text goes on below it.
    fn is_inside(&self, at: usize, seen: Seen) -> bool {
        let goes_on = || self.goes_on.get(at).is_some_and(|goes_on| *goes_on);
        self.zone == Zone::Body && seen.holds == Holds::Aside && !seen.all_below && goes_on()
    }

    fn wanted(&self) -> Option<PressSlot> {
        self.layout.order.get(self.slot).copied()
    }

    /// A line above the text that bears no label.
    fn head(&mut self, at: usize) {
        let span = self.lines[at].span;
        let line = self.written(at).to_owned();
        if !line.contains(char::is_alphabetic) {
            return self.put_day(at, Role::Chrome);
        }
        if self.coded {
            return self.put(at, span, Role::Chrome);
        }
        let counts = self.layout.counts_words(&line);
        match self.glue.filter(|_| !self.is_set_off(at)) {
            Some(Role::Title) => return self.join_title(span),
            Some(_) => return self.put(at, span, Role::Chrome),
            None => self.glue = None,
        }
        while let Some(slot) = self.wanted() {
            let known = &self.page.metadata;
            let next = |to: usize| (at + 1..self.lines.len()).take(to);
            match slot {
                PressSlot::Length if counts => {
                    self.slot += 1;
                    return self.put_day(at, Role::Chrome);
                }
                _ if counts && !(slot == PressSlot::Date && self.is_day(at)) => {
                    if slot == PressSlot::Byline {
                        self.slot += 1;
                        continue;
                    }
                    return self.put_day(at, Role::Chrome);
                }
                PressSlot::Title if known.title.is_none() => {
                    self.slot += 1;
                    self.glue = (self.wanted().is_none() && self.is_set_off(at)).then_some(Role::Title);
                    return self.fill(at, span, Holds::Title);
                }
                PressSlot::Outlet if known.outlet.is_none() && !self.is_day(at) => {
                    self.slot += 1;
                    return self.fill(at, span, Holds::Outlet);
                }
                PressSlot::Byline if known.byline.is_none() && self.names_somebody(at) => {
                    self.slot += 1;
                    return self.fill(at, span, Holds::Byline);
                }
                PressSlot::Date if known.published.is_none() && self.is_day(at) => {
                    self.slot += 1;
                    self.glue = (self.wanted() == Some(PressSlot::Title) && self.is_set_off(at)).then_some(Role::Date);
                    return self.fill(at, span, Holds::Date);
                }
                PressSlot::Date if known.published.is_none() && next(NEAR).any(|i| self.is_day(i)) => {
                    return self.put(at, span, Role::Chrome);
                }
                PressSlot::Rights if next(NEAR).any(|i| self.layout.holds_rights(self.written(i))) => {
                    return self.put(at, span, Role::Chrome);
                }
                _ => self.slot += 1,
            }
        }
        if self.marked || counts {
            return self.put(at, span, Role::Chrome);
        }
        self.zone = Zone::Body;
        self.body(at, span);
    }

    /// Whether a blank line stands above the line.
    fn is_set_off(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|above| self.lines[above].numbers.1 + 1 < self.lines[at].numbers.0)
    }

    /// Adds a line to the title above it.
    fn join_title(&mut self, span: Span) {
        let text = self.text;
        if let Some(title) = self.page.blocks.last_mut() {
            title.span = title.span.join(span);
            title.line_end += 1;
            self.page.metadata.title = Some(Meta::in_text(text, title.span, MetaOrigin::Line));
        }
    }

    /// Whether the line says a day with its year and little else.
    fn is_day(&self, at: usize) -> bool {
        let line = &self.lines[at];
        line.words <= SHORT && !line.ends && line.dates.iter().any(|day| day.day.iso(true).is_some())
    }

    /// Whether the line names somebody: by its form, or because every word of it has a capital, or right above the number of
    /// words.
    fn names_somebody(&self, at: usize) -> bool {
        let (line, written) = (&self.lines[at], self.written(at));
        let words = || written.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        let capital = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        let over = self.lines.get(at + 1).is_some_and(|next| self.layout.counts_words(next.span.of(self.text)));
        let form = line.form(&[Mark::Byline]).is_some();
        !line.ends && line.words <= SHORT && (form || over || (line.words <= 8 && words().all(capital)))
    }

    /// Puts what a label announces, or what stands in its place.
    fn fill(&mut self, at: usize, span: Span, holds: Holds) {
        let text = self.text;
        let line = |span: Span| Meta::in_text(text, span, MetaOrigin::Line);
        match holds {
            Holds::Title if self.page.metadata.title.is_none() => {
                self.page.metadata.title = Some(line(span));
                self.put(at, span, Role::Title);
            }
            Holds::Byline => {
                let alone = measure(text, &[(span, self.lines[at].numbers)], self.lexicon);
                let name = alone.first().and_then(|line| header::name(text, line, span)).unwrap_or(span);
                self.page.metadata.byline.get_or_insert_with(|| line(name));
                self.put(at, span, Role::Byline);
            }
            Holds::Outlet => {
                self.page.metadata.outlet.get_or_insert_with(|| line(outlet(text, span)));
                self.put(at, span, Role::Chrome);
            }
            Holds::Date => self.put_day(at, Role::Date),
            Holds::Text => self.body(at, span),
            Holds::Title | Holds::Aside => self.put(at, span, Role::Chrome),
        }
    }

    /// Puts a line in which a day may stand.
    fn put_day(&mut self, at: usize, role: Role) {
        let line = &self.lines[at];
        let day = line.dates.iter().find(|day| day.day.iso(true).is_some()).map(|day| day.span);
        let role = if day.is_some() { Role::Date } else { role };
        if let Some(day) = day {
            let text = self.text;
            self.page.metadata.published.get_or_insert_with(|| Meta::in_text(text, day, MetaOrigin::Line));
        }
        let start = self.page.blocks.last().map_or(0, |block| block.span.end).max(line.span.start);
        self.put(at, Span::new(start, line.span.end), role);
    }

    /// A line of the text, or one that stands inside it.
    fn body(&mut self, at: usize, span: Span) {
        let line = &self.lines[at];
        let last = at + 1 == self.lines.len();
        match inside::furniture(self.text, line, last).filter(|_| span == line.span) {
            Some(part) if part.role != Role::Byline => {
                let (line_start, line_end) = line.numbers;
                let (span, role, why, rule) = (part.span, part.role, part.why, part.rule);
                self.page.blocks.push(Block { span, role, line_start, line_end, why, rule });
            }
            _ => self.put(at, span, Role::Body),
        }
    }

    fn put(&mut self, at: usize, span: Span, role: Role) {
        let (line_start, line_end) = self.lines[at].numbers;
        let written = span.of(self.text);
        let start = span.start + (written.len() - written.trim_start().len());
        let span = Span::new(start, start + written.trim().len());
        if !span.is_empty() {
            self.page.blocks.push(Block { span, role, line_start, line_end, why: Why::Layout, rule: None });
        }
    }
}

/// For each line, whether prose that is neither label nor line of rights stands below it, above the line that closes the text.
fn goes_on(text: &str, lines: &[Line], layout: &Layout) -> Vec<bool> {
    let mut below = false;
    let mut all: Vec<bool> = lines
        .iter()
        .rev()
        .map(|line| {
            let (here, written) = (below, line.span.of(text));
            let is_text = line.is_prose() && layout.label(written).is_none() && !layout.holds_rights(written);
            below = !layout.closes_body(written) && (is_text || below);
            here
        })
        .collect();
    all.reverse();
    all
}

fn is_coded_title(seen: Seen) -> bool {
    seen.holds == Holds::Title && seen.all_below
}

/// The name of an outlet without number, page and edition behind it.
fn outlet(text: &str, span: Span) -> Span {
    let written = span.of(text);
    let digit = written.rfind(|c: char| c.is_ascii_digit());
    let end = digit.and_then(|digit| written[..digit].find([',', '•', ';'])).unwrap_or(written.len());
    let name = written[..end].trim_end();
    if name.is_empty() { span } else { Span::new(span.start, span.start + name.len()) }
}

//! Days and months in order: when each text says that it was published, and every day or month that it names, as it names it. One
//! that had to be reckoned says so; one that the file leaves open stays as it is written. What happened then is the reader's to
//! say.
//!
//! A month stands before its days, its beginning behind the 10th, its middle behind the 20th, its end behind its last day.

use crate::contract::{Article, Dated, MonthPart, code};
use crate::render::shelf::{Shelf, attributions};
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, Tone, View};
use crate::render::words::{Arg, Words};

use super::loaded::{near_end, near_start};

/// Code of a row that tells when a text was published.
const PUBLISHED: &str = "published";

/// One row: a text, and a day that it names or its own.
#[derive(Clone, Copy)]
pub(in crate::render) enum Entry<'a> {
    Published(&'a Article, &'a str),
    Named(&'a Article, &'a Dated),
}

impl<'a> Entry<'a> {
    /// Its place in the calendar as far as the file tells it, as in [`Dated::calendar`].
    fn calendar(&self) -> Option<&'a str> {
        match self {
            Entry::Published(_, value) => Some(value.get(..10).unwrap_or(value)),
            Entry::Named(_, dated) => dated.calendar.as_deref(),
        }
    }

    /// Whether its year is known.
    pub(in crate::render) fn is_known(&self) -> bool {
        self.calendar().is_some_and(|place| !place.starts_with('-'))
    }

    /// The text that names it.
    pub(in crate::render) fn article(&self) -> &'a Article {
        match self {
            Entry::Published(article, _) | Entry::Named(article, _) => article,
        }
    }

    /// Id of the finding; `None` for the day a text was published.
    pub(in crate::render) fn id(&self) -> Option<&'a str> {
        match self {
            Entry::Published(..) => None,
            Entry::Named(_, dated) => Some(&dated.id),
        }
    }

    /// The date in the words of the interface, as far as the file tells it.
    pub(in crate::render) fn date(&self, words: &Words) -> Option<String> {
        self.calendar().map(|place| written(words, place, self.part()))
    }

    fn part(&self) -> Option<MonthPart> {
        match self {
            Entry::Published(..) => None,
            Entry::Named(_, dated) => dated.part,
        }
    }

    /// Year and month, and where in the month; what has no place comes last.
    pub(in crate::render) fn order(&self) -> (bool, &'a str, usize) {
        let Some(place) = self.calendar() else { return (true, "", 0) };
        // `YYYY-MM` and `--MM` end before the hyphen of the day.
        let month = place.char_indices().filter(|(_, c)| *c == '-').nth(1).map_or(place.len(), |(at, _)| at);
        let month = if place.starts_with('-') { place.len().min(YEARLESS) } else { month };
        let day = place.get(month + 1..).and_then(|day| day.parse::<usize>().ok());
        let within = match (day, self.part()) {
            (Some(day), _) => 2 * day,
            (None, None) => 0,
            (None, Some(MonthPart::Start)) => 2 * 10 + 1,
            (None, Some(MonthPart::Middle)) => 2 * 20 + 1,
            (None, Some(MonthPart::End)) => 2 * 31 + 1,
        };
        (false, &place[..month], within)
    }
}

/// Length of a month without its year: `--MM`.
const YEARLESS: usize = 4;

/// The days of all texts: those of a known year in their order; then the others, those of a month in the order of the calendar,
/// the rest in the order of the texts.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let all = entries(shelf);
    let (mut known, mut open): (Vec<Entry>, Vec<Entry>) = all.iter().partition(|entry| entry.is_known());
    known.sort_by_key(Entry::order);
    open.sort_by_key(Entry::order);
    let mut parts = Vec::new();
    if known.is_empty() {
        parts.push(Part::line(words.say("none-found")));
    } else {
        parts.push(grid(shelf, &known));
    }
    if !open.is_empty() {
        parts.extend([Part::Blank, Part::heading(words.say("timeline-open")), grid(shelf, &open)]);
    }
    let labels = |holds: fn(&Article) -> bool| {
        let all = shelf.articles().iter().filter(|article| holds(article)).map(|article| article.label.as_str());
        all.collect::<Vec<_>>().join(", ")
    };
    for (key, texts) in [
        ("timeline-undated", labels(|article| article.published.is_none())),
        ("timeline-unread", labels(|article| article.dates.is_none())),
    ] {
        if !texts.is_empty() {
            parts.extend([Part::Blank, Part::hanging("  ", words.tell(key, &[("texts", Arg::from(texts))]))]);
        }
    }
    View { parts, notes: vec![words.say("timeline-note")], data: data(&all), ..View::default() }
}

/// What each text dates, in the order of the texts.
pub(in crate::render) fn entries<'a>(shelf: Shelf<'a>) -> Vec<Entry<'a>> {
    let of = |article: &'a Article| {
        let own = article.published.iter().map(move |published| Entry::Published(article, &published.value));
        own.chain(article.dates.iter().flatten().map(move |dated| Entry::Named(article, dated)))
    };
    shelf.articles().iter().flat_map(of).collect()
}

fn grid(shelf: Shelf, entries: &[Entry]) -> Part {
    let known = entries.iter().any(Entry::is_known);
    let title = |key: &str| shelf.words.code("column", key);
    let mut columns = vec![
        Column::new("place", title("place")).fit(Fit::Whole),
        Column::new("left", title("left")).fit(Fit::KeepEnd),
        Column::new("written", title("written")),
        Column::new("right", title("right")).fit(Fit::KeepStart),
        Column::new("source", title("source")),
    ];
    if known {
        columns.insert(0, Column::new("date", title("date")).fit(Fit::Whole));
        columns.push(Column::new("reading", title("reading")));
    }
    let rows = entries.iter().map(|entry| row(shelf, *entry, known)).collect();
    Part::Grid(Grid { columns, rows, shape: Shape::Records })
}

/// A day with its place, its words and who names it where it is not the text; its date and how that is known, where it is.
fn row(shelf: Shelf, entry: Entry, known: bool) -> Row {
    let words = shelf.words;
    let date = entry.date(words).unwrap_or_default();
    let (mut cells, mut brief, reading) = match entry {
        Entry::Published(article, _) => {
            let blanks = std::iter::repeat_with(|| Cell::new("")).take(4);
            let cells: Vec<Cell> = std::iter::once(Cell::new(&article.label)).chain(blanks).collect();
            (cells, vec![article.label.clone()], words.code("date-reading", PUBLISHED))
        }
        Entry::Named(article, dated) => {
            let (place, source) = (shelf.place(article, &dated.span), source(shelf, article, dated));
            let (before, after) = (near_end(&dated.before), near_start(&dated.after));
            let context = format!("{before}[{}]{after}", dated.span.text).trim().to_owned();
            let ids = std::slice::from_ref(&dated.id);
            let cells = vec![
                Cell::new(&place).behind(ids),
                Cell::new(before.trim()).behind(ids).tone(Tone::Faint),
                Cell::new(&dated.span.text).behind(ids).tone(Tone::Strong),
                Cell::new(after.trim()).behind(ids).tone(Tone::Faint),
                Cell::new(&source).behind(ids),
            ];
            (cells, vec![place, context, source], words.code("date-reading", &code(dated.reading)))
        }
    };
    if known {
        let id = entry.id().map(str::to_owned);
        cells.insert(0, Cell::new(&date).behind(id.as_slice()));
        brief.insert(0, date);
        cells.push(Cell::new(&reading));
        brief.push(reading);
    }
    brief.retain(|piece| !piece.is_empty());
    Row::new(cells).brief(brief.join(" · "))
}

/// A day, or a month with its year, in the words of the interface.
fn written(words: &Words, place: &str, part: Option<MonthPart>) -> String {
    let Some((year, month)) = place.split_once('-').filter(|(_, month)| !month.contains('-')) else {
        return words.date(place);
    };
    let month = words.code("month", month.trim_start_matches('0'));
    let key = match part {
        None => "date-month-whole",
        Some(MonthPart::Start) => "date-month-start",
        Some(MonthPart::Middle) => "date-month-middle",
        Some(MonthPart::End) => "date-month-end",
    };
    words.tell(key, &[("month", Arg::from(month)), ("y", Arg::from(year))])
}

/// Who names the day, where it is not the text.
fn source(shelf: Shelf, article: &Article, dated: &Dated) -> String {
    let holder = attributions(article).find(|one| Some(&one.id) == dated.attribution.as_ref());
    holder.filter(|one| one.source.is_some()).map(|one| shelf.source(one)).unwrap_or_default()
}

const KEYS: [&str; 14] = [
    "article",
    "article_id",
    "date",
    "reading",
    "written",
    "before",
    "after",
    "source",
    "line",
    "paragraph",
    "id",
    "origin",
    "calendar",
    "part",
];

/// Every day of every text for machines, in the order of the texts.
fn data(entries: &[Entry]) -> Grid {
    let whole = |n: Option<usize>| n.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64));
    let rows = entries.iter().map(|entry| match *entry {
        Entry::Published(article, value) => {
            let stated = article.published.as_ref();
            let span = stated.and_then(|it| it.span.as_ref());
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::day(Some(value)),
                Cell::new(PUBLISHED),
                Cell::data(span.map(|span| span.text.as_str())),
                Cell::data(None),
                Cell::data(None),
                Cell::data(None),
                whole(span.map(|span| span.line)),
                Cell::data(None),
                Cell::data(None),
                Cell::data(stated.map(|it| it.origin.as_str())),
                Cell::data(entry.calendar()),
                Cell::data(None),
            ])
        }
        Entry::Named(article, dated) => {
            let holder = attributions(article).find(|one| Some(&one.id) == dated.attribution.as_ref());
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::day(dated.value.as_deref()),
                Cell::new(code(dated.reading)),
                Cell::new(&dated.span.text),
                Cell::new(dated.before.trim()),
                Cell::new(dated.after.trim()),
                Cell::data(holder.and_then(|one| one.source_name.as_deref())),
                whole(Some(dated.span.line)),
                whole(dated.span.paragraph),
                Cell::new(&dated.id),
                Cell::data(None),
                Cell::data(entry.calendar()),
                Cell::data(dated.part.map(code).as_deref()),
            ])
        }
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}

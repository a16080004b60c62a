//! The page taken apart: every block with its lines, its role and the reason for it. Nothing is left out.

use super::shelf::{Shelf, cut};
use super::view::{Cell, Column, Fit, Grid, Part, Row, Shape, Tone, View};
use super::words::Arg;
use crate::contract::{Article, Block, Role, code};
use crate::review::fingerprint;

/// The blocks of a text; needs the text in the report.
pub fn dissect(shelf: Shelf, article: &Article) -> View {
    let words = shelf.words;
    let title = |key: &str| words.code("column", key);
    let columns = vec![
        Column::new("lines", title("lines")).fit(Fit::Number),
        Column::new("paragraph", title("paragraph")).fit(Fit::Number),
        Column::new("role", title("role")),
        Column::new("why", title("why")),
        Column::new("text", title("text")).fit(Fit::KeepStart),
    ];
    let rows: Vec<Row> = article.blocks.iter().map(|block| row(shelf, article, block)).collect();
    let args = [
        ("label", Arg::from(article.label.clone())),
        ("path", Arg::from(article.path.clone())),
        ("body", Arg::from(article.words.body)),
        ("page", Arg::from(article.words.page)),
    ];
    // Of a plain file the text has the hash of the file; any other is known by its own.
    let hash = article.text.as_deref().map(fingerprint).filter(|hash| *hash != article.sha256);
    let hash = hash.map(|hash| words.tell("extract-hash", &[("hash", Arg::from(hash))]));
    let grid = Grid { columns, rows, shape: Shape::Records };
    let mut data = grid.clone();
    data.columns.insert(0, Column::new("article_id", ""));
    for row in &mut data.rows {
        row.cells.insert(0, Cell::new(&article.id));
    }
    View {
        name: "extract".to_owned(),
        title: words.tell("extract-title", &args),
        parts: vec![Part::Grid(grid)],
        notes: std::iter::once(words.say("extract-note")).chain(hash).collect(),
        data,
    }
}

fn row(shelf: Shelf, article: &Article, block: &Block) -> Row {
    let words = shelf.words;
    let lines = if block.line_start == block.line_end {
        block.line_start.to_string()
    } else {
        format!("{}–{}", block.line_start, block.line_end)
    };
    let role = code(block.role);
    let mut why = block.why.as_deref().map(|why| words.code("because", why)).unwrap_or_default();
    if let Some(rule) = &block.rule {
        why = if why.is_empty() { rule.clone() } else { format!("{why} ({rule})") };
    }
    let text = article.text.as_deref().map_or("", |text| cut(text, block.start, block.end, shelf.report.offsets));
    let tone = if matches!(block.role, Role::Body | Role::Title) { Tone::Plain } else { Tone::Faint };
    let paragraph = block.paragraph.map_or_else(String::new, |n| format!("§{n}"));
    let brief = [lines.as_str(), &paragraph, &words.code("role", &role), &why, text];
    let brief = brief.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" · ");
    let machine_why = block.rule.clone().or_else(|| block.why.clone()).unwrap_or_default();
    Row::new(vec![
        Cell::new(&lines),
        Cell::new(&paragraph),
        Cell::new(words.code("role", &role)).code(role).tone(tone),
        Cell::new(why).code(machine_why).tone(tone),
        Cell::new(text.trim()).tone(tone),
    ])
    .brief(brief)
}

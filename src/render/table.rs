//! Grids on a screen of a given width: a table where the words fit, the table turned where that helps, cards otherwise.
//! No word and no number is ever cut. It knows widths; it knows nothing of what the cells mean.

use comfy_table::{Attribute, Cell as Drawn, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};

use super::paint::Paint;
use super::view::{Audience, Column, Fit, Grid, NOTHING, Row, Shape, Tone};
use super::width::{hang, keep_end, keep_start, widest_piece, width, wrap};

/// Blanks between two columns.
const GAP: usize = 2;
/// A column of words is not squeezed below this, nor below its widest word.
const COMFORT: usize = 12;
/// A column that leaves out words is not squeezed below this.
const CONTEXT_COMFORT: usize = 20;
/// The same for what a matrix is about.
const STUB_COMFORT: usize = 16;
/// The same for columns that hold whole sentences.
const SENTENCE_COMFORT: usize = 24;
/// From this width on a cell is taken for a sentence.
const SENTENCE: usize = 60;

/// The lines of `grid` on a screen of `room` columns, with a rule under the head where `ruled`.
pub fn lay(grid: &Grid, room: usize, ruled: bool, paint: Paint) -> Vec<String> {
    let grid = grid.seen_by(Audience::People);
    if grid.rows.is_empty() || grid.columns.is_empty() {
        return Vec::new();
    }
    if let Some(widths) = widths(&grid, room) {
        return draw(&grid, &widths, ruled, paint);
    }
    if grid.shape == Shape::Matrix {
        let turned = grid.turned();
        if let Some(widths) = widths(&turned, room) {
            return draw(&turned, &widths, ruled, paint);
        }
    }
    cards(&grid, room, paint)
}

/// What each column takes; nothing where even the narrowest columns do not fit.
fn widths(grid: &Grid, room: usize) -> Option<Vec<usize>> {
    let bounds: Vec<(usize, usize)> = (0..grid.columns.len()).map(|n| bounds(grid, n)).collect();
    let mut chosen: Vec<usize> = bounds.iter().map(|&(least, _)| least).collect();
    let mut left = room.checked_sub(chosen.iter().sum::<usize>() + GAP * (chosen.len() - 1))?;
    while left > 0 {
        let wants = |n: &usize| bounds[*n].1.saturating_sub(chosen[*n]);
        let Some(neediest) = (0..chosen.len()).max_by_key(|n| (wants(n), usize::MAX - n)).filter(|n| wants(n) > 0)
        else {
            break;
        };
        chosen[neediest] += 1;
        left -= 1;
    }
    Some(chosen)
}

/// The least and the natural width of column `n`.
fn bounds(grid: &Grid, n: usize) -> (usize, usize) {
    let column = &grid.columns[n];
    let cells = || grid.rows.iter().filter_map(move |row| row.cells.get(n)).map(|cell| cell.text.as_str());
    let widest = cells().map(width).max().unwrap_or(0);
    let natural = widest.max(width(&column.title));
    let head = widest_piece(&column.title);
    let least = match column.fit {
        Fit::Number | Fit::Whole => natural,
        Fit::KeepStart | Fit::KeepEnd => head.max(natural.min(CONTEXT_COMFORT)),
        Fit::Wrap => {
            let comfort = match grid.shape {
                Shape::Matrix | Shape::Wordy if n == 0 => STUB_COMFORT,
                Shape::Records if natural > SENTENCE => SENTENCE_COMFORT,
                _ => COMFORT,
            };
            cells().map(widest_piece).max().unwrap_or(0).max(head).max(natural.min(comfort))
        }
    };
    (least, natural)
}

fn draw(grid: &Grid, widths: &[usize], ruled: bool, paint: Paint) -> Vec<String> {
    let mut table = Table::new();
    let rule = LineStyle::none().fill('─');
    let style = if ruled { TableStyle::new().header_separator(rule) } else { TableStyle::new() };
    table.load_style(style).set_content_arrangement(ContentArrangement::Disabled);
    if paint.on {
        table.enforce_styling().style_text_only();
    } else {
        table.force_no_tty();
    }
    if grid.columns.iter().any(|column| !column.title.is_empty()) {
        let heads = grid.columns.iter().zip(widths).map(|(column, &room)| {
            let drawn = Drawn::new(wrap(&column.title, room).join("\n")).set_alignment(leaning(column));
            if paint.on { drawn.add_attribute(Attribute::Bold) } else { drawn }
        });
        table.set_header(heads.collect::<Vec<_>>());
    }
    for row in &grid.rows {
        let cells = grid.columns.iter().zip(widths).zip(&row.cells).map(|((column, &room), cell)| {
            let text = match column.fit {
                Fit::Wrap => wrap(&cell.text, room).join("\n"),
                Fit::KeepStart => keep_start(&cell.text, room),
                Fit::KeepEnd => keep_end(&cell.text, room),
                Fit::Number | Fit::Whole => cell.text.clone(),
            };
            let drawn = Drawn::new(text).set_alignment(leaning(column));
            match (paint.on, cell.tone) {
                (true, Tone::Strong) => drawn.add_attribute(Attribute::Bold),
                (true, Tone::Faint) => drawn.add_attribute(Attribute::Dim),
                _ => drawn,
            }
        });
        table.add_row(cells.collect::<Vec<_>>());
    }
    let last = widths.len() - 1;
    for (n, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if n == last { 0 } else { GAP as u16 }));
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect()
}

fn leaning(column: &Column) -> CellAlignment {
    match column.fit {
        Fit::Number | Fit::KeepEnd => CellAlignment::Right,
        Fit::Wrap | Fit::KeepStart | Fit::Whole => CellAlignment::Left,
    }
}

/// One block a row: its short form where it has one, else its first cell and the others by name.
fn cards(grid: &Grid, room: usize, paint: Paint) -> Vec<String> {
    let mut lines = Vec::new();
    let corner = &grid.columns[0].title;
    if grid.shape != Shape::Records && !corner.is_empty() {
        lines.extend(wrap(corner, room).iter().map(|line| paint.tone(Tone::Strong, line)));
    }
    for row in &grid.rows {
        if let Some(brief) = &row.brief {
            let (head, rest) = brief.split_once(" · ").unwrap_or(("", brief));
            lines.extend(if head.is_empty() { hang("", rest, room) } else { hang(&format!("{head}  "), rest, room) });
            continue;
        }
        if let Some(first) = row.cells.first().filter(|cell| !cell.text.is_empty()) {
            lines.extend(wrap(&first.text, room).iter().map(|line| paint.tone(Tone::Strong, line)));
        }
        lines.extend(match grid.shape {
            Shape::Matrix => {
                Some(pairs(grid, row)).filter(|all| !all.is_empty()).map_or_else(Vec::new, |all| hang("  ", &all, room))
            }
            Shape::Wordy => by_column(grid, row, room),
            Shape::Records => fields(grid, row, room),
        });
    }
    lines
}

/// What stands in a row of a matrix, column by column; a lone dot stands for nothing.
fn pairs(grid: &Grid, row: &Row) -> String {
    let rest = grid.columns.iter().zip(&row.cells).skip(1);
    let rest = rest.filter(|(_, cell)| !cell.text.is_empty() && cell.text != NOTHING);
    rest.map(|(column, cell)| format!("{}\u{a0}{}", column.title, cell.text)).collect::<Vec<_>>().join(" · ")
}

/// The same, one column a line.
fn by_column(grid: &Grid, row: &Row, room: usize) -> Vec<String> {
    let rest = grid.columns.iter().zip(&row.cells).skip(1);
    let rest = rest.filter(|(_, cell)| !cell.text.is_empty() && cell.text != NOTHING);
    rest.flat_map(|(column, cell)| {
        let head = format!("  {}  ", column.title);
        if width(&head) + widest_piece(&cell.text) <= room {
            return hang(&head, &cell.text, room);
        }
        // The longest word has no room beside the name: the cell goes below it.
        let mut lines = hang("  ", &column.title, room);
        lines.extend(hang("    ", &cell.text, room));
        lines
    })
    .collect()
}

fn fields(grid: &Grid, row: &Row, room: usize) -> Vec<String> {
    let rest = grid.columns.iter().zip(&row.cells).skip(1).filter(|(_, cell)| !cell.text.is_empty());
    rest.flat_map(|(column, cell)| {
        let text =
            if column.title.is_empty() { cell.text.clone() } else { format!("{} · {}", column.title, cell.text) };
        hang("  ", &text, room)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::view::Cell;
    use super::*;

    fn grid(shape: Shape) -> Grid {
        Grid {
            columns: vec![
                Column::new("who", "source"),
                Column::new("what", "contenu"),
                Column::new("n", "mots").fit(Fit::Number),
            ],
            rows: vec![
                Row::new(vec![
                    Cell::new("le gouvernement"),
                    Cell::new("les incommensurables difficultés de l'approvisionnement en eau"),
                    Cell::new("1 037"),
                ]),
                Row::new(vec![Cell::new("la mairie"), Cell::new("rien de tel"), Cell::new("7")]),
            ],
            shape,
        }
    }

    #[test]
    fn every_word_survives_every_width() {
        for shape in [Shape::Records, Shape::Matrix, Shape::Wordy] {
            for room in 1..130 {
                let shown = lay(&grid(shape), room, true, Paint::default()).join("\n");
                for word in ["gouvernement", "incommensurables", "l'approvisionnement", "1 037", "mairie"] {
                    assert!(shown.contains(word), "{word} at {room}:\n{shown}");
                }
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_the_room_when_the_words_allow_it() {
        for shape in [Shape::Records, Shape::Matrix, Shape::Wordy] {
            for room in 24..130 {
                for line in lay(&grid(shape), room, true, Paint::default()) {
                    assert!(width(&line) <= room, "{} > {room}: {line}", width(&line));
                }
            }
        }
    }

    #[test]
    fn a_grid_without_rows_says_nothing() {
        let empty = Grid { rows: Vec::new(), ..grid(Shape::Records) };
        assert!(lay(&empty, 80, true, Paint::default()).is_empty());
    }
}

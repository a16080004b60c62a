//! What a view is made of, whatever it is printed as: grids, facts, lines, notes; and the plain grid that CSV takes.
//! It knows no format and no width.

use super::clean::clean;

/// How a cell is set off where the terminal can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// As the rest.
    #[default]
    Plain,
    /// To be seen first.
    Strong,
    /// To be seen last.
    Faint,
}

/// What a cell holds for machines, where it is not the words shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words or a code.
    Text(String),
    /// A day, a month or a moment in ISO 8601; whole days are days in a spreadsheet.
    Day(String),
    /// A number, written in the dialect of the format.
    Number(f64),
    /// A share, from 0 to 1, which a spreadsheet shows as a percentage.
    Share(f64),
    /// Nothing.
    Empty,
}

/// What stands in a cell of a matrix that holds nothing.
pub const NOTHING: &str = "·";

/// One cell of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What people read, on one line.
    pub text: String,
    /// What machines read; `None` means the same words.
    pub value: Option<Value>,
    /// Ids of the findings behind it.
    pub ids: Vec<String>,
    /// How it is set off.
    pub tone: Tone,
}

impl Cell {
    /// A cell of words.
    pub fn new(text: impl AsRef<str>) -> Cell {
        Cell { text: clean(text.as_ref()), value: None, ids: Vec::new(), tone: Tone::Plain }
    }

    /// A cell of a matrix that holds nothing.
    pub fn nothing() -> Cell {
        Cell { value: Some(Value::Empty), ..Cell::new(NOTHING) }.tone(Tone::Faint)
    }

    /// A cell for machines only: words, or nothing.
    pub fn data(text: Option<&str>) -> Cell {
        let value = text.map_or(Value::Empty, |text| Value::Text(clean(text)));
        Cell { value: Some(value), ..Cell::new("") }
    }

    /// A cell for machines only: a day, a month or a moment, or nothing.
    pub fn day(value: Option<&str>) -> Cell {
        let value = value.map_or(Value::Empty, |value| Value::Day(clean(value)));
        Cell { value: Some(value), ..Cell::new("") }
    }

    /// A cell for machines only: a number.
    pub fn number(n: f64) -> Cell {
        Cell { value: Some(Value::Number(n)), ..Cell::new("") }
    }

    /// A cell for machines only: a share, from 0 to 1.
    pub fn share(n: f64) -> Cell {
        Cell { value: Some(Value::Share(n)), ..Cell::new("") }
    }

    /// The same with what machines read.
    pub fn code(mut self, code: impl Into<String>) -> Cell {
        self.value = Some(Value::Text(clean(&code.into())));
        self
    }

    /// The same with the number machines read.
    pub fn worth(mut self, n: f64) -> Cell {
        self.value = Some(Value::Number(n));
        self
    }

    /// The same with the findings behind it.
    pub fn behind(mut self, ids: &[String]) -> Cell {
        self.ids = ids.to_vec();
        self
    }

    /// The same, set off.
    pub fn tone(mut self, tone: Tone) -> Cell {
        self.tone = tone;
        self
    }
}

/// What a column does when room is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Fit {
    /// Goes on in the next line.
    #[default]
    Wrap,
    /// Leaves out its last words.
    KeepStart,
    /// Leaves out its first words and leans right.
    KeepEnd,
    /// Stays on one line, leaning right as numbers do.
    Number,
    /// Stays on one line.
    Whole,
}

/// Where a column is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Audience {
    /// To people and machines.
    #[default]
    Both,
    /// On the screen and in Markdown.
    People,
    /// In CSV.
    Machines,
}

/// One column of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name for machines; the same in every interface language.
    pub key: String,
    /// Its name for people.
    pub title: String,
    /// What it does when room is short.
    pub fit: Fit,
    /// Where it is shown.
    pub audience: Audience,
}

impl Column {
    /// A column shown to everybody.
    pub fn new(key: impl Into<String>, title: impl AsRef<str>) -> Column {
        Column { key: key.into(), title: clean(title.as_ref()), fit: Fit::Wrap, audience: Audience::Both }
    }

    /// A column for machines.
    pub fn data(key: &str) -> Column {
        Column { audience: Audience::Machines, ..Column::new(key, "") }
    }

    /// The same with another way of fitting.
    pub fn fit(mut self, fit: Fit) -> Column {
        self.fit = fit;
        self
    }

    /// The same for people alone.
    pub fn screen(mut self) -> Column {
        self.audience = Audience::People;
        self
    }
}

/// One row of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
    /// The row in one piece, for screens too narrow for columns.
    pub brief: Option<String>,
}

impl Row {
    /// A row of cells.
    pub fn new(cells: Vec<Cell>) -> Row {
        Row { cells, brief: None }
    }

    /// The same with its short form.
    pub fn brief(mut self, brief: impl AsRef<str>) -> Row {
        self.brief = Some(clean(brief.as_ref()));
        self
    }
}

/// What a grid may become on a narrow screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shape {
    /// Rows are things of their own: a table, or cards.
    #[default]
    Records,
    /// Rows and columns can change places: a table, the table turned, or cards.
    Matrix,
    /// A matrix of many words a cell: a table, or cards with a line a column.
    Wordy,
}

/// Rows under columns.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Grid {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What it may become.
    pub shape: Shape,
}

impl Grid {
    /// The grid as `audience` sees it.
    pub fn seen_by(&self, audience: Audience) -> Grid {
        let seen = |column: &Column| column.audience == Audience::Both || column.audience == audience;
        let kept: Vec<usize> = (0..self.columns.len()).filter(|&n| seen(&self.columns[n])).collect();
        let pick = |row: &Row| Row {
            cells: kept.iter().map(|&n| row.cells.get(n).cloned().unwrap_or_else(|| Cell::new(""))).collect(),
            brief: row.brief.clone(),
        };
        Grid {
            columns: kept.iter().map(|&n| self.columns[n].clone()).collect(),
            rows: self.rows.iter().map(pick).collect(),
            shape: self.shape,
        }
    }

    /// Rows become columns; the first column and the heads of the others change places.
    pub fn turned(&self) -> Grid {
        let Some(corner) = self.columns.first() else { return Grid::default() };
        let mut columns = vec![corner.clone()];
        columns.extend(self.rows.iter().map(|row| {
            let head = row.cells.first().cloned().unwrap_or_else(|| Cell::new(""));
            let key = match &head.value {
                Some(Value::Text(code)) => code.clone(),
                _ => head.text.clone(),
            };
            Column::new(key, head.text)
        }));
        let rows = self.columns.iter().enumerate().skip(1).map(|(n, column)| {
            let mut cells = vec![Cell::new(&column.title).code(column.key.clone())];
            cells.extend(self.rows.iter().map(|row| row.cells.get(n).cloned().unwrap_or_else(|| Cell::new(""))));
            Row::new(cells)
        });
        Grid { rows: rows.collect(), columns, shape: self.shape }
    }
}

/// One piece of a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading inside the view.
    Heading(String),
    /// Words with what stands before them; further lines are indented by as much.
    Line {
        /// What stands before.
        lead: String,
        /// The words.
        text: String,
    },
    /// A grid with a rule under its head.
    Grid(Grid),
    /// A grid without rules.
    Bare(Grid),
    /// Names with values.
    Facts(Vec<(String, String)>),
    /// An empty line.
    Blank,
}

impl Part {
    /// A heading.
    pub fn heading(text: impl AsRef<str>) -> Part {
        Part::Heading(clean(text.as_ref()))
    }

    /// A line that begins at the margin.
    pub fn line(text: impl AsRef<str>) -> Part {
        Part::hanging("", text)
    }

    /// A line with what stands before it.
    pub fn hanging(lead: impl AsRef<str>, text: impl AsRef<str>) -> Part {
        Part::Line { lead: clean(lead.as_ref()), text: clean(text.as_ref()) }
    }
}

/// A view, ready for any format.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct View {
    /// Its name on the command line and in file names.
    pub name: String,
    /// Its title for people.
    pub title: String,
    /// What people see.
    pub parts: Vec<Part>,
    /// What must be known to read it.
    pub notes: Vec<String>,
    /// What machines get.
    pub data: Grid,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_grid_keeps_every_cell() {
        let grid = Grid {
            columns: vec![Column::new("measure", "mesure"), Column::new("a.txt", "A"), Column::new("b.txt", "B")],
            rows: vec![
                Row::new(vec![Cell::new("mots").code("words"), Cell::new("12"), Cell::new("7")]),
                Row::new(vec![Cell::new("langue").code("lang"), Cell::new("fr"), Cell::new("en")]),
            ],
            shape: Shape::Matrix,
        };
        let turned = grid.turned();
        assert_eq!(turned.columns.iter().map(|c| c.key.as_str()).collect::<Vec<_>>(), ["measure", "words", "lang"]);
        let texts: Vec<Vec<&str>> =
            turned.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(texts, [["A", "12", "fr"], ["B", "7", "en"]]);
    }
}

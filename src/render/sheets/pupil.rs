//! The pupil's sheet: one text, unmarked, with room for notes; then the empty grid, as long on every sheet, so that its length gives
//! no answer away. That a program may have translated the text is asked over it, with the number of signs; which they are is for
//! the key.

use serde::Serialize;

use super::desk::Desk;
use super::leaf::leaf;
use super::text::{Par, paragraphs};
use super::{Kind, Sheet};
use crate::contract::Article;

/// Lines of the empty grid for the younger and for the older; no more fit a page with the boxes below them.
const ROWS: [usize; 2] = [10, 12];

#[derive(Serialize)]
struct Pupil {
    name: String,
    lang: Option<String>,
    origin: Vec<String>,
    translated: Option<String>,
    task: String,
    paragraphs: Vec<Par>,
    grid_task: String,
    example: bool,
    rows: usize,
    words: usize,
    checks: usize,
    word_task: String,
    check_task: String,
}

/// The sheet of one text.
pub(super) fn sheet(desk: &Desk, article: &Article) -> Sheet {
    let name = desk.name(article);
    let content = Pupil {
        lang: article.lang.clone(),
        origin: origin(desk, article),
        translated: desk.translated(article),
        task: desk.code("sheet-pupil-task", desk.level()),
        paragraphs: paragraphs(desk, article),
        grid_task: desk.code("sheet-grid-task", desk.level()),
        example: desk.amount(1, 0) > 0,
        rows: desk.amount(ROWS[0], ROWS[1]),
        words: desk.amount(2, 2),
        checks: desk.amount(2, 2),
        word_task: desk.code("sheet-word-task", desk.level()),
        check_task: desk.code("sheet-check-task", desk.level()),
        name: name.clone(),
    };
    leaf(desk, Kind::Pupil, desk.file(Kind::Pupil, Some(article)), &name, &content)
}

/// In what other language it is, where and when it appeared, as far as the file says and pupils may know.
fn origin(desk: &Desk, article: &Article) -> Vec<String> {
    let heads = desk.heads(article);
    let outlet = article.outlet.as_deref().map(str::trim).filter(|_| heads.contains(&"outlet"));
    let day = article.published.as_ref().filter(|_| heads.contains(&"date"));
    let day = day.map(|published| desk.shelf.words.date(&published.value));
    desk.tongue(article).into_iter().chain(outlet.map(str::to_owned)).chain(day).collect()
}

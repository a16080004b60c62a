//! Categories of words to discuss, as somebody types them: by id, or by the name that the screen shows, in either language,
//! with or without capitals and accents.

use super::exit::Stop;
use crate::lexicon::Lexicon;
use crate::lexicon::nearest::nearest;
use crate::lexicon::tables::Category;
use crate::render::words::Ui;
use crate::text::fold::strip;

/// The categories asked for; else the usage error names the nearest one, or all, as the screen `ui` calls them.
/// A comma with nothing behind it asks for nothing.
pub(super) fn categories<'l>(asked: &[String], lexicon: &'l Lexicon, ui: Ui) -> Result<Vec<&'l Category>, Stop> {
    let known = &lexicon.categories;
    let all_empty = asked.iter().all(|word| word.trim().is_empty());
    let asked = asked.iter().map(|word| word.trim()).filter(|word| all_empty || !word.is_empty());
    asked.map(|word| find(word, known, ui)).collect()
}

fn find<'l>(word: &str, known: &'l [Category], ui: Ui) -> Result<&'l Category, Stop> {
    let typed = strip(word);
    let ways: Vec<(String, &Category)> =
        known.iter().flat_map(|it| [&it.id, &it.name.fr, &it.name.en].map(|way| (strip(way), it))).collect();
    if let Some((_, category)) = ways.iter().find(|(way, _)| *way == typed) {
        return Ok(category);
    }
    let shown = |category: &Category| match category.name.get(ui.code()) {
        name if name == category.id => name.to_owned(),
        name => format!("{name} ({})", category.id),
    };
    let meant = nearest(&typed, ways.iter().map(|(way, _)| way.as_str()));
    Err(match ways.iter().find(|(way, _)| Some(way.as_str()) == meant) {
        Some((_, category)) => Stop::usage("category-unknown-meant", &[("name", word), ("meant", &shown(category))]),
        None => {
            let names = known.iter().map(shown).collect::<Vec<_>>().join(", ");
            Stop::usage("category-unknown", &[("name", word), ("names", &names)])
        }
    })
}

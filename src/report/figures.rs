//! Quantities that several texts have, set in their articles. It knows filled articles and what was kept of each text, in one
//! order of figures; it says how two values stand to each other and never which is right.

use crate::compare::quantity::{Place, Quantity, Standing};
use crate::contract::{Article, Figure, FigureCell, FigureRow, FigureState, Prose};
use crate::lexicon::Lexicon;

/// One row a quantity that two texts or more have, read with `lexicon`.
pub(super) fn fill(articles: &[Article], quantities: &[Quantity], lexicon: &Lexicon) -> Vec<FigureRow> {
    quantities.iter().filter_map(|places| row(articles, places, lexicon)).collect()
}

fn row(articles: &[Article], places: &[Place], lexicon: &Lexicon) -> Option<FigureRow> {
    let mut cells: Vec<FigureCell> = Vec::new();
    for place in places {
        let article = &articles[place.text];
        let figures: &[Figure] = article.figures.as_deref().unwrap_or(&[]);
        let id = figures.get(place.figure)?.id.clone();
        if cells.last().is_none_or(|cell| cell.article != article.id) {
            let (ids, state, parts) = (Vec::new(), FigureState::Same, Vec::new());
            cells.push(FigureCell { article: article.id.clone(), ids, state, parts });
        }
        let cell = cells.last_mut()?;
        cell.ids.push(id);
        cell.state = cell.state.max(state(place.standing));
        cell.parts.extend(place.parts.iter().filter_map(|part| Some(figures.get(*part)?.id.clone())));
    }
    let figure = |place: &Place| articles[place.text].figures.as_deref()?.get(place.figure);
    let unit = places.iter().filter_map(|place| figure(place)?.unit.clone()).next();
    let state = cells.iter().map(|cell| cell.state).max()?;
    let mut units: Vec<Prose> = Vec::new();
    for name in places.iter().filter_map(|place| name(lexicon, figure(place)?.counts.as_deref()?)) {
        if !units.contains(&name) {
            units.push(name);
        }
    }
    Some(FigureRow { quantity: unit.unwrap_or_default(), state: state.code().to_owned(), cells, units })
}

/// The name of a unit on the screen; nothing where an interface language has none.
fn name(lexicon: &Lexicon, id: &str) -> Option<Prose> {
    let unit = lexicon.units.iter().find(|unit| unit.id == id)?;
    let of = |code: &str| unit.names.get(code).and_then(|names| names.get(1).or(names.first())).cloned();
    Some(Prose { fr: of("fr")?, en: of("en")? })
}

fn state(standing: Standing) -> FigureState {
    match standing {
        Standing::Same | Standing::Order => FigureState::Same,
        Standing::Bound => FigureState::OtherBound,
        Standing::Reach => FigureState::OtherScope,
        Standing::Value => FigureState::OtherValue,
    }
}

//! Quantities that several texts have, set in their articles. It knows filled articles and what was kept of each text, in one
//! order of figures; it says how two values stand to each other and never which is right.

use crate::compare::quantity::{self, Place, Standing};
use crate::compare::{Passage, Trace};
use crate::contract::{Article, Figure, FigureCell, FigureRow, FigureState};

/// One row a quantity that two texts or more have.
pub(super) fn fill(articles: &[Article], traces: &[Trace], passages: &[Passage]) -> Vec<FigureRow> {
    quantity::gather(traces, passages).iter().filter_map(|places| row(articles, places)).collect()
}

fn row(articles: &[Article], places: &[Place]) -> Option<FigureRow> {
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
    Some(FigureRow { quantity: unit.unwrap_or_default(), state: state.code().to_owned(), cells })
}

fn state(standing: Standing) -> FigureState {
    match standing {
        Standing::Same => FigureState::Same,
        Standing::Reach => FigureState::OtherScope,
        Standing::Value => FigureState::OtherValue,
    }
}

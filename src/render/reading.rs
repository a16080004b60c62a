//! How much of a report a person has looked at, and what a drawn sample of it was worth, in one line each.

use super::shelf::Shelf;
use super::words::{Arg, Words};
use crate::contract::{Article, Control, Sample};

/// Whether the reading is automatic, or how much of it has been read again and by whom.
pub fn state(shelf: Shelf) -> String {
    of_some(shelf.words, &shelf.articles().iter().collect::<Vec<_>>())
}

/// The same of one text.
pub fn of(words: &Words, article: &Article) -> String {
    of_some(words, &[article])
}

/// The same as a sentence that begins with what the reading is and ends with one full stop.
pub fn sentence(words: &Words, articles: &[&Article]) -> String {
    if !has_any(articles) {
        return words.say("annotate-unreviewed");
    }
    let state = of_some(words, articles);
    // Initials may end with the stop that ends the sentence.
    let told = words.tell("reading-told", &[("state", Arg::from(state.trim_end_matches('.')))]);
    let freed: usize = articles.iter().filter_map(|article| article.reviewed.as_ref()).map(|it| it.freed).sum();
    match freed {
        0 => told,
        n => format!("{told} {}", words.tell("reading-freed", &[("n", Arg::from(n))])),
    }
}

/// Whether a reader has decided anything in some of `articles`.
pub fn has_any(articles: &[&Article]) -> bool {
    articles.iter().any(|article| article.looked_at().1 > 0)
}

/// What stands beside figures of a report: how much of it a person has looked at, where one has, and the line of the control,
/// where there is one.
pub fn beside(shelf: Shelf) -> Vec<String> {
    let all: Vec<&Article> = shelf.articles().iter().collect();
    let state = has_any(&all).then(|| sentence(shelf.words, &all));
    state.into_iter().chain(control(shelf)).collect()
}

/// How much of some texts taken together has been read again and by whom.
pub fn of_some(words: &Words, articles: &[&Article]) -> String {
    told(words, "reading-reviewed", articles)
}

/// The same beside a figure, where it is said of what the numbers are.
pub fn in_full(words: &Words, articles: &[&Article]) -> String {
    told(words, "reading-reviewed-full", articles)
}

fn told(words: &Words, key: &str, articles: &[&Article]) -> String {
    let of = articles.iter().map(|article| article.looked_at());
    let (all, n) = of.fold((0, 0), |(all, n), (more, looked)| (all + more, n + looked));
    let mut by: Vec<&str> = Vec::new();
    for one in articles.iter().filter_map(|article| article.reviewed.as_ref()).flat_map(|it| &it.by) {
        if !by.contains(&one.as_str()) {
            by.push(one);
        }
    }
    if n == 0 {
        return words.say("reading-automatic");
    }
    let (n, all) = (Arg::from(words.whole(n)), Arg::from(words.whole(all)));
    words.tell(key, &[("n", n), ("all", all), ("by", Arg::from(by.join(", ")))])
}

/// The line of the control; nothing where no sample was coded.
pub fn control(shelf: Shelf) -> Option<String> {
    let control = shelf.report.control.as_ref()?;
    let line = line(control, &shelf.report.lexicon.hash, shelf.words);
    let corrected = has_any(&shelf.articles().iter().collect::<Vec<_>>());
    Some(if corrected { format!("{line} {}", shelf.words.say("control-before")) } else { line })
}

/// What `control` says of each kind of findings by itself, and which reading it is of; nothing where no finding was drawn.
pub fn kinds(control: &Control, words: &Words) -> Option<String> {
    let part = |key: &str, sample: Option<&Sample>| {
        let sample = sample?;
        let (n, yes) = (Arg::from(sample.answered), Arg::from(sample.yes));
        let args = [("n", n), ("yes", yes), ("low", percent(words, sample.low)), ("high", percent(words, sample.high))];
        let told = match sample.answered {
            0 => words.tell("control-kind-open", &[("drawn", Arg::from(sample.drawn))]),
            _ => words.tell("control-kind", &args),
        };
        Some(words.tell(key, &[("part", Arg::from(told))]))
    };
    let kinds =
        [part("control-attributions", control.attributions.as_ref()), part("control-loaded", control.loaded.as_ref())];
    let parts: Vec<String> = kinds.into_iter().flatten().collect();
    let joined = parts.join(&words.say("between-items"));
    (!parts.is_empty()).then(|| words.tell("control-kinds", &[("parts", Arg::from(joined))]))
}

/// The end of an interval as a whole percentage, as samples are small.
fn percent(words: &Words, share: f64) -> Arg<'static> {
    Arg::from(words.decimal(share * 100.0, 0))
}

/// What `control` says beside a reading with the lexicons `lexicon`.
pub fn line(control: &Control, lexicon: &str, words: &Words) -> String {
    let part = |key: &str, sample: &Sample| {
        let (drawn, key) = (("drawn", Arg::from(sample.drawn)), key.to_owned());
        if sample.answered == 0 {
            return words.tell(&(key + "-open"), &[drawn]);
        }
        let key = if sample.answered < sample.drawn { key + "-part" } else { key };
        let (n, yes) = (Arg::from(sample.answered), Arg::from(sample.yes));
        let ends = [("low", percent(words, sample.low)), ("high", percent(words, sample.high))];
        words.tell(&key, &[&[drawn, ("n", n), ("yes", yes)][..], &ends].concat())
    };
    let mut parts = Vec::new();
    if control.findings.drawn > 0 {
        parts.push(part("control-findings", &control.findings));
    }
    if control.sentences.drawn > 0 {
        parts.push(part("control-sentences", &control.sentences));
    }
    if let Some(reach) = control.reach {
        parts.push(words.tell("control-reach", &[("n", Arg::from(reach.texts)), ("all", Arg::from(reach.of))]));
    }
    if control.lexicon.as_deref() != Some(lexicon) {
        parts.push(words.say("control-other"));
    }
    words.tell("control-line", &[("parts", Arg::from(parts.join(&words.say("between-items"))))])
}

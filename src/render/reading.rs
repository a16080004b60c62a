//! How much of a report a person has looked at, and what a drawn sample of it was worth, in one line each.

use super::shelf::Shelf;
use super::words::{Arg, Words};
use crate::contract::{Article, Control, Sample};

/// Whether the reading is automatic, or how much of it has been read again and by whom.
pub fn state(shelf: Shelf) -> String {
    let of = shelf.articles().iter().map(Article::looked_at);
    let (all, n) = of.fold((0, 0), |(all, n), (more, looked)| (all + more, n + looked));
    let mut by: Vec<&str> = Vec::new();
    for one in shelf.articles().iter().filter_map(|article| article.reviewed.as_ref()).flat_map(|it| &it.by) {
        if !by.contains(&one.as_str()) {
            by.push(one);
        }
    }
    told(shelf.words, n, all, &by)
}

/// The same of one text.
pub fn of(words: &Words, article: &Article) -> String {
    let by: Vec<&str> = article.reviewed.iter().flat_map(|it| &it.by).map(String::as_str).collect();
    let (all, n) = article.looked_at();
    told(words, n, all, &by)
}

fn told(words: &Words, n: usize, all: usize, by: &[&str]) -> String {
    if n == 0 {
        return words.say("reading-automatic");
    }
    let (n, all) = (Arg::from(words.whole(n)), Arg::from(words.whole(all)));
    words.tell("reading-reviewed", &[("n", n), ("all", all), ("by", Arg::from(by.join(", ")))])
}

/// The line of the control; nothing where no sample was coded.
pub fn control(shelf: Shelf) -> Option<String> {
    let control = shelf.report.control.as_ref()?;
    Some(line(control, &shelf.report.lexicon.hash, shelf.words))
}

/// What `control` says beside a reading with the lexicons `lexicon`.
pub fn line(control: &Control, lexicon: &str, words: &Words) -> String {
    let part = |key: &str, sample: &Sample| {
        // The ends of the interval are whole percentages, as the sample is small.
        let percent = |share: f64| Arg::from(words.decimal(share * 100.0, 0));
        let (n, yes) = (Arg::from(sample.answered), Arg::from(sample.yes));
        words.tell(key, &[("n", n), ("yes", yes), ("low", percent(sample.low)), ("high", percent(sample.high))])
    };
    let mut parts = Vec::new();
    if control.findings.answered > 0 {
        parts.push(part("control-findings", &control.findings));
    }
    if control.sentences.answered > 0 {
        parts.push(part("control-sentences", &control.sentences));
    }
    let open = |sample: &Sample| sample.drawn - sample.answered;
    let open = open(&control.findings) + open(&control.sentences);
    if open > 0 {
        parts.push(words.count("control-open", open));
    }
    if control.lexicon.as_deref() != Some(lexicon) {
        parts.push(words.say("control-other"));
    }
    words.tell("control-line", &[("parts", Arg::from(parts.join(&words.say("control-between"))))])
}

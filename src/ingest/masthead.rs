//! The name of the site at the head of a tag-less page: the picture and the words of its logo, saved as one line that says
//! the same twice, over and over; or the first line of all, right above the title, if it is called as outlets are or is an
//! address. It knows lines; what else stands there once may be anything.

use super::line::Line;
use crate::lexicon::rule::Mark;
use crate::text::Span;
use crate::text::address::{is_address, is_mail};

/// Most words of a name.
const LONGEST: usize = 6;
/// How often it stands before the text at least.
const TIMES: usize = 2;

/// So many lines may stand between the first line and the title, a rubric or a day.
const BETWEEN: usize = 2;

/// The name of the site in the lines before the line `opening`, with the title in the line `title`.
pub(crate) fn name(text: &str, lines: &[Line], opening: usize, title: Option<usize>) -> Option<Span> {
    logo(text, lines, opening).or_else(|| head(text, lines, title?))
}

/// The first line, where it stands above the title and is a name or an address and nothing else.
fn head(text: &str, lines: &[Line], title: usize) -> Option<Span> {
    let first = lines.first().filter(|line| (1..=BETWEEN + 1).contains(&title) && !line.ends && !line.repeated)?;
    let span = once(text, first.span).unwrap_or(first.span);
    let written = span.of(text).trim();
    let named = first.form(&[Mark::Outlet]).is_some() && written.starts_with(char::is_uppercase);
    let site = is_address(written) && !is_mail(written) && !written.starts_with('@');
    (site || named && written.split_whitespace().count() <= LONGEST).then_some(span)
}

/// The name that stands twice in one line, on more than one line.
fn logo(text: &str, lines: &[Line], opening: usize) -> Option<Span> {
    let doubled: Vec<Span> = lines[..opening].iter().filter_map(|line| once(text, line.span)).collect();
    let times = |name: &str| doubled.iter().filter(|other| other.of(text) == name).count();
    doubled.iter().copied().find(|name| times(name.of(text)) >= TIMES)
}

/// The first of two halves that say the same.
fn once(text: &str, line: Span) -> Option<Span> {
    let start = line.start + (line.of(text).len() - line.of(text).trim_start().len());
    let written = line.of(text).trim();
    let middle = written.len() / 2;
    if !written.is_char_boundary(middle) {
        return None;
    }
    let (one, other) = (written[..middle].trim_end(), written[middle..].trim_start());
    let named = one.starts_with(char::is_uppercase) && (2..=LONGEST).contains(&one.split_whitespace().count());
    (named && one == other).then(|| Span::new(start, start + one.len()))
}

#[cfg(test)]
mod tests {
    use crate::ingest::dissect::dissect;
    use crate::ingest::testing;

    const BODY: &str = "A barge loaded with gravel broke loose on Wednesday and hit the second pier of the bridge, the harbour office said.\n\n\
        No one was hurt, and the bridge was closed in both directions until the morning, when engineers will look at it.\n";

    fn outlet(head: &str) -> Option<String> {
        let text = format!("{head}Barge hits the pier of the bridge and nobody is hurt\n\n{BODY}");
        dissect(&text, testing::lexicon()).1.outlet.map(|meta| meta.value)
    }

    #[test]
    fn a_logo_saved_with_its_words_names_the_site() {
        assert_eq!(
            outlet("Harbour PostHarbour Post\nWorld\nHarbour PostHarbour Post\n\n").as_deref(),
            Some("Harbour Post")
        );
    }

    #[test]
    fn a_paper_or_an_address_above_the_title_names_the_site() {
        assert_eq!(outlet("The Harbour Post\n\n").as_deref(), Some("The Harbour Post"));
        assert_eq!(outlet("Harbour PostHarbour Post\nWorld\n\n").as_deref(), Some("Harbour Post"));
        assert_eq!(outlet("La Gazette de Harn\nRégion\n").as_deref(), Some("La Gazette de Harn"));
        assert_eq!(outlet("www.harbour-post.example\n").as_deref(), Some("www.harbour-post.example"));
        for head in ["World\n\n", "desk@harbour-post.example\n", "World\nThe Harbour Post\n\n"] {
            assert_eq!(outlet(head), None, "{head:?}");
        }
    }

    #[test]
    fn what_stands_once_names_nothing() {
        for head in ["Harbour LinkHarbour Link\nWorld\n\n", "Harbour Post\nHarbour Post\n\n", "HomeHome\nHomeHome\n\n"]
        {
            assert_eq!(outlet(head), None, "{head:?}");
        }
    }
}

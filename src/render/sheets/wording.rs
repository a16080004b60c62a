//! The words of a source in one place, as the report has them: with their marks, and with what the text sums up around these.
//! Only very long ones are cut, in the middle, so that both ends can be found.

use super::desk::Desk;
use crate::contract::{Article, Attribution};
use crate::render::width::keep_ends;

/// Columns of what somebody says: a paragraph, which is compared with what a pupil has copied.
pub(super) const LONGEST: usize = 600;
/// What stands for words that are left out.
const LEFT_OUT: &str = " … ";

/// The words.
pub(super) fn wording(desk: &Desk, article: &Article, one: &Attribution) -> String {
    let text = article.text.as_deref().unwrap_or_default();
    let (mut words, mut last) = (String::new(), None);
    for span in &one.content {
        let between = last.and_then(|end| text.get(desk.bytes(article, end, span.start)?));
        words.push_str(between.map_or("", joint));
        words.push_str(&span.text);
        last = Some(span.end);
    }
    keep_ends(&words.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST)
}

/// What joins two pieces: the signs of the text where no word stands between them.
fn joint(between: &str) -> &str {
    match between.contains(char::is_alphanumeric) {
        true => LEFT_OUT,
        false if between.is_empty() => " ",
        false => between,
    }
}

#[cfg(test)]
mod tests {
    use super::joint;

    #[test]
    fn a_sign_of_omission_stands_only_where_a_word_is_left_out() {
        assert_eq!(joint("\n"), "\n");
        assert_eq!(joint(" » « "), " » « ");
        assert_eq!(joint(", a dit le maire, "), " … ");
    }
}

//! Initials beside a stroke and an agency's name: *ats/nvd/blp*, *nvd/ats*. They stand for those who wrote and read a dispatch.
//! It knows how they are written, not whose they are.

use super::{Kind, Token};

/// Most letters of one person's initials.
const LONGEST: usize = 3;

/// Whether `written` may be initials: two or three small letters.
pub fn may_be(written: &str) -> bool {
    (2..=LONGEST).contains(&written.chars().count()) && written.chars().all(char::is_lowercase)
}

/// Whether token `i` of `text` is initials right beside a stroke.
pub fn stand_at(text: &str, tokens: &[Token], i: usize) -> bool {
    let stroke = |at: Option<&Token>| at.is_some_and(|t| t.kind == Kind::Mark && t.span().of(text) == "/");
    let beside = stroke(i.checked_sub(1).and_then(|at| tokens.get(at))) || stroke(tokens.get(i + 1));
    beside && tokens[i].kind == Kind::Word && may_be(tokens[i].span().of(text))
}

#[cfg(test)]
mod tests {
    use super::may_be;

    #[test]
    fn initials_are_two_or_three_small_letters() {
        assert!(may_be("nvd") && may_be("fu") && may_be("éb"));
        assert!(!may_be("Ana") && !may_be("file") && !may_be("x") && !may_be("NWA") && !may_be("m2"));
    }
}

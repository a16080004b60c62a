//! Words that a spreadsheet would take for a formula. It knows their first signs and no format; the list that a page saves
//! (`html/page.js`) follows the same rule.

/// Signs that open a formula, those of wide writing too, which some spreadsheets read alike.
const OPENING: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet would take `text` for a formula: one of the signs opens it, blanks before that or not, or a tab or a
/// carriage return does, behind which some programs begin to read.
pub(super) fn is_formula(text: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    text.trim_start_matches(is_blank).starts_with(OPENING) || text.starts_with(['\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::is_formula;

    #[test]
    fn whatever_opens_a_formula_is_known() {
        for text in ["=1", "+1", "-1", "@a", "\t=1", "\r1", "  =1", "\u{a0}\u{feff}=1", "＝1", "＠a"] {
            assert!(is_formula(text), "{text:?}");
        }
        for text in ["1-2", "a=b", "«=»", " a", ""] {
            assert!(!is_formula(text), "{text:?}");
        }
    }
}

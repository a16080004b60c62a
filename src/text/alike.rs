//! Whether two written words look like the same word in two spellings or two languages. It knows letters alone.

/// Whether two folded words have most of their letters in common, in the same order, the first two included: *defense* and
/// *defence*, *gouvernement* and *government*.
pub fn are_alike(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.iter().zip(&b).take(2).any(|(x, y)| x != y) {
        return false;
    }
    let mut row = vec![0usize; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    10 * 2 * row[b.len()] >= 8 * (a.len() + b.len())
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn cousins_are_told_from_strangers() {
        assert!(are_alike("ministere", "ministry") && are_alike("reservistes", "reservists"));
        assert!(!are_alike("interieur", "exterieur") && !are_alike("soldats", "civils"));
        assert!(are_alike("personnes", "personnes") && !are_alike("", "a"));
    }
}

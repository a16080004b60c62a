//! Names of sheets as spreadsheet programs allow them.

/// UTF-16 code units of a name.
const LONGEST: usize = 31;
/// Signs no name may hold.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// `name` made legal, and other than all that are `taken` whatever their capitals; it is taken from then on.
pub(super) fn free(name: &str, taken: &mut Vec<String>) -> String {
    let mut times = 1;
    loop {
        let end = if times == 1 { String::new() } else { format!(" {times}") };
        let tried = format!("{}{end}", legal(name, LONGEST - end.len()));
        if taken.iter().all(|other| other.to_lowercase() != tried.to_lowercase()) {
            taken.push(tried.clone());
            return tried;
        }
        times += 1;
    }
}

/// `name` with what is forbidden left out, at most `most` units long; a hyphen where nothing is left.
fn legal(name: &str, most: usize) -> String {
    let mut kept = String::new();
    let mut long = 0;
    for c in name.chars().filter(|c| !FORBIDDEN.contains(c) && !c.is_control()) {
        long += c.len_utf16();
        if long > most {
            break;
        }
        kept.push(c);
    }
    let kept = kept.trim_matches(['\'', ' ']);
    if kept.is_empty() { "-".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_and_differ() {
        let mut taken = Vec::new();
        assert_eq!(free("'[a]:b*?/\\'", &mut taken), "ab");
        assert_eq!(free("AB", &mut taken), "AB 2");
        assert_eq!(free("", &mut taken), "-");
        let long = "é".repeat(40);
        assert_eq!(free(&long, &mut taken).chars().count(), 31);
        let second = free(&long, &mut taken);
        assert!(second.ends_with(" 2") && second.encode_utf16().count() == 31, "{second}");
        assert!(free(&"😀".repeat(20), &mut taken).encode_utf16().count() <= 31);
    }
}

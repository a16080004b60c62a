//! What in a sentence survives a translation: numbers, months and days, names, and words whose cousins in the other
//! language look alike. It knows one word at a time; texts are compared next door.

use crate::terms::Counting;
use crate::text::Span;
use crate::text::alike::are_alike;

/// What sort of thing is known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A number, in digits or in words.
    Number,
    /// A month.
    Month,
    /// A day of the week.
    Weekday,
    /// A country or an actor of the tables, under its id.
    Known,
    /// A name, by its consonants.
    Name,
    /// Any other word that is not grammatical, without accents.
    Stem,
}

/// One such thing where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// What sort.
    pub sort: Sort,
    /// By what it is known again.
    pub key: String,
    /// Where.
    pub span: Span,
    /// What it can stand for in every language, in order.
    pub meanings: Vec<u32>,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
}

/// Shortest word whose cousins can be told from strangers.
const SHORTEST: usize = 4;
/// Written-out numbers below this are too common to be known again.
const LEAST: u64 = 3;

impl Anchor {
    fn new(sort: Sort, key: String, span: Span) -> Anchor {
        Anchor { sort, key, span, meanings: Vec::new(), quoted: false }
    }

    /// A number with these digits.
    pub fn number(digits: &str, span: Span) -> Anchor {
        Anchor::new(Sort::Number, digits.to_owned(), span)
    }

    /// A country or an actor.
    pub fn known(id: &str, span: Span) -> Anchor {
        Anchor::new(Sort::Known, id.to_owned(), span)
    }

    /// A word without accents.
    pub fn stem(folded: &str, span: Span) -> Anchor {
        Anchor::new(Sort::Stem, folded.to_owned(), span)
    }

    /// Whether it is neither number nor name nor day.
    pub fn is_stem(&self) -> bool {
        self.sort == Sort::Stem
    }

    /// Whether it is a number, a month or a day, which grammatical words can be too.
    pub fn is_dated(&self) -> bool {
        matches!(self.sort, Sort::Number | Sort::Month | Sort::Weekday)
    }

    /// What it says of two sentences that both have it, before it is known how often their texts do: 0.5 to 4.
    pub fn weight(&self) -> f64 {
        let plain = match self.sort {
            Sort::Number if self.key.len() >= 3 => 4.0,
            Sort::Number if self.key.len() == 2 => 2.0,
            Sort::Month | Sort::Name => 2.0,
            Sort::Number | Sort::Weekday | Sort::Known => 1.0,
            Sort::Stem if self.key.len() > SHORTEST => 1.0,
            Sort::Stem => 0.7,
        };
        if self.quoted && self.is_stem() { 1.5 * plain } else { plain }
    }
}

/// What the folded `word` is known again by; `named` says that it bears a capital as names do, `meanings` what it can stand
/// for.
pub fn read(word: &str, span: Span, named: bool, meanings: &[u32], counting: &Counting) -> Option<Anchor> {
    let value = counting.value(word).or_else(|| counting.value(word.strip_suffix('s')?));
    if let Some(value) = value.filter(|value| *value >= LEAST) {
        return Some(Anchor::new(Sort::Number, value.to_string(), span));
    }
    if let Some(month) = counting.month(word) {
        return Some(Anchor::new(Sort::Month, month.to_string(), span));
    }
    if let Some(day) = counting.weekday(word) {
        return Some(Anchor::new(Sort::Weekday, day.to_string(), span));
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Anchor::number(word, span));
    }
    if named {
        return Some(Anchor { meanings: meanings.to_vec(), ..Anchor::new(Sort::Name, consonants(word), span) });
    }
    let known = !meanings.is_empty() || word.chars().count() >= SHORTEST;
    known.then(|| Anchor { meanings: meanings.to_vec(), ..Anchor::stem(word, span) })
}

/// The consonants of a name, those that transcriptions confuse made one: *Rahmon* and *Rakhmon*, *Kunduz* and *Kondoz*. A
/// name with fewer than two keeps its vowels.
pub fn consonants(stripped: &str) -> String {
    let plain = stripped.replace("kh", "h").replace("ph", "f").replace("sh", "s").replace("ch", "s").replace("dj", "j");
    let mut key = String::new();
    for c in plain.chars() {
        let class = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' => continue,
            'c' | 'q' => 'k',
            'z' => 's',
            'g' => 'j',
            other => other,
        };
        if !key.ends_with(class) {
            key.push(class);
        }
    }
    if key.chars().count() < 2 { stripped.to_owned() } else { key }
}

/// Whether two words without accents look like one word in two languages or two forms.
pub fn are_cousins(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let shared = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let longer = one.len().max(other.len());
    shared >= SHORTEST && shared * 2 >= longer || shared >= 2 && are_alike(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_another_transcription() {
        for (one, other) in
            [("rahmon", "rakhmon"), ("kunduz", "kondoz"), ("badakhshan", "badahsan"), ("khovar", "hovar")]
        {
            assert_eq!(consonants(one), consonants(other), "{one} {other}");
        }
        assert_ne!(consonants("maren"), consonants("merlin"));
        assert_ne!(consonants("aa"), consonants("oo"));
    }

    #[test]
    fn cousins_share_their_beginning() {
        for (one, other) in
            [("soldats", "soldiers"), ("principe", "principle"), ("securite", "security"), ("poste", "post")]
        {
            assert!(are_cousins(one, other), "{one} {other}");
        }
        for (one, other) in [("interieur", "exterieur"), ("pays", "country"), ("prend", "president")] {
            assert!(!are_cousins(one, other), "{one} {other}");
        }
    }
}

//! Stand-off annotation that comes back from a person, in the form of brat: spans, events with their arguments, attributes and the
//! ids in notes. It knows lines and counts letters; what has changed since the file was written is not its business.

use std::collections::BTreeMap;

use crate::text::Span;

/// A span with its type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Its type.
    pub kind: String,
    /// Bytes of the text, from the first fragment to the end of the last.
    pub span: Span,
}

/// An event: what triggers it, and its arguments by role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The mark that triggers it.
    pub trigger: String,
    /// Roles without their numbers, each with the mark it points at.
    pub arguments: Vec<(String, String)>,
}

/// All annotations of one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Annotations {
    /// Spans by id.
    pub marks: BTreeMap<String, Mark>,
    /// Events by id.
    pub events: BTreeMap<String, Event>,
    /// Values by what they belong to and name.
    pub attributes: BTreeMap<(String, String), String>,
    /// The words of the notes on something; the id of the finding it was is among them.
    pub notes: BTreeMap<String, String>,
}

/// Annotations without the numbers that programs give them.
#[derive(PartialEq)]
struct Bare<'a> {
    marks: Vec<&'a Mark>,
    events: Vec<Vec<(&'a str, Option<&'a Mark>)>>,
    attributes: Vec<(&'a str, &'a str, Option<&'a Mark>)>,
    notes: Vec<&'a str>,
}

impl Annotations {
    /// Whether both say the very same, in whatever order and with whatever numbers.
    pub fn says_as(&self, other: &Annotations) -> bool {
        self.bare() == other.bare()
    }

    fn bare(&self) -> Bare<'_> {
        let mark = |id: &str| self.marks.get(self.events.get(id).map_or(id, |event| event.trigger.as_str()));
        let mut bare = Bare {
            marks: self.marks.values().collect(),
            events: self.events.values().map(|event| self.bare_event(event)).collect(),
            attributes: self
                .attributes
                .iter()
                .map(|((of, name), value)| (name.as_str(), value.as_str(), mark(of)))
                .collect(),
            notes: self.notes.values().map(String::as_str).collect(),
        };
        bare.marks.sort();
        bare.events.sort();
        bare.attributes.sort();
        bare.notes.sort();
        bare
    }

    fn bare_event<'a>(&'a self, event: &'a Event) -> Vec<(&'a str, Option<&'a Mark>)> {
        let arguments = event.arguments.iter().map(|(role, id)| (role.as_str(), self.marks.get(id)));
        std::iter::once(("", self.marks.get(&event.trigger))).chain(arguments).collect()
    }
}

/// Reads the annotations of `text`.
///
/// # Errors
/// The number of the first line that cannot be read, from 1.
pub fn read(text: &str, written: &str) -> Result<Annotations, usize> {
    let mut letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    letters.push(text.len());
    let mut all = Annotations::default();
    for (n, line) in written.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        entry(line, &letters, &mut all).ok_or(n + 1)?;
    }
    Ok(all)
}

fn entry(line: &str, letters: &[usize], all: &mut Annotations) -> Option<()> {
    let mut columns = line.split('\t');
    let (id, what) = (columns.next()?.to_owned(), columns.next()?);
    let mut words = what.split_whitespace();
    match id.chars().next()? {
        'T' => {
            let (kind, places) = what.split_once(' ')?;
            let (start, _) = places.split(';').next()?.trim().split_once(' ')?;
            let (_, end) = places.split(';').next_back()?.trim().split_once(' ')?;
            let at = |number: &str| letters.get(number.trim().parse::<usize>().ok()?).copied();
            let (start, end) = (at(start)?, at(end)?);
            let span = (start <= end).then(|| Span::new(start, end))?;
            all.marks.insert(id, Mark { kind: kind.to_owned(), span });
        }
        'E' => {
            let (_, trigger) = words.next()?.split_once(':')?;
            let pairs = words.filter_map(|word| word.split_once(':'));
            let role = |role: &str| role.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
            let arguments = pairs.map(|(name, mark)| (role(name), mark.to_owned())).collect();
            all.events.insert(id, Event { trigger: trigger.to_owned(), arguments });
        }
        'A' | 'M' => {
            let (name, of) = (words.next()?.to_owned(), words.next()?.to_owned());
            all.attributes.insert((of, name), words.next().unwrap_or_default().to_owned());
        }
        '#' => {
            let of = words.nth(1)?.to_owned();
            let note = all.notes.entry(of).or_default();
            columns.for_each(|words| note.extend([words, " "]));
        }
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_letters_and_fragments_are_one() {
        let text = "É𝔖 a dit oui";
        let read = read(
            text,
            "T1\tWord 0 2;5 8\tÉ𝔖 dit\nE1\tReported:T1 Content2:T1\nA1\tVoice T1 quoted\n#1\tAnnotatorNotes T1\tl123 x\n",
        );
        let read = read.unwrap();
        assert_eq!(read.marks["T1"].span.of(text), "É𝔖 a dit");
        assert_eq!(read.events["E1"].arguments, [("Content".to_owned(), "T1".to_owned())]);
        assert_eq!(read.attributes[&("T1".to_owned(), "Voice".to_owned())], "quoted");
        assert_eq!(read.notes["T1"].trim(), "l123 x");
    }

    #[test]
    fn a_broken_line_is_told() {
        assert_eq!(read("abc", "T1\tWord 0 1\ta\n\nT2\tWord 2 9\tc\n"), Err(3));
        assert_eq!(read("abc", "T1 Word 0 1\n"), Err(1));
    }
}

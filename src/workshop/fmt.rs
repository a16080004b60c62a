//! How a lexicon file is written: the keys of an entry in the order of the format, those of a rule in its four sections and
//! within each as the author put them; equals signs in line; one empty line between entries. Comments stay with what they
//! stand above, entries keep their indent, values stay as they were written. An entry that is in order keeps every byte, so
//! that a change of one entry is a difference of one entry.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use crate::lexicon::format::{
    DEBATE, EVENT, EVENT_ACTOR, EVENT_CAMP, Field, GUIDE, HEADER, LANGUAGE, RULE, SHARED, SIDE, USUAL,
};
use crate::lexicon::read::describes_event;

/// The file in its order; formatting it again changes nothing.
///
/// # Errors
/// The text is no TOML: mend what the check says first.
pub fn format(text: &str) -> Result<String, NotToml> {
    let tree = DeTable::parse(text).map_err(|_| NotToml)?;
    let mut values = BTreeMap::new();
    find_values(text, tree.get_ref(), &mut values);
    let lines = Lines::of(text);
    let blocks = split(&lines, &values);
    let sort = if describes_event(tree.get_ref()) { Sort::Event } else { Sort::Lexicon };
    let mut out = String::new();
    for block in &blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        block.write(sort, usual(&blocks, block), &mut out);
    }
    Ok(out)
}

/// What a file is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Lexicon,
    Event,
}

/// A text that cannot be put in order because it is no TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotToml;

/// Where keys with their values stand: first byte of the key, its name, first byte after the value.
type Values = BTreeMap<usize, (String, usize)>;

/// All keys that stand on lines of their own, not those within inline tables.
fn find_values(text: &str, table: &DeTable<'_>, values: &mut Values) {
    for (key, value) in table {
        let starts_with = |at: usize, mark: &str| text.get(at..).is_some_and(|rest| rest.starts_with(mark));
        match value.get_ref() {
            DeValue::Table(inner) if !starts_with(value.span().start, "{") => find_values(text, inner, values),
            DeValue::Array(items) if items.first().is_some_and(|item| starts_with(item.span().start, "[[")) => {
                for item in items.iter() {
                    if let DeValue::Table(inner) = item.get_ref() {
                        find_values(text, inner, values);
                    }
                }
            }
            _ => {
                values.insert(key.span().start, (key.get_ref().to_string(), value.span().end));
            }
        }
    }
}

/// The lines of a text with the place of each.
struct Lines<'t> {
    lines: Vec<(usize, &'t str)>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let mut at = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\n', '\r']))
        });
        Lines { lines: lines.collect() }
    }
}

/// A header with its keys, or what stands before the first header.
#[derive(Default)]
struct Block<'t> {
    /// Comments above the header, and the header.
    head: Vec<&'t str>,
    /// What stands before the header on its line.
    indent: &'t str,
    /// Keys with their comments, in the order of the file.
    keys: Vec<Key<'t>>,
    /// Comments after the last key that belong to no header.
    rest: Vec<&'t str>,
}

/// A key with the comments above it and the lines of its value.
struct Key<'t> {
    name: String,
    comments: Vec<&'t str>,
    lines: Vec<&'t str>,
}

fn split<'t>(text: &Lines<'t>, values: &Values) -> Vec<Block<'t>> {
    let mut blocks: Vec<Block<'t>> = Vec::new();
    let mut block = Block::default();
    let mut pending: Vec<&'t str> = Vec::new();
    let mut lines = text.lines.iter().peekable();
    while let Some((start, line)) = lines.next() {
        let found = values.range(*start..=*start + line.len()).next();
        let trimmed = line.trim();
        if let Some((_, (name, end))) = found {
            let mut key = Key { name: name.clone(), comments: std::mem::take(&mut pending), lines: vec![line.trim()] };
            while let Some((_, next)) = lines.next_if(|(next, _)| next < end) {
                key.lines.push(next.trim_end());
            }
            block.keys.push(key);
        } else if trimmed.starts_with('[') {
            if !block.is_empty() {
                blocks.push(std::mem::take(&mut block));
            }
            block.head = std::mem::take(&mut pending);
            block.head.push(trimmed);
            block.indent = &line[..line.len() - line.trim_start().len()];
        } else if trimmed.starts_with('#') {
            pending.push(trimmed);
        } else if !pending.is_empty() && block.is_empty() {
            // A heading that stands alone: an empty line divides it from what comes.
            blocks.push(Block { rest: std::mem::take(&mut pending), ..Block::default() });
        } else if !pending.is_empty() {
            blocks.push(std::mem::take(&mut block));
            blocks.push(Block { rest: std::mem::take(&mut pending), ..Block::default() });
        }
    }
    block.rest = pending;
    if !block.is_empty() {
        blocks.push(block);
    }
    blocks
}

impl Block<'_> {
    fn is_empty(&self) -> bool {
        self.head.is_empty() && self.keys.is_empty() && self.rest.is_empty()
    }

    fn header(&self) -> &str {
        self.head.last().copied().unwrap_or_default()
    }

    /// How wide keys are set, `None` where their equals signs stand in no line: a key that is longer than others may reach
    /// over it.
    fn width(&self) -> Option<usize> {
        let set: Vec<(usize, usize)> = self.keys.iter().filter_map(Key::widths).collect();
        let width = set.iter().map(|(_, place)| *place).min()?;
        set.iter().all(|(long, place)| *place == width.max(*long)).then_some(width)
    }

    /// Writes the entry. `usual` is the width of entries like it.
    fn write(&self, sort: Sort, usual: Option<usize>, out: &mut String) {
        let header = self.header();
        let order = order(header, sort);
        let place = |key: &Key<'_>| {
            let at = order.iter().position(|field| field.key == key.name).unwrap_or(order.len());
            let begins = |at: &usize| order.get(*at).is_none_or(|field| SECTIONS.contains(&field.key));
            if name(header) == ENTRY { (0..=at).rev().find(begins).unwrap_or(0) } else { at }
        };
        let mut keys: Vec<&Key<'_>> = self.keys.iter().collect();
        if !order.is_empty() {
            keys.sort_by_key(|key| place(key));
        }
        let longest = keys.iter().map(|key| key.name.chars().count()).max().unwrap_or(0);
        let own = self.width().filter(|width| *width >= longest);
        let width = own.or(usual).unwrap_or(longest);
        let indent = self.indent;
        let mut line = |indent: &str, text: &str| out.extend([indent, text, "\n"]);
        self.head.iter().for_each(|head| line(indent, head));
        for key in keys {
            key.comments.iter().for_each(|comment| line(indent, comment));
            let first = key.lines[0];
            match first.strip_prefix(&key.name).map(str::trim_start).and_then(|rest| rest.strip_prefix('=')) {
                Some(value) if header.starts_with("[[") => {
                    line(indent, &format!("{:width$} = {}", key.name, value.trim_start()));
                }
                _ => line(indent, first),
            }
            // What a value has on further lines stays where it is.
            key.lines[1..].iter().for_each(|more| line("", more));
        }
        self.rest.iter().for_each(|rest| line(indent, rest));
    }
}

impl Key<'_> {
    /// How long its name is, and how far from its beginning the equals sign stands, one blank before it not counted.
    fn widths(&self) -> Option<(usize, usize)> {
        let rest = self.lines[0].strip_prefix(&self.name)?;
        let blanks = rest.len() - rest.trim_start().len();
        let (long, is_set) = (self.name.chars().count(), rest.trim_start().starts_with('='));
        is_set.then(|| (long, (long + blanks).saturating_sub(1)))
    }
}

/// The width that most entries with the header of `block` have; `None` where too few have the same.
fn usual(blocks: &[Block<'_>], block: &Block<'_>) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for width in blocks.iter().filter(|other| other.header() == block.header()).filter_map(Block::width) {
        *counts.entry(width).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count >= ALIKE).map(|(width, _)| width)
}

/// So many entries that are set alike are the way of a file.
const ALIKE: usize = 4;
/// The header of a rule.
const ENTRY: &str = "rule";
/// The header of a lexicon file.
const HEAD: &str = "lexicon";
/// The first key of each section of a rule: its id, what it looks for, why, and its proofs.
const SECTIONS: [&str; 4] = ["id", "category", "why", "match"];

/// The name in a header.
fn name(header: &str) -> &str {
    header.split('#').next().unwrap_or_default().trim().trim_matches(['[', ']']).trim()
}

/// The order of the keys under a header; nothing where they stay as they are.
fn order(header: &str, sort: Sort) -> Vec<&'static Field> {
    let name = name(header);
    match name {
        "event" if sort == Sort::Event => EVENT.iter().collect(),
        "actor" if sort == Sort::Event => EVENT_ACTOR.iter().collect(),
        "camp" if sort == Sort::Event => EVENT_CAMP.iter().collect(),
        ENTRY => RULE.iter().collect(),
        HEAD => HEADER.iter().collect(),
        "language" => LANGUAGE.iter().collect(),
        "debate" => DEBATE.iter().collect(),
        "debate.side" => SIDE.iter().collect(),
        "debate.usual" => USUAL.iter().collect(),
        "debate.guide" => GUIDE.iter().collect(),
        _ => SHARED
            .iter()
            .find(|(table, ..)| *table == name)
            .map_or_else(Vec::new, |(_, fields, _)| fields.iter().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{NotToml, format};
    use crate::embedded;

    #[test]
    fn keys_find_their_order_and_keep_their_comments() {
        let written = r#"# The file.
[lexicon]
family = "loaded"
schema = 1
language = "en"


# Rulers

[[rule]]
# Why three.
weight = 3
terms=["puppet regime",
  "puppet [state]",  # as written
]
id = "en.loaded.puppet"   # the id
odd = 1
[[rule]]
status = "draft"
id = "en.loaded.other"
# the end
"#;
        let wanted = r#"# The file.
[lexicon]
schema = 1
language = "en"
family = "loaded"

# Rulers

[[rule]]
id     = "en.loaded.puppet"   # the id
# Why three.
weight = 3
terms  = ["puppet regime",
  "puppet [state]",  # as written
]
odd    = 1

[[rule]]
id     = "en.loaded.other"
status = "draft"
# the end
"#;
        assert_eq!(format(written).as_deref(), Ok(wanted));
        assert_eq!(format(wanted).as_deref(), Ok(wanted));
        assert_eq!(format("a = = 1"), Err(NotToml));
    }

    #[test]
    fn what_is_in_order_keeps_every_byte() {
        // A section keeps the order of its keys, an entry its indent, a long key may reach over the line of equals signs.
        let written = r#"[[rule]]
id       = "en.wire.one"
status   = "draft"
role     = "credit"
no_match = []

[[rule]]
id       = "en.card.two"
status   = "draft"
indicator = "byline"

  [[rule.side]]
  who = "them"
"#;
        let others: String =
            (1..5).map(|n| format!("\n[[rule]]\nid       = \"en.wire.n{n}\"\nno_match = []\n")).collect();
        let written = format!("{written}{others}");
        assert_eq!(format(&written).as_ref(), Ok(&written));
        // One entry out of order is one entry that changes: its signs come in line with those of its neighbours.
        let slip = "\n[[rule]]\nno_match=[]\nindicator = \"title\"\nid = \"en.card.three\"\n";
        let mended = "\n[[rule]]\nid       = \"en.card.three\"\nindicator = \"title\"\nno_match = []\n";
        assert_eq!(format(&format!("{written}{slip}")), Ok(format!("{written}{mended}")));
    }

    #[test]
    fn the_built_in_files_are_in_order_and_say_the_same_afterwards() {
        for file in embedded::layer().files {
            let text = std::str::from_utf8(&file.bytes).expect("the built-in files are UTF-8");
            let once = format(text).expect("the built-in files are TOML");
            assert_eq!(text, once, "{} is not in order: cadrage rules fmt lexicons/{}", file.path, file.path);
            // Taken out of order, it says the same afterwards, without losing a comment.
            let mixed =
                text.replace("\n[[", "\n\n\n[[").replace("\nstatus", "\nodd = 1\nstatus").replace("\nid  ", "\nid");
            let once = format(&mixed).expect("it is TOML still");
            assert_eq!(mixed.parse::<toml::Table>(), once.parse::<toml::Table>(), "{}", file.path);
            assert_eq!(format(&once).as_ref(), Ok(&once), "{}", file.path);
            let comments = |text: &str| text.matches('#').count();
            assert_eq!(comments(text), comments(&once), "{}", file.path);
        }
    }
}

//! The one order in which a lexicon file is written: keys in the order of the format, equals signs in line, one empty line
//! between entries. Comments stay with what they stand above; values stay as they were written.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use crate::lexicon::format::{DEBATE, Field, GUIDE, HEADER, LANGUAGE, RULE, SHARED, SIDE, USUAL};

/// The file in its one order; formatting it again changes nothing.
///
/// # Errors
/// The text is no TOML: mend what the check says first.
pub fn format(text: &str) -> Result<String, NotToml> {
    let tree = DeTable::parse(text).map_err(|_| NotToml)?;
    let mut values = BTreeMap::new();
    find_values(text, tree.get_ref(), &mut values);
    let lines = Lines::of(text);
    let blocks = split(&lines, &values);
    let mut out = String::new();
    for block in &blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        block.write(&mut out);
    }
    Ok(out)
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

    fn write(&self, out: &mut String) {
        let header = self.head.last().copied().unwrap_or_default();
        let order = order(header);
        let place = |key: &Key<'_>| order.iter().position(|field| field.key == key.name).unwrap_or(order.len());
        let mut keys: Vec<&Key<'_>> = self.keys.iter().collect();
        if !order.is_empty() {
            keys.sort_by_key(|key| place(key));
        }
        let width = keys.iter().map(|key| key.name.chars().count()).max().unwrap_or(0);
        let mut line = |text: &str| {
            out.push_str(text);
            out.push('\n');
        };
        self.head.iter().for_each(|head| line(head));
        for key in keys {
            key.comments.iter().for_each(|comment| line(comment));
            let first = key.lines[0];
            match first.strip_prefix(&key.name).map(str::trim_start).and_then(|rest| rest.strip_prefix('=')) {
                Some(value) if header.starts_with("[[") => {
                    line(&format!("{:width$} = {}", key.name, value.trim_start()));
                }
                _ => line(first),
            }
            key.lines[1..].iter().for_each(|more| line(more));
        }
        self.rest.iter().for_each(|rest| line(rest));
    }
}

/// The order of the keys under a header; nothing where they stay as they are.
fn order(header: &str) -> Vec<&'static Field> {
    let name = header.split('#').next().unwrap_or_default().trim().trim_matches(['[', ']']).trim();
    match name {
        "rule" => RULE.iter().collect(),
        "lexicon" => HEADER.iter().collect(),
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
    fn the_built_in_files_say_the_same_afterwards() {
        for file in embedded::layer().files {
            let text = std::str::from_utf8(&file.bytes).expect("the built-in files are UTF-8");
            let once = format(text).expect("the built-in files are TOML");
            assert_eq!(text.parse::<toml::Table>(), once.parse::<toml::Table>(), "{}", file.path);
            assert_eq!(format(&once).as_ref(), Ok(&once), "{}", file.path);
            let comments = |text: &str| text.matches('#').count();
            assert_eq!(comments(text), comments(&once), "{}", file.path);
        }
    }
}

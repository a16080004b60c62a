//! An entry of a lexicon as it is written, for whoever wants to change it: its text with the head of its file.
//! It knows where entries begin and end, nothing of what stands in them.

use toml::de::{DeTable, DeValue};

use crate::lexicon::read::Layer;

/// What a file of rules begins with.
const HEAD: &str = "lexicon";
/// The key for why rules may find nothing.
const RARE: &str = "rare";

/// An entry with the place it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The file as messages name it.
    pub file: String,
    /// The same below its lexicon folder.
    pub path: String,
    /// The line of the entry, counted from 1.
    pub line: usize,
    /// The table at the beginning of the file that says what its entries are of, without why they may find nothing; empty where
    /// the file has none.
    pub head: String,
    /// Why its rules may find nothing, as the head says; nothing where it says nothing or the entry says so itself.
    pub rare: Option<String>,
    /// The entry; one that stands on one line of a list is written key by key.
    pub entry: String,
}

/// The entry of `table` with this id, of the last layer that has it.
pub fn excerpt(layers: &[Layer<'_>], table: &str, id: &str) -> Option<Excerpt> {
    layers.iter().rev().find_map(|layer| {
        layer.files.iter().find_map(|file| {
            let text = std::str::from_utf8(&file.bytes).ok().filter(|text| text.contains(id))?;
            let tree = DeTable::parse(text).ok()?;
            let (start, entry) = entry(text, tree.get_ref(), table, id)?;
            let line = text[..start].matches('\n').count() + 1;
            let head = tree.get_ref().get(HEAD).map(|head| block(text, tree.get_ref(), head.span().start));
            let head = head.map(|head| without(&head, RARE)).unwrap_or_default();
            let rare = rare(text, tree.get_ref(), &entry).filter(|_| table == "rule");
            Some(Excerpt { file: layer.shown(file), path: file.path.clone(), line, head, rare, entry })
        })
    })
}

/// A table without one of its keys.
fn without(table: &str, key: &str) -> String {
    let found = DeTable::parse(table).ok().and_then(|tree| {
        let (key, value) = tree.get_ref().values().find_map(|head| head.get_ref().as_table()?.get_key_value(key))?;
        Some(key.span().start..value.span().end)
    });
    let Some(place) = found else { return table.to_owned() };
    let start = table[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = table[place.end..].find('\n').map_or(table.len(), |at| place.end + at + 1);
    [&table[..start], &table[end..]].concat()
}

/// What the head of a file says of why its rules may find nothing, where `entry` does not.
fn rare(text: &str, tree: &DeTable<'_>, entry: &str) -> Option<String> {
    let says = entry.lines().any(|line| line.split('=').next().is_some_and(|key| key.trim() == RARE));
    let value = tree.get(HEAD)?.get_ref().as_table()?.get(RARE).filter(|_| !says)?;
    Some(text[value.span()].to_owned())
}

/// Where the entry begins, and its text.
fn entry(text: &str, tree: &DeTable<'_>, table: &str, id: &str) -> Option<(usize, String)> {
    let DeValue::Array(items) = tree.get(table)?.get_ref() else { return None };
    items.iter().find_map(|item| {
        let DeValue::Table(keys) = item.get_ref() else { return None };
        keys.get("id")?.get_ref().as_str().filter(|own| *own == id)?;
        let start = item.span().start;
        if text[start..].starts_with("[[") {
            return Some((start, block(text, tree, start)));
        }
        let mut lines: Vec<_> = keys.iter().map(|(key, value)| (key.span(), value.span())).collect();
        lines.sort_by_key(|(key, _)| key.start);
        let lines = lines.into_iter().map(|(key, value)| format!("{} = {}\n", &text[key], &text[value]));
        Some((start, std::iter::once(format!("[[{table}]]\n")).chain(lines).collect()))
    })
}

/// The text from a head at `start` to the next one of the file, without what is written above that one.
fn block(text: &str, tree: &DeTable<'_>, start: usize) -> String {
    let heads = tree.values().flat_map(|value| match value.get_ref() {
        DeValue::Array(items) => items.iter().map(|item| item.span().start).collect(),
        _ => vec![value.span().start],
    });
    let is_head = |at: &usize| text[*at..].starts_with('[');
    let end = heads.filter(|at| *at > start && is_head(at)).min().unwrap_or(text.len());
    let mut lines: Vec<&str> = text[start..end].lines().collect();
    while lines.last().is_some_and(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        lines.pop();
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::excerpt;
    use crate::lexicon::read::{File, Layer};

    const RULES: &str = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n\n# Tolls\n[[rule]]\nid = \"en.loaded.a\"\nterms = [\n  \"[[a]]\", # one\n]\n\n# Robbers\n[[rule]]\nid = \"en.loaded.ab\"\nwhy = \"en.loaded.a\"\n# the end\n";
    const DEBATE: &str = "[[debate]]\nid = \"toll\"\n  [[debate.side]]\n  who = \"a\"\n  [debate.usual]\n  note = \"b\"\n\n[[debate]]\nid = \"b\"\n";
    const AGENCIES: &str = "agency = [\n  # Near\n  { name = \"A, B\", id = \"afp\", codes = [\"A\"] },\n]\n";

    fn layer(root: &str, files: &[(&str, &str)]) -> Layer<'static> {
        let files =
            files.iter().map(|(path, text)| File { path: (*path).into(), bytes: text.as_bytes().to_vec().into() });
        Layer { root: root.into(), files: files.collect() }
    }

    #[test]
    fn an_entry_comes_with_its_head_and_nothing_of_its_neighbours() {
        let layer = layer("x", &[("en/a.toml", RULES), ("shared/d.toml", DEBATE), ("shared/agencies.toml", AGENCIES)]);
        let of = |table: &str, id: &str| excerpt(std::slice::from_ref(&layer), table, id);
        let first = of("rule", "en.loaded.a").expect("it is there");
        assert_eq!((first.file.as_str(), first.line), ("x/en/a.toml", 7));
        assert_eq!(first.head, RULES[..RULES.find("\n\n").expect("a head")].to_owned() + "\n");
        assert_eq!(first.entry, "[[rule]]\nid = \"en.loaded.a\"\nterms = [\n  \"[[a]]\", # one\n]\n");
        let second = of("rule", "en.loaded.ab").expect("it is there").entry;
        assert_eq!(second, "[[rule]]\nid = \"en.loaded.ab\"\nwhy = \"en.loaded.a\"\n");
        let debate = of("debate", "toll").expect("it is there");
        assert_eq!(
            (debate.head.as_str(), debate.entry.as_str()),
            ("", DEBATE[..DEBATE.find("\n\n").unwrap() + 1].into())
        );
        let agency = of("agency", "afp").expect("it is there");
        assert_eq!((agency.line, &*agency.entry), (3, "[[agency]]\nname = \"A, B\"\nid = \"afp\"\ncodes = [\"A\"]\n"));
        assert_eq!(of("rule", "toll"), None);
    }

    #[test]
    fn of_two_layers_the_later_one_is_meant() {
        let own = RULES.replace("# one", "# two");
        let layers = [layer("x", &[("en/a.toml", RULES)]), layer("mine", &[("words.toml", &own)])];
        assert_eq!(excerpt(&layers, "rule", "en.loaded.a").expect("it is there").file, "mine/words.toml");
    }
}

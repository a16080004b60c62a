//! The vocabulary: every folded word that some lexicon speaks of, with a number and a set of classes.
//! It knows how a written word finds its number; it knows no term and no rule.

use std::collections::BTreeMap;

use crate::text::fold::strip;
use crate::text::scan::{ALL_CAPITALS, CAPITAL, WIDE};
use crate::text::{Scan, Token};

/// The number of a word; 0 stands for every word no lexicon speaks of.
pub type WordId = u32;

/// The numbers of words that differ by accents alone, by what they are without.
pub type Alike = BTreeMap<String, Vec<WordId>>;

/// Words being gathered, before they are frozen into a [`Vocabulary`].
#[derive(Debug, Clone, Default)]
pub struct Gatherer {
    words: Table,
    classes: Vec<u64>,
    loose: BTreeMap<String, WordId>,
}

impl Gatherer {
    /// An empty one.
    pub fn new() -> Self {
        Gatherer { words: Table::with_room(1 << 14), classes: vec![0], loose: BTreeMap::new() }
    }

    /// The number of the folded `word`, given now if it has none.
    pub fn intern(&mut self, word: &str) -> WordId {
        if let Some(id) = self.words.find(word) {
            return id;
        }
        let id = self.classes.len() as WordId;
        self.words.insert(word, id);
        self.classes.push(0);
        id
    }

    /// Adds class bits to a word.
    pub fn classify(&mut self, word: WordId, bits: u64) {
        self.classes[word as usize] |= bits;
    }

    /// Lets `word` be found as the one of this number, whatever its accents, where none is written so.
    pub fn loosen(&mut self, word: &str, id: WordId) {
        self.loose.entry(strip(word)).or_insert(id);
    }

    /// The numbers of all words, by what they are without accents.
    pub fn alike(&self) -> Alike {
        let mut alike = Alike::new();
        for (word, id) in self.words.entries() {
            alike.entry(strip(word)).or_default().push(id);
        }
        alike.values_mut().for_each(|ids| ids.sort_unstable());
        alike
    }

    /// The number of `word` if it has one.
    pub fn get(&self, word: &str) -> Option<WordId> {
        self.words.find(word)
    }

    /// Number of words, the unknown word included.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    /// Whether nothing was gathered.
    pub fn is_empty(&self) -> bool {
        self.classes.len() <= 1
    }

    /// Freezes the words. A word that begins with an accent is also found without it (Etat), a word in capitals
    /// also without any accent (REVELE), unless another word is written so.
    pub fn freeze(self) -> Vocabulary {
        let mut table = self.words;
        let mut wide: Vec<(&str, WordId)> = table.entries().filter(|(word, _)| !word.is_ascii()).collect();
        wide.sort_unstable_by_key(|(_, id)| *id);
        let mut bare = Table::with_room(wide.len());
        for &(word, id) in &wide {
            let stripped = strip(word);
            if table.find(&stripped).or_else(|| bare.find(&stripped)).is_none() {
                bare.insert(&stripped, id);
            }
        }
        let accent_first = wide.iter().filter(|(word, _)| !word.starts_with(|c: char| c.is_ascii()));
        let opened: Vec<(String, WordId)> = accent_first.map(|&(word, id)| (strip_first(word), id)).collect();
        for (word, id) in opened {
            if table.find(&word).is_none() {
                table.insert(&word, id);
            }
        }
        let mut loose = Table::with_room(self.loose.len() * 2);
        for (word, &id) in &self.loose {
            loose.insert(word, id);
        }
        Vocabulary { table, bare, any_loose: !self.loose.is_empty(), loose, classes: self.classes }
    }
}

/// Every word some lexicon speaks of, frozen for reading.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    table: Table,
    bare: Table,
    loose: Table,
    any_loose: bool,
    classes: Vec<u64>,
}

impl Vocabulary {
    /// Gives every token of `scan` from `from` on its number.
    pub fn number(&self, scan: &mut Scan, from: usize) {
        let Scan { folded, tokens } = scan;
        for token in &mut tokens[from..] {
            let word = &folded[token.fold_start as usize..token.fold_end as usize];
            token.word = match self.table.find(word) {
                Some(id) => id,
                None => self.number_otherwise(word, token),
            };
        }
    }

    fn number_otherwise(&self, word: &str, token: &Token) -> WordId {
        if token.shape & (WIDE | CAPITAL) == WIDE | CAPITAL
            && let Some(id) = self.table.find(&strip_first(word))
        {
            return id;
        }
        if token.is(ALL_CAPITALS)
            && let Some(id) = self.bare.find(word)
        {
            return id;
        }
        if !self.any_loose {
            return 0;
        }
        if token.is(WIDE) { self.loose.find(&strip(word)) } else { self.loose.find(word) }.unwrap_or(0)
    }

    /// The number of a folded word, 0 where it is unknown.
    pub fn find(&self, word: &str) -> WordId {
        self.table.find(word).unwrap_or(0)
    }

    /// The class bits of a word.
    pub fn classes(&self, word: WordId) -> u64 {
        self.classes[word as usize]
    }

    /// Every word by its number, folded; the unknown word is empty.
    pub fn written(&self) -> Vec<&str> {
        let mut written = vec![""; self.len()];
        // A word that begins with an accent is in the table without it too.
        for (word, id) in self.table.entries() {
            let known = &mut written[id as usize];
            if known.is_empty() || known.starts_with(|c: char| c.is_ascii()) {
                *known = word;
            }
        }
        written
    }

    /// Number of words, the unknown word included.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    /// Whether it holds no word.
    pub fn is_empty(&self) -> bool {
        self.classes.len() <= 1
    }
}

fn strip_first(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| strip(&c.to_string())).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// Open addressing over the bytes of the words: one hash, then neighbours in turn.
#[derive(Debug, Clone, Default)]
struct Table {
    mask: usize,
    held: usize,
    slots: Vec<Slot>,
    bytes: Vec<u8>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    start: u32,
    len: u32,
    id: WordId,
}

impl Table {
    fn with_room(words: usize) -> Self {
        let size = (words.max(4) * 2).next_power_of_two();
        Table { mask: size - 1, held: 0, slots: vec![Slot::default(); size], bytes: Vec::new() }
    }

    /// Inserts a word that is not in it.
    fn insert(&mut self, word: &str, id: WordId) {
        self.held += 1;
        if self.held * 2 > self.slots.len() {
            self.grow();
        }
        let start = self.bytes.len() as u32;
        self.bytes.extend_from_slice(word.as_bytes());
        self.place(Slot { hash: hash(word.as_bytes()), start, len: word.len() as u32, id });
    }

    fn place(&mut self, slot: Slot) {
        let mut at = slot.hash as usize & self.mask;
        while self.slots[at].id != 0 {
            at = (at + 1) & self.mask;
        }
        self.slots[at] = slot;
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![Slot::default(); (old.len() * 2).max(8)];
        self.mask = self.slots.len() - 1;
        old.into_iter().filter(|slot| slot.id != 0).for_each(|slot| self.place(slot));
    }

    /// Words and their numbers, in no order that means anything.
    fn entries(&self) -> impl Iterator<Item = (&str, WordId)> {
        self.slots.iter().filter(|slot| slot.id != 0).map(|slot| {
            let bytes = &self.bytes[slot.start as usize..(slot.start + slot.len) as usize];
            (std::str::from_utf8(bytes).expect("only whole words are put in"), slot.id)
        })
    }

    fn find(&self, word: &str) -> Option<WordId> {
        let hash = hash(word.as_bytes());
        let mut at = hash as usize & self.mask;
        loop {
            let slot = self.slots.get(at)?;
            if slot.id == 0 {
                return None;
            }
            if slot.hash == hash
                && slot.len as usize == word.len()
                && &self.bytes[slot.start as usize..slot.start as usize + word.len()] == word.as_bytes()
            {
                return Some(slot.id);
            }
            at = (at + 1) & self.mask;
        }
    }
}

/// A small multiplicative hash over eight bytes at a time; the same on every machine.
fn hash(bytes: &[u8]) -> u32 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut h = (bytes.len() as u64).wrapping_mul(K);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().expect("a chunk of eight bytes"));
        h = (h ^ word).wrapping_mul(K).rotate_left(29);
    }
    let mut tail = 0u64;
    for &b in chunks.remainder() {
        tail = tail << 8 | u64::from(b);
    }
    h = (h ^ tail).wrapping_mul(K);
    (h >> 32) as u32 ^ h as u32
}

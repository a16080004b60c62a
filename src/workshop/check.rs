//! Every mistake of every file, in one run.

use std::collections::BTreeSet;

use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::{Diagnostic, Severity};
use crate::lexicon::lint::lint;
use crate::lexicon::read::{Layer, Replaced, read};
use crate::lexicon::rule::{Off, Rule};

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Check {
    /// How many files were read.
    pub files: usize,
    /// What could be read.
    pub lexicon: Lexicon,
    /// The file of each rule of `lexicon.rules` as messages name it, in the same order.
    pub homes: Vec<String>,
    /// What of earlier layers later ones take the place of.
    pub replaced: Vec<Replaced>,
    /// Mistakes and warnings, in the order of layers, paths and places.
    pub diagnostics: Vec<Diagnostic>,
}

impl Check {
    /// The rules that stand in the files of `layer`.
    pub fn of<'c>(&'c self, layer: &Layer<'_>) -> impl Iterator<Item = &'c Rule> {
        let files: BTreeSet<String> = layer.files.iter().map(|file| layer.shown(file)).collect();
        let placed = self.lexicon.rules.iter().zip(&self.homes);
        placed.filter(move |(_, home)| files.contains(*home)).map(|(rule, _)| rule)
    }

    /// What the files of `layer` switch off.
    pub fn off<'c>(&'c self, layer: &Layer<'_>) -> impl Iterator<Item = &'c Off> {
        let files: BTreeSet<String> = layer.files.iter().map(|file| layer.shown(file)).collect();
        self.lexicon.off.iter().filter(move |off| files.contains(&off.file))
    }

    /// How many mistakes there are: with one or more, the lexicon is invalid.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|told| told.severity == severity).count()
    }

    /// The messages as a person reads them in the language of `words`, with the lines of the files of `layers`.
    #[cfg(feature = "cli")]
    pub fn rendered(
        &self,
        layers: &[Layer<'_>],
        words: &crate::render::words::Words,
        width: usize,
        colour: bool,
    ) -> Vec<String> {
        let mut texts = std::collections::BTreeMap::new();
        for layer in layers {
            for file in &layer.files {
                if let Ok(text) = std::str::from_utf8(&file.bytes) {
                    // A folder may be called as the built-in lexicons are; mistakes are in the folder.
                    texts.insert(layer.shown(file), text);
                }
            }
        }
        let text = |file: &str| texts.get(file).copied();
        self.diagnostics.iter().map(|told| super::caret::render(told, &text, words, width, colour)).collect()
    }
}

/// Checks all layers, warnings included.
pub fn check(layers: &[Layer<'_>]) -> Check {
    let mut reading = read(layers);
    let warnings = lint(&reading);
    reading.diagnostics.extend(warnings);
    let files = layers.iter().flat_map(|layer| &layer.files).filter(|file| file.path.ends_with(".toml")).count();
    let homes = reading.standing.into_iter().map(|standing| standing.file).collect();
    Check { files, lexicon: reading.lexicon, homes, replaced: reading.replaced, diagnostics: reading.diagnostics }
}

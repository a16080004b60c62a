//! The seam between the command line and the engine: bytes in, analyses with their names out.

use super::args::Common;
use crate::analyzer::{Analysis, Analyzer, Scratch};
use crate::contract::{Article, ReadError};
use crate::ingest::How;
use crate::report::{self, Named, Options};

/// The engine with what a command asks of it.
pub(super) struct Engine {
    /// Compiled lexicons.
    pub(super) analyzer: Analyzer,
    /// What reports are to hold.
    pub(super) options: Options,
    how: How,
}

/// A text that was read, with the name of its input.
pub(super) struct Reading {
    /// Id: the path as given, or what the input calls it.
    pub(super) id: String,
    /// The path as given.
    pub(super) path: String,
    /// SHA-256 of the input's bytes, hexadecimal.
    pub(super) sha256: String,
    /// What was found.
    pub(super) analysis: Analysis,
}

impl Engine {
    /// An engine that reads as `common` says.
    pub(super) fn new(analyzer: Analyzer, common: &Common, with_text: bool) -> Engine {
        let lang = Some(common.lang.clone()).filter(|code| code != "auto");
        let how = How { input: common.input.into(), lang };
        Engine { analyzer, options: Options { offsets: common.offsets.into(), with_text }, how }
    }

    /// All texts of one input, in order. `sha256` is that of `bytes`.
    pub(super) fn read(
        &self,
        name: &str,
        bytes: &[u8],
        sha256: &str,
        scratch: &mut Scratch,
    ) -> Vec<Result<Reading, ReadError>> {
        let analyses = self.analyzer.analyze_bytes(name, bytes, &self.how, scratch);
        let reading = |analysis: Analysis| Reading {
            id: analysis.article.page.id.clone().unwrap_or_else(|| name.to_owned()),
            path: name.to_owned(),
            sha256: sha256.to_owned(),
            analysis,
        };
        analyses.into_iter().map(|one| one.map(reading).map_err(|error| trouble(&error))).collect()
    }

    /// A text that was typed, not read from a file.
    pub(super) fn read_sentence(&self, text: &str) -> Reading {
        let page = crate::ingest::body(text.to_owned());
        let analysis = self.analyzer.analyze_page(page, &self.how, &mut Scratch::default());
        let name = super::inputs::STDIN;
        Reading { id: name.to_owned(), path: name.to_owned(), sha256: report::sha256(text.as_bytes()), analysis }
    }

    /// The text number `index` of a stream, as the contract has it.
    pub(super) fn article(&self, reading: &Reading, index: usize) -> Article {
        report::article::fill(&self.analyzer, &reading.named(), &report::letter(index), self.options)
    }
}

impl Reading {
    /// The same as a report takes it.
    pub(super) fn named(&self) -> Named<'_> {
        Named { id: self.id.clone(), path: self.path.clone(), sha256: self.sha256.clone(), analysis: &self.analysis }
    }
}

fn trouble(error: &crate::ingest::ReadError) -> ReadError {
    ReadError {
        path: error.name.clone(),
        line: error.line,
        kind: error.kind.name().to_owned(),
        message: error.to_string(),
    }
}

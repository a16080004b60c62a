//! The seam between the command line and the engine: bytes in, articles of the contract out.

use super::args::Common;
use crate::analyzer::{Analysis, Analyzer, Scratch};
use crate::compare::{self, Trace};
use crate::contract::{Article, ReadError};
use crate::ingest::How;
use crate::report::{self, Claims, Options};
use crate::review::{Reviewed, fingerprint};
use crate::text::Span;

/// The engine with what a command asks of it.
pub(super) struct Engine {
    /// Compiled lexicons. They are never handed back: the program ends with the command, and taking them apart takes longer
    /// than reading a text.
    pub(super) analyzer: &'static Analyzer,
    how: How,
    options: Options,
    traced: bool,
    only_passages: bool,
    with_sentences: bool,
}

impl Engine {
    /// An engine that reads as `common` says.
    pub(super) fn new(analyzer: Analyzer, common: &Common, with_text: bool) -> Engine {
        let lang = Some(common.lang.clone()).filter(|code| code != "auto");
        let how = How { input: common.input.into(), lang, most: Some(common.max_size) };
        Engine {
            analyzer: Box::leak(Box::new(analyzer)),
            how,
            options: Options { offsets: common.offsets.into(), with_text },
            traced: false,
            only_passages: false,
            with_sentences: false,
        }
    }

    /// The same for texts that are set side by side: what can be known again of each is kept.
    pub(super) fn traced(self) -> Engine {
        Engine { traced: true, ..self }
    }

    /// The same for texts of which only the passages in common are wanted, and the credits beside them: nothing else of what
    /// is found in them is kept.
    pub(super) fn passages(self) -> Engine {
        Engine { only_passages: true, ..self.traced() }
    }

    /// The same for a person who looks at what was found: the whole text in bytes, with its sentences.
    pub(super) fn for_persons(self) -> Engine {
        let options = Options { offsets: crate::contract::Offsets::Bytes, with_text: true };
        Engine { options, with_sentences: true, ..self }
    }

    /// Whether only passages in common are wanted.
    pub(super) fn only_passages(&self) -> bool {
        self.only_passages
    }

    /// All texts of one input, in order.
    pub(super) fn read(&self, name: &str, bytes: &[u8], scratch: &mut Scratch) -> Vec<Result<Reading, ReadError>> {
        let analyses = self.analyzer.analyze_bytes(name, bytes, &self.how, scratch);
        analyses.into_iter().map(|one| one.map(|analysis| self.reading(analysis)).map_err(|e| trouble(&e))).collect()
    }

    /// A text that was typed, not read from a file.
    pub(super) fn read_sentence(&self, text: &str, scratch: &mut Scratch) -> Reading {
        self.reading(self.hear(text, scratch))
    }

    /// What is found in a text that was typed.
    pub(super) fn hear(&self, text: &str, scratch: &mut Scratch) -> Analysis {
        self.analyzer.analyze_page(crate::ingest::body(text.to_owned()), &self.how, scratch)
    }

    /// The same, read in the language `code`.
    pub(super) fn hear_in(&self, code: &str, text: &str, scratch: &mut Scratch) -> Analysis {
        let how = How { lang: Some(code.to_owned()), ..self.how.clone() };
        self.analyzer.analyze_page(crate::ingest::body(text.to_owned()), &how, scratch)
    }

    /// The same engine for texts in the language `code`.
    pub(super) fn in_language(self, code: String) -> Engine {
        Engine { how: How { lang: Some(code), ..self.how }, ..self }
    }

    /// The unit of offsets in what it gives.
    pub(super) fn offsets(&self) -> crate::contract::Offsets {
        self.options.offsets
    }

    fn reading(&self, analysis: Analysis) -> Reading {
        let article = report::article(&analysis, self.analyzer, self.options);
        let reviewed = analysis.reviewed.clone();
        let hash = fingerprint(&analysis.article.page.text);
        let sentences = match self.with_sentences {
            true => analysis.sentences.iter().map(|(span, _)| *span).collect(),
            false => Vec::new(),
        };
        let trace = self.traced.then(|| compare::trace(&analysis, self.analyzer));
        if self.only_passages {
            return Reading { article: bare(article), claims: None, trace, reviewed, sentences, hash };
        }
        let claims = Some(report::claims(&analysis, self.analyzer, self.options));
        Reading { article, claims, trace, reviewed, sentences, hash }
    }
}

/// A text as the contract has it.
pub(super) struct Reading {
    /// The text.
    pub(super) article: Article,
    /// What it claims that others may claim too; `None` where only passages are wanted.
    pub(super) claims: Option<Claims>,
    /// What of it can be known again in another, where texts are set side by side.
    pub(super) trace: Option<Trace>,
    /// What came of readers' corrections; `None` where there is none of this text.
    pub(super) reviewed: Option<Reviewed>,
    /// Its sentences in bytes, where they are wanted.
    pub(super) sentences: Vec<Span>,
    /// SHA-256 of the text that offsets point into, in hexadecimal.
    pub(super) hash: String,
}

/// A text with its name, its date, its paragraphs and its agencies, and nothing else.
fn bare(article: Article) -> Article {
    Article {
        text: None,
        blocks: Vec::new(),
        attributions: None,
        loaded: None,
        voices: None,
        names: None,
        countries: None,
        figures: None,
        indicators: None,
        condition: None,
        measures: None,
        ..article
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

//! What every sheet is made with: the report, what a teacher asks for, and what is hidden from pupils.

use super::text::{is_repeated, is_shown};
use super::veil::Veil;
use super::{Kind, Level, Wish};
use crate::contract::{Article, Span, TRANSLATED, Voice};
use crate::render::html::anchor::part;
use crate::render::shelf::{Shelf, byte_at};
use crate::render::words::Arg;

/// The report on the desk, with the words to speak of it.
pub(super) struct Desk<'a> {
    /// The report.
    pub shelf: Shelf<'a>,
    /// What the teacher asks for.
    pub wish: &'a Wish,
    /// What pupils are not shown.
    pub veil: Veil,
}

impl<'a> Desk<'a> {
    /// Lays a report on the desk.
    pub(super) fn new(shelf: Shelf<'a>, wish: &'a Wish) -> Desk<'a> {
        let veil = if wish.blind { Veil::over(shelf) } else { Veil::default() };
        Desk { shelf, wish, veil }
    }

    /// The message `key`, as paper has it.
    pub(super) fn say(&self, key: &str) -> String {
        set(self.shelf.words.say(key))
    }

    /// The message `key` with its arguments, as paper has it.
    pub(super) fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        set(self.shelf.words.tell(key, args))
    }

    /// The word for a code, as paper has it.
    pub(super) fn code(&self, family: &str, code: &str) -> String {
        set(self.shelf.words.code(family, code))
    }

    /// The code of the level.
    pub(super) fn level(&self) -> &'static str {
        self.wish.level.code()
    }

    /// As much as the level asks for.
    pub(super) fn amount(&self, middle: usize, high: usize) -> usize {
        match self.wish.level {
            Level::Middle => middle,
            Level::High => high,
        }
    }

    /// Text A.
    pub(super) fn name(&self, article: &Article) -> String {
        self.tell("sheet-text", &[("label", Arg::from(article.label.clone()))])
    }

    /// Where a stretch is on the sheet of its text: §6, the title, or beside which paragraph. The line of the file where the
    /// sheet does not hold it.
    pub(super) fn spot(&self, article: &Article, span: &Span) -> String {
        let title = article.title.as_ref().and_then(|title| title.span.as_ref());
        if title.is_some_and(|title| title.start <= span.start && span.end <= title.end) {
            return self.say("sheet-in-title");
        }
        if let Some(n) = span.paragraph {
            return format!("§{n}");
        }
        let (first, last) = (article.paragraphs.first(), article.paragraphs.last());
        let above = article.paragraphs.iter().rev().find(|one| one.end <= span.start);
        match (first.zip(last), above) {
            _ if !self.holds(article, span) => self.tell("sheet-in-line", &[("n", Arg::from(span.line.to_string()))]),
            (None, _) | (Some(_), None) => self.say("sheet-in-head"),
            (Some((_, last)), Some(above)) if above.n == last.n => self.say("sheet-in-foot"),
            (Some(_), Some(above)) => self.tell("sheet-in-behind", &[("n", Arg::from(above.n))]),
        }
    }

    /// Whether the sheet of a text holds a stretch of it.
    pub(super) fn holds(&self, article: &Article, span: &Span) -> bool {
        let mut here = article.blocks.iter().filter(|it| it.start <= span.start && span.start < it.end);
        here.any(|it| is_shown(self, it) && !is_repeated(self, article, it))
    }

    /// Which questions of the identity card the head of a pupil's sheet answers.
    pub(super) fn heads(&self, article: &Article) -> Vec<&'static str> {
        if self.veil.is_on() {
            return Vec::new();
        }
        let outlet = article.outlet.as_deref().is_some_and(|name| !name.trim().is_empty());
        // A day that stands beside the text is not given twice.
        let day = article.published.as_ref();
        let day = day.is_some_and(|day| !day.span.as_ref().is_some_and(|span| self.holds(article, span)));
        [(outlet, "outlet"), (day, "date")].into_iter().filter(|(is, _)| *is).map(|(_, id)| id).collect()
    }

    /// Whose words a stretch is, in the words in which the level is asked for it.
    pub(super) fn voice(&self, article: &Article, voice: Voice, attribution: Option<&str>) -> String {
        match (voice, self.wish.level) {
            (Voice::Author, Level::Middle) => self.say("sheet-voice-text"),
            _ => set(self.shelf.voice(article, voice, attribution)),
        }
    }

    /// That a text may have been translated by a program, as a question with the number of signs, where there are any.
    pub(super) fn translated(&self, article: &Article) -> Option<String> {
        let signs = article.condition.iter().flatten().filter(|sign| sign.artefact == TRANSLATED).count();
        (signs > 0).then(|| self.tell("sheet-translated", &[("n", Arg::from(signs))]))
    }

    /// Name of the file of a sheet; pupils' sheets are named by their text.
    pub(super) fn file(&self, kind: Kind, article: Option<&Article>) -> String {
        let stem = match kind {
            Kind::Index => return "index.html".to_owned(),
            Kind::Pupil => self.say("sheet-file-pupil"),
            Kind::Duo => self.say("sheet-file-duo"),
            Kind::Card => self.say("sheet-file-card"),
            Kind::Key => self.say("sheet-file-key"),
            Kind::Reveal => self.say("sheet-file-reveal"),
        };
        match article {
            Some(article) => format!("{stem}-{}.html", part(&article.label)),
            None => format!("{stem}.html"),
        }
    }

    /// The bytes of the text that a stretch of the report takes.
    pub(super) fn bytes(&self, article: &Article, start: usize, end: usize) -> Option<std::ops::Range<usize>> {
        let (text, unit) = (article.text.as_deref()?, self.shelf.report.offsets);
        let (start, end) = (byte_at(text, start, unit)?, byte_at(text, end, unit)?);
        text.get(start..end).map(|_| start..end)
    }

    /// In what language a text is, where it is another than that of the interface.
    pub(super) fn tongue(&self, article: &Article) -> Option<String> {
        let foreign = article.lang.as_deref().filter(|_| self.is_foreign(article));
        foreign.map(|lang| self.code("in-lang", lang))
    }

    /// Whether a text is in another language than the interface.
    pub(super) fn is_foreign(&self, article: &Article) -> bool {
        article.lang.as_deref().is_some_and(|lang| lang != self.shelf.words.ui().code())
    }
}

/// Words of the interface with the apostrophe of print.
pub(super) fn set(said: String) -> String {
    said.replace('\'', "’")
}

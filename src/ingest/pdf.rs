//! PDF files: the text that is written in them, a line a line. It knows no layout; a picture of a text has none. The library
//! that reads them may give up loudly on files it does not expect: what it is given is looked at before, and what it throws is
//! caught here.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::content::Content;
use pdf_extract::{Dictionary, Document, Object, ObjectId, PlainTextOutput, output_doc};

use super::dissect;
use super::error::ReadErrorKind;
use super::furniture::PageLexicon;
use super::page::{Origin, Page};

/// What the format is called in errors.
const FORMAT: &str = "PDF";

/// Drawings that contain each other deeper than this, or page trees that deep, are a trap or a mistake.
const DEEPEST: usize = 24;

/// So many drawings are followed in one file.
const MOST: usize = 20_000;

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is reading a PDF file: what is thrown meanwhile is caught and told as an error, not as a crash.
pub fn is_reading_pdf() -> bool {
    READING.get()
}

/// The page that the PDF file `bytes` holds.
///
/// # Errors
/// [`ReadErrorKind::Locked`], [`ReadErrorKind::Damaged`], [`ReadErrorKind::NoWords`] when it holds pictures alone.
pub(crate) fn page(bytes: &[u8], lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    READING.set(true);
    let text = catch_unwind(AssertUnwindSafe(|| text(bytes)));
    READING.set(false);
    let text = text.unwrap_or(Err(ReadErrorKind::Damaged(FORMAT)))?;
    if !text.contains(char::is_alphanumeric) {
        return Err(ReadErrorKind::NoWords);
    }
    let (blocks, metadata) = dissect::dissect(&text, lexicon);
    Ok(Page { id: None, group: None, text, blocks, origin: Origin::Document, metadata, same: Vec::new() })
}

fn text(bytes: &[u8]) -> Result<String, ReadErrorKind> {
    let damaged = |_| ReadErrorKind::Damaged(FORMAT);
    let mut document = Document::load_mem(bytes).map_err(damaged)?;
    if document.is_encrypted() {
        document.decrypt("").map_err(|_| ReadErrorKind::Locked)?;
    }
    if !Walk::new(&document).is_safe() {
        return Err(ReadErrorKind::Damaged(FORMAT));
    }
    let mut text = String::new();
    output_doc(&document, &mut PlainTextOutput::new(&mut text)).map_err(|_| ReadErrorKind::Damaged(FORMAT))?;
    Ok(text.trim_matches(['\n', ' ']).to_owned())
}

/// A walk through what pages draw, as reading them will go: it ends where that would not.
struct Walk<'d> {
    document: &'d Document,
    drawn: BTreeMap<ObjectId, Vec<Vec<u8>>>,
    left: usize,
}

impl<'d> Walk<'d> {
    fn new(document: &'d Document) -> Walk<'d> {
        Walk { document, drawn: BTreeMap::new(), left: MOST }
    }

    fn is_safe(&mut self) -> bool {
        let document = self.document;
        document.get_pages().into_values().all(|page| {
            let Ok(dictionary) = document.get_dictionary(page) else { return true };
            let Some(resources) = self.inherited(dictionary) else { return false };
            let content = document.get_page_content(page).unwrap_or_default();
            self.names(&content).into_iter().all(|name| self.follow(&name, resources, 0))
        })
    }

    /// The resources of a page or of what it stands in; `None` where the tree does not end.
    fn inherited(&self, page: &'d Dictionary) -> Option<Option<&'d Dictionary>> {
        let (mut node, mut resources) = (page, None);
        for _ in 0..DEEPEST {
            resources = resources.or_else(|| self.document.get_dict_in_dict(node, b"Resources").ok());
            let parent = node.get(b"Parent").and_then(Object::as_reference);
            match parent.and_then(|id| self.document.get_dictionary(id)) {
                Ok(parent) => node = parent,
                Err(_) => return Some(resources),
            }
        }
        None
    }

    /// Whether what is drawn as `name` ends.
    fn follow(&mut self, name: &[u8], resources: Option<&'d Dictionary>, depth: usize) -> bool {
        if depth > DEEPEST || self.left == 0 {
            return false;
        }
        self.left -= 1;
        let drawings = resources.and_then(|it| self.document.get_dict_in_dict(it, b"XObject").ok());
        let Some(Ok(id)) = drawings.and_then(|it| it.get(name).ok()).map(Object::as_reference) else { return true };
        let Ok(drawing) = self.document.get_object(id).and_then(Object::as_stream) else { return true };
        let own = self.document.get_dict_in_dict(&drawing.dict, b"Resources").ok().or(resources);
        if !self.drawn.contains_key(&id) {
            let is_picture = drawing.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|it| it == b"Image");
            let content = if is_picture { Vec::new() } else { drawing.get_plain_content().unwrap_or_default() };
            let names = self.names(&content);
            self.drawn.insert(id, names);
        }
        self.drawn[&id].clone().into_iter().all(|name| self.follow(&name, own, depth + 1))
    }

    /// The names that `content` draws.
    fn names(&self, content: &[u8]) -> Vec<Vec<u8>> {
        let operations = Content::decode(content).map(|content| content.operations).unwrap_or_default();
        let drawn = operations.into_iter().filter(|it| it.operator == "Do");
        drawn.filter_map(|it| Some(it.operands.first()?.as_name().ok()?.to_vec())).collect()
    }
}

//! Markup of documents, event by event. It knows XML and no element.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

/// What is met on the way through the markup.
pub(super) enum Met<'x> {
    /// An element begins.
    Open(BytesStart<'x>),
    /// An element ends; its name with its prefix.
    Close(String),
    /// Text, entities resolved.
    Text(String),
}

/// Goes through `xml` and shows `see` everything it meets. `false` where the markup is broken.
pub(super) fn walk(xml: &str, mut see: impl FnMut(Met<'_>)) -> bool {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth += 1;
                see(Met::Open(element));
            }
            Ok(Event::End(element)) => {
                depth = depth.saturating_sub(1);
                see(Met::Close(element.name().as_ref().to_owned()));
            }
            Ok(Event::Text(text)) => see(Met::Text((*text).to_owned())),
            Ok(Event::CData(text)) => see(Met::Text((*text).to_owned())),
            Ok(Event::GeneralRef(entity)) => {
                if let Ok(Some(c)) = entity.resolve_char_ref() {
                    see(Met::Text(c.to_string()));
                } else if let Some(text) = resolve_xml_entity(&entity) {
                    see(Met::Text(text.to_owned()));
                }
            }
            Ok(Event::Eof) => return depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// The value of an attribute, by its name with its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|it| it.key.as_ref() == name);
    found.map(|it| it.value.into_owned())
}

/// The text of the first element `name` that has any.
pub(super) fn text_of(xml: &str, name: &str) -> Option<String> {
    let (mut inside, mut text) = (false, String::new());
    walk(xml, |met| match met {
        Met::Open(element) => inside |= text.is_empty() && element.name().as_ref() == name,
        Met::Close(_) => inside = false,
        Met::Text(part) if inside => text.push_str(&part),
        Met::Text(_) => {}
    });
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

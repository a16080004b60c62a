//! Reports made readable: tables, Markdown, CSV, JSON, and single passages.
//!
//! It sees the contract and nothing behind it; the page of a review also knows the decisions it is there to take. A view is written once as a [`view::View`] and printed by one file a
//! format; what a view says comes from `locales/`, never from here. Nothing is ranked: order is that of the input.

pub mod annotate;
pub mod audit;
pub mod brat;
pub mod clean;
pub mod debate;
pub mod dissect;
mod formula;
pub mod html;
pub mod mark;
pub mod markdown;
pub mod paint;
pub mod passage;
pub mod reading;
pub mod review;
pub mod sheet;
pub mod sheets;
pub mod shelf;
pub mod table;
pub mod terminal;
pub mod view;
pub mod views;
pub mod width;
pub mod words;
pub mod xlsx;

use crate::contract::{Line, Report};

/// The report as indented JSON, with a line feed at the end.
pub fn json(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report holds only strings, numbers and lists");
    text.push('\n');
    text
}

/// One text as a line of JSON, with a line feed at the end.
pub fn json_line(text: &Line) -> String {
    line(text)
}

/// A part of a report as a line of JSON, with a line feed at the end.
pub fn line(part: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string(part).expect("a report holds only strings, numbers and lists");
    text.push('\n');
    text
}

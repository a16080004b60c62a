//! What a text claims that others may claim too: a figure with what it counts, a quotation; and in whose words it stands.
//! It knows one text that has been read. Whether another says the same is asked next door.

use super::figure::TIME;
use super::holding::Holding;
use super::number::{self, Number};
use crate::analyzer::{Analysis, Analyzer};
use crate::findings::{Findings, Voice};
use crate::terms::Counting;
use crate::terms::counting::SIGNS;
use crate::text::Span;
use crate::text::fold::strip;

/// Fewest words of a quotation that can be known again.
pub const LEAST_WORDS: usize = 6;
/// Words after a number among which what it counts is looked for.
const UNIT_WORDS: usize = 3;
/// How many words behind a number are looked at.
const NEAR: usize = 24;
/// The sign of the hundredth part.
const PERCENT: char = '%';
/// Shortest word that can say what is counted; what is shorter and no grammatical word is taken for a sign, such as *km*.
const LONG: usize = 4;

/// What is claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// A figure.
    Figure {
        /// Its digits, as [`Number`] has them.
        digits: String,
        /// Whether the number alone makes the claim.
        specific: bool,
        /// The words before it that leave it open (*more than*), folded.
        open: Option<String>,
        /// What it may count: folded words after it, the nearest first.
        units: Vec<String>,
    },
    /// Words between quotation marks, folded.
    Quotation(Vec<String>),
}

/// A claim where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What is claimed.
    pub matter: Matter,
    /// Where: the figure with what it counts, or the quotation without its marks.
    pub span: Span,
    /// Index of the attribution that holds it; `None` where the text says it in its own words.
    pub attribution: Option<usize>,
}

/// The claims of a text read by `analyzer`, by place, figures and quotations together; none where its language is not read.
pub fn read(analysis: &Analysis, analyzer: &Analyzer) -> Vec<Claim> {
    let tongue = analysis.article.lang.as_deref().and_then(|code| analyzer.tongue(code));
    let (Some(findings), Some(tongue)) = (&analysis.findings, tongue) else { return Vec::new() };
    let counting = &tongue.counting;
    let text = &analysis.article.page.text;
    let holding = Holding::new(findings);
    let mut claims = Vec::new();
    for paragraph in &analysis.article.paragraphs {
        for number in number::read(text, paragraph.span, counting) {
            claims.extend(figure(text, paragraph.span, &number, counting, &holding));
        }
        claims.extend(quotations(text, paragraph.span, findings, &holding));
    }
    claims.sort_by_key(|claim| (claim.span.start, claim.span.end));
    claims
}

/// A figure that can be known again: a specific number, or one with what it counts.
fn figure(text: &str, within: Span, number: &Number, counting: &Counting, holding: &Holding) -> Option<Claim> {
    let (units, end) = units(text, number.span.end, within.end, counting);
    let specific = number.is_specific();
    let long = number.digits.chars().filter(char::is_ascii_digit).count() >= 2;
    let telling =
        long && units.first().is_some_and(|unit| unit.len() > 1 || !unit.is_ascii() || SIGNS.contains(unit.as_str()));
    // Hours of the day and lengths of time are the same everywhere.
    let is_time =
        units.first().and_then(|unit| counting.units.get(unit)).is_some_and(|all| all.iter().all(|it| it.kind == TIME));
    if !specific && (!telling || is_time) {
        return None;
    }
    let before = &text[within.start..number.span.start];
    let open = opening(before, counting);
    let start = within.start + open.as_deref().map_or(before.len(), |words| last_words(before, words));
    let span = Span::new(start, end);
    let matter = Matter::Figure { digits: number.digits.clone(), specific, open, units };
    Some(Claim { matter, span, attribution: holding.holder(number.span) })
}

/// What a number that ends at `from` may count, and where the first such word ends.
pub(super) fn units(text: &str, from: usize, stop: usize, counting: &Counting) -> (Vec<String>, usize) {
    let (mut units, mut end, mut at) = (Vec::new(), from, from);
    let rest = &text[from..stop];
    let start = from + (rest.len() - rest.trim_start().len());
    let written = |word: &&String| text[start..stop].get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
    if let Some(word) = counting.percent.iter().find(written) {
        return (vec![PERCENT.to_string()], start + word.len());
    }
    for _ in 0..NEAR {
        if units.len() == UNIT_WORDS {
            break;
        }
        let rest = &text[at..stop];
        let start = at + (rest.len() - rest.trim_start().len());
        let word = text[start..stop].split(char::is_whitespace).next().unwrap_or_default();
        let letters = word.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’')).unwrap_or(word.len());
        let sign = word.chars().next().filter(|sign| SIGNS.contains(*sign));
        if let Some(sign) = sign.filter(|_| units.is_empty()) {
            return (vec![sign.to_string()], start + sign.len_utf8());
        }
        let (bare, folded) = (&word[..letters], strip(&word[..letters]));
        let grammatical = counting.is_light(&folded);
        if bare.is_empty() || grammatical && !units.is_empty() {
            break;
        }
        if !grammatical && (bare.chars().count() >= LONG || units.is_empty() && at == from) {
            // The claim is shown up to its first noun: a word with a capital is rarely one.
            if units.is_empty() || text[from..end].trim_start().starts_with(char::is_uppercase) {
                end = start + letters;
            }
            units.push(folded);
        }
        at = start + letters;
        if letters < word.len() {
            break;
        }
    }
    (units, end)
}

/// The words at the end of `before` that leave an amount open, folded.
pub(super) fn opening(before: &str, counting: &Counting) -> Option<String> {
    let tail = strip(
        before.split_whitespace().rev().take(4).fold(String::new(), |tail, word| format!("{word} {tail}")).trim(),
    );
    let ends = |words: &&String| {
        let rest = tail.strip_suffix(words.as_str());
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    counting.quantifiers.iter().filter(ends).max_by_key(|words| words.len()).cloned()
}

/// Where in `before` as many words as `words` has begin, counted from the end.
pub(super) fn last_words(before: &str, words: &str) -> usize {
    let mut rest = before.trim_end();
    for _ in 0..words.split_whitespace().count() {
        rest = rest.trim_end().trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'));
    }
    rest.len()
}

/// Quotations of a paragraph that are long enough to be known again.
fn quotations(text: &str, within: Span, findings: &Findings, holding: &Holding) -> Vec<Claim> {
    let runs = findings.voices.runs();
    let mut found: Vec<Claim> = Vec::new();
    let from = runs.partition_point(|run| run.start <= within.start).saturating_sub(1);
    let here = runs.iter().enumerate().skip(from).take_while(|(_, run)| run.start < within.end);
    for (n, run) in here.filter(|(_, run)| run.voice == Voice::Quoted) {
        let end = runs.get(n + 1).map_or(text.len(), |next| next.start);
        let (start, end) = (run.start.max(within.start), end.min(within.end));
        if start >= end {
            continue;
        }
        let inner = text[start..end].trim_matches(|c: char| !c.is_alphanumeric());
        let start = start + text[start..end].find(inner).unwrap_or(0);
        let words: Vec<String> =
            inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(strip).collect();
        if words.len() >= LEAST_WORDS {
            let span = Span::new(start, start + inner.len());
            let attribution = run.attribution.or_else(|| holding.holder(span));
            found.push(Claim { matter: Matter::Quotation(words), span, attribution });
        }
    }
    found
}

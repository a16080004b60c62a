//! The dissector: a page without tags, such as a copied web page, cut into blocks with roles.
//! Lines are scored, the best run of prose is the text, what stands around it is labelled. It knows no language.

use super::caption::caption;
use super::furniture::PageLexicon;
use super::header::{self, is_about};
use super::inside;
use super::line::{Line, measure};
use super::masthead;
use super::page::{Block, Meta, MetaOrigin, Metadata, Role, Why};
use super::parts::{self, Part};
use super::runs;
use super::score::{breaks, is_furniture, is_over, score};
use super::units::{Unit, paragraphs};
use crate::lexicon::rule::Mark;
use crate::text::Span;

/// How many lines after the text are looked at for its credit.
const AFTER: usize = 4;

/// Words of the longest first line that is taken for a title though it ends as a sentence does.
const HEADED: usize = 20;

/// How many short sentences right after the text are taken in.
const REACH: usize = 6;

/// How many lines before the title, or before the text where there is none, may name its author and its day.
const BEFORE: usize = 4;

/// Blocks and metadata of the tag-less page `text`.
pub(crate) fn dissect(text: &str, lexicon: &PageLexicon) -> (Vec<Block>, Metadata) {
    dissect_units(text, &paragraphs(text), lexicon)
}

/// The same, with the lines already cut.
pub(crate) fn dissect_units(text: &str, units: &[Unit], lexicon: &PageLexicon) -> (Vec<Block>, Metadata) {
    let lines = measure(text, units, lexicon);
    let scores: Vec<i32> = lines.iter().map(score).collect();
    let mut anatomy = Anatomy::new(text, &lines, &scores);
    anatomy.label_text();
    let title = anatomy.label_title();
    anatomy.label_header(title);
    anatomy.label_after();
    anatomy.label_rest();
    let metadata = anatomy.metadata(title);
    (parts::blocks(text, &lines, anatomy.finish()), metadata)
}

/// A page while its lines get their roles.
struct Anatomy<'a> {
    text: &'a str,
    lines: &'a [Line],
    scores: &'a [i32],
    /// The parts of each line; none yet where empty.
    parts: Vec<Vec<Part>>,
    first: usize,
    last: usize,
    joined: Vec<(usize, usize, u8)>,
    /// First line of prose of the text.
    opening: usize,
}

impl<'a> Anatomy<'a> {
    fn new(text: &'a str, lines: &'a [Line], scores: &'a [i32]) -> Self {
        let found = runs::text(lines, scores).filter(|run| !is_bare(lines, run.first, run.last));
        let (first, last, joined) = match found {
            Some(run) => (run.first, run.last, run.joined),
            None => (0, lines.len().saturating_sub(1), Vec::new()),
        };
        let mut anatomy =
            Anatomy { text, lines, scores, parts: vec![Vec::new(); lines.len()], first, last, joined, opening: first };
        anatomy.reach();
        anatomy.opening = anatomy.open();
        anatomy
    }

    /// Takes in short sentences right after the text.
    fn reach(&mut self) {
        for line in self.lines.iter().skip(self.last + 1).take(REACH) {
            let sentence = line.ends && !line.truncated && line.words >= 2 && line.functions > 0;
            if !sentence || breaks(line) || is_furniture(line) || line.repeated || line.item {
                break;
            }
            self.last += 1;
        }
    }

    /// The first line of prose that stands below the lines about author and day.
    fn open(&self) -> usize {
        let prose = |&i: &usize| self.lines[i].is_prose() && caption(self.text, &self.lines[i], false).is_none();
        let range = self.first..=self.last.min(self.lines.len().saturating_sub(1));
        if self.lines.is_empty() {
            return 0;
        }
        let short = |&i: &usize| self.lines[i].ends && self.lines[i].words >= 4;
        let Some(first) = range.clone().find(prose).or_else(|| range.clone().find(short)) else { return self.first };
        let all: usize = self.lines[range.clone()].iter().map(|l| l.words).sum();
        let about = (first + 1..=(first + 6).min(self.last)).rev().find(|&i| is_about(&self.lines[i]));
        let lower = about.and_then(|about| {
            let above: usize = self.lines[first..about].iter().map(|l| l.words).sum();
            let next = (about + 1..=self.last).find(prose)?;
            (above <= 120 && above * 3 <= all).then_some(next)
        });
        let asks = self.lines[first].words <= 20
            && self.lines[first].span.of(self.text).ends_with(['?', '!'])
            && first == self.first;
        let headed = first == self.first && self.lines[first].words <= HEADED && {
            let next = (first + 1..=self.last).find(prose).map(|next| &self.lines[next]);
            header::is_headline_case(self.lines[first].span.of(self.text))
                || next.is_some_and(|next| next.form(&[Mark::Dateline]).is_some())
        };
        lower.or_else(|| if asks || headed { (first + 1..=self.last).find(prose) } else { None }).unwrap_or(first)
    }

    /// Labels the lines of the text.
    fn label_text(&mut self) {
        if self.lines.is_empty() {
            return;
        }
        for i in self.opening..=self.last {
            let line = &self.lines[i];
            let furniture = inside::furniture(self.text, line, i == self.last);
            let appeal = || inside::appeal(self.text, self.lines, (self.opening, self.last), i);
            let part = match furniture.or_else(appeal) {
                Some(part) => part,
                None => Part::line(line, Role::Body, self.why(i), None),
            };
            self.parts[i] = match part.role {
                Role::Body => parts::without_pointers(self.text, line, part),
                _ => vec![part],
            };
        }
    }

    fn why(&self, i: usize) -> Why {
        let joined = self.joined.iter().find(|&&(first, last, _)| (first..=last).contains(&i));
        joined.map_or(Why::Run { score: self.scores[i] }, |&(_, _, shared)| Why::Cohesion { shared })
    }

    /// Finds the title and labels it and the lines that say it again.
    fn label_title(&mut self) -> Option<usize> {
        if self.opening == 0 {
            return None;
        }
        let known = runs::known(&self.lines[self.opening..=self.last]);
        let captions: Vec<bool> =
            self.lines[..self.opening].iter().map(|l| caption(self.text, l, false).is_some()).collect();
        let (title, why) = header::title(self.text, self.lines, self.opening, &known, &captions)?;
        let line = &self.lines[title];
        self.parts[title] = vec![Part::line(line, Role::Title, why, None)];
        for i in (0..self.opening).filter(|&i| i != title) {
            let other = &self.lines[i];
            let Some(span) = header::again(self.text, other, line.span) else { continue };
            let rest = |from: usize, to: usize| Part {
                span: Span::new(from, to),
                role: Role::Chrome,
                why: Why::RestOfLine,
                rule: None,
            };
            let why = Why::Again { line: line.numbers.0 };
            self.parts[i] = vec![
                rest(other.span.start, span.start),
                Part { span, role: Role::Title, why, rule: None },
                rest(span.end, other.span.end),
            ];
        }
        Some(title)
    }

    /// First line that may say who wrote the text and when.
    fn header_start(&self, title: Option<usize>) -> usize {
        title.unwrap_or(self.opening).saturating_sub(BEFORE)
    }

    /// Whether the page lists days of other texts: then a lone day above the title may be one of them.
    fn lists_days(&self, from: usize, title: Option<usize>) -> bool {
        let days = |lines: &[Line]| lines.iter().filter(|l| l.only_date).count();
        let after = days(&self.lines[(self.last + 1).min(self.lines.len())..]);
        days(&self.lines[..from]) + after > 0 || days(&self.lines[..title.unwrap_or(from)]) > 1
    }

    /// Whether a line below the title reads as the beginning of the text: a sentence, what announces one, or a lead.
    fn is_lead(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let sentence = line.ends && line.words >= 3;
        sentence || line.span.of(self.text).ends_with(':') || (line.words >= 15 && self.scores[i] > 100)
    }

    /// Labels the lines around the title, down to the text.
    fn label_header(&mut self, title: Option<usize>) {
        let from = self.header_start(title);
        let listed = self.lists_days(from, title);
        for i in from..self.opening {
            if !self.parts[i].is_empty() {
                continue;
            }
            let line = &self.lines[i];
            let above = title.is_some_and(|t| i < t);
            if above && listed && line.form(&[Mark::DateLabel, Mark::Byline]).is_none() {
                continue;
            }
            if let Some((why, rule)) = caption(self.text, line, false) {
                self.parts[i] = vec![Part::line(line, Role::Caption, why, rule)];
            } else if line.only_agency || is_credited(line) && line.dates.is_empty() {
                self.parts[i] = vec![Part::line(line, Role::Credit, Why::AgencyLine, None)];
            } else if is_about(line) {
                self.parts[i] = header::pieces(self.text, line);
            } else if title.is_none_or(|t| i > t)
                && i >= self.first
                && self.is_lead(i)
                && !line.truncated
                && !breaks(line)
                && !is_furniture(line)
            {
                let whole = Part::line(line, Role::Body, self.why(i), None);
                self.parts[i] = parts::without_pointers(self.text, line, whole);
            }
        }
    }

    /// Labels credit, author and day right after the text.
    fn label_after(&mut self) {
        for i in (self.last + 1..self.lines.len()).take(AFTER) {
            let line = &self.lines[i];
            if is_over(line) {
                break;
            }
            if line.only_agency || is_credited(line) {
                self.parts[i] = vec![Part::line(line, Role::Credit, Why::AgencyLine, None)];
            } else if let Some(seen) = line.form(&[Mark::Credit]) {
                let why = Why::Form(Mark::Credit);
                self.parts[i] = vec![Part::line(line, Role::Credit, why, Some(seen.rule.clone()))];
            } else if line.form(&[Mark::Byline, Mark::DateLabel]).is_some() && !line.ends {
                self.parts[i] = header::pieces(self.text, line);
            }
        }
    }

    /// Labels what is left: notices and pointers by their forms, everything else as furniture of the page.
    fn label_rest(&mut self) {
        for ((parts, line), &score) in self.parts.iter_mut().zip(self.lines).zip(self.scores) {
            if parts.is_empty() {
                *parts = vec![inside::rest(line, Why::Outside { score })];
            }
        }
    }

    /// Title, author and day, as the lines say them.
    fn metadata(&self, title: Option<usize>) -> Metadata {
        let mut metadata = Metadata::default();
        let line = |span: Span| Meta::in_text(self.text, span, MetaOrigin::Line);
        metadata.title = title.map(|t| line(self.lines[t].span));
        metadata.outlet = masthead::name(self.text, self.lines, self.opening, title).map(line);
        let below = title.unwrap_or(self.opening);
        let after = (self.last + 1).min(self.lines.len());
        let order = (below..self.opening)
            .chain(self.header_start(title)..below)
            .chain(after..(after + AFTER).min(self.lines.len()));
        for i in order {
            for part in &self.parts[i] {
                let day = || self.lines[i].dates.iter().find(|d| part.span.contains(d.span));
                match part.role {
                    Role::Date if metadata.published.is_none() => metadata.published = day().map(|d| line(d.span)),
                    Role::Byline if metadata.byline.is_none() => {
                        metadata.byline = header::name(self.text, &self.lines[i], part.span).map(line);
                    }
                    _ => {}
                }
            }
        }
        metadata
    }

    fn finish(self) -> Vec<Vec<Part>> {
        self.parts
    }
}

/// Whether the page has nothing around its text: no line of furniture, and nearly all words inside the run of prose.
fn is_bare(lines: &[Line], first: usize, last: usize) -> bool {
    let odd = |l: &Line| is_furniture(l) || breaks(l) || l.only_date || l.item || l.repeated || l.truncated;
    let words = |lines: &[Line]| lines.iter().map(|l| l.words).sum::<usize>();
    !lines.iter().any(odd) && words(&lines[first..=last]) * 100 >= words(lines) * 85
}

/// Whether the line is short and names an agency right after a word of credits.
fn is_credited(line: &Line) -> bool {
    let beside = |a: &super::furniture::AgencySeen| {
        line.sights.wire_words.iter().any(|w| w.end <= a.span.start && a.span.start - w.end <= 4)
    };
    line.words <= 10 && !line.ends && line.sights.agencies.iter().any(beside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::testing;

    fn roles(text: &str) -> Vec<(&'static str, &str)> {
        let (blocks, _) = dissect(text, testing::lexicon());
        blocks.iter().map(|b| (b.role.name(), b.span.of(text))).collect()
    }

    fn of<'t>(found: &[(&str, &'t str)], role: &str) -> Vec<&'t str> {
        found.iter().filter(|(r, _)| *r == role).map(|(_, t)| *t).collect()
    }

    const FRENCH: &str = "Accueil\nSe connecter\nFacebook\nTwitter\n\nUn marché couvert ouvre à Tressac et la foire revient en mars\n12 avril 2022\n\
        Les écoles de Velle reprennent après la crue\n11 avril 2022\n\nAccueil»Région»Rivière\n\nVelle : trois villages coupés par la crue de la rivière\n\n\
        RÉDACTIONPar Ana Vidal3 mars 2021 Région 2 min de lecture\nPartager\n\n\
        Trois villages de la vallée de Velle sont coupés du monde depuis mercredi, après la crue de la rivière, a annoncé la préfecture.\n\n\
        Le village de Tour, vu de la rive gauche. (Ivo Sant/Lens Pictures)\n\n\
        « Il n'y a plus de route et plus de courant », a dit le maire de Tour, qui a passé la nuit avec les habitants dans une école.\n\n\
        À lire aussi : la crue vue du ciel\n\nUn pont fermé\n\n\
        Le pont de Velle a été fermé par la préfecture, et les secours passent par la route haute. Lire aussi : le pont, une vieille histoire\n\n\
        Publicité\n\n\
        Selon la mairie, la rivière a monté de deux mètres en une nuit et les villages ne seront pas ouverts avant lundi.\n\nOn attend.\n\n\
        Avec NWA\n\nVotre cantine est-elle bonne ?\nLes plus lus\n\n\
        Le ministre a annoncé que les cantines de la capitale seront ouvertes le dimanche, et que les repas y seront gratuits.\n\nFaites un don pour ce journal.\n";

    #[test]
    fn an_appeal_between_two_pointers_is_no_paragraph() {
        let appeal =
            "Notre journal appartient à ceux qui le lisent : si vous aimez nos récits, faites un don, même petit.";
        let page = FRENCH.replace("Publicité\n", &format!("Publicité\n\n{appeal}\n\nÀ lire aussi : un pont neuf\n"));
        let found = roles(&page);
        assert_eq!(of(&found, "body").len(), 6, "{found:#?}");
        assert_eq!(of(&found, "notice"), [appeal, "Faites un don pour ce journal."]);
    }

    #[test]
    fn a_page_full_of_furniture_gives_its_text() {
        let found = roles(FRENCH);
        assert_eq!(of(&found, "title"), ["Velle : trois villages coupés par la crue de la rivière"]);
        assert_eq!(of(&found, "byline"), ["Par Ana Vidal"]);
        assert_eq!(of(&found, "date"), ["3 mars 2021"]);
        assert_eq!(of(&found, "caption"), ["Le village de Tour, vu de la rive gauche. (Ivo Sant/Lens Pictures)"]);
        assert_eq!(
            of(&found, "related"),
            ["À lire aussi : la crue vue du ciel", "Lire aussi : le pont, une vieille histoire"]
        );
        assert_eq!(of(&found, "credit"), ["Avec NWA"]);
        assert_eq!(of(&found, "notice"), ["Faites un don pour ce journal."]);
        let body = of(&found, "body");
        assert_eq!(body.len(), 6, "{body:#?}");
        assert_eq!((body[2], body[5]), ("Un pont fermé", "On attend."));
        assert!(body[3].ends_with("la route haute."));
    }

    #[test]
    fn a_page_says_who_and_when() {
        let (_, metadata) = dissect(FRENCH, testing::lexicon());
        assert_eq!(metadata.byline.unwrap().value, "Ana Vidal");
        let published = metadata.published.unwrap();
        assert_eq!(published.value, "3 mars 2021");
        assert_eq!(published.span.unwrap().of(FRENCH), "3 mars 2021");
        assert_eq!(metadata.outlet, None);
    }

    #[test]
    fn a_title_cut_short_and_glued_to_a_menu_is_the_title_again() {
        let text = "HomeWorldBarge hits the pier of the bridge at...\n\nBarge hits the pier of the bridge at Velle and nobody is hurt\n\nPublished on :\n\n\
            A barge loaded with gravel broke loose on Wednesday and hit the second pier of the bridge at Velle, the harbour office said.\n\n\
            No one was hurt, and the bridge was closed in both directions until the morning, when engineers will look at the pier.\n\n\
            (NWA)\n\nLatest news\n\nA ministry burns in the capital and thousands flee, according to witnesses who were there at the time.\n";
        let (blocks, metadata) = dissect(text, testing::lexicon());
        let titles: Vec<_> =
            blocks.iter().filter(|b| b.role == Role::Title).map(|b| (b.span.of(text), b.why)).collect();
        assert_eq!(titles[0], ("Barge hits the pier of the bridge at...", Why::Again { line: 3 }));
        assert_eq!(titles[1].0, "Barge hits the pier of the bridge at Velle and nobody is hurt");
        assert_eq!((blocks[0].span.of(text), blocks[0].role), ("HomeWorld", Role::Chrome));
        let date = blocks.iter().find(|b| b.role == Role::Date).unwrap();
        assert_eq!((date.span.of(text), date.why), ("Published on :", Why::DateEmpty));
        assert_eq!(metadata.published, None);
        let found = roles(text);
        assert_eq!((of(&found, "body").len(), of(&found, "credit")), (2, vec!["(NWA)"]));
    }

    #[test]
    fn a_bare_text_is_all_body_and_has_no_title() {
        let text = "The ferry between the two islands has not sailed since Friday, the company said, because of the wind and of the ice.\n\
            It will sail again on Monday, if the wind drops.\nNo one knows.\n\
            The school on the smaller island, which has nine pupils, was closed, and its teacher waits on the other side with the mail.\n";
        let found = roles(text);
        assert_eq!(found.len(), 4);
        assert_eq!(of(&found, "body").len(), 4);
        assert_eq!(roles("Rain.").len(), 1);
        assert_eq!(roles(" \n\t\n"), []);
    }
}

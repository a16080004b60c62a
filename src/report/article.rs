//! One analysis, written into the contract.

use std::collections::BTreeMap;

use super::Options;
use super::place::Locator;
use super::whereabouts::Whereabouts;
use crate::analyzer::{Analysis, Analyzer};
use crate::article::is_head;
use crate::compare::calendar::Date;
use crate::compare::figure::{self, Figure};
use crate::compare::moment;
use crate::contract::{self as c, Article};
use crate::findings::attribution::{Confidence, Frame, Link, Mode};
use crate::findings::loaded::{self, Unscored};
use crate::findings::{Findings, Place, Verdict, Voice, WireMention, sign};
use crate::ingest::{Origin, Role};
use crate::lexicon::Lexicon;
use crate::lexicon::names::Named as _;
use crate::lexicon::rule::{Act, Detail, WireRole};
use crate::measures::{Passage, Unit};
use crate::naming::{self, Known};
use crate::terms::{CountryPart, Part};
use crate::text::Span;

/// Characters of context on each side of a word to discuss.
const CONTEXT: usize = 60;
/// Words of the body given for texts without a title.
const OPENING: usize = 12;
/// Id of the reading that has no rule: one to three words between marks without a source.
pub const SCARE_QUOTES: &str = "shared.frame.scare-quotes";
/// Id of the reading that has no rule: a scrap of a sentence between two full stops.
pub const ORPHAN_FRAGMENT: &str = "shared.frame.orphan-fragment";
/// Id of the reading that has no rule: subject before verb behind a quotation, where the language turns them round.
pub const STRAIGHT_ORDER: &str = "shared.frame.straight-order";
/// Code of a text whose beginning is not in the file.
const CUT_START: &str = "cut-start";
/// Id of what a person has added and no rule has found.
pub const ADDED: &str = "shared.review.added";
/// Id of the reading of a name, a colon and a quotation.
pub const NAME_COLON: &str = "shared.frame.name-colon";

/// Writes one analysis, made by `analyzer`, into the contract. Id, letter, path and hash are left for whoever read the
/// input; the id is set where the input itself gives one.
pub fn fill(analysis: &Analysis, analyzer: &Analyzer, options: Options) -> Article {
    let article = &analysis.article;
    let page = &article.page;
    let paragraphs: Vec<(usize, Span)> = article.paragraphs.iter().map(|p| (p.n, p.span)).collect();
    let at = Locator::new(&page.text, paragraphs, options.offsets);
    let figures = figure::read(analysis, analyzer);
    let lexicon = analyzer.lexicon();
    let places = Whereabouts::read(lexicon, analysis);
    let filler = Filler { at, analyzer, lexicon, analysis, figures, places };
    let findings = analysis.findings.as_ref();
    let attributions = findings.map(|f| filler.attributions(f));
    let ids: Vec<String> = attributions.iter().flatten().map(|a| a.id.clone()).collect();
    let loaded = findings.map(|f| filler.loaded(f, &ids));
    let loaded_ids: Vec<String> = loaded.iter().flatten().map(|l| l.id.clone()).collect();
    let mut filled = Article {
        id: page.id.clone().unwrap_or_default(),
        label: String::new(),
        path: String::new(),
        sha256: String::new(),
        lang: article.lang.clone(),
        supported: findings.is_some(),
        outlet: article.outlet.clone(),
        title: article
            .title
            .as_ref()
            .map(|t| c::Wording { text: t.text.clone(), span: t.span.map(|s| filler.at.span(s)) }),
        published: article.published.as_ref().map(|p| c::Published {
            value: p.value.clone(),
            origin: p.origin.name().to_owned(),
            span: p.span.map(|s| filler.at.span(s)),
        }),
        byline: article.byline.as_ref().map(|b| c::Wording {
            text: b.clone(),
            span: page.of_role(Role::Byline).next().map(|block| filler.at.span(block.span)),
        }),
        words: c::Words {
            body: article.words.body,
            page: article.words.page,
            counted: article.words.counted,
            sentences: sentences(analysis),
        },
        text: (options.with_text || matches!(page.origin, Origin::Html | Origin::Document)).then(|| page.text.clone()),
        blocks: filler.blocks(),
        paragraphs: article
            .paragraphs
            .iter()
            .map(|p| c::Paragraph { n: p.n, start: filler.at.offset(p.span.start), end: filler.at.offset(p.span.end) })
            .collect(),
        attributions,
        loaded,
        voices: findings.map(|f| filler.voices(f, &ids)),
        wires: match (findings, &analysis.agencies) {
            (Some(f), _) => Some(filler.wires(f.wires.iter().chain(&f.dropped.wires))),
            (None, agencies) => agencies.as_ref().map(|wires| filler.wires(wires.iter())),
        },
        names: findings.map(|_| filler.names(&ids)),
        countries: findings.map(|_| filler.countries()),
        figures: findings.map(|_| filler.figures(&ids)),
        dates: findings.map(|_| filler.dates(&ids)),
        indicators: findings.map(|f| super::card::fill(&filler, f)),
        condition: findings.map(|f| filler.condition(f)),
        measures: findings.map(|_| filler.measures(&ids, &loaded_ids)),
        opening: filler.opening(),
        address: page
            .metadata
            .url
            .as_ref()
            .map(|url| c::Address { value: url.value.clone(), origin: url.origin.name().to_owned() }),
        same_as: page.same.clone(),
        group: page.group.clone(),
        reviewed: None,
    };
    if let Some(reviewed) = analysis.reviewed.as_ref().filter(|it| !it.by.is_empty()) {
        let (findings, looked) = filled.looked_at();
        filled.reviewed = Some(c::Reviewed { looked, findings, by: reviewed.by.clone(), freed: reviewed.freed });
    }
    filled
}

/// How many sentences the body has, headings inside it left out.
fn sentences(analysis: &Analysis) -> Option<usize> {
    let page = &analysis.article.page;
    let is_body = |block: u32| page.blocks.get(block as usize).is_some_and(|block| block.role == Role::Body);
    let counts = |span: Span, block: u32| is_body(block) && !is_head(span.of(&page.text));
    analysis.findings.as_ref().map(|_| analysis.sentences.iter().filter(|(span, block)| counts(*span, *block)).count())
}

/// An analysis with all it takes to write it.
pub(super) struct Filler<'a> {
    pub(super) at: Locator<'a>,
    pub(super) analyzer: &'a Analyzer,
    pub(super) lexicon: &'a Lexicon,
    pub(super) analysis: &'a Analysis,
    pub(super) figures: Vec<Figure>,
    pub(super) places: Whereabouts,
}

impl Filler<'_> {
    fn rule(&self, rule: Option<u32>) -> Option<String> {
        rule.map(|r| self.lexicon.rules[r as usize].id.clone())
    }

    fn blocks(&self) -> Vec<c::Block> {
        let page = &self.analysis.article.page;
        let block = |b: &crate::ingest::Block| c::Block {
            role: role(b.role),
            start: self.at.offset(b.span.start),
            end: self.at.offset(b.span.end),
            line_start: b.line_start,
            line_end: b.line_end,
            paragraph: (b.role == Role::Body).then(|| self.at.paragraph(b.span.start)).flatten(),
            why: Some(why(b.why)),
            rule: b.rule.as_deref().map(str::to_owned),
        };
        page.blocks.iter().map(block).collect()
    }

    /// Reported words by place, then those that a person has dropped.
    fn attributions(&self, findings: &Findings) -> Vec<c::Attribution> {
        let dropped = &findings.dropped.attributions;
        let all = || findings.attributions.iter().chain(dropped);
        let ids: Vec<String> = all()
            .map(|a| {
                let content = a.content.first().copied();
                let place = match a.review {
                    Some(Verdict::Add) => content,
                    _ => a.cue.or(a.source).or(content),
                };
                self.at.id("attribution", place.unwrap_or_default(), &self.rule(a.rule).unwrap_or_default())
            })
            .collect();
        let one = |(i, a): (usize, &crate::findings::Attribution)| c::Attribution {
            id: ids[i].clone(),
            act: act(a.act),
            frame: frame(a.frame),
            mode: mode(a.mode),
            source: a.source.map(|s| self.at.span(s)),
            source_name: a.source_name.clone(),
            source_kind: a.kind.kind.clone(),
            named: a.kind.named,
            channel: a.kind.channel.clone(),
            medium: a.medium.map(|s| self.at.span(s)),
            institution: a.institution.map(|s| s.of(&self.analysis.article.page.text).to_owned()),
            country: a.kind.country.clone(),
            resolved: a.resolved.map(|s| self.at.span(s)),
            cue: a.cue.map(|s| self.at.span(s)),
            stance: a.rule.map(|_| a.stance.name().to_owned()),
            content: a.content.iter().map(|&s| self.at.span(s)).collect(),
            via: a.via.iter().map(|v| self.relay(v)).collect(),
            parent: a.parent.map(|p| ids[p].clone()),
            confidence: match a.confidence {
                Confidence::Strong => c::Confidence::Strong,
                Confidence::Medium => c::Confidence::Medium,
                Confidence::Weak => c::Confidence::Weak,
            },
            rule: self.rule(a.rule).or_else(|| (!is_added(a.review)).then(|| NAME_COLON.to_owned())),
            evidence: a.bare.then(|| "bare-participle".to_owned()),
            origin: origin(a.review),
            review: a.review.map(review),
            claim: a.claim && a.review != Some(Verdict::Drop),
            person: super::person::is_person(self, a),
            unnamed: super::person::is_unnamed(self.lexicon, self.analysis, a),
        };
        all().enumerate().map(one).collect()
    }

    fn relay(&self, relay: &crate::findings::attribution::PlacedRelay) -> c::Relay {
        c::Relay {
            span: self.at.span(relay.span),
            kind: relay.kind.clone(),
            agency: relay.agency.map(|i| self.lexicon.agencies[i as usize].id.clone()),
            link: match relay.link {
                Link::Cited => c::Link::Cited,
                Link::Told => c::Link::Told,
                Link::Carried => c::Link::Carried,
            },
        }
    }

    /// Words to discuss by place, then those that a person has dropped.
    fn loaded(&self, findings: &Findings, attributions: &[String]) -> Vec<c::Loaded> {
        let translated = sign::are_told(findings, self.analysis.article.words.body);
        let one = |t: &crate::findings::LoadedTerm| {
            let unruled = if is_added(t.review) { ADDED } else { SCARE_QUOTES };
            let rule = self.rule(t.rule).unwrap_or_else(|| unruled.to_owned());
            let given = t.category.map(|at| self.lexicon.categories[usize::from(at)].id.as_str());
            let dropped = t.review == Some(Verdict::Drop);
            let detail = t.rule.and_then(|r| match &self.lexicon.rules[r as usize].detail {
                Detail::Loaded(detail) => Some(detail),
                _ => None,
            });
            let (before, after) = self.at.around(t.span, CONTEXT);
            c::Loaded {
                span: self.at.span(t.span),
                id: self.at.id("loaded", t.span, &rule),
                category: given.or(detail.map(|d| d.category.as_str())).unwrap_or(loaded::SCARE_QUOTES).to_owned(),
                weight: t.weight.or(detail.map(|d| d.weight)).unwrap_or(0),
                rule,
                voice: voice(t.voice),
                place: place(t.place),
                attribution: t.attribution.map(|a| attributions[a].clone()),
                scored: t.unscored.is_none() && !dropped,
                shared_with: Vec::new(),
                condition: (translated && t.place.is_text()).then(|| c::TRANSLATED.to_owned()),
                origin: origin(t.review),
                review: t.review.map(review),
                unscored: if dropped { Some("dropped") } else { t.unscored.map(unscored) }.map(str::to_owned),
                before,
                after,
            }
        };
        findings.loaded.iter().chain(&findings.dropped.loaded).map(one).collect()
    }

    /// The runs that are not the narration's.
    fn voices(&self, findings: &Findings, attributions: &[String]) -> Vec<c::VoiceRun> {
        let runs = findings.voices.runs();
        let ends = runs.iter().skip(1).map(|run| run.start).chain([self.analysis.article.page.text.len()]);
        let one = |(run, end): (&crate::findings::voice::Run, usize)| c::VoiceRun {
            start: self.at.offset(run.start),
            end: self.at.offset(end),
            voice: voice(run.voice),
            attribution: run.attribution.map(|a| attributions[a].clone()),
        };
        runs.iter().zip(ends).filter(|(run, _)| run.voice != Voice::Author).map(one).collect()
    }

    fn wires<'m>(&self, mentions: impl Iterator<Item = &'m WireMention>) -> Vec<c::Wire> {
        let one = |w: &WireMention| c::Wire {
            span: self.at.span(w.span),
            id: self.at.id("wire", w.span, ""),
            agency: self.lexicon.agencies[w.agency as usize].id.clone(),
            role: match w.role {
                WireRole::Credit => c::WireRole::Credit,
                WireRole::Cited => c::WireRole::Cited,
                WireRole::Relay => c::WireRole::Relay,
                WireRole::Image => c::WireRole::Image,
                WireRole::Topic => c::WireRole::Topic,
            },
            place: place(w.place),
            rule: self.rule(w.rule),
            review: w.review.map(review),
        };
        mentions.map(one).collect()
    }

    /// The actors of the event where one is described, else those the lexicons know.
    fn names(&self, attributions: &[String]) -> Vec<c::Name> {
        let one = |name: &naming::Name| c::Name {
            span: self.at.span(name.span),
            id: self.at.id("name", name.span, if name.known == Known::Group { "" } else { &name.id }),
            actor: name.id.clone(),
            voice: voice(name.voice),
            place: place(name.place),
            rule: self.rule(name.rule),
            phrase: name.phrase.map(|span| self.at.span(span)),
            attribution: name.attribution.map(|i| attributions[i].clone()),
            country: match &name.known {
                Known::Body(country) => Some(country.clone()),
                Known::Group | Known::Party => None,
            },
        };
        self.analysis.names.iter().map(one).collect()
    }

    fn countries(&self) -> Vec<c::CountryName> {
        let one = |country: &naming::CountryName| c::CountryName {
            span: self.at.span(country.span),
            id: self.at.id("country", country.span, &country.id),
            country: country.id.clone(),
            part: match country.part {
                CountryPart::Name => c::CountryPart::Name,
                CountryPart::Adjective => c::CountryPart::Adjective,
                CountryPart::People => c::CountryPart::People,
                CountryPart::Capital => c::CountryPart::Capital,
            },
            voice: voice(country.voice),
            place: place(country.place),
        };
        self.analysis.countries.iter().map(one).collect()
    }

    fn figures(&self, attributions: &[String]) -> Vec<c::Figure> {
        let text = &self.analysis.article.page.text;
        let written = |span: Span| span.of(text).to_owned();
        let one = |figure: &Figure| c::Figure {
            span: self.at.span(figure.span),
            id: self.at.id("figure", figure.number, &figure.digits),
            value: figure.value(),
            unit: figure.unit.map(written),
            scope: figure.reach.as_ref().map(|reach| written(reach.span)),
            attribution: figure.attribution.and_then(|at| attributions.get(at).cloned()),
            counts: figure.counted.as_ref().map(|counted| counted.id.clone()),
            open: figure.open.is_some(),
        };
        self.figures.iter().map(one).collect()
    }

    fn dates(&self, attributions: &[String]) -> Vec<c::Dated> {
        let one = |moment: &moment::Moment| {
            let (before, after) = self.at.around(moment.span, CONTEXT);
            c::Dated {
                span: self.at.span(moment.span),
                id: self.at.id("date", moment.span, ""),
                value: moment.value.clone(),
                calendar: moment.date.map(Date::iso),
                part: moment.date.and_then(|date| date.part).map(|part| match part {
                    Part::Start => c::MonthPart::Start,
                    Part::Middle => c::MonthPart::Middle,
                    Part::End => c::MonthPart::End,
                }),
                reading: match moment.reading {
                    moment::Reading::Written => c::DateReading::Written,
                    moment::Reading::Reckoned => c::DateReading::Reckoned,
                    moment::Reading::Open => c::DateReading::Open,
                },
                attribution: moment.attribution.and_then(|at| attributions.get(at).cloned()),
                before,
                after,
            }
        };
        moment::read(self.analysis, self.analyzer).iter().map(one).collect()
    }

    /// Signs of damage: marks that do not pair, participles that lost their auxiliary, a beginning that is not in the file, and,
    /// where there are enough, words that stand where others stood.
    fn condition(&self, findings: &Findings) -> Vec<c::Artefact> {
        let artefact = |span: Span, name: &str| c::Artefact {
            span: self.at.span(span),
            id: self.at.id("condition", span, name),
            artefact: name.to_owned(),
            guess: None,
            rule: None,
        };
        let told = sign::tell(&findings.signs, &findings.attributions, self.analysis.article.words.body);
        let signs = findings.signs.iter().filter(|_| told).map(|sign| {
            let rule = sign.rule.map(|index| &self.lexicon.rules[index as usize]);
            let guess = rule.and_then(|rule| match &rule.detail {
                Detail::Sign(form) => Some(form.guess.clone()),
                _ => None,
            });
            let read = if sign.sort == sign::Sort::Straight { STRAIGHT_ORDER } else { ORPHAN_FRAGMENT };
            let rule = rule.map_or(read, |rule| rule.id.as_str()).to_owned();
            c::Artefact { guess, rule: Some(rule), ..artefact(sign.span, c::TRANSLATED) }
        });
        let damaged = findings.damaged.iter().map(|it| artefact(it.span, it.fault.name()));
        let bare = findings.attributions.iter().filter(|a| a.bare).filter_map(|a| a.cue);
        let cut = findings.cut.iter().map(|span| artefact(*span, CUT_START));
        let mut found: Vec<c::Artefact> =
            damaged.chain(cut).chain(signs).chain(bare.map(|s| artefact(s, c::TRANSLATED))).collect();
        found.sort_by_key(|a| (a.span.start, a.span.end));
        found
    }

    fn measures(&self, attributions: &[String], loaded: &[String]) -> BTreeMap<String, c::Measure> {
        let open = |p: &Passage| match *p {
            Passage::Attribution(i) => attributions[i].clone(),
            Passage::Loaded(i) => loaded[i].clone(),
        };
        let one = |m: &crate::measures::Measure| {
            let unit = match m.unit {
                Unit::PerThousandWords => "per-1000-words",
                Unit::Share => "share",
            };
            let measure = c::Measure {
                count: Some(m.count),
                exposure: Some(m.exposure),
                unit: Some(unit.to_owned()),
                value: Some(m.value),
                low: Some(m.low),
                high: Some(m.high),
                shown: m.shown,
                passages: m.passages.iter().map(open).collect(),
            };
            (m.id.to_owned(), measure)
        };
        self.analysis.measures.iter().map(one).collect()
    }

    /// The first words of the body.
    fn opening(&self) -> Option<c::Span> {
        let first = self.analysis.article.paragraphs.first()?.span;
        let text = first.of(&self.analysis.article.page.text);
        let mut words = 0;
        let mut blank = true;
        let end = text.char_indices().find(|&(_, c)| {
            words += usize::from(blank && !c.is_whitespace());
            blank = c.is_whitespace();
            words > OPENING
        });
        let end = end.map_or(text.len(), |(i, _)| text[..i].trim_end().len());
        Some(self.at.span(Span::new(first.start, first.start + end)))
    }
}

fn is_added(verdict: Option<Verdict>) -> bool {
    verdict == Some(Verdict::Add)
}

fn origin(verdict: Option<Verdict>) -> c::Origin {
    if is_added(verdict) { c::Origin::Person } else { c::Origin::Program }
}

fn review(verdict: Verdict) -> c::Review {
    match verdict {
        Verdict::Keep => c::Review::Kept,
        Verdict::Drop => c::Review::Dropped,
        Verdict::Change => c::Review::Changed,
        Verdict::Add => c::Review::Added,
    }
}

fn role(role: Role) -> c::Role {
    match role {
        Role::Body => c::Role::Body,
        Role::Title => c::Role::Title,
        Role::Byline => c::Role::Byline,
        Role::Date => c::Role::Date,
        Role::Caption => c::Role::Caption,
        Role::Credit => c::Role::Credit,
        Role::Notice => c::Role::Notice,
        Role::Related => c::Role::Related,
        Role::Chrome => c::Role::Chrome,
    }
}

/// The reason of a role, as a short code.
fn why(why: crate::ingest::Why) -> String {
    use crate::ingest::Why;
    match why {
        Why::Given => "given",
        Why::Run { .. } => "run",
        Why::Cohesion { .. } => "cohesion",
        Why::Outside { .. } => "outside",
        Why::Form(_) => "lexicon",
        Why::Overlap { .. } => "overlap",
        Why::Above => "above",
        Why::Again { .. } => "again",
        Why::DateSeen => "date",
        Why::DateEmpty => "date-empty",
        Why::AgencyLine => "agency-line",
        Why::PictureCredit => "picture-credit",
        Why::Stroke => "stroke",
        Why::RestOfLine => "rest-of-line",
        Why::Ruled => "ruled",
        Why::Markup(_) => "tag",
        Why::Vote => "vote",
        Why::Between => "between",
        Why::NoVote => "no-vote",
        Why::Layout => "layout",
    }
    .to_owned()
}

fn act(act: Act) -> c::Act {
    match act {
        Act::Speech => c::Act::Speech,
        Act::Belief => c::Act::Belief,
        Act::Intention => c::Act::Intention,
        Act::Directive => c::Act::Directive,
        Act::Silence => c::Act::Silence,
        Act::Evidential => c::Act::Evidential,
    }
}

fn frame(frame: Frame) -> c::Frame {
    match frame {
        Frame::Prep => c::Frame::Prep,
        Frame::Incise => c::Frame::Incise,
        Frame::Clause => c::Frame::Clause,
        Frame::Colon => c::Frame::Colon,
        Frame::Quote => c::Frame::Quote,
        Frame::Gerund => c::Frame::Gerund,
        Frame::Noun => c::Frame::Noun,
        Frame::Adverb => c::Frame::Adverb,
        Frame::Free => c::Frame::Free,
    }
}

fn mode(mode: Mode) -> c::Mode {
    match mode {
        Mode::Direct => c::Mode::Direct,
        Mode::Mixed => c::Mode::Mixed,
        Mode::Indirect => c::Mode::Indirect,
        Mode::Damaged => c::Mode::Damaged,
    }
}

fn voice(voice: Voice) -> c::Voice {
    match voice {
        Voice::Author => c::Voice::Author,
        Voice::Quoted => c::Voice::Quoted,
        Voice::Reported => c::Voice::Reported,
        Voice::Unclear => c::Voice::Unclear,
    }
}

fn place(place: Place) -> c::Place {
    match place {
        Place::Title => c::Place::Title,
        Place::Body => c::Place::Body,
        Place::Caption => c::Place::Caption,
        Place::Credit => c::Place::Credit,
        Place::Chrome => c::Place::Chrome,
    }
}

fn unscored(why: Unscored) -> &'static str {
    match why {
        Unscored::Weight => "weight",
        Unscored::Draft => "draft",
        Unscored::Place => "place",
        Unscored::Unclear => "voice",
    }
}

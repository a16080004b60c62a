//! `explain`: what a rule or a debate page says and why, or what every rule says about a sentence.

mod category;
mod guards;
mod source;
mod tongue;

use std::collections::BTreeSet;

use category::category;

use super::args::Explain;
use super::chosen::{MEANT, stopped};
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::screen::screen;
use super::shell;
use super::silence;
use crate::analyzer::{Analyzer, Scratch};
use crate::contract::{LexiconStamp, Report, SCHEMA, Tool};
use crate::lexicon::Lexicon;
use crate::lexicon::names::Named;
use crate::lexicon::nearest::near;
use crate::lexicon::rule::{Detail, Off, Rule, Switched};
use crate::lexicon::tables::Agency;
use crate::render::annotate::annotate;
use crate::render::clean::clean_lines;
use crate::render::debate;
use crate::render::passage;
use crate::render::shelf::Shelf;
use crate::render::terminal;
use crate::render::view::{Part, View};
use crate::render::words::{Arg, Words};
use crate::report;
use crate::text::Span;
use crate::workshop::firing::firings;
use crate::workshop::list::agency;
use crate::workshop::proof::Bench;
use crate::workshop::silence::Heard;

/// Runs the command.
pub(super) fn run(asked: &Explain, notes: &Notes) -> Result<Exit, Stop> {
    let lexicon = lexicons::load(&asked.common, notes)?;
    if let Some(id) = asked.rule.as_deref().filter(|_| asked.toml) {
        return source::print(&lexicon, id, &asked.common, notes).map(|()| Exit::Done);
    }
    let screen = screen(&asked.common);
    let more = shell::own(&asked.common, notes);
    let page = match (&asked.rule, &asked.sentence) {
        (Some(id), Some(_)) if lexicon.off(id).is_some() => {
            let told = lexicon.off(id).map(|off| off_line(off, &notes.words));
            clean_lines(&format!("{id}: {}\n", told.unwrap_or_default()))
        }
        (Some(id), Some(sentence)) => of_rule(find(&lexicon, id)?.clone(), sentence, (lexicon, &more), &notes.words),
        (Some(id), None) => {
            let off = switched_off(&lexicon, id);
            let page = lexicon.debate(id).filter(|_| lexicon.rule(id).is_none());
            let agency = agency(&lexicon, id).filter(|_| lexicon.rule(id).is_none());
            let category = category(&lexicon, id).filter(|_| lexicon.rule(id).is_none());
            let view = match (page, category, agency) {
                (Some(page), ..) => debate::view(&report::debate(&lexicon, page), &notes.words),
                (None, Some(category), _) => category::view(&lexicon, category, &notes.words),
                (None, None, Some(agency)) => agency_view(&lexicon, agency, None, &notes.words),
                (None, None, None) => match off {
                    Some(off) => off_view(off, &lexicon, &notes.words)?,
                    None => rule_view(&lexicon, find(&lexicon, id)?, None, &notes.words),
                },
            };
            terminal::page(&view, screen)
        }
        (None, Some(sentence)) => {
            let own = own(&lexicon, asked.common.lexicons.is_some());
            let engine = Engine::new(Analyzer::new(lexicon), &asked.common, true);
            let engine = tongue::fitting(engine, sentence, &own, notes);
            let report = of_sentence(sentence, &engine);
            let shelf = Shelf { report: &report, words: &notes.words };
            let mut page = String::new();
            for article in &report.articles {
                page.extend(annotate(shelf, article, screen.width, screen.paint));
                for paragraph in &article.paragraphs {
                    let what = format!("{}{}", article.label, paragraph.n);
                    page.push('\n');
                    page.extend(passage::show(shelf, &what).map(|view| terminal::page(&view, screen)));
                }
            }
            let silent = silent(sentence, &engine, (&own, &more), &notes.words);
            if !silent.is_empty() {
                page.push('\n');
                let heading = Part::heading(notes.words.say("explain-silent"));
                let lines = silent.into_iter().map(|line| Part::hanging("  ", line));
                let parts = std::iter::once(heading).chain(lines).collect();
                page.push_str(&terminal::page(&View { parts, ..View::default() }, screen));
            }
            page
        }
        (None, None) => return Err(Stop::usage("explain-what", &[])),
    };
    output::write(page.as_bytes())?;
    Ok(Exit::Done)
}

/// The rule with the id `id`; else the usage error says that it is switched off, or names the nearest ones.
fn find<'l>(lexicon: &'l Lexicon, id: &str) -> Result<&'l Rule, Stop> {
    if let Some(off) = lexicon.off(id) {
        return Err(stopped(off));
    }
    let rules = || lexicon.rules.iter().map(|rule| rule.id.as_str());
    let pages = || lexicon.debates.iter().map(|page| page.id.as_str());
    let agencies = || lexicon.agencies.iter().map(|agency| agency.id.as_str());
    let categories = || lexicon.categories.iter().map(|category| category.id.as_str());
    let meant = || near(id, rules().chain(pages()).chain(agencies()).chain(categories()), MEANT);
    lexicon.rule(id).ok_or_else(|| match meant()[..] {
        [] => Stop::usage("rule-unknown", &[("id", id), ("typed", shell::words(id).as_str())]),
        ref meant => Stop::usage("rule-unknown-meant", &[("id", id), ("meant", &meant.join(", "))]),
    })
}

/// What one rule makes of a sentence: what it finds, or why it finds nothing.
fn of_rule(rule: Rule, sentence: &str, (lexicon, own): (Lexicon, &str), words: &Words) -> String {
    let analyzer = Analyzer::new(lexicon);
    let mut bench = Bench::new(&analyzer);
    let hits = bench.find(&rule, sentence);
    let part = |start: usize, end: usize| words.quote(sentence.get(start..end).unwrap_or_default());
    let found: Vec<String> = hits
        .iter()
        .map(|&(start, end, voice)| format!("{} ({})", part(start, end), words.code("voice", voice)))
        .collect();
    let told = match bench.silence(&rule, sentence, &hits, None) {
        _ if !found.is_empty() => words.tell("explain-finds", &[("hits", found.join(", ").into())]),
        Some(why) => silence::told(&why, &rule, sentence, (analyzer.lexicon(), own), words),
        None => words.say("rules-test-no-hit"),
    };
    clean_lines(&format!("{}: {told}\n", rule.id))
}

/// The rules that are not those of the program, where others are read.
fn own(lexicon: &Lexicon, others: bool) -> BTreeSet<u32> {
    if !others {
        return BTreeSet::new();
    }
    let known = Lexicon::embedded();
    let rules = lexicon.rules.iter().zip(0..);
    rules.filter(|(rule, _)| known.rule(&rule.id).is_none()).map(|(_, index)| index).collect()
}

/// The rules whose words stand in the sentence, or nearly, and that find nothing there: each in a line with its cause.
fn silent(sentence: &str, engine: &Engine, (own, more): (&BTreeSet<u32>, &str), words: &Words) -> Vec<String> {
    let lexicon = engine.analyzer.lexicon();
    let mut scratch = Scratch::default();
    let analysis = engine.hear(sentence, &mut scratch);
    let fired: BTreeSet<(&str, Span)> =
        firings(&analysis, &scratch, lexicon).into_iter().map(|firing| (firing.rule, firing.span)).collect();
    let heard = Heard { analyzer: engine.analyzer, analysis: &analysis, scratch: &scratch };
    // The finding of a verb can begin before its words: *se félicite*.
    let is_hit = |index: u32, span: Span| {
        let id = &*lexicon.rules[index as usize].id;
        fired.iter().any(|(rule, at)| *rule == id && at.overlaps(span))
    };
    let told = heard.silent(own, is_hit).into_iter().map(|(index, why)| {
        let rule = &lexicon.rules[index as usize];
        let told = silence::told(&why, rule, &analysis.article.page.text, (lexicon, more), words);
        clean_lines(&format!("{}: {told}", rule.id))
    });
    told.collect()
}

fn of_sentence(sentence: &str, engine: &Engine) -> Report {
    let mut article = engine.read_sentence(sentence, &mut Scratch::default()).article;
    "A".clone_into(&mut article.label);
    "-".clone_into(&mut article.path);
    "-".clone_into(&mut article.id);
    let lexicon = engine.analyzer.lexicon();
    let articles = vec![article];
    let glossary = report::glossary(lexicon, None, &articles);
    Report {
        schema: SCHEMA.to_owned(),
        tool: Tool { version: env!("CARGO_PKG_VERSION").to_owned() },
        lexicon: LexiconStamp { hash: lexicon.hash.clone() },
        offsets: engine.offsets(),
        articles,
        comparison: None,
        errors: Vec::new(),
        glossary,
        event: None,
        control: None,
        reviewed: None,
    }
}

/// An agency with its names.
fn agency_view(lexicon: &Lexicon, agency: &Agency, off: Option<&Off>, words: &Words) -> View {
    let ui = words.ui().code();
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push((words.code("fact", key), crate::render::clean::clean(&value)));
        }
    };
    add("status", off.map(|off| off_line(off, words)).unwrap_or_default());
    add("sort", guards::with_id(&words.code("agency-sort", agency.sort.name()), agency.sort.name()));
    add("terms", [&agency.names[..], &agency.codes[..]].concat().join(", "));
    let country = lexicon.countries.iter().find(|one| agency.country.as_ref() == Some(&one.id));
    add("country", country.and_then(|one| one.names.get(ui)).map(|names| names.name.clone()).unwrap_or_default());
    add("file", format!("{}:{}", agency.origin.file, agency.origin.line));
    let title = words.tell("explain-agency", &[("name", Arg::from(&*agency.name)), ("id", Arg::from(&*agency.id))]);
    View { name: "explain".to_owned(), title, parts: vec![Part::Facts(facts)], ..View::default() }
}

/// What switches off what is called `asked`: by its id, or by a name or a code of an agency.
fn switched_off<'l>(lexicon: &'l Lexicon, asked: &str) -> Option<&'l Off> {
    let named = || {
        let is_agency = |off: &&Off| off.what == Switched::Agency;
        let known = lexicon.off.iter().find(is_agency).map(|_| Lexicon::embedded())?;
        lexicon.off(&agency(&known, asked)?.id).filter(is_agency)
    };
    lexicon.off(asked).or_else(named)
}

/// That it is switched off, and where.
fn off_line(off: &Off, words: &Words) -> String {
    let place = ("place", Arg::from(off.place()));
    match &off.with {
        None => words.tell("status-off", &[place]),
        Some(category) => words.tell("status-off-with", &[place, ("category", Arg::from(category.as_str()))]),
    }
}

/// An entry of the program that a folder of one's own switches off: as it would be used.
fn off_view(off: &Off, lexicon: &Lexicon, words: &Words) -> Result<View, Stop> {
    let built_in = Lexicon::embedded();
    Ok(match (off.what, agency(&built_in, &off.id), built_in.debate(&off.id)) {
        (Switched::Agency, Some(agency), _) => agency_view(&built_in, agency, Some(off), words),
        (Switched::Debate, _, Some(page)) => {
            let mut view = debate::view(&report::debate(&built_in, page), words);
            view.parts.insert(0, Part::Facts(vec![(words.say("fact-status"), off_line(off, words))]));
            view
        }
        _ => {
            let rule = built_in.rule(&off.id).map_or_else(|| find(lexicon, &off.id), Ok)?;
            rule_view(&built_in, rule, Some(off), words)
        }
    })
}

/// A rule with its terms, its reason and its proofs; `off` says that it does not run.
fn rule_view(lexicon: &Lexicon, rule: &Rule, off: Option<&Off>, words: &Words) -> View {
    let note = report::note(lexicon, rule);
    let ui = words.ui().code();
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push((words.code("fact", key), crate::render::clean::clean(&value)));
        }
    };
    add("family", guards::with_id(&words.code("family", rule.family().name()), rule.family().name()));
    let status = || guards::with_id(&words.code("status", &note.status), &note.status);
    add("status", off.map_or_else(status, |off| off_line(off, words)));
    add("terms", rule.terms.iter().map(|term| term.written.as_str()).collect::<Vec<_>>().join(", "));
    for (key, value) in guards::facts(rule, words) {
        add(key, value);
    }
    if let Detail::Loaded(detail) = &rule.detail {
        let category = lexicon.categories.iter().find(|one| one.id == detail.category);
        let name = category.map_or(&*detail.category, |one| one.name.get(ui));
        add("category", guards::with_id(name, &detail.category));
        add("definition", category.map(|one| one.definition.get(ui).to_owned()).unwrap_or_default());
        let weight = detail.weight.to_string();
        add("weight", guards::with_id(&words.code("weight", &weight), &weight));
    }
    if let Detail::Sign(form) = &rule.detail {
        add("guess", form.guess.clone());
    }
    add("why", note.why.get(ui).to_owned());
    add("neutral", note.neutral.as_ref().map(|neutral| neutral.get(ui).to_owned()).unwrap_or_default());
    if let Some(source) = &note.source {
        add("reference", guards::with_id(&passage::cite(source, ui), rule.source.as_deref().unwrap_or_default()));
    }
    add("rare", rule.rare.get(ui).to_owned());
    let reviews = rule.reviewed.iter().map(|review| format!("{} {}", review.by, words.date(&review.on)));
    add("reviewed", reviews.collect::<Vec<_>>().join(", "));
    add("replaced", rule.replaced_by.clone().unwrap_or_default());
    add("file", format!("{}:{}", rule.origin.file, rule.origin.line));
    let mut parts = vec![Part::Facts(facts)];
    let proofs = &rule.examples;
    for (key, examples) in
        [("proof-match", &proofs.matches), ("proof-quoted", &proofs.quoted), ("proof-silent", &proofs.silent)]
    {
        if !examples.is_empty() {
            parts.extend([Part::Blank, Part::heading(words.say(key))]);
            parts.extend(examples.iter().map(|example| Part::hanging("  ", example.braced())));
        }
    }
    if let Detail::Loaded(detail) = &rule.detail
        && let Some(page) = detail.debate.as_deref().and_then(|id| lexicon.debate(id))
    {
        let title = words.tell("debate-page", &[("title", page.title.get(ui).into()), ("id", page.id.as_str().into())]);
        parts.extend([Part::Blank, Part::heading(title)]);
        parts.extend(debate::parts(&report::debate(lexicon, page), words));
    }
    View { name: "explain".to_owned(), title: rule.id.clone(), parts, ..View::default() }
}

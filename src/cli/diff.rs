//! `rules diff`: what changes in texts when one lexicon takes the place of another.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::args::{RulesDiff, ShopFormat};
use super::batch::pool;
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::shop::{self, Corpus};
use crate::analyzer::Analyzer;
use crate::embedded;
use crate::findings::{Place, Voice};
use crate::ingest::{How as Reading, ReadError};
use crate::lexicon::Lexicon;
use crate::lexicon::names::Named;
use crate::lexicon::nearest::nearest;
use crate::lexicon::read::Layer;
use crate::lexicon::rule::{Status, Switched};
use crate::render::view::{Part, View};
use crate::render::words::{Arg, Words};
use crate::workshop::diff::{Change, Changed, Changes, Desk, Diff, Pair, Told, retold};
use crate::workshop::differ::{self, How};
use crate::workshop::revision;

/// Changes that are shown of a rule.
const SHOWN: usize = 5;

/// Agencies that are named of those that change nothing.
const NAMED: usize = 8;

/// What stands for the lexicons of the program where a folder is expected.
const BUILTIN: &str = "builtin";

/// The list of agencies in a lexicon folder.
const AGENCIES: &str = "shared/agencies.toml";

/// Runs the command.
pub(super) fn run(asked: &RulesDiff, notes: &Notes) -> Result<Exit, Stop> {
    let (base, head) = (open(&asked.base, asked, notes)?, open(&asked.head, asked, notes)?);
    let how = shop::how(&asked.common);
    let Corpus { texts, mut all_read } = shop::corpus(&asked.corpus, &asked.common, notes)?;
    if asked.corpus.is_empty() {
        notes.say(&notes.words.say("diff-samples"));
    }
    let pair = if asked.full { Pair::in_full(&base, &head) } else { Pair::new(&base, &head) };
    let mut diff = Diff::default();
    // Threads take texts as they come; what they found is put in the order of the texts again.
    let read: Vec<Vec<Result<Changes, ReadError>>> = pool(&asked.common)?.install(|| {
        let read = texts.par_iter().map(|(input, bytes)| changes(&pair, &input.name, bytes, &how));
        read.collect()
    });
    for read in read.into_iter().flatten() {
        match read {
            Ok(changes) => diff.add(changes),
            Err(error) => {
                shop::unread(&error, notes);
                all_read = false;
            }
        }
    }
    if diff.texts == 0 {
        return Err(shop::nothing(notes));
    }
    // An entry that differs and changes no mention is told too: nobody sees otherwise that it was read.
    let entries = [
        (Switched::Agency.name(), pair.differing().clone()),
        (Switched::Debate.name(), differ::debates(base.lexicon(), head.lexicon())),
    ];
    let is_draft = |id: &&str| {
        let rule = head.lexicon().rule(id).or_else(|| base.lexicon().rule(id));
        rule.is_some_and(|rule| rule.status == Status::Draft)
    };
    let drafts: BTreeSet<&str> = diff.rules.keys().map(String::as_str).filter(is_draft).collect();
    let retold = retold(base.lexicon(), head.lexicon());
    match asked.format {
        ShopFormat::Json => shop::print_json(&data(&diff, &drafts, (&entries, &retold)))?,
        format => shop::print(&view(&diff, (&entries, &retold), &drafts, &notes.words), format, &asked.common)?,
    }
    Ok(if all_read { Exit::Done } else { Exit::Unread })
}

/// What changes in each text of an input.
fn changes(pair: &Pair, name: &str, bytes: &[u8], how: &Reading) -> Vec<Result<Changes, ReadError>> {
    let pages = pair.pages(name, bytes, how);
    let several = pages.len() > 1;
    let numbered = pages.into_par_iter().enumerate();
    let read = numbered.map_init(Desk::default, |desk, (number, pages)| {
        let text = if several { format!("{name}:{}", number + 1) } else { name.to_owned() };
        Ok(pair.compare(&text, pages?, how, desk))
    });
    read.collect()
}

/// An analyzer for the built-in lexicons, for a lexicon folder, or for the one of a revision. A folder that brings only
/// some rules is read upon the built-in lexicons, as `--lexicons` reads it.
fn open(name: &str, asked: &RulesDiff, notes: &Notes) -> Result<Analyzer, Stop> {
    let is_there = Path::new(name).exists();
    if name == BUILTIN && !is_there {
        return Ok(Analyzer::new(Lexicon::embedded()));
    }
    if !is_there && nearest(name, [BUILTIN]).is_some() && revision::open(name).is_err() {
        return Err(Stop::usage("diff-meant", &[("name", name), ("meant", BUILTIN)]));
    }
    let layer =
        if is_there { lexicons::open(Path::new(name))? } else { revision::open(name).map_err(|_| nowhere(name))? };
    let layers = if stands_alone(&layer) {
        vec![layer]
    } else {
        notes.say(&notes.words.tell("diff-upon", &[("name", Arg::from(name))]));
        vec![embedded::layer(), layer]
    };
    Ok(Analyzer::new(lexicons::valid(&layers, &asked.common, notes)?.lexicon))
}

/// Why `name` is nothing that can be read, with what lies there under a name near to it.
fn nowhere(name: &str) -> Stop {
    match lexicons::neighbour(Path::new(name)) {
        Some(near) => Stop::usage("diff-nowhere-meant", &[("name", name), ("meant", &near)]),
        None => Stop::usage("diff-nowhere", &[("name", name)]),
    }
}

/// Whether a folder is a whole lexicon: it brings a language and what rules point at.
fn stands_alone(layer: &Layer) -> bool {
    let has = |is: fn(&str) -> bool| layer.files.iter().any(|file| is(&file.path));
    // A list of agencies adds to the one of the program and is nothing that rules point at.
    let is_shared = |path: &str| path.starts_with("shared/") && path != AGENCIES;
    has(|path| path.ends_with("/language.toml")) && has(is_shared)
}

/// By the name of their table, entries that differ, with how they do.
type Entries<'l> = [(&'static str, BTreeMap<&'l str, How>)];

fn data(diff: &Diff, drafts: &BTreeSet<&str>, (entries, retold): (&Entries<'_>, &[&str])) -> Value {
    let one = |changed: &Changed| {
        let (change, voices, told) = match &changed.change {
            Change::Added => ("added", None, None),
            Change::Removed => ("removed", None, None),
            Change::Voice(was, is) => ("voice", Some([was.name(), is.name()]), None),
            Change::Told(was, is) => ("told", None, Some([was, is].map(facts))),
            Change::Kept => ("kept", None, None),
        };
        json!({
            "text": changed.text, "start": changed.span.start, "end": changed.span.end, "change": change,
            "voice": changed.voice.name(), "place": changed.place.map(Place::name),
            "voices": voices, "told": told, "scored": changed.scored, "speaker": changed.speaker, "rival": changed.rival,
            "before": changed.before, "words": changed.words, "after": changed.after,
        })
    };
    let by_id = |all: &BTreeMap<String, Vec<Changed>>| -> serde_json::Map<String, Value> {
        all.iter().map(|(id, all)| (id.clone(), all.iter().map(one).collect())).collect()
    };
    let entries = entries.iter().flat_map(|(table, all)| {
        all.iter().map(move |(id, how)| json!({ "table": table, "id": id, "change": how.name() }))
    });
    let entries: Vec<Value> = entries.collect();
    json!({
        "texts": diff.texts, "drafts": drafts, "retold": retold, "entries": entries, "rules": by_id(&diff.rules),
        "agencies": by_id(&diff.agencies),
    })
}

/// What is told of a finding, as data.
fn facts(told: &Told) -> Value {
    json!({ "sort": told.sort, "weight": told.weight, "status": told.status.name(), "scored": told.scored, "speaker": told.speaker })
}

fn view(diff: &Diff, (entries, retold): (&Entries<'_>, &[&str]), drafts: &BTreeSet<&str>, words: &Words) -> View {
    let (added, removed, voices, otherwise) = diff.counts();
    let head = [
        ("texts", Arg::from(diff.texts)),
        ("added", Arg::from(added)),
        ("removed", Arg::from(removed)),
        ("voices", Arg::from(voices)),
        ("otherwise", Arg::from(otherwise)),
    ];
    let mut parts = vec![Part::line(words.tell("diff-head", &head))];
    if diff.kept() > 0 {
        parts.push(Part::line(words.count("diff-kept-count", diff.kept())));
    }
    for (table, all) in entries {
        let mut by_how: BTreeMap<How, Vec<&str>> = BTreeMap::new();
        for (id, how) in all.iter().filter(|(id, _)| !diff.agencies.contains_key(**id)) {
            by_how.entry(*how).or_default().push(id);
        }
        for (how, ids) in by_how {
            let (n, more) = (ids.len(), ids.len().saturating_sub(NAMED));
            let args = [
                ("table", Arg::from(*table)),
                ("how", how.name().into()),
                ("n", n.into()),
                ("ids", ids[..n - more].join(", ").into()),
                ("more", more.into()),
            ];
            parts.push(Part::line(words.tell("diff-entries", &args)));
        }
    }
    if !retold.is_empty() {
        let (n, more) = (retold.len(), retold.len().saturating_sub(NAMED));
        let args = [("n", Arg::from(n)), ("ids", retold[..n - more].join(", ").into()), ("more", more.into())];
        parts.push(Part::line(words.tell("diff-retold", &args)));
    }
    let agencies = diff.agencies.iter().map(|(id, all)| (format!("[[agency]] {id}"), all));
    let named = |id: &String| match drafts.contains(id.as_str()) {
        true => words.tell("diff-draft", &[("rule", Arg::from(&**id))]),
        false => id.clone(),
    };
    let rules = diff.rules.iter().map(|(id, all)| (named(id), all, drafts.contains(id.as_str())));
    for (rule, all, is_draft) in rules.chain(agencies.map(|(id, all)| (id, all, false))) {
        let told: Vec<&Changed> = all.iter().filter(|changed| !changed.is_aside()).collect();
        if told.is_empty() {
            continue;
        }
        parts.extend([Part::Blank, Part::heading(rule)]);
        for changed in told.iter().take(SHOWN) {
            let mark = mark(changed, is_draft, words);
            let Changed { text, before, words, after, .. } = changed;
            // A path can be as wide as the screen: the sentence has a line of its own.
            parts.push(Part::hanging("  ", format!("{mark} · {text}")));
            parts.push(Part::hanging("    ", format!("…{before}[{words}]{after}…")));
        }
        if told.len() > SHOWN {
            parts.push(Part::line(words.count("eval-more", told.len() - SHOWN)));
        }
    }
    if diff.aside() > 0 {
        parts.extend([Part::Blank, Part::line(words.count("diff-aside", diff.aside()))]);
    }
    View { parts, ..View::default() }
}

/// What stands before a change: whether it comes or goes, and in whose words; rules of lines are in nobody's. Where something
/// takes the place of another thing, who speaks too. Of a draft it is told elsewhere that it counts nowhere.
fn mark(changed: &Changed, is_draft: bool, words: &Words) -> String {
    let voice = |voice: Voice| words.code("voice", voice.name());
    let turned = |was: String, is: String| words.tell("diff-voice", &[("was", Arg::from(was)), ("is", Arg::from(is))]);
    let sign = match &changed.change {
        Change::Kept => "=",
        Change::Added => "+",
        Change::Removed => "−",
        Change::Voice(was, is) => return turned(voice(*was), voice(*is)),
        Change::Told(was, is) => {
            let pairs = otherwise(was, words).into_iter().zip(otherwise(is, words));
            let differ = pairs.filter(|((_, was), (_, is))| was != is).map(|((key, was), (_, is))| match key {
                Some(key) => words.tell(key, &[("turned", Arg::from(turned(was, is)))]),
                None => turned(was, is),
            });
            let differ: Vec<String> = differ.collect();
            return format!("= {}", differ.join(", "));
        }
    };
    let mark = if changed.place.is_some() { format!("{sign} {}", voice(changed.voice)) } else { sign.to_owned() };
    let key = match changed.change {
        Change::Added => "diff-replaces",
        Change::Kept => "diff-kept",
        _ => "diff-replaced",
    };
    let rival = changed.rival.as_deref().map(|rule| words.tell(key, &[("rule", Arg::from(rule))]));
    let speaker = changed.speaker.as_deref().filter(|_| rival.is_some() && changed.change != Change::Kept);
    let speaker = speaker.map(|speaker| words.tell("diff-speaker", &[("speaker", Arg::from(speaker))]));
    let uncounted = changed.scored == Some(false) && !is_draft && changed.change != Change::Kept;
    let uncounted = uncounted.then(|| words.say("diff-uncounted"));
    [Some(mark), uncounted, rival, speaker].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What is told of a finding, fact by fact as a person reads it, each with the message it stands in where it needs one.
fn otherwise(told: &Told, words: &Words) -> [(Option<&'static str>, String); 5] {
    let weight = told.weight.map(|weight| words.code("weight", &weight.to_string()));
    let scored = told.scored.map(|scored| words.say(if scored { "diff-counted" } else { "diff-uncounted" }));
    let status = words.code("status", told.status.name());
    let speaker = told.speaker.clone().unwrap_or_else(|| words.say("source-none"));
    [
        (None, told.sort.clone()),
        (Some("diff-weight"), weight.unwrap_or_default()),
        (None, status),
        (None, scored.unwrap_or_default()),
        (Some("diff-told-speaker"), speaker),
    ]
}

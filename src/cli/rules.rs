//! `rules`: the room of those who write rules, on the terminal. What is done is done by the workshop; here it is shown.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::ptr;

use toml::de::DeTable;

use super::args::{Rules, RulesAsked, RulesCommand};
use super::coverage;
use super::diff;
use super::eval;
use super::exit::{Exit, Stop};
use super::form;
use super::held::{self, Held};
use super::lexicons;
use super::listing;
use super::notes::Notes;
use super::output;
use super::shell;
use super::trial;
use crate::lexicon::Lexicon;
use crate::lexicon::read::{File, Layer, describes_event, id_fault};
use crate::lexicon::rule::{Off, Switched};
use crate::render::words::{Arg, Words};
use crate::workshop::new::{Refusal, new as skeleton};
use crate::workshop::{check, schema};

/// Entries that are named of those that take the place of others.
const NAMED: usize = 8;

/// Runs the command.
pub(super) fn run(asked: &Rules, notes: &Notes) -> Result<Exit, Stop> {
    match &asked.what {
        RulesCommand::Check(asked) => check_all(asked, notes),
        RulesCommand::List(asked) => listing::run(asked, notes),
        RulesCommand::New(asked) => new(asked, notes),
        RulesCommand::Fmt(asked) => form::run(asked, notes),
        RulesCommand::Schema(_) => Ok(output::write(schema::schema().as_bytes()).map(|()| Exit::Done)?),
        RulesCommand::Test(asked) => trial::run(asked, notes),
        RulesCommand::Coverage(asked) => coverage::run(asked, notes),
        RulesCommand::Diff(asked) => diff::run(asked, notes),
        RulesCommand::Eval(asked) => eval::run(asked, notes),
    }
}

/// Shows every mistake in the lexicons; errors make them invalid, warnings do not.
fn check_all(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let typed = asked.what.iter().map(PathBuf::from);
    let (events, typed): (Vec<PathBuf>, Vec<PathBuf>) = typed.partition(|path| is_event(path));
    let layers = lexicons::layers(&asked.common, &typed, notes)?;
    let found = check::check(&layers);
    if typed.is_empty() && !events.is_empty() {
        return check_events(&events, &found.lexicon, asked, notes);
    }
    lexicons::show(&found, &layers, true, &asked.common, notes);
    let built_in = if asked.common.no_builtin { Lexicon::default() } else { Lexicon::embedded() };
    let own = asked.common.lexicons.iter().chain(&typed);
    for (path, layer) in own.zip(layers.iter().skip(usize::from(!asked.common.no_builtin))) {
        let rules = found.of(layer).count();
        let taken = found.of(layer).filter(|rule| built_in.rule(&rule.id).is_some());
        let taken: Vec<&str> = taken.map(|rule| rule.id.as_str()).collect();
        let gone: Vec<String> = found
            .off(layer)
            .filter(|off| off.with.is_none())
            .map(|off| gone(off, &found.lexicon, &notes.words))
            .collect();
        let path = path.to_string_lossy().into_owned();
        let args = [
            ("path", Arg::from(path)),
            ("files", layer.files.len().into()),
            ("rules", rules.into()),
            ("agencies", new_agencies(&found.lexicon, &built_in, layer).into()),
            ("taken", taken.len().into()),
            ("names", taken[..taken.len().min(NAMED)].join(", ").into()),
            ("more", taken.len().saturating_sub(NAMED).into()),
            ("off", gone.len().into()),
            ("gone", gone[..gone.len().min(NAMED)].join(", ").into()),
            ("others", gone.len().saturating_sub(NAMED).into()),
        ];
        notes.say(&notes.words.tell("rules-checked-own", &args));
    }
    tell_replaced(&found, &layers, notes);
    let told = check_events(&events, &found.lexicon, asked, notes)?;
    let args = [
        ("rules", Arg::from(found.lexicon.rules.len())),
        ("errors", Arg::from(found.errors())),
        ("warnings", Arg::from(found.warnings())),
    ];
    let errors = found.errors();
    if errors == 0 {
        let layers = layers.iter().skip(usize::from(!asked.common.no_builtin));
        let own = layers.flat_map(|layer| found.of(layer)).map(|rule| rule.id.clone()).collect();
        trial::meet(found.lexicon, &found.homes, &own, notes);
    }
    notes.say(&notes.words.tell("rules-checked", &args));
    Ok(if errors > 0 { Exit::Lexicon } else { told })
}

/// What is switched off, in a line; of a category, with how many rules go with it.
fn gone(off: &Off, lexicon: &Lexicon, words: &Words) -> String {
    let with =
        lexicon.off.iter().filter(|other| off.what == Switched::Category && other.with.as_ref() == Some(&off.id));
    match with.count() {
        0 => off.called(),
        rules => format!("{} ({})", off.called(), words.count("rules-checked-with", rules)),
    }
}

/// How many agencies the files of `layer` add to those of the program.
fn new_agencies(lexicon: &Lexicon, built_in: &Lexicon, layer: &Layer<'_>) -> usize {
    let is_new = |id: &str| built_in.agencies.iter().all(|agency| agency.id != id);
    let stands_here = |path: &str| layer.files.iter().any(|file| file.path == path);
    lexicon.agencies.iter().filter(|agency| is_new(&agency.id) && stands_here(&agency.origin.file)).count()
}

/// Says which entries of shared tables, and which languages, take the place of earlier ones, file by file. Rules are named
/// elsewhere, and a file that is a copy of the earlier one replaces nothing.
fn tell_replaced(found: &check::Check, layers: &[Layer], notes: &Notes) {
    let files = || layers.iter().flat_map(|layer| layer.files.iter().map(move |file| (layer.shown(file), file)));
    let is_copy = |shown: &str| {
        let of = |(name, file): &(String, &File)| {
            *name == *shown && files().any(|(_, other)| !ptr::eq(*file, other) && *file == other)
        };
        files().any(|one| of(&one))
    };
    let mut all: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for one in found.replaced.iter().filter(|one| one.table != "rule") {
        all.entry((one.table, one.file.as_str(), one.before.as_str())).or_default().push(&one.id);
    }
    for ((table, file, before), ids) in all.into_iter().filter(|((_, file, _), _)| !is_copy(file)) {
        let more = ids.len().saturating_sub(NAMED);
        let args = [
            ("table", Arg::from(table)),
            ("n", ids.len().into()),
            ("ids", ids[..ids.len() - more].join(", ").into()),
            ("more", more.into()),
            ("file", file.into()),
            ("before", before.into()),
        ];
        notes.say(&notes.words.tell("rules-checked-replaced", &args));
    }
}

/// Whether the file at `path` is that of one event.
fn is_event(path: &Path) -> bool {
    path.is_file()
        && fs::read_to_string(path).is_ok_and(|text| describes_event(DeTable::parse_recoverable(&text).0.get_ref()))
}

/// Shows every mistake in files of events, and says of each what it is.
fn check_events(events: &[PathBuf], lexicon: &Lexicon, asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let mut exit = Exit::Done;
    for path in events {
        match lexicons::event(path, lexicon, &asked.common, notes) {
            Ok(event) => {
                let args = [
                    ("path", Arg::from(path.to_string_lossy().into_owned())),
                    ("typed", shell::path(path, notes).into()),
                    ("actors", event.parties.len().into()),
                    ("camps", event.camps.len().into()),
                ];
                notes.say(&notes.words.tell("rules-checked-event", &args));
            }
            Err(Stop::Said(told)) => exit = told,
            Err(stop) => return Err(stop),
        }
    }
    Ok(exit)
}

/// Prints the beginning of a rule as a whole file, or without the head of one where it is written behind what a file holds
/// already; and says which file it belongs in.
fn new(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let lexicon = lexicons::load(&asked.common, notes)?;
    // Words of a name may be typed apart; a second name has its own full stops.
    let id = match &asked.what[..] {
        [] => return Err(Stop::usage("rules-new-what", &[])),
        [first, more @ ..] => match more.iter().find(|word| word.contains('.')) {
            Some(second) => return Err(Stop::usage("rules-new-one", &[("id", first), ("second", second)])),
            None => &asked.what.join(" "),
        },
    };
    let own = shell::own(&asked.common, notes);
    let begun = skeleton(id, &lexicon).map_err(|refusal| refused(id, refusal, (&lexicon, &own), &notes.words))?;
    let held = held::behind();
    let goes_on = held.is_some();
    let key = match &held {
        Some(held) if !held.admits("rule", &begun.id) => {
            let (sort, head) = held.name();
            return Err(Stop::usage("rules-new-elsewhere", &[("sort", sort), ("held", head), ("id", id)]));
        }
        Some(Held::RulesOf(_) | Held::Unread) => "rules-new-behind",
        Some(_) => "rules-new-headless",
        None => "rules-new-file",
    };
    notes.say(&notes.words.tell(key, &[("file", Arg::from(begun.file))]));
    if !begun.bare.is_empty() {
        notes.say(&notes.words.tell("rules-new-bare", &[("words", Arg::from(begun.bare.join(", ")))]));
    }
    let head = if goes_on { "" } else { &begun.head };
    output::write(format!("{head}\n{}", begun.rule).as_bytes())?;
    Ok(Exit::Done)
}

/// Why no rule can be begun as `id`.
fn refused(id: &str, refusal: Refusal, (lexicon, own): (&Lexicon, &str), words: &Words) -> Stop {
    let fault = id_fault(id).map(|fault| words.phrase(&fault)).unwrap_or_default();
    match refusal {
        Refusal::Id | Refusal::Family => Stop::usage("rules-new-id", &[("id", id), ("fault", &fault)]),
        Refusal::Off(at) => {
            let off = &lexicon.off[at];
            let args = [("id", &*off.id), ("place", &off.place())];
            match &off.with {
                None => Stop::usage("rules-new-off", &args),
                Some(category) => Stop::usage("rules-new-off-with", &[args[0], args[1], ("category", category)]),
            }
        }
        Refusal::Taken => Stop::usage("rules-new-taken", &[("id", id), ("own", own)]),
        Refusal::Language => {
            let codes: Vec<&str> = lexicon.languages.keys().map(String::as_str).collect();
            Stop::usage("rules-new-language", &[("id", id), ("codes", &codes.join(", "))])
        }
    }
}

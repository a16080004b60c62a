//! What has been read so far, by id: where an id given twice is seen, and where a later layer overrides an earlier one.

use std::collections::BTreeMap;
use std::mem::take;
use std::ops::Range;

use super::doc::Doc;
use super::shape::{MEANT, meant};
use super::{Reading, Replaced, Standing, debates, rule, tables};
use crate::lexicon::Lexicon;
use crate::lexicon::debate::Debate;
use crate::lexicon::diagnostic::{Diagnostic, Phrase, code, say};
use crate::lexicon::language::Language;
use crate::lexicon::names::Named;
use crate::lexicon::nearest::near;
use crate::lexicon::rule::{Detail, Off, Prose, Rule, Status, Switched};
use crate::lexicon::tables::{Actor, Agency, Body, Category, Country, Deed, Meaning, Press, Reach, Source, Unit};

/// What has been read so far, by id, with the first place of each id in its layer.
#[derive(Default)]
pub(super) struct Shelves {
    rules: BTreeMap<String, (Rule, Standing)>,
    /// What switches entries off, with the layer and the place of the id.
    off: BTreeMap<(Switched, String), (Off, usize, Range<usize>)>,
    agencies: BTreeMap<String, Agency>,
    countries: BTreeMap<String, Country>,
    actors: BTreeMap<String, Actor>,
    bodies: BTreeMap<String, Body>,
    units: BTreeMap<String, Unit>,
    reaches: BTreeMap<String, Reach>,
    meanings: BTreeMap<String, Meaning>,
    press: BTreeMap<String, Press>,
    deeds: BTreeMap<String, (Deed, (String, Range<usize>))>,
    categories: Vec<Category>,
    sources: BTreeMap<String, Source>,
    debates: BTreeMap<String, (Debate, (String, Range<usize>))>,
    rare: BTreeMap<String, Prose>,
    /// What of earlier layers gave way.
    pub(super) replaced: Vec<Replaced>,
    /// By table, id and layer: file and place.
    first: BTreeMap<(&'static str, String, usize), (String, Range<usize>)>,
}

impl Shelves {
    /// Whether an entry counts: its id is new in its layer, and no later layer has it. An id given twice is told with both
    /// places.
    fn counts(
        &mut self,
        table: &'static str,
        id: &str,
        doc: &Doc<'_>,
        at: &Range<usize>,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        let key = |layer| (table, id.to_owned(), layer);
        if let Some((file, first)) = self.first.get(&key(doc.layer)) {
            out.push(Diagnostic::twice(id, (&doc.sheet.shown, at.clone()), (file, first.clone())));
            return false;
        }
        if let Some((_, (before, _))) = self.first.range(key(0)..key(doc.layer)).next_back() {
            let (file, before) = (doc.sheet.shown.clone(), before.clone());
            self.replaced.push(Replaced { table, id: id.to_owned(), file, before });
        }
        self.first.insert(key(doc.layer), (doc.sheet.shown.clone(), at.clone()));
        self.first.range(key(doc.layer + 1)..=key(usize::MAX)).next().is_none()
    }

    pub(super) fn put_rule(&mut self, doc: &Doc<'_>, placed: rule::Placed, out: &mut Vec<Diagnostic>) {
        let rule::Placed { id, rule, at, terms, replaced_by } = placed;
        let Some(rule) = rule else { return self.put_off(doc, Switched::Rule, id, at, out) };
        if !self.counts(Switched::Rule.name(), &id, doc, &at, out) {
            return;
        }
        let file = doc.sheet.shown.clone();
        self.off.remove(&(Switched::Rule, id.clone()));
        self.rules.insert(id, (rule, Standing { file, id: at, terms, replaced_by }));
    }

    /// Takes out what an entry of `doc` switches off. A category stays, for rules of the same folder may be of it.
    pub(super) fn put_off(
        &mut self,
        doc: &Doc<'_>,
        what: Switched,
        id: String,
        at: Range<usize>,
        out: &mut Vec<Diagnostic>,
    ) {
        let replaced = self.replaced.len();
        if !self.counts(what.name(), &id, doc, &at, out) {
            return;
        }
        // Nothing takes its place.
        self.replaced.truncate(replaced);
        match what {
            Switched::Rule => drop(self.rules.remove(&id)),
            Switched::Agency => drop(self.agencies.remove(&id)),
            Switched::Debate => drop(self.debates.remove(&id)),
            Switched::Category => {}
        }
        let (file, line) = (doc.sheet.shown.clone(), doc.sheet.line(at.start));
        let off = Off { what, id: id.clone(), with: None, file, line };
        self.off.insert((what, id), (off, doc.layer, at));
    }

    /// Why the rules of a file may find nothing; a later layer's file takes the place of one of the same path.
    pub(super) fn put_rare(&mut self, doc: &Doc<'_>, reason: Prose) {
        if !reason.en.is_empty() {
            self.rare.insert(doc.sheet.path.clone(), reason);
        }
    }

    pub(super) fn put_debate(&mut self, doc: &Doc<'_>, placed: debates::Placed, out: &mut Vec<Diagnostic>) {
        let debates::Placed { id, debate, at } = placed;
        let Some(debate) = debate else { return self.put_off(doc, Switched::Debate, id, at, out) };
        if self.counts(Switched::Debate.name(), &debate.id, doc, &at, out) {
            self.off.remove(&(Switched::Debate, id));
            self.debates.insert(debate.id.clone(), (debate, (doc.sheet.shown.clone(), at)));
        }
    }

    pub(super) fn put_row(&mut self, doc: &Doc<'_>, placed: tables::Placed, out: &mut Vec<Diagnostic>) {
        let tables::Placed { table, id, at, row } = placed;
        let switched = Switched::from_name(table);
        let Some(row) = row else {
            return switched.into_iter().for_each(|what| self.put_off(doc, what, id.clone(), at.clone(), out));
        };
        if !self.counts(table, &id, doc, &at, out) {
            return;
        }
        switched.into_iter().for_each(|what| drop(self.off.remove(&(what, id.clone()))));
        match row {
            tables::Row::Category(category) => {
                self.categories.retain(|known| known.id != id);
                self.categories.push(category);
            }
            tables::Row::Source(source) => drop(self.sources.insert(id, source)),
            tables::Row::Agency(agency) => drop(self.agencies.insert(id, agency)),
            tables::Row::Country(country) => drop(self.countries.insert(id, country)),
            tables::Row::Actor(actor) => drop(self.actors.insert(id, actor)),
            tables::Row::Body(body) => drop(self.bodies.insert(id, body)),
            tables::Row::Unit(unit) => drop(self.units.insert(id, unit)),
            tables::Row::Reach(reach) => drop(self.reaches.insert(id, reach)),
            tables::Row::Meaning(meaning) => drop(self.meanings.insert(id, meaning)),
            tables::Row::Press(press) => drop(self.press.insert(id, press)),
            tables::Row::Deed(deed) => drop(self.deeds.insert(id, (deed, (doc.sheet.shown.clone(), at)))),
        }
    }

    /// What is switched off is an entry of an earlier layer.
    pub(super) fn check_off(&mut self, out: &mut Vec<Diagnostic>) {
        let is_there = |what: Switched, id: &String, layer: usize| {
            let key = |layer| (what.name(), id.clone(), layer);
            self.first.range(key(0)..key(layer)).next().is_some()
        };
        let (off, lost) = take(&mut self.off).into_iter().partition(|((what, id), (_, l, _))| is_there(*what, id, *l));
        self.off = off;
        let lost: BTreeMap<(Switched, String), (Off, usize, Range<usize>)> = lost;
        for ((what, id), (off, _, at)) in lost {
            let known: Vec<&str> = match what {
                Switched::Rule => self.rules.keys().map(String::as_str).collect(),
                Switched::Agency => self.agencies.keys().map(String::as_str).collect(),
                Switched::Category => self.categories.iter().map(|category| category.id.as_str()).collect(),
                Switched::Debate => self.debates.keys().map(String::as_str).collect(),
            };
            let table = |key| say(key).with("table", what.name());
            let told = Diagnostic::new(code::UNKNOWN_ID, say("fault-off").with("id", id.as_str()));
            let told = told.at(&off.file, at, table("fault-off-here"));
            let near = near(&id, known, MEANT);
            out.push(told.help(if near.is_empty() { table("fault-off-help") } else { meant(near) }));
        }
    }

    /// With a category the rules of earlier layers go that are of it.
    pub(super) fn drop_with_categories(&mut self) {
        let gone: Vec<(Off, usize, Range<usize>)> =
            self.off.values().filter(|(off, ..)| off.what == Switched::Category).cloned().collect();
        for (category, layer, at) in gone {
            let is_earlier = |id: &String| {
                let key = |layer| (Switched::Rule.name(), id.clone(), layer);
                self.first.range(key(layer)..=key(usize::MAX)).next().is_none()
            };
            let is_of = |rule: &Rule| matches!(&rule.detail, Detail::Loaded(detail) if detail.category == category.id);
            let ids =
                self.rules.iter().filter(|(id, (rule, _))| is_of(rule) && is_earlier(id)).map(|(id, _)| id.clone());
            for id in ids.collect::<Vec<_>>() {
                self.rules.remove(&id);
                let with = Some(category.id.clone());
                let off = Off { what: Switched::Rule, id: id.clone(), with, ..category.clone() };
                self.off.insert((Switched::Rule, id), (off, layer, at.clone()));
            }
        }
    }

    /// Whether there is a rule with this id, be it one that is switched off.
    fn has(&self, id: &str) -> bool {
        self.rules.contains_key(id) || self.off.contains_key(&(Switched::Rule, id.to_owned()))
    }

    /// A retired rule names a rule that exists.
    pub(super) fn check_successors(&self, out: &mut Vec<Diagnostic>) {
        for (rule, standing) in self.rules.values().filter(|(rule, _)| rule.status == Status::Retired) {
            let (Some(id), Some(at)) = (&rule.replaced_by, &standing.replaced_by) else { continue };
            if !self.has(id) {
                let title = say("fault-points").with("key", "replaced_by").with("id", id.as_str());
                let told = Diagnostic::new(code::UNKNOWN_ID, title);
                let told = told.at(&standing.file, at.clone(), say("fault-rule-here"));
                out.push(told.help(self.meant(id)));
            }
        }
    }

    /// The rules of a deed exist.
    pub(super) fn check_deeds(&self, out: &mut Vec<Diagnostic>) {
        for (deed, (file, at)) in self.deeds.values() {
            for id in deed.plain.iter().chain(&deed.others).filter(|id| !self.has(id)) {
                let title = say("fault-deed").with("deed", deed.id.as_str()).with("id", id.as_str());
                let told = Diagnostic::new(code::UNKNOWN_ID, title).at(file, at.clone(), say("fault-rule-here"));
                out.push(told.help(self.meant(id)));
            }
        }
    }

    /// Advice where no rule has the id `id`.
    fn meant(&self, id: &str) -> Phrase {
        let near = near(id, self.rules.keys().map(String::as_str), MEANT);
        if near.is_empty() { Phrase::none() } else { meant(near) }
    }

    /// Everything, in the order of the ids; categories in the order of their files.
    pub(super) fn into_reading(self, languages: BTreeMap<String, Language>) -> Reading {
        let (rules, standing) = self.rules.into_values().unzip();
        let (debates, pages) = self.debates.into_values().unzip();
        let off = self.off.into_values().map(|(off, ..)| off).collect();
        let lexicon = Lexicon {
            rules,
            off,
            agencies: self.agencies.into_values().collect(),
            countries: self.countries.into_values().collect(),
            actors: self.actors.into_values().collect(),
            bodies: self.bodies.into_values().collect(),
            units: self.units.into_values().collect(),
            reaches: self.reaches.into_values().collect(),
            deeds: self.deeds.into_values().map(|(deed, _)| deed).collect(),
            meanings: self.meanings.into_values().collect::<Vec<_>>().into(),
            press: self.press.into_values().collect(),
            categories: self.categories,
            sources: self.sources.into_values().collect(),
            debates,
            rare: self.rare,
            languages,
            hash: String::new(),
        };
        Reading { lexicon, diagnostics: Vec::new(), standing, replaced: self.replaced, pages }
    }
}

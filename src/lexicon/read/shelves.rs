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
use crate::lexicon::nearest::near;
use crate::lexicon::rule::{Off, Prose, Rule, Status};
use crate::lexicon::tables::{Actor, Agency, Body, Category, Country, Deed, Meaning, Press, Reach, Source, Unit};

/// What has been read so far, by id, with the first place of each id in its layer.
#[derive(Default)]
pub(super) struct Shelves {
    rules: BTreeMap<String, (Rule, Standing)>,
    /// What switches rules off, by their ids: with the layer and the place of the id.
    off: BTreeMap<String, (Off, usize, Range<usize>)>,
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
        if !self.counts("rule", &id, doc, &at, out) {
            return;
        }
        let file = doc.sheet.shown.clone();
        let Some(rule) = rule else {
            self.rules.remove(&id);
            let off = Off { id: id.clone(), file, line: doc.sheet.line(at.start) };
            self.off.insert(id, (off, doc.layer, at));
            return;
        };
        self.off.remove(&id);
        self.rules.insert(id, (rule, Standing { file, id: at, terms, replaced_by }));
    }

    /// Why the rules of a file may find nothing; a later layer's file takes the place of one of the same path.
    pub(super) fn put_rare(&mut self, doc: &Doc<'_>, reason: Prose) {
        if !reason.en.is_empty() {
            self.rare.insert(doc.sheet.path.clone(), reason);
        }
    }

    pub(super) fn put_debate(&mut self, doc: &Doc<'_>, placed: debates::Placed, out: &mut Vec<Diagnostic>) {
        let debates::Placed { debate, at } = placed;
        if self.counts("debate", &debate.id, doc, &at, out) {
            self.debates.insert(debate.id.clone(), (debate, (doc.sheet.shown.clone(), at)));
        }
    }

    pub(super) fn put_row(&mut self, doc: &Doc<'_>, placed: tables::Placed, out: &mut Vec<Diagnostic>) {
        let tables::Placed { table, id, at, row } = placed;
        if !self.counts(table, &id, doc, &at, out) {
            return;
        }
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

    /// What is switched off is a rule of an earlier layer.
    pub(super) fn check_off(&mut self, out: &mut Vec<Diagnostic>) {
        let is_there = |id: &String, layer: usize| {
            let key = |layer| ("rule", id.clone(), layer);
            self.first.range(key(0)..key(layer)).next().is_some()
        };
        let (off, lost) = take(&mut self.off).into_iter().partition(|(id, (_, layer, _))| is_there(id, *layer));
        self.off = off;
        let lost: BTreeMap<String, (Off, usize, Range<usize>)> = lost;
        for (id, (off, _, at)) in lost {
            let told = Diagnostic::new(code::UNKNOWN_ID, say("fault-off").with("id", id.as_str()));
            let told = told.at(&off.file, at, say("fault-rule-here"));
            let near = near(&id, self.rules.keys().map(String::as_str), MEANT);
            out.push(told.help(if near.is_empty() { say("fault-off-help") } else { meant(near) }));
        }
    }

    /// Whether there is a rule with this id, be it one that is switched off.
    fn has(&self, id: &str) -> bool {
        self.rules.contains_key(id) || self.off.contains_key(id)
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

//! Differences between gold and program as a person reads them: the rule, then the sentences.

use serde_json::{Value, json};

use crate::render::view::Part;
use crate::render::words::{Arg, Words};
use crate::workshop::eval::slip::{self, Group, Slip, Sort};

/// Groups that are shown of a sort.
const GROUPS: usize = 15;
/// Differences that are shown of a group.
const SLIPS: usize = 5;

/// All differences, sort by sort.
pub(super) fn parts(groups: &[Group], words: &Words) -> Vec<Part> {
    let mut parts = Vec::new();
    for (sort, key) in [(Sort::Extra, "eval-extra"), (Sort::Missed, "eval-missed"), (Sort::Otherwise, "eval-otherwise")]
    {
        let own: Vec<&Group> = groups.iter().filter(|group| group.sort == sort).collect();
        let all = own.iter().map(|group| group.slips.len()).sum();
        parts.push(Part::heading(words.count(key, all)));
        for group in own.iter().take(GROUPS) {
            parts.extend([Part::Blank, Part::line(head(group, words))]);
            for slip in group.slips.iter().take(SLIPS) {
                parts.extend(shown(slip, words));
            }
            if group.slips.len() > SLIPS {
                parts.push(Part::hanging("  ", words.count("eval-more", group.slips.len() - SLIPS)));
            }
        }
        if own.len() > GROUPS {
            let rest = own[GROUPS..].iter().map(|group| group.slips.len()).sum();
            parts.extend([Part::Blank, Part::line(words.count("eval-more", rest))]);
        }
        parts.push(Part::Blank);
    }
    parts
}

fn head(group: &Group, words: &Words) -> String {
    let n = Arg::from(group.slips.len());
    match &group.rule {
        Some(rule) => words.tell("eval-group-rule", &[("rule", rule.as_str().into()), ("n", n)]),
        None => words.tell("eval-group-cue", &[("cue", words.quote(&group.cue).into()), ("n", n)]),
    }
}

fn shown(slip: &Slip, words: &Words) -> Vec<Part> {
    let Slip { document, before, cue, after, parts } = slip;
    let mut lines = vec![Part::hanging(format!("  {document}: "), format!("…{before}[{cue}]{after}…"))];
    for (part, marked, read) in parts {
        let said = |text: &str| if text.is_empty() { words.say("none-short") } else { words.quote(text) };
        let key = match part {
            slip::Part::Source => "eval-source-otherwise",
            slip::Part::Content => "eval-content-otherwise",
        };
        let line = words.tell(key, &[("marked", said(marked).into()), ("read", said(read).into())]);
        lines.push(Part::hanging("    ", line));
    }
    lines
}

/// A group as data.
pub(super) fn group_json(group: &Group) -> Value {
    let sort = match group.sort {
        Sort::Extra => "extra",
        Sort::Missed => "missed",
        Sort::Otherwise => "otherwise",
    };
    let slip = |slip: &Slip| {
        let part = |(part, marked, read): &(slip::Part, String, String)| {
            let part = match part {
                slip::Part::Source => "source",
                slip::Part::Content => "content",
            };
            json!({ "part": part, "marked": marked, "read": read })
        };
        let parts: Vec<Value> = slip.parts.iter().map(part).collect();
        json!({ "id": slip.document, "before": slip.before, "cue": slip.cue, "after": slip.after, "parts": parts })
    };
    let slips: Vec<Value> = group.slips.iter().map(slip).collect();
    json!({ "sort": sort, "rule": group.rule, "cue": group.cue, "slips": slips })
}

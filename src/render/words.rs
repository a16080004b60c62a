//! The words of the interface: one catalogue a language, numbers and dates as that language writes them.
//! It knows `locales/*.ftl` and nothing of what is shown.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::lexicon::diagnostic::{Part, Phrase};

/// A language of the interface; it has nothing to do with the languages of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Ui {
    /// French.
    Fr,
    /// English.
    #[default]
    En,
}

impl Ui {
    /// Both, for tests and help.
    pub const ALL: [Ui; 2] = [Ui::Fr, Ui::En];

    /// The code of the language, as in `Prose::get`.
    pub fn code(self) -> &'static str {
        match self {
            Ui::Fr => "fr",
            Ui::En => "en",
        }
    }

    /// The interface language for a locale such as `fr_CA.UTF-8`; English for any but French.
    pub fn of_locale(locale: &str) -> Ui {
        let tongue = locale.split(['_', '-', '.', '@']).next().unwrap_or("");
        if tongue.eq_ignore_ascii_case("fr") { Ui::Fr } else { Ui::En }
    }

    /// The catalogue as it is compiled in.
    pub fn catalogue(self) -> &'static str {
        match self {
            Ui::Fr => include_str!("../../locales/fr.ftl"),
            Ui::En => include_str!("../../locales/en.ftl"),
        }
    }
}

/// An argument of a message.
pub type Arg<'a> = FluentValue<'a>;

/// The catalogue of one interface language, ready to speak.
pub struct Words {
    ui: Ui,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Opens the catalogue of `ui`.
    pub fn new(ui: Ui) -> Words {
        let locale: LanguageIdentifier = ui.code().parse().expect("the code of an interface language is well formed");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match ui {
            Ui::Fr => |value, _| as_number(value).map(|n| french(n, None)),
            Ui::En => |value, _| as_number(value).map(|n| english(n, None)),
        }));
        // Lines that cannot be parsed are left out here and caught by the test that reads both catalogues.
        let resource = match FluentResource::try_new(ui.catalogue().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Words { ui, bundle }
    }

    /// The interface language.
    pub fn ui(&self) -> Ui {
        self.ui
    }

    /// Whether the catalogue holds `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Every message whose key begins with `prefix`, by the rest of its key.
    pub fn all(&self, prefix: &str) -> BTreeMap<&'static str, String> {
        let keys = self.ui.catalogue().lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key));
        keys.filter_map(|key| Some((key.strip_prefix(prefix)?, self.say(key)))).collect()
    }

    /// The message `key`.
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// The message `key` with its arguments.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// What a reader of files has to say.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let part = |part: &Part| match part {
            Part::Words(words) => words.clone(),
            Part::Phrase(inner) => self.phrase(inner),
            Part::Names(names) => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
            Part::Either(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                match names.split_last() {
                    Some((last, before)) if !before.is_empty() => {
                        let args = [("before", Arg::from(before.join(", "))), ("last", last.as_str().into())];
                        self.tell("fault-either", &args)
                    }
                    _ => names.concat(),
                }
            }
        };
        if phrase.key.is_empty() {
            return phrase.parts.iter().map(|(_, it)| part(it)).collect();
        }
        let args: Vec<(&str, Arg)> = phrase.parts.iter().map(|(name, it)| (*name, Arg::from(part(it)))).collect();
        self.tell(phrase.key, &args)
    }

    /// The message `key` about `n` things.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.tell(key, &[("n", Arg::from(n))])
    }

    /// The word for a code of the contract (`voice`, `author`); the code itself where the catalogue has none.
    pub fn code(&self, family: &str, code: &str) -> String {
        let key = format!("{family}-{}", code.replace('.', "-"));
        if self.knows(&key) { self.say(&key) } else { code.to_owned() }
    }

    /// A whole number with its groups of three.
    pub fn whole(&self, n: usize) -> String {
        self.decimal(n as f64, 0)
    }

    /// A number with `digits` decimals.
    pub fn decimal(&self, n: f64, digits: usize) -> String {
        match self.ui {
            Ui::Fr => french(n, Some(digits)),
            Ui::En => english(n, Some(digits)),
        }
    }

    /// A date as people write it, from `YYYY-MM-DD…`; anything else comes back as it is.
    pub fn date(&self, value: &str) -> String {
        let day = value.get(..10).unwrap_or(value);
        let parts: Vec<&str> = day.split('-').collect();
        match parts[..] {
            [y, m, d] if parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) => {
                let short = |part: &str| Arg::from(part.trim_start_matches('0').to_owned());
                let args = [("y", Arg::from(y)), ("m", short(m)), ("d", short(d)), ("mm", m.into()), ("dd", d.into())];
                self.tell("date-form", &args)
            }
            _ => value.to_owned(),
        }
    }

    /// How a date is written, with `Y`, `M` and `D` for its numbers, and `MM` and `DD` where they have two digits.
    pub fn date_form(&self) -> String {
        let args = ["Y", "M", "D", "MM", "DD"].map(Arg::from);
        let [y, m, d, mm, dd] = args;
        self.tell("date-form", &[("y", y), ("m", m), ("d", d), ("mm", mm), ("dd", dd)])
    }

    /// Words between the quotation marks of the interface language. A text that brings its own marks is left as it is.
    pub fn quote(&self, text: &str) -> String {
        if text.starts_with(['«', '“', '„', '"']) {
            return text.to_owned();
        }
        self.tell("quote", &[("text", Arg::from(text))])
    }
}

fn as_number(value: &FluentValue) -> Option<f64> {
    match value {
        FluentValue::Number(number) => Some(number.value),
        _ => None,
    }
}

fn french(n: f64, digits: Option<usize>) -> String {
    grouped(n, digits, "\u{202f}", ",")
}

fn english(n: f64, digits: Option<usize>) -> String {
    grouped(n, digits, ",", ".")
}

/// Writes `n` with its digits in groups of three.
fn grouped(n: f64, digits: Option<usize>, group: &str, point: &str) -> String {
    let plain = match digits {
        Some(digits) => format!("{n:.digits$}"),
        None => format!("{n}"),
    };
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
    let (whole, part) = plain.split_once('.').map_or((plain, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push_str(group);
        }
        text.push(digit);
    }
    if let Some(part) = part {
        text.push_str(point);
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_does() {
        let (fr, en) = (Words::new(Ui::Fr), Words::new(Ui::En));
        assert_eq!(fr.whole(1037), "1\u{202f}037");
        assert_eq!(en.whole(1_234_567), "1,234,567");
        assert_eq!(fr.decimal(21.276, 1), "21,3");
        assert_eq!(en.decimal(-0.5, 2), "−0.50");
        assert_eq!(fr.whole(999), "999");
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        assert_eq!(Words::new(Ui::Fr).date("2021-07-06T10:00:00Z"), "6/7/2021");
        assert_eq!(Words::new(Ui::En).date("2021-07-06"), "2021-07-06");
        assert_eq!(Words::new(Ui::En).date("July"), "July");
        assert_eq!(Ui::ALL.map(|ui| Words::new(ui).date_form()), ["D/M/Y", "Y-MM-DD"]);
    }

    #[test]
    fn locales_choose_the_language() {
        assert_eq!(Ui::of_locale("fr_CA.UTF-8"), Ui::Fr);
        assert_eq!(Ui::of_locale("FR"), Ui::Fr);
        assert_eq!(Ui::of_locale("fry"), Ui::En);
        assert_eq!(Ui::of_locale("C"), Ui::En);
    }
}

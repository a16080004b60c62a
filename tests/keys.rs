//! The teacher's key follows the sheets: a line a source, no blank that tells nothing, nothing denied that may be in the text;
//! and neither key nor sheet shows what is page furniture.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use scraper::{Html, Selector};
use tempfile::TempDir;

/// The sheets of `texts`, in French and for older pupils, by the names of their files.
fn sheets(texts: &[(&str, &str)]) -> BTreeMap<String, Html> {
    let folder = TempDir::new().unwrap();
    for (name, text) in texts {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let out = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.arg("fiches").arg(folder.path()).args(["--ui", "fr", "--level", "high", "-o"]).arg(out.path());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files = fs::read_dir(out.path()).unwrap().map(|file| file.unwrap());
    let read = |file: fs::DirEntry| {
        let page = fs::read_to_string(file.path()).unwrap();
        (file.file_name().into_string().unwrap(), Html::parse_document(&page))
    };
    files.map(read).collect()
}

/// The words of everything on `page` that `what` names, each as one line.
fn said(page: &Html, what: &str) -> Vec<String> {
    let what = Selector::parse(what).unwrap();
    let words = page.select(&what).map(|one| one.text().collect::<String>().replace(['\u{a0}', '\u{202f}'], " "));
    words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

const FRENCH: &str = "Selon l’agence de presse publique Khovan, le pont de Selm a été fermé mardi par la garde de Harn après la \
    chute de trois câbles.\n\n\
    La maire de Selm, Anna Veld, a promis 40 bateaux aux 2 140 habitants de la rive gauche.\n\n\
    Les travaux coûteront 12 millions de couronnes et dureront jusqu’en mars. La foire de l’Amrie aura lieu en face.\n";
const ENGLISH: &str = "The Selm bridge in Amria was closed by the Harn guard after the fall of three cables at the end of June, the \
    public Khovan News Agency said.\n\n\
    The mayor of Selm, Anna Veld, promised 40 boats to the 2,140 residents of the left bank.\n\n\
    The works will cost 12 million crowns and last until March.\n";
const THIRD: &str =
    "La foire de Selm, en Amrie, a reçu trois cents marchands samedi, et la fanfare a joué toute la nuit.\n";

#[test]
fn what_stands_opposite_a_blank_is_never_denied() {
    let sheets = sheets(&[("a.txt", FRENCH), ("b.txt", ENGLISH), ("c.txt", THIRD)]);
    let key = &sheets["corrige.html"];
    let words = said(key, "table[aria-labelledby=blanks] td b");
    let facing = said(key, "table[aria-labelledby=blanks] td:nth-child(4)");
    let of = |word: &str| -> Option<&str> {
        words.iter().position(|one| one == word).and_then(|n| facing.get(n)).map(String::as_str)
    };
    assert_eq!(of("News Agency"), Some("« … agence … »"));
    assert_eq!(of("mardi"), Some("en face : blanc 2"));
    assert_eq!(of("June"), Some("en face : blanc 1"));
    assert!(facing.iter().all(|one| !one.contains("rien")), "{facing:?}");
    assert_eq!(of("Amria"), None, "the place where everything happens, which all texts name");
}

/// A text in which an officer without a name speaks, then one with a name, and again.
const SOURCES: &str = "Un haut général valdurien a déclaré que la garde tiendrait le pont.\n\n\
    Le général Anton Rivas a affirmé que les câbles tenaient. « Le pont est solide », a déclaré Anton Rivas.\n\n\
    « Nous avons compté les bateaux », a ajouté Anton Rivas. Une boulangère a raconté que la nuit avait été calme.\n";

#[test]
fn the_grid_of_the_key_has_the_passages_of_a_source_together() {
    let key = &sheets(&[("a.txt", SOURCES)])["corrige.html"];
    let who = said(key, "table.reading th[scope=rowgroup]");
    assert_eq!(who.iter().filter(|who| who.contains("Rivas")).count(), 1, "{who:?}");
    let spots = |n: usize| said(key, &format!("table.reading tbody:nth-of-type({}) td:first-child", n + 1));
    let rivas = who.iter().position(|who| who.contains("Rivas")).unwrap();
    assert_eq!(spots(rivas), ["§2", "§2", "§3"]);
    assert!(who.len() > 2, "{who:?}");
}

#[test]
fn a_source_without_a_name_may_be_named_elsewhere() {
    let key = &sheets(&[("a.txt", SOURCES)])["corrige.html"];
    let checks = said(key, ".checks + ul li");
    let line = |start: &str| checks.iter().find(|line| line.starts_with(start)).map(String::as_str).unwrap_or_default();
    let elsewhere = line("Sources sans nom à cet endroit (le texte nomme peut-être la même personne ailleurs)");
    assert!(elsewhere.contains("général valdurien"), "{checks:?}");
    assert!(!elsewhere.contains("boulangère") && line("Sources sans nom :").contains("boulangère"), "{checks:?}");
}

const PAGE: &str = "NewsWorldSelm: Faced with the fall of three cables, the guard...\n\n\
    Selm: Faced with the fall of three cables, the guard closes the old bridge\n\n\n\
    Published on : Modified :\n\n\
    The guard of Harn closed the old bridge overnight from Sunday to Monday after the fall of three cables in the valley.\n\n\
    “We heard the cables fall one after the other,” Anna Veld, the mayor of Selm, told the public radio on Sunday evening.\n\n\
    No boats\n\n\
    “Nobody told us when we could go back,” she continued, stressing that the town had asked for forty boats. The mayor \
    added that the works would cost 12 million crowns.\n\n\
    The works will last until March, the town hall said, and the fair will be held on the other bank of the river this \
    year.\n\n\
    “I counted the boats in the night,” Anna Veld recalled, standing beside the closed road with her neighbours.\n";

#[test]
fn a_title_cut_short_and_an_empty_day_are_on_no_sheet_and_numbers_stand_beside_paragraphs() {
    let sheets = sheets(&[("a.txt", PAGE)]);
    let sheet = &sheets["eleve-A.html"];
    let lines = said(sheet, ".par > :nth-child(2)");
    assert_eq!(lines[0], "Selm: Faced with the fall of three cables, the guard closes the old bridge");
    assert_eq!(lines.iter().filter(|line| line.contains("Faced with")).count(), 1, "{lines:?}");
    assert!(lines.iter().all(|line| !line.contains("Modified")), "{lines:?}");
    let numbers = said(sheet, ".par > .n");
    let number = |start: &str| numbers[lines.iter().position(|line| line.starts_with(start)).unwrap()].as_str();
    assert_eq!((number("No boats"), number("“Nobody told")), ("", "§paragraphe 3"));
}

#[test]
fn signs_of_translation_by_a_program_are_said_over_the_sheet_and_in_the_key() {
    let output = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["fiches", "demo:pont-de-selm", "--ui", "fr", "-o"]).arg(output.path());
    assert!(command.output().unwrap().status.success());
    let page = |name: &str| Html::parse_document(&fs::read_to_string(output.path().join(name)).unwrap());
    let told = "Traduit par logiciel ? 3 signes relevés, ce qui n’est pas une preuve ; si c’est le cas, les mots peuvent ne pas être ceux de l’auteur.";
    assert_eq!(said(&page("eleve-C.html"), ".translated"), [told]);
    assert_eq!(said(&page("eleve-A.html"), ".translated"), [""; 0]);
    assert_eq!(said(&page("corrige.html"), "[aria-labelledby=t-C] .translated"), [told]);
}

#[test]
fn a_policy_is_no_way_to_reach_those_who_make_the_page() {
    let foot = |line: &str| {
        let page = format!(
            "<html><body><article><h1>Foire à Selm</h1><p>{THIRD}</p><p>{THIRD}</p></article><footer>{line}</footer></body></html>"
        );
        let sheets = sheets(&[("a.html", &page)]);
        let key = &sheets["corrige.html"];
        let asked = said(key, "table.card tbody tr");
        asked.into_iter().find(|row| row.contains("comment lui écrire")).unwrap()
    };
    assert!(!foot("<a href='#'>Politique de confidentialité</a>").contains('✓'));
    assert!(foot("Pour reprendre nos articles, veuillez contacter textes@lac.example.").contains('✓'));
    assert!(foot("Mentions légales").contains('✓'));
    assert!(!foot("Qui sommes-nous ?").contains('✓'), "a link to a page about them is none");
}

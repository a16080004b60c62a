//! Texts made to be slow: nothing is timed here, but what takes the square of its length would not come to an end.
//! What is found is counted, so that a shortcut that stops looking is seen.

use std::sync::LazyLock;

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::ingest::{How, Input};
use cadrage::segment::Segments;
use cadrage::text::{Places, Span};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

fn read(text: &str, input: Input, lang: &str) -> Analysis {
    let how = How { input, lang: Some(lang.to_owned()), ..How::default() };
    ANALYZER.analyze_bytes("big", text.as_bytes(), &how, &mut Scratch::default()).remove(0).unwrap()
}

fn body(text: &str, lang: &str) -> Analysis {
    let record = serde_json::json!({ "text": text, "lang": lang }).to_string();
    read(&record, Input::JsonLines, lang)
}

fn segments(text: &str) -> Segments {
    let mut segments = Segments::default();
    segments.read(text, &[Span::new(0, text.len())], ANALYZER.tongue("fr").unwrap());
    segments
}

#[test]
fn a_million_quotation_marks() {
    for (marks, quotations) in
        [("« ", 1_000_000), ("a ” ", 0), ("« a » ", 500_000), ("“a » ", 500_000), ("\"a\" ", 500_000), (" 'a", 0)]
    {
        let times = 1_000_000 / marks.matches(['«', '»', '“', '”', '"', '\'']).count();
        let found = segments(&marks.repeat(times)).quotations.len();
        assert_eq!(found, quotations, "of {marks:?}");
    }
}

#[test]
fn a_million_marks_in_an_analysis() {
    for marks in ["« ", "» ", "« a ", "\" ", "« dit ", "( ", ", ", ". ", "- ", ": "] {
        let analysis = body(&marks.repeat(200_000), "fr");
        assert_eq!(analysis.findings.unwrap().voices.runs()[0].start, 0, "{marks:?}");
    }
}

#[test]
fn many_lines_with_a_lone_apostrophe_and_a_quotation() {
    let line = "« Il dit », rien de 'plus que cela.\n";
    let analysis = body(&line.repeat(100_000), "fr");
    assert_eq!(analysis.article.paragraphs.len(), 100_000);
    assert!(analysis.findings.unwrap().damaged.is_empty());
}

#[test]
fn an_acronym_said_two_hundred_thousand_times() {
    let findings = body(&"La NATO parle. ".repeat(200_000), "fr").findings.unwrap();
    assert!(findings.signs.is_empty(), "the other order of the letters is nowhere");
}

#[test]
fn one_line_of_five_megabytes() {
    let sentence = "Le pont est fermé depuis lundi, selon le ministre de l’Intérieur. ";
    let times = 5_000_000 / sentence.len();
    let analysis = read(&sentence.repeat(times), Input::Text, "fr");
    assert_eq!(analysis.article.words.page, times * 11);
    assert_eq!(analysis.findings.unwrap().attributions.len(), times);
}

#[test]
fn a_sentence_of_a_hundred_thousand_words() {
    let units = [
        "mot ",
        "le ",
        "que ",
        "dit ",
        "et dit ",
        "Paul dit que ",
        "selon le maire ",
        "qui dit ",
        "AFP, ",
        "les forces ",
        "a dit Paul, ",
        "ajoutant que ",
        "ne dit pas ",
        "de la ",
        "lundi ",
    ];
    for unit in units {
        let words = 100_000 / unit.split_whitespace().count();
        let text = format!("Le ministre a déclaré que {} la fin.", unit.repeat(words));
        let analysis = body(&text, "fr");
        let found = analysis.findings.unwrap();
        assert!(found.attributions.iter().all(|a| a.content.iter().all(|c| c.end <= text.len())), "{unit}");
        assert_eq!(analysis.article.words.body, 7 + words * unit.split_whitespace().count(), "{unit}");
    }
}

/// A name's ending, another for each number.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    while number > 0 {
        word.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    word
}

/// Attributions enough for a square to be felt.
const MANY: usize = 24_000;

#[test]
fn many_speakers_many_agencies_many_words() {
    let names = ["Jean Dupont", "Anne Martin", "Le général Paul Vidal"];
    let text: String = (0..MANY)
        .map(|i| {
            let other = format!("Jean Du{}", letters(i));
            let name = if i % 2 == 0 { names[i % 3] } else { &other };
            format!("{name} a déclaré à l’AFP que le « massacre » et le « bain » {i} des terroristes est fini. AFP, Reuters.\n")
        })
        .collect();
    let found = body(&text, "fr").findings.unwrap();
    assert!(found.attributions.len() >= MANY, "{}", found.attributions.len());
    assert!(
        found.loaded.len() >= MANY && found.wires.len() >= 2 * MANY,
        "{} {}",
        found.loaded.len(),
        found.wires.len()
    );
}

#[test]
fn tags_a_hundred_thousand_deep() {
    for open in ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<p><a>"] {
        let text = "Selon le ministre, le pont est fermé depuis lundi et les soldats sont partis vers la ville.";
        let page = format!("<html><body>{}<p>{text}</p>", open.repeat(100_000 / open.matches('<').count()));
        let analysis = read(&page, Input::Html, "fr");
        assert!(analysis.article.page.text.contains(text), "{open}");
    }
}

#[test]
fn a_page_of_many_lines() {
    let text = "Le pont est fermé, a dit le maire.\n\nAccueil\n\n« Nous partons\n\n".repeat(20_000);
    let analysis = read(&text, Input::Text, "fr");
    assert_eq!(analysis.article.page.blocks.last().unwrap().line_end, 6 * 20_000 - 1);
}

#[test]
fn places_of_a_long_line_are_found_in_bounded_steps() {
    let text = "é🙂a".repeat(1_000_000);
    let places = Places::new(&text);
    for i in (0..1_000_000).step_by(7) {
        assert_eq!((places.chars(i * 7), places.utf16(i * 7), places.column(i * 7)), (i * 3, i * 4, i * 3 + 1));
    }
}

#[test]
fn an_export_of_many_labels_inside_its_text() {
    let prose = "Le pont de Selm est fermé depuis lundi et personne ne sait quand il rouvrira.\n\n";
    let labels = "Section: nord\n\n".repeat(10_000);
    let head = "Le pont est fermé\n\nLe Courrier de Velle\n\n3 mai 2021\n\nCopyright 2021 Le Courrier\n\nLength: 300 words\n\nBody\n\n";
    let read = |below: &str| {
        let text = format!("{head}{prose}{labels}{below}Load-Date: May 3, 2021\n\nEnd of Document\n");
        read(&text, Input::Press, "fr").article
    };
    let roles = |article: &cadrage::article::Article| {
        article.page.blocks.iter().filter(|block| block.role == cadrage::ingest::Role::Body).count()
    };
    assert_eq!(roles(&read(prose)), 10_002, "the text goes on below them");
    assert_eq!(roles(&read("")), 1, "nothing of the text stands below them");
}

#[test]
fn an_export_whose_outlet_is_a_list() {
    let name = format!("Le Courrier{}", " de Selm".repeat(100_000));
    let text = format!(
        "HD\nLe pont est fermé\nWC\n300 words\nPD\n3 May 2021\nSN\n{name}, 12{}\nCY\nCopyright 2021 Le Courrier\nTD\n\
         Le pont de Selm est fermé depuis lundi et personne ne sait quand il rouvrira.\nDocument SELM000020210503eh5300012\n",
        ", nord".repeat(100_000)
    );
    let outlet = read(&text, Input::Press, "fr").article.page.metadata.outlet.map(|it| it.value);
    assert_eq!(outlet.as_deref(), Some(name.as_str()));
}

#[test]
fn an_export_of_rows_of_numbers() {
    let row = format!("{}\n\n", "123 ".repeat(480));
    let text = format!(
        "Le Courrier de Velle\n\nlundi 3 mai 2021\n\nLe Courrier de Velle • p. 4 • 812 mots\n\nLe pont est fermé\n\n\
         Le pont de Selm est fermé depuis lundi et personne ne sait quand il rouvrira.\n\n{}\n\nnews·20210503·CV·001\n",
        row.repeat(400)
    );
    let article = read(&text, Input::Press, "fr").article;
    assert_eq!(article.page.metadata.title.map(|it| it.value).as_deref(), Some("Le pont est fermé"));
    assert!(article.words.body >= 400 * 480);
}

#[cfg(feature = "documents")]
#[test]
fn an_archive_of_blanks() {
    let text = "Le pont de Selm est fermé depuis lundi et personne ne sait quand il rouvrira.";
    for blanks in [" ", "= ", "=20", "=\t "] {
        let page = format!(
            "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n\
             <html><body><p>{text}</p><p>{}</p></body></html>\n",
            blanks.repeat(1_000_000 / blanks.len())
        );
        let analysis = read(&page, Input::Mhtml, "fr");
        assert!(analysis.article.page.text.contains(text), "{blanks:?}");
    }
}

//! What holds for every text whatsoever: spans fit, tokens are in order, offsets agree with a naive count, sentences
//! cover each block once, quotations nest, each byte has one voice, and no bytes make the program fall over.

use std::sync::LazyLock;

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::ingest::{How, Input};
use cadrage::report::{self, Options};
use cadrage::segment::{Closing, Segments};
use cadrage::text::fold::{fold, is_apostrophe, is_word_char, strip};
use cadrage::text::scan::ELIDED;
use cadrage::text::{Apostrophes, Kind, Places, Scan, Span};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use unicode_segmentation::UnicodeSegmentation;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// So many cases, the same in every run unless PROPTEST_RNG_SEED or PROPTEST_CASES say otherwise.
fn cases(number: u32) -> ProptestConfig {
    let said = ProptestConfig::default();
    let seed = if std::env::var_os("PROPTEST_RNG_SEED").is_some() { said.rng_seed } else { RngSeed::Fixed(7) };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { said.cases } else { number };
    ProptestConfig { cases, rng_seed: seed, failure_persistence: None, ..said }
}

/// What makes texts hard: marks of every family, joints inside words, blanks that are no blanks.
const MARKS: &[&str] = &[
    "«",
    "»",
    "« ",
    " »",
    "«\u{a0}",
    "\u{a0}»",
    "‹",
    "›",
    "“",
    "”",
    "„",
    "‘",
    "’",
    "'",
    "\"",
    "''",
    "``",
    " \"",
    "\" ",
    " '",
    " ‘",
    "-",
    "‐",
    "–",
    "—",
    ".",
    "...",
    "…",
    "!",
    "?",
    ",",
    ";",
    ":",
    "(",
    ")",
    "[",
    "]",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{ad}",
    "\u{301}",
    "\u{327}",
    "\u{200d}",
    "\u{feff}",
    "\0",
    "\t",
    "\r",
    "\n",
    "\n\n",
    " ",
    " ",
    " ",
    "*",
    "_",
    "=",
    "|",
    "<",
    ">",
    "&",
    "%",
    "€",
    "🙂",
    "👩\u{200d}👧",
    "\u{1F1EB}\u{1F1F7}",
    "\u{202e}",
];

/// Words that make the rooms above the ground floor work: cues, sources, relays, words to discuss, numbers.
const WORDS: &[&str] = &[
    "selon",
    "d’après",
    "a déclaré",
    "affirme",
    "que",
    "qu’il",
    "dit-il",
    "a-t-il ajouté",
    "qui",
    "le",
    "la",
    "les",
    "de",
    "l’armée",
    "l'État",
    "le ministre",
    "Jean Dupont",
    "M.",
    "Mme Vidal",
    "un porte-parole",
    "ce communiqué",
    "cité par",
    "l’AFP",
    "Reuters",
    "avec AFP",
    "AFP",
    "Getty Images",
    "les talibans",
    "les forces d'occupation",
    "massacre",
    "terroristes",
    "n’a pas",
    "exclu",
    "ne",
    "pas",
    "il",
    "elle",
    "ils",
    "et",
    "mais",
    "lundi",
    "1 037",
    "3,5 %",
    "2021",
    "U.S.",
    "said",
    "that",
    "according to",
    "told",
    "the",
    "he",
    "she said",
    "adding that",
    "Trump's",
    "o’clock",
    "reportedly",
    "Œuvre",
    "É",
    "e\u{301}tat",
    "ÉTAT",
    "aujourd’hui",
    "peut-être",
    "néo-nazi",
    "x",
    "zéro",
    "Дом",
    "ελλάδα",
    "東京",
    "ǅ",
    "İ",
];

fn rich() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => select(MARKS).prop_map(str::to_owned),
        4 => select(WORDS).prop_map(|w| format!(" {w}")),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..90).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 4 => rich()]
}

/// The lines of a text that are not empty, as blocks.
fn lines(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut spans = Vec::new();
    for line in text.split('\n') {
        if !line.is_empty() {
            spans.push(Span::new(at, at + line.len()));
        }
        at += line.len() + 1;
    }
    spans
}

fn apostrophes() -> Apostrophes {
    Apostrophes { elisions: ["l", "d", "qu", "n"].map(String::from).to_vec(), enclitics: vec!["s".into()] }
}

fn fits(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

/// Every stretch an analysis speaks of.
fn spans(analysis: &Analysis) -> Vec<Span> {
    let article = &analysis.article;
    let mut all: Vec<Span> = article.page.blocks.iter().map(|b| b.span).collect();
    all.extend(article.paragraphs.iter().map(|p| p.span));
    all.extend(article.title.iter().filter_map(|t| t.span));
    all.extend(article.published.iter().filter_map(|p| p.span));
    let Some(found) = &analysis.findings else { return all };
    for a in &found.attributions {
        all.extend([a.source, a.resolved, a.cue, a.institution].into_iter().flatten());
        all.extend(a.content.iter().copied().chain(a.via.iter().map(|v| v.span)));
    }
    all.extend(found.loaded.iter().map(|t| t.span));
    all.extend(found.wires.iter().map(|w| w.span));
    all.extend(found.names.iter().map(|n| n.span));
    all.extend(found.card.iter().map(|c| c.span));
    all.extend(found.damaged.iter().map(|q| q.span));
    all
}

/// What must hold of any analysis.
fn check(analysis: &Analysis) -> Result<(), TestCaseError> {
    let page = &analysis.article.page;
    let text = page.text.as_str();
    for span in spans(analysis) {
        prop_assert!(fits(text, span), "{span:?} does not fit {text:?}");
    }
    for pair in page.blocks.windows(2) {
        prop_assert!(pair[0].span.end <= pair[1].span.start, "blocks overlap: {:?}", page.blocks);
    }
    let mut at = 0;
    for block in &page.blocks {
        let gap = &text[at..block.span.start];
        prop_assert!(!gap.contains(char::is_alphanumeric), "{gap:?} is in no block of {text:?}");
        prop_assert!(block.line_start <= block.line_end && !block.span.is_empty());
        at = block.span.end;
    }
    prop_assert!(!text[at..].contains(char::is_alphanumeric), "{:?} is in no block", &text[at..]);
    for (i, paragraph) in analysis.article.paragraphs.iter().enumerate() {
        prop_assert_eq!(paragraph.n, i + 1);
    }
    prop_assert!(analysis.article.words.body <= analysis.article.words.page);
    let Some(found) = &analysis.findings else { return Ok(()) };
    let runs = found.voices.runs();
    prop_assert_eq!(runs[0].start, 0);
    for pair in runs.windows(2) {
        prop_assert!(pair[0].start < pair[1].start, "runs are not in order: {runs:?}");
    }
    for run in runs {
        prop_assert!(text.is_char_boundary(run.start), "{run:?} in {text:?}");
    }
    let of = |index: Option<usize>| index.is_none_or(|i| i < found.attributions.len());
    prop_assert!(runs.iter().all(|r| of(r.attribution)) && found.loaded.iter().all(|t| of(t.attribution)));
    prop_assert!(found.attributions.iter().all(|a| of(a.parent)));
    for pair in found.loaded.windows(2) {
        prop_assert!(pair[0].span.start <= pair[1].span.start);
    }
    write(analysis)
}

/// The report of an analysis can be written in each unit, and its spans give the same words in each.
fn write(analysis: &Analysis) -> Result<(), TestCaseError> {
    let mut written = Vec::new();
    for offsets in
        [cadrage::contract::Offsets::Bytes, cadrage::contract::Offsets::Chars, cadrage::contract::Offsets::Utf16]
    {
        let options = Options { offsets, with_text: true };
        let article = report::article(analysis, &ANALYZER, options);
        let words = article.attributions.iter().flatten().flat_map(|a| a.content.iter().map(|c| c.text.clone()));
        written.push(words.collect::<Vec<_>>());
    }
    prop_assert!(written[0] == written[1] && written[1] == written[2]);
    Ok(())
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn tokens_are_sorted_disjoint_and_on_boundaries(text in texts()) {
        let mut scan = Scan::default();
        let blocks = lines(&text);
        for &block in &blocks {
            scan.read(&text, block, &apostrophes());
        }
        let (mut at, mut folded) = (0, 0);
        for token in &scan.tokens {
            let span = token.span();
            prop_assert!(fits(&text, span) && !span.is_empty() && span.start >= at, "{token:?} in {text:?}");
            prop_assert_eq!(token.fold_start as usize, folded, "folds follow one another");
            prop_assert!(scan.folded.get(token.fold_start as usize..token.fold_end as usize).is_some());
            let gap = &text[at..span.start];
            prop_assert!(!gap.contains(char::is_alphanumeric), "{gap:?} is in no token of {text:?}");
            (at, folded) = (span.end, token.fold_end as usize);
        }
        prop_assert!(!text[at..].contains(char::is_alphanumeric));
        prop_assert_eq!(folded, scan.folded.len());
        for token in scan.tokens.iter().filter(|t| t.kind == Kind::Mark) {
            prop_assert!(!token.span().of(&text).contains(char::is_alphanumeric));
        }
    }

    #[test]
    fn words_of_letters_are_those_of_the_unicode_standard(
        words in prop::collection::vec("[a-zA-ZÀ-ÖØ-öø-žα-ωА-Яа-я]{1,9}([\u{301}\u{327}\u{ad}’'][a-zé]{1,4})?", 0..20),
        // The narrow blank of French typography is left out: to the standard it joins words, to a reader it parts them.
        blank in select(vec![" ", ", ", "\u{a0}", ". ", " « ", " » ", "\n", " (", ") "]),
    ) {
        let text = words.join(blank);
        let mut scan = Scan::default();
        scan.read(&text, Span::new(0, text.len()), &Apostrophes::default());
        let ours: Vec<&str> =
            scan.tokens.iter().filter(|t| t.kind == Kind::Word).map(|t| t.span().of(&text)).collect();
        let theirs: Vec<&str> = text.unicode_words().collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn elisions_and_enclitics_cut_a_word_in_two_and_lose_no_byte(
        head in "(l|d|qu|n|L|D|Qu)['’]", word in "[a-zé]{2,8}", tail in "(['’]s)?",
    ) {
        let text = format!("{head}{word}{tail}");
        let mut scan = Scan::default();
        scan.read(&text, Span::new(0, text.len()), &apostrophes());
        let words: Vec<&str> = scan.tokens.iter().map(|t| t.span().of(&text)).collect();
        let mut wanted = vec![head.as_str(), word.as_str()];
        wanted.extend((!tail.is_empty()).then_some(tail.as_str()));
        prop_assert_eq!(words, wanted);
        prop_assert!(scan.tokens[0].is(ELIDED));
    }

    #[test]
    fn the_fold_is_settled_after_one_pass(word in any::<String>()) {
        let word: String = word.chars().filter(|&c| is_word_char(c) || is_apostrophe(c)).collect();
        let once = fold(&word);
        prop_assert_eq!(fold(&once), once.clone(), "of {:?}", word);
        let bare = strip(&word);
        prop_assert_eq!(strip(&bare), bare.clone(), "of {:?}", word);
    }

    #[test]
    fn offsets_agree_with_a_naive_count(text in texts(), extra in "(a|é|🙂|\n){0,700}") {
        let text = text + &extra;
        let places = Places::new(&text);
        prop_assert_eq!(places.lines(), text.lines().count().max(1).max(text.split('\n').count() - usize::from(text.ends_with('\n'))));
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            let line_start = before.rfind('\n').map_or(0, |i| i + 1);
            prop_assert_eq!(places.chars(byte), before.chars().count());
            prop_assert_eq!(places.utf16(byte), before.encode_utf16().count());
            prop_assert_eq!(places.line(byte), before.matches('\n').count() + 1);
            prop_assert_eq!(places.column(byte), before[line_start..].chars().count() + 1);
        }
    }

    #[test]
    fn sentences_cover_each_block_once_and_quotations_nest(text in texts(), english in any::<bool>()) {
        let tongue = ANALYZER.tongue(if english { "en" } else { "fr" }).unwrap();
        let blocks = lines(&text);
        let mut segments = Segments::default();
        segments.read(&text, &blocks, tongue);
        prop_assert_eq!(segments.blocks.len(), blocks.len());
        let mut sentences = segments.sentences.iter();
        for (number, &(from, to)) in segments.blocks.iter().enumerate() {
            let mut at = from;
            while at < to {
                let sentence = sentences.next().expect("the block goes on, so does the list");
                prop_assert_eq!((sentence.block as usize, sentence.start), (number, at));
                prop_assert!(sentence.end > sentence.start && sentence.end <= to);
                at = sentence.end;
            }
        }
        prop_assert!(sentences.next().is_none());
        let quotations = &segments.quotations;
        for q in quotations.iter().filter(|q| q.is_balanced() && q.words <= 120) {
            let cut = segments.sentences.iter().find(|s| q.open < s.start && s.start < q.end);
            prop_assert!(cut.is_none(), "{cut:?} begins inside {q:?} in {text:?}");
        }
        for (i, q) in quotations.iter().enumerate() {
            let (from, to) = segments.blocks[q.block as usize];
            prop_assert!(from <= q.open && q.open < q.end && q.end <= to, "{q:?} leaves its block");
            prop_assert!(fits(&text, q.span) && blocks[q.block as usize].contains(q.span));
            let inside = segments.scan.tokens[q.open as usize..q.end as usize].iter();
            prop_assert_eq!(q.words as usize, inside.filter(|t| t.kind != Kind::Mark).count(), "{:?} {:?}", q, text);
            if q.closing == Closing::Never {
                continue;
            }
            let around = quotations[..i].iter().filter(|o| o.end > q.open);
            for outer in around {
                prop_assert!(outer.end >= q.end, "{q:?} crosses {outer:?} in {text:?}");
            }
        }
    }

    #[test]
    fn the_depth_of_a_quotation_counts_those_around_it(text in texts()) {
        let tongue = ANALYZER.tongue("fr").unwrap();
        let mut segments = Segments::default();
        segments.read(&text, &lines(&text), tongue);
        let balanced: Vec<_> = segments.quotations.iter().filter(|q| q.is_balanced()).collect();
        for q in &balanced {
            let around = segments.quotations.iter().filter(|o| o.open < q.open && q.end <= o.end);
            prop_assert_eq!(q.depth as usize, around.count(), "{:?} in {:?}", q, text);
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_body_is_read(text in texts()) {
        let mut scratch = Scratch::default();
        check(&ANALYZER.analyze(&text, &mut scratch))?;
    }

    #[test]
    fn any_page_is_read(text in texts(), english in any::<bool>()) {
        let lang = Some(if english { "en" } else { "fr" }.to_owned());
        let how = How { input: Input::Text, lang, ..How::default() };
        for analysis in ANALYZER.analyze_bytes("page.txt", text.as_bytes(), &how, &mut Scratch::default()).into_iter().flatten() {
            check(&analysis)?;
            prop_assert!(analysis.findings.is_some());
        }
    }

    #[test]
    fn any_record_is_read(bodies in prop::collection::vec(texts(), 1..4), junk in "[^\n]{0,40}") {
        let mut lines: Vec<String> = bodies
            .iter()
            .enumerate()
            .map(|(i, text)| serde_json::json!({ "id": i, "text": text, "lang": "fr", "more": [1] }).to_string())
            .collect();
        lines.insert(1, junk);
        let how = How { input: Input::JsonLines, ..How::default() };
        let read = ANALYZER.analyze_bytes("set.jsonl", lines.join("\n").as_bytes(), &how, &mut Scratch::default());
        prop_assert!(read.len() <= lines.len());
        for analysis in read.into_iter().flatten() {
            check(&analysis)?;
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop_oneof![
        any::<Vec<u8>>(),
        texts().prop_map(String::into_bytes),
        prop::collection::vec(select(MARKUP), 0..60).prop_map(|tags| tags.concat().into_bytes()),
    ]) {
        for input in [Input::Auto, Input::Text, Input::Html, Input::JsonLines] {
            let how = How { input, lang: Some("fr".into()), ..How::default() };
            for analysis in ANALYZER.analyze_bytes("input", &bytes, &how, &mut Scratch::default()).into_iter().flatten() {
                check(&analysis)?;
            }
        }
    }

    #[test]
    fn what_a_text_gives_does_not_depend_on_the_text_before(first in texts(), second in texts()) {
        let mut used = Scratch::default();
        ANALYZER.analyze(&first, &mut used);
        prop_assert_eq!(ANALYZER.analyze(&second, &mut used), ANALYZER.analyze(&second, &mut Scratch::default()));
    }
}

/// Texts that once made a room fall over.
#[test]
fn texts_that_end_in_the_middle_of_a_frame_are_read() {
    for text in
        [" a-t-il ajouté«« avec AFP d’après l’armée a déclaré:", "selon l’armée,", "Selon l’armée :", "l’accusation"]
    {
        let record = serde_json::json!({ "text": text, "lang": "fr" }).to_string();
        let how = How { input: Input::JsonLines, ..How::default() };
        for analysis in ANALYZER.analyze_bytes("x", record.as_bytes(), &how, &mut Scratch::default()) {
            check(&analysis.unwrap()).unwrap();
        }
    }
}

/// Markup, whole and broken.
const MARKUP: &[&str] = &[
    "<html>",
    "<body>",
    "<p>",
    "</p>",
    "<div class=\"menu\">",
    "</div>",
    "<article>",
    "<h1>",
    "</h1>",
    "<table><tr><td>",
    "<br/>",
    "<script>",
    "</script>",
    "<script type=\"application/ld+json\">{\"headline\":\"x\"",
    "<!--",
    "-->",
    "<![CDATA[",
    "<style>",
    "<meta property=\"og:title\" content=\"T\">",
    "<time datetime=\"2021-07-06\">",
    "<figcaption>",
    "&nbsp;",
    "&#0;",
    "&#x110000;",
    "<p",
    "\"",
    ">",
    "<",
    "</",
    "« Nous partons », a déclaré le ministre.",
    "Selon l’AFP, les soldats ont fui.",
    "\n",
    "\0",
    "é",
    " ",
];

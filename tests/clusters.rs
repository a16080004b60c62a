//! A set too large to set every text beside every other: which texts are tied by passages in common, and a window of days.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// What the program prints of `folder`.
fn run(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["compare", "set"]).args(args).current_dir(folder).env_remove("COLUMNS").env("NO_COLOR", "1");
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

/// The paragraphs of a sample's text.
fn paragraphs(path: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(path)).expect("a sample");
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Fourteen texts: seven of the samples, four that have a part of one of them, and three on other matters.
fn set() -> TempDir {
    let desk = TempDir::new().unwrap();
    let folder = desk.path().join("set");
    fs::create_dir(&folder).unwrap();
    let put = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    let samples = [
        "pont-de-selm/a-courrier-du-lac.txt",
        "pont-de-selm/b-harbour-post.html",
        "pont-de-selm/c-vigie-ouverte.txt",
        "pont-de-selm/d-kestrie-aujourdhui.txt",
        "pont-de-selm/e-gazette-iselle.txt",
        "ligne-7/b-quai-numero-deux.txt",
        "ligne-7/c-meyne-valley-observer.txt",
    ];
    for (n, path) in samples.into_iter().enumerate() {
        let ending = path.rsplit_once('.').unwrap().1;
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(path)).unwrap();
        fs::write(folder.join(format!("{n:02}.{ending}")), bytes).unwrap();
    }
    let (lake, port) = (paragraphs(samples[0]), paragraphs(samples[5]));
    put("07.txt", lake[..lake.len() / 2].join("\n"));
    put("08.txt", lake[lake.len() / 3..].join("\n"));
    put("09.txt", port[..port.len() / 2].join("\n"));
    put("10.txt", format!("{}\n(AFP)\n", port[port.len() / 3..].join("\n")));
    put("11.txt", "La foire aux potirons ouvre samedi sur la place du marché.\nLes commerçants espèrent attirer les familles de la vallée avant les premières gelées de la saison.\n".to_owned());
    put("12.txt", "Le musée de la dentelle ferme trois semaines pour travaux.\nLes vitrines seront nettoyées, les rideaux changés et une salle de plus accueillera les écoles.\n".to_owned());
    put("13.txt", "Une chorale de trente voix chantera dimanche à la gare.\nLe programme va des chants de marins aux airs de fête, et l'entrée est libre pour tous les voisins.\n".to_owned());
    desk
}

#[test]
fn a_set_of_fourteen_texts() {
    let desk = set();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/clusters");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for ui in ["fr", "en"] {
            insta::assert_snapshot!(format!("summary-{ui}"), run(desk.path(), &["--ui", ui, "--width", "80"]));
            let list = run(desk.path(), &["--view", "clusters", "--ui", ui, "--width", "80"]);
            insta::assert_snapshot!(format!("clusters-{ui}"), list);
        }
        insta::assert_snapshot!("clusters-csv", run(desk.path(), &["--view", "clusters", "--format", "csv"]));
        let markdown = run(desk.path(), &["--view", "clusters", "--format", "markdown", "--ui", "en"]);
        insta::assert_snapshot!("clusters-markdown", markdown);
    });
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let desk = set();
    let with = |jobs: &str| run(desk.path(), &["--view", "shared,clusters", "--jobs", jobs]);
    assert_eq!(with("1"), with("3"));
    let json = |jobs: &str| run(desk.path(), &["--format", "json", "--jobs", jobs]);
    assert_eq!(json("1"), json("3"));
}

#[test]
fn passages_alone_are_the_passages_of_the_whole_report() {
    let desk = set();
    let report: serde_json::Value = serde_json::from_str(&run(desk.path(), &["--format", "json"])).unwrap();
    let all = report["comparison"]["shared"].as_array().unwrap();
    let rows = run(desk.path(), &["--view", "shared", "--format", "csv"]);
    assert_eq!(csv::Reader::from_reader(rows.as_bytes()).records().count(), all.len());
}

#[test]
fn a_window_of_days_keeps_texts_apart() {
    let desk = TempDir::new().unwrap();
    let text = "Le bac de Velle ne circule plus depuis lundi et les voisins traversent la rivière à pied, par le vieux barrage.";
    let line = |id: &str, date: &str| {
        let date = if date.is_empty() { String::new() } else { format!(r#","date":"{date}""#) };
        format!("{{\"id\":\"{id}\",\"text\":\"{text} Ainsi va {id}.\"{date}}}\n")
    };
    let lines = [line("un", "2026-03-01"), line("deux", "2026-03-08"), line("trois", "2026-03-09"), line("quatre", "")];
    fs::create_dir(desk.path().join("set")).unwrap();
    fs::write(desk.path().join("set/textes.jsonl"), lines.concat()).unwrap();
    let pairs = |args: &[&str]| -> Vec<String> {
        let rows = run(desk.path(), &[&["--view", "shared", "--format", "csv"], args].concat());
        let pairs = csv::Reader::from_reader(rows.as_bytes());
        pairs.into_records().map(|row| row.unwrap()).map(|row| format!("{}{}", &row[0], &row[2])).collect()
    };
    assert_eq!(pairs(&[]), ["AB", "AC", "AD", "BC", "BD", "CD"]);
    assert_eq!(pairs(&["--window", "7"]), ["AB", "AD", "BC", "BD", "CD"], "eight days lie between A and C");
    assert_eq!(pairs(&["--window", "0"]), ["AD", "BD", "CD"], "a text without a date meets every other");
}

#[test]
fn who_is_heard_in_several_of_many_texts_is_told_as_data_and_on_the_screen() {
    let desk = set();
    let report: serde_json::Value = serde_json::from_str(&run(desk.path(), &["--format", "json"])).expect("JSON");
    let screen = run(desk.path(), &["--ui", "en", "--width", "1000"]);
    let items = report["comparison"]["summary"].as_array().expect("a list").iter();
    let heard: Vec<&serde_json::Value> = items.filter(|item| item["kind"] == "heard-widely").collect();
    assert!(!heard.is_empty(), "{screen}");
    for one in heard {
        let (name, texts) = (one["subject"].as_str().unwrap(), one["articles"].as_array().unwrap().len());
        assert!(texts > 1 && one["total"] == 14, "{one}");
        assert!(screen.contains(&format!("{name} ({texts} texts, {} passages)", one["count"])), "{one}\n{screen}");
    }
}

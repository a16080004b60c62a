//! What a reader of the two sample events sees: every view, in both languages, wide, narrow and through a pipe.

#![cfg(feature = "cli")]

use std::process::Command;

/// The embedded events.
const EVENTS: [&str; 2] = ["pont-de-selm", "ligne-7"];
/// Every view that is built.
const VIEWS: [&str; 12] = [
    "summary",
    "profile",
    "speakers",
    "attributions",
    "naming",
    "figures",
    "shared",
    "loaded",
    "agencies",
    "card",
    "chains",
    "timeline",
];

fn demo(event: &str, view: &str, ui: &str, width: Option<&str>) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["demo", event, "--view", view, "--ui", ui]).env_remove("COLUMNS").env("NO_COLOR", "1");
    if let Some(width) = width {
        command.args(["--width", width]);
    }
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/reports");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

fn snapshots(event: &str) {
    settings().bind(|| {
        for view in VIEWS {
            for ui in ["fr", "en"] {
                for (name, width) in [("100", Some("100")), ("60", Some("60")), ("piped", None)] {
                    insta::assert_snapshot!(format!("{event}-{view}-{ui}-{name}"), demo(event, view, ui, width));
                }
            }
        }
    });
}

#[test]
fn an_event_at_a_border() {
    snapshots(EVENTS[0]);
}

#[test]
fn an_event_at_home() {
    snapshots(EVENTS[1]);
}

#[test]
fn an_event_a_reader_has_described() {
    settings().bind(|| {
        for view in ["summary", "speakers", "naming"] {
            for ui in ["fr", "en"] {
                let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
                let event = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/pont-de-selm/event.toml");
                command.args(["demo", EVENTS[0], "--event", event, "--view", view, "--ui", ui, "--width", "80"]);
                let output = command.env("NO_COLOR", "1").output().expect("the program starts");
                let shown = String::from_utf8(output.stdout).expect("the program prints UTF-8");
                insta::assert_snapshot!(format!("{}-event-{view}-{ui}-80", EVENTS[0]), shown);
            }
        }
    });
}

#[test]
fn no_table_is_wider_than_asked() {
    for event in EVENTS {
        for width in [120usize, 80, 60, 40] {
            let shown = demo(event, "all", "fr", Some(&width.to_string()));
            let wide = shown.lines().find(|line| line.chars().count() > width);
            assert_eq!(wide, None, "{event} at {width}");
        }
    }
}

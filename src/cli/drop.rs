//! Texts dropped on the program's icon: it was given paths and nothing else, and has no terminal to speak in. The report is
//! then written beside the texts and opened. It knows what a start from an icon looks like; it reads no text itself.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::args::{Cli, Command};
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::output::file;
use super::{leftovers, report, usage};

/// A program of this name was put there for its icon: it writes a report from wherever it is started.
const CALLED: [&str; 2] = ["cadrage-report", "cadrage-rapport"];
/// Most reports that lie beside each other before none is written any more.
const MOST: usize = 1000;

/// The paths in `typed`, where the program was started from an icon: all of them exist, and either its name says so or
/// neither words nor answers can go through a terminal, a pipe or a file.
pub(super) fn paths(typed: &[OsString]) -> Option<Vec<PathBuf>> {
    let name = Path::new(typed.first()?).file_stem()?.to_str()?;
    let called = CALLED.contains(&name.to_ascii_lowercase().as_str());
    if !called && !is_mute() {
        return None;
    }
    let paths: Vec<PathBuf> = typed[1..].iter().map(PathBuf::from).collect();
    (!paths.is_empty() && paths.iter().all(|path| path.is_absolute() && path.exists())).then_some(paths)
}

/// Whether nobody can read what the program says: none of its streams is a terminal, and none leads into a pipe or a file.
fn is_mute() -> bool {
    let seen = io::stdin().is_terminal() || io::stdout().is_terminal() || io::stderr().is_terminal();
    !seen && leads_nowhere()
}

#[cfg(unix)]
fn leads_nowhere() -> bool {
    use std::os::unix::fs::FileTypeExt;
    let nowhere = |stream: &str| match fs::metadata(Path::new("/dev/fd").join(stream)) {
        // The journal of a desktop is a socket; nothing at all is a device.
        Ok(data) => data.file_type().is_char_device() || data.file_type().is_socket(),
        Err(_) => true,
    };
    ["0", "1", "2"].iter().all(|stream| nowhere(stream))
}

#[cfg(not(unix))]
fn leads_nowhere() -> bool {
    false
}

/// Writes the report beside the first of `paths` and opens it where there is something to open it with. Where no text can be
/// read, what is wrong stands in a text file of the same name.
pub(super) fn run(paths: &[PathBuf], notes: &Notes) -> Exit {
    match written(paths, notes) {
        Ok((path, exit)) => {
            // A desktop that opens nothing has the file all the same.
            let _ = opener::open(path);
            exit
        }
        Err(stop) => notes.stop(&stop),
    }
}

fn written(paths: &[PathBuf], notes: &Notes) -> Result<(PathBuf, Exit), Stop> {
    // What a browser left beside a page is no place for a report.
    let own = paths.iter().find(|path| leftovers::around(path).is_none());
    let first = own.or(paths.first()).map_or(Path::new("."), PathBuf::as_path);
    let folder = if first.is_dir() { first } else { first.parent().unwrap_or(first) };
    let page = free(folder, &notes.words.say("drop-report"), "html")?;
    let words = ["cadrage", "report", "-o"].map(OsString::from).into_iter().chain([page.clone().into_os_string()]);
    let typed: Vec<OsString> = words.chain(paths.iter().map(|path| path.clone().into_os_string())).collect();
    let Ok(Cli { command: Command::Report(asked) }) = usage::parse(&typed, None, notes) else {
        return Err(Stop::Said(Exit::Usage));
    };
    let exit = report::run(&asked, None, notes)?;
    if page.exists() {
        return Ok((page, exit));
    }
    let told = free(folder, &notes.words.say("drop-report"), "txt")?;
    file::write(&told, format!("{}\n", notes.words.say("drop-nothing")).as_bytes())?;
    Ok((told, exit))
}

/// A path in `folder` that nothing has yet.
pub(super) fn free(folder: &Path, name: &str, ending: &str) -> Result<PathBuf, Stop> {
    let named = |n: usize| if n == 1 { format!("{name}.{ending}") } else { format!("{name}-{n}.{ending}") };
    let mut paths = (1..=MOST).map(|n| folder.join(named(n)));
    paths.find(|path| !path.exists()).ok_or_else(|| Stop::usage("drop-full", &[("path", &folder.to_string_lossy())]))
}

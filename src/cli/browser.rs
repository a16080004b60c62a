//! A browser that prints: where Chromium, Chrome or Edge may be, and how one of them makes a PDF of a page without a screen.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// Names another browser.
const NAMED: &str = "CADRAGE_BROWSER";
/// Names under which one goes, where programs are looked for.
const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
];
/// Places outside of those.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/snap/bin/chromium",
];
/// Variables that name folders of programs, and what lies under one.
const ROOTS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
const BELOW: [&str; 3] = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
];
/// A page that is not printed after so many pauses will not be.
const PAUSES: usize = 1200;
const PAUSE: Duration = Duration::from_millis(50);

/// A browser that can print.
pub(super) struct Browser {
    path: PathBuf,
}

impl Browser {
    /// The one that is named, else the first one found; it is not started.
    pub(super) fn find() -> Option<Browser> {
        if let Some(named) = env::var_os(NAMED).filter(|named| !named.is_empty()) {
            return on_path(&named).map(|path| Browser { path });
        }
        let known = NAMES.iter().find_map(|name| on_path(&OsString::from(name)));
        let placed = || PLACES.iter().map(PathBuf::from).find(|path| path.is_file());
        let installed = || {
            let roots = ROOTS.iter().filter_map(env::var_os).map(PathBuf::from);
            roots.flat_map(|root| BELOW.map(|below| root.join(below))).find(|path| path.is_file())
        };
        known.or_else(placed).or_else(installed).map(|path| Browser { path })
    }

    /// Its name.
    pub(super) fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }

    /// Prints `page` to `target`; whether a PDF is there afterwards.
    pub(super) fn print(&self, page: &Path, target: &Path) -> bool {
        let (Ok(page), Ok(target)) = (std::path::absolute(page), std::path::absolute(target)) else { return false };
        let profile = env::temp_dir().join(format!("cadrage-print-{}", std::process::id()));
        // Where the system lets no program fence itself in (a container, the root account), the page is printed without
        // the fence: it is ours, and its policy lets nothing run.
        let done = [&[][..], &["--no-sandbox"]].into_iter().any(|more| {
            let _ = fs::remove_file(&target);
            let mut command = Command::new(&self.path);
            command.args(["--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run"]).args(more);
            let mut told = OsString::from("--print-to-pdf=");
            told.push(&target);
            let mut own = OsString::from("--user-data-dir=");
            own.push(&profile);
            command.args([told, own]).arg(address(&page));
            let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
            child.is_ok_and(ended) && fs::metadata(&target).is_ok_and(|file| file.len() > 0)
        });
        let _ = fs::remove_dir_all(profile);
        done
    }
}

/// Where a program of this name is, looked for as a shell does.
fn on_path(name: &OsString) -> Option<PathBuf> {
    let path = Path::new(name);
    if path.components().count() > 1 {
        return path.is_file().then(|| path.to_owned());
    }
    let folders = env::var_os("PATH")?;
    let here = |folder: PathBuf| {
        let plain = folder.join(name);
        [plain.clone(), plain.with_extension("exe")].into_iter().find(|path| path.is_file())
    };
    env::split_paths(&folders).find_map(here)
}

/// Waits for a program; one that takes too long is ended.
fn ended(mut child: Child) -> bool {
    for _ in 0..PAUSES {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => sleep(PAUSE),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// The address of a file for a browser.
fn address(path: &Path) -> String {
    let mut address = String::from("file://");
    let path = path.to_string_lossy().replace('\\', "/");
    if !path.starts_with('/') {
        address.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_addresses_that_browsers_read() {
        assert_eq!(address(Path::new("/tmp/à b#1.html")), "file:///tmp/%C3%A0%20b%231.html");
        assert_eq!(address(Path::new("C:\\sheets\\duo.html")), "file:///C:/sheets/duo.html");
    }
}

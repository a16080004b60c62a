//! A browser without a window. Now and then one does not end; then it is ended, and asked again.

use std::fs::{self, File};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::Duration;

/// How often it is asked.
const TIMES: usize = 3;
/// Looks at whether it has ended, each a fifth of a second behind the other: four minutes.
const LOOKS: usize = 1_200;

/// What the browser called by `command` gives; `command` is told how often it was called before, so that no call finds the locks
/// of another.
pub(crate) fn output(command: impl Fn(usize) -> Command) -> Output {
    let folder = tempfile::tempdir().unwrap();
    for time in 0..TIMES {
        let [out, told] = ["out", "told"].map(|name| folder.path().join(format!("{name}-{time}")));
        let files = (File::create(&out).unwrap(), File::create(&told).unwrap());
        let mut child = command(time).stdout(files.0).stderr(files.1).spawn().unwrap();
        for _ in 0..LOOKS {
            if let Some(status) = child.try_wait().unwrap() {
                return Output { status, stdout: fs::read(&out).unwrap(), stderr: fs::read(&told).unwrap() };
            }
            sleep(Duration::from_millis(200));
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    panic!("the browser never ended, {TIMES} times");
}

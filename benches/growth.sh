#!/usr/bin/env bash
# Whether ten times the text takes ten times the work, in one document.
#
# Makes documents of SMALL and ten times SMALL megabytes (5 unless told) from the sample texts, each one article, in many
# paragraphs and in one; one of a million quotation marks and one sentence of 100,000 words, beside a tenth of each.
# Prints processor seconds and their ratio, and fails where ten times the text takes more than fourteen times as long.
set -euo pipefail
cd "$(dirname "$0")/.."

small="${SMALL:-5}"
program="${CARGO_TARGET_DIR:-target}/release/cadrage"
[ -x "$program" ] || cargo build --release --locked

exec python3 - "$program" "$small" <<'PYTHON'
import glob, json, os, subprocess, sys, tempfile

program, small = sys.argv[1], int(sys.argv[2])
bodies = []
for path in sorted(glob.glob("samples/*/*.txt")):
    with open(path, encoding="utf-8") as file:
        bodies.append(file.read())
french = [body for body in bodies if " les " in body]
text = "\n".join(french) + "\n"

def seconds(document):
    """Processor time of a whole process that reads one document."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(json.dumps({"id": "x", "lang": "fr", "text": document}, ensure_ascii=False) + "\n")
        file.flush()
        before = os.times()
        with open(file.name, "rb") as stream:
            subprocess.run([program, "--max-size", "500MB", "--input", "jsonl", "--format", "jsonl", "-"],
                           stdin=stream, stdout=subprocess.DEVNULL, check=True)
        after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system

def repeated(unit, size):
    return (unit * (size // len(unit.encode()) + 1))

sizes = [
    (f"articles, {small} and {small * 10} MB", repeated(text, small * 1_000_000), repeated(text, small * 10_000_000)),
    (f"one paragraph, {small} and {small * 10} MB", repeated(text.replace("\n", " "), small * 1_000_000),
     repeated(text.replace("\n", " "), small * 10_000_000)),
    ("quotation marks, 100,000 and 1,000,000", "« a » " * 50_000, "« a » " * 500_000),
    ("one sentence, 10,000 and 100,000 words", "le pont dit " * 3_333, "le pont dit " * 33_333),
]
start = seconds("Le pont est fermé.")
failed = False
for name, one, ten in sizes:
    short, long = seconds(one) - start, seconds(ten) - start
    ratio = long / max(short, 0.01)
    failed |= long > 1 and ratio > 14
    print(f"{name}: {short:.2f} s and {long:.2f} s, {ratio:.1f} times")
sys.exit(1 if failed else 0)
PYTHON

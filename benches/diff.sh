#!/usr/bin/env bash
# How long `rules diff` takes to show what one changed rule changes in TEXTS texts (10,000 unless told).
#
# The texts are the paragraphs of the samples, of the neutral texts and of the gold articles, shuffled into new texts of
# their usual length; the shuffle is the same at every run. One English rule is given one more term, a common word. Prints
# the seconds of the quick way and of `--full`, each the shortest of three runs, and fails where they print different bytes
# or the quick way takes more than LIMIT seconds (10 unless told).
set -euo pipefail
cd "$(dirname "$0")/.."

texts="${TEXTS:-10000}"
limit="${LIMIT:-10}"
program="${CARGO_TARGET_DIR:-target}/release/cadrage"
[ -x "$program" ] || cargo build --release --locked

exec python3 - "$program" "$texts" "$limit" <<'PYTHON'
import glob, os, random, re, shutil, subprocess, sys, tempfile, time, tomllib

program, count, limit = os.path.abspath(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])

def marked(path):
    """The text of a gold article, without its marks."""
    with open(path, "rb") as file:
        text = tomllib.load(file)["text"]
    return re.sub(r"\[\d+[a-z]+ ?|\]", "", text)

def plain(path):
    with open(path, encoding="utf-8") as file:
        return file.read()

# Texts of one language are shuffled among themselves: a text has one language.
pools = {"fr": [], "en": []}
found = [(path, plain(path)) for path in sorted(glob.glob("samples/*/*.txt") + glob.glob("tests/neutral/*/*.txt"))]
found += [(path, marked(path)) for path in sorted(glob.glob("gold/*/*.toml"))]
for path, text in found:
    words = re.findall(r"\w+", text.lower())
    french = sum(word in ("le", "la", "les", "des", "une") for word in words)
    english = sum(word in ("the", "of", "and", "to", "a") for word in words)
    pools["fr" if french > english else "en"].append([p for p in text.split("\n") if p.strip()])

dice = random.Random(1)
size = 0
with tempfile.TemporaryDirectory() as desk:
    os.mkdir(f"{desk}/texts")
    for number in range(count):
        pool = pools["fr" if number % 2 == 0 else "en"]
        paragraphs = [paragraph for text in pool for paragraph in text]
        length = len(dice.choice(pool))
        text = "\n\n".join(dice.choice(paragraphs) for _ in range(length)) + "\n"
        size += len(text.encode())
        with open(f"{desk}/texts/{number:05}.txt", "w", encoding="utf-8") as file:
            file.write(text)
    for folder in ("base", "head"):
        shutil.copytree("lexicons", f"{desk}/{folder}")
    path = f"{desk}/head/en/loaded-labels.toml"
    with open(path, encoding="utf-8") as file:
        text = file.read()
    changed = re.sub(r"^(terms +)= \[", r'\1= ["bridge", ', text, count=1, flags=re.M)
    assert changed != text
    with open(path, "w", encoding="utf-8") as file:
        file.write(changed)

    def run(*more):
        best, printed = None, None
        for _ in range(3):
            start = time.monotonic()
            command = [program, "rules", "diff", "base", "head", "--corpus", "texts", "--format", "json", *more]
            printed = subprocess.run(command, cwd=desk, capture_output=True, check=True).stdout
            seconds = time.monotonic() - start
            best = seconds if best is None else min(best, seconds)
        return best, printed

    quick, short = run()
    full, long = run("--full")
changes = short.count(b'"change"')
print(f"{count} texts, {size / 1e6:.0f} MB, one changed rule: {quick:.1f} s; with --full {full:.1f} s; {changes} changes")
sys.exit(0 if short == long and quick <= limit else 1)
PYTHON

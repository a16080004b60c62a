#!/usr/bin/env bash
# How much memory the program needs while it reads a long stream of records, and how fast it reads them.
#
# Makes RECORDS lines of JSON (100,000 unless told) from the sample texts, sends them through `--format jsonl`, and
# prints records, seconds and the largest resident size. Fails above LIMIT megabytes (200 unless told).
set -euo pipefail
cd "$(dirname "$0")/.."

records="${RECORDS:-100000}"
limit="${LIMIT:-200}"
program="${CARGO_TARGET_DIR:-target}/release/cadrage"
[ -x "$program" ] || cargo build --release --locked

exec python3 - "$program" "$records" "$limit" <<'PYTHON'
import glob, json, resource, subprocess, sys, tempfile, threading, time

program, records, limit = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
texts = []
for path in sorted(glob.glob("samples/*/*.txt")):
    with open(path, encoding="utf-8") as file:
        texts.append(file.read())

lines = 0

def count(stream):
    global lines
    for _ in stream:
        lines += 1

with tempfile.TemporaryFile() as notes:
    start = time.monotonic()
    child = subprocess.Popen([program, "compare", "-", "--input", "jsonl", "--format", "jsonl"],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=notes)
    reader = threading.Thread(target=count, args=(child.stdout,))
    reader.start()
    size = 0
    for i in range(records):
        line = json.dumps({"id": str(i), "text": texts[i % len(texts)]}).encode() + b"\n"
        size += len(line)
        child.stdin.write(line)
    child.stdin.close()
    reader.join()
    status = child.wait()
    seconds = time.monotonic() - start
    notes.seek(0)
    sys.stderr.write(notes.read().decode()[-2000:])

peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1 if sys.platform == "darwin" else 1024)
if sys.platform == "darwin":
    peak /= 1024 * 1024
print(f"{records} records in, {lines} lines out, {size / 1e6:.0f} MB, {seconds:.1f} s, {peak:.0f} MB resident, exit {status}")
sys.exit(0 if status == 0 and lines == records and peak <= limit else 1)
PYTHON

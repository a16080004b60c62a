#!/usr/bin/env bash
# How long it takes to find the passages in common of many texts, and whether all are found.
#
# Makes TEXTS records (10,000 unless told), dated over a month, of invented sentences with stock phrases that many share, and
# among them copies of others: whole, cut, and slightly reworked. Sets them side by side with `--view shared --window 7` and
# prints seconds and the largest resident size. Fails above SECONDS_MOST (60), above LIMIT megabytes (1000), where a copy is
# not found, or where pairs that were not planted have 15 % of a text in common: one to a hundred copies, no more.
set -euo pipefail
cd "$(dirname "$0")/.."

texts="${TEXTS:-10000}"
seconds="${SECONDS_MOST:-60}"
limit="${LIMIT:-1000}"
program="${PROGRAM:-${CARGO_TARGET_DIR:-target}/release/cadrage}"
[ -x "$program" ] || cargo build --release --locked

exec python3 - "$program" "$texts" "$seconds" "$limit" ${OPTIONS---window 7} <<'PYTHON'
import collections, csv, datetime, json, os, random, resource, subprocess, sys, tempfile, time

program, count, most, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])
options = sys.argv[5:]
draw = random.Random(20)
first = datetime.date(2026, 3, 1)

def made(syllables, most, least=2):
    """Invented words, each once."""
    words = set()
    while len(words) < most:
        words.add("".join(draw.choice(syllables) for _ in range(draw.randint(least, 3))))
    return sorted(words)

NAMES = [word.capitalize() for word in made("ar bel cor dan el fen gor hal ir jan kel lor mar nel or pan quil ros sel tor ul van wil yor zan".split(), 3000)]
THINGS = """harbour bridge library school market station mill theatre museum hospital stadium road tunnel canal forest orchard
square bakery garden reservoir quarry ferry tram depot warehouse chapel brewery farm clinic archive courtroom laboratory airfield
barracks fountain cinema nursery gallery workshop pier lighthouse kitchen playground crossing dam pipeline field meadow valley
boathouse cellar dairy embankment foundry granary hangar inn jetty kiln lock marina nursery observatory pavilion refinery sawmill
tannery vineyard wharf yard annex basin cottage dormitory estate footbridge greenhouse hostel island junction kennel laundry""".split()
PEOPLE = """residents drivers teachers nurses farmers engineers inspectors volunteers students workers owners neighbours sailors
bakers clerks councillors planners gardeners builders divers fishermen librarians musicians painters plumbers porters rangers
referees sellers surveyors tailors tenants trainers translators visitors weavers welders archivists beekeepers carpenters""".split()
VERBS = """inspected repaired reopened closed visited measured cleaned photographed described painted emptied guarded mapped rebuilt
surveyed restored enlarged shortened lit heated rented bought sold donated studied crossed watched filmed sketched numbered counted
fenced drained flooded shared borrowed planted moved lifted levelled named renamed signposted tested weighed listed""".split()
QUALITIES = """old narrow northern wooden quiet modern steep crowded empty public private former flooded frozen muddy sunny windy
rural coastal central remote famous forgotten ruined painted yellow green circular shallow deep disused temporary historic local
damp dusty elegant fragile gigantic hollow icy leafy marshy neat ornate polished rusty sandy tidy uneven vacant weathered""".split()
# Invented words beside them: the press has more words than a list can hold.
ROOTS = made("bra cli dro fle gri klo mur nep ost pil qua rem sko tam uvi vel wem yst".split(), 2400)
THINGS += ROOTS[:900]
PEOPLE += [root + "ers" for root in ROOTS[900:1200]]
VERBS += [root + "ed" for root in ROOTS[1200:1800]]
QUALITIES += [root + "ic" for root in ROOTS[1800:]]
WHEN = """on Monday;on Tuesday morning;before the storm;after the harvest;during the festival;late in the evening;last winter;
at dawn;over the weekend;within two days;since the spring;despite the rain;without any delay;for the second time;by hand;
with borrowed tools;under a new contract;in front of the cameras;against the advice of the board;at their own expense""".replace("\n", "").split(";")
STOCK = [
    "The police were called shortly after midnight and cordoned off the area.",
    "No one was injured, according to a first report by the fire service.",
    "Readers can write to the editors at the usual address at any time.",
    "This is a developing story and will be updated as more details become known.",
    "The weather service expects rain in the west and sunny spells in the east of the country.",
]

def sentence():
    # Every sentence ends in words of its own, so that a phrase before a stock sentence makes no longer run with it.
    pick = draw.choice
    name, other = NAMES[int(len(NAMES) * draw.random() ** 2)], pick(NAMES)
    shapes = (
        lambda: f"{draw.randint(13, 4000)} {pick(PEOPLE)} {pick(VERBS)} the {pick(QUALITIES)} {pick(THINGS)} of {name} {pick(WHEN)}, while the {pick(PEOPLE)} {pick(VERBS)} a {pick(QUALITIES)} {pick(THINGS)} near {other}.",
        lambda: f"The {pick(QUALITIES)} {pick(THINGS)} in {name} was {pick(VERBS)} {pick(WHEN)} by {pick(PEOPLE)} who had {pick(VERBS)} the {pick(THINGS)} before, and {draw.randint(2, 99)} {pick(PEOPLE)} now want to see it {pick(VERBS)} {pick(WHEN)} in {pick(NAMES)}.",
        lambda: f"{pick(NAMES)} {other}, who speaks for the {pick(PEOPLE)}, said the {pick(THINGS)} would be {pick(VERBS)} once the {pick(QUALITIES)} {pick(THINGS)} is {pick(VERBS)} again.",
        lambda: f"{pick(WHEN).capitalize()} the {pick(PEOPLE)} {pick(VERBS)} the {pick(THINGS)}, then the {pick(QUALITIES)} {pick(THINGS)}, and the {pick(PEOPLE)} of {name} {pick(VERBS)} what was left.",
        lambda: f"\"We {pick(VERBS)} every {pick(QUALITIES)} {pick(THINGS)} and {pick(VERBS)} the {pick(THINGS)} {pick(WHEN)}\", {other} told the {pick(PEOPLE)} of {name}.",
    )
    return pick(shapes)()

def story():
    return [sentence() for _ in range(draw.randint(9, 16))]

def reworked(sentences):
    """Some words changed here and there, a sentence gone, two that change places."""
    kept = list(sentences)
    del kept[draw.randrange(1, len(kept))]
    at = draw.randrange(1, len(kept) - 2)
    kept[at], kept[at + 1] = kept[at + 1], kept[at]
    def touch(one):
        words = one.split(" ")
        at = draw.randrange(2, len(words) - 2)
        words[at] = draw.choice(QUALITIES)
        return " ".join(words)
    return [touch(one) if draw.random() < 0.6 else one for one in kept]

def cut(sentences):
    return sentences[: max(4, len(sentences) // 2)]

def page(sentences):
    lines, sentences = [], list(sentences)
    for stock in draw.sample(STOCK, draw.randint(0, 2)):
        sentences.insert(draw.randint(1, len(sentences)), stock)
    while sentences:
        n = draw.randint(1, 4)
        lines.append(" ".join(sentences[:n]))
        sentences = sentences[n:]
    return "\n".join(lines)

ways = {"whole": list, "cut": cut, "reworked": reworked}
planted = {}
records = []
while len(records) < count:
    sentences, day = story(), draw.randrange(31)
    ids = [str(len(records))]
    records.append((day, page(sentences)))
    if len(records) % 25 == 0 and len(records) < count:
        how = list(ways)[len(planted) % 3]
        after = min(30, day + draw.randrange(7))
        planted[ids[0], str(len(records))] = how
        records.append((after, page(ways[how](sentences))))

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "texts.jsonl")
    with open(source, "w", encoding="utf-8") as file:
        for n, (day, text) in enumerate(records):
            date = (first + datetime.timedelta(days=day)).isoformat()
            file.write(json.dumps({"id": str(n), "text": text, "date": date}) + "\n")
    size = os.path.getsize(source)
    if keep := os.environ.get("KEEP"):
        os.replace(source, keep)
        source = keep
    table = os.path.join(folder, "shared.csv")
    start = time.monotonic()
    with open(table, "wb") as out:
        status = subprocess.run([program, "compare", source, "--view", "shared", "--format", "csv", *options], stdout=out).returncode
    took = time.monotonic() - start
    with open(table, encoding="utf-8-sig") as file:
        found = collections.Counter()
        for row in csv.DictReader(file):
            if row["kind"] != "differs":
                found[row["a_id"], row["b_id"]] += int(row["b_end"]) - int(row["b_start"])

missed = {pair: how for pair, how in planted.items() if pair not in found}
others = [pair for pair in found if pair not in planted]
# Two texts may have a sentence from the same stock; that is a passage in common, and little of a text.
large = [pair for pair in others if found[pair] >= 0.15 * len(records[int(pair[1])][1].encode())]
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
print(f"{len(records)} texts, {size / 1e6:.1f} MB, {len(planted)} copies planted, {len(planted) - len(missed)} found, "
      f"{len(others)} other pairs, {len(large)} with 15 % of a text in common, {took:.1f} s, {peak:.0f} MB resident, exit {status}")
for pair, how in list(missed.items())[:10]:
    print("not found:", how, *pair)
for pair in large[:5]:
    print("not planted:", *pair)
ok = status == 0 and not missed and 100 * len(large) <= len(planted) and took <= most and peak <= limit
sys.exit(0 if ok else 1)
PYTHON

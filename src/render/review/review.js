"use strict";
// Takes decisions on findings and hands them over as a file. It keeps nothing, sends nothing and asks nothing of a network.
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const one = (what, where = document) => where.querySelector(what);
  const by = (id) => document.getElementById(id);
  const data = JSON.parse(by("data").textContent);
  const told = by("told"), initials = by("by");
  const long = (text) => new TextEncoder().encode(text).length;
  const key = (it) => [it.text, it.kind, it.start, it.end].join("|");
  const name = (sort, value) => one(`[data-${sort}="${value}"]`, by("names").content).textContent;
  // Words as they are typed and copied: any white space is one space, an apostrophe a straight one.
  const flat = (text) => text.replace(/\s+/g, " ").trim();
  const plain = (text) => flat(text).replace(/[\u2018\u2019]/g, "'");
  const decisions = new Map(), items = [];
  let changed = false;
  document.documentElement.classList.add("js");

  const today = () => {
    const day = new Date(), two = (n) => String(n).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  };
  // A new decision waits for the initials until it is saved.
  const decide = (place, more) => {
    const before = decisions.get(key(place));
    const kept = before ? { weight: before.weight, source_kind: before.source_kind, reason: before.reason } : {};
    decisions.set(key(place), { ...kept, ...place, ...more, by: "", on: today() });
    changed = true;
  };
  const undo = (place) => { decisions.delete(key(place)); changed = true; };

  // The texts as they are, to the byte, with the places of findings.
  data.texts.forEach((text, n) => {
    const section = all(".text")[n];
    text.section = section;
    all(".whole p", section).forEach((par, at) => {
      const [start, words] = text.blocks[at];
      const inside = text.findings.filter((it) => it.start >= start && it.end <= start + long(words));
      const bytes = new TextEncoder().encode(words);
      const cut = (from, to) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(from - start, to - start));
      let from = start;
      par.replaceChildren();
      inside.sort((a, b) => a.start - b.start).filter((it) => {
        if (it.start < from) return;
        const mark = document.createElement("mark");
        mark.className = it.kind;
        mark.textContent = it.words;
        par.append(cut(from, it.start), mark);
        from = it.end;
      });
      par.append(cut(from, start + bytes.length));
    });
    all(".findings > li", section).forEach((item, at) => {
      const found = text.findings[at];
      item.place = { text: text.hash, file: text.file, kind: found.kind, start: found.start, end: found.end, words: found.words };
      item.written = text;
      item.passage = found.passage.map(flat);
      items.push(item);
    });
  });

  // What was decided before; what finds no place is kept as it is.
  const places = new Map(items.map((item) => [key(item.place), item.place.words]));
  const stands = (it) => {
    if (places.has(key(it))) return places.get(key(it)) === it.words;
    const text = data.texts.find((text) => text.hash === it.text);
    return it.verdict === "add" && text && text.blocks.some(([start, words]) => it.start >= start && it.end <= start + long(words)
      && new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(words).slice(it.start - start, it.end - start)) === it.words);
  };
  let lost = [];
  data.decided.forEach((it) => { stands(it) ? decisions.set(key(it), it) : lost.push(it); });
  const known = data.decided.map((it) => it.by).filter((it, n, list) => list.indexOf(it) === n);
  if (known.length === 1) initials.value = known[0];

  const fields = (item) => ({
    voice: one(".fields .voice select", item).value,
    category: one(".fields .category select", item).value,
    source: one(".fields .source input", item).value.trim(),
    role: one(".fields .role select", item).value,
    passage: passage(item),
  });
  // What is said, a line for each piece; empty where it is what the program reads, null where it is not in the text.
  const lines = (item) => one(".passage textarea", item).value.split("\n").map(flat).filter(Boolean);
  const is_there = (item, words) => item.written.blocks.some(([, written]) => plain(written).includes(plain(words)));
  const passage = (item) => {
    const now = lines(item), field = one(".passage textarea", item);
    const strange = now.find((words) => !is_there(item, words));
    field.setAttribute("aria-invalid", String(strange !== undefined));
    one(".wrong", item).textContent = strange === undefined ? "" : `${told.dataset.none} ${strange}`;
    if (strange !== undefined) return null;
    const before = item.passage.join("\n");
    if (!now.length) field.value = before;
    return !now.length || plain(now.join("\n")) === plain(before) ? [] : now;
  };
  const draw = (item) => {
    const it = decisions.get(key(item.place));
    const verdict = it ? it.verdict : "";
    item.dataset.verdict = verdict;
    one(".state", item).textContent = verdict ? name("verdict", verdict) + (it.by ? ` (${it.by})` : "") : "";
    ["keep", "drop"].forEach((which) => one("." + which, item).setAttribute("aria-pressed", String(verdict === which)));
    one(".decide .change", item).classList.toggle("on", verdict === "change");
    one(".undo", item).hidden = !it;
  };
  const count = () => {
    const left = by("left").checked, sort = by("sort").value;
    const is_aside = (item) => (left && decisions.has(key(item.place))) || (sort && item.place.kind !== sort);
    const seen = [...places.keys()].filter((place) => decisions.has(place)).length;
    const added = [...decisions.values()].filter((it) => !places.has(key(it))).length;
    by("done").textContent = `${seen + added} / ${places.size + added}`;
    items.forEach((item) => { item.hidden = is_aside(item) && item !== document.activeElement; });
  };
  const say = (text) => { told.textContent = text; };

  const open = (item, wide) => {
    one(".fields", item).hidden = !wide;
    one(".decide .change", item).setAttribute("aria-expanded", String(wide));
  };
  const go = (item, step) => {
    const shown = items.filter((other) => !other.hidden || other === item);
    const next = item ? shown[shown.indexOf(item) + step] : shown[0];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
    }
    return next;
  };
  const settle = (item, verdict) => {
    const before = decisions.get(key(item.place));
    if (before && before.verdict === verdict) undo(item.place);
    else {
      decide(item.place, { verdict, voice: null, category: null, source: null, role: null, passage: [], reason: one(".reason input", item).value.trim() });
      all(".fields select, .fields input", item).forEach((field) => { field.value = ""; });
      one(".passage textarea", item).value = item.passage.join("\n");
      open(item, false);
    }
    draw(item);
    if (decisions.has(key(item.place))) go(item, 1);
    count();
  };
  const alter = (item) => {
    const now = fields(item), reason = one(".reason input", item).value.trim();
    const before = decisions.get(key(item.place));
    if (!now.passage) return;
    // A weight and a sort of source have no field here; what is given by hand stays.
    const weighed = before && before.verdict === "change" && (Number.isInteger(before.weight) || before.source_kind);
    const any = now.voice || now.category || now.source || now.role || now.passage.length || weighed;
    if (any) decide(item.place, { verdict: "change", ...now, reason });
    else if (before && before.verdict === "change") undo(item.place);
    else if (before) decide(item.place, { verdict: before.verdict, reason });
    draw(item);
    count();
  };
  items.forEach((item) => {
    item.append(by("panel").content.cloneNode(true));
    const own = { loaded: ["voice", "category"], attribution: ["voice", "source"], wire: ["role"] }[item.place.kind];
    all(".fields > label", item).forEach((label) => { label.hidden = !own.includes(label.className); });
    one(".fields .passage", item).hidden = item.place.kind !== "attribution";
    one(".passage textarea", item).value = item.passage.join("\n");
    one(".passage .take", item).addEventListener("click", () => {
      if (!picked || picked.section !== item.closest(".text")) {
        one(".wrong", item).textContent = told.dataset.passageNone;
        return;
      }
      one(".passage textarea", item).value = flat(picked.words);
      alter(item);
    });
    one(".fields .source input", item).setAttribute("list", one(".adding", item.closest(".text")).dataset.sources);
    const it = decisions.get(key(item.place));
    if (it) {
      one(".fields .voice select", item).value = it.voice || "";
      one(".fields .category select", item).value = it.category || "";
      one(".fields .source input", item).value = it.source || "";
      one(".fields .role select", item).value = it.role || "";
      one(".reason input", item).value = it.reason || "";
      if (it.passage && it.passage.length) {
        one(".passage textarea", item).value = it.passage.map(flat).join("\n");
        // The text may be as it was and the words not be in it.
        passage(item);
      }
      open(item, it.verdict === "change");
    }
    one(".keep", item).addEventListener("click", () => settle(item, "keep"));
    one(".drop", item).addEventListener("click", () => settle(item, "drop"));
    one(".decide .change", item).addEventListener("click", () => open(item, one(".fields", item).hidden));
    one(".undo", item).addEventListener("click", () => { undo(item.place); draw(item); count(); item.focus(); });
    all(".fields select, .fields input, .fields textarea, .reason input", item).forEach((field) => field.addEventListener("change", () => alter(item)));
    draw(item);
  });

  // What the program has missed.
  let picked = null;
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return;
    const range = chosen.getRangeAt(0), begins = range.startContainer.parentElement;
    const sentence = begins && begins.closest(".findings blockquote");
    if (sentence && sentence.contains(range.endContainer)) {
      // The letters of the marks are none of the text.
      const copied = range.cloneContents();
      all(".t", copied).forEach((letter) => letter.remove());
      const words = copied.textContent.trim();
      if (words) picked = { section: sentence.closest(".text"), at: -1, from: -1, words };
      return;
    }
    const par = begins && begins.closest(".whole p");
    if (!par || !par.contains(range.endContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(par);
    before.setEnd(range.startContainer, range.startOffset);
    const raw = range.toString(), words = raw.trim();
    if (!words) return;
    const section = par.closest(".text");
    picked = { section, at: all(".whole p", section).indexOf(par), from: before.toString().length + raw.indexOf(words), words };
    one(".adding .words input", section).value = words;
  });
  const place = (text, words) => {
    const found = [];
    text.blocks.forEach(([start, written], at) => {
      for (let from = written.indexOf(words); from >= 0; from = written.indexOf(words, from + 1)) found.push({ start, written, at, from });
    });
    const chosen = picked && picked.section === text.section && picked.words === words
      && found.find((it) => it.at === picked.at && it.from === picked.from);
    const it = chosen || (found.length === 1 && found[0]);
    if (!it) {
      say(found.length ? told.dataset.many : told.dataset.none);
      return null;
    }
    const start = it.start + long(it.written.slice(0, it.from));
    return { start, end: start + long(words), words };
  };
  const list = () => {
    const row = (it, drop) => {
      const made = by("row").content.cloneNode(true);
      one(".what", made).textContent = `${name("verdict", it.verdict)} · ${name("kind", it.kind)}`;
      one(".words", made).textContent = it.words;
      one(".how", made).textContent = [it.source, ...(it.passage || []), it.category, it.voice, it.role, it.reason, it.by, it.file].filter(Boolean).join(" · ");
      one("button", made).addEventListener("click", drop);
      return made;
    };
    data.texts.forEach((text) => {
      const added = [...decisions.values()].filter((it) => it.text === text.hash && !places.has(key(it)));
      one(".added", text.section).replaceChildren(...added.map((it) => row(it, () => { undo(it); list(); })));
    });
    one("ol", by("lost")).replaceChildren(...lost.map((it) => row(it, () => { lost = lost.filter((other) => other !== it); changed = true; list(); })));
    by("lost").hidden = lost.length === 0;
    count();
  };
  data.texts.forEach((text) => {
    const form = one(".adding", text.section);
    form.append(by("add").content.cloneNode(true));
    one(".source input", form).setAttribute("list", form.dataset.sources);
    const kind = one(".kind select", form);
    const fit = () => {
      one(".source", form).hidden = kind.value === "loaded";
      one(".category", form).hidden = kind.value !== "loaded";
    };
    kind.addEventListener("change", fit);
    fit();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const loaded = kind.value === "loaded";
      const source = one(".source input", form).value.trim(), category = one(".category select", form).value;
      if (loaded ? !category : !source) return say(loaded ? told.dataset.lacksCategory : told.dataset.lacksSource);
      const words = one(".words input", form).value.trim();
      if (!words) return say(told.dataset.none);
      const where = place(text, words);
      if (!where) return;
      decide({ text: text.hash, file: text.file, kind: kind.value, ...where }, {
        verdict: "add",
        voice: one(".voice select", form).value,
        source: loaded ? null : source,
        category: loaded ? category : null,
        reason: one(".reason input", form).value.trim(),
      });
      all("input", form).forEach((field) => { field.value = ""; });
      say("");
      list();
      items.forEach(draw);
    });
  });

  // The file.
  const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  const entry = (it) => {
    const lines = ["[[correction]]", `text = ${quoted(it.text)}`];
    const put = (name, value) => { if (value) lines.push(`${name} = ${quoted(value)}`); };
    put("file", it.file);
    put("kind", it.kind);
    lines.push(`start = ${it.start}`, `end = ${it.end}`);
    put("words", it.words);
    put("verdict", it.verdict);
    ["voice", "source", "source_kind"].forEach((name) => put(name, it[name]));
    const pieces = (it.passage || []).map(quoted);
    if (pieces.length) lines.push(`passage = ${pieces.length > 1 ? `[${pieces.join(", ")}]` : pieces[0]}`);
    ["category", "role"].forEach((name) => put(name, it[name]));
    if (Number.isInteger(it.weight)) lines.push(`weight = ${it.weight}`);
    put("by", it.by);
    if (it.on) lines.push(`on = ${it.on}`);
    put("reason", it.reason);
    return lines.join("\n") + "\n";
  };
  const toml = () => {
    const order = data.texts.map((text) => text.hash);
    const rank = (it) => [order.indexOf(it.text), it.start, it.end, it.kind];
    const less = (a, b) => { const n = a.findIndex((value, at) => value !== b[at]); return n < 0 ? 0 : a[n] < b[n] ? -1 : 1; };
    const sorted = [...decisions.values()].sort((a, b) => less(rank(a), rank(b)));
    const head = name("head", "1").split("\n").map((line) => `# ${line.trim()}`).join("\n");
    return [`${head}\n[review]\nschema = 1\n`, ...[...sorted, ...lost.filter((it) => !decisions.has(key(it)))].map(entry)].join("\n");
  };
  by("save").addEventListener("click", () => {
    const own = initials.value.trim();
    const open = [...decisions.values()].filter((it) => !it.by);
    if (open.length && !own) {
      say(told.dataset.initials);
      initials.focus();
      return;
    }
    open.forEach((it) => { it.by = own; });
    const written = toml();
    by("written").textContent = written;
    by("copy").hidden = false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([written], { type: "application/toml" }));
    link.download = data.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    changed = false;
    say(told.dataset.saved);
    items.forEach(draw);
    list();
  });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  ["left", "sort"].forEach((which) => by(which).addEventListener("change", count));

  // Arrows move, K keeps, X sets aside, E changes.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = event.target.closest(".findings > li");
    const writing = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && writing && item) item.focus();
    if (writing) return;
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const whole = by("written") === event.target;
    if ((pressed === "ArrowDown" || pressed === "j") && !whole) go(item, item ? 1 : 0);
    else if (pressed === "ArrowUp" && item) go(item, -1);
    else if (pressed === "k" && item) settle(item, "keep");
    else if (pressed === "x" && item) settle(item, "drop");
    else if (pressed === "e" && item) {
      open(item, true);
      one(".fields > label:not([hidden]) :is(select, input)", item).focus();
    } else return;
    event.preventDefault();
  });

  list();
})();

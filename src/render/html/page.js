"use strict";
// Hides, picks, filters and collects; whatever it shows is in the page already. It keeps nothing and asks nothing of a network.
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const one = (what, where = document) => where.querySelector(what);
  const by = (id) => document.getElementById(id);
  document.documentElement.classList.add("js");
  all("details.fold").forEach((fold) => { fold.open = false; });

  // Two texts at a time.
  const texts = all(".text"), left = by("left"), right = by("right"), desk = one(".desk");
  const lay = () => {
    if (!left) return;
    const sides = [left.value, right.value];
    texts.forEach((text) => {
      const side = sides.indexOf(text.id.slice("text-".length));
      text.hidden = side < 0;
      text.classList.toggle("right", side === 1);
    });
    desk.classList.toggle("single", left.value === right.value);
  };
  if (left) [left, right].forEach((pick) => pick.addEventListener("change", lay));
  lay();

  // A passage that is pointed at is laid open, wherever it is.
  const open = (id) => {
    const target = id && by(id);
    if (!target) return;
    const text = target.closest(".text");
    if (text && text.hidden) {
      right.value = text.id.slice("text-".length);
      lay();
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.matches("details")) target.open = true;
    if (target.closest(".answer") && document.body.classList.contains("class")) by("marks").checked = true;
    target.scrollIntoView({ block: target.matches("section, article, details") ? "start" : "center" });
  };
  const named = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      // Somebody else's address may end in signs that are no text.
      return "";
    }
  };
  addEventListener("hashchange", () => open(named()));
  open(named());

  // One finding in a window of its own, with its rule.
  // Words in another language can be put in the reader's own; they stand with the mark, and are printed with the list.
  const own = by("own"), translations = new Map();
  own.field = by("own-field");
  own.addEventListener("input", () => {
    translations.set(shown.id, own.value);
    let said = one(".translated", shown);
    if (!said) {
      said = document.createElement("p");
      said.className = "translated";
      one("blockquote", shown).after(said);
    }
    said.textContent = own.value.trim() && `${own.dataset.said} ${own.value.trim()}`;
  });

  const card = by("finding"), note = by("finding-note"), reason = by("reason"), kept = by("kept");
  let shown = null;
  const bare = (node) => {
    const copy = node.cloneNode(true);
    copy.removeAttribute("id");
    all("[id]", copy).forEach((inner) => inner.removeAttribute("id"));
    return copy;
  };
  const show = (id) => {
    const item = by(id);
    if (!item || !card.showModal) return false;
    const pieces = [...bare(item).children].filter((piece) => !piece.matches(".translated"));
    const rule = one(".to-rule", item), page = rule && by(rule.hash.slice(1));
    if (page) pieces.push(...bare(page).children[1].children);
    note.replaceChildren(...pieces);
    shown = item;
    reason.value = "";
    const quote = one("blockquote", item);
    own.field.hidden = quote.lang === document.documentElement.lang || quote.lang === "";
    own.value = translations.get(id) || "";
    kept.textContent = "";
    card.showModal();
    return true;
  };
  all(".desk .m").forEach((mark) => {
    const letter = one(":scope > a.t", mark);
    if (letter) mark.dataset.note = letter.hash.slice(1);
  });
  document.addEventListener("click", (event) => {
    const mark = by("marks").checked && event.target.closest(".desk .m[data-note]");
    if (mark && !mark.classList.contains("off") && String(getSelection()) === "" && show(mark.dataset.note)) event.preventDefault();
  });
  note.addEventListener("click", (event) => { if (event.target.closest("a")) card.close(); });

  // Who disagrees says where and why; the list is the reader's own.
  const list = by("disagreed"), objections = [];
  const tell = () => {
    list.replaceChildren(...objections.map((objection) => {
      const row = by("disagreement").content.cloneNode(true);
      ["where", "rule", "words", "translation", "reason"].forEach((key) => { one("." + key, row).textContent = objection[key]; });
      one(".drop", row).addEventListener("click", () => {
        objections.splice(objections.indexOf(objection), 1);
        tell();
      });
      return row;
    }));
    by("none-yet").hidden = objections.length > 0;
    [by("print-list"), by("save-list")].forEach((button) => { button.disabled = objections.length === 0; });
  };
  by("objection").addEventListener("submit", (event) => {
    event.preventDefault();
    objections.push({
      where: one(".where", shown).textContent,
      rule: shown.dataset.rule,
      words: one("blockquote", shown).textContent,
      translation: (translations.get(shown.id) || "").trim(),
      reason: reason.value.trim(),
    });
    tell();
    kept.textContent = kept.dataset.kept;
  });
  by("print-list").addEventListener("click", () => {
    document.body.classList.add("only-list");
    print();
    document.body.classList.remove("only-list");
  });
  by("save-list").addEventListener("click", () => {
    // The rule of `is_formula` in render/formula.rs.
    const formula = /^[\s\u0085]*[=+\-@＝＋－＠]|^[\t\r]/;
    const safe = (text) => `"${(formula.test(text) ? "'" : "") + text.replace(/"/g, '""')}"`;
    const keys = ["where", "rule", "words", "translation", "reason"];
    const rows = [keys, ...objections.map((objection) => keys.map((key) => objection[key]))];
    const file = new Blob(["\ufeff" + rows.map((row) => row.map(safe).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = by("save-list").dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  // Filters: what does not fit is hidden in lists and tables and loses its mark in the texts.
  const filters = { text: "", voice: "", category: "" }, picks = all("[data-filter]");
  const filter = () => {
    const fits = (node, keys) => keys.every((key) => !filters[key] || node.dataset[key] === filters[key]);
    all(".desk .m[data-voice]").forEach((mark) => mark.classList.toggle("off", !fits(mark, ["voice", "category"])));
    all("tr[data-text], .findings > li, .fold[data-text]").forEach((row) => {
      row.hidden = !fits(row, row.matches(".fold") ? ["text"] : ["text", "voice", "category"]);
    });
  };
  picks.forEach((pick) => pick.addEventListener("change", () => {
    const key = pick.dataset.filter;
    filters[key] = pick.value;
    picks.filter((other) => other.dataset.filter === key).forEach((other) => { other.value = pick.value; });
    filter();
  }));

  // How old the file is, where whoever made the report did not ask for the day to be written.
  const made = by("made"), day = new Date(document.lastModified);
  if (made && Number.isFinite(day.getTime())) {
    const [Y, M, D] = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(String);
    const parts = { Y, M, D, MM: M.padStart(2, "0"), DD: D.padStart(2, "0") };
    made.textContent = `${made.dataset.said} ${made.dataset.form.replace(/Y|MM?|DD?/g, (part) => parts[part])}.`;
  }

  // M shows and hides the marks.
  addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, select, textarea");
    if (event.key.toLowerCase() === "m" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) by("marks").click();
  });

  // Paper has no folds; notes and rules are printed where they were laid open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details.table:not([open])");
    closed.forEach((fold) => { fold.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((fold) => { fold.open = false; }));
})();

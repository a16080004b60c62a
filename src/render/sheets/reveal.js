"use strict";
// Hides the differences, then shows them one by one: all of it is in the page already. It keeps nothing and asks nothing of a network.
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const by = (id) => document.getElementById(id);
  const slides = all(".slide"), back = by("back"), next = by("next"), whole = by("all"), told = by("told"), where = by("where");
  let at = 0;
  document.documentElement.classList.add("js");

  const steps = (slide) => all(".gap, .after", slide);
  const word = (step) => step.querySelector("span");
  const set = (step, open) => {
    step.classList.toggle("shut", !open);
    if (!step.matches(".gap")) return;
    step.setAttribute("aria-pressed", String(open));
    step.setAttribute("aria-label", open ? word(step).textContent : `${told.dataset.blank} ${step.querySelector("b").textContent}`);
  };
  // Letters as large as the wall allows: what is said of the words stands on it too.
  const fit = () => {
    const root = document.documentElement, tools = by("back").parentElement;
    root.style.fontSize = "";
    if (innerWidth < 700) return;
    const over = () => slides[at].getBoundingClientRect().bottom + scrollY > innerHeight - tools.offsetHeight;
    for (let size = parseFloat(getComputedStyle(root).fontSize); over() && size > 17; size -= 1) root.style.fontSize = `${size - 1}px`;
  };
  const look = () => {
    slides.forEach((slide, n) => { slide.hidden = n !== at; });
    const left = slides.slice(at).some((slide, n) => n > 0 || steps(slide).some((step) => step.classList.contains("shut")));
    next.disabled = !left;
    back.disabled = at === 0 && steps(slides[0]).every((step) => step.classList.contains("shut"));
    where.textContent = slides.length > 1 ? `${at + 1} / ${slides.length}` : "";
    fit();
  };
  const open = (step) => {
    set(step, true);
    step.scrollIntoView({ block: "nearest" });
    told.textContent = step.matches(".gap") ? word(step).textContent : step.textContent;
  };
  const forth = () => {
    const step = steps(slides[at]).find((one) => one.classList.contains("shut"));
    if (step) open(step);
    else if (at + 1 < slides.length) at += 1;
    look();
  };
  const undo = () => {
    const step = steps(slides[at]).reverse().find((one) => !one.classList.contains("shut"));
    if (step) set(step, false);
    else if (at > 0) at -= 1;
    look();
  };
  const everything = () => {
    const shut = steps(slides[at]).filter((one) => one.classList.contains("shut"));
    const show = shut.length > 0;
    steps(slides[at]).forEach((step) => set(step, show));
    look();
  };

  slides.forEach((slide) => steps(slide).forEach((step) => {
    if (step.matches(".gap")) {
      step.setAttribute("role", "button");
      step.tabIndex = 0;
      step.addEventListener("click", () => { step.classList.contains("shut") ? open(step) : set(step, false); look(); });
    }
    set(step, false);
  }));
  back.addEventListener("click", undo);
  next.addEventListener("click", forth);
  whole.addEventListener("click", everything);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = event.key === " " || event.key === "Enter";
    if (pressed && event.target.closest("button, a")) return;
    if (pressed && event.target.closest(".gap")) event.target.closest(".gap").click();
    else if ([" ", "ArrowRight", "ArrowDown", "PageDown"].includes(event.key)) forth();
    else if (["ArrowLeft", "ArrowUp", "PageUp", "Backspace"].includes(event.key)) undo();
    else if (event.key.toLowerCase() === "a") everything();
    else return;
    event.preventDefault();
  });
  addEventListener("resize", fit);
  look();
})();

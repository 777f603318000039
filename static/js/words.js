// Words of the article for a field that takes them: chosen word by word with mouse, finger
// or keyboard, or selected in the article itself. Without this file they are typed.
const article = document.querySelector("[data-article]");
const piece = (name) => document.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);

function textOf(node) {
  const copy = node.cloneNode(true);
  for (const number of copy.querySelectorAll(".sent-no")) number.remove();
  return copy.textContent.trim().replace(/\s+/g, " ");
}

const sentences = article ? [...article.querySelectorAll(".sent")] : [];

// The line at the caret gives way to the new one; an empty line is filled.
function put(field, line) {
  const at = field.selectionStart ?? field.value.length;
  const before = field.value.slice(0, at).split("\n").length - 1;
  const lines = field.value.split("\n");
  lines[before] = line;
  field.value = field.dataset.passage === "one" ? line : lines.join("\n");
  const end = field.value.split("\n").slice(0, before + 1).join("\n").length;
  field.setSelectionRange(end, end);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function numberIn(field) {
  const at = field.selectionStart ?? 0;
  const line = field.value.slice(0, at).split("\n").length - 1;
  const found = /^\s*(\d+)/.exec(field.value.split("\n")[line] ?? "");
  const chosen = article.querySelector(".sent-no[aria-current]")?.dataset.sentence;
  return Math.min(Math.max(Number(found?.[1] ?? chosen ?? 1), 1), sentences.length);
}

// A stop at the end of the words is the sentence's, not theirs.
const trimmed = (words) => words.replace(/[.,;:]+$/, "");

function open(field, opener) {
  const picker = piece("picker");
  const [list, say] = [picker.querySelector("[data-list]"), picker.querySelector("[data-say]")];
  let number = numberIn(field);
  let first = null;
  const tell = (what) => (say.textContent = say.dataset[what]);

  function show() {
    first = null;
    picker.querySelector("[data-number]").textContent = number;
    const words = textOf(sentences[number - 1]).split(" ");
    list.replaceChildren(...words.map((word, i) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: word });
      button.tabIndex = i ? -1 : 0;
      return button;
    }));
    tell("first");
  }

  function choose(index) {
    const words = [...list.children];
    if (first === null) {
      first = index;
      words.forEach((word, i) => word.setAttribute("aria-pressed", i === index));
      return tell("last");
    }
    const [from, to] = [Math.min(first, index), Math.max(first, index)];
    words.forEach((word, i) => word.setAttribute("aria-pressed", i >= from && i <= to));
    put(field, `${number}: ${trimmed(words.slice(from, to + 1).map((word) => word.textContent).join(" "))}`);
    first = null;
    tell("done");
  }

  list.addEventListener("click", ({ target }) => {
    const index = [...list.children].indexOf(target);
    if (index >= 0) choose(index);
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = step && list.children[[...list.children].indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  picker.addEventListener("click", ({ target }) => {
    if (target.dataset.step) {
      number = Math.min(Math.max(number + Number(target.dataset.step), 1), sentences.length);
      show();
    } else if ("whole" in target.dataset) {
      put(field, `${number}: ${textOf(sentences[number - 1])}`);
      tell("done");
    } else if ("close" in target.dataset) {
      close();
    }
  });
  function close() {
    picker.remove();
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  }
  picker.addEventListener("keydown", (event) => event.key === "Escape" && close());
  opener.after(picker);
  opener.setAttribute("aria-expanded", "true");
  show();
  list.firstElementChild?.focus();
  return close;
}

function dress(field) {
  const opener = piece("opener");
  const label = document.querySelector(`label[for="${field.id}"]`);
  opener.setAttribute("aria-label", `${opener.textContent}: ${label.textContent.trim()}`);
  let close = null;
  opener.addEventListener("click", () => {
    if (opener.getAttribute("aria-expanded") === "true") close();
    else close = open(field, opener);
  });
  field.after(opener);
}

// Words selected in the article go to the field that was used last.
function takeSelections(fields) {
  let field = fields[0];
  const taker = piece("taker");
  taker.hidden = true;
  article.after(taker);
  for (const each of fields) each.addEventListener("focus", () => (field = each));
  const selected = () => {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    return range && !range.collapsed && article.contains(range.commonAncestorContainer) ? range : null;
  };
  let line = "";
  document.addEventListener("selectionchange", () => {
    const range = selected();
    if (range) {
      const start = sentences.findIndex((sentence) => range.intersectsNode(sentence));
      const box = document.createElement("div");
      box.append(range.cloneContents());
      const words = textOf(box);
      line = start >= 0 && words ? `${start + 1}: ${words}` : "";
    }
    taker.hidden = !range || !line;
  });
  // The selection goes when a button is pressed: it must not.
  taker.addEventListener("pointerdown", (event) => event.preventDefault());
  taker.addEventListener("click", () => {
    put(field, line);
    getSelection().removeAllRanges();
    field.focus();
  });
}

const fields = [...document.querySelectorAll("[data-passage]")];
if (article && fields.length) {
  fields.forEach(dress);
  takeSelections(fields);
}

// The "Aa" panel: radios named after a setting; an empty value is the default.
const root = document.documentElement;

function apply(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

function keep(name, value) {
  try {
    if (value) localStorage.setItem("byline-" + name, value);
    else localStorage.removeItem("byline-" + name);
  } catch {
    // Storage is switched off in this browser: the choice holds for this page.
  }
}

const form = document.querySelector("[data-settings]");
if (form) {
  for (const input of form.querySelectorAll("input[type=radio]")) {
    input.checked = (root.dataset[input.name] ?? "") === input.value;
  }
  form.addEventListener("change", ({ target }) => {
    apply(target.name, target.value);
    keep(target.name, target.value);
  });
}

// Only makes the pages smoother: every flow works without this file.
import "./settings.js";

// Where the server says what is new, the focus goes; htmx itself puts it back on a
// button that is still there (moving an item of an order question).
function showNews() {
  document.querySelector("#quiz [data-focus]")?.focus();
  if (matchMedia("(min-width: 64rem)").matches) {
    document.querySelector("#article .is-evidence")?.scrollIntoView({ block: "nearest" });
  }
}

// htmx 4 and htmx 2 name the event differently.
for (const name of ["htmx:after:swap", "htmx:afterSwap"]) {
  document.addEventListener(name, () => queueMicrotask(showNews));
}

// Nothing is swapped when the connection is lost: the answer stays, and a line says so.
for (const name of ["htmx:error", "htmx:sendError"]) {
  document.addEventListener(name, () => {
    const line = document.querySelector("[data-connection-lost]");
    if (line) line.hidden = false;
  });
}

// Where the host has named no time zone, a class is most likely where its teacher is.
// Browsers still give some zones the names that their countries have left behind.
const RENAMED = {
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv",
};
const zone = document.querySelector("[data-own-zone] input");
if (zone) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone || zone.value;
  zone.value = RENAMED[own] || own;
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

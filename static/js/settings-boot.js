// Runs before the first paint, so that the reader never sees the page jump.
(function () {
  "use strict";
  const root = document.documentElement;
  root.dataset.js = "";
  for (const name of ["size", "spacing", "face", "theme", "marks", "motion"]) {
    let value = null;
    try {
      value = localStorage.getItem("byline-" + name);
    } catch {
      return; // storage is switched off in this browser: the settings last for one page
    }
    if (value) root.dataset[name] = value;
  }
})();

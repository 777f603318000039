// Arrow keys turn the pages on the wall: a link says which key it answers to.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (!typing && !event.altKey && !event.ctrlKey && !event.metaKey) {
    document.querySelector(`a[data-key="${event.key}"]`)?.click();
  }
});

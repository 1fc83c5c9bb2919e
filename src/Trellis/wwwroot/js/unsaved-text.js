// Asks before text that was typed and not saved is lost, within [data-unsaved]. Without script each form has its own button.
const typed = new Set();

addEventListener("input", event => {
  const form = event.target.closest("[data-unsaved] form");
  if (form) typed.add(form);
});
addEventListener("submit", event => typed.delete(event.target));
addEventListener("beforeunload", event => {
  if (typed.size > 0) event.preventDefault();
});

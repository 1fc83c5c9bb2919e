// Shows what a form would do while it is filled in: the parts marked data-preview follow it (data-preview="same" stays
// what it is, with other words or hidden, so that it can be pressed meanwhile). Without script, the button of the form
// does the same.
const changed = field => {
  if (field.closest("[data-still]") || field.type === "file" || field.tagName === "BUTTON") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
  return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
};

customElements.define("live-preview", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.addEventListener("change", event => {
      if (event.target.type === "file" || event.target.closest("[data-still]")) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), 250);
    });
    this.form.addEventListener("submit", () => { clearTimeout(this.timer); this.running?.abort(); });
    if ([...this.form.elements].some(changed)) this.show(); // a choice that was made before this script was here
  }

  async show() {
    this.running?.abort();
    const running = this.running = new AbortController();
    const [old, ...others] = this.querySelectorAll("[data-preview]");
    if (!old) return;
    const data = new FormData(this.form);
    data.set(this.getAttribute("go") ?? "go", "preview");
    old.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(location.href, { method: "POST", body: data, signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = [...page.querySelectorAll("[data-preview]")];
      if (fresh.length !== others.length + 1) throw new Error("no preview");
      [old, ...others].forEach((part, index) => {
        if (part.dataset.preview !== "same") return part.replaceWith(fresh[index]);
        const focused = part === document.activeElement;
        [part.textContent, part.hidden] = [fresh[index].textContent, fresh[index].hidden];
        if (focused && part.hidden) this.querySelector("[data-next]")?.focus();
      });
      this.say(this.querySelector("[data-said]")?.textContent ?? "");
    } catch (error) {
      old.removeAttribute("aria-busy");
      if (error.name !== "AbortError") this.say("The preview could not be shown. Use the button.");
    }
  }

  say(text) {
    this.querySelector("[data-status]").textContent = text;
  }
});

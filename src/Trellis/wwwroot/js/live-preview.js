// Shows what a table would become while its columns are mapped. Without script, the button of the form does the same.
customElements.define("live-preview", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.addEventListener("change", event => {
      if (event.target.type === "file" || event.target.closest("[data-still]")) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), 250);
    });
    this.form.addEventListener("submit", () => { clearTimeout(this.timer); this.running?.abort(); });
  }

  async show() {
    this.running?.abort();
    const running = this.running = new AbortController();
    const old = this.querySelector("[data-preview]");
    if (!old) return;
    const data = new FormData(this.form);
    data.set(this.getAttribute("go") ?? "go", "preview");
    old.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(location.href, { method: "POST", body: data, signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-preview]");
      if (!fresh) throw new Error("no preview");
      old.replaceWith(fresh);
      this.say(fresh.querySelector("[data-said]")?.textContent ?? "");
    } catch (error) {
      old.removeAttribute("aria-busy");
      if (error.name !== "AbortError") this.say("The preview could not be shown. Use the button.");
    }
  }

  say(text) {
    this.querySelector("[data-status]").textContent = text;
  }
});

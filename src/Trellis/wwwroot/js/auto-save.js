// Saves a draft while it is written. The form works the same without it: a save button sends everything.
customElements.define("auto-save", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[data-status]");
    this.form.addEventListener("input", () => this.later());
    this.form.addEventListener("submit", event => {
      this.settle();
      if (!this.busy) return;
      event.preventDefault(); // the answer to the save on its way brings the version that the form needs
      this.waiting = event.submitter;
    });
    document.addEventListener("click", event => this.before(event));
    addEventListener("pagehide", () => { if (this.timer) this.save(true); });
  }

  later() {
    this.settle();
    this.timer = setTimeout(() => this.save(), 800);
  }

  settle() {
    clearTimeout(this.timer);
    this.timer = null;
  }

  // A link leads on only when what was just written is saved.
  async before(event) {
    const link = event.target.closest("a[href]");
    if (!this.timer || !link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (await this.save()) location.assign(link.href);
  }

  async save(leaving = false) {
    this.settle();
    if (this.busy) return this.later();
    this.busy = true;
    const data = new FormData(this.form);
    const version = this.form.querySelector("[data-version]");
    try {
      const answer = await fetch(this.dataset.url, {
        method: "PUT",
        keepalive: leaving,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          level: data.get("Input.Level") ?? "",
          confidence: this.kebab(data.get("Input.Confidence") ?? "NotStated"),
          evidence: data.get("Input.Evidence") ?? "",
          version: Number(version.value),
        }),
      });
      const body = await answer.json().catch(() => ({}));
      if (answer.ok) {
        version.value = body.version;
        this.say("Draft saved at " + new Date(body.savedAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
        return true;
      } else if (answer.status === 401) {
        this.say("You are signed out. Copy your text, sign in again, and paste it.");
      } else {
        this.say(body.detail ?? "Not saved. Use the button to save.");
      }
    } catch {
      this.say("No connection. What you wrote is still here; it is saved when you use the button.");
    } finally {
      this.busy = false;
      if (this.waiting) this.form.requestSubmit(this.waiting);
    }
  }

  kebab(name) {
    return name.replace(/[a-z](?=[A-Z])/g, "$&-").toLowerCase();
  }

  say(text) {
    this.status.textContent = text;
  }
});

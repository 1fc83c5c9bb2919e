// A form that takes a while says so, and is not sent twice. Without script, the browser's own sign is all there is.
customElements.define("busy-form", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("form").addEventListener("submit", event => {
      if (this.busy) return event.preventDefault();
      this.busy = Date.now();
      this.querySelector("[data-busy]").hidden = false;
      this.timer = setInterval(() => this.say(), 1000);
    });
    addEventListener("pageshow", () => this.rest()); // back from the next page
  }

  say() {
    this.querySelector("[data-seconds]").textContent = `${Math.round((Date.now() - this.busy) / 1000)} s`;
  }

  rest() {
    clearInterval(this.timer);
    this.busy = null;
    this.querySelector("[data-busy]").hidden = true;
  }
});

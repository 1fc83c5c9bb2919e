// A button that prints the page. Without script it is not there, and the browser's own menu prints.
customElements.define("print-button", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => window.print());
  }
});

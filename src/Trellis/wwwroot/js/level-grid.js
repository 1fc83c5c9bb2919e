// Ctrl with an arrow key moves between the cells of a matrix of levels; Enter moves down. Without it, Tab does.
customElements.define("level-grid", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", event => this.move(event));
    this.addEventListener("change", event => event.target.classList.toggle("input-none", event.target.value === ""));
  }

  move(event) {
    const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const step = event.key === "Enter" ? [1, 0] : event.ctrlKey && arrows[event.key];
    const cell = event.target.closest("select")?.closest("td");
    if (!step || !cell) return;
    event.preventDefault();
    const row = cell.parentElement;
    const rows = [...row.parentElement.rows];
    rows[rows.indexOf(row) + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector("select")?.focus();
  }
});

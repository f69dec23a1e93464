// <hub-search>: the box at the top of every page. What it needs is fetched at the first sign that somebody will search.

const SIGNS = ["focusin", "pointerdown", "input"];

class HubSearch extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input[type=search]");
    const list = this.querySelector("[role=listbox]");
    const said = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    for (const [name, value] of Object.entries(said)) input.setAttribute(name, value);
    for (const sign of SIGNS) this.addEventListener(sign, () => this.#wake());
    addEventListener("hashchange", () => location.hash.startsWith("#q=") && this.#wake());
    if (this.matches(":focus-within") || input.value || location.hash.startsWith("#q=")) this.#wake();
  }

  #wake() {
    this.box ??= import("../search-box.js").then(({ SearchBox }) => new SearchBox(this)).catch(() => (this.box = null));
  }
}

customElements.define("hub-search", HubSearch);

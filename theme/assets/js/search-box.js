// The search box of <hub-search> once it is in use: it answers while somebody types.

import { hasOtherLetters, openIndex } from "./logic/search-index.js";
import { search } from "./logic/search.js";
import { SearchView } from "./search-view.js";

const QUIET = 700; // milliseconds without a letter before the count is spoken

// A script and not fetch(): a page that was opened from a folder may only do the first.
const fetched = new Map();

function fetchScript(address) {
  if (!fetched.has(address)) {
    fetched.set(address, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.onload = resolve;
      script.onerror = () => {
        fetched.delete(address);
        script.remove();
        reject(new Error(address));
      };
      script.src = new URL(address, document.baseURI).href;
      document.head.append(script);
    }));
  }
  return fetched.get(address);
}

export class SearchBox {
  #index;
  #withLetters = false;
  #opened;
  #found = null;
  #active = -1;
  #where = "";
  #all = false;
  #spoken = 0;

  constructor(element) {
    this.element = element;
    this.view = new SearchView(element, new URL(element.dataset.root.replace(/\/?$/, "/"), document.baseURI));
    this.form = this.view.form;
    this.input = element.querySelector("input[type=search]");
    this.panel = this.view.part("panel");
    this.stays = "stays" in this.form.dataset;
    this.#listen();
    this.#load().catch(() => {});
    this.#fromLink();
    if (this.input.value) this.#search();
  }

  #listen() {
    this.input.addEventListener("focus", () => {
      this.#load().catch(() => {});
      if (this.#found) this.#open();
    });
    this.input.addEventListener("pointerdown", () => this.#load().catch(() => {}));
    this.input.addEventListener("input", () => this.#search());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#all = true;
      this.#search({ keep: true });
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && event.target !== this.input && !this.stays && this.element.contains(event.target)) this.#leave();
    });
    this.panel.addEventListener("click", (event) => this.#click(event.target));
    document.addEventListener("pointerdown", (event) => this.element.contains(event.target) || this.#close());
    this.element.addEventListener("focusout", (event) => event.relatedTarget && !this.element.contains(event.relatedTarget) && this.#close());
    addEventListener("hashchange", () => this.#fromLink());
  }

  // The opened index; with the words in other letters once such a letter was typed.
  #load() {
    const other = this.#withLetters || hasOtherLetters(this.input.value);
    if (!this.#index || other !== this.#withLetters) {
      this.#withLetters = other;
      const scripts = other ? [this.element.dataset.index, this.element.dataset.letters] : [this.element.dataset.index];
      this.#index = Promise.all(scripts.map(fetchScript)).then(() => openIndex(globalThis.searchIndex, globalThis.searchLetters));
      this.#index.catch(() => (this.#index = undefined)); // the network may come back
    }
    return this.#index;
  }

  async #search({ keep = false } = {}) {
    const typed = this.input.value.trim();
    if (!keep) [this.#where, this.#all] = ["", false];
    if (!typed) {
      this.#found = null;
      this.view.part("status").textContent = "";
      return this.#close(true);
    }
    const opened = await this.#load().catch(() => null);
    if (!opened || this.input.value.trim() !== typed) return;
    this.#opened = opened;
    this.#found = search(opened, this.input.value);
    this.#draw();
  }

  #draw() {
    const count = this.view.draw(this.#opened, this.#found, { where: this.#where, all: this.#all });
    this.#choose(-1);
    this.#open();
    this.#enliven();
    clearTimeout(this.#spoken);
    this.#spoken = setTimeout(() => (this.view.part("status").textContent = this.view.spoken(this.#found, count)), QUIET);
  }

  // What was drawn may hold living elements of its own.
  #enliven() {
    if (this.element.querySelector("open-state") && !document.querySelector("script[data-living]")) {
      const brought = Object.assign(document.createElement("script"), { type: "application/json", textContent: this.#opened.living });
      brought.dataset.living = "";
      this.element.append(brought);
    }
  }

  #open() {
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(!this.view.list.hidden));
  }

  #close(always = false) {
    if (this.stays && !always) return;
    clearTimeout(this.#spoken);
    this.panel.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#choose(-1);
  }

  #leave() {
    this.input.focus();
    this.#close(true);
  }

  #key(event) {
    const options = [...this.view.list.children];
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && options.length && this.#found) {
      event.preventDefault();
      this.#open();
      const count = options.length + 1; // after the last comes the box itself
      this.#choose(((this.#active + 1 + moves[event.key] + count) % count) - 1);
    } else if (event.key === "Enter" && this.#active >= 0 && !this.panel.hidden) {
      event.preventDefault();
      options[this.#active].click();
    } else if (event.key === "Escape" && !this.panel.hidden) {
      event.preventDefault(); // the first Escape closes the list, the next empties the box
      this.#close(true);
    }
  }

  #choose(place) {
    this.#active = place;
    const options = [...this.view.list.children];
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (place < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", options[place].id);
    options[place].scrollIntoView({ block: "nearest" });
  }

  #click(target) {
    const button = target.closest("button");
    if (!button && target.closest("a[role=option]") && !this.stays) return setTimeout(() => this.#close(true));
    if (!button) return;
    if ("searchClose" in button.dataset) this.#leave();
    else if ("searchShare" in button.dataset) this.#share();
    else if ("where" in button.dataset) {
      this.#where = button.dataset.where;
      this.#draw();
      this.view.part("filter").querySelector("[aria-pressed=true]").focus();
    } else if (button.closest("[data-search-more]")) {
      this.#all = true;
      const next = this.view.list.children.length;
      this.#draw();
      this.view.list.children[next]?.focus();
    }
  }

  // Only who asks for it gets an address with their words in it, and behind “#”, which is never sent to a server.
  async #share() {
    const address = `${this.view.address("search/")}#q=${encodeURIComponent(this.input.value.trim())}`;
    await navigator.clipboard?.writeText(address).then(() => {
      this.view.part("status").textContent = this.view.say("shared");
      this.view.part("share").textContent = this.view.say("shared");
    }, () => {});
  }

  #fromLink() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("q");
    if (!this.stays || !asked) return;
    this.input.value = asked;
    this.#search();
  }
}

// The search box of <hub-search> once it is in use: it answers while somebody types.

import { search } from "./logic/search.js";
import { SearchIndex } from "./search-fetching.js";
import { askedByLink, copyLink } from "./search-link.js";
import { SearchOptions } from "./search-options.js";
import { SearchSentences } from "./search-sentences.js";
import { SearchView } from "./search-view.js";

const PAUSE = 400; // milliseconds without a letter before the words of other languages are fetched
const QUIET = 700; // and before the count is spoken

export class SearchBox {
  #opened;
  #found = null;
  #where = "";
  #all = false;
  #paused = 0;
  #spoken = 0;

  constructor(element) {
    this.element = element;
    this.view = new SearchView(element, new URL(element.dataset.root.replace(/\/?$/, "/"), document.baseURI));
    this.sentences = new SearchSentences(this.view, element.dataset.lines);
    this.form = this.view.form;
    this.input = element.querySelector("input[type=search]");
    this.panel = this.view.part("panel");
    this.index = new SearchIndex(element.dataset);
    this.options = new SearchOptions(this.input, this.view.list);
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

  #load(typed) {
    return this.index.load(typed);
  }

  async #search({ keep = false } = {}) {
    const typed = this.input.value.trim();
    if (!keep) [this.#where, this.#all] = ["", false];
    if (!typed) {
      this.#found = null;
      this.view.part("status").textContent = "";
      return this.#close(true);
    }
    this.#searchIn(await this.#load(typed).catch(() => null), typed);
    clearTimeout(this.#paused);
    this.#paused = setTimeout(async () => this.#searchIn(await this.index.loadLanguages(typed).catch(() => null), typed), PAUSE);
  }

  #searchIn(opened, typed) {
    if (!opened || this.input.value.trim() !== typed) return;
    this.#opened = opened;
    this.#found = search(opened, this.input.value);
    this.#draw();
  }

  #draw() {
    const { count, results } = this.view.draw(this.#opened, this.#found, { where: this.#where, all: this.#all });
    // Which pages are asked for tells something of what was typed: where help is urgent, nothing is.
    this.sentences.watch(this.#opened, this.#found.query, this.#found.isUrgent ? [] : results);
    this.options.choose(-1);
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
    clearTimeout(this.#paused);
    clearTimeout(this.#spoken);
    this.panel.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.options.choose(-1);
  }

  #leave() {
    this.input.focus();
    this.#close(true);
  }

  #key(event) {
    if (this.#found && this.options.isMove(event)) {
      event.preventDefault();
      this.#open();
      this.options.move(event);
    } else if (event.key === "Enter" && this.options.chosen && !this.panel.hidden) {
      event.preventDefault();
      this.options.chosen.click();
    } else if (event.key === "Escape" && !this.panel.hidden) {
      event.preventDefault(); // the first Escape closes the list, the next empties the box
      this.#close(true);
    }
  }

  #click(target) {
    const button = target.closest("button");
    if (!button && target.closest("a[role=option]") && !this.stays) return setTimeout(() => this.#close(true));
    if (!button) return;
    if ("searchClose" in button.dataset) this.#leave();
    else if ("searchShare" in button.dataset) copyLink(this.view, this.input.value.trim());
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

  #fromLink() {
    const asked = this.stays && askedByLink();
    if (!asked) return;
    this.input.value = asked;
    this.#search();
  }
}

// Shows under each result in view the part of the page and the sentence that match. The lines of a page are fetched when its result is
// looked at.

import { shownOf } from "./logic/search-showing.js";
import { fetchScript } from "./search-fetching.js";

const QUIET = 250; // milliseconds without a letter before anything is fetched

export class SearchSentences {
  #results = new Map();
  #watching = new IntersectionObserver((seen) => seen.filter((each) => each.isIntersecting).forEach((each) => this.#fetch(each.target)));
  #timer = 0;

  constructor(view, folder) {
    this.view = view;
    this.folder = folder;
  }

  // What was just drawn: lines that are here already are used at once, the others once nobody types.
  watch(opened, query, results) {
    clearTimeout(this.#timer);
    this.#watching.disconnect();
    this.#results = new Map(results.map((each, i) => [this.view.list.children[i], { opened, query, each }]));
    const missing = [...this.#results.keys()].filter((element) => !this.#show(element));
    this.#timer = setTimeout(() => missing.forEach((element) => this.#watching.observe(element)), QUIET);
  }

  #fetch(element) {
    this.#watching.unobserve(element);
    const { address } = this.#results.get(element).each;
    fetchScript(`${this.folder}${(address || "index/").slice(0, -1)}.js`).then(() => this.#show(element), () => {});
  }

  #show(element) {
    const found = this.#results.get(element);
    const lines = found && globalThis.searchLines?.[found.each.address];
    if (!lines) return !found;
    const { opened, query, each } = found;
    this.view.show(element, query, each, shownOf(opened, query, each, lines));
    return true;
  }
}

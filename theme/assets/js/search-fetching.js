// Fetches scripts that bring data. Scripts and not fetch(): a page that was opened from a folder may only do the first.

import { hasOtherLetters, openIndex } from "./logic/search-index.js";

const fetched = new Map();

export function fetchScript(address) {
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

export class SearchIndex {
  #opened;
  #withLetters = false;

  constructor({ index, letters }) {
    this.index = index;
    this.letters = letters;
  }

  // The opened index; with the words in other letters once such a letter was typed.
  load(typed) {
    const other = this.#withLetters || hasOtherLetters(typed);
    if (!this.#opened || other !== this.#withLetters) {
      this.#withLetters = other;
      const scripts = other ? [this.index, this.letters] : [this.index];
      this.#opened = Promise.all(scripts.map(fetchScript)).then(() => openIndex(globalThis.searchIndex, globalThis.searchLetters));
      this.#opened.catch(() => (this.#opened = undefined)); // the network may come back
    }
    return this.#opened;
  }
}

// Fetches scripts that bring data. Scripts and not fetch(): a page that was opened from a folder may only do the first.

import { openIndex, withLanguages } from "./logic/search-index.js";
import { lettersOf } from "./logic/search-languages.js";

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
  #withLanguages = new Map(); // by the kind of letters

  constructor({ index, languages }) {
    this.index = index;
    this.languages = languages;
  }

  // The opened index; with the words of other languages if somebody seems to type in one and they were fetched before.
  async load(typed = "") {
    this.#opened ??= fetchScript(this.index).then(() => openIndex(globalThis.searchIndex));
    this.#opened.catch(() => (this.#opened = undefined)); // the network may come back
    const opened = await this.#opened;
    return this.#withLanguages.get(lettersOf(opened, typed)) ?? opened;
  }

  // The index with the words of other languages, if somebody seems to type in one and they were not fetched before; or else nothing.
  async loadLanguages(typed) {
    const opened = await this.load();
    const letters = lettersOf(opened, typed);
    if (!letters || this.#withLanguages.has(letters)) return null;
    await fetchScript(`${this.languages}${letters.toLowerCase()}.js`);
    this.#withLanguages.set(letters, withLanguages(opened, globalThis.searchLanguages[letters]));
    return this.#withLanguages.get(letters);
  }
}

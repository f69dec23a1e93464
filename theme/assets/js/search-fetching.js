// Fetches scripts that bring data. Scripts and not fetch(): a page that was opened from a folder may only do the first.

import { openIndex } from "./logic/search-index.js";
import { isForeign } from "./logic/search-languages.js";

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
  #hasLanguages = false;

  constructor({ index, languages }) {
    this.index = index;
    this.languages = languages;
  }

  // The opened index; with the words of other languages if they were fetched.
  load() {
    this.#opened ??= fetchScript(this.index).then(() => openIndex(globalThis.searchIndex));
    this.#opened.catch(() => (this.#opened = undefined)); // the network may come back
    return this.#opened;
  }

  // The index with the words of other languages, if somebody seems to type in one and they were not fetched before; or else nothing.
  async loadLanguages(typed) {
    if (this.#hasLanguages || !isForeign(await this.load(), typed)) return null;
    await fetchScript(this.languages);
    this.#hasLanguages = true;
    this.#opened = Promise.resolve(openIndex(globalThis.searchIndex, globalThis.searchLanguages));
    return this.#opened;
  }
}

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
  #own;
  #all;

  constructor({ index, languages }) {
    this.index = index;
    this.languages = languages;
  }

  // The opened index; with the words of other languages if they were fetched.
  load() {
    this.#own ??= fetchScript(this.index).then(() => openIndex(globalThis.searchIndex));
    this.#own.catch(() => (this.#own = undefined)); // the network may come back
    return this.#all ?? this.#own;
  }

  // The index with the words of other languages, if somebody seems to type in one and they were not fetched before; or else nothing.
  async loadLanguages(typed) {
    if (this.#all || !isForeign(await this.load(), typed)) return null;
    await fetchScript(this.languages);
    this.#all = Promise.resolve(openIndex(globalThis.searchIndex, globalThis.searchLanguages));
    return this.#all;
  }
}

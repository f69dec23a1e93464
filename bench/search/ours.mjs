// Reads {index, queries} and prints what the hub's own search finds for each query, and how long it took.

import { readFileSync } from "node:fs";
import { openIndex } from "../../theme/assets/js/logic/search-index.js";
import { search } from "../../theme/assets/js/logic/search.js";

const { index, queries } = JSON.parse(readFileSync(0, "utf8"));
for (const file of [index, index.replace("search-index", "search-letters")]) (0, eval)(readFileSync(file, "utf8"));
const started = performance.now();
const opened = openIndex(globalThis.searchIndex, globalThis.searchLetters);
const opening = performance.now() - started;
for (let i = 0; i < 40; i++) search(opened, queries[i % queries.length]); // a browser is warm after a few letters too
const found = queries.map((query) => {
  const began = performance.now();
  const { results, urgent } = search(opened, query);
  const ms = performance.now() - began;
  return { pages: results.slice(0, 10).map((each) => each.address), urgent: urgent.map((each) => each.id), ms };
});
console.log(JSON.stringify({ opening, found }));

// Reads {index, languages, lines, queries} and prints what the hub's own search finds for each query, and how long it took with the
// sentences to show of the first results; `lines` holds for each page the file with its lines.

import { readFileSync } from "node:fs";
import { openIndex, withLanguages } from "../../theme/assets/js/logic/search-index.js";
import { lettersOf } from "../../theme/assets/js/logic/search-languages.js";
import { search } from "../../theme/assets/js/logic/search.js";
import { shownOf } from "../../theme/assets/js/logic/search-showing.js";

const IN_VIEW = 5;
const { index, languages, lines, queries } = JSON.parse(readFileSync(0, "utf8"));
for (const file of [index, ...languages, ...lines]) (0, eval)(readFileSync(file, "utf8"));
const started = performance.now();
const own = openIndex(globalThis.searchIndex);
const opening = performance.now() - started;
const others = Object.fromEntries(own.letters.map((letters) => [letters, withLanguages(own, globalThis.searchLanguages[letters])]));
for (let i = 0; i < 40; i++) search(own, queries[i % queries.length]); // a browser is warm after a few letters too
const found = queries.map((query) => {
  const began = performance.now();
  const opened = others[lettersOf(own, query)] ?? own;
  const { query: read, results, urgent, isUrgent } = search(opened, query);
  for (const each of results.slice(0, IN_VIEW)) shownOf(opened, read, each, globalThis.searchLines?.[each.address]);
  const ms = performance.now() - began;
  return { pages: results.slice(0, 10).map((each) => each.address), urgent: urgent.map((each) => each.id), sure: isUrgent, ms };
});
console.log(JSON.stringify({ opening, found }));

// The yardstick: plain MiniSearch with typing errors and beginnings forgiven, on title, description, headings and full text.

import { readFileSync } from "node:fs";

const { engine, pages, queries } = JSON.parse(readFileSync(0, "utf8"));
const { default: MiniSearch } = await import(engine);
const index = new MiniSearch({ idField: "address", fields: ["title", "description", "headings", "text"], storeFields: ["title", "description"] });
index.addAll(pages);
const options = { prefix: true, fuzzy: 0.2, boost: { title: 4, description: 2, headings: 2 } };
const found = queries.map((query) => {
  const began = performance.now();
  const results = index.search(query, options);
  return { pages: results.slice(0, 10).map((each) => each.id), ms: performance.now() - began };
});
console.log(JSON.stringify({ found, index: JSON.stringify(index) }));

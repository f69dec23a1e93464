// How likely each page is what somebody wants, by what knowledge_hub/exports/search_wanted.py learnt from questions.

import { pagesWith } from "./search-index.js";

// The chance of each page, by its place; all together, and with that of no page, they are 1. Nothing if no word calls for any.
export function chances(opened, query) {
  const calls = Float64Array.from(opened.wanted);
  let called = false;
  for (const word of query.words.filter((each) => !each.little)) {
    const [[stem, sure] = []] = [...word.stems].sort((a, b) => b[1] - a[1]);
    const list = pagesWith(opened, stem);
    list.calls.forEach((call, i) => (calls[list.found[2 * i]] += call * sure));
    called ||= list.calls.some(Boolean);
  }
  if (!called) return [];
  const likely = calls.map(Math.exp);
  const total = likely.reduce((sum, each) => sum + each, 1);
  return likely.map((each) => each / total);
}

// How much what somebody typed calls for each urgent help, by weights that knowledge_hub/exports/search_alarm.py learnt.

import { numbersIn } from "./search-index.js";

const BITS = 18;
const LEAST = -2; // the weight that a row writes as 0
const LEVELS = 6; // of weights; a digit holds two
const NARROWEST = 4; // words that are looked at by themselves in a longer question
const NEVER = -99;
const APART = 1.4; // what it costs to look at a part alone
const SURE = 0.7; // how sure a mended word is, to be read as the other one

// For each urgent help how much the query calls for it: the part of it that calls most. Above nought it is likely.
export function alarms(opened, query) {
  const { bias = [] } = opened.alarm ?? {};
  if (!bias.length || !query.words.length) return [];
  const known = (opened.alarmAt ??= new Map(keys(opened.alarm.keys).map((key, place) => [key, place])));
  const words = query.words.map((word) => meant(known, word));
  const placed = (word) => known.get(keyOf(word));
  const places = words.map((word, i) => [placed(word), placed(`${words[i - 1] ?? ""} ${word}`)]);
  const last = placed(`${words.at(-1)} `);
  return bias.map((least, help) => {
    const calls = strongest(places, last, (place) => (place === undefined ? 0 : weightAt(opened.alarm.rows[help], place)));
    return calls > 0 ? least + calls : NEVER;
  });
}

function weightAt(row, place) {
  const [two] = numbersIn(row[place >> 1]);
  return (place & 1 ? two % LEVELS : Math.floor(two / LEVELS)) + LEAST;
}

// `places` are those of each word and of the pair that it makes with the one before; the first and the last stand beside nothing.
function strongest(places, last, weight) {
  const narrowest = Math.min(NARROWEST, places.length);
  let best = 0;
  for (let begin = 0; begin + narrowest <= places.length; begin++) {
    let sum = 0;
    for (let end = begin; end < places.length; end++) {
      const isLast = end === places.length - 1;
      sum += weight(places[end][0]) + (end > begin || end === 0 ? weight(places[end][1]) : 0) + (isLast ? weight(last) : 0);
      if (end - begin + 1 >= narrowest) best = Math.max(best, sum - (begin === 0 && isLast ? 0 : APART));
    }
  }
  return best;
}

// The stem of a word as it was typed if people in danger type it, or else of what it was mended to.
function meant(known, word) {
  const [[mended, sure] = []] = word.stems;
  return !known.has(keyOf(word.stem)) && sure > SURE ? mended : word.stem;
}

function keys(text) {
  let key = -1;
  return numbersIn(text).map((apart) => (key += apart + 1));
}

// A number for a word or pair (FNV-1a, folded).
export function keyOf(word) {
  let value = 2166136261;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619) >>> 0;
  return (value ^ (value >>> 15)) & ((1 << BITS) - 1);
}

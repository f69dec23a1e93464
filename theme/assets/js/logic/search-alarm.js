// How much what somebody typed calls for each urgent help, by weights that knowledge_hub/exports/search_alarm.py learnt.

import { unpacker } from "./number-coding.js";
import { hasOtherLetters } from "./search-index.js";
import { keyOf, root } from "./search-text.js";

const MARK = 0, FURTHER = 1, CALLS = 2; // sorts of numbers
const NARROWEST = 4; // words that are looked at by themselves in a longer question
const NEVER = -99;
const APART = 4.8; // what it costs to look at a part alone
const SURE = 0.7; // how sure a mended word is, to be read as the other one

// For each urgent help how much the query calls for it: the part of it that calls most. Above nought it is likely.
export function alarms(opened, query) {
  if (!query.words.length) return [];
  const heard = opened.alarms.filter(({ bias }) => bias).map((alarm) => heardBy(alarm, query));
  return heard.length ? heard[0].map((call, help) => Math.max(call, ...heard.slice(1).map((other) => other[help]))) : [];
}

function heardBy(alarm, query) {
  const known = (alarm.known ??= unpacked(alarm));
  const stands = (alarm.stands ??= new Set(alarm.stems));
  const calls = (word) => (stands.has(word) ? known.get(word) : !alarm.ofRoots && hasOtherLetters(word) ? undefined : known.get(keyOf(word)));
  const words = query.words.map((word) => (alarm.ofRoots ? root(word.form) : meant(word, calls)));
  const pair = (one = "", next = "") => (alarm.ofRoots ? undefined : calls(`${one} ${next}`));
  const called = words.map((word, i) => [calls(word), pair(words[i - 1], word)]);
  const last = pair(words.at(-1));
  return alarm.bias.map((least, help) => {
    const most = strongest(called, last, (each) => each?.[help] ?? 0);
    return most > 0 ? least + most : NEVER;
  });
}

// Each stem that the index knows anyway, and the number of each other word or pair, with what it calls for.
function unpacked({ bias, others, calls, stems }) {
  const next = unpacker(calls, CALLS + 9 * bias.length);
  const called = () => {
    let more = 0, less = 0;
    return bias.map((_, help) => {
      const number = next(CALLS + 9 * help + 3 * Math.min(more, 2) + Math.min(less, 2));
      const call = number % 2 ? (number + 1) / 2 : -number / 2;
      more += call > 0;
      less += call < 0;
      return call;
    });
  };
  const known = new Map();
  for (const stem of stems) if (next(MARK)) known.set(stem, called());
  for (let key = -1; others > 0; others--) known.set((key += next(FURTHER) + 1), called());
  return known;
}

// `called` is what each word and the pair that it makes with the one before call for; the first and the last stand beside nothing.
function strongest(called, last, weight) {
  const narrowest = Math.min(NARROWEST, called.length);
  let best = 0;
  for (let begin = 0; begin + narrowest <= called.length; begin++) {
    let sum = 0;
    for (let end = begin; end < called.length; end++) {
      const isLast = end === called.length - 1;
      sum += weight(called[end][0]) + (end > begin || end === 0 ? weight(called[end][1]) : 0) + (isLast ? weight(last) : 0);
      if (end - begin + 1 >= narrowest) best = Math.max(best, sum - (begin === 0 && isLast ? 0 : APART));
    }
  }
  return best;
}

// The stem of a word as it was typed if people in danger type it, or else of what it was mended to.
function meant(word, calls) {
  const [[mended, sure] = []] = word.stems;
  return !calls(word.stem) && sure > SURE ? mended : word.stem;
}

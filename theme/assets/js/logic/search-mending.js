// What a word was meant to be: the known words that it may stand for, each with how sure that is.

import { isKnown, letters } from "./search-index.js";
import { stem } from "./search-text.js";

// The steps from one word to another: a letter left out, added, changed, or two that changed places. More than `most` is `most` + 1.
export function steps(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before2 = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before2[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before2, before] = [before, row];
  }
  return before[b.length];
}

const allowed = (length) => (length < 4 ? 0 : length < 6 ? 1 : 2);
const MOST = 4;

// [{form, sure}], the surest first. A word that is known stands for itself.
export function meant(opened, { form }, isLast, further = 0) {
  if (/^\d/.test(form)) return [{ form, sure: 1 }];
  if (isKnown(opened, stem(form))) return [{ form, sure: 1 }];
  const found = [];
  const most = allowed(form.length) + (form.length > 2 ? further : 0);
  for (const known of near(opened, form, most)) {
    const sure = likeness(form, known, most, isLast);
    if (sure > 0) found.push({ form: known, sure: sure + Math.min(0.04, 0.008 * Math.log(1 + opened.forms.get(known))) });
  }
  found.sort((a, b) => b.sure - a.sure || (a.form < b.form ? -1 : 1));
  return found.filter((each) => each.sure > found[0].sure - 0.12).slice(0, MOST);
}

// The forms that can be near a word: about as long and with about the same letters, or with the same beginning.
function* near(opened, form, most) {
  const bits = letters(form);
  for (let length = 3; length < opened.byLength.length; length++) {
    const isNear = Math.abs(length - form.length) <= most;
    const canBegin = form.length >= 3 && length >= 4;
    if (!isNear && !canBegin) continue;
    for (const [known, its] of opened.byLength[length] ?? []) {
      if (isNear && ones(bits ^ its) <= 2 * most) yield known;
      else if (canBegin && known.startsWith(form.slice(0, 4))) yield known;
    }
  }
}

function ones(bits) {
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}

const ENDING = /^(s|e?[ds]|e|ing|e?[ro]rs?|t|y|i?ly|ies|al|ally|[aoi]?[ts]?ions?|e?ments?|[ai]?t?ive|[ae]nc[ey]|[ae]nt|[ai]ble|ness|[ie]t?y|[ie]?ous|ful|ic|ical|ists?|ism|lings?)?$/;

// How many letters two words begin with alike, if they then differ only in their endings: “evicted” and “eviction”.
export function sameRoot(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  for (let at = same; at >= 4 && at * 2 >= Math.max(a.length, b.length); at--) {
    if (ENDING.test(a.slice(at)) && ENDING.test(b.slice(at))) return at;
  }
  return 0;
}

// Only one form of many words is known: “constapated” is near to “constipated”, and that to “constipation”.
export const nearlySameStem = (a, b) => Math.min(stem(a).length, stem(b).length) > 4 && steps(stem(a), stem(b), 1) < 2;

function likeness(typed, known, most, isLast) {
  if (isLast && typed.length >= 3 && known.startsWith(typed)) return 0.9 - 0.02 * (known.length - typed.length);
  if (typed.length >= 5 && known.length >= 4 && (known.startsWith(typed) || (typed.startsWith(known) && known.length >= 5))) {
    return 0.72 - 0.02 * Math.abs(known.length - typed.length);
  }
  const away = most ? steps(typed, known, most) : 9;
  const root = away > 1 && typed.length > 4 ? sameRoot(typed, known) : 0;
  if (root) return 0.86 - 0.02 * (typed.length + known.length - 2 * root);
  if (away > most && typed.length > 6 && nearlySameStem(typed, known)) return 0.75;
  if (away > most || known.length < 3 || (away === 2 && known.length < 5)) return 0;
  const start = typed[0] === known[0] ? 0.06 : -0.06;
  const end = typed.at(-1) === known.at(-1) ? 0.03 : 0;
  return 1 - (1.25 * away) / Math.max(typed.length, known.length) + start + end;
}

// Words that were run together or taken apart, put right: [“bed”, “time”] or [“bedtime”], whichever is known.
export function joined(opened, words, makeWord) {
  const put = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]];
    const both = next && !next.little && !word.little ? word.form + next.form : "";
    if (both.length > 4 && opened.forms.has(both) && !(known(opened, word) && known(opened, next))) {
      put.push(makeWord(both, `${word.typed} ${next.typed}`));
      i++;
    } else if (!known(opened, word) && word.form.length > 5 && !isOneStepOff(opened, word)) {
      put.push(...(apart(opened, word, makeWord) ?? [word]));
    } else {
      put.push(word);
    }
  }
  return put;
}

// “overdoes” is a typing error in “overdose”, and not “over does”.
const isOneStepOff = (opened, { form }) => [...near(opened, form, 1)].some((each) => steps(form, each, 1) < 2);

const known = (opened, word) => word.little || isKnown(opened, word.stem);

function apart(opened, { form, typed }, makeWord) {
  let best;
  for (let at = 2; at <= form.length - 2; at++) {
    const parts = [form.slice(0, at), form.slice(at)];
    if (!parts.every((part) => part.length > 2 ? opened.forms.has(part) || opened.little.has(part) : opened.little.has(part))) continue;
    const often = parts.reduce((sum, part) => sum + Math.log(1 + (opened.forms.get(part) ?? 0)), 0);
    if (!best || often > best.often) best = { often, parts };
  }
  return best?.parts.map((part) => makeWord(part, typed));
}

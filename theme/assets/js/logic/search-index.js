// Opens the packed index of knowledge_hub/exports/search.py: words with their pages, and what people type with where it leads.

import { fold, stem, tokens } from "./search-text.js";

const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(i + 35)).filter((letter) => !"\\<&'`".includes(letter)).join("");
const HALF = DIGITS.length >> 1;
const LEVELS = 4;
export const LIGHT = 0.15; // how much words such as “me” and “not” count beside others

export const LITTLE = 0.02; // how much “the” and “of” count
const AGE = 0.3; // how much “2”, “year” and “old” count
export const AGES = /^(\d+|year|month|week|day|hour|old|age)$/;

export const hasOtherLetters = (text) => /[\u0300-\u1fff]/.test(text);

export function openIndex(index, otherLetters = []) {
  const opened = {
    ...index,
    leads: [...index.leads, ...otherLetters],
    little: new Set(index.little),
    light: new Set(index.light.map((word) => stem(word))),
    pageAt: new Map(index.pages.map((page, place) => [page[0], place])),
    lists: unpackWords(index.weights),
    unpacked: new Map(),
    phrases: [],
    holding: new Map(), // a stem: the phrases that it stands in
    texts: new Map(), // a text: the stems in it
    forms: new Map(), // a word as it is written: how often, to mend typing errors with
  };
  opened.leads.forEach((list, place) => addPhrases(opened, list, place));
  for (const [, title, description, , , parts] of index.pages) {
    for (const text of [title, description, ...parts.map((part) => [].concat(part)[0])]) count(opened, tokens(text));
  }
  opened.byLength = byLength(opened.forms.keys());
  return opened;
}

export const comparable = (opened, text) =>
  tokens(text).map((form) => {
    const same = Object.hasOwn(opened.same, form) ? opened.same[form] : form;
    return { form: same, typed: form, stem: stem(same), little: opened.little.has(same) };
  });

function count(opened, forms) {
  for (const form of forms) {
    if (!opened.little.has(form)) opened.forms.set(form, (opened.forms.get(form) ?? 0) + 1);
  }
}

// The forms by their length, each with its letters as bits, so that most need not be compared letter by letter.
function byLength(forms) {
  const found = [];
  for (const form of forms) (found[form.length] ??= []).push([form, letters(form)]);
  return found;
}

export function letters(form) {
  let bits = 0;
  for (let i = 0; i < form.length; i++) bits |= 1 << form.charCodeAt(i) % 31;
  return bits;
}

export function stemsIn(opened, text) {
  if (!opened.texts.has(text)) opened.texts.set(text, new Set(tokens(text).map(stem)));
  return opened.texts.get(text);
}

function addPhrases(opened, list, place) {
  const said = list.words.split("|");
  const all = list.beside ? said.flatMap((each) => list.beside.map((other) => `${each} ${other}`)) : said;
  for (const text of all) {
    const words = comparable(opened, text);
    count(opened, words.map((word) => word.form));
    count(opened, words.map((word) => word.typed));
    const content = words.filter((word) => !word.little);
    const telling = content.filter((word) => !opened.light.has(word.stem));
    // “child in need” must not come down to “child” where it would call for urgent help
    const whole = !content.length || (list.urgent !== undefined && telling.length < 2);
    const stems = [...new Set((whole ? words : content).map((word) => word.stem))];
    if (!stems.length) continue;
    const phrase = { list: place, stems, text: words.map((word) => word.stem).join(" "), number: opened.phrases.length };
    opened.phrases.push(phrase);
    for (const each of stems) {
      if (!opened.holding.has(each)) opened.holding.set(each, []);
      opened.holding.get(each).push(phrase);
    }
  }
}

function unpackWords({ words, lists }) {
  const found = new Map();
  const packed = lists.split(" "); // in the order of the words; one that no page tells much of is empty
  let before = "";
  words.split(" ").forEach((word, place) => {
    before = before.slice(0, parseInt(word[0], 36)) + word.slice(1);
    found.set(before, packed[place]);
  });
  return found;
}

// The pages that hold a stem: [place, weight from 0 to 1, …], or nothing.
export function pagesWith(opened, word) {
  if (!opened.unpacked.has(word)) opened.unpacked.set(word, opened.lists.has(word) ? unpack(opened.lists.get(word)) : []);
  return opened.unpacked.get(word);
}

function unpack(text) {
  const found = [];
  let place = -1;
  for (let i = 0; i < text.length; ) {
    let value = 0;
    let scale = 1;
    let digit = DIGITS.indexOf(text[i++]);
    while (digit >= HALF) {
      value += (digit - HALF) * scale;
      scale *= HALF;
      digit = DIGITS.indexOf(text[i++]);
    }
    value += digit * scale;
    place += Math.floor(value / LEVELS) + 1;
    found.push(place, ((value % LEVELS) + 1) / LEVELS);
  }
  return found;
}

export const isKnown = (opened, word) => opened.lists.has(word) || opened.holding.has(word);

// How much a stem tells: the rarer, the more.
export function telling(opened, word) {
  if (opened.little.has(word)) return LITTLE;
  if (opened.light.has(word)) return LIGHT;
  if (AGES.test(word)) return AGE;
  const inPages = (opened.lists.has(word) ? pagesWith(opened, word).length / 2 : 0) / opened.pages.length;
  const inLists = new Set((opened.holding.get(word) ?? []).map((phrase) => phrase.list)).size / opened.leads.length;
  if (!inPages && !inLists) return 0.8;
  return Math.max(0.12, Math.min(1, (-0.16 * Math.log(0.004 + inPages * 0.6 + inLists * 2))));
}

export const isPostcode = (text) => /\b[a-z]{1,2}\d[a-z\d]?(\s*\d[a-z]{2})?\b/.test(fold(text));

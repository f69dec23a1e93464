// Opens the packed index of knowledge_hub/exports/search.py: words with their pages, and what people type with where it leads.

import { unpacker } from "./number-coding.js";
import { fold, keyOf, stem, tokens } from "./search-text.js";

const LEVELS = 4;
const COUNT = 0, OFTEN = 1, SAYS = 2, APART = 14, FURTHER = 46, CALLS = 47, SORTS = 63; // sorts of numbers in the lists of pages
const LIGHT = 0.15; // how much words such as “me” and “not” count beside others
const LONG = 6; // letters of a Latin word in another language that a typing error is mended to: “bike” is not “bije”

export const LITTLE = 0.02; // how much “the” and “of” count
const AGE = 0.3; // how much “2”, “year” and “old” count
export const AGES = /^(\d+|year|month|week|day|hour|old|age)$/;

export const hasOtherLetters = (text) => /[\u0300-\u1fff]/.test(text);

export function openIndex(index) {
  const opened = {
    ...index,
    leads: listsIn(index.leads, index.topics.names),
    little: new Set(index.little),
    light: new Set(index.light.map((word) => stem(word))),
    pageAt: new Map(index.pages.map((page, place) => [page[0], place])),
    topics: unpackTopics(index.topics),
    phrases: [],
    holding: new Map(), // a stem: the phrases that it stands in
    texts: new Map(), // a text: the stems in it
    forms: new Map(), // a word as it is written: how often, to mend typing errors with
  };
  for (const [, title] of index.pages) count(opened, comparable(opened, title));
  opened.leads.forEach((list, place) => addPhrases(opened, list, place));
  for (const word of index.spelt ?? []) count(opened, comparable(opened, word));
  opened.lists = unpackWords(index.weights, new Set([...opened.forms.keys()].map(stem)), index.pages.length);
  opened.alarms = [{ ...index.alarm, stems: [...opened.lists.keys()].map((each) => (typeof each === "number" ? ours(each) : each)) }];
  opened.byLength = byLength(opened.forms.keys());
  return opened;
}

// A copy that also holds what is known of other languages in one kind of letters: lists of words, roots with their pages, an alarm.
export function withLanguages(opened, { leads, roots, alarm }) {
  const lists = listsIn(leads, Object.keys(opened.topics)).map((list) => ({ ...list, isForeign: true }));
  const keys = unpackRoots(roots, opened.pages.length);
  const copy = {
    ...opened,
    leads: [...opened.leads, ...lists],
    phrases: [...opened.phrases],
    holding: new Map([...opened.holding].map(([stem, phrases]) => [stem, [...phrases]])),
    forms: new Map(opened.forms),
    lists: new Map([...opened.lists, ...keys]),
    alarms: [...opened.alarms, { ...alarm, stems: [...keys.keys()], ofRoots: true }],
  };
  lists.forEach((list, place) => addPhrases(copy, list, opened.leads.length + place));
  copy.byLength = byLength(copy.forms.keys());
  return copy;
}

// The number of a root, which is no word of ours: its pages.
function unpackRoots({ many, lists }, pages) {
  const next = unpacker(lists, SORTS);
  const found = new Map();
  for (let key = -1; found.size < many; ) found.set((key += next(FURTHER) + 1), unpackPages(next, pages));
  return found;
}

// The lists of words, which stand in columns; where nothing stands it is as usual.
function listsIn(columns, topics) {
  return columns.words.map((_, place) => {
    const list = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[place] ?? undefined]));
    return { ...list, topics: list.topics?.map((topic) => topics[topic]) };
  });
}

export const comparable = (opened, text) =>
  tokens(text).map((form) => {
    const same = Object.hasOwn(opened.same, form) ? opened.same[form] : form;
    return { form: same, typed: form, stem: stem(same), little: opened.little.has(same) };
  });

function count(opened, words) {
  for (const form of words.flatMap((word) => [word.form, word.typed])) {
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
    count(opened, list.isForeign ? words.filter(({ form }) => form.length >= LONG || hasOtherLetters(form)) : words);
    const content = words.filter((word) => !word.little);
    const telling = content.filter((word) => !opened.light.has(word.stem));
    // “child in need” must not come down to “child” where it would call for urgent help
    const whole = !content.length || (list.urgent !== undefined && telling.length < 2);
    const stems = [...new Set((whole ? words : content).map((word) => word.stem))];
    if (!stems.length) continue;
    const phrase = { list: place, stems, text: words.map((word) => word.stem).join(" ") };
    opened.phrases.push(phrase);
    for (const each of stems) {
      if (!opened.holding.has(each)) opened.holding.set(each, []);
      opened.holding.get(each).push(phrase);
    }
  }
}

// A topic: its pages as [place, how much it is the page for that topic, from 1 to 10].
function unpackTopics({ names, pages }) {
  const next = unpacker(pages, 3);
  return Object.fromEntries(names.map((name) => {
    let place = -1;
    return [name, Array.from({ length: next() }, () => [(place += next(1) + 1), 10 - next(2)])];
  }));
}

// A stem: its pages. Those that stand in the index as text come in the order of the alphabet; of the others only numbers are known.
function unpackWords({ others, lists }, stems, pages) {
  const next = unpacker(lists, SORTS);
  const found = new Map([...stems].sort().map((each) => [each, unpackPages(next, pages, true)]));
  for (let key = -1; others > 0; others--) {
    key += next(FURTHER) + 1;
    found.set(ours(key), unpackPages(next, pages, true));
  }
  return found;
}

// Under which key the lists have the number of a stem of our language; the roots of others have theirs.
const ours = (number) => -1 - number;

// How many pages, those that were kept as [place, weight, …] and, with calls, how much each is called for.
function unpackPages(next, pages, withCalls = false) {
  const number = next(COUNT);
  const isCommon = number % 2;
  const count = (number - isCommon) / 2;
  const many = isCommon ? next(OFTEN) : count;
  const found = [], calls = [];
  let place = -1;
  for (let left = count; left > 0; left--) {
    const usual = Math.floor((pages - 1 - place) / (left + 1));
    place += next(APART + 32 - Math.clz32(usual)) + 1;
    const weight = LEVELS - next(SAYS + 2 * Math.min(count, 5) + isCommon);
    found.push(place, weight / LEVELS);
    if (withCalls) calls.push(signed(next(CALLS + 4 * (weight - 1) + Math.min(count - 1, 3))));
  }
  return { many, found, calls };
}

const signed = (number) => (number % 2 ? (number + 1) / 2 : -number / 2);

// The pages that hold a stem: how many, those that it says most of as [place, weight from 0 to 1, …], and how much it calls for each.
export const pagesWith = (opened, word) => listOf(opened, word) ?? { many: 0, found: [], calls: [] };

const listOf = (opened, word) => opened.lists.get(word) ?? (typeof word === "string" && !hasOtherLetters(word) ? opened.lists.get(ours(keyOf(word))) : undefined);

export const isKnown = (opened, word) => listOf(opened, word) !== undefined || opened.holding.has(word);

// How much a stem tells: the rarer, the more.
export function telling(opened, word) {
  if (opened.little.has(word)) return LITTLE;
  if (opened.light.has(word)) return LIGHT;
  if (AGES.test(word)) return AGE;
  const inPages = pagesWith(opened, word).many / opened.pages.length;
  const inLists = new Set((opened.holding.get(word) ?? []).map((phrase) => phrase.list)).size / opened.leads.length;
  if (!inPages && !inLists) return 0.8;
  return Math.max(0.12, Math.min(1, (-0.16 * Math.log(0.004 + inPages * 0.6 + inLists * 2))));
}

export const isPostcode = (text) => /\b[a-z]{1,2}\d[a-z\d]?(\s*\d[a-z]{2})?\b/.test(fold(text));

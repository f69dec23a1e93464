// Reads what somebody typed: its words with all that they may stand for, and an age if it names one.

import { AGES, comparable, isKnown, LITTLE, telling } from "./search-index.js";
import { joined, meant } from "./search-mending.js";
import { keyOf, root, stem } from "./search-text.js";

const DAYS = { day: 1, week: 7, month: 30.4375, year: 365.25 };
const BESIDE = ["babi", "child", "toddler", "under", "pregnant", "pregnanc"]; // an age stands alone beside these
const QUIET = 0.2;
const OURS = 0.8; // a word that is mended so surely is none of another language
const ALIKE = 0.3; // how sure it is that a word of ours is meant as one of another language that begins so
export const BIRTH = 280;

// The words of a query: each with the known stems that it may stand for and how much it tells; `further` forgives more.
export function read(opened, typed, further = 0) {
  const make = (form, as) => ({ form, typed: as, stem: stem(form), little: opened.little.has(form) });
  const words = joined(opened, comparable(opened, typed).slice(0, 24), make);
  const isMidWord = /[\p{L}\p{M}]$/u.test(typed);
  const read = words.map((word, i) => {
    const mended = word.little ? [{ form: word.form, sure: 1 }] : meant(opened, word, isMidWord && i === words.length - 1, further);
    const isError = !isKnown(opened, word.stem) && mended[0]?.sure > OURS;
    const number = keyOf(root(word.form));
    const isRoot = !word.little && !isError && opened.lists.has(number);
    const stands = isRoot ? [{ form: word.form, sure: 1 }] : mended;
    const stems = new Map();
    for (const { form, sure } of stands) {
      const [{ stem }] = comparable(opened, form);
      if (!stems.has(stem)) stems.set(stem, Math.min(1, sure));
    }
    if (isRoot) stems.set(number, isKnown(opened, word.stem) ? ALIKE : 1);
    const tells = word.little ? LITTLE : stems.size ? Math.max(...[...stems.keys()].map((each) => telling(opened, each))) : 0.35;
    return { ...word, stands, stems, tells };
  });
  const onlyLittle = opened.pages.length && read.every((word) => word.little);
  return { words: read, total: read.reduce((sum, word) => sum + word.tells, 0) || 1, onlyLittle, text: read.map((word) => word.stands[0]?.form ?? word.form).map((form) => stem(form)).join(" ") };
}

// An age in the query, in days from birth: “2 year old”, “12 weeks”, “28 weeks pregnant”, “under 1”.
export function ageIn(query) {
  const words = query.words.map((word) => word.stem);
  const isUnder = (at) => words[at - 1] === "under";
  const at = words.findIndex((word, i) => /^\d{1,2}$/.test(word) && (words[i + 1] in DAYS || isUnder(i)));
  if (at < 0) return null;
  const isPregnancy = words.some((word) => word.startsWith("pregnan"));
  const days = Number(words[at]) * (DAYS[words[at + 1]] ?? DAYS.year) - (isPregnancy ? BIRTH : 0) - (isUnder(at) ? 1 : 0);
  const others = query.words.filter((word) => !word.little && !AGES.test(word.stem) && !BESIDE.includes(word.stem));
  return { days, alone: !others.length, isPregnancy };
}

// Beside other words an age tells little: who types “4 year old school” looks for a school.
export function quieten(query) {
  const isOfHours = (at) => query.words[at].stem === "hour" || query.words[at + 1]?.stem === "hour"; // “30 hours” is no age
  for (const word of query.words.filter((each, at) => AGES.test(each.stem) && !isOfHours(at))) {
    query.total -= word.tells * (1 - QUIET);
    word.tells *= QUIET;
  }
}

// The word that nothing has, and the one that was looked for instead.
export function mendedIn(query) {
  const mended = query.words.filter((word) => !word.little && word.stands.length && word.stands[0].sure < 1 && !word.stands[0].form.startsWith(word.form));
  return mended.map((word) => [word.typed, word.stands[0].form]);
}

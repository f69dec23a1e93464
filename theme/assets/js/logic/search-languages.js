// Tells whether somebody seems to type in another language, and in which letters; its words are fetched only then.

import { comparable, hasOtherLetters, isPostcode } from "./search-index.js";
import { meant } from "./search-mending.js";

const SURE = 0.88; // a word that is mended so surely is a typing error
const LATIN = "Latin";
const LETTERS = " abcdefghijklmnopqrstuvwxyz";
const NOUGHT = 8, STEP = 0.5; // of the figures for the pairs of letters
// How much a word that we know speaks for our language; one that is hardly a typing error of ours, or none, for another; how much it takes.
const KNOWN = 2, HARDLY = 4, STRANGE = 5.5, LEAST = 1;
const MARKS = /[\u00c0-\u024f\u1e00-\u1eff]/, MARKED = 8; // letters such as “ł”, which English hardly has, and how much they speak for another

// The kind of letters, by its name in Unicode, of a language that is not English; nothing if somebody seems to type in English.
export function lettersOf(opened, typed) {
  if (!hasOtherLetters(typed)) return opened.letters.includes(LATIN) && isStrangeLatin(opened, typed) ? LATIN : "";
  return opened.letters.find((name) => name !== LATIN && new RegExp(`\\p{Script=${name}}`, "u").test(typed)) ?? "";
}

// Whether the words are more likely those of another language than ours, typing errors and words that nobody wrote before.
function isStrangeLatin(opened, typed) {
  if (isPostcode(typed)) return false;
  const words = comparable(opened, typed).filter((word) => !word.little && !/^\d/.test(word.form));
  const isMidWord = /\p{L}$/u.test(typed);
  const strange = words.map((word, i) => strangeness(opened, word, isMidWord && i === words.length - 1));
  const marked = MARKS.test(typed) && strange.some((each) => each !== -KNOWN) ? MARKED : 0;
  return strange.reduce((sum, each) => sum + each, marked) > LEAST;
}

function strangeness(opened, word, isMidWord) {
  if (isMidWord && [...opened.forms.keys()].some((form) => form.startsWith(word.form))) return -KNOWN;
  const [{ sure } = { sure: 0 }] = meant(opened, word, false);
  return sure >= 1 ? -KNOWN : strangePairs(opened, word.form) + (!sure ? STRANGE : sure < SURE ? HARDLY : 0);
}

// How much the pairs of letters of a word are those of another language, by what knowledge_hub/exports/search_letters.py learnt.
function strangePairs(opened, form) {
  const places = [...` ${form} `].map((letter) => LETTERS.indexOf(letter));
  const pairs = places.slice(1).map((next, i) => [places[i], next]).filter((pair) => !pair.includes(-1));
  return pairs.reduce((sum, [one, next]) => sum + (parseInt(opened.strange[one * LETTERS.length + next], 36) - NOUGHT) * STEP, 0);
}

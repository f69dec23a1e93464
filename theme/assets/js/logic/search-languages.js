// Tells whether somebody seems to type in another language; its words are fetched only then.

import { comparable, hasOtherLetters, isPostcode } from "./search-index.js";
import { meant } from "./search-mending.js";

const SURE = 0.88; // a word that is mended so surely is a typing error

// Whether there are other letters than Latin, or at least half of the words are strange.
export function isForeign(opened, typed) {
  if (hasOtherLetters(typed)) return true;
  if (isPostcode(typed)) return false;
  const words = comparable(opened, typed).filter((word) => !word.little && !/^\d/.test(word.form));
  const isMidWord = /\p{L}$/u.test(typed);
  const strange = words.filter((word, i) => isStrange(opened, word, isMidWord && i === words.length - 1));
  return strange.length > 0 && strange.length * 2 >= words.length;
}

function isStrange(opened, word, isMidWord) {
  if (isMidWord && [...opened.forms.keys()].some((form) => form.startsWith(word.form))) return false;
  const [{ sure } = { sure: 0 }] = meant(opened, word, false);
  return sure < SURE;
}

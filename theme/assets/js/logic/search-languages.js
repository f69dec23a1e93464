// Tells whether somebody seems to type in another language, and in which letters; its words are fetched only then.

import { comparable, hasOtherLetters, isPostcode } from "./search-index.js";
import { meant } from "./search-mending.js";

const SURE = 0.88; // a word that is mended so surely is a typing error
const LATIN = "Latin";

// The kind of letters, by its name in Unicode, of a language that is not English; nothing if somebody seems to type in English.
export function lettersOf(opened, typed) {
  if (!hasOtherLetters(typed)) return opened.letters.includes(LATIN) && isStrangeLatin(opened, typed) ? LATIN : "";
  return opened.letters.find((name) => name !== LATIN && new RegExp(`\\p{Script=${name}}`, "u").test(typed)) ?? "";
}

// Whether at least half of the words are strange.
function isStrangeLatin(opened, typed) {
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

// How words are made comparable: folded letters, tokens and English stems. The same rules as knowledge_hub/exports/search_text.py.

const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655]/g; // accents of Latin and Cyrillic letters, vowel signs of Arabic
const APOSTROPHES = /['’‘ʼ`´]/g;
const LETTERS = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", ı: "i", ى: "ي", ة: "ه", ک: "ك", ی: "ي", ہ: "ه" };
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const TOKEN = /\p{N}+|[\p{L}\p{M}]+/gu;

export const fold = (text) =>
  text.toLowerCase().replace(APOSTROPHES, "").normalize("NFKD").replace(MARKS, "").replace(SPECIAL, (letter) => LETTERS[letter]);

const ARTICLE = /^ال(?=..)/; // the Arabic “the”, which is written as part of its word

export const tokens = (text) => (fold(text).match(TOKEN) ?? []).map((word) => word.replace(ARTICLE, ""));

const ROOT = 4;
const BITS = 20;

// What a word in another language is known by: how it begins.
export const root = (word) => word.slice(0, ROOT);

// A number for a word or pair (FNV-1a, folded).
export function keyOf(word) {
  let value = 2166136261;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619) >>> 0;
  return (value ^ (value >>> 15)) & ((1 << BITS) - 1);
}

// English stems: the Snowball project's description of its English stemmer, https://snowballstem.org/algorithms/english/stemmer.html
const EXCEPTIONS = {
  skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
  sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
};
const STAY = new Set(["inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"]);
const VOWEL = "[aeiouy]";
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const STEP2 = [
  ["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"], ["tional", "tion"], ["biliti", "ble"],
  ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"], ["aliti", "al"], ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"],
  ["enci", "ence"], ["anci", "ance"], ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["ogist", "og"], ["bli", "ble"], ["ogi", "og"], ["li", ""],
];
const STEP3 = [["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", ""], ["ical", "ic"], ["ness", ""], ["ful", ""]];
const STEP4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

const hasVowel = (text) => new RegExp(VOWEL).test(text);
const isShortEnd = (text) => /[^aeiouy][aeiouy][^aeiouywxY]$/.test(text) || /^[aeiouy][^aeiouy]$/.test(text) || text === "past";

function regions(word) {
  const after = (from) => {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };
  const special = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(word);
  const first = special ? special[0].length : after(0);
  return [first, after(first)];
}

function pluralsAndTenses(word, [r1]) {
  if (word.endsWith("sses")) word = word.slice(0, -2);
  else if (/(ied|ies)$/.test(word)) word = word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  else if (/s$/.test(word) && !/(us|ss)$/.test(word) && hasVowel(word.slice(0, -2))) word = word.slice(0, -1);
  if (STAY.has(word)) return word;
  let found = /(eedly|eed)$/.exec(word);
  if (found) return found.index >= r1 && !/^(proc|exc|succ)/.test(word) ? word.slice(0, found.index) + "ee" : word;
  found = /(ingly|edly|ing|ed)$/.exec(word);
  if (!found || !hasVowel(word.slice(0, found.index))) return word;
  const rest = word.slice(0, found.index);
  if (found[0] === "ing" && /^[^aeiouy]y$/.test(rest)) return rest.slice(0, -1) + "ie";
  if (/(at|bl|iz)$/.test(rest)) return rest + "e";
  if (DOUBLE.test(rest)) return /^[aeo](bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length <= r1 && isShortEnd(rest) ? rest + "e" : rest;
}

function longer(word, [r1, r2]) {
  const two = STEP2.find(([end]) => word.endsWith(end));
  if (two && word.length - two[0].length >= r1) {
    const rest = word.slice(0, -two[0].length);
    if (two[0] === "ogi" ? rest.endsWith("l") : two[0] === "li" ? /[cdeghkmnrt]$/.test(rest) : true) word = rest + two[1];
  }
  const three = STEP3.find(([end]) => word.endsWith(end));
  if (three && word.length - three[0].length >= (three[0] === "ative" ? r2 : r1)) word = word.slice(0, -three[0].length) + three[1];
  const four = STEP4.find((end) => word.endsWith(end));
  if (four && word.length - four.length >= r2 && (four !== "ion" || /[st]$/.test(word.slice(0, -3)))) word = word.slice(0, -four.length);
  const last = word.length - 1;
  if (word.endsWith("e") && (last >= r2 || (last >= r1 && !isShortEnd(word.slice(0, -1))))) return word.slice(0, -1);
  return word.endsWith("ll") && last >= r2 ? word.slice(0, -1) : word;
}

const stems = new Map();

export function stem(word) {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  let made = stems.get(word);
  if (made === undefined) {
    made = Object.hasOwn(EXCEPTIONS, word) ? EXCEPTIONS[word] : stemmed(word);
    stems.set(word, made);
  }
  return made;
}

function stemmed(word) {
  word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const where = regions(word);
  word = pluralsAndTenses(word, where);
  if (STAY.has(word)) return word;
  if (/..[yY]$/.test(word) && !new RegExp(`${VOWEL}.$`).test(word)) word = word.slice(0, -1) + "i";
  return longer(word, where).replace(/Y/g, "y");
}

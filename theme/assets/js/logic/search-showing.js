// What is shown of a page that was found: where on it the answer stands, the sentence that matches, and the words that match.

import { stemsIn } from "./search-index.js";
import { stem, tokens } from "./search-text.js";

// What is shown of a page: the heading under which it answers, with its anchor, if one says more of it than the title does, and the
// sentence that says most of what was typed. `lines` are the page's parts, each its heading and then its lines; the first, without a
// heading, is its description. They come after the page itself, and until then there is nothing to show.
export function shownOf(opened, query, { title }, lines = []) {
  const place = placeOf(opened, query, title, lines);
  return { ...place, text: sentenceOf(opened, query, place.heading, lines) };
}

function placeOf(opened, query, title, lines) {
  const likes = (text) => likeness(opened, query, text);
  const headings = lines.map(([heading]) => [].concat(heading));
  const [like, best] = headings.map((each) => [likes(each[0]), each]).sort((a, b) => b[0] - a[0])[0] ?? [0];
  if (like <= 0.55 || like <= likes(title) + 0.15) return { anchor: "", heading: "" };
  return { anchor: best[1] ?? slug(best[0]), heading: best[0] };
}

// The anchor that Markdown makes of a heading; one that differs stands with it.
const slug = (heading) =>
  heading.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^\w\s-]/g, "").trim().replace(/[-\s]+/g, "-");

const BETTER = 0.05; // by so much a sentence has to say more than the page's own description
const HERE = 0.2; // how much it counts that a sentence stands under the heading that a result leads to
const SHORTEST = 25; // letters: “I use a bottle.” would only say the title again
const END = /([.?!][”’)]?) (?=[“‘(]?\p{Lu})/gu; // of a sentence

// The page's description if no sentence says more.
function sentenceOf(opened, query, heading, lines) {
  let best = lines[0]?.[1] ?? "";
  let most = likeness(opened, query, best) + BETTER;
  for (const [under, ...said] of lines) {
    const here = heading && [].concat(under)[0] === heading ? HERE : 0;
    for (const sentence of said.flatMap((line) => line.replace(END, "$1\n").split("\n"))) {
      const like = likeness(opened, query, sentence);
      if (like && like + here > most && sentence.length >= SHORTEST) [best, most] = [sentence, like + here];
    }
  }
  return best;
}

const BEFORE = 30; // letters that are kept before the first match of a long sentence
const LATE = 70;

// A sentence whose first match stands late begins near it, so that the match is seen in a narrow box too.
export function cutTo(query, text) {
  const [before] = marked(query, text);
  if (before.length < LATE || before.length === text.length) return text;
  return `… ${before.slice(before.indexOf(" ", before.length - BEFORE) + 1)}${text.slice(before.length)}`;
}

function likeness(opened, query, text) {
  const there = stemsIn(opened, text);
  const found = query.words.filter((word) => !word.little && [...word.stems.keys()].some((each) => there.has(each)));
  return found.reduce((sum, word) => sum + word.tells, 0) / query.total;
}

// A text in pieces, every other one a match: [before, match, between, match, after].
export function marked(query, text) {
  const stems = new Set(query.words.filter((word) => !word.little).flatMap((word) => [...word.stems.keys()]));
  const pieces = [""];
  for (const piece of text.split(/([\p{L}\p{M}\p{N}'’]+)/u)) {
    const isMatch = tokens(piece).some((word) => stems.has(stem(word)));
    if (isMatch === (pieces.length % 2 === 0)) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

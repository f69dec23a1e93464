// Finds pages, answers and urgent help for what somebody typed. It knows the opened index and no page.

import { answersFor, meaningsOf, ordered } from "./search-answering.js";
import { isPostcode, pagesWith } from "./search-index.js";
import { follow } from "./search-leading.js";
import { ageIn, BIRTH, mendedIn, quieten, read } from "./search-reading.js";
import { chances } from "./search-wanted.js";

export const TUNED = {
  text: 2, topic: 1.5, page: 1.5, wanted: 1, named: 0.4, staff: 0.75, age: 0.35, urgentPage: 0.1,
  share: 1.2, together: 0.3, whole: 0.5, least: 0.05, partlyUrgent: 0.4,
  listed: 5.6, sure: 1.9, perhaps: -2.4, second: 2.8, also: 6,
};
const RECORD = 4; // the bit of a page that was made for one place or service
const STAFF = 3;
const MOST = 50;

export function search(opened, typed, tuned = TUNED) {
  const found = lookFor(opened, read(opened, typed), typed, tuned);
  return found.results.length || found.urgent.length ? found : lookFor(opened, read(opened, typed, 1), typed, tuned);
}

function lookFor(opened, query, typed, tuned) {
  const scores = new Float64Array(opened.pages.length);
  const at = (page) => opened.pageAt.get(page);
  const age = ageIn(query);
  if (age && !age.alone) quieten(query);
  scoreText(opened, query, scores, tuned);
  const led = follow(opened, query, tuned);
  for (const [topic, score] of led.topics) {
    for (const [place, share] of opened.topics[topic] ?? []) scores[place] += tuned.topic * score * (share / 10);
  }
  for (const [place, score] of led.pages) scores[place] += tuned.page * score; // somebody asks for just this page
  chances(opened, query).forEach((chance, place) => (scores[place] += tuned.wanted * chance));
  scoreNamed(opened, led.names, scores, tuned);
  scoreAge(opened, age, scores, tuned);
  scorePlace(opened, typed, scores);
  const urgent = led.urgent.map(({ at, first, sure }) => ({ ...ordered(opened.urgent[at], first), sure }));
  for (const help of urgent) if (at(help.page) !== undefined) scores[at(help.page)] += tuned.urgentPage;
  const results = best(opened, query, scores, led.staff, tuned);
  return { query, urgent, isUrgent: urgent.some(({ sure }) => sure), mended: mendedIn(query), means: meaningsOf(opened, query), results, answers: answersFor(opened, query, led, age, results) };
}

const isRecord = (opened, place) => (opened.pages[place][3] & RECORD) > 0;

function scoreText(opened, query, scores, tuned) {
  for (const word of query.words) {
    if (word.little && !query.onlyLittle) continue;
    const most = new Map();
    for (const [each, sure] of word.stems) {
      const { found } = pagesWith(opened, each);
      for (let i = 0; i < found.length; i += 2) most.set(found[i], Math.max(most.get(found[i]) ?? 0, found[i + 1] * sure));
    }
    for (const [place, weight] of most) scores[place] += (tuned.text * weight * word.tells) / query.total;
  }
}

// Who names a place or service looks for its own page.
function scoreNamed(opened, names, scores, tuned) {
  for (const [id, value] of names) {
    const place = opened.pageAt.get(opened.answers.contacts[id]?.page);
    if (place !== undefined && isRecord(opened, place)) scores[place] += tuned.named * value;
  }
}

function scoreAge(opened, age, scores, tuned) {
  for (const [from, until, page] of age ? opened.ages : []) {
    const place = opened.pageAt.get(page);
    if (place === undefined || age.days < (from ?? -BIRTH) || age.days > (until ?? Infinity)) continue;
    scores[place] += tuned.age * (age.alone ? 4 : 1);
  }
}

function scorePlace(opened, typed, scores) {
  if (isPostcode(typed) && opened.pageAt.has("hubs/")) scores[opened.pageAt.get("hubs/")] += 1;
}

function best(opened, query, scores, staff, tuned) {
  const found = [];
  scores.forEach((score, place) => {
    const sort = opened.pages[place][3];
    const forStaff = (sort & STAFF) > 0;
    const fair = score * (forStaff && staff < 0.3 ? tuned.staff : 1);
    if (fair > 0) found.push([place, fair]);
  });
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (found[0]?.[1] ?? 0) * tuned.least;
  return found.filter(([, score]) => score >= least).slice(0, MOST).map(([place, score]) => {
    const [address, title, where, sort] = opened.pages[place];
    return { place, address, title, where, staff: (sort & STAFF) > 0, record: isRecord(opened, place), score };
  });
}

// Finds pages, answers and urgent help for what somebody typed. It knows the opened index and no page.

import { comparable, isPostcode, LIGHT, LITTLE, pagesWith, stemsIn, telling } from "./search-index.js";
import { joined, meant } from "./search-mending.js";
import { stem, tokens } from "./search-text.js";

export const TUNED = { text: 0.9, topic: 1.5, page: 1.5, staff: 0.55, record: 0.8, age: 0.35, urgentPage: 0.35, together: 0.3, whole: 0.5, least: 0.05, partlyUrgent: 0.4 };
const DAYS = { day: 1, week: 7, month: 30.4375, year: 365.25 };
const BIRTH = 280;

export function search(opened, typed, tuned = TUNED) {
  const found = lookFor(opened, read(opened, typed), typed, tuned);
  return found.results.length || found.urgent.length ? found : lookFor(opened, read(opened, typed, 1), typed, tuned);
}

function lookFor(opened, query, typed, tuned) {
  const scores = new Float64Array(opened.pages.length);
  scoreText(opened, query, scores, tuned);
  const led = follow(opened, query, tuned);
  for (const [topic, score] of led.topics) {
    for (const [place, share] of opened.topics[topic] ?? []) scores[place] += tuned.topic * score * (share / 100);
  }
  for (const [place, score] of led.pages) scores[place] += tuned.page * score;
  const age = ageIn(query);
  scoreAge(opened, age, scores, tuned);
  scorePlace(opened, typed, scores);
  const urgent = led.urgent.map(({ at, first }) => ordered(opened.urgent[at], first));
  for (const help of urgent) if (opened.pageAt.has(help.page)) scores[opened.pageAt.get(help.page)] += tuned.urgentPage;
  const results = best(opened, query, scores, led.staff, tuned);
  return { query, urgent, mended: mendedIn(query), means: meaningsOf(opened, query), results, answers: answersFor(opened, query, led, age, results) };
}

// The words of a query: each with the known stems that it may stand for and how much it tells; `further` forgives more.
export function read(opened, typed, further = 0) {
  const make = (form, as) => ({ form, typed: as, stem: stem(form), little: opened.little.has(form) });
  const words = joined(opened, comparable(opened, typed).slice(0, 24), make);
  const isMidWord = /[\p{L}\p{M}]$/u.test(typed);
  const read = words.map((word, i) => {
    const stands = word.little ? [{ form: word.form, sure: 1 }] : meant(opened, word, isMidWord && i === words.length - 1, further);
    const stems = new Map();
    for (const { form, sure } of stands) if (!stems.has(stem(form))) stems.set(stem(form), Math.min(1, sure));
    const tells = word.little ? LITTLE : stems.size ? Math.max(...[...stems.keys()].map((each) => telling(opened, each))) : 0.35;
    return { ...word, stands, stems, tells };
  });
  const number = opened.pages.length && read.every((word) => word.little);
  return { words: read, total: read.reduce((sum, word) => sum + word.tells, 0) || 1, onlyLittle: number, text: read.map((word) => word.stands[0]?.form ?? word.form).map((form) => stem(form)).join(" ") };
}

function scoreText(opened, query, scores, tuned) {
  for (const word of query.words) {
    if (word.little && !query.onlyLittle) continue;
    const most = new Map();
    for (const [each, sure] of word.stems) {
      const found = pagesWith(opened, each);
      for (let i = 0; i < found.length; i += 2) most.set(found[i], Math.max(most.get(found[i]) ?? 0, found[i + 1] * sure));
    }
    for (const [place, weight] of most) scores[place] += (tuned.text * weight * word.tells) / query.total;
  }
}

// Where what people type leads: topics, pages, urgent help, and how much of the query is a practitioner's.
function follow(opened, query, tuned) {
  const held = new Map();
  query.words.forEach((word, at) => {
    for (const [each, sure] of word.stems) {
      for (const phrase of opened.holding.get(each) ?? []) {
        if (!held.has(phrase)) held.set(phrase, new Map());
        const by = held.get(phrase);
        by.set(each, Math.max(by.get(each) ?? 0, sure));
        (by.at ??= new Set()).add(at);
      }
    }
  });
  const toTopic = new Map(), toPage = new Map(), toUrgent = new Map();
  const led = { topics: [], pages: [], urgent: [], staff: 0, names: new Map() };
  for (const [phrase, by] of held) {
    const { topics = [], page = -1, urgent = -1, first = "", unless = [], staff, strength = 1, answer } = opened.leads[phrase.list];
    const match = matched(opened, query, phrase, by, tuned);
    const value = match.value * strength * (urgent >= 0 && !match.complete ? tuned.partlyUrgent : 1);
    topics.forEach((topic, i) => cover(toTopic, topic, query, by.at, value / (1 + i)));
    if (page >= 0) cover(toPage, page, query, by.at, value);
    if (staff) led.staff = Math.max(led.staff, match.share * match.covers);
    if (answer && match.share > 0.55) led.names.set(answer, Math.max(led.names.get(answer) ?? 0, match.covers * match.share));
    if (urgent >= 0 && !query.words.some((word) => unless.includes(word.form))) press(toUrgent, urgent, match, first, phrase, by);
  }
  led.topics = summed(toTopic, query);
  led.pages = summed(toPage, query);
  led.urgent = [...toUrgent].filter(([, each]) => each.whole).sort((a, b) => b[1].covers - a[1].covers || a[0] - b[0]).map(([at, each]) => ({ at, first: each.first }));
  return led;
}

function matched(opened, query, phrase, by, tuned) {
  let there = 0, all = 0, content = 0;
  for (const each of phrase.stems) {
    const tells = (phrase.tells ??= new Map()).get(each) ?? telling(opened, each);
    phrase.tells.set(each, tells);
    all += tells;
    there += tells * (by.get(each) ?? 0);
    if (by.has(each) && tells > LIGHT) content += 1;
  }
  const share = there / all;
  const covers = [...by.at].reduce((sum, at) => sum + query.words[at].tells, 0) / query.total;
  const complete = by.size === phrase.stems.length;
  const bonus = complete ? 1 + tuned.together * Math.min(3, phrase.stems.length - 1) + (phrase.text === query.text || covers > 0.98 ? tuned.whole : 0) : 0.85;
  return { share, covers, content, complete, value: share * share * bonus, surest: Math.min(...by.values()) };
}

// For each word of the query the best that leads to a target: words of different phrases add up, the same word counts once.
function cover(targets, target, query, at, value) {
  if (!targets.has(target)) targets.set(target, new Float64Array(query.words.length));
  const covered = targets.get(target);
  for (const place of at) covered[place] = Math.max(covered[place], value);
}

const summed = (targets, query) =>
  [...targets].map(([target, covered]) => [target, covered.reduce((sum, value, at) => sum + value * query.words[at].tells, 0) / query.total]);

function press(urgent, at, match, first, phrase, by) {
  const whole = (match.complete && match.surest > 0.7) || (match.content > 1 && match.share > 0.8 && by.has("not") === phrase.stems.includes("not"));
  const before = urgent.get(at) ?? { whole: false, covers: 0, first: "" };
  if (!whole || (before.whole && before.covers >= match.covers + (first ? 0.001 : 0))) return;
  urgent.set(at, { whole, covers: match.covers, first });
}

const ordered = (help, first) =>
  first ? { ...help, lines: [...help.lines].sort((a, b) => (b[0] === first) - (a[0] === first)) } : help;

// An age in the query, in days from birth: “2 year old”, “12 weeks”, “28 weeks pregnant”.
function ageIn(query) {
  const words = query.words.map((word) => word.stem);
  const at = words.findIndex((word, i) => /^\d{1,2}$/.test(word) && words[i + 1] in DAYS);
  if (at < 0) return null;
  const isPregnancy = words.some((word) => word.startsWith("pregnan"));
  const days = Number(words[at]) * DAYS[words[at + 1]] - (isPregnancy ? BIRTH : 0);
  const others = query.words.filter((word, i) => i !== at && i !== at + 1 && !word.little && !["old", "age", "babi", "child", "toddler"].includes(word.stem));
  return { days, alone: !others.length, isPregnancy };
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

const STAFF = 3;
const MOST = 50;

function best(opened, query, scores, staff, tuned) {
  const found = [];
  scores.forEach((score, place) => {
    const sort = opened.pages[place][4];
    const forStaff = (sort & STAFF) > 0;
    const fair = score * (forStaff && staff < 0.3 ? tuned.staff : 1) * (sort & 4 ? tuned.record : 1);
    if (fair > 0) found.push([place, fair]);
  });
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (found[0]?.[1] ?? 0) * tuned.least;
  return found.filter(([, score]) => score >= least).slice(0, MOST).map(([place, score]) => {
    const [address, title, , where, sort] = opened.pages[place];
    return { place, address, title, where, staff: (sort & STAFF) > 0, score };
  });
}

// Where on its page a result stands, and the sentence to show: worked out for the results that are shown.
export function shownOf(opened, query, { place, title }) {
  const [, , description, , , parts] = opened.pages[place];
  const likes = (text) => likeness(opened, query, text);
  const inTitle = likes(title);
  const part = parts.filter((each) => each[0]).map((each) => [likes(each[0]), each]).sort((a, b) => b[0] - a[0])[0];
  const jumps = part && part[0] > 0.55 && part[0] > inTitle + 0.15 ? part[1] : null;
  const texts = jumps ? [jumps[1], description] : [description, ...parts.map((each) => each[1])];
  const shown = texts.reduce((a, b) => (likes(b) > likes(a) + 0.05 ? b : a), texts[0] ?? "");
  return { anchor: jumps ? (jumps[2] ?? slug(jumps[0])) : "", heading: jumps?.[0] ?? "", text: shown };
}

// The anchor that Markdown makes of a heading; where it is another, the index says so.
const slug = (heading) =>
  heading.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^\w\s-]/g, "").trim().replace(/[-\s]+/g, "-");

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

// The word that nothing has, and the one that was looked for instead.
function mendedIn(query) {
  const mended = query.words.filter((word) => !word.little && word.stands.length && word.stands[0].sure < 1 && !word.stands[0].form.startsWith(word.form));
  return mended.map((word) => [word.typed, word.stands[0].form]);
}

function meaningsOf(opened, query) {
  const content = query.words.filter((word) => !word.little).map((word) => word.form).join(" ");
  const found = opened.means.find(([words]) => words.some((word) => tokens(word).join(" ") === content));
  const placed = (found?.[1] ?? []).map(([says, topic, page]) => {
    const place = page ? opened.pageAt.get(page) : opened.topics[topic]?.reduce((a, b) => (b[1] > a[1] ? b : a))?.[0];
    return place === undefined ? null : { says, address: opened.pages[place][0] };
  });
  return placed.filter(Boolean);
}

function answersFor(opened, query, led, age, results) {
  const found = [];
  const [named] = [...led.names].sort((a, b) => b[1] - a[1]);
  const asks = query.words.some((word) => opened.ask.includes(word.form));
  if (named && (named[1] > 0.5 || (asks && named[1] > 0.25)) && opened.answers.contacts[named[0]]) found.push({ contact: opened.answers.contacts[named[0]] });
  const jabs = led.topics.find(([topic]) => topic === "immunisations");
  if (age && jabs && jabs[1] > 0.2) {
    const visits = opened.answers.jabs.filter((visit) => visit.from !== null && Math.abs(visit.from - age.days) < 4);
    if (visits.length && results[0]) found.push({ jabs: visits, address: results[0].address });
  }
  return found;
}

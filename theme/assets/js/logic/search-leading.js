// Where what people type leads, by the lists of words in the index: to topics, pages and urgent help.

import { alarms } from "./search-alarm.js";
import { telling } from "./search-index.js";

const MORE = 2; // kinds of help that may be meant beside the likeliest
const NAMED = 1; // by so much likelier must be help for what a calm list holds whole: “key person”
const SEVERAL = 0.7, ONE = 0.75, FOREIGN = 0.9; // how sure a mended word must be to call for help: “bike” is no “bije”

// The topics, pages, urgent help, and how much of the query is a practitioner's.
export function follow(opened, query, tuned) {
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
  let calm = 0; // by so much likelier than usual must be help
  const led = { topics: [], pages: [], urgent: [], staff: 0, names: new Map() };
  for (const [phrase, by] of held) {
    const { topics = [], page = -1, urgent = -1, first = "", unless = [], staff, strength = 1, answer, isForeign } = opened.leads[phrase.list];
    if (query.words.some((word) => unless.includes(word.form))) continue; // the words mean something else here: “baby blues”
    const match = matched(opened, query, phrase, by, tuned);
    const value = match.value * strength * (urgent >= 0 && !match.complete ? tuned.partlyUrgent : 1);
    topics.forEach((topic, i) => cover(toTopic, topic, query, by.at, value / (1 + i)));
    if (page >= 0) cover(toPage, page, query, by.at, value);
    if (staff) led.staff = Math.max(led.staff, match.share * match.covers);
    if (answer && match.share > 0.55) led.names.set(answer, Math.max(led.names.get(answer) ?? 0, match.covers * match.share));
    if (urgent < 0 && match.complete && match.surest === 1) calm = Math.max(calm, calmness(opened, query, phrase, by.at, answer));
    if (urgent >= 0) press(toUrgent, urgent, match, first, isForeign ? FOREIGN : phrase.stems.length > 1 ? SEVERAL : ONE);
  }
  led.topics = summed(toTopic, query);
  led.pages = summed(toPage, query);
  led.urgent = urgentIn(opened, toUrgent, alarms(opened, query), tuned, calm);
  return led;
}

// How calm it is that a list which calls for no help holds what was typed: just that, or the name of a hub beside words that only
// ask about it, “is Park Edge open now”.
function calmness(opened, query, phrase, named, answer) {
  const asks = (word) => word.little || opened.ask.includes(word.form) || opened.ask_phone.includes(word.form);
  const isHub = opened.answers.contacts[answer]?.page.startsWith("hubs/");
  if (isHub && query.words.every((word, at) => named.has(at) || asks(word))) return Infinity;
  return phrase.text === query.text ? NAMED : 0;
}

// The urgent help to show, that which is called for most first: by a list of words, by what the words call for together, or both.
// What is not sure but may be meant comes last, a few at most.
function urgentIn(opened, listed, calls, tuned, calm) {
  const found = opened.urgent.map((_, at) => {
    const list = listed.get(at);
    const call = calls[at] ?? tuned.perhaps;
    const need = list ? Math.max(call, tuned.perhaps) + tuned.listed + list.covers : call;
    return { at, first: list?.first ?? "", isListed: !!list, call, need };
  });
  found.sort((a, b) => b.need - a.need || a.at - b.at);
  const isSure = ({ isListed, need }) => isListed || (!calm && need > tuned.sure && need > found[0].need - tuned.second);
  const likely = Math.max(tuned.perhaps + calm, ...found.map(({ call }) => call - tuned.also));
  const sure = found.filter(isSure);
  const perhaps = found.filter((each) => !isSure(each) && each.call > likely).slice(0, sure.length ? MORE : MORE + 1);
  return [...sure, ...perhaps].map((each) => ({ ...each, sure: isSure(each) }));
}

function matched(opened, query, phrase, by, tuned) {
  let there = 0, all = 0;
  for (const each of phrase.stems) {
    const tells = (phrase.tells ??= new Map()).get(each) ?? telling(opened, each);
    phrase.tells.set(each, tells);
    all += tells;
    there += tells * (by.get(each) ?? 0);
  }
  const share = there / all;
  const covers = [...by.at].reduce((sum, at) => sum + query.words[at].tells, 0) / query.total;
  const complete = by.size === phrase.stems.length;
  const bonus = complete ? 1 + tuned.together * Math.min(3, phrase.stems.length - 1) + (phrase.text === query.text || covers > 0.98 ? tuned.whole : 0) : 0.85;
  return { share, covers, complete, value: share ** tuned.share * bonus, surest: Math.min(...by.values()) };
}

// For each word of the query the best that leads to a target: words of different phrases add up, the same word counts once.
function cover(targets, target, query, at, value) {
  if (!targets.has(target)) targets.set(target, new Float64Array(query.words.length));
  const covered = targets.get(target);
  for (const place of at) covered[place] = Math.max(covered[place], value);
}

const summed = (targets, query) =>
  [...targets].map(([target, covered]) => [target, covered.reduce((sum, value, at) => sum + value * query.words[at].tells, 0) / query.total]);

function press(urgent, at, match, first, surer) {
  if (!match.complete || match.surest <= surer) return;
  const before = urgent.get(at);
  if (!before || match.covers > before.covers || (first && match.covers === before.covers)) urgent.set(at, { covers: match.covers, first });
}

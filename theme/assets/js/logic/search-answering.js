// Answers from the facts: whom to reach, the jabs at an age, urgent help in its order, what a word can mean.

import { tokens } from "./search-text.js";

export const ordered = (help, first) =>
  first ? { ...help, lines: [...help.lines].sort((a, b) => (b[0] === first) - (a[0] === first)) } : help;

export function meaningsOf(opened, query) {
  const content = query.words.filter((word) => !word.little).map((word) => word.form).join(" ");
  const found = opened.means.find(([words]) => words.some((word) => tokens(word).join(" ") === content));
  const placed = (found?.[1] ?? []).map(([says, topic, page]) => {
    const place = page ? opened.pageAt.get(page) : opened.topics[topic]?.reduce((a, b) => (b[1] > a[1] ? b : a))?.[0];
    return place === undefined ? null : { says, address: opened.pages[place][0] };
  });
  return placed.filter(Boolean);
}

// Whom to reach; the name of one that has a page of its own is the page's title.
function contactOf(opened, id) {
  const contact = opened.answers.contacts[id];
  return { name: opened.pages[opened.pageAt.get(contact.page)]?.[1], ...contact };
}

export function answersFor(opened, query, led, age, results) {
  const found = [];
  const [named] = [...led.names].sort((a, b) => b[1] - a[1]);
  const asks = query.words.some((word) => opened.ask.includes(word.form));
  if (named && (named[1] > 0.5 || (asks && named[1] > 0.25)) && opened.answers.contacts[named[0]]) found.push({ contact: contactOf(opened, named[0]) });
  const jabs = led.topics.find(([topic]) => topic === "immunisations");
  if (age && jabs && jabs[1] > 0.2) {
    const visits = opened.answers.jabs.filter((visit) => visit.from !== null && Math.abs(visit.from - age.days) < 4);
    if (visits.length && results[0]) found.push({ jabs: visits, address: results[0].address });
  }
  return found;
}

// Answers from the facts: whom to reach, the jabs at an age, urgent help in its order, what a word can mean.

import { tokens } from "./search-text.js";

const NEAR = 3; // results, of which one may be the page of somebody whose phone is asked for,
const ENOUGH = 0.5; // if it is worth so much of the first

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

// Whose phone is asked for without a name: one that the first results and what was typed lead to, if can be with a number. A list of
// places that stands before one of them is what was asked for.
function whoseIsNear(opened, led, results) {
  const near = results.slice(0, NEAR).filter(({ score }) => score >= results[0].score * ENOUGH);
  const contacts = Object.entries(opened.answers.contacts);
  const [[topic] = []] = most(led.topics), [[page] = []] = most(led.pages);
  const meant = ({ place }) => place === page || place === near[0].place || opened.topics[topic]?.some(([each]) => each === place);
  const listed = ({ address }, at) => near.slice(0, at).some((before) => before.address && address.startsWith(before.address));
  const found = near.filter((each, at) => each.record && meant(each) && !listed(each, at));
  const ids = found.map(({ address }) => contacts.find(([, { page }]) => page === address)?.[0]).filter(Boolean);
  return ids.find((id) => opened.answers.contacts[id].phones) ?? ids[0];
}

const most = (led) => [...led].sort((a, b) => b[1] - a[1]);

export function answersFor(opened, query, led, age, results) {
  const found = [];
  const [named] = most(led.names);
  const asksFor = (words) => query.words.some((word) => words.includes(word.form));
  const asks = asksFor(opened.ask), asksForPhone = asksFor(opened.ask_phone);
  const isNamed = named && named[1] > (asks || asksForPhone ? 0.25 : 0.5);
  const id = isNamed ? named[0] : asksForPhone ? whoseIsNear(opened, led, results) : "";
  if (opened.answers.contacts[id]) found.push({ contact: contactOf(opened, id) });
  const jabs = led.topics.find(([topic]) => topic === "immunisations");
  if (age && jabs && jabs[1] > 0.2) {
    const visits = opened.answers.jabs.filter((visit) => visit.from !== null && Math.abs(visit.from - age.days) < 4);
    if (visits.length && results[0]) found.push({ jabs: visits, address: results[0].address });
  }
  return found;
}

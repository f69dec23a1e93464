// The days of one child's life: the same sums as in knowledge_hub/model/timeline.py. Days are counted from 1 January 1970.

import { DAY, dayOf, isoOf, wallTime } from "./london.js";

/** The number of a day written “2026-04-30”; null if it is not in the calendar. */
export function wholeDay(text) {
  const day = dayOf(text);
  return Number.isInteger(day) && isoOf(day) === text ? day : null;
}

/** Which day it is in London at a moment. */
export const today = (moment) => Math.floor(wallTime(moment) / DAY);

const parts = (day) => isoOf(day).split("-").map((part, place) => part - (place === 1));
const inMonth = (year, month, day) => {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, last)) / 86400000;
};

/** The day of an age for a child born, or due, on a day. A month that is too short gives its last day. */
export function reached([months, days, pregnant], birth, { pregnancy }) {
  const [year, month, day] = parts(pregnant ? birth - pregnancy : birth);
  return inMonth(year, month + months, day) + days;
}

/** The day on which the hours start for a child who reaches the age on a day; null if no term is known for it. */
export function hoursStart(terms, day) {
  const [year, month, date] = parts(day);
  const order = ([m, d]) => m * 100 + d;
  const here = order([month + 1, date]);
  const term = terms.find(([first, last]) => order(first) <= order(last)
    ? order(first) <= here && here <= order(last)
    : here >= order(first) || here <= order(last));
  if (!term) return null;
  const [startMonth, startDay] = term[2];
  const start = inMonth(year, startMonth - 1, startDay);
  return start > day ? start : inMonth(year + 1, startMonth - 1, startDay);
}

/** Whether children born on a day are meant; days as text come in order. */
export const includes = ([first, last], day) => (!first || first <= isoOf(day)) && (!last || isoOf(day) <= last);

/** The first and last day of an item (null: open); null if it is not for this child, `known: false` if nobody can tell. */
export function when(item, kind, day, rules) {
  if (kind === "birth" && item.unborn) return null;
  if (item.doses && !item.doses.some(([, ...births]) => includes(births, day))) return null;
  const at = (age) => (age ? reached(age, day, rules) : null);
  let from = item.from && (kind === "due" || !item.from[2]) ? at(item.from) : null;
  let until = at(item.until);
  if (item.after) {
    const start = hoursStart(rules.terms, at(item.after));
    if (!item.apply && start === null) return { from: null, until, known: false };
    if (!item.apply) from = start;
    else if (start !== null) until = start - 1;
  }
  return from === null || until === null || from <= until ? { from, until, known: true } : null;
}

/** Whether a vaccine of this visit is only known for children born later. */
export function mayLack(item, day) {
  const known = {};
  for (const [vaccine, first] of item.doses ?? []) known[vaccine] ||= !first || first <= isoOf(day);
  return Object.values(known).includes(false);
}

/** Why a date cannot be; null if it can. */
export function wrongDate(kind, day, now, rules) {
  if (day === null) return "missing";
  if (kind === "due") return day > now + rules.ahead ? "due-far" : day < now - rules.past ? "due-past" : null;
  if (day > now) return "born-later";
  return reached(rules.ends, day, rules) < now ? "too-old" : null;
}

/** Every item with its days, sorted into what comes next, what is there for longer, what is past, and what nobody can tell. */
export function timeline(kind, day, now, rules) {
  const found = { next: [], long: [], past: [], unknown: [] };
  for (const item of rules.items) {
    const days = when(item, kind, day, rules);
    if (!days) continue;
    const { from, until, known } = days;
    const part = !known ? "unknown" : until !== null && until < now ? "past"
      : from !== null && item.dated && (from >= now || !item.lasting) ? "next" : "long";
    found[part].push({ item, from, until, open: part === "next" && from < now });
  }
  found.next.sort((a, b) => a.from - b.from);
  found.long.sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || 0);
  found.past.sort((a, b) => b.until - a.until);
  return found;
}

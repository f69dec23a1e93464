// Whether a place is open at a moment, until when, and why: the same sums as knowledge_hub/model/opening.py.
// Times are minutes on London's clocks (london.js). Hours and holidays come as knowledge_hub/blocks/living.py prints them.

import { DAY, isoOf, weekday } from "./london.js";

const SOON = 30;
const LONG = 7 * DAY;
const HORIZON = 366;
const ALL_DAY = [[0, DAY]];

export function stateAt(hours, holidays, now) {
  const today = Math.floor(now / DAY);
  const [here, after] = nowAndNext(hours, holidays, today - 1, now);
  if (!here) {
    const planned = plan(hours, holidays, today);
    const because = planned.spans.length ? null : planned.because;
    return { is: "closed", why: "hours", until: after?.begins ?? null, soon: false, because, then: after?.why ?? null };
  }
  const { why, ends, because } = here;
  if (why !== "hours") return { is: "unknown", why, until: ends, soon: false, because, then: null };
  if (ends - now > LONG) return { is: "open", why, until: null, soon: false, because: null, then: null };
  return { is: "open", why, until: ends, soon: ends - now <= SOON, because, then: null };
}

// The next moment at which what is said of this state can change: its end, half an hour before that, or midnight.
export function nextChange(state, now) {
  const midnight = (Math.floor(now / DAY) + 1) * DAY;
  const moments = [midnight, state.until, state.is === "open" && state.until - SOON];
  return Math.min(...moments.filter((moment) => moment > now));
}

export function plan(hours, holidays, day) {
  const iso = isoOf(day);
  const exception = exceptionOn(hours, iso);
  if (exception) return asSaid(hours, exception.hours, exception.reason);
  const usual = usualOn(hours, day);
  const holiday = holidays.days[iso] ?? holidays.special[iso.slice(5)];
  if (holiday && (!isClosed(usual) || iso in holidays.days)) {
    if (hours.holidays) return asSaid(hours, hours.holidays, holiday);
    if (!isClosed(usual) && !isAlwaysOpen(hours)) return { why: "bank-holiday", spans: ALL_DAY, because: holiday };
  } else if (iso > holidays.until && dependsOnHolidays(hours, usual)) {
    return { why: "beyond", spans: ALL_DAY, because: null };
  }
  const planned = asSaid(hours, usual);
  const inTerm = hours.term && hasTimes(usual) && !hours.appointment;
  return inTerm ? { ...planned, why: "term-time" } : planned;
}

// The exception that holds on a date; of several, the one that begins last, and of these the one that ends first.
function exceptionOn(hours, iso) {
  const found = hours.exceptions.filter(({ from, until }) => from <= iso && iso <= until);
  return found.reduce((best, each) => (!best || each.from > best.from || (each.from === best.from && each.until < best.until) ? each : best), null);
}

function usualOn(hours, day) {
  return hours.appointment && !hours.week.some(Boolean) ? "by-appointment" : (hours.week[weekday(day)] ?? []);
}

const hasTimes = (said) => Array.isArray(said) && said.length > 0;
const isClosed = (said) => Array.isArray(said) && said.length === 0;
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function isAlwaysOpen(hours) {
  const isAllDay = (said) => said?.length === 1 && said[0][0] === 0 && said[0][1] === DAY;
  return !hours.appointment && !hours.term && hours.week.every(isAllDay);
}

function dependsOnHolidays(hours, usual) {
  return hours.holidays ? !isSame(hours.holidays, usual) : !isClosed(usual) && !isAlwaysOpen(hours);
}

function asSaid(hours, said, because = null) {
  if (isClosed(said)) return { why: "hours", spans: [], because };
  if (hasTimes(said)) return { why: hours.appointment ? "by-appointment" : "hours", spans: said, because };
  return { why: said, spans: ALL_DAY, because };
}

function* stretches(hours, holidays, first) {
  for (let day = first; day < first + HORIZON + 2; day += 1) {
    const { why, spans, because } = plan(hours, holidays, day);
    for (const [opens, closes] of spans) yield { begins: day * DAY + opens, ends: day * DAY + closes, why, because };
  }
}

// The stretch that holds now, joined with those that follow without a break, and the one that comes after it.
function nowAndNext(hours, holidays, first, now) {
  let here = null;
  for (const each of stretches(hours, holidays, first)) {
    if (each.ends <= now) continue;
    if (here?.why === "hours" && each.why === "hours" && each.begins <= here.ends) {
      here = { ...here, ends: Math.max(here.ends, each.ends) };
    } else if (each.begins > now) {
      return [here, each];
    } else if (!here || each.why === "hours") {
      here = each;
    }
    if (here && here.ends - now > LONG) break;
  }
  return [here, null];
}

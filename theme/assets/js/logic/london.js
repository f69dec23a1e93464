// What the clocks in London show, as whole minutes since the start of 1970 on those clocks; a day is a whole number of days.

export const DAY = 1440;

const CLOCKS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London", hourCycle: "h23",
  year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
});

export function wallTime(instant) {
  const part = {};
  for (const { type, value } of CLOCKS.formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) / 60000;
}

export const dayOf = (iso) => Date.parse(`${iso}T00:00Z`) / 86400000;
export const isoOf = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
export const weekday = (day) => (day + 3) % 7; // Monday is 0; the first day of 1970 was a Thursday

// How long to wait, in milliseconds, until the clocks show this time; right across the nights when they change.
export function wait(until, from = new Date()) {
  const straight = from.getTime() - (from.getTime() % 60000) + (until - wallTime(from)) * 60000;
  const shown = wallTime(new Date(straight));
  return Math.max(straight - (shown - until) * 60000 - from.getTime(), 0);
}

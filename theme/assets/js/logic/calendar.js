// A calendar file (RFC 5545) of whole days, each with reminders at nine in the morning: a week before, and the day before.

import { isoOf } from "./london.js";

const REMINDERS = ["-P6DT15H", "-PT15H"]; // counted from the midnight at which the day begins
const LINE = 75; // bytes
const bytes = new TextEncoder();

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
const compact = (iso) => iso.replace(/-/g, "");

/** One line in pieces of at most 75 bytes; each piece after the first begins with a space. No character is cut. */
function folded(line) {
  const pieces = [""];
  let size = 0;
  for (const letter of line) {
    const more = bytes.encode(letter).length;
    if (size + more > LINE) {
      pieces.push(" ");
      size = 1;
    }
    pieces[pieces.length - 1] += letter;
    size += more;
  }
  return pieces.join("\r\n");
}

/** The text of the file. Each event has `id`, `from`, `days`, `name` and `about`; `stamp` is the moment it was made. */
export function calendar(name, maker, events, stamp) {
  const stamped = stamp.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escaped(maker)}//${escaped(name)}//EN`, "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH", `X-WR-CALNAME:${escaped(name)}`];
  for (const { id, from, days, name: title, about, url } of events) {
    lines.push("BEGIN:VEVENT", `UID:${id}@timeline`, `DTSTAMP:${stamped}`,
      `DTSTART;VALUE=DATE:${compact(isoOf(from))}`, `DTEND;VALUE=DATE:${compact(isoOf(from + days))}`,
      `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(about)}`, ...(url ? [`URL:${url}`] : []),
      "CLASS:PRIVATE", "TRANSP:TRANSPARENT");
    for (const trigger of REMINDERS) {
      lines.push("BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, `TRIGGER:${trigger}`, "END:VALARM");
    }
    lines.push("END:VEVENT");
  }
  return [...lines, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

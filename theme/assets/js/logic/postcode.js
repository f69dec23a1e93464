// Reads a postcode as people type it: any spaces, small letters, and a letter or figure that looks like the other.

const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/;
const BEGUN = /^[A-Z]{1,2}(\d([A-Z\d](\d[A-Z]?)?)?)?$/;
const FIGURES = { O: "0", I: "1", L: "1" };
const LETTERS = { 0: "O", 1: "I" };
const swapped = (text, other) => [...text].map((sign) => other[sign] ?? sign).join("");

/** What was typed: {is: "empty" | "half" | "wrong"}, or {is: "whole", outward: "AB1", sector: "AB1 2", last: "DE"}. */
export function readPostcode(typed) {
  const text = typed.toUpperCase().replace(/[^A-Z\d]/g, "");
  if (!text) return { is: "empty" };
  const found = WHOLE.exec(text) ?? WHOLE.exec(mended(text));
  if (found) return { is: "whole", outward: found[1], sector: `${found[1]} ${found[2]}`, last: found[3] };
  return { is: BEGUN.test(text) ? "half" : "wrong" };
}

/** The same with figures where a postcode has figures, and letters where it has letters. */
function mended(text) {
  const [first, figure, last] = [text.slice(0, -3), text.slice(-3, -2), text.slice(-2)];
  const outward = first.replace(/^([A-Z]{1,2})([\dOIL])([A-Z\d]?)$/, (_, area, district, end) => area + swapped(district, FIGURES) + end);
  return outward + swapped(figure, FIGURES) + swapped(last, LETTERS);
}

/** Where a postcode lies, from the file of its sector: a point, "elsewhere" if it is another council's, or null. */
export function pointOf(file, last) {
  const moved = file.inside[last];
  if (moved) return [file.from[0] + moved[0], file.from[1] + moved[1]];
  for (let place = 0; place < file.elsewhere.length; place += 2) {
    if (file.elsewhere.slice(place, place + 2) === last) return "elsewhere";
  }
  return null;
}

/** The name of a sector’s file: “ab1-2.json”. */
export const fileName = (sector) => `${sector.toLowerCase().replace(" ", "-")}.json`;

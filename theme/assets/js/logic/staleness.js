// Whether a fact can still be relied on: the last day on which it can is printed in the page.

export function isStale(goodUntil, today) {
  return today > goodUntil; // both are days as YYYY-MM-DD in London
}

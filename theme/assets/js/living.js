// What the elements that live by the clock share: the facts and words that the page brings once, and when to look again.

import { wait, wallTime } from "./logic/london.js";

const HOUR = 3600000;

export const brought = {};

const living = new Set();
let timer = 0;
let asked = false;

// All look at once, by one clock, and again when the first of them can have something new to say.
function look() {
  asked = false;
  clearTimeout(timer);
  if (document.hidden || !living.size) return;
  if (!("stale" in brought)) {
    Object.assign(brought, JSON.parse(document.querySelector("script[data-living]")?.textContent ?? "{}"));
  }
  const now = wallTime(new Date());
  let until = Infinity;
  for (const element of living) {
    try {
      until = Math.min(until, element.update(now));
    } catch {} // the server's text stays as it is
  }
  timer = setTimeout(look, until === Infinity ? HOUR : Math.min(wait(until), HOUR)); // clocks are set, and phones sleep
}

function ask() {
  if (!asked) queueMicrotask(look);
  asked = true;
}

document.addEventListener("visibilitychange", ask);

// An element that says something true now. `update(now)` returns the London time at which it can stop being true.
export class Living extends HTMLElement {
  connectedCallback() {
    living.add(this);
    ask();
  }

  disconnectedCallback() {
    living.delete(this);
  }
}

// What the elements that live by the clock share: the facts and words that the page brings once, and when to look again.

import { wait, wallTime } from "./logic/london.js";

const HOUR = 3600000;

export const brought = JSON.parse(document.querySelector("script[data-living]").textContent);

// An element that says something true now. `update(now)` returns the London time at which it can stop being true.
// Whatever goes wrong, the server's text is what stays.
export class Living extends HTMLElement {
  #timer = 0;
  #look = () => {
    clearTimeout(this.#timer);
    if (document.hidden || !this.isConnected) return;
    try {
      const until = this.update(wallTime(new Date()));
      this.#timer = setTimeout(this.#look, Math.min(wait(until), HOUR)); // a clock may be set, or a phone may sleep
    } catch {} // the server's text stays as it is
  };

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#look);
    this.#look();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#look);
    clearTimeout(this.#timer);
  }
}

// <open-state data-hours="…">: whether a place or a line is open now, and until when.

import { brought, Living } from "../living.js";
import { isoOf, DAY } from "../logic/london.js";
import { nextChange, stateAt } from "../logic/opening.js";
import { sayState } from "../logic/opening-words.js";

class OpenState extends Living {
  update(now) {
    const state = stateAt(JSON.parse(this.dataset.hours), brought.holidays, now);
    const said = sayState(state, now, brought.opening, document.documentElement.lang);
    const isOld = this.dataset.goodUntil < isoOf(Math.floor(now / DAY)) && state.until !== null && state.is !== "unknown";
    const text = isOld ? `${said}. ${brought.opening.old}` : said;
    const line = this.firstElementChild ?? this.appendChild(document.createElement("span"));
    if (line.textContent !== text) line.textContent = text;
    this.dataset.openState = state.is;
    this.hidden = false;
    return nextChange(state, now);
  }
}

customElements.define("open-state", OpenState);

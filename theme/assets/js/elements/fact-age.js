// <fact-age> inside [data-good-until]: says that the fact may be out of date once that day is over in London.

import { brought, Living } from "../living.js";
import { DAY, isoOf } from "../logic/london.js";
import { isStale } from "../logic/staleness.js";

class FactAge extends Living {
  update(now) {
    const today = Math.floor(now / DAY);
    const line = this.closest("[data-good-until]");
    this.hidden = !isStale(line.dataset.goodUntil, isoOf(today));
    this.textContent = this.hidden ? "" : brought.stale;
    line.toggleAttribute("data-stale", !this.hidden);
    return (today + 1) * DAY;
  }
}

customElements.define("fact-age", FactAge);

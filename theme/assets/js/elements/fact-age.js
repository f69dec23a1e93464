// <fact-age> inside [data-good-until]: says that the fact may be out of date once that day is over in London.

import { brought, Living } from "../living.js";
import { DAY, isoOf } from "../logic/london.js";

class FactAge extends Living {
  update(now) {
    const today = Math.floor(now / DAY);
    const line = this.closest("[data-good-until]");
    this.hidden = isoOf(today) <= line.dataset.goodUntil;
    this.textContent = this.hidden ? "" : brought.stale;
    line.toggleAttribute("data-stale", !this.hidden);
    return (today + 1) * DAY;
  }
}

customElements.define("fact-age", FactAge);

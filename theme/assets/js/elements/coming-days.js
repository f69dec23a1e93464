// <coming-days>: of the dated lines inside, shows those of today and of the year ahead, and says so if there is none.

import { Living } from "../living.js";
import { DAY, dayOf } from "../logic/london.js";

const YEAR = 366;

class ComingDays extends Living {
  update(now) {
    const today = Math.floor(now / DAY);
    const lines = [...this.querySelectorAll("[data-from]")];
    for (const line of lines) {
      line.hidden = dayOf(line.dataset.until) < today || dayOf(line.dataset.from) > today + YEAR;
    }
    const none = lines.every((line) => line.hidden);
    const otherwise = this.querySelector("[data-none]");
    if (otherwise) otherwise.hidden = !none;
    (otherwise ? this.querySelector("ul") : this).hidden = none;
    return (today + 1) * DAY;
  }
}

customElements.define("coming-days", ComingDays);

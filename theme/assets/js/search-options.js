// The results as options of the search box: the arrows go through them and back to the box, and Enter follows.

const MOVES = { ArrowDown: 1, ArrowUp: -1 };

export class SearchOptions {
  #active = -1;

  constructor(input, list) {
    this.input = input;
    this.list = list;
  }

  get chosen() {
    return this.list.children[this.#active];
  }

  isMove({ key }) {
    return key in MOVES && this.list.children.length > 0;
  }

  move({ key }) {
    const count = this.list.children.length + 1; // after the last comes the box itself
    this.choose(((this.#active + 1 + MOVES[key] + count) % count) - 1);
  }

  choose(place) {
    this.#active = place;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (!this.chosen) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", this.chosen.id);
    this.chosen.scrollIntoView({ block: "nearest" });
  }
}

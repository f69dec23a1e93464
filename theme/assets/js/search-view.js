// Draws what the search found into the panel. Words and empty pieces stand in the page; all text is set as text.

import { cutTo, marked, shownOf } from "./logic/search-showing.js";
import { SearchCards } from "./search-cards.js";

const SHOWN = 8;

export class SearchView {
  constructor(element, root) {
    this.root = root;
    this.form = element.querySelector("form");
    this.words = JSON.parse(element.querySelector("[data-search-words]").textContent);
    this.part = (name) => element.querySelector(`[data-search-${name}]`);
    this.list = this.part("results");
    this.cards = new SearchCards(this);
    this.wasUrgent = false;
  }

  say(key, gaps = {}) {
    return this.words[key].replace(/\{(\w+)\}/g, (_, name) => gaps[name] ?? "");
  }

  address(page, anchor = "") {
    const address = new URL(page || ".", this.root);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
    if (anchor) address.hash = anchor;
    return address.href;
  }

  clone(name) {
    return this.form.querySelector(`template[data-of="${name}"]`).content.firstElementChild.cloneNode(true);
  }

  draw(opened, found, { where = "", all = false } = {}) {
    const here = found.results.filter((each) => !where || each.where === where);
    const shown = here.slice(0, all ? undefined : SHOWN);
    this.part("urgent").replaceChildren(...found.urgent.map((help, i) => this.cards.urgent(help, i, found.urgent.length === 1)));
    this.part("danger")?.toggleAttribute("hidden", found.urgent.length > 0);
    this.drawOthers(opened, found);
    this.part("answers").replaceChildren(...found.answers.map((answer) => this.cards.answer(answer)));
    this.drawMended(found.mended);
    this.drawMeans(found.means);
    this.list.replaceChildren(...shown.map((each, i) => this.result(opened, found.query, each, i)));
    // where help is urgent nothing is fetched, so no room is kept
    if (found.isUrgent) this.list.querySelectorAll(".text:empty").forEach((text) => (text.hidden = true));
    this.list.hidden = !shown.length;
    this.part("empty").hidden = here.length > 0;
    this.part("more").hidden = shown.length >= here.length;
    this.part("more").firstElementChild.textContent = this.say("all", { count: here.length });
    this.drawFilter(found.results, where);
    return { count: here.length, results: shown };
  }

  result(opened, query, each, place) {
    const made = this.clone("result");
    made.id = `search-result-${place}`;
    made.querySelector(".title").replaceChildren(...this.marks(query, each.title));
    made.querySelector(".staff").hidden = !each.staff;
    made.querySelector(".where").textContent = each.where;
    this.show(made, query, each, shownOf(opened, query, each, opened.pages[each.place][4]));
    return made;
  }

  // Where on the page it stands, and the sentence; room is kept for them, so that others move nothing.
  show(result, query, { address }, { anchor, heading, text }) {
    result.href = this.address(address, anchor);
    const part = Object.assign(document.createElement("b"), { className: "part" });
    part.append(...this.marks(query, heading));
    result.querySelector(".text").replaceChildren(...(heading ? [part, " – "] : []), ...this.marks(query, cutTo(query, text)));
  }

  marks(query, text) {
    return marked(query, text).map((piece, i) => (i % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece));
  }

  // A line for each help that is not shown: where help is urgent it may still be another one. Whoever opened them keeps them.
  drawOthers(opened, { urgent, isUrgent }) {
    const others = this.part("others");
    const lines = this.cards.others(opened.urgent, (id) => urgent.some((help) => help.id === id));
    others.querySelector("ul").replaceChildren(...lines);
    others.hidden = !lines.length;
    if (isUrgent !== this.wasUrgent) others.open = isUrgent;
    this.wasUrgent = isUrgent;
  }

  drawMended(mended) {
    const line = this.part("mended");
    line.hidden = !mended.length;
    line.textContent = mended.map(([typed, used]) => this.say("mended", { typed, used })).join(" ");
  }

  drawMeans(means) {
    this.part("means").hidden = !means.length;
    this.part("means").querySelector("ul").replaceChildren(...means.map(({ says, address }) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { textContent: says, href: this.address(address) }));
      return item;
    }));
  }

  drawFilter(results, where) {
    const names = [...new Set(results.map((each) => each.where).filter(Boolean))];
    this.part("filter").hidden = names.length < 2;
    this.part("filter").replaceChildren(...["", ...names].map((name) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: name || this.say("everything") });
      button.setAttribute("aria-pressed", String(name === where));
      button.dataset.where = name;
      return button;
    }));
  }

  // What is said aloud: help first, how many results, and the best.
  spoken(found, count) {
    const counted = count === 0 ? "count_none" : count === 1 ? "count_one" : "count_many";
    const first = found.results[0] ? this.say("first", { title: found.results[0].title }) : "";
    return [found.urgent.length ? this.say("urgent") : "", this.say(counted, { count }), first].filter(Boolean).join(" ");
  }
}

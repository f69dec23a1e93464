// Draws what the search found into the panel. Words and empty pieces stand in the page; all text is set as text.

import { marked, shownOf } from "./logic/search.js";

const SHOWN = 8;

export class SearchView {
  constructor(element, root) {
    this.root = root;
    this.form = element.querySelector("form");
    this.words = JSON.parse(element.querySelector("[data-search-words]").textContent);
    this.part = (name) => element.querySelector(`[data-search-${name}]`);
    this.list = this.part("results");
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
    this.part("urgent").replaceChildren(...found.urgent.map((help) => this.urgent(help)));
    this.part("answers").replaceChildren(...found.answers.map((answer) => (answer.contact ? this.contact(answer.contact) : this.jabs(answer))));
    this.drawMended(found.mended);
    this.drawMeans(found.means);
    this.list.replaceChildren(...shown.map((each, i) => this.result(found.query, { ...each, ...shownOf(opened, found.query, each) }, i)));
    this.list.hidden = !shown.length;
    this.part("empty").hidden = here.length > 0;
    this.part("more").hidden = shown.length >= here.length;
    this.part("more").firstElementChild.textContent = this.say("all", { count: here.length });
    this.drawFilter(found.results, where);
    return here.length;
  }

  // One help for which there is urgent need: what to do, and the lines to ring.
  urgent(help) {
    const made = this.clone("urgent");
    made.setAttribute("aria-label", help.name);
    made.querySelector(".name").textContent = help.name;
    made.querySelector(".say").textContent = help.say;
    made.querySelector("ul").replaceChildren(...help.lines.map(([, name, shown, dialled]) => {
      const line = document.createElement("li");
      const number = dialled ? this.phone(shown, dialled) : Object.assign(document.createElement("strong"), { textContent: shown });
      line.append(number, ` ${name}`);
      return line;
    }));
    const link = made.querySelector("a.about");
    link.href = this.address(help.page);
    link.hidden = !help.page;
    return made;
  }

  phone(shown, dialled) {
    return Object.assign(document.createElement("a"), { className: "phone", href: `tel:${dialled}`, textContent: shown });
  }

  contact(contact) {
    const made = this.clone("contact");
    this.named(made, contact.name, contact.page);
    for (const [shown, dialled, what] of contact.phones ?? []) {
      made.querySelector(".phones").append(this.phone(shown, dialled), what ? ` (${what}) ` : " ");
    }
    for (const name of ["address", "hours", "reach"]) made.querySelector(`.${name}`).textContent = contact[name] ?? "";
    if (contact.open) made.querySelector(".open").append(this.openState(contact));
    return this.checked(made, contact);
  }

  openState({ open, good_until }) {
    const state = document.createElement("open-state");
    state.dataset.hours = open;
    if (good_until) state.dataset.goodUntil = good_until;
    return state;
  }

  jabs({ jabs, address }) {
    const made = this.clone("jabs");
    this.named(made, jabs.map((visit) => visit.name).join(", "), address);
    const doses = [...new Set(jabs.flatMap((visit) => visit.doses))];
    made.querySelector("ul").replaceChildren(...doses.map((dose) => Object.assign(document.createElement("li"), { textContent: dose })));
    return this.checked(made, jabs[0]);
  }

  named(made, name, page) {
    made.setAttribute("aria-label", name);
    Object.assign(made.querySelector("a.about"), { textContent: name, href: this.address(page) });
  }

  // When it was checked; that it may be out of date, if the day until which it is good has passed.
  checked(made, { checked, good_until }) {
    const isOld = good_until && good_until < new Date().toISOString().slice(0, 10);
    if (checked) made.querySelector(".checked").textContent = this.say(isOld ? "stale" : "checked", { day: checked });
    for (const each of made.querySelectorAll("p:empty")) each.remove();
    return made;
  }

  result(query, each, place) {
    const made = this.clone("result");
    made.id = `search-result-${place}`;
    made.href = this.address(each.address, each.anchor);
    const title = each.heading ? this.say("part", { title: each.title, heading: each.heading }) : each.title;
    made.querySelector(".title").replaceChildren(...this.marks(query, title));
    made.querySelector(".staff").hidden = !each.staff;
    made.querySelector(".where").textContent = each.where;
    made.querySelector(".text").replaceChildren(...this.marks(query, each.text));
    return made;
  }

  marks(query, text) {
    return marked(query, text).map((piece, i) => (i % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece));
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

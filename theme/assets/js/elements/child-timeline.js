// A date of birth or a due date gives the days of everything on this page. What is typed stays here, and goes with the page.

import { calendar } from "../logic/calendar.js";
import { isoOf } from "../logic/london.js";
import { includes, mayLack, timeline, today, wholeDay, wrongDate } from "../logic/timeline.js";

const LONGEST = 31; // days: what can be done for longer stands on its first day in the calendar
const FIRST = 8; // items
const DATE = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
const SAID = [DATE, { weekday: "long", ...DATE }].map((form) => new Intl.DateTimeFormat(document.documentElement.lang, form));

customElements.define("child-timeline", class extends HTMLElement {
  connectedCallback() {
    if (this.rules) return;
    const rules = JSON.parse(this.querySelector("script").textContent);
    this.all = this.querySelector("[data-all]");
    this.rows = new Map(Array.from(this.all.querySelectorAll("[data-row]"), (row) => [row.dataset.row, row]));
    this.form = this.querySelector("form");
    this.form.hidden = false;
    this.rules = rules;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submitted();
    });
    this.form.addEventListener("change", () => this.changed());
    this.clearButton = this.form.querySelector("[data-clear]");
    this.clearButton.addEventListener("click", () => this.clear());
    addEventListener("pagehide", () => this.clear());
  }

  copy = (name) => document.importNode(this.querySelector(`template[data-${name}]`).content, true);

  /** The words of a key, each gap filled with what is given for it: text or elements. */
  fill(key, gaps) {
    return this.rules.words[key].split(/\{(\w+)\}/).map((part, place) => (place % 2 ? gaps[part] : part));
  }

  get date() { return this.form.elements.date; }
  get kind() { return this.form.elements.kind.value; }

  read() {
    const [day, now] = [wholeDay(this.date.value), today(new Date())];
    return { day, now, wrong: wrongDate(this.kind, day, now, this.rules) };
  }

  submitted() {
    const { day, now, wrong } = this.read();
    this.tell(wrong);
    if (wrong) {
      this.hideAnswer();
      this.date.focus();
    } else {
      this.show(day, now);
      this.answer.querySelector("[data-heading]").focus();
    }
  }

  /** A whole date answers at once, without moving the reader; one that is wrong can still be on its way to be right. */
  changed() {
    const { day, now, wrong } = this.read();
    if (wrong) return;
    this.tell(null);
    const next = this.show(day, now).next[0];
    const gaps = next && { count: this.count, name: this.nameOf(next), when: this.said(next).map((part) => part.textContent ?? part).join("") };
    this.querySelector("[data-status]").textContent = this.fill(next ? "next_is" : "nothing_next", gaps).join("");
  }

  tell(wrong) {
    const error = this.form.querySelector("[data-error]");
    error.hidden = !wrong;
    error.textContent = wrong ? this.rules.words[wrong] : "";
    if (wrong) this.date.setAttribute("aria-invalid", "true");
    else this.date.removeAttribute("aria-invalid");
  }

  clear() {
    this.form.reset();
    this.tell(null);
    this.hideAnswer();
    if (document.activeElement === this.clearButton) this.date.focus();
    this.clearButton.hidden = true;
  }

  hideAnswer() {
    this.answer?.remove();
    this.answer = null;
    this.all.hidden = false;
    this.classList.remove("answered");
    this.querySelector("[data-status]").textContent = "";
  }

  show(day, now) {
    const found = timeline(this.kind, day, now, this.rules);
    const answer = this.copy("answer").firstElementChild;
    answer.querySelector("[data-heading]").append(...this.fill(this.kind === "due" ? "due" : "born", { day: this.time(day) }));
    answer.querySelector("[data-due]").hidden = this.kind !== "due";
    const items = (part, some) => this.part(answer, part, some.map((each) => this.item(each, day)));
    items("next", found.next.slice(0, FIRST));
    setTimeout(() => { // on a slow phone too, what comes first is seen first
      items("next", found.next.slice(FIRST));
      items("long", found.long);
      items("past", found.past);
    });
    this.part(answer, "unknown", found.unknown.map((each) => this.line(this.fill("start_unknown", { name: this.nameOf(each) }))));
    this.part(answer, "cohorts", this.cohorts(day));
    answer.querySelector("[data-count]").textContent = found.past.length;
    answer.querySelector("[data-print]").addEventListener("click", () => print());
    answer.querySelector("[data-timeline-ics]").addEventListener("click", () => this.save(found.next, now, day));
    this.hideAnswer();
    this.answer = answer;
    this.all.before(answer);
    this.count = found.next.length;
    this.all.hidden = true;
    this.clearButton.hidden = false;
    this.classList.add("answered");
    return found;
  }

  part(answer, name, lines) {
    const part = answer.querySelector(`[data-part=${name}]`);
    const list = part.querySelector("ol, ul");
    list.append(...lines);
    part.hidden = !list.firstElementChild;
  }

  line(contents) {
    const line = document.createElement("li");
    line.append(...contents);
    return line;
  }

  /** One item: its days, its name with the link, and what the table says of it for a child of this day. */
  item(each, day) {
    const [name, , about] = this.rows.get(each.item.id).cells;
    const line = this.copy("item").firstElementChild;
    line.dataset.id = each.item.id;
    line.querySelector(".when").append(...this.said(each), ...(each.open ? [" ", this.copy("badge")] : []));
    line.querySelector(".name").append(...name.cloneNode(true).childNodes);
    const more = about.cloneNode(true);
    if (each.item.doses) {
      more.querySelectorAll("li").forEach((dose, place) => {
        if (!includes(each.item.doses[place].slice(1), day)) dose.remove();
      });
      more.querySelectorAll("[data-births]").forEach((births) => births.remove());
    }
    if (mayLack(each.item, day)) more.querySelector("details").before(this.copy("lack"));
    line.append(...more.childNodes);
    return line;
  }

  cohorts(day) {
    const lines = Array.from(this.all.querySelectorAll("[data-cohorts] > li"));
    return lines.filter((_, place) => includes(this.rules.cohorts[place], day)).map((line) => {
      const copy = line.cloneNode(true);
      copy.querySelector("[data-births]").remove();
      return copy;
    });
  }

  nameOf = ({ item }) => this.rows.get(item.id).cells[0].textContent.trim();

  /** The days of an item in words, each day in an element of its own. */
  said({ item, from, until }) {
    const single = from === until || !!item.after;
    const gaps = { first: from !== null && this.time(from, single), last: until !== null && this.time(until) };
    if (item.apply && until !== null) return this.fill("apply_now", gaps);
    if (item.after && !item.apply) return this.fill("hours", gaps);
    if (item.any) return this.fill(from === null ? "some_time_until" : "some_time", gaps);
    return this.fill(from === until ? "on" : until === null ? "from" : from === null ? "until" : "window", gaps);
  }

  time(day, weekday = false) {
    const time = document.createElement("time");
    time.dateTime = isoOf(day);
    time.textContent = SAID[Number(weekday)].format(Date.parse(time.dateTime));
    return time;
  }

  /** What comes next as a file. */
  save(next, now, day) {
    const events = next.map((each) => this.event(each, now, day));
    const { words, town } = this.rules;
    const file = new Blob([calendar(words.calendar_name, town, events, new Date())],
      { type: "text/calendar;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${words.file}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  event(each, now, day) {
    const { item, from, until } = each;
    const line = this.item(each, day);
    line.querySelector(".badge")?.remove();
    const about = Array.from(line.querySelectorAll(".when, li, .what, .unknown"), (part) => part.textContent.trim()).join("\n");
    const days = item.after || until - from > LONGEST ? 1 : until - from + 1;
    return { id: `${item.id}-${isoOf(from)}`, from: days === 1 ? Math.max(from, now) : from, days, name: this.nameOf(each), about,
      url: line.querySelector(".name a")?.href };
  }
});

// <service-finder>: narrows the list of services on its page to what the reader chooses. The choices stand in the address after
// “#”, which a browser never sends, so that it can be passed on.

import { counter, fitting, readChoices, written } from "../logic/choosing.js";

class ServiceFinder extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.entries = [...document.querySelectorAll(".service-list [data-service]")];
    if (!this.entries.length) return;
    const { services, ...words } = JSON.parse(this.querySelector("script").textContent);
    Object.assign(this, { services, words, controls: this.found(), listening: new AbortController() });
    const { signal } = this.listening;
    this.form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.form.addEventListener("change", () => this.update(true), { signal });
    this.form.addEventListener("reset", () => setTimeout(() => this.cleared()), { signal }); // once the form is empty
    addEventListener("hashchange", () => this.follow(), { signal });
    this.form.hidden = false;
    this.follow();
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  /** Every control that stands for one answer: an option or a box to tick. */
  found() {
    const options = [...this.form.querySelectorAll("option[data-name]")];
    const boxes = [...this.form.querySelectorAll("input[type=checkbox]")];
    return [
      ...options.map((option) => ({ control: option, text: option, question: option.parentElement.name, on: "selected" })),
      ...boxes.map((box) => ({ control: box, text: box.parentElement.querySelector("[data-name]"), question: box.name, on: "checked" })),
    ];
  }

  /** The answers of each question: all that there are, or only those that are chosen. */
  answers(isWanted = () => true) {
    const found = {};
    for (const each of this.controls) {
      found[each.question] ??= [];
      if (isWanted(each)) found[each.question].push(each.control.value);
    }
    return found;
  }

  /** Takes the choices from the address; a link to a letter of the list leaves them as they are. */
  follow() {
    if (location.hash && !location.hash.includes("=")) return this.update(false);
    const chosen = readChoices(location.hash, this.answers());
    for (const select of this.form.querySelectorAll("select")) select.value = chosen[select.name][0] ?? "";
    for (const box of this.form.querySelectorAll("input[type=checkbox]")) box.checked = chosen[box.name].includes(box.value);
    return this.update(false);
  }

  update(isNew) {
    const chosen = this.answers(({ control, on }) => control[on]);
    const ids = fitting(this.services, chosen);
    const some = Object.values(chosen).some((answers) => answers.length);
    const counts = Object.fromEntries(Object.keys(chosen).map((each) => [each, counter(this.services, chosen, each)]));
    for (const { control, text, question } of this.controls) {
      const label = filled(this.words.choice, { name: text.dataset.name, count: counts[question](control.value) });
      if (text.textContent !== label) text.textContent = label;
    }
    this.show(new Set(ids));
    const said = filled(some ? this.words.some : this.words.all, { count: ids.length, all: Object.keys(this.services).length });
    const status = this.querySelector("[role=status]");
    if (status.textContent !== said) status.textContent = said;
    this.querySelector("[data-none]").hidden = ids.length > 0;
    this.querySelector("[type=reset]").hidden = !some;
    if (isNew) history.replaceState(null, "", written(chosen) || location.pathname + location.search);
  }

  /** Hides the services that do not fit, and letters with nothing below them. */
  show(ids) {
    for (const entry of this.entries) entry.hidden = !ids.has(entry.dataset.service);
    for (const letter of document.querySelectorAll(".service-list h2")) {
      const isEmpty = [...letter.nextElementSibling.children].every((entry) => entry.hidden);
      letter.hidden = isEmpty;
      letter.nextElementSibling.hidden = isEmpty;
      const jump = document.querySelector(`.letters a[href="#${letter.id}"]`);
      if (jump) jump.parentElement.hidden = isEmpty;
    }
  }

  cleared() {
    this.update(true);
    this.form.querySelector("select, input").focus(); // the button that had the focus is gone
  }
}

const filled = (words, gaps) => words.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);

customElements.define("service-finder", ServiceFinder);

// Makes the cards that stand before the results: urgent help, whom to reach, the jabs at an age. All text is set as text.

const FEW = 2; // lines that stand open where more than one help may be meant, so that the next is in view

export class SearchCards {
  constructor(view) {
    this.view = view;
  }

  // One help for which there is urgent need: what to do, and the lines to ring. If it is not sure, a few words and lines;
  // `place` says how many stand before it, `alone` that there is no other.
  urgent(help, place, alone) {
    const made = this.view.clone(help.sure ? "urgent" : "perhaps");
    made.setAttribute("aria-label", help.name);
    made.querySelector(".name").textContent = help.sure ? help.name : this.view.say(place ? "or" : "perhaps", help);
    const few = help.sure && alone ? help.lines.length : FEW;
    made.querySelector("ul").replaceChildren(...help.lines.slice(0, few).map((line) => this.line(line)));
    if (place) made.querySelector(":has(> leave-site)")?.remove();
    if (!help.sure) return made;
    made.querySelector(".say").textContent = help.say;
    const link = made.querySelector("a.about");
    link.href = this.view.address(help.page);
    link.hidden = !help.page;
    const more = made.querySelector("details");
    more.querySelector("ul").replaceChildren(...help.lines.slice(few).map((line) => this.line(line)));
    if (help.lines.length > few) more.append(link.parentElement);
    else more.remove();
    return made;
  }

  // All kinds of help but those that are shown, in a line each: its name, and the first number that no line before it has.
  others(helps, isShown) {
    const had = new Set();
    return helps.flatMap(({ id, name, lines }) => {
      const [which, , shown, dialled] = lines.find(([which]) => !had.has(which)) ?? lines[0];
      had.add(which);
      if (isShown(id)) return [];
      const line = document.createElement("li");
      line.append(`${name}: `, this.number(shown, dialled));
      return [line];
    });
  }

  line([, name, shown, dialled]) {
    const line = document.createElement("li");
    line.append(this.number(shown, dialled), ` ${name}`);
    return line;
  }

  // To ring, or to send a text message to.
  number(shown, dialled) {
    if (!dialled) return Object.assign(document.createElement("strong"), { textContent: shown });
    return Object.assign(document.createElement("a"), { className: "phone", href: `tel:${dialled}`, textContent: shown });
  }

  answer(answer) {
    return answer.contact ? this.contact(answer.contact) : this.jabs(answer);
  }

  contact(contact) {
    const made = this.view.clone("contact");
    this.named(made, contact.name, contact.page);
    for (const [shown, dialled, what] of contact.phones ?? []) {
      made.querySelector(".phones").append(this.number(shown, dialled), what ? ` (${what}) ` : " ");
    }
    if (!contact.phone_unknown) made.querySelector(".unknown").remove();
    else if (!contact.ask) made.querySelector(".ask").remove();
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
    const made = this.view.clone("jabs");
    this.named(made, jabs.map((visit) => visit.name).join(", "), address);
    const doses = [...new Set(jabs.flatMap((visit) => visit.doses))];
    made.querySelector("ul").replaceChildren(...doses.map((dose) => Object.assign(document.createElement("li"), { textContent: dose })));
    return this.checked(made, jabs[0]);
  }

  named(made, name, page) {
    made.setAttribute("aria-label", name);
    Object.assign(made.querySelector("a.about"), { textContent: name, href: this.view.address(page) });
  }

  // When it was checked; that it may be out of date, if the day until which it is good has passed.
  checked(made, { checked, good_until }) {
    const isOld = good_until && good_until < new Date().toISOString().slice(0, 10);
    if (checked) made.querySelector(".checked").textContent = this.view.say(isOld ? "stale" : "checked", { day: checked });
    for (const each of made.querySelectorAll("p:empty")) each.remove();
    return made;
  }
}

// <nearest-hub>: puts the hubs in order of distance from a postcode or from where the reader is. Only the file of the postcode's
// sector is fetched, from this site; nothing typed stands in an address, is kept, or leaves the page.

import { distance, fromDegrees, roundedMiles } from "../logic/grid.js";
import { fileName, pointOf, readPostcode } from "../logic/postcode.js";

const PATIENCE = { timeout: 10_000, maximumAge: 60_000 };
const numbers = (text) => text.split(",").map(Number);

class NearestHub extends HTMLElement {
  connectedCallback() {
    if (location.protocol === "file:") return; // a folder gives out no files of postcodes: the server's table stays
    this.form = this.querySelector("form");
    this.words = JSON.parse(this.querySelector("script").textContent);
    this.sectors = this.dataset.sectors.split(",");
    this.listening = new AbortController();
    const { signal } = this.listening;
    const button = this.querySelector("[data-position]");
    this.form.addEventListener("submit", (event) => this.search(event), { signal });
    button.addEventListener("click", () => this.locate(), { signal });
    addEventListener("pagehide", () => this.form.reset(), { signal }); // nothing typed comes back with “back” or a reload
    button.hidden = !navigator.geolocation;
    this.form.hidden = false;
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  async search(event) {
    event.preventDefault();
    const turn = this.begin();
    const postcode = readPostcode(this.form.elements.postcode.value);
    if (postcode.is !== "whole") return this.refuse(postcode.is);
    if (!this.sectors.includes(postcode.sector)) {
      const near = this.sectors.some((sector) => sector.startsWith(`${postcode.outward} `));
      return this.refuse(near ? "unknown" : "outside", true);
    }
    this.say(this.words.looking);
    const file = await this.fetched(fileName(postcode.sector));
    if (turn !== this.turn) return undefined; // the reader has asked again since
    if (!file) return this.refuse("failed");
    const point = pointOf(file, postcode.last);
    if (!Array.isArray(point)) return this.refuse(point ? "outside" : "unknown", true);
    return this.show(point, `${postcode.sector}${postcode.last}`);
  }

  fetched(name) {
    const address = new URL(this.dataset.files + name, document.baseURI);
    return fetch(address, { cache: "no-store", credentials: "omit" }).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
  }

  locate() {
    const turn = this.begin();
    this.say(this.words.looking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => turn === this.turn && this.showPosition(fromDegrees(coords.latitude, coords.longitude)),
      () => turn === this.turn && this.say(this.words.refused),
      PATIENCE,
    );
  }

  showPosition(point) {
    const [west, south, east, north] = numbers(this.dataset.box);
    this.show(point, this.words.here);
    if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) this.tellOutside(this.words.far);
  }

  /** Takes away the last answer; the number given back tells whether the reader has asked again since. */
  begin() {
    this.querySelector("[data-found]").hidden = true;
    this.querySelector("[data-elsewhere]").hidden = true;
    for (const place of this.querySelectorAll("[data-hub]")) {
      place.removeAttribute("data-hub");
      place.removeAttribute("data-metres");
    }
    this.form.elements.postcode.removeAttribute("aria-invalid");
    this.turn = (this.turn ?? 0) + 1;
    return this.turn;
  }

  refuse(why, isOutside = false) {
    if (why !== "failed" && why !== "outside") this.form.elements.postcode.setAttribute("aria-invalid", "true");
    if (!isOutside) this.form.elements.postcode.focus();
    if (isOutside) this.tellOutside(this.words[why]);
    else this.say(this.words[why]);
  }

  tellOutside(text) {
    this.say(text);
    this.querySelector("[data-elsewhere]").hidden = false;
  }

  show(from, called) {
    const list = this.querySelector("ol");
    const places = [...list.children].map((place) => ({ place, metres: distance(from, numbers(place.dataset.point)) }));
    places.sort((one, other) => one.metres - other.metres);
    for (const { place, metres } of places) {
      place.dataset.hub = place.dataset.id;
      place.dataset.metres = metres;
      place.querySelector(".distance").textContent = this.miles(metres);
    }
    const isMoved = places.some(({ place }, rank) => list.children[rank] !== place);
    if (isMoved) list.append(...places.map(({ place }) => place));
    this.querySelector("[data-found]").hidden = false;
    const [{ place, metres }] = places;
    const gaps = { name: place.querySelector("a").textContent, place: called, distance: this.miles(metres) };
    this.say(this.words.found.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]));
  }

  miles(metres) {
    const rounded = roundedMiles(metres);
    const text = `${Math.floor(rounded)}${rounded % 1 ? "½" : ""}`;
    return this.words.miles[rounded] ?? this.words.miles.more.replace("{miles}", text);
  }

  say(text) {
    this.querySelector("[role=status]").textContent = text;
  }
}

customElements.define("nearest-hub", NearestHub);

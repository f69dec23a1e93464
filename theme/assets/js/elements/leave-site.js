// A quick way off the site: the page is replaced, so that “back” does not return to it. Escape three times does the same.

const PRESSES = 3;
const WITHIN = 2000; // milliseconds

customElements.define("leave-site", class extends HTMLElement {
  #here;

  connectedCallback() {
    this.#here = new AbortController();
    const { signal } = this.#here;
    const link = this.querySelector("a");
    let presses = [];
    const leave = () => {
      document.documentElement.hidden = true; // nothing is left to see while the other page loads
      location.replace(link.href);
    };
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    }, { signal });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      presses = [...presses.filter((time) => event.timeStamp - time < WITHIN), event.timeStamp];
      if (presses.length >= PRESSES) leave();
    }, { signal });
  }

  disconnectedCallback() {
    this.#here.abort(); // help in the search comes and goes
  }
});

// Brings to life the elements that stand on this page, and only those. Without this file every page still says all it knows.

const ELEMENTS = ["hub-search", "child-timeline", "leave-site", "open-state", "fact-age", "coming-days", "nearest-hub", "service-finder"];

if (document.querySelector(ELEMENTS)) {
  import("./elements.js").catch(() => { // the server's text stays as it is, and no place is kept for more
    for (const each of document.querySelectorAll(ELEMENTS)) each.classList.add("asleep");
  });
}

// Keep a copy of the guidance for when there is no network, once the page is done; not for those who save data.
const keeper = document.documentElement.dataset.offline;
if (keeper && "serviceWorker" in navigator && !navigator.connection?.saveData) {
  addEventListener("load", async () => {
    const { active } = (await navigator.serviceWorker.register(keeper).catch(() => null)) ?? {};
    active?.postMessage("gather");
  });
}

// On a phone the cells of a table stand below each other, and some browsers then take it for no table: say it once more.
const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
for (const part of document.querySelectorAll("table, thead, tbody, tr, th, td")) {
  part.setAttribute("role", ROLES[part.localName] ?? (part.scope.startsWith("col") ? "columnheader" : "rowheader"));
}

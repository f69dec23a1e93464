// Keeps a copy of the guidance, so that it opens without a network. With a network every page comes from it.
//
// A copy is kept whole or not at all: a new one is gathered in a store of its own, and only when its last file is there
// does the list (offline.json) join it and the old store go. So a broken or half-loaded update changes nothing, and what
// it has brought need not be fetched again. It is gathered only while the reader waits for nothing: on a slow network the
// first search would stand behind some 300 files.

const LIST = "offline.json";
const PREFIX = "hub-";
const LANES = 4; // files that are gathered at the same time
const CALM = 1500; // milliseconds since a page asked for something
const LOOK_EVERY = 100;

const here = new URL("./", self.location.href);
const listAddress = new URL(LIST, here).href;

let waiting = 0; // requests of pages that are not answered yet
let calmFrom = performance.now() + CALM;
let gathering = null;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(gatherOnce)));
self.addEventListener("message", (event) => event.data === "gather" && event.waitUntil(gatherOnce()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(here.href)) event.respondWith(answer(request));
});

async function answer(request) {
  waiting++;
  try {
    return await (request.mode === "navigate" ? asked(request) : fetch(request));
  } catch (offline) {
    const kept = await whole();
    const found = kept && (await kept.store.match(request.url.split("#")[0], { ignoreSearch: true }));
    if (found) return request.mode === "navigate" ? said(found, kept.list.words.copy) : found;
    const front = kept && request.mode === "navigate" && (await kept.store.match(here.href));
    if (front) return said(front, kept.list.words.missing);
    throw offline;
  } finally {
    waiting--;
    calmFrom = performance.now() + CALM;
  }
}

// A page is asked of the network anew: what the browser itself has kept of it would not say that it is a copy.
function asked(request) {
  return fetch(request.url, { cache: "no-cache", redirect: "manual" });
}

// The copy with a line at its top that says what it is and from when.
async function said(copy, words) {
  const kept = new Date(copy.headers.get("date") ?? Date.now());
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" }).format(kept);
  const html = (await copy.text()).replace(/<main\b/, `<p class="kept" role="status">${words.replace("{day}", day)}</p><main`);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

// The store that is complete, with its list; null before the first one is.
async function whole() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const store = await caches.open(name);
    const list = await store.match(listAddress);
    if (list) return { name, store, list: await list.json() };
  }
  return null;
}

const gatherOnce = () => (gathering ??= gather().finally(() => (gathering = null)));

async function gather() {
  await calm();
  const answered = await fetch(listAddress, { cache: "no-cache" }).catch(() => null);
  if (!answered?.ok) return;
  const list = await answered.clone().json();
  const old = await whole();
  if (old?.list.version === list.version) return;
  const name = PREFIX + list.version;
  const store = await caches.open(name);
  const files = Object.entries(list.files).values(); // all lanes take from it
  const lane = async () => {
    for (const [file, hash] of files) await keep(store, file, hash, old);
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
    await store.put(listAddress, answered);
  } catch {
    return; // what is there stays, and the next visit goes on
  }
  for (const other of await caches.keys()) {
    if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
  }
}

// A file that was fetched before or has not changed is not fetched again, so that an update costs little.
async function keep(store, file, hash, old) {
  const address = new URL(file, here).href;
  if (await store.match(address)) return;
  const same = old?.list.files[file] === hash && (await old.store.match(address));
  const found = same || (await calm().then(() => fetch(address, { cache: "no-cache", priority: "low" })));
  if (!found.ok) throw new Error(file);
  await store.put(address, found);
}

async function calm() {
  while (waiting || performance.now() < calmFrom) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
}

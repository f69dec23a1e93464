// Keeps a copy of the guidance, so that it opens without a network. With a network every page comes from it.
//
// A copy is kept whole or not at all: a new one is gathered in a store of its own, and only when its last file is there
// does the list (offline.json) join it and the old store go. So a broken or half-loaded update changes nothing.

const LIST = "offline.json";
const PREFIX = "hub-";
const here = new URL("./", self.location.href);
const listAddress = new URL(LIST, here).href;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(gather)));
self.addEventListener("message", (event) => event.data === "gather" && event.waitUntil(gather()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(here.href)) event.respondWith(answer(request));
});

async function answer(request) {
  try {
    return await (request.mode === "navigate" ? asked(request) : fetch(request));
  } catch (offline) {
    const kept = await whole();
    const found = kept && (await kept.store.match(request.url.split("#")[0], { ignoreSearch: true }));
    if (found) return request.mode === "navigate" ? said(found, kept.list.words.copy) : found;
    const front = kept && request.mode === "navigate" && (await kept.store.match(here.href));
    if (front) return said(front, kept.list.words.missing);
    throw offline;
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

async function gather() {
  const answered = await fetch(listAddress, { cache: "no-cache" }).catch(() => null);
  if (!answered?.ok) return;
  const list = await answered.clone().json();
  const old = await whole();
  if (old?.list.version === list.version) return;
  const name = PREFIX + list.version;
  const store = await caches.open(name);
  try {
    await Promise.all(Object.entries(list.files).map(([file, hash]) => keep(store, file, hash, old)));
    await store.put(listAddress, answered);
  } catch {
    await caches.delete(name);
    return;
  }
  for (const other of await caches.keys()) {
    if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
  }
}

// A file that has not changed is taken from the old copy, so that an update costs little.
async function keep(store, file, hash, old) {
  const address = new URL(file, here).href;
  const same = old?.list.files[file] === hash && (await old.store.match(address));
  const found = same || (await fetch(address, { cache: "no-cache" }));
  if (!found.ok) throw new Error(file);
  await store.put(address, found);
}

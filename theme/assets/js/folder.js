// Opened from a folder: a link to “…/pathway/” would show a list of files, so it has to name the page in it; and no
// modules are loaded, so they come as one plain script.

if (location.protocol === "file:") {
  const modules = document.createElement("script");
  modules.src = new URL("folder-modules.js", document.currentScript.src);
  document.head.append(modules);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const address = link && new URL(link.getAttribute("href"), location.href);
    if (address?.protocol === "file:" && address.pathname.endsWith("/")) {
      address.pathname += "index.html";
      link.href = address.href;
    }
  }, true);
}

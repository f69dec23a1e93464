// Opened from a folder, a link to “…/pathway/” shows a list of files: it has to name the page in it.

if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const address = new URL(link.getAttribute("href"), location.href);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) {
      address.pathname += "index.html";
      link.href = address.href;
    }
  }
}

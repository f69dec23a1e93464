// Brings to life the elements that stand on this page, and only those. Without this file every page still says all it knows.

const ELEMENTS = ["child-timeline", "leave-site", "open-state", "fact-age", "coming-days"];

for (const name of ELEMENTS) {
  if (document.querySelector(name)) {
    import(`./elements/${name}.js`).catch(() => {}); // the server's text stays as it is
  }
}

// The search of a site that was opened from a folder: there it is part of one script, for nothing can be fetched on demand.

import { SearchBox } from "../search-box.js";

if (location.protocol === "file:") {
  for (const element of document.querySelectorAll("hub-search")) new SearchBox(element);
}

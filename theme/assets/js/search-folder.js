// The search of a site that was opened from a folder, where it is brought as one script.

import { SearchBox } from "./search-box.js";

for (const element of document.querySelectorAll("hub-search")) new SearchBox(element);

// A link to the results for some words. Only who asks for it gets one, and the words stand behind “#”, which is never sent to a server.

export async function copyLink(view, typed) {
  const address = `${view.address("search/")}#q=${encodeURIComponent(typed)}`;
  await navigator.clipboard?.writeText(address).then(() => {
    view.part("status").textContent = view.say("shared");
    view.part("share").textContent = view.say("shared");
  }, () => {});
}

// The words of the link that led to this page, if one did.
export const askedByLink = () => new URLSearchParams(location.hash.slice(1)).get("q");

// Putting text on the clipboard, also where the page comes over plain HTTP from another machine.

import { make } from "./dom.js";

/** Copy a text; false where the browser does not let us. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text);
  }
}

function copyOld(text) {
  const area = make("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1", readonly: true });
  const before = document.activeElement;
  area.value = text;
  (before?.closest("dialog") ?? document.body).append(area);
  area.select();
  let isDone = false;
  try {
    isDone = document.execCommand("copy");
  } catch {
    // Not allowed either.
  }
  area.remove();
  before?.focus();
  return isDone;
}

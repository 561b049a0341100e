// Drawers and sheets: opened over the page, closed by their button, by Escape and by a click beside them.

import { fill, make } from "./dom.js";
import { icon } from "./icons.js";

/** Open a dialog with a title and content; what stands in it before is dropped. */
export function open(dialog, { title, content }) {
  const heading = make("h2", { id: dialog.getAttribute("aria-labelledby"), tabindex: "-1" }, title);
  const closing = make(
    "button",
    { class: "icon-button", type: "button", "aria-label": "Close", onclick: () => dialog.close() },
    icon("close"),
  );
  fill(
    dialog,
    make("div", { class: "dialog-head" }, heading, closing),
    make("div", { class: "dialog-body" }, content),
    make("p", { class: "said unseen", role: "status" }),
  );
  if (!dialog.open) dialog.showModal();
  heading.focus();
  dialog.scrollTop = 0;
}

/** Have a click on what is behind a dialog close it. */
export function closeBeside(dialog) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

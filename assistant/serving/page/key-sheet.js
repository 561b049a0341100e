// The sheet that asks for the key of a server that has one.

import { setKey } from "./api.js";
import { open } from "./dialogs.js";
import { byId, make } from "./dom.js";

/** What waits for the key. */
let waiting = [];

/** Ask for the key, then do what was to be done. */
export function askForKey(then) {
  const dialog = byId("key-dialog");
  waiting = dialog.open ? [...waiting, then] : [then];
  if (dialog.open) return;
  const input = make("input", { type: "password", id: "key", autocomplete: "current-password", required: true });
  const form = make(
    "form",
    {},
    make("p", {}, "Whoever runs this assistant gave out a key for it."),
    make("label", { class: "field" }, make("span", {}, "Key"), input),
    make("p", { class: "note" }, "It is kept until this window is closed."),
    make("div", { class: "buttons" }, make("button", { class: "main-button", type: "submit" }, "Go on")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    setKey(input.value.trim());
    dialog.close();
    waiting.forEach((work) => work());
  });
  open(dialog, { title: "A key is needed", content: form });
  input.focus();
}

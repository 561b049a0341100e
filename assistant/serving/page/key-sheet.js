// The sheet that asks for the key of a server that has one.

import { hasKey, setKey } from "./api.js";
import { open } from "./dialogs.js";
import { byId, make } from "./dom.js";

/** What waits for the key, until there is one: the sheet may be closed and come again. */
let waiting = [];

/** Ask for the key, then do what was to be done. */
export function askForKey(then) {
  const dialog = byId("key-dialog");
  waiting.push(then);
  if (dialog.open) return;
  const input = make("input", { type: "password", id: "key", autocomplete: "current-password", required: true });
  const form = make(
    "form",
    {},
    hasKey() && make("p", { class: "failure", role: "alert" }, "The key that was given is not the right one."),
    make("p", {}, "Whoever runs this assistant gave out a key for it."),
    make("label", { class: "field" }, make("span", {}, "Key"), input),
    make("p", { class: "note" }, "It is kept until this window is closed."),
    make("div", { class: "buttons" }, make("button", { class: "main-button", type: "submit" }, "Go on")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    setKey(input.value.trim());
    dialog.close();
    const due = waiting;
    waiting = [];
    due.forEach((work) => work());
  });
  open(dialog, { title: "A key is needed", content: form });
  input.focus();
}

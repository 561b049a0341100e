// The sheet that asks for the key of a server that has one.

import { isKeyRefused, setKey } from "./api.js";
import { open } from "./dialogs.js";
import { byId, make } from "./dom.js";

/** What waits for the key, until there is one: the sheet may be closed and come again. */
let waiting = [];

/** Ask for the key, then do what was to be done. */
export function askForKey(then) {
  const dialog = byId("key-dialog");
  waiting.push(then);
  if (dialog.open) return;
  const refused = isKeyRefused();
  const input = make("input", {
    type: "password",
    id: "key",
    autocomplete: "current-password",
    required: true,
    "aria-invalid": refused ? "true" : null,
    "aria-describedby": refused ? "key-refused" : null,
  });
  const form = make(
    "form",
    {},
    refused &&
      make(
        "p",
        { class: "failure", id: "key-refused", role: "alert" },
        "The assistant refused that key. See that it is whole and has not been replaced.",
      ),
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
  open(dialog, { title: refused ? "Another key is needed" : "A key is needed", content: form });
  input.focus();
}

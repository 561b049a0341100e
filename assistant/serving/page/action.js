// A button that says what came of it.

import { make, say } from "./dom.js";
import { icon } from "./icons.js";

/** A button that does something and says for a moment that it is done; `work` gives whether it is, or why not. */
export function action(sign, name, done, work, title) {
  const label = make("span", {}, name);
  const button = make("button", { class: "text-button", type: "button", title }, icon(sign), label);
  button.addEventListener("click", async () => {
    const outcome = await work();
    label.textContent = outcome === true ? done : outcome || "Not allowed here";
    say(label.textContent);
    setTimeout(() => (label.textContent = name), 2500);
  });
  return button;
}

// Light, dark, or as the system is.

import { recolour } from "./chart.js";
import { byId, fill, say } from "./dom.js";
import { icon } from "./icons.js";

const KEY = "assistant.theme";
const ORDER = ["system", "light", "dark"];
const SIGNS = { system: "system", light: "sun", dark: "moon" };
const NAMES = { system: "as the system", light: "light", dark: "dark" };

/** Make the button for the colours ready. */
export function prepare() {
  const button = byId("theme");
  const now = () => document.documentElement.dataset.theme ?? "system";
  const show = () => {
    fill(button, icon(SIGNS[now()]));
    button.setAttribute("aria-label", `Colours: ${NAMES[now()]}`);
    button.title = `Colours: ${NAMES[now()]}`;
  };
  button.addEventListener("click", () => {
    const next = ORDER[(ORDER.indexOf(now()) + 1) % ORDER.length];
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, next);
    } catch {
      // Then it holds until the window is closed.
    }
    show();
    say(button.title);
    recolour();
  });
  show();
}

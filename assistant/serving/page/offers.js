// What can be asked next: suggestions, and the choices of a question back.

import { make } from "./dom.js";
import { icon } from "./icons.js";

const FEW = 8;
/** So many choices are shown of those that are searched. */
const MOST_FOUND = 40;

/** Questions as a list of buttons. */
export const suggestions = (questions, ask) => make("ul", { class: "suggestions" }, suggested(questions, ask));

const suggested = (questions, ask) =>
  questions.map((text) =>
    make(
      "li",
      {},
      make(
        "button",
        { class: "suggestion", type: "button", onclick: () => ask(text) },
        make("span", {}, text),
        icon("arrow"),
      ),
    ),
  );

/** Questions under a title, the first of them if they are many; null where there are none. */
export function youCanAsk(questions, ask, title = "You can ask") {
  if (!questions.length) return null;
  const items = suggested(questions, ask);
  const list = make("ul", { class: "suggestions" }, items);
  return [make("h3", { class: "small-title" }, title), list, folded(items, { few: FEW, name: "Show all" })];
}

/** The link to a list of facts. */
export const browsing = (address, name) => make("a", { class: "browse", href: address }, name, icon("arrow"));

/** The choices of a question back as buttons; many of them can be searched. `choose` gets the text. */
export function choices(offered, choose) {
  const buttons = offered.map((choice) =>
    make("button", { class: "choice", type: "button", onclick: () => choose(choice) }, choice),
  );
  const group = make("div", { class: "choices", role: "group", "aria-label": "Choose one" }, buttons);
  if (buttons.length <= FEW + 2) return group;
  const shown = (words) => {
    const fitting = buttons.filter((button) => button.textContent.toLowerCase().includes(words));
    buttons.forEach((button) => (button.hidden = !fitting.slice(0, words ? MOST_FOUND : FEW).includes(button)));
  };
  const filter = make("input", {
    class: "filter",
    type: "search",
    placeholder: `Search all ${offered.length}`,
    "aria-label": `Search all ${offered.length} choices`,
  });
  filter.addEventListener("input", () => shown(filter.value.trim().toLowerCase()));
  const all = make("button", { class: "text-button", type: "button" }, `Show all ${offered.length}`);
  all.addEventListener("click", () => {
    buttons.forEach((button) => (button.hidden = false));
    buttons[FEW].focus();
    all.remove();
  });
  shown("");
  return make("div", { class: "choices" }, filter, group, all);
}

/** The button that shows those that are too many at first; null where they are few. */
export function folded(items, { few, name }) {
  if (items.length <= few + 2) return null;
  items.slice(few).forEach((item) => (item.hidden = true));
  const more = make("button", { class: "text-button", type: "button" }, `${name} ${items.length}`);
  more.addEventListener("click", () => {
    items.forEach((item) => (item.hidden = false));
    more.remove();
    items[few].querySelector("a, button")?.focus();
  });
  return more;
}

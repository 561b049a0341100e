// The start: what can be asked, from the packs that are loaded.

import { fill, make } from "./dom.js";
import { icon } from "./icons.js";
import { suggestions } from "./offers.js";
import { toList } from "./routes.js";

const SHOWN = 5;

/** Fill the place below the question with examples and reports. */
export function welcome(place, packs, { ask, chooseTable }) {
  const examples = mixed(packs.map((pack) => pack.examples));
  const list = make("div");
  let from = 0;
  const turn = () => {
    const chosen = Array.from(
      { length: Math.min(SHOWN, examples.length) },
      (_, at) => examples[(from + at) % examples.length],
    );
    from += SHOWN;
    fill(list, suggestions(chosen, ask));
  };
  turn();
  const others = make(
    "button",
    { class: "text-button", type: "button", onclick: turn },
    icon("retry"),
    "Other examples",
  );
  fill(
    place,
    examples.length > 0 &&
      make(
        "section",
        { "aria-labelledby": "examples-title" },
        make("h2", { class: "small-title", id: "examples-title" }, "For example"),
        list,
        examples.length > SHOWN && others,
      ),
    make(
      "section",
      { "aria-labelledby": "reports-title" },
      make("h2", { class: "small-title", id: "reports-title" }, packs.length === 1 ? "The report" : "The reports"),
      make("ul", { class: "reports" }, packs.map(report)),
      make(
        "p",
        { class: "own" },
        "Or ask a table of your own: ",
        make("button", { class: "text-button", type: "button", onclick: chooseTable }, "choose a file"),
        " or drop it anywhere on this page. It stays in that one conversation.",
      ),
    ),
  );
}

function report(pack) {
  const about = [pack.publisher, pack.date, `${pack.facts.toLocaleString("en")} facts`].filter(Boolean).join(" · ");
  return make(
    "li",
    {},
    make(
      "a",
      { class: "report", href: toList({ pack: pack.name }) },
      make("span", { class: "title" }, pack.title),
      make("span", { class: "place" }, about),
    ),
  );
}

/** Examples of all packs in turn, each once. */
function mixed(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return [
    ...new Set(
      Array.from({ length: longest }, (_, at) => lists.map((list) => list[at]))
        .flat()
        .filter(Boolean),
    ),
  ];
}

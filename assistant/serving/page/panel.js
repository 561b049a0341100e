// Everything about a fact, in a drawer beside the conversation.

import { action } from "./action.js";
import * as api from "./api.js";
import { copy } from "./copying.js";
import { byId, make } from "./dom.js";
import { open } from "./dialogs.js";
import { toFacts } from "./routes.js";
import { figure, raised } from "./shape.js";
import { valueOf } from "./values.js";

/** Letters of a value that is shown large. */
const LONGEST = 24;
const LONGEST_SAID = 60;

/** What an answer has cited, for facts that the server does not know by an id: definitions, cells of one's own table. */
const cited = new Map();
const key = (pack, id) => JSON.stringify([pack, id]);

/** The fields of a fact in the order in which they are shown, with their names: its own, then those of its place. */
const OWN = {
  measure: "Measure",
  entity: "Of",
  period: "Period",
  unit: "Unit",
  qualifier: "How sure",
};
const OF_PLACE = {
  source: "Source",
  locator: "Place",
  origin: "Cited from",
  publisher: "Publisher",
  published: "Published",
  rights: "Rights",
  url: "Address",
  editorial: "Added by the editor",
  pack: "Pack",
  id: "Id",
};

/** Remember what an answer cites. */
export function remember(facts) {
  for (const fact of facts) cited.set(key(fact.pack, fact.id), fact);
}

/** Show some facts of a pack. */
export async function show(pack, ids) {
  const place = make(
    "div",
    { class: "fact-cards", "aria-live": "polite" },
    make("p", { class: "waiting" }, "Looking it up …"),
  );
  open(byId("panel"), { title: ids.length > 1 ? `${ids.length} facts` : "Fact", content: place });
  const cards = await Promise.all(ids.map((id) => card(pack, id, { isAlone: ids.length === 1 })));
  place.replaceChildren(...cards);
}

async function card(pack, id, options) {
  const known = cited.get(key(pack, id));
  try {
    return cardOf({ ...known, ...(await api.fact(pack, id)) }, options);
  } catch (failure) {
    if (known) return cardOf(known, options);
    const shown = make("p", { class: "failure", role: "alert" });
    const again = async () => shown.isConnected && shown.replaceWith(await card(pack, id, options));
    if (failure.kind === "key") document.dispatchEvent(new CustomEvent("needs-key", { detail: again }));
    shown.textContent = failure.kind === "gone" ? `There is no fact “${id}” in “${pack}”.` : failure.message;
    return shown;
  }
}

/** All about a fact; of several, which mostly stand in one place, all about that is folded up. */
function cardOf(fact, { isAlone }) {
  const copying = action("copy", "Copy citation", "Copied", () => copy(citation(fact)), "Copy it with its place");
  return make(
    "article",
    { class: "fact-card" },
    value(fact),
    make("p", { class: "sentence" }, fact.statement),
    isAlone
      ? rows(fact, { ...OWN, ...OF_PLACE })
      : [
          rows(fact, OWN),
          make("details", { class: "remarks" }, make("summary", {}, placeOf(fact)), rows(fact, OF_PLACE)),
        ],
    make("div", { class: "actions" }, copying),
  );
}

function rows(fact, fields) {
  const found = Object.entries(fields).filter(([name]) => (fact[name] ?? "") !== "");
  if (!found.length) return null;
  const row = ([name, label]) => make("div", {}, make("dt", {}, label), make("dd", {}, String(fact[name])));
  return make("dl", {}, found.map(row));
}

/** The value of a fact with its unit, if it is a figure. */
function value(fact) {
  if (fact.said) return fact.said.length > LONGEST_SAID ? null : valueOf(figure(raised(fact.said)));
  if (fact.value === null || fact.value === undefined || !fact.measure) return null;
  const said = [fact.value].flat().map(grouped).join(" – ");
  return said.length > LONGEST ? null : valueOf(figure(withUnit(said, fact)));
}

/** A long number with its thousands apart. */
const grouped = (text) =>
  String(text).replace(/^-?\d{5,}(?=\.\d+$|$)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

/** A value with its unit as the fact says it, "8.1 percentage points"; one that has a sign of its own has that. */
function withUnit(said, { unit, statement }) {
  if (!unit) return said;
  if (unit === "percent") return `${said} %`;
  const found = [`${said} ${unit}s`, `${said} ${unit}`].find((each) => statement.includes(each));
  return found ?? (/\p{Lu}/u.test(unit) ? `${said} ${unit}` : said);
}

const placeOf = (fact) => [fact.source, fact.locator].filter(Boolean).join(", ");
const citation = (fact) => `${fact.statement} (${placeOf(fact)})`;

/** A line of a list of facts, which leads to all about it. */
export function line(fact) {
  return make(
    "li",
    {},
    make(
      "a",
      { class: "fact-line", href: toFacts([fact]) },
      make("span", { class: "statement" }, fact.statement),
      make("span", { class: "place" }, placeOf(fact)),
    ),
  );
}

// Everything about a fact, in a drawer beside the conversation.

import * as api from "./api.js";
import { copy } from "./copying.js";
import { byId, make, say } from "./dom.js";
import { open } from "./dialogs.js";
import { icon } from "./icons.js";
import { toFacts } from "./routes.js";
import { figure } from "./shape.js";
import { valueOf } from "./values.js";

/** Letters of a value that is shown large. */
const LONGEST = 24;

/** What an answer has cited, for facts that the server does not know by an id: definitions, cells of one's own table. */
const cited = new Map();
const key = (pack, id) => JSON.stringify([pack, id]);

/** The fields of a fact in the order in which they are shown, with their names. */
const FIELDS = {
  measure: "Measure",
  entity: "Of",
  period: "Period",
  unit: "Unit",
  qualifier: "How sure",
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
  const cards = await Promise.all(ids.map((id) => card(pack, id)));
  place.replaceChildren(...cards);
}

async function card(pack, id) {
  const known = cited.get(key(pack, id));
  try {
    return cardOf({ ...known, ...(await api.fact(pack, id)) });
  } catch (failure) {
    if (known) return cardOf(known);
    const shown = make("p", { class: "failure", role: "alert" });
    const again = async () => shown.isConnected && shown.replaceWith(await card(pack, id));
    if (failure.kind === "key") document.dispatchEvent(new CustomEvent("needs-key", { detail: again }));
    shown.textContent = failure.kind === "gone" ? `There is no fact “${id}” in “${pack}”.` : failure.message;
    return shown;
  }
}

function cardOf(fact) {
  const rows = Object.entries(FIELDS)
    .filter(([name]) => fact[name] !== null && fact[name] !== undefined && fact[name] !== "")
    .map(([name, label]) => make("div", {}, make("dt", {}, label), make("dd", {}, String(fact[name]))));
  const said = make("span", {}, "Copy citation");
  const copying = make("button", { class: "text-button", type: "button" }, icon("copy"), said);
  copying.addEventListener("click", async () => {
    said.textContent = (await copy(citation(fact))) ? "Copied" : "Not allowed here";
    say(said.textContent);
  });
  return make(
    "article",
    { class: "fact-card" },
    value(fact),
    make("p", { class: "sentence" }, fact.statement),
    make("dl", {}, rows),
    make("div", { class: "actions" }, copying),
  );
}

/** The value of a fact with its unit, if it is a figure. */
function value(fact) {
  if (fact.value === null || fact.value === undefined || !fact.measure) return null;
  const said = [fact.value].flat().join(" – ");
  return said.length > LONGEST ? null : valueOf(figure(fact.unit === "percent" ? `${said} %` : said));
}

const citation = (fact) => `${fact.statement} (${[fact.source, fact.locator].filter(Boolean).join(", ")})`;

/** A line of a list of facts, which leads to all about it. */
export function line(fact) {
  return make(
    "li",
    {},
    make(
      "a",
      { class: "fact-line", href: toFacts([fact]) },
      make("span", { class: "statement" }, fact.statement),
      make("span", { class: "place" }, [fact.source, fact.locator].filter(Boolean).join(", ")),
    ),
  );
}

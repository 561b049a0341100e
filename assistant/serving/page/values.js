// Values and rows of values, large.

import { make } from "./dom.js";
import { folded } from "./offers.js";

const FEW = 8;
/** Letters from which a value is printed smaller. */
const LONG = 44;
const MIDDLING = 18;

/** A value in its pieces, as `figure` gives it. */
export function valueOf(value) {
  const size =
    value.said.length > LONG ? "is-long" : value.said.length > MIDDLING && !value.number ? "is-middling" : "";
  if (!value.number) return make("p", { class: `value is-words ${size}` }, value.said);
  const sign = value.after.startsWith("%");
  return make(
    "p",
    { class: `value ${size}` },
    value.before && [make("span", { class: "before" }, value.before), " "],
    make("span", { class: "number" }, value.number),
    value.after && " ",
    value.after && make("span", { class: sign ? "unit is-sign" : "unit" }, value.after),
  );
}

/** Names with their values as a table; those that an answer names stand out in it. */
export function rowsOf(rows, kind, answer = null) {
  const found = new Set(answer ? [answer.value].flat() : []);
  const lines = rows.map((row) =>
    make(
      "tr",
      { class: found.has(row.name) && found.size < rows.length ? "is-found" : null },
      make("th", { scope: "row" }, row.name),
      make("td", {}, row.said),
    ),
  );
  return [make("table", { class: kind }, make("tbody", {}, lines)), folded(lines, { few: FEW, name: "Show all" })];
}

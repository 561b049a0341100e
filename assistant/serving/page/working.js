// How an answer came about, folded up: the sums, the reading, what was taken for granted, the facts.

import { make } from "./dom.js";
import { toFacts } from "./routes.js";
import { raised } from "./shape.js";

/** What a step did, where its name is not a word for it. */
const DONE = {
  comparison: "Compared",
  extreme: "Compared with each other",
  filter: "Picked from",
  names: "Named",
  ranking: "Put in order",
};

/** A fact in a list, which leads to all about it. */
export const statement = (fact) =>
  make("li", {}, make("a", { class: "statement", href: toFacts([fact]) }, fact.statement));

/** The working of an answer with the parts that it has; null where there is nothing to tell. */
export function working(answer, found) {
  const formulas = found.flatMap((part) => part.formulas);
  const steps = formulas.length ? [] : answer.derivation.filter((step) => step.operation !== "names");
  if (!formulas.length && !answer.understood && !answer.facts.length) return null;
  const rows = [
    ...formulas.map((formula) => make("p", { class: "formula" }, formula)),
    ...steps.map(stepOf),
  ];
  return make(
    "details",
    { class: "working" },
    make("summary", {}, rows.length ? "How it was worked out" : "How it was read"),
    make(
      "div",
      { class: "inside" },
      rows,
      answer.understood && [make("h3", { class: "small-title" }, "Read as"), make("p", {}, raised(answer.understood))],
      answer.assumptions.length > 0 && [
        make("h3", { class: "small-title" }, "Taken for granted"),
        answer.assumptions.map((each) => make("p", {}, raised(each))),
      ],
      answer.facts.length > 0 && [
        make(
          "h3",
          { class: "small-title" },
          answer.facts.length > 1 ? "The facts it stands on" : "The fact it stands on",
        ),
        make("ul", { class: "nearest" }, answer.facts.map(statement)),
      ],
    ),
  );
}

/** A step without a sum: what it did, with what, and what came of it. */
const stepOf = ({ operation, operands, result }) => [
  make("h3", { class: "small-title" }, DONE[operation] ?? raised(operation)),
  make("ul", { class: "operands" }, operands.map((each) => make("li", {}, each))),
  make("p", { class: "formula" }, `→ ${result}`),
];

// One question with its answer: the value large, where it stands, and the working for who wants it.

import { action } from "./action.js";
import { chartOf } from "./chart.js";
import { copy } from "./copying.js";
import { fill, isolated, make } from "./dom.js";
import { icon } from "./icons.js";
import { browsing, choices, folded, youCanAsk } from "./offers.js";
import { toFacts } from "./routes.js";
import { figureCount, offered, parts, places, raised, tellsAll } from "./shape.js";
import { rowsOf, valueOf } from "./values.js";
import { statement, working } from "./working.js";

const FEW_SOURCES = 4;
const FEW_SPOTS = 8;

/**
 * The element of a question; `answered` or `failed` then fill it. What it asks for goes to `does`: `ask` a text, `retry`,
 * `link` to the question, `chart` of it; `list` is where all facts are.
 */
export function askedTurn(question, does) {
  const answer = make("div", { class: "answer" });
  const element = make("article", { class: "turn" }, make("h2", { class: "asked", dir: "auto" }, question), answer);
  return {
    element,
    waiting: () =>
      fill(answer, make("p", { class: "waiting" }, make("span", { class: "unseen" }, "Working it out"), dots())),
    answered: (found) => fill(answer, answerOf(found, { ...does, copy: () => copy(`${question}\n\n${found.text}`) })),
    failed: (failure) => fill(answer, failureOf(failure, does)),
  };
}

const dots = () => make("span", { class: "dots", "aria-hidden": "true" }, make("i"), make("i"), make("i"));

function answerOf(answer, does) {
  const found = parts(answer);
  const count = figureCount(answer);
  found.at(-1)?.notes.push(...answer.assumptions.filter((each) => !answer.text.includes(each)));
  const chart = does.chart && count > 1 ? chartOf(answer, does.chart, { opens: count > 2 }) : null;
  return [
    answer.status === "unknown" && answer.reason !== "out_of_scope"
      ? make("p", { class: "kind" }, does.link ? "Not in the report" : "Not in the table")
      : null,
    answer.status === "clarify" ? make("p", { class: "kind" }, "A question back") : null,
    tellsAll(answer) && does.list && browsing(does.list, "Browse and search all facts"),
    found.map((each) => partOf(each, answer)),
    answer.status === "unknown" && answer.facts.length ? nearest(answer.facts) : null,
    answer.status === "clarify" && answer.choices.length ? choices(answer.choices, does.ask) : null,
    youCanAsk(offered(answer), does.ask, "For example"),
    youCanAsk(answer.suggestions, does.ask),
    chart?.figure,
    answer.status === "answered" && !tellsAll(answer) ? working(answer, found) : null,
    actions(answer, does, chart),
  ];
}

function partOf(part, answer) {
  return make(
    "div",
    { class: "part" },
    part.label && make("p", { class: "kind" }, part.label),
    part.value && valueOf(part.value),
    part.values.length > 0 && rowsOf(part.values, "values"),
    part.pairs.map((pair) => [valueOf(pair.value), make("p", { class: "sentence" }, raised(pair.sentence))]),
    part.sentence &&
      make(
        "p",
        {
          class:
            part.value || part.values.length || part.pairs.length || tellsAll(answer) ? "sentence" : "sentence is-alone",
        },
        isolated(raised(part.sentence)),
      ),
    part.listing && rowsOf(part.listing, "listing", answer),
    part.statements.length > 0 && make("ul", { class: "nearest is-told" }, part.statements.map(statement)),
    notesOf(part.notes),
    answer.status === "answered" && sourcesOf(part),
  );
}

/** Remarks below an answer; what other figures there are folds up where it would bury the answer. */
function notesOf(notes) {
  const lines = notes.map((note) => make("p", { class: "note" }, isolated(raised(note.replace(/^\((.*)\)$/s, "$1")))));
  if (lines.length < 3) return lines;
  return make("details", { class: "remarks" }, make("summary", {}, `${lines.length} remarks on these figures`), lines);
}

function sourcesOf(part) {
  const found = places(part.facts);
  if (!found.length) return part.source ? make("p", { class: "sources" }, part.source) : null;
  const items = found.map(({ source, spots }) => {
    const links = spots.map((spot, at) => make("span", {}, citing(spot, at > 0 ? "" : source), " "));
    return make("li", {}, links, folded(links, { few: FEW_SPOTS, name: "Show all" }));
  });
  return [
    make("ul", { class: "sources", "aria-label": "Sources" }, items),
    folded(items, { few: FEW_SOURCES, name: "Show all" }),
  ];
}

/** A link to the facts of a spot, which names the source too if one is given. */
const citing = ({ locator, facts }, source) =>
  make(
    "a",
    { class: "cite", href: toFacts(facts) },
    source && [make("span", { class: "title" }, source), " "],
    make("span", { class: "locator" }, locator),
  );

function nearest(facts) {
  const items = facts.map(statement);
  return [make("h3", { class: "small-title" }, "It does say"), make("ul", { class: "nearest" }, items)];
}

function actions(answer, does, chart) {
  const own = [
    answer.status !== "clarify" && action("copy", "Copy", "Copied", does.copy, "Copy the answer with its citation"),
    does.link && action("link", "Link", "Link copied", does.link, "Copy a link to this question"),
    chart?.button,
  ].filter(Boolean);
  return own.length ? make("div", { class: "actions", role: "group", "aria-label": "With this answer" }, own) : null;
}

function failureOf(failure, does) {
  const retry = make(
    "button",
    { class: "quiet-button", type: "button", onclick: does.retry },
    icon("retry"),
    "Try again",
  );
  return make(
    "div",
    { class: "failure", role: "alert" },
    make("p", {}, failure.message),
    failure.kind === "lost" ? null : retry,
  );
}

// One question with its answer: the value large, where it stands, and the working for who wants it.

import { chartOf } from "./chart.js";
import { copy } from "./copying.js";
import { fill, make, say } from "./dom.js";
import { icon } from "./icons.js";
import { toFacts } from "./routes.js";
import { figureCount, offered, parts, places } from "./shape.js";

const FEW_ROWS = 8;
const FEW_CHOICES = 8;
const FEW_PLACES = 4;

/**
 * The element of a question; `answered` or `failed` then fill it. What it asks for goes to `does`: `ask` a text,
 * `retry`, `link` to the question, `chart` of it.
 */
export function askedTurn(question, does) {
  const answer = make("div", { class: "answer" });
  const element = make("article", { class: "turn" }, make("h2", { class: "asked" }, question), answer);
  return {
    element,
    waiting: () => fill(answer, make("p", { class: "waiting" }, make("span", { class: "unseen" }, "Working it out"), dots())),
    answered: (found) => fill(answer, answerOf(found, does)),
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
    answer.status === "unknown" && answer.reason !== "out_of_scope" ? make("p", { class: "kind" }, does.link ? "Not in the report" : "Not in the table") : null,
    answer.status === "clarify" ? make("p", { class: "kind" }, "A question back") : null,
    found.map((each) => partOf(each, answer)),
    answer.status === "unknown" && answer.facts.length ? nearest(answer.facts) : null,
    answer.status === "clarify" && answer.choices.length ? choices(answer.choices, does.ask) : null,
    suggestions([...offered(answer), ...answer.suggestions], does.ask),
    chart?.figure,
    answer.status === "answered" && !offered(answer).length ? working(answer, found) : null,
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
    part.sentence && make("p", { class: part.value || part.values.length || part.pairs.length ? "sentence" : "sentence is-alone" }, raised(part.sentence)),
    part.listing && rowsOf(part.listing, "listing", answer),
    part.statements.length > 0 && make("ul", { class: "nearest is-told" }, part.statements.map(statement)),
    notesOf(part.notes),
    answer.status === "answered" && sourcesOf(part),
  );
}

const statement = (fact) => make("li", {}, make("a", { class: "statement", href: toFacts([fact]) }, fact.statement));

/** Remarks below an answer; what other figures there are folds up where it would bury the answer. */
function notesOf(notes) {
  const lines = notes.map((note) => make("p", { class: "note" }, raised(note.replace(/^\((.*)\)$/s, "$1"))));
  if (lines.length < 3) return lines;
  return make("details", { class: "remarks" }, make("summary", {}, `${lines.length} remarks on these figures`), lines);
}

/** A description with its first letter large, as it stands alone here. */
const raised = (text) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function valueOf(value) {
  const size = value.said.length > 44 ? "is-long" : value.said.length > 18 && !value.number ? "is-middling" : "";
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

function rowsOf(rows, kind, answer = null) {
  const found = new Set(answer ? [answer.value].flat() : []);
  const lines = rows.map((row) =>
    make(
      "tr",
      { class: found.has(row.name) && found.size < rows.length ? "is-found" : null },
      make("th", { scope: "row" }, row.name),
      make("td", {}, row.said),
    ),
  );
  return [make("table", { class: kind }, make("tbody", {}, lines)), folded(lines, { few: FEW_ROWS, name: "Show all" })];
}

function sourcesOf(part) {
  const found = places(part.facts);
  if (!found.length) return part.source ? make("p", { class: "sources" }, part.source) : null;
  const items = found.map((place) =>
    make("li", {}, make("a", { class: "cite", href: toFacts(place.facts) }, make("span", { class: "title" }, place.source), " ", make("span", { class: "locator" }, place.locator))),
  );
  return [make("ul", { class: "sources", "aria-label": "Sources" }, items), folded(items, { few: FEW_PLACES, name: "Show all" })];
}

function nearest(facts) {
  const items = facts.map(statement);
  return [make("h3", { class: "small-title" }, "It does say"), make("ul", { class: "nearest" }, items)];
}

function choices(offered, ask) {
  const buttons = offered.map((choice) => make("button", { class: "choice", type: "button", onclick: () => ask(choice) }, choice));
  const group = make("div", { class: "choices", role: "group", "aria-label": "Choose one" }, buttons);
  if (buttons.length <= FEW_CHOICES + 2) return group;
  const shown = (words) => {
    const fitting = buttons.filter((button) => button.textContent.toLowerCase().includes(words));
    buttons.forEach((button) => (button.hidden = !fitting.slice(0, words ? 40 : FEW_CHOICES).includes(button)));
  };
  const filter = make("input", { class: "filter", type: "search", placeholder: `Search all ${offered.length}`, "aria-label": `Search all ${offered.length} choices` });
  filter.addEventListener("input", () => shown(filter.value.trim().toLowerCase()));
  const all = make("button", { class: "text-button", type: "button" }, `Show all ${offered.length}`);
  all.addEventListener("click", () => {
    buttons.forEach((button) => (button.hidden = false));
    buttons[FEW_CHOICES].focus();
    all.remove();
  });
  shown("");
  return make("div", { class: "choices" }, filter, group, all);
}

function suggestions(offered, ask) {
  if (!offered.length) return null;
  const items = offered.map((text) =>
    make("li", {}, make("button", { class: "suggestion", type: "button", onclick: () => ask(text) }, make("span", {}, text), icon("arrow"))),
  );
  const list = make("ul", { class: "suggestions" }, items);
  return [make("h3", { class: "small-title" }, "You can ask"), list, folded(items, { few: FEW_ROWS, name: "Show all" })];
}

/** The button that shows those that are too many at first; null where they are few. */
function folded(items, { few, name }) {
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

function working(answer, found) {
  const formulas = found.flatMap((part) => part.formulas);
  const steps = formulas.length ? [] : answer.derivation.filter((step) => step.operation !== "names");
  if (!formulas.length && !answer.understood && !answer.facts.length) return null;
  const rows = [
    ...formulas.map((formula) => make("p", { class: "formula" }, formula)),
    ...steps.map((step) => make("p", { class: "formula" }, `${step.operation}: ${step.operands.join("; ")} → ${step.result}`)),
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
        make("h3", { class: "small-title" }, answer.facts.length > 1 ? "The facts it stands on" : "The fact it stands on"),
        make("ul", { class: "nearest" }, answer.facts.map(statement)),
      ],
    ),
  );
}

function actions(answer, does, chart) {
  return make(
    "div",
    { class: "actions", role: "group", "aria-label": "With this answer" },
    answer.status !== "clarify" && action("copy", "Copy", "Copied", () => copy(`${answer.question}\n\n${answer.text}`), "Copy the answer with its citation"),
    does.link && action("link", "Link", "Link copied", does.link, "Copy a link to this question"),
    chart?.button,
  );
}

/** A button that does something and says for a moment that it is done. */
function action(sign, name, done, work, title) {
  const label = make("span", {}, name);
  const button = make("button", { class: "text-button", type: "button", title }, icon(sign), label);
  button.addEventListener("click", async () => {
    const isDone = await work();
    label.textContent = isDone ? done : "Not allowed here";
    say(label.textContent);
    setTimeout(() => (label.textContent = name), 2500);
  });
  return button;
}

function failureOf(failure, does) {
  const retry = make("button", { class: "quiet-button", type: "button", onclick: does.retry }, icon("retry"), "Try again");
  return make("div", { class: "failure", role: "alert" }, make("p", {}, failure.message), failure.kind === "lost" ? null : retry);
}

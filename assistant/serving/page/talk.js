// The conversation on the page: what is asked goes to the server, what comes back is shown and kept.

import { askAlone } from "./api.js";
import { copy } from "./copying.js";
import { byId, fill, isStill, make, say } from "./dom.js";
import { icon } from "./icons.js";
import * as kept from "./history.js";
import { suggestions } from "./offers.js";
import { remember } from "./panel.js";
import * as remote from "./remote.js";
import { toConversation, toQuestions } from "./routes.js";
import { choose, dropAll, hold, tableOf } from "./tables.js";
import { askedTurn } from "./turn.js";

/** A wait that is shorter is not worth showing. */
const SOON = 200;
const MOST_EXAMPLES = 4;

let conversation = kept.fresh();
/** The turn that is being answered, or that failed. */
let open = null;
let isWarned = false;

/** The conversation that is on the page. */
export const current = () => conversation;

/** Begin a conversation, over a table if there is one. */
export function begin() {
  show(kept.fresh());
}

/** Put a conversation on the page. */
export function show(next) {
  conversation = next;
  open = null;
  const log = byId("log");
  // What was said long ago is not read out.
  log.setAttribute("aria-live", "off");
  fill(
    log,
    next.turns.map((turn, at) => drawn(turn, at)),
  );
  log.querySelectorAll(".turn:not(:last-child) .choices :is(button, input)").forEach((each) => (each.disabled = true));
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
  aboutTable(null);
  tell();
  if (next.turns.length) log.lastElementChild.scrollIntoView({ block: "start" });
  else window.scrollTo(0, 0);
}

/** Begin a conversation over a table; an error text, or "" where all went well. */
export async function beginWithTable(table) {
  const next = kept.fresh({ name: table.name, title: table.title });
  try {
    const about = await remote.beginWithTable(next, table);
    if (location.hash) history.pushState(null, "", "#");
    show(next);
    aboutTable(about);
    say(`${table.name} is ready to be asked.`);
    byId("question").focus();
    return "";
  } catch (failure) {
    return failure.message;
  }
}

/** Ask the next question; false where the one before is not answered yet. `shown` is put in its place on the page. */
export function ask(question, { shown = question } = {}) {
  if (open?.isBusy) return false;
  if (open) open.turn.element.remove();
  const own = conversation;
  const again = () => answer(own, turn, { question, shown });
  const turn = askedTurn(shown, does(own, own.turns.length, again));
  byId("log").append(turn.element);
  tell();
  turn.element.scrollIntoView({ block: "start", behavior: isStill() ? "auto" : "smooth" });
  // The button that was pressed is gone or done with; on a phone the keyboard would come up.
  if (!matchMedia("(pointer: coarse)").matches) byId("question").focus({ preventScroll: true });
  return again();
}

/** Ask several questions, each after the answer to the one before; the first that fails ends it. */
export async function askAll(questions) {
  for (const question of questions) {
    const own = conversation;
    const isAnswered = await ask(question);
    if (!isAnswered || conversation !== own) return;
  }
}

/** What another window went on with is not mixed with what is said here. */
function apart(own) {
  if (!kept.isLeftBehind(own)) return;
  const table = tableOf(own.id);
  kept.part(own);
  if (table) hold(own.id, table);
}

async function answer(own, turn, { question, shown }) {
  open = { turn, isBusy: true };
  const waiting = setTimeout(turn.waiting, SOON);
  try {
    apart(own);
    const found = await remote.ask(own, question);
    if (!kept.isAnswer(found))
      throw new Error("The server sent something that is no answer. Is it of the same version as this page?");
    turn.answered(found);
    if (conversation === own) settle(turn);
    remember(found.facts);
    own.turns.push({ question, shown, answer: found });
    own.at = Date.now();
    if (conversation === own) open = null;
    keep(own);
    return true;
  } catch (failure) {
    turn.failed(failure);
    if (failure.kind === "lost") chooseAgain(turn);
    if (failure.kind === "key")
      document.dispatchEvent(new CustomEvent("needs-key", { detail: () => answer(own, turn, { question, shown }) }));
    if (conversation === own) open = { turn, isBusy: false };
    return false;
  } finally {
    clearTimeout(waiting);
  }
}

function chooseAgain(turn) {
  turn.element
    .querySelector(".failure")
    .append(
      make("button", { class: "quiet-button", type: "button", onclick: choose }, icon("table"), "Choose the table"),
    );
}

/** The choices of earlier turns are answered by the turn after them. */
function settle(turn) {
  for (const each of byId("log").querySelectorAll(".choices :is(button, input)")) {
    if (!turn.element.contains(each)) each.disabled = true;
  }
}

function keep(own) {
  apart(own);
  if (conversation === own && !location.hash.startsWith("#fact"))
    history.replaceState(null, "", toConversation(own.id));
  if (kept.keep(own) || isWarned) return;
  isWarned = true;
  const text =
    "This browser keeps no more history: its storage is full or blocked. The conversation goes on, and is gone when this window is closed.";
  byId("log").append(make("p", { class: "aside", role: "status" }, text));
}

function drawn({ shown, answer: found }, at) {
  const turn = askedTurn(shown, does(conversation, at, null));
  remember(found.facts);
  turn.answered(found);
  return turn.element;
}

function does(own, at, retry) {
  return {
    ask,
    // What was offered is pointed to by its number: its name may be that of something else too.
    choose: (choice, at) => (own.table ? ask(choice) : ask(String(at + 1), { shown: choice })),
    retry,
    link: own.table ? null : () => link(own, at),
    chart: (look) => remote.chart(own, at, look),
  };
}

/** Copy a link to a turn: to its question alone, or to all before it too where these change the answer. */
async function link(own, at) {
  const asked = own.turns.slice(0, at + 1).map((turn) => turn.question);
  const question = asked.at(-1);
  let questions = [question];
  if (at > 0) {
    try {
      const alone = await askAlone(question);
      if (alone.text !== own.turns[at].answer.text) questions = asked.slice(-20);
    } catch {
      questions = asked.slice(-20);
    }
  }
  return copy(`${location.origin}${location.pathname}${toQuestions(questions)}`);
}

/** What the page says around the conversation: whether it is new, and over which table. */
function tell() {
  const isEmpty = byId("log").childElementCount === 0;
  byId("talk").classList.toggle("is-empty", isEmpty && !conversation.table);
  byId("new").hidden = isEmpty && !conversation.table;
  document.title = conversation.turns.length ? `${conversation.turns[0].shown} – Ask the report` : "Ask the report";
}

function aboutTable(about) {
  const place = byId("about-table");
  place.hidden = !conversation.table;
  if (!conversation.table) return;
  const { name, title } = conversation.table;
  const figures = about ? `${about.facts.toLocaleString("en")} figures. ` : "";
  const examples = (about?.examples ?? []).slice(0, MOST_EXAMPLES);
  fill(
    place,
    make("p", { class: "kind" }, "Asking your own table"),
    make("h2", { class: "table-name" }, title || about?.title || name),
    make(
      "p",
      { class: "place" },
      title || about?.title ? `${name}. ${figures}` : figures,
      "Kept with this conversation only.",
    ),
    examples.length > 0 && suggestions(examples, ask),
  );
}

/** Forget all conversations. */
export function clearAll() {
  kept.clear();
  dropAll();
  begin();
}

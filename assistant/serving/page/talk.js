// The conversation on the page: what is asked goes to the server, what comes back is shown and kept.

import * as around from "./around.js";
import { tidy } from "./chart.js";
import { copy } from "./copying.js";
import { byId, fill, isPhone, isStill, make, say } from "./dom.js";
import { icon } from "./icons.js";
import * as kept from "./history.js";
import { needed } from "./linking.js";
import { remember } from "./panel.js";
import * as remote from "./remote.js";
import { route, toConversation, toQuestions } from "./routes.js";
import { choose, dropAll, hold, tableOf } from "./tables.js";
import { askedTurn } from "./turn.js";

/** A wait that is shorter is not worth showing. */
const SOON = 200;
/** Milliseconds in which charts of what was said before come in. */
const STAYING = 5000;

let conversation = kept.fresh();
/** Of each conversation the turn that is asked and not answered; another conversation may be on the page meanwhile. */
const open = new WeakMap();
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
  byId("note").hidden = true;
  const log = byId("log");
  // What was said long ago is not read out.
  log.setAttribute("aria-live", "off");
  // What it was asked when the page was left is asked again.
  const asking = next.asked && !open.has(next) ? put(next, next.asked) : null;
  fill(
    log,
    next.turns.map((entry) => drawn(next, entry)),
    open.get(next)?.turn.element,
  );
  tidy();
  log.querySelectorAll(".turn:not(:last-child) .choices :is(button, input)").forEach((each) => (each.disabled = true));
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
  around.aboutTable(next, { ask });
  tell();
  asking?.again();
  if (log.childElementCount) stayAt(log.lastElementChild);
  else window.scrollTo(0, 0);
}

/** Keep a turn in view while charts above it come in, until the reader does something. */
function stayAt(turn) {
  let top = 0;
  const toTurn = () => {
    turn.scrollIntoView({ block: "start" });
    top = window.scrollY;
  };
  const watching = new ResizeObserver(toTurn);
  const ending = new AbortController();
  const end = () => (watching.disconnect(), ending.abort());
  // The bar at the side of the window tells of nothing but that it was moved.
  const moved = () => Math.abs(window.scrollY - top) > window.innerHeight / 2 && end();
  window.addEventListener("scroll", moved, { signal: ending.signal, passive: true });
  for (const kind of ["wheel", "touchmove", "pointerdown", "keydown", "hashchange"])
    window.addEventListener(kind, end, { signal: ending.signal, passive: true });
  setTimeout(end, STAYING);
  toTurn();
  watching.observe(byId("log"));
}

/** Begin a conversation over a table, unless that `isWanted` no longer once it is read. Throws what went wrong. */
export async function beginWithTable(table, isWanted) {
  const next = kept.fresh();
  const about = await remote.beginWithTable(next, table);
  if (!isWanted()) return remote.leave(next);
  next.table = { name: table.name, title: table.title, heading: about?.title, figures: about?.facts, note: about?.note };
  history.pushState(null, "", toConversation(next.id));
  show(next);
  around.aboutTable(next, { examples: about?.examples, ask });
  keep(next);
  say(`${table.name} is ready to be asked.`);
  byId("question").focus();
}

/** Ask the next question; false where the one before is not answered yet. */
export function ask(text) {
  const own = conversation;
  if (open.get(own)?.isBusy) return false;
  own.asked = asked(own, text);
  const { turn, again } = put(own, own.asked);
  byId("log").append(turn.element);
  byId("note").hidden = true;
  tell();
  turn.element.scrollIntoView({ block: "start", behavior: isStill() ? "auto" : "smooth" });
  // The button that was pressed is gone or done with; the keyboard of a phone would cover the answer.
  if (isPhone()) byId("question").blur();
  else byId("question").focus({ preventScroll: true });
  return again();
}

/** The turn of what a conversation is asked, and what asks it, again and again until it is answered. */
function put(own, entry) {
  const again = () => (open.get(own)?.turn === turn ? answer(own, turn, entry) : anew());
  const turn = askedTurn(entry.shown, does(own, entry, again));
  // A question that failed can still be asked after others.
  function anew() {
    const isAsked = ask(entry.shown);
    if (isAsked) turn.element.remove();
    return isAsked;
  }
  open.set(own, { turn, again, isBusy: false });
  return { turn, again };
}

/**
 * What is sent for a text and what is shown for it. What was offered is pointed to by its number, for its name may be
 * that of something else too; it is shown by its name.
 */
function asked(own, text) {
  const choices = own.table ? [] : (own.turns.at(-1)?.answer.choices ?? []);
  const at = /^\d+$/.test(text) ? Number(text) - 1 : choices.indexOf(text);
  return at in choices ? { question: String(at + 1), shown: choices[at] } : { question: text, shown: text };
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

async function answer(own, turn, entry) {
  // What waited for a key may come due when something else was asked.
  const now = open.get(own);
  if (now?.turn !== turn || now.isBusy) return false;
  open.set(own, { ...now, isBusy: true });
  const waiting = setTimeout(turn.waiting, SOON);
  try {
    apart(own);
    // What a link asks is asked by the link again after a reload.
    if (conversation !== own || route(location.hash).name !== "ask") {
      kept.keepAsked(own);
      toAddress(own);
    }
    const found = await remote.ask(own, entry.question);
    if (!kept.isAnswer(found))
      throw new Error("The server sent something that is no answer. Is it of the same version as this page?");
    turn.answered(found);
    if (conversation === own) settle(turn);
    remember(found.facts);
    own.turns.push(Object.assign(entry, { answer: found }));
    own.asked = null;
    own.at = Date.now();
    open.delete(own);
    keep(own);
    if (conversation === own) tell();
    return true;
  } catch (failure) {
    turn.failed(failure);
    open.set(own, { ...now, isBusy: false });
    if (failure.kind === "lost") chooseAgain(own, turn, now.again);
    if (failure.kind === "key")
      document.dispatchEvent(new CustomEvent("needs-key", { detail: () => answer(own, turn, entry) }));
    return false;
  } finally {
    clearTimeout(waiting);
  }
}

/** Have the table of a conversation chosen again; one of another name is asked in a conversation of its own. */
function chooseAgain(own, turn, again) {
  const start = (table, isWanted) =>
    table.name === own.table.name ? goOn(own, table, { again, isWanted }) : beginWithTable(table, isWanted);
  const choosing = () => choose({ start, title: own.table.title });
  turn.element
    .querySelector(".failure")
    .append(
      make("button", { class: "quiet-button", type: "button", onclick: choosing }, icon("table"), "Choose the table"),
    );
}

async function goOn(own, table, { again, isWanted }) {
  await remote.goOnWithTable(own, table);
  if (!isWanted()) return remote.leave(own);
  own.table.title = table.title;
  if (conversation === own) around.aboutTable(own, { ask });
  again();
}

/** The choices of earlier turns are answered by the turn after them. */
function settle(turn) {
  for (const each of byId("log").querySelectorAll(".choices :is(button, input)")) {
    if (!turn.element.contains(each)) each.disabled = true;
  }
}

/** Have the address name a conversation, if that is on the page and nothing lies over it. */
function toAddress(own) {
  if (conversation === own && !byId("talk").hidden && !location.hash.startsWith("#fact/"))
    history.replaceState(null, "", toConversation(own.id));
}

function keep(own) {
  apart(own);
  toAddress(own);
  const { isTaken, removed } = kept.keep(own);
  if (removed) {
    const what = removed === 1 ? "conversation was" : `${removed} conversations were`;
    aside(`The storage of this browser is full: the oldest ${what} removed from the history to keep this one.`);
  }
  if (isTaken || isWarned) return;
  isWarned = true;
  aside(
    "This browser keeps no more history: its storage is full or blocked. The conversation goes on, and is gone when this window is closed.",
  );
}

/** Say something below what was said last. */
function aside(text) {
  byId("log").append(make("p", { class: "aside", role: "status" }, text));
}

/** Say something where nothing has been said yet. */
export function note(text) {
  byId("note").hidden = false;
  byId("note").textContent = text;
}

function drawn(own, entry) {
  const turn = askedTurn(entry.shown, does(own, entry, null));
  remember(entry.answer.facts);
  turn.answered(entry.answer);
  return turn.element;
}

/** What an entry of a conversation can do; its place is where it stands once it is answered, and no place before. */
function does(own, entry, retry) {
  return {
    ask,
    retry,
    list: around.listOf(own),
    link: own.table ? null : () => link(own, own.turns.indexOf(entry)),
    chart: (look) => remote.chart(own, own.turns.indexOf(entry), look),
  };
}

/** Copy a link to a turn, with what has to be asked before it; whether it is done, or why not. */
async function link(own, at) {
  const turns = await needed(own.turns.slice(0, at + 1));
  if (!turns) return "Follows from too much for a link";
  return copy(`${location.origin}${location.pathname}${toQuestions(turns.map((turn) => turn.shown))}`);
}

/** Have the page around the conversation say what it is. */
export const tell = () => around.tell(conversation, { isNew: byId("log").childElementCount === 0 && !conversation.table });

/** Forget all conversations. */
export function clearAll() {
  kept.clear();
  dropAll();
  begin();
}

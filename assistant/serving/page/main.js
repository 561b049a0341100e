// Where everything comes together: the address says what is on the page.

import * as api from "./api.js";
import * as appearance from "./appearance.js";
import * as composer from "./composer.js";
import { closeBeside } from "./dialogs.js";
import { byId, fill, isPhone, make } from "./dom.js";
import * as facts from "./facts.js";
import { icon } from "./icons.js";
import * as kept from "./history.js";
import * as drawer from "./history-drawer.js";
import { askForKey } from "./key-sheet.js";
import * as panel from "./panel.js";
import { route } from "./routes.js";
import * as tables from "./tables.js";
import * as talk from "./talk.js";
import { welcome } from "./welcome.js";

/** Whether the drawer with a fact was opened from this page, so that going back closes it. */
let isFromHere = false;
/** How far the conversation was scrolled when the list of facts took its place. */
let leftAt = 0;

// What is to be seen after a reload, and after going back, is said here.
history.scrollRestoration = "manual";
fill(byId("send"), icon("send"));
fill(byId("choose-table"), icon("table"));
appearance.prepare();
const box = composer.prepare({
  ask: (question) => talk.ask(question) !== false,
  recalled: kept.questions,
  pastedTable: (text) => tables.paste(text, beginWithTable),
});
tables.prepare(beginWithTable);
facts.prepare();
const showHistoryAnew = drawer.prepare({ isShown: (id) => talk.current().id === id, begin: startAnew, clearAll: clearAll });
kept.whenForgotten((id) => {
  if (id === null || talk.current().id === id) {
    if (location.hash.startsWith("#c/")) history.replaceState(null, "", "#");
    talk.begin();
  }
  if (id === null) tables.dropAll();
  else tables.drop(id);
  showHistoryAnew();
});
["panel", "table-dialog"].map(byId).forEach(closeBeside);
byId("panel").addEventListener("close", () => {
  if (!location.hash.startsWith("#fact/")) return;
  if (isFromHere) history.back();
  else history.replaceState(null, "", beneath() || "#");
});
byId("home").addEventListener("click", (event) => {
  event.preventDefault();
  startAnew();
});
byId("new").addEventListener("click", startAnew);
document.addEventListener("needs-key", (event) => askForKey(event.detail));
window.addEventListener("hashchange", (event) => follow({ isFirst: false, before: new URL(event.oldURL).hash }));

const isAsked = route(location.hash).name === "ask";
const shown = follow({ isFirst: true });
// What the address asks goes first.
const loaded = isAsked ? shown.then(() => api.packs()) : api.packs();
loaded.then(greet, notGreeted);

function greet(packs) {
  facts.tell(packs);
  welcome(byId("starters"), packs, { ask: talk.ask, chooseTable: () => tables.choose() });
}

function notGreeted(failure) {
  const again = () => api.packs().then(greet, notGreeted);
  if (failure.kind === "key") askForKey(again);
  const button = make("button", { class: "quiet-button", type: "button", onclick: again }, icon("retry"), "Try again");
  return fill(
    byId("starters"),
    make("div", { class: "failure", role: "alert" }, make("p", {}, failure.message), button),
  );
}

function startAnew() {
  if (location.hash) history.pushState(null, "", "#");
  view("talk");
  talk.begin();
  box.focus();
}

/** A table can be dropped on the list of facts too. */
async function beginWithTable(table, isWanted) {
  await talk.beginWithTable(table, isWanted);
  if (isWanted()) view("talk");
}

function clearAll() {
  history.replaceState(null, "", "#");
  view("talk");
  talk.clearAll();
}

/** The address of what lies beneath what is shown, a fact or the list of facts: that list, or a conversation that is kept. */
function beneath() {
  const address = String(history.state?.beneath ?? "");
  const found = route(address);
  return found.name === "facts" || (found.name === "conversation" && kept.find(found.id)) ? address : "";
}

/** Remember what lies beneath what is shown, for a reload. */
function lay(before) {
  history.replaceState({ beneath: history.state?.beneath ?? before }, "");
}

/** Show what an address asks for: that of the page, or one `asked` for in its place. */
function follow({ isFirst, before = "", asked = location.hash }) {
  const wanted = route(asked);
  if (wanted.name === "fact") {
    isFromHere = !isFirst;
    // A reload finds again what lies beneath the fact.
    if (isFirst) follow({ isFirst, asked: beneath() });
    else lay(before);
    return panel.show(wanted.pack, wanted.ids);
  }
  if (byId("panel").open) byId("panel").close();
  if (wanted.name === "facts") {
    // Back from a fact the list is as it was left.
    if (!byId("facts").hidden && before.startsWith("#fact/")) return null;
    if (isFirst) resume(wanted.table || route(beneath()).id);
    else lay(before);
    view("facts");
    if (!isFirst) byId("facts-title").focus();
    return facts.show(wanted);
  }
  if (wanted.name === "elsewhere") return null;
  view("talk");
  if (wanted.name === "ask") {
    if (!isFirst || kept.isBegun(talk.current())) talk.begin();
    return talk.askAll(wanted.questions);
  }
  if (wanted.name === "conversation") return resume(wanted.id) || notHere();
  if (kept.isBegun(talk.current())) talk.begin();
  // In a low window the box may lie further down, and the page begins at its start.
  return isFirst && !isPhone() ? box.focus({ preventScroll: true }) : null;
}

/** A conversation is asked for that this browser does not have. */
function notHere() {
  startAnew();
  talk.note(
    "That conversation is not in this browser: it was held in another one, or has been forgotten. To hand on a question, press “Link” below its answer.",
  );
}

/** Have a conversation on the page; whether it is there. */
function resume(id) {
  if (talk.current().id === id) return true;
  const found = kept.find(id);
  if (found) talk.show(found);
  return found !== null;
}

function view(name) {
  const isBack = name === "talk" && byId("talk").hidden;
  if (name !== "talk" && !byId("talk").hidden) leftAt = window.scrollY;
  byId("talk").hidden = name !== "talk";
  byId("facts").hidden = name !== "facts";
  byId("skip").href = name === "facts" ? "#facts-query" : "#question";
  byId("skip").textContent = name === "facts" ? "Skip to the search" : "Skip to the question";
  if (name === "facts") byId("to-facts").setAttribute("aria-current", "page");
  else byId("to-facts").removeAttribute("aria-current");
  if (name === "facts") document.title = "What do you know? – Ask the report";
  talk.tell();
  if (isBack) window.scrollTo(0, leftAt);
}

// "What do you know?": all facts, searched by words and narrowed to a report or to a table of one's own.

import * as api from "./api.js";
import { byId, fill, make } from "./dom.js";
import * as kept from "./history.js";
import { line, remember } from "./panel.js";
import * as remote from "./remote.js";
import { toList } from "./routes.js";
import { called } from "./tables.js";

const PAGE = 50;
const PAUSE = 160;
/** How the value of a choice begins that is the table of a conversation. */
const TABLE = "table:";

let shown = 0;
let latest = 0;
let waiting = 0;
/** What is said of all packs, once they are there. */
let ofPacks = "";

/** Make the list ready to be used, once. */
export function prepare() {
  byId("facts-search").addEventListener("submit", (event) => event.preventDefault());
  byId("facts-query").addEventListener("input", soon);
  byId("facts-pack").addEventListener("change", () => changed());
  byId("facts-more").addEventListener("click", () => list({ isMore: true }));
}

/** Have the packs among the choices, once they are there. */
export function tell(packs) {
  const select = byId("facts-pack");
  const chosen = select.value;
  for (const option of [...select.options])
    if (option.value && !option.value.startsWith(TABLE)) option.remove();
  select.append(
    ...packs.map((pack) => make("option", { value: pack.name }, `${pack.title} (${pack.facts.toLocaleString("en")})`)),
  );
  select.value = isListed(chosen) ? chosen : "";
  if (select.value !== chosen && location.hash.startsWith("#facts")) changed();
  const count = packs.reduce((sum, pack) => sum + pack.facts, 0).toLocaleString("en");
  const reports = packs.length === 1 ? packs[0].title : `${packs.length} reports`;
  ofPacks = `${count} figures of ${reports}, each with its place.`;
  describe();
}

/** The conversation whose table is chosen; null where facts of packs are. */
function chosenTable() {
  const { value } = byId("facts-pack");
  return value.startsWith(TABLE) ? kept.find(value.slice(TABLE.length)) : null;
}

function describe() {
  const table = chosenTable()?.table;
  byId("facts-lede").textContent = table ? `The figures of ${called(table)}, each with its place.` : ofPacks;
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(changed, PAUSE);
}

/** The list follows what is typed, and so does the address, so that it can be handed on. */
function changed() {
  clearTimeout(waiting);
  // What was typed last may come due when something else is on the page.
  if (byId("facts").hidden) return null;
  const query = byId("facts-query").value.trim();
  const { value } = byId("facts-pack");
  const wanted = value.startsWith(TABLE) ? { query, table: value.slice(TABLE.length) } : { query, pack: value };
  history.replaceState(history.state, "", toList(wanted));
  describe();
  return list();
}

/** Whether something can be chosen; before the packs are there, none but all of them. */
const isListed = (value) => [...byId("facts-pack").options].some((option) => option.value === value);

/** Have the table of a conversation among the choices, and no other table; the value of the choice, or "". */
function offer(id) {
  const select = byId("facts-pack");
  for (const option of [...select.options]) if (option.value.startsWith(TABLE)) option.remove();
  const table = id ? kept.find(id)?.table : null;
  if (!table) return "";
  select.append(make("option", { value: TABLE + id }, `Your table: ${called(table)}`));
  return TABLE + id;
}

/** Show the facts that an address asks for; of a pack or table that is not there, those of all. */
export function show({ query, pack: wanted, table }) {
  const select = byId("facts-pack");
  const own = offer(table);
  // Before it is known which packs there are, the one that is wanted is taken for one of them.
  if (!ofPacks && !isListed(wanted)) select.append(make("option", { value: wanted }, wanted));
  const pack = own || (isListed(wanted) ? wanted : "");
  if (byId("facts-query").value.trim() !== query) byId("facts-query").value = query;
  select.value = pack;
  describe();
  // What was found before is of something else.
  fill(byId("facts-list"));
  byId("facts-count").textContent = "";
  byId("facts-more").hidden = true;
  return list({ pack });
}

async function list({ isMore = false, pack = byId("facts-pack").value } = {}) {
  const turn = ++latest;
  const query = byId("facts-query").value.trim();
  const [place, count, more] = ["facts-list", "facts-count", "facts-more"].map(byId);
  const wanted = { query, limit: PAGE, offset: isMore ? shown : 0 };
  const own = chosenTable();
  try {
    const found = await (own ? remote.facts(own, wanted) : api.facts({ ...wanted, pack }));
    if (turn !== latest) return;
    remember(found.facts);
    const lines = found.facts.map(line);
    const before = isMore ? [...place.children] : [];
    fill(place, before, lines);
    shown = before.length + lines.length;
    more.hidden = shown >= found.total || !lines.length;
    count.textContent = counted(found.total, query, own !== null);
    if (isMore) lines[0]?.querySelector("a").focus();
  } catch (failure) {
    if (turn !== latest) return;
    const again = make(
      "button",
      { class: "quiet-button", type: "button", onclick: () => list({ isMore, pack }) },
      "Try again",
    );
    count.textContent = "";
    more.hidden = true;
    fill(place, make("li", { class: "failure", role: "alert" }, make("p", {}, failure.message), again));
    if (failure.kind === "key") {
      const then = () => turn === latest && list({ isMore, pack });
      document.dispatchEvent(new CustomEvent("needs-key", { detail: then }));
    }
  }
}

function counted(total, query, isTable) {
  if (!total && query) return `Nothing is about “${query}”. Fewer or shorter words find more.`;
  if (!total) return isTable ? "The figures of this table cannot be listed. Ask for them." : "There are no facts.";
  return `${total.toLocaleString("en")} ${total === 1 ? "fact" : "facts"}${query ? ` about “${query}”` : ""}`;
}

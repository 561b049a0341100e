// "What do you know?": all facts, searched by words and narrowed to a report.

import * as api from "./api.js";
import { byId, fill, make } from "./dom.js";
import { line, remember } from "./panel.js";
import { toList } from "./routes.js";

const PAGE = 50;
const PAUSE = 160;

let shown = 0;
let latest = 0;
let waiting = 0;

/** Make the list ready to be used, once. */
export function prepare(loaded) {
  byId("facts-search").addEventListener("submit", (event) => event.preventDefault());
  byId("facts-query").addEventListener("input", soon);
  byId("facts-pack").addEventListener("change", () => changed());
  byId("facts-more").addEventListener("click", () => list({ isMore: true }));
  loaded.then(tell, () => null);
}

function tell(packs) {
  const select = byId("facts-pack");
  const chosen = select.dataset.wanted ?? "";
  for (const pack of packs)
    select.append(make("option", { value: pack.name }, `${pack.title} (${pack.facts.toLocaleString("en")})`));
  select.value = isListed(chosen) ? chosen : "";
  if (select.value !== chosen && location.hash.startsWith("#facts")) changed();
  const count = packs.reduce((sum, pack) => sum + pack.facts, 0).toLocaleString("en");
  const reports = packs.length === 1 ? packs[0].title : `${packs.length} reports`;
  byId("facts-lede").textContent = `${count} figures of ${reports}, each with its place.`;
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(changed, PAUSE);
}

/** The list follows what is typed, and so does the address, so that it can be handed on. */
function changed() {
  history.replaceState(null, "", toList({ query: byId("facts-query").value.trim(), pack: byId("facts-pack").value }));
  return list();
}

/** Whether a pack can be chosen; before the packs are there, none but all of them. */
const isListed = (pack) => [...byId("facts-pack").options].some((option) => option.value === pack);

/** Show the facts that an address asks for; of a pack that is not there, those of all. */
export function show({ query, pack: wanted }) {
  const pack = byId("facts-pack").options.length === 1 || isListed(wanted) ? wanted : "";
  if (byId("facts-query").value.trim() !== query) byId("facts-query").value = query;
  byId("facts-pack").dataset.wanted = pack;
  byId("facts-pack").value = pack;
  return list({ pack });
}

async function list({ isMore = false, pack = byId("facts-pack").value } = {}) {
  const turn = ++latest;
  const query = byId("facts-query").value.trim();
  const [place, count, more] = ["facts-list", "facts-count", "facts-more"].map(byId);
  try {
    const found = await api.facts({ query, pack, limit: PAGE, offset: isMore ? shown : 0 });
    if (turn !== latest) return;
    remember(found.facts);
    const lines = found.facts.map(line);
    const before = isMore ? [...place.children] : [];
    fill(place, before, lines);
    shown = before.length + lines.length;
    more.hidden = shown >= found.total || !lines.length;
    count.textContent = counted(found.total, query);
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
  }
}

function counted(total, query) {
  if (!total) return query ? `Nothing is about “${query}”. Fewer or shorter words find more.` : "There are no facts.";
  return `${total.toLocaleString("en")} ${total === 1 ? "fact" : "facts"}${query ? ` about “${query}”` : ""}`;
}

// What the page says around a conversation: whether it is new, over which table it is, where its facts are.

import { byId, fill, make } from "./dom.js";
import * as kept from "./history.js";
import { icon } from "./icons.js";
import { browsing, suggestions } from "./offers.js";
import { toConversation, toList } from "./routes.js";
import { called } from "./tables.js";

const MOST_EXAMPLES = 4;
/** Asked over a table it gives examples anew, which are not kept. */
const FOR_EXAMPLES = "What can I ask?";

/** The address of the list of what a conversation is over; null of a table that is too large for one. */
export const listOf = ({ id, table }) => (table?.figures === 0 ? null : toList({ table: table ? id : "" }));

/** Have the title of the window and the ways between the conversation and the facts fit it. */
export function tell(conversation, { isNew }) {
  const isBegun = kept.isBegun(conversation);
  byId("talk").classList.toggle("is-empty", isNew);
  byId("new").hidden = isNew;
  byId("to-facts").href = listOf(conversation) ?? toList({});
  byId("back").href = isBegun ? toConversation(conversation.id) : "#";
  fill(byId("back"), icon("arrow"), isNew ? "Ask a question" : "Back to the conversation");
  if (byId("talk").hidden) return;
  document.title = isBegun ? `${kept.titleOf(conversation)} – Ask the report` : "Ask the report";
}

/** Say over which table a conversation is, if it is over one, with `examples` of what to ask. */
export function aboutTable(conversation, { examples = [FOR_EXAMPLES], ask }) {
  const { table, turns } = conversation;
  const place = byId("about-table");
  place.hidden = !table;
  if (!table) return;
  const title = called(table);
  const file = title === table.name ? "" : `${table.name}. `;
  const counted = table.figures ? `${table.figures.toLocaleString("en")} figures. ` : "";
  const list = listOf(conversation);
  fill(
    place,
    make("p", { class: "kind" }, "Asking your own table"),
    make("h2", { class: "table-name" }, title),
    make("p", { class: "place" }, file, counted, "Kept with this conversation only."),
    table.note && make("p", { class: "note" }, table.note),
    !turns.length && examples.length > 0 && suggestions(examples.slice(0, MOST_EXAMPLES), ask),
    list && browsing(list, "Browse its figures"),
  );
}

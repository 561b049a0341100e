// The drawer with the conversations that were held in this browser.

import * as api from "./api.js";
import { closeBeside, open } from "./dialogs.js";
import { byId, fill, make, say } from "./dom.js";
import { icon } from "./icons.js";
import * as kept from "./history.js";
import { toConversation } from "./routes.js";
import { drop } from "./tables.js";

/**
 * Make the drawer ready; `isShown` tells of an id whether it is on the page, `begin` shows a new conversation. What is
 * returned lists the conversations anew if the drawer is open.
 */
export function prepare({ isShown, begin, clearAll }) {
  const dialog = byId("history");
  /** The titles that several conversations have. */
  let named = new Set();
  closeBeside(dialog);
  byId("open-history").addEventListener("click", show);

  function show() {
    const conversations = kept.all();
    const titles = conversations.map(kept.titleOf);
    named = new Set(titles.filter((title, at) => titles.indexOf(title) !== at));
    const fresh = make(
      "button",
      { class: "main-button", type: "button", onclick: () => (dialog.close(), begin()) },
      "New conversation",
    );
    const list = make("ul", { class: "conversations" }, conversations.map(row));
    const clear = make("button", { class: "text-button", type: "button" }, "Clear all");
    clear.addEventListener("click", () => {
      // A second press, so that a slip of the finger forgets nothing.
      if (clear.dataset.armed) {
        conversations.forEach(forgotten);
        clearAll();
        show();
        say("All conversations are forgotten.");
      } else {
        clear.dataset.armed = "yes";
        clear.textContent = "Press again to forget all of them";
        say(clear.textContent);
      }
    });
    const note = kept.isKept()
      ? "Kept in this browser only."
      : "The storage of this browser is full or blocked: these are gone when this window is closed.";
    open(dialog, {
      title: "Conversations",
      content: [
        fresh,
        conversations.length ? list : make("p", { class: "note" }, "Nothing has been asked yet."),
        make("p", { class: "note" }, note),
        conversations.length > 0 && clear,
      ],
    });
  }

  return () => dialog.open && show();

  function row(conversation) {
    const item = make("li", {});
    const title = kept.titleOf(conversation);
    const link = make(
      "a",
      {
        href: toConversation(conversation.id),
        onclick: () => dialog.close(),
        "aria-current": isShown(conversation.id) ? "true" : null,
      },
      make("span", { class: "title" }, title),
      make(
        "span",
        { class: "place" },
        [conversation.table?.name, counted(conversation), named.has(title) && lastOf(conversation), when(conversation.at)]
          .filter(Boolean)
          .join(" · "),
      ),
    );
    const remove = make(
      "button",
      { class: "icon-button", type: "button", "aria-label": `Forget “${title}”` },
      icon("close"),
    );
    const disarm = () => {
      delete remove.dataset.armed;
      remove.setAttribute("aria-label", `Forget “${title}”`);
      fill(remove, icon("close"));
    };
    remove.addEventListener("blur", disarm);
    remove.addEventListener("click", () => {
      // A second press here too: nothing brings it back.
      if (!remove.dataset.armed) {
        remove.dataset.armed = "yes";
        remove.setAttribute("aria-label", `Press again to forget “${title}”`);
        fill(remove, "Forget?");
        say("Press again to forget it.");
        return;
      }
      const next = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector("button");
      forgotten(conversation);
      item.remove();
      if (isShown(conversation.id)) begin();
      (next ?? dialog.querySelector(".main-button")).focus();
      say("Forgotten.");
    });
    item.append(link, remove);
    return item;
  }
}

/** Forget a conversation here and on the server. */
function forgotten(conversation) {
  kept.forget(conversation.id);
  drop(conversation.id);
  if (conversation.remote?.id) api.forget(conversation.remote.id);
}

/** What tells a conversation from another of the same name: what was asked in it last. */
const lastOf = ({ turns, asked }) => (turns.length + Boolean(asked) > 1 ? `last “${(asked ?? turns.at(-1)).shown}”` : "");

function counted({ turns, asked }) {
  if (!turns.length) return asked ? "not answered yet" : "nothing asked yet";
  return turns.length === 1 ? "1 question" : `${turns.length} questions`;
}

function when(at) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday
    ? date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString([], { day: "numeric", month: "short", year: "numeric" });
}

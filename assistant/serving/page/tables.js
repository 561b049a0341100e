// A table of one's own: dropped, chosen or pasted, then asked in a conversation of its own.
// Its content is held in this window while it is open, and is never put into the storage of the browser.

import { byId, make } from "./dom.js";
import { open } from "./dialogs.js";

/** Bytes; the server says itself what it takes at most. */
const LARGEST = 2 * 1024 * 1024;

/** Letters of the name of a file, as many as the server takes. */
const LONGEST_NAME = 200;

/** What files are that hold no table, by the endings of their names, and what to do; the server knows more of them. */
const NO_TABLES = [
  [/\.pdf$/i, "a PDF. Copy its table into a spreadsheet and save that as .xlsx or CSV."],
  [/\.(?:docx?|odt|rtf|pages)$/i, "a text document. Copy its table into a spreadsheet and save that as .xlsx or CSV."],
  [/\.(?:png|jpe?g|gif|webp|heic|svg)$/i, "a picture. Type its table off, or find the figures behind it."],
];

/** Tables by the id of the conversation that they are asked in. */
const held = new Map();
/** What the file that is being chosen is for, if not for a new conversation. */
let awaited = null;

/** What a table is called: as it was said, as it says itself, else by its file. */
export const called = ({ title, heading, name }) => title || heading || name;

/** What the server gets of the table of a conversation; undefined where this window does not hold it. */
export const tableOf = (id) => held.get(id);

/** Hold the table of a conversation while the window is open. */
export const hold = (id, table) => held.set(id, table);

/** Drop the table of a conversation. */
export const drop = (id) => held.delete(id);

/** Drop the tables of all conversations. */
export const dropAll = () => held.clear();

/**
 * Make the page take tables; `start` begins a conversation with one, unless that is no longer wanted by then, and throws
 * what went wrong.
 */
export function prepare(start) {
  const input = byId("table-file");
  const curtain = byId("drop");
  let depth = 0;
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  byId("choose-table").addEventListener("click", () => choose());
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (file) look(file, awaited?.start ?? start, { about: awaited?.title });
    input.value = "";
  });
  document.addEventListener("dragenter", (event) => {
    if (!hasFiles(event)) return;
    depth += 1;
    curtain.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (!hasFiles(event)) return;
    depth = Math.max(0, depth - 1);
    curtain.hidden = depth === 0;
  });
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    depth = 0;
    curtain.hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    const [file, ...others] = event.dataTransfer.files;
    if (file) look(file, start, { others });
  });
}

/** Have a file chosen, for a new conversation or for what is given: its own `start`, and the `title` it had. */
export function choose(given = null) {
  awaited = given;
  byId("table-file").click();
}

/** Take a text that was pasted as a table. */
export const paste = (text, start) =>
  look(new File([text], "pasted.tsv", { type: "text/tab-separated-values" }), start);

/** Show which table it is, and ask what it is about, before anything is sent. */
function look(file, start, { about = "", others = [] } = {}) {
  const dialog = byId("table-dialog");
  const title = make("input", {
    type: "text",
    id: "table-about",
    maxlength: "200",
    value: about,
    placeholder: "Revenue by region, million USD",
    autocomplete: "off",
  });
  const trouble = make("p", { class: "failure", role: "alert", hidden: true });
  const send = make("button", { class: "main-button", type: "submit" }, "Ask this table");
  const cancel = make("button", { class: "quiet-button", type: "button", onclick: () => dialog.close() }, "Cancel");
  const tell = (text) => {
    trouble.textContent = text;
    trouble.hidden = !text;
  };
  const form = make(
    "form",
    { autocomplete: "off" },
    make(
      "p",
      { class: "file" },
      make("strong", {}, file.name),
      " ",
      make("span", { class: "place" }, sized(file.size)),
    ),
    others.length > 0 &&
      make(
        "p",
        { class: "note" },
        `A conversation is over one table. Left aside: ${others.map((other) => other.name).join(", ")}. Each can have a conversation of its own.`,
      ),
    make(
      "label",
      { class: "field" },
      make("span", {}, "What is it about? It helps where the table does not say so, or lacks a unit."),
      title,
    ),
    make(
      "p",
      { class: "note" },
      "It is sent to this assistant’s server, which keeps it for this one conversation until that is forgotten or expires. What you ask, the answers and the figures that they cite stay in this browser until its History is cleared.",
    ),
    trouble,
    make("div", { class: "buttons" }, send, cancel),
  );
  // Another file may have taken its place, or it was called off.
  const isWanted = () => dialog.open && form.isConnected;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    tell("");
    send.disabled = true;
    send.textContent = "Reading it …";
    try {
      const content = await encoded(file);
      if (!isWanted()) return;
      await start({ name: shortened(file.name), title: title.value.trim(), content }, isWanted);
      if (isWanted()) dialog.close();
    } catch (failure) {
      tell(
        failure.kind
          ? failure.message
          : `${file.name} cannot be read. Choose a file, not a folder, and see that it is still there.`,
      );
      const again = () => isWanted() && form.requestSubmit();
      if (failure.kind === "key") document.dispatchEvent(new CustomEvent("needs-key", { detail: again }));
    } finally {
      send.disabled = false;
      send.textContent = "Ask this table";
    }
  });
  open(dialog, { title: "A table of your own", content: form });
  tell(unreadable(file));
  send.disabled = !trouble.hidden;
  if (trouble.hidden) title.focus();
}

/** Why a file needs not be sent at all; "" for one that may be read. */
function unreadable(file) {
  const [, what] = NO_TABLES.find(([ending]) => ending.test(file.name)) ?? [];
  if (what) return `${file.name} is ${what}`;
  if (file.size <= LARGEST) return "";
  return `${file.name} is too large: ${sized(file.size)} where ${sized(LARGEST)} are taken. Keep only the rows that you ask about.`;
}

/** The name of a file with its ending, not longer than the server takes. */
function shortened(name) {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const ending = [.../(?:\.\w{1,9})?$/.exec(name)[0]];
  return [...letters.slice(0, LONGEST_NAME - ending.length - 1), "…", ...ending].join("");
}

/** The bytes of a file in base 64. */
function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

function sized(bytes) {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}

// The box that a question is typed into.

import { byId } from "./dom.js";

const LONGEST = 1000;
const NEAR = 100;

/** Make the box ready: `ask` gets each question, `recalled` gives what was asked before, `pastedTable` a pasted table. */
export function prepare({ ask, recalled, pastedTable }) {
  const box = byId("question");
  const send = byId("send");
  let back = 0;
  let draft = "";

  const text = () => box.value.trim();
  function fit() {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    send.disabled = !text();
    const left = LONGEST - box.value.length;
    byId("room").textContent = left <= NEAR ? `${left} more characters fit.` : "";
  }
  function put(value) {
    box.value = value;
    fit();
    box.setSelectionRange(value.length, value.length);
  }
  function submit() {
    const question = text();
    if (!question) return;
    if (ask(question)) {
      back = 0;
      put("");
    }
  }
  /** Step through what was asked before; 0 is what was being typed. */
  function recall(step) {
    const before = recalled();
    const next = Math.min(before.length, Math.max(0, back + step));
    if (next === back) return false;
    if (back === 0) draft = box.value;
    back = next;
    put(back ? before[before.length - back] : draft);
    return true;
  }
  function onKey(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === "Enter" && isPlain) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && isPlain && isInFirstLine(box) && recall(1)) {
      event.preventDefault();
    } else if (event.key === "ArrowDown" && isPlain && back && isInLastLine(box) && recall(-1)) {
      event.preventDefault();
    }
  }

  box.addEventListener("keydown", onKey);
  box.addEventListener("input", () => {
    back = 0;
    fit();
  });
  box.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (event.clipboardData?.files.length || !isTable(pasted)) return;
    event.preventDefault();
    pastedTable(pasted);
  });
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, dialog");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });
  // To measure the box lays out the whole page, which takes a while: an empty one is as tall as it should be.
  if (text()) fit();
  return { put, focus: (options) => box.focus(options) };
}

const isInFirstLine = (box) =>
  box.selectionStart === box.selectionEnd && !box.value.slice(0, box.selectionStart).includes("\n");
const isInLastLine = (box) =>
  box.selectionStart === box.selectionEnd && !box.value.slice(box.selectionEnd).includes("\n");

/** Whether a pasted text is cells of a spreadsheet: several lines with tabs between the same number of cells. */
function isTable(text) {
  const lines = text.trim().split(/\r?\n/);
  const tabs = lines.map((line) => line.split("\t").length - 1);
  return lines.length > 1 && tabs[0] > 0 && tabs.every((count) => count === tabs[0]);
}

// Elements made of text only: whatever a question, a pack or a table holds is shown as it is written.

/** The element of the page with an id. */
export const byId = (id) => document.getElementById(id);

/**
 * A new element. `traits` are attributes; `class`, `on…` listeners and properties that are no text are set as such.
 * Children are elements or text; null and false are left out.
 */
export function make(tag, traits = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Put children in the place of all that an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Signs of languages that are written from right to left. */
const TURNING = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text in which what is quoted from another language does not turn the words around it. */
export function isolated(text) {
  if (!TURNING.test(text)) return text;
  const pieces = text.split(/“([^”]*)”/);
  return pieces.map((piece, at) => (at % 2 ? ["“", make("bdi", {}, piece), "”"] : piece));
}

let quiet = 0;

/** Where a text is said: while a dialog is open, nothing beneath it is read out. */
const saying = () => [...document.querySelectorAll("dialog[open] .said")].at(-1) ?? byId("said");

/** Have a screen reader say a text that needs no place on the page. */
export function say(text) {
  saying().textContent = "";
  clearTimeout(quiet);
  quiet = setTimeout(() => (saying().textContent = text), 50);
}

/** Whether the window is that of a phone, whose keyboard would cover half of the page. */
export const isPhone = () => matchMedia("(pointer: coarse)").matches;

/** Whether the reader asked for less movement. */
export const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// What is asked of the server, and what went wrong in plain words.

const PATIENCE = 30_000;
const KEY = "assistant.key";

/** Something that went wrong, with words for a person; `kind` says what can be done about it. */
export class Failure extends Error {
  constructor(kind, message, { wait = 0, code = "" } = {}) {
    super(message);
    this.kind = kind;
    /** As the server names it. */
    this.code = code;
    /** Seconds until it makes sense to try again. */
    this.wait = wait;
  }
}

const SAID = {
  away: "The assistant cannot be reached. See whether it is still running and you are online, then try again.",
  late: "That took longer than half a minute. Try again, or ask for less at once.",
  busy: "Too many questions at once.",
  unready: "The assistant is not ready just now. Try again in a moment.",
  key: "This assistant answers only with its key.",
  gone: "That is not there any more.",
  large: "That is too much at once. Send less.",
  fault: "The assistant failed at this. Nothing is lost: try again.",
};
const KINDS = {
  401: "key",
  403: "key",
  404: "gone",
  408: "late",
  413: "large",
  429: "busy",
  502: "unready",
  503: "unready",
  504: "late",
};

/** Remember the key of the server until the window is closed. */
export function setKey(key) {
  try {
    sessionStorage.setItem(KEY, key);
  } catch {
    // Then it is asked for again.
  }
  remembered = key;
}

/** The key that the server refused last. */
let refusedKey = "";

/** Whether the key that was given is refused, and not only missing yet. */
export const isKeyRefused = () => refusedKey !== "" && refusedKey === key();

let remembered = null;

function key() {
  if (remembered === null) {
    try {
      remembered = sessionStorage.getItem(KEY) ?? "";
    } catch {
      remembered = "";
    }
  }
  return remembered;
}

/** The key, if it can be sent at all: one that cannot is wrong, and the server asks for it. */
const sendable = () => (/^[\t\x20-\x7e\x80-\xff]+$/.test(key()) ? key() : "");

function request(path, { method = "GET", body, patience = PATIENCE } = {}) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (sendable()) headers.Authorization = `Bearer ${sendable()}`;
  const options = { method, headers, signal: AbortSignal.timeout(patience), credentials: "same-origin" };
  if (body !== undefined) options.body = JSON.stringify(body);
  return received(fetch(path, options), key());
}

async function received(reply, sent = "") {
  let response;
  try {
    response = await reply;
  } catch (error) {
    throw failure(error.name === "TimeoutError" ? "late" : "away");
  }
  if (KINDS[response.status] === "key") refusedKey = sent;
  if (!response.ok) throw await refused(response);
  return response;
}

const failure = (kind) => new Failure(kind, SAID[kind]);

/** The failure that a response is; what the server says of it goes before our own words, if it is a text. */
async function refused(response) {
  const kind = KINDS[response.status] ?? (response.status < 500 ? "refused" : "fault");
  const wait = Math.min(600, Math.max(0, Number(response.headers.get("Retry-After")) || 0));
  let said = "";
  let code = "";
  try {
    ({ message: said, code } = (await response.json()).error);
  } catch {
    // No message of ours: a proxy answered.
  }
  const own = SAID[kind] ?? "The assistant did not take that.";
  // How a program sends a key is nothing to a person.
  const isSaid = typeof said === "string" && said !== "" && ![401, 429].includes(response.status) && kind !== "fault";
  const message = isSaid ? said : own;
  return new Failure(kind, wait && kind === "busy" ? `${message} Try again in ${wait} s.` : message, { wait, code });
}

const json = (path, options) => parsed(request(path, options));

async function parsed(asked) {
  const response = await asked;
  try {
    return await response.json();
  } catch (error) {
    throw failure(error.name === "TimeoutError" ? "late" : "away");
  }
}

/** A part of a path. Dots alone would lead elsewhere, whichever way they are written: nothing is called so. */
function part(text) {
  if (/^\.{1,2}$/.test(text)) throw failure("gone");
  return encodeURIComponent(text);
}

/** Begin a conversation, over a `table` and with a `question` if there are; its `id`, and what the server says to them. */
export const begin = ({ table, question } = {}) =>
  json("v1/conversations", { method: "POST", body: { table, question } });

/** What `begin` gives, of a request that was sent before. */
export const begun = (reply) => parsed(received(reply));

/** A conversation with all its answers. */
export const read = (id) => json(`v1/conversations/${part(id)}`);

/** The answer to the next turn of a conversation. */
export const ask = (id, question) => json(`v1/conversations/${part(id)}/ask`, { method: "POST", body: { question } });

/** The answer to a question on its own. */
export const askAlone = (question) => json("v1/ask", { method: "POST", body: { question } });

/** Forget a conversation; one that is gone already is forgotten. */
export async function forget(id) {
  try {
    await request(`v1/conversations/${part(id)}`, { method: "DELETE" });
  } catch {
    // It ends by itself.
  }
}

/** The packs that are loaded. */
export const packs = () => json("v1/packs");

/** Some of the facts that are about the words, and how many there are. */
export const facts = ({ query, pack, limit, offset }) =>
  json(`v1/facts?${new URLSearchParams({ query, pack, limit, offset })}`);

/** Some of the facts that a conversation is over, and how many there are. */
export const factsOf = (id, { query, limit, offset }) =>
  json(`v1/conversations/${part(id)}/facts?${new URLSearchParams({ query, limit, offset })}`);

/** All that is known about one fact. */
export const fact = (pack, id) => json(`v1/facts/${part(pack)}/${part(id)}`);

/** The picture of a turn of a conversation as an SVG blob. */
export async function turnChart(id, turn, look) {
  const response = await request(`v1/conversations/${part(id)}/turns/${turn}/chart.svg?${new URLSearchParams(look)}`);
  return response.blob();
}

// Conversations kept in this browser and nowhere else; one entry of its storage for each of them.
// Whatever is wrong with the storage (full, blocked, spoilt), the page goes on and says so once.

import { called } from "./tables.js";

const PREFIX = "assistant.conversation.";
const MOST = 100;
/** Where windows tell each other what is forgotten: the id of a conversation, or all of them. */
const SIGNAL = "assistant.forgotten";
const ALL = "*";
const STATUSES = ["answered", "clarify", "unknown"];

/** The conversations of this window, which may be more than the storage took. */
const held = new Map();
/** Ids that are not kept again, whatever answer is still to come. */
const forgotten = new Set();
/** Whether all that was said since the page was opened has been stored. */
let isWhole = true;

const isText = (value) => typeof value === "string";
const isTextOrNone = (value) => value === null || value === undefined || isText(value);
/** What is a part of an address: it leads nowhere else. */
const isId = (value) => isText(value) && /^[\w-]{1,100}$/.test(value);
const isList = (value, each) => Array.isArray(value) && value.every(each);
const isOneOrMore = (value, each) => each(value) || isList(value, each);

/** Whether a value has what the page needs of an answer. */
export function isAnswer(value) {
  return (
    value !== null &&
    typeof value === "object" &&
    STATUSES.includes(value.status) &&
    isText(value.text) &&
    isText(value.question) &&
    isText(value.understood) &&
    isOneOrMore(value.value, (each) => isTextOrNone(each) || typeof each === "boolean") &&
    isOneOrMore(value.unit, isTextOrNone) &&
    ["qualifier", "period", "reason"].every((name) => isTextOrNone(value[name])) &&
    isList(value.choices, isText) &&
    isList(value.suggestions, isText) &&
    isList(value.assumptions, isText) &&
    isList(
      value.derivation,
      (step) => step && isText(step.operation) && isText(step.result) && isList(step.operands, isText),
    ) &&
    isList(value.facts, isFact)
  );
}

const isFact = (value) =>
  value !== null &&
  typeof value === "object" &&
  ["id", "pack", "statement", "source", "locator"].every((name) => isText(value[name])) &&
  ["measure", "entity", "period", "unit", "qualifier"].every((name) => isTextOrNone(value[name])) &&
  isOneOrMore(value.value, isTextOrNone) &&
  // Half of a letter cannot be put into an address.
  !/\p{Surrogate}/u.test(value.id + value.pack);

const isTurn = (value) =>
  value !== null &&
  typeof value === "object" &&
  isText(value.question) &&
  isText(value.shown) &&
  isAnswer(value.answer);

/** Whether a value is what is kept of a table, which its server has told more of or not. */
const isTable = (value) =>
  typeof value === "object" &&
  isText(value.name) &&
  isText(value.title ?? "") &&
  isText(value.heading ?? "") &&
  isText(value.note ?? "") &&
  Number.isFinite(value.figures ?? 0);

/** Whether a value is what is kept of a conversation of the server: the turns that it has begin with one of ours. */
const isRemote = (value) =>
  value !== null && typeof value === "object" && isId(value.id) && Number.isInteger(value.from) && value.from >= 0;

function isConversation(value) {
  return (
    value !== null &&
    typeof value === "object" &&
    isId(value.id) &&
    Number.isFinite(new Date(value.at).getTime()) &&
    isList(value.turns, isTurn) &&
    (!value.asked || (isText(value.asked.question) && isText(value.asked.shown))) &&
    (value.table === null || isTable(value.table))
  );
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    if (!isConversation(value)) return null;
    return isRemote(value.remote) ? value : { ...value, remote: null };
  } catch {
    return null;
  }
}

function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return parsed(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function drop(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: nothing lies there either.
  }
}

/** A conversation without a turn yet. */
export function fresh() {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, "0")).join(
    "",
  );
  const conversation = { id, at: Date.now(), turns: [], asked: null, remote: null, table: null };
  held.set(id, conversation);
  return conversation;
}

/** Whether a conversation begins with all turns of another. */
const goesOn = (conversation, before) =>
  before.turns.every((turn, at) => {
    const own = conversation.turns[at];
    return own && own.question === turn.question && own.answer.text === turn.answer.text;
  });

/** Whether another window has gone on with a conversation. */
export function isLeftBehind(conversation) {
  const stored = read(PREFIX + conversation.id);
  return stored !== null && !goesOn(conversation, stored);
}

/** Have a conversation go on by itself, beside what another window made of it. */
export function part(conversation) {
  held.delete(conversation.id);
  conversation.id = fresh().id;
  conversation.remote = null;
  held.set(conversation.id, conversation);
}

/** Whether there is something of a conversation to come back to. */
export const isBegun = ({ turns, asked, table }) => turns.length > 0 || Boolean(asked ?? table);

/** What a conversation that is begun is called: by its first question, else by its table. */
export const titleOf = ({ turns, asked, table }) => (turns[0] ?? asked)?.shown ?? called(table);

/** All conversations that are begun, the latest first; entries that are spoilt are left out. */
export function all() {
  const found = new Map();
  for (const key of keys()) {
    const conversation = read(key);
    if (conversation && isBegun(conversation)) found.set(conversation.id, conversation);
  }
  for (const [id, conversation] of held)
    if (isBegun(conversation) && goesOn(conversation, found.get(id) ?? conversation)) found.set(id, conversation);
  return [...found.values()].sort((a, b) => b.at - a.at);
}

/** The conversation with an id, or null; on the server each window has its own, but for a table that it does not hold. */
export function find(id) {
  const own = held.get(id);
  if (own && !isLeftBehind(own)) return own;
  const stored = read(PREFIX + id);
  if (!stored) return null;
  if (!stored.table) stored.remote = null;
  else if (stored.remote) stored.remote.isUnsure = Boolean(stored.asked);
  held.set(id, stored);
  return stored;
}

/** Keep what a conversation is asked, if there is room for it; its answer will make room. */
export function keepAsked(conversation) {
  if (!forgotten.has(conversation.id)) put(PREFIX + conversation.id, JSON.stringify(conversation));
}

/**
 * Keep a conversation; whether the storage took it, and how many of the oldest others were removed to make room for it.
 * Where all of them are not room enough, none is removed.
 */
export function keep(conversation) {
  if (forgotten.has(conversation.id)) return { isTaken: true, removed: 0 };
  held.set(conversation.id, conversation);
  const text = JSON.stringify(conversation);
  const others = all().filter((other) => other.id !== conversation.id);
  const removed = new Map();
  for (const room of [null, ...others.reverse()]) {
    if (room) take(PREFIX + room.id, removed);
    try {
      localStorage.setItem(PREFIX + conversation.id, text);
      for (const old of others.slice(0, Math.max(0, others.length - MOST + 1))) drop(PREFIX + old.id);
      isWhole = true;
      return { isTaken: true, removed: removed.size };
    } catch (error) {
      if (error.name !== "QuotaExceededError" && error.name !== "NS_ERROR_DOM_QUOTA_REACHED") break;
    }
  }
  for (const [key, before] of removed) put(key, before);
  isWhole = false;
  return { isTaken: false, removed: 0 };
}

/** Take an entry out of the storage, and note it. */
function take(key, removed) {
  const text = localStorage.getItem(key);
  if (text === null) return;
  removed.set(key, text);
  drop(key);
}

function put(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Something else took the room meanwhile.
  }
}

/** Whether the storage holds what was said last. */
export const isKept = () => isWhole;

/** Forget a conversation, in all windows. */
export function forget(id) {
  letGo(id);
  drop(PREFIX + id);
  signal(id);
}

/** Forget all conversations, those that are spoilt too, in all windows. */
export function clear() {
  [...held.keys()].forEach(letGo);
  keys().forEach(drop);
  signal(ALL);
}

/** Do something when another window forgets a conversation, with its id, or all of them, with null. */
export function whenForgotten(work) {
  window.addEventListener("storage", ({ key, newValue }) => {
    const isOne = key === SIGNAL && newValue && newValue !== ALL;
    const isAll = key === null || (key === SIGNAL && newValue === ALL);
    if (!isOne && !isAll) return;
    (isOne ? [newValue] : [...held.keys()]).forEach(letGo);
    work(isOne ? newValue : null);
  });
}

function letGo(id) {
  held.delete(id);
  forgotten.add(id);
}

function signal(what) {
  try {
    localStorage.setItem(SIGNAL, what);
  } catch {
    // No storage, no other window that shares it.
  }
  drop(SIGNAL);
}

/** What was asked in all conversations, the latest last. */
export function questions() {
  const asked = all()
    .reverse()
    .flatMap(({ turns, asked }) => [...turns, asked ?? []].flat().map(({ shown }) => shown));
  return [...new Set(asked.reverse())].slice(0, 200).reverse();
}

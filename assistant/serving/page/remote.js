// The conversation as the server has it. Where it has forgotten it, it is held again, turn by turn, and goes on.

import * as api from "./api.js";
import { take } from "./early.js";
import { drop, hold, tableOf } from "./tables.js";

/** So many of the last turns are asked again where a conversation is taken up anew. */
const MOST_AGAIN = 30;
/** After so many turns a conversation is taken up anew. */
const MOST_KEPT = 150;
const UNSURE = new Set(["away", "late", "unready", "fault"]);
const FORGOTTEN = new Set(["conversation_not_found", "conversation_outdated", "conversation_full"]);

/** Whether a failure says that the server does not have the conversation any more. */
export const isForgotten = (failure) => FORGOTTEN.has(failure.code);

/** Begin a conversation over a table; what the server says of the table. */
export async function beginWithTable(conversation, table) {
  const begun = await api.begin({ table });
  hold(conversation.id, table);
  conversation.remote = { id: begun.id, from: 0 };
  return begun.table ?? null;
}

/** Go on with a conversation over its table, which was lost and has been chosen again. */
export async function goOnWithTable(conversation, table) {
  hold(conversation.id, table);
  conversation.remote = null;
  try {
    await takeUp(conversation);
  } catch (failure) {
    drop(conversation.id);
    throw failure;
  }
}

/** Forget a conversation over a table that nobody waits for any more, on the server too. */
export function leave(conversation) {
  drop(conversation.id);
  if (conversation.remote) api.forget(conversation.remote.id);
  conversation.remote = null;
}

/** The answer to the next turn of a conversation. */
export async function ask(conversation, question) {
  // The server keeps the latest turns only, and they are counted.
  if (conversation.remote && conversation.turns.length - conversation.remote.from > MOST_KEPT) forsake(conversation);
  try {
    const found = conversation.remote?.isUnsure ? await missed(conversation, question) : null;
    if (found) return found;
    const early = conversation.remote || conversation.turns.length ? null : take(question);
    if (!early) return await during(conversation, (remote) => api.ask(remote.id, question));
    const { id, answer } = await early;
    conversation.remote = { id, from: 0 };
    return answer;
  } catch (failure) {
    // It may have taken the turn all the same; "double it" is not to be doubled when it is asked again.
    if (UNSURE.has(failure.kind)) forsake(conversation);
    throw failure;
  }
}

/**
 * Go on in a new conversation of the server, in which what was said is said again. Over a table that is only there it
 * is gone on with, once it is known which turns it has.
 */
function forsake(conversation) {
  if (!conversation.table || tableOf(conversation.id)) conversation.remote = null;
  else if (conversation.remote) conversation.remote.isUnsure = true;
}

/** The answer to a question that was lost on its way; null if the server never took the question. */
async function missed(conversation, question) {
  const { remote, turns } = conversation;
  try {
    const latest = (await api.read(remote.id)).turns[turns.length - remote.from];
    remote.isUnsure = false;
    return latest?.question === question ? latest : null;
  } catch (failure) {
    if (isForgotten(failure)) return null;
    throw failure;
  }
}

/** The picture of a turn of a conversation, as a blob. */
export function chart(conversation, turn, look) {
  return during(conversation, (remote) => {
    if (turn < remote.from) throw new api.Failure("gone", "This was too long ago for a chart. Ask it again.");
    return api.turnChart(remote.id, turn - remote.from, look);
  });
}

/** Some of the figures of the table of a conversation, and how many there are. */
export const facts = (conversation, wanted) => during(conversation, (remote) => api.factsOf(remote.id, wanted));

/** Do something with the conversation on the server, which is taken up anew first where it is gone. */
async function during(conversation, work) {
  if (!conversation.remote) await takeUp(conversation);
  try {
    return await work(conversation.remote);
  } catch (failure) {
    if (!isForgotten(failure)) throw failure;
    conversation.remote = null;
    await takeUp(conversation);
    return work(conversation.remote);
  }
}

const takingUp = new Map();

/** Hold a conversation again; one that is being held again is waited for. */
function takeUp(conversation) {
  if (!takingUp.has(conversation.id)) {
    const done = again(conversation).finally(() => takingUp.delete(conversation.id));
    takingUp.set(conversation.id, done);
  }
  return takingUp.get(conversation.id);
}

async function again(conversation) {
  const table = tableOf(conversation.id);
  if (conversation.table && !table) {
    throw new api.Failure(
      "lost",
      `The table “${conversation.table.name}” is no longer there: it is kept in memory only. Choose it again to go on.`,
    );
  }
  const { id } = await api.begin({ table });
  const from = Math.max(0, conversation.turns.length - MOST_AGAIN);
  for (const turn of conversation.turns.slice(from)) await api.ask(id, turn.question);
  conversation.remote = { id, from };
}

// Which questions a link needs so that it opens to the same answer.

import * as api from "./api.js";
import { MOST_TURNS } from "./routes.js";

/** The last of some turns that lead to the answer of the very last; null where a link cannot hold them. */
export async function needed(turns) {
  const whole = turns.length > MOST_TURNS ? null : turns;
  if (turns.length < 2) return whole;
  try {
    for (let from = turns.length - 1; from > 0 && turns.length - from <= MOST_TURNS; from -= 1)
      if (await leads(turns.slice(from))) return turns.slice(from);
  } catch {
    // Where nothing can be tried, all that was asked leads there.
  }
  return whole;
}

/** Whether turns come to the same answers when nothing was asked before them. */
async function leads([first, ...rest]) {
  const alone = await api.askAlone(first.shown);
  if (alone.text !== first.answer.text) return false;
  if (!rest.length) return true;
  const { id } = await api.begin({ question: first.shown });
  try {
    for (const turn of rest) {
      const found = await api.ask(id, turn.question);
      if (found.text !== turn.answer.text) return false;
    }
    return true;
  } finally {
    api.forget(id);
  }
}

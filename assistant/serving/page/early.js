// The first question of an address, which was asked before the rest of the page was there.

import * as api from "./api.js";

const { question, reply } = window.first ?? {};
let pending = reply ?? null;

/** The conversation that was begun with a question, its `id` and the `answer`; null unless that question is under way. */
export function take(asked) {
  const taken = asked === question ? pending : null;
  pending = null;
  return taken && api.begun(taken);
}

// The first question of an address is asked before the rest of the page is there.

import * as api from "./api.js";
import { route } from "./routes.js";

const [question] = route(location.hash).questions ?? [];
let pending = question ? api.begin({ question }) : null;
// What went wrong is told when the answer is taken.
pending?.catch(() => null);

/** The conversation that was begun with a question, its `id` and the `answer`; null unless that question is under way. */
export function take(asked) {
  const taken = asked === question ? pending : null;
  pending = null;
  return taken;
}

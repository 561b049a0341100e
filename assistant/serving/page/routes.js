// What the address after the # asks for. It is text from anywhere: what is not understood is the start.

/** A link asks so many questions at most. */
export const MOST_TURNS = 20;
const MOST_FACTS = 24;
const LONGEST = 1000;
const LONGEST_WORDS = 200;

/** The part of the page that an address names. */
export function route(hash) {
  const text = hash.replace(/^#/, "");
  if (/^q=/.test(text)) {
    const questions = new URLSearchParams(text).getAll("q").map((each) => each.trim().slice(0, LONGEST));
    return { name: "ask", questions: questions.filter(Boolean).slice(0, MOST_TURNS) };
  }
  if (/^facts(?:\?|$)/.test(text)) {
    const wanted = new URLSearchParams(text.slice("facts?".length));
    const named = (name) => (wanted.get(name) ?? "").slice(0, LONGEST_WORDS);
    return { name: "facts", query: named("query"), pack: named("pack"), table: named("table") };
  }
  const [kind, ...rest] = text.split("/").map(decoded);
  if (kind === "fact" && rest.length === 2) {
    const ids = text.split("/")[2].split(",").map(decoded).filter(Boolean);
    const wanted = [...new Set(ids)].slice(0, MOST_FACTS);
    return rest[0] && wanted.length ? { name: "fact", pack: rest[0], ids: wanted } : { name: "elsewhere" };
  }
  if (kind === "c" && rest.length === 1) return { name: "conversation", id: rest[0] };
  return { name: text === "" ? "start" : "elsewhere" };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The address of a question, or of a conversation that begins with several. */
export const toQuestions = (questions) => `#${questions.map((each) => `q=${encodeURIComponent(each)}`).join("&")}`;

/** The address of facts of a pack. */
export const toFacts = (facts) =>
  `#fact/${encodeURIComponent(facts[0].pack)}/${facts
    .slice(0, MOST_FACTS)
    .map((fact) => encodeURIComponent(fact.id))
    .join(",")}`;

/** The address of the list of facts: of all packs, of one, or of the `table` of a conversation with an id. */
export function toList({ query = "", pack = "", table = "" }) {
  const wanted = new URLSearchParams();
  if (query) wanted.set("query", query);
  if (pack) wanted.set("pack", pack);
  if (table) wanted.set("table", table);
  return String(wanted) ? `#facts?${wanted}` : "#facts";
}

/** The address of a conversation in this browser. */
export const toConversation = (id) => `#c/${encodeURIComponent(id)}`;

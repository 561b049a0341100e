// What of an answer stands where. Nothing is computed or reworded here: each piece is a piece of the answer's text.

const SOURCE = "Source: ";
const SAYS = "It does say:";
const ASK = "You can ask:";
/** How the question for what can be asked is read. */
const CAPABILITIES = "capabilities";
const EXAMPLES = "For example: ";
const FORMULA = / [=≈] /;
const NUMBER = /[−-]?\d[\d,]*(?:\.\d+)?/;
const NOTE = /^\(.*\)$/s;
const SETS = new Set(["extreme", "ranking", "filter"]);
/** How long a value may be that stands alone in large letters. */
const LARGE = 90;
/** What parts a line; within a name it parts nothing. */
const PARTING = /[.:;]/g;

/** The paragraphs of an answer: each with a value, what it is of, its working, notes and sources. */
export function parts(answer) {
  const isAnswered = answer.status === "answered" && !tellsAll(answer);
  const found = [];
  let lines = [];
  const end = (source) => {
    if (lines.length || source) found.push(part(lines, source, answer, found.length));
    lines = [];
  };
  for (const line of answer.text.split("\n")) {
    if (line.startsWith(SOURCE)) end(line.slice(SOURCE.length));
    else if (line.trim() && !isTold(line, answer)) lines.push(line.trim());
    // Of each report it is told in a line what can be asked.
    if (tellsAll(answer)) end("");
  }
  end("");
  return isAnswered ? found : found.map((each) => ({ ...each, value: null }));
}

/** Whether an answer tells what can be asked. */
export const tellsAll = (answer) =>
  answer.status === "answered" && answer.understood.split("; ").every((each) => each === CAPABILITIES);

/** The questions that are the answer, as to "what can I ask?": first those that it says, which are of all reports. */
export function offered(answer) {
  if (!tellsAll(answer) || !Array.isArray(answer.value)) return [];
  const isSaid = (question) => answer.text.includes(`“${question}”`);
  return [...answer.value.filter(isSaid), ...answer.value.filter((question) => !isSaid(question))];
}

/** Whether a line is shown as buttons or links instead. */
function isTold(line, answer) {
  if (answer.status === "clarify" && answer.choices.length) return /^\s+\d+\. /.test(line);
  if (offered(answer).length) return line.startsWith(EXAMPLES);
  if (answer.status !== "unknown") return false;
  return (line.startsWith(SAYS) && answer.facts.length > 0) || (line.startsWith(ASK) && answer.suggestions.length > 0);
}

function part(lines, source, answer, place) {
  const [first = "", ...rest] = lines;
  const { label, line } = labelled(first, answer, place);
  const listing = rest.map((each) => entries(each, answer)).find(Boolean) ?? null;
  const below = rest.filter((each) => !entries(each, answer));
  const hasValue = answer.status === "answered" && answer.value !== null && !tellsAll(answer);
  const told = lines.filter((each) => answer.facts.some((fact) => fact.statement === each));
  if (told.length > 1) return overview(lines, told, source, answer);
  return {
    label,
    statements: [],
    ...(hasValue ? headline(line, answer) : { value: null, sentence: line, values: [], pairs: [] }),
    formulas: below.filter((each) => isFormula(each)),
    notes: below.filter((each) => !isFormula(each)),
    listing,
    source,
    facts: cited(answer, source),
  };
}

/** What is told of a subject: statements of facts, one after the other. */
function overview(lines, told, source, answer) {
  const statements = told.map((line) => answer.facts.find((fact) => fact.statement === line));
  const notes = lines.filter((line) => !told.includes(line));
  return {
    label: "",
    value: null,
    values: [],
    pairs: [],
    sentence: "",
    statements,
    formulas: [],
    notes,
    listing: null,
    source,
    facts: cited(answer, source),
  };
}

const cited = (answer, source) =>
  source ? answer.facts.filter((fact) => source.includes(fact.source) && source.includes(fact.locator)) : [];

const isFormula = (line) => FORMULA.test(line) && !NOTE.test(line);

/** The name of the report before what it says, where several say something. */
function labelled(line, answer, place) {
  const name =
    place && new Set(answer.facts.map((fact) => fact.pack)).size > 1
      ? /^((?:The |“)[^:]{1,80}): (.+)$/s.exec(veiled(line, answer))
      : null;
  return name ? { label: line.slice(0, name[1].length), line: line.slice(name[1].length + 2) } : { label: "", line };
}

/** A line in which no sign within a name of the answer parts anything; each sign stays where it is. */
function veiled(line, answer) {
  const names = namesIn(answer).filter((name) => typeof name === "string" && name.search(PARTING) >= 0);
  if (!names.length) return line;
  const anyOf = names
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("|");
  const within = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${anyOf})(?![\\p{L}\\p{N}_])`, "giu");
  return line.replace(within, (name) => name.replace(PARTING, "_"));
}

/** What an answer calls things by: its values, those that it set beside each other, units and sources. */
const namesIn = (answer) => [
  ...[answer.value, answer.unit].flat(),
  // A fact is of several members, each of which has a name.
  ...answer.facts.flatMap((fact) => [fact.measure, fact.entity, fact.period, fact.source, ...(fact.entity ?? "").split(", ")]),
  ...answer.derivation.flatMap((step) => step.operands.map((operand) => operand.slice(0, Math.max(0, operand.lastIndexOf(": "))))),
];

/** The value that a line begins with, or several of them with their names, and what they are of. */
function headline(line, answer) {
  if (Array.isArray(answer.value)) {
    const several = listed(line, answer);
    if (several) return several;
  }
  const end = headEnd(line, answer);
  const said = line.slice(0, end);
  if (!end || end > LARGE || FORMULA.test(said)) return { value: null, values: [], pairs: [], sentence: line };
  return { value: nameOrFigure(said, answer), values: [], pairs: [], sentence: line.slice(end + 2) };
}

function headEnd(line, answer) {
  const { value } = answer;
  if (typeof value === "string" && [": ", ". "].some((sign) => line.startsWith(value + sign))) return value.length;
  const ends = [": ", ". "].map((sign) => veiled(line, answer).indexOf(sign)).filter((at) => at > 0);
  return ends.length ? Math.min(...ends) : 0;
}

/** "North: 3 %; South: 4 %. (The share …)" as rows; null for another line. */
function listed(line, answer) {
  const within = veiled(line, answer);
  const closing = within.indexOf(". (");
  const ending = closing > 0 ? closing : line.replace(/\.$/, "").length;
  let at = 0;
  const values = within.slice(0, ending).split("; ").map((piece) => {
    const found = /^([^:]{1,80}): (.+)$/s.exec(piece);
    const [start, middle] = [at, at + (found?.[1].length ?? 0)];
    at += piece.length + 2;
    return found && { name: line.slice(start, middle), said: line.slice(middle + 2, at - 2) };
  });
  if (values.length < 2 || !values.every(Boolean)) return null;
  const names = new Set(values.map((each) => each.name));
  if (names.size < values.length) return null;
  const sentence = closing > 0 ? line.slice(closing + 3).replace(/\)$/, "") : "";
  // "93 %: the relative fall; 22 points: the fall" names the value first; "2023: 35; 2024: 40" does not.
  if (!values.every((each) => isNumber(each.name) && !isNumber(each.said)))
    return { value: null, values, pairs: [], sentence };
  return {
    value: null,
    values: [],
    pairs: values.map((each) => ({ value: nameOrFigure(each.name, answer), sentence: each.said })),
    sentence,
  };
}

/** A value in its pieces; a name has none, whatever number is in it. */
const nameOrFigure = (said, answer) =>
  [answer.value].flat().includes(said) && !/^[−-]?[\d.,]+$/.test(said)
    ? { before: "", number: "", after: said, said }
    : figure(said);

const isNumber = (text) => /^(?:[\p{L}]+ ){0,3}[−-]?[$€£]?\d/u.test(text);

/** A value in its pieces: a word before its number, the number, and what is counted. */
export function figure(said) {
  const found = /^((?:\p{L}+ ){0,3})([−-]?[$€£]?\d[\d.,]*(?<=\d))( ?%| ?.*)$/su.exec(said);
  if (!found || found[1].length > 24) return { before: "", number: "", after: said, said };
  return { before: found[1].trim(), number: found[2], after: found[3].trim(), said };
}

/** The rows of a line that lists the entries of a set; null for another line, and where several sets could be meant. */
function entries(line, answer) {
  const found = answer.derivation.filter((step) => SETS.has(step.operation)).map((step) => listedOf(line, step));
  const different = new Map(found.filter(Boolean).map((rows) => [JSON.stringify(rows), rows]));
  return different.size === 1 ? [...different.values()][0] : null;
}

/** The rows of a set if a line lists its entries and says of all others how many they are; else null. */
function listedOf(line, step) {
  const rows = step.operands.map((operand) => {
    const at = operand.lastIndexOf(": ");
    return at > 0 ? { name: operand.slice(0, at), said: operand.slice(at + 2) } : null;
  });
  const left = rows.filter(Boolean).sort((a, b) => b.name.length - a.name.length);
  const told = [];
  let rest = `${line}, `;
  for (;;) {
    const at = left.findIndex((row) => rest.startsWith(`${row.name} ${row.said}, `));
    if (at < 0) break;
    const [row] = left.splice(at, 1);
    told.push(row);
    rest = rest.slice(row.name.length + row.said.length + 3);
  }
  const isAll = rest === "" ? !left.length : rest === `and ${left.length} more, `;
  if (!told.length || rows.length < 2 || !isAll) return null;
  return bySize([...told, ...rows.filter((row) => left.includes(row))], step);
}

/**
 * Rows by their values, from the end at which what was found stands, or with which the order that is told begins. They
 * come in the order that is told, and stay in it where their values are in unlike units.
 */
function bySize(rows, step) {
  const [first] = rows;
  const sizes = new Map(rows.map((row) => [row, NUMBER.exec(row.said)?.[0]]));
  // "About 4 billion US dollars" is as good as "5.9 billion US dollars".
  const unit = (row) => row.said.replace(/^(?:\p{L}+ )+/u, "").replace(NUMBER, "").replace(/s$/, "");
  const units = new Set(rows.map(unit));
  if (units.size > 1 || ![...sizes.values()].every(Boolean)) return rows;
  const size = (row) => Number(sizes.get(row).replace("−", "-").replaceAll(",", ""));
  const ordered = [...rows].sort((a, b) => size(b) - size(a));
  const [most, least] = [ordered[0], ordered.at(-1)];
  const isFound = (row) => (step.operation === "ranking" ? row === first : step.result.includes(row.name));
  return isFound(least) && !isFound(most) ? ordered.reverse() : ordered;
}

/** The sources of facts, each with the spots in it and the facts of every spot, in their order. */
export const places = (facts) =>
  grouped(facts, (fact) => [fact.pack, fact.source]).map((ofSource) => ({
    source: ofSource[0].source,
    spots: grouped(ofSource, (fact) => fact.locator).map((ofSpot) => ({ locator: ofSpot[0].locator, facts: ofSpot })),
  }));

/** Facts in groups that have something in common, in their order. */
function grouped(facts, common) {
  const found = new Map();
  for (const fact of facts) {
    const key = JSON.stringify(common(fact));
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return [...found.values()];
}

const isFigure = (fact) => fact.measure && /\d/.test(String(fact.value ?? ""));

/** What a step sets beside each other, more than is cited: of a table it cites what it picked; null for others. */
function compared(answer) {
  const figures = answer.facts.filter(isFigure);
  const sets = answer.derivation.filter((step) => SETS.has(step.operation)).map((step) => step.operands);
  return (figures.length && sets.find((operands) => operands.length > figures.length)) || null;
}

/** How many figures of different things or times an answer tells: of several a picture can be expected. */
export function figureCount(answer) {
  if (answer.status !== "answered") return 0;
  const cited = new Set(answer.facts.filter(isFigure).map((fact) => `${fact.entity} ${fact.period}`));
  return compared(answer)?.length ?? cited.size;
}

/** The figures that an answer tells, each in words. */
export const figuresTold = (answer) =>
  compared(answer)?.map((operand) => `${operand}.`) ?? answer.facts.map((fact) => fact.statement);

/** A description with its first letter large, as it stands alone. */
export const raised = (text) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

import type { Diagnosis, DiagnosisReading, Evidence, Factor } from "../model/diagnosis.ts";
import { repairJson } from "./repair-json.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Far above any real answer (a few kB). */
export const MAX_ANSWER = 4 * 1024 * 1024;
const MAX_NAMES = 1000;
/** For all names together: enough for hundreds of real ones. */
const MAX_NAME_TEXT = 20_000;
const MAX_ITEMS = 1000;
const MAX_TEXT = 20_000;

/**
 * Reads an agent's answer in any shape that ITBench's agents write. What must be right is the list of
 * names; optional parts that do not read are left out, they never cost an answer its score.
 */
export function readDiagnosis(text: string, mode: "strict" | "lenient"): DiagnosisReading {
  if (text.length > MAX_ANSWER)
    return invalid(`the answer is larger than ${MAX_ANSWER} characters`);
  if (text.trim() === "") return invalid("the answer is empty");
  const parsed = parseAnswer(text, mode);
  if (parsed.kind === "invalid") return parsed;
  const fields = asFields(parsed.value);
  if (fields === null) return invalid(`the answer is ${typeName(parsed.value)}, not a JSON object`);
  const factors = readFactors(fields);
  if (typeof factors === "string") return invalid(factors);
  if (factors.length > MAX_NAMES) {
    return invalid(`the answer names ${factors.length} entities; at most ${MAX_NAMES} are read`);
  }
  const length = factors.reduce((sum, { name }) => sum + name.length, 0);
  if (length > MAX_NAME_TEXT) {
    return invalid(
      `the answer's names have ${length} characters; at most ${MAX_NAME_TEXT} are read`,
    );
  }
  return { kind: "valid", diagnosis: diagnosisFrom(fields, factors), repaired: parsed.repaired };
}

type Parsed =
  | { readonly kind: "parsed"; readonly value: unknown; readonly repaired: readonly string[] }
  | { readonly kind: "invalid"; readonly reason: string };

function parseAnswer(text: string, mode: "strict" | "lenient"): Parsed {
  try {
    return { kind: "parsed", value: JSON.parse(text), repaired: [] };
  } catch (error) {
    const reason = `the answer is not JSON: ${parseReason(error)}`;
    if (mode === "strict") return { kind: "invalid", reason };
    const repair = repairJson(text);
    return repair === null
      ? { kind: "invalid", reason }
      : { kind: "parsed", value: repair.value, repaired: repair.repairs };
  }
}

/** V8's message quotes the text, which is the agent's, so only the position is used. */
function parseReason(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const place = /at position \d+(?: \(line \d+ column \d+\))?/.exec(message)?.[0];
  if (/Unexpected end|Unterminated/.test(message))
    return `it ends too early${place ? `, ${place}` : ""}`;
  return place ? `unexpected text ${place}` : "unexpected text";
}

function diagnosisFrom(fields: Fields, factors: readonly Factor[]): Diagnosis {
  return {
    factors: [...factors],
    propagations: items(fields.propagations).flatMap((item) => {
      const [source, target] = [text(item.source), text(item.target)];
      if (source === null || target === null) return [];
      return {
        source,
        target,
        condition: text(item.condition) ?? "",
        effect: text(item.effect) ?? "",
      };
    }),
    alertsExplained: items(fields.alerts_explained).flatMap((item) => {
      const alert = text(item.alert);
      if (alert === null) return [];
      return {
        alert,
        explanation: text(item.explanation) ?? "",
        explained: item.explained === true,
      };
    }),
    alternatives: items(fields.alternatives).flatMap((item) => {
      const name = text(item.name);
      return name === null ? [] : { name, reason: text(item.reason) ?? "" };
    }),
    confidence: fraction(fields.confidence),
    escalate: readEscalation(fields.escalate),
    noFault: fields.no_fault === true,
    ...(typeof fields.resolved === "boolean" ? { resolved: fields.resolved } : {}),
  };
}

/** The named root causes, or why there is no such list. */
function readFactors(fields: Fields): readonly Factor[] | string {
  if ("contributing_factors" in fields) return canonicalFactors(fields.contributing_factors);
  if ("entities" in fields) return flaggedEntities(fields.entities);
  if ("root_causes" in fields) return rootCauseList(fields.root_causes);
  if ("root_cause" in fields) return singleRootCause(fields);
  if (fields.no_fault === true || readEscalation(fields.escalate) !== null) return [];
  // Who says how to repair an incident need not say what caused it.
  if (Array.isArray(fields.actions)) return [];
  return 'the answer has no "contributing_factors"';
}

/** ITBench-AA: `contributing_factors: [{name, reasoning, evidence}]`. */
function canonicalFactors(value: unknown): readonly Factor[] | string {
  if (!Array.isArray(value)) return `"contributing_factors" is ${typeName(value)}, not a list`;
  const factors: Factor[] = [];
  for (const [index, item] of value.entries()) {
    const entry = asFields(item);
    if (entry === null) {
      return `"contributing_factors" entry ${index + 1} is ${typeName(item)}, not an object with a name`;
    }
    factors.push(factorFrom(text(entry.name) ?? "", entry));
  }
  return factors;
}

/** IBM's agent: all entities it looked at, those it blames flagged. */
function flaggedEntities(value: unknown): readonly Factor[] | string {
  if (!Array.isArray(value)) return `"entities" is ${typeName(value)}, not a list`;
  return items(value)
    .filter((item) => item.contributing_factor === true || item.root_cause === true)
    .map((item) => factorFrom(text(item.name) ?? text(item.id) ?? "", item));
}

function rootCauseList(value: unknown): readonly Factor[] | string {
  if (!Array.isArray(value)) return `"root_causes" is ${typeName(value)}, not a list`;
  return items(value).map((item) => factorFrom(joinedName(item, text(item.name)), item));
}

function singleRootCause(fields: Fields): readonly Factor[] | string {
  const named = asFields(fields.root_cause);
  if (named) return [factorFrom(joinedName(named, text(named.name)), named)];
  if (typeof fields.root_cause !== "string") {
    return `"root_cause" is ${typeName(fields.root_cause)}, not a name`;
  }
  return [factorFrom(joinedName(fields, text(fields.root_cause)), fields)];
}

/** Where namespace, kind and name are fields of their own. A name that has slashes is complete. */
function joinedName(item: Fields, name: string | null): string {
  if (name === null || name.includes("/")) return name ?? "";
  const [namespace, kind] = [text(item.namespace), text(item.kind)];
  return [namespace, kind, name].filter((part) => part !== null && part !== "").join("/");
}

function factorFrom(name: string, item: Fields): Factor {
  const reasoning = text(item.reasoning) ?? text(item.condition) ?? text(item.reason);
  return { name, reasoning, evidence: readEvidence(item.evidence) };
}

function readEvidence(value: unknown): Factor["evidence"] {
  if (!Array.isArray(value)) return text(value);
  const pointers: Evidence[] = items(value).flatMap((item) => {
    const [file, match] = [text(item.file), text(item.match)];
    return file === null || match === null ? [] : { file, match };
  });
  const words = value.filter((item): item is string => typeof item === "string");
  if (pointers.length > 0) return pointers;
  return words.length > 0 ? words.join("\n").slice(0, MAX_TEXT) : null;
}

function readEscalation(value: unknown): Diagnosis["escalate"] {
  const reason = text(asFields(value)?.reason) ?? text(value);
  return reason === null || reason.trim() === "" ? null : { reason };
}

function fraction(value: unknown): number | null {
  return typeof value === "number" && value >= 0 && value <= 1 ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, MAX_TEXT) : null;
}

function items(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_ITEMS + 1).filter(isFields);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asFields(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function invalid(reason: string): DiagnosisReading & { kind: "invalid" } {
  return { kind: "invalid", reason };
}

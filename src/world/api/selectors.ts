import { badRequest } from "./status.ts";

type Test = (labels: Readonly<Record<string, string>>) => boolean;

const KEY = "([A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?)";
const VALUE = "((?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?)";
const EQUALITY = new RegExp(`^${KEY}\\s*(=|==|!=)\\s*${VALUE}$`);
const MEMBERSHIP = new RegExp(`^${KEY}\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTENCE = new RegExp(`^(!?)\\s*${KEY}$`);
const VALUE_ONLY = new RegExp(`^${VALUE}$`);
const MAX_LENGTH = 16 << 10;

/** a=b, c!=d, e in (f,g), h notin (i), j, !k */
export function labelSelector(text: string): Test {
  const tests = requirements(text).map((part) => requirement(part, text));
  return (labels) => tests.every((test) => test(labels));
}

/** Splits at commas that are not inside brackets. */
function requirements(text: string): string[] {
  if (text.length > MAX_LENGTH) throw badRequest("unable to parse requirement: selector too long");
  if (text.trim() === "") return [];
  return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function requirement(part: string, whole: string): Test {
  const equality = EQUALITY.exec(part);
  if (equality !== null) {
    const [, key = "", operator, value = ""] = equality;
    return operator === "!="
      ? (labels) => labels[key] !== value
      : (labels) => labels[key] === value;
  }
  const membership = MEMBERSHIP.exec(part);
  if (membership !== null) {
    const [, key = "", operator, list = ""] = membership;
    const values = list.split(",").map((value) => value.trim());
    if (values.every((value) => VALUE_ONLY.test(value))) {
      const wanted = operator === "in";
      return (labels) => (labels[key] !== undefined && values.includes(labels[key])) === wanted;
    }
  }
  const existence = EXISTENCE.exec(part);
  if (existence !== null) {
    const [, not, key = ""] = existence;
    return (labels) => (labels[key] === undefined) === (not === "!");
  }
  throw badRequest(
    `unable to parse requirement: couldn't parse the selector string ${JSON.stringify(whole.slice(0, 200))}`,
  );
}

const EVENT_FIELDS = [
  "involvedObject.kind",
  "involvedObject.namespace",
  "involvedObject.name",
  "involvedObject.uid",
  "involvedObject.apiVersion",
  "involvedObject.resourceVersion",
  "involvedObject.fieldPath",
  "reason",
  "reportingComponent",
  "source",
  "type",
];

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "pods",
    [
      "spec.nodeName",
      "spec.restartPolicy",
      "spec.schedulerName",
      "spec.serviceAccountName",
      "spec.hostNetwork",
      "status.phase",
      "status.podIP",
      "status.nominatedNodeName",
    ],
  ],
  ["events", EVENT_FIELDS],
  ["nodes", ["spec.unschedulable"]],
  ["namespaces", ["status.phase"]],
  ["services", ["spec.clusterIP", "spec.type"]],
  ["replicasets", ["status.replicas"]],
  ["replicationcontrollers", ["status.replicas"]],
  ["jobs", ["status.successful"]],
]);

/** a.b=c, d!=e: only the fields a real server knows for the resource. */
export function fieldSelector(text: string, resource: string): (object: unknown) => boolean {
  const known = new Set(["metadata.name", "metadata.namespace", ...(FIELDS.get(resource) ?? [])]);
  const tests = requirements(text).map((part) => {
    const match = /^([^=!]+)(=|==|!=)([^=!]*)$/.exec(part);
    if (match === null) {
      throw badRequest(
        `invalid selector: ${JSON.stringify(text.slice(0, 200))}; can't understand ${JSON.stringify(part.slice(0, 200))}`,
      );
    }
    const [, field = "", operator, value] = match;
    if (!known.has(field)) throw badRequest(`field label not supported: ${field.slice(0, 200)}`);
    return (object: unknown) => (fieldText(object, field) === value) === (operator !== "!=");
  });
  return (object) => tests.every((test) => test(object));
}

function fieldText(object: unknown, path: string): string {
  let value = object;
  for (const name of path.split(".")) {
    value =
      value === null || typeof value !== "object"
        ? undefined
        : (value as Record<string, unknown>)[name];
  }
  // `source` stands for the component that reported the event.
  if (value !== null && typeof value === "object")
    value = (value as { component?: unknown }).component;
  return value === undefined || value === null ? "" : String(value);
}

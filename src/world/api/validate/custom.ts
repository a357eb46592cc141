import { get, isFields, type Value } from "../values.ts";
import type { Check } from "./check.ts";

/** The schema of a custom resource, as far as its controller relies on it. */
type Schema =
  | { readonly type: "string" | "integer" | "boolean" | "any" | "number" }
  | { readonly type: "array"; readonly items: Schema }
  | { readonly type: "map"; readonly values: Schema }
  | {
      readonly type: "object";
      readonly properties: Readonly<Record<string, Schema>>;
      readonly required: readonly string[];
    };

const text: Schema = { type: "string" };
const integer: Schema = { type: "integer" };
const any: Schema = { type: "any" };
const list = (items: Schema): Schema => ({ type: "array", items });
const labels: Schema = { type: "map", values: text };
const object = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: "object",
  properties,
  required,
});

const selector = object({ namespaces: list(text), labelSelectors: labels }, "namespaces");
const chaos = object(
  {
    mode: text,
    selector,
    duration: text,
    action: text,
    direction: text,
    target: object({ mode: text, selector }, "mode", "selector"),
    loss: object({ loss: text }),
    stressors: object({
      cpu: object({ workers: integer, load: integer }, "workers"),
      memory: object({ workers: integer, size: text }, "workers"),
    }),
  },
  "mode",
  "selector",
);
const percentage = object({ value: { type: "number" } });
const KINDS: Readonly<Record<string, Schema>> = {
  Schedule: object(
    {
      schedule: text,
      type: text,
      historyLimit: integer,
      concurrencyPolicy: text,
      networkChaos: chaos,
      podChaos: chaos,
      stressChaos: chaos,
      httpChaos: chaos,
      jvmChaos: chaos,
      ioChaos: chaos,
      dnsChaos: chaos,
    },
    "schedule",
    "type",
  ),
  NetworkChaos: chaos,
  PodChaos: chaos,
  StressChaos: chaos,
  HTTPChaos: chaos,
  JVMChaos: chaos,
  IOChaos: chaos,
  DNSChaos: chaos,
  VirtualService: object(
    {
      hosts: list(text),
      http: list(
        object({
          fault: object({
            abort: object({ httpStatus: integer, percentage }),
            delay: object({ fixedDelay: text, percentage }),
          }),
          route: list(
            object({ destination: object({ host: text, subset: text }, "host") }, "destination"),
          ),
        }),
      ),
    },
    "hosts",
    "http",
  ),
  DestinationRule: object(
    { host: text, subsets: list(object({ name: text, labels }, "name", "labels")) },
    "host",
  ),
  PeerAuthentication: object({
    selector: object({ matchLabels: labels }, "matchLabels"),
    mtls: object({ mode: text }),
  }),
  AuthorizationPolicy: object({
    selector: object({ matchLabels: labels }, "matchLabels"),
    action: text,
    rules: list(
      object({ to: list(object({ operation: object({ methods: list(text) }) }, "operation")) }),
    ),
  }),
  Gateway: any,
};

export function checkCustom(check: Check, kind: string, spec: Value | undefined): void {
  const schema = KINDS[kind];
  if (schema === undefined) return;
  if (spec === undefined) check.required("spec");
  else checkValue(check, schema, spec, "spec");
  if (kind !== "Schedule" || !isFields(spec) || typeof spec.type !== "string") return;
  const body = `${spec.type.charAt(0).toLowerCase()}${spec.type.slice(1)}`;
  const types = Object.keys(KINDS).filter((one) => one.endsWith("Chaos"));
  if (!types.includes(spec.type)) check.notSupported("spec.type", spec.type, types);
  else if (get(spec, body) === undefined && get(spec, lowered(spec.type)) === undefined)
    check.required(`spec.${body}`);
}

/** "HTTPChaos" is "httpChaos" in the API and "hTTPChaos" to whoever lowers one letter. */
function lowered(type: string): string {
  return type.replace(/^[A-Z]+(?=[A-Z])/, (word) => word.toLowerCase());
}

function checkValue(check: Check, schema: Schema, value: Value, path: string): void {
  const is = Array.isArray(value) ? "array" : value === null ? "null" : nameOf(value);
  switch (schema.type) {
    case "any":
      return;
    case "string":
    case "boolean":
      if (is !== schema.type) check.wrongType(path, is, schema.type);
      return;
    case "integer":
      if (is !== "integer") check.wrongType(path, is, "integer");
      return;
    case "number":
      if (is !== "integer" && is !== "number") check.wrongType(path, is, "number");
      return;
    case "array":
      if (!Array.isArray(value)) check.wrongType(path, is, "array");
      else
        for (const [at, one] of value.entries())
          checkValue(check, schema.items, one, `${path}[${at}]`);
      return;
    case "map":
      if (!isFields(value)) check.wrongType(path, is, "object");
      else
        for (const [name, one] of Object.entries(value))
          checkValue(check, schema.values, one, `${path}.${name}`);
      return;
    case "object":
      if (!isFields(value)) {
        check.wrongType(path, is, "object");
        return;
      }
      for (const name of schema.required)
        if (get(value, name) === undefined) check.required(`${path}.${name}`);
      for (const [name, one] of Object.entries(schema.properties)) {
        const inner = get(value, name);
        if (inner !== undefined) checkValue(check, one, inner, `${path}.${name}`);
      }
  }
}

function nameOf(value: Value): string {
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "number";
  return typeof value;
}

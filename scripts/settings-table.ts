import { markdownTable } from "markdown-table";
import { z } from "zod";
import { AgentSettingsSchema, JudgeSettingsSchema } from "../src/model/settings.ts";

interface Node {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  default?: unknown;
  required?: string[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
}

/** Both halves of sre-gate.yaml as tables, from the schema itself. */
export function settingsTable(): string {
  return [
    "#### `agent:` (from the head: what is tested)",
    rows(z.toJSONSchema(AgentSettingsSchema, { io: "input" }) as Node),
    "#### `judge:` (from the base, always)",
    rows(z.toJSONSchema(JudgeSettingsSchema, { io: "input" }) as Node),
  ].join("\n\n");
}

function rows(node: Node): string {
  const table = entries(node, "").map(([key, value]) => [
    `\`${key}\``,
    kindOf(value).replaceAll("|", "\\|"),
    value.default === undefined ? "" : `\`${JSON.stringify(value.default)}\``,
  ]);
  return markdownTable([["key", "value", "default"], ...table]);
}

function entries(node: Node, prefix: string): [string, Node][] {
  return Object.entries(node.properties ?? {}).flatMap(([key, value]) =>
    value.properties
      ? entries(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value] as [string, Node]],
  );
}

function kindOf(node: Node): string {
  if (node.enum) return node.enum.map(String).join(" | ");
  if (node.anyOf) return node.anyOf.map(kindOf).join(" or ");
  if (node.type === "array") return `list of ${node.items ? kindOf(node.items) : "values"}`;
  if (node.type === "object") return "map";
  if (Array.isArray(node.type)) return node.type.join(" or ");
  return [node.type ?? "value", ...rangeOf(node)].join(" ");
}

function rangeOf({ minimum, exclusiveMinimum, maximum }: Node): string[] {
  return [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`above ${exclusiveMinimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`]),
  ];
}

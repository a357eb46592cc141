import { markdownTable } from "markdown-table";
import { z } from "zod";
import {
  AgentSettingsSchema,
  JUDGE_QUESTIONS,
  JudgeSettingsSchema,
} from "../src/model/settings.ts";

interface Node {
  description?: string;
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

/** Both halves of sre-gate.yaml as tables, from the schema itself: the judge's by the question that its keys answer. */
export function settingsTable(): string {
  const judge = z.toJSONSchema(JudgeSettingsSchema, { io: "input" }) as Node;
  return [
    "#### `agent:` (from the head: what is tested)",
    rows(z.toJSONSchema(AgentSettingsSchema, { io: "input" }) as Node),
    "#### `judge:` (from the base, always)",
    ...Object.entries(JUDGE_QUESTIONS).flatMap(([question, keys]) => [
      `**${question}**`,
      rows({ properties: only(judge.properties ?? {}, Object.keys(keys)) }),
    ]),
  ].join("\n\n");
}

function only(properties: Record<string, Node>, keys: readonly string[]): Record<string, Node> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => keys.includes(key)));
}

function rows(node: Node): string {
  const table = entries(node, "").map(([key, value]) => [
    `\`${key}\``,
    escaped(value.description ?? ""),
    escaped(kindOf(value)),
    value.default === undefined ? "" : `\`${JSON.stringify(value.default)}\``,
  ]);
  return markdownTable([["key", "meaning", "value", "default"], ...table], {
    alignDelimiters: false,
  });
}

const escaped = (text: string): string => text.replaceAll("|", "\\|");

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

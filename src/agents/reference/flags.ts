import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Assignment } from "../contract.ts";
import type { CallSettings } from "./loop.ts";
import { EFFORTS, type Effort, effortSettings, type ModelName, parseModel } from "./model.ts";
import { EXTRA_TOOLS } from "./tools.ts";
import { contextWindow } from "./window.ts";

export const USAGE = `reference: the harness of ITBench-AA, one model call per turn

  --model PROVIDER/NAME        openai, anthropic, google, or any provider with an OpenAI dialect
  --turns N                    default: the gate's limit, else 100
  --window TOKENS              context window; default: what the price table lists for the model
  --temperature NUMBER         default: the provider's
  --reasoning-effort LEVEL     ${EFFORTS.join(", ")}; default: the provider's
  --max-output-tokens N        default: the provider's
  --system FILE                text that is added to the system prompt
  --shell-seconds N            longest command, default 300
  --api chat|responses         dialect for openai, default responses
  --extra-tools NAME,...       ${EXTRA_TOOLS.join(", ")}; default: none
`;

interface ReferenceFlags {
  readonly model: ModelName;
  readonly api: "chat" | "responses";
  readonly turns: number;
  readonly window: number;
  readonly shellSeconds: number;
  readonly instructions: string | null;
  readonly extraTools: readonly string[];
  readonly settings: CallSettings;
}

/** Reports all wrong flags at once. */
export function readFlags(
  args: readonly string[],
  assignment: Pick<Assignment, "turns">,
  environment: Readonly<Record<string, string | undefined>>,
): ReferenceFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: "string" },
      turns: { type: "string" },
      window: { type: "string" },
      temperature: { type: "string" },
      "reasoning-effort": { type: "string" },
      "max-output-tokens": { type: "string" },
      system: { type: "string" },
      "shell-seconds": { type: "string" },
      api: { type: "string" },
      "extra-tools": { type: "string" },
    },
  });
  const problems: string[] = [];
  const told = <T>(read: () => T, fallback: T): T => {
    try {
      return read();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return fallback;
    }
  };
  const number = (flag: keyof typeof values, least: number) =>
    told(() => readNumber(flag, values[flag], least), null);
  const model = told(() => parseModel(values.model ?? environment.SRE_GATE_MODEL ?? ""), {
    provider: "",
    name: "",
  });
  const window = number("window", 1000) ?? (model.name === "" ? 0 : contextWindow(model));
  if (window === null)
    problems.push(`no context window is known for ${model.name}: give --window TOKENS.`);
  const temperature = number("temperature", 0);
  const maxOutputTokens = number("max-output-tokens", 1);
  const effort = told(() => oneOf("--reasoning-effort", values["reasoning-effort"], EFFORTS), null);
  const system = values.system;
  const flags: ReferenceFlags = {
    model,
    api:
      told(() => oneOf("--api", values.api, ["chat", "responses"] as const), null) ?? "responses",
    turns: Math.min(number("turns", 1) ?? 100, assignment.turns ?? Number.POSITIVE_INFINITY),
    window: window ?? 0,
    shellSeconds: number("shell-seconds", 1) ?? 300,
    instructions: system === undefined ? null : told(() => readFileSync(system, "utf8"), null),
    extraTools: told(() => extraTools(values["extra-tools"]), []),
    settings: settingsOf(model.provider, temperature, maxOutputTokens, effort),
  };
  if (problems.length > 0) throw new Error(`${USAGE}\n${problems.join("\n")}`);
  return flags;
}

function settingsOf(
  provider: string,
  temperature: number | null,
  maxOutputTokens: number | null,
  effort: Effort | null,
): CallSettings {
  return {
    ...(temperature === null ? {} : { temperature }),
    ...(maxOutputTokens === null ? {} : { maxOutputTokens }),
    ...(effort === null ? {} : { providerOptions: effortSettings(provider, effort) }),
  };
}

function readNumber(flag: string, text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < least) {
    throw new Error(`--${flag} ${text}: a number of at least ${least} is needed.`);
  }
  return value;
}

function oneOf<T extends string>(
  flag: string,
  text: string | undefined,
  known: readonly T[],
): T | null {
  if (text === undefined) return null;
  const found = known.find((word) => word === text);
  if (found === undefined)
    throw new Error(`${flag} ${text}: one of ${known.join(", ")} is needed.`);
  return found;
}

function extraTools(text: string | undefined): string[] {
  const names = (text ?? "").split(",").filter((name) => name !== "");
  const known: readonly string[] = EXTRA_TOOLS;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`--extra-tools ${unknown.join(",")}: only ${EXTRA_TOOLS.join(", ")} exist.`);
  }
  return names;
}

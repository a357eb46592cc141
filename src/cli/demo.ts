import { existsSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS_NAME } from "../settings/load.ts";
import { settingsAbove } from "../settings/resolve-agent.ts";
import type { CliIo } from "./command.ts";
import { gateCommand } from "./gate.ts";
import { parseFlags } from "./parse.ts";

/**
 * `sre-gate` where nothing is set up, alone or with our own agent named: the gate shown on that agent. Not in CI, where a
 * folder without settings is a mistake that must not turn green.
 */
export function showsDemo([flag, agent, ...more]: readonly string[], { cwd, env }: CliIo): boolean {
  const ours = flag === "--agent" && /^investigator\b/.test(agent ?? "") && more.length === 0;
  const isSetUp = existsSync(join(cwd, SETTINGS_NAME)) || settingsAbove(cwd) !== null;
  return (flag === undefined || ours) && !env.CI && !isSetUp;
}

/** As in the gate's own folder, but for the results, which belong to whoever looks. */
export async function runDemo(argv: readonly string[], io: CliIo): Promise<number> {
  io.stderr("No sre-gate.yaml here: this is a demo with the agent that comes with sre-gate.\n");
  const words = [...argv, "--out", join(io.cwd, ".sre-gate")];
  const code = await gateCommand.run({
    ...parseFlags(words, gateCommand),
    io: { ...io, cwd: io.packageRoot },
  });
  io.stdout(`\n${next(io)}\n`);
  return code;
}

function next({ call }: CliIo): string {
  return [
    "To gate an agent of your own, stand at the top of its repository:",
    `  ${call} init            finds the agent, writes the settings and a workflow, tries one attempt`,
    `  ${call} play shop-01    lets you look into an incident yourself`,
    "docs/setup.md goes from there to a red check.",
  ].join("\n");
}

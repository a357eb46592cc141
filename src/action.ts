// The front door of the GitHub action. action.yml calls one function per step; each parses, calls and reports.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { runMode } from "./action/modes.ts";
import { publish } from "./action/publish.ts";
import { openRunner } from "./github/runner.ts";

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export async function gateStep(): Promise<void> {
  await runMode(openRunner(process.env), packageRoot);
}

export async function publishStep(): Promise<void> {
  await publish(openRunner(process.env));
}

// The front door of the GitHub action. action.yml calls one function per step; each parses, calls and reports.
// Each loads what it needs and no more: three processes of a job start from this one file.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

const runner = async () => (await import("./github/runner.ts")).openRunner(process.env);

export async function gateStep(): Promise<void> {
  const { runMode } = await import("./action/modes.ts");
  await runMode(await runner(), packageRoot);
}

export async function publishStep(): Promise<void> {
  const { publish } = await import("./action/publish.ts");
  await publish(await runner());
}

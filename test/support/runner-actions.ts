import { join, resolve } from "node:path";
import type { StepProcess } from "./composite.ts";

const folder = resolve("test/support");

/** What only JavaScript actions are given, never a `run:` step. */
export type ServiceEnvironment = Readonly<Record<string, string>>;

/** Stand-ins for the actions that our action.yml uses. */
export function runnerActions(services: ServiceEnvironment, node = process.execPath) {
  const start =
    (file: string) =>
    (inputs: Record<string, string>): StepProcess => ({
      command: [node, join(folder, file)],
      env: {
        ...services,
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
    });
  return {
    "actions/github-script": start("github-script.mjs"),
    "actions/upload-artifact": start("upload-artifact.mjs"),
  };
}

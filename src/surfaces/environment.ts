import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SYSTEM_DESCRIPTORS, type SystemName } from "../model/surfaces.ts";
import { USER } from "../world/api/status.ts";
import { CLOCK_PREFIX } from "./systems.ts";

/** What tools conventionally read to find these systems. */
export async function surfaceEnvironment(input: {
  readonly origin: string;
  readonly systems: readonly SystemName[];
  /** What time it is for all of them. */
  readonly now: string;
  /** A world's own clock can be asked and waited for. */
  readonly live: boolean;
  readonly filesDir: string;
  /** The same folder as the agent sees it. */
  readonly seenAs: string;
}): Promise<Record<string, string>> {
  const { origin, systems, now, live } = input;
  const variables: Record<string, string> = { SRE_GATE_NOW: now };
  if (live) variables.SRE_GATE_CLOCK = `${origin}${CLOCK_PREFIX}`;
  for (const system of systems) {
    for (const name of SYSTEM_DESCRIPTORS[system].variables)
      variables[name] = `${origin}/${system}`;
  }
  if (systems.includes("kubernetes")) {
    await mkdir(input.filesDir, { recursive: true });
    await writeFile(join(input.filesDir, "kubeconfig"), kubeconfig(origin));
    variables.KUBECONFIG = join(input.seenAs, "kubeconfig");
  }
  return variables;
}

/** Some clients accept plain HTTP only if certificate checks are off. */
const PLAIN = { "insecure-skip-tls-verify": true };

/** JSON is YAML, and every client reads it. The token is a placeholder: some clients insist on one. */
function kubeconfig(origin: string): string {
  const name = "incident";
  return `${JSON.stringify(
    {
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name, cluster: { server: `${origin}/kubernetes`, ...PLAIN } }],
      users: [{ name: USER, user: { token: "placeholder" } }],
      contexts: [{ name, context: { cluster: name, user: USER } }],
      "current-context": name,
    },
    null,
    2,
  )}\n`;
}

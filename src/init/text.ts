import { z } from "zod";
import { parseYaml } from "../model/parse-yaml.ts";
import { UserError } from "../model/problem.ts";
import { DEFAULT_CAP } from "../settings/resolve.ts";
import type { Suite } from "../tasks/find/suite.ts";
import type { AgentChoice } from "./choose.ts";

/** The workflow that init copies. */
export const EXAMPLE = "examples/workflows/sre-gate.yml";

export function settingsText({ agent, judge }: AgentChoice, suite: Suite): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  return [
    "agent: # what is tested, read from the head",
    ...indented(agent),
    "judge: # what judges it, read from the base",
    `  suite: ${suite.name}@${suite.version}`,
    `  max-cost: ${DEFAULT_CAP} # US dollars a run`,
    ...indented(judge),
    "  enforce: advisory # 'fail' makes a lost capability red",
    "",
  ].join("\n");
}

/** The example to copy, with this gate's own address and the keys that the agent reads. */
export function workflowText(
  example: string,
  { owner, sha }: { readonly owner: string; readonly sha: string },
  keys: readonly string[],
): string {
  const [head = "", env = ""] = example
    .replace("OWNER/sre-gate@SHA", `${owner}/sre-gate@${sha}`)
    .split(/^(?= +env:\n)/m);
  if (keys.length === 0) return head;
  const line = /^.*KEY_NAME.*\n/m.exec(env)?.[0] ?? "";
  const lines = keys.map((key) => line.replaceAll("KEY_NAME", key));
  if (keys.length <= SHORT) return head + env.replace(line, lines.join(""));
  const entries = keys.map((key) => `${key}: "\${{ secrets.${key} }}"`);
  return head + env.replace(/env:\n.*\n/, `env: {${entries.join(", ")}}\n`);
}

/** More keys than these stand on one line: the workflow stays one that is read at a glance. */
const SHORT = 3;

const WorkflowSchema = z.object({
  on: z.array(z.enum(["pull_request", "merge_group"])).min(1),
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  jobs: z.object({
    gate: z.object({
      steps: z.tuple([
        z.object({ uses: z.string().startsWith("actions/checkout@") }),
        z.object({
          uses: z.string().regex(/\/sre-gate@/),
          env: z.record(z.string(), z.string()).default({}),
        }),
      ]),
    }),
  }),
});

/** What was put together from an example and what was found: a checkout, then the gate with every key. */
export function checkWorkflow(text: string, keys: readonly string[]): void {
  const read = WorkflowSchema.safeParse(parseYaml(text, EXAMPLE));
  const given = read.data ? Object.keys(read.data.jobs.gate.steps[1].env) : [];
  if (read.success && given.join() === keys.join()) return;
  throw new UserError({
    code: "GATE_INCOMPLETE",
    where: EXAMPLE,
    message: "no workflow comes of it here: it was edited in this copy of the gate",
    help: "restore the file from the gate's repository",
  });
}

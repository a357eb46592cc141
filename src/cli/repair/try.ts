import { relative, resolve } from "node:path";
import { EXIT } from "../../model/exit.ts";
import type { Printed, RepairOutputSchema } from "../../model/output.ts";
import { UserError } from "../../model/problem.ts";
import type { Command } from "../command.ts";
import { COMMON, flagOn, flagText } from "../flags.ts";
import { cacheOf } from "../tasks-build.ts";

export const repairTryCommand: Command = {
  name: "repair try",
  about: [
    "Judges a repair of a simulated incident as if it had been done: the incident is played again with the steps, without",
    "them, and without the fault. Prints what users met, the score and why. Exits 0 where the repair is accepted (at least",
    "0.75, or rightly handed over), else 1.",
  ].join("\n"),
  flags: {
    task: { type: "string", value: "ID", help: "the incident" },
    actions: {
      type: "string",
      value: "FILE",
      help: "the steps: kubectl lines, manifests, escalate",
    },
    json: COMMON.json,
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const id = needed(flagText(flags, "task"), "--task", "shop-01");
    const file = needed(flagText(flags, "actions"), "--actions", "repair.yaml");
    const path = resolve(io.cwd, file);
    // Loaded here: the world is the largest room, and few commands play it.
    const { judgeSteps } = await import("./judge-steps.ts");
    const where = { path, name: relative(io.cwd, path) };
    const { facts, verdict, text } = await judgeSteps(id, where, io, cacheOf(io));
    io.stdout(
      flagOn(flags, "json")
        ? `${JSON.stringify({ ...verdict, facts } satisfies Printed<typeof RepairOutputSchema>, null, 2)}\n`
        : text,
    );
    return (verdict.score ?? 0) >= ACCEPTED ? EXIT.pass : EXIT.fail;
  },
};

const ACCEPTED = 0.75;

function needed(value: string | null, where: string, example: string): string {
  if (value !== null) return value;
  throw new UserError({
    code: "FLAG_MISSING",
    where,
    message: "it is needed",
    help: `write ${where} ${example}`,
  });
}

import { join } from "node:path";
import { investigate } from "../capture/investigate.ts";
import { readFacts } from "../capture/lint/facts.ts";
import { type LintReport, lintTask } from "../capture/lint/lint-task.ts";
import { padRecord } from "../capture/lint/pad.ts";
import { EXIT } from "../model/exit.ts";
import type { LintOutputSchema, Printed } from "../model/output.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { POLICY_IDS } from "../model/score.ts";
import type { Task } from "../model/task.ts";
import { DEFAULT_POLICY, findPolicy } from "../score/policies.ts";
import { findTasks } from "../tasks/find.ts";
import { openSnapshot } from "../tasks/open.ts";
import type { Command, Invocation } from "./command.ts";
import { COMMON, flagList, flagOn, oneOf, throwIfAny } from "./flags.ts";
import { cacheOf } from "./tasks-build.ts";

export const tasksLintCommand: Command = {
  name: "tasks lint",
  about: [
    "Asks of each task whether it can be solved, and not too easily: is the cause in the record, do alerts lead to it, does",
    "the ticket tell it, what do answers score that read nothing, and what the shipped investigator. Exits 2 on an error.",
  ].join("\n"),
  flags: {
    tasks: COMMON.tasks,
    policy: COMMON.policy,
    pad: { type: "boolean", help: "first add a healthy application to the record, for good" },
    json: COMMON.json,
  },
  positionals: "[PATH...]",
  run: async (invocation) => {
    const { flags, positionals, io } = invocation;
    const problems: Problem[] = [];
    const policy = findPolicy(oneOf(flags, "policy", POLICY_IDS, problems) ?? DEFAULT_POLICY);
    throwIfAny(problems);
    const paths = positionals.map((path) => (path.includes("/") ? path : `./${path}`));
    const selected = await find(invocation, [...flagList(flags, "tasks"), ...paths]);
    const reports: LintReport[] = [];
    for (const task of selected) {
      const folder = await openSnapshot(task);
      if (flagOn(flags, "pad"))
        io.stderr(`${task.id}: ${await pad(task, folder)} runs beside it now\n`);
      io.stderr(`reading ${task.id}\n`);
      const answer = await investigate(folder, join(io.packageRoot, "dist/agents/investigator.js"));
      const names = answer === null ? null : answer.factors.map(({ name }) => name);
      reports.push(lintTask({ task, facts: await readFacts(folder), policy, investigator: names }));
    }
    const printed: Printed<typeof LintOutputSchema> = reports.map((report) => ({
      ...report,
      findings: report.findings.map((one) => ({ ...one })),
    }));
    io.stdout(
      flagOn(flags, "json")
        ? `${JSON.stringify(printed, null, 2)}\n`
        : reports.map(textOf).join(""),
    );
    const isBad = reports.some(({ findings }) => findings.some((one) => one.is === "error"));
    return isBad ? EXIT.userError : EXIT.pass;
  },
};

async function find({ io }: Invocation, patterns: readonly string[]): Promise<readonly Task[]> {
  const all = await findTasks({
    root: io.cwd,
    packageRoot: io.packageRoot,
    cacheDir: cacheOf(io),
    suite: null,
    patterns: patterns.length === 0 ? ["tag:captured"] : patterns,
    exclude: [],
    privateSeed: null,
    progress: (line) => io.stderr(`${line}\n`),
  });
  return all.filter((task) => !task.private);
}

/** A record that was built or published has digests that others rely on. */
async function pad(task: Task, folder: string): Promise<string> {
  if (task.tags.includes("captured")) return padRecord(folder, task.id);
  throw new UserError({
    code: "PAD_NOT_A_CAPTURE",
    where: task.id,
    message: "only a capture is padded: other records are compared by their bytes",
    help: "Leave --pad away, or name captured tasks.",
  });
}

function textOf({ id, findings, scores, size }: LintReport): string {
  const lines = [
    `${id}: ${size.objects} objects, ${size.namespaces} namespaces, ${size.services} services, ${size.logs} log lines`,
    ...findings.map(({ is, code, message }) => `  ${is.padEnd(7)} ${code}: ${message}`),
    ...Object.entries(scores).map(
      ([who, score]) => `  score   ${who}: ${score === null ? "no answer" : score.toFixed(3)}`,
    ),
    ...(findings.length === 0 ? ["  nothing to say against it"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

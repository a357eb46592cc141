import { EXIT } from "../model/exit.ts";
import type { Printed, TasksOutputSchema } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { POLICY_IDS } from "../model/score.ts";
import { LEAVABLE } from "../model/settings.ts";
import type { Task } from "../model/task.ts";
import { bestConstant } from "../score/best-constant.ts";
import { DEFAULT_POLICY, findPolicy, type Policy } from "../score/policies.ts";
import { findTasks } from "../tasks/find.ts";
import { validateTask } from "../tasks/validate.ts";
import type { Command, FlagValues, Invocation } from "./command.ts";
import { COMMON, eachOf, flagList, flagOn, flagText, oneOf, throwIfAny } from "./flags.ts";
import { cacheOf } from "./tasks-build.ts";
import { listText, validationText } from "./tasks-text.ts";

const SELECTION = {
  suite: COMMON.suite,
  tasks: COMMON.tasks,
  exclude: COMMON.exclude,
  without: COMMON.without,
} as const;

export const tasksListCommand: Command = {
  name: "tasks list",
  about: "Lists the tasks of a selection; all tasks of this repository without one.",
  flags: { ...SELECTION, json: COMMON.json },
  positionals: "[PATH...]",
  run: async (invocation) => {
    const tasks = await selectedTasks(invocation);
    const { io, flags } = invocation;
    io.stdout(
      flagOn(flags, "json") ? `${JSON.stringify(tasks.map(row), null, 2)}\n` : listText(tasks),
    );
    return EXIT.pass;
  },
};

export const tasksValidateCommand: Command = {
  name: "tasks validate",
  about: [
    "Reads every file of the selected tasks once: layout, ground truth, leaks of the ground truth into what an",
    "agent sees, counts per signal, and what the best constant answer would score. Exits 2 on a leak.",
  ].join("\n"),
  flags: { ...SELECTION, policy: COMMON.policy, json: COMMON.json },
  positionals: "[PATH...]",
  run: async (invocation) => {
    const { flags, io } = invocation;
    const policy = policyFrom(flags);
    const tasks = await selectedTasks(invocation);
    const reports = [];
    for (const task of tasks) {
      io.stderr(`reading ${task.private ? "a private task" : task.id}\n`);
      reports.push(await validateTask(task));
    }
    const result = {
      tasks: tasks.length,
      families: new Set(tasks.map(({ family }) => family)).size,
      policy: policy.id,
      bestConstant: bestConstant(tasks, policy),
      leaks: reports.flatMap(({ id, leaks }) => leaks.map((leak) => `${id}: ${leak}`)),
      reports,
    };
    io.stdout(
      flagOn(flags, "json") ? `${JSON.stringify(result, null, 2)}\n` : validationText(result),
    );
    return result.leaks.length === 0 ? EXIT.pass : EXIT.userError;
  },
};

function policyFrom(flags: FlagValues): Policy {
  const problems: Problem[] = [];
  const id = oneOf(flags, "policy", POLICY_IDS, problems) ?? DEFAULT_POLICY;
  throwIfAny(problems);
  return findPolicy(id);
}

async function selectedTasks({ flags, positionals, io }: Invocation): Promise<Task[]> {
  const problems: Problem[] = [];
  const without = eachOf(flags, "without", LEAVABLE, problems);
  throwIfAny(problems);
  const named = [...flagList(flags, "tasks"), ...positionals.map(asPath)];
  const suite = flagText(flags, "suite");
  return findTasks({
    root: io.cwd,
    packageRoot: io.packageRoot,
    cacheDir: cacheOf(io),
    suite,
    patterns: named.length === 0 && suite === null ? ["*"] : named,
    exclude: flagList(flags, "exclude"),
    without,
    privateSeed: io.env.SRE_GATE_PRIVATE_SEED || null,
    progress: (line) => io.stderr(`${line}\n`),
  });
}

/** Positional arguments are always paths: `Scenario-2` means `./Scenario-2`. */
function asPath(argument: string): string {
  return argument.includes("/") ? argument : `./${argument}`;
}

function row(task: Task): Printed<typeof TasksOutputSchema>[number] {
  const { id, title, family, difficulty, tags, expect, digest, defects } = task;
  const words = task.private ? { title: null, tags: [] } : { title, tags };
  return { id, ...words, family, difficulty, expect, digest, defects, private: task.private };
}

import { readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { secretsIn } from "../capture/check.ts";
import { captureTask } from "../capture/import-capture.ts";
import { EXIT } from "../model/exit.ts";
import { fileProblem } from "../model/mistake.ts";
import type { ImportOutputSchema, Printed } from "../model/output.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { importTasks, isItbench } from "../tasks/import.ts";
import { capturedText } from "./capture-text.ts";
import type { Command, FlagTable, FlagValues, Invocation } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";
import { momentFlag, windowFlags, zoneFlag } from "./moments.ts";

/** Flags of everything that makes a task of an incident. */
export const CAPTURE_FLAGS = {
  id: {
    type: "string",
    value: "ID",
    help: "what the task is called (default: after the first source)",
  },
  into: { type: "string", value: "DIR", help: "write DIR/ID (default: tasks)" },
  from: {
    type: "string",
    value: "TIME",
    help: "begin of the incident: 14:00, 2026-01-05T14:00:00Z",
  },
  to: { type: "string", value: "TIME", help: "its end" },
  zone: { type: "string", value: "+HH:MM", help: "of times that state none (default: UTC)" },
  "begin-at": {
    type: "string",
    value: "TIME",
    help: "move all times: the record begins then (default: kept)",
  },
  notes: { type: "string", value: "FILE", help: "a postmortem, from which causes are proposed" },
  hide: { type: "string", value: "FILE", help: "words to replace, one a line: customers, hosts" },
  "keep-addresses": { type: "boolean", help: "leave e-mail and IP addresses as they are" },
  overwrite: { type: "boolean", help: "replace a task that exists" },
} as const satisfies FlagTable;

export const tasksImportCommand: Command = {
  name: "tasks import",
  about: [
    "Makes a task of what is left of an incident: support bundles, must-gather, kubectl's answers and dumps, samples of",
    "Prometheus, OTLP, alerts, answers of Loki and Jaeger, published data sets; all paths together are one incident.",
    "Secrets are replaced before anything is written. ITBench folders (Scenario-N) are only described: they stay in place.",
  ].join("\n"),
  flags: {
    ...CAPTURE_FLAGS,
    at: { type: "string", value: "TIME", help: "when objects without a time were seen" },
    check: { type: "boolean", help: "write nothing; exit 2 where something looks like a secret" },
    json: COMMON.json,
  },
  positionals: "PATH...",
  run: async (invocation) => {
    const { flags, positionals, io } = invocation;
    if (positionals.length === 0) throw new UserError(NO_PATH);
    if (flagOn(flags, "check")) return check(invocation);
    const into = flagText(flags, "into");
    if (await isItbench(io.cwd, positionals)) {
      const tasks = await importTasks({
        root: io.cwd,
        paths: positionals,
        into: into === null ? null : resolve(io.cwd, into),
        overwrite: flagOn(flags, "overwrite"),
      });
      const imported: Printed<typeof ImportOutputSchema> = tasks.map((task) => ({
        ...task,
        truth: null,
        capture: null,
      }));
      const lines = imported.map(({ path }) => `${path}\n`).join("");
      io.stdout(flagOn(flags, "json") ? `${JSON.stringify(imported, null, 2)}\n` : lines);
      return EXIT.pass;
    }
    const captured = await captureTask(
      requestOf(invocation, positionals[0] ?? ""),
      async (intake) => {
        for (const path of positionals) {
          io.stderr(`reading ${path}\n`);
          await intake.read(resolve(io.cwd, path), path);
        }
        return [];
      },
    );
    const folder = relative(io.cwd, captured.folder) || ".";
    const printed: Printed<typeof ImportOutputSchema> = [
      {
        id: captured.id,
        path: `${folder}/task.yaml`,
        truth: captured.truth,
        capture: { ...captured.report },
      },
    ];
    io.stdout(
      flagOn(flags, "json")
        ? `${JSON.stringify(printed, null, 2)}\n`
        : capturedText(captured, folder),
    );
    return EXIT.pass;
  },
};

export function requestOf({ flags, io }: Invocation, source: string) {
  const now = BigInt(Date.now()) * 1_000_000n;
  const hide = textFlag(flags, "hide", io.cwd);
  return {
    id: idOf(flagText(flags, "id") ?? basename(resolve(io.cwd, source))),
    into: resolve(io.cwd, flagText(flags, "into") ?? "tasks"),
    overwrite: flagOn(flags, "overwrite"),
    title: `Captured from ${basename(resolve(io.cwd, source))}`,
    tag: "import",
    notes: textFlag(flags, "notes", io.cwd),
    investigator: join(io.packageRoot, "dist/agents/investigator.js"),
    hidden: hide === null ? [] : hide.split(/\r?\n/),
    keepAddresses: flagOn(flags, "keep-addresses"),
    asOf: momentFlag(flags, "at", now),
    zone: zoneFlag(flags),
    window: windowFlags(flags, now),
    beginAt: momentFlag(flags, "begin-at", now),
  };
}

/** A name that is valid as a folder and as a selection on the command line. */
function idOf(text: string): string {
  const plain = text
    .replace(/\.(tar|tgz|tar\.gz|gz|zip|json|ya?ml)$/i, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain === "" ? "incident" : plain;
}

function textFlag(flags: FlagValues, name: string, cwd: string): string | null {
  const path = flagText(flags, name);
  if (path === null) return null;
  try {
    if (statSync(resolve(cwd, path)).size > 4 << 20) throw tooLarge(name, path);
    return readFileSync(resolve(cwd, path), "utf8");
  } catch (error) {
    const problem = fileProblem(error as NodeJS.ErrnoException, path);
    throw problem === null ? error : new UserError(problem);
  }
}

function tooLarge(name: string, where: string): UserError {
  return new UserError({
    code: "FILE_TOO_LARGE",
    where,
    message: `--${name} takes a text of at most 4 MB`,
    help: "Check that this is the file that was meant.",
  });
}

async function check({ flags, positionals, io }: Invocation): Promise<number> {
  const found = [];
  for (const path of positionals) found.push(...(await secretsIn(resolve(io.cwd, path), path)));
  const lines = found.map(({ file, rule, count }) => `${file}: ${count} × ${rule}\n`).join("");
  const text = found.length === 0 ? "nothing looks like a secret\n" : lines;
  io.stdout(flagOn(flags, "json") ? `${JSON.stringify(found, null, 2)}\n` : text);
  return found.length === 0 ? EXIT.pass : EXIT.userError;
}

const NO_PATH: Problem = {
  code: "PATH_MISSING",
  where: "tasks import",
  message: "no file or folder is given",
  help: "sre-gate tasks import support-bundle.tar.gz metrics.prom, or ITBench folders: snapshots/sre/v0.2-*/Scenario-*",
};

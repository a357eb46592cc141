import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { EXIT } from "../model/exit.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { makeFolders } from "../runner/attempt/files.ts";
import { SETTINGS_NAME } from "../settings/load.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { DEFAULT_CAP, NO_OVERRIDES, resolveSettings } from "../settings/resolve.ts";
import { readSuites, type Suite } from "../tasks/find/suite.ts";
import type { CliIo, Command } from "./command.ts";
import { flagOn, flagText } from "./flags.ts";
import { billOf } from "./init/bill.ts";
import { type DetectedAgent, detectAgent } from "./init/detect.ts";
import { checkWorkflow, EXAMPLE, settingsText, workflowText } from "./init/text.ts";

const WORKFLOW = ".github/workflows/sre-gate.yml";

export const initCommand: Command = {
  name: "init",
  about: [
    "Finds this repository's agent, writes sre-gate.yaml and a workflow, checks both and prints what they will cost.",
    "Asks nothing. The gate begins advisory: nothing is red until you set 'enforce: fail'.",
  ].join("\n"),
  flags: {
    force: { type: "boolean", help: "overwrite the files if they are there" },
    "attempt-cost": {
      type: "string",
      value: "DOLLARS",
      help: "what one attempt of your agent costs",
    },
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const attemptCost = dollars(flagText(flags, "attempt-cost"));
    const suite = largestSuite(await readSuites(io.packageRoot));
    refuseBelowTop(io.cwd);
    const example = readOwn(io, EXAMPLE);
    const agent = detectAgent(io.cwd, readOwn(io, "docs/agents.md"));
    const keys = agent?.keys ?? [];
    const files = new Map([
      [SETTINGS_NAME, settingsText(agent, suite)],
      [WORKFLOW, workflowText(example, ownAddress(io.packageRoot), keys)],
    ]);
    checkWorkflow(files.get(WORKFLOW) ?? "", keys);
    if (!flagOn(flags, "force")) refuseToOverwrite(io, [...files.keys()]);
    const file = readSettingsFile(files.get(SETTINGS_NAME) ?? "", SETTINGS_NAME);
    const settings = resolveSettings({
      file,
      found: true,
      where: SETTINGS_NAME,
      overrides: NO_OVERRIDES,
      root: io.cwd,
      packageRoot: io.packageRoot,
      env: io.env,
    });
    for (const [path, text] of files) write(join(io.cwd, path), text);
    ignoreResults(io.cwd);
    const bill = billOf({
      tasks: suite.tasks.length,
      settings,
      paid: keys.length > 0,
      attemptCost,
      maxCost: DEFAULT_CAP,
    });
    const unnamed = (files.get(WORKFLOW) ?? "").match(/OWNER\/sre-gate@|@SHA\b/) !== null;
    io.stdout(`${pageOf(io, { agent, suite, bill: bill.lines, unnamed })}\n`);
    return EXIT.pass;
  },
};

function readOwn(io: CliIo, name: string): string {
  const path = join(io.packageRoot, name);
  if (!existsSync(path)) throw incomplete(name);
  return readFileSync(path, "utf8");
}

function incomplete(where: string): UserError {
  return new UserError({
    code: "GATE_INCOMPLETE",
    where,
    message: "this copy of the gate lacks it",
    help: "clone the whole repository: dist/ alone holds neither the suites nor the example workflows",
  });
}

function ownAddress(packageRoot: string): { owner: string; sha: string } {
  const git = (...args: string[]): string | null => {
    try {
      return execFileSync("git", args, {
        cwd: packageRoot,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    } catch {
      // Not a clone: the placeholders stay, and the next step names them.
      return null;
    }
  };
  const remote = git("remote", "get-url", "origin") ?? "";
  const owner = /[/:]([\w.-]+)\/sre-gate(?:\.git)?$/.exec(remote)?.[1] ?? "OWNER";
  return { owner, sha: git("rev-parse", "HEAD") ?? "SHA" };
}

function largestSuite(suites: readonly Suite[]): Suite {
  const [first, ...others] = suites;
  if (!first) throw incomplete("tasks/suites");
  const full = suites.find((suite) => suite.name === "full" && suite.version === 1);
  return (
    full ??
    others.reduce((most, suite) => (suite.tasks.length > most.tasks.length ? suite : most), first)
  );
}

function pageOf(
  io: CliIo,
  found: {
    readonly agent: DetectedAgent | null;
    readonly suite: Suite;
    readonly bill: readonly string[];
    readonly unnamed: boolean;
  },
): string {
  const { agent, suite, bill, unnamed } = found;
  const said =
    agent === null ? NOT_FOUND : `Agent: ${agent.start} (from ${agent.because}). ${agent.left}`;
  return [
    said,
    `Wrote ${SETTINGS_NAME} and ${WORKFLOW}.`,
    ...(unnamed
      ? [
          `This clone does not say where it is on GitHub: put that for OWNER/sre-gate@SHA in ${WORKFLOW}.`,
        ]
      : []),
    "",
    `What ${suite.name}@${suite.version} (${suite.tasks.length} tasks) costs:`,
    ...bill,
    "",
    `Next: node ${shownPath(io)} run tries it here; docs/setup.md goes on to a red check.`,
  ].join("\n");
}

const NOT_FOUND = [
  "No agent was found here, so the settings name ours. Put your agent's command into sre-gate.yaml: docs/agents.md has recipes.",
  "Looked for the commands of pyproject.toml, setup.cfg and package.json, a package with __main__.py, a program that a Dockerfile starts,",
  "and for agent, diagnose or main (.py, .js, .sh, ...) at the top and in agent/, src/, app/, bin/ and scripts/.",
].join("\n");

/** This gate's own command line, as it is typed here. */
function shownPath({ cwd, packageRoot }: CliIo): string {
  const path = join(packageRoot, "dist/cli.js");
  const near = relative(cwd, path);
  const shown = near.length < path.length ? near : path;
  return /^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

function refuseToOverwrite(io: CliIo, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(io.cwd, path)));
  if (there.length === 0) return;
  throw new UserError(
    there.map(
      (where): Problem => ({
        code: "INIT_FILE_EXISTS",
        where,
        message: "it is there already",
        help: "edit it, or write it anew with --force",
      }),
    ),
  );
}

/** GitHub reads workflows, and the gate its settings and the agent's files, from the top of the repository. */
function refuseBelowTop(cwd: string): void {
  if (existsSync(join(cwd, ".git"))) return;
  for (let folder = dirname(cwd); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, ".git"))) continue;
    throw new UserError({
      code: "INIT_BELOW_TOP",
      where: relative(folder, cwd),
      message: "this is a folder of a repository, and GitHub reads workflows at its top alone",
      help: `run init in ${folder}; an agent in a folder is named from there, as 'python3 ${relative(folder, cwd)}/agent.py'`,
    });
  }
}

/** Runs and their cache lie in `.sre-gate/`: they are not to be committed by accident. */
function ignoreResults(root: string): void {
  const path = join(root, ".gitignore");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (/^\/?\.sre-gate\/?\s*$/m.test(text)) return;
  writeFileSync(path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}.sre-gate/\n`);
}

function dollars(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d{1,4}(\.\d{1,4})?$/.test(text)) return Number(text);
  throw new UserError({
    code: "FLAG_NOT_A_NUMBER",
    where: "--attempt-cost",
    message: `${JSON.stringify(text)} is not an amount`,
    help: "write --attempt-cost 0.35",
  });
}

function write(path: string, text: string): void {
  makeFolders(dirname(path));
  writeFileSync(path, text);
}

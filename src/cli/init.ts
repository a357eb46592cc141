import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { billOf } from "../init/bill.ts";
import type { AgentCandidate } from "../init/candidate.ts";
import { type AgentChoice, chooseCandidate, chooseCommand } from "../init/choose.ts";
import { candidatesOf, proposed } from "../init/detect.ts";
import { type FoundAgent, pageOf } from "../init/page.ts";
import { placeholderChoice } from "../init/placeholder.ts";
import { type Proof, prove } from "../init/proof.ts";
import { recipeOf } from "../init/recipe.ts";
import { type Repository, readRepository } from "../init/repository.ts";
import { checkWorkflow, EXAMPLE, settingsText, workflowText } from "../init/text.ts";
import { EXIT } from "../model/exit.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { makeFolders } from "../runner/attempt/files.ts";
import { loadPrices } from "../runner/meter/prices.ts";
import { SETTINGS_NAME } from "../settings/load.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { DEFAULT_CAP, NO_OVERRIDES, resolveSettings } from "../settings/resolve.ts";
import { PLACEHOLDER_AGENT } from "../settings/resolve-agent.ts";
import { readSuites, type Suite } from "../tasks/find/suite.ts";
import type { CliIo, Command } from "./command.ts";
import { flagOn, flagText } from "./flags.ts";

const WORKFLOW = ".github/workflows/sre-gate.yml";

export const initCommand: Command = {
  name: "init",
  about: [
    "Finds this repository's agent and says by what evidence, writes sre-gate.yaml, a workflow and, where the agent cannot",
    "take a prompt and write an answer, a small runner; tries one attempt and prints what a gate will cost.",
    "Asks nothing. The gate begins advisory: nothing is red until you set 'enforce: fail'.",
  ].join("\n"),
  flags: {
    force: { type: "boolean", help: "overwrite the files if they are there" },
    pick: { type: "string", value: "N", help: "take the Nth of the agents it lists" },
    run: { type: "string", value: "COMMAND", help: "the command that starts your agent" },
    "no-try": { type: "boolean", help: "do not try an attempt at the end" },
    "attempt-cost": {
      type: "string",
      value: "DOLLARS",
      help: "what one attempt of your agent costs",
    },
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const attemptCost = dollars(flagText(flags, "attempt-cost"));
    const suites = await readSuites(io.packageRoot);
    const suite = largestSuite(suites);
    refuseBelowTop(io.cwd);
    const example = readOwn(io, EXAMPLE);
    const repository = readRepository(io.cwd);
    const asked = { run: flagText(flags, "run"), pick: flagText(flags, "pick") };
    const found = findAgent(repository, readOwn(io, "docs/agents.md"), asked);
    const { chosen } = found;
    const keys = chosen.providers.keys;
    const settingsFile = settingsText(chosen, suite);
    const files = new Map([
      [SETTINGS_NAME, settingsFile],
      [WORKFLOW, workflowText(example, ownAddress(io.packageRoot), keys)],
      ...(chosen.runner === null ? [] : [[chosen.runner.path, chosen.runner.text] as const]),
    ]);
    checkWorkflow(files.get(WORKFLOW) ?? "", keys);
    if (!flagOn(flags, "force")) refuseToOverwrite(io, [...files.keys()]);
    const settings = resolveSettings({
      // Every run refuses the placeholder; what a gate costs does not depend on the agent's name.
      file: readSettingsFile(
        settingsFile.replace(PLACEHOLDER_AGENT, "investigator"),
        SETTINGS_NAME,
      ),
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
    const unnamed = /OWNER\/sre-gate@|@SHA\b/.test(files.get(WORKFLOW) ?? "") ? WORKFLOW : null;
    const page = { found, suite, bill: bill.lines, files: [...files.keys()], unnamed };
    io.stdout(`${pageOf(page)}\n`);
    const skipped = found.kind === "nothing" || flagOn(flags, "no-try");
    const proof = skipped ? null : await tried(io, { chosen, settingsFile, suites });
    if (proof !== null) io.stdout(`\n${proof.lines.join("\n")}\n`);
    const unpriced = await withoutPrice([...chosen.providers.models, ...(proof?.models ?? [])]);
    if (unpriced.length > 0) io.stdout(`\n${unpriced.join("\n")}\n`);
    io.stdout(`\n${nextStep(io, found, proof)}\n`);
    return EXIT.pass;
  },
};

function findAgent(
  repository: Repository,
  recipes: string,
  asked: { readonly run: string | null; readonly pick: string | null },
): FoundAgent {
  if (asked.run !== null)
    return { kind: "command", command: asked.run, chosen: chooseCommand(repository, asked.run) };
  const candidates = candidatesOf(repository);
  const take = (candidate: AgentCandidate): FoundAgent => ({
    kind: "candidate",
    candidate,
    candidates,
    chosen: chooseCandidate(repository, candidate),
  });
  if (asked.pick !== null) return take(picked(candidates, asked.pick));
  const strong = recipeOf(repository, recipes, "strong");
  if (strong !== null) return { kind: "recipe", candidates, ...strong };
  const likely = proposed(candidates);
  if (likely !== null) return take(likely);
  const weak = candidates.length === 0 ? recipeOf(repository, recipes, "weak") : null;
  if (weak !== null) return { kind: "recipe", candidates, ...weak };
  return { kind: "nothing", candidates, chosen: placeholderChoice(repository) };
}

function picked(candidates: readonly AgentCandidate[], pick: string): AgentCandidate {
  const chosen = /^[1-9]\d?$/.test(pick) ? candidates[Number(pick) - 1] : undefined;
  if (chosen !== undefined) return chosen;
  throw new UserError({
    code: "INIT_PICK",
    where: "--pick",
    message: `${JSON.stringify(pick)} is none of the ${candidates.length} agents that are listed`,
    help: "run init without --pick to see the list, or name the command: --run 'python3 agent.py'",
  });
}

async function tried(
  io: CliIo,
  {
    chosen,
    settingsFile,
    suites,
  }: { chosen: AgentChoice; settingsFile: string; suites: readonly Suite[] },
): Promise<Proof> {
  const smoke = suites.find((suite) => suite.name === "smoke") ?? largestSuite(suites);
  return prove({
    root: io.cwd,
    packageRoot: io.packageRoot,
    env: io.env,
    settings: settingsFile,
    providers: chosen.providers,
    task: smoke.tasks[0] ?? "",
    signal: io.signal,
  });
}

/** A run with a limit on dollars refuses a model of unknown price: said before it does. */
async function withoutPrice(models: readonly string[]): Promise<string[]> {
  const prices = await loadPrices(undefined);
  const unknown = [...new Set(models)].filter((model) => prices.nameOf(model, null) === null);
  if (unknown.length === 0) return [];
  return [
    `No price is known for ${unknown.join(", ")}, and max-cost refuses a model without one. Put yours (US dollars per million tokens)`,
    `into a file, as '${unknown[0]}: {input: 1.5, output: 6}', and name it in sre-gate.yaml: judge: prices: prices.yaml`,
  ];
}

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
  const full = suites.find((suite) => suite.name === "full");
  return (
    full ??
    others.reduce((most, suite) => (suite.tasks.length > most.tasks.length ? suite : most), first)
  );
}

function nextStep({ call }: CliIo, found: FoundAgent, proof: Proof | null): string {
  if (found.kind === "nothing")
    return `Next: name the agent's command in sre-gate.yaml under agent.run; then ${call} run tries it here.`;
  if (proof !== null && !proof.answered)
    return `Next: mend what failed above, then ${call} run --suite smoke --repeats 1 tries it again.`;
  return `Next: ${call} run tries it here; docs/setup.md goes on to a red check.`;
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

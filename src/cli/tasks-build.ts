import { spawn } from "node:child_process";
import { symlink } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { EXIT } from "../model/exit.ts";
import type { BuildOutputSchema, Printed } from "../model/output.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { ProblemList } from "../model/problem-list.ts";
import { makeFolders } from "../runner/attempt/files.ts";
import { CACHE_NOT_WRITABLE } from "../tasks/build-cache.ts";
import { PRIVATE_SEED, seedOnCommandLine } from "../tasks/build-private.ts";
import type { Candidate } from "../tasks/find/candidates.ts";
import { candidatesOf } from "../tasks/find.ts";
import { lockedDigests } from "../tasks/suites-lock.ts";
import type { Command, Invocation } from "./command.ts";
import { COMMON, flagList, flagOn, flagText, oneOf } from "./flags.ts";

type Row = Printed<typeof BuildOutputSchema>[number];

export const tasksBuildCommand: Command = {
  name: "tasks build",
  about: [
    "Builds simulated tasks into the cache and checks the digests that published suites promise.",
    `A private seed comes from the environment (${PRIVATE_SEED}: the seed, or file:PATH), never from here.`,
  ].join("\n"),
  flags: {
    suite: COMMON.suite,
    tasks: COMMON.tasks,
    exclude: COMMON.exclude,
    out: { type: "string", value: "DIR", help: "also link every built task as DIR/ID" },
    volume: { type: "string", value: "small|real", help: "real: about a gigabyte per task" },
    "private-seed": { type: "string", value: "-", help: "refused: see above" },
    json: COMMON.json,
  },
  positionals: null,
  run: async (invocation) => {
    const { flags, io } = invocation;
    if (flagText(flags, "private-seed") !== null) throw seedOnCommandLine("--private-seed");
    const problems = new ProblemList();
    const candidates = (await selected(invocation, problems)).filter(isSimulated);
    problems.throwIfAny();
    const helper = startHelper(candidates, invocation);
    const rows: Row[] = [];
    const mine = helper === null ? candidates.length : half(candidates);
    for (const [index, candidate] of candidates.entries()) {
      if (index === mine) await helper;
      const row = await problems.collect(() => build(candidate, invocation));
      if (row) rows.push(row);
      if (problems.has(CACHE_NOT_WRITABLE)) break;
    }
    await helper;
    problems.throwIfAny();
    const lines = rows.map(({ id, digest, folder }) => `${id}  ${digest}  ${folder}\n`).join("");
    io.stdout(flagOn(flags, "json") ? `${JSON.stringify(rows, null, 2)}\n` : lines);
    return EXIT.pass;
  },
};

const WORTH_A_HELPER = 8;

function half(candidates: readonly Candidate[]): number {
  return Math.ceil(candidates.length / 2);
}

/** A second process builds half of the tasks into the same cache; the first one builds and reports what that one could not. */
function startHelper(
  candidates: readonly Candidate[],
  { flags, io }: Invocation,
): Promise<void> | null {
  if (candidates.length < WORTH_A_HELPER || availableParallelism() < 2) return null;
  if (io.env[HELPER] !== undefined) return null;
  const ids = candidates.slice(half(candidates)).map(({ id }) => id);
  const volume = flagText(flags, "volume");
  const words = [
    "tasks",
    "build",
    "--tasks",
    ids.join(","),
    ...(volume ? ["--volume", volume] : []),
  ];
  const child = spawn(process.execPath, [join(io.packageRoot, "dist/cli.js"), ...words], {
    cwd: io.cwd,
    env: { ...io.env, [HELPER]: "1" },
    stdio: "ignore",
  });
  const stop = () => child.kill();
  io.signal.addEventListener("abort", stop, { once: true });
  return new Promise((resolve) => {
    child.on("error", () => resolve());
    child.on("close", () => {
      io.signal.removeEventListener("abort", stop);
      resolve();
    });
  });
}

const HELPER = "SRE_GATE_BUILD_HELPER";

function isSimulated({ file }: Candidate): boolean {
  return "simulate" in file.source;
}

function selected({ flags, io }: Invocation, problems: ProblemList): Promise<readonly Candidate[]> {
  const patterns = flagList(flags, "tasks");
  const suite = flagText(flags, "suite");
  return candidatesOf(
    {
      root: io.cwd,
      packageRoot: io.packageRoot,
      cacheDir: cacheOf(io),
      suite: suite ?? (patterns.length === 0 ? "full" : null),
      patterns,
      exclude: flagList(flags, "exclude"),
      privateSeed: io.env[PRIVATE_SEED] || null,
      progress: (line) => io.stderr(`${line}\n`),
    },
    problems,
  );
}

/** The same folders as the gate's: private tasks are stored separately. */
export function cacheOf({ cwd, env }: Invocation["io"]): string {
  const folder = resolve(cwd, env.SRE_GATE_CACHE || join(".sre-gate", "cache"));
  return env[PRIVATE_SEED] ? `${folder}-private` : folder;
}

async function build(candidate: Candidate, { flags, io }: Invocation): Promise<Row> {
  const problems: Problem[] = [];
  const volume = oneOf(flags, "volume", ["small", "real"], problems) ?? "small";
  if (problems.length > 0) throw new UserError(problems);
  const { ensureBuilt } = await import("../tasks/build.ts");
  const locked = await lockedDigests(candidate.root);
  const built = await ensureBuilt(candidate.id, candidate.file, {
    cacheDir: cacheOf(io),
    lockDigest: locked.get(candidate.id) ?? null,
    progress: (line) => io.stderr(`${line}\n`),
    privateSeed: io.env[PRIVATE_SEED] || null,
    volume,
  });
  const id = candidate.alias ?? candidate.id;
  const out = flagText(flags, "out");
  if (out !== null) await link(built.folder, resolve(io.cwd, out), id);
  return { id, ...built };
}

/** A link rather than a copy, so that a task's bytes are stored only in the cache. */
async function link(folder: string, out: string, id: string): Promise<void> {
  makeFolders(out);
  await symlink(folder, join(out, id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

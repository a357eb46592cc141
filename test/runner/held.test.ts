import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { hold } from "../../src/runner/process/hold.ts";
import { runPlan } from "../../src/runner/run.ts";
import { bareSandbox } from "../../src/runner/sandbox/bare.ts";
import { bubblewrapSandbox } from "../../src/runner/sandbox/bubblewrap.ts";
import type { Cell, HeldAgent, Sandbox } from "../../src/runner/sandbox/cell.ts";
import { findTools } from "../../src/runner/sandbox/tools.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { bundle } from "./kills.ts";
import { AGENTS, requestFor, temporaryFolder } from "./request.ts";

/** Command lines that hold a word, which the test made unique. */
function processesWith(word: string): string[] {
  const lines = execFileSync("ps", ["-ewwo", "pid,args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(word));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

/** A number of seconds that no other process sleeps. */
function unique(seconds: number): string {
  return `${seconds}.${process.pid}${Math.random().toString().slice(2, 8)}`;
}

/** Held before it is let go: by us, or in the sandbox that is ready around it. */
const isHeld = (line: string): boolean => /perl -e|bwrap|launch\./.test(line);

function sandboxOf(kind: "bare" | "perl" | "node", folder: string): Sandbox {
  if (kind === "bare") return bareSandbox(folder);
  const tools = findTools(process.env, kind);
  if (tools === null) throw new Error("no bubblewrap");
  const { program } = tools.launcher;
  return bubblewrapSandbox({
    tools,
    network: "proxy",
    mounts: [
      { source: folder, target: folder },
      ...(program.startsWith("/usr/") ? [] : [{ source: program, target: program }]),
    ],
    path: [],
    agentFolder: folder,
    sizes: { workspace: 65536, temporary: 65536, home: 65536 },
    bounds: { memoryBytes: 2 ** 30, processes: 64 },
    guarded: [],
    disableUserNamespaces: false,
  });
}

async function holdIn(
  sandbox: Sandbox,
  folder: string,
  command: readonly string[],
): Promise<{ cell: Cell; held: HeldAgent; scratch: string; stdout: string }> {
  const scratch = join(folder, "scratch");
  const snapshot = join(folder, "snapshot");
  mkdirSync(scratch);
  mkdirSync(snapshot);
  const cell = await sandbox.open({ scratch, snapshot, prompt: "", slot: 7 });
  const stdout = join(folder, "stdout.log");
  const stderr = join(folder, "stderr.log");
  const logs = { stdout, stderr, logCap: 4096, mask: (text: string) => text };
  return { cell, held: await cell.hold({ command, ...logs }), scratch, stdout };
}

describe.each(["bare", "perl", "node"] as const)("a held agent, %s", (kind) => {
  const it = test.skipIf(kind !== "bare" && !HAS_BUBBLEWRAP);

  it("starts with the environment and the descriptors it is let go with, and no others", async () => {
    const folder = temporaryFolder();
    const show = "env -0; for n in 3 4 5; do readlink /proc/$$/fd/$n; done; true";
    const sandbox = sandboxOf(kind, folder);
    const command = ["/bin/sh", "-c", show];
    const { cell, held, scratch, stdout } = await holdIn(sandbox, folder, command);
    const given = { A: "1=2\nthree", "b.c-d": "é", LANG: "xx_YY.UTF-8", PERL5OPT: "-MNoSuch" };
    const ended = await held.run(given);
    await cell.close();
    expect(ended.end).toEqual({ kind: "exit", code: 0 });
    const seen = readFileSync(stdout, "utf8")
      .split("\0")
      .filter((line) => line !== "");
    const own = kind === "bare" ? [`SRE_GATE_ATTEMPT=${scratch}`] : [];
    const variables = [`A=${given.A}`, "LANG=xx_YY.UTF-8", "PERL5OPT=-MNoSuch", ...own];
    expect(seen).toEqual(expect.arrayContaining(variables));
    // The shell drops the odd name and says where it is; only the sandbox has a PATH of its own. No descriptor is left.
    const others = seen.filter((line) => !variables.includes(line));
    expect(others.filter((line) => !/^(PWD|PATH|_|SHLVL)=/.test(line))).toEqual([]);
    expect(existsSync(join(folder, "stderr.log")), "an agent that says nothing leaves no log").toBe(
      false,
    );
  });

  it("gets names that no shell would hand on", async () => {
    const folder = temporaryFolder();
    const { cell, held, stdout } = await holdIn(sandboxOf(kind, folder), folder, ["/usr/bin/env"]);
    await held.run({ "b.c-d": "é" });
    await cell.close();
    expect(readFileSync(stdout, "utf8")).toContain("b.c-d=é\n");
  });

  it("does nothing before, and leaves nothing when it is never let go", async () => {
    const folder = temporaryFolder();
    const mark = unique(61);
    const made = join(folder, "made");
    const { cell, scratch } = await holdIn(sandboxOf(kind, folder), folder, [
      "/bin/sh",
      "-c",
      `touch ${made}; echo ran; sleep ${mark}`,
    ]);
    expect(processesWith(mark).filter(isHeld)).not.toEqual([]);
    await cell.close();
    await until(() => processesWith(mark).length === 0);
    expect(existsSync(scratch)).toBe(false);
    expect(readdirSync(folder)).toEqual(["snapshot"]);
  });

  it("tells what cannot be started for what it is", async () => {
    const folder = temporaryFolder();
    const program = join(folder, "agent.sh");
    writeFileSync(program, "#!/no/such/interpreter\n");
    chmodSync(program, 0o755);
    const { cell, held } = await holdIn(sandboxOf(kind, folder), folder, [program]);
    const { end } = await held.run({});
    await cell.close();
    expect(end).toMatchObject({ kind: "not-started", fault: "agent" });
    if (kind === "bare") expect(end).toMatchObject({ reason: `spawn ${program} ENOENT` });
  });
});

describe("where there is no Perl", () => {
  test("all of the start is left for when it is let go", async () => {
    const mark = unique(64);
    const words = ["-c", `echo "$A"; exec sleep ${mark}`];
    const start = () => hold({ program: "/bin/sh", words, cwd: "/" }, "/no/perl");
    await start().drop();
    const held = start();
    await held.ready;
    expect(processesWith(mark)).toEqual([]);
    const running = held.release({ A: "b" });
    expect(String((await once(running.stdout, "data"))[0])).toBe("b\n");
    running.kill("SIGKILL");
    expect(await running.ended).toEqual({ kind: "killed", by: "SIGKILL" });
  });
});

describe.each(["none", "required"] as const)("standing ready, isolation %s", (isolation) => {
  const it = test.skipIf(isolation === "required" && !HAS_BUBBLEWRAP);

  it("ends with a stop, and was never there", async () => {
    const root = temporaryFolder();
    const mark = unique(62);
    const stop = new AbortController();
    const request = requestFor({ root, command: ["./sleeps.sh", mark], repeats: 3 });
    const running = runPlan({ ...request, isolation, concurrency: 1, signal: stop.signal });
    // The first runs, and its successor stands beside it.
    const runs = join(root, "out/attempts/one/1/stdout.log");
    await until(
      () => existsSync(runs) && processesWith(mark).filter(isHeld).length >= both(isolation),
    );
    stop.abort();
    const outcome = await running;
    expect(outcome.attempts.map(({ state }) => state)).toEqual(Array(3).fill("cancelled"));
    expect(outcome.attempts.map(({ tries }) => tries)).toEqual([1, 0, 0]);
    await until(() => processesWith(mark).length === 0);
    expect(readdirSync(join(root, "out/attempts/one"))).toEqual(["1"]);
  });

  it("ends with the gate, also when that is killed", async () => {
    const root = temporaryFolder();
    const mark = unique(63);
    const main = join(root, "held-main.mjs");
    await bundle(new URL("held-main.ts", import.meta.url).pathname, main);
    const gate = spawn(process.execPath, [main, root, AGENTS, isolation, mark], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ours = (): string[] => processesWith(mark).filter((line) => !line.includes(main));
    await until(() => ours().filter(isHeld).length >= both(isolation));
    gate.kill("SIGKILL");
    await once(gate, "exit");
    await until(() => ours().filter(isHeld).length === 0);
    for (const line of ours()) process.kill(Number.parseInt(line, 10), "SIGKILL");
  });

  it("takes none of its time: that begins when it is let go", async () => {
    const root = temporaryFolder();
    const ends: number[] = [];
    const request = requestFor({ root, command: ["./waits.sh", "2"], repeats: 2, seconds: 50 });
    const outcome = await runPlan({
      ...request,
      isolation,
      concurrency: 1,
      progress: (event) => {
        if (event.kind === "finished") ends.push(Date.now());
      },
    });
    const [first, second] = outcome.times.map((one) => ({
      begun: Date.parse(one.startedAt),
      end: Date.parse(one.startedAt) + one.seconds * 1000,
    }));
    if (first === undefined || second === undefined) throw new Error("two attempts were planned");
    expect(second.begun).toBeGreaterThanOrEqual(first.end - 5);
    expect(second.end).toBeLessThanOrEqual((ends[1] ?? 0) + 5);
    const said = readFileSync(join(root, "out/attempts/one/2/stdout.log"), "utf8");
    const deadline = Number(/deadline (\d+)/.exec(said)?.[1]);
    expect(deadline).toBeGreaterThanOrEqual(Math.floor(second.begun / 1000) + 50);
    for (const { firstCandidateSeconds, seconds } of outcome.times)
      expect(firstCandidateSeconds).toBeLessThanOrEqual(seconds);
  });
});

/**
 * What `ps` shows of one that runs and one that is held: bare, the one is its own program and nothing of ours; in the
 * sandbox each has bubblewrap twice and a launcher around it.
 */
function both(isolation: "none" | "required"): number {
  return isolation === "none" ? 1 : 6;
}

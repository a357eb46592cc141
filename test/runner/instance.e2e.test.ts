import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bareSandbox } from "../../src/runner/sandbox/bare.ts";
import { bubblewrapSandbox } from "../../src/runner/sandbox/bubblewrap.ts";
import type { InstanceEnd, Sandbox } from "../../src/runner/sandbox/instance.ts";
import { findTools } from "../../src/runner/sandbox/tools.ts";
import { bundleProgram } from "../support/bundle.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { AGENTS, temporaryFolder } from "./request.ts";

const KINDS = ["bare", "bubblewrap"] as const;

function sandboxOf(kind: (typeof KINDS)[number], folder: string): Sandbox {
  if (kind === "bare") return bareSandbox(folder);
  const tools = findTools(process.env);
  if (tools === null) throw new Error("no bubblewrap");
  return bubblewrapSandbox({
    tools,
    network: "proxy",
    mounts: [{ source: folder, target: folder }],
    path: [],
    agentFolder: folder,
    sizes: { workspace: 65536, temporary: 65536, home: 65536 },
    bounds: { memoryBytes: 2 ** 30, processes: 64, files: 1000 },
    guarded: [],
    disableUserNamespaces: false,
  });
}

async function runIn(
  sandbox: Sandbox,
  folder: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ ended: InstanceEnd; scratch: string; stdout: string }> {
  const scratch = join(folder, "scratch");
  const snapshot = join(folder, "snapshot");
  mkdirSync(scratch);
  mkdirSync(snapshot);
  const instance = sandbox.open({ scratch, snapshot, prompt: "", slot: 7 });
  const stdout = join(folder, "stdout.log");
  const logs = { stdout, stderr: join(folder, "stderr.log"), logCap: 4096 };
  try {
    const ended = await instance.run({ command, environment, ...logs, mask: (text) => text });
    return { ended, scratch, stdout };
  } finally {
    await instance.close();
  }
}

describe.each(KINDS)("an agent's start, %s", (kind) => {
  const it = test.skipIf(kind !== "bare" && !HAS_BUBBLEWRAP);

  it("has the environment and the descriptors it is given, and no others", async () => {
    const folder = temporaryFolder();
    const show = "env -0; for n in 3 4 5; do readlink /proc/$$/fd/$n; done; true";
    const given = { A: "1=2\nthree", "b.c-d": "é", LANG: "xx_YY.UTF-8", PERL5OPT: "-MNoSuch" };
    const sandbox = sandboxOf(kind, folder);
    const { ended, scratch, stdout } = await runIn(sandbox, folder, ["/bin/sh", "-c", show], given);
    expect(ended.end).toEqual({ kind: "exit", code: 0 });
    const seen = readFileSync(stdout, "utf8")
      .split("\0")
      .filter((line) => line !== "");
    const own = kind === "bare" ? [`SRE_GATE_ATTEMPT=${scratch}`] : [];
    const variables = [`A=${given.A}`, "LANG=xx_YY.UTF-8", "PERL5OPT=-MNoSuch", ...own];
    expect(seen).toEqual(expect.arrayContaining(variables));
    // The shell drops the odd name and says where it is; only the sandbox has a PATH of its own.
    const others = seen.filter((line) => !variables.includes(line));
    expect(others.filter((line) => !/^(PWD|PATH|_|SHLVL)=/.test(line))).toEqual([]);
    expect(existsSync(join(folder, "stderr.log")), "an agent that says nothing leaves no log").toBe(
      false,
    );
  });

  it("hands on names that no shell would", async () => {
    const folder = temporaryFolder();
    const sandbox = sandboxOf(kind, folder);
    const { stdout } = await runIn(sandbox, folder, ["/usr/bin/env"], { "b.c-d": "é" });
    expect(readFileSync(stdout, "utf8")).toContain("b.c-d=é\n");
  });

  it("says that the agent cannot be started, where it cannot", async () => {
    const folder = temporaryFolder();
    const program = join(folder, "agent.sh");
    writeFileSync(program, "#!/no/such/interpreter\n");
    chmodSync(program, 0o755);
    const { ended } = await runIn(sandboxOf(kind, folder), folder, [program], {});
    expect(ended.end).toMatchObject({ kind: "not-started", fault: "agent" });
    if (kind === "bare") expect(ended.end).toMatchObject({ reason: `spawn ${program} ENOENT` });
  });
});

test.skipIf(!HAS_BUBBLEWRAP)("agents in a sandbox end with a gate that is killed", async () => {
  const root = temporaryFolder();
  // A number of seconds that no other process sleeps.
  const mark = `63.${process.pid}${Math.random().toString().slice(2, 8)}`;
  const main = await bundleProgram(
    new URL("sleeping-main.ts", import.meta.url),
    join(root, "sleeping-main.mjs"),
  );
  const gate = spawn(process.execPath, [main, root, AGENTS, mark], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const agents = (): string[] =>
    execFileSync("ps", ["-ewwo", "pid,args"], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line.includes(mark) && !line.includes(main));
  while (!agents().some((line) => line.includes("launcher.pl"))) await pause(20);
  gate.kill("SIGKILL");
  await once(gate, "exit");
  while (agents().length > 0) await pause(20);
});

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { type RunRequest, runPlan } from "../../src/runner/run.ts";
import { openProject } from "../support/project.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { requestFor, temporaryFolder } from "./request.ts";

async function problemOf(request: RunRequest): Promise<UserError["problems"][number] | undefined> {
  const error = await runPlan(request).catch((failure: unknown) => failure);
  return error instanceof UserError ? error.problems[0] : undefined;
}

/** A machine whose bubblewrap fails the way the text says. */
async function withBrokenBwrap<T>(text: string, work: () => Promise<T>): Promise<T> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "bwrap"), `#!/bin/sh\necho "${text}" >&2\nexit 1\n`);
  chmodSync(join(folder, "bwrap"), 0o755);
  const before = process.env.PATH;
  process.env.PATH = `${folder}:${before}`;
  try {
    return await work();
  } finally {
    process.env.PATH = before;
  }
}

describe("where bubblewrap does not work", () => {
  const text = "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted";

  it("auto goes on and says why and what to run, in one line", async () => {
    const outcome = await withBrokenBwrap(text, () =>
      runPlan(requestFor({ command: ["./answers.sh"], request: { isolation: "auto" } })),
    );
    expect(outcome.isolation).toBe("none");
    expect(outcome.attempts[0]?.state).toBe("answered");
    expect(outcome.isolationNote).toContain("RTM_NEWADDR");
    expect(outcome.isolationNote).toMatch(/; run: \S+/);
    expect(outcome.isolationNote).not.toContain("\n");
  });

  it("required is an error before any attempt", async () => {
    const request = requestFor({ command: ["./answers.sh"], request: { isolation: "required" } });
    const problem = await withBrokenBwrap(text, () => problemOf(request));
    expect(problem?.code).toBe("ISOLATION_UNAVAILABLE");
    expect(existsSync(join(request.out, "attempts/one"))).toBe(false);
  });

  it("none says so too", async () => {
    const outcome = await runPlan(requestFor({ command: ["./answers.sh"] }));
    expect(outcome).toMatchObject({
      isolation: "none",
      isolationNote: "switched off by isolation: none",
    });
  });
});

describe("an agent that writes into the snapshot", () => {
  it("ends the run when nothing keeps it from it", async () => {
    const problem = await problemOf(requestFor({ command: ["./changes-snapshot.sh"], repeats: 3 }));
    expect(problem?.code).toBe("SNAPSHOT_CHANGED");
  });

  it.each([
    ["a link to nothing", 'ln -s /nonexistent "$SRE_GATE_SNAPSHOT/d"'],
    ["a link to itself", 'ln -s d "$SRE_GATE_SNAPSHOT/d"'],
    ["no snapshot at all", 'rm -rf "$SRE_GATE_SNAPSHOT"'],
  ])("ends it the same way with %s", async (_left, script) => {
    const problem = await problemOf(requestFor({ command: ["sh", "-c", script], repeats: 3 }));
    expect(problem?.code).toBe("SNAPSHOT_CHANGED");
  });
});

describe.skipIf(!HAS_BUBBLEWRAP)("what the settings may mount", () => {
  const required = { isolation: "required" } as const;

  it.each(["tasks/**", "baselines", ".git/config", "tasks/one/ground_truth.yaml"])(
    "refuses the agent's half naming %s",
    async (glob) => {
      const root = temporaryFolder();
      const base = requestFor({ root, command: ["sh", "-c", "true"], request: required });
      const problem = await problemOf({
        ...base,
        agent: { ...base.agent, cwd: root, files: [glob] },
      });
      expect(problem?.code).toBe("AGENT_FILES_REFUSED");
    },
  );

  it("passes over them where a glob is wide", async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "src"));
    writeFileSync(join(root, "src/agent.sh"), '#!/bin/sh\nfind . "$SRE_GATE_AGENT" -type f\n');
    chmodSync(join(root, "src/agent.sh"), 0o755);
    const base = requestFor({ root, command: ["src/agent.sh"], request: required });
    await runPlan({ ...base, agent: { ...base.agent, cwd: root, files: ["**"] } });
    const seen = readFileSync(join(root, "out/attempts/one/1/stdout.log"), "utf8");
    expect(seen.trim()).toBe(join(root, "src/agent.sh"));
  });

  it.each([
    ["a glob below a linked folder", ["stuff/**"], []],
    ["a file behind a linked folder", ["stuff/one/ground_truth.yaml"], []],
    ["a command's word behind a linked folder", [], ["stuff/one/ground_truth.yaml"]],
    ["a place outside", ["../elsewhere/**"], []],
    ["a baseline of another name", ["gate/accepted.json"], []],
    ["a scenario that lies elsewhere", ["data/Scenario-3/**"], []],
  ])("never follows a link and never leaves the repository: %s", async (_name, files, words) => {
    const root = temporaryFolder();
    const repository = join(root, "repository");
    const base = requestFor({ root: repository, command: ["cat", ...words], request: required });
    symlinkSync("tasks", join(repository, "stuff"));
    for (const [path, text] of [
      ["gate/accepted.json", "{}"],
      ["data/Scenario-3/ground_truth.yaml", "spec: the-secret-truth\n"],
      ["../elsewhere/ground_truth.yaml", "spec: the-secret-truth\n"],
    ] as const) {
      mkdirSync(join(repository, path, ".."), { recursive: true });
      writeFileSync(join(repository, path), text);
    }
    const judge = { ...base.judge, baseline: "gate/accepted.json" };
    const agent = { ...base.agent, cwd: repository, files };
    const problem = await problemOf({ ...base, agent, judge });
    expect(problem?.code).toBe("AGENT_FILES_REFUSED");
  });

  it("shows a link to the tasks as the dead end it is", async () => {
    const root = temporaryFolder();
    const command = ["sh", "-c", "find -L / -name 'ground_truth*'; echo looked"];
    const base = requestFor({ root, command, request: required });
    symlinkSync("tasks", join(root, "stuff"));
    await runPlan({ ...base, agent: { ...base.agent, cwd: root, files: ["stuff"] } });
    expect(readFileSync(join(root, "out/attempts/one/1/stdout.log"), "utf8")).toBe("looked\n");
  });

  it("mounts nothing outside the repository for the agent's half, and what a person names for a person", async () => {
    const root = temporaryFolder();
    const tool = join(root, "tool.sh");
    writeFileSync(tool, "echo from outside\n");
    const base = requestFor({ root: join(root, "r"), command: ["sh", tool], request: required });
    const problem = await problemOf({ ...base, agent: { ...base.agent, outside: [] } });
    expect(problem?.code).toBe("AGENT_FILE_OUTSIDE");
    await runPlan({ ...base, agent: { ...base.agent, outside: [tool] } });
    const said = readFileSync(join(base.out, "attempts/one/1/stdout.log"), "utf8");
    expect(said).toBe("from outside\n");
  });

  it("brings no folder along with a program that holds what judges the agent", async () => {
    const root = temporaryFolder();
    const program = join(root, "bin/agent.sh");
    mkdirSync(join(root, "bin"));
    writeFileSync(program, `#!/bin/sh\nls ${root}\n`);
    chmodSync(program, 0o755);
    const base = requestFor({ root, command: [program], request: required });
    await runPlan({ ...base, agent: { ...base.agent, outside: [program] } });
    expect(readFileSync(join(root, "out/attempts/one/1/stdout.log"), "utf8")).toBe("bin\n");
  });

  /** Where only root may write, and what the whole system shows. */
  const belowUsr = process.getuid?.() === 0 ? ["/usr/local"] : [];
  it.each(belowUsr)("hides what judges the agent in a system folder too: %s", async (place) => {
    const gate = mkdtempSync(join(place, "sre-gate-test-"));
    chmodSync(gate, 0o755);
    try {
      const root = join(gate, "repository");
      const guarded = [join(gate, "tasks"), join(gate, "seed"), join(gate, "tasks/within")];
      for (const path of ["tasks/within/truth.yaml", "seed", "tool"]) {
        mkdirSync(join(gate, path, ".."), { recursive: true });
        writeFileSync(join(gate, path), `the-secret-${path}\n`);
      }
      const looks = `cd ${gate}; ls . repository tasks; cat tool seed; touch tasks/new; grep -rs secret .; true`;
      const base = requestFor({ root, command: ["sh", "-c", looks], request: required });
      await runPlan({ ...base, agent: { ...base.agent, cwd: root, files: [] }, guarded });
      const said = readFileSync(join(base.out, "attempts/one/1/stdout.log"), "utf8");
      expect(said).toContain("the-secret-tool");
      expect(said.match(/secret-.*/g)).toEqual(["secret-tool", "secret-tool"]);
      expect(said).toContain("tasks:\nthe-secret-tool");
      expect(readdirSync(join(gate, "tasks"))).toEqual(["within"]);
    } finally {
      rmSync(gate, { recursive: true });
    }
  });

  it("refuses the judge's mounts that hold tasks, and names the missing", async () => {
    const root = temporaryFolder();
    const base = requestFor({ root, command: ["sh", "-c", "true"], request: required });
    const agent = { ...base.agent, cwd: root, files: [] };
    const mounted = (mounts: string[]) =>
      problemOf({ ...base, agent, judge: { ...base.judge, mounts } });
    expect((await mounted([root]))?.code).toBe("MOUNT_REFUSED");
    expect((await mounted(["/no/such/folder"]))?.code).toBe("MOUNT_MISSING");
  });
});

it.skipIf(!HAS_BUBBLEWRAP)("isolates where this user may open no more than 1,000 files", () => {
  using project = openProject(["alpha"]);
  const cli = `${process.execPath} ${resolve("dist/cli.js")} run --repeats 1 --isolation required`;
  const { status, stderr } = spawnSync("sh", ["-c", `ulimit -n 1000; exec ${cli}`], {
    cwd: project.folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: project.folder },
  });
  expect(status, stderr).toBe(0);
});

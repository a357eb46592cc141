import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { UserError } from "../../src/model/problem.ts";
import { type RunRequest, runPlan } from "../../src/runner/run.ts";
import { probeBubblewrap } from "../../src/runner/sandbox/probe.ts";
import { findTools } from "../../src/runner/sandbox/tools.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { requestFor, temporaryFolder } from "./request.ts";

async function problemOf(request: RunRequest): Promise<UserError["problems"][number] | undefined> {
  const error = await runPlan(request).catch((failure: unknown) => failure as UserError);
  return (error as UserError).problems[0];
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
});

describe.skipIf(!HAS_BUBBLEWRAP)("the launcher without Perl", () => {
  it("does in Node what it does in Perl", async () => {
    const scratch = temporaryFolder();
    const tools = findTools(process.env, "node");
    expect(tools?.launcher.file).toBe("launch.cjs");
    expect(await probeBubblewrap(tools, scratch)).toMatchObject({ kind: "works" });
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

describe.skipIf(!HAS_BUBBLEWRAP)("agent.build", () => {
  async function build(command: string, program = "./built.sh") {
    const root = temporaryFolder();
    const repository = join(root, "repository");
    mkdirSync(repository);
    writeFileSync(join(repository, "source.txt"), "shop/ConfigMap/flags");
    writeFileSync(
      join(repository, "build.sh"),
      `#!/bin/sh\nset -e\nname=$(cat source.txt)\n${command}\nprintf '#!/bin/sh\\necho \\'{"contributing_factors":[{"name":"%s"}]}\\' > "$SRE_GATE_OUTPUT"\\n' "$name" > built.sh\nchmod +x built.sh\n`.replaceAll(
        "\\'",
        "'\\''",
      ),
    );
    chmodSync(join(repository, "build.sh"), 0o755);
    // The command must exist before the build to be named; the build replaces it.
    writeFileSync(join(repository, "built.sh"), "#!/bin/sh\nexit 9\n");
    chmodSync(join(repository, "built.sh"), 0o755);
    const base = requestFor({ root, command: [program], request: { isolation: "required" } });
    const agent = { ...base.agent, cwd: repository, files: ["*"], build: "./build.sh" };
    return { root, repository, request: { ...base, agent } };
  }

  it("runs in a sandbox and leaves the checkout as it was", async () => {
    const { repository, request } = await build("true");
    const outcome = await runPlan(request);
    expect(outcome.attempts[0]).toMatchObject({ state: "answered" });
    expect(outcome.attempts[0]?.diagnosis?.factors[0]?.name).toBe("shop/ConfigMap/flags");
    expect(readFileSync(join(repository, "built.sh"), "utf8")).toContain("exit 9");
  });

  test("reaches package registries only, and fails with its own last words", async () => {
    const { root, request } = await build("curl -sS https://example.com/ >&2");
    const problem = await problemOf(request);
    expect(problem).toMatchObject({ code: "AGENT_BUILD_FAILED", where: "agent.build" });
    expect(problem?.message).toContain("refused: example.com:443");
    expect(existsSync(join(root, "out/build/stderr.log"))).toBe(true);
  });
});

import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import type { JudgeSettings } from "../../src/model/settings.ts";
import { guardedFolders } from "../../src/runner/agent/guarded.ts";
import { buildAgent } from "../../src/runner/build/build-agent.ts";
import { openRegistryProxy } from "../../src/runner/build/registry-proxy.ts";
import type { AgentToRun, Isolation } from "../../src/runner/request.ts";
import { runPlan } from "../../src/runner/run.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { requestFor, temporaryFolder } from "./request.ts";

const ANSWER = `echo '{"contributing_factors":[{"name":"shop/ConfigMap/flags"}]}' > "$SRE_GATE_OUTPUT"`;
/** What a build makes: a program that was not there before. */
const COMPILE = `mkdir -p dist\nprintf '%s\\n' '#!/bin/sh' "$(cat source.txt)" > dist/agent\nchmod +x dist/agent`;

interface Wish {
  readonly isolation: Isolation;
  readonly script?: string;
  readonly run?: readonly string[];
  readonly registries?: readonly string[];
}

function repositoryFor({ isolation, script = COMPILE, run, registries = [] }: Wish) {
  const root = temporaryFolder();
  const repository = join(root, "repository");
  const base = requestFor({ root: repository, command: run ?? ["./dist/agent"] });
  writeFileSync(join(repository, "source.txt"), `${ANSWER}\n`);
  writeFileSync(join(repository, "build.sh"), `#!/bin/sh\nset -e\n${script}\n`);
  chmodSync(join(repository, "build.sh"), 0o755);
  symlinkSync("source.txt", join(repository, "linked.txt"));
  const judge = { ...base.judge, registries: [...registries] };
  const agent = { ...base.agent, cwd: repository, files: ["*.txt", "*.sh"] };
  const request = { ...base, judge, agent, isolation, out: join(root, "out") };
  const build = (changes: Partial<JudgeSettings> = {}): Promise<AgentToRun> =>
    buildAgent({
      agent,
      command: ["./build.sh"],
      judge: { ...judge, ...changes },
      isolation,
      guarded: guardedFolders(request),
      scratch: temporaryFolder(),
      logs: join(root, "out/build/head"),
      signal: request.signal,
    });
  return { root, repository, request, build };
}

async function problemOf(
  work: Promise<unknown>,
): Promise<UserError["problems"][number] | undefined> {
  const error = await work.catch((failure: unknown) => failure);
  return error instanceof UserError ? error.problems[0] : undefined;
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

describe.each(["none", "required"] as const)("agent.build, isolation %s", (isolation) => {
  const it = test.skipIf(isolation === "required" && !HAS_BUBBLEWRAP);

  it("makes what the command names, on a copy", async () => {
    const { repository, request, build } = repositoryFor({ isolation });
    const before = readdirSync(repository);
    const outcome = await runPlan({ ...request, agent: await build() });
    expect(outcome.attempts[0]).toMatchObject({ state: "answered" });
    expect(outcome.attempts[0]?.diagnosis?.factors[0]?.name).toBe("shop/ConfigMap/flags");
    expect(readdirSync(repository)).toEqual(before);
  });

  it("also where an interpreter runs it, from any working folder", async () => {
    const { request, build } = repositoryFor({ isolation, run: ["sh", "dist/agent"] });
    const outcome = await runPlan({ ...request, agent: await build() });
    expect(outcome.attempts[0]).toMatchObject({ state: "answered" });
  });

  it("sees no secret, and its failure is told in its own words", async () => {
    process.env.BUILD_TEST_API_KEY = "sk-build-secret-0123";
    try {
      const script = "env >&2\necho the compiler is unhappy >&2\nexit 3";
      const { root, build } = repositoryFor({ isolation, script });
      const problem = await problemOf(build());
      expect(problem).toMatchObject({ code: "AGENT_BUILD_FAILED", where: "agent.build" });
      expect(problem?.message).toContain("the compiler is unhappy");
      const log = readFileSync(join(root, "out/build/head/stderr.log"), "utf8");
      expect(log).toContain("CI=true");
      expect(log).not.toContain("sk-build-secret-0123");
    } finally {
      delete process.env.BUILD_TEST_API_KEY;
    }
  });

  it.each([
    ["goes on writing", "dd if=/dev/zero of=big bs=1M count=200 2>/dev/null; sleep 20"],
    ["ends before anybody looked", "head -c 200M /dev/zero >big"],
  ])("may write no more to our disk than judge.workspace: one that %s", async (_what, script) => {
    const made = repositoryFor({ isolation, script });
    const problem = await problemOf(made.build({ workspace: 64 }));
    expect(problem?.code).toBe("AGENT_BUILD_FAILED");
    expect(problem?.message).toMatch(/it wrote more than 6\d MB/);
  });

  it("is found again by what it made: equal sources, equal bytes", async () => {
    const { request, build } = repositoryFor({ isolation });
    const cache = { dir: temporaryFolder() };
    await runPlan({ ...request, cache, agent: await build() });
    const again = await runPlan({ ...request, cache, agent: await build() });
    expect(again.attempts[0]?.cached).toBe(true);
  });
});

describe.skipIf(!HAS_BUBBLEWRAP)("a build in its sandbox", () => {
  const isolation = "required";

  test("finds no task, no truth and nothing of the checkout that is not the agent's", async () => {
    const script = `find / -name 'ground_truth*' -o -name 'events.tsv' 2>/dev/null || true\nls -a >&2\nexit 1`;
    const { root, build } = repositoryFor({ isolation, script });
    await problemOf(build());
    expect(readFileSync(join(root, "out/build/head/stdout.log"), "utf8")).toBe("");
    const seen = readFileSync(join(root, "out/build/head/stderr.log"), "utf8").trim().split("\n");
    expect(seen).toEqual([".", "..", "build.sh", "linked.txt", "source.txt"]);
  });

  test("reaches the registries of the settings and no other host", async () => {
    const asked: string[] = [];
    const registry = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end("a package\n");
    });
    const port = await portOf(registry);
    const fetch = (place: string) => `curl -sSf -x "$http_proxy" http://${place} >&2 || true`;
    const script = [
      fetch(`127.0.0.1:${port}/left-pad`),
      fetch("127.0.0.1:1/"),
      "curl -sS --noproxy '*' http://127.0.0.1:1/ >&2 || true",
      "curl -sSf https://example.com/ >&2",
    ].join("\n");
    const registries = [`127.0.0.1:${port}`];
    const { root, build } = repositoryFor({ isolation, script, registries });
    const problem = await problemOf(build());
    registry.close();
    expect(problem?.message).toContain("refused: http://127.0.0.1:1/, example.com:443");
    expect(asked).toEqual(["GET /left-pad"]);
    const log = readFileSync(join(root, "out/build/head/stderr.log"), "utf8");
    expect(log).toContain("a package");
  });

  test("reaches them through a tunnel as well, and no other host", async () => {
    const asked: string[] = [];
    const registry = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end("a package\n");
    });
    const port = await portOf(registry);
    const tunnel = (place: string) => `curl -sSf -p -x "$https_proxy" http://${place}`;
    const script = [
      COMPILE,
      `test "$(${tunnel(`127.0.0.1:${port}/left-pad`)})" = "a package"`,
      `! ${tunnel("127.0.0.1:1/")} 2>&1 >/dev/null | tee denied | grep -v 403`,
      "cat denied >&2",
    ].join("\n");
    const { root, request, build } = repositoryFor({
      isolation,
      script,
      registries: [`127.0.0.1:${port}`],
    });
    const outcome = await runPlan({ ...request, agent: await build() });
    registry.close();
    expect(outcome.attempts[0]).toMatchObject({ state: "answered" });
    expect(asked).toEqual(["GET /left-pad"]);
    const log = readFileSync(join(root, "out/build/head/stderr.log"), "utf8");
    expect(log).toContain("403");
  });

  test("its tunnel loses no byte of a client that does not wait for the yes", async () => {
    const registry = createServer((_request, response) => response.end("a package\n"));
    const host = `127.0.0.1:${await portOf(registry)}`;
    const path = join(temporaryFolder(), "entry");
    const entry = await openRegistryProxy(path, new Set([host]));
    const client = connect(path);
    client.write(
      `CONNECT ${host} HTTP/1.1\r\nhost: ${host}\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
    );
    const said = (await client.toArray()).join("");
    expect(said).toMatch(/^HTTP\/1.1 200 OK\r\n\r\nHTTP\/1.1 200 OK/);
    expect(said).toContain("a package");
    await entry.close();
    registry.close();
  });

  test("passes the machine's own registry on without its password", async () => {
    process.env.PIP_INDEX_URL = "https://robot:hunter2-secret@packages.example.com/simple";
    try {
      const { root, build } = repositoryFor({ isolation, script: "env >&2\nexit 1" });
      await problemOf(build());
      const log = readFileSync(join(root, "out/build/head/stderr.log"), "utf8");
      expect(log).toContain("PIP_INDEX_URL=https://packages.example.com/simple");
      expect(log).not.toContain("hunter2");
    } finally {
      delete process.env.PIP_INDEX_URL;
    }
  });

  test("leaves no process behind", async () => {
    const script = `${COMPILE}\nsetsid sleep 74.5 &\n`;
    const { request, build } = repositoryFor({ isolation, script });
    const outcome = await runPlan({ ...request, agent: await build() });
    expect(outcome.attempts[0]).toMatchObject({ state: "answered" });
    expect(existsSync(join(request.out, "build/head/stderr.log"))).toBe(true);
  });
});

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../src/model/attempt.ts";
import { type ProgressEvent, type RunRequest, runPlan } from "../../src/runner/run.ts";
import { Budget } from "../../src/runner/schedule/budget.ts";
import type { AttemptRecord } from "../../src/store/record.ts";
import { AttemptStore, LOG_NAME } from "../../src/store/store.ts";
import { killAndResume } from "./kills.ts";
import { startFaulty, useProvider } from "./providers.ts";
import { AGENTS, requestFor, temporaryFolder } from "./request.ts";

const tasks = ["a", "b", "c"];

function noncesOf(attempts: readonly Attempt[]): (string | undefined)[] {
  return attempts.map((attempt) => attempt.diagnosis?.factors[0]?.name);
}

function notebookRequest(root: string, events: ProgressEvent[] = []): RunRequest {
  const command = ["./nonce.sh", join(root, "notebook")];
  return { ...requestFor({ root, command, tasks, repeats: 2, events }), concurrency: 1 };
}

const notes = (root: string) => readFileSync(join(root, "notebook"), "utf8").trim().split("\n");

/** Stopped while the next agent is under way, which has left no trace. */
async function interrupted(root: string, after: number): Promise<Attempt[]> {
  const controller = new AbortController();
  const full = join(root, "notebook.full");
  writeFileSync(full, String(after));
  const outcome = await runPlan({
    ...notebookRequest(root),
    signal: controller.signal,
    progress: (event) => {
      if (event.kind === "finished" && event.done === after) controller.abort();
    },
  });
  rmSync(full);
  expect(outcome.stopped).toBe("signal");
  return outcome.attempts.filter((attempt) => attempt.state === "answered");
}

describe("the journal", () => {
  it("takes up an interrupted run where it was, repeating nothing", async () => {
    const root = temporaryFolder();
    const before = await interrupted(root, 3);
    const events: ProgressEvent[] = [];
    const outcome = await runPlan(notebookRequest(root, events));
    expect(outcome.stopped).toBe("complete");
    expect(noncesOf(outcome.attempts)).toEqual(expect.arrayContaining(noncesOf(before)));
    expect(notes(root)).toHaveLength(6);
    expect(events[0]).toEqual({ kind: "note", text: "3 attempts of an interrupted run kept" });
  });

  it("starts a finished run afresh", async () => {
    const root = temporaryFolder();
    await runPlan(notebookRequest(root));
    await runPlan(notebookRequest(root));
    expect(notes(root)).toHaveLength(12);
  });

  it("repeats exactly what it cannot read: a cut line, a changed one, files that are gone", async () => {
    const root = temporaryFolder();
    await interrupted(root, 4);
    const log = join(root, "out", LOG_NAME);
    const lines = readFileSync(log, "utf8").split("\n").filter(Boolean);
    const [first = "", second = ""] = lines;
    lines[0] = first.slice(0, first.length / 2);
    lines[1] = second.replace('"tries":1', '"tries":2');
    writeFileSync(log, lines.join("\n"));
    rmSync(join(root, "out", new AttemptStore(join(root, "out")).records()[0]?.files ?? ""), {
      recursive: true,
    });
    const outcome = await runPlan(notebookRequest(root));
    expect(outcome.attempts.every((attempt) => attempt.state === "answered")).toBe(true);
    expect(new Set(noncesOf(outcome.attempts)).size).toBe(6);
    // Four, of which three were lost on purpose, and the five that were missing then.
    expect(notes(root)).toHaveLength(9);
  });

  it("does not take results of another agent for its own", async () => {
    const root = temporaryFolder();
    await interrupted(root, 3);
    const request = notebookRequest(root);
    await runPlan({ ...request, agent: { ...request.agent, model: "another" } });
    expect(notes(root)).toHaveLength(9);
  });

  it("takes up nothing of another day where all must be of one", async () => {
    const root = temporaryFolder();
    await interrupted(root, 3);
    const store = new AttemptStore(join(root, "out"));
    const old = (record: AttemptRecord): AttemptRecord =>
      record.attempt.task === "a" && record.attempt.repeat === 1
        ? { ...record, times: { ...record.times, startedAt: "2020-11-20T00:00:00.000Z" } }
        : record;
    await store.keepOnly(store.records().map(old));
    const request = notebookRequest(root);
    const notBefore = new Date(Date.now() - 86_400_000);
    const outcome = await runPlan({ ...request, cache: { ...request.cache, notBefore } });
    expect(outcome.attempts.every((attempt) => attempt.state === "answered")).toBe(true);
    // Three before, one of them on that other day, and the three that were missing.
    expect(notes(root)).toHaveLength(7);
  });

  it("clears nothing away where no run has written yet", async () => {
    const root = temporaryFolder();
    const notebook = join(root, "out/attempts/2025/notes.md");
    mkdirSync(join(notebook, ".."), { recursive: true });
    writeFileSync(notebook, "somebody's work\n");
    await runPlan(notebookRequest(root));
    expect(readFileSync(notebook, "utf8")).toBe("somebody's work\n");
  });

  it("loses and invents nothing under kill -9", async () => {
    const root = temporaryFolder();
    const report = await killAndResume(root, AGENTS, 20, 7);
    expect(report).toMatchObject({ lost: 0, changed: 0, invented: 0 });
    expect(report.survived).toBeGreaterThan(50);
  }, 180_000);
});

describe("the cache", () => {
  it("finds attempts of an earlier run and says so, until the agent changes", async () => {
    const root = temporaryFolder();
    const agents = join(root, "agents");
    mkdirSync(agents);
    cpSync(join(AGENTS, "nonce.sh"), join(agents, "nonce.sh"));
    const base = notebookRequest(root);
    const request = {
      ...base,
      agent: { ...base.agent, cwd: agents },
      cache: { dir: join(root, "cache") },
    };
    const first = await runPlan(request);
    const second = await runPlan(request);
    expect(notes(root)).toHaveLength(6);
    expect(second.attempts.every((attempt) => attempt.cached)).toBe(true);
    expect(noncesOf(second.attempts)).toEqual(noncesOf(first.attempts));
    expect(existsSync(join(root, "out/attempts/a/1/answer.json"))).toBe(true);
    await runPlan({ ...request, cache: { dir: null } });
    expect(notes(root)).toHaveLength(12);
    appendFileSync(join(agents, "nonce.sh"), "# changed\n");
    const changed = await runPlan(request);
    expect(changed.attempts.some((attempt) => attempt.cached)).toBe(false);
  });

  it("finds nothing once a tool of a mounted folder is another, whatever its runs left there", async () => {
    const root = temporaryFolder();
    const tools = join(root, "tools");
    mkdirSync(join(tools, "lib/__pycache__"), { recursive: true });
    writeFileSync(join(tools, "lib/tool.py"), "1\n");
    const base = notebookRequest(root);
    const judge = { ...base.judge, mounts: [tools] };
    const request = { ...base, judge, cache: { dir: join(root, "cache") } };
    await runPlan(request);
    writeFileSync(join(tools, "lib/__pycache__/tool.cpython-311.pyc"), "bytes");
    const again = await runPlan(request);
    expect(again.attempts.every((attempt) => attempt.cached)).toBe(true);
    writeFileSync(join(tools, "lib/tool.py"), "1 + 1\n");
    const changed = await runPlan(request);
    expect(changed.attempts.some((attempt) => attempt.cached)).toBe(false);
  });
});

describe("a failing provider", () => {
  it("is tried again with back-off, every try is kept, and the run stops when it is down", async () => {
    const root = temporaryFolder();
    const faulty = await startFaulty((_request, response) => response.writeHead(503).end("{}"));
    const undo = useProvider(faulty.url);
    try {
      const judge = { "wait-for-provider": 0 };
      const request = requestFor({
        root,
        command: ["./asks-model.sh"],
        tasks,
        repeats: 3,
        judge,
      });
      const outcome = await runPlan({ ...request, concurrency: 2 });
      expect(outcome.stopped).toBe("provider-down");
      const [first] = outcome.attempts;
      expect(first).toMatchObject({
        state: "infra-error",
        tries: 3,
        reason: "openai answered 503",
      });
      expect(readdirSync(join(root, "out/attempts/a/1/tries"))).toEqual(["1", "2"]);
      expect(readdirSync(join(root, "out/attempts/a/1/tries/1"))).toContain("llm.ndjson");
      expect(
        outcome.attempts.filter((attempt) => attempt.state === "cancelled").length,
      ).toBeGreaterThan(3);
      expect(outcome.attempts).toHaveLength(9);
    } finally {
      undo();
      faulty.server.close();
    }
  });
});

describe("a run that ended because its provider was down", () => {
  it("tries again what was not measured, keeps every try, and repeats nothing else", async () => {
    const root = temporaryFolder();
    let down = false;
    let asked = 0;
    const provider = await startFaulty((request, response) => {
      request.resume();
      asked += 1;
      if (asked > 2) down = true;
      response.writeHead(down ? 503 : 200, { "content-type": "application/json" }).end("{}");
    });
    const undo = useProvider(provider.url);
    const judge = { "wait-for-provider": 0 };
    const request = requestFor({
      root,
      command: ["./asks-model.sh"],
      tasks,
      repeats: 2,
      judge,
    });
    const first = await runPlan({ ...request, concurrency: 3 });
    expect(first.stopped).toBe("provider-down");
    const measured = first.attempts.filter((attempt) => attempt.state === "answered");
    const failed = first.attempts.filter((attempt) => attempt.state === "infra-error");
    expect([measured.length, failed.length > 0]).toEqual([2, true]);
    down = false;
    asked = -1000;
    const second = await runPlan({ ...request, concurrency: 3 });
    undo();
    provider.server.close();
    expect(second.stopped).toBe("complete");
    expect(second.attempts.map((attempt) => attempt.state)).toEqual(Array(6).fill("answered"));
    expect(asked).toBe(-1000 + 4);
    const [one] = failed;
    const tries = readdirSync(join(root, `out/attempts/${one?.task}/${one?.repeat}/tries`));
    expect(tries).toHaveLength(one?.tries ?? 0);
  });
});

describe("the budget", () => {
  it("decides before an attempt starts; what is not started is cancelled", async () => {
    const request = requestFor({
      command: ["./answers.sh"],
      tasks,
      repeats: 2,
      judge: { "max-cost": 0.005 },
    });
    const outcome = await runPlan({ ...request, concurrency: 1 });
    expect(outcome.stopped).toBe("budget");
    expect(outcome.attempts.map((attempt) => attempt.state)).toEqual([
      ...["answered", "answered", "answered"],
      ...["cancelled", "cancelled", "cancelled"],
    ]);
  });

  it("counts what an interrupted run spent", async () => {
    const controller = new AbortController();
    const request = requestFor({
      command: ["./answers.sh"],
      tasks,
      repeats: 2,
      judge: { "max-cost": 0.005 },
    });
    const progress: RunRequest["progress"] = (event) => {
      if (event.kind === "finished" && event.done === 2) controller.abort();
    };
    await runPlan({ ...request, concurrency: 1, signal: controller.signal, progress });
    const outcome = await runPlan({ ...request, concurrency: 1 });
    expect(outcome.stopped).toBe("budget");
    expect(outcome.attempts.filter((attempt) => attempt.state === "answered")).toHaveLength(3);
  });

  it("ends a run by its minutes", async () => {
    const request = requestFor({
      command: ["./waits.sh", "0.4"],
      tasks,
      repeats: 2,
      judge: { "max-minutes": 0.01 },
    });
    const outcome = await runPlan({ ...request, concurrency: 2 });
    expect(outcome.stopped).toBe("budget");
    expect(outcome.attempts.filter((attempt) => attempt.state === "answered").length).toBeLessThan(
      6,
    );
  });

  it("is one for all that shares it: minutes that are over stay over", async () => {
    const judge = { "max-minutes": 0.005 };
    const request = requestFor({ command: ["./waits.sh", "0.4"], tasks, judge });
    const budget = new Budget(request.judge);
    await runPlan({ ...request, budget });
    const more = tasks.map((task) => ({ task, repeat: 2 }));
    const next = await runPlan({ ...request, plan: more, append: true, budget });
    expect(next.stopped).toBe("budget");
    expect(next.attempts.map(({ state }) => state)).toEqual(tasks.map(() => "cancelled"));
  });
});

describe("a cap on dollars", () => {
  const called = (cost: number | null) => ({ cost, calls: 1 });

  it("takes an unknown cost of model calls for the dearest so far, or for all there is", () => {
    const blind = new Budget({ "max-cost": 1 });
    blind.begin();
    blind.end(called(null));
    expect(blind.allows()).toBe(false);
    const seeing = new Budget({ "max-cost": 1 });
    seeing.keep([called(0.4), called(null)]);
    expect(seeing.allows()).toBe(true);
    seeing.keep([called(null)]);
    expect(seeing.allows()).toBe(false);
  });

  it("says nothing of agents that called no model", () => {
    const budget = new Budget({ "max-cost": 1 });
    budget.keep([{ cost: null, calls: null }]);
    expect(budget.allows()).toBe(true);
  });
});

describe("a part of a plan", () => {
  it("leaves the rest's finished attempts where an interrupted run left them", async () => {
    const request = requestFor({ command: ["./answers.sh"], tasks, repeats: 2 });
    await runPlan(request);
    await new AttemptStore(request.out).reopen();
    const [first, second] = [request.plan.slice(0, 3), request.plan.slice(3)];
    const notes: string[] = [];
    const progress: RunRequest["progress"] = (event) => {
      if (event.kind === "note") notes.push(event.text);
    };
    const part = { ...request, whole: request.plan, progress };
    await runPlan({ ...part, plan: first });
    await runPlan({ ...part, plan: second, append: true });
    expect(notes).toEqual(Array(2).fill("3 attempts of an interrupted run kept"));
  });
});

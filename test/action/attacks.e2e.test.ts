// What somebody who may push to a branch, and has changed no workflow, tries in order to turn a red pull request green.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AttemptRecord } from "../../src/store/record.ts";
import { AttemptStore, LOG_NAME } from "../../src/store/store.ts";
import {
  OWN_WORKFLOW,
  openWorld,
  RIGHT,
  SETTINGS,
  WORKFLOW,
  type World,
  WRONG,
} from "../support/github-world.ts";
import { zipFolder, zipOf } from "../support/zip.ts";

// Whole jobs of several processes each, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let world: World;
const open = async (files = {}) => {
  world = await openWorld(files);
  await world.acceptBaseline();
};
beforeEach(() => open());
afterEach(() => world.close());

const BRANCH = "feature";
const push = (change: Record<string, string>, options = {}) =>
  world.pullRequest(change, { branch: BRANCH, ...options });
const body = async () => (await world.comments())[0]?.body ?? "";
const taken = (log: string) => log.includes("opened sre-gate-");

/** Every answer of a store becomes the right one. */
async function forge(folder: string): Promise<void> {
  const store = new AttemptStore(folder);
  const right = (record: AttemptRecord): AttemptRecord => {
    const { diagnosis } = record.attempt;
    const factors = diagnosis?.factors.map((one) => ({ ...one, name: "shop/Deployment/cart" }));
    return {
      ...record,
      attempt: {
        ...record.attempt,
        diagnosis: diagnosis && { ...diagnosis, factors: factors ?? [] },
      },
    };
  };
  await store.keepOnly(store.records().map(right));
}

test("what an earlier run of the gate measured serves: an empty commit asks for nothing new", async () => {
  const red = await push({ "agent.sh": WRONG });
  expect(red.outputs.verdict).toBe("fail");
  for (let push_ = 0; push_ < 2; push_ += 1) {
    const again = await push({ "notes.md": String(push_) });
    expect(taken(again.log), again.log).toBe(true);
    expect(again.outputs, again.log).toMatchObject({
      verdict: "fail",
      attempts: red.outputs.attempts,
    });
    const { attempts } = JSON.parse(
      readFileSync(join(world.artifacts, "sre-gate-1/run.json"), "utf8"),
    );
    expect(attempts.every(({ cached }: { cached: boolean }) => cached)).toBe(true);
  }
});

test("a poisoned cache is never read: the gate has none", async () => {
  await push({ "agent.sh": WRONG });
  const temp = join(world.artifacts, "..", "temp");
  mkdirSync(join(temp, "sre-gate"), { recursive: true });
  const action = readFileSync("action.yml", "utf8");
  expect(action).not.toContain("actions/cache");
  const again = await push({ "notes.md": "x" });
  expect(again.log).not.toMatch(/cache (hit|restored)/i);
  expect(again.outputs.verdict).toBe("fail");
});

test("an artifact of a workflow in which other code runs is not believed, and the report says so", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", {
    [WORKFLOW]: `${OWN_WORKFLOW}  lint:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: npm run lint\n`,
  });
  await push({ "agent.sh": WRONG });
  await forge(join(world.runs.all[0]?.artifacts ?? "", "sre-gate-1"));
  const again = await push({ "notes.md": "x" });
  expect(again.outputs.verdict, again.log).toBe("fail");
  expect(taken(again.log)).toBe(false);
  expect(await body()).toMatch(/measured anew.*its job lint has a step that may run code/);
});

test("a workflow that was edited in one commit and put back in the next gives nothing to take over", async () => {
  await push({ "agent.sh": WRONG, [WORKFLOW]: `${OWN_WORKFLOW}# and more\n` });
  await forge(join(world.runs.all[0]?.artifacts ?? "", "sre-gate-1"));
  const again = await push({ [WORKFLOW]: OWN_WORKFLOW });
  expect(again.outputs.verdict, again.log).toBe("fail");
  expect(taken(again.log)).toBe(false);
  expect(await body()).toContain(`it ran with another ${WORKFLOW} than the base has`);
});

test("an artifact of another name, and one whose bytes are not those that GitHub lists, are left alone", async () => {
  await push({ "agent.sh": WRONG });
  const [run] = world.runs.all;
  const own = join(run?.artifacts ?? "", "sre-gate-1");
  const other = join(run?.artifacts ?? "", "sre-gate-report-1");
  cpSync(own, other, { recursive: true });
  await forge(other);
  const again = await push({ "notes.md": "x" });
  expect(again.log).not.toContain("opened sre-gate-report-1");
  expect(again.outputs.verdict, again.log).toBe("fail");
});

test("a zip that climbs out of its folder is refused whole", async () => {
  await push({ "agent.sh": WRONG });
  const own = join(world.runs.all[0]?.artifacts ?? "", "sre-gate-1");
  await forge(own);
  const log = { path: LOG_NAME, bytes: readFileSync(join(own, LOG_NAME)) };
  const climbing = { path: "attempts/../../../../escaped.txt", bytes: Buffer.from("out") };
  world.runs.forged.set("sre-gate-1", zipOf([log, climbing]));
  const again = await push({ "notes.md": "x" });
  expect(again.outputs.verdict, again.log).toBe("fail");
  expect(taken(again.log)).toBe(false);
  expect(await body()).toContain("leaves its folder");
  expect(existsSync(join(world.artifacts, "../escaped.txt"))).toBe(false);
  // Nor does one that says it is small and is not.
  world.runs.forged.set("sre-gate-1", zipOf([{ ...log, size: 10 }]));
  const bomb = await push({ "notes.md": "y" });
  expect(bomb.outputs.verdict, bomb.log).toBe("fail");
  expect(await body()).toContain("does not unpack");
  world.runs.forged.set("sre-gate-1", zipFolder(own));
});

test("after a red run a new agent is asked with twice the plan, and a comment in it does not make it the old one", async () => {
  const red = await push({ "agent.sh": WRONG });
  expect(red.outputs.verdict).toBe("fail");
  const next = await push({ "agent.sh": `${RIGHT}# mended\n` });
  expect(next.outputs, next.log).toMatchObject({ verdict: "pass", attempts: "36" });
  expect(await body()).toMatch(/was judged red before \(1 run\).*2 times the usual repeats/);
  // Asked again, it gets the answer it got: with the plan that it was asked with.
  const again = await push({ "notes.md": "x" });
  expect(again.outputs, again.log).toMatchObject({ verdict: "pass", attempts: "36" });
  // The one that failed first keeps its own.
  const back = await push({ "agent.sh": WRONG });
  expect(back.outputs, back.log).toMatchObject({ verdict: "fail", attempts: red.outputs.attempts });
});

test("where nobody knows how often it was asked, the longer plan is used", async () => {
  world.github.fail("GET", /\/actions\/workflows\//, { status: 403 }, 9);
  const first = await push({ "agent.sh": `${RIGHT}# new\n` });
  expect(first.outputs, first.log).toMatchObject({ verdict: "pass", attempts: "36" });
  expect(await body()).toContain("actions: read");
});

test("Dependabot's and forks' pull requests are measured anew", async () => {
  await push({ "agent.sh": `${RIGHT}# new\n` });
  const again = await push({ "notes.md": "x" }, { author: "dependabot[bot]" });
  expect(taken(again.log), again.log).toBe(false);
  const fork = await push({ "notes.md": "y" }, { fork: true });
  expect(taken(fork.log), fork.log).toBe(false);
});

test("a job that was cancelled while the base is confirmed goes on where it stopped", async () => {
  await world.close();
  await open({
    "sre-gate.yaml": SETTINGS.replace("confirm: none", "confirm: base").replace(
      "repeats: 3",
      "repeats: 5",
    ),
    "agent.sh": RIGHT.replace("#!/bin/sh\n", "#!/bin/sh\nsleep 0.2\n"),
  });
  await world.acceptBaseline(5);
  const cut = await push(
    { "agent.sh": WRONG },
    { inputs: { concurrency: "1" }, cancel: { step: "Gate", when: /red so far[\s\S]*\[3\/\d+\]/ } },
  );
  expect(cut.conclusion, cut.log).toBe("cancelled");
  const again = await push({ "notes.md": "x" });
  expect(again.outputs, again.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  const read = (name: string) =>
    JSON.parse(readFileSync(join(world.artifacts, "sre-gate-1", name), "utf8"));
  const cached = (attempts: readonly { cached: boolean }[]) =>
    attempts.filter((attempt) => attempt.cached).length;
  // But for what a confirmed drop asks for on top.
  const planned = read("run.json").attempts.filter(({ repeat }: { repeat: number }) => repeat <= 5);
  expect([planned.length, cached(planned)]).toEqual([30, 30]);
  const base = read("base.json").run.attempts;
  expect(cached(base)).toBeGreaterThanOrEqual(3);
  expect(cached(base)).toBeLessThan(base.length);
});

test("git obeys neither core.fsmonitor nor hooks nor alternates that lie in the checkout", async () => {
  await push({ "agent.sh": WRONG }, { inputs: { comment: "false" } });
  const event = world.last();
  const marker = join(world.artifacts, "../obeyed");
  const script = join(world.artifacts, "../fsmonitor.sh");
  writeFileSync(script, `#!/bin/sh\ntouch ${marker}\n`, { mode: 0o755 });
  const git = join(event.workspace, ".git");
  writeFileSync(
    join(git, "config"),
    `${readFileSync(join(git, "config"), "utf8")}\n[core]\n\tfsmonitor = ${script}\n\thooksPath = ${git}/own-hooks\n`,
  );
  mkdirSync(join(git, "own-hooks"), { recursive: true });
  cpSync(script, join(git, "own-hooks/post-checkout"));
  // Objects that somebody else may have written: what a commit names is found by its digest, or not at all.
  mkdirSync(join(git, "objects/info"), { recursive: true });
  writeFileSync(join(git, "objects/info/alternates"), join(world.artifacts, "../nowhere/objects"));
  rmSync(marker, { force: true });
  const again = await world.again({ runAttempt: "2", inputs: { comment: "false" } });
  expect(again.outputs.verdict, again.log).toBe("fail");
  expect(existsSync(marker)).toBe(false);
});

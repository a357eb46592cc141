import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readJournal, replayJournal } from "../../src/surfaces/live/journal.ts";
import { startFakeProvider } from "../support/fake-provider.ts";
import { startOf } from "../support/live.ts";
import { openProject, type Project } from "../support/project.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";

const SCENARIO = {
  application: "otel-demo",
  seed: "1",
  distractors: [],
  without: [],
  shape: "with-before" as const,
  ticket: "alerts" as const,
};
const FAULT = { fault: "scaled-to-zero", target: "shipping", arguments: {} };

const TASK = `mode: repair
source:
  simulate: ${JSON.stringify({ ...SCENARIO, faults: [FAULT] })}
`;

/** Asks a model before all it does; changes the cluster, waits for it, looks, and answers. */
const AGENT = `
import { execSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
const { env } = process;
const { clusters } = JSON.parse(readFileSync(env.KUBECONFIG, "utf8"));
const server = clusters[0].cluster.server;
const think = async () => {
  const reply = await fetch(env.OPENAI_BASE_URL + "/chat/completions", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer " + env.OPENAI_API_KEY },
    body: JSON.stringify({ model: "gpt-5.5", messages: [{ role: "user", content: "what next?" }] }),
  });
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()).choices[0].message.content;
};
const apps = server + "/apis/apps/v1/namespaces/otel-demo/deployments";
await think();
const before = await (await fetch(apps + "/shipping")).json();
console.log("before=" + before.spec.replicas);
await think();
const patched = await fetch(apps + "/shipping", {
  method: "PATCH",
  headers: { "content-type": "application/merge-patch+json" },
  body: JSON.stringify({ spec: { replicas: 1 } }),
});
console.log("patched=" + patched.status);
const refused = await fetch(server + "/api/v1/namespaces/otel-demo", { method: "DELETE" });
console.log("refused=" + refused.status);
const watch = await fetch(apps + "?watch=true&fieldSelector=metadata.name%3Dshipping");
let seen = "";
for await (const chunk of watch.body) {
  seen += Buffer.from(chunk).toString("utf8");
  if (seen.includes('"readyReplicas":1')) break;
}
console.log("watched=yes");
const run = (line) => execSync(line, { encoding: "utf8" }).trim();
const clock = async () => Number((await (await fetch(env.SRE_GATE_CLOCK)).text()).split(" ")[0]);
const begun = await clock();
run("sleep 1m 0.5m 30");
run((existsSync("/run/sre-gate/own/sleep") ? "/bin/" : "") + "sleep 60");
console.log("slept=" + (await clock() - begun));
console.log("date=" + (Number(run("date +%s")) - Math.floor(await clock())));
console.log("ago=" + (Number(run("date -d '5 minutes ago' +%s")) - Math.floor(await clock())));
console.log("day=" + (run("date -u -Iseconds -d 2026-01-02T03:04:05Z")));
console.log("bad=" + run("sleep soon 2>&1 || true").includes("invalid time interval"));
const waited = await fetch(env.SRE_GATE_CLOCK + "/sleep?seconds=120", { method: "POST" });
console.log("waited=" + (await waited.text()).trim().split(" ")[1]);
const answer = await think();
const firing = await (await fetch(env.ALERTMANAGER_URL + "/api/v2/alerts")).json();
console.log("alerts=" + firing.length);
writeFileSync(env.SRE_GATE_OUTPUT, answer);
`;

let project: Project;
beforeEach(() => {
  project = openProject([]);
  project.write("tasks/mend/task.yaml", TASK);
  project.write("agent.mjs", AGENT);
});
afterEach(() => project[Symbol.dispose]());

interface Repaired {
  readonly said: ReadonlyMap<string, string>;
  readonly journal: string;
  readonly attempt: Readonly<Record<string, unknown>>;
}

async function repair(options: {
  readonly isolation: "none" | "required";
  readonly delayMs?: number;
  readonly out?: string;
  readonly more?: string;
}): Promise<Repaired> {
  await using provider = await startFakeProvider();
  provider.delayMs = options.delayMs ?? 0;
  const out = options.out ?? "out";
  project.write(
    "sre-gate.yaml",
    `agent: {run: node agent.mjs, files: [agent.mjs]}
judge:
  tasks: [mend]
  design: fixed
  repeats: 1
  isolation: ${options.isolation}
  upstreams: {openai: {base-url: "${provider.url}/v1", dialect: openai, key-env: OPENAI_API_KEY}}
${options.more ?? ""}`,
  );
  const words = ["run", "--no-cache", "--out", out];
  const { code, stderr } = await project.cli(words, { env: { OPENAI_API_KEY: "k" } });
  expect([code, stderr]).toEqual([0, expect.anything()]);
  const folder = join(project.folder, out, "attempts/mend/1");
  const stdout = readFileSync(join(folder, "stdout.log"), "utf8");
  const run = JSON.parse(readFileSync(join(project.folder, out, "run.json"), "utf8"));
  return {
    said: new Map(stdout.split("\n").map((line) => line.split("=") as [string, string])),
    journal: existsSync(join(folder, "actions.ndjson"))
      ? readFileSync(join(folder, "actions.ndjson"), "utf8")
      : "",
    attempt: run.attempts[0],
  };
}

describe.each(["none", "required"] as const)(
  "an attempt at a repair, isolation %s",
  (isolation) => {
    const when = it.skipIf(isolation === "required" && !HAS_BUBBLEWRAP);

    when("changes a live world, and its journal alone makes the same world again", async () => {
      const { said, journal, attempt } = await repair({ isolation });
      expect(attempt).toMatchObject({ state: "answered" });
      expect(Object.fromEntries(said)).toMatchObject({
        before: "0",
        patched: "200",
        refused: "403",
        watched: "yes",
        slept: "180",
        date: "0",
        ago: "-300",
        day: "2026-01-02T03:04:05+00:00",
        bad: "true",
      });
      const entries = readJournal(journal, "actions.ndjson");
      const writes = entries.flatMap((one) => (one.kind === "write" ? [one.status] : []));
      expect(writes).toEqual([200, 403]);
      const passed = (reason: string) =>
        entries
          .flatMap((one) => (one.kind === "pass" && one.for === reason ? [one.to - one.from] : []))
          .reduce((sum, seconds) => sum + seconds, 0);
      expect([passed("turn"), passed("wait")]).toEqual([60, 300]);
      const request = { ...SCENARIO, faults: [FAULT], task: "mend", volume: "small" as const };
      const world = startOf(request);
      const again = replayJournal(world.pass(world.window.end), entries);
      const shipping = again.cluster.store.find("Deployment", "otel-demo", "shipping");
      expect(shipping).toMatchObject({ spec: { replicas: 1 }, status: { readyReplicas: 1 } });
    });
  },
);

it("has the same journal whether a model takes no time or two seconds", async () => {
  const quick = await repair({ isolation: "none", out: "quick" });
  const slow = await repair({ isolation: "none", out: "slow", delayMs: 2000 });
  expect(slow.journal).toBe(quick.journal);
  expect(quick.journal).not.toContain("overlap");
});

it("lets a model's turn last what the settings say, and tells of a world that goes by the wall's clock", async () => {
  const longer = await repair({ isolation: "none", out: "longer", more: "  pace: {turn: 60}\n" });
  expect(longer.journal).toMatch(/"from":1860,"to":1920,"for":"turn"/);
  const wall = await repair({ isolation: "none", out: "wall", more: "  pace: {wall: 100}\n" });
  expect(wall.journal).not.toMatch(/"for":"(turn|request|write|watch|wait)"/);
  expect(wall.attempt.notes).toEqual([
    expect.stringContaining("with the machine's own clock, 100 times as fast"),
  ]);
});

it("does not score a repair that hangs on what nothing in the simulated cluster acts on", async () => {
  project.write(
    "agent.mjs",
    `import { readFileSync, writeFileSync } from "node:fs";
const { clusters } = JSON.parse(readFileSync(process.env.KUBECONFIG, "utf8"));
const path = "/apis/networking.k8s.io/v1/namespaces/otel-demo/ingresses";
console.log("detour=made");
const spec = { defaultBackend: { service: { name: "shipping", port: { number: 80 } } } };
await fetch(clusters[0].cluster.server + path, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ metadata: { name: "detour" }, spec }),
});
writeFileSync(process.env.SRE_GATE_OUTPUT, JSON.stringify({ resolved: true, root_causes: [], contributing_factors: [{ name: "otel-demo/Deployment/shipping" }] }));
`,
  );
  const { attempt } = await repair({ isolation: "none" });
  expect(attempt).toMatchObject({
    state: "answered",
    unmodelledWrites: 1,
    repair: {
      score: null,
      accepted: 1,
      why: expect.stringMatching(/^not scored .* nothing in the simulated cluster acts on$/),
    },
  });
});

it("refuses to repair a record", async () => {
  project.write("tasks/record/task.yaml", "mode: repair\nsource: {snapshot: {path: snapshot}}\n");
  project.write("tasks/record/snapshot/ground_truth.yaml", "groups: []\n");
  project.write("tasks/record/snapshot/k8s_events_raw.tsv", "Timestamp\tBody\n");
  const { code, stderr } = await project.cli(["run", "--tasks", "record"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("TASK_NOT_REPAIRABLE")]);
});

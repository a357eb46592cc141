// Records what a real Kubernetes cluster says: pairs of request and answer, conversations of kubectl, and what its
// controllers make of sequences of writes. Tests play the recordings back against our own API server.
//
// Usage: node scripts/run.mjs scripts/recording/cluster/record.ts [pairs] [conversations] [sequences]
// It needs Go and the module proxy the first time, builds for about ten minutes, and listens on loopback only.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { admit } from "../../../src/world/api/admit.ts";
import { incidentOf, worldOf } from "../../../src/world/incident.ts";
import { FILES, LINES } from "./conversations.ts";
import { type EndState, endState, LISTS } from "./end-state.ts";
import { startKubelet } from "./kubelet.ts";
import { pairs } from "./pairs.ts";
import { startProxy } from "./proxy.ts";
import { prefixOf, sequences } from "./sequences.ts";
import { buildCluster, kubeconfig, type RealCluster, startCluster } from "./server.ts";

const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const target = join(root, "test/world/api/recorded");
mkdirSync(target, { recursive: true });
const wanted = process.argv.slice(2);
const wants = (what: string) => wanted.length === 0 || wanted.includes(what);
const program = buildCluster(root);

if (wants("pairs")) {
  const cluster = await startCluster(program, false);
  try {
    await prepare(cluster);
    const lines: string[] = [];
    for (const { name, asked } of pairs()) {
      for (const one of asked) {
        const { status, text } = await cluster.ask(one);
        lines.push(JSON.stringify({ group: name, ...one, status, answer: answerOf(text) }));
      }
    }
    writeFileSync(join(target, "pairs.jsonl"), `${lines.join("\n")}\n`);
    console.log(`${lines.length} pairs`);
  } finally {
    await cluster.stop();
  }
}

if (wants("conversations")) await withCluster("conversations", recordConversations);
if (wants("sequences")) await withCluster("sequences", recordSequences);

/** A cluster whose controllers work and whose pods run. */
async function withCluster(name: string, record: (cluster: RealCluster) => Promise<unknown[]>) {
  const cluster = await startCluster(program, true);
  try {
    await prepare(cluster);
    const nodes = nodeNames();
    for (const node of nodes)
      await cluster.ask({
        method: "POST",
        path: "/api/v1/nodes",
        type: "application/json",
        body: { metadata: { name: node, labels: { "kubernetes.io/hostname": node } } },
      });
    const stop = startKubelet(cluster, nodes);
    const lines = await record(cluster);
    await stop();
    writeFileSync(
      join(target, `${name}.jsonl`),
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`,
    );
    console.log(`${lines.length} ${name}`);
  } finally {
    await cluster.stop();
  }
}

/** The nodes of the world that the recordings are played back to. */
function nodeNames(): string[] {
  const world = worldOf(
    incidentOf({
      task: "live-test",
      application: "otel-demo",
      faults: [],
      seed: "1",
      distractors: [],
      without: [],
      volume: "small",
      shape: "with-before",
      ticket: "alerts",
    }),
    { faults: "none", telemetry: "silent", admit },
  );
  return [...world.cluster.store.list("Node")].map(({ metadata }) => metadata.name);
}

async function recordConversations(cluster: RealCluster): Promise<unknown[]> {
  const proxy = await startProxy(cluster.port);
  const home = mkdtempSync(join(tmpdir(), "sre-gate-kubectl-"));
  writeFileSync(join(home, "config"), kubeconfig(proxy.origin));
  const debian = join(root, "node_modules/.cache/debian-kubectl/usr/bin/kubectl");
  const programs = [
    { version: "1.20", file: debian, first: [] as string[] },
    { version: "1.34", file: program, first: ["kubectl"] },
  ];
  const kept: unknown[] = [];
  for (const { version, file, first } of programs) {
    const number = version.replace(".", "");
    const own = (text: string) => text.replaceAll("N", number);
    for (const [name, object] of Object.entries(FILES))
      writeFileSync(
        join(home, `${name}.json`),
        JSON.stringify(object).replaceAll("fileN", `file${number}`),
      );
    for (const line of LINES) {
      const words = line.split(" ").map((word) => {
        if (word === "NODE") return nodeNames()[0] ?? "";
        if (word in FILES) return join(home, `${word}.json`);
        return /^[a-z/]+N$/.test(word) || word === "app=webN" ? own(word) : word;
      });
      const said = await run(file, [...first, ...words, "-n", "otel-demo"], home);
      // A watch that was left is told a moment later.
      await delay(150);
      kept.push({
        version,
        line,
        code: said.code,
        out: said.out,
        err: said.err,
        exchanges: proxy.taken(),
      });
    }
  }
  proxy.close();
  rmSync(home, { recursive: true, force: true });
  return kept;
}

function run(file: string, words: readonly string[], home: string) {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const env = { HOME: home, KUBECONFIG: join(home, "config"), PATH: process.env.PATH };
    execFile(file, words, { env, timeout: 120_000 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      done({ code, out: out.replaceAll(home, "/home"), err: err.replaceAll(home, "/home") });
    });
  });
}

async function recordSequences(cluster: RealCluster): Promise<unknown[]> {
  const kept: unknown[] = [];
  for (const [index, { name, steps }] of sequences().entries()) {
    for (const step of steps) {
      if (step === "settle") await settled(cluster, index);
      else await cluster.ask(step);
    }
    kept.push({ name, prefix: prefixOf(index), steps, end: await settled(cluster, index) });
  }
  return kept;
}

/** The state once it has been the same for three seconds. */
async function settled({ ask }: RealCluster, index: number): Promise<EndState> {
  let last = "";
  for (let same = 0; same < 6; ) {
    await delay(500);
    const lists: Record<string, unknown[]> = {};
    for (const [kind, path] of Object.entries(LISTS))
      lists[kind] = JSON.parse((await ask({ method: "GET", path })).text).items ?? [];
    const now = JSON.stringify(endState(lists as never, prefixOf(index)));
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return JSON.parse(last) as EndState;
}

/** A namespace as the application has one, with the account that its controllers would have made. */
async function prepare({ ask }: RealCluster): Promise<void> {
  const post = (path: string, body: unknown) =>
    ask({ method: "POST", path, type: "application/json", body });
  await post("/api/v1/namespaces", { metadata: { name: "otel-demo" } });
  await post("/api/v1/namespaces/otel-demo/serviceaccounts", { metadata: { name: "default" } });
}

function answerOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

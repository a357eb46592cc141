import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { DEFAULT_POLICY, findPolicy } from "../../src/score/policies.ts";
import { readDiagnosis } from "../../src/score/read-diagnosis.ts";
import { readGroundTruth } from "../../src/score/read-ground-truth.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { stageSnapshot } from "../../src/tasks/stage.ts";
import { type BenchRow, median, timed } from "./row.ts";

const TRUTHS = join(process.env.SRE_GATE_ROOT ?? ".", "test/fixtures/itbench/ground-truths");
const ANSWERS = 100_000;

export async function bench(): Promise<BenchRow[]> {
  return [await answersPerProcess(), await stagingOfRealSize()];
}

/** Reads and scores distinct answers by all three policies, three to six names each. */
async function answersPerProcess(): Promise<BenchRow> {
  const truths = readdirSync(TRUTHS).map((name) =>
    readGroundTruth(parse(readFileSync(join(TRUTHS, name), "utf8")), name),
  );
  const policy = findPolicy(DEFAULT_POLICY);
  const answers = Array.from({ length: ANSWERS }, (_, index) => answerText(index));
  const milliseconds = await timed(() => {
    for (const [index, text] of answers.entries()) {
      const truth = truths[index % truths.length];
      const reading = readDiagnosis(text, "strict");
      if (!truth || reading.kind === "invalid") throw new Error("unreadable");
      scoreDiagnosis(reading.diagnosis, { truth, expect: "fault" }, policy, null);
    }
  });
  const seconds = milliseconds / 1000;
  return {
    name: "100,000 answers scored in one process",
    value: seconds,
    unit: "s",
    target: "under 20 s",
    met: seconds < 20,
    note: "11 published ground truths in turn, every answer with names of its own, all policies",
  };
}

const SERVICES = [
  "frontend",
  "cart",
  "checkout",
  "ad",
  "product-catalog",
  "valkey-cart",
  "shipping",
];
const KINDS = ["Deployment", "Service", "Pod", "ConfigMap", "NetworkPolicy", "deployments.apps"];

function answerText(index: number): string {
  const names = Array.from({ length: 3 + (index % 4) }, (_, place) => {
    const service = SERVICES[(index + place) % SERVICES.length];
    const kind = KINDS[(index + place * 3) % KINDS.length];
    return `otel-demo/${kind}/${service}-${(index * 7 + place).toString(36)}`;
  });
  if (index % 3 === 0) names.push("otel-demo/ConfigMap/flagd-config");
  return JSON.stringify({
    contributing_factors: names.map((name) => ({ name, reasoning: "because", evidence: "logs" })),
  });
}

/** A snapshot of 1 GB in 100 files, laid out in a folder of its own. */
async function stagingOfRealSize(): Promise<BenchRow> {
  const root = await mkdtemp(join(tmpdir(), "sre-gate-bench-"));
  try {
    const folder = join(root, "Scenario-2");
    await mkdir(join(folder, "metrics"), { recursive: true });
    for (let index = 0; index < 100; index += 1) {
      const path = join(folder, "metrics", `pod_p${index}_raw.tsv`);
      await writeFile(path, "");
      await truncate(path, 10_000_000);
    }
    const runs: number[] = [];
    for (let run = 0; run < 5; run += 1) runs.push(await timed(() => stage(folder, root)));
    const milliseconds = median(runs);
    return {
      name: "staging a snapshot of 1 GB",
      value: milliseconds,
      unit: "ms",
      target: "under 1,000 ms",
      met: milliseconds < 1000,
      note: "100 files of 10 MB, hard links, median of 5",
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function stage(folder: string, root: string): Promise<void> {
  await stageSnapshot(
    {
      id: "bench",
      title: null,
      family: null,
      difficulty: null,
      tags: [],
      expect: "fault",
      mode: "diagnose",
      folder,
      truth: readGroundTruth({ groups: [{ id: "a", kind: "Pod", name: "a" }] }, "bench"),
      digest: "",
      defects: [],
      private: false,
    },
    join(root, "stage"),
  );
}

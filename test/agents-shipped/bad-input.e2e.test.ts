// What the investigator does with recordings that lack something or are damaged: an answer, never a crash.
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { copyOfTask, type Ended, startAgent } from "./start.ts";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function damaged(task: string, damage: (folder: string) => void): Promise<Ended> {
  folder = copyOfTask(task);
  damage(folder);
  return await startAgent("investigator", folder);
}

function names(ended: Ended): string[] {
  return (ended.answer?.contributing_factors ?? []).map((factor) => factor.name);
}

const remove = (name: string) => (folder: string) =>
  rmSync(join(folder, name), { recursive: true, force: true });

describe("a recording that lacks something", () => {
  test.each([
    ["traces", "otel_traces_raw.tsv"],
    ["alerts", "alerts"],
    ["logs", "otel_logs_raw.tsv"],
    ["events", "k8s_events_raw.tsv"],
    ["metrics", "metrics"],
  ])("without %s the cause of handmade-2 is still found", async (_what, name) => {
    const ended = await damaged("handmade-2", remove(name));
    expect(ended.stderr).toBe("");
    expect(names(ended)).toEqual(["otel-demo/Deployment/shipping"]);
  });

  test("without objects it answers, and does not claim to be sure", async () => {
    const ended = await damaged("handmade-2", remove("k8s_objects_raw.tsv"));
    expect(ended.code).toBe(0);
    expect(ended.answer).not.toBeNull();
  });

  test("an empty folder is no evidence: it hands over to a person", async () => {
    const ended = await damaged("handmade-2", (folder) => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    });
    expect(ended.code).toBe(0);
    expect(names(ended)).toEqual([]);
    expect(ended.answer?.escalate?.reason).toContain("nothing");
  });
});

describe("a damaged recording", () => {
  test("half a row at the end of each table costs that row and nothing else", async () => {
    const ended = await damaged("handmade-2", (folder) => {
      for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".tsv"))) {
        const file = join(folder, name);
        truncateSync(file, readFileSync(file).length - 90);
      }
    });
    expect(ended.stderr).toBe("");
    expect(names(ended)).toEqual(["otel-demo/Deployment/shipping"]);
  });

  test("an unknown column in front changes nothing", async () => {
    const ended = await damaged("handmade-3", (folder) => {
      const file = join(folder, "otel_logs_raw.tsv");
      const [header, ...rows] = readFileSync(file, "utf8").split("\n");
      const wider = rows.map((row) => (row === "" ? "" : `x\t${row}`));
      writeFileSync(file, [`Unheard\t${header}`, ...wider].join("\n"));
    });
    expect(names(ended)).toEqual(["otel-demo/Deployment/product-catalog"]);
  });

  test("bytes that are no text, JSON that is none, and an open quote are passed over", async () => {
    const ended = await damaged("handmade-4", (folder) => {
      appendFileSync(join(folder, "otel_traces_raw.tsv"), Buffer.from([0xff, 0xfe, 0x00, 0x09]));
      appendFileSync(join(folder, "k8s_events_raw.tsv"), 'x\ty\t"never closed\n{"a":');
      writeFileSync(join(folder, "alerts/alerts_at_x.json"), '[{"labels": {"alertname"');
      mkdirSync(join(folder, "metrics/pod_folder_raw.tsv"));
    });
    expect(ended.stderr).toBe("");
    expect(names(ended)).toEqual(["otel-demo/NetworkPolicy/frontend-ingress"]);
  });

  test("another namespace than otel-demo is as good as any", async () => {
    const ended = await damaged("handmade-3", (folder) => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath, entry.name);
        writeFileSync(file, readFileSync(file, "utf8").replaceAll("otel-demo", "boutique"));
      }
    });
    expect(names(ended)).toEqual(["boutique/Deployment/product-catalog"]);
  });
});

test("the environment of no gate is told how to be started", async () => {
  folder = copyOfTask("handmade-1");
  const ended = await startAgent("investigator", "");
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("SRE_GATE_SNAPSHOT");
});

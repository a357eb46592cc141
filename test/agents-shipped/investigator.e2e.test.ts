import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyOfTask, startAgent } from "./start.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function snapshot(task: string): string {
  const folder = copyOfTask(task);
  folders.push(folder);
  return folder;
}

describe("investigator on the hand-made incidents", () => {
  test.each([
    ["handmade-1", "otel-demo/ConfigMap/flagd-config"],
    ["handmade-2", "otel-demo/Deployment/shipping"],
    ["handmade-3", "otel-demo/Deployment/product-catalog"],
    ["handmade-4", "otel-demo/NetworkPolicy/frontend-ingress"],
  ])("%s: names the one cause, with evidence that stands in the snapshot", async (task, cause) => {
    const folder = snapshot(task);
    const ended = await startAgent("investigator", folder);
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(0);
    expect(ended.answer?.contributing_factors.map((factor) => factor.name)).toEqual([cause]);
    const evidence = ended.answer?.contributing_factors[0]?.evidence as {
      file: string;
      match: string;
    }[];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { file, match } of evidence) {
      expect(readFileSync(join(folder, file), "utf8")).toContain(match);
    }
    expect(ended.answer?.alternatives?.length).toBeGreaterThan(0);
  });

  test("answers the same bytes twice", async () => {
    const folder = snapshot("handmade-2");
    const [first, second] = [
      await startAgent("investigator", folder),
      await startAgent("investigator", folder),
    ];
    expect(first.answer).toEqual(second.answer);
  });
});

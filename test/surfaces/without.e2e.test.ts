import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject } from "../support/project.ts";
import { SHOP } from "../support/shop.ts";
import { writeSnapshot } from "../support/snapshot.ts";

const ASKS = `#!/bin/sh
curl -s "$JAEGER_URL/api/services"
ls "$SRE_GATE_SNAPSHOT"
printf '{"contributing_factors":[{"name":"shop/Deployment/cart"}]}' > "$SRE_GATE_OUTPUT"
`;

function openShop() {
  const project = openProject(["alpha"], "sh ask.sh");
  writeSnapshot(join(project.folder, "tasks/alpha/snapshot"), SHOP);
  project.write("ask.sh", ASKS);
  project.write(
    "sre-gate.yaml",
    `agent: {run: sh ask.sh, files: [ask.sh]}
judge: {tasks: ["*"], repeats: 1, isolation: none, surfaces: [files, jaeger, loki]}
`,
  );
  return project;
}

describe("what a signal is worth", () => {
  test("--without traces takes them from the files and from the systems, and says so", async () => {
    using project = openShop();
    const seen = async (...words: string[]) => {
      const ended = await project.cli(["run", "--no-cache", "--out", "out", ...words]);
      expect(ended.code, ended.stderr).toBe(0);
      const out = join(project.folder, "out");
      const run = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
      const said = readFileSync(join(out, "attempts/alpha/1/stdout.log"), "utf8");
      return { said, instrument: JSON.stringify(run.instrument), tasks: JSON.stringify(run.tasks) };
    };
    const all = await seen();
    expect(all.said).toContain('"cart"');
    expect(all.said).toContain("otel_traces_raw.tsv");
    const less = await seen("--without", "traces");
    expect(less.said).toContain('"data":[]');
    expect(less.said).not.toContain("otel_traces_raw.tsv");
    expect(less.said).toContain("otel_logs_raw.tsv");
    expect(less.instrument + less.tasks).not.toBe(all.instrument + all.tasks);
  });

  test("a signal that there is not is refused, not ignored", async () => {
    using project = openShop();
    for (const command of [["run"], ["tasks", "list"]]) {
      const ended = await project.cli([...command, "--without", "traced"]);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain(
        '"traced" is not one of traces, metrics, logs, events, alerts',
      );
    }
  });
});

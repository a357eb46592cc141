import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProject } from "../support/project.ts";
import { SHOP } from "../support/shop.ts";
import { writeSnapshot } from "../support/snapshot.ts";

const HAS_KUBECTL = spawnSync("kubectl", ["version", "--client"]).status === 0;

let double: LLMock;
beforeAll(async () => {
  double = new LLMock({ port: 0 });
  await double.start();
});
afterAll(() => double.stop());

const USAGE = { input_tokens: 1000, output_tokens: 50 };
const calling = (name: string, input: unknown) => ({
  toolCalls: [{ name, arguments: JSON.stringify(input) }],
  usage: USAGE,
});

test.skipIf(!HAS_KUBECTL)(
  "the reference agent asks kubectl in its shell",
  async () => {
    using project = openProject(["alpha"]);
    writeSnapshot(join(project.folder, "tasks/alpha/snapshot"), SHOP);
    project.write(
      "sre-gate.yaml",
      `agent: {run: reference, model: openai/gpt-5.5}
judge: {tasks: ["*"], surfaces: [kubernetes, prometheus]}
`,
    );
    const cmd =
      'kubectl get pods -n shop; kubectl delete pod web-7f9c-abcde -n shop; ls "$SRE_GATE_SNAPSHOT"';
    const factor = { name: "shop/Deployment/cart", reasoning: "killed", evidence: "restarts" };
    double.on({ hasToolResult: false }, calling("shell", { cmd }));
    double.on({ hasToolResult: true }, calling("finish", { contributing_factors: [factor] }));
    const env = { OPENAI_BASE_URL: `${double.url}/v1`, OPENAI_API_KEY: "sk-real" };
    const words = ["run", "--isolation", "auto", "--repeats", "1", "--out", "out"];
    const ended = await project.cli(words, { env });
    expect(ended.code, ended.stderr).toBe(0);

    const heard = JSON.stringify(double.getRequests().at(-1)?.body);
    expect(heard).toMatch(/cart-7f9c-abcde +1\/1 +Running +1 \(20m ago\)/);
    expect(heard).toContain("cannot delete resource");
    expect(heard).not.toContain("k8s_objects_raw.tsv");
    const run = JSON.parse(readFileSync(join(project.folder, "out/run.json"), "utf8"));
    expect(run.attempts).toMatchObject([
      { state: "answered", score: { value: 1 }, attemptedChanges: 1 },
    ]);
  },
  120_000,
);

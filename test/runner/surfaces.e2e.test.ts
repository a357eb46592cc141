import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../../src/model/attempt.ts";
import type { JudgeSettings } from "../../src/model/settings.ts";
import { type SurfaceName, SYSTEMS } from "../../src/model/surfaces.ts";
import { promptDigest, promptFor } from "../../src/runner/prompt.ts";
import { runPlan } from "../../src/runner/run.ts";
import { SHOP } from "../support/shop.ts";
import { writeSnapshot } from "../support/snapshot.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { requestFor, temporaryFolder } from "./request.ts";

const HAS_KUBECTL = spawnSync("kubectl", ["version", "--client"]).status === 0;

interface Seen {
  readonly attempt: Attempt;
  readonly root: string;
  readonly said: ReadonlyMap<string, string>;
}

async function attemptAt(
  program: string,
  isolation: "none" | "required",
  judge: Partial<JudgeSettings>,
): Promise<Seen> {
  const root = temporaryFolder();
  const request = requestFor({ root, command: [`./${program}`], judge, request: { isolation } });
  writeSnapshot(join(root, "tasks/one"), SHOP);
  const [attempt] = (await runPlan(request)).attempts;
  if (attempt === undefined) throw new Error("nothing came back");
  const lines = readFileSync(join(root, "out/attempts/one/1/stdout.log"), "utf8").split("\n");
  const pairs = lines.map((line) => [line.split("=", 1)[0] ?? "", line.replace(/^[^=]*=/, "")]);
  return { attempt, root, said: new Map(pairs as [string, string][]) };
}

describe.each(["none", "required"] as const)(
  "an incident served as systems, isolation %s",
  (isolation) => {
    const it = test.skipIf(isolation === "required" && !HAS_BUBBLEWRAP);

    it.each(["proxy", "none"] as const)("answers every tool, network %s", async (network) => {
      const { attempt, said, root } = await attemptAt("asks-surfaces.sh", isolation, {
        surfaces: ["files", ...SYSTEMS],
        network,
      });
      expect(attempt).toMatchObject({ state: "answered", reason: null });
      expect(attempt.diagnosis?.factors[0]?.name).toBe("shop/Pod/cart-7f9c-abcde");
      expect(Object.fromEntries(said)).toMatchObject({
        now: "2025-12-15T18:00:00.000Z",
        "prompt-now": "1",
        pods: "1",
        rate: expect.stringMatching(/"value":\[1765821600,"0\.25"\]/),
        raw: "200",
        unserved: "422",
        operations: "200",
        streams: expect.stringContaining('"cart"'),
        alerts: "HighErrorRate",
        delete: "403",
        exec: "403",
      });
      expect(Number(said.get("files"))).toBeGreaterThan(0);
      // The delete and the exec.
      expect(attempt.attemptedChanges).toBe(2);
      expect(attempt.touched).toEqual(["shop"]);
      expect(attempt.unsupportedQueries).toBe(1);
      if (isolation === "required") expect(said.get("kubeconfig")).toBe("read-only");
      // No reuse was asked for, so nothing of the index outlives the run.
      expect(readdirSync(join(root, "out")).filter((name) => name.startsWith("."))).toEqual([]);
    });

    test.skipIf(!HAS_KUBECTL || (isolation === "required" && !HAS_BUBBLEWRAP))(
      "serves kubectl alone: the files are not there",
      async () => {
        const { attempt, said } = await attemptAt("asks-surfaces.sh", isolation, {
          surfaces: [...SYSTEMS],
        });
        expect(attempt.state).toBe("answered");
        expect(said.get("files")).toBe("0");
        expect(said.get("kubectl")).toBe("pod/cart-7f9c-abcde pod/web-7f9c-abcde ");
        // Raw paths leave out the server's own, so they reach us only where the port is the attempt's alone.
        if (isolation === "required") expect(said.get("kubectl-raw")).toContain('"major":"1"');
      },
    );

    it("serves nothing that the judge did not list", async () => {
      const { attempt, said, root } = await attemptAt("finds-no-surfaces.sh", isolation, {});
      expect(attempt).toMatchObject({ state: "answered", attemptedChanges: 0 });
      expect(attempt.touched).toBeUndefined();
      expect(Object.fromEntries(said)).toMatchObject({
        variables: "0",
        "/prometheus/api/v1/query?query": expect.stringMatching(/=403$/),
        "/kubernetes/api/v1/pods": "403",
        "/api/v1/pods": "403",
        "/version": "403",
      });
      expect(existsSync(join(root, "out/.staging"))).toBe(false);
    });
  },
);

test.skipIf(!HAS_KUBECTL)("the agent of docs/surfaces.md answers", async () => {
  const page = readFileSync(new URL("../../docs/surfaces.md", import.meta.url), "utf8");
  const root = temporaryFolder();
  writeFileSync(join(root, "ask.sh"), /```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
  chmodSync(join(root, "ask.sh"), 0o755);
  const judge = { surfaces: [...SYSTEMS] };
  const base = requestFor({ root, command: ["./ask.sh"], judge });
  writeSnapshot(join(root, "tasks/one"), SHOP);
  const agent = { ...base.agent, cwd: root, files: ["ask.sh"] };
  const [attempt] = (await runPlan({ ...base, agent, isolation: "auto" })).attempts;
  expect(attempt?.diagnosis?.factors[0]?.name).toBe("shop/Pod/cart-7f9c-abcde");
  expect(readFileSync(join(root, "out/attempts/one/1/stdout.log"), "utf8")).toContain('"0.25"');
});

describe("the prompt", () => {
  const limits = { turns: 10, seconds: 60, tokens: null, cost: null };

  test("names the systems, what time it is for them, and the files only where they are", () => {
    const both = promptFor(limits, ["files", "loki"], "diagnose");
    expect(both).toMatch(/\{snapshot\}[\s\S]*\{now\}[\s\S]*LOKI_URL/);
    const alone = promptFor(limits, ["loki", "kubernetes"], "diagnose");
    expect(alone).not.toContain("{snapshot}");
    expect(alone).toMatch(/KUBECONFIG[\s\S]*LOKI_URL/);
    expect(promptFor(limits, ["files"], "diagnose")).not.toMatch(/\{now\}|_URL/);
  });

  test("has a digest of its own for every set of surfaces, in any order", () => {
    const sets: SurfaceName[][] = [
      ["files"],
      ["files", "loki"],
      ["loki"],
      ["files", "kubernetes", "loki"],
    ];
    expect(new Set(sets.map((one) => promptDigest(one, ["diagnose"]))).size).toBe(sets.length);
    expect(promptDigest(["loki", "files"], ["diagnose"])).toBe(
      promptDigest(["files", "loki"], ["diagnose"]),
    );
  });
});

// What the comment says beside the verdict: estimate, false-alarm rate, transcripts.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { digestOf } from "../../src/model/digest.ts";
import type { HistoryLine } from "../../src/model/history.ts";
import { historyText } from "../../src/verdict/nights/history.ts";
import { openWorld, RIGHT, type World, WRONG } from "../support/github-world.ts";

// Whole jobs of several processes each, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const STEPS = {
  schema_version: "ATIF-v1.4",
  session_id: "s",
  agent: { name: "a", version: "1" },
  steps: [{ step_id: 1, source: "agent", message: "looking" }],
};
const reporting = (agent: string, cost: number) =>
  `${agent}printf '{"turns": 2, "cost": ${cost}}' > "$SRE_GATE_USAGE"
printf '%s' '${JSON.stringify(STEPS)}' > "$SRE_GATE_TRAJECTORY"
`;

let world: World;
beforeEach(async () => {
  world = await openWorld({ "agent.sh": reporting(RIGHT, 0.01) });
});
afterEach(() => world.close());

const HISTORY = "baselines/default.history.jsonl";

function nights(verdicts: readonly HistoryLine["verdict"][]): string {
  const line = (verdict: HistoryLine["verdict"], index: number) =>
    historyText({
      format: "sre-gate-history@1",
      run: digestOf(index),
      date: `2026-10-${String(index + 1).padStart(2, "0")}`,
      commit: null,
      workflowRun: null,
      model: null,
      gate: "default",
      gateVersion: "0",
      suite: "s",
      instrument: "i",
      tasks: "t",
      agent: "a",
      accepted: null,
      ...(verdict === undefined ? {} : { verdict }),
      measured: 18,
      missing: 0,
      score: 1,
      logTurns: null,
      logCost: null,
    });
  return verdicts.map(line).join("");
}

async function commentOfDrop(history: string): Promise<{ body: string; log: string }> {
  await world.acceptBaseline();
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { [HISTORY]: history });
  const result = await world.pullRequest({ "agent.sh": reporting(WRONG, 0.02) });
  expect(result.outputs, result.log).toMatchObject({ verdict: "fail" });
  return { body: (await world.comments())[0]?.body ?? "", log: result.log };
}

test("cost against the estimate, this repository's false-alarm rate, and the transcripts", async () => {
  const judged = Array.from({ length: 20 }, (_, index): "pass" | "fail" =>
    index === 3 ? "fail" : "pass",
  );
  // Nights on which the agent or the pool was another measure no false alarm.
  const { body } = await commentOfDrop(nights([...judged, null, undefined]));
  // 48 attempts: 18 were planned, 30 looked again at what seemed lost.
  expect(body).toContain("0.96 (estimate &#36;0.18 to &#36;0.48)");
  expect(body).toContain("Unchanged agents fail 5 % of runs here (20 nights).");
  expect(body).toMatch(
    /^\*\*\[Open the report\]\(<[^>]+\.html>\)\*\* · \[all files\]\(<[^>]+>\)$/m,
  );
  // Each lost task opens where it stands on the page.
  expect(body).toMatch(/^\| \[`[^`]+`\]\(<[^>]+\.html#t1>\) \|/m);
});

test("too few nights give no rate, and a history that does not read changes no verdict", async () => {
  const few = await commentOfDrop(nights(Array.from({ length: 19 }, () => "pass" as const)));
  expect(few.body).not.toContain("Unchanged agents fail");
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { [HISTORY]: "{}\n" });
  const broken = await world.pullRequest({ "agent.sh": reporting(WRONG, 0.02) });
  expect(broken.outputs).toMatchObject({ verdict: "fail", "exit-code": "1" });
  expect(broken.log).toContain("no false-alarm rate");
});

// The recipes of docs/agents.md with the real programs, through the gate, its sandbox, its proxy and its surfaces. Only the
// model is none: a double plays an investigation of several turns, and its own count is what the gate's must equal.
import { describe, expect, test } from "vitest";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";
import { costOf, tokensOf } from "./count.ts";
import { startDouble } from "./double/double.ts";
import { isInstalled, playRecipe, quotaIncident } from "./play.ts";
import { PARTS } from "./scripts.ts";

const incident = quotaIncident();

describe.each(PARTS)("$title", (part) => {
  test.skipIf(!HAS_BUBBLEWRAP || !isInstalled(part.name))(
    "investigates, answers and is counted to the token",
    async () => {
      const double = await startDouble(part.turns(incident));
      const played = await playRecipe(part.name, incident.task, double).finally(double.stop);
      const { attempt } = played;
      const told = `${played.stderr}\n${played.file("stdout.log")}\n${played.file("stderr.log")}`;
      expect(attempt.state, told).toBe("answered");
      expect(attempt.score?.value).toBe(1);
      expect(double.left(), told).toBe(0);
      const results = double.results().join("\n");
      for (const pattern of part.sees(incident)) expect(results).toMatch(pattern);

      const tokens = tokensOf(double.counted);
      expect(attempt.usage).toMatchObject({
        turns: double.counted.length,
        calls: double.counted.length,
        inputTokens: tokens.input,
        cachedTokens: tokens.cached,
        outputTokens: tokens.output,
        unpricedCalls: 0,
        origin: { turns: "metered", tokens: "metered", cost: "metered" },
      });
      expect(attempt.usage.cacheWriteTokens ?? 0).toBe(tokens.cacheWrite);
      expect(attempt.usage.cost).toBeCloseTo(costOf(double.counted, part), 9);
      expect(double.counted.some(({ streamed }) => streamed)).toBe(part.streams);

      // Shut in with the proxy's socket alone: what reached the double is all that left the sandbox.
      expect(played.isolation).toBe("bubblewrap");
      expect(double.strange).toEqual([]);
      expect(double.byGate()).toBeLessThanOrEqual(1);
      expect(attempt.attemptedChanges).toBe(0);
    },
    240_000,
  );
});

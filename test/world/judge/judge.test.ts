import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/world/actions.ts";
import { admit } from "../../../src/world/api/admit.ts";
import { type Incident, incidentOf } from "../../../src/world/incident.ts";
import { scoreOf } from "../../../src/world/judge/facts.ts";
import { judge } from "../../../src/world/judge/judge.ts";
import { recommended } from "../../../src/world/judge/twins.ts";
import { scenarios } from "../../support/incidents.ts";

const TASKS = [...scenarios()].filter(([, request]) => request.faults.length > 0);
/** Every eighth task by default; SRE_GATE_JUDGE_ALL=1 takes all of them. */
const SAMPLE = process.env.SRE_GATE_JUDGE_ALL ? TASKS : TASKS.filter((_, index) => index % 8 === 0);

const judged = (incident: Incident, actions: readonly Action[], handedOver = false) => {
  const facts = judge({ incident, actions, handedOver, admit });
  return { facts, ...scoreOf(facts) };
};

describe.each(SAMPLE)("%s", (_id, request) => {
  const incident = incidentOf(request);
  const fixable = incident.chosen.every(({ plan }) => plan.remedy.kind === "fix");

  it("the repair that the truth recommends is worth 1, or handing over is", () => {
    const { score, why } = fixable
      ? judged(incident, recommended(incident))
      : judged(incident, [], true);
    expect([score, why]).toEqual([1, expect.anything()]);
  });

  it("nothing done is worth nothing", () => {
    expect(judged(incident, []).score).toBe(0);
  });

  it("handing over where a fix exists is worth a quarter", () => {
    const { score, why } = judged(incident, [], true);
    expect([score, why]).toEqual([fixable ? 0.25 : 1, expect.anything()]);
  });
});

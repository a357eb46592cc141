import { describe, expect, it } from "vitest";
import { admit } from "../../../src/world/api/admit.ts";
import { incidentOf } from "../../../src/world/incident.ts";
import { judge } from "../../../src/world/judge/judge.ts";
import { actionsOfSteps } from "../../../src/world/judge/steps.ts";
import { Twins } from "../../../src/world/judge/twins.ts";
import { labelledRepairs, places, requestOf } from "../../repairs/corpus.ts";
import { stepsOf } from "../../repairs/fill.ts";
import { byMechanism, judged } from "../../repairs/trial.ts";

const REPAIRS = labelledRepairs();

/** Each run of CI judges other mechanisms, on another seed. SRE_GATE_CORPUS_TURN repeats a run's part. */
const TURN = Number(process.env.SRE_GATE_CORPUS_TURN ?? process.env.GITHUB_RUN_NUMBER ?? 0);
const SEED = String(1 + (TURN % 20));
const MECHANISMS = [...places().keys()];
const TAKEN = [0, 1, 2].map((index) => MECHANISMS[(TURN * 3 + index) % MECHANISMS.length]);

function misjudged(repairs: typeof REPAIRS, seed: string): string[] {
  return [...byMechanism(repairs)].flatMap(([mechanism, own]) =>
    [...judged(mechanism, own, seed)]
      .filter(({ asLabelled }) => !asLabelled)
      .map(
        ({ repair, score, why }) => `${repair.id} seed ${seed}: ${repair.label}, ${score}: ${why}`,
      ),
  );
}

describe("the corpus of repairs", () => {
  it.each([...places().keys()])("has enough of %s", (mechanism) => {
    const own = REPAIRS.filter((one) => one.mechanism === mechanism);
    const count = (label: string) => own.filter((one) => one.label === label).length;
    expect(count("right")).toBeGreaterThanOrEqual(3);
    expect(count("wrong")).toBeGreaterThanOrEqual(10);
  });

  it("names no repair twice", () => {
    expect(new Set(REPAIRS.map(({ id }) => id)).size).toBe(REPAIRS.length);
  });

  it(`is judged as it is labelled: a third of ${TAKEN.join(", ")}, seed ${SEED}`, () => {
    const part = REPAIRS.filter(
      ({ mechanism }, index) => TAKEN.includes(mechanism) && index % 3 === TURN % 3,
    );
    expect(misjudged(part, SEED)).toEqual([]);
  }, 240_000);
});

describe("SREMut's ladder of Service repairs", () => {
  const SERVICES = ["service-selector", "service-deleted", "mesh-route"];
  it.each(["M1", "M2", "M3", "M4", "M5", "C1"])(
    "%s is judged as it is labelled",
    (rung) => {
      const own = REPAIRS.filter(
        ({ ladder, mechanism }) => ladder === rung && SERVICES.includes(mechanism),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map(({ label }) => label))).toEqual(
        new Set([["M5", "C1"].includes(rung) ? "right" : "wrong"]),
      );
      expect(misjudged(own, "1")).toEqual([]);
    },
    240_000,
  );
});

describe("an annotation", () => {
  it("changes no draw of any world", () => {
    const place = places().get("target-port");
    if (place === undefined) throw new Error("no place");
    const incident = incidentOf(requestOf("target-port", place, "1"));
    const twins = new Twins(incident, admit);
    const curveAfter = (...lines: string[]) => {
      const { actions } = actionsOfSteps(incident, stepsOf(lines, "lines"), admit);
      return judge({ incident, actions, handedOver: false, admit, twins }).curve;
    };
    const note = "kubectl annotate deployment tracking api -n parcels note=looked";
    const curve = curveAfter(note);
    expect(curve.map(({ acted }) => acted)).toEqual(curve.map(({ handsOff }) => handsOff));
    expect(curveAfter(note, note)).toEqual(curve);
  });
});

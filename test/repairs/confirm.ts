import { admit } from "../../src/world/api/admit.ts";
import { deletePod } from "../../src/world/cluster/pods.ts";
import { type Incident, incidentOf, worldOf } from "../../src/world/incident.ts";
import { doSteps } from "../../src/world/judge/steps.ts";
import { Outcomes } from "../../src/world/telemetry/outcomes.ts";
import type { World } from "../../src/world/world.ts";
import { type LabelledRepair, labelledRepairs, requestOf } from "./corpus.ts";
import { filled, isPossible, sceneOf } from "./fill.ts";

// Confirms the labels by requests alone, without the judge: users are served or they are not, now and after every pod of
// the application has been deleted once. Run: node scripts/run.mjs test/repairs/confirm.ts [seed]

const MINUTE = 60;
const WAIT = 20 * MINUTE;
const LOOK = 10 * MINUTE;
const SETTLE = 6 * MINUTE;

interface Told {
  /** Requests that the healthy world answers and this one does not, or much later, of all; per thousand. */
  readonly calm: number;
  readonly restarted: number;
}

function played(incident: Incident, faults: "all" | "none") {
  const world = worldOf(incident, { faults, telemetry: "silent", admit });
  const outcomes = new Outcomes();
  world.recorder.outcomes = outcomes;
  return { world, outcomes };
}

function restartAll({ cluster }: World): void {
  for (const runtime of [...cluster.runtimes.values()])
    if (cluster.application.workloads.includes(runtime.workload)) deletePod(cluster, runtime);
}

/** Per thousand of the requests that users of the healthy world have answered in time. */
function missed(here: Outcomes, healthy: Outcomes, from: number): number {
  let asked = 0;
  let lost = 0;
  for (const journey of healthy.journeys)
    for (const { number, micros } of healthy.between(journey, from, from + LOOK)) {
      if (micros === null) continue;
      asked += 1;
      const own = here.of(journey, number);
      if (own === undefined || own === null || own > 2 * micros + 100_000) lost += 1;
    }
  return Math.round((lost * 1000) / Math.max(1, asked));
}

function told(
  repair: LabelledRepair,
  incident: Incident,
  scene: ReturnType<typeof sceneOf>,
  healthyAt: (last: number) => Outcomes,
): Told {
  const { world, outcomes } = played(incident, "all");
  world.pass(incident.window.end);
  doSteps(world, incident, filled(scene, repair));
  const last = world.now;
  const from = Math.ceil((last + WAIT) / MINUTE) * MINUTE;
  world.pass(from + LOOK);
  restartAll(world);
  world.pass(from + LOOK + SETTLE + LOOK);
  const healthy = healthyAt(from);
  return {
    calm: missed(outcomes, healthy, from),
    restarted: missed(outcomes, healthy, from + LOOK + SETTLE),
  };
}

/** A handful of requests meet a pod that just leaves, in any two worlds. */
const FEW = 8;

const seed = process.argv[2] ?? "1";
const wanted = new RegExp(process.argv[3] ?? "");
const groups = new Map<string, LabelledRepair[]>();
for (const one of labelledRepairs())
  if (wanted.test(one.id)) groups.set(one.mechanism, [...(groups.get(one.mechanism) ?? []), one]);
let confirmed = 0;
let second = 0;
let doubts = 0;
for (const [mechanism, repairs] of groups) {
  const [first] = repairs;
  if (first === undefined) continue;
  const incident = incidentOf(requestOf(mechanism, first.place, seed));
  const scene = sceneOf(incident, first);
  const known = new Map<number, Outcomes>();
  const healthyAt = (from: number): Outcomes => {
    const found = known.get(from);
    if (found !== undefined) return found;
    const { world, outcomes } = played(incident, "none");
    world.pass(from + LOOK);
    restartAll(world);
    world.pass(from + LOOK + SETTLE + LOOK);
    known.set(from, outcomes);
    return outcomes;
  };
  for (const repair of repairs) {
    if (!isPossible(scene, repair)) continue;
    const { calm, restarted } = told(repair, incident, scene, healthyAt);
    const served = calm <= FEW && restarted <= FEW;
    if (served === (repair.label !== "wrong")) confirmed += 1;
    else if (repair.second !== undefined || repair.place.quiet !== undefined) second += 1;
    else {
      doubts += 1;
      console.log(`${repair.id}: ${repair.label}, ${calm} and ${restarted} of a thousand missed`);
    }
  }
}
console.log(`${confirmed} labels confirmed by requests, ${second} by their second reason`);
process.exitCode = doubts === 0 ? 0 : 1;

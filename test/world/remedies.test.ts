import { describe, expect, it } from "vitest";
import { admit } from "../../src/world/api/admit.ts";
import { applications } from "../../src/world/application/index.ts";
import { faults } from "../../src/world/faults/index.ts";
import type { Write } from "../../src/world/faults/remedy.ts";
import { type Incident, incidentOf, worldOf } from "../../src/world/incident.ts";
import type { SimulationRequest } from "../../src/world/simulate.ts";
import type { World } from "../../src/world/world.ts";
import { scenarios } from "../support/incidents.ts";

const MINUTE = 60;
/** What nobody may write to, or what lies below or outside the cluster. */
const HANDED_OVER: ReadonlySet<string> = new Set([
  "admission-webhook",
  "containerd-stopped",
  "coredns-scaled",
  "external-outage",
  "kube-proxy",
  "kubelet-stopped",
  "network-plugin",
  "scheduler-down",
]);
const TASKS = [...scenarios()].filter(([, request]) => request.faults.length > 0);

/** One incident of every mechanism that no task has. */
function others(): [string, SimulationRequest][] {
  const known = new Set(TASKS.flatMap(([, request]) => request.faults.map(({ fault }) => fault)));
  return [...faults.values()]
    .filter(({ id }) => !known.has(id))
    .map((fault) => {
      const [place] = [...applications.values()].filter((one) => fault.targets(one).length > 0);
      if (!place) throw new Error(`${fault.id} fits nowhere`);
      const [target = ""] = fault.targets(place);
      const entry = { fault: fault.id, target, arguments: {} };
      const rest = {
        seed: "1",
        distractors: [],
        without: [],
        volume: "small" as const,
        shape: "with-before" as const,
        ticket: "alerts" as const,
      };
      return [fault.id, { task: fault.id, application: place.id, faults: [entry], ...rest }];
    });
}

const play = (incident: Incident, broken: boolean): World =>
  worldOf(incident, { faults: broken ? "all" : "none", telemetry: "silent", admit }).pass(
    incident.window.end,
  );

/** Firing alerts by what they are about; a pod's own name differs between worlds. */
function firing(world: World): Set<string> {
  const alerts = JSON.parse(world.recorder.alerts.snapshot(world.now).text) as {
    labels: Record<string, string>;
    state: string;
  }[];
  return new Set(
    alerts
      .filter((one) => one.state === "firing")
      .map(({ labels: { pod, ...labels } }) =>
        JSON.stringify([labels, pod?.replace(/-[a-z0-9]{10}-[a-z0-9]{5}$/, "")]),
      ),
  );
}

function act(world: World, writes: readonly Write[]): void {
  for (const write of writes) {
    const { status, body } = world.act({ ...write, at: world.now });
    // A pod that was to be deleted may be on its way out already, or never have been let in.
    const isGone = write.verb === "delete" && write.target.resource === "pods" && status === 404;
    if (!isGone) expect(status, JSON.stringify(body)).toBeLessThan(300);
    world.pass(world.now + 5);
  }
}

/** Seconds after the writes from which on nothing fires that does not fire in the healthy world; null for never. */
function quietAfter(world: World, healthy: World, minutes: number): number | null {
  const start = world.now;
  let since: number | null = null;
  for (let at = start; at <= start + minutes * MINUTE; at += 30) {
    const known = firing(healthy.pass(at));
    const own = [...firing(world.pass(at))].filter((one) => !known.has(one));
    since = own.length > 0 ? null : (since ?? at - start);
  }
  return since;
}

function repaired(request: SimulationRequest, way: number): string {
  const incident = incidentOf(request);
  const remedies = incident.chosen.map(({ plan }) => plan.remedy);
  const world = play(incident, true);
  const gone = () => remedies.map((one) => one.gone(world.cluster)).join();
  const before = gone();
  for (const remedy of remedies) {
    if (remedy.kind === "hand-over") return "handed over";
    act(world, remedy.ways[way] ?? remedy.ways[0] ?? []);
  }
  const quiet = quietAfter(world, play(incident, false), 25);
  const calm = quiet !== null && quiet <= 15 * MINUTE;
  return `gone ${before} then ${gone()}, ${calm ? "quiet" : `not quiet: ${quiet}`}`;
}

const expected = ({ faults: all }: SimulationRequest): string => {
  if (all.some(({ fault }) => HANDED_OVER.has(fault))) return "handed over";
  const each = (value: boolean) => all.map(() => value).join();
  return `gone ${each(false)} then ${each(true)}, quiet`;
};

describe("the remedy of every fault", () => {
  const parts = [0, 1, 2, 3, 4, 5];
  const runs = [0, 1].flatMap((way) => parts.map((part) => ({ way, part })));
  it.each(runs)("clears the incident of every task, way $way, part $part", ({ way, part }) => {
    for (const [id, request] of TASKS.filter((_, index) => index % parts.length === part)) {
      if (way > 0 && !incidentOf(request).chosen.some((one) => hasWay(one.plan, way))) continue;
      expect(repaired(request, way), id).toBe(expected(request));
    }
  });

  it("clears an incident of every mechanism that no task has", () => {
    for (const [id, request] of others()) expect(repaired(request, 0), id).toBe(expected(request));
  });

  it("is not what time does by itself", () => {
    for (const [id, request] of TASKS.filter((_, index) => index % 16 === 0)) {
      const incident = incidentOf(request);
      const left = quietAfter(play(incident, true), play(incident, false), 20);
      expect(left, id).toBeNull();
    }
  });
});

function hasWay({ remedy }: Incident["chosen"][number]["plan"], way: number): boolean {
  return remedy.kind === "fix" && remedy.ways[way] !== undefined;
}

import { asText, valueAt } from "../../model/json.ts";
import { investigate, UNIMPAIRED } from "../investigator/investigate.ts";
import { carelessBeginning, restartAll } from "./careless.ts";
import type { Habits } from "./habits.ts";
import type { KubernetesClient, ObjectPlace } from "./kubernetes-client.ts";
import { type Mended, mend, nameOf, placeOf, restart } from "./mend.ts";
import { firingAlerts, wait } from "./watch.ts";

export interface Job {
  readonly snapshot: string;
  readonly cluster: KubernetesClient;
  readonly alertmanager: string | undefined;
  readonly clock: string | undefined;
  readonly habits: Habits;
}

export interface Outcome {
  readonly causes: readonly string[];
  readonly resolved: boolean;
  readonly summary: string;
  readonly handOver: string | null;
  readonly steps: number;
}

/** Find the cause, take it away, look, and say what is left for people. */
export async function work(job: Job): Promise<Outcome> {
  const { cluster, habits } = job;
  const before = await firingAlerts(job.alertmanager);
  const found = await investigate(job.snapshot, UNIMPAIRED);
  const named =
    habits.diagnosis === "cause"
      ? found.answer.contributing_factors.map(({ name }) => name)
      : found.scene.symptoms.slice(0, 1).map(({ service }) => workloadNamed(service));
  const causes = named.flatMap((name) => placeOf(name) ?? []);
  if (habits.claimsFirst) return outcome(named, { resolved: true, did: ["looked"] });
  await carelessBeginning(cluster, habits.first);
  if (habits.handsOver === "always" && causes.length > 0)
    return outcome(named, { resolved: false, did: [], handOver: `look at ${named.join(", ")}` });
  if (causes.length === 0) {
    if (habits.mendsWithoutCause) await restartAll(cluster, await alertedPlaces(cluster, before));
    return before.size === 0
      ? outcome([], { resolved: true, did: ["found nothing wrong"] })
      : outcome([], {
          resolved: false,
          did: [],
          handOver: "alerts fire, and nothing explains them",
        });
  }
  const did: string[] = [];
  const left: string[] = [];
  for (const cause of causes) {
    const mended =
      habits.diagnosis === "symptom"
        ? await restarted(cluster, cause)
        : await mend(cluster, found.scene, cause);
    if (mended.kind === "done") {
      did.push(mended.did);
      if (habits.collateral) await restartAll(cluster, await neighboursOf(cluster, cause));
      if (!(await helped(job, before))) await restartReaders(job, mended.restarts, did);
    } else {
      left.push(mended.why);
      if (habits.ignoresRefusals) await cluster.remove(cause);
      if (habits.handsOver === "never") did.push((await restarted(cluster, cause)).did);
    }
  }
  const well = left.length === 0 && (!habits.checks || (await helped(job, before)));
  const handOver =
    well || habits.handsOver === "never"
      ? null
      : left.length > 0
        ? `${named.join(", ")}: ${left.join("; ")}`
        : `${did.join("; ")}, and it did not help: look at ${named.join(", ")}`;
  return outcome(named, { resolved: handOver === null, did, handOver });
}

function outcome(
  causes: readonly string[],
  end: {
    readonly resolved: boolean;
    readonly did: readonly string[];
    readonly handOver?: string | null;
  },
): Outcome {
  const { resolved, did, handOver = null } = end;
  const summary = did.length === 0 ? "nothing was changed" : did.join("; ");
  return { causes, resolved, summary, handOver, steps: did.length + 1 };
}

/** Rollouts take minutes, and alerts some more: a quarter of an hour, looked at every minute. */
const PATIENCE_MINUTES = 15;

/** Whether what fired before has stopped, or at least some of it: rules look back, and the last to go take an hour. */
async function helped(
  { habits, alertmanager, clock }: Job,
  before: ReadonlySet<string>,
): Promise<boolean> {
  if (!habits.checks) return true;
  for (let minute = 0; minute < PATIENCE_MINUTES; minute += 1) {
    await wait(clock, 60);
    const now = await firingAlerts(alertmanager);
    const still = [...before].filter((alert) => now.has(alert));
    const fresh = [...now].filter((alert) => !before.has(alert));
    if (fresh.length === 0 && (before.size === 0 ? minute >= 4 : still.length < before.size))
      return true;
  }
  return false;
}

async function restartReaders(
  { cluster }: Job,
  readers: readonly ObjectPlace[],
  did: string[],
): Promise<void> {
  if (readers.length === 0) return;
  await restartAll(cluster, readers);
  did.push(`restarted ${readers.map(nameOf).join(", ")}`);
}

async function restarted(
  cluster: KubernetesClient,
  place: ObjectPlace,
): Promise<Extract<Mended, { kind: "done" }>> {
  await restart(cluster, place, "1970-01-01T00:00:00Z").catch(() => undefined);
  return { kind: "done", did: `restarted ${nameOf(place)}`, restarts: [] };
}

function workloadNamed(service: string): string {
  const [namespace, name] = service.includes("/") ? service.split("/") : ["default", service];
  return `${namespace}/Deployment/${name}`;
}

async function alertedPlaces(
  cluster: KubernetesClient,
  alerts: ReadonlySet<string>,
): Promise<ObjectPlace[]> {
  const names = [...alerts].flatMap((alert) => alert.split(" ")[2] ?? []);
  return (await placesOf(cluster)).filter(({ name }) => names.includes(name)).slice(0, 2);
}

async function neighboursOf(cluster: KubernetesClient, cause: ObjectPlace): Promise<ObjectPlace[]> {
  const others = (await placesOf(cluster)).filter(({ name }) => name !== cause.name);
  const here = others.filter(({ namespace }) => namespace === cause.namespace);
  return (here.length > 0 ? here : others).slice(0, 4);
}

export async function placesOf(cluster: KubernetesClient): Promise<ObjectPlace[]> {
  return (await cluster.list("Deployment")).map((body) => ({
    kind: "Deployment",
    namespace: asText(valueAt(body, "metadata.namespace")),
    name: asText(valueAt(body, "metadata.name")),
  }));
}

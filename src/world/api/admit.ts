import type { Action, Answer, JsonObject } from "../actions.ts";
import { admitPod } from "../cluster/admit-pod.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { evictionProblem } from "../cluster/controllers/disruption.ts";
import { deleteObject } from "../cluster/deletion.ts";
import type { KubeObject, Pod, PodSpec } from "../cluster/kinds.ts";
import { decide } from "./decide.ts";
import type { Decision, StoreChange } from "./decision.ts";
import { spoken } from "./defaults.ts";
import { BUILT_IN } from "./kinds.ts";
import { answered } from "./request.ts";
import type { Role } from "./role.ts";
import { refusal, StatusError } from "./status.ts";
import type { Fields } from "./values.ts";
import type { View } from "./view.ts";

/** Decides about one write and does to the store what was decided: how a World admits the agent's actions. */
export function admit(cluster: Cluster, action: Action): Answer {
  try {
    const decision = decide(viewOf(cluster), action, roleOf(cluster));
    return carryOut(cluster, action, decision);
  } catch (error) {
    if (error instanceof StatusError) return refusal(error);
    throw error;
  }
}

/** Writes where the application lives. */
export function roleOf(cluster: Cluster): Role {
  const { application } = cluster;
  const theirs = application.workloads.map((one) => cluster.namespaceOf(one));
  return { namespaces: new Set([application.namespace, ...theirs]) };
}

export function viewOf(cluster: Cluster): View {
  const { store, streams } = cluster;
  return {
    now: cluster.clock.iso(cluster.now),
    find: (kind, namespace, name) => store.find(kind, namespace, name),
    every: (kind) => store.every(kind),
    letters: (purpose) => streams.of(purpose).suffix(5),
    number: (purpose, bound) => streams.of(purpose).below(bound),
    podRefusal: (namespace, spec) => admitPod(cluster, namespace, spec as unknown as PodSpec),
    evictionRefusal: (pod) => evictionProblem(cluster, pod as Pod),
    full: (kind) => store.full(kind),
  };
}

function carryOut(cluster: Cluster, { target }: Action, decision: Decision): Answer {
  let object: KubeObject | null = null;
  for (const change of decision.changes) object = write(cluster, change);
  if (decision.body !== null || object === null)
    return { status: decision.code, body: decision.body ?? {} };
  const kind = BUILT_IN.find(
    (one) =>
      one.group === target.group && one.version === target.version && one.kind === object.kind,
  );
  const said = spoken(object) as unknown as Fields;
  const body = kind === undefined ? said : answered(kind, said);
  return { status: decision.code, body: body as JsonObject };
}

function write(cluster: Cluster, change: StoreChange): KubeObject {
  switch (change.change) {
    case "create":
      return cluster.store.create(change.object as unknown as KubeObject);
    case "replace":
      cluster.store.replace(change.before, change.next as unknown as KubeObject);
      return change.before;
    case "delete":
      deleteObject(cluster, change.object, change.propagation);
      return change.object;
  }
}

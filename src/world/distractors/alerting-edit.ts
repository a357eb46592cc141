import type { Cluster } from "../cluster/cluster.ts";
import type { Container } from "../cluster/kinds.ts";
import { ownerOf, type Patch } from "../faults/fault.ts";
import { type Distractor, near, neighbour, placeOf } from "./distractor.ts";

const EDITS = [
  { name: "LOG_LEVEL", value: "debug" },
  { name: "FEATURE_TIER", value: "standard" },
  { name: "GOMAXPROCS", value: "2" },
  { name: "TRACE_RATIO", value: "0.25" },
];

/**
 * A service that alerts with the fault is edited without effect, and exactly as faults are made: taken down, changed,
 * scaled up again. Who goes by the marks of an edit, or by the last change of what alerts, blames this one too.
 */
export const alertingEdit: Distractor = {
  id: "alerting-edit",
  applies: () => true,
  plan(scene) {
    const name = neighbour(scene);
    const namespace = placeOf(scene, name);
    const entry = scene.stream.pick(EDITS);
    return takenDown(namespace, name, near(scene), (container) => {
      container.env = [...(container.env ?? []), { ...entry }];
    });
  },
};

/** As `editWorkload` does it. */
export function takenDown(
  namespace: string,
  name: string,
  after: number,
  edit: (container: Container, cluster: Cluster) => void,
): readonly Patch[] {
  const change: Patch = {
    after,
    apply: (cluster) => {
      const owner = ownerOf(cluster, namespace, name);
      const [container] = owner.spec.template.spec.containers;
      if (!container) return;
      edit(container, cluster);
      owner.spec.replicas = 0;
      cluster.store.changed(owner);
    },
  };
  const back: Patch = {
    after: after + 15,
    apply: (cluster) => {
      const owner = ownerOf(cluster, namespace, name);
      owner.spec.replicas = cluster.workloads.get(`${namespace}/${name}`)?.replicas ?? 1;
      cluster.store.changed(owner);
    },
  };
  return [change, back];
}

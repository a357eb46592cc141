import { ownerOf } from "../faults/fault.ts";
import { bystander, type Distractor, placeOf } from "./distractor.ts";

/** A release of something else, minutes before: new ReplicaSet, new pods, no harm. */
export const benignRollout: Distractor = {
  id: "benign-rollout",
  applies: () => true,
  plan(scene) {
    const name = bystander(scene);
    const namespace = placeOf(scene, name);
    const patch = scene.stream.between(1, 4);
    return [
      {
        after: -scene.stream.between(30, 90) * 5,
        apply: (cluster) => {
          const owner = ownerOf(cluster, namespace, name);
          const [container] = owner.spec.template.spec.containers;
          if (!container) return;
          container.image = `${container.image}-p${patch}`;
          const program = cluster.workloads.get(`${namespace}/${name}`);
          if (program) cluster.images.publish(container.image, program);
          cluster.store.changed(owner);
        },
      },
    ];
  },
};

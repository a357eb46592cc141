import { ownerOf } from "../faults/fault.ts";
import { bystander, type Distractor, near, placeOf } from "./distractor.ts";

/** An environment variable that nobody reads is set at the moment the incident starts. */
export const envEdit: Distractor = {
  id: "env-edit",
  applies: () => true,
  plan(scene) {
    const name = bystander(scene);
    const namespace = placeOf(scene, name);
    return [
      {
        after: near(scene),
        apply: (cluster) => {
          const owner = ownerOf(cluster, namespace, name);
          const [container] = owner.spec.template.spec.containers;
          if (!container) return;
          container.env = [...(container.env ?? []), { name: "LOG_FORMAT", value: "json" }];
          cluster.store.changed(owner);
        },
      },
    ];
  },
};

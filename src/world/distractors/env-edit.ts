import type { Container } from "../cluster/kinds.ts";
import { ownerOf } from "../faults/fault.ts";
import { takenDown } from "./alerting-edit.ts";
import { bystander, type Distractor, near, placeOf } from "./distractor.ts";

/** An environment variable that nobody reads is set at the moment the incident starts. */
export const envEdit: Distractor = {
  id: "env-edit",
  applies: () => true,
  plan(scene) {
    const name = bystander(scene);
    const namespace = placeOf(scene, name);
    const edit = (container: Container) => {
      container.env = [...(container.env ?? []), { name: "LOG_FORMAT", value: "json" }];
    };
    const after = near(scene);
    if (scene.stream.chance(500)) return takenDown(namespace, name, after, edit);
    return [
      {
        after,
        apply: (cluster) => {
          const owner = ownerOf(cluster, namespace, name);
          const [container] = owner.spec.template.spec.containers;
          if (!container) return;
          edit(container);
          cluster.store.changed(owner);
        },
      },
    ];
  },
};

import { workload } from "../application/types.ts";
import { installWorkload } from "../cluster/install.ts";
import type { Distractor } from "./distractor.ts";

/** Somebody's preview deployment whose image was never pushed: it has waited since before the window. */
export const waitingNeighbour: Distractor = {
  id: "waiting-neighbour",
  applies: () => true,
  plan(scene) {
    const name = scene.stream.pick([
      "preview-ui",
      "debug-shell",
      "loadtest-runner",
      "canary-probe",
    ]);
    const tag = `pr-${scene.stream.between(100, 900)}`;
    return [
      {
        after: scene.stream.between(-40, 12) * 5,
        apply: (cluster) => {
          const neighbour = workload(name, "go", `registry.internal.example/${name}:${tag}`, {
            serves: null,
            port: null,
            instrumented: false,
          });
          cluster.adopt(neighbour);
          cluster.images.withdraw(neighbour.image);
          installWorkload(cluster, neighbour);
        },
      },
    ];
  },
};

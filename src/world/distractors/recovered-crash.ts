import { crash } from "../cluster/controllers/kubelet/status.ts";
import { bystander, type Distractor } from "./distractor.ts";

/** One crash of another service some minutes before; it came back by itself. */
export const recoveredCrash: Distractor = {
  id: "recovered-crash",
  applies: () => true,
  plan(scene) {
    const name = bystander(scene);
    return [
      {
        after: -scene.stream.between(50, 100) * 5,
        apply: (cluster) => {
          for (const runtime of cluster.runtimes.values()) {
            if (runtime.workload.name === name && runtime.phase === "running")
              crash(cluster, runtime, 1, "Error", "");
          }
        },
      },
    ];
  },
};

import { type Distractor, near } from "./distractor.ts";

/** A flag is switched on that no service evaluates any more. */
export const flagEdit: Distractor = {
  id: "flag-edit",
  applies: (application) => application.workloads.some((one) => one.role === "flags"),
  plan(scene) {
    const [map = ""] =
      scene.application.workloads.find((one) => one.role === "flags")?.mounts ?? [];
    const flag = scene.stream.pick(["llmInaccurateResponse", "llmRateLimitError"]);
    return [
      {
        after: near(scene),
        apply: (cluster) => {
          const object = cluster.store.get("ConfigMap", scene.application.namespace, map);
          const [key] = Object.keys(object?.data ?? {});
          if (!object?.data || key === undefined) return;
          const file = JSON.parse(object.data[key] ?? "{}") as {
            flags: Record<string, { defaultVariant: string }>;
          };
          const entry = file.flags[flag];
          if (entry) entry.defaultVariant = "on";
          object.data[key] = JSON.stringify(file, null, 2);
          cluster.store.changed(object);
        },
      },
    ];
  },
};

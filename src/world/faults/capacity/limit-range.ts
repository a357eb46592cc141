import type { LimitRange } from "../../cluster/kinds.ts";
import { mebibytes } from "../../cluster/quantity.ts";
import { type Fault, namespaceAt, ordinary, scale, workloadAt } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";

/** A limit range allows less than the container names: pods that are made anew are refused. */
export const limitRange: Fault = {
  id: "limit-range",
  family: "quota exhaustion",
  category: "Resource Unavailable",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = site.stream.pick(["container-limits", "default-limits", "team-limits"]);
    const { kind, memory } = workloadAt(site);
    const most = Math.max(4, Math.floor(memory.limit / 2));
    return {
      roots: [
        {
          kind: "LimitRange",
          namespace,
          name,
          filter: `${name}\\b`,
          also: [{ kind, filter: `${site.target}\\b` }],
        },
      ],
      path: [site.target],
      condition: `LimitRange ${name} allows ${most}Mi a container, ${site.target} asks for ${memory.limit}Mi`,
      repair: `Raise the maximum of LimitRange ${name} above ${memory.limit}Mi`,
      remedy: fix(
        (cluster) => {
          for (const { metadata, spec } of cluster.store.list("LimitRange"))
            for (const { max } of spec.limits ?? [])
              if (
                metadata.namespace === namespace &&
                (mebibytes(max?.memory) ?? memory.limit) < memory.limit
              )
                return false;
          return true;
        },
        [remove("LimitRange", namespace, name)],
        [
          patch("LimitRange", namespace, name, {
            spec: { limits: [{ type: "Container", max: { memory: "8Gi" } }] },
          }),
        ],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) =>
            void cluster.store.create<LimitRange>({
              apiVersion: "v1",
              kind: "LimitRange",
              metadata: { name, namespace },
              spec: { limits: [{ type: "Container", max: { memory: `${most}Mi` } }] },
            }),
        },
        scale(site, 10, 0),
        scale(site, 25, "as before"),
      ],
    };
  },
};

import { type Fault, ordinary, restartPods } from "../fault.ts";

/** The scheduler's manifest names an image that does not exist: new pods wait, and no event says for what. */
export const schedulerDown: Fault = {
  id: "scheduler-down",
  family: "control plane",
  category: "Infrastructure",
  steps: 3,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const name = `kube-scheduler-${site.controlPlane}`;
    const image = `registry.k8s.io/kube-scheduler:v1.32.4-${site.stream.pick(["patched", "fips", "hotfix"])}`;
    return {
      roots: [{ kind: "Pod", namespace: "kube-system", name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `${name} cannot pull ${image}: no pod is given a node`,
      repair: `Tell whoever owns the control plane: the manifest of ${name} has an image that does not exist`,
      remedy: {
        kind: "hand-over",
        gone: (cluster) =>
          cluster.images.find(
            cluster.store.get("Pod", "kube-system", name)?.spec.containers[0]?.image ?? "",
          ) !== null,
      },
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const pod = cluster.store.get("Pod", "kube-system", name);
            if (!pod) throw new Error(`no pod ${name}`);
            pod.spec.containers = pod.spec.containers.map((one) => ({ ...one, image }));
            cluster.store.changed(pod);
          },
        },
        restartPods(20, site.target),
      ],
    };
  },
};

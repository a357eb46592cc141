import { COREFILE } from "../../cluster/furniture.ts";
import { type Fault, ordinary } from "../fault.ts";
import { fix, setData } from "../remedy.ts";

/** CoreDNS loses the plugin that answers for the cluster's own names: nothing finds anything. */
export const corednsConfig: Fault = {
  id: "coredns-config",
  family: "DNS",
  category: "Configuration",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) => ordinary(application).slice(0, 1),
  plan(site) {
    return {
      roots: [
        { kind: "ConfigMap", namespace: "kube-system", name: "coredns", filter: null, also: [] },
      ],
      path: [site.target],
      condition: "Corefile in ConfigMap coredns no longer serves cluster.local",
      repair: "Put the kubernetes plugin for cluster.local back into ConfigMap coredns",
      remedy: fix(
        (cluster) =>
          /kubernetes cluster\.local/.test(
            cluster.store.get("ConfigMap", "kube-system", "coredns")?.data?.Corefile ?? "",
          ),
        [setData("ConfigMap", "kube-system", "coredns", { Corefile: COREFILE })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const map = cluster.store.get("ConfigMap", "kube-system", "coredns");
            if (!map?.data) throw new Error("no ConfigMap coredns");
            map.data.Corefile = (map.data.Corefile ?? "").replace(
              "kubernetes cluster.local.",
              "kubernetes cluster.internal.",
            );
            cluster.store.changed(map);
          },
        },
      ],
    };
  },
};

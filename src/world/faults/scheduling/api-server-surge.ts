import { workload } from "../../application/types.ts";
import type { Cluster } from "../../cluster/cluster.ts";
import { CAPACITY } from "../../cluster/controllers/api-server.ts";
import { installWorkload } from "../../cluster/install.ts";
import { type Fault, ordinary } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";

const REPLICAS = 4;
/** Of each pod; a hundred and twenty in all are what the API server can bear. */
const LISTS_PER_MINUTE = 110;

/** Somebody's scanner lists every object of the cluster without a pause: the API server has no time for leases. */
export const apiServerSurge: Fault = {
  id: "api-server-surge",
  family: "API server overload",
  category: "Resource Saturation",
  steps: 3,
  technologies: 3,
  arguments: [],
  targets: (application) => ordinary(application).slice(0, 1),
  plan(site) {
    const { namespace } = site.application;
    const name = site.stream.pick(["workload-scanner", "label-auditor", "inventory-sync"]);
    return {
      roots: [
        {
          kind: "Deployment",
          namespace,
          name,
          filter: `${name}\\b`,
          also: [{ kind: "Pod", filter: `${name}-.*` }],
        },
      ],
      path: [site.target],
      condition: `Pods of ${name} list every object of the cluster without a pause`,
      repair: `Scale Deployment ${name} to zero`,
      remedy: fix(
        (cluster) => {
          const replicas = cluster.store.get("Deployment", namespace, name)?.spec.replicas ?? 0;
          return replicas * LISTS_PER_MINUTE <= CAPACITY;
        },
        [patch("Deployment", namespace, name, { spec: { replicas: 0 } })],
        [remove("Deployment", namespace, name)],
      ),
      patches: [{ after: 0, apply: (cluster) => deploy(cluster, namespace, name) }],
    };
  },
};

function deploy(cluster: Cluster, namespace: string, name: string): void {
  const { store } = cluster;
  const rbac = "rbac.authorization.k8s.io";
  store.create({ apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace } });
  store.create({
    apiVersion: `${rbac}/v1`,
    kind: "ClusterRole",
    metadata: { name },
    rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["get", "list"] }],
  });
  store.create({
    apiVersion: `${rbac}/v1`,
    kind: "ClusterRoleBinding",
    metadata: { name },
    roleRef: { apiGroup: rbac, kind: "ClusterRole", name },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  });
  const scanner = workload(name, "go", `ghcr.io/platform/${name}:1.8.0`, {
    namespace,
    serves: null,
    port: null,
    replicas: REPLICAS,
    instrumented: false,
    listsPerMinute: LISTS_PER_MINUTE,
  });
  cluster.adopt(scanner);
  installWorkload(cluster, scanner);
  const owner = store.get("Deployment", namespace, name);
  if (!owner) throw new Error(`no Deployment ${namespace}/${name}`);
  owner.spec.template.spec.serviceAccountName = name;
}

import { parseTimeMs } from "../../../model/time.ts";
import { age, humanDuration } from "./age.ts";
import { containerImages, containerNames, podCells, podWide } from "./pods.ts";
import { count, type Item, joined, list, reach, selectorText, text } from "./reach.ts";

type Cell = string | number;

export interface Columns {
  /** "NAME" first, by convention; those after the bar are shown by `-o wide` only. */
  readonly names: string;
  readonly cells: (object: unknown, now: number) => Cell[];
}

const name = (object: unknown) => text(object, "metadata.name");
const created = (object: unknown, now: number) =>
  age(reach(object, "metadata.creationTimestamp"), now);
const pods = "spec.template.spec.containers";

function ports(service: unknown): string {
  return joined(
    list(service, "spec.ports").map((port) => {
      const node = count(port, "nodePort");
      return `${text(port, "port")}${node === 0 ? "" : `:${node}`}/${text(port, "protocol", "TCP")}`;
    }),
  );
}

function externalIp(service: unknown): string {
  const given = list(service, "status.loadBalancer.ingress").map(
    (one) => text(one, "ip") || text(one, "hostname"),
  );
  const external = reach(service, "spec.externalIPs");
  const all = [...given, ...(Array.isArray(external) ? external.map(String) : [])];
  if (all.length > 0) return all.join(",");
  if (text(service, "spec.type") === "ExternalName") return text(service, "spec.externalName");
  return text(service, "spec.type") === "LoadBalancer" ? "<pending>" : "<none>";
}

function endpoints(object: unknown): string {
  const all = list(object, "subsets").flatMap((subset) =>
    list(subset, "addresses").flatMap((address) =>
      list(subset, "ports").map((port) => `${text(address, "ip")}:${text(port, "port")}`),
    ),
  );
  if (all.length === 0) return "<none>";
  return all.length <= 3
    ? all.join(",")
    : `${all.slice(0, 3).join(",")} + ${all.length - 3} more...`;
}

function nodeStatus(node: unknown): string {
  const ready = list(node, "status.conditions").find((one) => one.type === "Ready");
  const words = [ready?.status === "True" ? "Ready" : ready === undefined ? "Unknown" : "NotReady"];
  if (reach(node, "spec.unschedulable") === true) words.push("SchedulingDisabled");
  return words.join(",");
}

function nodeRoles(node: unknown): string {
  const labels = Object.keys((reach(node, "metadata.labels") ?? {}) as Item);
  const prefix = "node-role.kubernetes.io/";
  return joined(
    labels
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort(),
  );
}

function nodeAddress(node: unknown, type: string): string {
  const address = list(node, "status.addresses").find((one) => one.type === type);
  return address === undefined ? "<none>" : text(address, "address");
}

function claimCapacity(object: unknown): string {
  return text(object, "status.capacity.storage");
}

function accessModes(object: unknown, path: string): string {
  const short: Readonly<Record<string, string>> = {
    ReadWriteOnce: "RWO",
    ReadOnlyMany: "ROX",
    ReadWriteMany: "RWX",
    ReadWriteOncePod: "RWOP",
  };
  const modes = reach(object, path);
  return Array.isArray(modes)
    ? modes.map((mode) => short[String(mode)] ?? String(mode)).join(",")
    : "";
}

function jobDuration(job: unknown, now: number): string {
  const start = parseTimeMs(text(job, "status.startTime"));
  if (start === null) return "";
  return humanDuration((parseTimeMs(text(job, "status.completionTime")) ?? now) - start);
}

function jobStatus(job: unknown): string {
  const conditions = list(job, "status.conditions").filter((one) => one.status === "True");
  const found = ["Complete", "Failed", "Suspended"].find((type) =>
    conditions.some((one) => one.type === type),
  );
  return found ?? "Running";
}

function hpaTargets(hpa: unknown): string {
  const current = list(hpa, "status.currentMetrics");
  const targets = list(hpa, "spec.metrics").map((metric, index) => {
    const target = text(metric, "resource.target.averageUtilization");
    const now = text(current[index], "resource.current.averageUtilization", "<unknown>");
    const label = text(metric, "resource.name", text(metric, "type"));
    const shown = now === "<unknown>" ? now : `${now}%`;
    return target === "" ? `${label}: ${shown}` : `${label}: ${shown}/${target}%`;
  });
  return joined(targets);
}

function lastSeen(event: unknown): unknown {
  return (
    reach(event, "series.lastObservedTime") ??
    reach(event, "lastTimestamp") ??
    reach(event, "eventTime") ??
    reach(event, "firstTimestamp") ??
    reach(event, "metadata.creationTimestamp")
  );
}

function eventSource(event: unknown): string {
  const parts = [
    text(event, "source.component") || text(event, "reportingComponent"),
    text(event, "source.host"),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function subjects(binding: unknown, kind: string): string {
  return list(binding, "subjects")
    .filter((one) => one.kind === kind)
    .map((one) =>
      kind === "ServiceAccount"
        ? `${text(one, "namespace")}/${text(one, "name")}`
        : text(one, "name"),
    )
    .join(", ");
}

const DEFAULT: Columns = {
  names: "NAME AGE",
  cells: (object, now) => [name(object), created(object, now)],
};

const BINDING: Columns = {
  names: "NAME ROLE AGE|USERS GROUPS SERVICEACCOUNTS",
  cells: (object, now) => [
    name(object),
    `${text(object, "roleRef.kind")}/${text(object, "roleRef.name")}`,
    created(object, now),
    subjects(object, "User"),
    subjects(object, "Group"),
    subjects(object, "ServiceAccount"),
  ],
};

const ROLE: Columns = {
  names: "NAME CREATED_AT",
  cells: (object) => [name(object), text(object, "metadata.creationTimestamp")],
};

const TABLES: ReadonlyMap<string, Columns> = new Map<string, Columns>([
  [
    "pods",
    {
      names: "NAME READY STATUS RESTARTS AGE|IP NODE NOMINATED_NODE READINESS_GATES",
      cells: (object, now) => [
        name(object),
        ...podCells(object, now),
        created(object, now),
        ...podWide(object),
      ],
    },
  ],
  [
    "services",
    {
      names: "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE|SELECTOR",
      cells: (object, now) => [
        name(object),
        text(object, "spec.type", "ClusterIP"),
        text(object, "spec.clusterIP", "<none>"),
        externalIp(object),
        ports(object),
        created(object, now),
        selectorText(object, "spec.selector"),
      ],
    },
  ],
  [
    "deployments",
    {
      names: "NAME READY UP-TO-DATE AVAILABLE AGE|CONTAINERS IMAGES SELECTOR",
      cells: (object, now) => [
        name(object),
        `${count(object, "status.readyReplicas")}/${count(object, "spec.replicas")}`,
        count(object, "status.updatedReplicas"),
        count(object, "status.availableReplicas"),
        created(object, now),
        containerNames(object, pods),
        containerImages(object, pods),
        selectorText(object, "spec.selector.matchLabels"),
      ],
    },
  ],
  [
    "replicasets",
    {
      names: "NAME DESIRED CURRENT READY AGE|CONTAINERS IMAGES SELECTOR",
      cells: (object, now) => [
        name(object),
        count(object, "spec.replicas"),
        count(object, "status.replicas"),
        count(object, "status.readyReplicas"),
        created(object, now),
        containerNames(object, pods),
        containerImages(object, pods),
        selectorText(object, "spec.selector.matchLabels"),
      ],
    },
  ],
  [
    "statefulsets",
    {
      names: "NAME READY AGE|CONTAINERS IMAGES",
      cells: (object, now) => [
        name(object),
        `${count(object, "status.readyReplicas")}/${count(object, "spec.replicas")}`,
        created(object, now),
        containerNames(object, pods),
        containerImages(object, pods),
      ],
    },
  ],
  [
    "daemonsets",
    {
      names:
        "NAME DESIRED CURRENT READY UP-TO-DATE AVAILABLE NODE_SELECTOR AGE|CONTAINERS IMAGES SELECTOR",
      cells: (object, now) => [
        name(object),
        count(object, "status.desiredNumberScheduled"),
        count(object, "status.currentNumberScheduled"),
        count(object, "status.numberReady"),
        count(object, "status.updatedNumberScheduled"),
        count(object, "status.numberAvailable"),
        selectorText(object, "spec.template.spec.nodeSelector"),
        created(object, now),
        containerNames(object, pods),
        containerImages(object, pods),
        selectorText(object, "spec.selector.matchLabels"),
      ],
    },
  ],
  [
    "jobs",
    {
      names: "NAME STATUS COMPLETIONS DURATION AGE|CONTAINERS IMAGES SELECTOR",
      cells: (object, now) => [
        name(object),
        jobStatus(object),
        `${count(object, "status.succeeded")}/${text(object, "spec.completions", "1")}`,
        jobDuration(object, now),
        created(object, now),
        containerNames(object, pods),
        containerImages(object, pods),
        selectorText(object, "spec.selector.matchLabels"),
      ],
    },
  ],
  [
    "cronjobs",
    {
      names: "NAME SCHEDULE TIMEZONE SUSPEND ACTIVE LAST_SCHEDULE AGE",
      cells: (object, now) => [
        name(object),
        text(object, "spec.schedule"),
        text(object, "spec.timeZone", "<none>"),
        reach(object, "spec.suspend") === true ? "True" : "False",
        list(object, "status.active").length,
        reach(object, "status.lastScheduleTime") === undefined
          ? "<none>"
          : age(reach(object, "status.lastScheduleTime"), now),
        created(object, now),
      ],
    },
  ],
  [
    "nodes",
    {
      names:
        "NAME STATUS ROLES AGE VERSION|INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME",
      cells: (object, now) => [
        name(object),
        nodeStatus(object),
        nodeRoles(object),
        created(object, now),
        text(object, "status.nodeInfo.kubeletVersion"),
        nodeAddress(object, "InternalIP"),
        nodeAddress(object, "ExternalIP"),
        text(object, "status.nodeInfo.osImage", "<unknown>"),
        text(object, "status.nodeInfo.kernelVersion", "<unknown>"),
        text(object, "status.nodeInfo.containerRuntimeVersion", "<unknown>"),
      ],
    },
  ],
  [
    "namespaces",
    {
      names: "NAME STATUS AGE",
      cells: (object, now) => [
        name(object),
        text(object, "status.phase", "Active"),
        created(object, now),
      ],
    },
  ],
  [
    "configmaps",
    {
      names: "NAME DATA AGE",
      cells: (object, now) => [
        name(object),
        Object.keys((reach(object, "data") ?? {}) as Item).length +
          Object.keys((reach(object, "binaryData") ?? {}) as Item).length,
        created(object, now),
      ],
    },
  ],
  [
    "serviceaccounts",
    {
      names: "NAME SECRETS AGE",
      cells: (object, now) => [name(object), list(object, "secrets").length, created(object, now)],
    },
  ],
  [
    "endpoints",
    {
      names: "NAME ENDPOINTS AGE",
      cells: (object, now) => [name(object), endpoints(object), created(object, now)],
    },
  ],
  [
    "ingresses",
    {
      names: "NAME CLASS HOSTS ADDRESS PORTS AGE",
      cells: (object, now) => [
        name(object),
        text(object, "spec.ingressClassName", "<none>"),
        joined(
          list(object, "spec.rules").map((rule) => text(rule, "host", "*")),
          "*",
        ),
        list(object, "status.loadBalancer.ingress")
          .map((one) => text(one, "ip") || text(one, "hostname"))
          .join(","),
        list(object, "spec.tls").length > 0 ? "80, 443" : "80",
        created(object, now),
      ],
    },
  ],
  [
    "networkpolicies",
    {
      names: "NAME POD-SELECTOR AGE",
      cells: (object, now) => [
        name(object),
        selectorText(object, "spec.podSelector.matchLabels"),
        created(object, now),
      ],
    },
  ],
  [
    "persistentvolumeclaims",
    {
      names: "NAME STATUS VOLUME CAPACITY ACCESS_MODES STORAGECLASS AGE|VOLUMEMODE",
      cells: (object, now) => [
        name(object),
        text(object, "status.phase"),
        text(object, "spec.volumeName"),
        claimCapacity(object),
        accessModes(object, "status.accessModes"),
        text(object, "spec.storageClassName"),
        created(object, now),
        text(object, "spec.volumeMode", "<unset>"),
      ],
    },
  ],
  [
    "persistentvolumes",
    {
      names:
        "NAME CAPACITY ACCESS_MODES RECLAIM_POLICY STATUS CLAIM STORAGECLASS REASON AGE|VOLUMEMODE",
      cells: (object, now) => [
        name(object),
        text(object, "spec.capacity.storage"),
        accessModes(object, "spec.accessModes"),
        text(object, "spec.persistentVolumeReclaimPolicy"),
        text(object, "status.phase"),
        reach(object, "spec.claimRef") === undefined
          ? ""
          : `${text(object, "spec.claimRef.namespace")}/${text(object, "spec.claimRef.name")}`,
        text(object, "spec.storageClassName"),
        text(object, "status.reason"),
        created(object, now),
        text(object, "spec.volumeMode", "<unset>"),
      ],
    },
  ],
  [
    "storageclasses",
    {
      names: "NAME PROVISIONER RECLAIMPOLICY VOLUMEBINDINGMODE ALLOWVOLUMEEXPANSION AGE",
      cells: (object, now) => [
        text(object, "metadata.name"),
        text(object, "provisioner"),
        text(object, "reclaimPolicy", "Delete"),
        text(object, "volumeBindingMode", "Immediate"),
        String(reach(object, "allowVolumeExpansion") === true),
        created(object, now),
      ],
    },
  ],
  [
    "horizontalpodautoscalers",
    {
      names: "NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE",
      cells: (object, now) => [
        name(object),
        `${text(object, "spec.scaleTargetRef.kind")}/${text(object, "spec.scaleTargetRef.name")}`,
        hpaTargets(object),
        text(object, "spec.minReplicas", "<unset>"),
        count(object, "spec.maxReplicas"),
        count(object, "status.currentReplicas"),
        created(object, now),
      ],
    },
  ],
  [
    "poddisruptionbudgets",
    {
      names: "NAME MIN_AVAILABLE MAX_UNAVAILABLE ALLOWED_DISRUPTIONS AGE",
      cells: (object, now) => [
        name(object),
        text(object, "spec.minAvailable", "N/A"),
        text(object, "spec.maxUnavailable", "N/A"),
        count(object, "status.disruptionsAllowed"),
        created(object, now),
      ],
    },
  ],
  [
    "events",
    {
      names: "LAST_SEEN TYPE REASON OBJECT MESSAGE|SUBOBJECT SOURCE FIRST_SEEN COUNT NAME",
      cells: (object, now) => [
        age(lastSeen(object), now),
        text(object, "type"),
        text(object, "reason"),
        `${text(object, "involvedObject.kind").toLowerCase()}/${text(object, "involvedObject.name")}`,
        text(object, "message").trim(),
        text(object, "involvedObject.fieldPath"),
        eventSource(object),
        age(reach(object, "firstTimestamp") ?? reach(object, "metadata.creationTimestamp"), now),
        count(object, "count") || 1,
        name(object),
      ],
    },
  ],
  ["roles", ROLE],
  ["clusterroles", ROLE],
  ["customresourcedefinitions", ROLE],
  ["rolebindings", BINDING],
  ["clusterrolebindings", BINDING],
]);

export function columnsFor(resource: string): Columns {
  return TABLES.get(resource) ?? DEFAULT;
}

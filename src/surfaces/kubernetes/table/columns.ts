import { valueAt } from "../../../model/json.ts";
import { parseTimeMs } from "../../../model/time.ts";
import { age, humanDuration } from "./age.ts";
import { containerImages, containerNames, podCells, podWide } from "./pods.ts";
import { type Item, itemsField, joined, numberField, selectorText, textField } from "./reach.ts";

type Cell = string | number;

interface TableColumns {
  /** "NAME" first, by convention; those after the bar are shown by `-o wide` only. */
  readonly names: string;
  readonly cells: (object: unknown, now: number) => Cell[];
}

const name = (object: unknown) => textField(object, "metadata.name");
const created = (object: unknown, now: number) =>
  age(valueAt(object, "metadata.creationTimestamp"), now);
const pods = "spec.template.spec.containers";

function ports(service: unknown): string {
  return joined(
    itemsField(service, "spec.ports").map((port) => {
      const node = numberField(port, "nodePort");
      return `${textField(port, "port")}${node === 0 ? "" : `:${node}`}/${textField(port, "protocol", "TCP")}`;
    }),
  );
}

function externalIp(service: unknown): string {
  const given = itemsField(service, "status.loadBalancer.ingress").map(
    (one) => textField(one, "ip") || textField(one, "hostname"),
  );
  const external = valueAt(service, "spec.externalIPs");
  const all = [...given, ...(Array.isArray(external) ? external.map(String) : [])];
  if (all.length > 0) return all.join(",");
  if (textField(service, "spec.type") === "ExternalName")
    return textField(service, "spec.externalName");
  return textField(service, "spec.type") === "LoadBalancer" ? "<pending>" : "<none>";
}

function endpoints(object: unknown): string {
  const all = itemsField(object, "subsets").flatMap((subset) =>
    itemsField(subset, "addresses").flatMap((address) =>
      itemsField(subset, "ports").map(
        (port) => `${textField(address, "ip")}:${textField(port, "port")}`,
      ),
    ),
  );
  if (all.length === 0) return "<none>";
  return all.length <= 3
    ? all.join(",")
    : `${all.slice(0, 3).join(",")} + ${all.length - 3} more...`;
}

function nodeStatus(node: unknown): string {
  const ready = itemsField(node, "status.conditions").find((one) => one.type === "Ready");
  const words = [ready?.status === "True" ? "Ready" : ready === undefined ? "Unknown" : "NotReady"];
  if (valueAt(node, "spec.unschedulable") === true) words.push("SchedulingDisabled");
  return words.join(",");
}

function nodeRoles(node: unknown): string {
  const labels = Object.keys((valueAt(node, "metadata.labels") ?? {}) as Item);
  const prefix = "node-role.kubernetes.io/";
  return joined(
    labels
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort(),
  );
}

function nodeAddress(node: unknown, type: string): string {
  const address = itemsField(node, "status.addresses").find((one) => one.type === type);
  return address === undefined ? "<none>" : textField(address, "address");
}

function claimCapacity(object: unknown): string {
  return textField(object, "status.capacity.storage");
}

function accessModes(object: unknown, path: string): string {
  const short: Readonly<Record<string, string>> = {
    ReadWriteOnce: "RWO",
    ReadOnlyMany: "ROX",
    ReadWriteMany: "RWX",
    ReadWriteOncePod: "RWOP",
  };
  const modes = valueAt(object, path);
  return Array.isArray(modes)
    ? modes.map((mode) => short[String(mode)] ?? String(mode)).join(",")
    : "";
}

function jobDuration(job: unknown, now: number): string {
  const start = parseTimeMs(textField(job, "status.startTime"));
  if (start === null) return "";
  return humanDuration((parseTimeMs(textField(job, "status.completionTime")) ?? now) - start);
}

function jobStatus(job: unknown): string {
  const conditions = itemsField(job, "status.conditions").filter((one) => one.status === "True");
  const found = ["Complete", "Failed", "Suspended"].find((type) =>
    conditions.some((one) => one.type === type),
  );
  return found ?? "Running";
}

function hpaTargets(hpa: unknown): string {
  const current = itemsField(hpa, "status.currentMetrics");
  const targets = itemsField(hpa, "spec.metrics").map((metric, index) => {
    const target = textField(metric, "resource.target.averageUtilization");
    const now = textField(current[index], "resource.current.averageUtilization", "<unknown>");
    const label = textField(metric, "resource.name", textField(metric, "type"));
    const shown = now === "<unknown>" ? now : `${now}%`;
    return target === "" ? `${label}: ${shown}` : `${label}: ${shown}/${target}%`;
  });
  return joined(targets);
}

function lastSeen(event: unknown): unknown {
  return (
    valueAt(event, "series.lastObservedTime") ??
    valueAt(event, "lastTimestamp") ??
    valueAt(event, "eventTime") ??
    valueAt(event, "firstTimestamp") ??
    valueAt(event, "metadata.creationTimestamp")
  );
}

function eventSource(event: unknown): string {
  const parts = [
    textField(event, "source.component") || textField(event, "reportingComponent"),
    textField(event, "source.host"),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function subjects(binding: unknown, kind: string): string {
  return itemsField(binding, "subjects")
    .filter((one) => one.kind === kind)
    .map((one) =>
      kind === "ServiceAccount"
        ? `${textField(one, "namespace")}/${textField(one, "name")}`
        : textField(one, "name"),
    )
    .join(", ");
}

const DEFAULT: TableColumns = {
  names: "NAME AGE",
  cells: (object, now) => [name(object), created(object, now)],
};

const BINDING: TableColumns = {
  names: "NAME ROLE AGE|USERS GROUPS SERVICEACCOUNTS",
  cells: (object, now) => [
    name(object),
    `${textField(object, "roleRef.kind")}/${textField(object, "roleRef.name")}`,
    created(object, now),
    subjects(object, "User"),
    subjects(object, "Group"),
    subjects(object, "ServiceAccount"),
  ],
};

const ROLE: TableColumns = {
  names: "NAME CREATED_AT",
  cells: (object) => [name(object), textField(object, "metadata.creationTimestamp")],
};

const TABLES: ReadonlyMap<string, TableColumns> = new Map<string, TableColumns>([
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
        textField(object, "spec.type", "ClusterIP"),
        textField(object, "spec.clusterIP", "<none>"),
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
        `${numberField(object, "status.readyReplicas")}/${numberField(object, "spec.replicas")}`,
        numberField(object, "status.updatedReplicas"),
        numberField(object, "status.availableReplicas"),
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
        numberField(object, "spec.replicas"),
        numberField(object, "status.replicas"),
        numberField(object, "status.readyReplicas"),
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
        `${numberField(object, "status.readyReplicas")}/${numberField(object, "spec.replicas")}`,
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
        numberField(object, "status.desiredNumberScheduled"),
        scheduled(object, "current"),
        numberField(object, "status.numberReady"),
        scheduled(object, "updated"),
        numberField(object, "status.numberAvailable"),
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
        `${numberField(object, "status.succeeded")}/${textField(object, "spec.completions", "1")}`,
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
        textField(object, "spec.schedule"),
        textField(object, "spec.timeZone", "<none>"),
        valueAt(object, "spec.suspend") === true ? "True" : "False",
        itemsField(object, "status.active").length,
        valueAt(object, "status.lastScheduleTime") === undefined
          ? "<none>"
          : age(valueAt(object, "status.lastScheduleTime"), now),
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
        textField(object, "status.nodeInfo.kubeletVersion"),
        nodeAddress(object, "InternalIP"),
        nodeAddress(object, "ExternalIP"),
        textField(object, "status.nodeInfo.osImage", "<unknown>"),
        textField(object, "status.nodeInfo.kernelVersion", "<unknown>"),
        textField(object, "status.nodeInfo.containerRuntimeVersion", "<unknown>"),
      ],
    },
  ],
  [
    "namespaces",
    {
      names: "NAME STATUS AGE",
      cells: (object, now) => [
        name(object),
        textField(object, "status.phase", "Active"),
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
        Object.keys((valueAt(object, "data") ?? {}) as Item).length +
          Object.keys((valueAt(object, "binaryData") ?? {}) as Item).length,
        created(object, now),
      ],
    },
  ],
  [
    "secrets",
    {
      names: "NAME TYPE DATA AGE",
      cells: (object, now) => [
        name(object),
        textField(object, "type", "Opaque"),
        Object.keys((valueAt(object, "data") ?? {}) as Item).length,
        created(object, now),
      ],
    },
  ],
  [
    "serviceaccounts",
    {
      names: "NAME SECRETS AGE",
      cells: (object, now) => [
        name(object),
        itemsField(object, "secrets").length,
        created(object, now),
      ],
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
        textField(object, "spec.ingressClassName", "<none>"),
        joined(
          itemsField(object, "spec.rules").map((rule) => textField(rule, "host", "*")),
          "*",
        ),
        itemsField(object, "status.loadBalancer.ingress")
          .map((one) => textField(one, "ip") || textField(one, "hostname"))
          .join(","),
        itemsField(object, "spec.tls").length > 0 ? "80, 443" : "80",
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
        textField(object, "status.phase"),
        textField(object, "spec.volumeName"),
        claimCapacity(object),
        accessModes(object, "status.accessModes"),
        textField(object, "spec.storageClassName"),
        created(object, now),
        textField(object, "spec.volumeMode", "<unset>"),
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
        textField(object, "spec.capacity.storage"),
        accessModes(object, "spec.accessModes"),
        textField(object, "spec.persistentVolumeReclaimPolicy"),
        textField(object, "status.phase"),
        valueAt(object, "spec.claimRef") === undefined
          ? ""
          : `${textField(object, "spec.claimRef.namespace")}/${textField(object, "spec.claimRef.name")}`,
        textField(object, "spec.storageClassName"),
        textField(object, "status.reason"),
        created(object, now),
        textField(object, "spec.volumeMode", "<unset>"),
      ],
    },
  ],
  [
    "storageclasses",
    {
      names: "NAME PROVISIONER RECLAIMPOLICY VOLUMEBINDINGMODE ALLOWVOLUMEEXPANSION AGE",
      cells: (object, now) => [
        textField(object, "metadata.name"),
        textField(object, "provisioner"),
        textField(object, "reclaimPolicy", "Delete"),
        textField(object, "volumeBindingMode", "Immediate"),
        String(valueAt(object, "allowVolumeExpansion") === true),
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
        `${textField(object, "spec.scaleTargetRef.kind")}/${textField(object, "spec.scaleTargetRef.name")}`,
        hpaTargets(object),
        textField(object, "spec.minReplicas", "<unset>"),
        numberField(object, "spec.maxReplicas"),
        numberField(object, "status.currentReplicas"),
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
        textField(object, "spec.minAvailable", "N/A"),
        textField(object, "spec.maxUnavailable", "N/A"),
        numberField(object, "status.disruptionsAllowed"),
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
        textField(object, "type"),
        textField(object, "reason"),
        `${textField(object, "involvedObject.kind").toLowerCase()}/${textField(object, "involvedObject.name")}`,
        textField(object, "message").trim(),
        textField(object, "involvedObject.fieldPath"),
        eventSource(object),
        age(
          valueAt(object, "firstTimestamp") ?? valueAt(object, "metadata.creationTimestamp"),
          now,
        ),
        numberField(object, "count") || 1,
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

export function columnsFor(resource: string): TableColumns {
  return TABLES.get(resource) ?? DEFAULT;
}

/**
 * The API server always tells the current number; a record of our own world leaves it out, where its daemons run as they
 * should.
 */
function scheduled(object: unknown, which: "current" | "updated"): number {
  const { status } = object as { status?: { currentNumberScheduled?: number } };
  const isTold = status?.currentNumberScheduled !== undefined;
  return numberField(
    object,
    isTold ? `status.${which}NumberScheduled` : "status.desiredNumberScheduled",
  );
}

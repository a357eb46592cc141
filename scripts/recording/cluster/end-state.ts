/** What controllers have made of a namespace, in words that any two clusters share. */
export interface EndState {
  readonly [kind: string]: readonly unknown[];
}

/** Lists that an end state is made of, by what they hold. */
export const LISTS: Readonly<Record<string, string>> = {
  deployments: "/apis/apps/v1/namespaces/otel-demo/deployments",
  replicaSets: "/apis/apps/v1/namespaces/otel-demo/replicasets",
  statefulSets: "/apis/apps/v1/namespaces/otel-demo/statefulsets",
  daemonSets: "/apis/apps/v1/namespaces/otel-demo/daemonsets",
  jobs: "/apis/batch/v1/namespaces/otel-demo/jobs",
  pods: "/api/v1/namespaces/otel-demo/pods",
  endpoints: "/api/v1/namespaces/otel-demo/endpoints",
  budgets: "/apis/policy/v1/namespaces/otel-demo/poddisruptionbudgets",
  quotas: "/api/v1/namespaces/otel-demo/resourcequotas",
  configMaps: "/api/v1/namespaces/otel-demo/configmaps",
};

// biome-ignore lint/suspicious/noExplicitAny: objects of a dozen kinds, as the API gives them.
type Item = any;

const TOLD: Readonly<Record<string, (item: Item) => unknown>> = {
  deployments: ({ metadata, spec, status }) => ({
    name: metadata.name,
    revision: metadata.annotations?.["deployment.kubernetes.io/revision"],
    replicas: spec.replicas,
    has: counts(status, ["replicas", "updatedReplicas", "readyReplicas", "availableReplicas"]),
    observed: status.observedGeneration === metadata.generation,
    conditions: (status.conditions ?? [])
      .map(({ type, status: is, reason }: Item) => `${type} ${is} ${reason}`)
      .sort(),
  }),
  replicaSets: ({ metadata, spec, status }) => ({
    of: ownerOf(metadata),
    revision: metadata.annotations?.["deployment.kubernetes.io/revision"],
    replicas: spec.replicas,
    ready: status.readyReplicas ?? 0,
    images: imagesOf(spec.template.spec),
  }),
  statefulSets: ({ metadata, spec, status }) => ({
    name: metadata.name,
    replicas: spec.replicas,
    has: counts(status, ["replicas", "readyReplicas", "updatedReplicas"]),
    current: status.currentRevision === status.updateRevision,
  }),
  daemonSets: ({ metadata, status }) => ({
    name: metadata.name,
    has: counts(status, ["desiredNumberScheduled", "numberReady", "updatedNumberScheduled"]),
  }),
  jobs: ({ metadata, status }) => ({
    name: metadata.name,
    has: counts(status, ["active", "succeeded", "failed"]),
    conditions: (status.conditions ?? [])
      .map(({ type, status: is }: Item) => `${type} ${is}`)
      .sort(),
  }),
  pods: ({ metadata, spec, status }) => ({
    of: ownerOf(metadata),
    ordinal: /-(\d+)$/.exec(metadata.name)?.[1] ?? null,
    images: imagesOf(spec),
    phase: status.phase,
    ready: (status.conditions ?? []).some(
      ({ type, status: is }: Item) => type === "Ready" && is === "True",
    ),
    going: metadata.deletionTimestamp !== undefined,
  }),
  endpoints: ({ metadata, subsets }) => ({
    name: metadata.name,
    subsets: (subsets ?? []).map(({ addresses, notReadyAddresses, ports }: Item) => ({
      addresses: (addresses ?? []).length,
      notReady: (notReadyAddresses ?? []).length,
      ports: (ports ?? []).map(({ name, port }: Item) => `${name ?? ""}:${port}`).sort(),
    })),
  }),
  budgets: ({ metadata, status }) => ({
    name: metadata.name,
    has: counts(status, ["currentHealthy", "desiredHealthy", "expectedPods", "disruptionsAllowed"]),
  }),
  quotas: ({ metadata, status }) => ({ name: metadata.name, used: status.used ?? {} }),
  configMaps: ({ metadata, data }) => ({ name: metadata.name, data: data ?? {} }),
};

function ownerOf(metadata: Item): string | null {
  const [owner] = metadata.ownerReferences ?? [];
  // A ReplicaSet's name ends in a hash that no two clusters share.
  return owner === undefined
    ? null
    : `${owner.kind} ${owner.kind === "ReplicaSet" ? owner.name.replace(/-[^-]+$/, "") : owner.name}`;
}

function imagesOf({ containers }: Item): string[] {
  return containers.map(({ image }: Item) => image);
}

function counts(status: Item, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, status[name] ?? 0]));
}

/** Of the objects whose names begin with `prefix`, with all that belongs to them. */
export function endState(
  lists: Readonly<Record<string, readonly Item[]>>,
  prefix: string,
): EndState {
  const mine = ({ metadata }: Item) => metadata.name.startsWith(`${prefix}-`);
  return Object.fromEntries(
    Object.entries(lists)
      .map(([kind, items]) => [
        kind,
        items
          .filter(mine)
          .map((item) => TOLD[kind]?.(item))
          .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
      ])
      .filter(([, told]) => (told as unknown[]).length > 0),
  );
}

import { asObject, asText, type JsonFields, parseJson, valueAt } from "../../../model/json.ts";
import { parseTimeMs } from "../../../model/time.ts";
import type { SnapshotTables } from "./files.ts";
import { readRows } from "./rows.ts";

/** One state of an object, seen in one or more pulls. */
export interface Version {
  readonly firstSeen: number;
  lastSeen: number;
  readonly body: JsonFields;
}

export interface ObjectHistory {
  readonly file: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly versions: Version[];
}

export interface ObjectHistories {
  readonly byKey: ReadonlyMap<string, ObjectHistory>;
  /** First and last pull of each kind: an object that appears after the first was created, one that ends before the last is gone. */
  readonly pulls: ReadonlyMap<string, readonly number[]>;
}

/** Large, and never the cause of a workload's failure. */
const IGNORED = new Set(["CustomResourceDefinition", "ClusterRole", "ClusterRoleBinding", "Lease"]);

export function objectKey(namespace: string | null, kind: string, name: string): string {
  return `${namespace ?? "cluster"}/${kind}/${name}`;
}

export async function readObjects(
  files: SnapshotTables,
  maxBytes?: number,
): Promise<ObjectHistories> {
  const byKey = new Map<string, ObjectHistory>();
  const digests = new Map<string, string>();
  const pulls = new Map<string, Set<number>>();
  for (const file of files.objects) {
    await readRows(
      files.root,
      file,
      (row) => {
        const time = parseTimeMs(row.get("Timestamp"));
        const body = asObject(parseJson(row.get("Body")));
        const kind = asText(body.kind);
        const name = asText(valueAt(body, "metadata.name"));
        if (time === null || kind === "" || name === "" || IGNORED.has(kind)) return;
        const minutes = pulls.get(kind) ?? new Set<number>();
        pulls.set(kind, minutes.add(Math.floor(time / 60_000)));
        const namespace = asText(valueAt(body, "metadata.namespace")) || null;
        const key = objectKey(namespace, kind, name);
        const history = byKey.get(key) ?? { file, kind, namespace, name, versions: [] };
        byKey.set(key, history);
        addVersion(history, time, body, digests, key);
      },
      maxBytes,
    );
  }
  for (const history of byKey.values()) history.versions.sort((a, b) => a.firstSeen - b.firstSeen);
  const sorted = [...pulls].map(([kind, minutes]) => [kind, [...minutes].sort((a, b) => a - b)]);
  return { byKey, pulls: new Map(sorted as [string, number[]][]) };
}

function addVersion(
  history: ObjectHistory,
  time: number,
  body: JsonFields,
  digests: Map<string, string>,
  key: string,
): void {
  const stable = JSON.stringify(body, (field, value: unknown) =>
    NOISE.has(field) ? undefined : value,
  );
  const last = history.versions.at(-1);
  if (last && digests.get(key) === stable) {
    last.lastSeen = Math.max(last.lastSeen, time);
    return;
  }
  digests.set(key, stable);
  history.versions.push({ firstSeen: time, lastSeen: time, body });
}

/** Fields that change although nothing happened. */
const NOISE = new Set([
  "resourceVersion",
  "managedFields",
  "lastHeartbeatTime",
  "lastProbeTime",
  "renewTime",
  "images",
]);

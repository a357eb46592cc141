import { type Dirent, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { byCodePoint } from "../../../model/order.ts";

/** Where each kind of evidence lies; paths are relative to the snapshot, which is how evidence is cited. */
export interface SnapshotFiles {
  readonly root: string;
  readonly alerts: readonly string[];
  readonly ticket: readonly string[];
  readonly events: readonly string[];
  readonly objects: readonly string[];
  readonly logs: readonly string[];
  readonly traces: readonly string[];
  readonly podMetrics: readonly string[];
  readonly serviceMetrics: readonly string[];
}

const KINDS: readonly [keyof Omit<SnapshotFiles, "root">, RegExp][] = [
  ["ticket", /^alerts_in_alerting_state.*\.json$/i],
  ["alerts", /^alerts_at.*\.json$/i],
  ["events", /^k8s_events.*\.tsv$/i],
  ["objects", /^k8s_objects.*\.tsv$/i],
  ["logs", /^otel_logs.*\.tsv$/i],
  ["traces", /^otel_traces.*\.tsv$/i],
  ["podMetrics", /^pod_.*\.tsv$/i],
  ["serviceMetrics", /^service_.*\.tsv$/i],
];

/** Finds the files by what they are called, wherever a recorder put them (flat, raw/, lite/, alerts loose). */
export function findFiles(root: string): SnapshotFiles {
  const found: Record<string, string[]> = Object.fromEntries(KINDS.map(([kind]) => [kind, []]));
  for (const file of filesBelow(root, root)) {
    const kind = KINDS.find(([, pattern]) => pattern.test(basename(file)))?.[0];
    if (kind) found[kind]?.push(file);
  }
  for (const list of Object.values(found)) list.sort(byCodePoint);
  return { root, ...(found as unknown as Omit<SnapshotFiles, "root">) };
}

/** Links are followed only as files: a staged snapshot is made of links, a loop of folders must not hang us. */
function* filesBelow(root: string, folder: string): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else yield relative(root, path);
  }
}

import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { byCodePoint } from "../model/order.ts";

export type Signal = "alerts" | "events" | "objects" | "logs" | "traces" | "metrics" | "topology";

/** A file of a snapshot, by its path inside the folder. */
export interface SnapshotFile {
  /** With forward slashes. */
  readonly path: string;
  readonly signal: Signal | null;
}

const GROUND_TRUTH = /^ground_?truth(_v\d+)?\.(ya?ml|json)$/i;
/** What the recorder leaves beside the telemetry: it tells how the incident was made. */
const RECORDER = /^(status|assertion|assertions|metadata|scenario|task)\.(json|ya?ml)$/i;
/** Telemetry comes as these; anything else is nobody's evidence and stays outside. */
const TELEMETRY = /\.(tsv|csv|json|jsonl|ndjson|log|txt)$/i;

const SIGNALS: readonly (readonly [Signal, RegExp])[] = [
  ["alerts", /(^|\/)alerts?[_.-]|(^|\/)alerts\//],
  ["events", /(^|\/)(k8s_events|events__)/],
  ["objects", /(^|\/)k8s_objects/],
  ["logs", /(^|\/)otel_logs/],
  ["traces", /(^|\/)(otel_traces|traces_at_)/],
  ["metrics", /(^|\/)metrics(_pod|_service)?\/|(^|\/)(pod|service)_[^/]*\.tsv$/],
  ["topology", /(^|\/)(nodes|edges|graph)__|(^|\/)(topology|architecture)[^/]*\.json$/],
];

export function isGroundTruth(path: string): boolean {
  return GROUND_TRUTH.test(baseName(path));
}

/** What an agent may see: telemetry, without truth, recorder files and hidden files. */
export function isVisible(path: string): boolean {
  const parts = path.split("/");
  if (parts.some((part) => part.startsWith(".") || GROUND_TRUTH.test(part))) return false;
  return TELEMETRY.test(path) && !RECORDER.test(baseName(path));
}

export function signalOf(path: string): Signal | null {
  return SIGNALS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/**
 * Every regular file below a folder, sorted. Symbolic links are not followed, they may lead anywhere; but
 * for those into the blobs of the Hugging Face cache that the folder itself lies in.
 */
export function listFiles(folder: string): readonly string[] {
  const found: string[] = [];
  walk(folder, "", found);
  return found.sort(byCodePoint);
}

function walk(folder: string, below: string, found: string[]): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) walk(folder, path, found);
    else if (entry.isFile() || (entry.isSymbolicLink() && isHubBlob(folder, path))) {
      found.push(path);
    }
  }
}

/** `<cache>/snapshots/<revision>/...` links to `<cache>/blobs/<digest>`: so `hf download` lays out a data set. */
function isHubBlob(folder: string, path: string): boolean {
  const link = join(folder, path);
  let target: string;
  try {
    target = realpathSync(link);
  } catch {
    return false;
  }
  if (basename(dirname(target)) !== "blobs") return false;
  return (
    realpathSync(folder).startsWith(join(dirname(dirname(target)), "snapshots", sep)) &&
    statSync(target).isFile()
  );
}

export function snapshotFiles(folder: string): readonly SnapshotFile[] {
  const files = listFiles(folder);
  return files.filter(isVisible).map((path) => ({ path, signal: signalOf(path) }));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

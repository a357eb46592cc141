import { textHash } from "../../../random.ts";
import type { Cluster, PodRuntime } from "../../cluster.ts";
import type { Container, Volume } from "../../kinds.ts";
import { decoded } from "../../secrets.ts";

const SYNC_SECONDS = 60;

/** Writes the files of all volumes; answers why it cannot, in the kubelet's words, or null. */
export function mount(cluster: Cluster, runtime: PodRuntime): string | null {
  const { namespace = "" } = runtime.pod.metadata;
  for (const volume of runtime.pod.spec.volumes ?? []) {
    const source = sourceOf(cluster, namespace, volume);
    if (source === "not files") continue;
    if (source.data === null) {
      if (source.optional) continue;
      return `MountVolume.SetUp failed for volume "${volume.name}" : ${source.kind} "${source.name}" not found`;
    }
    runtime.files.set(volume.name, { version: source.version, data: source.data });
  }
  return null;
}

interface Source {
  readonly kind: "configmap" | "secret";
  readonly name: string;
  readonly optional: boolean;
  readonly version: string;
  /** Null where the object does not exist. */
  readonly data: Readonly<Record<string, string>> | null;
}

function sourceOf(cluster: Cluster, namespace: string, volume: Volume): Source | "not files" {
  if (volume.configMap) {
    const { name, optional = false } = volume.configMap;
    const map = cluster.store.get("ConfigMap", namespace, name);
    const version = map?.metadata.resourceVersion ?? "";
    return { kind: "configmap", name, optional, version, data: map ? (map.data ?? {}) : null };
  }
  if (volume.secret) {
    const { secretName: name, optional = false } = volume.secret;
    const secret = cluster.store.get("Secret", namespace, name);
    const version = secret?.metadata.resourceVersion ?? "";
    const data = secret ? readable(secret.data ?? {}) : null;
    return { kind: "secret", name, optional, version, data };
  }
  return "not files";
}

function readable(data: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, decoded(value)]));
}

/**
 * Once a minute, each pod at a second of its own, the kubelet writes mounted ConfigMaps and Secrets anew. A process
 * sees the new files; what it read when it started, and every environment variable, stays until it is restarted.
 */
export function syncFiles(cluster: Cluster, runtime: PodRuntime): void {
  const { uid, namespace = "" } = runtime.pod.metadata;
  if (runtime.files.size === 0 || (cluster.now + (textHash(uid) % 12) * 5) % SYNC_SECONDS !== 0)
    return;
  for (const volume of runtime.pod.spec.volumes ?? []) {
    const known = runtime.files.get(volume.name);
    if (!known) continue;
    const source = sourceOf(cluster, namespace, volume);
    if (source === "not files" || source.data === null || source.version === known.version)
      continue;
    runtime.files.set(volume.name, { version: source.version, data: source.data });
  }
}

/** What a container reads at a path, or null where nothing is mounted there. */
export function fileAt(runtime: PodRuntime, container: Container, path: string): string | null {
  for (const { name, mountPath } of container.volumeMounts ?? []) {
    if (!path.startsWith(`${mountPath}/`)) continue;
    return runtime.files.get(name)?.data[path.slice(mountPath.length + 1)] ?? null;
  }
  return null;
}

/** The first file of a mounted volume that cannot be read as what its name says; the volume where it is missing. */
export function brokenFile(runtime: PodRuntime, volume: string): string | null {
  const files = runtime.files.get(volume);
  if (!files) return volume;
  for (const [key, text] of Object.entries(files.data)) {
    if (!key.endsWith(".json")) continue;
    try {
      JSON.parse(text);
    } catch {
      return key;
    }
  }
  return null;
}

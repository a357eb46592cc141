import type { PodRuntime } from "./cluster.ts";

/**
 * What controllers remember from one step to the next, as a process holds it in memory. It belongs to one world:
 * two worlds of one process know nothing of each other.
 */
export class Memory {
  /** Store epoch at which Endpoints were last compared with the pods. */
  endpointsEpoch = -1;
  /** Which impairments and paused pods routes were last computed with. */
  chaosState = "";
  /** Pods by the uid of their owner, as of so many writes. */
  podsByOwner: {
    readonly writes: number;
    readonly owners: ReadonlyMap<string, readonly PodRuntime[]>;
  } | null = null;
  /** Writes at which pods and their runtimes were last compared. */
  metPods = -1;
  /** Removals from the store that garbage collection has seen. */
  collectedRemovals = -1;
  /** Writes at which it last looked for objects on their way out. */
  collectedWrites = -1;
  /** Writes at which taints were last compared with the nodes' state. */
  taintedWrites = -1;
  /** What each autoscaler asked for in the last minutes, by its uid. */
  readonly recommendations = new Map<string, readonly { at: number; replicas: number }[]>();
  /** When each node was last short of memory or disk, by node and condition. */
  readonly pressedAt = new Map<string, number>();
  /** When each experiment was first seen, by its uid. */
  readonly chaosSince = new Map<string, number>();
  /** How many pods each set has made so far; the next name depends on it. */
  readonly serials = new Map<string, number>();
  /** Versions of each Deployment and its sets as they were when it was last looked at, by its uid. */
  readonly syncedDeployments = new Map<string, string>();
  /** Hash of each Deployment's pod template, by uid, as of a generation. */
  readonly templateHashes = new Map<
    string,
    { readonly generation: number; readonly hash: string }
  >();
  /** Resource attributes of a pod's telemetry, which are many words put together once. */
  readonly resources = new WeakMap<PodRuntime, string>();

  isKnown(name: string): boolean {
    return this.serials.has(name);
  }

  nextSerial(name: string): number {
    const serial = (this.serials.get(name) ?? 0) + 1;
    this.serials.set(name, serial);
    return serial;
  }
}

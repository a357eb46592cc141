import type { FlagEffect } from "../application/types.ts";
import type { PodRuntime } from "./cluster.ts";
import { brokenFile } from "./controllers/kubelet/mounts.ts";
import { legsOf, type Network } from "./network.ts";

interface FlagFile {
  readonly flags?: Readonly<
    Record<string, { readonly state: string; readonly defaultVariant: string }>
  >;
}

/**
 * flagd reads its file when it starts: an init step copies the ConfigMap, so what the kubelet writes later is not
 * seen. Its clients fall back to "off" when they cannot reach it.
 */
export class Flags {
  readonly #network: Network;
  /** Default variants as each flagd pod loaded them. */
  readonly #loaded = new Map<string, { startedAt: number | null; variants: Map<string, string> }>();

  constructor(network: Network) {
    this.#network = network;
  }

  /** What a flag does to this pod now: 0 is nothing. */
  amount(runtime: PodRuntime, effect: FlagEffect): number {
    const host = runtime.environment.get("FLAGD_HOST");
    if (host === undefined) return 0;
    const route = this.#network.route(runtime, `${host}:8013`);
    const [leg] = legsOf(route);
    if (!leg || leg.way.refusal) return 0;
    return effect.variants[this.#variants(leg.runtime).get(effect.flag) ?? ""] ?? 0;
  }

  #variants(flagd: PodRuntime): Map<string, string> {
    const known = this.#loaded.get(flagd.pod.metadata.uid);
    if (known && known.startedAt === flagd.startedAt) return known.variants;
    const variants = new Map<string, string>();
    const text = this.#text(flagd);
    for (const [name, flag] of Object.entries(text.flags ?? {})) {
      if (flag.state === "ENABLED") variants.set(name, flag.defaultVariant);
    }
    this.#loaded.set(flagd.pod.metadata.uid, { startedAt: flagd.startedAt, variants });
    return variants;
  }

  #text(flagd: PodRuntime): FlagFile {
    const [name] = flagd.workload.mounts ?? [];
    if (!name || brokenFile(flagd, name) !== null) return {};
    const [text = "{}"] = Object.values(flagd.files.get(name)?.data ?? {});
    return JSON.parse(text) as FlagFile;
  }
}

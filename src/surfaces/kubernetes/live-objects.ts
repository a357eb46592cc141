import { sortedBy } from "../../model/order.ts";
import { toV1 } from "../../world/api/autoscalers.ts";
import { spoken } from "../../world/api/defaults.ts";
import type { ResourceKind } from "../../world/api/kinds.ts";
import type { Fields } from "../../world/api/values.ts";
import type { KubeObject } from "../../world/cluster/kinds.ts";
import { coreEvent } from "../../world/telemetry/events.ts";
import type { SurfaceClock } from "../clock.ts";
import type { KubernetesObject } from "../index/objects.ts";
import type { Life } from "../live/life.ts";
import { type ClusterObjects, inKind } from "./objects.ts";

/** The objects of a world as they are at this moment. */
export class LiveObjects implements ClusterObjects {
  readonly #life: Life;
  readonly #clock: SurfaceClock;
  readonly #said = new WeakMap<
    KubeObject,
    { readonly version: string; readonly object: KubernetesObject }
  >();

  constructor(life: Life, clock: SurfaceClock) {
    this.#life = life;
    this.#clock = clock;
  }

  get resourceVersion(): string {
    return String(this.#life.version);
  }

  *list(kind: ResourceKind, namespace: string | null): Generator<KubernetesObject> {
    const found = sortedBy(
      [...this.#every(kind)].filter(
        ({ metadata }) => namespace === null || metadata.namespace === namespace,
      ),
      ({ metadata }) => `${metadata.namespace ?? ""}/${metadata.name}`,
    );
    for (const one of found) yield this.said(kind, one);
  }

  find(kind: ResourceKind, namespace: string, name: string): KubernetesObject | null {
    for (const one of this.#every(kind)) {
      if (one.metadata.name === name && (one.metadata.namespace ?? "") === namespace)
        return this.said(kind, one);
    }
    return null;
  }

  /** An object as this kind's version speaks it: told once as long as nobody writes to it. */
  said(kind: ResourceKind, object: KubeObject): KubernetesObject {
    const version = `${object.metadata.resourceVersion} ${kind.group}/${kind.version}`;
    const known = this.#said.get(object);
    if (known?.version === version) return known.object;
    const said = this.#speak(kind, object);
    this.#said.set(object, { version, object: said });
    return said;
  }

  #speak(kind: ResourceKind, object: KubeObject): KubernetesObject {
    const full = spoken(object) as unknown as Fields;
    const old = kind.group === "autoscaling" && kind.version === "v1";
    const moved = this.#clock.shifted((old ? toV1(full) : full) as unknown as KubernetesObject);
    return inKind(kind, moved);
  }

  *#every(kind: ResourceKind): Iterable<KubeObject> {
    const { cluster } = this.#life;
    if (kind.kind === "Event") {
      for (const event of cluster.events.alive())
        yield coreEvent(cluster.clock, event) as unknown as KubeObject;
      return;
    }
    yield* cluster.store.every(kind.kind);
  }
}

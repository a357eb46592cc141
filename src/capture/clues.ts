import { asList, asObject, asText, type JsonFields, valueAt } from "../model/json.ts";
import { parseTime } from "../model/time.ts";
import type { Observation } from "./observation.ts";
import { RECONSTRUCTED } from "./record/past-versions.ts";

/** Why an object may be a cause, and the words of the record that say so. */
export interface Clue {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly what:
    | "changed"
    | "warned about"
    | "alerted about"
    | "not running"
    | "named by the investigator"
    | "named in the notes";
  readonly at: bigint | null;
  /** Stands in the record as it is written here. */
  readonly quote: string;
}

export type NamedObject = Pick<Clue, "kind" | "namespace" | "name">;

function keyOf({ kind, namespace, name }: NamedObject): string {
  return `${kind}/${namespace ?? ""}/${name}`;
}

const MOST = 20_000;
/** What the cluster itself writes; a person's or a pipeline's write is what may have broken something. */
const CONTROLLERS =
  /^(kube-controller-manager|kubelet|kube-scheduler|kube-apiserver|.*-controller(-manager)?|.*operator|cluster-autoscaler|endpointslice.*|coredns|metrics-server)$/i;
/** Reasons of events that tell what somebody, or an autoscaler, did. */
const CHANGES = new Set([
  "ScalingReplicaSet",
  "SuccessfulRescale",
  "SuccessfulCreate",
  "SuccessfulDelete",
  "Suspended",
  "Applied",
  "Started",
]);
const DERIVED = new Set([
  "Pod",
  "ReplicaSet",
  "Endpoints",
  "EndpointSlice",
  "Event",
  "Lease",
  "ControllerRevision",
]);

/** Collects, from what is written, everything that speaks of a cause. */
export class Clues {
  readonly found: Clue[] = [];
  /** "Kind/namespace/name" of every object: a cluster has hundreds of thousands. */
  readonly objects = new Set<string>();
  readonly #owners = new Map<string, NamedObject>();

  add(seen: Observation): void {
    switch (seen.signal) {
      case "objects":
        this.#object(seen.object, seen.at);
        return;
      case "events":
        this.#event(seen.event, seen.at);
        return;
      case "alerts": {
        const { labels, annotations, activeAt } = seen.alert;
        const name = labels.service_name ?? labels.service ?? labels.deployment ?? labels.pod ?? "";
        const kind = labels.deployment
          ? "Deployment"
          : labels.pod && !labels.service
            ? "Pod"
            : "Service";
        const quote = annotations.description ?? annotations.summary ?? labels.alertname ?? "";
        if (name !== "")
          this.#note({
            kind,
            namespace: labels.namespace ?? null,
            name,
            what: "alerted about",
            at: activeAt === null ? seen.at : parseTime(activeAt.replace(/(\.\d{9})\d+/, "$1")),
            quote,
          });
        return;
      }
      default:
        return;
    }
  }

  /** A pod is one of many that its workload makes: what is wrong with it is most often wrong with that. */
  workloadOf(place: NamedObject): NamedObject {
    let found = place;
    for (
      let owner = this.#owners.get(keyOf(found));
      owner !== undefined;
      owner = this.#owners.get(keyOf(found))
    ) {
      if (owner.kind === "Node" || keyOf(owner) === keyOf(place)) break;
      found = owner;
    }
    return found;
  }

  #note(clue: Clue): void {
    if (this.found.length < MOST) this.found.push(clue);
  }

  #event(event: JsonFields, at: bigint | null): void {
    const target = asObject(event.involvedObject ?? event.regarding);
    const name = asText(target.name);
    const kind = asText(target.kind);
    const isChange = CHANGES.has(asText(event.reason)) && !DERIVED.has(kind);
    if (name === "" || (event.type !== "Warning" && !isChange)) return;
    const namespace = asText(target.namespace) || null;
    const quote = asText(event.message ?? event.note) || asText(event.reason);
    this.#note({ kind, namespace, name, what: isChange ? "changed" : "warned about", at, quote });
  }

  #object(object: JsonFields, at: bigint | null): void {
    const kind = asText(object.kind);
    const metadata = asObject(object.metadata);
    const name = asText(metadata.name);
    const namespace = asText(metadata.namespace) || null;
    const place = { kind, namespace, name };
    this.objects.add(keyOf(place));
    const owner = asList(metadata.ownerReferences)
      .map(asObject)
      .find((one) => one.controller === true);
    if (owner)
      this.#owners.set(keyOf(place), {
        kind: asText(owner.kind),
        namespace,
        name: asText(owner.name),
      });
    const [written] = asList(metadata.managedFields).map((entry) =>
      asText(asObject(entry).manager),
    );
    if (written?.startsWith(RECONSTRUCTED)) {
      this.#note({ ...place, what: "changed", at, quote: written });
      return;
    }
    if (valueAt(object, "spec.replicas") === 0 && kind !== "ReplicaSet")
      this.#note({ ...place, what: "not running", at: null, quote: '"replicas":0' });
    if (kind === "Pod") this.#pod(object, place);
    if (DERIVED.has(kind)) return;
    for (const entry of asList(metadata.managedFields)) {
      const { manager, time, subresource, operation } = asObject(entry);
      if (CONTROLLERS.test(asText(manager)) || subresource === "status") continue;
      const when = parseTime(asText(time));
      if (when !== null)
        this.#note({
          ...place,
          what: "changed",
          at: when,
          quote: `"manager":${JSON.stringify(manager)},"operation":${JSON.stringify(operation)}`,
        });
    }
    const created = parseTime(asText(metadata.creationTimestamp));
    if (created !== null)
      this.#note({
        ...place,
        what: "changed",
        at: created,
        quote: `"creationTimestamp":${JSON.stringify(metadata.creationTimestamp)}`,
      });
  }

  #pod(object: JsonFields, place: NamedObject): void {
    for (const status of asList(valueAt(object, "status.containerStatuses"))) {
      const { waiting, terminated } = asObject(asObject(status).state);
      const reason = asText(asObject(waiting).reason) || asText(asObject(terminated).reason);
      if (reason === "" || reason === "Completed" || reason === "ContainerCreating") continue;
      const quote = asText(asObject(waiting).message) || `"reason":${JSON.stringify(reason)}`;
      this.#note({ ...place, what: "not running", at: null, quote });
    }
  }
}

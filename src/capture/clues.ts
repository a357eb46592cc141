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
    | "named in the notes";
  readonly at: bigint | null;
  /** Stands in the record as it is written here. */
  readonly quote: string;
}

const MOST = 20_000;
/** What the cluster itself writes; a person's or a pipeline's write is what may have broken something. */
const CONTROLLERS =
  /^(kube-controller-manager|kubelet|kube-scheduler|kube-apiserver|.*-controller(-manager)?|.*operator|cluster-autoscaler|endpointslice.*|coredns|metrics-server)$/i;
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
  readonly objects = new Map<string, { kind: string; namespace: string | null; name: string }>();

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

  #note(clue: Clue): void {
    if (this.found.length < MOST) this.found.push(clue);
  }

  #event(event: JsonFields, at: bigint | null): void {
    const target = asObject(event.involvedObject ?? event.regarding);
    const name = asText(target.name);
    if (name === "" || event.type !== "Warning") return;
    const namespace = asText(target.namespace) || null;
    const quote = asText(event.message ?? event.note) || asText(event.reason);
    this.#note({ kind: asText(target.kind), namespace, name, what: "warned about", at, quote });
  }

  #object(object: JsonFields, at: bigint | null): void {
    const kind = asText(object.kind);
    const metadata = asObject(object.metadata);
    const name = asText(metadata.name);
    const namespace = asText(metadata.namespace) || null;
    this.objects.set(`${kind}/${namespace ?? ""}/${name}`, { kind, namespace, name });
    const place = { kind, namespace, name };
    const was = asObject(metadata.annotations)[RECONSTRUCTED];
    if (was !== undefined) {
      this.#note({ ...place, what: "changed", at, quote: asText(was) });
      return;
    }
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

  #pod(object: JsonFields, place: Pick<Clue, "kind" | "namespace" | "name">): void {
    for (const status of asList(valueAt(object, "status.containerStatuses"))) {
      const { waiting, terminated } = asObject(asObject(status).state);
      const reason = asText(asObject(waiting).reason) || asText(asObject(terminated).reason);
      if (reason === "" || reason === "Completed" || reason === "ContainerCreating") continue;
      const quote = asText(asObject(waiting).message) || `"reason":${JSON.stringify(reason)}`;
      this.#note({ ...place, what: "not running", at: null, quote });
    }
  }
}

import { asList, asObject, asText, type JsonFields, valueAt } from "../../model/json.ts";
import { sortedBy } from "../../model/order.ts";
import { isoTime, parseTime } from "../../model/time.ts";
import type { ObjectSeen } from "../observation.ts";

const SECOND = 1_000_000_000n;
/** The field manager of a version that nobody saw: it says what tells that it was so. */
export const RECONSTRUCTED = "reconstructed from ";

interface Revision {
  readonly number: number;
  readonly since: bigint;
  readonly template: JsonFields;
  readonly from: string;
}

/**
 * What workloads looked like before: a capture sees objects as they are, but each old ReplicaSet and ControllerRevision
 * keeps the template of the time it was made.
 */
export class PastVersions {
  readonly #workloads = new Map<string, JsonFields>();
  readonly #revisions = new Map<string, Revision[]>();

  add({ object }: ObjectSeen): void {
    const kind = asText(object.kind);
    if (kind === "Deployment" || kind === "StatefulSet" || kind === "DaemonSet")
      this.#workloads.set(uidOf(object), object);
    const revision =
      kind === "ReplicaSet"
        ? replicaSet(object)
        : kind === "ControllerRevision"
          ? controller(object)
          : null;
    const owner = ownerOf(object);
    if (revision === null || owner === null) return;
    const known = this.#revisions.get(owner);
    if (known === undefined) this.#revisions.set(owner, [revision]);
    else known.push(revision);
  }

  /** Earlier versions that were replaced after `from`: one just before each change, one as it was made. */
  *versions(from: bigint): Generator<ObjectSeen> {
    for (const workload of sortedBy(this.#workloads.values(), keyOf)) {
      const all = [...(this.#revisions.get(uidOf(workload)) ?? [])].sort(
        (a, b) => a.number - b.number,
      );
      for (const [index, revision] of all.entries()) {
        const next = all[index + 1];
        if (next === undefined || next.since <= from || next.since <= revision.since) continue;
        const start = revision.since > from ? revision.since : from;
        const before = next.since - SECOND > start ? next.since - SECOND : start;
        yield version(workload, revision, before);
        yield version(workload, next, next.since);
      }
    }
  }
}

function version(
  workload: JsonFields,
  { template, number, from }: Revision,
  at: bigint,
): ObjectSeen {
  const metadata = asObject(workload.metadata);
  const { status, ...rest } = workload;
  const spec = { ...asObject(workload.spec), template };
  return {
    signal: "objects",
    at,
    object: {
      ...rest,
      metadata: {
        ...metadata,
        resourceVersion: `${asText(metadata.resourceVersion)}-${number}`,
        managedFields: [
          {
            manager: RECONSTRUCTED + from,
            operation: "Update",
            time: isoTime(Number(at / 1_000_000n)),
          },
        ],
      },
      spec,
    },
  };
}

function replicaSet(object: JsonFields): Revision | null {
  const annotations = asObject(valueAt(object, "metadata.annotations"));
  const number = Number(annotations["deployment.kubernetes.io/revision"] ?? Number.NaN);
  const template = asObject(valueAt(object, "spec.template"));
  const metadata = asObject(template.metadata);
  const { "pod-template-hash": _, ...labels } = asObject(metadata.labels);
  return revisionOf(object, number, { ...template, metadata: { ...metadata, labels } });
}

function controller(object: JsonFields): Revision | null {
  const template = asObject(valueAt(object, "data.spec.template"));
  const { $patch: _, ...rest } = template;
  return Object.keys(rest).length === 0 ? null : revisionOf(object, Number(object.revision), rest);
}

function revisionOf(object: JsonFields, number: number, template: JsonFields): Revision | null {
  const since = parseTime(asText(valueAt(object, "metadata.creationTimestamp")));
  const name = asText(valueAt(object, "metadata.name"));
  return since === null || !Number.isFinite(number)
    ? null
    : { number, since, template, from: `${asText(object.kind)}/${name}` };
}

function ownerOf(object: JsonFields): string | null {
  const owners = asList(valueAt(object, "metadata.ownerReferences")).map(asObject);
  const owner = owners.find((one) => one.controller === true) ?? owners[0];
  return owner === undefined ? null : asText(owner.uid) || null;
}

function uidOf(object: JsonFields): string {
  return asText(valueAt(object, "metadata.uid")) || keyOf(object);
}

function keyOf(object: JsonFields): string {
  const { namespace, name } = asObject(object.metadata);
  return `${asText(object.kind)}/${asText(namespace)}/${asText(name)}`;
}

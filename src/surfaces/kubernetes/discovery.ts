import { sha256 } from "../../model/digest.ts";
import type { ResourceKind } from "../../world/api/kinds.ts";
import { noSuchResource } from "../../world/api/status.ts";

const READ = ["get", "list", "watch"];
const ALL_VERBS = [
  "create",
  "delete",
  "deletecollection",
  "get",
  "list",
  "patch",
  "update",
  "watch",
];
const SUBRESOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ["pods", ["attach", "eviction", "exec", "log", "portforward", "status"]],
  ["deployments", ["scale", "status"]],
  ["statefulsets", ["scale", "status"]],
  ["replicasets", ["scale", "status"]],
]);

/** Parts that are read or written as an object of another kind; drain and scale look for these. */
const OF_ANOTHER_KIND: ReadonlyMap<string, object> = new Map([
  ["eviction", { group: "policy", version: "v1", kind: "Eviction" }],
  ["scale", { group: "autoscaling", version: "v1", kind: "Scale" }],
]);

const VERBS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["eviction", ["create"]],
  ["log", ["get"]],
  ["scale", ["get", "patch", "update"]],
  ["status", ["get"]],
]);

const groupVersion = (group: string, version: string) =>
  group === "" ? version : `${group}/${version}`;

export function coreVersions(): unknown {
  return { kind: "APIVersions", versions: ["v1"], serverAddressByClientCIDRs: [] };
}

export function groupList(kinds: readonly ResourceKind[]): unknown {
  const groups = [...new Set(kinds.map((one) => one.group))].filter((group) => group !== "");
  return {
    kind: "APIGroupList",
    apiVersion: "v1",
    groups: groups.map((group) => groupEntry(kinds, group)),
  };
}

export function groupDocument(kinds: readonly ResourceKind[], group: string): unknown {
  if (!kinds.some((one) => one.group === group)) throw noSuchResource();
  return { kind: "APIGroup", apiVersion: "v1", ...groupEntry(kinds, group) };
}

function groupEntry(kinds: readonly ResourceKind[], group: string) {
  const versions = [
    ...new Set(kinds.filter((one) => one.group === group).map((one) => one.version)),
  ].map((version) => ({ groupVersion: groupVersion(group, version), version }));
  return { name: group, versions, preferredVersion: versions[0] };
}

export function resourceList(
  kinds: readonly ResourceKind[],
  group: string,
  version: string,
): unknown {
  const served = kinds.filter((one) => one.group === group && one.version === version);
  if (served.length === 0) throw noSuchResource();
  return {
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion: groupVersion(group, version),
    resources: served.flatMap(resourceEntries),
  };
}

function resourceEntries(one: ResourceKind): unknown[] {
  const review = one.resource.endsWith("reviews");
  const metrics = one.group === "metrics.k8s.io";
  const main = {
    name: one.resource,
    singularName: metrics ? "" : one.kind.toLowerCase(),
    namespaced: one.namespaced,
    kind: one.kind,
    verbs: review ? ["create"] : metrics ? READ.slice(0, 2) : ALL_VERBS,
    ...(one.shortNames.length === 0 ? {} : { shortNames: one.shortNames }),
    ...(one.categories.length === 0 ? {} : { categories: one.categories }),
    ...(review || metrics
      ? {}
      : { storageVersionHash: sha256(`${one.group}/${one.kind}`).slice(0, 11) }),
  };
  if (review || metrics) return [main];
  const subresources = SUBRESOURCES.get(one.resource) ?? [];
  return [
    main,
    ...subresources.map((sub) => ({
      name: `${one.resource}/${sub}`,
      singularName: "",
      namespaced: one.namespaced,
      ...(OF_ANOTHER_KIND.get(sub) ?? { kind: one.kind }),
      verbs: VERBS_OF.get(sub) ?? ["create", "get"],
    })),
  ];
}

import { readQuantity } from "../quantity.ts";
import { at, copy, type Fields, fieldsAt, get, listAt, same, textAt } from "../values.ts";
import type { Check } from "./check.ts";

/** What may not change any more once the object is there. */
export function checkUnchanged(check: Check, next: Fields, before: Fields): void {
  const spec = fieldsAt(next, "spec");
  const old = fieldsAt(before, "spec");
  switch (textAt(next, "kind")) {
    case "Deployment":
    case "ReplicaSet":
    case "DaemonSet":
      immutable(check, next, before, "selector");
      return;
    case "StatefulSet":
      if (!same(without(spec, SET_MAY_CHANGE), without(old, SET_MAY_CHANGE)))
        check.forbidden(
          "spec",
          "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden",
        );
      return;
    case "Pod":
      checkPod(check, spec, old);
      return;
    case "Job":
      for (const name of ["completions", "selector", "template", "completionMode"])
        immutable(check, next, before, name);
      return;
    case "PersistentVolumeClaim":
      checkClaim(check, next, before);
      return;
    case "Service": {
      const address = textAt(old, "clusterIP");
      const now = textAt(spec, "clusterIP");
      if (address !== "" && now !== address && textAt(spec, "type") !== "ExternalName")
        check.invalid("spec.clusterIPs[0]", [now], "may not change once set");
      return;
    }
    case "ConfigMap":
    case "Secret":
      checkSealed(check, next, before);
      return;
    case "StorageClass":
      for (const name of ["parameters", "provisioner", "reclaimPolicy"])
        if (!same(get(next, name), get(before, name)))
          check.forbidden(name, `updates to ${name} are forbidden.`);
      return;
    default:
  }
}

function immutable(check: Check, next: Fields, before: Fields, name: string): void {
  const value = at(next, "spec", name) ?? null;
  if (!same(value, at(before, "spec", name) ?? null))
    check.invalid(`spec.${name}`, value, "field is immutable");
}

const SET_MAY_CHANGE = [
  "replicas",
  "ordinals",
  "template",
  "updateStrategy",
  "revisionHistoryLimit",
  "persistentVolumeClaimRetentionPolicy",
  "minReadySeconds",
];

function without(object: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function checkPod(check: Check, spec: Fields, old: Fields): void {
  const bare = (one: Fields): Fields => {
    const rest = copy(one);
    for (const kind of ["containers", "initContainers"])
      for (const container of listAt(rest, kind)) delete (container as Fields).image;
    for (const name of ["activeDeadlineSeconds", "terminationGracePeriodSeconds"])
      delete rest[name];
    return rest;
  };
  const [left, right] = [bare(spec), bare(old)];
  const tolerations = listAt(left, "tolerations");
  if (listAt(right, "tolerations").every((one) => tolerations.some((other) => same(one, other)))) {
    delete left.tolerations;
    delete right.tolerations;
  }
  if (!same(left, right))
    check.forbidden(
      "spec",
      "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)",
    );
}

function checkClaim(check: Check, next: Fields, before: Fields): void {
  const bare = (one: Fields) => {
    const spec = copy(fieldsAt(one, "spec"));
    delete fieldsAt(spec, "resources").requests;
    delete spec.volumeAttributesClassName;
    return spec;
  };
  const bound = textAt(before, "spec", "volumeName") !== "";
  if (!same(bare(next), bare(before)))
    check.forbidden(
      "spec",
      "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims",
    );
  const size = (one: Fields) =>
    readQuantity(String(at(one, "spec", "resources", "requests", "storage") ?? "0"))?.nano ?? 0n;
  if (size(next) < size(before))
    check.forbidden(
      "spec.resources.requests.storage",
      "field can not be less than status.capacity",
    );
  else if (size(next) > size(before) && !bound)
    check.forbidden(
      "spec",
      "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims",
    );
}

function checkSealed(check: Check, next: Fields, before: Fields): void {
  if (textAt(next, "kind") === "Secret" && !same(get(next, "type"), get(before, "type")))
    check.invalid("type", get(next, "type") ?? "", "field is immutable");
  if (get(before, "immutable") !== true) return;
  if (get(next, "immutable") !== true)
    check.forbidden("immutable", "field is immutable when `immutable` is set");
  for (const name of ["data", "binaryData"])
    if (!same(get(next, name) ?? null, get(before, name) ?? null))
      check.forbidden(name, "field is immutable when `immutable` is set");
}

import {
  type Fields,
  fieldsAt,
  get,
  listAt,
  numberAt,
  same,
  textAt,
  type Value,
} from "../values.ts";
import { checkClaim, checkHard, checkRanges } from "./amounts.ts";
import type { Check } from "./check.ts";
import { checkPolicy, checkService } from "./network.ts";
import { checkPodSpec, checkTemplate, notNegative } from "./pods.ts";
import {
  checkBudget,
  checkCronJob,
  checkManagement,
  checkStrategy,
  checkUpdates,
  checkWorkload,
} from "./workloads.ts";

/** What a kind demands of its objects, beside the types of the fields. Objects come with their defaults. */
export function checkKind(check: Check, object: Fields): void {
  const spec = fieldsAt(object, "spec");
  switch (textAt(object, "kind")) {
    case "Pod":
      checkPodSpec(check, spec, "spec", ["Always", "OnFailure", "Never"]);
      return;
    case "Deployment":
      checkWorkload(check, spec);
      checkStrategy(check, spec);
      return;
    case "StatefulSet":
      checkManagement(check, spec);
      checkWorkload(check, spec);
      return;
    case "ReplicaSet":
      checkWorkload(check, spec);
      return;
    case "DaemonSet":
      checkWorkload(check, spec);
      checkUpdates(check, spec);
      return;
    case "Job":
      checkTemplate(check, spec, "spec", ["OnFailure", "Never"]);
      for (const name of ["parallelism", "completions", "backoffLimit"])
        notNegative(check, `spec.${name}`, get(spec, name));
      return;
    case "CronJob":
      checkCronJob(check, spec);
      return;
    case "Service":
      checkService(check, spec);
      return;
    case "ConfigMap":
      checkData(check, object);
      for (const key of Object.keys(fieldsAt(object, "data")))
        if (get(fieldsAt(object, "binaryData"), key) !== undefined)
          check.invalid(`data[${key}]`, key, "duplicate of key present in binaryData");
      return;
    case "Secret":
      checkData(check, object);
      checkSecretType(check, object);
      return;
    case "HorizontalPodAutoscaler":
      checkAutoscaler(check, spec);
      return;
    case "NetworkPolicy":
      checkPolicy(check, spec);
      return;
    case "PersistentVolumeClaim":
      checkClaim(check, spec);
      return;
    case "ResourceQuota":
      checkHard(check, fieldsAt(spec, "hard"));
      return;
    case "PodDisruptionBudget":
      checkBudget(check, spec);
      return;
    case "LimitRange":
      checkRanges(check, spec);
      return;
    case "Ingress":
      if (spec.defaultBackend === undefined && listAt(spec, "rules").length === 0)
        check.invalid("spec", null, "either `defaultBackend` or `rules` must be specified");
      return;
    case "Node":
      checkTaints(check, spec);
      return;
    default:
  }
}

/** What a Secret of a type must hold. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  "kubernetes.io/tls": ["tls.crt", "tls.key"],
  "kubernetes.io/dockerconfigjson": [".dockerconfigjson"],
  "kubernetes.io/dockercfg": [".dockercfg"],
};

function checkSecretType(check: Check, secret: Fields): void {
  for (const key of NEEDED[textAt(secret, "type")] ?? [])
    if (get(fieldsAt(secret, "data"), key) === undefined) check.required(`data[${key}]`);
}

function checkData(check: Check, object: Fields): void {
  for (const name of ["data", "binaryData"]) {
    for (const key of Object.keys(fieldsAt(object, name))) {
      const place = `${name}[${key}]`;
      if (key.length > 253) check.invalid(place, key, "must be no more than 253 characters");
      else if (!/^[-._a-zA-Z0-9]+$/.test(key))
        check.invalid(
          place,
          key,
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
        );
      else if (key === "." || key === "..") check.invalid(place, key, `must not be '${key}'`);
    }
  }
}

function checkAutoscaler(check: Check, spec: Fields): void {
  const most = numberAt(spec, "maxReplicas") ?? 0;
  const least = numberAt(spec, "minReplicas") ?? 1;
  if (least < 1) check.invalid("spec.minReplicas", least, "must be greater than or equal to 1");
  if (most < 1) check.invalid("spec.maxReplicas", most, "must be greater than 0");
  else if (most < least)
    check.invalid("spec.maxReplicas", most, "must be greater than or equal to `minReplicas`");
  for (const name of ["kind", "name"]) {
    if (textAt(spec, "scaleTargetRef", name) === "") check.required(`spec.scaleTargetRef.${name}`);
  }
  if (!textAt(spec, "scaleTargetRef", "apiVersion").includes("/"))
    check.invalid(
      "spec.scaleTargetRef.apiVersion",
      textAt(spec, "scaleTargetRef", "apiVersion"),
      "apiVersion must specify API group",
    );
  listAt(spec, "metrics").forEach((metric, index) => {
    const place = `spec.metrics[${index}]`;
    const types = ["ContainerResource", "External", "Object", "Pods", "Resource"];
    if (!types.includes(textAt(metric, "type")))
      check.notSupported(`${place}.type`, textAt(metric, "type"), types);
    if (textAt(metric, "type") !== "Resource") return;
    if (textAt(metric, "resource", "name") === "") check.required(`${place}.resource.name`);
    const share = numberAt(metric, "resource", "target", "averageUtilization");
    if (share !== null && share < 1)
      check.invalid(`${place}.resource.target.averageUtilization`, share, "must be greater than 0");
  });
}

function checkTaints(check: Check, spec: Fields): void {
  const seen: Value[] = [];
  listAt(spec, "taints").forEach((taint, index) => {
    const place = `spec.taints[${index}]`;
    const effects = ["NoExecute", "NoSchedule", "PreferNoSchedule"];
    if (textAt(taint, "key") === "") check.required(`${place}.key`);
    if (!effects.includes(textAt(taint, "effect")))
      check.notSupported(`${place}.effect`, textAt(taint, "effect"), effects);
    const id = [get(taint, "key") ?? "", get(taint, "effect") ?? ""];
    if (seen.some((other) => same(other, id))) check.duplicate(place, taint);
    seen.push(id);
  });
}

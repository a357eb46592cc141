import { readQuantity } from "../quantity.ts";
import {
  at,
  type Fields,
  fieldsAt,
  get,
  isFields,
  listAt,
  numberAt,
  same,
  textAt,
  type Value,
} from "../values.ts";
import type { Check } from "./check.ts";
import { checkDnsLabel, checkLabels } from "./names.ts";
import { checkPodSpec, checkPort, checkProtocol, checkTemplate, notNegative } from "./pods.ts";

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

function checkWorkload(check: Check, spec: Fields): void {
  notNegative(check, "spec.replicas", spec.replicas);
  notNegative(check, "spec.minReadySeconds", spec.minReadySeconds);
  notNegative(check, "spec.revisionHistoryLimit", spec.revisionHistoryLimit);
  checkSelector(check, spec.selector, "spec.selector");
  const selector = fieldsAt(spec, "selector");
  const isEmpty = Object.keys(selector).length === 0;
  if (spec.selector === undefined) check.required("spec.selector");
  else if (isEmpty) check.invalid("spec.selector", {}, "empty selector is invalid for deployment");
  // No selector selects nothing, an empty one everything.
  const labels = fieldsAt(spec, "template", "metadata", "labels");
  if (spec.selector === undefined || !selects(selector, labels)) {
    check.invalid(
      "spec.template.metadata.labels",
      at(spec, "template", "metadata", "labels") ?? null,
      "`selector` does not match template `labels`",
    );
  }
  checkTemplate(check, spec, "spec", ["Always"]);
}

function checkManagement(check: Check, spec: Fields): void {
  const policy = textAt(spec, "podManagementPolicy");
  if (policy !== "OrderedReady" && policy !== "Parallel")
    check.invalid("spec.podManagementPolicy", policy, "must be 'OrderedReady' or 'Parallel'");
  const rolling = at(spec, "updateStrategy", "rollingUpdate");
  if (textAt(spec, "updateStrategy", "type") === "OnDelete" && rolling !== undefined)
    check.invalid(
      "spec.updateStrategy.rollingUpdate",
      {
        Partition: get(rolling, "partition") ?? 0,
        MaxUnavailable: get(rolling, "maxUnavailable") ?? null,
      },
      "only allowed for updateStrategy 'RollingUpdate'",
    );
}

function checkUpdates(check: Check, spec: Fields): void {
  const type = textAt(spec, "updateStrategy", "type");
  if (type !== "RollingUpdate" && type !== "OnDelete")
    check.notSupported("spec.updateStrategy", { Type: type, RollingUpdate: null }, [
      "RollingUpdate",
      "OnDelete",
    ]);
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

function checkBudget(check: Check, spec: Fields): void {
  const { minAvailable, maxUnavailable, selector } = spec;
  if (minAvailable !== undefined && maxUnavailable !== undefined)
    check.invalid(
      "spec",
      {
        MinAvailable: minAvailable,
        Selector: selector ?? null,
        MaxUnavailable: maxUnavailable,
        UnhealthyPodEvictionPolicy: spec.unhealthyPodEvictionPolicy ?? null,
      },
      "minAvailable and maxUnavailable cannot be both set",
    );
  for (const name of ["minAvailable", "maxUnavailable"]) {
    const value = get(spec, name);
    checkShare(check, `spec.${name}`, value);
    if (typeof value === "string" && /^\d+%$/.test(value) && Number(value.slice(0, -1)) > 100)
      check.invalid(`spec.${name}`, value, "must not be greater than 100%");
  }
  checkSelector(check, selector, "spec.selector");
}

function checkRanges(check: Check, spec: Fields): void {
  listAt(spec, "limits").forEach((one, index) => {
    for (const [name, least] of Object.entries(fieldsAt(one, "min"))) {
      const most = get(fieldsAt(one, "max"), name);
      const [low, high] = [readQuantity(String(least)), readQuantity(String(most))];
      if (most !== undefined && low !== null && high !== null && low.nano > high.nano)
        check.invalid(
          `spec.limits[${index}].min[${name}]`,
          least,
          `min value ${String(least)} is greater than max value ${String(most)}`,
        );
    }
  });
}

function selects(selector: Fields, labels: Fields): boolean {
  const wanted = Object.entries(fieldsAt(selector, "matchLabels"));
  if (!wanted.every(([key, value]) => get(labels, key) === value)) return false;
  return listAt(selector, "matchExpressions").every((one) => {
    const value = get(labels, textAt(one, "key"));
    const values = listAt(one, "values");
    switch (textAt(one, "operator")) {
      case "In":
        return value !== undefined && values.includes(value);
      case "NotIn":
        return value === undefined || !values.includes(value);
      case "Exists":
        return value !== undefined;
      case "DoesNotExist":
        return value === undefined;
      default:
        return true;
    }
  });
}

function checkSelector(check: Check, selector: Value | undefined, path: string): void {
  if (!isFields(selector)) return;
  checkLabels(check, `${path}.matchLabels`, get(selector, "matchLabels"));
  listAt(selector, "matchExpressions").forEach((one, index) => {
    const place = `${path}.matchExpressions[${index}]`;
    const operator = textAt(one, "operator");
    const values = listAt(one, "values").length;
    if (["In", "NotIn"].includes(operator) && values === 0)
      check.required(`${place}.values`, "must be specified when `operator` is 'In' or 'NotIn'");
    else if (["Exists", "DoesNotExist"].includes(operator) && values > 0)
      check.forbidden(
        `${place}.values`,
        "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
      );
    else if (!["In", "NotIn", "Exists", "DoesNotExist"].includes(operator))
      check.invalid(`${place}.operator`, operator, "not a valid selector operator");
  });
}

function checkStrategy(check: Check, spec: Fields): void {
  const strategy = fieldsAt(spec, "strategy");
  const type = textAt(strategy, "type");
  const rolling = get(strategy, "rollingUpdate");
  const deadline = numberAt(spec, "progressDeadlineSeconds");
  if (deadline !== null && deadline <= (numberAt(spec, "minReadySeconds") ?? 0))
    check.invalid("spec.progressDeadlineSeconds", deadline, "must be greater than minReadySeconds");
  if (!["Recreate", "RollingUpdate"].includes(type)) {
    const is = { Type: type, RollingUpdate: rolling ?? null };
    check.notSupported("spec.strategy", is, ["Recreate", "RollingUpdate"]);
    return;
  }
  if (type === "Recreate") {
    if (rolling !== undefined)
      check.forbidden(
        "spec.strategy.rollingUpdate",
        "may not be specified when strategy `type` is 'Recreate'",
      );
    return;
  }
  for (const name of ["maxUnavailable", "maxSurge"])
    checkShare(check, `spec.strategy.rollingUpdate.${name}`, get(rolling, name));
  const nothing = (value: Value | undefined) => value === 0 || value === "0%";
  if (nothing(get(rolling, "maxUnavailable")) && nothing(get(rolling, "maxSurge")))
    check.invalid(
      "spec.strategy.rollingUpdate.maxUnavailable",
      get(rolling, "maxUnavailable") ?? 0,
      "may not be 0 when `maxSurge` is 0",
    );
}

function checkShare(check: Check, field: string, value: Value | undefined): void {
  if (typeof value === "number") notNegative(check, field, value);
  else if (typeof value === "string" && !/^\d+%$/.test(value))
    check.invalid(
      field,
      value,
      "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')",
    );
}

function checkCronJob(check: Check, spec: Fields): void {
  const schedule = textAt(spec, "schedule");
  if (schedule === "") check.required("spec.schedule");
  else if (!/^@\w+|^(\S+\s+){4}\S+$/.test(schedule))
    check.invalid(
      "spec.schedule",
      schedule,
      `expected exactly 5 fields, found ${schedule.trim().split(/\s+/).length}: [${schedule}]`,
    );
  else checkRangesOf(check, schedule);
  const policies = ["Allow", "Forbid", "Replace"];
  if (!policies.includes(textAt(spec, "concurrencyPolicy")))
    check.notSupported("spec.concurrencyPolicy", textAt(spec, "concurrencyPolicy"), policies);
  const job = fieldsAt(spec, "jobTemplate", "spec");
  checkTemplate(check, job, "spec.jobTemplate.spec", ["OnFailure", "Never"]);
}

/** The largest number each field of a schedule may have: minute, hour, day, month, weekday. */
const MOST = [59, 23, 31, 12, 6];

function checkRangesOf(check: Check, schedule: string): void {
  schedule.split(/\s+/).forEach((field, index) => {
    const most = MOST[index];
    const number = Number(/^\d+$/.exec(field)?.[0] ?? 0);
    if (schedule.startsWith("@") || most === undefined || number <= most) return;
    check.invalid(
      "spec.schedule",
      schedule,
      `end of range (${number}) above maximum (${most}): ${field}`,
    );
  });
}

function checkService(check: Check, spec: Fields): void {
  const types = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
  const type = textAt(spec, "type");
  if (!types.includes(type)) check.notSupported("spec.type", type, types);
  const ports = listAt(spec, "ports");
  if (type === "ExternalName") {
    if (textAt(spec, "externalName") === "") check.required("spec.externalName");
  } else if (ports.length === 0 && spec.clusterIP !== "None") check.required("spec.ports");
  checkLabels(check, "spec.selector", spec.selector);
  const affinity = textAt(spec, "sessionAffinity");
  if (affinity !== "ClientIP" && affinity !== "None")
    check.notSupported("spec.sessionAffinity", affinity, ["ClientIP", "None"]);
  const names = new Set<string>();
  const numbers = new Set<string>();
  ports.forEach((port, index) => {
    const place = `spec.ports[${index}]`;
    const name = textAt(port, "name");
    if (name === "" && ports.length > 1) check.required(`${place}.name`);
    else if (name !== "") {
      checkDnsLabel(check, `${place}.name`, name);
      if (names.has(name)) check.duplicate(`${place}.name`, name);
    }
    names.add(name);
    checkPort(check, `${place}.port`, get(port, "port") ?? 0);
    checkProtocol(check, `${place}.protocol`, textAt(port, "protocol"));
    const key = `${String(get(port, "port"))}/${textAt(port, "protocol")}`;
    if (numbers.has(key)) check.duplicate(place, port);
    numbers.add(key);
    const target = get(port, "targetPort");
    if (typeof target === "number") checkPort(check, `${place}.targetPort`, target);
    else if (
      typeof target === "string" &&
      !/^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/.test(target)
    )
      check.invalid(`${place}.targetPort`, target, "must contain at least one letter (a-z)");
  });
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

function checkPolicy(check: Check, spec: Fields): void {
  checkSelector(check, spec.podSelector, "spec.podSelector");
  listAt(spec, "policyTypes").forEach((one, index) => {
    if (one !== "Ingress" && one !== "Egress")
      check.notSupported(`spec.policyTypes[${index}]`, one, ["Ingress", "Egress"]);
  });
  for (const way of ["ingress", "egress"]) {
    listAt(spec, way).forEach((rule, index) => {
      const peers = way === "ingress" ? "from" : "to";
      listAt(rule, peers).forEach((peer, at) => {
        const place = `spec.${way}[${index}].${peers}[${at}]`;
        if (!isFields(peer) || Object.keys(peer).length === 0)
          check.required(place, "must specify a peer");
        const cidr = get(get(peer, "ipBlock"), "cidr");
        if (typeof cidr === "string" && !isCidr(cidr))
          check.invalid(
            `${place}.ipBlock.cidr`,
            cidr,
            "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)",
          );
      });
      listAt(rule, "ports").forEach((port, at) => {
        const number = get(port, "port");
        if (typeof number === "number")
          checkPort(check, `spec.${way}[${index}].ports[${at}].port`, number);
      });
    });
  }
}

/** Four numbers and a length, or anything with colons: what an IPv6 network is need not be told apart here. */
function isCidr(text: string): boolean {
  const found = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
  if (found === null) return /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\/\d{1,3}$/.test(text);
  const [length = 0, ...parts] = found.slice(1).map(Number).reverse();
  return length <= 32 && parts.every((part) => part <= 255);
}

function checkClaim(check: Check, spec: Fields): void {
  const modes = listAt(spec, "accessModes");
  if (modes.length === 0) check.required("spec.accessModes", "at least 1 access mode is required");
  const known = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
  for (const mode of modes)
    if (!known.includes(String(mode))) check.notSupported("spec.accessModes", mode, known);
  const storage = at(spec, "resources", "requests", "storage");
  if (storage === undefined) check.required("spec.resources[storage]");
  else if ((readQuantity(String(storage))?.nano ?? 0n) <= 0n)
    check.invalid("spec.resources[storage]", storage, "must be greater than zero");
}

/** Resources that have a plain name; all others need a prefix, as example.com/gpu. */
const COUNTED = new Set(
  "cpu memory storage ephemeral-storage pods services replicationcontrollers resourcequotas secrets configmaps persistentvolumeclaims".split(
    " ",
  ),
);

function checkHard(check: Check, hard: Fields): void {
  for (const [name, value] of Object.entries(hard)) {
    if (!/[./]/.test(name) && !COUNTED.has(name)) {
      check.invalid(
        `spec.hard[${name}]`,
        name,
        "must be a standard resource type or fully qualified",
      );
      check.invalid(`spec.hard[${name}]`, name, "must be a standard resource for quota");
    }
    const amount = readQuantity(String(value));
    if (amount !== null && amount.nano < 0n)
      check.invalid(`spec.hard[${name}]`, value, "must be greater than or equal to 0");
  }
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

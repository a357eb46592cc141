import {
  copy,
  type Fields,
  fieldsAt,
  get,
  isFields,
  listAt,
  numberAt,
  textAt,
  type Value,
} from "./values.ts";

// autoscaling/v1 is the same object in older words: one target for the processor instead of a list of metrics.

export function toV2(object: Fields): Fields {
  const next = copy(object);
  next.apiVersion = "autoscaling/v2";
  const spec = get(next, "spec");
  if (!isFields(spec)) return next;
  const target = spec.targetCPUUtilizationPercentage;
  delete spec.targetCPUUtilizationPercentage;
  const others = listAt(spec, "metrics").filter((one) => !isCpu(one));
  if (target !== undefined) spec.metrics = [...others, cpu(target)];
  return next;
}

export function toV1(object: Fields): Fields {
  const next = copy(object);
  next.apiVersion = "autoscaling/v1";
  const spec = get(next, "spec");
  if (!isFields(spec)) return next;
  const target = numberAt(
    listAt(spec, "metrics").find(isCpu),
    "resource",
    "target",
    "averageUtilization",
  );
  delete spec.metrics;
  delete spec.behavior;
  if (target !== null) spec.targetCPUUtilizationPercentage = target;
  const status = fieldsAt(next, "status");
  delete status.currentMetrics;
  delete status.conditions;
  return next;
}

function isCpu(metric: Value): boolean {
  return textAt(metric, "resource", "name") === "cpu";
}

function cpu(averageUtilization: Value): Fields {
  const target: Fields = { type: "Utilization", averageUtilization };
  return { type: "Resource", resource: { name: "cpu", target } };
}

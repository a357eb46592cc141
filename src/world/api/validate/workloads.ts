import { at, type Fields, fieldsAt, get, listAt, numberAt, textAt, type Value } from "../values.ts";
import type { Check } from "./check.ts";
import { checkTemplate, notNegative } from "./pods.ts";
import { checkSelector, checkShare } from "./selectors.ts";

export function checkWorkload(check: Check, spec: Fields): void {
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

export function checkManagement(check: Check, spec: Fields): void {
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

export function checkUpdates(check: Check, spec: Fields): void {
  const type = textAt(spec, "updateStrategy", "type");
  if (type !== "RollingUpdate" && type !== "OnDelete")
    check.notSupported("spec.updateStrategy", { Type: type, RollingUpdate: null }, [
      "RollingUpdate",
      "OnDelete",
    ]);
}

export function checkBudget(check: Check, spec: Fields): void {
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

export function checkStrategy(check: Check, spec: Fields): void {
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

export function checkCronJob(check: Check, spec: Fields): void {
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

import { readQuantity } from "../quantity.ts";
import { at, type Fields, fieldsAt, get, listAt } from "../values.ts";
import type { Check } from "./check.ts";

export function checkRanges(check: Check, spec: Fields): void {
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

export function checkClaim(check: Check, spec: Fields): void {
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

export function checkHard(check: Check, hard: Fields): void {
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

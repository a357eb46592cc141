import type { ResourceKind } from "../kinds.ts";
import type { FieldCause } from "../status.ts";
import { at, type Fields, fieldsAt, get, listAt, textAt } from "../values.ts";
import { Check } from "./check.ts";
import { checkCustom } from "./custom.ts";
import { checkUnchanged } from "./immutable.ts";
import { checkKind } from "./kinds.ts";
import { checkAnnotations, checkLabels, checkName, checkQualified } from "./names.ts";

/** What is wrong with an object; both come with their defaults. What was wrong before is not held against a change. */
export function problemsOf(
  kind: ResourceKind,
  next: Fields,
  before: Fields | null,
): readonly FieldCause[] {
  const fresh = problems(kind, next);
  const old = before === null ? [] : problems(kind, before);
  const check = new Check();
  if (before !== null) checkUnchanged(check, next, before);
  const known = new Set(old.map((one) => `${one.field}: ${one.message}`));
  const wrong = fresh.filter((one) => !known.has(`${one.field}: ${one.message}`));
  // In the order of the real server's own checks.
  return kind.kind === "Deployment" ? [...wrong, ...check.causes] : [...check.causes, ...wrong];
}

function problems(kind: ResourceKind, object: Fields): readonly FieldCause[] {
  const check = new Check();
  const name = textAt(object, "metadata", "name");
  checkName(check, "metadata.name", name, kind.kind);
  checkLabels(check, "metadata.labels", at(object, "metadata", "labels"));
  checkAnnotations(check, "metadata.annotations", fieldsAt(object, "metadata", "annotations"));
  listAt(object, "metadata", "finalizers").forEach((one, index) => {
    if (typeof one === "string") checkQualified(check, `metadata.finalizers[${index}]`, one);
  });
  listAt(object, "metadata", "ownerReferences").forEach((one, index) => {
    const place = `metadata.ownerReferences[${index}]`;
    for (const field of ["apiVersion", "kind", "name", "uid"])
      if (textAt(one, field) === "")
        check.invalid(
          `${place}.${field}`,
          "",
          `${field === "apiVersion" ? "version" : field} must not be empty`,
        );
  });
  if (kind.group.includes("chaos-mesh") || kind.group.includes("istio"))
    checkCustom(check, kind.kind, get(object, "spec"));
  else checkKind(check, object);
  return check.causes;
}

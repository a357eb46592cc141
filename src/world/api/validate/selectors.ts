import { get, isFields, listAt, textAt, type Value } from "../values.ts";
import type { Check } from "./check.ts";
import { checkLabels } from "./names.ts";
import { notNegative } from "./pods.ts";

export function checkSelector(check: Check, selector: Value | undefined, path: string): void {
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

export function checkShare(check: Check, field: string, value: Value | undefined): void {
  if (typeof value === "number") notNegative(check, field, value);
  else if (typeof value === "string" && !/^\d+%$/.test(value))
    check.invalid(
      field,
      value,
      "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')",
    );
}

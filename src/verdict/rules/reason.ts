import type { Reason, ReasonCode } from "../../model/verdict.ts";

export function reason(
  code: ReasonCode,
  weight: Reason["weight"],
  values: Reason["values"] = {},
): Reason {
  return { code, weight, values };
}

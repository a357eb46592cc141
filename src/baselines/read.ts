import { BASELINE_FORMAT, type Baseline, BaselineSchema } from "../model/baseline.ts";
import { problemsOfIssues } from "../model/issue.ts";
import { UserError } from "../model/problem.ts";
import { baselineDigest } from "./write.ts";

const CURE = "restore it from git, or make it anew with 'sre-gate baseline add --replace'";

/** The baseline of this gate; that of another gate is refused, because its scores cannot be compared. */
export function readBaselineOf(gate: string, text: string, where: string): Baseline {
  const baseline = readBaseline(text, where);
  if (baseline.gate === gate) return baseline;
  throw new UserError({
    code: "BASELINE_OF_ANOTHER_GATE",
    where,
    message: `it belongs to the gate '${baseline.gate}', and this gate is '${gate}'`,
    help: `Name this gate's own file under judge.baseline; if the gate was renamed, set 'judge.id: ${baseline.gate}' or make the baseline anew with 'sre-gate baseline add --replace'.`,
  });
}

/** A valid baseline: complete, in our format, not edited. Anything else is an error, never "no baseline". */
export function readBaseline(text: string, where: string): Baseline {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw problem(
      "BASELINE_NOT_JSON",
      where,
      `it is cut short or not JSON (${(error as Error).message})`,
    );
  }
  const format = (document as { format?: unknown } | null)?.format;
  if (format !== BASELINE_FORMAT) {
    throw problem(
      "BASELINE_FORMAT",
      where,
      `its format is ${JSON.stringify(format ?? null)}, this version reads ${JSON.stringify(BASELINE_FORMAT)}`,
    );
  }
  const parsed = BaselineSchema.safeParse(document);
  if (!parsed.success) {
    const told = { code: "BASELINE_BAD_VALUE", where, help: CURE };
    throw new UserError(problemsOfIssues(parsed.error.issues, document, told));
  }
  const baseline = parsed.data;
  const expected = baselineDigest(baseline);
  if (baseline.digest !== expected) {
    throw problem(
      "BASELINE_EDITED",
      where,
      `its content has digest ${expected} and it says ${baseline.digest}: it was changed by hand or cut`,
    );
  }
  return baseline;
}

function problem(code: string, where: string, message: string): UserError {
  return new UserError({ code, where, message, help: CURE });
}

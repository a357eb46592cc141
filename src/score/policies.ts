import { digestOf } from "../model/digest.ts";
import { UserError } from "../model/problem.ts";
import { KIND_TABLES } from "./entity/kinds.ts";
import type { Matching } from "./match.ts";

/** Raise it whenever a name would be mapped differently: it enters every policy's digest. */
export const MATCHER_VERSION = 1;

export interface Policy {
  readonly id: string;
  /** Part of the instrument: runs under another digest are not compared. */
  readonly digest: string;
  readonly matching: Matching;
  /** `every`: a repeated root cause counts as right again (ITBench-AA). `once`: it is ignored. */
  readonly counting: "every" | "once";
  readonly about: string;
}

function policy(
  id: string,
  matching: Matching,
  counting: Policy["counting"],
  about: string,
): Policy {
  const digest = digestOf({ id, matching, counting, matcher: MATCHER_VERSION, kinds: KIND_TABLES });
  return { id, digest, matching, counting, about };
}

export const POLICIES: readonly Policy[] = [
  policy("aa", "ranked", "every", "ITBench-AA's rules to the letter: repetitions count as right"),
  policy("aa-dedup", "ranked", "once", "the same, each root cause counted once (default)"),
  policy("strict", "exact", "once", "full match of the name and exactly the kind, counted once"),
];

export const DEFAULT_POLICY = "aa-dedup";

export function findPolicy(id: string): Policy {
  const found = POLICIES.find((candidate) => candidate.id === id);
  if (found) return found;
  throw new UserError({
    code: "POLICY_UNKNOWN",
    where: "policy",
    message: `there is no scoring policy ${JSON.stringify(id.slice(0, 80))}`,
    help: `Use one of: ${POLICIES.map((candidate) => candidate.id).join(", ")}.`,
  });
}

import { digestOf } from "../model/digest.ts";
import type { PolicyId } from "../model/score.ts";
import { KIND_TABLES } from "./entity/kinds.ts";
import type { Matching } from "./match.ts";

/** Raise it whenever a name would be mapped differently: it is part of every policy's digest. */
export const MATCHER_VERSION = 2;

export interface Policy {
  readonly id: PolicyId;
  /** Part of the instrument: runs under another digest are not compared. */
  readonly digest: string;
  readonly matching: Matching;
  /** `every`: a repeated root cause counts as right again (ITBench-AA). `once`: it is ignored. */
  readonly counting: "every" | "once";
}

function policy(id: PolicyId, matching: Matching, counting: Policy["counting"]): Policy {
  const digest = digestOf({ id, matching, counting, matcher: MATCHER_VERSION, kinds: KIND_TABLES });
  return { id, digest, matching, counting };
}

const BY_ID: Readonly<Record<PolicyId, Policy>> = {
  /** ITBench-AA's rules to the letter: a filter that is found anywhere in a name counts, whatever else the name says. */
  aa: policy("aa", "ranked", "every"),
  "aa-dedup": policy("aa-dedup", "confirmed", "once"),
  strict: policy("strict", "exact", "once"),
};

export const POLICIES: readonly Policy[] = Object.values(BY_ID);

export const DEFAULT_POLICY: PolicyId = "aa-dedup";

export function findPolicy(id: PolicyId): Policy {
  return BY_ID[id];
}

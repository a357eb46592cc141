import { digestOf } from "../../model/digest.ts";
import { sortedBy } from "../../model/order.ts";
import { privateId } from "../../model/private-id.ts";
import { UserError } from "../../model/problem.ts";
import { PRIVATE_SEED, readPrivateSeed } from "../build-private.ts";
import type { Candidate } from "./candidates.ts";

/**
 * Private variants of the selected tasks, to be run beside them: one of each family before a second of any. The seed
 * draws which, so that they are the same from run to run and nobody else can tell.
 */
export function canariesOf(
  selected: readonly Candidate[],
  count: number,
  privateSeed: string | null,
): readonly Candidate[] {
  if (privateSeed === null) {
    throw new UserError({
      code: "CANARY_WITHOUT_SEED",
      where: "judge.canary",
      message: `${count} private tasks are asked for, and there is no private seed`,
      help: `Set ${PRIVATE_SEED} in the environment to what \`openssl rand -hex 16\` prints, and keep it.`,
    });
  }
  const seed = readPrivateSeed(privateSeed);
  const drawn = sortedBy(
    selected.filter(({ file }) => "simulate" in file.source && file.expect === "fault"),
    ({ id }) => digestOf({ seed, canary: id }),
  );
  const seen = new Map<string, number>();
  const ranked = drawn.map((candidate) => {
    const family = candidate.file.family ?? "";
    const rank = seen.get(family) ?? 0;
    seen.set(family, rank + 1);
    return { candidate, rank };
  });
  const chosen = [...ranked].sort((left, right) => left.rank - right.rank).slice(0, count);
  if (chosen.length < count) {
    throw new UserError({
      code: "CANARY_TOO_MANY",
      where: "judge.canary",
      message: `${count} private tasks are asked for, and the selection has ${chosen.length} that a seed can vary`,
      help: "Ask for fewer, or select more simulated tasks: recordings are the same for everybody.",
    });
  }
  return chosen.map(({ candidate }) => ({ ...candidate, alias: privateId(seed, candidate.id) }));
}

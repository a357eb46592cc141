import type { GroundTruth, Group } from "../model/ground-truth.ts";
import { byCodePoint } from "../model/order.ts";
import type { Score } from "../model/score.ts";
import { shortName } from "./answers.ts";
import { plain } from "./escape.ts";

/** A filter is a regular expression; people read "cart-*" more easily than "cart-.*\\b". */
export function readable(filter: string): string {
  return filter
    .replace(/\\[bB]|[\^$]/g, "")
    .replace(/\.\*|\[[^\]]*\][+*]?|\.\+/g, "*")
    .replace(/\\(.)/g, "$1");
}

export function groupName(group: Group): string {
  if (group.name !== null) return group.name;
  return group.filter.length > 0 ? group.filter.map(readable).join(" or ") : group.id;
}

/** "ConfigMap/flagd-config", "Deployment/cart and NetworkPolicy/deny-all": what would have been right. */
export function expectedCauses(truth: GroundTruth | null, scores: readonly Score[]): string | null {
  if (truth !== null) {
    const roots = truth.groups.filter((group) => group.rootCause);
    if (roots.length === 0) return "nothing is wrong";
    return together(roots.map((group) => `${group.kind}/${groupName(group)}`));
  }
  // Without the truth, as far as the scores tell: what they missed.
  const missed = scores.flatMap((score) => score.missed.map((miss) => readable(miss.cause)));
  return missed.length === 0 ? null : together(missed.map(shortName));
}

function together(names: readonly string[]): string {
  return [...new Set(names.map(plain))].sort(byCodePoint).join(" and ");
}

import type { GroundTruth, Group } from "../model/ground-truth.ts";

/** A root cause as a published ground truth names it: its kind, and what its name or filter looks like. */
type Root = readonly [kind: string, looks: RegExp];

interface KnownDefect {
  /** All of them must be root causes of a truth, or it is another incident that only bears the number. */
  readonly roots: readonly Root[];
  readonly words: string;
}

const OTHER_PARTITION = "the ground truth and the current injection name different partitions";

/**
 * Where the published ground truth of an ITBench scenario does not say what the snapshot shows, by
 * scenario number. Such tasks are scored as published and flagged; `exclude: [defective]` leaves them out.
 */
const KNOWN_DEFECTS: Readonly<Record<string, KnownDefect>> = {
  "1": {
    roots: [["Pod", /load-generator/]],
    words:
      "the victim frontend-proxy is an alias of the root cause, while flagd-config was changed",
  },
  "18": {
    roots: [["PodChaos", /product-catalog-network-delay/]],
    words: "the root cause is a PodChaos whose name says network-delay",
  },
  "19": { roots: [["NetworkChaos", /email-checkout-network-partition/]], words: OTHER_PARTITION },
  "29": {
    roots: [["JVMChaos", /adservice/]],
    words: "the filter .*adservice does not match the real object otel-demo-ad-jvm-return",
  },
  "31": {
    roots: [["NetworkPolicy", /frontend-block-all-ports/]],
    words: "the policy was created after the first alert, and v2 gives it another name",
  },
  "33": {
    roots: [["Pod", /^ad-/]],
    words: "two Deployments are broken, only the pod of one counts as the root cause",
  },
  "37": {
    roots: [["Namespace", /^otel-demo\b/]],
    words: "there is no fault: the root cause is the namespace",
  },
  "38": {
    roots: [["HorizontalPodAutoscaler", /^\*\.\*$/]],
    words: "the filter *.* is no regular expression and fits every autoscaler",
  },
  "49": {
    roots: [["Deployment", /^cart\b/]],
    words: "the root cause is Deployment cart, the injection is on frontend",
  },
  "58": {
    roots: [["ConfigMap", /^features\b/]],
    words:
      "the root cause is a ConfigMap of recommendation, the injection scales accounting to zero",
  },
  "62": {
    roots: [
      ["Schedule", /valkey-cart-stress-chaos/],
      ["Schedule", /valkey-cart-io-chaos/],
    ],
    words: "the root causes are stress and io chaos, injected are stress and network delay",
  },
  "80": { roots: [["NetworkChaos", /checkout-kafka-network-partition/]], words: OTHER_PARTITION },
  "83": { roots: [["NetworkChaos", /email-checkout-network-partition/]], words: OTHER_PARTITION },
  "91": {
    roots: [["NetworkChaos", /fraud-detection-kafka-network-partition/]],
    words: OTHER_PARTITION,
  },
  "102": {
    roots: [["Namespace", /^otel-demo\b/]],
    words: "the root cause is Namespace otel-demo, the evidence says ResourceQuota",
  },
};

/** Known defects of a published scenario's ground truth, in words. Our own tasks have none, whatever their number. */
export function defectsOf(scenario: string | null, truth: GroundTruth): readonly string[] {
  const words = scenario === null ? null : knownDefect(scenario, truth);
  return words === null ? [] : [words];
}

/** Not by the truth's bytes: the benchmarks publish the same truth flat, under `spec` and as JSON. */
function knownDefect(scenario: string, truth: GroundTruth): string | null {
  const known = Object.hasOwn(KNOWN_DEFECTS, scenario) ? KNOWN_DEFECTS[scenario] : undefined;
  if (known === undefined) return null;
  const claimed = truth.groups.filter(({ rootCause }) => rootCause);
  return known.roots.every((root) => claimed.some((group) => names(group, root)))
    ? known.words
    : null;
}

function names({ kind, name, filter }: Group, [rootKind, looks]: Root): boolean {
  const patterns = name === null ? filter : [...filter, name];
  return kind.toLowerCase() === rootKind.toLowerCase() && patterns.some((one) => looks.test(one));
}

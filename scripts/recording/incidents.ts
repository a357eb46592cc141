// What the double of a model looks at and says about three incidents of the smoke suite. The commands really run; the words
// were written beforehand by somebody who knew the answers. No model was asked.

export interface Look {
  readonly thought: string;
  readonly command: string;
}

export interface Diagnosis {
  readonly contributing_factors: readonly {
    readonly name: string;
    readonly reasoning: string;
    readonly evidence: readonly { readonly file: string; readonly match: string }[];
  }[];
  readonly alternatives: readonly { readonly name: string; readonly reason: string }[];
  readonly confidence: number;
}

export interface Incident {
  /** Stands in what the alerts say, and in no other incident's. */
  readonly sign: string;
  /** Where a hasty reader stops. */
  readonly hasty: Diagnosis;
  readonly looks: readonly Look[];
  readonly careful: Diagnosis;
}

const IN = 'cd "$SRE_GATE_SNAPSHOT"';

export const OPENING: readonly Look[] = [
  {
    thought: "First learn what was recorded.",
    command: `${IN} && wc -l *.tsv && ls metrics | cut -d_ -f1 | sort | uniq -c`,
  },
  {
    thought: "What fires at the end, and since when?",
    command: `${IN}/alerts && f=$(ls | tail -1) && echo "$f" && grep -oE '"description":"[^"]*"|"activeAt":"[^"]*"' "$f" | paste - - | grep -vi certificate`,
  },
];

const WARNINGS = `${IN} && grep -o '""reason"":""[A-Za-z]*"",""message"":""[^"]*' k8s_events_raw.tsv | sed 's/""//g' | sort | uniq -c | sort -rn | head -8`;
const FAILED_SPANS = `${IN} && awk -F'\\t' '$14 ~ /rror/ {print $8 ": " substr($15, 1, 160)}' otel_traces_raw.tsv | sort | uniq -c | sort -rn | head -8`;

/** Every recorded state of one object, one line where it changed. */
function history(kind: string, name: string, field: string, value: string): string {
  return `${IN} && grep '""kind"":""${kind}"",""metadata"":{""name"":""${name}""' k8s_objects_raw.tsv | sed -E 's/^([^\\t]*)\\t.*${field}(${value}).*/\\1 ${name} ${field} \\2/; s/["\\\\]//g' | uniq -f2`;
}

/** An answer may be written early and improved: what lies there when the turns end is the answer. */
function draft(name: string, why: string): string {
  const answer = JSON.stringify({
    contributing_factors: [{ name, reasoning: why, evidence: "first guess, to be checked" }],
  });
  return `cat > "$SRE_GATE_OUTPUT" <<'JSON'\n${answer}\nJSON`;
}

export const INCIDENTS: readonly Incident[] = [
  {
    sign: "request latency in service ad in namespace otel-demo is above 1500",
    hasty: {
      contributing_factors: [
        {
          name: "otel-demo/Deployment/ad",
          reasoning:
            "The only alert is the latency of ad: the workload is too slow for its traffic.",
          evidence: [
            {
              file: "alerts/alerts_in_alerting_state_2026-01-11T200020.904312Z.json",
              match: "HighRequestLatency",
            },
          ],
        },
      ],
      alternatives: [{ name: "otel-demo/Deployment/frontend", reason: "it only waits for ad" }],
      confidence: 0.6,
    },
    looks: [
      { thought: "Only ad is slow. Did anything happen to its pods?", command: WARNINGS },
      {
        thought:
          "No event is about ad. Keep the obvious answer as a draft while its dependencies are checked.",
        command: draft("otel-demo/Deployment/ad", "the only alert is about it"),
      },
      {
        thought: "ad reads feature flags from flagd. Did a flag change?",
        command: history("ConfigMap", "flagd-config", "adHighCpu", ".{0,240}defaultVariant[^,}]*"),
      },
      {
        thought: "adHighCpu went from off to on. Is anything else in the way of a request for ads?",
        command: FAILED_SPANS,
      },
    ],
    careful: {
      contributing_factors: [
        {
          name: "otel-demo/ConfigMap/flagd-config",
          reasoning:
            "Its flag adHighCpu was switched on minutes before the latency of ad rose; ad itself was not changed and not restarted.",
          evidence: [
            { file: "k8s_objects_raw.tsv", match: "Triggers high cpu load in the ad service" },
          ],
        },
      ],
      alternatives: [
        {
          name: "otel-demo/Deployment/ad",
          reason: "it is slow because of the flag; its own spec is as it was",
        },
        {
          name: "otel-demo/Deployment/email",
          reason: "rolled out in the same hour, but nothing that alerts calls it",
        },
      ],
      confidence: 0.9,
    },
  },
  {
    sign: "Service ad in namespace otel-demo has 0 requests",
    hasty: {
      contributing_factors: [
        {
          name: "otel-demo/Deployment/ad",
          reasoning: "ad receives no requests and its pods are not there.",
          evidence: [{ file: "k8s_events_raw.tsv", match: "FailedCreate" }],
        },
      ],
      alternatives: [
        {
          name: "otel-demo/Deployment/frontend",
          reason: "it reports the refused connection and is not its source",
        },
      ],
      confidence: 0.55,
    },
    looks: [
      { thought: "ad gets no requests at all. What do the events say?", command: WARNINGS },
      {
        thought: "32 times FailedCreate: who is refused, and why?",
        command: `${IN} && grep FailedCreate k8s_events_raw.tsv | sed 's/""/"/g' | grep -oE 'pods [^ ]* is forbidden[^}"]*' | sed -E 's/-[a-z0-9]{5}\\\\"/-*/' | sort | uniq -c | head -5`,
      },
      {
        thought: "A quota refuses the pods of ad. Keep that, then see who made the quota and when.",
        command: draft("otel-demo/ResourceQuota/team-budget", "it refuses the pods of ad"),
      },
      {
        thought: "What does the quota allow, and what is used?",
        command: `${IN} && grep '""kind"":""ResourceQuota""' k8s_objects_raw.tsv | grep -oE '""name"":""[^"]*|creationTimestamp"":""[^"]*|""hard"":\\{[^}]*|""used"":\\{[^}]*' | sed 's/""//g' | sort | uniq -c`,
      },
      {
        thought:
          "The image that cannot be pulled belongs to debug-shell: is it in the way of a request?",
        command: FAILED_SPANS,
      },
    ],
    careful: {
      contributing_factors: [
        {
          name: "otel-demo/ResourceQuota/team-budget",
          reasoning:
            "It was created with less memory than the namespace already used, so the pod of ad that was deleted could not be made again.",
          evidence: [{ file: "k8s_events_raw.tsv", match: "exceeded quota: team-budget" }],
        },
      ],
      alternatives: [
        {
          name: "otel-demo/Deployment/ad",
          reason: "its pods are refused; its own spec is as it was",
        },
        {
          name: "otel-demo/Deployment/debug-shell",
          reason: "its image cannot be pulled, but nothing calls it",
        },
      ],
      confidence: 0.95,
    },
  },
  {
    sign: "error rate in service cart in namespace otel-demo",
    hasty: {
      contributing_factors: [
        {
          name: "otel-demo/Service/cart",
          reasoning: "Most errors are reported by cart.",
          evidence: [
            { file: "otel_traces_raw.tsv", match: "Wasn't able to connect to valkey-cart" },
          ],
        },
      ],
      alternatives: [
        { name: "otel-demo/Service/checkout", reason: "it only passes the errors of cart on" },
      ],
      confidence: 0.7,
    },
    looks: [
      {
        thought: "Many services lost their traffic at once. Where do the failing calls end?",
        command: FAILED_SPANS,
      },
      {
        thought:
          "All of them end at cart, which cannot reach valkey-cart. Keep that while I look why.",
        command: draft("otel-demo/Deployment/valkey-cart", "cart cannot reach it"),
      },
      {
        thought: "Why does valkey-cart refuse connections?",
        command: history("Deployment", "valkey-cart", 'replicas"":', "[0-9]+"),
      },
      { thought: "It was scaled to nothing. Do the events agree?", command: WARNINGS },
    ],
    careful: {
      contributing_factors: [
        {
          name: "otel-demo/Deployment/valkey-cart",
          reasoning:
            "It was scaled from one replica to none; since then cart cannot reach its store, and what calls cart fails.",
          evidence: [
            { file: "otel_traces_raw.tsv", match: "Wasn't able to connect to valkey-cart:6379" },
            {
              file: "k8s_events_raw.tsv",
              match: "Scaled down replica set valkey-cart-gc5xnp4nnr from 1 to 0",
            },
          ],
        },
      ],
      alternatives: [
        { name: "otel-demo/Deployment/cart", reason: "it fails because its store is gone" },
        {
          name: "chaos-mesh/Schedule/product-catalog-network-delay",
          reason: "delays product-catalog, which answers as before",
        },
      ],
      confidence: 0.95,
    },
  },
];

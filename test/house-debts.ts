// What the counts of the house still find: each list may shrink and may not grow without a reason. Read by house.test.ts.

const TO_RENAME = "to be renamed";

/** Exported types whose name another file gives to something else, and why. */
export const SHARED_NAMES: Readonly<Record<string, string>> = {
  Command: "a command of the terminal, and one in a comment of a pull request",
  Arm: TO_RENAME,
  Finding: TO_RENAME,
  Job: TO_RENAME,
  Nights: TO_RENAME,
  Outcome: TO_RENAME,
  Propagation:
    "the ground truth's word for how a fault spreads, and Kubernetes' for what a deletion does to dependants",
  SimulationRequest: TO_RENAME,
  Volume: "how much telemetry a world writes, and what a pod mounts",
};

/** Files that import each other's types. */
export const TYPE_CYCLES: readonly (readonly string[])[] = [
  ["cli/score-tree.ts", "cli/score.ts"],
  ["github/check-run.ts", "github/handoff.ts"],
  ["report/figures.ts", "report/model.ts"],
  [
    "surfaces/promql/aggregate.ts",
    "surfaces/promql/binary.ts",
    "surfaces/promql/evaluate.ts",
    "surfaces/promql/functions.ts",
    "surfaces/promql/histogram.ts",
  ],
  ["tasks/find/load.ts", "tasks/simulated.ts"],
  [
    "verdict/base-today/confirmed.ts",
    "verdict/base-today/did-not-run.ts",
    "verdict/base-today/in-place-of-pool.ts",
    "verdict/decide.ts",
    "verdict/rules/absolute.ts",
    "verdict/rules/blocking.ts",
    "verdict/rules/context.ts",
    "verdict/rules/rules.ts",
    "verdict/rules/slo.ts",
  ],
  ["world/cluster/cluster.ts", "world/cluster/memory.ts"],
  ["world/traffic/queues.ts", "world/traffic/walk.ts"],
];

const TO_SPLIT = "to be split";

/** Files of more than 300 lines, and why. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  "surfaces/kubernetes/api.ts": TO_SPLIT,
  "model/output.ts": "what every --json prints: a table of schemas",
  "model/settings.ts": "the keys of sre-gate.yaml: a table",
  "report/details.ts": TO_SPLIT,
  "report/leaderboard.ts": TO_SPLIT,
  "report/model.ts": "what every format renders: a table of types",
  "report/words.ts": "the words of every reason code: a table",
  "surfaces/kubernetes/table/columns.ts": "the columns of kubectl for every kind: a table",
  "surfaces/serve.ts": TO_SPLIT,
  "surfaces/promql/evaluate.ts": TO_SPLIT,
  "surfaces/promql/parse.ts": TO_SPLIT,
  "world/api/fields.ts": "the fields of every kind: a table",
  "world/application/otel-demo.ts": "one application's services and operations: a table",
  "world/application/parcels.ts": "one application's services and operations: a table",
  "world/traffic/walk.ts": TO_SPLIT,
};

/** Functions of more than five parameters: to be given a record, or why not. */
export const LONG_HEADS: readonly string[] = [
  // Called by String.replace with the groups of its pattern.
  "capture/record/shift.ts a function",
  "world/application/types.ts operation",
  "world/cluster/controllers/kubelet/status.ts kubeletEvent",
  "world/cluster/events.ts record",
  "world/cluster/policies.ts #opens",
  "world/telemetry/logs.ts logRow",
  "world/telemetry/rules.ts golden",
  "world/traffic/walk.ts call",
  "world/traffic/walk.ts #deliver",
  "world/traffic/walk.ts #reach",
  "world/traffic/walk.ts serve",
  "world/traffic/walk.ts #complain",
  "world/traffic/walk.ts #finish",
  "world/traffic/walk.ts #span",
];

// Made from the schemas beside it by `npm run schemas`.

export type Settings = {
  readonly agent?: {
    /** the command that runs the agent once; words are split as a shell would, without one */
    readonly run: string | readonly (string)[];
    /** the agent's own files, as globs from the repository's top: mounted read-only, part of its identity */
    readonly files?: readonly (string)[];
    /** the model that the agent is to use; in run, {model} stands for it */
    readonly model?: string;
    /** the agent's name in reports */
    readonly name?: string;
    /** a command run once before the attempts, on a copy of the files */
    readonly build?: string | readonly (string)[];
    /** other parameters of the agent, such as temperature, for reports and its digest */
    readonly parameters?: Readonly<Record<string, string | number | boolean>>;
  };
  readonly judge?: {
    /** a suite by name and version, such as smoke@1 or full@1 */
    readonly suite?: string;
    /** ids or globs of tasks (of the suite, if one is named), or paths of ITBench folders */
    readonly tasks?: readonly (string)[];
    /** ids or globs of tasks to leave out */
    readonly exclude?: readonly (string)[];
    /** attempts at each task; where nothing is said, 3 if fixed, and if adaptive at most 4 to 9, the fewer the larger the baseline */
    readonly repeats?: number;
    /** what the agent may use: the recorded files, or the systems they came from */
    readonly surfaces?: readonly ("files" | "kubernetes" | "prometheus" | "alertmanager" | "jaeger" | "loki")[];
    /** signals to remove from every incident, to see what they are worth */
    readonly without?: readonly ("traces" | "metrics" | "logs" | "events" | "alerts")[];
    /** how time passes in an incident that is to be repaired: docs/surfaces.md */
    readonly pace?: {
      /** seconds that the incident goes on for each answer of a model */
      readonly turn?: number;
      /** let it go on with the machine's own clock instead, so many times as fast: no two runs are alike then */
      readonly wall?: number;
    };
    /** when the incident appears to have happened: as recorded, or moved so that it ends now */
    readonly clock?: "real" | "shifted";
    /** how many private tasks of the same families to add to a public suite, to see whether it is known by heart */
    readonly canary?: number;
    /** whether tasks that the baseline never or seldom solved (under about one attempt in six) are run: they can hardly get worse */
    readonly "never-solved"?: "left-out" | "run";
    /** determines the order in which tasks run */
    readonly seed?: string;
    /** digests of the runs whose results these tasks were chosen by; no baseline may contain them */
    readonly "chosen-by"?: readonly (string)[];
    /** tasks that are shown but do not count, each with a last day and a reason */
    readonly quarantine?: readonly ({
      readonly task: string;
      readonly until: string;
      readonly reason: string;
    })[];
    /** whether a failed gate turns the check red or only reports */
    readonly enforce?: "fail" | "advisory";
    /** what makes the gate fail */
    readonly "fail-on"?: readonly ("score" | "veto" | "errors" | "slices" | "turns" | "cost" | "slo" | "floor")[];
    /** what only warns */
    readonly "warn-on"?: readonly ("score" | "veto" | "errors" | "slices" | "turns" | "cost" | "slo" | "floor")[];
    /** a smaller drop of the mean score does not fail: 0.03 is three points */
    readonly "min-effect"?: number;
    /** how often a gate may fail although nothing changed, all tests together */
    readonly alpha?: number;
    /** the allowed multiple of the baseline's turns: 1.1 is ten percent more */
    readonly "turns-tolerance"?: number;
    /** the same for the cost of an attempt */
    readonly "cost-tolerance"?: number;
    /** a mean score that the suite must reach, whatever the baseline */
    readonly floor?: number;
    /** tasks that must be solved whatever the mean, or {task, solved, of} attempts */
    readonly require?: readonly (string | {
      readonly task: string;
      readonly solved: number;
      readonly of: number;
    })[];
    /** what no attempt may ever do; {namespace} (a name or glob) forbids every write there */
    readonly never?: readonly ("attempted-change" | "policy-violation" | {
      readonly namespace: string;
    })[];
    /** named sets of tasks (ids, families, tags or globs) that are also tested separately */
    readonly slices?: Readonly<Record<string, readonly (string)[]>>;
    /** limits on the slowest or dearest tasks, each on the 90th percentile over tasks */
    readonly slo?: {
      /** seconds until a first valid answer lies there */
      readonly "first-candidate-seconds"?: {
        /** the limit for the 90th percentile of the tasks' means */
        readonly p90: number;
        /** how far above the limit is allowed: 0.1 is ten percent */
        readonly tolerance?: number;
      };
      /** seconds until the last answer */
      readonly "answer-seconds"?: {
        /** the limit for the 90th percentile of the tasks' means */
        readonly p90: number;
        /** how far above the limit is allowed: 0.1 is ten percent */
        readonly tolerance?: number;
      };
      /** calls of a model */
      readonly turns?: {
        /** the limit for the 90th percentile of the tasks' means */
        readonly p90: number;
        /** how far above the limit is allowed: 0.1 is ten percent */
        readonly tolerance?: number;
      };
      /** US dollars */
      readonly cost?: {
        /** the limit for the 90th percentile of the tasks' means */
        readonly p90: number;
        /** how far above the limit is allowed: 0.1 is ten percent */
        readonly tolerance?: number;
      };
    };
    /** settings of this section for one suite: smoke@1, or smoke for every version */
    readonly suites?: Readonly<Record<string, {
      readonly "fail-on"?: readonly ("score" | "veto" | "errors" | "slices" | "turns" | "cost" | "slo" | "floor")[];
      readonly "warn-on"?: readonly ("score" | "veto" | "errors" | "slices" | "turns" | "cost" | "slo" | "floor")[];
      readonly floor?: number;
      readonly slo?: {
        /** seconds until a first valid answer lies there */
        readonly "first-candidate-seconds"?: {
          /** the limit for the 90th percentile of the tasks' means */
          readonly p90: number;
          /** how far above the limit is allowed: 0.1 is ten percent */
          readonly tolerance?: number;
        };
        /** seconds until the last answer */
        readonly "answer-seconds"?: {
          /** the limit for the 90th percentile of the tasks' means */
          readonly p90: number;
          /** how far above the limit is allowed: 0.1 is ten percent */
          readonly tolerance?: number;
        };
        /** calls of a model */
        readonly turns?: {
          /** the limit for the 90th percentile of the tasks' means */
          readonly p90: number;
          /** how far above the limit is allowed: 0.1 is ten percent */
          readonly tolerance?: number;
        };
        /** US dollars */
        readonly cost?: {
          /** the limit for the 90th percentile of the tasks' means */
          readonly p90: number;
          /** how far above the limit is allowed: 0.1 is ten percent */
          readonly tolerance?: number;
        };
      };
      readonly "min-effect"?: number;
      readonly "turns-tolerance"?: number;
      readonly "cost-tolerance"?: number;
      readonly enforce?: "fail" | "advisory";
    }>>;
    /** run all attempts, or stop when the answer is clear (the default, except for non-inferiority) */
    readonly design?: "fixed" | "adaptive";
    /** fail if a drop is proved, or fail unless a drop beyond the margin is ruled out */
    readonly decision?: "regression" | "non-inferiority";
    /** the drop that non-inferiority must rule out */
    readonly margin?: number;
    /** how names in an answer are matched with the ground truth: see docs/scoring.md */
    readonly policy?: "aa" | "aa-dedup" | "strict";
    /** lenient repairs four kinds of mistakes in an answer's JSON, and records them */
    readonly answers?: "strict" | "lenient";
    /** before a failure stands, run the base commit's agent on the same tasks today */
    readonly confirm?: "base" | "none";
    /** what must equal the base's for a run to be skipped: the whole tree, or only the agent's files */
    readonly "unchanged-by"?: "tree" | "files";
    /** decide nothing if a larger share of attempts could not be measured */
    readonly "inconclusive-above"?: number;
    /** US dollars that a whole run may cost */
    readonly "max-cost"?: number;
    /** minutes that a whole run may take */
    readonly "max-minutes"?: number;
    /** seconds that a run waits in total for a provider that is down */
    readonly "wait-for-provider"?: number;
    /** what one attempt may use */
    readonly limits?: {
      /** calls of a model in one attempt */
      readonly turns?: number | null;
      /** time of one attempt */
      readonly seconds?: number;
      /** tokens of one attempt, read and written */
      readonly tokens?: number | null;
      /** US dollars of one attempt */
      readonly cost?: number | null;
    };
    /** megabytes of memory an attempt may use */
    readonly memory?: number;
    /** megabytes that an attempt may write to its workspace, and as many to /tmp and to its home */
    readonly workspace?: number;
    /** parallel requests to one provider, over all attempts */
    readonly "requests-in-flight"?: number;
    /** whether attempts run in a sandbox: if it works, always, never */
    readonly isolation?: "auto" | "required" | "none";
    /** what an attempt can reach: models through the proxy, everything, nothing */
    readonly network?: "proxy" | "open" | "none";
    /** the models an attempt may call; all if none is named */
    readonly models?: readonly (string)[];
    /** environment variables that the agent gets, by exact name */
    readonly env?: readonly (string)[];
    /** folders of the machine (a tool cache, a virtual environment) that the agent may read */
    readonly mounts?: readonly (string)[];
    /** hosts of package registries that agent.build may reach, besides the machine's own */
    readonly registries?: readonly (string)[];
    /** providers of your own, by name: base-url, dialect, key-env, headers */
    readonly upstreams?: Readonly<Record<string, {
      readonly "base-url": string;
      readonly dialect: "openai" | "anthropic" | "gemini";
      readonly "key-env"?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }>>;
    /** a file with prices of models that the built-in table lacks */
    readonly prices?: string;
    /** the file of the committed baseline; baselines/ID.json by default */
    readonly baseline?: string;
    /** the most runs that a baseline pools; the oldest are dropped */
    readonly "baseline-runs"?: number;
    /** a baseline older than this is reported */
    readonly "stale-after-days"?: number;
    /** the file with one line per nightly run; next to the baseline by default */
    readonly history?: string;
    /** the name of this gate; by default it follows from the path of the file */
    readonly id?: string;
  };
};

export type Task = {
  readonly title?: string;
  readonly family?: string;
  readonly difficulty?: number;
  readonly tags?: readonly (string)[];
  readonly expect?: "fault" | "no-fault";
  readonly mode?: "diagnose" | "repair";
  readonly source: {
    readonly simulate: {
      readonly application: string;
      readonly faults: readonly ({
        readonly fault: string;
        readonly target: string;
        readonly arguments?: Readonly<Record<string, string | number | boolean>>;
      })[];
      readonly seed: string;
      readonly distractors?: readonly (string)[];
      readonly without?: readonly (string)[];
      readonly shape?: "with-before" | "from-the-start" | "thin" | "long-ago";
      readonly ticket?: "alerts" | "nameless" | "wrong";
    };
  } | {
    readonly snapshot: {
      readonly path: string;
    };
  };
};

export type GroundTruth = {
  readonly groups: readonly ({
    readonly id: string;
    readonly kind: string;
    readonly namespace: string | null;
    readonly filter: readonly (string)[];
    readonly name: string | null;
    readonly rootCause: boolean;
  })[];
  readonly aliases: readonly (readonly (string)[])[];
  readonly propagations: readonly ({
    readonly source: string;
    readonly target: string;
    readonly condition: string;
    readonly effect: string;
  })[];
  readonly alerts: readonly ({
    readonly id: string;
    readonly group: string | null;
    readonly description: string;
  })[];
  readonly faults: readonly ({
    readonly category: string;
    readonly condition: string;
    readonly mechanism: string;
  })[];
  readonly actions: readonly (string)[];
  readonly dangling: readonly (string)[];
};

export type Diagnosis = {
  readonly factors: readonly ({
    readonly name: string;
    readonly reasoning: string | null;
    readonly evidence: string | readonly ({
      readonly file: string;
      readonly match: string;
    })[] | null;
  })[];
  readonly propagations: readonly ({
    readonly source: string;
    readonly target: string;
    readonly condition: string;
    readonly effect: string;
  })[];
  readonly alertsExplained: readonly ({
    readonly alert: string;
    readonly explanation: string;
    readonly explained: boolean;
  })[];
  readonly alternatives: readonly ({
    readonly name: string;
    readonly reason: string;
  })[];
  readonly confidence: number | null;
  readonly escalate: {
    readonly reason: string;
  } | null;
  readonly noFault: boolean;
  readonly resolved?: boolean;
};

export type Usage = {
  readonly turns?: number | null;
  readonly input_tokens?: number | null;
  readonly cached_tokens?: number | null;
  readonly output_tokens?: number | null;
  readonly cost?: number | null;
  readonly model?: string | null;
};

export type Attempt = {
  readonly task: string;
  readonly repeat: number;
  readonly state: "answered" | "no-answer" | "invalid-answer" | "timeout" | "turn-limit" | "token-limit" | "cost-limit" | "agent-error" | "policy-violation" | "provider-refused" | "infra-error" | "cancelled";
  readonly reason: string | null;
  readonly diagnosis: {
    readonly factors: readonly ({
      readonly name: string;
      readonly reasoning: string | null;
      readonly evidence: string | readonly ({
        readonly file: string;
        readonly match: string;
      })[] | null;
    })[];
    readonly propagations: readonly ({
      readonly source: string;
      readonly target: string;
      readonly condition: string;
      readonly effect: string;
    })[];
    readonly alertsExplained: readonly ({
      readonly alert: string;
      readonly explanation: string;
      readonly explained: boolean;
    })[];
    readonly alternatives: readonly ({
      readonly name: string;
      readonly reason: string;
    })[];
    readonly confidence: number | null;
    readonly escalate: {
      readonly reason: string;
    } | null;
    readonly noFault: boolean;
    readonly resolved?: boolean;
  } | null;
  readonly repaired: readonly (string)[];
  readonly usage: {
    readonly turns: number | null;
    readonly inputTokens: number | null;
    readonly cachedTokens: number | null;
    readonly cacheWriteTokens?: number | null;
    readonly outputTokens: number | null;
    readonly cost: number | null;
    readonly calls: number | null;
    readonly unpricedCalls: number | null;
    readonly model: string | null;
    readonly origin: {
      readonly turns: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
      readonly tokens: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
      readonly cost: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
    };
  };
  readonly tries: number;
  readonly cached: boolean;
  readonly attemptedChanges: number;
  readonly touched?: readonly (string)[];
  readonly unsupportedQueries?: number;
  readonly unmodelledWrites?: number;
  readonly repair?: {
    readonly score: number | null;
    readonly why: string;
    readonly mitigatedAfter: number | null;
    readonly accepted: number;
    readonly refused: readonly (string)[];
    readonly needless: readonly (string)[];
    readonly stopped: readonly (string)[];
    readonly claimedTooEarly: boolean;
    readonly lookedAfterwards: boolean | null;
    readonly lost: number;
    readonly rootGone: boolean;
    readonly handedOver: boolean;
    readonly dataDestroyed: readonly (string)[];
    readonly protectionRemoved: readonly (string)[];
    readonly curve: readonly (readonly [number, number])[];
  };
  readonly notes?: readonly (string)[];
  readonly score: {
    readonly policy: string;
    readonly value: number | null;
    readonly byPolicy: Readonly<Record<string, number | null>>;
    readonly outcome: "right" | "partly-right" | "wrong" | "escalated" | "no-answer" | "no-fault-right" | "false-accusation";
    readonly predictions: readonly ({
      readonly name: string;
      readonly group: string | null;
      readonly tier: "full" | "prefix" | "search" | null;
      readonly rule: string | null;
      readonly verdict: "right" | "repeated" | "wrong";
      readonly class: "symptom" | "intermediate" | "mechanism" | "bystander" | "observer" | "invented" | "unknown" | null;
      readonly nearest: {
        readonly group: string;
        readonly why: string;
      } | null;
    })[];
    readonly missed: readonly ({
      readonly cause: string;
      readonly nearest: string | null;
    })[];
    readonly metrics: {
      readonly precision: number | null;
      readonly recall: number | null;
      readonly f1: number | null;
      readonly at: readonly (number | null)[];
    };
    readonly evidence: {
      readonly checked: number;
      readonly verified: number;
    } | null;
  } | null;
};

export type Run = {
  readonly format: "sre-gate-run@1";
  readonly gate: string;
  readonly gateVersion: string;
  readonly suite: string;
  readonly instrument: {
    readonly prompt: string;
    readonly policy: {
      readonly id: string;
      readonly digest: string;
    };
    readonly limits: {
      readonly turns: number | null;
      readonly seconds: number;
      readonly tokens: number | null;
      readonly cost: number | null;
    };
    readonly isolation: "bubblewrap" | "none";
    readonly network: "proxy" | "open" | "none";
    readonly surfaces: readonly (string)[];
    readonly clock: "real" | "shifted";
    readonly pace?: string;
  };
  readonly agent: {
    readonly name: string;
    readonly command: readonly (string)[];
    readonly model: string | null;
    readonly parameters: Readonly<Record<string, string | number | boolean>>;
    readonly digest: string;
    readonly files: Readonly<Record<string, string>>;
  };
  readonly seed: string;
  readonly design: "fixed" | "adaptive";
  readonly planned: number;
  readonly isolationNote: string | null;
  readonly asked?: readonly (string)[];
  readonly tasks: readonly ({
    readonly id: string;
    readonly digest: string;
    readonly title: string | null;
    readonly family: string | null;
    readonly tags?: readonly (string)[];
    readonly difficulty: number | null;
    readonly expect: "fault" | "no-fault";
    readonly mode?: "diagnose" | "repair";
    readonly defects: readonly (string)[];
    readonly private: boolean;
    readonly place?: string;
  })[];
  readonly leftOut?: readonly (string)[];
  readonly bestConstant: {
    readonly name: string;
    readonly score: number;
  } | null;
  readonly attempts: readonly ({
    readonly task: string;
    readonly repeat: number;
    readonly state: "answered" | "no-answer" | "invalid-answer" | "timeout" | "turn-limit" | "token-limit" | "cost-limit" | "agent-error" | "policy-violation" | "provider-refused" | "infra-error" | "cancelled";
    readonly reason: string | null;
    readonly diagnosis: {
      readonly factors: readonly ({
        readonly name: string;
        readonly reasoning: string | null;
        readonly evidence: string | readonly ({
          readonly file: string;
          readonly match: string;
        })[] | null;
      })[];
      readonly propagations: readonly ({
        readonly source: string;
        readonly target: string;
        readonly condition: string;
        readonly effect: string;
      })[];
      readonly alertsExplained: readonly ({
        readonly alert: string;
        readonly explanation: string;
        readonly explained: boolean;
      })[];
      readonly alternatives: readonly ({
        readonly name: string;
        readonly reason: string;
      })[];
      readonly confidence: number | null;
      readonly escalate: {
        readonly reason: string;
      } | null;
      readonly noFault: boolean;
      readonly resolved?: boolean;
    } | null;
    readonly repaired: readonly (string)[];
    readonly usage: {
      readonly turns: number | null;
      readonly inputTokens: number | null;
      readonly cachedTokens: number | null;
      readonly cacheWriteTokens?: number | null;
      readonly outputTokens: number | null;
      readonly cost: number | null;
      readonly calls: number | null;
      readonly unpricedCalls: number | null;
      readonly model: string | null;
      readonly origin: {
        readonly turns: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
        readonly tokens: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
        readonly cost: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
      };
    };
    readonly tries: number;
    readonly cached: boolean;
    readonly attemptedChanges: number;
    readonly touched?: readonly (string)[];
    readonly unsupportedQueries?: number;
    readonly unmodelledWrites?: number;
    readonly repair?: {
      readonly score: number | null;
      readonly why: string;
      readonly mitigatedAfter: number | null;
      readonly accepted: number;
      readonly refused: readonly (string)[];
      readonly needless: readonly (string)[];
      readonly stopped: readonly (string)[];
      readonly claimedTooEarly: boolean;
      readonly lookedAfterwards: boolean | null;
      readonly lost: number;
      readonly rootGone: boolean;
      readonly handedOver: boolean;
      readonly dataDestroyed: readonly (string)[];
      readonly protectionRemoved: readonly (string)[];
      readonly curve: readonly (readonly [number, number])[];
    };
    readonly notes?: readonly (string)[];
    readonly score: {
      readonly policy: string;
      readonly value: number | null;
      readonly byPolicy: Readonly<Record<string, number | null>>;
      readonly outcome: "right" | "partly-right" | "wrong" | "escalated" | "no-answer" | "no-fault-right" | "false-accusation";
      readonly predictions: readonly ({
        readonly name: string;
        readonly group: string | null;
        readonly tier: "full" | "prefix" | "search" | null;
        readonly rule: string | null;
        readonly verdict: "right" | "repeated" | "wrong";
        readonly class: "symptom" | "intermediate" | "mechanism" | "bystander" | "observer" | "invented" | "unknown" | null;
        readonly nearest: {
          readonly group: string;
          readonly why: string;
        } | null;
      })[];
      readonly missed: readonly ({
        readonly cause: string;
        readonly nearest: string | null;
      })[];
      readonly metrics: {
        readonly precision: number | null;
        readonly recall: number | null;
        readonly f1: number | null;
        readonly at: readonly (number | null)[];
      };
      readonly evidence: {
        readonly checked: number;
        readonly verified: number;
      } | null;
    } | null;
  })[];
};

export type BaseRun = {
  readonly role: "same-day" | "confirmation";
  readonly run: {
    readonly format: "sre-gate-run@1";
    readonly gate: string;
    readonly gateVersion: string;
    readonly suite: string;
    readonly instrument: {
      readonly prompt: string;
      readonly policy: {
        readonly id: string;
        readonly digest: string;
      };
      readonly limits: {
        readonly turns: number | null;
        readonly seconds: number;
        readonly tokens: number | null;
        readonly cost: number | null;
      };
      readonly isolation: "bubblewrap" | "none";
      readonly network: "proxy" | "open" | "none";
      readonly surfaces: readonly (string)[];
      readonly clock: "real" | "shifted";
      readonly pace?: string;
    };
    readonly agent: {
      readonly name: string;
      readonly command: readonly (string)[];
      readonly model: string | null;
      readonly parameters: Readonly<Record<string, string | number | boolean>>;
      readonly digest: string;
      readonly files: Readonly<Record<string, string>>;
    };
    readonly seed: string;
    readonly design: "fixed" | "adaptive";
    readonly planned: number;
    readonly isolationNote: string | null;
    readonly asked?: readonly (string)[];
    readonly tasks: readonly ({
      readonly id: string;
      readonly digest: string;
      readonly title: string | null;
      readonly family: string | null;
      readonly tags?: readonly (string)[];
      readonly difficulty: number | null;
      readonly expect: "fault" | "no-fault";
      readonly mode?: "diagnose" | "repair";
      readonly defects: readonly (string)[];
      readonly private: boolean;
      readonly place?: string;
    })[];
    readonly leftOut?: readonly (string)[];
    readonly bestConstant: {
      readonly name: string;
      readonly score: number;
    } | null;
    readonly attempts: readonly ({
      readonly task: string;
      readonly repeat: number;
      readonly state: "answered" | "no-answer" | "invalid-answer" | "timeout" | "turn-limit" | "token-limit" | "cost-limit" | "agent-error" | "policy-violation" | "provider-refused" | "infra-error" | "cancelled";
      readonly reason: string | null;
      readonly diagnosis: {
        readonly factors: readonly ({
          readonly name: string;
          readonly reasoning: string | null;
          readonly evidence: string | readonly ({
            readonly file: string;
            readonly match: string;
          })[] | null;
        })[];
        readonly propagations: readonly ({
          readonly source: string;
          readonly target: string;
          readonly condition: string;
          readonly effect: string;
        })[];
        readonly alertsExplained: readonly ({
          readonly alert: string;
          readonly explanation: string;
          readonly explained: boolean;
        })[];
        readonly alternatives: readonly ({
          readonly name: string;
          readonly reason: string;
        })[];
        readonly confidence: number | null;
        readonly escalate: {
          readonly reason: string;
        } | null;
        readonly noFault: boolean;
        readonly resolved?: boolean;
      } | null;
      readonly repaired: readonly (string)[];
      readonly usage: {
        readonly turns: number | null;
        readonly inputTokens: number | null;
        readonly cachedTokens: number | null;
        readonly cacheWriteTokens?: number | null;
        readonly outputTokens: number | null;
        readonly cost: number | null;
        readonly calls: number | null;
        readonly unpricedCalls: number | null;
        readonly model: string | null;
        readonly origin: {
          readonly turns: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
          readonly tokens: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
          readonly cost: "metered" | "trajectory" | "reported" | "estimated" | "unknown";
        };
      };
      readonly tries: number;
      readonly cached: boolean;
      readonly attemptedChanges: number;
      readonly touched?: readonly (string)[];
      readonly unsupportedQueries?: number;
      readonly unmodelledWrites?: number;
      readonly repair?: {
        readonly score: number | null;
        readonly why: string;
        readonly mitigatedAfter: number | null;
        readonly accepted: number;
        readonly refused: readonly (string)[];
        readonly needless: readonly (string)[];
        readonly stopped: readonly (string)[];
        readonly claimedTooEarly: boolean;
        readonly lookedAfterwards: boolean | null;
        readonly lost: number;
        readonly rootGone: boolean;
        readonly handedOver: boolean;
        readonly dataDestroyed: readonly (string)[];
        readonly protectionRemoved: readonly (string)[];
        readonly curve: readonly (readonly [number, number])[];
      };
      readonly notes?: readonly (string)[];
      readonly score: {
        readonly policy: string;
        readonly value: number | null;
        readonly byPolicy: Readonly<Record<string, number | null>>;
        readonly outcome: "right" | "partly-right" | "wrong" | "escalated" | "no-answer" | "no-fault-right" | "false-accusation";
        readonly predictions: readonly ({
          readonly name: string;
          readonly group: string | null;
          readonly tier: "full" | "prefix" | "search" | null;
          readonly rule: string | null;
          readonly verdict: "right" | "repeated" | "wrong";
          readonly class: "symptom" | "intermediate" | "mechanism" | "bystander" | "observer" | "invented" | "unknown" | null;
          readonly nearest: {
            readonly group: string;
            readonly why: string;
          } | null;
        })[];
        readonly missed: readonly ({
          readonly cause: string;
          readonly nearest: string | null;
        })[];
        readonly metrics: {
          readonly precision: number | null;
          readonly recall: number | null;
          readonly f1: number | null;
          readonly at: readonly (number | null)[];
        };
        readonly evidence: {
          readonly checked: number;
          readonly verified: number;
        } | null;
      } | null;
    })[];
  };
  readonly installs?: {
    readonly count: number;
    readonly some: readonly (string)[];
  };
  readonly lacks?: {
    readonly count: number;
    readonly some: readonly (string)[];
  };
};

export type Times = {
  readonly format: "sre-gate-times@1";
  readonly startedAt: string;
  readonly seconds: number;
  readonly attempts: readonly ({
    readonly task: string;
    readonly repeat: number;
    readonly startedAt: string;
    readonly seconds: number;
    readonly firstCandidateSeconds: number | null;
  })[];
};

export type Baseline = {
  readonly format: "sre-gate-baseline@1";
  readonly digest: string;
  readonly gate: string;
  readonly suite: string;
  readonly instrument: {
    readonly prompt: string;
    readonly policy: {
      readonly id: string;
      readonly digest: string;
    };
    readonly limits: {
      readonly turns: number | null;
      readonly seconds: number;
      readonly tokens: number | null;
      readonly cost: number | null;
    };
    readonly isolation: "bubblewrap" | "none";
    readonly network: "proxy" | "open" | "none";
    readonly surfaces: readonly (string)[];
    readonly clock: "real" | "shifted";
    readonly pace?: string;
  };
  readonly agent: {
    readonly name: string;
    readonly command: readonly (string)[];
    readonly model: string | null;
    readonly parameters: Readonly<Record<string, string | number | boolean>>;
    readonly digest: string;
    readonly files: Readonly<Record<string, string>>;
  };
  readonly runs: readonly ({
    readonly run: string;
    readonly commit: string | null;
    readonly date: string | null;
    readonly workflowRun: string | null;
    readonly model: string | null;
    readonly agentDigest: string;
    readonly gateVersion: string;
    readonly accepted: string | null;
    readonly skipped?: string;
    readonly infra?: {
      readonly errors: number;
      readonly attempts: number;
      readonly again?: number;
    };
  })[];
  readonly tasks: readonly ({
    readonly id: string;
    readonly digest: string;
    readonly family: string | null;
    readonly attempts: readonly ({
      readonly run: number;
      readonly repeat: number;
      readonly state: "answered" | "no-answer" | "invalid-answer" | "timeout" | "turn-limit" | "token-limit" | "cost-limit" | "agent-error" | "policy-violation" | "provider-refused" | "infra-error" | "cancelled";
      readonly score: number | null;
      readonly turns: number | null;
      readonly inputTokens: number | null;
      readonly cachedTokens: number | null;
      readonly cacheWriteTokens?: number | null;
      readonly outputTokens: number | null;
      readonly cost: number | null;
      readonly seconds: number | null;
      readonly attemptedChanges?: number;
      readonly touched?: readonly (string)[];
      readonly mark?: string;
    })[];
  })[];
};

export type Comparison = {
  readonly tasks: readonly ({
    readonly task: string;
    readonly family: string | null;
    readonly status: "compared" | "new" | "removed" | "changed" | "unmeasured" | "not-needed" | "outside-mean" | "left-out";
    readonly base: {
      readonly scores: readonly (number)[];
      readonly mean: number | null;
      readonly turns: number | null;
      readonly cost: number | null;
      readonly unmeasured: number;
    } | null;
    readonly now: {
      readonly scores: readonly (number)[];
      readonly mean: number | null;
      readonly turns: number | null;
      readonly cost: number | null;
      readonly unmeasured: number;
    } | null;
    readonly change: number | null;
    readonly mark: "lost" | "suspect" | "gained" | "quarantined" | null;
  })[];
  readonly score: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly interval: readonly [number, number] | null;
    readonly reason: string | null;
  };
  readonly overall: {
    readonly base: number | null;
    readonly now: number | null;
    readonly decided: number;
    readonly of: number;
  };
  readonly turns: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly interval: readonly [number, number] | null;
    readonly reason: string | null;
  };
  readonly cost: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly interval: readonly [number, number] | null;
    readonly reason: string | null;
  };
  readonly turnsSolved?: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly interval: readonly [number, number] | null;
    readonly reason: string | null;
  };
  readonly costSolved?: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly interval: readonly [number, number] | null;
    readonly reason: string | null;
  };
  readonly test: {
    readonly method: string;
    readonly p: number | null;
    readonly alpha: number;
    readonly pImproved: number | null;
    readonly detectableDrop: number | null;
    readonly errorBound: number;
    readonly smallestP?: number | null;
    readonly deterministic?: boolean;
    readonly look?: {
      readonly attempts: number;
      readonly of: number;
      readonly index: number;
      readonly looks: number;
      readonly information: number;
      readonly futility?: number | null;
      readonly outcome: "fell" | "stopped-early" | "continue" | "complete";
    };
  };
  readonly veto?: {
    readonly status: "on" | "off";
    readonly reason: string | null;
    readonly share: number;
    readonly bound: number;
    readonly watched: readonly (string)[];
    readonly pending: readonly (string)[];
    readonly lost: readonly (string)[];
    readonly needed: number;
  };
  readonly errors: {
    readonly now: {
      readonly errors: number;
      readonly attempts: number;
    };
    readonly base: {
      readonly errors: number;
      readonly attempts: number;
    };
    readonly p: number | null;
    readonly alpha: number;
  } | null;
  readonly slices: readonly ({
    readonly name: string;
    readonly tasks: number;
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly p: number | null;
    readonly alpha: number;
  })[];
  readonly incompatible: readonly ({
    readonly part: string;
    readonly base: string;
    readonly now: string;
  })[];
  readonly noted: readonly ({
    readonly part: string;
    readonly base: string;
    readonly now: string;
  })[];
  readonly agentChanges: readonly ({
    readonly part: string;
    readonly base: string;
    readonly now: string;
  })[];
  readonly counts: {
    readonly planned: number;
    readonly measured: number;
    readonly infraErrors: number;
    readonly cancelled: number;
    readonly baseMeasured: number;
    readonly baseRuns: number;
    readonly missing?: number;
    readonly expected?: number;
  };
  readonly infra?: {
    readonly now: {
      readonly errors: number;
      readonly attempts: number;
    };
    readonly base: {
      readonly errors: number;
      readonly attempts: number;
    };
    readonly p: number;
  };
};

export type Verdict = {
  readonly verdict: "pass" | "fail" | "inconclusive" | "no-baseline" | "not-compared" | "incompatible";
  readonly cause: "agent-is-worse" | "agent-did-not-run" | "not-measured" | null;
  readonly reasons: readonly ({
    readonly code: string;
    readonly weight: "fail" | "blocks" | "warn" | "info";
    readonly values: Readonly<Record<string, string | number | null>>;
  })[];
  readonly enforced: boolean;
};

export type OutputScore = {
  readonly score: number | null;
  readonly policy: "aa" | "aa-dedup" | "strict";
  readonly policyDigest: string;
  readonly byPolicy: Readonly<Record<string, number | null>>;
  readonly state: "answered" | "no-answer" | "invalid-answer";
  readonly reason: string | null;
  readonly repaired: readonly (string)[];
  readonly outcome: "right" | "partly-right" | "wrong" | "escalated" | "no-answer" | "no-fault-right" | "false-accusation";
  readonly predictions: readonly ({
    readonly name: string;
    readonly group: string | null;
    readonly tier: "full" | "prefix" | "search" | null;
    readonly rule: string | null;
    readonly verdict: "right" | "repeated" | "wrong";
    readonly class: "symptom" | "intermediate" | "mechanism" | "bystander" | "observer" | "invented" | "unknown" | null;
    readonly nearest: {
      readonly group: string;
      readonly why: string;
    } | null;
  })[];
  readonly missed: readonly ({
    readonly cause: string;
    readonly nearest: string | null;
  })[];
  readonly metrics: {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly f1: number | null;
    readonly at: readonly (number | null)[];
  };
  readonly evidence: {
    readonly checked: number;
    readonly verified: number;
  } | null;
  readonly dangling: readonly (string)[];
};

export type OutputScoreTree = {
  readonly score: number | null;
  readonly policy: "aa" | "aa-dedup" | "strict";
  readonly policyDigest: string;
  readonly byPolicy: Readonly<Record<string, number | null>>;
  readonly stderr: number | null;
  readonly metrics: {
    readonly tasks: number;
    readonly attempts: number;
    readonly mean: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly standardError: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly passAt1: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly passAtK: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly passHatK: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly k: number;
    readonly flipRate: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly falseAccusationRate: {
      readonly value: number | null;
      readonly reason: string | null;
    };
    readonly outcomes: Readonly<Record<string, number>>;
  };
  readonly bestConstant: {
    readonly name: string;
    readonly score: number;
  } | null;
  readonly unanswered: readonly (string)[];
  readonly incidents: readonly ({
    readonly id: string;
    readonly defects: readonly (string)[];
    readonly trials: readonly ({
      readonly trial: string;
      readonly score: number | null;
      readonly state: "answered" | "no-answer" | "invalid-answer";
      readonly reason: string | null;
      readonly repaired: readonly (string)[];
      readonly outcome: "right" | "partly-right" | "wrong" | "escalated" | "no-answer" | "no-fault-right" | "false-accusation";
      readonly predictions: readonly ({
        readonly name: string;
        readonly group: string | null;
        readonly tier: "full" | "prefix" | "search" | null;
        readonly rule: string | null;
        readonly verdict: "right" | "repeated" | "wrong";
        readonly class: "symptom" | "intermediate" | "mechanism" | "bystander" | "observer" | "invented" | "unknown" | null;
        readonly nearest: {
          readonly group: string;
          readonly why: string;
        } | null;
      })[];
      readonly missed: readonly ({
        readonly cause: string;
        readonly nearest: string | null;
      })[];
      readonly metrics: {
        readonly precision: number | null;
        readonly recall: number | null;
        readonly f1: number | null;
        readonly at: readonly (number | null)[];
      };
      readonly evidence: {
        readonly checked: number;
        readonly verified: number;
      } | null;
    })[];
  })[];
};

export type OutputRun = {
  readonly agent: string;
  readonly model: string | null;
  readonly suite: string;
  readonly policy: string;
  readonly score: {
    readonly mean: number | null;
    readonly stderr: number | null;
  };
  readonly turns: number | null;
  readonly outputTokens: number | null;
  readonly cost: number | null;
  readonly attempts: number;
  readonly measured: number;
  readonly cancelled: number;
  readonly seconds: number | null;
  readonly tasks: readonly ({
    readonly id: string;
    readonly scores: readonly (number | null)[];
  })[];
};

export type OutputReport = {
  readonly format: "sre-gate-report@1";
  readonly gate: string;
  readonly suite: string;
  readonly policy: string;
  readonly verdict: "pass" | "fail" | "inconclusive" | "no-baseline" | "not-compared" | "incompatible";
  readonly reasons: readonly ({
    readonly code: string;
    readonly text: string;
  })[];
  readonly pValue: number | null;
  readonly delta: number | null;
  readonly score: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly reason: string | null;
  };
  readonly turns: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly reason: string | null;
  };
  readonly cost: {
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly reason: string | null;
  };
  readonly attempts: {
    readonly planned: number;
    readonly measured: number;
  };
  readonly tasks: readonly (Readonly<Record<string, unknown>>)[];
};

export type OutputDryRun = {
  readonly attempts: number;
  readonly cost: number | null;
  readonly seconds: number | null;
  readonly most: {
    readonly attempts: number;
    readonly cost: number | null;
  };
};

export type OutputDoctor = {
  readonly ok: boolean;
  readonly findings: readonly ({
    readonly what: string;
    readonly problems: readonly ({
      readonly code: string;
      readonly where: string;
      readonly message: string;
      readonly help: string;
    })[];
    readonly note: string | null;
  })[];
};

export type OutputRepairTry = {
  readonly score: number | null;
  readonly why: string;
  readonly facts: {
    readonly clearedAfter: number | null;
    readonly rootGone: boolean;
    readonly fixable: boolean;
    readonly broken: boolean;
    readonly accepted: number;
    readonly refused: readonly (string)[];
    readonly needless: readonly (string)[];
    readonly harm: readonly ({
      readonly journey: string;
      readonly lost: number;
      readonly allowed: number;
    })[];
    readonly worseThanNothing: boolean;
    readonly dataDestroyed: readonly (string)[];
    readonly protectionRemoved: readonly (string)[];
    readonly handedOver: boolean;
    readonly claimedTooEarly: boolean;
    readonly lookedAfterwards: boolean | null;
    readonly curve: readonly ({
      readonly minute: number;
      readonly acted: number;
      readonly handsOff: number;
      readonly requests: number;
    })[];
    readonly alerts: readonly (string)[];
    readonly stopped: readonly (string)[];
    readonly failedTrials: readonly (string)[];
  };
};

export type OutputPlan = {
  readonly include: readonly ({
    readonly shard: string;
    readonly tasks: number;
    readonly seconds: number | null;
  })[];
};

export type OutputDrift = {
  readonly gate: string;
  readonly suite: string;
  readonly verdict: "drift" | "steady" | "inconclusive";
  readonly drifting: boolean;
  readonly history: readonly ({
    readonly date: string;
    readonly commit: string | null;
    readonly model: string | null;
    readonly baseline: string | null;
  })[];
  readonly series: readonly ({
    readonly key: "score" | "turns" | "cost";
    readonly values: readonly (number | null)[];
    readonly centre: number | null;
    readonly limits: readonly [number, number] | null;
    readonly alarms: readonly (number)[];
    readonly early: boolean;
    readonly changes: readonly ({
      readonly index: number;
      readonly before: number;
      readonly after: number;
    })[];
  })[];
  readonly notes: readonly (string)[];
};

export type OutputLeaderboard = {
  readonly format: "sre-gate-leaderboard@1";
  readonly groups: readonly ({
    readonly suite: string;
    readonly tasks: number;
    readonly policy: string;
    readonly suiteDigest: string;
    readonly instrumentDigest: string;
    readonly limits: string;
    readonly rows: readonly ({
      readonly rank: number | null;
      readonly floor: boolean;
      readonly agent: string;
      readonly model: string | null;
      readonly attempts: string;
      readonly score: number | null;
      readonly stderr: number | null;
      readonly f1: number | null;
      readonly passRate: number | null;
      readonly turns: number | null;
      readonly outputTokens: number | null;
      readonly cost: number | null;
      readonly solvedCost: number | null;
    })[];
    readonly taskLabels: readonly (string)[];
    readonly advice: string | null;
    readonly notes: readonly (string)[];
  })[];
};

export type OutputCalibrate = {
  readonly runs: number;
  readonly tasks: number;
  readonly repeats: number;
  readonly splits: number;
  readonly failRate: number | null;
  readonly failRateError: number | null;
  readonly shuffledFailRate: number | null;
  readonly daySd: number | null;
  readonly withinSd: number | null;
  readonly detectableDrop: number | null;
};

export type OutputCalibrateSimulate = {
  readonly failRate: number;
  readonly failRateError: number;
  readonly scoreFellRate: number;
  readonly taskLostRate: number;
  readonly meanAttempts: number;
  readonly gates: number;
  readonly tasks: number;
  readonly repeats: number;
  readonly baseRepeats: number;
  readonly design: "fixed" | "adaptive";
  readonly drop: number;
  readonly pattern: "logit" | "prop" | "broken";
  readonly shape: string;
  readonly infra: number;
  readonly seed: string;
};

export type OutputTasksList = readonly ({
  readonly id: string;
  readonly title: string | null;
  readonly tags: readonly (string)[];
  readonly family: string | null;
  readonly difficulty: number | null;
  readonly expect: "fault" | "no-fault";
  readonly digest: string;
  readonly defects: readonly (string)[];
  readonly private: boolean;
})[];

export type OutputTasksValidate = {
  readonly tasks: number;
  readonly families: number;
  readonly policy: "aa" | "aa-dedup" | "strict";
  readonly bestConstant: {
    readonly name: string;
    readonly score: number;
  } | null;
  readonly leaks: readonly (string)[];
  readonly reports: readonly ({
    readonly id: string;
    readonly signals: Readonly<Record<string, {
      readonly files: number;
      readonly rows: number;
      readonly bytes: number;
    }>>;
    readonly leaks: readonly (string)[];
    readonly warnings: readonly (string)[];
    readonly defects: readonly (string)[];
  })[];
};

export type OutputTasksBuild = readonly ({
  readonly id: string;
  readonly digest: string;
  readonly folder: string;
})[];

export type OutputTasksImport = readonly ({
  readonly id: string;
  readonly path: string;
  readonly truth: "known" | "draft" | null;
  readonly capture: Readonly<Record<string, unknown>> | null;
})[];

export type OutputCapture = readonly ({
  readonly id: string;
  readonly path: string;
  readonly truth: "known" | "draft" | null;
  readonly capture: Readonly<Record<string, unknown>> | null;
})[];

export type OutputTasksLint = readonly ({
  readonly id: string;
  readonly findings: readonly ({
    readonly is: "error" | "warning";
    readonly code: string;
    readonly message: string;
  })[];
  readonly scores: Readonly<Record<string, number | null>>;
  readonly size: {
    readonly objects: number;
    readonly namespaces: number;
    readonly services: number;
    readonly logs: number;
  };
})[];

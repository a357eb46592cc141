// What the double plays to each agent: one investigation of several turns, in the tools that the agent has.
import type { Call, Turn } from "./double/script.ts";
import type { Incident } from "./play.ts";

export interface Part {
  /** Folder below examples/agents. */
  readonly name: string;
  /** Section of docs/agents.md. */
  readonly title: string;
  readonly turns: (incident: Incident) => readonly Turn[];
  /** What its tools must have told it, wherever they ran. */
  readonly sees: (incident: Incident) => readonly RegExp[];
  /** US dollars per million tokens of its model, as its provider publishes them: plain input, from the cache, into it, output. */
  readonly dollars: readonly [number, number, number, number];
  readonly streams: boolean;
  /** What sre-gate could not do before this agent was tried. */
  readonly mended?: string;
}

const answerOf = ({ cause }: Incident) => ({
  contributing_factors: [
    { name: cause, reasoning: "The quota is used up.", evidence: "exceeded quota" },
  ],
});

const LIST = 'ls "$SRE_GATE_SNAPSHOT"';
const ALERTS = 'ls "$SRE_GATE_SNAPSHOT/alerts" | head -n 3';
const EVENTS = 'grep -h "exceeded quota" "$SRE_GATE_SNAPSHOT/k8s_events_raw.tsv" | head -n 2';
const write = (incident: Incident) =>
  `printf '%s' '${JSON.stringify(answerOf(incident))}' > "$SRE_GATE_OUTPUT" && echo written`;

/** Four turns with a shell: two looks at once, one that finds the cause, the answer, and a last word or the tool that ends. */
function byShell(shell: (command: string) => Call, end: Turn): Part["turns"] {
  return (incident) => [
    { kind: "calls", says: "First what there is.", calls: [shell(LIST), shell(ALERTS)] },
    { kind: "calls", says: "Pods are not made. Why?", calls: [shell(EVENTS)] },
    { kind: "calls", says: "The quota it is.", calls: [shell(write(incident))] },
    end,
  ];
}

const seesFiles = ({ cause }: Incident) => [
  /k8s_events_raw\.tsv/,
  new RegExp(`exceeded quota:\\s+${cause.split("/")[2]}`),
  /written/,
];

/** SRE_GATE_OUTPUT inside the sandbox, for tools that take no variables. */
const OUTPUT = "/workspace/agent_output.json";

const DONE: Turn = { kind: "says", says: "The diagnosis is written." };
const GPT_5_5 = [5, 0.5, 5, 30] as const;
/** Up to 200 000 tokens of input. */
const GEMINI_3_1 = [2, 0.2, 2, 12] as const;
const OPUS_4_7 = [5, 0.5, 6.25, 25] as const;

export const PARTS: readonly Part[] = [
  {
    name: "stirrup",
    title: "Stirrup",
    turns: (incident) => [
      ...byShell((cmd) => ({ tool: "code_exec", input: { cmd } }), DONE)(incident).slice(0, 2),
      {
        kind: "calls",
        says: "The quota it is.",
        calls: [{ tool: "finish", input: answerOf(incident) }],
      },
    ],
    sees: (incident) => seesFiles(incident).slice(0, 2),
    dollars: GPT_5_5,
    streams: false,
  },
  {
    name: "mini-swe-agent",
    title: "mini-swe-agent",
    turns: byShell((command) => ({ tool: "bash", input: { command } }), {
      kind: "calls",
      says: "Done.",
      calls: [{ tool: "bash", input: { command: "echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT" } }],
    }),
    sees: seesFiles,
    dollars: GPT_5_5,
    streams: false,
    mended: "a mounted virtual environment brings its Python",
  },
  {
    name: "openai-agents",
    title: "OpenAI Agents SDK",
    turns: byShell((command) => ({ tool: "shell", input: { command } }), DONE),
    sees: seesFiles,
    dollars: GPT_5_5,
    streams: true,
  },
  {
    name: "anthropic-sdk",
    title: "Anthropic's SDK",
    turns: byShell((command) => ({ tool: "bash", input: { command } }), DONE),
    sees: seesFiles,
    dollars: OPUS_4_7,
    streams: true,
  },
  {
    name: "inspect-ai",
    title: "inspect_ai",
    turns: byShell((command) => ({ tool: "bash", input: { command } }), {
      kind: "calls",
      says: "Done.",
      calls: [{ tool: "submit", input: { answer: "The diagnosis is written." } }],
    }),
    sees: seesFiles,
    dollars: GPT_5_5,
    streams: false,
    mended: "a mounted virtual environment brings its Python",
  },
  {
    name: "claude-code",
    title: "Claude Code",
    turns: byShell((command) => ({ tool: "Bash", input: { command, description: "Looks" } }), DONE),
    sees: seesFiles,
    dollars: OPUS_4_7,
    streams: true,
  },
  {
    name: "codex",
    title: "Codex CLI",
    turns: byShell((cmd) => ({ tool: "exec_command", input: { cmd } }), DONE),
    sees: seesFiles,
    dollars: GPT_5_5,
    streams: true,
  },
  {
    name: "gemini-cli",
    title: "Gemini CLI",
    turns: byShell((command) => ({ tool: "run_shell_command", input: { command } }), DONE),
    sees: seesFiles,
    dollars: GEMINI_3_1,
    streams: true,
  },
  {
    name: "holmesgpt",
    title: "HolmesGPT",
    turns: (incident) => [
      {
        kind: "calls",
        says: "What is wrong in the cluster?",
        calls: [
          {
            tool: "kubernetes_tabular_query",
            input: {
              kind: "events",
              columns: "NAME:.metadata.name,REASON:.reason,MESSAGE:.message",
              filter_pattern: "exceeded quota",
            },
          },
          { tool: "kubernetes_count", input: { kind: "pods", jq_expr: ".items[]" } },
          { tool: "kubectl_top_pods", input: {} },
        ],
      },
      {
        kind: "calls",
        says: "And what do metrics and logs say?",
        calls: [
          {
            tool: "execute_prometheus_instant_query",
            input: { query: 'ALERTS{alertstate="firing"}', description: "Firing alerts" },
          },
          { tool: "list_prometheus_rules", input: {} },
          { tool: "grafana_loki_query", input: { query: '{service_name=~".+"}' } },
        ],
      },
      {
        kind: "says",
        says: `A quota is used up.\n\n\`\`\`json\n${JSON.stringify(answerOf(incident))}\n\`\`\``,
      },
    ],
    sees: ({ cause }) => [
      new RegExp(`exceeded quota:\\s+${cause.split("/")[2]}`),
      /"matches_found": [1-9]/,
      /CPU\(cores\)/,
      /"__name__":"ALERTS"/,
      /"file":"recorded\.yaml"/,
      /"service_name":"frontend"/,
    ],
    dollars: GPT_5_5,
    streams: false,
    mended: "a mounted virtual environment brings its Python",
  },
  {
    name: "mcp",
    title: "An agent with MCP servers",
    turns: (incident) => [
      {
        kind: "calls",
        says: "Which tools are there?",
        calls: [
          {
            tool: "ToolSearch",
            input: {
              query: "select:mcp__kubernetes__events_list,mcp__prometheus__execute_query",
              max_results: 5,
            },
          },
        ],
      },
      {
        kind: "calls",
        says: "What happened, and what hurts?",
        calls: [
          { tool: "mcp__kubernetes__events_list", input: {} },
          { tool: "mcp__prometheus__execute_query", input: { query: "ALERTS" } },
        ],
      },
      {
        kind: "calls",
        says: "The quota it is.",
        calls: [
          {
            tool: "Write",
            input: { file_path: OUTPUT, content: JSON.stringify(answerOf(incident)) },
          },
        ],
      },
      DONE,
    ],
    sees: ({ cause }) => [
      new RegExp(`exceeded quota:\\s+${cause.split("/")[2]}`),
      /alertstate/,
      /created successfully/,
    ],
    dollars: OPUS_4_7,
    streams: true,
    mended: "the same, for the Prometheus server",
  },
];

// Ways in which a model can behave, each played under Stirrup's own loop and under the reference agent's.
import type { Call, Tokens, Turn } from "../double/script.ts";

export interface Script {
  readonly name: string;
  readonly turns: (shell: (cmd: string) => Call) => readonly Turn[];
  /** Turns allowed. */
  readonly limit: number;
  readonly window: number;
  /** What a turn (from 1) used, where the script is about that. */
  readonly tokens?: (turn: number) => Partial<Tokens>;
  /** Why the two differ here, and in what: requests made, and how it ended. */
  readonly argued?: {
    readonly why: string;
    readonly stirrup: readonly [number, string];
    readonly reference: readonly [number, string];
  };
}

const FACTOR = { name: "shop/Deployment/cart", reasoning: "r", evidence: "e" };
export const FINISH: Call = { tool: "finish", input: { contributing_factors: [FACTOR] } };
const calls = (...list: readonly Call[]): Turn => ({ kind: "calls", says: "", calls: list });
const says = (text: string): Turn => ({ kind: "says", says: text });
const finishes = calls(FINISH);
const refuses = (status: number, code: string): Turn => ({ kind: "refuses", status, code });
const overflow = refuses(400, "context_length_exceeded");
const times = (count: number, turn: Turn) => Array.from({ length: count }, () => turn);
const FULL = { input: 71_000, output: 1000 };

const plain = (name: string, turns: Script["turns"], limit = 100, window = 100_000): Script => ({
  name,
  turns,
  limit,
  window,
});

export const SCRIPTS: readonly Script[] = [
  plain("finishes at once", () => [finishes]),
  plain("looks, then finishes", (shell) => [calls(shell("echo one")), finishes]),
  plain("two commands in a turn", (shell) => [
    calls(shell("echo one"), shell("echo two")),
    finishes,
  ]),
  plain("a command and finish in a turn", (shell) => [calls(FINISH, shell("echo one"))]),
  plain("finish twice in a turn", () => [calls(FINISH, FINISH), finishes]),
  plain("finish twice beside a command", (shell) => [
    calls(FINISH, shell("echo one"), FINISH),
    finishes,
  ]),
  plain("text without a call", () => [says("I think about it."), finishes]),
  plain("text without a call, three times", () => [...times(3, says("Still thinking.")), finishes]),
  plain("nothing at all", () => [says(""), finishes]),
  plain("text beside a call", (shell) => [
    { kind: "calls", says: "Let me look.", calls: [shell("echo one")] },
    finishes,
  ]),
  plain("a tool that does not exist", () => [
    calls({ tool: "kubectl", input: { cmd: "get pods" } }),
    finishes,
  ]),
  plain("arguments that a tool does not take", () => [
    calls({ tool: "finish", input: { diagnosis: "cart" } }),
    finishes,
  ]),
  {
    ...plain("arguments that are no JSON", () => [
      { kind: "garbled", tool: "finish", text: '{"contributing_factors": [' },
      finishes,
    ]),
    argued: {
      why: "Stirrup's logger reads the arguments before the loop does, and the run ends there; a slip of the model is no end of an investigation",
      stirrup: [1, "failed"],
      reference: [2, "finished"],
    },
  },
  plain("no arguments", () => [{ kind: "garbled", tool: "finish", text: "" }, finishes]),
  plain("a diagnosis that is not taken", () => [
    calls({ tool: "finish", input: { contributing_factors: [] } }),
    finishes,
  ]),
  plain("a command that fails", (shell) => [calls(shell("echo no >&2; exit 3")), finishes]),
  plain("a command that takes too long", (shell) => [
    calls(shell("echo begun; sleep 5")),
    finishes,
  ]),
  plain("a command that leaves a child", (shell) => [
    calls(shell("sleep 0.2 & echo on")),
    finishes,
  ]),
  plain("long output", (shell) => [calls(shell("seq 1 20000")), finishes]),
  plain("output that is no text", (shell) => [calls(shell("printf '\\xff\\xfe'")), finishes]),
  plain("an answer cut at its output limit", (shell) => [
    calls(shell("echo one")),
    { kind: "cut", says: "The cause is" },
  ]),
  plain("a provider that stumbles once", () => [refuses(500, "server_error"), finishes]),
  plain("a provider that stumbles thrice", () => times(3, refuses(503, "server_error"))),
  plain("a request that is refused", () => [refuses(400, "invalid_request")]),
  plain("a key that is refused", () => [refuses(401, "invalid_api_key")]),
  plain("one turn allowed, and used to look", (shell) => [calls(shell("echo one"))], 1),
  plain("three turns allowed, none finishes", (shell) => times(3, calls(shell("echo one"))), 3),
  plain(
    "finishes on the last turn",
    (shell) => [...times(2, calls(shell("echo one"))), finishes],
    3,
  ),
  plain("text where a warning comes anyway", () => [says("Hm."), says("Hm."), finishes], 21),
  plain("text on the last turn", () => [says("Hm."), says("Hm.")], 2),
  plain("all hundred turns", (shell) => times(100, calls(shell("true")))),
  {
    ...plain("a context near its end", (shell) => [
      calls(shell("echo one")),
      calls(shell("echo two")),
      says("What was found so far."),
      finishes,
    ]),
    tokens: (turn) => (turn === 2 ? FULL : {}),
  },
  {
    ...plain("a context near its end, twice", (shell) => [
      calls(shell("echo one")),
      says("The first summary."),
      calls(shell("echo two")),
      says("The second summary."),
      finishes,
    ]),
    tokens: (turn) => (turn === 1 || turn === 3 ? FULL : {}),
  },
  {
    ...plain("a context near its end after text without a call", () => [
      says("Thinking."),
      says("The summary."),
      finishes,
    ]),
    tokens: (turn) => (turn === 1 ? FULL : {}),
  },
  {
    ...plain("a context near its end on the last turn", (shell) => [calls(shell("echo one"))], 1),
    tokens: () => FULL,
  },
  {
    ...plain("a summary that is a call at first", (shell) => [
      calls(shell("echo one")),
      calls(shell("echo no summary")),
      says("The summary."),
      finishes,
    ]),
    tokens: (turn) => (turn === 1 ? FULL : {}),
  },
  {
    ...plain("a summary that never is text", (shell) => times(4, calls(shell("echo one")))),
    tokens: (turn) => (turn === 1 ? FULL : {}),
  },
  plain("a request that outgrew the window", (shell) => [
    calls(shell("echo one")),
    calls(shell("echo two")),
    overflow,
    says("The summary."),
    finishes,
  ]),
  plain(
    "a request that outgrew the window under warnings",
    (shell) => [
      calls(shell("echo one")),
      calls(shell("echo two")),
      overflow,
      says("The summary."),
      finishes,
    ],
    10,
  ),
  plain("a summary that outgrew the window too", (shell) => [
    ...times(3, calls(shell("echo one"))),
    overflow,
    overflow,
    says("The summary."),
    finishes,
  ]),
  plain("a request that outgrows the window again after the summary", (shell) => [
    ...times(2, calls(shell("echo one"))),
    overflow,
    says("The summary."),
    overflow,
  ]),
  plain("a prompt that is too long", () => [overflow]),
  plain("a first turn that outgrew the window", (shell) => [calls(shell("echo one")), overflow]),
];

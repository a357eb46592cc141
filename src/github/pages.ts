import type { Problem } from "../model/problem.ts";
import { markdown, markdownCode } from "../report/escape.ts";
import { sentenceCase } from "../report/headline.ts";

/** Pages without a run behind them. Those with one are src/report's. */

function title(symbol: string, gate: string, words: string): string {
  const name = gate === "default" ? "sre-gate" : `sre-gate (${markdown(gate)})`;
  return `### ${symbol} ${name}: ${words}`;
}

export function progressPage(input: {
  readonly gate: string;
  readonly headSha: string;
  readonly suite: string;
  readonly runUrl: string;
}): string {
  return [
    title("⏳", input.gate, `running at ${markdownCode(input.headSha.slice(0, 8))}`),
    `The agent is working on ${markdownCode(input.suite)}. The verdict will stand here; [the log](${input.runUrl}) shows every finished attempt.`,
  ].join("\n\n");
}

export function problemsPage(gate: string, problems: readonly Problem[]): string {
  return [
    title("🛑", gate, "could not judge"),
    "Nothing was decided, so this is neither a pass nor a fail of the agent.",
    ...problems.map(
      (problem) =>
        `- ${markdownCode(problem.code)} ${markdown(problem.where)}: ${markdown(`${sentenceCase(problem.message)} ${sentenceCase(problem.help)}`)}`,
    ),
  ].join("\n\n");
}

export function crashPage(gate: string, runUrl: string): string {
  return [
    title("🛑", gate, "crashed"),
    `The gate ended without a verdict, which is its fault and not the agent's. [The log](${runUrl}) shows where.`,
  ].join("\n\n");
}

export function cancelledPage(gate: string, runUrl: string): string {
  return [
    title("⚪", gate, "cancelled"),
    `[The job](${runUrl}) was stopped before a verdict. Finished attempts are kept: running it again continues there.`,
  ].join("\n\n");
}

export function neutralPage(
  gate: string,
  words: string,
  paragraphs: readonly string[],
  notices: readonly string[] = [],
): string {
  return [
    ...notices.map((notice) => `> [!WARNING]\n> ${markdown(notice)}`),
    title("⚪", gate, words),
    ...paragraphs.map(markdown),
  ].join("\n\n");
}

import { plain } from "../../report/escape.ts";
import type { Facts, RepairVerdict } from "../../world/judge/facts.ts";

/** What a judge makes of a repair, and what users met meanwhile. */
export function verdictText(facts: Facts, { score, why }: RepairVerdict): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${plain(line)}`)];
  return [
    `${score === null ? "no score" : `score ${score}`}: ${plain(why)}`,
    "",
    ...curveLines(facts),
    facts.clearedAfter === null
      ? "users: not served as in the healthy world by the end"
      : `users: served as in the healthy world from ${minutes(facts.clearedAfter)} on`,
    `cause: ${facts.rootGone ? "gone" : "still there"}`,
    ...list("alerts that still fire:", facts.alerts),
    ...list("no longer runs:", facts.stopped),
    ...list("did not survive:", facts.failedTrials),
    ...list("needless steps:", facts.needless),
    ...list(
      "requests lost by the repair alone:",
      facts.harm
        .filter(({ lost, allowed }) => lost > allowed)
        .map(
          ({ journey, lost, allowed }) =>
            `${journey}: ${lost}, the recommended repair allows ${allowed}`,
        ),
    ),
    ...list("data lost:", facts.dataDestroyed),
    ...list("protection removed:", facts.protectionRemoved),
    ...list("refused:", facts.refused),
    "",
  ].join("\n");
}

function minutes(seconds: number): string {
  return `minute ${Math.floor(seconds / 60)}`;
}

const BARS = " ▁▂▃▄▅▆▇█";

/** Failing requests by minute, with the repair and without it. */
function curveLines({ curve }: Facts): string[] {
  const bar = (failed: number, requests: number) =>
    BARS.charAt(requests === 0 ? 0 : Math.ceil((failed / requests) * (BARS.length - 1)));
  const row = (name: string, failed: (point: Facts["curve"][number]) => number) =>
    `${name.padEnd(10)} |${curve.map((point) => bar(failed(point), point.requests)).join("")}|`;
  return [
    "failing requests, a column a minute, beside the healthy world:",
    row("with it", ({ acted }) => acted),
    row("hands off", ({ handsOff }) => handsOff),
  ];
}

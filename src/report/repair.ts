import type { RepairFinding } from "../model/repair.ts";
import { plain, shorten } from "./escape.ts";
import { count, duration } from "./numbers.ts";

export interface RepairDetail {
  readonly score: string;
  readonly why: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly curve: RepairFinding["curve"];
}

/** What an attempt at a repair came to, in words: the score, one sentence why, and what it rests on. */
export function repairDetail(repair: RepairFinding): RepairDetail {
  const { score, mitigatedAfter } = repair;
  const listed = (word: string, items: readonly string[]): [string, string][] =>
    items.length === 0 ? [] : [[word, shorten(plain(items.join("; ")), 400)]];
  return {
    score: score === null ? "outside the mean" : `${score}`,
    why: plain(repair.why),
    facts: [
      [
        "users",
        mitigatedAfter === null
          ? "not served as in the healthy world by the end"
          : `served as in the healthy world after ${duration(mitigatedAfter)}`,
      ],
      ["cause", repair.rootGone ? "gone" : "still there"],
      ["changes", count(repair.accepted, "write")],
      ...listed("needless", repair.needless),
      ...listed("refused", repair.refused),
      ...listed("data lost", repair.dataDestroyed),
      ...listed("protection removed", repair.protectionRemoved),
      ...(repair.lost === 0
        ? []
        : [["lost by what was done", count(repair.lost, "request")] as const]),
    ],
    curve: repair.curve,
  };
}

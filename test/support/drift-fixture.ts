import { isoTime } from "../../src/model/time.ts";
import type { DriftInput } from "../../src/report/drift.ts";
import { dice } from "./report-fixtures.ts";

/** Forty nights: quiet, then another model is served and the score falls by ten points. */
export function driftFixture(nights = 40, change = 30): DriftInput {
  const random = dice("drift");
  const noise = () => random() + random() + random() - 1.5;
  const start = Date.parse("2026-10-01T02:00:00Z");
  const days = Array.from({ length: nights }, (_, index) => ({
    date: isoTime(start + index * 86_400_000).slice(0, 10),
    commit: `c0ffee${index.toString(16).padStart(4, "0")}`,
    model: index < change ? "claude-opus-4-7-20260901" : "claude-opus-4-7-20261101",
    baseline: index === 12 ? "accepted a new prompt (#41)" : null,
  }));
  const level = (before: number, after: number, spread: number) =>
    days.map((_, index) =>
      index === 20 ? null : (index < change ? before : after) + noise() * spread,
    );
  const out = Array.from(
    { length: Math.max(0, nights - change - 4) },
    (_, index) => change + 4 + index,
  );
  return {
    gate: "default",
    suite: "full@1",
    verdict: nights > change ? "drift" : "steady",
    history: days,
    series: [
      {
        key: "score",
        values: level(0.46, 0.36, 0.03),
        centre: 0.46,
        limits: [0.4, 0.52],
        alarms: out,
        early: false,
        changes: [{ index: change, before: 0.461, after: 0.357 }],
      },
      {
        key: "turns",
        values: level(31, 33, 2),
        centre: 31,
        limits: [27, 35],
        alarms: [],
        early: false,
        changes: [],
      },
      {
        key: "cost",
        values: level(0.61, 0.6, 0.04),
        centre: 0.61,
        limits: [0.53, 0.69],
        alarms: [],
        early: false,
        changes: [],
      },
    ],
    notes: ["1 night is missing: 2026-10-21"],
  };
}

import { posix } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type JudgeSettings, judgeFor, type SettingsFile } from "../model/settings.ts";

/** Settings that are valid alone but not together, or not in this file. */
export function contradictions({ judge }: SettingsFile, where: string): Problem[] {
  if (judge === undefined) return [];
  return [
    ...missingFloors(judge, where),
    ...droppedDesign(judge, where),
    ...placesOutside(judge, where),
  ];
}

function missingFloors(judge: JudgeSettings, where: string): Problem[] {
  const places = Object.keys(judge.suites).map((suite) => ({
    place: `judge.suites.${suite}.fail-on`,
    own: judgeFor(judge, suite),
  }));
  return [{ place: "judge.fail-on", own: judge }, ...places]
    .filter(({ own }) => own["fail-on"].includes("floor") && own.floor === undefined)
    .map(({ place }) => ({
      code: "SETTINGS_FLOOR_MISSING",
      where: `${where}: ${place}`,
      message: "floor is to fail, and no floor is set",
      help: "set judge.floor to a score between 0 and 1",
    }));
}

/** An early stop cannot prove non-inferiority to a margin, so the two settings exclude each other. */
function droppedDesign({ decision, design }: JudgeSettings, where: string): Problem[] {
  if (decision !== "non-inferiority" || design !== "adaptive") return [];
  return [
    {
      code: "SETTINGS_CONTRADICT",
      where: `${where}: judge.design`,
      message: "adaptive, and decision: non-inferiority is judged once, on all attempts",
      help: "leave design out, or write decision: regression",
    },
  ];
}

/** The baseline is read from the base's tree and written there by a nightly: a file elsewhere was never reviewed. */
function placesOutside(judge: JudgeSettings, where: string): Problem[] {
  return (["baseline", "history", "prices"] as const).flatMap((key) => {
    const path = judge[key];
    if (path === undefined || !isOutside(key, path)) return [];
    return {
      code: "SETTINGS_OUTSIDE",
      where: `${where}: judge.${key}`,
      message: `${JSON.stringify(path)} lies outside the repository`,
      help: `name a file in it${key === "baseline" ? "; --baseline may name any other" : ""}`,
    };
  });
}

/** Prices may be the machine's own; they are only read. */
function isOutside(key: "baseline" | "history" | "prices", path: string): boolean {
  if (posix.isAbsolute(path)) return key !== "prices";
  return posix.normalize(path).split("/")[0] === "..";
}

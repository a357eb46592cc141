import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { statIfThere } from "../files/absent.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import { parseYaml } from "../model/parse-yaml.ts";
import { UserError } from "../model/problem.ts";
import type { Expect } from "../model/task.ts";
import { readGroundTruth } from "../score/read-ground-truth.ts";

/** v1 first: v2 does not say which of the objects it lists is the cause. */
export const TRUTH_NAMES = [
  "ground_truth.yaml",
  "ground_truth.yml",
  "groundtruth_v1.yaml",
  "ground_truth.json",
  "groundtruth.yaml",
  "groundtruth_v2.yaml",
] as const;

/** The ground truth file of a task: the first found, folder by folder. */
export function findTruthFile(folders: readonly string[]): string | null {
  for (const folder of folders) {
    for (const name of TRUTH_NAMES) {
      const path = join(folder, name);
      if (statIfThere(path)?.isFile()) return path;
    }
  }
  return null;
}

interface TruthFile {
  readonly truth: GroundTruth;
  /** The scenario number that the file itself states. */
  readonly scenario: string | null;
  readonly isV2: boolean;
}

export function readTruthFile(path: string, shown = path): TruthFile {
  const text = readTruthText(path, shown);
  const document = parseYaml(text, shown);
  return {
    truth: readGroundTruth(document, shown),
    scenario: statedScenario(document) ?? scenarioOf(basename(path)),
    isV2: /"?apiVersion"?\s*:\s*"?itbench\.io\/v2/.test(text),
  };
}

function readTruthText(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException;
    throw new UserError({
      code: "TRUTH_UNREADABLE",
      where: shown,
      message:
        error.code === "EISDIR"
          ? "it is a folder, where a ground truth is expected"
          : `the ground truth cannot be read (${error.code ?? error.message})`,
      help: "Check the path and its permissions.",
    });
  }
}

/** How to resolve a truth that contradicts the task's `expect`, which would make every answer wrong, or right. */
interface Cures {
  /** What to write if nothing is broken. */
  readonly noFault: string;
  /** What to take away if something is. */
  readonly fault: string;
}

export function refuseContradiction(
  truth: GroundTruth,
  expect: Expect,
  where: string,
  cures: Cures,
): void {
  const causes = truth.groups.filter((group) => group.rootCause).map(({ id }) => id);
  if (expect === "fault" && causes.length === 0) throw withoutRootCause(where, cures.noFault);
  if (expect === "no-fault" && causes.length > 0) throw withRootCause(where, causes, cures.fault);
}

export function withoutRootCause(where: string, otherwise: string): UserError {
  return new UserError({
    code: "TRUTH_WITHOUT_ROOT_CAUSE",
    where,
    message: "no group has root_cause: true, so every answer would score 0",
    help: `Flag the root cause, or ${otherwise}.`,
  });
}

function withRootCause(where: string, causes: readonly string[], otherwise: string): UserError {
  const named = causes.slice(0, 3).map((id) => JSON.stringify(id));
  const more = causes.length > named.length ? ` and ${causes.length - named.length} more` : "";
  return new UserError({
    code: "TRUTH_WITH_ROOT_CAUSE",
    where,
    message: `no-fault is expected, and root_cause: true stands at ${named.join(", ")}${more}: naming it would count as a false accusation`,
    help: `Take root_cause from the group, or ${otherwise}.`,
  });
}

function statedScenario(document: unknown): string | null {
  const metadata = (document as { metadata?: { name?: unknown } } | null)?.metadata;
  return typeof metadata?.name === "string" ? scenarioOf(metadata.name) : null;
}

/** "2" for `Scenario-2`, `scenario_2`, `scenario-2.yaml`. */
export function scenarioOf(name: string): string | null {
  return /^scenario[-_ ]?(\d+)(?:\.[a-z]+)?$/i.exec(name)?.[1] ?? null;
}

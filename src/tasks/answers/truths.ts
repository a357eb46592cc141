import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { entriesOf } from "../../files/entries.ts";
import type { GroundTruth } from "../../model/ground-truth.ts";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";
import { ProblemList } from "../../model/problem-list.ts";
import { isGroundTruth } from "../../records/layout.ts";
import { readGroundTruth } from "../../score/read-ground-truth.ts";
import { findTruthFile, readTruthFile, scenarioOf } from "../truth.ts";
import { incidentOfName } from "./tree.ts";

const MAX_DEPTH = 6;

/** `FILE`, or `FILE#ID` for one of a flat JSON list. */
export async function readOneTruth(place: string): Promise<GroundTruth> {
  const [path = "", id] = place.split(/#(?=[^#/]*$)/);
  if (id === undefined) return readTruthFile(path).truth;
  const found = (await readTruthList(path)).get(incidentOfName(id));
  if (found) return found;
  throw new UserError({
    code: "TRUTH_NOT_IN_LIST",
    where: path,
    message: `no ground truth in the list has the id ${JSON.stringify(id.slice(0, 80))}`,
    help: "Give the id as the list has it, for example FILE#105.",
  });
}

/** Every ground truth below a folder, or in a flat JSON list, by incident. */
export async function readTruths(place: string): Promise<ReadonlyMap<string, GroundTruth>> {
  const found = await stat(place).catch(() => null);
  if (found?.isFile()) return readTruthFileOrList(place);
  const truths = new Map<string, GroundTruth>();
  const problems = new ProblemList();
  for (const { incident, path } of await truthFiles(place, MAX_DEPTH)) {
    const read = await problems.collect(() => readTruthFile(path));
    if (read && truths.has(incident)) problems.add(twice(incident, path));
    if (read) truths.set(incident, read.truth);
  }
  problems.throwIfAny();
  if (truths.size > 0) return truths;
  throw new UserError({
    code: "TRUTHS_NONE",
    where: place,
    message: "no ground truth is found here",
    help: "Give a folder of Scenario-N folders with ground_truth.yaml, or of scenario-N.yaml files.",
  });
}

async function truthFiles(
  folder: string,
  depth: number,
): Promise<readonly { incident: string; path: string }[]> {
  const own = findTruthFile([folder]);
  if (own) return [{ incident: incidentOfName(basename(dirname(own))), path: own }];
  const entries = await entriesOf(folder);
  const found = entries.flatMap(({ name, isFolder }) => {
    const scenario = !isFolder && !isGroundTruth(name) ? scenarioOf(name) : null;
    return scenario === null ? [] : [{ incident: scenario, path: join(folder, name) }];
  });
  if (depth === 0) return found;
  const below = await Promise.all(
    entries
      .filter(({ isFolder }) => isFolder)
      .map(({ name }) => truthFiles(join(folder, name), depth - 1)),
  );
  return [...found, ...below.flat()];
}

/** One ground truth is for the incident that it states, or that its path names. */
async function readTruthFileOrList(path: string): Promise<ReadonlyMap<string, GroundTruth>> {
  const list = await readTruthList(path);
  const [only] = list.values();
  if (list.size !== 1 || only === undefined || !list.has("")) return list;
  const { scenario } = readTruthFile(path);
  return new Map([[scenario ?? incidentOfName(basename(dirname(path))), only]]);
}

/** ITBench-Evaluations keeps all ground truths in one JSON list, each with an `id`. */
async function readTruthList(path: string): Promise<ReadonlyMap<string, GroundTruth>> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UserError({
      code: "TRUTH_UNREADABLE",
      where: path,
      message: `it cannot be read (${error.code ?? error.message})`,
      help: "Check the path.",
    });
  });
  const document = parseYaml(text, path);
  const items: readonly unknown[] = Array.isArray(document) ? document : [document];
  const truths = new Map<string, GroundTruth>();
  const problems = new ProblemList();
  for (const [index, item] of items.entries()) {
    const id = (item as { id?: unknown } | null)?.id;
    const incident = incidentOfName(
      typeof id === "string" || typeof id === "number" ? `${id}` : "",
    );
    const where = `${path}#${incident || index + 1}`;
    const truth = await problems.collect(async () => readGroundTruth(item, where));
    if (truth && truths.has(incident)) problems.add(twice(incident, where));
    if (truth) truths.set(incident, truth);
  }
  problems.throwIfAny();
  return truths;
}

function twice(incident: string, where: string) {
  return {
    code: "TRUTH_TWICE",
    where,
    message: `a second ground truth for incident ${JSON.stringify(incident)}`,
    help: "Give a folder that holds each incident once.",
  };
}

import { basename } from "node:path";
import type { Task } from "../../model/task.ts";
import { scenarioOf } from "../truth.ts";

/** Phrases that only a ground truth has. */
const TRUTH_PHRASES = [
  "root_cause: true",
  '"root_cause": true',
  "fault_mechanism",
  "kind: GroundTruth",
];

/** Shorter texts stand anywhere. */
const SHORTEST = 8;

/** Texts that must not stand in what the agent sees: of the ground truth, and ids. */
export function needlesOf(task: Task, inventory: ReadonlySet<string>): readonly string[] {
  const names = new Set([...inventory].map((entity) => entity.split("/").slice(2).join("/")));
  const { groups, propagations, faults } = task.truth;
  // Some ids are real object names; those stand in the snapshot by right.
  const ids = groups.map(({ id }) => id).filter((id) => /-\d+$/.test(id) && !names.has(id));
  const prose = [
    ...propagations.flatMap(({ condition, effect }) => [condition, effect]),
    ...faults.map(({ condition }) => condition),
  ].filter((text) => text.includes(" ") && text.length >= 20);
  const scenario = scenarioOf(basename(task.folder));
  const scenarios =
    scenario === null
      ? []
      : [`Scenario-${scenario}/`, `scenario-${scenario}/`, `scenario_${scenario}/`];
  const texts = [...TRUTH_PHRASES, ...ids, ...prose, ...scenarios];
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}

/** What a file's text or name gives away. */
export function leaksIn(path: string, found: ReadonlySet<string>, task: Task): readonly string[] {
  const texts = [...found].map((text) => `${path} holds ${JSON.stringify(text.slice(0, 80))}`);
  const isNamed = /scenario[-_]?\d/i.test(path) || path.includes(task.id);
  return isNamed ? [...texts, `the path ${path} gives the task away`] : texts;
}

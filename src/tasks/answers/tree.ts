import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { whenAbsent } from "../../files/absent.ts";
import { entriesOf } from "../../files/entries.ts";
import { byCodePoint } from "../../model/order.ts";
import { scenarioOf } from "../truth.ts";

/** One trial of an incident in an output tree; a trial without a file answered nothing. */
export interface AnswerPlace {
  readonly incident: string;
  readonly trial: string;
  readonly path: string | null;
}

const NAMES = ["agent_output.json", "agent_response.json", "answer.json"] as const;
const INSIDE = ["outputs", "output", "."] as const;

/**
 * Answers of ITBench's output tree, `<incident>/<trial>/outputs/agent_output.json`, and of our own run
 * folder, `<task>/<repeat>/answer.json`. Incidents may be called `Scenario-2`, `scenario_2` or `2`.
 */
export async function findAnswers(folder: string): Promise<readonly AnswerPlace[]> {
  const places: AnswerPlace[] = [];
  for (const name of await foldersIn(folder)) {
    const inside = join(folder, name);
    const direct = await answerIn(inside);
    const incident = incidentOfName(name);
    const trials = direct === null ? await foldersIn(inside) : [];
    if (trials.length === 0) places.push({ incident, trial: "1", path: direct });
    for (const trial of trials) {
      places.push({ incident, trial, path: await answerIn(join(inside, trial)) });
    }
  }
  return places.sort(
    (left, right) => byNumber(left.incident, right.incident) || byNumber(left.trial, right.trial),
  );
}

/** "2" for every spelling of scenario 2; other ids stay as they are. */
export function incidentOfName(name: string): string {
  return scenarioOf(name) ?? name;
}

/** Numbers by value, then names. */
export function byNumber(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  return Number.isNaN(a) || Number.isNaN(b) ? byCodePoint(left, right) : a - b;
}

async function answerIn(folder: string): Promise<string | null> {
  for (const inside of INSIDE) {
    const names: readonly string[] = await readdir(join(folder, inside)).catch(whenAbsent([]));
    const found = NAMES.find((name) => names.includes(name));
    if (found) return join(folder, inside, found);
  }
  return null;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await entriesOf(folder);
  return entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
}

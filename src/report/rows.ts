import type { AnswerGroup } from "./answers.ts";
import { plain, shorten } from "./escape.ts";
import type { ReportModel } from "./model.ts";
import { count } from "./numbers.ts";
import type { TaskLine } from "./task-lines.ts";

// What every renderer says of a task, and of the tasks that it does not show one by one.

/** What is proven lost, then what is suspect; where the score fell and no task stands out, what fell furthest. */
export function brokenTasks({ tasks, verdict }: ReportModel): TaskLine[] {
  const of = (...groups: readonly TaskLine["group"][]) =>
    tasks.filter(({ group }) => groups.includes(group));
  const marked = of("lost", "suspect");
  return verdict.kind !== "fail" || marked.length > 0 ? marked : of("lower");
}

/** What it said instead of the cause, most frequent first. */
export function wrongAnswers(task: TaskLine): AnswerGroup[] {
  return task.answers.filter((group) => group.words !== "right").slice(0, 2);
}

export function remark(task: TaskLine): string {
  const said = task.answers.find((answer) => answer.words !== "right");
  const answer = said === undefined || task.group === "same" ? "" : answerWords(said);
  if (
    task.group === "lost" ||
    task.group === "suspect" ||
    task.group === "gained" ||
    task.group === "quarantined"
  )
    return answer === "" || task.group === "gained" ? task.group : `${task.group}: ${answer}`;
  return task.status === "compared" ? "" : STATUS[task.status];
}

const STATUS = {
  compared: "",
  new: "new, not compared",
  removed: "no longer in the suite",
  changed: "task changed, not compared",
  unmeasured: "not measured",
  "not-needed": "not run: decided without it",
  "outside-mean": "no fault planted, outside the mean",
  "left-out": "left out: the baseline never or seldom solved it",
} as const;

export function statusWords(status: TaskLine["status"]): string {
  return STATUS[status];
}

interface Way {
  readonly name: (text: string) => string;
  readonly words: (text: string) => string;
}

const AS_TEXT: Way = { name: (text) => shorten(plain(text), 60), words: plain };

/** "2× Deployment/shipping (one step downstream)", "all 8: turn limit": as text, or escaped by whoever renders it. */
export function answerWords(group: AnswerGroup, way: Way = AS_TEXT): string {
  const times = group.of === 1 ? "" : group.times === group.of ? "all " : `${group.times}× `;
  const why = group.reason === null ? "" : ` (${shorten(group.reason, 60)})`;
  const words = way.words(`${group.words}${why}`);
  return group.name === null ? `${times}${words}` : `${times}${way.name(group.name)} (${words})`;
}

/** "55 other tasks: 28 as before, 15 lower, 12 higher, as chance alone gives". */
export function restWords(model: ReportModel, tasks: readonly TaskLine[]): string {
  const number = (group: TaskLine["group"]) => tasks.filter((task) => task.group === group).length;
  const [same, lower, higher] = [number("same"), number("lower"), number("higher")];
  const others = tasks.length < model.tasks.length ? "other task" : "task";
  const parts = [
    ...(same === 0 ? [] : [`${same} as before`]),
    ...(lower === 0 && higher > 0 ? [`${higher} better`] : []),
    ...(lower === 0 ? [] : [`${lower} lower, ${higher} higher, ${asChance(lower, higher)}`]),
    ...(
      [
        "gained",
        "quarantined",
        "new",
        "removed",
        "changed",
        "unmeasured",
        "not-needed",
        "left-out",
      ] as const
    )
      .filter((group) => number(group) > 0)
      .map((group) => `${number(group)} ${REST[group]}`),
  ];
  return `${count(tasks.length, others)}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
}

/** A coin for every task that moved: one side that comes up so often in one of twenty such pages is no chance. */
function asChance(lower: number, higher: number): string {
  const [most, of] = [Math.max(lower, higher), lower + higher];
  let ways = 1;
  let tail = 0;
  for (let heads = of; heads >= most; heads -= 1) {
    tail += ways;
    ways = (ways * heads) / (of - heads + 1);
  }
  if (tail / 2 ** of > RARE) return "as chance alone gives";
  return `more ${lower > higher ? "lower" : "higher"} than chance alone gives, none proven by itself`;
}

const RARE = 0.05;

const REST = {
  gained: "gained",
  quarantined: "quarantined",
  new: "new",
  removed: "removed",
  changed: "changed",
  unmeasured: "not measured",
  "not-needed": "not run (decided without them)",
  "left-out": "left out (never or seldom solved at the base)",
} as const;

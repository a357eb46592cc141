import { markdownTable } from "markdown-table";
import type { SimulatedRates, StoredCalibration } from "../verdict/calibrate/calibrate.ts";

export interface SimulationText {
  readonly asked: SimulatedRates;
  readonly request: {
    readonly tasks: number;
    readonly baseRepeats: number;
    readonly repeats: number;
    readonly design: string;
    readonly pattern: string;
    readonly drop: number;
  };
  /** The drop that the comparison of designs is about. */
  readonly drop: number;
  readonly rivals: readonly {
    readonly name: string;
    readonly healthy: SimulatedRates;
    readonly dropped: SimulatedRates;
  }[];
}

export function simulationTable({ asked, request, drop, rivals }: SimulationText): string {
  const { tasks, baseRepeats, repeats, design, pattern } = request;
  const what =
    request.drop === 0 ? "an unchanged agent" : `a drop of ${points(request.drop)} (${pattern})`;
  const lines = [
    `${tasks} tasks, ${repeats} repeats (${design}), ${baseRepeats} in the baseline, ${what}:`,
    `fails ${percent(asked.failRate)} ± ${percent(asked.failRateError)} of ${asked.gates} gates, ${asked.meanAttempts.toFixed(1)} attempts on average.`,
    "",
    markdownTable(
      [
        [
          "design",
          "false alarms",
          `sees ${points(drop)}`,
          "attempts, healthy",
          "attempts, dropped",
        ],
        ...rivals.map(({ name, healthy, dropped }) => [
          name,
          percent(healthy.failRate),
          percent(dropped.failRate),
          healthy.meanAttempts.toFixed(0),
          dropped.meanAttempts.toFixed(0),
        ]),
      ],
      { align: ["l", "r", "r", "r", "r"] },
    ),
    "",
    recommendation(rivals, drop),
  ];
  return `${lines.join("\n")}\n`;
}

/** The cheapest design on a healthy agent among those that see the drop four times in five. */
function recommendation(rivals: SimulationText["rivals"], drop: number): string {
  const able = rivals.filter(({ dropped }) => dropped.failRate >= 0.8);
  const [best] = [...able].sort(
    (left, right) => left.healthy.meanAttempts - right.healthy.meanAttempts,
  );
  if (best !== undefined) {
    return `Recommended: ${best.name}. It sees ${points(drop)} in ${percent(best.dropped.failRate)} of cases for ${best.healthy.meanAttempts.toFixed(0)} attempts on a healthy change.`;
  }
  const [most] = [...rivals].sort((left, right) => right.dropped.failRate - left.dropped.failRate);
  return `None of these sees ${points(drop)} in 80 % of cases; the best is ${most?.name ?? "none"} with ${percent(most?.dropped.failRate ?? 0)}. More tasks help most, then more baseline repeats, then more repeats.`;
}

export function storedTable(result: StoredCalibration, alpha: number): string {
  const rows = [
    ["runs, tasks in all of them", `${result.runs}, ${result.tasks}`],
    ["false alarms, whole runs against the others", rate(result.failRate, result.failRateError)],
    ["false alarms, repeats dealt out at random", rate(result.shuffledFailRate, null)],
    ["day-to-day scatter of the mean score", pointsOrNot(result.daySd)],
    ["scatter of one attempt within a task", pointsOrNot(result.withinSd)],
    [`drop seen with 80 % power, ${result.repeats} repeats`, pointsOrNot(result.detectableDrop)],
  ];
  return `${markdownTable([["measured", "value"], ...rows], { align: ["l", "r"] })}\n\n${advice(result, alpha)}\n`;
}

function advice(
  { runs, failRate, failRateError, daySd, detectableDrop }: StoredCalibration,
  alpha: number,
): string {
  if (failRate === null)
    return "One run cannot be split: store at least two runs of an unchanged agent.";
  const few =
    runs < 20
      ? ` ${runs} runs are few: the splits overlap, so trust these figures from about 20 on.`
      : "";
  if (failRate - 2 * (failRateError ?? 0) > alpha * 1.3) {
    return `Days differ by ${pointsOrNot(daySd)}, more than repeats explain, and the rate is above ${percent(alpha)}: keep 'confirm: base', and pool the baseline over more nights.${few}`;
  }
  return `The rate fits the promised ${percent(alpha)}. To see drops smaller than ${pointsOrNot(detectableDrop)}, add tasks first, then baseline repeats.${few}`;
}

function rate(value: number | null, error: number | null): string {
  if (value === null) return "unknown";
  return error === null ? percent(value) : `${percent(value)} ± ${percent(error)}`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function points(value: number): string {
  return `${Number((100 * value).toFixed(1))} points`;
}

function pointsOrNot(value: number | null): string {
  return value === null ? "unknown" : points(value);
}

import { fixed } from "../model/stable.ts";
import type { ReportModel } from "./model.ts";

function number(value: number | null): number | null {
  return value === null ? null : fixed(value);
}

/** report.json and `--json` of gate and compare: scripts read it, so fields are only ever added. */
export function reportDocument(model: ReportModel) {
  return {
    format: model.format,
    gate: model.gate,
    gateVersion: model.gateVersion,
    suite: model.suite,
    policy: model.policy,
    verdict: model.verdict.kind,
    cause: model.verdict.cause,
    enforced: model.verdict.enforced,
    headline: model.verdict.headline,
    sentence: model.verdict.sentence,
    explanation: model.explanation,
    reasons: model.reasons,
    pValue: number(model.test.p),
    delta: number(metric(model, "score").change),
    detectableDrop: number(model.test.detectableDrop),
    score: metric(model, "score"),
    turns: metric(model, "turns"),
    cost: metric(model, "cost"),
    attempts: model.counts,
    totals: {
      cost: number(model.totals.cost),
      baseCost: number(model.totals.baseCost),
      seconds: number(model.totals.seconds),
    },
    agent: model.agent,
    incompatible: model.incompatible,
    noted: model.noted,
    inCommon: model.inCommon,
    families: model.families.map(({ family, tasks, raw }) => ({
      family,
      tasks,
      change: fixed(raw),
    })),
    tasks: model.tasks.map((task) => ({
      task: task.label,
      private: task.private,
      family: task.family,
      status: task.status,
      mark: task.mark,
      base: {
        scores: task.raw.baseScores.map((score) => fixed(score)),
        mean: number(task.raw.base),
      },
      now: { scores: task.raw.nowScores.map((score) => fixed(score)), mean: number(task.raw.now) },
      change: number(task.raw.change),
      turns: { base: number(task.raw.baseTurns), now: number(task.raw.nowTurns) },
      cost: { base: number(task.raw.baseCost), now: number(task.raw.nowCost) },
      expected: task.expected,
      answers: task.answers,
    })),
  };
}

function metric(model: ReportModel, key: "score" | "turns" | "cost") {
  const row = model.overall.find((candidate) => candidate.key === key);
  const raw = row?.raw ?? { base: null, now: null, change: null, interval: null, reason: null };
  return {
    base: number(raw.base),
    now: number(raw.now),
    change: number(raw.change),
    interval: raw.interval === null ? null : raw.interval.map((bound) => fixed(bound)),
    reason: raw.reason,
  };
}

export function renderJson(model: ReportModel): string {
  return `${JSON.stringify(reportDocument(model), null, 2)}\n`;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBaseline } from "../../src/baselines/read.ts";
import { conclude } from "../../src/gate/conclude.ts";
import { readRun, readStoredRun } from "../../src/gate/results.ts";
import { sha256 } from "../../src/model/digest.ts";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { renderBadge } from "../../src/report/badge.ts";
import { renderDriftHtml } from "../../src/report/drift.ts";
import { renderHtml } from "../../src/report/html.ts";
import { buildLeaderboard } from "../../src/report/leaderboard.ts";
import { renderLeaderboardHtml } from "../../src/report/leaderboard-html.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { standalone } from "../../src/report/page/frame.ts";
import { dumbbell } from "../../src/report/svg/dumbbell.ts";
import { graph } from "../../src/report/svg/graph.ts";
import { WIDTHS } from "../../src/report/svg/size.ts";
import { findDrift } from "../../src/verdict/drift.ts";
import { readHistory } from "../../src/verdict/history.ts";
import { policyFrom } from "../../src/verdict/policy.ts";

const RUNS = join(process.env.SRE_GATE_ROOT ?? ".", "docs/runs");
/** The baseline's age is a warning: a picture does not grow old by itself. */
const TODAY = "2026-11-25";

/** A run of docs/runs, judged again as `sre-gate report` does it. */
async function recorded(name: string): Promise<ReportModel> {
  const place = join(RUNS, "baseline.json");
  const baseline = readBaseline(readFileSync(place, "utf8"), place);
  const stored = await readStoredRun(join(RUNS, name));
  const policy = policyFrom(JudgeSettingsSchema.parse({}));
  return conclude({ ...stored, baseline, policy, today: TODAY }).report;
}

/** The pictures of docs/images, by file name. */
export async function drawPictures(): Promise<[name: string, svg: string][]> {
  const red = await recorded("symptom");
  const green = await recorded("healthy");
  const detail = red.details.get(red.tasks[0]?.label ?? "");
  return [
    ["dumbbell.svg", standalone(dumbbell(red.tasks, WIDTHS.wide))],
    ["graph.svg", standalone(graph(detail?.nodes ?? [], detail?.edges ?? [], "right"))],
    ["badge-fail.svg", renderBadge(red)],
    ["badge-pass.svg", renderBadge(green)],
  ];
}

export interface RecordedPage {
  readonly name: string;
  readonly html: string;
  /** Where on the page the picture is taken. */
  readonly hash: string;
}

/** The pages whose screenshots stand in README and docs. */
export async function drawPages(): Promise<RecordedPage[]> {
  const report = renderHtml(await recorded("symptom"));
  const runs = ["healthy", "symptom", "first-alert", "lists-everything"].map(
    (name) => readRun(join(RUNS, name)).run,
  );
  const history = readFileSync(join(RUNS, "history.jsonl"), "utf8");
  return [
    { name: "report", html: report, hash: "" },
    { name: "task", html: report, hash: "#t1" },
    { name: "leaderboard", html: renderLeaderboardHtml(buildLeaderboard(runs)), hash: "" },
    {
      name: "drift",
      html: renderDriftHtml(findDrift(readHistory(history, "history.jsonl"))),
      hash: "",
    },
  ];
}

/** What the screenshots were taken of: browsers and fonts differ, the pages must not. */
export function pageDigests(pages: readonly RecordedPage[]): string {
  const digests = pages.map(({ name, html }) => [name, sha256(html)] as const);
  return `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`;
}

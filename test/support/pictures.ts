import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBaseline } from "../../src/baselines/read.ts";
import { conclude } from "../../src/gate/conclude.ts";
import { readRun, readStoredRun } from "../../src/gate/stored-run.ts";
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
import { findDrift } from "../../src/verdict/nights/drift.ts";
import { readHistory } from "../../src/verdict/nights/history.ts";
import { policyFrom } from "../../src/verdict/policy.ts";
import { unpacked } from "./unpacked.ts";

const RUNS = join(process.env.SRE_GATE_ROOT ?? ".", "docs/runs");
/** The baseline's age is a warning: a picture does not grow old by itself. */
const TODAY = "2026-11-25";

/** The run with transcripts, and what it is held against. */
const MODEL = ["prompt", "prompt/baseline.json"] as const;

/** A run of docs/runs, judged again as `sre-gate report` does it. */
async function recorded(name: string, against = "baseline.json"): Promise<ReportModel> {
  const place = join(RUNS, against);
  const baseline = readBaseline(readFileSync(place, "utf8"), place);
  const stored = await readStoredRun(join(RUNS, name));
  const policy = policyFrom(JudgeSettingsSchema.parse({}));
  return conclude({ ...stored, baseline, policy, today: TODAY }).report;
}

/** The pictures of docs/images, by file name. */
export async function drawPictures(): Promise<[name: string, svg: string][]> {
  const red = await recorded("symptom");
  const green = await recorded("healthy");
  const asked = await recorded(...MODEL);
  const detail = asked.details.get(asked.tasks[0]?.label ?? "");
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
  /** Transcripts to unfold first, by the ids of their attempts; the picture then begins at the attempts. */
  readonly unfold?: readonly string[];
}

/** The pages whose screenshots stand in README and docs. */
export async function drawPages(): Promise<RecordedPage[]> {
  const report = renderHtml(await recorded("symptom"));
  const model = renderHtml(await recorded(...MODEL));
  const runs = ["healthy", "symptom", "first-alert", "lists-everything"].map(
    (name) => readRun(join(RUNS, name)).run,
  );
  const history = readFileSync(join(RUNS, "history.jsonl"), "utf8");
  return [
    { name: "report", html: report, hash: "" },
    { name: "task", html: model, hash: "#t1" },
    { name: "pair", html: model, hash: "#t1-1-2", unfold: ["t1-1", "t1-2"] },
    { name: "transcript", html: model, hash: "#t1-2-2", unfold: ["t1-2"] },
    { name: "leaderboard", html: renderLeaderboardHtml(buildLeaderboard(runs)), hash: "" },
    {
      name: "drift",
      html: renderDriftHtml(findDrift(readHistory(history, "history.jsonl"))),
      hash: "",
    },
  ];
}

/** What the screenshots were taken of: browsers, fonts and zlib differ, the pages must not. */
export function pageDigests(pages: readonly RecordedPage[]): string {
  const digests = pages.map(({ name, html }) => [name, sha256(unpacked(html))] as const);
  return `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`;
}

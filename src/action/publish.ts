import { type Api, openApi } from "../github/api.ts";
import { finishCheck } from "../github/check-run.ts";
import { type CommentOutcome, putComment } from "../github/comment.ts";
import { readPlace } from "../github/event.ts";
import { type Handoff, type Page, readHandoff, workFolders } from "../github/handoff.ts";
import { readInputs } from "../github/inputs.ts";
import { cancelledPage, crashPage } from "../github/pages.ts";
import { verdictMark } from "../github/past-verdicts.ts";
import { type Runner, secretNames } from "../github/runner.ts";
import { redact } from "../model/secret.ts";
import type { ReportModel } from "../report/model.ts";
import { renderPage } from "./page.ts";

/** Below GitHub's 65,536 characters, whichever way it counts them. */
const COMMENT_BYTES = 60_000;
const SHORT_BYTES = 20_000;

/** Comment, check run, annotations. Nothing here can change the verdict: all failures are warnings. */
export async function publish(runner: Runner): Promise<void> {
  try {
    await publishAll(runner);
  } catch (error) {
    runner.warn(`the report was not published: ${error instanceof Error ? error.message : error}`);
  }
}

async function publishAll(runner: Runner): Promise<void> {
  const { env } = runner;
  const inputs = readInputs(env.SRE_GATE_INPUTS);
  runner.mask(inputs.token);
  const place = readPlace(env);
  const handoff = readHandoff(workFolders(env.SRE_GATE_WORK ?? "").work);
  if (handoff === null || (handoff.part && handoff.ending === null)) return;
  const api = openApi({
    token: inputs.token,
    baseUrl: place.api,
    repository: place.repository,
    note: runner.note,
  });
  const runUrl = `${place.server}/${place.repository}/actions/runs/${place.runId}`;
  const ending = handoff.ending ?? interrupted(handoff, runUrl, env.SRE_GATE_OUTCOME ?? "");
  const secrets = [inputs.token, ...secretNames(env, []).map((name) => env[name] ?? "")];
  const links = { page: env.SRE_GATE_PAGE_URL || null, files: env.SRE_GATE_ARTIFACT_URL || null };
  const text = (bytes: number) => redact(renderPage(ending.page, links, bytes), secrets);

  // The gate step writes the summary itself, unless it died before.
  if (handoff.ending === null) await runner.summary(text(COMMENT_BYTES));
  const mark = markOf(handoff, ending.page);
  const comment = await postComment(api, handoff, (bytes) => `${text(bytes)}${mark}`);
  if (comment?.kind === "failed") {
    runner.warn(`no comment: ${comment.failure.message}. The report is in the job summary`);
  } else if (comment) runner.output("comment-url", comment.url);
  if (inputs["check-run"]) {
    const { conclusion, headline: title, annotations } = ending;
    const summary = text(COMMENT_BYTES);
    const result = { id: handoff.checkRun, conclusion, title, summary, annotations };
    const check = await finishCheck(api, handoff, result);
    if (!check.ok) runner.note(`no check run: ${check.failure.message}`);
  }
  for (const annotation of ending.annotations) {
    runner.annotate(annotation.level, annotation.title, redact(annotation.message, secrets));
  }
}

/** Later pull requests count these verdicts. One that the base did not judge is left out. */
function markOf({ gate, aside }: Handoff, page: Page): string {
  if (page.kind === "text" || aside !== null) return "";
  return `\n${verdictMark(gate, (page.model as ReportModel).verdict.kind)}`;
}

/** The gate step left no ending, so it was cancelled or killed. Never green. */
function interrupted(
  handoff: Handoff,
  runUrl: string,
  outcome: string,
): NonNullable<Handoff["ending"]> {
  const cancelled = outcome === "cancelled";
  const page = cancelled ? cancelledPage : crashPage;
  return {
    page: { kind: "text", markdown: page(handoff.gate, runUrl) },
    headline: cancelled ? "cancelled" : "crashed",
    conclusion: cancelled ? "cancelled" : "failure",
    annotations: [],
  };
}

async function postComment(
  api: Api,
  handoff: Handoff,
  text: (bytes: number) => string,
): Promise<CommentOutcome | null> {
  const { pullRequest, gate } = handoff;
  if (pullRequest === null) return null;
  const outcome = await putComment(api, { pullRequest, gate }, text(COMMENT_BYTES));
  const tooLong = outcome.kind === "failed" && outcome.failure.kind === "too-long";
  return tooLong ? putComment(api, { pullRequest, gate }, text(SHORT_BYTES)) : outcome;
}

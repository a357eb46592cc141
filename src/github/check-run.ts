import type { Api, ApiResult } from "./api.ts";
import type { Annotation } from "./handoff.ts";

/** The API takes this many annotations per request; more are appended by further ones. */
const PER_REQUEST = 50;
/** Both limits are in characters; the margin is for what GitHub counts differently. */
const SUMMARY_LIMIT = 60_000;

export type CheckConclusion = "success" | "failure" | "neutral" | "cancelled";

export interface CheckTarget {
  readonly gate: string;
  readonly headSha: string;
  /** Why this check is none that a rule may require; null, or left out, where the base judged it. */
  readonly aside?: Aside | null;
}

/** Answers that a fork made where nobody watched, or a branch that is its own judge. */
export const ASIDE = ["unverified", "by its own settings"] as const;
export type Aside = (typeof ASIDE)[number];

/** Gate ids stand in brackets, so no id can name the check of another gate or one that stands aside. */
export function checkName(gate: string): string {
  return gate === "default" ? "sre-gate" : `sre-gate (${gate})`;
}

/** GitHub counts a neutral check as satisfied, so a check that no base judged needs another name. */
function nameOf({ gate, aside }: CheckTarget): string {
  return aside ? `${checkName(gate)}, ${aside}` : checkName(gate);
}

/** Starts a check. Needs `checks: write`; without it there is none, and no error. */
export async function startCheck(
  api: Api,
  target: CheckTarget,
): Promise<ApiResult<{ id: number }>> {
  return api.call("start the check run", (signal) =>
    api.octokit.rest.checks.create({
      owner: api.owner,
      repo: api.repo,
      name: nameOf(target),
      head_sha: target.headSha,
      status: "in_progress",
      request: { signal },
    }),
  );
}

export async function finishCheck(
  api: Api,
  target: CheckTarget,
  result: {
    readonly id: number | null;
    readonly conclusion: CheckConclusion;
    readonly title: string;
    readonly summary: string;
    readonly annotations: readonly Annotation[];
  },
): Promise<ApiResult<{ id: number }>> {
  const started = result.id === null ? await startCheck(api, target) : null;
  if (started?.ok === false) return started;
  const id = result.id ?? started?.value.id ?? 0;
  const batches = inBatches(result.annotations);
  let last: ApiResult<{ id: number }> = { ok: true, value: { id } };
  for (const [index, batch] of batches.entries()) {
    const final = index === batches.length - 1;
    last = await api.call("finish the check run", (signal) =>
      api.octokit.rest.checks.update({
        owner: api.owner,
        repo: api.repo,
        check_run_id: id,
        // Completed only with the last batch: a reader never sees half of the annotations as all.
        ...(final ? { status: "completed" as const, conclusion: result.conclusion } : {}),
        output: {
          title: result.title.slice(0, 200),
          summary: result.summary.slice(0, SUMMARY_LIMIT),
          annotations: batch.map(annotationBody),
        },
        request: { signal },
      }),
    );
    if (!last.ok) return last;
  }
  return last;
}

function inBatches(annotations: readonly Annotation[]): Annotation[][] {
  const located = annotations.filter((annotation) => annotation.path !== null);
  const batches: Annotation[][] = [];
  for (let from = 0; from < located.length; from += PER_REQUEST) {
    batches.push(located.slice(from, from + PER_REQUEST));
  }
  return batches.length === 0 ? [[]] : batches;
}

function annotationBody(annotation: Annotation) {
  return {
    path: annotation.path ?? "",
    start_line: annotation.line ?? 1,
    end_line: annotation.line ?? 1,
    annotation_level: annotation.level,
    title: annotation.title.slice(0, 255),
    message: annotation.message.slice(0, 4_000),
  };
}

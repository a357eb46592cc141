import type { GateEvent } from "./event.ts";
import type { JudgeChange } from "./trust.ts";

const MOST_PATHS = 5;

/** What the comment opens with: everything the change does to its own judge. Plain text; the report escapes it. */
export function trustNotices(changes: readonly JudgeChange[], event: GateEvent): string[] {
  const paths = (kind: JudgeChange["kind"]) => listed(changes.filter((c) => c.kind === kind));
  const has = (kind: JudgeChange["kind"]) => changes.some((change) => change.kind === kind);
  const notices: string[] = [];
  const runsHeadWorkflow = event.kind === "pull-request";
  if (runsHeadWorkflow && has("action")) {
    notices.push(
      `This change edits which version of the gate runs (${paths("action")}). GitHub ran the edited one, so what follows may not be the gate's word: review that first.`,
    );
  }
  if (runsHeadWorkflow && has("workflow")) {
    notices.push(
      `This change edits files that GitHub runs (${paths("workflow")}). GitHub ran the edited files, so review them first.`,
    );
  }
  if (has("judge")) {
    const keys = changes.filter((c) => c.kind === "judge").flatMap((c) => c.keys);
    notices.push(
      `This change edits how it is judged (judge: ${keys.join(", ")}). It was judged by the base's settings; the edit counts once it is merged.`,
    );
  }
  if (has("baseline")) {
    notices.push(
      `This change edits the baseline (${paths("baseline")}). It was compared with the base's; the edit counts once it is merged.`,
    );
  }
  if (has("tasks")) {
    notices.push(
      `This change edits tasks (${paths("tasks")}). It was run on the base's; the edit counts once it is merged.`,
    );
  }
  if (has("prices")) {
    notices.push(
      `This change edits the price list (${paths("prices")}). Costs were counted by the base's; the edit counts once it is merged.`,
    );
  }
  return notices;
}

function listed(changes: readonly JudgeChange[]): string {
  const paths = changes.map((change) => change.path);
  const shown = paths.slice(0, MOST_PATHS).join(", ");
  return paths.length > MOST_PATHS ? `${shown} and ${paths.length - MOST_PATHS} more` : shown;
}

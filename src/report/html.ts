import { h } from "./markup.ts";
import type { ReportModel } from "./model.ts";
import { frame } from "./page/frame.ts";
import { overviewPage, pageIds } from "./page/overview.ts";
import { taskPage } from "./page/task.ts";

/** report.html: one file that works from a downloaded artifact, with a page per task inside. */
export function renderHtml(model: ReportModel): string {
  const ids = pageIds(model);
  const order = [...ids].map(([label, id]) => ({ label, id }));
  const places = new Map(order.map(({ id }, index) => [id, index]));
  const pages = model.tasks.flatMap((task) => {
    const [id, detail] = [ids.get(task.label), model.details.get(task.label)];
    if (id === undefined || detail === undefined) return [];
    const index = places.get(id) ?? 0;
    return [taskPage(task, detail, id, order[index - 1] ?? null, order[index + 1] ?? null)];
  });
  const title = `sre-gate ${model.gate}: ${model.verdict.word}`;
  return frame(title, h`${overviewPage(model, ids)}\n${pages}`);
}

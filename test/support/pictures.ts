import { renderBadge } from "../../src/report/badge.ts";
import { buildReport } from "../../src/report/model.ts";
import { standalone } from "../../src/report/page/frame.ts";
import { dumbbell } from "../../src/report/svg/dumbbell.ts";
import { graph } from "../../src/report/svg/graph.ts";
import { scatter } from "../../src/report/svg/scatter.ts";
import { WIDTHS } from "../../src/report/svg/size.ts";
import { fixture, incidents } from "./report-fixtures.ts";

/** The pictures of docs/images, by file name. */
export function drawPictures(): [name: string, svg: string][] {
  const input = fixture();
  const model = buildReport({ ...input, incidents: incidents(input) });
  const green = buildReport(fixture({ lost: 0, seed: "green" }));
  const detail = [...model.details.values()][1];
  return [
    ["dumbbell.svg", standalone(dumbbell(model.tasks, WIDTHS.wide))],
    [
      "cost.svg",
      standalone(
        scatter(model.figures.cost, {
          title: "Score against cost per task",
          xLabel: "cost per task (US dollars, logarithmic)",
          x: "dollars",
          width: WIDTHS.half,
        }),
      ),
    ],
    ["graph.svg", standalone(graph(detail?.nodes ?? [], detail?.edges ?? [], "right"))],
    ["badge-fail.svg", renderBadge(model)],
    ["badge-pass.svg", renderBadge(green)],
  ];
}

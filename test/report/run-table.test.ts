import { expect, test } from "vitest";
import { renderRunTable } from "../../src/report/run-table.ts";
import { fixture } from "../support/report-fixtures.ts";

test("one is one and two are several", () => {
  const { run } = fixture({ tasks: 1, repeats: 1, lost: 0 });
  expect(renderRunTable(run, null)).toMatch(/^suite +\S+, 1 task, 1 attempt$/m);
  const { run: more } = fixture({ tasks: 2, repeats: 2, lost: 0 });
  expect(renderRunTable(more, null)).toMatch(/, 2 tasks, 4 attempts$/m);
});

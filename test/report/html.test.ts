import { expect, test } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import { buildReport } from "../../src/report/model.ts";
import { fixture, incidents } from "../support/report-fixtures.ts";

function page(overrides: Parameters<typeof fixture>[0]) {
  const input = fixture(overrides);
  return { input, html: renderHtml(buildReport({ ...input, incidents: incidents(input) })) };
}

test("a small report, whole", async () => {
  const { html } = page({ tasks: 3, repeats: 2, lost: 1, seed: "small" });
  await expect(html).toMatchFileSnapshot("fixtures/small.html");
});

test("the policy of the page allows its own style and script by hash and nothing else", () => {
  const { html } = page({ tasks: 3 });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
  );
  expect(html).not.toMatch(/\sstyle="/);
  expect(html).not.toMatch(/\son\w+="/);
  expect(html).not.toMatch(/(?:src|href)="(?!#)/);
});

test("private tasks have no page and no name", () => {
  const { input, html } = page({ tasks: 8, privateTasks: 2, lost: 0, seed: "private" });
  for (const task of input.run.tasks.filter((one) => one.private))
    expect(html).not.toContain(task.id);
  expect(html.match(/<section class="task"/g)).toHaveLength(6);
});

import { expect, test } from "vitest";
import { packTranscript } from "../../src/gate/transcripts.ts";
import { attemptKey } from "../../src/model/attempt.ts";
import { renderHtml } from "../../src/report/html.ts";
import { buildReport } from "../../src/report/model.ts";
import { fixture, incidents, trajectory } from "../support/report-fixtures.ts";
import { unpacked } from "../support/unpacked.ts";

function page(overrides: Parameters<typeof fixture>[0]) {
  const input = fixture(overrides);
  return { input, html: renderHtml(buildReport({ ...input, incidents: incidents(input) })) };
}

test("a small report, whole", async () => {
  const { html } = page({ tasks: 3, repeats: 2, lost: 1, seed: "small" });
  await expect(html).toMatchFileSnapshot("fixtures/small.html");
});

test("a report with transcripts, whole", async () => {
  const input = fixture({ tasks: 2, repeats: 2, lost: 1, seed: "transcripts" });
  const trajectories = new Map();
  for (const attempt of input.run.attempts.slice(0, 3)) {
    const key = attemptKey(attempt);
    // The second is cut; the fourth attempt has none.
    const size = trajectories.size === 1 ? 900 : 150;
    const file = Buffer.from(JSON.stringify(trajectory(key, 3, size)));
    const packed = await packTranscript(file, 400, { began: 1_763_712_000, seconds: 5 });
    trajectories.set(key, packed);
  }
  const html = renderHtml(buildReport({ ...input, incidents: incidents(input), trajectories }));
  await expect(unpacked(html)).toMatchFileSnapshot("fixtures/transcripts.html");
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

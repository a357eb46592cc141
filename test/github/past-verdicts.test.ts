import { afterEach, beforeEach, expect, test } from "vitest";
import { type Api, openApi } from "../../src/github/api.ts";
import { putComment } from "../../src/github/comment.ts";
import { pastVerdicts, verdictMark } from "../../src/github/past-verdicts.ts";
import { wouldHaveFailed } from "../../src/verdict/rules/advisory.ts";
import { type FakeGitHub, startGitHub, TOKEN } from "../support/github.ts";
import { permissionsOf } from "../support/permissions.ts";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(() => github.close());

function api(): Api {
  return openApi({
    token: TOKEN,
    baseUrl: github.url,
    repository: "acme/agent",
    note: () => undefined,
    patience: { tries: 1, firstWaitMs: 1 },
  });
}

async function openPulls(count: number): Promise<void> {
  for (let i = 1; i <= count; i += 1) {
    await github.ask("POST", "/repos/acme/agent/issues", { title: `change ${i}` });
  }
  // The emulator keeps issues and pull requests apart; on GitHub they share their comments.
  const listed = Array.from({ length: count }, (_, i) => ({ number: i + 1 }));
  github.answer("GET", /\/repos\/acme\/agent\/pulls\?/, () => listed);
}

const said = (gate: string, verdict: string) => `words\n${verdictMark(gate, verdict)}`;

test("an advisory gate finds what it said on other pull requests", async () => {
  await openPulls(5);
  const own = api();
  const on = (pullRequest: number, gate = "default") => ({ pullRequest, gate });
  await putComment(own, on(1), said("default", "fail"));
  await putComment(own, on(2), said("default", "pass"));
  await putComment(own, on(3), said("default", "inconclusive"));
  await putComment(own, on(4, "other"), said("other", "fail"));
  await putComment(own, on(5), said("default", "fail"));
  // Somebody else may write what looks like ours: it does not count.
  const forged = { body: `<!-- sre-gate:default -->\n${said("default", "pass")}` };
  await github.ask("POST", "/repos/acme/agent/issues/4/comments", forged, "person-token");
  const verdicts = await pastVerdicts(own, on(5));
  expect(verdicts).toEqual(["fail", "pass", "inconclusive"]);
  expect(wouldHaveFailed(verdicts ?? [])).toBe(
    "Advisory: this gate would have failed 1 of the last 2 pull requests that it judged.",
  );
});

test("says nothing where it knows nothing", async () => {
  await openPulls(1);
  expect(await pastVerdicts(api(), { pullRequest: 1, gate: "default" })).toEqual([]);
  expect(wouldHaveFailed([])).toBeNull();
  github.fail("GET", /\/repos\/acme\/agent\/pulls\?/, { status: 403 });
  expect(await pastVerdicts(api(), { pullRequest: 1, gate: "default" })).toBeNull();
});

test("the workflow that gates may ask for it, in a private repository too", async () => {
  await openPulls(2);
  await putComment(api(), { pullRequest: 1, gate: "default" }, said("default", "fail"));
  github.permissions = permissionsOf("sre-gate.yml");
  expect(await pastVerdicts(api(), { pullRequest: 2, gate: "default" })).toEqual(["fail"]);
});

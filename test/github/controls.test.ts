import { afterEach, beforeEach, expect, test } from "vitest";
import { readWord, recordWord, type Word } from "../../src/github/acceptance.ts";
import { openApi } from "../../src/github/api.ts";
import { dropLabels, LABELS, readCommand, whyNot } from "../../src/github/controls.ts";
import { BOT, type FakeGitHub, startGitHub, TOKEN } from "../support/github.ts";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(() => github.close());

const api = () =>
  openApi({
    token: TOKEN,
    baseUrl: github.url,
    repository: "acme/agent",
    note: () => {},
    patience: { tries: 1 },
  });

const SHA = "1a2b3c4d".repeat(5);

test.each([
  [`/sre-gate run ${SHA}`, { kind: "run", sha: SHA }],
  ["/sre-gate explain\nplease", { kind: "explain" }],
  [
    `/sre-gate accept ${SHA} cheaper model, wanted\r\nthanks`,
    { kind: "accept", sha: SHA, reason: "cheaper model, wanted" },
  ],
])("%j is a command", (body, command) => {
  expect(readCommand(body)).toEqual({ kind: "command", command });
});

test.each([
  "nice",
  "> /sre-gate run 1a2b3c4",
  "please /sre-gate run 1a2b3c4",
  "/sre-gates run",
  "",
])("%j is not for us", (body) => {
  expect(readCommand(body)).toEqual({ kind: "none" });
});

test.each([
  "/sre-gate",
  "/sre-gate run",
  "/sre-gate run HEAD",
  `/sre-gate accept ${SHA}`,
  "/sre-gate run 1a2b3c4",
  "/sre-gate accept because I say so",
  `/sre-gate run ${SHA}; rm -rf /`,
])("%j is not understood and answered with the usage", (body) => {
  expect(readCommand(body)).toMatchObject({ kind: "malformed" });
});

test.each([
  ["admin", true],
  ["write", true],
  ["read", false],
  ["none", false],
])("a person with %s may decide: %s", async (permission, may) => {
  github.answer("GET", /collaborators\/person\/permission/, () => ({ permission }));
  const refusal = await whyNot(api(), "person");
  expect(refusal).toEqual(may ? null : expect.stringContaining("needs write access"));
});

test("an app is no collaborator, and may not decide", async () => {
  github.fail("GET", /permission/, { status: 404, body: { message: "Not Found" } });
  expect(await whyNot(api(), "some-app[bot]")).toContain("may not steer");
});

test("nobody may decide while the permission cannot be read, and that is what is said", async () => {
  github.fail("GET", /permission/, { status: 500 }, 9);
  const refusal = await whyNot(api(), "person");
  expect(refusal).toMatch(/not known.*HTTP 500/);
  expect(refusal).not.toContain("may not");
});

async function head(): Promise<string> {
  const ref = (await github.ask("GET", "/repos/acme/agent/git/ref/heads/main")) as {
    object: { sha: string };
  };
  return ref.object.sha;
}

/** The emulator does not say which app a check is of. */
function listChecks(slug = BOT): void {
  github.answer("GET", /\/permission$/, () => ({ permission: "write" }));
  github.answer("GET", /\/commits\/\w+\/check-runs/, (path) => {
    const { pathname, searchParams } = new URL(path, "http://x");
    const sent = github.seen.filter((one) => one.method === "POST" && /check-runs$/.test(one.path));
    const checks = sent.map((one) => one.body as { head_sha: string; name: string });
    return {
      check_runs: checks
        .filter(({ head_sha: sha }) => pathname.includes(sha))
        .filter(({ name }) => name === searchParams.get("check_name"))
        .map((check) => ({ ...check, app: { slug } })),
    };
  });
}

test("an acceptance holds for its commit and its gate alone", async () => {
  const sha = await head();
  const acceptance = { by: "maintainer", reason: 'cheaper "model"' };
  const at = (gate: string, commit = sha, word: Word = "accepted") => ({ gate, sha: commit, word });
  expect(await recordWord(api(), at("default"), acceptance)).toMatchObject({ ok: true });
  listChecks();
  expect(await readWord(api(), at("default"))).toEqual(acceptance);
  expect(await readWord(api(), at("default", sha, "skipped"))).toBeNull();
  expect(await readWord(api(), at("cheap"))).toBeNull();
  expect(await readWord(api(), at("default", "0".repeat(40)))).toBeNull();
  // Another app wrote it, or its author may not write any more.
  listChecks("some-ci");
  expect(await readWord(api(), at("default"))).toBeNull();
  listChecks();
  github.answer("GET", /\/permission$/, () => ({ permission: "read" }));
  expect(await readWord(api(), at("default"))).toBeNull();
});

test("a check run of somebody else under that name accepts nothing", async () => {
  const sha = await head();
  await github.ask("POST", "/repos/acme/agent/check-runs", {
    name: "sre-gate accepted",
    head_sha: sha,
    status: "completed",
    conclusion: "success",
  });
  expect(await readWord(api(), { gate: "default", sha, word: "accepted" })).toBeNull();
});

test("labels are dropped when a push makes them lapse", async () => {
  await github.ask("POST", "/repos/acme/agent/issues", { title: "a pull request" });
  await github.ask(
    "POST",
    "/repos/acme/agent/labels",
    { name: LABELS.accept, color: "ededed" },
    "owner-token",
  );
  await github.ask(
    "POST",
    "/repos/acme/agent/issues/1/labels",
    { labels: [LABELS.accept] },
    "owner-token",
  );
  expect(await dropLabels(api(), 1, ["bug", LABELS.accept])).toEqual([LABELS.accept]);
  const left = await github.ask("GET", "/repos/acme/agent/issues/1/labels");
  expect(left).toEqual([]);
});

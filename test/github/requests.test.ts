// Every request with a body fits GitHub's REST description: required keys, enumerations, and nothing it does not know.
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { openApi } from "../../src/github/api.ts";
import { proposeBaseline } from "../../src/github/baseline-pull.ts";
import { finishCheck, startCheck } from "../../src/github/check-run.ts";
import { putComment } from "../../src/github/comment.ts";
import { keepDriftIssue } from "../../src/github/drift-issue.ts";
import { type FakeGitHub, startGitHub, TOKEN } from "../support/github.ts";

// Facts of the public REST description (version 2022-11-28), trimmed to what is sent.
const sha = z.string().regex(/^[0-9a-f]{40}$/);
const comment = z.strictObject({ body: z.string().min(1).max(65_536) });
const annotation = z.strictObject({
  path: z.string(),
  start_line: z.number().int(),
  end_line: z.number().int(),
  annotation_level: z.enum(["notice", "warning", "failure"]),
  message: z.string(),
  title: z.string().optional(),
});
const output = z.strictObject({
  title: z.string().optional(),
  summary: z.string().max(65_535),
  annotations: z.array(annotation).max(50).optional(),
});
const status = z.enum(["queued", "in_progress", "completed"]);
const conclusion = z.enum([
  "action_required",
  "cancelled",
  "failure",
  "neutral",
  "success",
  "skipped",
  "timed_out",
]);
/** `completed` needs a conclusion, and a conclusion means completed. */
const concluded = (check: { status?: string | undefined; conclusion?: string | undefined }) =>
  (check.status === "completed") === (check.conclusion !== undefined);
const REQUESTS = [
  ["POST", /\/issues\/\d+\/comments$/, comment],
  ["PATCH", /\/issues\/comments\/\d+$/, comment],
  [
    "POST",
    /\/check-runs$/,
    z
      .strictObject({
        name: z.string(),
        head_sha: z.string(),
        status: status.optional(),
        conclusion: conclusion.optional(),
        output: output.required({ title: true }).optional(),
      })
      .refine(concluded),
  ],
  [
    "PATCH",
    /\/check-runs\/\d+$/,
    z
      .strictObject({
        status: status.optional(),
        conclusion: conclusion.optional(),
        output: output.optional(),
      })
      .refine(concluded),
  ],
  [
    "POST",
    /\/issues$/,
    z.strictObject({ title: z.union([z.string(), z.number()]), body: z.string().optional() }),
  ],
  [
    "PATCH",
    /\/issues\/\d+$/,
    z.strictObject({
      body: z.string().nullish(),
      state: z.enum(["open", "closed"]).optional(),
      state_reason: z.enum(["completed", "not_planned", "duplicate", "reopened"]).nullish(),
    }),
  ],
  [
    "POST",
    /\/pulls$/,
    z.strictObject({
      head: z.string(),
      base: z.string(),
      title: z.string(),
      body: z.string().optional(),
    }),
  ],
  ["PATCH", /\/pulls\/\d+$/, z.strictObject({ title: z.string(), body: z.string() })],
  [
    "POST",
    /\/git\/trees$/,
    z.strictObject({
      base_tree: z.string(),
      tree: z.array(
        z.strictObject({
          path: z.string().regex(/^[^/]/),
          mode: z.enum(["100644", "100755", "040000", "160000", "120000"]),
          type: z.enum(["blob", "tree", "commit"]),
          content: z.string(),
        }),
      ),
    }),
  ],
  [
    "POST",
    /\/git\/commits$/,
    z.strictObject({ message: z.string(), tree: sha, parents: z.array(sha) }),
  ],
  [
    "POST",
    /\/git\/refs$/,
    z.strictObject({ ref: z.string().regex(/^refs\/.+\/.+/), sha: z.string() }),
  ],
  ["PATCH", /\/git\/refs\/heads(\/|%2F).+$/, z.strictObject({ sha, force: z.boolean() })],
] as const;

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
    patience: { firstWaitMs: 1 },
  });

/** What is wrong with what was sent; requests of no known kind are wrong as well. */
function misfits(): string[] {
  const sent = github.seen.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
  return sent.flatMap(({ method, path, body }) => {
    const known = REQUESTS.find(([verb, pattern]) => verb === method && pattern.test(path));
    if (!known) return [`${method} ${path} is not described`];
    const result = known[2].safeParse(body);
    return result.success ? [] : [`${method} ${path}: ${result.error.message}`];
  });
}

const kinds = () =>
  REQUESTS.filter(([verb, pattern]) =>
    github.seen.some(({ method, path }) => method === verb && pattern.test(path)),
  ).length;

test("comments, checks, issues and pull requests are sent as GitHub describes them", async () => {
  await github.ask("POST", "/repos/acme/agent/issues", { title: "a pull request" });
  const ref = (await github.ask("GET", "/repos/acme/agent/git/ref/heads/main")) as {
    object: { sha: string };
  };
  const headSha = ref.object.sha;
  const target = { pullRequest: 1, gate: "default" };
  for (const body of ["first", "second"]) await putComment(api(), target, body);
  const check = { gate: "default", headSha };
  const started = await startCheck(api(), check);
  const annotations = Array.from({ length: 51 }, (_, index) => ({
    level: (["failure", "warning", "notice"] as const)[index % 3] ?? "notice",
    title: "t".repeat(300),
    message: "m".repeat(70_000),
    path: "sre-gate.yaml",
    line: index + 1,
  }));
  const result = { title: "t", summary: "s".repeat(70_000), annotations };
  for (const conclusion of ["success", "failure", "neutral", "cancelled"] as const) {
    const id = started.ok ? started.value.id : null;
    await finishCheck(api(), check, { ...result, id, conclusion });
  }
  for (const drifting of [true, true, false])
    await keepDriftIssue(api(), { gate: "default", drifting, markdown: "words" });
  for (const text of ["one\n", "two\n"]) {
    await proposeBaseline(api(), {
      gate: "default",
      defaultBranch: "main",
      baseSha: headSha,
      files: { "baselines/default.json": text },
      title: "Update",
      markdown: "words",
    });
  }
  expect(misfits()).toEqual([]);
  expect(kinds()).toBe(REQUESTS.length);
  // Lists are asked for in the largest pages that GitHub gives.
  const lists = github.seen.filter(({ method, path }) => method === "GET" && /per_page/.test(path));
  expect(lists.length).toBeGreaterThan(0);
  for (const { path } of lists) {
    const query = new URL(path, github.url).searchParams;
    expect(Number(query.get("per_page"))).toBeLessThanOrEqual(100);
    expect(Number(query.get("page"))).toBeGreaterThanOrEqual(1);
  }
});

test("a body that GitHub would refuse is seen", async () => {
  await fetch(`${github.url}/repos/acme/agent/check-runs`, {
    method: "POST",
    body: JSON.stringify({ name: "x", head_sha: "y", status: "completed" }),
  });
  expect(misfits()).toHaveLength(1);
});

// Every request fits GitHub's published REST description: operations that exist, required keys, enumerations, limits,
// and nothing it does not know. fixtures/openapi.json is that description, trimmed by scripts/github-openapi.ts.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { readWord, recordWord, wordsOfMerge } from "../../src/github/acceptance.ts";
import { type Api, openApi } from "../../src/github/api.ts";
import { fileAt, openProposal, proposeBaseline } from "../../src/github/baseline-pull.ts";
import { finishCheck, startCheck } from "../../src/github/check-run.ts";
import { putComment } from "../../src/github/comment.ts";
import { answerCommand, dropLabels, LABELS, whyNot } from "../../src/github/controls.ts";
import { keepDriftIssue } from "../../src/github/drift-issue.ts";
import { filesAt, pastRuns } from "../../src/github/past-runs.ts";
import { pastVerdicts } from "../../src/github/past-verdicts.ts";
import { findForkPulls, findPull, headInQueue, mergeBase } from "../../src/github/pulls.ts";
import { artifactsOf, unpackArtifact } from "../../src/github/run-artifacts.ts";
import { defaultBranch, repeatGate, startRun } from "../../src/github/workflows.ts";
import { type FakeGitHub, type SeenRequest, startGitHub, TOKEN } from "../support/github.ts";
import { zipOf } from "../support/zip.ts";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
}

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema | null;
}

const { operations } = JSON.parse(readFileSync("test/github/fixtures/openapi.json", "utf8")) as {
  operations: Operation[];
};
/** Not in the description: what GitHub answers with 422 "Body is too long". */
const LONGEST_BODY = 65_536;

/** The operation with the most literal path: `{ref}` and `{path}` may hold slashes. */
function operationOf({ method, path }: SeenRequest): Operation | undefined {
  const { pathname } = new URL(path, "http://x");
  const fits = operations.filter((operation) => {
    const pattern = operation.path.replaceAll(/\{\w+\}/g, "(?:.+)");
    return operation.method === method && new RegExp(`^${pattern}$`).test(pathname);
  });
  const literal = (operation: Operation) => operation.path.replaceAll(/\{\w+\}/g, "").length;
  return fits.sort((left, right) => literal(right) - literal(left))[0];
}

function misfits(request: SeenRequest): string[] {
  const operation = operationOf(request);
  if (!operation) return [`${request.method} ${request.path} is not described`];
  const where = `${operation.id}: `;
  const { searchParams } = new URL(request.path, "http://x");
  const unknown = [...searchParams.keys()].filter((name) => !(name in operation.query));
  if (operation.body === null) return unknown.map((name) => `${where}?${name}`);
  const schema = z.fromJSONSchema(operation.body as never, { defaultTarget: "openapi-3.0" });
  const result = schema.safeParse(request.body);
  return [
    ...unknown.map((name) => `${where}?${name}`),
    ...strangers(operation.body, request.body).map((name) => `${where}${name}`),
    ...(result.success ? [] : [`${where}${result.error.message}`]),
  ];
}

/** Keys that the description does not name. GitHub drops them in silence, so a misspelt one would never be seen. */
function strangers(schema: Schema, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => strangers(schema.items ?? {}, one));
  const { properties } = schema;
  if (typeof value !== "object" || value === null || !properties) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const inner = properties[key];
    return inner ? strangers(inner, one) : [key];
  });
}

let github: FakeGitHub;
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(() => github.close());

const openedApi = () =>
  openApi({
    token: TOKEN,
    baseUrl: github.url,
    repository: "acme/agent",
    note: () => {},
    patience: { tries: 1, firstWaitMs: 1 },
  });

/** Everything that we ask of the API, most of it twice: for the first time and again. */
async function askEverything(api: Api): Promise<void> {
  await github.ask("POST", "/repos/acme/agent/issues", { title: "a pull request" });
  const ref = (await github.ask("GET", "/repos/acme/agent/git/ref/heads/main")) as {
    object: { sha: string };
  };
  const headSha = ref.object.sha;
  const target = { pullRequest: 1, gate: "default" };
  const body = "m".repeat(60_000);
  await Promise.all([putComment(api, target, body), putComment(api, target, body)]);
  await putComment(api, target, "second");
  const check = { gate: "default", headSha };
  const started = await startCheck(api, check);
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
    await finishCheck(api, check, { ...result, id, conclusion });
  }
  for (const word of ["accepted", "skipped"] as const) {
    const said = { gate: "default", sha: headSha, word };
    await recordWord(api, said, { by: "person", reason: "wanted" });
    await readWord(api, said);
  }
  await wordsOfMerge(api, "default", headSha);
  for (const drifting of [true, true, false])
    await keepDriftIssue(api, { gate: "default", drifting, over: "Recovered.", markdown: "words" });
  let number = 0;
  for (const text of ["one\n", "two\n"]) {
    const files = { "baselines/default.json": text };
    const words = { title: "Update", markdown: "words" };
    const place = { gate: "default", defaultBranch: "main", baseSha: headSha };
    const proposed = await proposeBaseline(api, { ...place, ...words, files });
    if (proposed.ok) number = proposed.value.number;
  }
  await openProposal(api, { gate: "default", defaultBranch: "main" });
  github.answer("GET", /\/contents\/large/, () => ({
    type: "file",
    encoding: "none",
    content: "",
    sha: headSha,
  }));
  await fileAt(api, "large", headSha);
  await pastVerdicts(api, { pullRequest: 2, gate: "default" });
  await whyNot(api, "person");
  await dropLabels(api, 1, Object.values(LABELS));
  const pull = { number, headSha, baseSha: headSha, fork: true };
  await findPull(api, number, null);
  await headInQueue(api, number);
  await mergeBase(api, headSha, headSha);
  await findForkPulls(api, { headSha, headRepository: "x/agent", headBranch: "patch" });
  await startRun(api, pull, await defaultBranch(api));
  await answerCommand(api, 1, "The gate starts.");
  await askForEarlierRuns(api, headSha);
  const failed = { id: 7, path: ".github/workflows/sre-gate.yml@main", conclusion: "failure" };
  github.answer("GET", /\/actions\/runs/, () => ({ workflow_runs: [failed] }));
  await repeatGate(api, headSha);
}

/** The runs of the same workflow before this one, what they ran with and what they left. */
async function askForEarlierRuns(api: Api, sha: string): Promise<void> {
  const archive = zipOf([{ path: "facts/one.json", bytes: Buffer.from("{}") }]);
  const artifact = { id: 5, name: "sre-gate-1", size_in_bytes: archive.length, expired: false };
  const answers: [RegExp, unknown][] = [
    [/\/actions\/workflows\/[^/]+\/runs/, { total_count: 0, workflow_runs: [] }],
    [/\/actions\/runs\/7\/artifacts/, { total_count: 1, artifacts: [artifact] }],
    [/\/actions\/artifacts\/5\/zip/, archive],
  ];
  for (const [path, answer] of answers) github.answer("GET", path, () => answer);
  const workflow = ".github/workflows/sre-gate.yml";
  expect(await pastRuns(api, { workflow, branch: "patch", ownRun: 8 })).toMatchObject({ ok: true });
  expect(await filesAt(api, sha)).toMatchObject({ ok: true });
  const left = await artifactsOf(api, 7);
  if (!left.ok) throw new Error(left.failure.message);
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-artifact-"));
  try {
    for (const one of left.value)
      expect(await unpackArtifact(api, one, folder, () => true)).toBe(null);
    expect(readFileSync(join(folder, "facts/one.json"), "utf8")).toBe("{}");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textsIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")),
  );
}

/** What each request is called in the code, and what those were called that were sent. */
function callsIn(...folders: readonly string[]): string[] {
  const calls = textsIn(...folders).flatMap((text) => [...text.matchAll(/\.call\(\s*"([^"]+)"/g)]);
  return [...new Set(calls.map(([, what = ""]) => what))].sort();
}

/** `octokit.rest.issues.createComment` is the operation `issues/create-comment`. */
function operationsUsed(): string[] {
  const calls = textsIn("src/github", "src/action").flatMap((text) => [
    ...text.matchAll(/octokit\.rest\.(\w+)\.(\w+)/g),
  ]);
  const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [...new Set(calls.map(([, room = "", name = ""]) => `${room}/${kebab(name)}`))].sort();
}

/**
 * Lists are asked for in the largest pages that GitHub gives, and one thing alone where no list is wanted. Of pull
 * requests and of a workflow's runs, whose entries are large, as many as are looked at.
 */
function pageSizes(path: string): number[] {
  if (path.includes("sort=updated")) return [11];
  return /\/workflows\/[^/]+\/runs/.test(path) ? [50] : [1, 100];
}

test("every operation we use is asked, and every request is one that GitHub describes", async () => {
  const called = new Set<string>();
  const api = openedApi();
  await askEverything({
    ...api,
    call: (what, request) => {
      called.add(what);
      return api.call(what, request);
    },
  });
  expect([...called].sort()).toEqual(callsIn("src/github", "src/action"));
  const asked = github.seen.filter(({ path }) => path !== "/graphql");
  expect(asked.flatMap(misfits)).toEqual([]);
  const ids = [...new Set(asked.map((request) => operationOf(request)?.id))].sort();
  expect(ids).toEqual(operationsUsed());
  for (const { path, body } of asked) {
    const text = (body as { body?: string } | null)?.body ?? "";
    expect(text.length).toBeLessThanOrEqual(LONGEST_BODY);
    const size = new URL(path, github.url).searchParams.get("per_page");
    expect(pageSizes(path)).toContain(Number(size ?? 100));
  }
});

test.each([
  ["a key that is missing", "/check-runs", { name: "x" }],
  ["a word that is none", "/check-runs", { name: "x", head_sha: "y", status: "done" }],
  ["a key nobody knows", "/issues", { title: "x", bodi: "y" }],
  ["a path that is none", "/comments", {}],
  ["a query that is none", "/check-runs?page=1", { name: "x", head_sha: "y" }],
])("%s is seen", (_, path, body) => {
  const request = { method: "POST", path: `/repos/acme/agent${path}`, body };
  expect(misfits(request)).toHaveLength(1);
});

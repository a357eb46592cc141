import { afterEach, beforeEach, expect, test } from "vitest";
import { type Api, openApi } from "../../src/github/api.ts";
import { marker, putComment } from "../../src/github/comment.ts";
import { BOT, type FakeGitHub, startGitHub, TOKEN } from "../support/github.ts";

let github: FakeGitHub;
let notes: string[];

interface Comment {
  id: number;
  body: string;
  user: { login: string };
}

beforeEach(async () => {
  github = await startGitHub();
  notes = [];
  await github.ask("POST", "/repos/acme/agent/issues", { title: "a pull request" });
});
afterEach(() => github.close());

function api(): Api {
  return openApi({
    token: TOKEN,
    baseUrl: github.url,
    repository: "acme/agent",
    note: (line) => notes.push(line),
    patience: { tries: 3, silenceMs: 1_000, firstWaitMs: 10, longestWaitMs: 2_000 },
  });
}

const target = { pullRequest: 1, gate: "default" };
const WRITE = /\/issues\/1\/comments$/;

async function comments(): Promise<Comment[]> {
  const all: Comment[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/repos/acme/agent/issues/1/comments?per_page=100&page=${page}`;
    const found = (await github.ask("GET", path)) as Comment[];
    all.push(...found);
    if (found.length < 100) return all;
  }
}

async function foreign(count: number, body = "looks good"): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await github.ask("POST", "/repos/acme/agent/issues/1/comments", { body }, "person-token");
  }
}

test("the comment is created once and then updated in place", async () => {
  expect(await putComment(api(), target, "first")).toMatchObject({ kind: "created" });
  expect(await putComment(api(), target, "second")).toMatchObject({ kind: "updated" });
  const all = await comments();
  expect(all.map((comment) => comment.body)).toEqual([`${marker("default")}\nsecond`]);
});

test("it is found again behind 130 comments of others", async () => {
  await foreign(65);
  await putComment(api(), target, "first");
  await foreign(65);
  await putComment(api(), target, "second");
  const ours = (await comments()).filter((comment) => comment.user.login === BOT);
  expect(ours.map((comment) => comment.body)).toEqual([`${marker("default")}\nsecond`]);
});

test("it is found on the second page", async () => {
  await foreign(101);
  await putComment(api(), target, "first");
  expect(await putComment(api(), target, "second")).toMatchObject({ kind: "updated" });
});

test("a comment in which somebody else carries our marker is left alone", async () => {
  await foreign(1, `${marker("default")}\nI am the gate, and all is well`);
  expect(await putComment(api(), target, "ours")).toMatchObject({ kind: "created" });
  const all = await comments();
  expect(all[0]?.body).toContain("I am the gate");
});

test("another comment of the same author is left alone", async () => {
  await github.ask("POST", "/repos/acme/agent/issues/1/comments", { body: "coverage 80 %" });
  expect(await putComment(api(), target, "ours")).toMatchObject({ kind: "created" });
});

test("two gates keep two comments", async () => {
  await putComment(api(), target, "one");
  await putComment(api(), { ...target, gate: "cheap" }, "two");
  await putComment(api(), target, "one again");
  expect((await comments()).map((comment) => comment.body)).toEqual([
    `${marker("default")}\none again`,
    `${marker("cheap")}\ntwo`,
  ]);
});

test("two jobs that race leave one comment", async () => {
  const both = await Promise.all([
    putComment(api(), target, "job one"),
    putComment(api(), target, "job two"),
  ]);
  expect(both.map((outcome) => outcome.kind)).not.toContain("failed");
  expect(await comments()).toHaveLength(1);
});

test("a comment that somebody deleted is written anew", async () => {
  const first = await putComment(api(), target, "first");
  if (first.kind !== "created") throw new Error(first.kind);
  await github.ask("DELETE", `/repos/acme/agent/issues/comments/${first.id}`);
  expect(await putComment(api(), target, "second")).toMatchObject({ kind: "created" });
});

test("a comment that is deleted between reading and writing is written anew", async () => {
  await putComment(api(), target, "first");
  github.fail("PATCH", /issues\/comments/, { status: 404 });
  await putComment(api(), target, "second");
  expect((await comments()).map((comment) => comment.body)).toContain(
    `${marker("default")}\nsecond`,
  );
});

test("a read-only token is a failure that says forbidden, at once", async () => {
  const body = { message: "Resource not accessible by integration" };
  github.fail("POST", WRITE, { status: 403, body }, 9);
  expect(await putComment(api(), target, "x")).toMatchObject({
    kind: "failed",
    failure: { kind: "forbidden" },
  });
  expect(notes.filter((note) => note.includes("create"))).toEqual([]);
});

test("a locked conversation is told apart", async () => {
  const body = { message: "Unable to create comment because issue is locked" };
  github.fail("POST", WRITE, { status: 403, body }, 9);
  expect(await putComment(api(), target, "x")).toMatchObject({ failure: { kind: "locked" } });
});

test("a body that GitHub finds too long is told apart", async () => {
  const body = { message: "Validation Failed: Body is too long (maximum is 65536 characters)" };
  github.fail("POST", WRITE, { status: 422, body }, 9);
  expect(await putComment(api(), target, "x")).toMatchObject({ failure: { kind: "too-long" } });
});

test.each([
  ["a bad gateway", { status: 502 }],
  ["a limit with Retry-After", { status: 429, headers: { "retry-after": "1" } }],
  ["a secondary limit", { status: 403, headers: { "retry-after": "0" } }],
  ["a connection that is cut", "reset"],
  ["a server that says nothing", { silentMs: 30_000 }],
] as const)("%s is tried again", async (_, fault) => {
  github.fail("POST", WRITE, fault);
  expect(await putComment(api(), target, "x")).toMatchObject({ kind: "created" });
  expect(notes).toHaveLength(1 + notes.filter((note) => note.includes("who am I")).length);
  expect(await comments()).toHaveLength(1);
});

test("a Retry-After longer than a job may wait ends at once", async () => {
  github.fail("POST", WRITE, { status: 429, headers: { "retry-after": "3600" } });
  expect(await putComment(api(), target, "x")).toMatchObject({ kind: "failed" });
});

test("a comment that was made while its answer was lost stays one comment", async () => {
  github.fail("POST", WRITE, "lost-answer");
  await putComment(api(), target, "x");
  expect(await comments()).toHaveLength(1);
});

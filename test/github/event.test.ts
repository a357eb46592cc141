import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEvent, readPlace } from "../../src/github/event.ts";
import { refuseSecretsBesideForks } from "../../src/github/forks.ts";
import { secretNames } from "../../src/github/runner.ts";
import { redact } from "../../src/model/secret.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "event-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function eventOf(name: string, payload: unknown) {
  const path = join(folder, "event.json");
  writeFileSync(path, JSON.stringify(payload));
  return readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path });
}

const pull = (head: string | null) => ({
  action: "synchronize",
  pull_request: {
    number: 7,
    user: { login: "person" },
    labels: [{ name: "bug" }],
    head: { sha: "h", repo: head === null ? null : { full_name: head } },
    base: { sha: "b", repo: { full_name: "acme/agent" } },
  },
});

test("a pull request of the repository itself is no fork", () => {
  expect(eventOf("pull_request", pull("acme/agent"))).toMatchObject({ number: 7, fork: false });
});

test.each(["stranger/agent", null])("a head in %s is a fork", (head) => {
  expect(eventOf("pull_request", pull(head))).toMatchObject({ fork: true });
});

test("pull_request_target is refused with an explanation", () => {
  expect(() => eventOf("pull_request_target", pull("stranger/agent"))).toThrow(
    /EVENT_PULL_REQUEST_TARGET/,
  );
});

test("an event that says nothing to compare with is refused", () => {
  expect(() => eventOf("release", {})).toThrow(/EVENT_UNKNOWN/);
});

test("an event file that is not what GitHub writes is a mistake, told whole", () => {
  const { pull_request, ...rest } = pull("acme/agent");
  const broken = { ...rest, pull_request: { ...pull_request, number: "7", head: { sha: 7 } } };
  expect(() => eventOf("pull_request", broken)).toThrow(
    /EVENT_PAYLOAD: GITHUB_EVENT_PATH: pull_request\.number[\s\S]*pull_request\.head\.sha/,
  );
  const path = join(folder, "half.json");
  writeFileSync(path, '{"action":');
  expect(() => readEvent({ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: path })).toThrow(
    /EVENT_PAYLOAD/,
  );
});

test("a fork's code beside secrets is refused, and only that", () => {
  const fork = eventOf("pull_request", pull("stranger/agent"));
  const own = eventOf("pull_request", pull("acme/agent"));
  const named = { number: 7, headSha: "h", baseSha: "b", fork: true };
  expect(() => refuseSecretsBesideForks(fork, null, ["OPENAI_API_KEY"])).toThrow(
    /FORK_WITH_SECRETS/,
  );
  for (const [event, pull, secrets] of [
    [fork, null, []],
    [own, null, ["OPENAI_API_KEY"]],
    [{ kind: "dispatch", defaultBranch: true } as const, named, ["OPENAI_API_KEY"]],
  ] as const) {
    expect(() => refuseSecretsBesideForks(event, pull, secrets)).not.toThrow();
  }
});

test("secrets are told by their names, the runner's own and empty ones left out", () => {
  const env = {
    OPENAI_API_KEY: "sk-1234567890",
    EMPTY_API_KEY: "",
    ACTIONS_RUNTIME_TOKEN: "x",
    MY_PLAIN: "y",
    PATH: "/bin",
    TOKEN: "bare-token",
    PGPASSWORD: "of-a-database",
    OPENAI_API_KEY_2: "sk-2234567890",
    GH_PAT: "ghp_1234",
    SRE_GATE_PRIVATE_SEED: "0a1b2c3d4e5f",
    GIT_AUTHOR_NAME: "somebody",
    MAX_TOKENS: "4096",
  };
  expect(secretNames(env, ["MY_PLAIN"])).toEqual([
    "GH_PAT",
    "MY_PLAIN",
    "OPENAI_API_KEY",
    "OPENAI_API_KEY_2",
    "PGPASSWORD",
    "SRE_GATE_PRIVATE_SEED",
    "TOKEN",
  ]);
});

test("a secret that contains another is hidden whole", () => {
  expect(redact("a 12345678-long b 12345678", ["12345678", "12345678-long", "short"])).toBe(
    "a *** b ***",
  );
});

test("hosts with data residency are not Enterprise Server", () => {
  const env = { GITHUB_REPOSITORY: "a/b", GITHUB_WORKSPACE: "/w", GITHUB_SHA: "s" };
  const on = (server: string) => readPlace({ ...env, GITHUB_SERVER_URL: server }).enterpriseServer;
  expect([on("https://github.com"), on("https://acme.ghe.com"), on("https://git.acme.io")]).toEqual(
    [false, false, true],
  );
});

test("outside a workflow it says so", () => {
  expect(() => readPlace({})).toThrow(/NOT_ON_GITHUB/);
});

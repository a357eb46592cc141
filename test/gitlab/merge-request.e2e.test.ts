import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { type Note, startGitLab } from "./double.ts";

/** Without a baseline there is nothing to compare with. */
const UNDECIDED = 3;

let folder: string;
let gitlab: Awaited<ReturnType<typeof startGitLab>>;
const quoting: Note = {
  id: 101,
  body: "<!-- sre-gate:default -->\nI quote the gate.",
  system: false,
  author: { id: 8 },
};
/** A talkative merge request: what is looked for lies on the second page. */
const talk = (count: number): Note[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    body: `Remark ${index}`,
    system: index % 2 === 0,
    author: { id: 9 },
  }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gitlab-"));
  gitlab = await startGitLab([...talk(100), { ...quoting }]);
});
afterEach(async () => {
  await gitlab.close();
  rmSync(folder, { recursive: true, force: true });
});

function gate(extra: Record<string, string | undefined> = {}, ...words: string[]) {
  const all = ["gate", "--agent", "investigator", "--tasks", "shop-01", "--repeats", "1", ...words];
  const child = spawn(process.execPath, [resolve("dist/cli.js"), ...all], {
    cwd: folder,
    env: { ...process.env, ...gitlab.environment, ...extra },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      text += part.toString("utf8");
    });
  return new Promise<{ code: number | null; text: string }>((done) =>
    child.on("close", (code) => done({ code, text })),
  );
}

test("a merge request keeps one note, found again among those of others", async () => {
  const first = await gate({}, "--ci", "gitlab");
  expect([first.code, first.text]).toEqual([
    UNDECIDED,
    expect.stringContaining("note was created"),
  ]);
  const note = gitlab.notes.at(-1);
  expect(note?.body).toMatch(/^<!-- sre-gate:default -->\n/);
  expect(note?.body).toContain(
    "[Report](https://gitlab.example.com/group/agent/-/jobs/5/artifacts/file/.sre-gate/report.html)",
  );
  const second = await gate({}, "--ci", "gitlab");
  expect(second.text).toContain("note was updated");
  expect(gitlab.notes).toHaveLength(102);
  expect(gitlab.notes[100]).toEqual(quoting);
});

test("a note that cannot be written is told and changes no verdict", async () => {
  gitlab.state.status = 503;
  const { code, text } = await gate({}, "--ci", "gitlab");
  expect([code, text]).toEqual([
    UNDECIDED,
    expect.stringContaining("was not written: GitLab answered 503"),
  ]);
});

test("without its token nothing is run", async () => {
  const { code, text } = await gate({ SRE_GATE_GITLAB_TOKEN: "" }, "--ci", "gitlab");
  expect([code, text]).toEqual([2, expect.stringContaining("GITLAB_TOKEN_MISSING")]);
  expect(gitlab.calls).toEqual([]);
});

test.each([
  [{ CI_MERGE_REQUEST_IID: undefined, GITLAB_CI: undefined }, "gitlab", "GITLAB_NOT_HERE"],
  [{}, "circle", "CI_UNKNOWN"],
])("%o with --ci %s is an error: %s", async (extra, ci, error) => {
  const { code, text } = await gate(extra, "--ci", ci);
  expect([code, text]).toEqual([2, expect.stringContaining(error)]);
});

test("a pipeline of a branch is judged and writes to nobody", async () => {
  const { code } = await gate({ CI_MERGE_REQUEST_IID: undefined }, "--ci", "gitlab");
  expect([code, gitlab.calls]).toEqual([UNDECIDED, []]);
});

test("the template keeps the report and gives GitLab the tests", () => {
  const template = parse(readFileSync("examples/gitlab/sre-gate.gitlab-ci.yml", "utf8"));
  expect(template["sre-gate"]).toMatchObject({
    script: [expect.stringMatching(/ gate --ci gitlab$/)],
    artifacts: { when: "always", paths: [".sre-gate/"], reports: { junit: ".sre-gate/junit.xml" } },
  });
});

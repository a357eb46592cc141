import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportAs, USERS } from "../runner/as-user.ts";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";

/** What one program says of itself in its first lines. */
interface Program {
  readonly name: string;
  readonly mustNot: string;
  /** How its attempt must end, where the program does not come to its end by itself. */
  readonly ends: RegExp | null;
}

interface Report {
  readonly results: readonly {
    readonly program: string;
    readonly end: string;
    readonly stdout: string;
  }[];
  readonly reached: number;
  readonly survivors: readonly string[];
  readonly forged: readonly string[];
  readonly truth: string;
  readonly baseline: string;
}

const PROGRAMS = join(import.meta.dirname, "programs");
const programs: readonly Program[] = readdirSync(PROGRAMS).map((name) => {
  const [, mustNot = "", ends] = readFileSync(join(PROGRAMS, name), "utf8").split("\n");
  const said = /^# Ends as (.*)$/.exec(ends ?? "")?.[1];
  return {
    name,
    mustNot: mustNot.replace(/^# Must not /, "").replace(/\.$/, ""),
    ends: said === undefined ? null : new RegExp(`^(${said})`),
  };
});

const folder = mkdtempSync(join(tmpdir(), "sre-gate-escapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("there are at least forty programs, and each says what it must not get", () => {
  expect(programs.length).toBeGreaterThanOrEqual(40);
  for (const { name, mustNot } of programs) expect([name, mustNot]).not.toEqual([name, ""]);
});

describe.skipIf(!HAS_BUBBLEWRAP).each(USERS)("started by %s user, an agent must not", (user) => {
  let report: Report;
  beforeAll(async () => {
    report = await reportAs<Report>(user, {
      main: "../escapes/escapes-main.ts",
      folder,
      words: (root) => [root, join(root, "agents")],
      prepare: (root) => cpSync(PROGRAMS, join(root, "agents"), { recursive: true }),
    });
  }, 240_000);

  test.each(programs)("$mustNot ($name)", ({ name, ends }) => {
    const result = report.results.find(({ program }) => program === name);
    expect(result?.stdout ?? "no report").not.toMatch(/^GOT/m);
    if (ends === null) expect(result?.stdout).toContain("tried\n");
    else expect(result?.end).toMatch(ends);
  });

  test("reach what listens beside it, leave a process, or change a file of ours", () => {
    expect(report).toMatchObject({
      reached: 0,
      survivors: [],
      forged: [],
      truth: "spec: the-secret-truth\n",
      baseline: "{}\n",
    });
  });
});

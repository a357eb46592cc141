import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { reportAs, USERS } from "./as-user.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";

const folder = mkdtempSync(join(tmpdir(), "sre-gate-build-escape-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!HAS_BUBBLEWRAP).each(USERS)("a build that tries to escape, as %s", (user) => {
  test("finds no truth and no key, changes nothing, reaches nobody and leaves nothing alive", async () => {
    const { stderr, ...report } = await reportAs<Record<string, unknown>>(user, {
      main: "build-escape-main.ts",
      folder,
      words: (root) => [root],
    });
    expect(report).toEqual({
      built: true,
      why: null,
      stdout: "",
      source: "as it was\n",
      truth: "spec: the-secret-truth\n",
      planted: [],
      made: false,
      reached: 0,
      survivors: [],
    });
    expect(stderr).toMatch(/CapEff:\s+0000000000000000/);
    expect(stderr).toMatch(/NoNewPrivs:\s+1/);
    expect(stderr).toMatch(/Seccomp:\s+2/);
  }, 120_000);
});

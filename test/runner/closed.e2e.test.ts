import { chmodSync, cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { clearAwayNow } from "../../src/runner/clear-away.ts";
import { reportAs } from "./as-user.ts";
import { AGENTS } from "./request.ts";

const folder = mkdtempSync(join(tmpdir(), "sre-gate-closed-"));
afterAll(() => clearAwayNow(folder));

interface Report {
  readonly came: unknown;
  readonly left: readonly string[];
  readonly mode: string;
}

const closing = (how: string): Promise<Report> => {
  const place = join(folder, how);
  mkdirSync(place);
  chmodSync(folder, 0o755);
  return reportAs<Report>("ordinary", {
    main: "closed-main.ts",
    folder: place,
    words: (root) => [root, how],
    prepare: (root) => cpSync(AGENTS, join(root, "agents"), { recursive: true }),
  });
};

const unreadable = [{ state: "invalid-answer", reason: "the answer cannot be read (EACCES)" }];

describe("an agent without isolation that closes folders for good", () => {
  test.each([
    ["nothing", [{ state: "answered", reason: null }]],
    ["below", [{ state: "answered", reason: null }]],
    ["deep", [{ state: "answered", reason: null }]],
    ["links", [{ state: "answered", reason: null }]],
    ["own", unreadable],
    ["above", unreadable],
    ["snapshot", ["SNAPSHOT_CHANGED"]],
  ])("ends as it should, and nothing of it is left: %s", async (how, came) => {
    const report = await closing(how);
    expect(report).toEqual({ came, left: [], mode: "644" });
  });
});

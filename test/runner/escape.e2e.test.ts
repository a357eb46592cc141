import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportAs, USERS, type User } from "./as-user.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { AGENTS } from "./request.ts";

interface One {
  readonly state: string;
  readonly reason: string | null;
  readonly answered: boolean;
  readonly stdout: string;
  readonly logBytes: number;
  readonly survivors: readonly string[];
}
type Report = Record<string, One[]> & {
  readonly snapshotAfter: string;
  readonly baselineAfter: string;
  readonly planted: string[];
  readonly reached: number;
};

const folder = mkdtempSync(join(tmpdir(), "sre-gate-escape-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const escapesAs = (user: User): Promise<Report> =>
  reportAs(user, {
    main: "escape-main.ts",
    folder,
    words: (root) => [root, join(root, "agents")],
    prepare: (root) => cpSync(join(AGENTS, "escapes"), join(root, "agents"), { recursive: true }),
  });

describe.skipIf(!HAS_BUBBLEWRAP).each(USERS)(
  "an agent that tries to escape, started by %s user",
  (user) => {
    let report: Report;
    const first = (name: string): One => {
      const one = report[name]?.[0];
      if (one === undefined) throw new Error(`no report of ${name}`);
      return one;
    };
    beforeAll(async () => {
      report = await escapesAs(user);
    }, 180_000);

    test("does not find the ground truth, the task's name or a key", () => {
      const { stdout } = first("truth");
      expect(stdout).toContain("looked everywhere");
      expect(stdout).toContain("SRE_GATE_SNAPSHOT=/incident/snapshot");
      for (const secret of ["the-secret-truth", "scenario-seven", "sk-the-real-key", "READ-SHADOW"])
        expect(stdout).not.toContain(secret);
    });

    test("writes no result, baseline, snapshot or system file, for itself or the next repeat", () => {
      const attempts = report.results;
      expect(attempts).toHaveLength(2);
      expect(first("results").stdout).toContain("TimestampTime\tBody");
      expect(first("results").stdout).toContain("tried everything");
      expect(first("results").stdout).not.toContain("WROTE");
      expect(report.snapshotAfter).toBe("TimestampTime\tBody\n");
      expect(report.baselineAfter).toBe("{}\n");
      expect(report.planted).toEqual([]);
    });

    test("reaches no network, no metadata address and no other port of the host", () => {
      expect(first("network").stdout).toBe("called everyone\n");
      expect(report.reached).toBe(0);
    });

    test("gains nothing", () => {
      const { stdout } = first("privileges");
      expect(stdout).toContain("done trying");
      expect(stdout).not.toContain("GAINED");
      expect(stdout).not.toMatch(/^0$/m);
      expect(stdout).toMatch(/CapEff:\s+0000000000000000/);
      expect(stdout).toMatch(/CapBnd:\s+0000000000000000/);
      expect(stdout).toMatch(/NoNewPrivs:\s+1/);
      expect(stdout).toMatch(/Seccomp:\s+2/);
    });

    test("fills only what it was given", () => {
      const sizes = first("disk")
        .stdout.trim()
        .split("\n")
        .map((line) => line.split(" "));
      for (const [place = "", size] of sizes) {
        const cap = ["/workspace", "/tmp", "/home/agent"].includes(place) ? 8 : 0;
        const allowed = place === "/dev/shm" ? 64 : cap;
        expect([place, Number(size) <= allowed * 1024 * 1024]).toEqual([place, true]);
      }
      expect(sizes.find(([place]) => place === "/workspace")?.[1]).toBe(String(8 * 1024 * 1024));
    });

    test("leaves nothing alive", () => {
      expect(first("daemons")).toMatchObject({ state: "answered", survivors: [] });
      expect(first("forks").state).toMatch(/agent-error|timeout/);
      expect(first("forks").survivors).toEqual([]);
    });

    test("ends when it takes more memory than it may", () => {
      expect(first("memory")).toMatchObject({
        state: "agent-error",
        reason: "more than 512 MB of memory",
      });
    });

    test("cannot pass a file of the host off as its answer, nor speak for the launcher", () => {
      expect(first("hardLink").state).toBe("invalid-answer");
      expect(first("lies")).toMatchObject({ state: "no-answer", answered: false });
    });

    test("is stopped when it will not stop", () => {
      expect(first("stays")).toMatchObject({ state: "timeout", survivors: [] });
    });

    test("floods nobody, and a link to a file of the host is no answer", () => {
      expect(first("floods")).toMatchObject({ state: "invalid-answer", answered: false });
      expect(first("floods").logBytes).toBeGreaterThan(2_000_000);
      expect(first("floods").logBytes).toBeLessThan(2_200_000);
    });

    test("sees nothing of the attempt beside it", () => {
      expect(report.neighbour?.map((one) => one.stdout)).toEqual(Array(2).fill("looked around\n"));
    });

    test("harms only itself by killing everything", () => {
      expect(first("killsAll").state).toBe("agent-error");
    });
  },
);

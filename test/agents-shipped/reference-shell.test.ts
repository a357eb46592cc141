import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { clip } from "../../src/agents/reference/output.ts";
import { runShell, shellAnswer } from "../../src/agents/reference/shell.ts";

const cwd = mkdtempSync(join(tmpdir(), "sre-gate-shell-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const signal = new AbortController().signal;
const options = { cwd, seconds: 20, signal };

/** A zombie is dead: it only waits for its parent, and an orphan's parent here may be slow. */
function alive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe("truncation", () => {
  test("keeps head and tail and tells how much is gone", () => {
    const text = `BEGIN${"x".repeat(30_000)}END`;
    const clipped = clip(text);
    expect(clipped.startsWith("BEGIN")).toBe(true);
    expect(clipped.endsWith("END")).toBe(true);
    expect(clipped).toContain("[... 10008 of 30008 characters left out ...]");
  });

  test("leaves a text alone that just fits", () => {
    const text = "y".repeat(20_000);
    expect(clip(text)).toBe(text);
  });

  test("caps each stream of a command", async () => {
    const result = await runShell("seq 1 200000; seq 1 9999 >&2", options);
    expect(result.stdout.length).toBeLessThan(20_100);
    expect(result.stderr.length).toBeLessThan(20_100);
    expect(result.stdout.startsWith("1\n2\n")).toBe(true);
    expect(result.stdout.trimEnd().endsWith("200000")).toBe(true);
  });
});

describe("commands", () => {
  test("tell exit code, output and errors apart", async () => {
    const result = await runShell("echo out; echo err >&2; exit 3", options);
    expect(result).toEqual({ code: 3, stdout: "out\n", stderr: "err\n", timedOut: false });
    expect(shellAnswer(result, 20)).toContain("<exit_code>3</exit_code>");
  });

  test("a timeout ends the whole tree and keeps what was written", async () => {
    const script = "echo before; (sleep 60 & echo $! > child.pid; wait) & sleep 60";
    const result = await runShell(script, { ...options, seconds: 1 });
    expect(result.timedOut).toBe(true);
    expect(result.stdout).toBe("before\n");
    expect(shellAnswer(result, 1)).toContain('kind="timeout"');
    const child = Number(readFileSync(join(cwd, "child.pid"), "utf8"));
    await expect.poll(() => alive(child)).toBe(false);
  });

  test("a background child that holds the output open holds up nothing and does not survive", async () => {
    const result = await runShell("sleep 60 & echo $! > held.pid; echo done", options);
    expect(result).toMatchObject({ code: 0, stdout: "done\n", timedOut: false });
    const child = Number(readFileSync(join(cwd, "held.pid"), "utf8"));
    await expect.poll(() => alive(child)).toBe(false);
  });

  test("an abort ends a running command", async () => {
    const controller = new AbortController();
    const running = runShell("sleep 60", { ...options, signal: controller.signal });
    controller.abort();
    expect((await running).code).toBeNull();
  });
});

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";

const PAGE = readFileSync("docs/debugging.md", "utf8");
/** The commands of a section as they stand there, with their results put aside. */
const commandsOf = (title: string): string =>
  (/```sh\n([\s\S]*?)```/.exec(PAGE.split(`## ${title}\n`)[1] ?? "")?.[1] ?? "").replaceAll(
    ".sre-gate/",
    `${out}/`,
  );

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "sre-gate-debugging-"));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

function run(commands: string, env: Record<string, string> = {}) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn("sh", ["-c", commands], { env: { ...process.env, ...env } });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      said.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said.stderr += chunk;
    });
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

describe("docs/debugging.md", () => {
  test("one attempt, and what it left", async () => {
    const { code, stdout, stderr } = await run(commandsOf("Run one attempt"));
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("answer.json\n");
    expect(stdout).toMatch(/"state": ?"answered"/);
  });

  test.skipIf(!HAS_BUBBLEWRAP)("a shell in the sandbox of an agent", async () => {
    const { stdout } = await run(commandsOf("Look around in its sandbox"));
    for (const seen of [
      "SRE_GATE_OUTPUT=/workspace/agent_output.json",
      "k8s_events_raw.tsv",
      "/incident/snapshot",
    ])
      expect(stdout).toContain(seen);
    expect(stdout).not.toContain("ground_truth");
  });

  test("the proxy's log", async () => {
    // A provider that refuses: what is read is the log, and it says so.
    const provider = createServer((request, response) => {
      request.resume();
      response.writeHead(400, { "content-type": "application/json" });
      response.end('{"error":{"message":"no such model"}}');
    });
    await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
    const address = provider.address();
    if (typeof address !== "object" || address === null) throw new Error("no port");
    const { stdout } = await run(commandsOf("Read the proxy's log"), {
      OPENAI_BASE_URL: `http://127.0.0.1:${address.port}/v1`,
      OPENAI_API_KEY: "a-key-of-nobody",
    });
    provider.close();
    const line = stdout.split("\n").find((text) => text.startsWith('{"at"')) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({
      upstream: "openai",
      model: "gpt-5-mini",
      status: 400,
    });
  });

  test("an agent without the gate", async () => {
    const { code, stdout, stderr } = await run(commandsOf("Run the agent without the gate"));
    expect(code, stderr).toBe(0);
    expect(existsSync(join(out, "answer.json"))).toBe(true);
    expect(stdout).toContain("score");
  });
});

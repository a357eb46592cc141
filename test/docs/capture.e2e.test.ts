// "Your last postmortem as a test", followed as it is written: a played incident is the cluster.
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const SECTION =
  readFileSync("docs/capture.md", "utf8")
    .split("## Try it on a played incident\n")[1]
    ?.split("\n## ")[0] ?? "";
const [SERVE = "", CAPTURE = "", CONFIRM = ""] = [...SECTION.matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, commands = ""]) => commands,
);

let folder = "";
let served: ChildProcess;
let exported = "";

/** The second shell stands in a project of its own, where `sre-gate` is what was built. */
function shell(commands: string): ChildProcess {
  const path = `${folder}:${process.env.PATH ?? ""}`;
  return spawn("sh", ["-ec", commands], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    detached: true,
  });
}

function ended(commands: string): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = shell(commands);
    let said = "";
    child.stdout?.on("data", (text) => {
      said += text;
    });
    child.stderr?.on("data", (text) => {
      said += text;
    });
    child.on("close", (code) => done({ code, said }));
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sre-gate-postmortem-"));
  const program = join(folder, "sre-gate");
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"\n`,
  );
  chmodSync(program, 0o755);
  served = shell(SERVE);
  await new Promise<void>((done, failed) => {
    let said = "";
    served.stdout?.on("data", (text) => {
      said += text;
      exported = [...said.matchAll(/^ *(export [A-Z_]+=\S+)$/gm)]
        .map(([, line]) => line)
        .join("\n");
      if (said.includes("Served until")) done();
    });
    served.on("close", () => failed(new Error(said)));
  });
}, 240_000);

afterAll(() => {
  if (served.pid !== undefined) process.kill(-served.pid, "SIGINT");
  rmSync(folder, { recursive: true, force: true });
});

test("a played incident becomes a task that an agent is asked", async () => {
  const captured = await ended(`${exported}\n${CAPTURE}`);
  expect(captured.code, captured.said).toBe(0);
  const draft = readFileSync(join(folder, "tasks/orders-fail/ground_truth.draft.yaml"), "utf8");
  expect(/^# (\S+)-1$/m.exec(draft)?.[1]).toBe("shipping-deployment");
  const confirmed = await ended(CONFIRM);
  expect(confirmed.code, confirmed.said).toBe(0);
  expect(confirmed.said).toContain("score   investigator: 1.000");
  expect(existsSync(join(folder, ".sre-gate/report.html"))).toBe(true);
}, 240_000);

// The same scripted model under Stirrup's own loop and under the reference agent's: every request must hold the same, in the
// same order, and both must end alike. Where they differ on purpose, the script says why.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { converse } from "../../../src/agents/reference/loop.ts";
import { openModel } from "../../../src/agents/reference/model.ts";
import { toolBox } from "../../../src/agents/reference/tools.ts";
import { type Double, startDouble } from "../double/double.ts";
import { fileOf, isInstalled } from "../play.ts";
import { SCRIPTS, type Script } from "./scripts.ts";
import { shapeOf } from "./shape.ts";

interface Heard {
  readonly requests: readonly (readonly string[])[];
  readonly ending: string;
  readonly left: number;
}

const doubleFor = (script: Script, shell: string): Promise<Double> =>
  startDouble(
    script.turns((cmd) => ({ tool: shell, input: { cmd } })),
    { everything: true, ...(script.tokens ? { tokens: script.tokens } : {}) },
  );

const heard = (double: Double, ending: string): Heard => ({
  requests: double.requests.map(({ body }) => shapeOf(body)),
  ending,
  left: double.left(),
});

async function underStirrup(): Promise<readonly Heard[]> {
  const doubles = await Promise.all(SCRIPTS.map((script) => doubleFor(script, "code_exec")));
  const asked = SCRIPTS.map(({ limit, window }, index) => ({
    url: doubles[index]?.url,
    turns: limit,
    window,
  }));
  const home = mkdtempSync(join(tmpdir(), "sre-gate-stirrup-"));
  const { stdout } = await promisify(execFile)(
    fileOf("stirrup", "bin/python3"),
    ["test/real/harness/stirrup_loop.py", JSON.stringify(asked)],
    { env: { HOME: home, PATH: process.env.PATH ?? "" }, maxBuffer: 2 ** 26 },
  ).finally(() => rmSync(home, { recursive: true, force: true }));
  const endings = JSON.parse(/^ENDINGS (.*)$/m.exec(stdout)?.[1] ?? "[]") as string[];
  await Promise.all(doubles.map((double) => double.stop()));
  return doubles.map((double, index) => heard(double, endings[index] ?? "?"));
}

async function underReference(script: Script): Promise<Heard> {
  const double = await doubleFor(script, "shell");
  const signal = AbortSignal.timeout(60_000);
  const environment = { OPENAI_BASE_URL: `${double.url}/v1`, OPENAI_API_KEY: "none" };
  const { ending } = await converse({
    model: openModel({ provider: "openai", name: "gpt-5.5" }, environment, "chat"),
    tools: toolBox({ cwd: tmpdir(), shellSeconds: 1, signal, extra: [], submit: () => undefined }),
    task: "Find the cause.",
    instructions: null,
    turns: script.limit,
    window: script.window,
    signal,
    settings: {},
  });
  await double.stop();
  return heard(double, ending.kind);
}

describe.skipIf(!isInstalled("stirrup"))("Stirrup's loop and the reference agent's", () => {
  let stirrup: readonly Heard[] = [];
  beforeAll(async () => {
    stirrup = await underStirrup();
  }, 200_000);

  test.each(SCRIPTS.map((script, index) => [script.name, script, index] as const))(
    "%s",
    async (_name, script, index) => {
      const theirs = stirrup[index];
      const ours = await underReference(script);
      if (script.argued === undefined) {
        expect(ours).toEqual(theirs);
        expect(ours.left).toBe(0);
      } else {
        expect([theirs?.requests.length, theirs?.ending]).toEqual(script.argued.stirrup);
        expect([ours.requests.length, ours.ending]).toEqual(script.argued.reference);
      }
    },
    60_000,
  );
});

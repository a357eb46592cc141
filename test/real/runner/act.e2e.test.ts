// examples/workflows/sre-gate.yml and action.yml under act, on the host and without Docker: another program's reading of steps,
// conditions and expressions than our own. What no registry has is a stub: checkout (it copies the folder), github-script,
// upload-artifact; GitHub's API is an emulator. It says nothing of tokens, scopes or forks.
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TOKEN } from "../../support/github.ts";
import { openWorld, type World, WRONG } from "../../support/github-world.ts";
import { fileOf, isInstalled } from "../play.ts";

const WORKFLOW = "examples/workflows/sre-gate.yml";
const folder = mkdtempSync(join(tmpdir(), "sre-gate-act-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An action of one module. */
function stub(name: string, body: string): string {
  const path = join(folder, "stubs", name);
  mkdirSync(path, { recursive: true });
  writeFileSync(
    join(path, "action.yml"),
    "name: stub\ninputs: {script: {}, github-token: {default: none}, name: {}, path: {}, retention-days: {}, if-no-files-found: {}, persist-credentials: {}}\nruns: {using: node20, main: index.mjs}\n",
  );
  writeFileSync(join(path, "index.mjs"), body);
  return path;
}

const standIn = (script: string) => `await import(${JSON.stringify(resolve(script))});\n`;
const COPIES = `import { cpSync } from "node:fs";
cpSync(process.env.CHECKED_OUT, process.env.GITHUB_WORKSPACE, { recursive: true });
`;

/** `owner/name@version` of every action that is used, and the folder that stands for it. */
function replacements(): readonly string[] {
  const stubs: Readonly<Record<string, string>> = {
    "actions/checkout": stub("checkout", COPIES),
    "actions/github-script": stub("github-script", standIn("test/support/github-script.mjs")),
    "actions/upload-artifact": stub("upload-artifact", standIn("test/support/upload-artifact.mjs")),
    "OWNER/sre-gate": resolve("."),
  };
  const used = [WORKFLOW, "action.yml"].flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(/uses: ([\w./-]+)@(\w+)/g),
  ]);
  const named = new Map(used.map(([, name = "", version = ""]) => [`${name}@${version}`, name]));
  return [...named].flatMap(([key, name]) => {
    const path = stubs[name];
    if (path === undefined) throw new Error(`nothing stands for ${name}`);
    return ["--local-repository", `${key}=${path}`];
  });
}

async function underAct(world: World): Promise<{ code: number | null; log: string }> {
  const event = world.last();
  const path = join(folder, "event.json");
  const repository = { full_name: "acme/agent", name: "agent", owner: { login: "acme" } };
  writeFileSync(path, JSON.stringify({ ...(event.payload as object), repository }));
  const workflow = join(event.workspace, ".github/workflows/sre-gate.yml");
  mkdirSync(dirname(workflow), { recursive: true });
  cpSync(WORKFLOW, workflow);
  const child = spawn(
    fileOf("runner", "bin/act"),
    [
      "pull_request",
      ...["--workflows", workflow, "--directory", event.workspace, "--eventpath", path],
      ...["--platform", "ubuntu-24.04=-self-hosted", "--no-cache-server"],
      ...["--no-skip-checkout", "--env", `GITHUB_API_URL=${world.github.url}`],
      ...["--env", `CHECKED_OUT=${event.workspace}`],
      ...["--env", "GITHUB_REPOSITORY=acme/agent", "--env", `GITHUB_SHA=${event.sha}`],
      ...["--env", `FAKE_ARTIFACTS=${join(folder, "artifacts", String(Math.random()))}`],
      ...["--secret", `GITHUB_TOKEN=${TOKEN}`, "--secret", "KEY_NAME=none"],
      ...replacements(),
    ],
    {
      cwd: event.workspace,
      env: {
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: folder,
        XDG_CACHE_HOME: join(folder, "cache"),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      log += chunk;
    });
  return new Promise((done) => child.on("close", (code) => done({ code, log })));
}

const CHANGES = [
  ["nothing of the agent", { "README.md": "words\n" }, "pass", "0"],
  ["the agent, for the worse", { "agent.sh": WRONG }, "fail", "1"],
] as const;

describe.skipIf(!isInstalled("runner"))("under act", () => {
  test.each(CHANGES)(
    "a pull request that changes %s",
    async (_what, change, verdict, exitCode) => {
      const world = await openWorld();
      try {
        await world.acceptBaseline();
        const ours = await world.pullRequest(change);
        const { code, log } = await underAct(world);
        expect(code, log).toBe(exitCode === "0" ? 0 : 1);
        const said = /sre-gate: (\S+) \(exit code (\d+)\)/.exec(log);
        expect([said?.[1], said?.[2]], log).toEqual([verdict, exitCode]);
        expect([ours.outputs.verdict, ours.outputs["exit-code"]]).toEqual([verdict, exitCode]);
        const outcome = (name: string) =>
          new RegExp(`(Success|Failure) - (?:Main|Post) ${name}(?= |$)`, "m").exec(log)?.[1];
        for (const step of ours.steps)
          expect(`${step.name}: ${outcome(step.name)?.toLowerCase()}`, log).toBe(
            `${step.name}: ${step.outcome}`,
          );
      } finally {
        await world.close();
      }
    },
    240_000,
  );

  test("the newest actionlint finds nothing in any workflow", () => {
    const workflows = [".github/workflows", "examples/workflows"].flatMap((place) =>
      readdirSync(place).map((name) => join(place, name)),
    );
    execFileSync(fileOf("runner", "bin/actionlint"), ["-no-color", ...workflows]);
  });
});

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFakeProvider } from "../../support/fake-provider.ts";
import { openProject, projectIn } from "../../support/project.ts";
import { ACCEPTED, FAULTS, SHARED } from "./faults.ts";

let made = "";

/** One repository with a baseline, copied for every fault. */
beforeAll(async () => {
  await using provider = await startFakeProvider();
  using project = openProject(["alpha", "beta", "gamma", "delta"]);
  project.write("shared/lib.mjs", SHARED);
  project.write("agent.mjs", ACCEPTED.replace("MOUNT", "./shared"));
  project.write(
    "sre-gate.yaml",
    'agent: {run: "node agent.mjs", files: [agent.mjs], model: gpt-5.5}\njudge: {tasks: ["*"], design: fixed, repeats: 3, isolation: none, mounts: [shared], limits: {seconds: 4}, wait-for-provider: 1}\n',
  );
  project.write(".gitignore", ".sre-gate\nshared\n");
  made = mkdtempSync(join(tmpdir(), "sre-gate-faults-"));
  const env = { OPENAI_BASE_URL: `${provider.url}/v1`, OPENAI_API_KEY: "sk-test" };
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], {
      cwd: project.folder,
    });
  // The base's checkout finds the same shared folder.
  const place = join(made, "shared");
  cpSync(join(project.folder, "shared"), place, { recursive: true });
  project.write("agent.mjs", ACCEPTED.replace("MOUNT", place));
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "base");
  const run = await project.cli(["run", "--no-cache", "--repeats", "5"], { env });
  expect(run.code, run.stderr).toBe(0);
  const added = await project.cli(["baseline", "add"], { env });
  expect(added.code, added.stderr).toBe(0);
  rmSync(join(project.folder, ".sre-gate"), { recursive: true });
  cpSync(project.folder, join(made, "project"), { recursive: true });
}, 240_000);

afterAll(() => rmSync(made, { recursive: true, force: true }));

test.each(FAULTS)(
  "$name",
  async (fault) => {
    await using provider = await startFakeProvider();
    const folder = mkdtempSync(join(tmpdir(), "sre-gate-fault-"));
    cpSync(join(made, "project"), folder, { recursive: true });
    using project = projectIn(folder);
    const shared = readFileSync(join(made, "shared/lib.mjs"), "utf8");
    try {
      fault.strike({ project, provider });
      // What lies around the agents is shared by head and base.
      cpSync(join(folder, "shared/lib.mjs"), join(made, "shared/lib.mjs"));
      const keyed: Record<string, string | null> = {
        OPENAI_BASE_URL: `${provider.url}/v1`,
        OPENAI_API_KEY: "sk-test",
        ...fault.env,
      };
      const env = Object.fromEntries(
        Object.entries(keyed).filter((entry): entry is [string, string] => entry[1] !== null),
      );
      const words = [...(fault.base ? ["--base", "HEAD"] : []), ...(fault.words ?? []), "--json"];
      const stop = fault.signalOn === undefined ? {} : { signalOn: fault.signalOn };
      const { code, stdout, stderr } = await project.cli(words, { env, ...stop });
      const shown = `${stdout}\n${stderr}`;
      if (fault.verdict === null) expect(stderr.replace(/\s+/g, " ")).toMatch(fault.says);
      else {
        const report = JSON.parse(stdout) as Record<string, unknown>;
        expect([report.verdict, report.cause], shown).toEqual([fault.verdict, fault.cause]);
        expect(`${report.headline} ${report.sentence}`, shown).toMatch(fault.says);
        if (process.env.SRE_GATE_TABLE)
          sayRow(fault.name, `${report.verdict}`, `${report.headline}`);
      }
      expect(code, shown).toBe(fault.exit);
      if (fault.calls !== undefined) expect(provider.calls.length).toBeLessThanOrEqual(fault.calls);
    } finally {
      writeFileSync(join(made, "shared/lib.mjs"), shared);
    }
  },
  120_000,
);

test("the page has a row for every fault", () => {
  const page = readFileSync("docs/evidence/blame.md", "utf8");
  expect(FAULTS.map(({ name }) => name).filter((name) => !page.includes(`| ${name} |`))).toEqual(
    [],
  );
});

/** For docs/evidence/blame.md. */
function sayRow(name: string, verdict: string, headline: string): void {
  writeFileSync(process.env.SRE_GATE_TABLE ?? "", `| ${name} | ${verdict} | ${headline} |\n`, {
    flag: "a",
  });
}

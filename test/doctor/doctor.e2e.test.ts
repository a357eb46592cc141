import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ASKING_AGENT, startFakeProvider } from "../support/fake-provider.ts";
import { openProject, type Project } from "../support/project.ts";

function asking(model: string | null, judge = "isolation: none", run = "node agent.mjs"): Project {
  const project = openProject(["alpha", "beta", "gamma"]);
  const named = model === null ? "" : `, model: ${model}`;
  project.write("agent.mjs", ASKING_AGENT);
  project.write(
    "sre-gate.yaml",
    `agent: {run: ${JSON.stringify(run)}, files: [agent.mjs]${named}}\njudge: {tasks: ["*"], ${judge}}\n`,
  );
  return project;
}

const keyed = (url: string) => ({
  env: { OPENAI_BASE_URL: `${url}/v1`, OPENAI_API_KEY: "sk-test" },
});

test("all is well: one word from the model, nothing run", async () => {
  await using provider = await startFakeProvider();
  using project = asking("gpt-5.5");
  const { code, stdout } = await project.cli(["doctor"], keyed(provider.url));
  expect(stdout).toContain("ok  model gpt-5.5: it answers; the question cost");
  expect(stdout).toContain("ok  baseline: none at baselines/default.json");
  expect([code, provider.calls.length]).toEqual([0, 1]);
  const { stdout: json } = await project.cli(["doctor", "--json"], keyed(provider.url));
  expect(JSON.parse(json).ok).toBe(true);
});

const REFUSALS: readonly (readonly [name: string, status: number, said: RegExp])[] = [
  [
    "a refused key",
    401,
    /PROVIDER_REFUSES.*openai refuses the key in OPENAI_API_KEY \(401: Incorrect API key provided\)/,
  ],
  [
    "a model nobody knows",
    404,
    /PROVIDER_REFUSES.*does not serve the model gpt-5.5 to this key \(404: The model gpt-5.5 does not exist\)/,
  ],
  ["a model this key may not use", 403, /PROVIDER_REFUSES.*does not serve the model gpt-5.5/],
  ["a provider in trouble", 500, /PROVIDER_DOWN.*openai answered 500/],
];

test.each(REFUSALS)("%s is found", async (_, status, said) => {
  await using provider = await startFakeProvider(() => status);
  using project = asking("gpt-5.5");
  const { code, stdout } = await project.cli(["doctor"], keyed(provider.url));
  expect(stdout).toMatch(said);
  expect(code).toBe(2);
});

test("a missing key, a dead provider", async () => {
  using project = asking("gpt-5.5");
  const missing = await project.cli(["doctor"]);
  expect(missing.stdout).toContain("the gate has no key for openai: set OPENAI_API_KEY");
  const dead = await project.cli(["doctor"], keyed("http://127.0.0.1:9"));
  expect(dead.stdout).toMatch(/PROVIDER_DOWN.*openai cannot be reached: .*ECONNREFUSED/);
});

test.each([
  ["node agent.mjs {prmpt}", "nothing is filled in for {prmpt}", "did you mean '{prompt}'?"],
  ["node agent.mjs --out={ouput}", "nothing is filled in for {ouput}", "did you mean '{output}'?"],
  ["sh -c 'cat {snapshto}'", "nothing is filled in for {snapshto}", "did you mean '{snapshot}'?"],
])("a slip in a placeholder stops doctor, gate and run: %s", async (run, message, cure) => {
  using project = asking(null, "isolation: none", run);
  for (const words of [["doctor"], ["gate"], ["run"], ["gate", "--dry-run"]]) {
    const { code, stdout, stderr } = await project.cli(words);
    expect(stdout + stderr, words.join(" ")).toContain(message);
    expect(stdout + stderr).toContain(cure);
    expect(code).toBe(2);
  }
});

test("braces of a script are its own", async () => {
  using project = asking(null, "isolation: none", "sh -c 'awk {print} /dev/null; x={a}'");
  expect((await project.cli(["doctor"])).stdout).toContain("ok  agent.run");
});

test.runIf(process.getuid?.() === 0)("a mount that only root may read", async () => {
  using project = asking(null, "isolation: none, mounts: [shut]");
  mkdirSync(join(project.folder, "shut"));
  chmodSync(join(project.folder, "shut"), 0o700);
  const { code, stderr } = await project.cli(["run"]);
  expect(stderr).toContain(
    "MOUNT_UNREADABLE: judge.mounts: shut may be read by its owner alone (mode 700)",
  );
  expect(code).toBe(2);
});

test("what could not be compared is said before anything is run", async () => {
  using project = asking(null, "isolation: none, repeats: 2");
  project.write(
    "agent.mjs",
    'import { writeFileSync } from "node:fs"; writeFileSync(process.env.SRE_GATE_OUTPUT, "{\\"contributing_factors\\":[{\\"name\\":\\"shop/Deployment/cart\\"}]}");',
  );
  await project.cli(["run"]);
  await project.cli(["baseline", "add"]);
  project.write(
    "sre-gate.yaml",
    'agent: {run: node agent.mjs, files: [agent.mjs]}\njudge: {tasks: ["*"], isolation: none, repeats: 2, limits: {turns: 50}}\n',
  );
  for (const words of [["gate", "--dry-run"], ["doctor"]]) {
    const { code, stdout, stderr } = await project.cli(words);
    expect(stdout + stderr).toMatch(/BASELINE_INCOMPATIBLE.*another limits.turns \(100, here 50\)/);
    expect(code).toBe(2);
  }
});

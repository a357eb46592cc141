// Installs the real agents of examples/agents/, each by its own install.sh, into one folder that test/real uses as a home.
// Usage: node scripts/real.mjs [NAME...]     (never fails: what cannot be installed is named, and its tests are skipped)
//        node scripts/real.mjs --installed   (says which are, and where, as JSON)
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** What the registries held at the end of this day: so dependencies without a version of their own stay what they were. */
const BEFORE = "2026-12-01";
const UV = "0.13.9";
const LONGEST_MS = 400_000;

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
/** `~` of the recipes. */
const HOME = resolve(process.env.SRE_GATE_REAL || join(cache, "sre-gate-real-agents"));
const RECIPES = "examples/agents";
/** Other people's readers of what we write are installed in the same way. */
const READERS = "test/real";
const PYTHON = "3.12";

const recipeOf = (name) =>
  [RECIPES, READERS]
    .map((folder) => join(folder, name, "install.sh"))
    .find((path) => existsSync(path));
const stampOf = (name) => join(HOME, "agents", `${name}.installed`);
const textOf = (name) =>
  createHash("sha256")
    .update(`${BEFORE}\n${UV}\n${readFileSync(recipeOf(name))}`)
    .digest("hex");
/** Installed as the recipe says it today. */
const isInstalled = (name) =>
  existsSync(stampOf(name)) && readFileSync(stampOf(name), "utf8") === textOf(name);

/** Folders with the Python that the recipes ask for: among pyenv's versions, whose shims would not start it, or on the PATH. */
function pythons() {
  const root = process.env.PYENV_ROOT || join(homedir(), ".pyenv");
  const versions = existsSync(join(root, "versions")) ? readdirSync(join(root, "versions")) : [];
  const own = versions
    .filter((version) => version.startsWith(`${PYTHON}.`))
    .map((version) => join(root, "versions", version, "bin"));
  const found = (process.env.PATH ?? "").split(delimiter);
  return [...own, ...found].filter((folder) => existsSync(join(folder, `python${PYTHON}`)));
}

function environment() {
  const home = homedir();
  return {
    ...process.env,
    HOME,
    // Which registry is asked, and with which certificates, is the user's to say.
    XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME || join(home, ".config"),
    npm_config_userconfig: process.env.npm_config_userconfig || join(home, ".npmrc"),
    npm_config_before: BEFORE,
    npm_config_fund: "false",
    npm_config_audit: "false",
    npm_config_loglevel: "error",
    npm_config_fetch_retries: "1",
    UV_HTTP_RETRIES: "1",
    GOPATH: process.env.GOPATH || join(home, "go"),
    GOCACHE: process.env.GOCACHE || join(home, ".cache/go-build"),
    UV_EXCLUDE_NEWER: BEFORE,
    UV_PYTHON_DOWNLOADS: "never",
    UV_NO_PROGRESS: "1",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PATH: [join(HOME, "uv/bin"), ...pythons(), process.env.PATH].join(delimiter),
  };
}

function run(words, env) {
  const { status, stderr } = spawnSync(words[0], words.slice(1), {
    env,
    encoding: "utf8",
    timeout: LONGEST_MS,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [last = ""] = (stderr ?? "").trim().split("\n").slice(-1);
  return status === 0 ? null : last.slice(0, 160) || "timed out";
}

/** uv keeps to a day and installs in seconds; it comes from the same registry as the agents. */
function installUv(env) {
  const folder = join(HOME, "uv");
  if (existsSync(join(folder, `uv-${UV}`))) return null;
  const [python] = pythons();
  if (python === undefined) return `no Python ${PYTHON} on the PATH or among pyenv's versions`;
  rmSync(folder, { recursive: true, force: true });
  const pip = [join(folder, "bin/pip"), "install", "--quiet", "--retries", "1"];
  const problem =
    run([join(python, `python${PYTHON}`), "-m", "venv", folder], env) ??
    run([...pip, `uv==${UV}`], env);
  if (problem === null) writeFileSync(join(folder, `uv-${UV}`), "");
  return problem;
}

function install(name, env) {
  rmSync(join(HOME, "agents", name), { recursive: true, force: true });
  const problem = run(["sh", "-e", resolve(recipeOf(name))], env);
  if (problem === null) writeFileSync(stampOf(name), textOf(name));
  return problem;
}

export function installReal(names = agentNames()) {
  const wanted = names.filter((name) => !isInstalled(name));
  if (wanted.length === 0 || process.platform !== "linux") return;
  console.log(`installing for the tests: ${wanted.join(", ")}`);
  mkdirSync(join(HOME, "agents"), { recursive: true });
  const env = environment();
  /** What is wrong with a registry, by the program that asks it: it is not asked again. */
  const broken = { uv: installUv(env), npm: null, go: null };
  for (const name of wanted) {
    const text = readFileSync(recipeOf(name), "utf8");
    const asks = Object.keys(broken).filter((program) => text.includes(`${program} `));
    const known = asks.map((program) => broken[program]).find((problem) => problem !== null);
    const problem = known ?? install(name, env);
    if (problem === null) continue;
    for (const program of asks) broken[program] ??= problem;
    console.log(`not installed, so its tests are skipped: ${name} (${problem})`);
  }
}

const agentNames = () =>
  [RECIPES, READERS]
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => recipeOf(name) !== undefined)
    .sort();

if (process.argv[1] === import.meta.filename) {
  const [...words] = process.argv.slice(2);
  if (words[0] === "--installed")
    console.log(JSON.stringify({ home: HOME, installed: agentNames().filter(isInstalled) }));
  else installReal(words.length > 0 ? words : agentNames());
}

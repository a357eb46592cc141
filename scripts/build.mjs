// Bundles the front doors into dist/, nothing to install at run time. The gate's two doors share chunks, loaded as a
// command or a step needs them: compiling one file of everything took half of the start. What every gate loads is three
// of them: to find and link fifty small ones took 20 ms. An agent is one file, since that file is all of it that its
// sandbox mounts.
// Usage: node scripts/build.mjs [--check]   (--check rebuilds elsewhere and compares the bytes)
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { collectLicences } from "./licences.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const GATE = {
  process: join(root, "src/cli/process.ts"),
  action: join(root, "src/action.ts"),
};

function agents() {
  const folder = join(root, "src/agents");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "main.ts")))
    .map((entry) => entry.name)
    .sort();
}

const FORMAT = { format: "esm", minify: false, comments: { legal: false } };

const OPTIONS = {
  cwd: root,
  platform: "node",
  resolve: {
    // Paths of packages stay as they are asked for, so that a work tree whose node_modules is a link builds the same bytes.
    symlinks: false,
    // Its modules for browsers are the same code as ES modules: those for Node are run whole at every start.
    alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
  },
  logLevel: "warn",
  onLog(level, log, handler) {
    // A circular import or an unresolved name would only show at run time: refuse it here.
    if (level === "warn" && log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
    if (log.code === "EVAL" || log.code === "CIRCULAR_DEPENDENCY") return;
    handler(level, log);
  },
};

function gateOutput(out) {
  return {
    ...FORMAT,
    // The command line hands V8 the code it compiled before, which Node 20 allows for no ES module.
    format: "cjs",
    strict: true,
    dir: out,
    entryFileNames: ({ name }) => (name === "action" ? "action.cjs" : `chunks/${name}.cjs`),
    chunkFileNames: "chunks/[name].cjs",
  };
}

/** The modules that Node loads before any of these files runs, and that no door is. */
function loadedBefore(chunks, names) {
  const seen = new Set();
  const modules = new Set();
  const visit = (chunk) => {
    if (chunk === undefined || seen.has(chunk)) return;
    seen.add(chunk);
    for (const id of chunk.moduleIds) modules.add(id);
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file));
  };
  for (const name of names) {
    const entry = chunks.find(({ facadeModuleId }) => facadeModuleId === join(root, name));
    if (entry === undefined) throw new Error(`no chunk begins with ${name}`);
    visit(entry);
  }
  // A door waits for what it loads: nothing that it loads may wait for the door.
  for (const door of Object.values(GATE)) modules.delete(door);
  return modules;
}

/**
 * What is loaded together lies together: what both doors begin with, what the steps after a gate share with it, what a gate
 * loads. Found by a build that splits as finely as can be.
 */
async function groups() {
  const bundle = await rolldown({ ...OPTIONS, input: GATE });
  const { output } = await bundle.generate(gateOutput("."));
  await bundle.close();
  const chunks = output.filter(({ type }) => type === "chunk");
  const gate = loadedBefore(chunks, ["src/cli/gate.ts"]);
  const steps = loadedBefore(chunks, ["src/action/publish.ts"]);
  const start = loadedBefore(chunks, ["src/cli/process.ts", "src/action.ts"]);
  return [
    { name: "start", test: (id) => start.has(id), priority: 3 },
    { name: "steps", test: (id) => steps.has(id) && gate.has(id), priority: 2 },
    { name: "gate", test: (id) => gate.has(id), priority: 1 },
  ];
}

async function builds(out) {
  const gate = {
    input: GATE,
    output: { ...gateOutput(out), codeSplitting: { groups: await groups() } },
  };
  const single = agents().map((name) => ({
    input: join(root, `src/agents/${name}/main.ts`),
    output: { ...FORMAT, file: join(out, `agents/${name}.js`), codeSplitting: false },
  }));
  const door = {
    input: join(root, "src/cli.ts"),
    output: { ...FORMAT, file: join(out, "cli.js"), codeSplitting: false },
  };
  return [gate, door, ...single];
}

async function build(out) {
  const modules = new Set();
  for (const { input, output: written } of await builds(out)) {
    const bundle = await rolldown({ ...OPTIONS, input });
    const { output } = await bundle.write(written);
    for (const chunk of output) {
      if (chunk.type === "chunk") for (const id of chunk.moduleIds) modules.add(id);
    }
    await bundle.close();
  }
  writeFileSync(join(out, "package.json"), `${JSON.stringify({ type: "module" })}\n`);
  writeFileSync(join(out, "licences.txt"), collectLicences(modules));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith("compiled") && statSync(join(folder, name)).isFile())
    .sort();
}

function differences(left, right) {
  const names = new Set([...filesBelow(left), ...filesBelow(right)]);
  return [...names].filter((name) => {
    const [a, b] = [join(left, name), join(right, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}

const dist = join(root, "dist");
if (process.argv.includes("--check")) {
  const fresh = mkdtempSync(join(tmpdir(), "sre-gate-dist-"));
  try {
    await build(fresh);
    const stale = differences(dist, fresh);
    if (stale.length > 0) {
      console.error(
        `dist is stale: ${stale.join(", ")}. Run 'npm run build' and commit ${relative(root, dist)}/.`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} else {
  // Built aside and swapped in, so that a test run beside this one never meets half a bundle.
  const aside = join(root, `node_modules/.cache/dist-${process.pid}`);
  await build(aside);
  rmSync(dist, { recursive: true, force: true });
  cpSync(aside, dist, { recursive: true });
  rmSync(aside, { recursive: true, force: true });
}

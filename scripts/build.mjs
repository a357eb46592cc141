// Bundles the command line, the action and the agents into dist/, so that nothing is installed at run time. gate.js holds
// what the first two share. What is large and not always needed has a file of its own, which is loaded when it is used.
// An agent is a single file, because its sandbox mounts nothing else of it.
// Usage: node scripts/build.mjs [--check|--if-stale|--watch]   (--check rebuilds elsewhere and compares the bytes;
// --if-stale builds only where source or bundle changed since the last time; --watch builds on every change)
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { collectLicences } from "./licences.mjs";
import { text } from "./text.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const DOORS = {
  cli: join(root, "src/cli.ts"),
  action: join(root, "src/action.ts"),
  // The thread that serves one attempt's world.
  live: join(root, "src/surfaces/live/worker.ts"),
};

const COMMANDS = join(root, "src/cli/commands.ts");

/**
 * The files behind the entries, with names that do not change. start.js is enough to read a command line, gate.js is what
 * the action needs too, and github.js what only the action needs.
 */
const PARTS = [
  {
    debugName: "start",
    name: (id, context) => (importsOf(DOORS.cli, context).has(id) ? "start" : null),
    priority: 4,
  },
  { name: "gate", tags: ["$initial"], test: isShared, priority: 3 },
  { name: "github", tags: ["$initial"], test: (id) => isOf(id, "action", "github"), priority: 2 },
  { name: "world", test: (id) => isOf(id, "world"), priority: 1 },
  // What several of the files below share: with the commands themselves, or only among each other.
  {
    debugName: "shared",
    name: (id, context) => {
      if (!isOf(id, "")) return null;
      return importsOf(COMMANDS, context).has(id) ? "shared" : "surfaces";
    },
    minShareCount: 2,
    priority: 0,
  },
];
/** Names of files loaded by `await import()`, if the module's own name says too little. */
const LATER = {
  "src/cli/commands.ts": "commands",
  "node_modules/@pydantic/genai-prices/": "prices",
};

/** What a module imports, directly and through others, before its first line runs. */
function importsOf(entry, context) {
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  visit(entry);
  seen.delete(entry);
  return seen;
}

/** Packages are not listed: each goes where it is imported. */
function isShared(id) {
  return (
    id.startsWith(join(root, "src/")) &&
    !isOf(id, "action", "github") &&
    !Object.values(DOORS).includes(id)
  );
}

function partName({ name, facadeModuleId }) {
  const known = Object.entries(LATER).find(([path]) => facadeModuleId?.includes(`/${path}`));
  return `${known?.[1] ?? name}.js`;
}

/** Whether it lies in one of these rooms; packages and the doors themselves lie in none. */
function isOf(id, ...rooms) {
  return rooms.some((room) => id.startsWith(join(root, "src", room, "/")));
}

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
  plugins: [text],
  resolve: {
    // Paths of packages stay as they are asked for, so that a work tree whose node_modules is a link builds the same bytes.
    symlinks: false,
  },
  preserveEntrySignatures: "allow-extension",
  logLevel: "warn",
  onLog(level, log, handler) {
    // A circular import or an unresolved name would only show at run time: refuse it here.
    if (level === "warn" && log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
    if (log.code === "EVAL" || log.code === "CIRCULAR_DEPENDENCY") return;
    handler(level, log);
  },
};

function builds(out) {
  const doors = {
    input: DOORS,
    output: {
      ...FORMAT,
      dir: out,
      entryFileNames: "[name].js",
      chunkFileNames: partName,
      codeSplitting: { groups: PARTS },
    },
  };
  const single = agents().map((name) => ({
    input: join(root, `src/agents/${name}/main.ts`),
    // Without comments: an agent is known by its bytes, and a better comment does not make it another agent.
    output: {
      ...FORMAT,
      comments: false,
      file: join(out, `agents/${name}.js`),
      codeSplitting: false,
    },
  }));
  return [doors, ...single];
}

async function build(out) {
  const modules = new Set();
  for (const { input, output: written } of builds(out)) {
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
    .filter((name) => statSync(join(folder, name)).isFile())
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
} else if (process.argv.includes("--watch")) {
  await replaceDist();
  console.log("built; watching src/ (Ctrl-C ends)");
  let due;
  watch(join(root, "src"), { recursive: true }, () => {
    clearTimeout(due);
    due = setTimeout(() => {
      const begun = performance.now();
      replaceDist().then(
        () => console.log(`built in ${Math.round(performance.now() - begun)} ms`),
        (error) => console.error(String(error)),
      );
    }, 100);
  });
} else if (!process.argv.includes("--if-stale") || knownState() !== stateNow()) {
  await replaceDist();
}

/** Built aside and swapped in, so that a test run beside this one never meets half a bundle. */
async function replaceDist() {
  const aside = join(root, `node_modules/.cache/dist-${process.pid}`);
  await build(aside);
  rmSync(dist, { recursive: true, force: true });
  cpSync(aside, dist, { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  writeFileSync(stateFile(), stateNow());
}

/** A digest of all that goes into the bundle, and of the bundle. */
function stateNow() {
  const state = createHash("sha256");
  for (const folder of ["src", "scripts", "dist"].map((name) => join(root, name)))
    for (const name of existsSync(folder) ? filesBelow(folder) : [])
      state.update(`${folder}/${name}\0`).update(readFileSync(join(folder, name)));
  return state.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

function knownState() {
  return existsSync(stateFile()) ? readFileSync(stateFile(), "utf8") : "";
}

/** One for each checkout: work trees may share their node_modules. */
function stateFile() {
  const checkout = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(root, `node_modules/.cache/dist-state-${checkout}`);
}

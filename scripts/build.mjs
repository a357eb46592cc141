// Bundles the front doors into dist/, nothing to install at run time. The gate's two doors share chunks, loaded as a
// command or a step needs them: compiling one file of everything took half of the start. An agent is one file, since
// that file is all of it that its sandbox mounts.
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

const GATE = { cli: join(root, "src/cli.ts"), action: join(root, "src/action.ts") };

function agents() {
  const folder = join(root, "src/agents");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "main.ts")))
    .map((entry) => entry.name)
    .sort();
}

const FORMAT = { format: "esm", minify: false, comments: { legal: false } };

function builds(out) {
  const gate = {
    input: GATE,
    output: { dir: out, entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" },
  };
  const single = agents().map((name) => ({
    input: join(root, `src/agents/${name}/main.ts`),
    output: { file: join(out, `agents/${name}.js`), codeSplitting: false },
  }));
  return [gate, ...single];
}

async function build(out) {
  const modules = new Set();
  for (const { input, output: written } of builds(out)) {
    const bundle = await rolldown({
      input,
      cwd: root,
      platform: "node",
      // Paths of packages stay as they are asked for, so that a work tree whose node_modules is a link builds the same bytes.
      resolve: { symlinks: false },
      logLevel: "warn",
      onLog(level, log, handler) {
        // A circular import or an unresolved name would only show at run time: refuse it here.
        if (level === "warn" && log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
        if (log.code === "EVAL" || log.code === "CIRCULAR_DEPENDENCY") return;
        handler(level, log);
      },
    });
    const { output } = await bundle.write({ ...FORMAT, ...written });
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
} else {
  // Built aside and swapped in, so that a test run beside this one never meets half a bundle.
  const aside = join(root, `node_modules/.cache/dist-${process.pid}`);
  await build(aside);
  rmSync(dist, { recursive: true, force: true });
  cpSync(aside, dist, { recursive: true });
  rmSync(aside, { recursive: true, force: true });
}

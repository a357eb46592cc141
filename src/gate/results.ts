import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import { UserError } from "../model/problem.ts";
import { type Run, RunSchema, type Times, TimesSchema } from "../model/run.ts";
import { diffableJson } from "../model/stable.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderJunit } from "../report/junit.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { Conclusion } from "./conclude.ts";

/** GitHub refuses comments above 65,536 characters; the rest is for what the publisher adds. */
const COMMENT_BYTES = 60_000;

/** Every file of a finished run, by name. Rendering only: the verdict is made. */
export function resultFiles(
  run: Run,
  times: Times | null,
  conclusion: Conclusion,
): Map<string, string> {
  const { comparison, verdict, report } = conclusion;
  const marker = `<!-- sre-gate:${run.gate} -->`;
  return new Map([
    ["run.json", diffableJson(run, 2)],
    ...(times ? [["times.json", diffableJson(times, 2)] as const] : []),
    ["comparison.json", diffableJson(comparison, 2)],
    ["verdict.json", diffableJson(verdict, 2)],
    ["report.json", renderJson(report)],
    ["report.md", renderMarkdown(report, { maxBytes: COMMENT_BYTES, marker })],
    ["report.html", renderHtml(report)],
    ["junit.xml", renderJunit(report)],
  ]);
}

export function writeResults(out: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of files) {
    const path = join(out, name);
    // Whoever reads while we write sees the old file or the new one, never half.
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  }
}

/** A stored run: its folder, or its run.json. */
export function readRun(place: string): { run: Run; times: Times | null; folder: string } {
  const file = existsSync(place) && statSync(place).isDirectory() ? join(place, "run.json") : place;
  const run = readJson(file, RunSchema, "run.json of 'sre-gate run' or 'sre-gate gate'");
  const timesFile = join(dirname(file), "times.json");
  const times =
    basename(file) === "run.json" && existsSync(timesFile)
      ? readJson(timesFile, TimesSchema, "times.json beside run.json")
      : null;
  return { run, times, folder: dirname(file) };
}

function readJson<S extends z.ZodType>(file: string, schema: S, what: string): z.infer<S> {
  const help = `give the folder of a finished run (it holds ${what})`;
  if (!existsSync(file)) {
    throw new UserError({
      code: "RUN_NOT_FOUND",
      where: file,
      message: "there is no such file",
      help,
    });
  }
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const message = `it is cut short or not JSON (${(error as Error).message})`;
    throw new UserError({ code: "RUN_NOT_JSON", where: file, message, help });
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new UserError(
    parsed.error.issues.slice(0, 20).map((issue) => ({
      code: "RUN_BAD_VALUE",
      where: `${file}: ${issue.path.join(".")}`,
      message: issue.message,
      help,
    })),
  );
}

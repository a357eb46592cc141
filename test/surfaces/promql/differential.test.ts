import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onPath, startPrometheus } from "../../support/prometheus.ts";
import { temporaryFolder } from "../../support/snapshot.ts";
import { type ServedSnapshot, serveSnapshot } from "../../support/surfaces.ts";
import { generatedQueries, WRITTEN } from "./queries.ts";
import { END, START, sampleRows } from "./samples.ts";

// The real Prometheus (Debian's) and ours hold the same samples and are asked the same questions.

const present = onPath("prometheus") && onPath("promtool");
const name = present
  ? "PromQL answers as the real Prometheus does"
  : "PromQL answers as the real Prometheus does (skipped: Debian's prometheus is not installed)";

interface Answer {
  readonly status: string;
  readonly errorType?: string;
  readonly data?: { readonly resultType: string; readonly result: unknown };
}

describe.skipIf(!present)(name, () => {
  const temporary = temporaryFolder("prometheus");
  let ours: ServedSnapshot;
  let agreed = 0;
  let real: { origin: string; stop: () => Promise<void> };

  beforeAll(async () => {
    const rows = sampleRows();
    ours = await serveSnapshot({ metrics: { service_all: rows } });
    real = await startPrometheus(join(temporary.path, "real"), rows);
  });

  afterAll(async () => {
    await ours?.close();
    await real?.stop();
    temporary.remove();
  });

  const ask = async (origin: string, path: string, query: Record<string, string>) => {
    const response = await fetch(`${origin}/api/v1/${path}`, {
      method: "POST",
      body: new URLSearchParams(query),
    });
    return (await response.json()) as Answer;
  };

  const compare = async (path: string, query: Record<string, string>) => {
    const [mine, theirs] = await Promise.all([
      ask(`${ours.origin}/prometheus`, path, query),
      ask(real.origin, path, query),
    ]);
    const difference = differs(mine, theirs);
    if (difference === null && normal(theirs).length > 0) agreed += 1;
    return difference === null ? [] : [{ query, difference }];
  };

  const instant = (query: string) => compare("query", { query, time: String(END / 1000 - 95.5) });
  const range = (query: string) =>
    compare("query_range", {
      query,
      start: String(START / 1000 + 300),
      end: String(END / 1000 + 120),
      step: "77",
    });

  const all = async (queries: readonly string[], run: (query: string) => Promise<unknown[]>) => {
    const found: unknown[] = [];
    for (const query of queries) found.push(...(await run(query)));
    return found;
  };

  it("asks at least 300 different queries", () => {
    expect(new Set([...WRITTEN, ...generatedQueries(300)]).size).toBeGreaterThan(450);
  });

  it("written, at one moment", async () => {
    expect(await all(WRITTEN, instant)).toEqual([]);
  });

  it("written, over a range", async () => {
    expect(await all(WRITTEN, range)).toEqual([]);
  });

  it("generated, at one moment", async () => {
    expect(await all(generatedQueries(300), instant)).toEqual([]);
  });

  it("generated, over a range", async () => {
    expect(await all(generatedQueries(300), range)).toEqual([]);
  });

  it("most of these answers hold something to compare", () => {
    expect(agreed).toBeGreaterThan(600);
  });

  it("series, labels and label values", async () => {
    const time = { start: String(START / 1000 - 60), end: String(END / 1000 + 60) };
    const found = [
      await compare("series", { "match[]": "calls_total", ...time }),
      await compare("series", { "match[]": '{service_name=~"c.*"}', ...time }),
      await compare("labels", time),
      await compare("labels", { "match[]": "memory_bytes", ...time }),
    ];
    expect(found.flat()).toEqual([]);
  });
});

/** What differs, in words, or null. */
function differs(mine: Answer, theirs: Answer): string | null {
  // What we do not serve at all we say as an execution error; Prometheus 2.42 calls it a parse error.
  if (theirs.status === "error" || mine.status === "error") {
    const unknown =
      mine.errorType === "execution" && JSON.stringify(mine).includes("not served here");
    if (theirs.status === mine.status && (unknown || theirs.errorType === mine.errorType))
      return null;
    return `mine ${JSON.stringify(mine).slice(0, 300)}, theirs ${JSON.stringify(theirs).slice(0, 300)}`;
  }
  const [left, right] = [normal(mine), normal(theirs)];
  if (left.length !== right.length)
    return `${left.length} rows, not ${right.length}: ${JSON.stringify(mine.data).slice(0, 200)} / ${JSON.stringify(theirs.data).slice(0, 200)}`;
  for (const [index, row] of left.entries()) {
    const other = right[index];
    if (other === undefined || row.key !== other.key) return `${row.key} is not ${other?.key}`;
    if (row.points.length !== other.points.length) {
      return `${row.key}: ${row.points.length} points, not ${other.points.length}`;
    }
    for (const [at, point] of row.points.entries()) {
      const there = other.points[at];
      if (there === undefined || point[0] !== there[0] || !near(point[1], there[1])) {
        return `${row.key}: ${point} is not ${there}`;
      }
    }
  }
  return null;
}

interface Row {
  readonly key: string;
  readonly points: readonly (readonly [number, string])[];
}

function normal(answer: Answer): Row[] {
  const data = answer.data;
  if (data === undefined) return [];
  if (Array.isArray(data)) return data.map((item) => ({ key: canonical(item), points: [] }));
  const { resultType, result } = data;
  if (resultType === "scalar" || resultType === "string") {
    return [{ key: resultType, points: [result as [number, string]] }];
  }
  const rows = (
    result as { metric: object; value?: [number, string]; values?: [number, string][] }[]
  ).map(({ metric, value, values }) => ({
    key: canonical(metric),
    points: values ?? (value ? [value] : []),
  }));
  return rows.sort((left, right) => (left.key < right.key ? -1 : 1));
}

function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort());
}

function near(left: string, right: string): boolean {
  const [a, b] = [number(left), number(right)];
  if (Number.isNaN(a) || Number.isNaN(b))
    return Number.isNaN(a) === Number.isNaN(b) && left === right;
  if (a === b) return true;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function number(text: string): number {
  return text.endsWith("Inf") ? Number(text.replace("Inf", "Infinity")) : Number(text);
}

import { expect, test } from "vitest";
import type { Side } from "../../src/model/comparison.ts";
import { renderAnnotations } from "../../src/report/annotations.ts";
import { renderBadge } from "../../src/report/badge.ts";
import { bytes, cells } from "../../src/report/fit.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { buildReport } from "../../src/report/model.ts";
import { restWords } from "../../src/report/rows.ts";
import type { TaskLine } from "../../src/report/task-lines.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { fixture } from "../support/report-fixtures.ts";

const red = buildReport({
  ...fixture(),
  links: { page: "https://example.org/page", files: "https://example.org/files" },
});
const green = buildReport(fixture({ lost: 0, seed: "green", privateTasks: 2 }));
const MARKER = "<!-- sre-gate:default -->";

test("a failed gate, whole", async () => {
  await expect(renderTerminal(red, { colour: false, width: 120 })).toMatchFileSnapshot(
    "fixtures/red.txt",
  );
  await expect(renderMarkdown(red, { maxBytes: 60_000, marker: MARKER })).toMatchFileSnapshot(
    "fixtures/red.md",
  );
  await expect(renderJson(red)).toMatchFileSnapshot("fixtures/red.json");
  await expect(renderJunit(red)).toMatchFileSnapshot("fixtures/red.xml");
  await expect(renderAnnotations(red)).toMatchFileSnapshot("fixtures/red-annotations.txt");
  await expect(renderBadge(red)).toMatchFileSnapshot("fixtures/red.svg");
});

test("a passed gate with private tasks, whole", async () => {
  await expect(renderTerminal(green, { colour: false, width: 120 })).toMatchFileSnapshot(
    "fixtures/green.txt",
  );
  await expect(renderMarkdown(green, { maxBytes: 60_000, marker: MARKER })).toMatchFileSnapshot(
    "fixtures/green.md",
  );
});

test("what moved more than chance gives is not said to be chance", () => {
  const only = (groups: Partial<Record<"lower" | "higher", number>>) => {
    const [first] = green.tasks;
    const tasks = Object.entries(groups).flatMap(([group, times]) =>
      Array.from({ length: times }, () => ({ ...first, group }) as TaskLine),
    );
    return restWords({ ...green, tasks }, tasks);
  };
  expect(only({ lower: 15, higher: 12 })).toBe(
    "27 tasks: 15 lower, 12 higher, as chance alone gives",
  );
  expect(only({ lower: 4 })).toContain("as chance alone gives");
  expect(only({ lower: 5 })).toBe(
    "5 tasks: 5 lower, 0 higher, more lower than chance alone gives, none proven by itself",
  );
  // Of 500 tasks the tail is summed without losing it.
  expect(only({ lower: 218, higher: 282 })).toContain("more higher than chance");
  expect(only({ lower: 240, higher: 260 })).toContain("as chance alone gives");
});

test("a terminal table never runs over its width", () => {
  for (const width of [40, 60, 80, 100, 120, 160]) {
    for (const line of renderTerminal(red, { colour: false, width }).split("\n")) {
      // The command to copy stays whole: of a broken one a shell runs the first half.
      if (!line.startsWith("look closer: ")) expect(cells(line), line).toBeLessThanOrEqual(width);
    }
  }
});

test("turns and cost that stayed the same make room for what went wrong", () => {
  const input = fixture({ tasks: 4, lost: 2, names: (index) => `t-${index}` });
  const still = (side: Side | null) => side && { ...side, turns: 1, cost: 0 };
  const tasks = input.comparison.tasks.map((row) => ({
    ...row,
    base: still(row.base),
    now: still(row.now),
  }));
  const model = buildReport({ ...input, comparison: { ...input.comparison, tasks } });
  const lines = renderTerminal(model, { colour: false, width: 80 }).split("\n");
  expect(lines.find((line) => line.includes("base → now"))).not.toMatch(/turns|cost/);
  expect(lines.find((line) => line.startsWith("✗ t-"))).toMatch(/ lost$/);
  expect(lines.filter((line) => /^ {4}said {6}/.test(line))).toHaveLength(2);
  // Short names have a least width too: at 44 columns nothing wraps.
  for (const line of renderTerminal(model, { colour: false, width: 44 }).split("\n"))
    if (/^[✗! ] t-/.test(line)) expect(cells(line), line).toBeLessThanOrEqual(44);
});

test("colour is only paint: without it the text is the same", () => {
  const painted = renderTerminal(red, { colour: true, width: 120 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is removed.
  expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(
    renderTerminal(red, { colour: false, width: 120 }),
  );
  expect(painted).toContain("\u001b[31m");
});

test("at every limit the comment fits in bytes and ends with its marker", () => {
  const large = buildReport(fixture({ tasks: 500, lost: 60, seed: "large" }));
  const full = bytes(renderMarkdown(large, { maxBytes: 10_000_000, marker: MARKER }));
  expect(renderMarkdown(large, { maxBytes: full, marker: MARKER })).toBe(
    renderMarkdown(large, { maxBytes: 10_000_000, marker: MARKER }),
  );
  const [title = ""] = renderMarkdown(large, { maxBytes: full, marker: MARKER }).split("\n");
  expect(title).toMatch(/^### 🔴 sre-gate: .*\d+ of \d+ incidents/);
  for (const maxBytes of [full - 1, 65_536, 30_000, 10_000, 3000, 1000, 200, 60]) {
    const text = renderMarkdown(large, { maxBytes, marker: MARKER });
    expect(bytes(text)).toBeLessThanOrEqual(maxBytes);
    expect(text.trimEnd().endsWith(MARKER)).toBe(true);
    if (maxBytes >= 200) expect(text.split("\n")[0]).toBe(title);
  }
});

test("private tasks show family and score, never id, title or answers", () => {
  const input = fixture({ lost: 0, seed: "green", privateTasks: 2 });
  const secret = input.run.tasks.filter((task) => task.private);
  expect(secret).toHaveLength(2);
  const texts = [
    renderTerminal(green, { colour: false, width: 160 }),
    renderMarkdown(green, { maxBytes: 60_000, marker: MARKER }),
    renderJson(green),
    renderJunit(green),
    renderAnnotations(green),
  ];
  for (const task of secret) for (const text of texts) expect(text).not.toContain(task.id);
  expect(texts[0]).toContain("private task 1 (");
});

test("a private task's own id, which tells nothing, stands beside its family", () => {
  const input = fixture({ tasks: 4, lost: 4, seed: "green", privateTasks: 1 });
  const [secret] = input.run.tasks.filter((task) => task.private);
  const id = "private-3f1c9a20be";
  const text = JSON.stringify(input).replaceAll(`"${secret?.id}"`, `"${id}"`);
  const report = buildReport({ ...input, ...JSON.parse(text), incidents: new Map() });
  expect(report.tasks.map(({ label }) => label)).toContain(`${id} (${secret?.family})`);
  expect(report.next.reproduce).toContain(`,${id},`);
  expect(buildReport(input).next.reproduce).not.toContain(secret?.id);
});

test("the same input gives the same bytes, in whatever order rows come", () => {
  const input = fixture();
  const turned = {
    ...input,
    comparison: { ...input.comparison, tasks: [...input.comparison.tasks].reverse() },
    run: { ...input.run, attempts: [...input.run.attempts].reverse() },
  };
  expect(renderJson(buildReport(turned))).toBe(renderJson(buildReport(input)));
});

test("use of a model that the proxy did not see is said, and a free agent is not suspected of it", () => {
  const input = fixture({ tasks: 4, lost: 0 });
  const judged = (change: (attempt: (typeof input.run.attempts)[number]) => object) => {
    const attempts = input.run.attempts.map((one) => ({
      ...one,
      usage: { ...one.usage, ...change(one) },
    }));
    return buildReport({ ...input, run: { ...input.run, attempts } }).limits.join(" ");
  };
  const sentence = "used a model by the agent's own account, and the proxy saw no call";
  const free = { calls: null, inputTokens: 0, outputTokens: 0, cost: 0 };
  expect(judged(() => ({ calls: 3 }))).not.toContain(sentence);
  expect(judged(() => free)).not.toContain(sentence);
  const [first] = input.run.attempts;
  const one = (attempt: unknown) =>
    attempt === first ? { ...free, outputTokens: 9 } : { calls: 3 };
  expect(judged(one)).toContain(`1 of ${input.run.attempts.length} attempts ${sentence}`);
});

test("a command to copy is quoted for a shell, and none is shown that could not be copied whole", () => {
  const input = fixture();
  const asked = (...words: string[]) =>
    buildReport({ ...input, run: { ...input.run, asked: words } }).next.reproduce;
  expect(asked("--agent", `sh -c 'echo "$HOME"'`, "--config=-x.yaml")).toMatch(
    /^sre-gate run --agent 'sh -c '\\''echo "\$HOME"'\\''' --config=-x\.yaml --tasks /,
  );
  expect(asked("--agent", "sh -c 'a\nb'")).toBeNull();
  expect(asked("--agent", `a ${"b".repeat(2000)}`)).toBeNull();
  // What fits in a line fits in the comment: a command cut in its middle is another one.
  const long = { ...input.run, asked: ["--agent", `a ${"b".repeat(900)}`] };
  const report = buildReport({ ...input, run: long });
  expect(renderMarkdown(report, { maxBytes: 60_000, marker: MARKER })).toContain("b".repeat(900));
});

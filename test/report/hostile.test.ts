import { expect, test } from "vitest";
import { annotations, renderAnnotations } from "../../src/report/annotations.ts";
import { renderBadge } from "../../src/report/badge.ts";
import { bytes } from "../../src/report/fit.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { buildReport } from "../../src/report/model.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { hostileInput } from "../support/hostile.ts";

const model = buildReport(hostileInput());
const MARKER = "<!-- sre-gate:default -->";
const comment = renderMarkdown(model, { maxBytes: 65_536, marker: MARKER });

test("nothing hostile moves the cursor, hides text or writes a link into the terminal", () => {
  const text = renderTerminal(model, { colour: false, width: 120 });
  const unseen = Array.from(text).filter(
    (sign) => /[\p{Cc}\p{Cf}\p{Cs}]/u.test(sign) && sign !== "\n",
  );
  expect(unseen).toEqual([]);
});

test("the only tags of the comment are our own", () => {
  const tags = [...comment.matchAll(/<\/?([A-Za-z][^\s>]*)/g)].map((match) => match[1]);
  expect([...new Set(tags)].sort()).toEqual(["code", "details", "pre", "summary"]);
  expect([...comment.matchAll(/<!--/g)]).toHaveLength(1);
  expect(comment.trimEnd().endsWith(MARKER)).toBe(true);
});

test("every row of every table of the comment has as many cells as its head", () => {
  let cells = 0;
  for (const line of comment.split("\n")) {
    if (!line.startsWith("|")) {
      cells = 0;
      continue;
    }
    const found = line.replace(/\\./g, "").split("|").length;
    if (cells > 0) expect(found, line.slice(0, 200)).toBe(cells);
    cells = found;
  }
});

test("no address of the comment becomes a link, nobody is pinged", () => {
  const outside = comment.replace(/<code>.*?<\/code>|`[^`]*`/g, "");
  expect(outside).not.toMatch(/https?:\/\//);
  expect(outside).not.toMatch(/@\w/);
  expect(outside).not.toMatch(/\]\(/);
});

test("ten-thousand-letter names are shortened wherever a reader meets them", () => {
  expect(comment).not.toContain("x".repeat(400));
  expect(bytes(comment)).toBeLessThan(65_536);
  expect(renderTerminal(model, { colour: false, width: 100 })).not.toContain("x".repeat(400));
});

test("annotations stay one line each, within GitHub's number, and are commands of ours only", () => {
  const lines = renderAnnotations(model).trimEnd().split("\n");
  expect(lines).toHaveLength(annotations(model).length);
  for (const line of lines)
    expect(line).toMatch(/^::(error|warning|notice) title=[^:,\r\n]*::[^\r\n]*$/);
  for (const level of ["error", "warning", "notice"])
    expect(lines.filter((line) => line.startsWith(`::${level}`)).length).toBeLessThanOrEqual(10);
});

test("JUnit and badge hold no markup but their own", () => {
  const own = new Set([
    "?xml",
    "testsuites",
    "testsuite",
    "testcase",
    "failure",
    "error",
    "skipped",
    "system-out",
  ]);
  for (const [, tag] of renderJunit(model).matchAll(/<\/?([^\s>/]+)/g))
    expect(own.has(tag ?? "")).toBe(true);
  const forbidden = Array.from(renderJunit(model)).filter(
    (sign) => /\p{Cc}/u.test(sign) && !"\n\t".includes(sign),
  );
  expect(forbidden).toEqual([]);
  const hostileBadge = renderBadge({ ...model, gate: '"><script>owned=1</script>' });
  expect(hostileBadge).not.toContain("<script");
});

test("JSON keeps every text as it is for scripts, and parses", () => {
  expect(JSON.parse(renderJson(model)).tasks).toHaveLength(12);
});
